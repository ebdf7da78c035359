"""Figures whose channel stands only above them: in the section's heading, or in the line that ends with a colon."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.model.block import HOLE, Level, Paragraph, skeleton
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.figures import FigureSpan, find_figures
from ttdn_desktop.reading.numerals import read_numeral
from ttdn_desktop.reading.quantities import COUNTED
from ttdn_desktop.reading.sentences import sentence_spans

_DEPTHS = {Level.TEXT: 0, Level.NUMBERED: 1, Level.DASH: 2, Level.PLUS: 3}
_LONGEST = 160  # characters of a heading: more is a sentence of its own
_DIGIT = re.compile(r"\d")
_PIECES = re.compile(r"\s*[,;]\s*|\s+và\s+")


def with_heads(title: str, paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """The paragraphs of a section, each with the words it stands under: the line above that ends with a colon, or the heading."""
    leading: Paragraph | None = None
    for paragraph in paragraphs:
        if leading is not None and _DEPTHS[paragraph.level] <= _DEPTHS[leading.level]:
            leading = None
        yield paragraph, skeleton(leading.runs) if leading is not None else title
        if leads(skeleton(paragraph.runs)):
            leading = paragraph


def leads(text: str) -> bool:
    """True for a line that only says what the lines below it are about ("Trên cổng thông tin điện tử:")."""
    return text.rstrip().endswith(":") and len(text) <= _LONGEST and not _DIGIT.search(text)


def find_figures_under(above: str, text: str, reference: Reference) -> tuple[FigureSpan, ...]:
    """The figures of a paragraph; where a number's own words name none, the line above it may.

    Only numbers of the first sentence, before the first one that the paragraph's own words tell; a heading that may mean several
    things tells nothing.
    """
    own = find_figures(text, reference)
    counted = COUNTED.search(text) if above else None
    if counted is None:
        return own
    ends = next(iter(sentence_spans(text)), (0, 0))[1]
    first = min((ends, *(span.start for span in own)))
    if counted.start() >= first:
        return own
    sign = read_numeral(above)
    above = (above[sign.end :] if sign else above).strip(" :")
    if not above or len(above) > _LONGEST or _DIGIT.search(above) or "{" in above or HOLE in above:
        return own
    codes = {span.code for span in own}
    more = [span for span in _told(above, text[:ends], reference) if span.start < first and span.code not in codes]
    if not more:
        return own
    pieces = _PIECES.split(above)
    for piece in pieces if len(pieces) > 1 else ():
        by_piece = {span.start: span.code for span in _told(piece, text[:ends], reference)} if piece else {}
        more = [span for span in more if by_piece.get(span.start, span.code) == span.code]
    return (*more, *own)


def _told(above: str, text: str, reference: Reference) -> list[FigureSpan]:
    """What the paragraph says when it is read on from the words above it."""
    lead = f"{above.lower()}: "
    low = text[:1].lower() + text[1:]  # else a capital would begin another sentence
    if len(lead) + len(low) != len(above) + 2 + len(text):
        return []  # a letter whose small form is two
    return [_moved(span, text, len(lead)) for span in find_figures(lead + low, reference) if span.begin >= len(lead)]


def _moved(span: FigureSpan, text: str, size: int) -> FigureSpan:
    start, end = max(span.sentence[0] - size, 0), span.sentence[1] - size
    moved = {name: getattr(span, name) - size for name in ("start", "end", "begin")}
    return msgspec.structs.replace(span, **moved, sentence=(start, end), quote=text[start:end])
