"""Checks of proper names by the table: capitals inside them (NĐ 30/2020, PL II), names called short of a part."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.checks.base import TextHit, per_reference, text_rule
from ttdn_desktop.checks.cut import Cut, cut_of
from ttdn_desktop.checks.syllable_shapes import shape
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.sentences import sign_before

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s,-]{1,3}|\s[-–]\s")


class Name(NamedTuple):
    """A name: its words as they are written, what to write for a short one, whether the first letter counts and must be a capital.

    `commas`: the words before which one stands.
    """

    words: tuple[str, ...]
    shapes: tuple[str, ...]
    full: str
    first: bool
    named: bool
    commas: frozenset[int] = frozenset()


def names(text: str, reference: Reference) -> Iterator[TextHit]:
    """Names whose capitals differ from the table, in texts that are not all capitals."""
    table, cut = _names(reference), cut_of(text)
    done = 0
    for at, pair in enumerate(cut.pairs):
        if pair not in table or cut.starts[at] < done:
            continue
        for name in table[pair]:
            last = at + len(name.words) - 1
            if cut.shapes[at : last + 1] != name.shapes:
                continue
            if not all(
                cut.joined[n + 1] or _BETWEEN.fullmatch(text, cut.ends[n], cut.starts[n + 1]) for n in range(at, last)
            ):
                continue
            hit = _judged(cut, at, last, name)
            done = cut.ends[last]
            if hit:
                yield hit
            break
    if cut.has(*map(str.lower, reference.capitals)):
        for match in _capitals(reference).finditer(text):
            if not match[0].isupper() and not _ADDRESS.search(text, max(0, match.start() - 20), match.start()):
                yield TextHit(*match.span(), match[0].upper(), {"why": "capitals"})


def _judged(cut: Cut, first: int, last: int, name: Name) -> TextHit | None:
    said = cut.words[first : last + 1]
    if all(word.isupper() for word in said) and len(said[0]) > 1:
        return None
    start, end = cut.starts[first], cut.ends[last]
    if name.full:
        return TextHit(start, end, name.full, {"why": "short"})
    if name.named and not said[0][0].isupper():
        return None
    wanted = [word if n or name.first else said[0][0] + word[1:] for n, word in enumerate(name.words)]
    if said[0][0].isupper() and start == _begin(cut.text, start):
        wanted[0] = wanted[0][0].upper() + wanted[0][1:]
    right, place = "", start
    for at, word in enumerate(wanted, first):
        between = cut.text[place : cut.starts[at]]
        right += ", " if at - first in name.commas and "," not in between else between
        right += _as(cut.words[at], word)
        place = cut.ends[at]
    return TextHit(start, end, right, {"why": "name"}) if right != cut.text[start:end] else None


def _begin(text: str, start: int) -> int:
    """The place itself where a sentence or an item begins there, else -1."""
    before = sign_before(text, start)
    return start if before in '.!?:;-+(“"' else -1


def _as(said: str, word: str) -> str:
    """The letters that stand there, the first as big or small as in the name."""
    return (said[0].upper() if word[0].isupper() else said[0].lower()) + said[1:].lower()


@per_reference
def _names(reference: Reference) -> dict[tuple[str, str], list[Name]]:
    bodies = [
        *reference.bodies_named,
        *(f"{office} {field}" for office in reference.offices for field in reference.fields),
    ]
    made = [_name(said, full=full) for said, full in reference.name_forms.items()]
    made += [_name(day, first=False) for day in reference.days]
    made += [_name(name) for name in reference.names]
    made += [_name(body, named=True) for body in bodies]
    out: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for one in sorted(made, key=lambda name: -len(name.words)):
        if len(one.words) > 1:
            out[one.shapes[0], one.shapes[1]].append(one)
    return out


def _name(said: str, full: str = "", first: bool = True, named: bool = False) -> Name:
    words = tuple(_WORD.findall(said))
    ends = [match.end() for match in _WORD.finditer(said)]
    commas = frozenset(place for place, end in enumerate(ends, 1) if said[end : end + 1] == ",")
    return Name(words, tuple(map(shape, words)), full, first, named, commas)


@per_reference
def _capitals(reference: Reference) -> re.Pattern[str]:
    words = "|".join(map(re.escape, reference.capitals)) or "(?!)"
    return re.compile(rf"(?<![\w@./-])(?:{words})(?![\w@]|\.\w)", re.IGNORECASE)


_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")

RULES = (text_rule("proper-name", Severity.STYLE, "NĐ 30/2020, PL II", names),)
