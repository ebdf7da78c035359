"""Papers cited: date and title by the table of acts, kinds and forms of symbols."""

from datetime import date

import msgspec
import pytest

from tests.carry.reports import one
from tests.checks.test_checks import REFERENCE, found
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.reference import Abbreviation, Act
from ttdn_desktop.store.catalogue import FileCatalogue
from ttdn_desktop.wording import checks as wording

ACTS = (
    Act(
        "9/2023/NĐ-CP",
        "Nghị định",
        "sửa đổi, bổ sung một số điều của Nghị định số 15/2018/NĐ-CP về quản lý hoạt động của thư viện cơ sở",
    ),
    Act("15/2018/NĐ-CP", "Nghị định", "quản lý hoạt động của thư viện cơ sở", date(2018, 2, 7), "Chính phủ"),
    Act(
        "08/2020/TT-BVH", "Thông tư", "quy định việc trưng bày hiện vật tại nhà văn hóa", date(2020, 5, 6), "Bộ Văn hóa"
    ),
    Act("21/2019/NĐ-CP", "Nghị định", "công tác lễ tân", date(2019, 3, 1), identity_confirmed=False),
    Act("57-KL/TU", "Kết luận", "tiếp tục đổi mới công tác tuyên truyền miệng", date(2023, 6, 15), "Tỉnh ủy"),
)
TABLE = msgspec.structs.replace(REFERENCE, acts=ACTS, abbreviations=(Abbreviation("TT", "tuyên truyền"),))


def told(text: str, *rules: str) -> list[Finding]:
    findings = found(one(text), *rules, reference=TABLE)
    assert all(wording.message(finding) and wording.why(finding) for finding in findings)
    return findings


@pytest.mark.parametrize(
    ("text", "quote", "new"),
    [
        ("Nghị định số 15/2018/NĐ-CP ngày 7/2/2017 của Chính phủ", "ngày 7/2/2017", "ngày 07/02/2018"),
        ("Nghị định số 15/2018/NĐ-CP (07/3/2018)", "07/3/2018", "07/02/2018"),
        ("Thông tư 08/2020/TT-BVH ngày 06 tháng 5 năm 2019", "ngày 06 tháng 5 năm 2019", "ngày 06 tháng 5 năm 2020"),
        ("Kết luận số 57-KL/TU, ngày 16/6/2023 của Tỉnh ủy", "ngày 16/6/2023", "ngày 15/6/2023"),
    ],
)
def test_a_wrong_date_gets_the_right_one_in_the_same_form(text: str, quote: str, new: str) -> None:
    (finding,) = told(text, "act-date")
    assert (finding.quote, finding.suggestion, finding.severity) == (quote, new, Severity.SHOULD)


def test_what_is_not_confirmed_is_said_so_and_weighs_less() -> None:
    (finding,) = told("Nghị định số 21/2019/NĐ-CP ngày 02/3/2019", "act-date")
    assert finding.severity is Severity.STYLE and "chưa xác nhận" in wording.message(finding)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 15/2018/NĐ-CP ngày 7/2/2018 của Chính phủ",
        "Nghị định số 15/2018/NĐ-CP ngày 07 tháng 02 năm 2018",
        "Nghị định số 15/2018/NĐ-CP ngày  tháng  năm 2018",
        "Nghị định số 15/2019/NĐ-CP ngày 01/01/2019",
        "Thông tư số 08/2020/TT-BVH và Kế hoạch số 3/KH-UBND ngày 01/4/2021",
    ],
)
def test_dates_that_are_right_or_unknown(text: str) -> None:
    assert not told(text, "act-date")


@pytest.mark.parametrize(
    ("text", "why", "quote", "new"),
    [
        ("Thông tư số 08/2020/TT-BVH ngày 06/5/2020 của Bộ Văn hóa về quy định việc trưng bày hiện vật tại nhà văn hóa;",
         "stray", "về quy định", "quy định"),
        ("Nghị định số 15/2018/NĐ-CP ngày 07/02/2018 của Chính phủ về quản lý thư viện cơ sở và các văn bản khác",
         "differs", "quản lý thư viện cơ sở", "quản lý hoạt động của thư viện cơ sở"),
        ("Thông tư số 08/2020/TT-BVH của Bộ Văn hóa về trưng bày các hiện vật tại nhà văn hóa.",
         "differs", "về trưng bày các hiện vật tại nhà văn hóa", "quy định việc trưng bày hiện vật tại nhà văn hóa"),
        ("Kết luận số 57-KL/TU ngày 15/6/2023 về đổi mới công tác TT miệng", "differs", "đổi mới công tác TT miệng",
         "tiếp tục đổi mới công tác tuyên truyền miệng"),
        ("Nghị định số 15/2018/NĐ-CP của Chính phủ về xử phạt vi phạm trong lĩnh vực đất đai", "other",
         "xử phạt vi phạm trong lĩnh vực đất", None),
    ],
)  # fmt: skip
def test_a_title_that_is_not_the_official_one(text: str, why: str, quote: str, new: str | None) -> None:
    (finding,) = told(text, "act-title")
    assert (finding.data["why"], finding.quote, finding.suggestion) == (why, quote, new)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 15/2018/NĐ-CP ngày 07/02/2018 của Chính phủ về quản lý hoạt động của thư viện cơ sở, xã đã triển khai",
        "Nghị định số 15/2018/NĐ-CP, Thông tư số 08/2020/TT-BVH về các nội dung liên quan",
        "Thông tư số 08/2020/TT-BVH ngày 06/5/2020 của Bộ Văn hóa quy định việc trưng bày hiện vật tại nhà văn hoá",
        "Thông tư số 08/2020/TT-BVH của Bộ Văn hóa về việc trưng bày hiện vật tại nhà văn hóa",
        "Kết luận số 57-KL/TU ngày 15/6/2023 của Tỉnh ủy về tiếp tục đổi mới công tác TT miệng",
        "Kết luận số 57-KL/TU của Tỉnh ủy về tiếp tục đổi mới công tác tuyên truyền; các văn bản khác",
        "Nghị định số 9/2023/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 15/2018/NĐ-CP về quản lý hoạt động của "
        "thư viện cơ sở",
        "theo Nghị định số 15/2018/NĐ-CP và các văn bản hướng dẫn",
        "Quyết định số 12/QĐ-UBND ngày 01/3/2021 của UBND tỉnh về việc phê duyệt đề án",
    ],
)
def test_titles_that_are_right_or_not_given(text: str) -> None:
    assert not told(text, "act-title")


