"""What six reports nobody had written rules for showed: words read wrongly are left alone, slips of their kinds are found.

On first sight 63 of 71 MUST and SHOULD findings were accepted with what they propose (66 by their place), and 104 of 141 planted
errors found; the heads of judged/*.txt say report by report what was refused.
"""

import pytest

from tests.checks.words_at_hand import hits
from ttdn_desktop.text.syllables import tone_mended


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Bà con chia sẽ kinh nghiệm.", "chia sẽ", "chia sẻ"),
        ("Đoàn đã dành được 12 giải thưởng.", "dành được 12 giải", "giành được 12 giải"),
        ("Đội bóng dành huy chương vàng.", "dành huy chương", "giành huy chương"),
        ("Công tác thôngtin được chú trọng.", "thôngtin", "thông tin"),
        ("Mỡ rộng mạng lưới cộng tác viên.", "Mỡ rộng", "Mở rộng"),
        ("Học hõi kinh nghiệm các xã bạn.", "Học hõi", "Học hỏi"),
        ("Các nghành phối hợp.", "nghành", "ngành"),
    ],
)
def test_slips_of_the_ear_and_of_the_keyboard(text: str, wrong: str, right: str) -> None:
    assert hits(text, "confusable") == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Thời gian dành được cho nghiên cứu còn ít.",
        "Xã dành 02 ha đất làm sân bóng.",
        "COVID-19 không còn là dịch nhóm A.",
        "Ứng dụng Facebook, Zalo và trang Tiktok.",
    ],
)
def test_words_that_only_look_alike(text: str) -> None:
    assert hits(text, "confusable") == []


def test_a_tone_on_another_letter_is_put_back() -> None:
    assert tone_mended("lựơng") == "lượng" and tone_mended("đuợc") is None and tone_mended("abc") is None
    assert hits("Số lựơng tin, bài tăng.", "syllable") == [("lựơng", "lượng")]


@pytest.mark.parametrize(
    ("text", "said", "right"),
    [
        ("Nghị định số 72/2015/NĐ_CP ngày 07/9/2015", "72/2015/NĐ_CP", "72/2015/NĐ-CP"),
        ("Thông tư số 03/2019/TT-BTTT ngày 06/5/2019", "03/2019/TT-BTTT", "03/2019/TT-BTTTT"),
        ("Kết luận số 57/KL-TW ngày 15/6/2023", "57/KL-TW", "57-KL/TW"),
        ("Kế hoạch số 12-KH/UBND ngày 15/01/2026", "12-KH/UBND", "12/KH-UBND"),
        ("Kế hoạch số 12/KHUBND ngày 15/01/2026", "12/KHUBND", "12/KH-UBND"),
    ],
)
def test_symbols_built_wrongly(text: str, said: str, right: str) -> None:
    assert hits(text, "symbol-form") == [(said, right)]


@pytest.mark.parametrize(
    "cited",
    [
        "Thông tư số 05/2024/TT-BNV",
        "Kết luận số 57-KL/TW",
        "Kế hoạch số 12/KH-UBND",
        "Công văn số 15-CV/ĐU",
        "Quyết định số 8/QĐ-TTg",
        "Hướng dẫn số 36-HD/VPTW",
    ],
)
def test_symbols_built_rightly(cited: str) -> None:
    assert hits(f"{cited} ngày 15/01/2026", "symbol-form") == []


@pytest.mark.parametrize("aside", ["nhất là ở vùng cao,", "không phải tất cả,", "chủ yếu là người trẻ,"])
def test_words_put_in_behind_one_of_several(aside: str) -> None:
    assert hits(f"Phần lớn đã biết; một số, {aside} còn chưa rõ.", "frame") == []


def test_one_of_several_before_a_full_stop_lacks_its_word() -> None:
    assert hits("Xã đã làm việc với một số.", "frame")


@pytest.mark.parametrize(
    ("text", "said", "right"),
    [
        ("Dệt vải, đan gùi,vv...", "gùi,vv...", "gùi, v.v."),
        ("Dệt vải, đan gùi vv", "gùi vv", "gùi, v.v."),
        ("Công tác năm2025 đạt kết quả.", "năm2025", "năm 2025"),
        ("Trong tháng6 có mưa.", "tháng6", "tháng 6"),
    ],
)
def test_marks_and_numbers_that_cling(text: str, said: str, right: str) -> None:
    assert hits(text, "punctuation") == [(said, right)]


