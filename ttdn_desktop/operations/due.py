"""The calendar of periods: which report is due next and not begun, and when it is usually wanted."""

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request

_USUAL = (PeriodKind.FIRST_HALF, PeriodKind.YEAR)
_BEFORE = timedelta(days=45)  # request letters come three to four weeks before the window ends
_AFTER = timedelta(days=75)
_LATELY = timedelta(days=800)  # a kind of period reported in the last two years is reported again


class Due(msgspec.Struct, frozen=True):
    """A report one has yet to begin: its window's last day, and the deadline of the same period the year before, moved on."""

    period: Period
    close: date
    usual: date | None = None
    now: bool = True  # False: there is time yet


def due(reports: Iterable[Report], requests: Iterable[Request], unit: str, today: date) -> tuple[Due, ...]:
    """The unit's reports whose time it is and that are not begun, the nearest first; without one the next to come.

    Nothing before the oldest report: what the office did before it had this program is not asked for.
    """
    own = [report for report in reports if report.unit == unit]
    letters = {request.id: request for request in requests}
    begun = {(report.period.kind, report.period.number, report.period.year) for report in own}
    kinds = {(kind, 0) for kind in _USUAL} | {
        (report.period.kind, report.period.number)
        for report in own
        if report.period.kind is not PeriodKind.FREE and today - report.period.window().end < _LATELY
    }
    coming: list[Due] = []
    for kind, number in kinds:
        for year in range(today.year - 1, today.year + 2):
            period = Period(kind, year, number)
            close = period.window().end
            if close >= today - _AFTER and (kind, number, year) not in begun:
                coming.append(Due(period, close, _usual(period, own, letters), close <= today + _BEFORE))
                break
    coming.sort(key=lambda item: (item.close, item.period.order()))
    return tuple(item for item in coming if item.now) or tuple(coming[:1])


def _usual(period: Period, own: Iterable[Report], letters: dict[str, Request]) -> date | None:
    before = period.same_kind_before()
    days = [
        letter.deadline
        for report in own
        if report.period == before
        for key in report.requests
        if (letter := letters.get(key)) and letter.deadline
    ]
    return _next_year(min(days)) if days else None


def _next_year(day: date) -> date:
    return day.replace(year=day.year + 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)
