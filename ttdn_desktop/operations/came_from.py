"""Where the text of an open report came from: the reports, the units they are of, what they printed; which block is whose."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.carry.kin import kin_of
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.block import Block
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.operations.formed_from import before_of
from ttdn_desktop.operations.issued_copy import figures_of
from ttdn_desktop.operations.ports import Store


class Came(msgspec.Struct, frozen=True):
    """A report text was carried from; `area` is its unit ("xã An Bình"), `figures` what it printed."""

    report: Report
    area: str
    figures: PeriodFigures


def came_from(store: Store, report: Report) -> tuple[Came, ...]:
    """The reports its text was carried from, those still there; for one begun from nothing the unit's last one before it."""
    found = [known for key in report.sources if (known := _report(store, key)) is not None]
    if not found:
        previous = store.previous_report(report.unit, report.period)
        found = [previous] if previous else []
    return tuple(Came(one, _area(store, one.unit), figures_of(store, one)) for one in found)


def former_areas(store: Store, report: Report) -> tuple[str, ...]:
    """Places whose name the text may still bear: the units the own one was formed from, and its own under earlier letterheads."""
    unit = store.unit(report.unit)
    now = next((head.area for head in unit.letterheads if head.id == report.letterhead), unit.area)
    before = [_area(store, key) for key in before_of(store, unit)]
    names = (*before, *(head.area for head in unit.letterheads))
    return tuple(dict.fromkeys(name for name in names if name and name != now))


def last_period(sources: Iterable[Came]) -> Period | None:
    """The period of the one whose period ends last, None of none."""
    return max((one.report.period for one in sources), key=lambda period: period.order(), default=None)


def sections_before(sources: Iterable[Came], section: Section, period: Period) -> tuple[tuple[Came, Section], ...]:
    """In each of the sources the section this one goes on from, where it has one with text."""
    found = ((one, kin_of(section, period, one.report)) for one in sources)
    return tuple((one, before) for one, before in found if before is not None and before.blocks)


def sources_of(block: Block, sources: Iterable[Came]) -> tuple[Came, ...]:
    """The reports a block's words came from, the one they are shown of first."""
    known = {one.report.id: one for one in sources}
    return tuple(known[came.report] for came in block.origin.sources if came.report in known)


def _report(store: Store, key: str) -> Report | None:
    try:
        return store.report(key)
    except Refused:
        return None


def _area(store: Store, key: str) -> str:
    try:
        return store.unit(key).area
    except Refused:
        return key
