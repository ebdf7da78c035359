"""A figure as typed: what stands there is understood whole, or refused; never half of it."""

from decimal import Decimal

import pytest

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import Figure, FigureStatus
from ttdn_desktop.operations.figure_entry import typed_figure

A_FIGURE = Figure("C01", unit="bài", section="ii1")


@pytest.mark.parametrize(
    ("typed", "value", "qualifier"),
    [
        ("45", 45, ""),
        ("02", 2, ""),
        ("1.234", 1234, ""),
        ("1 234", 1234, ""),
        ("trên 80", 80, "trên"),
        ("khoảng 1 200", 1200, "khoảng"),
        ("ước đạt 30", 30, "ước đạt"),
        ("mười hai", 12, ""),
        ("12,5", Decimal("12.5"), ""),
    ],
)
def test_a_number_with_or_without_a_word_before_it(typed: str, value: int | Decimal, qualifier: str) -> None:
    figure = typed_figure(A_FIGURE, typed)
    assert (figure.status, figure.value, figure.qualifier) == (FigureStatus.KNOWN, Decimal(value), qualifier)
    assert (figure.unit, figure.section) == ("bài", "ii1")


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("", FigureStatus.BLANK),
        ("0", FigureStatus.ZERO),
        ("?", FigureStatus.UNCOUNTED),
        ("-", FigureStatus.ABSENT),
    ],
)
def test_the_signs_for_what_is_no_number(typed: str, status: FigureStatus) -> None:
    figure = typed_figure(Figure("C01", FigureStatus.KNOWN, Decimal(7), written="07", qualifier="trên"), typed)
    assert (figure.status, figure.value, figure.qualifier) == (status, None, "")


@pytest.mark.parametrize("typed", ["24 25", "12 trên 30", "hai mươi hai", "- 5", "1 23", "nhiều", "1234 lượt", "trên"])
def test_two_numbers_are_never_taken_for_one(typed: str) -> None:
    with pytest.raises(Refused) as told:
        typed_figure(A_FIGURE, typed)
    assert told.value.code == "figure-unreadable" and told.value.data["value"] == typed
