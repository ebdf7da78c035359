"""Words that go stale or were left behind: blanks (K9), circumstances of their time (K15), addresses (K21), doubles (K23)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import eq

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.reference import Body, Circumstance, Province
from ttdn_desktop.reading.letters import UPPER
from ttdn_desktop.reading.sentences import sentence_at
from ttdn_desktop.text.unicode import fold
from ttdn_desktop.text.word_pattern import any_of

_ADDRESS = re.compile(
    r"(?:https?://|\bwww\.)[^\s<>()]*[^\s<>().,;:]|(?<![\w.])[\w.]{1,64}@[\w-]{1,64}\.[\w.]{1,64}"
    r"|(?<![\w.@/-])[a-z0-9][a-z0-9-]{0,40}(?:\.[a-z0-9][a-z0-9-]{0,40}){0,3}\.(?:vn|com|org|net)(?![\w-])(?:/[^\s<>()]*[^\s<>().,;:])?"
)
_SIGNS = ("http", "www.", "@", ".vn", ".com", ".org", ".net")
_TWICE = re.compile(r"(?<![\w-])([^\W\d_]+[ \u00a0][^\W\d_]+)[ \u00a0]\1(?![\w-])", re.IGNORECASE)  # "tổ chức tổ chức"
_MEANT = ("từng bước", "ngày càng", "bao nhiêu", "bấy nhiêu")
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?(?:[\w.]+@)?(?P<host>[\w.-]+)")
_DOUBLED = re.compile(r"(?<![\w-])([^\W\d_]+)([ \u00a0]+)\1(?![\w-])", re.IGNORECASE)
_ENDINGS = frozenset("hóa hoá chủ viên học".split())  # "xã hội xã hội chủ nghĩa", "tuyên truyền tuyên truyền viên"
_SYLLABLES = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"([^\W\d_]+)[ \u00a0]+$")
_NEXT = re.compile(r"[ \u00a0]+([^\W\d_]+)")
_KINDS_OF_PLACE = frozenset(
    {"thôn", "bản", "xóm", "ấp", "khóm", "làng", "xã", "phố", "tổ", "buôn", "sóc", "chợ", "đảo", "suối"}
)
_NAME_GOES_ON = re.compile(rf"[ \u00a0][{UPPER}]")
_PARTS = re.compile(r"[,;]\s*|\s+và\s+")
_OFFICES = {"stttt": "Sở Thông tin và Truyền thông", "mic": "Bộ Thông tin và Truyền thông"}


def blanks(seen: Seen) -> Iterator[Proposal]:
    """K9: placeholders and places left for the pen, in text and fields; the date line's own blanks are no text and stay lawful."""
    for blank in seen.blanks:
        yield seen.flag("K9", blank.start, blank.end, kind=blank.kind)


def circumstances(seen: Seen) -> Iterator[Proposal]:
    """K15: circumstances of their time (epidemic, election, congress, storm) in carried text: does it still fit?

    One reminder a sentence, at the first such word of the reference table; data `why` "gone" when its years are past.
    """
    table = _circumstances(seen.around.reference.circumstances)
    if table is None or not seen.fresh_look:
        return
    pattern, by_words = table
    told = -1
    for match in pattern.finditer(seen.low):
        start = match.start()
        if start < told or start and seen.low[start - 1].isalnum() or seen.in_citation(*match.span()):
            continue
        told = sentence_at(seen.text, start)[1]
        thing = by_words[" ".join(match[0].split())]
        over = 0 < thing.last_year < seen.new.year
        years = f"{thing.first_year}–{thing.last_year}" if thing.first_year < thing.last_year else str(thing.last_year)
        data = {"why": "gone", "years": years} if over else {"why": "now"}
        yield seen.flag("K15", match.start(), match.end(), **data)


def addresses(seen: Seen) -> Iterator[Proposal]:
    """K21: web and mail addresses, once a year: in carried text nobody has looked at, when the year is another.

    Data `why` "office" or "province" when the host is that of a body or province that is no more: told in typed text too.
    """
    if "." not in seen.text or not any(sign in seen.low for sign in _SIGNS):
        return
    for match in _ADDRESS.finditer(seen.text):
        gone = _gone(seen, match[0])
        if gone and (seen.fresh_look or not seen.spot.carried):
            yield seen.flag("K21", match.start(), match.end(), **gone)
        elif not gone and seen.fresh_look and (seen.old is None or seen.old.year != seen.new.year):
            yield seen.flag("K21", match.start(), match.end(), why="year")


