"""What a unit reported before: the reports and figures the checks hold the open report against."""

from collections.abc import Iterable

from ttdn_desktop.model.figure import Indicator, PeriodFigures
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.formed_from import line_of
from ttdn_desktop.operations.ports import Store

_REPORTS = 3  # a sentence said alike in three periods is a habit
_YEARS = 6  # how far back "the range of the years before" goes


def past(
    store: Store, report: Report, previous: Report | None, indicators: Iterable[Indicator] = ()
) -> tuple[tuple[Report, ...], tuple[PeriodFigures, ...]]:
    """The reports before this one, the newest first, and the figures of the same kind of period in earlier years."""
    reports: list[Report] = []
    while previous is not None and len(reports) < _REPORTS and previous.id not in {r.id for r in reports}:
        reports.append(previous)
        previous = store.previous_report(previous.unit, previous.period)
    figures: list[PeriodFigures] = []
    period, line, known = report.period, line_of(store, report.unit), tuple(indicators)
    for _ in range(_YEARS):
        period = period.same_kind_before()
        before = line.figures(period, store.figures, known)
        figures += [before] if before.figures else []
    return tuple(reports), tuple(figures)
