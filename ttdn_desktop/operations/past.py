"""What a unit reported before: the reports and figures the checks hold the open report against."""

from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.ports import Store

_REPORTS = 3  # a sentence said alike in three periods is a habit
_YEARS = 6  # how far back "the range of the years before" goes


def past(store: Store, report: Report, previous: Report | None) -> tuple[tuple[Report, ...], tuple[PeriodFigures, ...]]:
    """The reports before this one, the newest first, and the figures of the same kind of period in earlier years."""
    reports: list[Report] = []
    while previous is not None and len(reports) < _REPORTS and previous.id not in {r.id for r in reports}:
        reports.append(previous)
        previous = store.previous_report(previous.unit, previous.period)
    figures: list[PeriodFigures] = []
    period = report.period
    for _ in range(_YEARS):
        period = period.same_kind_before()
        known = store.figures(report.unit, period.code)
        figures += [known] if known.figures else []
    return tuple(reports), tuple(figures)
