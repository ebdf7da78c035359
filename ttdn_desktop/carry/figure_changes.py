"""The figures of two reports side by side: what each says, and the change where the two may be compared."""

from ttdn_desktop.model.difference import KIND, UNIT, FigureChange
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures, number_like
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.reference import Reference


def figure_changes(
    old: PeriodFigures, new: PeriodFigures, periods: tuple[Period, Period], reference: Reference
) -> tuple[FigureChange, ...]:
    """Every figure either of the two says something of, in the order of the catalogue."""
    order = {item.code: place for place, item in enumerate(reference.indicators)}
    codes = dict.fromkeys(f.code for f in (*new.figures, *old.figures) if f.status is not FigureStatus.BLANK)
    same_kind = (periods[0].kind, periods[0].number) == (periods[1].kind, periods[1].number)
    rows = [_row(code, old.get(code), new.get(code), same_kind, reference) for code in codes]
    return tuple(sorted(rows, key=lambda row: order.get(row.code, len(order))))


def _row(code: str, old: Figure | None, new: Figure | None, same_kind: bool, reference: Reference) -> FigureChange:
    indicator = reference.indicator(code)
    name = indicator.name if indicator else code
    if old is None or new is None or old.number is None or new.number is None:
        return FigureChange(code, name, old, new)
    left, right = number_like(old, new), new.number
    if left is None:
        return FigureChange(code, name, old, new, why=UNIT)
    if not same_kind:
        return FigureChange(code, name, old, new, why=KIND)
    percent = round((right - left) * 100 / left, 1) if left else None
    return FigureChange(code, name, old, new, right - left, percent)
