"""Checks of words by a lexicon of right phrases: one syllable written otherwise ("bảo loạn"), and a plain table of slips."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from operator import ne
from typing import NamedTuple

from ttdn_desktop.checks.base import TextHit, cased, per_reference, spoken, text_rule
from ttdn_desktop.checks.cut import Cut, cut_of
from ttdn_desktop.checks.syllable_shapes import SHORT_WORDS, near, shape, unmarked
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.syllables import is_slip, is_syllable, tone_mended

Pair = tuple[str, str]
Phrase = tuple[str, ...]


def confusables(text: str, reference: Reference) -> Iterator[TextHit]:
    """Words often mistaken for another, from the plain table; then phrases of the field with one syllable gone wrong."""
    cut, table, lexicon = cut_of(text), _table(reference), _lexicon(reference)
    taken: list[tuple[int, int]] = []
    for match in table.pattern.finditer(text) if table and table.is_near(cut) else ():
        wrong, right = table.of(match[0]) if table else ("", "")
        if any(_SHORT_FORM.fullmatch(said) and not found.isupper() for said, found in _words(wrong, match[0])):
            continue  # "ttdn" in an address is no slip of TTĐN
        if (said := cased(right, match[0])) != match[0] and not lexicon.halves(cut, *match.span()):
            taken.append(match.span())
            yield TextHit(*match.span(), said)
    for start, end, right in lexicon.wrong(cut) if lexicon.pairs else ():
        if not any(start < b and a < end for a, b in taken):
            taken.append((start, end))
            yield TextHit(start, end, right)
    for start, end, right in lexicon.glued(cut) if lexicon.pairs else ():
        if not any(start < b and a < end for a, b in taken):
            yield TextHit(start, end, right)


def slips(text: str, reference: Reference) -> Iterator[TextHit]:
    """Words in small letters, with Vietnamese marks, that can be no syllable: a slip of the keyboard ("đuợc", "ngừơi")."""
    cut = cut_of(text)
    spans = [(cut.starts[at], cut.ends[at]) for at, word in enumerate(cut.words) if is_slip(word)]
    found = [(start, end) for start, end in spans if not _hyphened(text, start, end)]
    told = [(hit.start, hit.end) for hit in confusables(text, reference)] if found else []
    for start, end in found:
        if not any(a <= start and end <= b for a, b in told):
            yield TextHit(start, end, tone_mended(text[start:end]))


def _hyphened(text: str, start: int, end: int) -> bool:
    """True for a part of a name from abroad ("Ô-xtrây-li-a")."""
    return text[start - 1 : start] in _HYPHENS or text[end : end + 1] in _HYPHENS


_HYPHENS = ("-", "‑", "–")


class _Lexicon:
    """The right phrases of the pack, by the syllables that were written right."""

    def __init__(self, reference: Reference) -> None:
        said = [tuple(shape(word) for word in phrase.split()) for phrase in reference.phrases]
        self.spelled = {shape(word): word.lower() for phrase in reference.phrases for word in phrase.split()}
        self.after: dict[str, list[str]] = defaultdict(list)
        self.before: dict[str, list[str]] = defaultdict(list)
        self.beside: dict[Pair, list[tuple[Phrase, int]]] = defaultdict(list)
        self.around: dict[Pair, list[Phrase]] = defaultdict(list)
        self.bare: dict[Pair, Phrase] = {}
        self.meant: dict[Pair, tuple[Phrase, ...]] = {}
        self.pairs: set[Pair] = set()
        for phrase in dict.fromkeys(said):
            self.pairs.update(zip(phrase, phrase[1:], strict=False))
            if len(phrase) == 2:
                self.after[phrase[0]].append(phrase[1])
                self.before[phrase[1]].append(phrase[0])
                self.bare[unmarked(phrase[0]), unmarked(phrase[1])] = phrase
            elif len(phrase) > 2:
                for at, pair in enumerate(zip(phrase, phrase[1:], strict=False)):
                    self.beside[pair].append((phrase, at))
                if len(phrase) == 3:
                    self.around[phrase[0], phrase[2]].append(phrase)
        words = reference.right_words
        self.words = {(shape(one), shape(two)) for one, rest in words.items() for two in rest.split()}
        self.words.update((phrase[0], phrase[1]) for phrase in said if len(phrase) == 2)
        self.right = self.pairs | self.words

    def wrong(self, cut: Cut) -> Iterator[tuple[int, int, str]]:
        """Start, end and right words of each phrase written otherwise; the longer phrase where two meet."""
        taken: list[tuple[int, int]] = []
        for first, phrase in (*sorted(self._long(cut), key=lambda hit: -len(hit[1])), *self._short(cut)):
            last = first + len(phrase) - 1
            if not any(first <= b and a <= last for a, b in taken) and not _is_name(cut, first, phrase):
                taken.append((first, last))
                one, two = self._narrowed(cut, first, phrase)
                right = self._mended(cut, first + one, phrase[one:two])
                yield cut.starts[first + one], cut.ends[first + two - 1], right

    def _narrowed(self, cut: Cut, first: int, phrase: Phrase) -> tuple[int, int]:
        """The part of the phrase to show: the two syllables that make a phrase of their own and are wrong by themselves, else all."""
        for at, (one, two) in enumerate(zip(phrase, phrase[1:], strict=False)):
            said = cut.pairs[first + at]
            if said != (one, two) and said not in self.right and two in self.after.get(one, ()):
                return at, at + 2
        return 0, len(phrase)

    def _mended(self, cut: Cut, first: int, phrase: Phrase) -> str:
        """The text of these syllables, only the odd ones replaced."""
        out, place = "", cut.starts[first]
        for at, word in enumerate(phrase, first):
            said = cut.words[at]
            out += cut.text[place : cut.starts[at]] + (
                said if cut.shapes[at] == word else cased(self.spelled[word], said)
            )
            place = cut.ends[at]
        return out

    def _long(self, cut: Cut) -> Iterator[tuple[int, Phrase]]:
        """Phrases of three syllables and more with one of them gone wrong: the place of the first, the phrase."""
        shapes = cut.shapes
        for i, pair in enumerate(cut.pairs):
            for phrase, at in self.beside.get(pair, ()):
                first = i - at
                if first >= 0 and shapes[first : first + len(phrase)] != phrase and self._is_off(cut, first, phrase):
                    yield first, phrase
        for i, around in enumerate(zip(cut.shapes, cut.shapes[2:], strict=False)):
            for phrase in self.around.get(around, ()):
                if self._is_off(cut, i, phrase):
                    yield i, phrase

    def _is_off(self, cut: Cut, first: int, phrase: Phrase) -> bool:
        last = first + len(phrase) - 1
        said = cut.shapes[first : last + 1]
        if len(said) != len(phrase):
            return False
        if sum(map(ne, said, phrase)) != 1 or not cut.run(first, last):
            return False
        odd = next(at for at, word in enumerate(phrase) if said[at] != word)
        if not near(said[odd], phrase[odd], long=True):
            return False
        edges = (first, last) if len(phrase) == 3 else (first + odd,)
        return not any(self._belongs(cut, at, first, last) for at in edges)

    def _short(self, cut: Cut) -> Iterator[tuple[int, Phrase]]:
        """Phrases of two syllables, one of them gone wrong, or both without any marks."""
        for i, pair in enumerate(cut.pairs):
            meant = self.meant.get(pair)
            if meant is None:
                meant = self._remember(pair)
            if (
                meant
                and cut.joined[i + 1]
                and not (self._belongs(cut, i, i, i + 1) or self._belongs(cut, i + 1, i, i + 1))
            ):
                for phrase in meant:
                    if phrase[0] == pair[0] or phrase[1] == pair[1] or not cut.words[i].istitle():
                        yield i, phrase

    def _remember(self, pair: Pair) -> tuple[Phrase, ...]:
        """The phrases of two syllables that these two are a slip of; kept, as a report uses the same words over and over."""
        if len(self.meant) > _MANY:
            self.meant.clear()
        one, two = pair
        made: list[Phrase] = []
        if pair not in self.right:
            if one not in SHORT_WORDS:
                made += [(word, two) for word in self.before.get(two, ()) if near(one, word, len(word) + len(two))]
            if two not in SHORT_WORDS:
                made += [(one, word) for word in self.after.get(one, ()) if near(two, word, len(word) + len(one))]
            bare = self.bare.get(pair) if one.isascii() and two.isascii() else None
            if bare and bare[0] != one and bare[1] != two:
                made.append(bare)
        self.meant[pair] = kept = tuple(made)
        return kept

    def glued(self, cut: Cut) -> Iterator[tuple[int, int, str]]:
        """Two syllables of one word written as one ("thôngtin"), in small letters and with a mark."""
        for at, word in enumerate(cut.words):
            if len(word) < _GLUED or not word.islower() or word.isascii() or is_syllable(word):
                continue
            parted = [
                f"{word[:place]} {word[place:]}"
                for place in range(2, len(word) - 1)
                if (shape(word[:place]), shape(word[place:])) in self.words
                and is_syllable(word[:place])
                and is_syllable(word[place:])
            ]
            if len(parted) == 1:
                yield cut.starts[at], cut.ends[at], parted[0]

    def halves(self, cut: Cut, start: int, end: int) -> bool:
        """True for two syllables that are halves of their neighbours ("khả năng xuất khẩu")."""
        first, last = bisect_left(cut.starts, start), bisect_right(cut.ends, end) - 1
        return last == first + 1 and (self._belongs(cut, first, first, last) or self._belongs(cut, last, first, last))

    def _belongs(self, cut: Cut, at: int, first: int, last: int) -> bool:
        """True where a syllable is half of another word with its neighbour outside ("đơn phương chấm dứt", "chuyển mục đích")."""
        if at == first and cut.joined[first] and cut.pairs[first - 1] in self.words:
            return True
        return at == last and last + 1 < len(cut) and cut.joined[last + 1] and cut.pairs[last] in self.words


def _is_name(cut: Cut, first: int, phrase: Phrase) -> bool:
    """Capitals in a row, or one behind a small word at the odd place ("xã Hồi Xuân"); not all capitals: a name."""
    words = cut.words[first : first + len(phrase)]
    if all(word[:1].isupper() for word in words) or any(
        at and words[at].istitle() and words[0].islower() and cut.shapes[first + at] != word
        for at, word in enumerate(phrase)
    ):
        return not all(word.isupper() for word in words)
    return False


def right_pairs(reference: Reference) -> set[Pair]:
    """Every two syllables known to make a word, by their shapes."""
    return _lexicon(reference).words


def whole_words(cut: Cut, first: int, last: int, reference: Reference) -> tuple[int, int]:
    """The syllables first..last, and the other half of a word of two syllables at either end, so that a quote can be read."""
    words = _lexicon(reference).words
    if cut.joined[first] and cut.pairs[first - 1] in words:
        first -= 1
    if last + 1 < len(cut) and cut.joined[last + 1] and cut.pairs[last] in words:
        last += 1
    return first, last


@per_reference
def _lexicon(reference: Reference) -> _Lexicon:
    return _Lexicon(reference)


class _Table(NamedTuple):
    """The plain table: one pattern over all its words, and what each should be."""

    pattern: re.Pattern[str]
    right: dict[str, Pair]
    begun: frozenset[Pair]  # the first two syllables of each
    single: frozenset[str]

    def is_near(self, cut: Cut) -> bool:
        """True where one of them may stand, told quickly."""
        return not (self.begun.isdisjoint(cut.pairs) and self.single.isdisjoint(cut.shapes))

    def of(self, found: str) -> Pair:
        """The wrong and the right words for what was found; "#" in them is the number that stands there."""
        said = spoken(found)
        if said in self.right:
            return self.right[said]
        number = _NUMBER.search(said)
        wrong, right = self.right[_NUMBER.sub("#", said)]
        return (wrong.replace("#", number[0]), right.replace("#", number[0])) if number else (wrong, right)


@per_reference
def _table(reference: Reference) -> _Table | None:
    pairs = reference.confusables
    if not pairs:
        return None
    words = "|".join(r"\s+".join(map(_written, word.split())) for word in sorted(pairs, key=len, reverse=True))
    right = {spoken(word): (word, said) for word, said in pairs.items()}
    said = [[shape(part) for part in _LETTERS.findall(word)] for word in right]
    begun = frozenset((parts[0], parts[1]) for parts in said if len(parts) > 1)
    single = frozenset(parts[0] for parts in said if len(parts) == 1)
    return _Table(re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), right, begun, single)


def _written(word: str) -> str:
    return _NUMBER.pattern if word == "#" else re.escape(word)


def _words(wrong: str, found: str) -> Iterator[Pair]:
    return zip(wrong.split(), found.split(), strict=False)


_MANY = 50_000
_GLUED = 6  # letters of two syllables written as one
_NUMBER = re.compile(r"\d[\d.,]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORT_FORM = re.compile(r"[A-ZĐ]{2,}")

RULES = (
    text_rule("confusable", Severity.SHOULD, "", confusables),
    text_rule("syllable", Severity.STYLE, "", slips),
)
