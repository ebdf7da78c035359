"""Checks of what one sentence says twice: a connective, a thing as its own object, a long phrase, a word over and over."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.checks.base import TextHit, in_body, per_reference, text_rule
from ttdn_desktop.checks.phrases import right_pairs
from ttdn_desktop.checks.syllable_shapes import SHORT_WORDS, Token, flat
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference, Repeats
from ttdn_desktop.reading.sentences import sentence_spans

_LONG = 5  # syllables of a phrase that is not said twice in one sentence
_SOON = 13  # syllables within which some words should not come back
_FAR = 24  # syllables within which it counts as twice


def repeats(text: str, reference: Reference) -> Iterator[TextHit]:
    """What is said twice in one sentence though once would do."""
    table = reference.repeats
    for start, end in sentence_spans(text) if table else ():
        sentence = text[start:end]
        if table and end - start > 20:
            for hit in (*_connectives(sentence, table), *_own_objects(sentence, reference)):
                yield hit._replace(start=start + hit.start, end=start + hit.end)


def worn(text: str, reference: Reference) -> Iterator[TextHit]:
    """A long phrase twice in one sentence, or one word four times: a matter of taste."""
    table = reference.repeats
    for start, end in sentence_spans(text) if table else ():
        if table and end - start > 40:
            run = flat(text[start:end])
            told = list(_phrases(text[start:end], run, table))
            if not told:
                told = [*_words(text[start:end], run, table, right_pairs(reference)), *_soon(run, table)]
            for hit in told:
                yield hit._replace(start=start + hit.start, end=start + hit.end)


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
    for match in pattern.finditer(sentence) if pattern else ():
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


def _phrases(sentence: str, run: tuple[Token, ...], table: Repeats) -> Iterator[TextHit]:
    """A phrase of five syllables and more that comes back soon."""
    seen: dict[tuple[str, ...], int] = {}
    skip = 0
    names = [name for name in table.allowed if name.count(" ") >= 3]
    for at in range(len(run) - _LONG + 1):
        words = tuple(token.shape for token in run[at : at + _LONG])
        before = seen.get(words)
        seen[words] = at
        if at < skip or before is None or at - before > _FAR or at - before < _LONG:
            continue
        length = _LONG
        while at + length < len(run) and run[before + length].shape == run[at + length].shape and before + length < at:
            length += 1
        skip = at + length
        first, last = at, skip
        while first < last and run[first].shape in _EDGE:
            first += 1
        while last > first and run[last - 1].shape in _EDGE:
            last -= 1
        said = sentence[run[first].start : run[last - 1].end] if first < last else ""
        own = len(_TOPIC.findall(said)) * 4
        if (
            last - first - own >= (_LONG if not own else 3)
            and not _BROKEN.search(said)
            and not any(name in said.lower() for name in names)
        ):
            yield TextHit(run[first].start, run[last - 1].end, data={"why": "phrase"})


_EDGE = frozenset("của và các những là được trong cho để với về tại đã có một từ do theo này đó cũng sẽ không".split())
_TOPIC = re.compile(r"thông tin đối ngoại", re.IGNORECASE)  # what the report is about may be named as often as it must
_BROKEN = re.compile(r"[^\w\s,&/-]|\d")


def _words(sentence: str, run: tuple[Token, ...], table: Repeats, known: set[tuple[str, str]]) -> Iterator[TextHit]:
    """A word of two syllables that a sentence uses four times and more."""
    pairs = [
        (one, two)
        for one, two in zip(run, run[1:], strict=False)
        if (one.shape, two.shape) in known and not _counted(sentence, one)
    ]
    times = Counter((one.shape, two.shape) for one, two in pairs if one.shape not in SHORT_WORDS)
    for words, count in times.items():
        if count >= table.most and f"{words[0]} {words[1]}" not in table.allowed:
            last = [(one, two) for one, two in pairs if (one.shape, two.shape) == words][-1]
            said = f"{last[0].text} {last[1].text}".lower()
            if said not in table.allowed:
                yield TextHit(last[0].start, last[1].end, data={"why": "word", "word": said, "count": str(count)})


def _counted(sentence: str, token: Token) -> bool:
    """True for a unit behind its number ("29 di tích cấp tỉnh"): no repetition."""
    return sentence[max(0, token.start - 2) : token.start].rstrip()[-1:].isdigit()


def _soon(run: tuple[Token, ...], table: Repeats) -> Iterator[TextHit]:
    """Words that need not come back within the same clause ("có thể …, có thể …")."""
    last: dict[str, int] = {}
    for at, (one, two) in enumerate(zip(run, run[1:], strict=False)):
        said = f"{one.text} {two.text}".lower()
        if said in table.soon:
            if said in last and at - last[said] <= _SOON:
                yield TextHit(one.start, two.end, data={"why": "soon", "word": said})
            last[said] = at


RULES = (
    text_rule("repeat", Severity.SHOULD, "", repeats, in_body),
    text_rule("repeat-worn", Severity.STYLE, "", worn, in_body),
)
