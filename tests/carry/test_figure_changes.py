"""Figures of two reports: a change only where both are known, of one unit and one kind of period."""

from decimal import Decimal

import msgspec

from tests.carry.reports import figures
from ttdn_desktop.carry.figure_changes import figure_changes
from ttdn_desktop.model.difference import KIND, UNIT, FigureChange
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, PeriodFigures
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.reference import Reference

TABLES = Reference(
    indicators=(Indicator("C02", "Tin, bài trên trang", "tin, bài"), Indicator("C01", "Tin, bài", "tin, bài"))
)
H1, H1_BEFORE, YEAR = (Period.parse(code) for code in ("2022-H1", "2021-H1", "2021-Y"))


def rows(old: PeriodFigures, new: PeriodFigures, *periods: Period) -> dict[str, FigureChange]:
    first, second = periods or (H1_BEFORE, H1)
    return {row.code: row for row in figure_changes(old, new, (first, second), TABLES)}


def test_change_and_percent() -> None:
    found = rows(figures(C01="45", C02="80"), figures("2022-H1", C01="97", C02="80"))
    assert list(found) == ["C02", "C01"], "in the order of the catalogue"
    assert (found["C01"].change, found["C01"].percent, found["C01"].unit) == (52, Decimal("115.6"), "tin, bài")
    assert (found["C02"].change, found["C02"].percent, found["C02"].name) == (0, 0, "Tin, bài trên trang")


def test_from_nothing_there_is_a_change_but_no_percent() -> None:
    zero = PeriodFigures("u", "2021-H1", (Figure("C01", FigureStatus.ZERO),))
    row = rows(zero, figures("2022-H1", C01="5"))["C01"]
    assert (row.change, row.percent) == (5, None)


def test_what_is_not_known_is_not_compared() -> None:
    blank = PeriodFigures("u", "2022-H1", (Figure("C01"), Figure("C02", FigureStatus.UNCOUNTED)))
    found = rows(figures(C01="45", C02="3"), blank)
    assert all(row.change is None and row.percent is None and not row.why for row in found.values())
    assert rows(blank, blank).keys() == {"C02"}, "nobody says anything of a blank one"
    assert rows(PeriodFigures("u", "x"), figures(C01="1"))["C01"].old is None


def test_another_kind_of_period_or_unit_is_told() -> None:
    old, new = figures(C01="45"), figures("2021-Y", C01="97")
    assert (rows(old, new, H1_BEFORE, YEAR)["C01"].why, rows(old, new, H1_BEFORE, YEAR)["C01"].change) == (KIND, None)
    metres = msgspec.structs.replace(new, figures=(msgspec.structs.replace(new.figures[0], unit="mét"),))
    assert rows(old, metres)["C01"].why == UNIT
