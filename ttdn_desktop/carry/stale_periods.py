"""Stale periods: the report's own period and the next one (K1, K2), defective ones (K3), comparisons (K16), years left."""

import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.model.block import Gap
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.reading.expressions import PeriodWords, Shape

_HISTORY = re.compile(r"\b(so với|cùng kỳ|từ|kể từ|trước|đến|giai đoạn|nhiệm kỳ)\s*$", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(kế hoạch|chương trình|dự toán|nghị quyết|đề án|chỉ tiêu|mục tiêu)\b[^.;:]{0,120}$", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:cùng kỳ|so với|lũy kế|luỹ kế)\b[^.;]{0,20}?(?P<when>(?:19|20)\d{2}|\d+ tháng)|\bcùng kỳ\b"
    r"|\d\s*%\s+(?:so với\s+)?(?:kế hoạch|chỉ tiêu)\b(?:\s+năm\s+(?P<plan>(?:19|20)\d{2}))?",  # "Kế hoạch năm 2023" alone is a paper
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"\b(?:tăng|giảm|đạt|bằng|vượt)\s+(?:thêm\s+|khoảng\s+|hơn\s+|gần\s+|trên\s+)?(\d[\d.,]*\d|\d)\s*(%?)"
)
_YEAR = re.compile(r"(?<![\d/.,-])(?:\bnăm\s+)?((?:19|20)\d{2})(?![\d/])(?!\s*[-–]\s*\d)", re.IGNORECASE)
_RANGE = re.compile(r"(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}")
_MEMORY = 15  # years: what an officer tells of longer ago is history, not a slip
_HALVES = {Shape.FIRST_HALF: "sáu", Shape.SECOND_HALF: "sáu", Shape.NINE_MONTHS: "chín"}


def defective(seen: Seen) -> Iterator[Proposal]:
    """K3: "6 tháng năm" with "đầu" or "cuối" lost; proposed is the report's period, in the plans the next one."""
    for words in seen.periods:
        if words.shape is Shape.DEFECTIVE and not seen.text[: words.start].lower().rstrip().endswith("ngày"):
            ahead = seen.spot.looks_ahead or _names_plans(seen.text[: words.start])
            meant = seen.new.outlook() if ahead else seen.new
            yield seen.propose("K3", words.start, words.end, spell(meant, words, year=True))


def periods(seen: Seen) -> Iterator[Proposal]:
    """K1, K2: words of the old report's period or of its next period, put as the new report's; spelling kept."""
    for words in seen.periods:
        if words.shape in (Shape.DEFECTIVE, Shape.CUMULATIVE) or seen.in_citation(words.start, words.end):
            continue
        found = _stale(seen, words)
        if found is None:
            continue
        rule, meant, sure = found
        if meant is None:
            yield seen.flag(rule, words.start, words.end)
            continue
        new = spell(meant, words, year=bool(words.year))
        if " ".join(new.split()).lower() != " ".join(words.quote.split()).lower():
            history = bool(_HISTORY.search(seen.text[: words.start]))
            yield seen.propose(rule, words.start, words.end, new, preselected=sure and not history)


def comparisons(seen: Seen) -> Iterator[Proposal]:
    """K16: in a carried comparison the year moves with the report and the values must be found anew."""
    if not seen.fresh_look:
        return
    for match in _COMPARED.finditer(seen.text):
        stop = re.search(r"[.;](?!\d)", seen.text[match.end() :])
        end = match.end() + stop.start() if stop else len(seen.text)
        start = seen.clause_start(match.start())
        group = "when" if match["when"] else "plan"
        if seen.old and (match[group] or "").isdigit() and seen.old.year != seen.new.year:
            year = str(int(match[group]) + seen.new.year - seen.old.year)
            yield seen.propose("K16", *match.span(group), year)
        for value in _VALUE.finditer(seen.text, start, end):
            was = value[1] + value[2]
            first = value.start(1)
            yield seen.propose(
                "K16", first, first + len(value[1]), (Gap("figure", value[1]),), action=Action.BLANK, data={"was": was}
            )


