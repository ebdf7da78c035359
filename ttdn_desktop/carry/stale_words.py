"""Words that go stale or were left behind: blanks (K9), terms, durations, circumstances (K13–K15), names (K18, K19), doubles."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import Seen, places_in, variants_in
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.reference import Body, Circumstance
from ttdn_desktop.model.unit import COMMUNE_LEVELS
from ttdn_desktop.reading.sentences import sentence_at
from ttdn_desktop.text.dates import date_short
from ttdn_desktop.text.unicode import old_tone

_RANGE = re.compile(
    r"\b(?:nhiệm kỳ|giai đoạn)\s+(?P<y1>(?:19|20)\d{2})\s*[-–]?\s*(?P<y2>(?:19|20)\d{2})", re.IGNORECASE
)
_NTH = re.compile(
    r"\b(?:năm thứ \d+|năm đầu tiên|năm cuối(?= (?:thực hiện|nhiệm kỳ|của))|kỳ họp thứ \d+)\b", re.IGNORECASE
)
_SPAN = re.compile(r"\b(?:sau|qua|gần|hơn|trong)\s+(?:gần\s+|hơn\s+)?\d{1,2}\s+năm\b", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>()]+|\bwww\.[^\s<>()]+|(?<![\w.])[\w.]{1,64}@[\w-]{1,64}\.[\w.]{1,64}")
_DOUBLED = re.compile(r"(?<![\w-])([^\W\d_]+)([ \u00a0]+)\1(?![\w-])", re.IGNORECASE)
_ANY_COMMUNE = "xã, phường, đặc khu"  # as bodies.json writes "the commune, whichever its kind"
_DISTRICTS = {"huyện", "quận", "thị xã"}
_UNIT_WORD = re.compile(r"^(?:thành phố|thị trấn|thị xã|đặc khu|phường|huyện|quận|tỉnh|xã)\s+", re.IGNORECASE)


def blanks(seen: Seen) -> Iterator[Proposal]:
    """K9: placeholders and places left for the pen, in text and fields; the date line's own blanks are no text and stay lawful."""
    for blank in seen.blanks:
        yield seen.flag("K9", blank.start, blank.end, kind=blank.kind)


def terms(seen: Seen) -> Iterator[Proposal]:
    """K13: a term or phase that is over when the report's year comes; "năm đầu tiên" and the like in carried text."""
    for match in _RANGE.finditer(seen.text):
        if not int(match["y1"]) <= seen.new.year <= int(match["y2"]) and int(match["y2"]) < seen.new.year:
            if seen.fresh_look:
                yield seen.flag("K13", match.start(), match.end(), until=match["y2"])
    if seen.fresh_look:
        for match in _NTH.finditer(seen.text):
            yield seen.flag("K13", match.start(), match.end())


def durations(seen: Seen) -> Iterator[Proposal]:
    """K14: "sau 5 năm", "gần 20 năm" in carried text."""
    if seen.fresh_look:
        for match in _SPAN.finditer(seen.text):
            yield seen.flag("K14", match.start(), match.end())


def circumstances(seen: Seen) -> Iterator[Proposal]:
    """K15: circumstances of their time (epidemic, election, congress, storm) in carried text: does it still fit?

    One reminder a sentence, at the first such word of the reference table.
    """
    pattern = _circumstances(seen.around.reference.circumstances)
    if pattern is None or not seen.fresh_look:
        return
    told = -1
    for match in pattern.finditer(seen.text):
        if match.start() >= told:
            told = sentence_at(seen.text, match.start())[1]
            yield seen.flag("K15", match.start(), match.end())


def bodies(seen: Seen) -> Iterator[Proposal]:
    """K18: an organisation that no longer bears this name when the period ends; inside a citation the old name is right."""
    table = _bodies(seen.around.reference.bodies)
    if table is None:
        return
    pattern, by_name = table
    for match in pattern.finditer(seen.text):
        body = by_name[" ".join(match[0].split())]
        start, end = match.span()
        if body.valid_to is None or body.valid_to >= seen.around.window.end or seen.in_citation(start, end):
            continue
        data = {"until": date_short(body.valid_to), "successor": body.successor, "basis": body.basis}
        successor = _successor(body.successor, seen.around.letterhead.area, match[0])
        if successor and body.confirmed:
            yield seen.propose("K18", start, end, successor, data=data)
        else:
            yield seen.flag("K18", start, end, **data, **({} if body.confirmed else {"unconfirmed": "yes"}))


