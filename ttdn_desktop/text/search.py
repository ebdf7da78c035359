"""Searching Vietnamese text as people type it: "tuyen truyen" finds "tuyên truyền", "tuyên" finds only "tuyên"."""

import re
from typing import NamedTuple

from ttdn_desktop.text.unicode import fold, old_tone, one_line

SHORTEST = 2  # letters: one letter is found everywhere


class Needle(NamedTuple):
    """One word looked for: its folded form, and its own where it was typed with marks ("" when any marks will do)."""

    folded: str
    exact: str


def needles(query: str) -> tuple[Needle, ...]:
    """The words of a query; empty while it is too short to look for."""
    words = re.findall(r"\w+(?:[./-]\w+)*", one_line(query).lower())
    if sum(map(len, words)) < SHORTEST:
        return ()
    return tuple(Needle(fold(word), old_tone(word) if fold(word) != word else "") for word in words)


def find(text: str, wanted: tuple[Needle, ...], folded: str = "") -> tuple[tuple[int, int], ...]:
    """Where the words begin (at a word's beginning) and end, in order; empty unless every one of them is there.

    `folded` is the text's fold where it is at hand: with it a search through many texts is three times as fast.
    """
    folded = folded or fold(text)
    places = None if len(folded) == len(text) else _places(text)
    lowered = ""
    spans: set[tuple[int, int]] = set()
    for needle in wanted:
        met = _matches(folded, places, needle.folded)
        if needle.exact and met:
            lowered = lowered or _lowered(text)
            met = [(start, end) for start, end in met if lowered[start:end] == needle.exact]
        if not met:
            return ()
        spans.update(met)
    return tuple(sorted(spans))


def together(folded: str, wanted: tuple[Needle, ...]) -> bool:
    """True when the words stand side by side somewhere in a folded text, in their order: what one most likely meant."""
    phrase = r"\W+".join(re.escape(needle.folded) for needle in wanted)
    return len(wanted) < 2 or re.search(rf"(?<!\w){phrase}", folded) is not None


def _matches(folded: str, places: list[int] | None, word: str) -> list[tuple[int, int]]:
    spans = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(word)}", folded)]
    return spans if places is None else [(places[start], places[end]) for start, end in spans]


def _lowered(text: str) -> str:
    """In small letters, tones placed the old way, letter for letter as long as the text."""
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" and its like: no letters of Vietnamese
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return old_tone(lowered)


def _places(text: str) -> list[int]:
    """For each letter of the folded text (and its end) the place in the text."""
    return [place for place, char in enumerate(text) for _ in fold(char)] + [len(text)]
