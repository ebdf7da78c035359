"""Figures of a report read from its sentences: which indicator a number is decided by the channel beside it (corpus 3.7)."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from ttdn_desktop.model.figure import Indicator
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.dates import find_dates
from ttdn_desktop.reading.expressions import find_periods
from ttdn_desktop.reading.figure_marks import Says, what_it_says
from ttdn_desktop.reading.figure_patterns import Around, Recogniser, recogniser
from ttdn_desktop.reading.phrases import Tokens, tokens_of
from ttdn_desktop.reading.quantities import Quantity, find_counts, may_count
from ttdn_desktop.reading.sentences import sentence_spans

_KEPT_TEXTS = 4096
_HOLE = "\ufffc"  # a figure that is linked already: a number as any other
_MONTH = re.compile(r"(?<!\d )\btháng\s+\d{1,2}\b(?!\s*(?:/|năm|\d))", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:đến|hết|trước)(?:\s+(?:hết|ngày|nay))*\s+$", re.IGNORECASE)
_ENDS = re.compile(r"[;.…]\s")
_EACH = re.compile(r"\b(?:mỗi|hằng|hàng)\s+(quý|tháng|tuần|ngày|năm)\s*$", re.IGNORECASE)
_STOP_RIGHT = frozenset(",;.:()…")
_STOP_LEFT = frozenset(";…")


class FigureSpan(msgspec.Struct, frozen=True):
    """A number of the text that is a figure: `start`/`end` cover the digits, `quote` its sentence (at sentence[0]..sentence[1]).

    `begin` is where its qualifier stands ("trên 80"), `start` without one. `unit` as written, `of` the whole it is a part of ("15/17"),
    `said` what the words around say the number is.
    """

    start: int
    end: int
    code: str
    value: Decimal
    written: str
    unit: str
    qualifier: str
    quote: str
    sentence: tuple[int, int]
    rate: str = ""
    of: str = ""
    said: Says = Says()
    begin: int = -1
    links: bool = False  # the unit's own result of the whole period, as far as the sentence tells: it may stand for the figure itself

    @property
    def plan(self) -> bool:
        """Not a result but an intention."""
        return self.said.plan

    @property
    def subset(self) -> bool:
        """A part of a number before it."""
        return self.said.subset

    @property
    def total(self) -> bool:
        """Counted from earlier periods on."""
        return self.said.total

    @property
    def counts(self) -> bool:
        """A result counted over this period, whatever it is a part of."""
        return not (self.said.plan or self.said.total or self.said.each) and self.said.aspect == "value"

    @property
    def scope(self) -> str:
        """Whose number it is: "" the unit's own, "lower" of the level below, "upper" of one above."""
        return self.said.scope


def find_figures(text: str, reference: Reference) -> tuple[FigureSpan, ...]:
    """The figures of one paragraph, in order, by the catalogue of these tables; remembered with them, text by text."""
    known = recogniser(reference)
    found: tuple[FigureSpan, ...] | None = known.texts.get(text)
    if found is None:
        if len(known.texts) >= _KEPT_TEXTS:
            known.texts.clear()
        found = known.texts[text] = tuple(_figures(text, known))
    return found


def _figures(text: str, known: Recogniser) -> list[FigureSpan]:
    counts = find_counts(text) if may_count(text, known.words) else ()
    if not counts:
        return []
    seen = _Text(text, counts)
    found: list[FigureSpan] = []
    for place, quantity in enumerate(counts):
        around = seen.around(place)
        match = known.find(around)
        if match is None:
            continue
        indicator = match.indicator
        sentence = seen.sentence(quantity.start)
        unit = quantity.unit or (indicator.unit if match.end > around.after else "")
        rate = quantity.rate or seen.each(quantity, sentence)
        said = what_it_says(known, indicator, around, match.end, seen.times(sentence[0], quantity.start))
        quote = text[sentence[0] : sentence[1]]
        found.append(
            FigureSpan(
                quantity.start,
                quantity.end,
                indicator.code,
                quantity.value,
                quantity.quote,
                unit,
                quantity.qualifier,
                quote,
                sentence,
                rate,
                quantity.of,
                said,
                quantity.begin,
            )
        )
    return _linked(text, found, known)


def _linked(text: str, found: list[FigureSpan], known: Recogniser) -> list[FigureSpan]:
    """Which of them may stand for the figure itself: none of several numbers that one sentence gives for one figure."""
    found = _enumerated(text, found, known)
    own: dict[tuple[str, tuple[int, int]], list[FigureSpan]] = {}
    for span in found:
        if _own(span, known.indicators[span.code]):
            own.setdefault((span.code, span.sentence), []).append(span)
    chosen: set[int] = set()
    for alike in own.values():
        wholes = [span for span in alike if not span.said.subset] or alike
        chosen |= {wholes[0].start} if len(wholes) == 1 else set()
    return [msgspec.structs.replace(span, links=span.start in chosen) for span in found]