def _successor(named: str, area: str, old: str) -> str:
    """What may stand in the report for an ended name: where any commune takes over, only one of the unit's own level does.

    "" when the unit is no commune: which one is meant is not ours to guess.
    """
    own = next(iter(places_in(area)), None)
    if _ANY_COMMUNE in named:
        named = named.replace(_ANY_COMMUNE, own.level) if own is not None and own.level in COMMUNE_LEVELS else ""
    return named.replace("Ủy ban nhân dân", "UBND", 1) if old.startswith("UBND") else named


def own_names(seen: Seen) -> Iterator[Proposal]:
    """K19: the unit's own name, or its province's, misspelt ("Nguyễn Bình" for "Nguyên Bình")."""
    head = seen.around.letterhead
    for known in {_bare(head.area), _bare(head.province)} - {""}:
        for variant in variants_in(seen.text, known):
            right = known.upper() if variant.quote.isupper() else known
            yield seen.propose("K19", variant.start, variant.end, right, data={"name": known})


def other_places(seen: Seen) -> Iterator[Proposal]:
    """K19: in carried text, a place of the unit's own level with another name, or a district where the unit is a commune.

    Copied from a neighbour, or from the district the commune was formed from: a reminder, for a report may rightly name both.
    """
    if not seen.fresh_look:
        return
    own = next(iter(places_in(seen.around.letterhead.area)), None)
    if own is None:
        return
    watched = _DISTRICTS if own.level in COMMUNE_LEVELS else {own.level}
    for place in places_in(seen.text):
        same = old_tone(place.name).casefold() == old_tone(own.name).casefold()
        if place.level in watched and not (same and place.level == own.level):
            if not seen.in_citation(place.start, place.end):
                yield seen.flag("K19-other", place.start, place.end, own=f"{own.level} {own.name}")


def addresses(seen: Seen) -> Iterator[Proposal]:
    """K21: web and mail addresses in carried text: do they still answer?"""
    if seen.fresh_look:
        for match in _ADDRESS.finditer(seen.text):
            yield seen.flag("K21", match.start(), match.end())


def doubled_words(seen: Seen) -> Iterator[Proposal]:
    """K23: a word written twice; reduplications of the language are allowed, and "Đại hội Hội …" where only the second is a name."""
    allowed = seen.around.reference.reduplications
    for match in _DOUBLED.finditer(seen.text):
        first, second = match[1], match[0][len(match[1]) + len(match[2]) :]
        if (
            second[:1].isupper()
            and not first.isupper()
            and not (first[:1].isupper() and second == first and match.start() == 0)
        ):
            continue
        if " ".join(match[0].lower().split()) in allowed or first.lower() in allowed:
            continue
        yield seen.propose("K23", match.start(), match.end(), first)


@lru_cache(8)
def _circumstances(table: tuple[Circumstance, ...]) -> re.Pattern[str] | None:
    words = sorted((item.words for item in table), key=len, reverse=True)
    alternatives = (r"\s+".join(map(re.escape, word.split())) for word in words if word)
    joined = "|".join(alternatives)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE) if joined else None


@lru_cache(8)
def _bodies(bodies: tuple[Body, ...]) -> tuple[re.Pattern[str], dict[str, Body]] | None:
    """One pattern of all names, the longest first ("UBND các xã, thị trấn" before its parts), and whose name each is."""
    by_name = {" ".join(name.split()): body for body in bodies for name in body.names}
    if not by_name:
        return None
    words = (r"\s+".join(map(re.escape, name.split())) for name in sorted(by_name, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)"), by_name


def _bare(area: str) -> str:
    """The name without its level word: "huyện Nguyên Bình" -> "Nguyên Bình"."""
    return _UNIT_WORD.sub("", area.strip())
