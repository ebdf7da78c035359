"""The catalogue of indicators as a recogniser: which indicator a number is, by the words around it (corpus 3.7)."""

from collections import deque
from collections.abc import Callable, Collection
from typing import Any, NamedTuple, TypeVar

from ttdn_desktop.model.figure import Indicator
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.phrases import (
    FAR,
    FAR_WORDS,
    NEAR_WORDS,
    Groups,
    Part,
    Phrase,
    Spellings,
    parse_phrase,
    spellings,
)

# Groups of figure_words that say what a number is, not which indicator: a pack may leave any of them out.
MARKS = (
    "plan",
    "done",
    "total",
    "subset",
    "change",
    "level",
    "before",
    "lower",
    "upper",
    "object",
    "each",
    "whole",
    "event",
    "narrow",
    "general",
)
_BREATH = 8  # words
_BEHIND = "@"
_PAUSES = frozenset(",;.:()…") | {"và", "với", "gồm"}
_NONE = Spellings(())
T = TypeVar("T")


class BadPattern(ValueError):
    """A pattern that cannot be read: `indicator` its code or the name of a group of words."""

    def __init__(self, indicator: str, pattern: str, why: str) -> None:
        super().__init__(f"{indicator}: “{pattern}”: {why}")
        self.indicator, self.pattern, self.why = indicator, pattern, why


class Around(NamedTuple):
    """Where a number stands among the tokens of its text, and how far each side may be looked at.

    `first`/`after` are the number's first token (its qualifier before it left out) and the one behind it; `behind` the token behind its
    unit word. Near limits stop at other numbers and at the clause's end, far ones at ";"; `sentence` is where that
    begins, `capitals` the tokens written with a capital, `previous` the indicator of the number before it in the clause.
    """

    words: tuple[str, ...]
    first: int
    after: int
    behind: int
    near_left: int
    far_left: int
    near_right: int
    far_right: int
    sentence: int
    capitals: frozenset[int] = frozenset()
    ratio: bool = False
    has_unit: bool = True
    previous: str = ""


class Found(NamedTuple):
    """The indicator a number is, and where the words behind the number end that told so."""

    indicator: Indicator
    end: int


class _Rule(NamedTuple):
    place: int
    indicator: Indicator
    phrase: Phrase
    never: Spellings
    behind: frozenset[str] = frozenset()  # indicators one of which the number before must be ("@F01 # lượt người")
    not_behind: frozenset[str] = frozenset()


class Recogniser:
    """The patterns of a catalogue, found by the word behind the number. Raises BadPattern for one that cannot be read."""

    def __init__(self, reference: Reference) -> None:
        groups = Groups(reference.figure_words)
        self._by_word: dict[str, list[_Rule]] = {}
        self._bare: list[_Rule] = []
        self.indicators = {indicator.code: indicator for indicator in reference.indicators}
        self.texts: dict[str, Any] = {}  # what reading.figures found in a text, kept with the patterns it was found by
        self.marks = {
            name: _read(name, reference.figure_words.get(name, ""), lambda text: _group(text, groups)) for name in MARKS
        }
        for place, indicator in enumerate(reference.indicators):
            words = [word for word in indicator.never if not word.startswith(_BEHIND)]
            never = _read(indicator.code, "|".join(words), lambda text: _group(text, groups))
            apart = frozenset[str]().union(
                *(self._codes(indicator, word) for word in indicator.never if word not in words)
            )
            for pattern in indicator.patterns:
                first, _, rest = pattern.partition(" ") if pattern.startswith(_BEHIND) else ("", "", pattern)
                phrase = _read(indicator.code, rest, lambda text: parse_phrase(text, groups))
                behind = self._codes(indicator, first) if first else frozenset[str]()
                self._add(_Rule(place, indicator, phrase, never, behind, apart))

    def _codes(self, indicator: Indicator, text: str) -> frozenset[str]:
        """The indicators of "@F01|F02"."""
        codes = frozenset(text.removeprefix(_BEHIND).split("|"))
        for code in codes - self.indicators.keys():
            raise BadPattern(indicator.code, text, f"không có chỉ tiêu {code}")
        return codes

    def _add(self, rule: _Rule) -> None:
        if rule.phrase.right and not rule.phrase.right[0].gap:
            for word in rule.phrase.right[0].words.firsts:
                self._by_word.setdefault(word, []).append(rule)
        else:
            self._bare.append(rule)

    @property
    def words(self) -> Collection[str]:
        """The words that may stand behind a number that is a figure; empty where any may."""
        return () if self._bare else self._by_word.keys()

    def find(self, around: Around) -> Found | None:
        """The indicator, or None. Of several: by order, a noun right behind, a channel behind, the nearest channel before."""
        word = around.words[around.after] if around.after < len(around.words) else ""
        best: tuple[tuple[int, ...], Found] | None = None
        for rule in (*self._by_word.get(word, ()), *self._bare):
            weighed = self._weigh(rule, around)
            if weighed is not None and (best is None or weighed[0] < best[0]):
                best = weighed
        return best[1] if best else None

    def _weigh(self, rule: _Rule, around: Around) -> tuple[tuple[int, ...], Found] | None:
        phrase, words = rule.phrase, around.words
        if phrase.ratio is not around.ratio or not phrase.right and around.has_unit:
            return None
        if around.previous in rule.not_behind or rule.behind and around.previous not in rule.behind:
            return None
        end = _right(phrase.right, around, around.after, around.near_right) if phrase.right else around.after
        if end < around.behind:  # not there, or only a piece of the unit word ("tờ" of "tờ rơi")
            return None
        distance = left_distance(phrase.left, around, around.first) if phrase.left else 0
        if distance < 0:
            return None
        if rule.never.ways and rule.never.within(words, around.near_left, max(around.near_right, end)) >= 0:
            return None
        rank = 3 if phrase.left else 4
        if len(phrase.right) > 1:
            rank = 2
        elif end > around.behind:
            rank = 1
        return (rule.indicator.order, rank, around.after - end, distance, rule.place), Found(rule.indicator, end)


