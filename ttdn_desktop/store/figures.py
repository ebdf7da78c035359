"""Figures as rows by unit, period and code."""

from collections import Counter

from sqlite_utils import Database

from ttdn_desktop.model.figure import Figure, PeriodFigures
from ttdn_desktop.store.rows import pack, select, sync, unpack

_COLUMNS = ("code", "status", "value", "section")
_LATER = (
    "plan",
    "estimate",
    "sums",
)  # added since the first release: absent while empty, so that old rows stay as they are
_KEYS = ("unit", "period", "code", "twin")
_OF = "select * from figures where unit = ? and period = ? order by position"


def of(db: Database, unit: str, period: str) -> PeriodFigures:
    """The figures of a unit and period, in their order; empty when none."""
    found = (
        unpack(Figure, row["fields"], **{name: row[name] for name in _COLUMNS}) for row in select(db, _OF, unit, period)
    )
    return PeriodFigures(unit, period, tuple(found))


def save(db: Database, figures: PeriodFigures, at: str) -> int:
    """Writes the figures that changed; returns how many rows."""
    old = select(db, _OF, figures.unit, figures.period)
    edited = {tuple(row[key] for key in _KEYS): row for row in old}
    seen: Counter[str] = Counter()
    rows = []
    for position, figure in enumerate(figures.figures):
        row = {
            "unit": figures.unit, "period": figures.period, "code": figure.code, "twin": seen[figure.code], "position": position,
            "status": figure.status.value, "value": None if figure.value is None else str(figure.value), "section": figure.section,
            "fields": pack(figure, without=(*_COLUMNS, *(name for name in _LATER if getattr(figure, name) in (None, ())))),
        }  # fmt: skip
        seen[figure.code] += 1
        before = edited.get(tuple(row[key] for key in _KEYS))
        same = before is not None and all(before[name] == row[name] for name in ("status", "value", "fields"))
        rows.append(row | {"edited_at": before["edited_at"] if before is not None and same else at})
    return sync(db, "figures", _KEYS, old, rows)
