"""Stale documents: request letters (K4), annual plans (K5), odd dates and old ones (K8), other papers of the old period."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.model.block import Gap, Run, Text
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.reading.citations import Citation
from ttdn_desktop.text.dates import date_short

_LETTERS = ("công văn", "văn bản", "giấy mời", "công điện")
_OF_A_YEAR = ("kế hoạch", "chương trình")
_OWN_ACTS = ("quyết định", "báo cáo", "thông báo", "hướng dẫn", "tờ trình", *_LETTERS, *_OF_A_YEAR)
_ASKS = re.compile(r"báo cáo|sơ kết|tổng kết", re.IGNORECASE)
_TITLE_YEAR = re.compile(r"\bnăm\s+((?:19|20)\d{2})(?!\d)(?!\s*[-–]\s*\d)", re.IGNORECASE)


def request_letters(seen: Seen) -> Iterator[Proposal]:
    """K4: the letter that asked for the old report, cited in the text: the new one's citation, else number and date blank."""
    if not seen.spot.carried:
        return
    known = {request.reference.replace(" ", "").casefold() for request in seen.around.requests}
    for citation in seen.citations:
        if citation.kind.lower() not in _LETTERS or not _ASKS.search(citation.subject):
            continue
        if seen.text[slice(*citation.reference)].replace(" ", "").casefold() in known:
            continue
        cited = [text for request in seen.around.requests if (text := request.citation())]
        if cited:
            yield seen.propose("K4", citation.start, citation.end, cited[0], data={"body": citation.body})
        else:
            yield _emptied(seen, "K4", citation, body=citation.body)


def plans(seen: Seen) -> Iterator[Proposal]:
    """K5: a plan or programme for another year: number and date blank, the year of its title as the report's, words kept."""
    for citation in seen.citations:
        if citation.kind.lower() not in _OF_A_YEAR:
            continue
        year = _TITLE_YEAR.search(seen.text, citation.reference[1], citation.end)
        if not year or int(year[1]) == seen.new.year or not seen.spot.carried and not _after(seen, citation):
            continue
        if int(year[1]) == seen.new.outlook().year:
            continue
        yield _emptied(seen, "K5", citation, year=year[1])
        yield seen.propose("K5", *year.span(1), str(seen.new.year), data={"year": year[1]})


def papers(seen: Seen) -> Iterator[Proposal]:
    """K8: papers the office itself cites as work of the period, dated before the period began: a reminder in carried text.

    Laws, decrees, circulars, resolutions (K6) stand as long as they are in force and are not marked here.
    """
    if not seen.fresh_look:
        return
    begin = seen.around.window.start
    for citation in seen.citations:
        day = citation.date.date if citation.date else None
        if citation.kind.lower() in _OWN_ACTS and day and day < begin and not _for_this_year(seen, citation):
            yield seen.flag("K8", *citation.reference, kind=citation.kind, why="before-period")


def acts(seen: Seen) -> Iterator[Proposal]:
    """K6: a law, decree or circular that was replaced or amended before the period ends, by the reference table; only told."""
    for citation in seen.citations:
        cited = re.sub(r"\s", "", seen.text[slice(*citation.reference)]).replace("–", "-").casefold()
        act = next((act for act in seen.around.reference.acts if act.reference.casefold() == cited), None)
        if act and act.since and act.since <= seen.around.window.end:
            data = {"by": act.by, "since": date_short(act.since), "basis": act.basis}
            data |= {"amended": "yes"} if act.amended else {}
            data |= {} if act.confirmed else {"unconfirmed": "yes"}
            start, end = citation.reference
            yield seen.flag("K6", start, end, **data)


def dates(seen: Seen) -> Iterator[Proposal]:
    """K8: a date that does not exist, one with a digit of its year lost, one after the period; in carried text also old ones."""
    window = seen.around.window
    for span in seen.dates:
        if span.blank:
            continue
        if span.date is None:
            yield seen.flag("K8", span.start, span.end, why="no-such-day")
        elif seen.in_citation(span.start, span.end):
            continue
        elif span.date.year > window.end.year + 1:
            yield seen.flag("K8", span.start, span.end, why="after-period")
        elif seen.fresh_look and span.date < window.start and seen.old and span.date >= seen.old.window().start:
            yield seen.flag("K8", span.start, span.end, why="before-period")


def _emptied(seen: Seen, rule: str, citation: Citation, **data: str) -> Proposal:
    """The citation's number and date as gaps with the old words beside them, everything else verbatim."""
    first, last = citation.reference
    runs: list[Run] = [Gap("number", seen.text[first:last])]
    if citation.date:
        begin = citation.date.start
        begin += len("ngày ") if seen.text[begin : begin + 5].lower() == "ngày " else 0
        runs += [Text(seen.text[last:begin]), Gap("date", seen.text[begin : citation.date.end])]
        last = citation.date.end
    return seen.propose(rule, first, last, tuple(runs), action=Action.BLANK, data=data)


def _after(seen: Seen, citation: Citation) -> bool:
    """True for a plan of a year that is over: in text nobody carried it may still be told as history of the year before."""
    year = _TITLE_YEAR.search(seen.text, citation.reference[1], citation.end)
    return bool(year and int(year[1]) < seen.new.year - 1)


def _for_this_year(seen: Seen, citation: Citation) -> bool:
    year = _TITLE_YEAR.search(seen.text, citation.reference[1], citation.end)
    return bool(year and int(year[1]) == seen.new.year)