def test_a_stray_ve_before_an_unknown_act_s_verb_is_only_mentioned() -> None:
    (finding,) = told(
        "Thông tư số 99/2020/TT-BNV ngày 01/4/2020 của Bộ Nội vụ về hướng dẫn công tác thi đua", "act-title"
    )
    assert (finding.quote, finding.suggestion, finding.severity) == ("về hướng dẫn", "hướng dẫn", Severity.STYLE)


@pytest.mark.parametrize(
    ("text", "quote", "new"),
    [
        ("Thông tư số 15/2018/NĐ-CP ngày 07/02/2018", "Thông tư", "Nghị định"),
        ("Kế hoạch số 12/QĐ-UBND ngày 01/3/2021", "Kế hoạch", None),
        ("Nghị định số 05/2022/TT-BTC", "Nghị định", None),
        ("Quyết định số 45-NQ/TU", "Quyết định", None),
        ("Công văn số 77/KH-UBND ngày 01/3/2021", "Công văn", None),
        ("Thông tư số 72/2025/QH15", "Thông tư", None),
    ],
)
def test_a_kind_its_symbol_does_not_have(text: str, quote: str, new: str | None) -> None:
    (finding,) = told(text, "symbol-kind")
    assert (finding.quote, finding.suggestion) == (quote, new)


@pytest.mark.parametrize(
    "text",
    [
        "Công văn số 179-CV/BTGHU", "Công văn số 537/STTTT-TTBCXB", "Công văn số 12/UBND-VX", "Công văn số 8/CT-TTHT",
        "Văn bản số 33/TT-HC", "Quy định số 41-QĐ/TW", "Thông tri số 25-TT/TU", "Luật số 72/2025/QH15",
        "Nghị quyết số 43/2022/QH15", "Chương trình số 12-CTr/TU", "Hướng dẫn số 36-HD/VPTW", "Kế hoạch số 3/KHPH-SVH",
        "Nghị quyết số 84/NQ-CP", "Nghị định số 26-CP", "Báo cáo số 05/BC-UBND", "Thông báo số 15-TB/VPTU",
        "Quyết định số 20/2020/QĐ-TTg", "Công điện số 5/CĐ-TTg", "Chỉ thị số 05-CT/TW", "Kế hoạch số 33/KH-UBND",
    ],
)  # fmt: skip
def test_symbols_that_are_right(text: str) -> None:
    assert not told(text, "symbol-kind", "symbol-form")


@pytest.mark.parametrize(
    ("text", "new", "severity"),
    [
        ("Nghị định số 15/2018/NĐ của Chính phủ", "15/2018/NĐ-CP", Severity.SHOULD),
        ("Nghị định số 15/2018/NĐCP", "15/2018/NĐ-CP", Severity.SHOULD),
        ("Nghị định số 15/2018/ND-CP", "15/2018/NĐ-CP", Severity.SHOULD),
        ("Quyết định số 12/QD-UBND", "12/QĐ-UBND", Severity.SHOULD),
        ("Nghị quyết số 7/NQ-HDND", "7/NQ-HĐND", Severity.SHOULD),
        ("Thông tư số 08/2020/TTBVH", "08/2020/TT-BVH", Severity.SHOULD),
        ("Kế hoạch số 12/KH - UBND", "12/KH-UBND", Severity.STYLE),
    ],
)
def test_a_symbol_written_the_wrong_way(text: str, new: str, severity: Severity) -> None:
    (finding,) = told(text, "symbol-form")
    assert (finding.suggestion, finding.severity) == (new, severity)


def test_the_shipped_table_is_sound() -> None:
    acts = FileCatalogue(None).reference().acts
    assert len({act.reference for act in acts}) == len(acts) >= 25
    for act in acts:
        year = next((int(part) for part in act.reference.split("/") if len(part) == 4 and part.isdigit()), None)
        assert act.kind and act.issuer
        assert act.date is None or year in (None, act.date.year), act.reference
        assert not (act.date and act.effective) or act.date <= act.effective
        assert not act.since or act.by and act.basis
        assert not act.identity_confirmed or act.title, act.reference
        assert act.title == act.title.strip() and not act.title.lower().startswith("về ")
