"""Numbers that are figures, and numbers that are not (corpus 3.7)."""

import pytest

from tests.operations.old_reports import CATALOGUE
from ttdn_desktop.reading import figures
from ttdn_desktop.reading.quantities import find_quantities

REFERENCE = CATALOGUE.reference()


def find_figures(text: str) -> tuple[figures.FigureSpan, ...]:
    return figures.find_figures(text, REFERENCE)


def codes(text: str) -> list[tuple[str, str]]:
    return [(figure.code, figure.written) for figure in find_figures(text)]


@pytest.mark.parametrize(("text", "expected"), [
    # the channel before the number decides, not the unit
    ("Phối hợp với báo chí tỉnh 12 tin, bài, đăng trên trang thông tin điện tử 30 tin, bài.", [("C01", "12"), ("C02", "30")]),
    ("Fanpage của xã đăng 15 tin, bài với 2.300 lượt tiếp cận, 410 lượt tương tác.", [("C07", "15"), ("C08", "2.300"), ("C09", "410")]),
    ("Sản xuất 26 chương trình phát thanh, trong đó có 08 chương trình tiếng Tày.", [("D01", "26"), ("D08", "08")]),
    # both orders: number, unit, noun and noun, number, unit
    ("Treo 36 băng rôn; xe thông tin lưu động 12 đợt.", [("E02", "36"), ("E01", "12")]),
    ("Căng treo 175 câu băng rôn, khẩu hiệu.", [("E02g", "175")]),
    ("Cắt dán 40 khẩu hiệu, 05 pa nô, 300 tờ rơi.", [("E03", "40"), ("E04", "05"), ("E07", "300")]),
    ("mỗi quý 02 bản tin (thời lượng 10 phút/01 bản tin)", [("D03", "02"), ("D04", "10")]),
    ("Phân công 01 lãnh đạo phụ trách và 02 cán bộ tham mưu.", [("A05", "01"), ("A06", "02")]),
    ("Mở 02 lớp tập huấn cho 85 lượt người.", [("B01", "02"), ("B02", "85")]),
    ("Tổ chức 14 buổi tuyên truyền với 1.250 lượt người nghe.", [("B03", "14"), ("B04", "1.250")]),
    ("Đã ban hành 05 văn bản chỉ đạo.", [("A01", "05")]),
    ("Huyện có 17 đơn vị hành chính.", [("H01", "17")]),
    # the number first, its channel behind it
    ("Đăng 95 tin, bài trên Cổng thông tin điện tử huyện.", [("C02", "95")]),
    ("Có 35 tin, bài đăng trên báo chí thành phố và 20 tin, bài, ảnh trên Fanpage của phường.", [("C01", "35"), ("C07", "20")]),
    ("Phát 48 tin, bài trên hệ thống truyền thanh; tiếp nhận 12 bài, phản ánh 03 vụ trên địa bàn.", [("C01b", "48")]),
])  # fmt: skip
def test_figures_of_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", [
    "bản đồ tỷ lệ 1/500", "ảnh cỡ 2mx3m", "ngày 24 tháng 5 năm 2021", "Công văn số 537/STTTT-TTBCXB", "giai đoạn 2021 - 2025",
    "đạt 98%", "dịch Covid-19",
    "Nghị định 72/2015/NĐ-CP", "Điều 12 khoản 3", "6 tháng đầu năm 2021", "xem https://a.vn/12", "đối ngoại1", "quý 2", "năm 2024",
    "lần thứ 13", "[1]",
])  # fmt: skip
def test_what_only_looks_like_a_count(text: str) -> None:
    assert find_quantities(text) == ()


def test_qualifier_and_value() -> None:
    (quantity,) = find_quantities("đăng trên 1.200 tin, bài")
    assert (quantity.qualifier, quantity.quote, int(quantity.value), quantity.unit) == (
        "trên",
        "1.200",
        1200,
        "tin, bài",
    )


def test_plans_and_parts_are_marked() -> None:
    (plan,) = find_figures("Phấn đấu đăng trên trang thông tin điện tử 50 tin, bài.")
    assert plan.plan
    total, part = find_figures("Sản xuất 26 chương trình phát thanh, trong đó 08 chương trình tiếng Tày.")
    assert (total.subset, part.subset) == (False, True)


def test_quote_is_the_whole_sentence() -> None:
    text = "Xã có nhiều cố gắng. Đã đăng trên trang thông tin điện tử 64 tin, bài. Việc này sẽ tiếp tục."
    (figure,) = find_figures(text)
    assert figure.quote == "Đã đăng trên trang thông tin điện tử 64 tin, bài."
