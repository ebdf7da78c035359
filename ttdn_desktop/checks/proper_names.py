"""Checks of proper names by the table: capitals inside them (NĐ 30/2020, PL II), names called short of a part."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.checks.base import TextHit, per_reference, text_rule
from ttdn_desktop.checks.syllable_shapes import Token, flat, shape
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s,-]{1,3}|\s[-–]\s")


class Name(NamedTuple):
    """A name: its words as they are written, what to write for a short one, whether the first letter counts and must be a capital."""

    words: tuple[str, ...]
    full: str
    first: bool
    named: bool


def names(text: str, reference: Reference) -> Iterator[TextHit]:
    """Names whose capitals differ from the table, in texts that are not all capitals."""
    table = _names(reference)
    run = flat(text)
    done = 0
    for at, token in enumerate(run):
        if token.start < done:
            continue
        for name in table.get(token.shape, ()):
            last = at + len(name.words) - 1
            if last >= len(run) or any(run[at + n].shape != shape(word) for n, word in enumerate(name.words)):
                continue
            if not all(_BETWEEN.fullmatch(text, run[n].end, run[n + 1].start) for n in range(at, last)):
                continue
            hit = _judged(text, run[at : last + 1], name)
            done = run[last].end
            if hit:
                yield hit
            break
    for match in _capitals(reference).finditer(text):
        if not match[0].isupper() and not _ADDRESS.search(text, max(0, match.start() - 20), match.start()):
            yield TextHit(*match.span(), match[0].upper(), {"why": "capitals"})


def _judged(text: str, said: tuple[Token, ...], name: Name) -> TextHit | None:
    if all(token.text.isupper() for token in said) and len(said[0].text) > 1:
        return None
    start, end = said[0].start, said[-1].end
    if name.full:
        return TextHit(start, end, name.full, {"why": "short"})
    if name.named and not said[0].text[0].isupper():
        return None
    wanted = [word if n or name.first else said[0].text[0] + word[1:] for n, word in enumerate(name.words)]
    if said[0].text[0].isupper() and start == _begin(text, start):
        wanted[0] = wanted[0][0].upper() + wanted[0][1:]
    right, place = "", start
    for token, word in zip(said, wanted, strict=True):
        right += text[place : token.start] + _as(token.text, word)
        place = token.end
    return TextHit(start, end, right, {"why": "name"}) if right != text[start:end] else None


def _begin(text: str, start: int) -> int:
    """The place itself where a sentence or an item begins there, else -1."""
    before = text[:start].rstrip()
    return start if not before or before[-1] in '.!?:;-+(“"' else -1


def _as(said: str, word: str) -> str:
    """The letters that stand there, the first as big or small as in the name."""
    return (said[0].upper() if word[0].isupper() else said[0].lower()) + said[1:].lower()


@per_reference
def _names(reference: Reference) -> dict[str, list[Name]]:
    made: list[Name] = []
    for said, full in reference.name_forms.items():
        made.append(Name(tuple(_WORD.findall(said)), full, True, False))
    for day in reference.days:
        made.append(Name(tuple(_WORD.findall(day)), "", False, False))
    for name in reference.names:
        made.append(Name(tuple(_WORD.findall(name)), "", True, False))
    bodies = [
        *reference.bodies_named,
        *(f"{office} {field}" for office in reference.offices for field in reference.fields),
    ]
    for name in bodies:
        made.append(Name(tuple(_WORD.findall(name)), "", True, True))
    out: dict[str, list[Name]] = defaultdict(list)
    for one in sorted(made, key=lambda name: -len(name.words)):
        out[shape(one.words[0])].append(one)
    return out


@per_reference
def _capitals(reference: Reference) -> re.Pattern[str]:
    words = "|".join(map(re.escape, reference.capitals)) or "(?!)"
    return re.compile(rf"(?<![\w@./-])(?:{words})(?![\w@]|\.\w)", re.IGNORECASE)


_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")

RULES = (text_rule("proper-name", Severity.STYLE, "NĐ 30/2020, PL II", names),)
