"""Checks of words by a lexicon of right phrases: one syllable written otherwise ("bảo loạn"), and a plain table of slips."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ttdn_desktop.checks.base import TextHit, cased, per_reference, spoken, text_rule
from ttdn_desktop.checks.syllable_shapes import SHORT_WORDS, Token, near, shape, tokens, unmarked
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.syllables import is_slip

Pair = tuple[str, str]
Phrase = tuple[str, ...]


def confusables(text: str, reference: Reference) -> Iterator[TextHit]:
    """Words often mistaken for another, from the plain table; then phrases of the field with one syllable gone wrong."""
    table = _table(reference)
    taken: list[tuple[int, int]] = []
    for match in table[0].finditer(text) if table else ():
        wrong, right = table[1][spoken(match[0])] if table else ("", "")
        if any(_SHORT_FORM.fullmatch(said) and not found.isupper() for said, found in _words(wrong, match[0])):
            continue  # "ttdn" in an address is no slip of TTĐN
        if (said := cased(right, match[0])) != match[0]:
            taken.append(match.span())
            yield TextHit(*match.span(), said)
    lexicon = _lexicon(reference)
    for start, end, right in lexicon.wrong(text) if lexicon.pairs else ():
        if not any(start < b and a < end for a, b in taken):
            taken.append((start, end))
            yield TextHit(start, end, right)


def slips(text: str, reference: Reference) -> Iterator[TextHit]:
    """Words in small letters, with Vietnamese marks, that can be no syllable: a slip of the keyboard ("đuợc", "ngừơi")."""
    found = [match for match in _WORD.finditer(text) if is_slip(match[0]) and not _hyphened(text, *match.span())]
    told = [(hit.start, hit.end) for hit in confusables(text, reference)] if found else []
    for match in found:
        if not any(start <= match.start() and match.end() <= end for start, end in told):
            yield TextHit(*match.span())


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

    def wrong(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and right words of each phrase written otherwise; the longer phrase where two meet."""
        for run in tokens(text):
            taken: list[tuple[int, int]] = []
            for first, phrase in (*sorted(self._long(run), key=lambda hit: -len(hit[1])), *self._short(run)):
                last = first + len(phrase) - 1
                if not any(first <= b and a <= last for a, b in taken) and not _is_name(run, first, last):
                    taken.append((first, last))
                    one, two = self._narrowed(run, first, phrase)
                    said = run[first + one : first + two]
                    yield said[0].start, said[-1].end, self._mended(text, said, phrase[one:two])

    def _narrowed(self, run: tuple[Token, ...], first: int, phrase: Phrase) -> tuple[int, int]:
        """The part of the phrase to show: the two syllables that make a phrase of their own and are wrong by themselves, else all."""
        for at, (one, two) in enumerate(zip(phrase, phrase[1:], strict=False)):
            said = (run[first + at].shape, run[first + at + 1].shape)
            if said != (one, two) and said not in self.right and two in self.after.get(one, ()):
                return at, at + 2
        return 0, len(phrase)

    def _mended(self, text: str, said: tuple[Token, ...], phrase: Phrase) -> str:
        """The text of these syllables, only the odd ones replaced."""
        out, place = "", said[0].start
        for token, word in zip(said, phrase, strict=True):
            out += text[place : token.start] + (
                token.text if token.shape == word else cased(self.spelled[word], token.text)
            )
            place = token.end
        return out

    def _long(self, run: tuple[Token, ...]) -> Iterator[tuple[int, Phrase]]:
        """Phrases of three syllables and more with one of them gone wrong: the place of the first, the phrase."""
        for i in range(len(run) - 1):
            for phrase, at in self.beside.get((run[i].shape, run[i + 1].shape), ()):
                if self._is_off(run, i - at, phrase):
                    yield i - at, phrase
            if i + 2 < len(run):
                for phrase in self.around.get((run[i].shape, run[i + 2].shape), ()):
                    if self._is_off(run, i, phrase):
                        yield i, phrase

    def _is_off(self, run: tuple[Token, ...], first: int, phrase: Phrase) -> bool:
        last = first + len(phrase) - 1
        if first < 0 or last >= len(run):
            return False
        odd = [at for at, word in enumerate(phrase, first) if run[at].shape != word]
        if len(odd) != 1 or not near(run[odd[0]].shape, phrase[odd[0] - first], long=True):
            return False
        edges = (first, last) if len(phrase) == 3 else (odd[0],)
        return not any(self._belongs(run, at, first, last) for at in edges)

    def _short(self, run: tuple[Token, ...]) -> Iterator[tuple[int, Phrase]]:
        """Phrases of two syllables, one of them gone wrong, or both without any marks."""
        for i in range(len(run) - 1):
            one, two = run[i].shape, run[i + 1].shape
            if (one, two) in self.right:
                continue
            for word in self.before.get(two, ()):
                if near(one, word, len(word) + len(two)) and self._alone(run, i, i, i + 1):
                    yield i, (word, two)
            for word in self.after.get(one, ()):
                if near(two, word, len(word) + len(one)) and self._alone(run, i + 1, i, i + 1):
                    yield i, (one, word)
            if one.isascii() and two.isascii() and (bare := self.bare.get((one, two))):
                if (
                    not run[i].text.istitle()
                    and sum(one != two for one, two in zip(bare, (one, two), strict=True)) == 2
                ):
                    yield i, bare

    def _alone(self, run: tuple[Token, ...], at: int, first: int, last: int) -> bool:
        """True when neither of the two is half of another word ("đơn phương chấm dứt", "chuyển mục đích")."""
        return run[at].shape not in SHORT_WORDS and not any(
            self._belongs(run, place, first, last) for place in (first, last)
        )

    def _belongs(self, run: tuple[Token, ...], at: int, first: int, last: int) -> bool:
        """True where a syllable makes a right word with its neighbour outside."""
        if at == first and first > 0 and (run[first - 1].shape, run[first].shape) in self.words:
            return True
        return at == last and last + 1 < len(run) and (run[last].shape, run[last + 1].shape) in self.words


def _is_name(run: tuple[Token, ...], first: int, last: int) -> bool:
    """Two capitals in a row, not all capitals: a name of a person or a place."""
    words = [run[at].text for at in range(first, last + 1)]
    return all(word[:1].isupper() for word in words) and not all(word.isupper() for word in words)


def right_pairs(reference: Reference) -> set[Pair]:
    """Every two syllables known to make a word, by their shapes."""
    return _lexicon(reference).words


@per_reference
def _lexicon(reference: Reference) -> _Lexicon:
    return _Lexicon(reference)


@per_reference
def _table(reference: Reference) -> tuple[re.Pattern[str], dict[str, Pair]] | None:
    pairs = reference.confusables
    if not pairs:
        return None
    words = "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(pairs, key=len, reverse=True))
    right = {spoken(word): (word, said) for word, said in pairs.items()}
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), right


def _words(wrong: str, found: str) -> Iterator[Pair]:
    return zip(wrong.split(), found.split(), strict=False)


_WORD = re.compile(r"[^\W\d_]+")
_SHORT_FORM = re.compile(r"[A-ZĐ]{2,}")

RULES = (
    text_rule("confusable", Severity.SHOULD, "", confusables),
    text_rule("syllable", Severity.STYLE, "", slips),
)
