"""Checks of what one sentence says twice: a connective, a thing as its own object, a long phrase, a word over and over."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import citations_in
from ttdn_desktop.checks.base import TextHit, in_body, per_reference, text_rule
from ttdn_desktop.checks.cut import Cut, cut_of
from ttdn_desktop.checks.phrases import right_pairs
from ttdn_desktop.checks.syllable_shapes import SHORT_WORDS
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference, Repeats
from ttdn_desktop.reading.sentences import sentence_spans, sign_before

Pair = tuple[str, str]
Shapes = tuple[str, ...]
_LONG = 5  # syllables of a phrase that is not said twice in one sentence
_SOON = 13  # syllables within which some words should not come back
_FAR = 24  # syllables within which it counts as twice


def repeats(text: str, reference: Reference) -> Iterator[TextHit]:
    """What is said twice in one sentence though once would do."""
    table, cut = reference.repeats, cut_of(text)
    if not table or not (cut.has(" về ") or any(cut.low.count(word) > 1 for word in table.connectives)):
        return
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        if end - start > 20:
            for hit in (*_connectives(sentence, table), *_own_objects(sentence, reference)):
                yield hit._replace(start=start + hit.start, end=start + hit.end)


def worn(text: str, reference: Reference) -> Iterator[TextHit]:
    """A long phrase twice in one sentence, or one word four times: a matter of taste."""
    table, cut = reference.repeats, cut_of(text)
    soon = table is not None and cut.has(*table.soon)
    for start, end in sentence_spans(text) if table else ():
        first, last = bisect_left(cut.starts, start), bisect_left(cut.starts, end)
        if table and last - first > _LONG:
            told = list(_phrases(cut, first, last, table))
            yield from told or [
                *_words(cut, first, last, table, right_pairs(reference)),
                *(_soon(cut, first, last, table) if soon else ()),
            ]


def _connectives(sentence: str, table: Repeats) -> Iterator[TextHit]:
    """The same connective a second time in one clause chain ("nhằm … nhằm"); one behind ";" or "và" begins a chain of its own."""
    for word in table.connectives:
        if sentence.count(word) + sentence.count(word[:1].upper() + word[1:]) < 2:
            continue
        found = list(_alone(word).finditer(sentence))
        for one, two in zip(found, found[1:], strict=False):
            between = sentence[one.end() : two.start()]
            if ";" in between or len(between.split()) > _FAR or _JOINED.search(between):
                continue
            grave = None if not between.rstrip().endswith(",") else Severity.STYLE
            yield TextHit(*two.span(), data={"why": "connective", "word": word}, severity=grave)


@lru_cache(64)
def _alone(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)(?! (?:vào|lại|cho|mắt|tâm|ý))", re.IGNORECASE)


_JOINED = re.compile(r"(?:\bvà|\bhoặc|\bmà|\bkhông|\bcũng|\bcòn|\blà|:)\s*$")


def _own_objects(sentence: str, reference: Reference) -> Iterator[TextHit]:
    """ "tuyên truyền … về công tác tuyên truyền", "công tác … về công tác …"."""
    pattern = _objects(reference)
    for match in pattern.finditer(sentence) if pattern and " về " in sentence else ():
        again = next(name for name in ("again", "after", "last") if match[name])
        yield TextHit(*match.span(again), data={"why": "object", "word": (match["one"] or match["head"]).lower()})


@per_reference
def _objects(reference: Reference) -> re.Pattern[str] | None:
    table = reference.repeats
    if not table or not table.verbs:
        return None
    verbs, heads = "|".join(table.verbs), "|".join(table.heads)
    some = r"(?:\s+[^\s,;:.]+)"
    near = rf"{some}{{0,8}}?\s+về\s+(?P<again>(?:(?:công tác|việc|hoạt động)\s+)?(?P=one))"
    far = rf"{some}{{0,12}}?,{some}{{1,12}}?\s+về\s+(?P<after>(?:công tác|việc|hoạt động)\s+(?P=one))"
    verb = rf"(?P<one>{verbs})(?:{near}|{far})(?!\w)"
    head = rf"(?P<head>{heads})(?:\s+[^\s,;:.]+){{1,5}}?\s+về\s+(?P<last>(?P=head))(?!\w)"
    return re.compile(rf"(?<!\w)(?:{verb}|{head})", re.IGNORECASE)


def _phrases(cut: Cut, start: int, end: int, table: Repeats) -> Iterator[TextHit]:
    """A phrase of five syllables and more that comes back soon."""
    seen: dict[Shapes, int] = {}
    skip = start
    shapes = cut.shapes
    for at in range(start, end - _LONG + 1):
        words = shapes[at : at + _LONG]
        before = seen.get(words)
        seen[words] = at
        if at < skip or before is None or at - before > _FAR or at - before < _LONG:
            continue
        length = _LONG
        while at + length < end and shapes[before + length] == shapes[at + length] and before + length < at:
            length += 1
        skip = at + length
        first, last = at, skip
        while first < last and shapes[first] in _EDGE:
            first += 1
        while last > first and shapes[last - 1] in _EDGE:
            last -= 1
        said = cut.said(first, last - 1) if first < last and not _counted(cut, first) else ""
        own = len(_TOPIC.findall(said)) * 4
        names = (name for name in table.allowed if name.count(" ") >= 3)
        if (
            said
            and not _in_two_papers(cut.text, cut.starts[before], cut.starts[first])
            and last - first - own >= (3 if own else _LONG)
            and not _BROKEN.search(said)
            and not any(n in said.lower() for n in names)
        ):
            yield TextHit(cut.starts[first], cut.ends[last - 1], data={"why": "phrase"})


def _in_two_papers(text: str, one: int, two: int) -> bool:
    """True where the phrase is told of two papers cited one after the other: their titles say it."""
    cited = [citation.start for citation in citations_in(text)]
    return bool(cited) and cited[0] < one and bisect_left(cited, one) != bisect_left(cited, two)


_EDGE = frozenset("của và các những là được trong cho để với về tại đã có một từ do theo này đó cũng sẽ không".split())
_TOPIC = re.compile(r"thông tin đối ngoại", re.IGNORECASE)  # what the report is about may be named as often as it must
_BROKEN = re.compile(r"[^\w\s,&/-]|\d")


def _words(cut: Cut, start: int, end: int, table: Repeats, known: set[Pair]) -> Iterator[TextHit]:
    """A word of two syllables that a sentence uses four times and more."""
    times: dict[Pair, list[int]] = defaultdict(list)
    for at in range(start, end - 1):
        times[cut.pairs[at]].append(at)
    for words, places in times.items():
        if len(places) < table.most or words not in known or words[0] in SHORT_WORDS:
            continue
        places = [
            at for at in places if not sign_before(cut.text, cut.starts[at]).isdigit()
        ]  # no unit behind its number
        said = cut.said(places[-1], places[-1] + 1).lower() if places else ""
        if len(places) >= table.most and said not in table.allowed and " ".join(words) not in table.allowed:
            yield _hit(cut, places[-1], "word", said, count=str(len(places)))


def _counted(cut: Cut, at: int) -> bool:
    """True for a unit behind its number ("29 di tích cấp tỉnh"): no repetition."""
    return sign_before(cut.text, cut.starts[at]).isdigit()


def _soon(cut: Cut, start: int, end: int, table: Repeats) -> Iterator[TextHit]:
    """Words that need not come back within the same clause ("có thể …, có thể …")."""
    last: dict[str, int] = {}
    for at in range(start, end - 1):
        said = cut.said(at, at + 1).lower()
        if said in table.soon:
            if said in last and at - last[said] <= _SOON:
                yield _hit(cut, at, "soon", said)
            last[said] = at


def _hit(cut: Cut, at: int, why: str, word: str, **data: str) -> TextHit:
    return TextHit(cut.starts[at], cut.ends[at + 1], data={"why": why, "word": word} | data)


RULES = (
    text_rule("repeat", Severity.SHOULD, "", repeats, in_body),
    text_rule("repeat-worn", Severity.STYLE, "", worn, in_body),
)
