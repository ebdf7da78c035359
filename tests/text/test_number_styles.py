"""Numbers of a spreadsheet's column read as their column writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.text.number_styles import is_english, to_vietnamese
from ttdn_desktop.text.numbers import parse_number, write_number


@pytest.mark.parametrize(
    ("cells", "whole", "english"),
    [
        (["1.234,5", "12"], False, False),
        (["1,234.5", "12"], False, True),
        (["1,234", "5"], True, True),  # one and a bit of a news item is nothing
        (["1,234", "5"], False, False),
        (["1.234", "5"], True, False),
        (["1,234,567"], False, True),
        (["12.5", "1,234"], True, True),
        (["12,5", "1.234"], False, False),
        ([], True, False),
        (["", "?", "-"], True, False),
    ],
)
def test_a_column_tells_how_it_writes(cells: list[str], whole: bool, english: bool) -> None:
    assert is_english(cells, whole) is english


def test_what_can_be_read_one_way_only_is_read_so() -> None:
    assert to_vietnamese("1.234,5", english=True) == "1.234,5"
    assert to_vietnamese("1,234.5", english=False) == "1.234,5"
    assert to_vietnamese("trên 80", english=True) == "trên 80"
    assert to_vietnamese("?", english=True) == "?"


numbers = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


@given(st.lists(numbers, min_size=1, max_size=12), st.booleans())
def test_a_column_written_either_way_gives_the_same_numbers(values: list[Decimal], english: bool) -> None:
    sure = Decimal("1234567.25")  # one cell that can be read one way only
    column = [write_number(value) for value in (*values, sure)]
    if english:
        column = [f"{value:,.2f}" for value in (*values, sure)]
    style = is_english(column, whole=False)
    assert style is english
    assert [parse_number(to_vietnamese(cell, style)) for cell in column] == [*values, sure]
