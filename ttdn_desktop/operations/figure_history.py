"""What the unit's own past says of a figure: the same period of earlier years, the half-year inside a year."""

from ttdn_desktop.checks.doubts import Doubt, History, doubts
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.operations.ports import Store

__all__ = ["Doubt", "History", "doubts", "history"]

_YEARS = 6  # how far back "the unit's own range" goes


def history(store: Store, unit: str, period: Period) -> History:
    """Reads what the unit has reported before; asks the store, so not for a window's thread."""
    past = []
    before = period
    for _ in range(_YEARS):
        before = before.same_kind_before()
        figures = store.figures(unit, before.code)
        if figures.figures:
            past.append(figures)
    half = None
    if period.kind is PeriodKind.YEAR:
        half = store.figures(unit, Period(PeriodKind.FIRST_HALF, period.year).code)
    return History(tuple(past), half if half is not None and half.figures else None)
