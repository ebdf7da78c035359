"""Numbers, numerals and dates as administrative text writes them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.text.dates import date_long, date_short, parse_date, weekday
from ttdn_desktop.text.numbers import parse_number, point, roman, write_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("45", "45"),
        ("02", "2"),
        ("1.234", "1234"),
        ("1.234.567,5", "1234567.5"),
        ("12,5", "12.5"),
        ("1234", "1234"),
        ("1 234 567", "1234567"),
        ("Sáu", "6"),
        ("-3", "-3"),
    ],
)
def test_numbers_are_read(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "1/500", "2mx3m", "12.5.6", "1.23", "abc", "1,2,3", "đ", "24 25", "1 234.567", "٣"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_number(text)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_a_written_number_is_read_back(value: Decimal) -> None:
    assert parse_number(write_number(value)) == value


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["", "02", "45", "trên 80", "khoảng 02", "1234"]))
def test_a_form_keeps_the_value(value: int, form: str) -> None:
    written = write_number(Decimal(value), form)
    assert parse_number(written.rpartition(" ")[2]) == value
    assert written.startswith(form.rpartition(" ")[0])


def test_forms() -> None:
    assert write_number(Decimal(5), "02") == "05"
    assert write_number(Decimal(1250), "45") == "1.250"
    assert write_number(Decimal(1250), "1100") == "1250"
    assert write_number(Decimal(95), "trên 80") == "trên 95"


def test_numerals() -> None:
    assert [roman(n) for n in (1, 4, 9, 14, 40, 89)] == ["I", "IV", "IX", "XIV", "XL", "LXXXIX"]
    assert [point(n) for n in range(1, 8)] == ["a", "b", "c", "d", "đ", "e", "g"]
    for wrong in (0, 90):
        with pytest.raises(ValueError):
            roman(wrong)


def test_leading_zeros_of_dates() -> None:
    assert date_long(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert date_long(date(2021, 6, 24)) == "ngày 24 tháng 6 năm 2021"
    assert date_short(date(2015, 9, 7)) == "07/9/2015"
    assert weekday(date(2027, 6, 18)) == "thứ Sáu"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)))
def test_written_dates_are_read_back(day: date) -> None:
    assert parse_date(date_long(day)) == day
    assert parse_date(date_short(day)) == day


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError):
        parse_date("ngày 31 tháng 6 năm 2021")
