"""Sentences of a paragraph: where each begins and ends."""

import re
from bisect import bisect_right
from functools import lru_cache

from ttdn_desktop.reading.letters import LOWER

_END = re.compile(rf"(?:[.!?…]+[”\"»)]*|\./\.)(?=\s+[^\W\d_{LOWER}]|\s+[-+“\"(]|\s*$)|\n+")
_SHORT = re.compile(
    r"(?:\b(?:TP|TT|TX|ThS|TS|PGS|GS|BS|KT|TM|TL|TUQ|Q|P|St|Mr|vv|v\.v)|(?<![^\W\d_])(?<![^\W\d_]\d)\d)\.$"
)
_YEAR_END = re.compile(r"(?:năm|tháng)\s+\d+\.$|\d{4}\.$|\d/\d{1,2}\.$")


@lru_cache(4096)  # rules ask for them text by text, often place by place
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence, without the blanks between them; "v.v." and "TP." end none, numbers with dots neither."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        cut = match.end()
        before = text[max(start, cut - 16) : cut]
        if match[0] == "." and cut < len(text) and _SHORT.search(before) and not _YEAR_END.search(before):
            continue
        _add(spans, text, start, cut)
        start = cut
    _add(spans, text, start, len(text))
    return tuple(spans)


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """The sentence that covers a position; the whole text when none does."""
    spans = sentence_spans(text)
    at = bisect_right(spans, (place, len(text))) - 1
    return spans[at] if at >= 0 and place < spans[at][1] else (0, len(text))


def sign_before(text: str, place: int) -> str:
    """The last sign before a place that is no blank, "" at the beginning."""
    while place > 0 and text[place - 1].isspace():
        place -= 1
    return text[place - 1 : place]


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    first, last = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    if last > first:
        spans.append((first, last))
