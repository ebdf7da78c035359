"""Checks of habit: paragraphs that stand word for word in this report and the two before it, figures and dates aside."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS, dates_in, periods_in
from ttdn_desktop.checks.base import Hit, Rule, View, in_spot
from ttdn_desktop.model.block import HOLE, Paragraph, skeleton
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.report import Report

_WORTH = 15  # words left of a paragraph from which on it is no set phrase
_SHOWN = 10  # words of it that are quoted
_REPORTS = 2  # before this one: three periods alike are a habit
_MOST = 60  # per cent of a report's words
_ENOUGH = 200  # words a report has before its share says anything
_NUMBER = re.compile(r"[\d\ufffc]+(?:[.,/]\d+)*\s*%?")
_WORD = re.compile(r"\w+")


@lru_cache(2 * KEPT_TEXTS)
def bare_words(text: str) -> str:
    """What a paragraph says without figures, dates, periods, marks and capitals; "" where too little is left."""
    spans = [(date.start, date.end) for date in dates_in(text)] + [
        (words.start, words.end) for words in periods_in(text)
    ]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    words = _WORD.findall(_NUMBER.sub(" ", text).casefold())
    return " ".join(words) if len(words) >= _WORTH else ""


_KEPT: dict[str, tuple[Report, frozenset[str]]] = {}


def _said(report: Report) -> frozenset[str]:
    """What an earlier report says; kept, for it does not change while this one is written."""
    known = _KEPT.get(report.id)
    if known is None or known[0] is not report:
        if len(_KEPT) > 8:
            _KEPT.clear()
        texts = (bare_words(skeleton(block.runs)) for _, block in report.paragraphs() if isinstance(block, Paragraph))
        known = _KEPT[report.id] = (report, frozenset(texts) - {""})
    return known[1]


def _habitual(view: View) -> frozenset[str]:
    """What both earlier reports say alike."""
    earlier = view.context.history[:_REPORTS]
    return frozenset.intersection(*map(_said, earlier)) if len(earlier) == _REPORTS else frozenset()


def paragraphs(view: View) -> Iterator[Hit]:
    """Paragraphs said alike for the third time."""
    alike = _habitual(view)
    if not alike:
        return
    periods = ", ".join(report.period.label() for report in reversed(view.context.history[:_REPORTS]))
    for spot in view.spots:
        if spot.is_body and bare_words(spot.text) in alike:
            beginning = " ".join(spot.text.replace(HOLE, "…").split()[:_SHOWN]) + " …"
            yield in_spot(spot, 0, len(spot.text), None, periods=periods, beginning=beginning)


def share(view: View) -> Iterator[Hit]:
    """More than 60 % of a report's words said alike for the third time."""
    alike = _habitual(view)
    if not alike:
        return
    every = same = 0
    for spot in view.spots:
        if spot.is_body:
            words = len(spot.text.replace(HOLE, " ").split())
            every += words
            same += words if bare_words(spot.text) in alike else 0
    if every >= _ENOUGH and same * 100 > _MOST * every:
        yield Hit(data={"share": str(same * 100 // every)})


RULES = (
    Rule("habit", Severity.STYLE, "thông lệ", paragraphs),
    Rule("habit-share", Severity.STYLE, "thông lệ", share),
)
