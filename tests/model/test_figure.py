"""What a figure reference prints: the characters that stood there while the value is that one, their style when it changes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, PeriodFigures, compared, figure_text, same_unit
from ttdn_desktop.text.numbers import read_form, split_form, write_number


def figures(value: str | None, status: FigureStatus = FigureStatus.KNOWN) -> PeriodFigures:
    number = None if value is None else Decimal(value)
    return PeriodFigures("xa", "2026-H1", (Figure("C01", status, number),))


def printed(form: str, value: str, aspect: str = "value", before: str = "40") -> str | None:
    return figure_text(FigureRef("C01", aspect, form), figures(value), figures(before))


@pytest.mark.parametrize(("form", "value", "same", "other"), [
    ("02", "2", "02", "07"), ("trên 80", "80", "trên 80", "trên 7"), ("1.250", "1250", "1.250", "7"), ("1250", "1250", "1250", "7"),
    ("1 250", "1250", "1 250", "7"), ("12,5", "12.5", "12,5", "7"), ("12,50", "12.5", "12,50", "7"), ("Sáu", "6", "Sáu", "Bảy"),
    ("ước đạt 1.200", "1200", "ước đạt 1.200", "ước đạt 7"), ("trên  80", "80", "trên  80", "trên  7"), ("005", "5", "005", "007"),
])  # fmt: skip
def test_a_form_is_printed_as_it_stood_and_keeps_its_style(form: str, value: str, same: str, other: str) -> None:
    assert printed(form, value) == same
    assert printed(form, "7") == other


def test_thousands_keep_the_dot_the_blank_or_neither() -> None:
    assert [write_number(Decimal(13500), form) for form in ("1.250", "1250", "1 250", "45", "Sáu", "")] == [
        "13.500", "13500", "13 500", "13.500", "13.500", "13.500",
    ]  # fmt: skip
    assert printed("02", "12.5") == "12,5" and printed("Sáu", "45") == "45"


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["", "trên ", "khoảng ", "ước đạt "]), st.booleans())
def test_any_number_written_is_printed_again_letter_for_letter(value: Decimal, word: str, plain: bool) -> None:
    digits = write_number(value)
    form = word + (digits.replace(".", "") if plain else digits)
    assert read_form(form) == value
    assert write_number(value, form) == form
    assert split_form(write_number(value + 1, form))[0] == word


@pytest.mark.parametrize(("aspect", "form", "value", "text"), [
    ("change", "", "45", "5"), ("change", "+5", "45", "5"), ("change", "+5", "52", "12"), ("change", "+5", "33", "-7"),
    ("change", "-5", "33", "7"), ("change", "-05", "32", "08"), ("percent", "", "45", "12,5%"), ("percent", "+12,5", "45", "12,5%"),
    ("percent", "+12,5", "30", "-25%"), ("percent", "-25", "30", "25%"), ("percent", "+1", "40", "0%"), ("previous", "40", "1", "40"),
])  # fmt: skip
def test_changes_show_their_sign_only_where_the_word_before_them_is_wrong(
    aspect: str, form: str, value: str, text: str
) -> None:
    assert printed(form, value, aspect) == text


def test_what_is_not_known_is_a_gap() -> None:
    blank, zero = figures(None, FigureStatus.UNCOUNTED), figures(None, FigureStatus.ZERO)
    assert figure_text(FigureRef("C01"), blank) is None
    assert figure_text(FigureRef("C01"), zero) == "0"
    for aspect in ("previous", "change", "percent"):
        assert figure_text(FigureRef("C01", aspect), figures("5"), None) is None
        assert figure_text(FigureRef("C01", aspect), figures("5"), blank) is None
    assert compared("percent", Decimal(5), Decimal(0)) is None
    assert compared("percent", Decimal(3), Decimal(16)) == Decimal(
        "-81.3"
    )  # a half goes up, as in the office's own tables


def test_units_of_measure_are_one_only_where_the_catalogue_says_so() -> None:
    news = Indicator("C01", "Tin, bài", "tin, bài", units=("tin bài", "bài"))
    assert same_unit(news, "tin, bài", "Tin bài") and same_unit(news, "bài", "tin, bài")
    assert not same_unit(news, "chiếc", "tin, bài") and not same_unit(None, "câu", "chiếc")