def _right(parts: tuple[Part, ...], around: Around, at: int, near: int) -> int:
    """Where the parts end that follow one another from `at` on; -1 when they do not stand there."""
    part, rest = parts[0], parts[1:]
    high = around.far_right if part.gap == FAR or at > near else near
    firsts, words = part.words.firsts, around.words
    if not part.gap:
        high = around.far_right
    for start in range(at, min(at + _reach(part), high) if part.gap else at + 1):
        if start >= high or words[start] not in firsts:
            continue
        for end in part.words.begins_at(words, start, high):
            if rest:
                last = _right(rest, around, end, near)
                if last >= 0:
                    return last
            elif not part.gap or not _has_its_own(around, end):
                return end
    return -1


def _has_its_own(around: Around, end: int) -> bool:
    """True where another number follows a channel in the same breath: the channel is that one's ("… trên Cổng 30 tin")."""
    words, limit = around.words, min(around.near_right, end + _BREATH)
    if limit < end or limit >= len(words) or limit < around.near_right or words[limit] in _PAUSES:
        return False
    return all(word not in _PAUSES for word in words[end:limit])


def left_distance(parts: tuple[Part, ...], around: Around, at: int) -> int:
    """How many words lie between the number and the nearest place where the parts stand before it; -1 when they do not."""
    part, rest = parts[0], parts[1:]
    low = around.far_left if part.gap == FAR else around.near_left
    lasts, words = part.words.lasts, around.words
    for end in range(at, max(low, at - _reach(part)), -1) if part.gap else (at,):
        if end <= low or words[end - 1] not in lasts:
            continue
        start = part.words.ends_at(words, end, low)
        if start >= 0 and (not rest or left_distance(rest, around, start) >= 0):
            return around.first - end
    return -1


def _reach(part: Part) -> int:
    return FAR_WORDS if part.gap == FAR else NEAR_WORDS


def _group(text: str, groups: Groups) -> Spellings:
    return spellings([text], groups) if text else _NONE


def _read(indicator: str, text: str, read: Callable[[str], T]) -> T:
    try:
        return read(text)
    except ValueError as error:
        raise BadPattern(indicator, text, str(error)) from None


def recogniser(reference: Reference) -> Recogniser:
    """The recogniser of these tables; those of the tables last seen are kept, told apart by identity. Raises BadPattern."""
    for known, made in tuple(_KEPT):
        if known is reference:
            return made
    made = Recogniser(reference)
    _KEPT.appendleft((reference, made))
    return made


_KEPT: deque[tuple[Reference, Recogniser]] = deque(maxlen=4)
