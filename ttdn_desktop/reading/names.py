"""Names of places with an administrative level ("huyện Nguyên Bình"), and likeness of names with tone marks weighed."""

import re
import unicodedata
from functools import lru_cache

import msgspec

from ttdn_desktop.reading.letters import LOWER, UPPER
from ttdn_desktop.text.unicode import fold, old_tone

LEVELS = ("thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã")
_SYLLABLE = rf"[{UPPER}][{LOWER}]*'?"
_LEVEL = "|".join(level.replace(" ", r"\s+") for level in LEVELS)
_UPPER_LEVEL = "|".join(level.upper().replace(" ", r"\s+") for level in LEVELS)
_DOUBLE = r"Bà Rịa\s*[-–]\s*Vũng Tàu|Thừa Thiên\s*[-–]\s*Huế"
_PLACE = re.compile(rf"\b(?P<level>(?i:{_LEVEL}))\s+(?P<name>{_DOUBLE}|{_SYLLABLE}(?:[ -]{_SYLLABLE}){{0,4}})(?![\w])")
_CAPITALS = re.compile(rf"\b(?P<level>{_UPPER_LEVEL})\s+(?P<name>[{UPPER}]+(?:[ -][{UPPER}]+){{0,4}})(?![\w])")
_NUMBERED = re.compile(
    r"\b(?P<level>(?i:quận|phường))\s+(?P<name>\d{1,2})(?![\w/]|[.,]\d|\s+(?:tin|bài|đợt|lượt|buổi|cuộc))"
)
# capitalised words after a level word that open no place name ("xã Hội", "tỉnh Ủy", "UBND huyện Kế hoạch số")
_NOT_NAMES = {
    "ủy",
    "uỷ",
    "hội",
    "đoàn",
    "đội",
    "kế",
    "báo",
    "công",
    "thực",
    "về",
    "và",
    "tổ",
    "trên",
    "trong",
    "số",
    "là",
    "có",
}


class PlaceName(msgspec.Struct, frozen=True):
    """A named place at start..end; `level` in lower case ("huyện"), `name` in title case ("Nguyên Bình")."""

    start: int
    end: int
    quote: str
    level: str
    name: str


def find_places(text: str) -> tuple[PlaceName, ...]:
    """All places named with their level, in order; "HUYỆN NGUYÊN BÌNH" gives the same level and name as "huyện Nguyên Bình"."""
    found: dict[int, PlaceName] = {}
    for pattern in (_CAPITALS, _PLACE, _NUMBERED):
        for match in pattern.finditer(text):
            name = match["name"]
            if name.split()[0].lower() in _NOT_NAMES or match.start() in found:
                continue
            level = " ".join(match["level"].lower().split())
            shown = title_case(name) if pattern is _CAPITALS else name
            found[match.start()] = PlaceName(match.start(), match.end(), match[0], level, shown)
    return tuple(found[start] for start in sorted(found))


def title_case(name: str) -> str:
    """ "NGUYÊN BÌNH" as "Nguyên Bình"; each syllable, also after a hyphen."""
    return re.sub(r"[^\W\d_]+", lambda m: m[0][:1].upper() + m[0][1:].lower(), name)


def distance(one: str, other: str) -> int:
    """Edits between two names: letters count 2, a tone or mark alone counts 1 (Nguyễn / Nguyên = 1), case none."""
    a, b = _letters(one), _letters(other)
    row = [2 * k for k in range(len(b) + 1)]
    for x in a:
        last, row[0] = row[0], row[0] + 2
        for k, y in enumerate(b, 1):
            change = 0 if x == y else 1 if x[0] == y[0] else 2
            last, row[k] = row[k], min(row[k] + 2, row[k - 1] + 2, last + change)
    return row[-1]


def is_variant(name: str, known: str) -> bool:
    """True when `name` is `known` misspelt: not the same (either tone placement is the same), but at most 2 edit points off

    and of as many syllables; names of four letters or fewer only by their marks.
    """
    if old_tone(name).casefold() == old_tone(known).casefold() or len(name.split()) != len(known.split()):
        return False
    points = distance(old_tone(name), old_tone(known))
    return points <= 2 and (len(fold(known)) > 4 or fold(name) == fold(known))


def find_variants(text: str, known: str) -> tuple[PlaceName, ...]:
    """Where a misspelling of the known name stands ("Nguyễn Bình" for "Nguyên Bình"), with or without a level word before it."""
    size = len(known.split())
    if not size:
        return ()
    found: list[PlaceName] = []
    for match in _capitalised(size).finditer(text):
        quote, start = match[1], match.start()
        if abs(len(quote) - len(known)) <= 1 and is_variant(quote, known):
            found.append(PlaceName(start, start + len(quote), quote, "", title_case(quote)))
    return tuple(found)


@lru_cache(8)
def _capitalised(words: int) -> re.Pattern[str]:
    """So many words with a capital each, one blank or hyphen between them; found at every word, also overlapping."""
    word = rf"[{UPPER}][^\W\d_]*"
    return re.compile(rf"(?<![^\W\d_])(?=({word}(?:[ \-\u00a0]{word}){{{words - 1}}})(?![^\W\d_]))")


def _letters(text: str) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFC", text.casefold()):
        parts = unicodedata.normalize("NFD", char)
        base = "d" if char == "đ" else parts[0]
        out.append((base, char))
    return out
