"""Checks of how papers are cited: whole the first time, short later, one date for one paper, a year's plan with its number."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.seen import citations_in, dates_in
from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.checks.acts import key_of, known_act
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, in_spot, text_rule
from ttdn_desktop.model.block import HOLE
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.citations import Citation
from ttdn_desktop.reading.letters import LOWER
from ttdn_desktop.reading.sentences import sentence_at
from ttdn_desktop.text.dates import date_short
from ttdn_desktop.text.unicode import fold

_LAWS = ("luật", "bộ luật", "pháp lệnh")
_TITLE = re.compile(
    r"[^;]{0,90}?\b(?:về|V/v|v/v|quy định|hướng dẫn|ban hành|sửa đổi|phê duyệt|triển khai|thực hiện|tổ chức|tuyên truyền"
    r"|kiện toàn|thành lập|phân công|công bố|điều chỉnh|bổ nhiệm|giao)\b"
)
# "(được sửa đổi, bổ sung tại Nghị định số …)": named for what it changes
_AMENDED_BY = re.compile(r"(?:sửa đổi|bổ sung|thay thế)(?: một số điều)? (?:tại|bởi|theo|bằng) $", re.IGNORECASE)
# "… của Chính phủ quản lý, cung cấp, sử dụng dịch vụ Internet …": the title begins with a verb of its own
_PLAIN_TITLE = re.compile(
    r"\s*của\s+(?:Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|Thủ tướng Chính phủ)\s+"
    r"(?!(?:được|đã|đến|cho|tới|có|trên|trong|tại|và|để|nhằm|phải|sẽ|là|từ|theo|cùng|với|như|gồm|tiếp|còn|chưa)\b)"
    rf"[{LOWER}]+(?:,? [{LOWER}]+){{2,}}"
)
# "Xây dựng Kế hoạch … năm 2024": work of the period that has a number and a date of its own
_PLAN = re.compile(
    r"\b(?i:ban hành|xây dựng|tham mưu|trình|triển khai)\s+(?:được\s+|và\s+|xây dựng\s+|ban hành\s+|các\s+|\d+\s+)*"
    r"(?P<plan>(?P<kind>Kế hoạch|Chương trình)\s+(?!số\b)[^,;.:()\n]{3,140}?\bnăm\s+(?:19|20)\d{2})(?!\d)"
)
_BARE = re.compile(
    r"\b(?P<kind>Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Công văn|Hướng dẫn|Chương trình)\s+của\s+"
    r"(?P<body>(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Tỉnh ủy|Huyện ủy|Ban|Bộ|Thủ tướng|Chính phủ)\b[^,;.:()\d]{0,50}?)(?=\s+về\b)"
)
_PLACED = ("S5", "S6")  # plans and proposals speak of papers still to come
_IN_FRONT = 90  # characters a date may stand before the paper it is of
_ISSUED = re.compile(r"\b(?:ban hành|ký|thông qua|phê duyệt|có)\b[^.;]*$", re.IGNORECASE)
_DAY_OPEN = re.compile(rf"\s*,?\s*ngày\s*(?:{HOLE}|[.…_])")  # the day is left blank: that is told as a blank
_LONG_TITLE = 4  # words of a title from which on citing it a second time is worth a word


def _first_and_later(view: View) -> Iterator[tuple[Spot, Citation, bool]]:
    """Every cited paper outside tables in the order of the page, and whether it was cited before (the request letter always was)."""
    seen = {key_of(request.reference) for request in view.context.requests if request.reference}
    for spot in view.spots:
        for citation in citations_in(spot.text) if spot.text and not spot.in_table else ():
            key = key_of(spot.text[slice(*citation.reference)])
            yield spot, citation, key in seen
            seen.add(key)


def whole_first(view: View) -> Iterator[Hit]:
    """A paper cited for the first time without its date (a should) or without what it is about (style)."""
    for spot, citation, known in _first_and_later(view):
        if known or citation.kind.lower() in _LAWS or not (spot.is_body or spot.block.startswith("@opening")):
            continue
        start = citation.date.end if citation.date else citation.reference[1]
        rest = spot.text[start : sentence_at(spot.text, citation.start)[1]]
        titled = bool(citation.subject) or bool(_TITLE.match(rest)) or bool(_PLAIN_TITLE.match(rest))
        if citation.date is None and _DAY_OPEN.match(spot.text, citation.reference[1]):
            continue
        dated = citation.date is not None or _dated_elsewhere(spot.text, citation)
        if dated and (titled or _AMENDED_BY.search(spot.text, max(0, citation.start - 40), citation.start)):
            continue
        hit = in_spot(spot, citation.start, citation.reference[1], None, why="title" if dated else "date")
        if dated:
            yield hit._replace(severity=Severity.STYLE)
            continue
        act = known_act(spot.text, citation, view.context.reference)
        if act and act.date and act.identity_confirmed:
            hit = hit._replace(suggestion=f"{hit.quote} ngày {date_short(act.date)}")
        yield hit


def _dated_elsewhere(text: str, citation: Citation) -> bool:
    """The date stands in front ("Ngày 28/02/2025, Chính phủ ban hành …"), behind the body, or behind a list of numbers."""
    start, end = citation.start, citation.reference[1]
    behind = next((span for span in dates_in(text) if span.start >= end), None)
    if (
        behind
        and behind.start - end < _IN_FRONT
        and not re.search(r"[;.](?!\d)|\b(?:về|tổ chức)\b", text[end : behind.start])
    ):
        return True
    before = [span for span in dates_in(text) if span.date and span.end <= start and start - span.end < _IN_FRONT]
    return bool(before) and bool(_ISSUED.search(text[before[-1].end : start]))


def short_later(view: View) -> Iterator[Hit]:
    """A paper cited with date and title once more: later its kind, number and symbol are enough."""
    told: dict[str, bool] = {}
    for spot in view.spots:
        for citation in citations_in(spot.text) if spot.is_body else ():
            key = key_of(spot.text[slice(*citation.reference)])
            full = citation.date is not None and len(citation.subject.split()) >= _LONG_TITLE
            if full and told.get(key):
                yield in_spot(spot, citation.reference[1], citation.end, "", reference=citation.quote[:60])
            told[key] = told.get(key, False) or full


def two_dates(view: View) -> Iterator[Hit]:
    """One number and symbol with two dates of one year; or of two years under one title, where the symbol holds no year (K7)."""
    first: dict[str, Citation] = {}
    for spot in view.spots:
        for citation in citations_in(spot.text):
            day = citation.date.date if citation.date else None
            if day is None or citation.date is None:
                continue
            known = first.setdefault(key_of(spot.text[slice(*citation.reference)]), citation)
            other = known.date.date if known.date else None
            if other is None or other == day:
                continue
            data = {"other": date_short(other)}
            hit = in_spot(spot, citation.start, citation.date.end, None, **data, why="dates")
            if other.year == day.year or citation.year:
                yield hit
            elif citation.subject and fold(citation.subject) == fold(known.subject):
                yield in_spot(spot, citation.start, citation.date.end, None, **data, why="years")


def plan_without_number(text: str, _reference: Reference) -> Iterator[TextHit]:
    """A plan of the year named as work done, without number and date: "Xây dựng Kế hoạch … năm 2024"."""
    for match in _PLAN.finditer(text) if "Kế hoạch" in text or "Chương trình" in text else ():
        start, end = match.span("plan")
        kind = match["kind"].lower()
        first, last = sentence_at(text, start)
        if not any(first <= c.start < last and c.kind.lower() == kind for c in citations_in(text)):
            yield TextHit(start, end)


def unnamed(text: str, _reference: Reference) -> Iterator[TextHit]:
    """A paper of another body told without number and date: "Kế hoạch của UBND tỉnh về …"."""
    for match in _BARE.finditer(text) if " của " in text and " về " in text else ():
        yield TextHit(match.start(), match.end("body"))


def _tells_work(spot: Spot) -> bool:
    return spot.is_body and not (spot.codes and spot.codes[0][:2] in _PLACED)


RULES = (
    Rule("citation-two-dates", Severity.SHOULD, "NĐ 30/2020, Điều 15", two_dates),
    Rule("citation-first", Severity.SHOULD, "NĐ 30/2020, PL I, II.6", whole_first),
    text_rule("plan-unnumbered", Severity.SHOULD, "NĐ 30/2020, PL I, II.6", plan_without_number, _tells_work),
    text_rule("citation-bare", Severity.STYLE, "NĐ 30/2020, PL I, II.6", unnamed, _tells_work),
    Rule("citation-again", Severity.STYLE, "NĐ 30/2020, PL I, II.6", short_later),
)
