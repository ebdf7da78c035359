"""Units of the reform of 2025 in a store: communes that became one, a district they belonged to, their reports and figures."""

from datetime import date

import msgspec

from tests.carry.reports import report
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.unit_profile import declare_unit
from ttdn_desktop.store.database import SqliteStore
from ttdn_desktop.text.numbers import parse_number

TODAY = date(2025, 12, 1)


def commune(name: str, level: str = "xã", before: tuple[str, ...] = ()) -> Unit:
    """A unit with its usual letterhead."""
    return msgspec.structs.replace(declare_unit(name, level, "tỉnh Bắc Vân"), predecessors=before)


def reformed(store: SqliteStore, *before: Unit, name: str = "Thạch Lâm") -> Unit:
    """The own unit, formed from these; all of them stored."""
    for unit in before:
        store.save_unit(unit)
    own = commune(name, before=tuple(unit.id for unit in before))
    store.save_unit(own)
    store.set_own_unit(own.id)
    return own


def reported(
    store: SqliteStore,
    unit: Unit,
    period: str,
    outline: Outline,
    figures: dict[str, str] | None = None,
    **sections: tuple[str, ...],
) -> Report:
    """A report of the unit in the store, with figures: "45 tin, bài", "trên 80 lượt", "?"."""
    made = report(period, outline, **sections)
    head = unit.letterheads[0]
    made = msgspec.structs.replace(made, id=f"{unit.id}-{period}", unit=unit.id, letterhead=head.id, place=head.place)
    held = tuple(_figure(code, told) for code, told in (figures or {}).items())
    store.save_report(made, PeriodFigures(unit.id, period, held))
    return made


def _figure(code: str, told: str) -> Figure:
    if told == "?":
        return Figure(code, FigureStatus.UNCOUNTED)
    words = told.split()
    qualifier = words.pop(0) if not words[0][0].isdigit() else ""
    value = parse_number(words[0])
    status = FigureStatus.KNOWN if value else FigureStatus.ZERO
    return Figure(code, status, value, " ".join(words[1:]), words[0], qualifier)
