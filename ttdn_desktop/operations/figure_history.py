"""What the unit's own past says of a figure: the same period of earlier years, the half-year inside a year."""

from collections.abc import Iterable

from ttdn_desktop.checks.doubts import Doubt, History, doubts
from ttdn_desktop.model.figure import Indicator
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.operations.formed_from import line_of
from ttdn_desktop.operations.ports import Store

__all__ = ["Doubt", "History", "doubts", "history"]

_YEARS = 6  # how far back "the unit's own range" goes


def history(store: Store, unit: str, period: Period, indicators: Iterable[Indicator] = ()) -> History:
    """Reads what the unit, or those it was formed from, reported before; asks the store, so not for a window's thread."""
    line, known = line_of(store, unit), tuple(indicators)
    past = []
    before = period
    for _ in range(_YEARS):
        before = before.same_kind_before()
        figures = line.figures(before, store.figures, known)
        if figures.figures:
            past.append(figures)
    half = None
    if period.kind is PeriodKind.YEAR:
        half = line.figures(Period(PeriodKind.FIRST_HALF, period.year), store.figures, known)
    return History(tuple(past), half if half is not None and half.figures else None)
