"""Checks that one period is spoken of throughout: subject, opening, headings, results, plans and closing name the same one."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from ttdn_desktop.carry.seen import KEPT_TEXTS, citations_in, periods_in, quantities_in
from ttdn_desktop.carry.spots import CLOSING, OPENING, SUBJECT, TITLE
from ttdn_desktop.carry.stale_periods import spell
from ttdn_desktop.checks.base import Hit, Rule, View, in_printed, in_spot
from ttdn_desktop.checks.printed import Printed
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.reading.dates import find_dates
from ttdn_desktop.reading.expressions import PeriodWords, Shape
from ttdn_desktop.reading.sentences import sentence_at
from ttdn_desktop.reading.spans import beginning_in, covering

FIELDS = {SUBJECT: "subject", OPENING: "opening", CLOSING: "closing"}
RESULTS, PLANS, EITHER = "results", "plans", ""
_OUTLOOK = re.compile(r"\bphương hướng\b|\bkế hoạch (?:công tác|hoạt động)\b", re.IGNORECASE)
_TASKS = re.compile(r"(?<!hiện )(?<!hiện các )(?<!thành )(?<!khai )\bnhiệm vụ\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:kết quả|tình hình|sơ kết|tổng kết)\b", re.IGNORECASE)
_PAPER = re.compile(r"\b(?:kế hoạch|chương trình|đề án|nghị quyết|chỉ thị|dự toán)\b[^,;.]{0,90}$", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:sẽ|dự kiến|tiếp tục|phấn đấu|thời gian tới|phương hướng|nhiệm vụ|kế hoạch|chuẩn bị|tập trung|định hướng|cần|sắp|dự báo|ước"
    r"|có thể|chỉ tiêu|mục tiêu|còn lại)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:đã|đạt|được|hoàn thành)\b", re.IGNORECASE)
_HISTORY = re.compile(r"(?:so với|cùng kỳ|từ|đến|trước|cho)\s+$", re.IGNORECASE)
_JUST_BEFORE = 30
_NEAR = 300  # characters on either side in which words can speak of a period
_COMPARED = re.compile(r"\b(?:so với|cùng kỳ|năm trước|trước đó|giai đoạn|nhiệm kỳ|lũy kế|luỹ kế)\b", re.IGNORECASE)
_INSIDE = re.compile(r"\b(?:trong|vào|trước|đến|hết)\s+$", re.IGNORECASE)
_NAMED = (Shape.FIRST_HALF, Shape.SECOND_HALF, Shape.NINE_MONTHS, Shape.QUARTER)
_SOON = re.compile(r"\b(?:thời gian tới|thời gian tiếp theo|(?:kỳ|năm|quý) (?:tới|sau)|tiếp theo)\b", re.IGNORECASE)


class Said(msgspec.Struct, frozen=True):
    """Words for a period and what they speak of: what was done, what is to come, or either (it cannot be told)."""

    words: PeriodWords
    role: str


@lru_cache(KEPT_TEXTS)
def said_in(text: str) -> tuple[Said, ...]:
    """The periods a field or heading names itself, citations left aside, each with what it speaks of."""
    found: list[Said] = []
    last = 0
    cited = citations_in(text)
    for words in periods_in(text):
        inside = [citation.end for citation in cited if citation.start <= words.start]
        if inside and words.end <= inside[-1]:
            continue
        before = text[max(last, *inside, 0) : words.start]
        last = words.end
        found.append(Said(words, _role(before, words)))
    return tuple(found)


def _role(before: str, words: PeriodWords) -> str:
    if words.shape is Shape.YEAR and _PAPER.search(before):
        return EITHER  # the year of a plan's name
    if _OUTLOOK.search(before):
        return PLANS
    if _TASKS.search(before):
        return EITHER if _DONE.search(before) else PLANS
    return RESULTS


def fields(view: View) -> Iterator[Hit]:
    """Subject, opening and closing that name another period than the report's, or plans for a time that is over with it."""
    report = view.report
    if report.period.kind is PeriodKind.FREE:
        return
    for block, field in FIELDS.items():
        printed = view.printed["", block]
        said = said_in(printed.text)
        results = [one for one in said if one.role != PLANS and _names_time(one.words, field, report.period)]
        known = any(_meant(one.words, report.period) == report.period for one in results)
        broken = any(one.words.shape is Shape.DEFECTIVE for one in said)
        for one in results if not known and not broken else ():
            if one.role is RESULTS:
                yield from _told(view, printed, one.words, report.period, f"{field}-results")
                break
        for one in said:
            if one.role is PLANS and _is_over(one.words, report.period):
                yield from _told(view, printed, one.words, _to_come(view), f"{field}-plans")


