"""Checks of fixed terms: a foreign word inside, a syllable lost, a comma that cuts one in two."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.checks.base import TextHit, cased, per_reference, text_rule
from ttdn_desktop.checks.phrases import right_pairs
from ttdn_desktop.checks.syllable_shapes import SHORT_WORDS, Token, flat, shape
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
    terms, run = _terms(reference), flat(text)
    done = -1
    for at, token in enumerate(run):
        if at <= done:
            continue
        for term in terms.get(token.shape, ()):
            fault = _fault(text, run, at, term)
            if fault and not _half(run, fault, right_pairs(reference)):
                yield TextHit(run[fault.first].start, run[fault.last].end, fault.right, {"why": fault.why})
                done = fault.last
                break


def _half(run: tuple[Token, ...], fault: Fault, right: set[Pair]) -> bool:
    """True when an end of what was found is half of another word ("Hội đồng dân tộc", "quan hệ chính trị")."""
    before = fault.first > 0 and (run[fault.first - 1].shape, run[fault.first].shape) in right
    after = fault.last + 1 < len(run) and (run[fault.last].shape, run[fault.last + 1].shape) in right
    return before or after


def _fault(text: str, run: tuple[Token, ...], first: int, term: tuple[Part, ...]) -> Fault | None:
    """The one fault of a term that begins here; None when it is whole, or is another text."""
    at, part, why = first, 0, ""
    pieces: list[str] = []
    while part < len(term):
        if at >= len(run):
            return None
        gap = text[run[at - 1].end : run[at].start] if at > first else ""
        cut = gap.strip() == ","
        if gap and not cut and not gap.isspace():
            return None
        right = term[part]
        if run[at].shape == right.shape:
            if cut and not right.comma:
                if why:
                    return None
                why, gap = "comma", " "
            pieces += [gap, run[at].text]
            at, part = at + 1, part + 1
        elif why or (cut and not right.comma and not (right.lost and term[part + 1].comma)):
            return None
        elif right.lost and part + 1 < len(term) and run[at].shape == term[part + 1].shape:
            why = "lost"
            pieces += [
                " ",
                cased(right.word, run[at - 1].text) if run[at - 1].text.isupper() else right.word,
                " ",
                run[at].text,
            ]
            at, part = at + 1, part + 2
        elif right.foreign and (skip := _foreign(text, run, at, right)):
            why = "foreign"
            pieces += [" ", run[at + skip].text]
            at, part = at + skip + 1, part + 1
        else:
            return None
    return Fault(why, first, at - 1, "".join(pieces)) if why else None


def _foreign(text: str, run: tuple[Token, ...], at: int, right: Part) -> int:
    """How many foreign syllables stand before the part; 0 when it does not follow."""
    for skip in range(1, _MOST_FOREIGN + 1):
        if (
            at + skip >= len(run)
            or run[at + skip - 1].shape in SHORT_WORDS
            or not run[at + skip - 1].text[:1].islower()
        ):
            return 0
        if not text[run[at + skip - 1].end : run[at + skip].start].isspace():
            return 0
        if run[at + skip].shape == right.shape:
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
