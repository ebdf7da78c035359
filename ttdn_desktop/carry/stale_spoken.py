"""Periods spoken of without their name (K1): "6 tháng qua", "trong năm", "năm nay", "năm qua", the day or month a count ends."""

import re
from collections.abc import Iterator
from datetime import date

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.carry.stale_periods import months_told
from ttdn_desktop.model.period import PeriodKind, Window, WindowRule
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.reading.dates import DateSpan
from ttdn_desktop.reading.expressions import Shape

_KINDS = (PeriodKind.FIRST_HALF, PeriodKind.YEAR)  # the two whose words are known both ways
# "trong 6 tháng qua": the half year just told of
_HALF_PAST = re.compile(
    r"(?<![\w,./-])(?P<said>(?:0?6|sáu)\s+tháng|nửa\s+năm)(?=\s+(?:vừa\s+)?qua\b(?!\s+đi\b))", re.IGNORECASE
)
# "trong năm qua", "năm qua, huyện …"; not "những năm qua", "5 năm qua"
_YEAR_PAST = re.compile(
    r"(?:(?:\b(?:trong|suốt)\s+(?:một\s+)?)|^\s*(?:[-+]\s*)?|(?<=[.;:]\s))(?P<said>năm)(?=\s+(?:vừa\s+)?qua\b)",
    re.IGNORECASE,
)
# "năm nay"; "6 tháng đầu năm nay" is read with the named periods
_THIS_YEAR = re.compile(r"(?<!đầu )(?<!giữa )(?<!cuối )(?<!tháng )\b(?P<said>năm)(?=\s+nay\b)", re.IGNORECASE)
# "Trong năm, huyện đã …"
_IN_YEAR = re.compile(
    r"\btrong\s+(?P<said>năm)(?=\s*,|\s+(?:đã|UBND|Ủy ban|Phòng|huyện|xã|phường|toàn|các|công tác|có|tổ chức|phối hợp|trên)\b)",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:tính\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:tính\s+)?từ\s+(?:ngày\s+)?$", re.IGNORECASE)
_RULES = (WindowRule.ND09, WindowRule.CALENDAR)


def spoken(seen: Seen) -> Iterator[Proposal]:
    """K1: the half year that is a year now, or the other way round, where it is not called by its name."""
    old, new = seen.old, seen.new
    if old is None or old.kind is new.kind or old.kind not in _KINDS or new.kind not in _KINDS:
        return
    if seen.spot.looks_ahead or "năm" not in seen.low and "tháng" not in seen.low:
        return
    half = new.kind is PeriodKind.FIRST_HALF
    now = ("06" if seen.around.padded else "6") + " tháng" if half else "năm"
    if half:
        found = [(match, now) for match in _YEAR_PAST.finditer(seen.text)] if "qua" in seen.low else []
        each = [_THIS_YEAR] if "nay" in seen.low else []
        each += [_IN_YEAR] if "trong" in seen.low else []
        found += [(match, f"{now} đầu năm") for pattern in each for match in pattern.finditer(seen.text)]
    else:
        found = [(match, now) for match in _HALF_PAST.finditer(seen.text)] if "qua" in seen.low else []
    for match, said in found:
        start, end = match.span("said")
        upper = seen.text[start:end].isupper()
        said = said.upper() if upper else said[:1].upper() + said[1:] if match["said"][0].isupper() else said
        yield seen.propose("K1", start, end, said, data={"why": "spoken", "now": new.label()})


def bounds(seen: Seen) -> Iterator[Proposal]:
    """K1: the first and last day of the old period, and the month it ended with, where something is counted up to them."""
    if seen.old is None or seen.old == seen.new or not seen.fresh_look or not seen.digits:
        return
    for span in seen.dates:
        if span.date is None or seen.in_citation(span.start, span.end):
            continue
        for rule in _RULES:
            old, new = seen.old.window(rule), _window(seen, rule)
            if span.date == old.end and seen.stands_before(_UP_TO, span.start):
                moved = new.end
            elif span.date == old.start and seen.stands_before(_FROM, span.start) and _ranges(seen, span, old):
                moved = new.start
            else:
                continue
            if moved != span.date:
                said = _like(span, moved)
                data = {"why": "bound", "now": seen.new.label()}
                yield seen.propose("K1", span.start, span.end, said, data=data)
            break
    months = months_told(seen.new)
    for words in seen.periods:
        if words.shape is not Shape.MONTH or not months or seen.old.kind is seen.new.kind or "," in words.quote:
            continue
        if (words.number, words.year) == (months_told(seen.old), seen.old.year) and seen.stands_before(
            _UP_TO, words.start
        ):
            pad = "0" if re.search(r"\b0\d", words.quote) and months < 10 else ""
            said = re.sub(r"\d{1,2}(?=\D+\d{4}$)", f"{pad}{months}", words.quote)[:-4] + str(seen.new.year)
            yield seen.propose("K1", words.start, words.end, said, data={"why": "bound", "now": seen.new.label()})


def _window(seen: Seen, rule: WindowRule) -> Window:
    """The new period's days: the report's own where it counts by the same rule."""
    own = seen.around.window
    return own if own.rule is rule else seen.new.window(rule)


def _ranges(seen: Seen, first: DateSpan, window: Window) -> bool:
    """True when the date that follows is the period's last day."""
    return any(span.date == window.end and 0 <= span.start - first.end <= 12 for span in seen.dates)


def _like(span: DateSpan, day: date) -> str:
    """Another day in the writing of this one: long or short, the month with its zero or without."""
    month = span.quote[: span.quote.rindex(str(span.year))]
    padded = re.search(r"0\d\D*$", month) is not None
    texts = iter((f"{day.day:02}", f"{day.month:02}" if padded else str(day.month), str(day.year)))
    return re.sub(r"\d+", lambda _: next(texts), span.quote)
