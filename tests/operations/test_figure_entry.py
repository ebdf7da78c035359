"""A figure as typed: what stands there is understood whole, or refused; never half of it."""

from decimal import Decimal

import pytest

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.figure import YES_NO, Figure, FigureStatus
from ttdn_desktop.operations.figure_entry import typed_amount, typed_figure

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


def test_hours_and_money_have_decimals_and_what_is_counted_has_not() -> None:
    hours = typed_figure(Figure("D05", unit="giờ"), "1.234,5")
    assert hours.value == Decimal("1234.5") and hours.written == "1.234,5"
    with pytest.raises(Refused) as told:
        typed_figure(A_FIGURE, "12,5")
    assert told.value.code == "figure-not-whole" and told.value.data["unit"] == "bài"


@pytest.mark.parametrize("typed", ["-5", "-0,5"])
def test_nothing_is_counted_below_nothing(typed: str) -> None:
    for take in (lambda: typed_figure(A_FIGURE, typed), lambda: typed_amount(A_FIGURE, "plan", typed)):
        with pytest.raises(Refused) as told:
            take()
        assert told.value.code == "figure-negative"


def test_there_is_a_plan_or_there_is_none() -> None:
    figure = Figure("A02", unit=YES_NO)
    assert typed_figure(figure, "có").value == 1 and typed_figure(figure, "Có").written == "có"
    assert typed_figure(figure, "không").status is FigureStatus.ZERO


def test_a_plan_and_an_estimate_stand_beside_the_value() -> None:
    figure = typed_amount(typed_amount(typed_figure(A_FIGURE, "45"), "plan", "1.200"), "estimate", "95")
    assert (figure.value, figure.plan, figure.estimate) == (45, 1200, 95)
    assert typed_amount(figure, "plan", " ").plan is None


@pytest.mark.parametrize("typed", ["24 25", "12 trên 30", "hai mươi hai", "- 5", "1 23", "nhiều", "1234 lượt", "trên"])
def test_two_numbers_are_never_taken_for_one(typed: str) -> None:
    with pytest.raises(Refused) as told:
        typed_figure(A_FIGURE, typed)
    assert told.value.code == "figure-unreadable" and told.value.data["value"] == typed