def headings(view: View) -> Iterator[Hit]:
    """Headings of results that name the period to come, headings of plans that name the one that is over."""
    period = view.report.period
    if period.kind is PeriodKind.FREE:
        return
    for section in view.report.sections:
        group = section.codes[0][:2] if section.codes else ""
        printed = view.printed[section.key, TITLE]
        for one in said_in(printed.text):
            ahead = one.role is PLANS or group == "S5" and not _DONE.search(printed.text)
            if ahead and _is_over(one.words, period):
                yield from _told(view, printed, one.words, _to_come(view), "heading-plans")
            elif (
                group in ("S1", "S2", "S3", "S4")
                and one.role is RESULTS
                and _meant(one.words, period) == period.outlook()
            ):
                yield from _told(view, printed, one.words, period, "heading-results")


def body(view: View) -> Iterator[Hit]:
    """Results told of a time to come ("trong 6 tháng cuối năm đã …") or long gone; plans for a time that is over."""
    period = view.report.period
    for spot in view.spots:
        group = spot.codes[0][:2] if spot.codes else ""
        if not spot.is_body or group not in ("S1", "S2", "S3", "S4", "S5"):
            continue
        for words in periods_in(spot.text):
            meant = words.period(period.year)
            found = _odd(spot.text, words, meant, period, group) if meant and meant != period or group == "S5" else None
            if found is None or _is_stale(view, spot.section, spot.block, words.start):
                continue
            right = {"body-plans": _to_come(view), "body-gone": None}.get(found, period)
            new = spell(right, words, year=bool(words.year)) if right else None
            yield in_spot(spot, words.start, words.end, new, right=(right or _to_come(view)).label(), why=found)


@lru_cache(KEPT_TEXTS)
def _odd(text: str, words: PeriodWords, meant: Period | None, period: Period, group: str) -> str | None:
    """What is odd about a period named in a paragraph of results (S1–S4) or plans (S5); None for what may well stand there."""
    if meant is None or covering(citations_in(text), words.start):
        return None
    first, last = sentence_at(text, words.start)
    first, last = max(first, words.start - _NEAR), min(last, words.end + _NEAR)
    before, sentence, behind = text[first : words.start], text[first:last], text[words.end : last]
    if _HISTORY.search(before[-_JUST_BEFORE:]) or _COMPARED.search(sentence):
        return None
    beside = (other for other in beginning_in(periods_in(text), first, last) if other is not words)
    if meant != period and any(other.period(period.year) == period for other in beside):
        return None  # told beside the report's own period: a comparison, or results and plans in one breath
    gone = bool(words.year) and words.shape in _NAMED and meant.window().end < period.window().start
    if group == "S5":
        return _odd_plan(before, sentence, behind, meant == period, gone)
    counted = bool(beginning_in(quantities_in(text), first, last))
    if meant == period.outlook():
        return "body-results" if not _FUTURE.search(sentence) and (_PAST.search(behind) or counted) else None
    alike = gone and meant.kind is period.kind and group != "S1" and len(before.split()) < 2
    return "body-results" if alike and (_PAST.search(behind) or counted) else None


def _odd_plan(before: str, sentence: str, behind: str, own: bool, gone: bool) -> str | None:
    """The same among plans: aims for the report's own period, work in a time long over."""
    if _DONE.search(before):
        return None
    if own:
        ahead = _FUTURE.search(before) or _FUTURE.search(behind) and not _PAST.search(behind)
        return "body-plans" if ahead and len(before.split()) < 3 else None
    inside = gone and _INSIDE.search(before[-_JUST_BEFORE:])
    return "body-gone" if inside and not _PAST.search(sentence) and not _DONE.search(sentence) else None


def yearless(view: View) -> Iterator[Hit]:
    """ "6 tháng cuối năm" without its year in subject, opening or closing; in the body only where two such stand and no year at all."""
    period = view.report.period
    for block, field in FIELDS.items():
        printed = view.printed["", block]
        every = periods_in(printed.text)
        dated = {(words.shape, words.number) for words in every if words.year}
        last_year = max((words.start for words in every if words.year), default=-1)
        for one in said_in(printed.text):
            words = one.words
            if (
                words.year
                or words.shape not in _NAMED
                or (words.shape, words.number) in dated
                or words.start < last_year
            ):
                continue
            year = (period.outlook() if one.role is PLANS else period).year
            yield in_printed(printed, words.start, words.end, f"{words.quote} {year}", why=field)


