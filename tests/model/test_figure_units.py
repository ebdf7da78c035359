"""Units of measure: what is counted otherwise is never compared, what is only written in thousands is."""

from decimal import Decimal

import pytest

from tests.operations.old_reports import CATALOGUE
from ttdn_desktop.carry.figure_changes import figure_changes
from ttdn_desktop.checks.doubts import History, doubts
from ttdn_desktop.gui.figure_text import difference, shown_before
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.difference import UNIT
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures, figure_text, number_like
from ttdn_desktop.model.period import Period


def figure(value: str, unit: str, code: str = "F06") -> Figure:
    return Figure(code, FigureStatus.KNOWN, Decimal(value), unit)


def of(period: str, *figures: Figure) -> PeriodFigures:
    return PeriodFigures("x", period, figures)


@pytest.mark.parametrize(("old", "new", "expected"), [
    (("25", "đợt"), ("30", "đợt"), "25"),
    (("25", "tin bài"), ("30", "tin, bài"), "25"),
    (("25", ""), ("30", "đợt"), "25"),
    (("25", "đợt"), ("30", "lượt"), None),
    (("80000", "lượt"), ("85.5", "nghìn lượt"), "80"),
    (("85.5", "nghìn lượt"), ("90000", "lượt"), "85500"),
    (("1.5", "tỷ đồng"), ("1600", "triệu đồng"), "1500"),
    (("2", "tỷ đồng"), ("3", "triệu USD"), None),
    (("120", "mét"), ("64", "chiếc"), None),
])  # fmt: skip
def test_a_number_in_the_unit_of_another(old: tuple[str, str], new: tuple[str, str], expected: str | None) -> None:
    assert number_like(figure(*old), figure(*new)) == (Decimal(expected) if expected else None)


def test_what_is_counted_otherwise_is_compared_nowhere() -> None:
    now, old = figure("30", "lượt", "E01"), figure("250", "đợt", "E01")
    for aspect in ("change", "percent", "previous"):
        assert figure_text(FigureRef("E01", aspect), of("2024-H1", now), of("2023-H1", old)) is None
    assert difference(now, old) == "không so sánh" and shown_before(old, unit="lượt") == "250 đợt"
    past = tuple(of(f"{year}-H1", old) for year in (2023, 2022, 2021))
    assert doubts(now, old, History(past)) == ()
    periods = (Period.parse("2023-H1"), Period.parse("2024-H1"))
    (row,) = figure_changes(of("2023-H1", old), of("2024-H1", now), periods, CATALOGUE.reference())
    assert row.why == UNIT and row.change is None


def test_thousands_are_compared() -> None:
    now, old = figure("85.5", "nghìn lượt"), figure("80000", "lượt")
    said = [
        figure_text(FigureRef("F06", aspect), of("2024-H1", now), of("2023-H1", old))
        for aspect in ("change", "percent")
    ]
    assert said == ["5,5", "6,9%"] and difference(now, old) == "+5,5 (+6,9%)"
    assert doubts(now, old, History()) == ()
    (odd,) = doubts(figure("850", "nghìn lượt"), old, History())
    assert odd.code == "doubt-up"
