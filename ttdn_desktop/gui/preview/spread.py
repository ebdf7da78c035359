"""Where the pages lie below each other on the desk: how large, which of them are in view, what is under a point."""

from collections.abc import Sequence
from enum import Enum
from math import ceil
from typing import NamedTuple

from ttdn_desktop.paper.placement import PageMark


class Fit(Enum):
    """How large a page is drawn: its words as wide as the view, the page as wide, whole in the view, or by a chosen zoom."""

    TEXT = "text"
    WIDTH = "width"
    PAGE = "page"
    ZOOM = "zoom"


class Sheet(NamedTuple):
    """A page on the desk: its place and size in pixels, and pixels a point."""

    x: int
    y: int
    width: int
    height: int
    scale: float


class Spread:
    """The pages laid out for a view of `width` x `height` pixels; everything in device pixels, so that a page is sharp."""

    def __init__(
        self,
        marks: Sequence[PageMark],
        width: int,
        height: int,
        *,
        fit: Fit,
        zoom: float,
        margin: int,
        gap: int,
        inked: Sequence[tuple[float, float]] = (),
    ) -> None:
        """`zoom` in pixels a point, for Fit.ZOOM; `inked` for each page from where to where it has words, for Fit.TEXT."""
        room_wide, room_high = max(width - 2 * margin, 50), max(height - 2 * margin, 50)
        inked = inked if fit is Fit.TEXT else [(0.0, mark.width) for mark in marks]
        scales = []
        for mark, (left, right) in zip(marks, inked, strict=True):
            wide = room_wide / (right - left)
            scales.append({Fit.PAGE: min(wide, room_high / mark.height), Fit.ZOOM: zoom}.get(fit, wide))
        sizes = [
            (ceil(mark.width * s - 0.01), ceil(mark.height * s - 0.01)) for mark, s in zip(marks, scales, strict=True)
        ]
        self.width = max([wide + 2 * margin for wide, _ in sizes], default=0) if fit is not Fit.TEXT else width
        across = max(self.width, width)
        self.sheets: list[Sheet] = []
        y = margin
        for (wide, high), scale, (left, right) in zip(sizes, scales, inked, strict=True):
            x = (across - wide) // 2 if fit is not Fit.TEXT else round((width - (left + right) * scale) / 2)
            self.sheets.append(Sheet(x, y, wide, high, scale))
            y += high + gap
        self.height = y - gap + margin if self.sheets else 0

    def visible(self, top: int, bottom: int) -> list[int]:
        """The numbers (from 1) of the pages that reach into this strip of the desk."""
        return [n for n, one in enumerate(self.sheets, 1) if one.y < bottom and one.y + one.height > top]

    def nearest(self, y: int) -> int:
        """The number of the page at this height, else the nearest one; 0 when there is none."""
        far = [(max(one.y - y, y - one.y - one.height, 0), n) for n, one in enumerate(self.sheets, 1)]
        return min(far)[1] if far else 0

    def under(self, x: int, y: int) -> tuple[int, float, float] | None:
        """The page under a point of the desk, and the point on it in points from its upper left corner."""
        for number, one in enumerate(self.sheets, 1):
            if one.x <= x < one.x + one.width and one.y <= y < one.y + one.height:
                return number, (x - one.x) / one.scale, (y - one.y) / one.scale
        return None

    def place(self, page: int, x: float, y: float) -> tuple[int, int]:
        """A point of a page (in points) on the desk."""
        one = self.sheets[page - 1]
        return one.x + round(x * one.scale), one.y + round(y * one.scale)
