"""Stale documents: request letters (K4), annual plans (K5), acts replaced (K6), the same number in another year (K7)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.model.block import Gap, Run, Text
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.reference import Act
from ttdn_desktop.reading.citations import Citation
from ttdn_desktop.text.dates import date_short

LETTERS = ("công văn", "cv", "văn bản", "giấy mời", "công điện", "thông báo", "hướng dẫn")
OF_A_YEAR = ("kế hoạch", "chương trình")
_YEARLY = ("công văn", "cv", "văn bản", "hướng dẫn")  # of a year when their subject says so
_STANDING = ("nghị quyết", "chỉ thị", "kết luận")  # an older one keeps its words; one of last year is told
_PLAN_WITHIN = re.compile(r"(?:Kế hoạch|Chương trình)\b")  # "Quyết định số 17/QĐ-UBND ban hành Kế hoạch …"
_ASKS = re.compile(r"báo cáo|sơ kết|tổng kết", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:có hiệu lực|chuẩn bị|sẽ|sắp|dự kiến|từ ngày 01/)\b", re.IGNORECASE)
_LAW = re.compile(r"\b(?P<name>(?:Bộ luật|Luật)\s+[^.;:,\d()]{3,80}?)\s+(?:năm\s+)?(?P<year>(?:19|20)\d{2})(?!\d)")
_NO_GOAL = r"(?<!đến )(?<!tới )(?<!hết )(?<!cuối )(?<!trước )"
_TITLE_YEAR = re.compile(_NO_GOAL + r"\bnăm\s+((?:19|20)\d{2})(?!\d)(?!\s*[-–]\s*\d)", re.IGNORECASE)
# "Kế hoạch triển khai công tác thông tin đối ngoại năm 2024", cited without a number
_NUMBERLESS = re.compile(
    r"\b(?:kế hoạch|chương trình)\b(?!\s+(?:số\s*)?\d)(?:[^.;:,\d]|,(?=\s[^.;:,\d]{0,40}\bnăm\s)){0,160}?"
    + _NO_GOAL
    + r"\bnăm\s+(?P<year>(?:19|20)\d{2})(?!\d)(?!\s*[-–]\s*\d)",
    re.IGNORECASE,
)


def request_letters(seen: Seen) -> Iterator[Proposal]:
    """K4: the letter that asked for the old report, cited in the text: the new one's citation, else number and date blank.

    In words a person typed or looked at only a letter older than the period is one.
    """
    if not seen.spot.carried or not seen.digits:
        return
    for citation in seen.citations:
        if citation.kind.lower() not in LETTERS or not _ASKS.search(citation.subject) or _asks_for_this(seen, citation):
            continue
        day = citation.date.date if citation.date else None
        if not seen.fresh_look and (not day or day >= seen.around.window.start):
            continue
        cited = [text for request in seen.around.requests if (text := request.citation())]
        data = {"why": "letter", "body": citation.body}
        if cited:
            yield seen.propose("K4", citation.start, citation.end, cited[0], data=data)
        else:
            yield _emptied(seen, "K4", citation, **data)


def plans(seen: Seen) -> Iterator[Proposal]:
    """K5: a plan or programme for another year: number and date blank, the year of its title as the report's, words kept.

    So is a decision that put a plan into force, and in carried text a letter about the work of one year. A resolution of the old
    year is only told. A plan cited without its number: there only the year moves on. Within the year all stand.
    """
    if not seen.digits or "năm" not in seen.low:
        return
    for citation in seen.citations:
        year = title_year(seen, citation)
        kind = citation.kind.lower()
        planned = kind in OF_A_YEAR or kind == "quyết định" and bool(_PLAN_WITHIN.match(citation.subject))
        letter = kind in _YEARLY and seen.fresh_look and not _ASKS.search(citation.subject)
        if year is None or not planned and not letter and not (kind in _STANDING and seen.fresh_look):
            continue
        now = _plan_year(seen, int(year[1]))
        if not now:
            continue
        data = {"year": year[1], "now": str(now)}
        if kind in _STANDING:
            if seen.old and int(year[1]) == seen.old.year:
                yield seen.propose("K5", *year.span(1), action=Action.FLAG, data=data | {"why": "paper"})
            continue
        if not citation.date or citation.date.year < now:  # else the new plan's number stands there already
            yield _emptied(seen, "K5", citation, why="number" if planned else "letter", **data)
        yield seen.propose("K5", *year.span(1), str(now), data=data | {"why": "year" if planned else "paper"})
    if seen.spot.carried:
        for match in _NUMBERLESS.finditer(seen.text):
            now = _plan_year(seen, int(match["year"]))
            if now and not seen.in_citation(*match.span("year")):
                data = {"why": "year", "year": match["year"], "now": str(now)}
                yield seen.propose("K5", *match.span("year"), str(now), data=data)


def acts(seen: Seen) -> Iterator[Proposal]:
    """K6: a law, decree or circular that was replaced or amended, or is not yet in force, on the report's day; only told.

    By the reference table; a law also by its name and year ("Luật Báo chí năm 2016").
    """
    if not seen.digits:
        return
    by_reference, by_name = _acts(seen.around.reference.acts)
    for citation in seen.citations:
        cited = re.sub(r"\s", "", seen.text[slice(*citation.reference)]).replace("–", "-").casefold()
        if act := by_reference.get(cited):
            yield from _in_force(seen, act, citation.reference)
    for match in _LAW.finditer(seen.text) if "luật" in seen.low else ():
        name = " ".join(match["name"].casefold().split())
        if (named := by_name.get((name, int(match["year"])))) and not seen.in_citation(*match.span()):
            yield from _in_force(seen, named, match.span())


def _in_force(seen: Seen, act: Act, span: tuple[int, int]) -> Iterator[Proposal]:
    """A mark where the act had been replaced or amended by the report's day, or was not yet in force."""
    day = seen.around.dated
    if act.since and act.since <= day:
        data = {"why": "amended" if act.amended else "replaced", "by": act.by, "since": date_short(act.since)}
        data |= {"basis": act.basis} | ({"amended": "yes"} if act.amended else {})
        data |= {} if act.confirmed else {"unconfirmed": "yes"}
    elif act.effective and act.effective > day and not _looks_ahead(seen, span[0]):
        by = f"{act.kind} số {act.reference}"
        data = {"why": "not-yet", "since": date_short(act.effective), "by": by, "basis": act.basis or by}
        data |= {} if act.identity_confirmed else {"unconfirmed": "yes"}
    else:
        return
    yield seen.propose("K6", *span, action=Action.FLAG, data=data)


