"""Period words, dates and blanks as real reports write them."""

import pytest

from ttdn_desktop.model.period import Period
from ttdn_desktop.reading.dates import find_dates
from ttdn_desktop.reading.expressions import Shape, find_blanks, find_periods


@pytest.mark.parametrize(("text", "code"), [
    ("6 tháng đầu năm 2021", "2021-H1"), ("06 tháng cuối năm 2024", "2024-H2"), ("Sáu tháng đầu năm 2019", "2019-H1"),
    ("9 tháng đầu năm 2023", "2023-9M"), ("Chín tháng năm 2023", "2023-9M"), ("3 tháng đầu năm 2020", "2020-Q1"),
    ("3 tháng cuối năm 2020", "2020-Q4"),
    ("Quý II/2018", "2018-Q2"), ("quý IV năm 2022", "2022-Q4"), ("QUÝ I I NĂM 2018", "2018-Q2"), ("Qúy I V năm 2022", "2022-Q4"),
    ("quý 3/2021", "2021-Q3"),
    ("tháng 02/2017", "2017-M02"), ("tháng 8 năm 2020", "2020-M08"), ("năm 2025", "2025-Y"), ("6 THÁNG CUỐI NĂM 2021", "2021-H2"),
])  # fmt: skip
def test_period_is_told_from_its_words(text: str, code: str) -> None:
    (words,) = find_periods(f"Báo cáo {text} của xã")
    assert words.quote == text
    assert words.period() == Period.parse(code)


def test_year_left_out_comes_from_elsewhere() -> None:
    first, second = find_periods("kết quả 06 tháng đầu năm và nhiệm vụ 06 tháng cuối năm 2024")
    assert first.year == 0 and first.padded and first.period() is None
    assert first.period(second.year) == Period.parse("2024-H1")


def test_defective_period_is_no_period() -> None:
    for text in ("6 tháng năm và phương hướng", "6 tháng năm 2021"):
        (words,) = find_periods(text)
        assert words.shape is Shape.DEFECTIVE and words.period(2021) is None


def test_months_since_new_year() -> None:
    month, count = find_periods("tháng 5/2017 và 5 tháng năm 2017")
    assert month.period() == Period.parse("2017-M05")
    assert (count.shape, count.number, count.year) == (Shape.CUMULATIVE, 5, 2017)


def test_years_inside_dates_are_no_periods() -> None:
    text = "ngày 24 tháng 5 năm 2021, ngày tháng 6 năm 2021, 31/12/2020"
    assert find_periods(text) == ()
    assert [(d.day, d.month, d.year, d.blank) for d in find_dates(text)] == [
        (24, 5, 2021, False), (0, 6, 2021, True), (31, 12, 2020, False),
    ]  # fmt: skip


def test_dates_that_do_not_exist_have_no_value() -> None:
    assert [d.date for d in find_dates("31/02/2021; ngày 3 tháng 5 năm 202")] == [None, None]
    assert find_dates("tỷ lệ 1/500, 22/2016/TT-BTTTT") == ()


@pytest.mark.parametrize(("text", "kind"), [
    ("Số: /BC-UBND", "number"), ("Số: ……/BC-UBND", "number"), ("ngày tháng 6 năm 2021", "date"), ("kinh phí ……… đồng", "dots"),
    ("đạt … triệu", "dots"),
    ("trong năm 20", "year"), ("#SoKyHieuVanBan", "field"), ("[CẦN BỔ SUNG số liệu]", "bracket"),
])  # fmt: skip
def test_blanks_are_found(text: str, kind: str) -> None:
    assert [blank.kind for blank in find_blanks(text)] == [kind]


def test_prose_has_no_blanks() -> None:
    assert find_blanks("Số: 12/BC-UBND, văn bản khác...nhằm hoàn thành năm 2021; dân trí không đều,..") == ()
