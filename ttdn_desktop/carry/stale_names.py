"""Names that ended or are another's: organisations, provinces, former units (K18), the unit's own name and other places (K19)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import Seen, places_in, variants_in
from ttdn_desktop.carry.stale_people import named_behind_post
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.reference import Body, Province
from ttdn_desktop.model.unit import COMMUNE_LEVELS
from ttdn_desktop.reading.letters import UPPER
from ttdn_desktop.reading.names import PlaceName
from ttdn_desktop.text.dates import date_short
from ttdn_desktop.text.unicode import old_tone
from ttdn_desktop.text.word_pattern import any_of

_ANY_COMMUNE = "xã, phường, đặc khu"  # as bodies.json writes "the commune, whichever its kind"
_DISTRICTS = {"huyện", "quận", "thị xã"}
_UNIT_WORD = re.compile(r"^(?:thành phố|thị trấn|thị xã|đặc khu|phường|huyện|quận|tỉnh|xã)\s+", re.IGNORECASE)
# "huyện Nguyên Bình (cũ)", "trước đây thuộc huyện …": the old name is meant
_MEANT_OLD = re.compile(r"\s*(?:\(\s*)?(?:cũ|trước đây|trước khi)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:trước đây|trước kia|trước khi|trước ngày|trước thời điểm|khi còn)\b", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:đề nghị|kiến nghị|đề xuất|kính trình|kính đề nghị)\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:trước đây|trước kia|nguyên là|thuộc|tách từ|từ)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
# "Toàn huyện có 15 xã": of another level another number
_COUNTED = re.compile(r"\s+(?:hiện\s+)?(?:có|gồm)\s+[\d.]+\s+(?:xã|đơn vị|phường|thị trấn)\b", re.IGNORECASE)
_LEVEL_BEHIND = re.compile(rf"\s+(?:huyện|quận|thị xã|thành phố)(?!\w|\s+[{UPPER}])")
_ENDED_LEVEL = re.compile(r"phòng ")  # offices of a level that ended
_TOGETHER_WITH = re.compile(r"\b(?:với|giáp|sang)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)  # "giao lưu với huyện Phú Ninh"
# "huyện đã tổ chức …", "đoàn thể huyện" in a commune's report: the unit that wrote it is no more
_BARE = re.compile(
    r"(?<!\w)(?<!các )(?<!liên )(?<!cấp )(?:huyện|quận|thị xã|Huyện|Quận|Thị xã)"
    rf"(?!\w|\s+(?:ủy|uỷ|đoàn|bạn|khác|lân cận|giáp|nghèo|miền|đảo|biên giới)\b|\s+[{UPPER}])"
)
_COMMUNES = re.compile(
    r"(?<![\d.,])(?P<count>\d{1,3})\s+đơn vị hành chính(?:\s+cấp\s+xã)?(?:\s*\([^()]{0,120}\))?"
    r"|(?<![\d.,])(?P<both>\d{1,3})\s+xã,?\s+(?:và\s+)?\d{1,2}\s+(?:phường|thị trấn)",
    re.IGNORECASE,
)


def bodies(seen: Seen) -> Iterator[Proposal]:
    """K18: an organisation that no longer bears this name when the period ends; inside a citation the old name is right.

    Words for a level that ended ("trên địa bàn huyện") are looked at only in a commune's report. One known by hearsay only is
    marked.
    """
    table = _bodies(seen.around.reference.bodies)
    if table is None:
        return
    pattern, by_name = table
    for match in pattern.finditer(seen.low.replace("–", "-")):
        name = _spoken(match[0])
        body = by_name[name]
        start, end = match.span()
        if start and seen.low[start - 1].isalnum():
            continue
        if body.valid_to is None or body.valid_to >= seen.around.window.end or seen.in_citation(start, end):
            continue
        place = _named_behind(seen, end)
        if name.startswith(_PHRASES) and (place or not _is_commune(seen)):
            continue
        if _MEANT_OLD.match(seen.text, _whole_name(seen, place.end if place else end)) or _BEFORE.search(
            seen.text, seen.clause_start(start), start
        ):
            continue
        data = {"why": "body", "until": date_short(body.valid_to), "successor": body.successor, "basis": body.basis}
        data |= {} if body.confirmed else {"unconfirmed": "yes"}
        new = "" if _COUNTED.match(seen.text, end) else _successor(seen, body.successor, seen.text[start:end])
        if _ANY_COMMUNE in body.successor and not name.startswith(_PHRASES) and _asks(seen, start):
            new = ""  # a commune does not ask itself: whom it asks now is for a person to say
        if tail := _LEVEL_BEHIND.match(seen.text, end) if not place and _ENDED_LEVEL.match(name) else None:
            # "Phòng Văn hóa và Thông tin huyện": the level belongs to the name
            end = tail.end()
            new = f"{new} {_level(seen)}" if new and _is_commune(seen) and not _asks(seen, start) else ""
        if place and _ANY_COMMUNE in body.successor:
            end = place.end
            new = f"{new} {_own(seen)}" if new and _is_former(seen, place) else ""
        elif not place and _is_commune(seen) and (whole := _whole_name(seen, end)) > end:
            end, new = whole, ""  # another district's office
        if new and body.confirmed:
            yield seen.propose("K18", start, end, new, data=data)
        else:
            yield seen.flag("K18", start, end, **data)


def provinces(seen: Seen) -> Iterator[Proposal]:
    """K18: a province merged into another or renamed when the period ends."""
    if "tỉnh" not in seen.low:
        return
    table = _provinces(seen.around.reference.provinces)
    for place in places_in(seen.text):
        was = table.get(old_tone(place.name).casefold()) if place.level == "tỉnh" else None
        if was is None or was.since > seen.around.window.end or _is_of_old(seen, place):
            continue
        data = {"why": "province", "since": date_short(was.since), "successor": was.now, "basis": was.basis}
        if not was.confirmed:
            yield seen.flag("K18", place.start, place.end, unconfirmed="yes", **data)
            continue
        new = was.now if place.quote[0].islower() else was.now[:1].upper() + was.now[1:]
        yield seen.propose("K18", place.start, place.end, new.upper() if place.quote.isupper() else new, data=data)


def former(seen: Seen) -> Iterator[Proposal]:
    """K18: in carried text, a place the unit was formed from, or its own earlier name: what it is called now is proposed."""
    if not seen.spot.carried or not seen.around.former:
        return
    for place in places_in(seen.text):
        if _is_former(seen, place, by_name=False) and not _is_of_old(seen, place):
            area = seen.around.letterhead.area
            new = area if place.quote[0].islower() else area[:1].upper() + area[1:]
            data = {"why": "former", "now": area}
            yield seen.propose("K18", place.start, place.end, new.upper() if place.quote.isupper() else new, data=data)


def communes(seen: Seen) -> Iterator[Proposal]:
    """K18: "17 đơn vị hành chính (15 xã và 02 thị trấn)" in carried text: such a count is over with every merger."""
    if not seen.digits or not seen.fresh_look or " xã" not in seen.low and "hành chính" not in seen.low:
        return
    for match in _COMMUNES.finditer(seen.text):
        data = {"why": "communes", "count": match["count"] or match["both"], "reminder": "yes"}
        yield seen.flag("K18", match.start(), match.end(), **data)


def own_names(seen: Seen) -> Iterator[Proposal]:
    """K19: the unit's own name, or its province's, misspelt ("Nguyễn Bình" for "Nguyên Bình")."""
    head = seen.around.letterhead
    for known in {_bare(head.area), _bare(head.province)} - {""}:
        for variant in variants_in(seen.text, known):
            right = known.upper() if variant.quote.isupper() else known
            yield seen.propose("K19", variant.start, variant.end, right, data={"why": "misspelt", "name": known})


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
    people = named_behind_post(seen)
    for place in places_in(seen.text):
        if any(start < place.end and place.start < end for start, end in people):
            continue
        if _TOGETHER_WITH.search(seen.text, max(0, place.start - 40), place.start):
            continue
        same = old_tone(place.name).casefold() == old_tone(own.name).casefold()
        if place.level in watched and not (same and place.level == own.level):
            if not _is_of_old(seen, place):
                yield seen.flag("K19-other", place.start, place.end, own=f"{own.level} {own.name}")
    if own.level in COMMUNE_LEVELS and (bare := _BARE.search(seen.text)) and not seen.in_citation(*bare.span()):
        if not _BEFORE.search(seen.text, seen.clause_start(bare.start()), bare.start()):
            yield seen.flag("K19-other", *bare.span(), own=f"{own.level} {own.name}")


def _successor(seen: Seen, named: str, old: str) -> str:
    """What may stand in the report for an ended name: where any commune takes over, only one of the unit's own level does.

    "" when the unit is no commune: which one is meant is not ours to guess.
    """
    own = next(iter(places_in(seen.around.letterhead.area)), None)
    if _ANY_COMMUNE in named:
        named = named.replace(_ANY_COMMUNE, own.level) if own is not None and _is_commune(seen) else ""
    for short, long in (("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân")):
        if old.upper().startswith(short):
            named = named.replace(long, short, 1)
    if old.isupper() and not old.replace("&", "").isalpha():
        return named.upper()
    return named[:1].upper() + named[1:] if old[:1].isupper() else named


def _asks(seen: Seen, place: int) -> bool:
    """True where a request is made of the body."""
    requests = bool(seen.spot.codes) and seen.spot.codes[0].startswith("S6")
    return requests or bool(_ASKS.search(seen.text, seen.clause_start(place), place))


def _is_commune(seen: Seen) -> bool:
    own = next(iter(places_in(seen.around.letterhead.area)), None)
    return own is not None and own.level in COMMUNE_LEVELS


def _level(seen: Seen) -> str:
    own = next(iter(places_in(seen.around.letterhead.area)), None)
    return own.level if own is not None else ""


def _own(seen: Seen) -> str:
    return _bare(seen.around.letterhead.area)


def _named_behind(seen: Seen, end: int) -> PlaceName | None:
    """The place named with the last word before `end`: "UBND huyện" in "UBND huyện Nguyên Bình"."""
    return next((p for p in places_in(seen.text) if p.start < end < p.end), None)


def _whole_name(seen: Seen, end: int) -> int:
    """Where the name ends with the place behind it: "Phòng Văn hóa và Thông tin huyện Bát Xát"."""
    behind = end + 1
    return next((p.end for p in places_in(seen.text) if p.start == behind and seen.text[end].isspace()), end)


def _is_former(seen: Seen, place: PlaceName, *, by_name: bool = True) -> bool:
    """True for a place the unit was formed from; `by_name`: also one that bore the unit's own name at another level."""
    name = old_tone(f"{place.level} {place.name}").casefold()
    if any(old_tone(area).casefold() == name for area in seen.around.former):
        return True
    return by_name and old_tone(place.name).casefold() == old_tone(_own(seen)).casefold()


