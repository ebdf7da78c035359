"""What a unit takes over from those it was formed from (the reform of 2025): their last reports, and their figures as sums.

A unit merged from several has all of them before it, one renamed has one; one that came out of a larger unit (a district, a commune
that was divided) takes over its text, but no number of it can be compared with.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

import msgspec

from ttdn_desktop.carry.joined_figures import join, of_a_whole
from ttdn_desktop.model.figure import FigureStatus, Indicator, PeriodFigures
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import COMMUNE_LEVELS, Unit
from ttdn_desktop.operations.ports import Store

Figures = Callable[[str, str], PeriodFigures]  # of a unit (id) in a period (code)


class Candidate(msgspec.Struct, frozen=True):
    """A last report a new one could be made from, without its blocks, the unit it is of, and whether it is taken by itself."""

    report: Report
    unit: Unit
    taken: bool = True


class Line:
    """A unit and those it was formed from: the units known, and all reports (their blocks may be left out), newest period first."""

    def __init__(self, unit: str, units: Iterable[Unit], reports: Iterable[Report]) -> None:
        self._key = unit
        self._units = {known.id: known for known in units}
        self._reports = tuple(reports)

    def candidates(self, period: Period) -> tuple[Candidate, ...]:
        """The last reports before the period: the unit's own, then those of the units before it, in their order.

        Theirs are taken where the unit has reported nothing since; those of a larger unit only where there is nothing else.
        """
        own = self._last(self._key, period)
        theirs = list(self._before(self._key, period))
        joined = set(own.sources) if own else set()
        since = own.period.order()[0] if own else date.min
        fresh = [r.id not in joined and r.period.order()[0] >= since for r, _ in theirs]
        equal = [not larger for _, larger in theirs]
        whole = own is None and not any(equal)
        found = [Candidate(own, self._unit(self._key))] if own else []
        for (report, _), new, same in zip(theirs, fresh, equal, strict=True):
            found.append(Candidate(report, self._unit(report.unit), new and (same or whole)))
        return tuple(found)

    def figures(self, period: Period, of: Figures, indicators: Iterable[Indicator] = ()) -> PeriodFigures:
        """The unit's figures of an earlier period: its own, or while it was still several units, the sums over them.

        `of` gives a unit's figures of a period.
        """
        if not self._ahead(self._key, frozenset((self._key,))):
            return of(self._key, period.code)
        return join(list(self._parts(self._key, period, of)), self._key, period.code, indicators)

    def _unit(self, key: str) -> Unit:
        return self._units.get(key) or Unit(key, key, "")

    def _last(self, key: str, period: Period) -> Report | None:
        """The newest report of a unit that ends before the period does; of one period the one made last."""
        end = period.order()[0]
        return next((report for report in self._reports if report.unit == key and report.period.order()[0] < end), None)

    def _ahead(self, key: str, walked: frozenset[str]) -> list[str]:
        """The units before one, those already met on the way left out: a circle ends."""
        return [before for before in self._unit(key).predecessors if before not in walked]

    def _before(self, key: str, period: Period, walked: frozenset[str] = frozenset()) -> Iterator[tuple[Report, bool]]:
        """The last report of each unit before this one, or where it has none, of those before it; True for a larger unit's."""
        walked |= {key}
        for before in self._ahead(key, walked):
            report = self._last(before, period)
            if report is not None:
                yield report, self._is_larger(before, key)
            else:
                yield from self._before(before, period, walked)

    def _parts(
        self, key: str, period: Period, of: Figures, walked: frozenset[str] = frozenset()
    ) -> Iterator[PeriodFigures]:
        """The figures of the units that were there in the period, one for each, empty for one that reported nothing."""
        walked |= {key}
        own = of(key, period.code)
        reported = any(figure.status is not FigureStatus.BLANK for figure in own.figures)
        before = self._ahead(key, walked)
        equal = [known for known in before if not self._is_larger(known, key)]
        if not before or reported and not any(self._was_there(known, period, walked) for known in before):
            yield own
        elif equal or reported:
            if reported:
                yield own
            for known in equal:
                yield from self._parts(known, period, of, walked)
        else:
            whole = ((known, of(known, period.code)) for known in before)
            told = next(((known, figures) for known, figures in whole if figures.figures), None)
            yield of_a_whole(told[1], key, self._unit(told[0]).area) if told else own

    def _was_there(self, key: str, period: Period, walked: frozenset[str]) -> bool:
        """True when the unit, or one before it, reported for the period or later: it was not part of another yet."""
        walked |= {key}
        if any(report.unit == key and report.period.order()[0] >= period.order()[0] for report in self._reports):
            return True
        return any(self._was_there(known, period, walked) for known in self._ahead(key, walked))

    def _is_larger(self, before: str, key: str) -> bool:
        """True where the unit is only a part of the one before it: that was of a higher level, or others came out of it too."""
        old, new = self._unit(before), self._unit(key)
        higher = new.level.lower() in COMMUNE_LEVELS and bool(old.level) and old.level.lower() not in COMMUNE_LEVELS
        return higher or any(
            before in other.predecessors for other in self._units.values() if other.id not in (key, before)
        )


def line_of(store: Store, unit: str) -> Line:
    """The unit's line as the store knows it; not for a window's thread."""
    return Line(unit, store.units(), (head.report for head in store.heads()))


def chosen_sources(store: Store, unit: Unit, period: Period, wanted: Iterable[str] | None) -> tuple[Report, ...]:
    """The reports named, in that order, or those taken by themselves (None). Raises Refused("report-unknown")."""
    if wanted is None:
        wanted = [one.report.id for one in line_of(store, unit.id).candidates(period) if one.taken]
    return tuple(store.report(key) for key in dict.fromkeys(wanted))


def before_of(store: Store, unit: Unit) -> tuple[str, ...]:
    """The ids of all units this one was formed from, and of those before them; not its own."""
    units, found, left = {known.id: known for known in store.units()}, dict[str, None](), list(unit.predecessors)
    while left:
        key = left.pop(0)
        if key not in found and key != unit.id:
            found[key] = None
            left += units[key].predecessors if key in units else ()
    return tuple(found)


def newest(reports: Iterable[Report]) -> Report | None:
    """The one whose period ends last, the first of several; None of none."""
    return max(reports, key=lambda report: report.period.order(), default=None)


def names_of(unit: Unit) -> tuple[str, ...]:
    """All names a unit's reports may call it by."""
    heads = (n for h in unit.letterheads for n in (h.full_name, h.short_name, h.area, " ".join(h.issuer)))
    return (unit.area, unit.name, *heads)
