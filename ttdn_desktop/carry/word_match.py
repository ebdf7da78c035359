"""Which words of a text stand in another one in the same order: fast on long texts too, by what occurs once in both."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*|\w+|[^\w\s]")  # "1.234,5" and "7/9/2015" change as one
_SMALL = 20_000  # words of one text times words of the other: up to here the exact way takes a few milliseconds
_SHINGLES = (5, 3, 2, 1)  # words in a row that are looked for, the longest first

Match = tuple[int, int]  # a word's place in the one list and in the other
Run = tuple[int, int, int]  # so many words from there on


def words_of(text: str) -> list[tuple[int, int]]:
    """Where the words, numbers and marks of a text stand."""
    return [match.span() for match in _TOKEN.finditer(text)]


def matched(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Runs of words that stand in both lists in the same order.

    A word or two between rewritten stretches are no match: a phrase that was rewritten reads as one piece.
    """
    return _without_islands(_joined(_matches(old, new, 0, len(old), 0, len(new))), old, new)


def _matches(old: Sequence[str], new: Sequence[str], i: int, i_end: int, j: int, j_end: int) -> Iterator[Match]:
    """Pairs of equal words of the two stretches, in order."""
    while i < i_end and j < j_end and old[i] == new[j]:
        yield i, j
        i, j = i + 1, j + 1
    tail = 0
    while i < i_end - tail and j < j_end - tail and old[i_end - tail - 1] == new[j_end - tail - 1]:
        tail += 1
    i_end, j_end = i_end - tail, j_end - tail
    if i < i_end and j < j_end:
        if (i_end - i) * (j_end - j) <= _SMALL:
            yield from _exactly(old, new, i, i_end, j, j_end)
        else:
            yield from _by_anchors(old, new, i, i_end, j, j_end)
    yield from ((i_end + n, j_end + n) for n in range(tail))


def _exactly(old: Sequence[str], new: Sequence[str], i: int, i_end: int, j: int, j_end: int) -> Iterator[Match]:
    for a, b, size in SequenceMatcher(None, old[i:i_end], new[j:j_end], autojunk=False).get_matching_blocks():
        yield from ((i + a + n, j + b + n) for n in range(size))


def _by_anchors(old: Sequence[str], new: Sequence[str], i: int, i_end: int, j: int, j_end: int) -> Iterator[Match]:
    """Cuts both stretches where the same words in a row occur once in each; without any such place nothing is matched."""
    for size in _SHINGLES:
        here, there = _once(old, i, i_end, size), _once(new, j, j_end, size)
        places = sorted((place, there[words]) for words, place in here.items() if words in there)
        kept = rising(places)
        if kept:
            break
    else:
        return
    for a, b in kept:
        if a >= i and b >= j:  # else it overlaps the one before
            yield from _matches(old, new, i, a, j, b)
            yield from ((a + n, b + n) for n in range(size))
            i, j = a + size, b + size
    yield from _matches(old, new, i, i_end, j, j_end)


def _once(words: Sequence[str], start: int, end: int, size: int) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    twice: set[tuple[str, ...]] = set()
    for place in range(start, end - size + 1):
        row = tuple(words[place : place + size])
        if row in found:
            twice.add(row)
        found[row] = place
    return {row: place for row, place in found.items() if row not in twice}


def rising(places: list[Match]) -> list[Match]:
    """The longest choice of places that rise in both texts."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, b) in enumerate(places):
        at = bisect_left(ends, b)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [b]
        last[at : at + 1] = [number]
    chosen: list[Match] = []
    place = last[-1] if last else -1
    while place >= 0:
        chosen.append(places[place])
        place = before[place]
    return chosen[::-1]


def _joined(matches: Iterator[Match]) -> list[Run]:
    runs: list[Run] = []
    for i, j in matches:
        if runs and (runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]) == (i, j):
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + 1)
        else:
            runs.append((i, j, 1))
    return runs


def _without_islands(runs: list[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    kept: list[Run] = []
    i = j = 0
    for number, (a, b, size) in enumerate(runs):
        after = runs[number + 1] if number + 1 < len(runs) else (len(old), len(new), 0)
        before_it = max(a - i, b - j)
        behind_it = max(after[0] - a - size, after[1] - b - size)
        spoken = sum(old[a + n][:1].isalnum() for n in range(size))
        if spoken <= 3 and min(before_it, behind_it) > 2 * spoken:
            continue
        kept.append((a, b, size))
        i, j = a + size, b + size
    return kept