def yearless_in_body(view: View) -> Iterator[Hit]:
    """Two different halves in one sentence and no year in the whole paragraph, or a heading that names its half without a year."""
    for section in view.report.sections:
        printed = view.printed[section.key, TITLE]
        for one in said_in(printed.text):
            if one.words.shape in _NAMED and not one.words.year and printed.span(one.words.start, one.words.end):
                year = str((view.report.period.outlook() if one.role is PLANS else view.report.period).year)
                new = f"{one.words.quote} {year}"
                yield in_printed(printed, one.words.start, one.words.end, new, why="heading")
        main = section.codes[:1] == ("S50",)
        if main and section.level == 1 and not periods_in(printed.text) and not _SOON.search(printed.text):
            right = view.report.period.outlook().label()
            yield Hit(section.key, TITLE, quote=printed.text, data={"why": "heading-none", "right": right})
    for spot in view.spots:
        halves = [words for words in periods_in(spot.text) if words.shape in _NAMED] if spot.is_body else []
        if len({words.shape for words in halves}) < 2 or re.search(r"(?:19|20)\d\d", spot.text):
            continue
        first, second = halves[0], next(words for words in halves if words.shape is not halves[0].shape)
        if sentence_at(spot.text, first.start) == sentence_at(spot.text, second.start):
            yield in_spot(spot, second.start, second.end, why="body")


def title_without_period(view: View) -> Iterator[Hit]:
    """A subject that names no period at all."""
    printed = view.printed["", SUBJECT]
    if view.report.period.kind is PeriodKind.FREE or not printed.text.strip():
        return
    if not periods_in(printed.text) and not find_dates(printed.text):
        yield Hit("", SUBJECT, quote=printed.text, data={"right": view.report.period.label()})


def _to_come(view: View) -> Period:
    """What the plans speak of: the time the subject names for them, else what follows the report's period."""
    period = view.report.period
    for one in said_in(view.printed["", SUBJECT].text):
        if one.role is PLANS and not _is_over(one.words, period) and (meant := _meant(one.words, period, ahead=True)):
            return meant
    return period.outlook()


def _names_time(words: PeriodWords, field: str, period: Period) -> bool:
    """True for words that can only be the report's own period there: "năm 2021" in an opening may be of anything that year."""
    if words.shape is Shape.YEAR:
        return field == "subject" or period.kind is PeriodKind.YEAR
    return words.shape in _NAMED or words.shape is Shape.MONTH and period.kind is PeriodKind.MONTH


def _meant(words: PeriodWords, period: Period, *, ahead: bool = False) -> Period | None:
    """The period the words mean; without a year they are of the report's, where plans are spoken of the year of those."""
    return words.period((period.outlook() if ahead else period).year)


def _is_over(words: PeriodWords, period: Period) -> bool:
    """True where plans name a time that ends with the report's period or before it."""
    meant = _meant(words, period, ahead=True)
    return meant is not None and meant.window().end <= period.window().end


def _told(view: View, printed: Printed, words: PeriodWords, right: Period, why: str) -> Iterator[Hit]:
    span = printed.span(words.start, words.end)
    if span and _is_stale(view, printed.section, printed.block, span[0]):
        return
    new = spell(right, words, year=bool(words.year))
    yield in_printed(printed, words.start, words.end, new, right=right.label(), why=why)


def _is_stale(view: View, section: str, block: str, start: int) -> bool:
    """True where the stale finder already speaks of these words."""
    return any(
        proposal.start <= start < proposal.end
        for proposal in view.proposals
        if proposal.block == block and proposal.section == section and proposal.rule in ("K1", "K2", "K3", "K16")
    )


RULES = (
    Rule("period-differs", Severity.MUST, "thông lệ", fields),
    Rule("period-heading", Severity.SHOULD, "thông lệ", headings),
    Rule("period-told", Severity.SHOULD, "thông lệ", body),
    Rule("period-yearless", Severity.SHOULD, "thông lệ", yearless),
    Rule("title-period", Severity.SHOULD, "NĐ 30/2020, PL I, II.5", title_without_period),
    Rule("period-year", Severity.STYLE, "thông lệ", yearless_in_body),
)
