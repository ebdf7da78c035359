"""How alike two texts are, and which text of one list became which of another: by rare pairs of words, not by the usual ones."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import log

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.text.unicode import old_tone

_WORD = re.compile(r"\[\?\]|\w+")
_NUMBER = "#"
_USUAL = 60  # texts of a list that say it: from here on a pair of words tells nothing of any one of them


@lru_cache(KEPT_TEXTS)
def shingles(text: str) -> frozenset[tuple[str, str]]:
    """Pairs of neighbouring words, in small letters and the old tone placement; numbers and places to fill count as one word."""
    words = [_NUMBER if word[0] in "[0123456789" else word for word in _WORD.findall(old_tone(text).lower())]
    return frozenset(zip(("", *words), (*words, ""), strict=True)) if words else frozenset()


class Likeness:
    """Likeness of the texts of two lists, 0 to 1. What many of them say ("thông tin đối ngoại") counts little."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = [shingles(text) for text in old], [shingles(text) for text in new]
        often = Counter(pair for held in (*self._old, *self._new) for pair in held)
        count = max(len(old) + len(new), 2)
        self._places = defaultdict[tuple[str, str], list[int]](list)
        for place, held in enumerate(self._old):
            for pair in held:
                self._places[pair].append(place)
        usual = {pair for pair, places in self._places.items() if len(places) > _USUAL}
        self._worth = {pair: 0.0 if pair in usual else log(1 + count / times) for pair, times in often.items()}
        for pair in usual:
            del self._places[pair]
        self._old_worth = [self._of(held) for held in self._old]
        self._new_worth = [self._of(held) for held in self._new]

    def partners(self, new: int) -> dict[int, float]:
        """Every old text that shares something with a new one, and how alike they are."""
        shared: dict[int, float] = defaultdict(float)
        for pair in self._new[new]:
            for place in self._places.get(pair, ()):
                shared[place] += self._worth[pair]
        whole = self._new_worth[new]
        return {old: 2 * part / (whole + self._old_worth[old]) for old, part in shared.items()}

    def new_in_old(self, new: int, old: int) -> float:
        """How much of a new text stands in an old one."""
        return self._of(self._new[new] & self._old[old]) / (self._new_worth[new] or 1)

    def old_in_new(self, old: int, new: int) -> float:
        """How much of an old text stands in a new one."""
        return self._of(self._new[new] & self._old[old]) / (self._old_worth[old] or 1)

    def _of(self, held: frozenset[tuple[str, str]]) -> float:
        return sum(self._worth[pair] for pair in held)
