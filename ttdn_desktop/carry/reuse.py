"""How much of a text was taken over from an earlier one: words that stayed, and apart from them numbers, days and periods."""

import re
from collections.abc import Iterable, Sequence

from ttdn_desktop.carry.seen import dates_in, periods_in
from ttdn_desktop.model.difference import Change, Reuse

OPEN = "[?]"  # a figure or a place still to be filled
_NUMBER = re.compile(r"\[\?\]|\d[\w./,:&-]*\w%?|\d%?")
_WORD = re.compile(r"\w*[^\W\d_]\w*")

Pieces = Sequence[tuple[Change, str]]


def reuse_of(pieces: Pieces) -> Reuse:
    """Counts one stretch of compared text."""
    text = "".join(piece for kind, piece in pieces if kind is not Change.GONE)
    stayed = _stayed(pieces)
    facts = facts_in(text)
    words = [match.span() for match in _WORD.finditer(text)]
    plain = [word for word in words if not any(start < word[1] and word[0] < end for start, end in facts)]
    return Reuse(
        len(plain),
        sum(_inside(span, stayed) for span in plain),
        len(facts),
        sum(_inside(span, stayed) for span in facts),
    )


def added_up(parts: Iterable[Reuse]) -> Reuse:
    """The counts of several stretches together."""
    held = list(parts)
    return Reuse(
        sum(one.words for one in held),
        sum(one.kept for one in held),
        sum(one.facts for one in held),
        sum(one.facts_kept for one in held),
    )


def facts_in(text: str) -> list[tuple[int, int]]:
    """Where numbers, dates, document numbers and periods stand; what overlaps is one."""
    spans = [(one.start, one.end) for one in periods_in(text)]
    spans += [(one.start, one.end) for one in dates_in(text)]
    spans += [match.span() for match in _NUMBER.finditer(text)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _stayed(pieces: Pieces) -> list[tuple[int, int]]:
    """Where the stretches that stayed stand in the later text."""
    found: list[tuple[int, int]] = []
    place = 0
    for kind, text in pieces:
        if kind is Change.SAME:
            found.append((place, place + len(text)))
        if kind is not Change.GONE:
            place += len(text)
    return found


def _inside(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)
