"""Indicators that are only there or not (a plan, a statute of the spokesman), told in a sentence without any number."""

from bisect import bisect_left
from collections import deque

import msgspec

from ttdn_desktop.model.figure import Indicator
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.figure_patterns import Around, left_distance, recogniser
from ttdn_desktop.reading.phrases import Groups, Phrase, Spellings, parse_phrase, spellings, tokens_of
from ttdn_desktop.reading.sentences import sentence_spans

_DENIED = 3  # words between "chưa" and what was not done
_NO = frozenset(("chưa", "không"))


class YesSpan(msgspec.Struct, frozen=True):
    """A sentence that tells of one: `yes` False where it says there is none."""

    code: str
    yes: bool
    quote: str


class _Rule(msgspec.Struct, frozen=True):
    indicator: Indicator
    phrase: Phrase
    never: Spellings


def find_yes(text: str, reference: Reference) -> tuple[YesSpan, ...]:
    """What a paragraph tells of indicators counted "có/không"; each indicator once, plans, wishes and other levels left out."""
    rules = _rules(reference)
    tokens = tokens_of(text) if rules else None
    if tokens is None or not any(rule.phrase.left[0].words.lasts & set(tokens.words) for rule in rules):
        return ()
    marks = recogniser(reference).marks
    found: dict[str, YesSpan] = {}
    for first, last in sentence_spans(text):
        low, high = bisect_left(tokens.starts, first), bisect_left(tokens.starts, last)
        for rule in rules:
            start = _start(rule, tokens.words, low, high)
            others = (
                any(marks[mark].within(tokens.words, low, start) >= 0 for mark in ("plan", "upper"))
                if start >= 0
                else True
            )
            if not others and rule.indicator.code not in found:
                denied = bool(_NO & set(tokens.words[max(low, start - _DENIED) : start]))
                found[rule.indicator.code] = YesSpan(rule.indicator.code, not denied, text[first:last])
    return tuple(found.values())


def _start(rule: _Rule, words: tuple[str, ...], low: int, high: int) -> int:
    """Where the phrase begins in the sentence, or -1."""
    if rule.never.ways and rule.never.within(words, low, high) >= 0:
        return -1
    for end in range(low + 1, high + 1):
        around = Around(words, end, end, end, low, low, high, high, low)
        distance = left_distance(rule.phrase.left, around, end)
        if distance >= 0:
            return next((at for at in range(end - 1, low - 1, -1) if _verb(rule, words, at, end)), low)
    return -1


def _verb(rule: _Rule, words: tuple[str, ...], at: int, end: int) -> bool:
    return bool(rule.phrase.left[-1].words.begins_at(words, at, end))


def _rules(reference: Reference) -> tuple[_Rule, ...]:
    for known, made in tuple(_KEPT):
        if known is reference:
            return made
    groups = Groups(reference.figure_words)
    made = tuple(
        _Rule(indicator, parse_phrase(f"{phrase} #", groups), spellings(indicator.never, groups))
        for indicator in reference.indicators
        for phrase in indicator.told
    )
    _KEPT.appendleft((reference, made))
    return made


_KEPT: deque[tuple[Reference, tuple[_Rule, ...]]] = deque(maxlen=4)
