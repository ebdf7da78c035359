"""Names of places with an administrative level ("huyện Nguyên Bình"), and likeness of names with tone marks weighed."""

import re
import unicodedata
from functools import lru_cache

import msgspec

from ttdn_desktop.reading.letters import LOWER, UPPER
from ttdn_desktop.text.unicode import fold, old_tone

LEVELS = ("thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã")
_SYLLABLE = rf"[{UPPER}][{LOWER}]*'?"
_DOUBLE = r"Bà Rịa\s*[-–]\s*Vũng Tàu|Thừa Thiên\s*[-–]\s*Huế"
# Level words in small letters, their first letters first: most words of a text are passed over at once.
_LEVEL_WORDS = re.compile(rf"(?:{'|'.join(level.replace(' ', chr(92) + 's+') for level in LEVELS)})(?=\s)")
_NAME = re.compile(rf"\s+(?P<name>{_DOUBLE}|{_SYLLABLE}(?:[ -]{_SYLLABLE}){{0,4}})(?![\w])")
_CAPITAL_NAME = re.compile(rf"\s+(?P<name>[{UPPER}]+(?:[ -][{UPPER}]+){{0,4}})(?![\w])")
_NUMBER = re.compile(r"\s+(?P<name>\d{1,2})(?![\w/]|[.,]\d|\s+(?:tin|bài|đợt|lượt|buổi|cuộc))")
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
    low = text.lower()
    found: list[PlaceName] = []
    for level in _LEVEL_WORDS.finditer(low if len(low) == len(text) else text):
        start, end = level.span()
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            continue
        shouted = text[start:end].isupper()
        match = _CAPITAL_NAME.match(text, end) if shouted else None
        match = (
            match or _NAME.match(text, end) or (_NUMBER.match(text, end) if level[0] in ("quận", "phường") else None)
        )
        if match is None or match["name"].split()[0].lower() in _NOT_NAMES:
            continue
        capitals = match.re is _CAPITAL_NAME
        name = title_case(match["name"]) if capitals else match["name"]
        found.append(PlaceName(start, match.end(), text[start : match.end()], " ".join(level[0].split()), name))
    return tuple(found)


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


@lru_cache(4096)  # the same few names come again and again
def is_variant(name: str, known: str) -> bool:
    """True when `name` is `known` misspelt: not the same (either tone placement is the same), but at most 2 edit points off

    or two letters changed about, and of as many syllables; names of four letters or fewer only by their marks.
    """
    one, other = old_tone(name).casefold(), old_tone(known).casefold()
    if one == other or len(name.split()) != len(known.split()):
        return False
    near = _swapped(one, other) or _two_points_off(one, other)
    return near and (len(fold(known)) > 4 or fold(name) == fold(known))


def _two_points_off(one: str, other: str) -> bool:
    """distance() <= 2 without its table: one letter more or less, or one another, or two with other marks."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        first = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
        return short[first:] == long[first + 1 :]
    apart = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    return len(apart) == 1 or len(apart) == 2 and all(_base(x) == _base(y) for x, y in apart)


def _swapped(one: str, other: str) -> bool:
    """True when two neighbouring letters have changed places: "Nguyên Bnìh"."""
    if len(one) != len(other):
        return False
    apart = [place for place in range(len(one)) if one[place] != other[place]]
    first = apart[0] if len(apart) == 2 else -1
    return first >= 0 and apart[1] == first + 1 and one[first : first + 2] == other[first : first + 2][::-1]


def find_variants(text: str, known: str) -> tuple[PlaceName, ...]:
    """Where a misspelling of the known name stands ("Nguyễn Bình" for "Nguyên Bình"), with or without a level word before it."""
    size = len(known.split())
    if not size:
        return ()
    found: list[PlaceName] = []
    for match in _capitalised(size).finditer(text):
        start = match.start()
        quote = text[start] + match[1]
        if abs(len(quote) - len(known)) <= 1 and is_variant(quote, known):
            found.append(PlaceName(start, start + len(quote), quote, "", title_case(quote)))
    return tuple(found)


@lru_cache(8)
def _capitalised(words: int) -> re.Pattern[str]:
    """So many words with a capital each, one blank or hyphen between them; found at every word, also overlapping."""
    word = rf"[{UPPER}][^\W\d_]*"
    # the lookbehind stands behind the capital so that the search can leap from one to the next
    return re.compile(
        rf"[{UPPER}](?<![^\W\d_].)(?=([^\W\d_]*(?:[ \-\u00a0]{word}){{{words - 1}}})(?![^\W\d_]))", re.DOTALL
    )


def _letters(text: str) -> list[tuple[str, str]]:
    return [(_base(char), char) for char in unicodedata.normalize("NFC", text.casefold())]


def _base(char: str) -> str:
    """A letter without its marks."""
    return "d" if char == "đ" else unicodedata.normalize("NFD", char)[0]