def years_left(seen: Seen) -> Iterator[Proposal]:
    """Years that are not the report's, nor next to it in an allowed role, nor inside a citation, a date or a range."""
    if not seen.spot.is_body:
        return
    ranges = [match.span() for match in _RANGE.finditer(seen.text)]
    dated = [(date.start, date.end) for date in seen.dates]
    for match in _YEAR.finditer(seen.text):
        start, end = match.span()
        if seen.in_citation(start, end) or any(a <= start and end <= b for a, b in ranges + dated):
            continue
        year = int(match[1])
        if year == seen.new.year or year == seen.new.outlook().year:
            continue
        if year == seen.new.year - 1 and _COMPARED.search(seen.text[seen.clause_start(start) : end]):
            continue
        if seen.old and year == seen.old.year:
            first, last = match.span(1)
            yield seen.propose("YEAR", first, last, str(seen.new.year), data={"year": str(year)})
        elif seen.fresh_look or not seen.spot.carried and seen.new.year - _MEMORY < year:
            yield seen.flag("YEAR", start, end, year=str(year))


def spell(period: Period, like: PeriodWords, *, year: bool) -> str:
    """The period in the house spelling of another expression: 6/06, "Sáu tháng", capitals, "quý II/2022"."""
    words = period.label(pad=like.padded, year=year)
    count = like.quote.split()[0]
    spelled = _HALVES.get(like.shape, "")
    if spelled and count.lower() == spelled and words[:1].isdigit():
        number = {"6": "sáu", "9": "chín"}[words.split()[0].lstrip("0")]
        words = number + words[words.index(" ") :]
    if "/" in like.quote and period.kind in (PeriodKind.QUARTER, PeriodKind.MONTH):
        words = words.replace(" năm ", "/")
    if like.upper:
        return words.upper()
    return words[:1].upper() + words[1:] if count[:1].isupper() else words


def _stale(seen: Seen, words: PeriodWords) -> tuple[str, Period | None, bool] | None:
    """Rule, the period to put (None: only to be marked), and whether it is sure; None when the words are right as they stand."""
    new, outlook, old = seen.new, seen.new.outlook(), seen.old
    meant = words.period(old.year if old else new.year)
    if meant is None:
        return None
    if old:
        if meant == old:
            if words.shape is Shape.YEAR and _PLAN.search(seen.text[: words.start]):
                return None if old.year == new.year else ("K1", Period(PeriodKind.YEAR, new.year), False)
            return "K1", new, True
        if meant == old.outlook():
            return "K2", outlook, seen.spot.looks_ahead
        if _within(meant, old) and old != new:
            return None if _within(meant, new) else _moved(meant, old, new)
    if meant in (new, outlook) or words.shape is Shape.YEAR or not words.year and _within(meant, outlook):
        return None
    if not seen.spot.carried and _within(meant, new):
        return None
    if meant.year < new.year - 1 or meant.year > new.year + 1:
        return None
    ahead = seen.spot.looks_ahead
    return ("K2", outlook, False) if ahead else ("K1", new, False)


def _moved(part: Period, old: Period, new: Period) -> tuple[str, Period | None, bool]:
    """A part of the old period ("quý I/2026") as the same part of the new one; only marked where the new one has no such part."""
    moved = msgspec.structs.replace(part, year=part.year + new.year - old.year)
    return "K1", moved if part.kind is not PeriodKind.FREE and _within(moved, new) else None, False


def _within(inner: Period, outer: Period) -> bool:
    a, b = inner.window(), outer.window()
    return b.start <= a.start and a.end <= b.end


def _names_plans(text: str) -> bool:
    return bool(re.search(r"(phương hướng|nhiệm vụ)[^.;]{0,40}$", text, re.IGNORECASE))