def _is_of_old(seen: Seen, place: PlaceName) -> bool:
    """True where the old name is meant: in a citation, before "(cũ)", after "trước đây thuộc"."""
    return (
        seen.in_citation(place.start, place.end)
        or bool(_MEANT_OLD.match(seen.text, place.end))
        or bool(_WAS.search(seen.text, max(0, place.start - 40), place.start))
        or bool(_BEFORE.search(seen.text, seen.clause_start(place.start), place.start))
    )


_PHRASES = (
    "trên ",
    "toàn ",
    "trong ",
    "của ",
    "địa bàn ",
    "cấp ",
    "các ",
)  # of bodies.json: a level, not an organisation


@lru_cache(8)
def _bodies(bodies: tuple[Body, ...]) -> tuple[re.Pattern[str], dict[str, Body]] | None:
    """One pattern of all names, in small letters and in either tone placement, and whose name each is."""
    by_name = {_spoken(name): body for body in bodies for name in body.names}
    if not by_name:
        return None
    spellings = {way for name in by_name for way in _spellings(name)}
    organisations = any_of(way for way in spellings if not way.startswith(_PHRASES))
    phrases = any_of(way for way in spellings if way.startswith(_PHRASES))
    # "của Huyện ủy" is a body of its own
    return re.compile(rf"(?:{organisations}|{phrases}(?!\s+(?:ủy|uỷ|đoàn)\b))(?!\w)"), by_name


def _spoken(name: str) -> str:
    """How a name is looked up: old tone placement, small letters, one blank, one kind of dash."""
    return re.sub(r"\s*[-–]\s*", "-", " ".join(old_tone(name).lower().split())).replace(" & ", " và ")


def _spellings(name: str) -> Iterator[str]:
    """The ways a name is written: ủy or uỷ, hóa or hoá, the dash with blanks or without, "và" or "&"."""
    for tones in (name, name.replace("ủy", "uỷ").replace("hóa", "hoá")):
        for joint in {tones, tones.replace(" và ", " & ")}:
            yield from {joint, joint.replace("-", " - ")}


@lru_cache(8)
def _provinces(table: tuple[Province, ...]) -> dict[str, Province]:
    return {old_tone(was.name).casefold(): was for was in table}


def _bare(area: str) -> str:
    """The name without its level word: "huyện Nguyên Bình" -> "Nguyên Bình"."""
    return _UNIT_WORD.sub("", area.strip())
