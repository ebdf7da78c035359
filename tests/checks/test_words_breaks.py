"""Marks and breaks inside a sentence: commas missing, ";" before no clause, spaces, brackets, quotation marks."""

import pytest

from tests.carry.reports import report
from tests.checks.test_checks import found
from tests.checks.words_at_hand import hits, reference, right_texts
from tests.checks.words_right import PASSAGES


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("còn lúng túng trong xử lý nhất là các vụ việc mới", "lý nhất là", "lý, nhất là"),
        ("thu hút khách đặc biệt là khách quốc tế", "khách đặc biệt là", "khách, đặc biệt là"),
        ("mở chuyên mục mới đồng thời nâng cao chất lượng tin", "mới đồng thời", "mới, đồng thời"),
        ("đẩy mạnh tuyên truyền ở thôn góp phần giữ vững an ninh", "thôn góp phần", "thôn, góp phần"),
        ("in 500 tờ gấp qua đó giới thiệu được nghề dệt", "gấp qua đó", "gấp, qua đó"),
        ("việc cung cấp thông tin được quan tâm; đầy đủ, kịp thời.", "tâm; đầy", "tâm, đầy"),
    ],
)
def test_breaks(text: str, wrong: str, right: str) -> None:
    assert hits(text, "break") == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "khó khăn nhất là thiếu kinh phí; điều quan trọng nhất là con người; thống nhất là cần",
        "công tác này góp phần nâng cao đời sống; việc tổ chức lễ hội đã góp phần quảng bá; nhằm góp phần giảm nghèo",
        "hai việc diễn ra đồng thời với nhau; thực hiện đồng thời các giải pháp",
        "từ đó đến nay; thông qua đó; và từ đó, xã đã làm",
        "xã đã giao việc; kịp thời nhắc nhở các thôn; chủ động phối hợp với đồn.",
    ],
)
def test_breaks_in_order(text: str) -> None:
    assert not hits(text, "break")


def test_words_that_want_quotation_marks() -> None:
    assert hits("âm mưu diễn biến hòa bình", "quotation") == [("diễn biến hòa bình", "“diễn biến hòa bình”")]
    assert not hits('âm mưu “diễn biến hòa bình”; “tự diễn biến, tự chuyển hóa”; "diễn biến hòa bình"', "quotation")


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("kinh phí còn hạn hẹp..", "hẹp..", "hẹp."),
        ("năm 2021(180 lượt)", "2021(180", "2021 (180"),
        ("thời gian(sáng và chiều)", "gian(sáng", "gian (sáng"),
        ("trong kỳ (2022)và năm sau", "(2022)và", "(2022) và"),
        ("phát ( 02 buổi )", "( 02", "(02"),
        ("đạt 93,3 % kế hoạch", "93,3 %", "93,3%"),
        ("tiếp âm 540giờ", "540giờ", "540 giờ"),
        ("treo 1.250m² pa nô", "1.250m²", "1.250 m²"),
        ("giai đoạn 2011 2020", "2011 2020", "2011 - 2020"),
        ("các thôn;, bản", "thôn;, bản"[:6], "thôn;"),
        ("kế hoạch “ Năm du lịch”", "“ Năm", "“Năm"),
    ],
)
def test_spaces_and_marks(text: str, wrong: str, right: str) -> None:
    assert (wrong, right) in hits(text, "punctuation")


@pytest.mark.parametrize(
    "text",
    [
        "mạng 4G, 5G; 20h30; lớp 2A; 12 km; m2(chưa tính); đến 7g30; 2mx3m; điểm a) khoản 2",
        "năm 2025 (180 lượt); 15/6/2021 - 20/6/2021; các xã, thị trấn...; v.v.; Số: 12/BC-UBND",
        "đạt 93,3%; http://xa.vn/a(b)c; giai đoạn 2021 - 2025",
        "có 3 2 kênh",
    ],
)
def test_marks_in_order(text: str) -> None:
    assert not hits(text, "punctuation")


def test_two_kinds_of_quotation_marks_are_told_once() -> None:
    made = report(II=("Cuộc thi “Quê tôi”, “Biển gọi”.", 'Hội thi "Nhà nông" và "Phụ nữ".', "Lễ hội “Nà Mai”."))
    assert [f.quote for f in found(made, "quotes-mixed", reference=reference())] == ['"']
    assert not found(report(II=("“Quê tôi”",)), "quotes-mixed")
    assert hits('Hội thi "Nhà nông giỏi', "bracket") == [('"', None)]


def test_the_texts_at_hand() -> None:
    rules = ("break", "quotation", "punctuation", "bracket")
    assert [(name, hit) for name, line in right_texts() if name == "ky-truoc.txt" for hit in hits(line, *rules)] == []
    assert [hit for text in PASSAGES for hit in hits(text, *rules)] == []
