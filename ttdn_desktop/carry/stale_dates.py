"""Days that cannot be right or belong to the old period (K8): slips of the pen, the January slip, papers of the period before."""

import re
from collections.abc import Iterator
from datetime import date

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.carry.stale_documents import LETTERS, OF_A_YEAR, title_year
from ttdn_desktop.model.period import WindowRule
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.reading.citations import Citation

_OWN_ACTS = ("quyết định", "báo cáo", "tờ trình", *LETTERS, *OF_A_YEAR)
_PLANNED = re.compile(
    r"\b(?:sẽ|dự kiến|kế hoạch|chuẩn bị|sắp|tới|trước|đến|hạn|chậm nhất|hoàn thành trong|có hiệu lực)\b", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:kể\s+)?từ\s+$", re.IGNORECASE)
_UP_TO = re.compile(r"\s*(?:,\s*)?(?:đến|tới|[-–])\s", re.IGNORECASE)
_CENTRE = re.compile(r"-TTg\b|-CP\b|/TW\b|/QH\d|-UBTVQH")
_JANUARY_SLIP = 2  # until the end of February one still writes last year by habit


def dates(seen: Seen) -> Iterator[Proposal]:
    """K8: a date that does not exist, one with a digit of its year lost, one after the period; in carried text also old ones."""
    for span in seen.dates:
        if span.blank:
            continue
        if span.date is None:
            why = "year-short" if 100 <= span.year < 1000 else "no-such-day"
            yield seen.flag("K8", span.start, span.end, why=why)
        elif seen.in_citation(span.start, span.end) or _since(seen, span.start, span.end):
            continue
        elif _after(seen, span.date, span.start):
            yield seen.flag("K8", span.start, span.end, why="after-period")
        elif seen.fresh_look and _of_old_period(seen, span.date):
            yield seen.flag("K8", span.start, span.end, why="before-period")


def papers(seen: Seen) -> Iterator[Proposal]:
    """K8: a plan of this year dated early last year (the January slip); papers of the office itself from before the period.

    Laws, decrees, circulars, resolutions (K6) stand as long as they are in force and are not marked here.
    """
    for citation in seen.citations:
        kind, day = citation.kind.lower(), citation.date.date if citation.date else None
        if citation.date is None or day is None or kind not in _OWN_ACTS:
            continue
        year = title_year(seen, citation) if kind in OF_A_YEAR else None
        planned = int(year[1]) if year else 0
        if planned and day.year == planned - 1 and day.month <= _JANUARY_SLIP:
            right = citation.date.quote[:-4] + str(planned)
            data = {"why": "january", "year": str(planned), "last": str(day.year), "right": right}
            yield seen.flag("K8", citation.date.start, citation.date.end, **data)
        elif planned and not planned - 1 <= day.year <= planned:
            data = {"why": "plan-year", "year": str(planned), "last": str(day.year)}
            yield seen.flag("K8", citation.date.start, citation.date.end, **data)
        elif (
            seen.fresh_look
            and day < seen.around.window.start
            and planned != seen.new.year
            and not _goes_on(citation)
            and not _standing(seen, citation, day)
        ):
            yield seen.flag("K8", *citation.reference, kind=citation.kind, why="paper-before")


def _after(seen: Seen, day: date, place: int) -> bool:
    """True for a day after the period where the sentence does not look ahead."""
    if day.year > seen.around.window.end.year + 1:
        return True
    ends = max(seen.around.window.end, seen.new.window(WindowRule.CALENDAR).end)
    if day <= ends or seen.spot.looks_ahead or not seen.spot.is_body or not seen.spot.codes:
        return False
    told = seen.spot.codes[0].startswith("S3")  # only results are sure to speak of what was
    return told and not _PLANNED.search(seen.text, seen.clause_start(place), place)


def _of_old_period(seen: Seen, day: date) -> bool:
    if seen.old is None:
        return False
    if seen.spot.looks_ahead and seen.old.outlook().window().start <= day < seen.new.outlook().window().start:
        return True  # what the old plans set a day for, before the new ones begin
    return seen.old.window().start <= day < seen.around.window.start


def _since(seen: Seen, start: int, end: int) -> bool:
    """ "Từ ngày 01/7/2025, xã …": what began then still goes on; "từ ngày … đến ngày …" is a stretch that ended."""
    return bool(_FROM.search(seen.text, max(0, start - 12), start)) and not _UP_TO.match(seen.text, end)


def _standing(seen: Seen, citation: Citation, day: date) -> bool:
    """A paper of the State's or the Party's centre, or one the old report itself looked back to: no paper of the old period."""
    return bool(_CENTRE.search(citation.symbol)) or seen.old is not None and day.year < seen.old.year - 1


def _goes_on(citation: Citation) -> bool:
    """A plan or programme of several years stands from period to period."""
    return citation.kind.lower() in OF_A_YEAR and bool(re.search(r"giai đoạn|đến năm", citation.subject))
