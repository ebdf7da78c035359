"""Checks of the papers a report rests on and cites."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from ttdn_desktop.carry.seen import citations_in
from ttdn_desktop.carry.spots import OPENING
from ttdn_desktop.checks.acts import known_act
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, in_spot, text_rule
from ttdn_desktop.checks.stale_findings import stale_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference

_NUMBERED = re.compile(
    r"\b(?:công văn|văn bản|kế hoạch|thông báo|quyết định|hướng dẫn)\s+(?:số\s*:?\s*(?:\d|[.…_]{1,20}|/)|\d)",
    re.IGNORECASE,
)


def request_missing(view: View) -> Iterator[Hit]:
    """No request letter: lawful where a standing regime asks for the report, but then the opening should name it."""
    opening = view.report.opening
    if not view.context.requests and not citations_in(opening) and not _NUMBERED.search(opening):
        yield Hit("", OPENING)


def request_incomplete(view: View) -> Iterator[Hit]:
    """A request letter known without its number, date or body."""
    for request in view.context.requests:
        missing = [
            name
            for name, value in (("số", request.number), ("ngày", request.date), ("cơ quan", request.body))
            if not value
        ]
        if missing:
            yield Hit("", OPENING, quote=request.reference, data={"missing": ", ".join(missing)})


def year_in_symbol(text: str, reference: Reference) -> Iterator[TextHit]:
    """The year inside a law's symbol against the year of its date, or left out (both seen in real plans, corpus K6)."""
    for citation in citations_in(text):
        if citation.kind.lower() in ("nghị định", "thông tư", "thông tư liên tịch") and not citation.year:
            yield TextHit(*citation.reference, data={"why": "no-year"})
        act = known_act(text, citation, reference)
        told = act is not None and act.date is not None  # then act-date knows which of the two is wrong
        if citation.year and citation.date and citation.date.year and citation.year != citation.date.year and not told:
            data = {"why": "differs", "symbol": str(citation.year), "date": str(citation.date.year)}
            yield TextHit(citation.reference[0], citation.date.end, data=data)


def later_than_report(view: View) -> Iterator[Hit]:
    """A cited paper dated after the report itself: after its date, or the end of its month while the day is still blank.

    A report still being written may cite what came out until today.
    """
    issue = view.report.issue
    if not issue.year or not issue.month:
        return
    last = date(issue.year, issue.month, issue.day or monthrange(issue.year, issue.month)[1])
    if not issue.day and not view.report.made_outside:
        last = max(last, view.context.today)
    for spot in view.spots:
        for citation in citations_in(spot.text):
            day = citation.date.date if citation.date else None
            if citation.date and day and day > last:
                yield in_spot(spot, citation.start, citation.date.end)


def number_word(text: str, _reference: Reference) -> Iterator[TextHit]:
    """ "số" left out before a document's number; a law is cited by name and needs none."""
    for citation in citations_in(text):
        if not citation.says_number and citation.kind.lower() not in ("luật", "bộ luật", "pháp lệnh"):
            cited = text[slice(*citation.reference)]
            yield TextHit(citation.start, citation.reference[1], f"{citation.kind} số {cited}")


RULES = (
    Rule("request-missing", Severity.SHOULD, "NĐ 09/2019/NĐ-CP, Điều 8", request_missing),
    Rule("request-incomplete", Severity.SHOULD, "NĐ 30/2020, PL I, II.6", request_incomplete),
    stale_rule("request-stale", Severity.SHOULD, "K4", "K4"),
    stale_rule("plan-stale", Severity.SHOULD, "K5", "K5"),
    Rule("citation-later", Severity.SHOULD, "K8", later_than_report),
    text_rule("citation-year", Severity.SHOULD, "K6", year_in_symbol),
    stale_rule("act-replaced", Severity.SHOULD, "K6", "K6"),
    text_rule("citation-number-word", Severity.STYLE, "NĐ 30/2020, PL I, II.6", number_word),
)
