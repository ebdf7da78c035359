"""Phrases around a number as a person writes them in a table ("cổng thông tin điện tử … # (tin|bài)"), matched word by word.

`#` the number · `…` a few words of the same clause · `~` words and other numbers of the same sentence · `(a|b)` one of them ·
`[a]` may be missing · `{name}` a group of words named in the table · `@F01 ` in front: right behind a number of that indicator (read
by figure_patterns). No regular expressions: what an office writes into its own
table is looked for in time that grows with the length of the text and nothing else.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ttdn_desktop.text.unicode import old_tone

NEAR, FAR = "…", "~"
NEAR_WORDS, FAR_WORDS = 16, 48
MOST = 600  # ways to write one piece: more is a slip of the pen
_DEEP = 8  # brackets and groups inside each other
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_SIGNS = re.compile(r"[()|\[\]]|\{[^{}]*\}|[^()|\[\]{}]+|[{}]")
_GAPS = re.compile(f"[{NEAR}{FAR}]")

Words = tuple[str, ...]


class Tokens(NamedTuple):
    """A text as words, numbers and signs: where each begins and ends, and how it is compared (lower case, old tone placement)."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: Words


def tokens_of(text: str) -> Tokens:
    """The text cut into tokens."""
    flat = _flat(text)
    spans = [token.span() for token in _TOKEN.finditer(flat)]
    return Tokens(
        tuple([start for start, _ in spans]),
        tuple([end for _, end in spans]),
        tuple([flat[start:end] for start, end in spans]),
    )


@lru_cache(4096)
def words_of(text: str) -> Words:
    """The tokens alone."""
    return tuple(_TOKEN.findall(_flat(text)))


def _flat(text: str) -> str:
    """Lower case, tones placed the old way, every letter in its place."""
    flat = old_tone(text.lower())
    if len(flat) != len(text):  # a letter whose small form is two
        flat = "".join(low if len(low := old_tone(letter.lower())) == 1 else letter for letter in text)
    return flat


class Spellings:
    """Some words in all the ways they may be written; `lengths` in tokens, the longest first."""

    def __init__(self, ways: Iterable[Words]) -> None:
        self.ways = frozenset(ways)
        self.lengths = tuple(sorted({len(way) for way in self.ways}, reverse=True))
        self.firsts = frozenset([way[0] for way in self.ways])
        self.lasts = frozenset([way[-1] for way in self.ways])

    def ends_at(self, words: Words, end: int, low: int) -> int:
        """Where the longest way that ends at `end` begins, not before `low`; -1 when none does."""
        if end > low and words[end - 1] in self.lasts:
            for length in self.lengths:
                if end - length >= low and words[end - length : end] in self.ways:
                    return end - length
        return -1

    def begins_at(self, words: Words, start: int, high: int) -> list[int]:
        """Where the ways that begin at `start` end, the longest first, not after `high`."""
        found: list[int] = []
        if start < high and words[start] in self.firsts:
            for length in self.lengths:
                if start + length <= high and words[start : start + length] in self.ways:
                    found.append(start + length)
        return found

    def within(self, words: Words, low: int, high: int) -> int:
        """Where the last of them that stands between `low` and `high` ends; -1 when none does."""
        lasts = self.lasts
        for end in range(high, low, -1):
            if words[end - 1] in lasts and self.ends_at(words, end, low) >= 0:
                return end
        return -1


class Part(NamedTuple):
    """Words of a phrase and the gap between them and what lies nearer to the number."""

    gap: str
    words: Spellings


class Phrase(NamedTuple):
    """What stands before and behind a number, each side from the number outwards; `ratio` where two numbers are meant (#/#)."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    ratio: bool = False


class Groups:
    """The groups of words phrases may name, each worked out once."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._known: dict[str, list[Words]] = {}

    def ways(self, name: str, depth: int) -> list[Words]:
        """All ways to write a group. Raises ValueError."""
        if name not in self._texts:
            raise ValueError(f"không có nhóm chữ {{{name}}}")
        if name not in self._known:
            self._known[name] = _expand(self._texts[name], self, depth + 1)
        return self._known[name]


def parse_phrase(text: str, groups: Groups) -> Phrase:
    """The phrase written so. Raises ValueError saying what is wrong with it."""
    ratio = "#/#" in text
    left, sign, right = text.replace("#/#", "#").partition("#")
    if not sign or "#" in right:
        raise ValueError("phải có đúng một dấu #")
    before = _GAPS.split(left)
    behind = _GAPS.split(right)
    parts_before = _parts(reversed(before), list(reversed(_GAPS.findall(left))), groups)
    parts_behind = _parts(behind, _GAPS.findall(right), groups)
    if not parts_before and not parts_behind:
        raise ValueError("chưa có chữ nào")
    return Phrase(parts_before, parts_behind, ratio)


def spellings(texts: Iterable[str], groups: Groups) -> Spellings:
    """Several phrases without a number, in all the ways they may be written. Raises ValueError."""
    return Spellings(way for text in texts for way in _expand(text, groups) if way)


def _parts(pieces: Iterable[str], gaps: list[str], groups: Groups) -> tuple[Part, ...]:
    """`pieces` from the number outwards, `gaps` between them; the first piece is empty where a gap touches the number."""
    parts: list[Part] = []
    gap = ""
    for place, piece in enumerate(pieces):
        if piece.strip():
            ways = _expand(piece, groups)
            if () in ways:
                raise ValueError(f"“{piece.strip()}” có thể không còn chữ nào")
            parts.append(Part(gap, Spellings(ways)))
        elif place and place == len(gaps):
            raise ValueError(f"dấu {gaps[-1]} đứng ở ngoài cùng")
        gap = gaps[place] if place < len(gaps) else ""
    return tuple(parts)


def _expand(text: str, groups: Groups, depth: int = 0) -> list[Words]:
    """All ways to write a piece without gaps. Raises ValueError."""
    signs = _SIGNS.findall(text)
    ways, place = _choices(signs, 0, groups, depth)
    if place != len(signs):
        raise ValueError(f"thừa dấu {signs[place]}")
    return ways


def _choices(signs: list[str], place: int, groups: Groups, depth: int) -> tuple[list[Words], int]:
    """The alternatives from `place` to the closing sign or the end."""
    if depth > _DEEP:
        raise ValueError("ngoặc hoặc nhóm chữ lồng nhau quá sâu")
    found: dict[Words, None] = {}
    here: list[Words] = [()]
    while place < len(signs):
        sign = signs[place]
        if sign in ")]":
            break
        place += 1
        if sign == "|":
            found |= dict.fromkeys(here)
            here = [()]
            continue
        if sign in "([":
            inner, place = _choices(signs, place, groups, depth + 1)
            if place >= len(signs) or signs[place] != (")" if sign == "(" else "]"):
                raise ValueError(f"dấu {sign} chưa đóng")
            place += 1
            more = [*inner, ()] if sign == "[" else inner
        elif sign.startswith("{") and sign.endswith("}") and len(sign) > 2:
            more = groups.ways(sign[1:-1].strip(), depth)
        elif sign in "{}":
            raise ValueError(f"thừa dấu {sign}")
        else:
            more = [words_of(sign)]
        if len(here) * len(more) + len(found) > MOST:
            raise ValueError("quá nhiều cách viết trong một cụm từ")
        here = [(*way, *end) for way in here for end in more]
    found |= dict.fromkeys(here)
    return list(found), place
