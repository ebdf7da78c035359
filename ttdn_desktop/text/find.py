"""Words found in a text as a person means them: typed without marks they find every spelling, with marks only that one."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from ttdn_desktop.text.unicode import clean, old_tone

_HOLE = "\ufffc"  # a figure or a gap: no word reaches across one
_MAPPED = 4096


class Query(msgspec.Struct, frozen=True):
    """What is looked for. `case`: capitals count; `whole`: only where no letter or digit goes on at either end."""

    words: str
    case: bool = False
    whole: bool = False

    @property
    def empty(self) -> bool:
        """True when there is nothing to look for."""
        return not self.words.strip().strip(_HOLE)


class _Mapped(msgspec.Struct, frozen=True):
    """Letters to compare, and for each the place in the text it came from (one more: the text's end)."""

    letters: str
    places: tuple[int, ...]


def find(text: str, query: Query) -> Iterator[tuple[int, int]]:
    """Start and end of every place, left to right, none across another; combining marks belong to the letter before them.

    Of the two lawful places of a tone (hoà, hòa) each finds the other.
    """
    words = clean(query.words).replace("\n", " ").replace(_HOLE, "")
    if query.empty or not words:
        return
    if _flat(words, case=True).letters == _exact(words, case=True).letters:
        found = _places(_flat(text, query.case), _flat(words, query.case).letters)
    else:
        mapped, wanted = _exact(text, query.case), _exact(words, query.case).letters
        found = _places(mapped, wanted)
        moved = msgspec.structs.replace(mapped, letters=old_tone(mapped.letters))
        if len(moved.letters) == len(mapped.letters) and (moved != mapped or old_tone(wanted) != wanted):
            found = sorted({*found, *_places(moved, old_tone(wanted))})
    last = 0
    for start, end in found:
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        if start >= last and (not query.whole or _stands_alone(text, start, end)):
            yield start, end
            last = end


def flat(text: str, case: bool = False) -> str:
    """The letters two texts are compared by when marks do not count: none of them, đ as d, one kind of blank."""
    return _flat(text, case).letters


def _places(mapped: _Mapped, wanted: str) -> list[tuple[int, int]]:
    """A letter of the text that gives two to compare (ĳ) is found whole or not at all."""
    out: list[tuple[int, int]] = []
    for match in re.finditer(re.escape(wanted), mapped.letters) if wanted else ():
        first, last = match.start(), match.end()
        whole = first == 0 or mapped.places[first] != mapped.places[first - 1]
        if whole and mapped.places[last] != mapped.places[last - 1]:
            out.append((mapped.places[first], mapped.places[last - 1] + 1))
    return out


@lru_cache(_MAPPED)
def _flat(text: str, case: bool) -> _Mapped:
    return _mapped(text, case, marks=False)


@lru_cache(_MAPPED)
def _exact(text: str, case: bool) -> _Mapped:
    return _mapped(text, case, marks=True)


def _mapped(text: str, case: bool, marks: bool) -> _Mapped:
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for letter in _letter(char, case, marks):
            letters.append(letter)
            places.append(place)
    return _Mapped("".join(letters), (*places, len(text)))


@lru_cache(_MAPPED)
def _letter(char: str, case: bool, marks: bool) -> str:
    if char.isspace():
        return " "
    letter = char if case else char.lower()
    if marks:
        return letter
    letter = letter.replace("đ", "d").replace("Đ", "D")
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[:start][-1:].isalnum() or text[end : end + 1].isalnum())
