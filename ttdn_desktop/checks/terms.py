"""Checks of fixed terms: a foreign word inside, a syllable lost, a comma that cuts one in two."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.checks.base import TextHit, cased, per_reference, text_rule
from ttdn_desktop.checks.cut import Cut, cut_of
from ttdn_desktop.checks.phrases import right_pairs
from ttdn_desktop.checks.syllable_shapes import SHORT_WORDS, shape
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference

Pair = tuple[str, str]
_MOST_FOREIGN = 2  # syllables of a word that got into a term


class Part(NamedTuple):
    """A syllable of a term: as written, its shape, whether it gets lost, whether something foreign or a comma may stand before it."""

    word: str
    shape: str
    lost: bool
    foreign: bool
    comma: bool


class Fault(NamedTuple):
    """What is wrong with a term found at tokens first..last: "lost", "foreign" or "comma" before the token or part `at`."""

    why: str
    first: int
    last: int
    right: str


def parse(term: str, whole: frozenset[Pair] | None = None) -> tuple[Part, ...]:
    """A term in the pack's notation: "[x]" gets lost, "|" where a foreign word gets in, "~" where a comma may stand.

    With `whole`, the words known, any syllable but the first and the last may be missing, and a comma is wrong inside a word only.
    """
    parts: list[Part] = []
    foreign = comma = False
    words = term.split()
    for word in words:
        if word in ("|", "~"):
            foreign, comma = foreign or word == "|", comma or word == "~"
            continue
        plain = word.strip("[]")
        parts.append(Part(plain, shape(plain), word.startswith("["), foreign, comma))
        foreign = comma = False
    if whole is not None:
        inner = [part._replace(lost=place < len(parts) - 1) for place, part in enumerate(parts[1:], 1)]
        pairs = zip(parts, inner, strict=False)
        parts[1:] = [part._replace(comma=(before.shape, part.shape) not in whole) for before, part in pairs]
    return tuple(parts)


def broken(text: str, reference: Reference) -> Iterator[TextHit]:
    """Fixed terms of the field ("trang thông tin điện tử", "mảnh đất và con người") that are not whole."""
    terms, cut = _terms(reference), cut_of(text)
    done = -1
    for at, begin in enumerate(cut.shapes):
        if begin not in terms or at <= done:
            continue
        for term in terms[begin]:
            fault = _fault(cut, at, term)
            if fault and not _half(cut, fault, right_pairs(reference)):
                yield TextHit(cut.starts[fault.first], cut.ends[fault.last], fault.right, {"why": fault.why})
                done = fault.last
                break


def _half(cut: Cut, fault: Fault, right: set[Pair]) -> bool:
    """True when an end of what was found is half of another word ("Hội đồng dân tộc", "quan hệ chính trị")."""
    before = cut.joined[fault.first] and cut.pairs[fault.first - 1] in right
    after = fault.last + 1 < len(cut) and cut.joined[fault.last + 1] and cut.pairs[fault.last] in right
    return before or after


def _fault(cut: Cut, first: int, term: tuple[Part, ...]) -> Fault | None:
    """The one fault of a term that begins here; None when it is whole, or is another text."""
    text, shapes, words = cut.text, cut.shapes, cut.words
    at, part, why = first, 0, ""
    pieces: list[str] = []
    while part < len(term):
        if at >= len(cut):
            return None
        gap = text[cut.ends[at - 1] : cut.starts[at]] if at > first else ""
        sliced = gap.strip() == ","
        if gap and not sliced and not gap.isspace():
            return None
        right = term[part]
        if shapes[at] == right.shape:
            if sliced and not right.comma:
                if why:
                    return None
                why, gap = "comma", " "
            pieces += [gap, words[at]]
            at, part = at + 1, part + 1
        elif why or (sliced and not right.comma and not (right.lost and term[part + 1].comma)):
            return None
        elif right.lost and part + 1 < len(term) and shapes[at] == term[part + 1].shape:
            why = "lost"
            pieces += [" ", cased(right.word, words[at - 1]) if words[at - 1].isupper() else right.word, " ", words[at]]
            at, part = at + 1, part + 2
        elif right.foreign and (skip := _foreign(cut, at, right)):
            why = "foreign"
            pieces += [" ", words[at + skip]]
            at, part = at + skip + 1, part + 1
        else:
            return None
    return Fault(why, first, at - 1, "".join(pieces)) if why else None


def _foreign(cut: Cut, at: int, right: Part) -> int:
    """How many foreign syllables stand before the part; 0 when it does not follow."""
    for skip in range(1, _MOST_FOREIGN + 1):
        if (
            at + skip >= len(cut)
            or cut.shapes[at + skip - 1] in SHORT_WORDS
            or not cut.words[at + skip - 1][:1].islower()
        ):
            return 0
        if not cut.joined[at + skip]:
            return 0
        if cut.shapes[at + skip] == right.shape:
            return skip
    return 0


@per_reference
def _terms(reference: Reference) -> dict[str, list[tuple[Part, ...]]]:
    out: dict[str, list[tuple[Part, ...]]] = defaultdict(list)
    known = frozenset(right_pairs(reference))
    for term in (*map(parse, reference.terms), *(parse(term, known) for term in reference.whole_terms)):
        out[term[0].shape].append(term)
    return out


RULES = (text_rule("term-broken", Severity.SHOULD, "", broken),)
