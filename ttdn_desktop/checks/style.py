"""Checks of one report's own consistency: spellings kept, sentences not too long, nothing said twice."""

import re
from collections.abc import Iterator
from itertools import islice

from ttdn_desktop.carry.seen import periods_in
from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, in_body, in_spot, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.sentences import sentence_spans

_LONG = 80  # words; domain practice flags 60 to 80
_SHOWN = 7  # words of it that are marked
_WORD = re.compile(r"\w+")
_WORTH = 8  # words from which a paragraph said twice is no coincidence


def period_spelling(view: View) -> Iterator[Hit]:
    """ "06 tháng" beside "6 tháng" in one report."""
    found = [
        (spot, words)
        for spot in view.spots
        for words in periods_in(spot.text)
        if words.quote[:2] in ("06", "6 ", "09", "9 ")
    ]
    padded = sum(words.padded for _, words in found)
    usual = padded * 2 > len(found)
    for spot, words in found:
        if words.padded is not usual:
            right = "0" + words.quote if usual else words.quote[1:]
            yield in_spot(spot, words.start, words.end, right, usual=right.split()[0])


def long_sentences(text: str, _reference: Reference) -> Iterator[TextHit]:
    """Sentences of more than 80 words: their first words are marked."""
    for start, end in sentence_spans(text):
        if end - start > 2 * _LONG:  # a word and its blank are two signs at least
            words = len(_WORD.findall(text, start, end))
            if words > _LONG:
                shown = next(islice(_WORD.finditer(text, start, end), _SHOWN - 1, None))
                yield TextHit(start, shown.end(), data={"words": str(words)})


def said_twice(view: View) -> Iterator[Hit]:
    """A paragraph that stands in the report word for word a second time."""
    first: dict[str, Spot] = {}
    for spot in view.spots:
        text = " ".join(spot.text.split()).casefold()
        if not spot.is_body or text.count(" ") + 1 < _WORTH:
            continue
        if text in first:
            yield in_spot(spot, 0, len(spot.text), other=first[text].section)
        first.setdefault(text, spot)


RULES = (
    Rule("said-twice", Severity.SHOULD, "", said_twice),
    Rule("period-spelling", Severity.STYLE, "", period_spelling),
    text_rule("sentence-long", Severity.STYLE, "", long_sentences, in_body),
)