def _enumerated(text: str, found: list[FigureSpan], known: Recogniser) -> list[FigureSpan]:
    """An event named at the end of an enumeration of kin speaks of all of it ("24 băng rôn, 12 pa nô chào mừng đại hội")."""
    out: list[FigureSpan] = []
    for span in reversed(found):
        after = out[-1] if out else None
        if after is not None and after.said.part and not after.said.subset:
            kin = known.indicators[after.code].group == known.indicators[span.code].group
            if kin and not _ENDS.search(text, span.end, after.start):
                span = msgspec.structs.replace(span, said=msgspec.structs.replace(span.said, part=True))
        out.append(span)
    return out[::-1]


def _own(span: FigureSpan, indicator: Indicator) -> bool:
    """The unit's own result of the whole period, as far as the words around it tell."""
    said = span.said
    return said.scope == own_scope(indicator) and span.counts and not said.part


def _times(text: str) -> Iterator[tuple[int, str]]:
    """Where the text names a time of its own: not the date of a paper cited, nor one up to which something is counted."""
    cited = [(c.start, c.end) for c in find_citations(text)]
    spans = [(d.start, d.end) for d in find_dates(text)] + [(p.start, p.end) for p in find_periods(text)]
    spans += [match.span() for match in _MONTH.finditer(text)]
    for start, end in spans:
        if not any(low <= start < high for low, high in cited) and not _UP_TO.search(text, max(start - 14, 0), start):
            yield start, text[start:end]


def own_scope(indicator: Indicator) -> str:
    """The scope its own numbers have: "lower" where the indicator itself speaks of the level below."""
    return "" if indicator.scope == "own" else indicator.scope


class _Text:
    """A text with its numbers: tokens, sentences, and between which other numbers each number stands."""

    def __init__(self, text: str, counts: tuple[Quantity, ...]) -> None:
        self._text, self._counts = text, counts
        self._tokens: Tokens = tokens_of(text)
        self._sentences = sentence_spans(text)
        self._starts = [span[0] for span in self._sentences]
        starts = self._tokens.starts
        self._capitals = frozenset(k for k, start in enumerate(starts) if text[start].isupper())
        self._first = [bisect_left(starts, quantity.start) for quantity in counts]
        holes = {place for place, word in enumerate(self._tokens.words) if word == _HOLE}
        self._numbers = sorted({*self._first, *holes})
        self._times = list(_times(text))

    def sentence(self, place: int) -> tuple[int, int]:
        at = bisect_left(self._starts, place + 1) - 1
        return self._sentences[at] if at >= 0 else (0, len(self._text))

    def each(self, quantity: Quantity, sentence: tuple[int, int]) -> str:
        """ "quý" for "mỗi quý 02 bản tin"."""
        match = _EACH.search(self._text, sentence[0], quantity.start)
        return match[1].lower() if match else ""

    def times(self, low: int, high: int) -> tuple[str, ...]:
        """Dates and periods named in the sentence before a place."""
        return tuple(words for start, words in self._times if low <= start < high)

    def around(self, place: int) -> Around:
        """What may be looked at around a number."""
        quantity, words = self._counts[place], self._tokens.words
        starts = self._tokens.starts
        sentence = self.sentence(quantity.start)
        low, high = bisect_left(starts, sentence[0]), bisect_left(starts, sentence[1])
        first, after = self._first[place], bisect_left(starts, quantity.end)
        if quantity.of:
            after = bisect_left(starts, self._text.index(quantity.of, quantity.end) + len(quantity.of))
        behind = max(bisect_left(starts, quantity.unit_end), after)
        far_left = self._back(first, low)
        at = bisect_left(self._numbers, first)
        before = self._numbers[at - 1] if at else -1
        own = first - len(quantity.qualifier.split())
        near_left = max(far_left, self._past(before) if before >= far_left else far_left)
        far_right = next((k for k in range(after, high) if words[k] == ";"), high)
        following = self._numbers[at + 1] if at + 1 < len(self._numbers) else len(words)
        limit = min(following, far_right)
        near_right = next((k for k in range(behind, limit) if words[k] in _STOP_RIGHT), limit)
        return Around(
            words,
            own,
            after,
            behind,
            near_left,
            far_left,
            near_right,
            far_right,
            low,
            self._capitals,
            bool(quantity.of),
            bool(quantity.unit),
        )

    def _past(self, number: int) -> int:
        """The token behind a number: "1.250,5" is several."""
        words = self._tokens.words
        end = number + 1
        if words[number] == _HOLE:
            return end
        place = self._first.index(number) if number in self._first else -1
        return bisect_left(self._tokens.starts, self._counts[place].end) if place >= 0 else end

    def _back(self, first: int, low: int) -> int:
        words = self._tokens.words
        return next((k + 1 for k in range(first - 1, low - 1, -1) if words[k] in _STOP_LEFT), low)
