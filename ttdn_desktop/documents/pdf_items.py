"""What is drawn on a page: lines of text, rules, frames, pictures, the squares of a code; each inside a strip of the layout."""

import msgspec

from ttdn_desktop.documents.geometry import BORDER
from ttdn_desktop.documents.lines import Segment
from ttdn_desktop.documents.pdf_tags import Element


class Said(msgspec.Struct, frozen=True):
    """Segments `start` up to `end` of a line are a piece of a word that a line end cuts: read as `words`."""

    start: int
    end: int
    words: str


class TextItem(msgspec.Struct):
    """A line of text, its baseline `y` points below the strip's top, `x` the left edge of its column.

    `element` is the part of the document it belongs to (None: it is no text of the paper), `label` that of its first segment where
    this is the marker of a list.
    """

    x: float
    y: float
    segments: list[Segment]
    element: Element | None = None
    label: Element | None = None
    said: tuple[Said, ...] = ()
    red: bool = False


class RuleItem(msgspec.Struct):
    """A horizontal line of that length and thickness, `y` its middle."""

    x: float
    y: float
    length: float
    thickness: float


class BoxItem(msgspec.Struct):
    """A frame: of a table cell, or around a mark of urgency."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = BORDER
    red: bool = False


class ImageItem(msgspec.Struct):
    """A picture."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    element: Element


class SquaresItem(msgspec.Struct):
    """A code of black squares, `width` with its quiet zone; True is black."""

    x: float
    y: float
    width: float
    height: float
    squares: tuple[tuple[bool, ...], ...]
    element: Element


Item = TextItem | RuleItem | BoxItem | ImageItem | SquaresItem


class Strip(msgspec.Struct):
    """What is never cut by a page end: one line of text, a row of a table, a picture. Height in points.

    `under`: what line spacing above one adds below the line, it may hang over the page end as Word lets it; below 0 where the
    next strip reaches up into this one (rows of a table share a line).
    """

    height: float
    items: list[Item]
    under: float = 0.0
