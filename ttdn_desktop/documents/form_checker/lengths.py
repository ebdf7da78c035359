"""Lengths as OOXML writes them, in points; anything else is None, and no number is ever too large to reckon with."""

import re

from lxml import etree

from ttdn_desktop.documents.word_styles import W

_MEASURE = re.compile(r"\s*([+-]?(?:\d{1,9}(?:\.\d{1,9})?|\.\d{1,9}))(mm|cm|in|pt|pc|pi|px)?\s*")
_POINTS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0, "px": 0.75}
MM = 25.4 / 72  # millimetres of a point
EMU = 12700  # English metric units of a point


def measure(text: str | None, unit: float) -> float | None:
    """A length in points; a bare number counts in `unit` points (1/20 for most of Word, 1/2 for font sizes)."""
    found = _MEASURE.fullmatch(text or "")
    if found is None:
        return None
    return float(found[1]) * (_POINTS[found[2]] if found[2] else unit)


def twentieths(element: etree._Element | None, name: str) -> float | None:
    """A length of the w namespace counted in twentieths of a point; None when it is not said or no length."""
    return None if element is None else measure(element.get(W + name), 1 / 20)


def emu(text: str | None) -> float | None:
    """A length of DrawingML in points."""
    return measure(text, 1 / EMU)


def css(style: str, name: str) -> float | None:
    """A length out of a VML style ("width:126pt"), a bare number in pixels."""
    found = re.search(rf"(?:^|;)\s*{name}\s*:\s*([^;]{{1,30}})", style)
    return measure(found[1], 0.75) if found else None