def _looks_ahead(seen: Seen, place: int) -> bool:
    """Plans and requests may name an act before it is in force, and so may a sentence that says from when it will be."""
    codes = seen.spot.codes[:1]
    ahead = bool(codes) and codes[0].startswith(("S5", "S6"))
    return ahead or bool(_TO_COME.search(seen.text, seen.clause_start(place), place + 400))


def title_year(seen: Seen, citation: Citation) -> re.Match[str] | None:
    """The year in a cited plan's title: "… công tác thông tin đối ngoại năm 2021"."""
    return _TITLE_YEAR.search(seen.text, citation.date.end if citation.date else citation.reference[1], citation.end)


def _plan_year(seen: Seen, year: int) -> int:
    """The year a plan told for `year` should be for; 0 when it stands.

    In text nobody carried it may still be told as history of the year before.
    """
    new, old = seen.new, seen.old
    if old and year == old.outlook().year != old.year:
        now = new.outlook().year
    elif year in (new.year, new.outlook().year):
        now = year
    elif not seen.spot.carried:
        now = new.year if year < new.year - 1 else year
    else:
        now = new.year if not old or year == old.year else year
    return 0 if now == year else now


def _asks_for_this(seen: Seen, citation: Citation) -> bool:
    """True for a letter this report answers: its number and its day, for the number comes again each year (K7)."""
    cited = re.sub(r"\s", "", seen.text[slice(*citation.reference)]).casefold()
    day = citation.date.date if citation.date else None
    return any(
        request.reference.replace(" ", "").casefold() == cited and (not day or not request.date or day == request.date)
        for request in seen.around.requests
    )


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


@lru_cache(8)
def _acts(acts: tuple[Act, ...]) -> tuple[dict[str, Act], dict[tuple[str, int], Act]]:
    """The acts by their reference, and the laws by name and year."""
    laws = ((act, f"{act.kind} {act.title}".casefold()) for act in acts if act.kind in ("Luật", "Bộ luật") and act.date)
    by_name = {(" ".join(name.split()), act.date.year): act for act, name in laws if act.date}
    return {act.reference.casefold(): act for act in acts}, by_name
