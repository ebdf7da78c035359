"""Strips made of text: lines laid once and remembered, lines under each other, the line under a picture or above a table."""

from functools import lru_cache

from ttdn_desktop.documents.geometry import line_gap, line_height, text_points
from ttdn_desktop.documents.lines import Segment, break_lines
from ttdn_desktop.documents.pagination import Strip, Unit
from ttdn_desktop.documents.pdf_items import Item, Said, TextItem
from ttdn_desktop.documents.pdf_split_words import whole_words
from ttdn_desktop.documents.pdf_tags import Element
from ttdn_desktop.paper.blocks import Align, Span
from ttdn_desktop.paper.rules import Rules

DESCENT = 443 / 2048  # below the baseline

Laid = list[tuple[list[Segment], tuple[Said, ...]]]


def caption_unit(words: str, rules: Rules, element: Element, *, keep_next: bool = False) -> Unit:
    """The line under a picture or above a table."""
    size = rules.sizes.table
    laid = laid_text((Span(words, italic=True),), size, text_points(rules), Align.CENTER)
    strips = [text_strip(line, size, 1.0, element, said=said) for line, said in laid]
    return Unit(strips, after=rules.space_after, keep_next=keep_next, whole=True)


def text_strip(
    segments: list[Segment],
    size: float,
    multiple: float,
    element: Element,
    *,
    x: float = 0.0,
    said: tuple[Said, ...] = (),
    red: bool = False,
) -> Strip:
    """One line of text."""
    height = line_height(size)
    item = TextItem(x, height - size * DESCENT, segments, element, said=said, red=red)
    return Strip(height, [item], line_gap(size, multiple))


@lru_cache(maxsize=2048)
def laid_text(
    spans: tuple[Span, ...],
    size: float,
    width: float,
    align: Align = Align.JUSTIFY,
    indent: float = 0.0,
    first: float = 0.0,
    marker: str = "",
    bold: bool = False,
) -> Laid:
    """The lines of a text and the words cut in them. Remembered, for a preview sets the same paragraphs again and again; never changed."""
    lines = break_lines(spans, size, width, align=align, indent=indent, first=first, marker=marker, bold=bold)
    return whole_words(lines)


def laid_cell(text: str, size: float, width: float, align: Align, bold: bool) -> Laid:
    """The lines of a table cell."""
    return [line for part in text.split("\n") for line in laid_text((Span(part, bold=bold),), size, width, align)]


def lowered(strip: Strip, by: float) -> Strip:
    """The strip with that much room above it."""
    for item in strip.items:
        item.y += by
    strip.height += by
    return strip


def joined(strips: list[Strip]) -> Strip:
    """One strip of several, below each other."""
    items: list[Item] = []
    height = 0.0
    for strip in strips:
        items += lowered(strip, height).items if height else strip.items
        height += strip.height - (height if height else 0.0)
    return Strip(height, items)
