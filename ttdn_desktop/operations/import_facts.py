"""Single facts of an old report: its period, the letters it answers, its number and date."""

import re
from datetime import date
from itertools import pairwise

import msgspec

from ttdn_desktop.model.period import Period, PeriodKind, WindowRule
from ttdn_desktop.model.request import Issue, Request
from ttdn_desktop.operations.import_unit import signing_of, symbol_of
from ttdn_desktop.operations.imported import Notice
from ttdn_desktop.operations.naming import request_id
from ttdn_desktop.paper.rules import URGENT_MARKS
from ttdn_desktop.reading.anatomy import Part, Piece
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.dates import DateSpan, find_dates
from ttdn_desktop.reading.expressions import Shape, find_periods
from ttdn_desktop.reading.head import MARK
from ttdn_desktop.text.unicode import fold

_ASKING = ("công văn", "văn bản", "thông báo", "giấy mời", "công điện", "hướng dẫn")
_FROM = re.compile(r"\btừ(?: ngày)?\s*$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:đến|tới)(?: hết)?(?: ngày)?\s*", re.IGNORECASE)


def requests_of(pieces: tuple[Piece, ...]) -> tuple[Request, ...]:
    """The letters the opening says it answers."""
    found: list[Request] = []
    for piece in pieces:
        for cited in find_citations(piece.line.text) if piece.part is Part.OPENING else ():
            asks = cited.kind.lower() in _ASKING or re.search(
                r"\b(?:báo cáo|sơ kết|tổng kết)\b", cited.subject, re.IGNORECASE
            )
            if not asks:
                continue
            request = Request(
                "",
                cited.number,
                cited.symbol,
                cited.date.date if cited.date else None,
                cited.body,
                cited.subject,
                None,
                cited.kind,
            )
            request = msgspec.structs.replace(request, id=request_id(request, found))
            if all(request.id != known.id for known in found):
                found.append(request)
    return tuple(found)


def period_of(pieces: tuple[Piece, ...], requests: tuple[Request, ...]) -> tuple[Period | None, list[Notice]]:
    """The period by title, else by opening (corpus K22); a title and an opening that differ are told."""
    dated = [
        span.year for p in pieces if p.part is Part.PLACE_DATE for span in find_dates(p.line.text) if span.year >= 1900
    ]
    years = [*dated, *(request.date.year for request in requests if request.date)]
    by_title = _first_period(joined(pieces, Part.SUBJECT, " "), years)
    opening = joined(pieces, Part.OPENING, " ")
    by_opening = _first_period(opening, years)
    by_closing = _first_period(joined(pieces, Part.CLOSING, " "), years)
    read = by_title or by_opening or by_closing
    if by_title and by_opening and by_title != by_opening:
        return read, [Notice("import-period-differs", by_opening.label(), {"title": by_title.label()})]
    return read, []


def _first_period(text: str, years: list[int]) -> Period | None:
    if span := _from_to(text):
        return span
    found = find_periods(text)
    spoken = [words.year for words in found if words.year] + years
    halves = [words for words in found if words.shape is not Shape.YEAR]
    for words in (*halves, *found):
        if words.shape is Shape.CUMULATIVE and (words.year or spoken):
            year = words.year or spoken[0]
            last = (
                Period(PeriodKind.MONTH, year, words.number).window(WindowRule.CALENDAR).end
                if 1 <= words.number <= 12
                else None
            )
            return Period(PeriodKind.FREE, year, 0, date(year, 1, 1), last) if last else None
        if period := words.period(spoken[0] if spoken else 0):
            return period
    return None


def _from_to(text: str) -> Period | None:
    """A period given by its days: "từ ngày 15/12/2025 đến ngày 14/6/2026"."""
    dates = find_dates(text)
    for first, last in pairwise(dates):
        start, end = first.date, last.date
        if (
            start
            and end
            and start <= end
            and _TO.fullmatch(text[first.end : last.start])
            and _FROM.search(text[: first.start])
        ):
            return Period(PeriodKind.FREE, end.year, 0, start, end)
    return None


def issue_of(pieces: tuple[Piece, ...], dated: Piece | None) -> Issue:
    """Number, symbol and date as they stand; blanks stay blank."""
    text = " ".join(piece.line.text for piece in pieces if piece.part is Part.NUMBER)
    number = re.search(r"^S[ốô]\s*:?\s*(\d+)", text, re.IGNORECASE)
    spans: tuple[DateSpan, ...] = find_dates(dated.line.text) if dated else ()
    span = spans[0] if spans else None
    return Issue(
        number[1] if number else "",
        symbol_of(pieces),
        (span.day or None) if span else None,
        (span.month or None) if span else None,
        (span.year or None) if span else None,
        signing_of(pieces).name,
    )


def joined(pieces: tuple[Piece, ...], part: Part, joint: str) -> str:
    return joint.join(piece.line.text.replace("\t", " ") for piece in pieces if piece.part is part)


def pads_periods(pieces: tuple[Piece, ...]) -> bool:
    """True when the old report mostly writes "06 tháng"."""
    forms = [
        words.padded
        for piece in pieces
        for words in find_periods(piece.line.text)
        if words.shape in (Shape.FIRST_HALF, Shape.SECOND_HALF)
    ]
    return 2 * sum(forms) > len(forms)


def urgency_of(pieces: tuple[Piece, ...]) -> str:
    """The mark of urgency in the head, as a key of URGENT_MARKS; "" where there is none."""
    marks = {fold(mark.words): key for key, mark in URGENT_MARKS.items()}
    stamped = (fold(piece.line.text.strip()) for piece in pieces if piece.part is Part.MARK)
    return next((marks[words] for words in stamped if words in marks), "")


def draft_notices(pieces: tuple[Piece, ...]) -> list[Notice]:
    """A file that calls itself a draft is not what was signed: the officer is told."""
    drafts = (p for p in pieces if p.part is Part.MARK and (m := MARK.fullmatch(p.line.text.strip())) and m["draft"])
    return [Notice("import-draft", piece.line.text.strip()) for piece in drafts]