def test_titles_of_two_papers_may_say_the_same() -> None:
    text = (
        "Quán triệt Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại, Thông tư số "
        "22/2016/TT-BTTTT ngày 19/10/2016 hướng dẫn quản lý hoạt động thông tin đối ngoại."
    )
    assert hits(text, "repeat-worn") == []


def test_a_name_of_letters_and_a_number_ends_a_sentence() -> None:
    filler = "và các lực lượng cùng bà con ngư dân trên các đảo " * 4
    assert hits(f"Tàu thuyền {filler}đến DK1. Các đảo {filler}yên bình.", "sentence-long") == []


@pytest.mark.parametrize("right", ["Luật Báo chí", "Luật Biên giới quốc gia", "Chính phủ", "Quốc hội", "Bộ Chính trị"])
def test_capitals_of_laws_and_high_bodies(right: str) -> None:
    words = right.title()
    assert hits(f"theo quy định của {words} hiện hành", "proper-name") == [(words, right)]
    assert hits(f"theo quy định của {right} hiện hành", "proper-name") == []


def test_no_capital_is_asked_of_common_words() -> None:
    for text in ("tổ chức phi chính phủ", "chính phủ số, chính phủ điện tử", "luật báo chí của nhiều nước"):
        assert hits(text, "proper-name") == [], text


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("tặng 40 suất quà, mỗi suất 500.000 đồng, tổng trị giá 25.000.000 đồng", True),
        ("tặng 40 suất quà, mỗi suất 500.000 đồng, tổng trị giá 20.000.000 đồng", False),
        ("trao 10 phần quà (mỗi phần trị giá 1,5 triệu đồng), tổng số tiền 15 triệu đồng", False),
        ("trao 10 phần quà (mỗi phần trị giá 300 nghìn đồng), tổng số tiền 3.000.000 đồng", False),
        ("trao 10 phần quà (mỗi phần trị giá 300 nghìn đồng), tổng số tiền 3.500.000 đồng", True),
    ],
)
def test_so_many_at_so_much_each(text: str, wrong: bool) -> None:
    assert bool(hits(text, "sum-wrong")) is wrong


def test_va_ve_of_a_letter_head_is_written_out_in_the_text() -> None:
    assert hits("Thực hiện Công văn V/v báo cáo.", "spoken-word") == [("V/v", "về việc")]


@pytest.mark.parametrize(
    ("text", "said", "right"),
    [
        ("UBND xã chỉ đạo Công an, Ban Chỉ huy Quân sự xã, phối hợp tuần tra.", "xã, phối hợp", "xã phối hợp"),
        ("Giao Phòng Kinh tế, tham mưu bố trí kinh phí.", "Kinh tế, tham mưu", "Kinh tế tham mưu"),
    ],
)
def test_no_comma_parts_those_named_from_what_they_are_to_do(text: str, said: str, right: str) -> None:
    assert hits(text, "frame") == [(said, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Xã giao Công an xã chủ trì, phối hợp với các ngành.",
        "Đề nghị Sở Du lịch, phối hợp với Sở Ngoại vụ, tổ chức lớp tập huấn.",
        "Giao Phòng Văn hóa - Xã hội tham mưu UBND xã, thường xuyên báo cáo kết quả.",
        "Đề nghị Sở Văn hóa, Thể thao và Du lịch tổ chức lớp tập huấn.",
    ],
)
def test_a_comma_between_two_verbs_or_around_a_limb_is_right(text: str) -> None:
    assert hits(text, "frame") == []


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("symbol-form", "Kế hoạch số 18/KH.UBND ngày 29/01/2026", [("18/KH.UBND", "18/KH-UBND")]),
        ("sum-wrong", "Tiếp 5 đoàn khách, gồm 03 đoàn Pháp và 02 đoàn Đức, tổng cộng 57 lượt người.", []),
        ("confusable", "niêm yết giá đúng qui định", []),
        ("confusable", "còn e rè khi tiếp xúc báo chí", [("e rè", "e dè")]),
        ("break", "phản bác thông tin xấu, độc; nhất là trên mạng xã hội", [("độc; nhất là", "độc, nhất là")]),
        ("capital", "Trong Tháng Mười có mưa lớn.", [("Tháng", "tháng")]),
        ("capital", "kỷ niệm Cách mạng Tháng Tám", []),
    ],
)
def test_what_two_more_reports_showed(rule: str, text: str, found: list[tuple[str, str]]) -> None:
    assert hits(text, rule) == found
