"""Which time a number of a sentence is of: the report's period, a piece of it, or another one."""

from enum import StrEnum

from ttdn_desktop.model.period import Period, PeriodKind, WindowRule
from ttdn_desktop.reading.expressions import find_periods
from ttdn_desktop.reading.figures import FigureSpan


class Time(StrEnum):
    """All of the period, a piece of it ("trong tháng 3"), or another time."""

    WHOLE = "whole"
    PIECE = "piece"
    OTHER = "other"


def time_of(span: FigureSpan, period: Period) -> Time:
    """The time the sentence last names before the number decides; without one it is the report's period."""
    return _time(span.said.times[-1], period) if span.said.times else Time.WHOLE


def _time(words: str, period: Period) -> Time:
    said = next((found.period(period.year) for found in find_periods(words)), None)
    if said is None:
        return Time.PIECE  # a day, or what cannot be told
    if said == period or said.kind is PeriodKind.YEAR and said.year == period.year:
        return Time.WHOLE
    own, other = period.window(WindowRule.CALENDAR), said.window(WindowRule.CALENDAR)
    return Time.PIECE if own.start <= other.start and other.end <= own.end else Time.OTHER
