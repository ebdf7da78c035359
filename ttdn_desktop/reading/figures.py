"""Figures of a report read from its sentences: which indicator a number is decided by the channel beside it (corpus 3.7)."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import msgspec

from ttdn_desktop.model.figure import Indicator, same_unit
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.dates import find_dates
from ttdn_desktop.reading.expressions import find_periods
from ttdn_desktop.reading.figure_marks import Says, what_it_says
from ttdn_desktop.reading.figure_patterns import Around, Found, Recogniser, recogniser
from ttdn_desktop.reading.phrases import NEAR_WORDS, Tokens, tokens_of
from ttdn_desktop.reading.quantities import Quantity, find_counts, may_count
from ttdn_desktop.reading.sentences import sentence_spans

_KEPT_TEXTS = 4096
_SIGHT = 160  # tokens on either side in which words can speak of a number, however long the sentence
_HOLE = "\ufffc"  # a figure that is linked already: a number as any other
_MONTH = re.compile(r"(?<!\d )\btháng\s+\d{1,2}\b(?!\s*(?:/|năm|\d))", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:đến|hết|trước)(?:\s+(?:hết|ngày|nay))*\s+$", re.IGNORECASE)
_LABEL = re.compile(r"(?:[;.]\s|\n)?\W*(?:(?:Tổng\s+)?[Ss]ố(?:\s+lượng)?\s+)?(?P<words>[^;.:\d\n\ufffc]{3,80}):\s*")
_LONGEST_LABEL = 120
_ENDS = re.compile(r"[;.…]\s")
_EACH = re.compile(r"\b(?:mỗi|hằng|hàng)\s+(quý|tháng|tuần|ngày|năm)\s*$", re.IGNORECASE)
_LEVEL = re.compile(
    r"(?:\s+(?:năm|kỳ|cùng kỳ)(?:\s+\w+){0,2})?\s+(?:tăng |giảm )?(?:lên|xuống|còn)(?:\s+(?:đến|còn|tới|thành))?\s+"
)
_KINDS = (frozenset(("tin", "bài", "bài viết")), frozenset(("kế hoạch", "công văn")))
_JOINED = re.compile(r"\s*,\s*(?:[^\W\d]\S*\s+){0,3}|\s+và\s+")
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
    quotes: dict[tuple[int, int], str] = {}  # a long sentence is kept once, not once for each of its numbers
    for place, quantity in enumerate(counts):
        around = seen.around(place)
        if found and place and found[-1].start == counts[place - 1].start and seen.is_near(place, around):
            around = around._replace(previous=found[-1].code)
        match = known.find(around) or (None if quantity.unit else _named(text, quantity, around, known))
        if match is None and around.previous and quantity.unit == counts[place - 1].unit:
            if _LEVEL.fullmatch(text, counts[place - 1].unit_end, quantity.begin):
                match = Found(known.indicators[around.previous], around.behind)
        if match is None:
            continue
        indicator = match.indicator
        sentence = seen.sentence(quantity.start)
        unit = quantity.unit or indicator.unit
        rate = quantity.rate or seen.each(quantity, sentence)
        said = what_it_says(known, indicator, around, match.end, seen.times(sentence[0], quantity.start))
        if sentence not in quotes:
            quotes[sentence] = text[slice(*sentence)]
        found.append(
            FigureSpan(
                quantity.start,
                quantity.end,
                indicator.code,
                quantity.value,
                quantity.quote,
                unit,
                quantity.qualifier,
                quotes[sentence],
                sentence,
                rate,
                quantity.of,
                said,
                quantity.begin,
            )
        )
    return _linked(text, _twins(text, counts, found, known), known)


def _twins(text: str, counts: tuple[Quantity, ...], found: list[FigureSpan], known: Recogniser) -> list[FigureSpan]:
    """ "46 tin, 12 bài trên cổng": two numbers of one channel, though only one of them stands beside it."""
    spans = {span.start: span for span in found}
    for one, other in (*pairwise(counts), *((b, a) for a, b in reversed(tuple(pairwise(counts))))):
        span, twin = spans.get(one.start), spans.get(other.start)
        kinds = next((kinds for kinds in _KINDS if {one.unit, other.unit} <= kinds), None)
        if span is None or kinds is None or one.unit == other.unit:
            continue
        first, last = (one, other) if one.start < other.start else (other, one)
        both = known.indicators[span.code].unit not in kinds
        alone = twin is None or known.indicators[twin.code].unit in kinds
        if both and alone and _JOINED.fullmatch(text, first.unit_end, last.begin):
            spans[other.start] = msgspec.structs.replace(
                span,
                start=other.start,
                end=other.end,
                value=other.value,
                written=other.quote,
                unit=other.unit,
                qualifier=other.qualifier,
                begin=other.begin,
            )
    return [spans[start] for start in sorted(spans)]


def _named(text: str, quantity: Quantity, around: Around, known: Recogniser) -> Found | None:
    """The indicator a bare number behind a colon is: "- Tin, bài trên cổng thông tin điện tử: 80" tells it by the words before."""
    before = text[max(quantity.begin - _LONGEST_LABEL, 0) : quantity.begin]
    if not before.rstrip().endswith(":"):
        return None
    start = max(before.rfind(sign, 0, before.rindex(":")) for sign in ("; ", ". ", "\n"))
    label = _LABEL.fullmatch(before, max(start, 0))
    if label is None:
        return None
    told = f"{quantity.quote} {label['words'].lower()}"
    counts = find_counts(told)
    found = known.find(_Text(told, counts).around(0)) if len(counts) == 1 and counts[0].unit else None
    return Found(found.indicator, around.after) if found is not None else None


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
        if len(wholes) > 1:  # "64 băng rôn, 250 mét băng rôn": another measure is no rival
            indicator = known.indicators[wholes[0].code]
            wholes = [span for span in wholes if same_unit(indicator, indicator.unit, span.unit)] or wholes
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
        self._times = sorted(_times(text))
        self._place = {first: place for place, first in enumerate(self._first)}

    def sentence(self, place: int) -> tuple[int, int]:
        at = bisect_left(self._starts, place + 1) - 1
        return self._sentences[at] if at >= 0 else (0, len(self._text))

    def each(self, quantity: Quantity, sentence: tuple[int, int]) -> str:
        """ "quý" for "mỗi quý 02 bản tin"."""
        match = _EACH.search(self._text, max(sentence[0], quantity.start - 24), quantity.start)
        return match[1].lower() if match else ""

    def times(self, low: int, high: int) -> tuple[str, ...]:
        """Dates and periods named in the sentence before a place."""
        first, last = bisect_left(self._times, (low, "")), bisect_left(self._times, (high, ""))
        return tuple(words for _, words in self._times[max(first, last - 8) : last])

    def around(self, place: int) -> Around:
        """What may be looked at around a number."""
        quantity, words = self._counts[place], self._tokens.words
        starts = self._tokens.starts
        sentence = self.sentence(quantity.start)
        first, after = self._first[place], bisect_left(starts, quantity.end)
        if quantity.of:
            after = bisect_left(starts, self._text.index(quantity.of, quantity.end) + len(quantity.of))
        low = max(bisect_left(starts, sentence[0]), first - _SIGHT)
        high = min(bisect_left(starts, sentence[1]), after + _SIGHT)
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

    def is_near(self, place: int, around: Around) -> bool:
        """True where the number before this one stands in the same clause, a few words away."""
        first, last = self._first[place - 1], self._first[place]
        return first >= around.far_left and last - first <= NEAR_WORDS

    def _past(self, number: int) -> int:
        """The token behind a number: "1.250,5" is several."""
        words = self._tokens.words
        end = number + 1
        if words[number] == _HOLE:
            return end
        place = self._place.get(number, -1)
        return bisect_left(self._tokens.starts, self._counts[place].end) if place >= 0 else end

    def _back(self, first: int, low: int) -> int:
        words = self._tokens.words
        return next((k + 1 for k in range(first - 1, low - 1, -1) if words[k] in _STOP_LEFT), low)