def doubled_words(seen: Seen) -> Iterator[Proposal]:
    """K23: a word written twice; reduplications of the language are allowed, and "Đại hội Hội …" where only the second is a name."""
    heard = _SYLLABLES.findall(seen.low)
    if not any(map(eq, heard, heard[1:])) and not any(map(eq, heard, heard[2:])):
        return
    allowed = seen.around.reference.reduplications
    rows: dict[int, list[str]] = {}
    for match in _DOUBLED.finditer(seen.text):
        first, second = match[1], match[0][len(match[1]) + len(match[2]) :]
        begins = match.start() == 0 and second == first and first[:1].isupper() and not _is_place(seen, match, first)
        if second[:1].isupper() and not first.isupper() and not begins:
            continue  # "Đại hội Hội Nông dân", "Thôn Thôn Vạn": the second begins a name
        if " ".join(match[0].lower().split()) in allowed or first.lower() in allowed or _closes_and_opens(seen, match):
            continue
        if _in_a_row(seen, match, allowed, rows):
            continue
        yield seen.propose("K23", match.start(), match.end(), first)
    words = seen.low.split()
    twice = any(
        one == two and first == second
        for one, first, two, second in zip(words, words[1:], words[2:], words[3:], strict=False)
    )
    for match in _TWICE.finditer(seen.text) if twice else ():
        one, two = match[1].lower().split()
        second = match[0][len(match[1]) + 1 :]
        if f"{one} {two}" in _MEANT or second[:1].isupper() and not match[1].isupper():
            continue
        behind = _NEXT.match(seen.low, match.end())
        pairs = _pairs(seen.around.reference.phrases, tuple(seen.around.reference.right_words.items()))
        goes_on = behind is not None and behind[1] in _ENDINGS
        if one != two and (one, two) in pairs and not goes_on and match[0].lower() not in allowed:
            yield seen.propose("K23", match.start(), match.end(), match[1])


def _in_a_row(seen: Seen, match: re.Match[str], allowed: frozenset[str], rows: dict[int, list[str]]) -> bool:
    """ "nhà nhà treo cờ, ngõ ngõ sạch đẹp": one of several that begin the parts of a sentence, the others known.

    `rows`: the parts of the sentences seen so far that hold a known one, [] of the others.
    """
    first, last = sentence_at(seen.text, match.start())
    if first not in rows:
        parts = _PARTS.split(seen.low[first:last])
        rows[first] = parts if any(part.startswith(f"{one} ") for part in parts for one in allowed) else []
    own = " ".join(match[0].lower().split())
    return any(part.startswith(own) for part in rows[first])


def _is_place(seen: Seen, match: re.Match[str], first: str) -> bool:
    """ "Thôn Thôn Vạn": the second is the beginning of the place's name."""
    return first.lower() in _KINDS_OF_PLACE and bool(_NAME_GOES_ON.match(seen.text, match.end()))


def _closes_and_opens(seen: Seen, match: re.Match[str]) -> bool:
    """ "thông tin tin cậy": the first closes a compound with the word before it, the second opens one with the word behind."""
    pairs = _pairs(seen.around.reference.phrases, tuple(seen.around.reference.right_words.items()))
    word = match[1].lower()
    before, behind = (
        _LAST.search(seen.low, max(0, match.start() - 12), match.start()),
        _NEXT.match(seen.low, match.end()),
    )
    return before is not None and behind is not None and {(before[1], word), (word, behind[1])} <= pairs


def _gone(seen: Seen, address: str) -> dict[str, str]:
    """What the host's name says of a body or province that ended before the period does; nothing otherwise."""
    found = _HOST.match(address)
    parts = found["host"].lower().split(".") if found else []
    reference, around = seen.around.reference, seen.around
    end = max(around.window.end, around.today or around.window.end)
    office = next((name for part in parts if (name := _OFFICES.get(part, ""))), "")
    body = _body_named(reference.bodies, office)
    if body and body.valid_to and body.valid_to < end:
        return {"why": "office", "gone": office}
    place = next((was for part in parts if (was := _by_host(reference.provinces).get(part))), None)
    if place is not None and place.since <= end:
        return {"why": "province", "gone": f"tỉnh {place.name}"}
    return {}


@lru_cache(8)
def _circumstances(table: tuple[Circumstance, ...]) -> tuple[re.Pattern[str], dict[str, Circumstance]] | None:
    by_words = {" ".join(item.words.lower().split()): item for item in table if item.words.strip()}
    return (re.compile(any_of(by_words) + r"(?!\w)"), by_words) if by_words else None


@lru_cache(8)
def _by_host(table: tuple[Province, ...]) -> dict[str, Province]:
    """Provinces by the name their web sites bear: "quangnam"."""
    return {re.sub(r"[^a-z]", "", fold(was.name)): was for was in table}


@lru_cache(32)
def _body_named(bodies: tuple[Body, ...], name: str) -> Body | None:
    return next((body for body in bodies if name and name in body.names), None)


@lru_cache(8)
def _pairs(phrases: tuple[str, ...], others: tuple[tuple[str, str], ...]) -> frozenset[tuple[str, str]]:
    """Two syllables that make a word or stand in a phrase of the field."""
    syllables = [phrase.lower().split() for phrase in phrases]
    found = {pair for words in syllables for pair in pairwise(words)}
    return frozenset(found | {(first.lower(), second.lower()) for first, row in others for second in row.split()})
