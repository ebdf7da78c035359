"""Whole small reports: what the report says elsewhere makes a place right or wrong (attached parts, years compared, marks of the file)."""

import pytest

from tests.checks.judging import TODAY
from ttdn_desktop.documents.text_reader import read_text
from ttdn_desktop.operations.check_file import findings_of
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.store.catalogue import FileCatalogue

REPORT = """ỦY BAN NHÂN DÂN
XÃ HÒA MAI
Số: 46/BC-UBND
Hòa Mai, ngày {day} tháng {month} năm 2026

BÁO CÁO
Công tác thông tin đối ngoại 6 tháng đầu năm 2026

Thực hiện {asked} về công tác thông tin đối ngoại năm 2026, Ủy ban nhân dân {short} xã Hòa Mai báo cáo như sau:

I. KẾT QUẢ
1. Tuyên truyền
Các thôn đã tổ chức 12 buổi nói chuyện về biên giới cho 640 lượt người nghe.
{text}

II. PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2026
1. Tiếp tục tuyên truyền đến từng thôn, bản.

Trên đây là báo cáo 6 tháng đầu năm 2026 của UBND xã Hòa Mai./.

Nơi nhận:
- Sở Văn hóa, Thể thao và Du lịch (b/c);
- Công an xã{end}
- {copy}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Thị Mai Hương
"""
PLAIN = {
    "day": "15",
    "month": "6",
    "asked": "Kế hoạch số 11/KH-UBND ngày 20/01/2026 của tỉnh Lào Cai",
    "short": "(UBND)",
    "text": "UBND xã đã phân công người theo dõi.",
    "end": ";",
    "copy": "Lưu: VT, VHXH.",
}


def found(rule: str, **changed: str) -> list[tuple[str, str | None]]:
    """What one rule says of the report, some of its words changed."""
    catalogue = FileCatalogue(None)
    imported = understand(read_text(REPORT.format(**PLAIN | changed).encode(), "bao-cao.txt"), catalogue)
    return [(f.quote, f.suggestion) for f in findings_of(imported, catalogue, TODAY) if f.rule == rule]


@pytest.mark.parametrize(
    ("rule", "changed", "said"),
    [
        ("date-written", {"month": "06"}, ("tháng 06", "tháng 6")),
        ("date-written", {"day": "5"}, ("ngày 5", "ngày 05")),
        ("recipient-written", {"end": ""}, ("Công an xã", "Công an xã;")),
        ("recipient-written", {"copy": "Lưu: VT, VHXH"}, ("Lưu: VT, VHXH", "Lưu: VT, VHXH.")),
        ("archive-written", {"copy": "Lưu VT."}, ("Lưu VT.", "Lưu: VT.")),
        ("drafter-name", {"copy": "Lưu: VT, VHXH (Hằng)."}, ("Hằng", None)),
        ("appendix-none", {"text": "(Số liệu cụ thể tại Phụ lục kèm theo)"}, ("tại Phụ lục", None)),
        ("comparison-year", {"text": "Số tin, bài tăng 5% so với cùng kỳ năm 2024."}, ("2024", "2025")),
        ("doubled-word", {"text": "Xã đã tổ chức tổ chức lễ hội đầu xuân."}, ("tổ chức tổ chức", "tổ chức")),
        ("thousands-form", {"text": "Lễ hội đón 1,250 lượt khách."}, ("1,250", "1.250")),
        ("sentence-end", {"text": "Nhân dân các thôn trong xã đều hưởng ứng rất tích cực"}, ("", ".")),
        ("abbreviation", {"short": ""}, ("UBND", None)),
        ("variant", {"text": "Khách đến từ Campuchia, Cam-pu-chia và Campuchia."}, ("Cam-pu-chia", "Campuchia")),
    ],
)
def test_what_is_wrong_is_told(rule: str, changed: dict[str, str], said: tuple[str, str | None]) -> None:
    assert said not in found(rule)
    told = found(rule, **changed)
    assert said in told or (rule == "abbreviation" and told), told


@pytest.mark.parametrize(
    ("rule", "changed"),
    [
        ("request-missing", {"asked": "Kế hoạch số …/KH-UBND ngày 20/01/2026 của UBND tỉnh"}),
        ("abbreviation", {"short": "(sau đây gọi là UBND xã)"}),
        ("appendix-none", {"text": "Trình bày theo Phụ lục I Nghị định số 30/2020/NĐ-CP của Chính phủ."}),
        ("comparison-year", {"text": "Số tin, bài tăng 5% so với cùng kỳ năm 2025."}),
        ("comparison-year", {"text": "Tăng 5% so với cùng kỳ năm 2025, tăng 9% so với cùng kỳ năm 2024."}),
        ("doubled-word", {"text": "Xã tuyên truyền, vận động Nhân dân đi theo định hướng xã hội xã hội chủ nghĩa."}),
        ("variant", {"text": "Chủ quyền biển, đảo được nhắc ở chương trình “Xuân biển đảo quê hương”."}),
        ("date-forms", {"asked": "Kế hoạch số 1/KH-UBND ngày 20 tháng 01 năm 2026 của UBND tỉnh",
                        "text": "Kỷ niệm 51 năm Ngày Giải phóng miền Nam (30/4/1975 - 30/4/2026)."}),
        ("citation-first", {"text": "Phổ biến Nghị định số 147/2024/NĐ-CP ngày 09/11/2024 của Chính phủ quản lý, cung cấp, sử dụng mạng."}),
        ("thousands-form", {"text": "Diện tích 1,250 ha; đạt 12,5 lượt mỗi buổi."}),
        ("sentence-end", {"text": "Tại thôn Nà Sa:"}),
    ],
)  # fmt: skip
def test_what_is_right_is_left_alone(rule: str, changed: dict[str, str]) -> None:
    assert found(rule, **changed) == []


def test_an_office_of_the_district_is_replaced_with_its_level() -> None:
    done = {"text": "Phòng Văn hóa và Thông tin huyện đã hướng dẫn các thôn."}
    assert ("Phòng Văn hóa và Thông tin huyện", "Phòng Văn hóa - Xã hội xã") in found("body-ended", **done)
    asked = {"text": "Đề nghị Phòng Văn hóa và Thông tin huyện hướng dẫn."}
    assert ("Phòng Văn hóa và Thông tin huyện", None) in found("body-ended", **asked), "a commune does not ask its own"
    named = {"text": "Gửi Phòng Văn hóa và Thông tin huyện Bát Xát 01 bản."}
    assert ("Phòng Văn hóa và Thông tin huyện Bát Xát", None) in found("body-ended", **named)
