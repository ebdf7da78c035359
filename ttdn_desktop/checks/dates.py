"""Checks of dates: leading zeros, one form in one report, events that happened outside the report's window."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS, citations_in, dates_in
from ttdn_desktop.carry.spots import OPENING, Spot
from ttdn_desktop.checks.acts import known_act
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, in_spot, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.period import WindowRule
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.dates import DateSpan
from ttdn_desktop.reading.sentences import sentence_at

_SHORT = re.compile(r"(?P<day>\d{1,2})(?P<joint>\s*[/.-]\s*)(?P<month>\d{1,2})(?=\s*[/.-]\s*\d{4}$)")
_LONG = re.compile(r"(?P<day>\d{1,2})(?P<joint>\s+tháng\s+)(?P<month>\d{1,2})(?=\s)", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(r"\b[Nn]gày\s+(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/]|\.\d)")
_NOT_THEN = re.compile(
    r"\b(?:sẽ|dự kiến|sắp|chuẩn bị|kế hoạch|thời hạn|hạn|trước|hướng tới|chào mừng|kỷ niệm|nhân dịp|hiệu lực|thời gian tới|tiếp tục"
    r"|phấn đấu|nhiệm kỳ|giai đoạn|luật|lễ)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"(?:\b(?:đến|từ|trước|sau|hết|tới|kể từ|cho đến)(?:\s+hết)?\s*|[-–(]\s*)$", re.IGNORECASE)
_JUST_BEFORE = 30
_NEAR = 300  # characters on either side in which words can speak of a day
_RESULTS = ("S1", "S2", "S3", "S4")


def zeros(text: str, reference: Reference) -> Iterator[TextHit]:
    """The date of a cited paper without the zero before a day under 10 or before months 1 and 2."""
    for citation in citations_in(text):
        span = citation.date
        if span is None or span.date is None:
            continue
        act = known_act(text, citation, reference)
        right = _padded(span)
        if right != span.quote and not (act and act.date and act.date != span.date):
            yield TextHit(span.start, span.end, right)


def _padded(span: DateSpan) -> str:
    def pad(match: re.Match[str]) -> str:
        month = match["month"] if len(match["month"]) > 1 or int(match["month"]) > 2 else "0" + match["month"]
        return match["day"].zfill(2) + match["joint"] + month

    return (_LONG if span.long else _SHORT).sub(pad, span.quote, count=1)


def mixed(view: View) -> Iterator[Hit]:
    """Dates in full words beside short ones: told once, at the first of the rarer form."""
    longs: list[tuple[Spot, DateSpan]] = []
    shorts: list[tuple[Spot, DateSpan]] = []
    for spot in view.spots:
        if spot.is_body or spot.block == OPENING:
            for span in dates_in(spot.text):
                if span.date and not _is_anniversary(spot.text, span):
                    (longs if span.long else shorts).append((spot, span))
    if shorts and longs:
        spot, span = min((shorts, longs), key=len)[0]
        yield in_spot(spot, span.start, span.end)


def _is_anniversary(text: str, span: DateSpan) -> bool:
    """ "(02/9/1945 - 02/9/2025)": the two days of an anniversary are always written short."""
    return bool(_TO_DAY.match(text, span.end) or _FROM_DAY.search(text, max(0, span.start - 16), span.start))


_TO_DAY = re.compile(r"\s*[-–]\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_FROM_DAY = re.compile(r"\d[/.-]\d{4}\s*[-–]\s*$")


def outside(view: View) -> Iterator[Hit]:
    """Things told as done on a day after the period; or, opening a sentence, on a day of the year before it began."""
    report = view.report
    if report.period.start or report.period.end:
        first, last = report.window.start, report.window.end
    else:
        calendar = report.period.window(WindowRule.CALENDAR)
        first, last = min(report.window.start, calendar.start), max(report.window.end, calendar.end)
    for spot in view.spots:
        if not spot.is_body or not spot.codes or spot.codes[0][:2] not in _RESULTS:
            continue
        for start, end, why in _days_outside(spot.text, first, last):
            hit = in_spot(spot, start, end, None, why=why)
            yield hit._replace(severity=Severity.STYLE) if why == "before" else hit


@lru_cache(KEPT_TEXTS)
def _days_outside(text: str, first: date, last: date) -> tuple[tuple[int, int, str], ...]:
    """Days of the text outside first..last on which something is told as done: "after", or "before" at a sentence's beginning."""
    found: list[tuple[int, int, str]] = []
    for start, end, day in _days(text, first, last):
        begin, stop = sentence_at(text, start)
        begin, stop = max(begin, start - _NEAR), min(stop, end + _NEAR)
        before = text[begin:start]
        if any(c.start <= start < c.end for c in citations_in(text)) or _BOUND.search(before[-_JUST_BEFORE:]):
            continue
        if day > last and not _NOT_THEN.search(text, begin, stop):
            found.append((start, end, "after"))
        elif day < first and day.year == first.year < last.year and len(before.split()) < 2:
            found.append((start, end, "before"))
    return tuple(found)


def _days(text: str, first: date, last: date) -> Iterator[tuple[int, int, date]]:
    """Dates with their place; "ngày 20/7" is one of the report's year, or of the year it began in."""
    for span in dates_in(text):
        if span.date:
            yield span.start, span.end, span.date
    for match in _DAY_AND_MONTH.finditer(text):
        try:
            day = date(last.year, int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        before = day > last and day.month >= first.month and first.year < last.year
        yield match.start(), match.end(), day.replace(year=first.year) if before else day


RULES = (
    Rule("date-outside", Severity.SHOULD, "NĐ 09/2019, Điều 12", outside),
    text_rule("cited-date-zero", Severity.STYLE, "NĐ 30/2020, PL I, II.4", zeros),
    Rule("date-forms", Severity.STYLE, "thông lệ", mixed),
)
