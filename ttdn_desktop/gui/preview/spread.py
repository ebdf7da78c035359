"""Where the pages lie below each other on the desk: how large, which of them are in view, what is under a point."""

from collections.abc import Sequence
from enum import Enum
from math import ceil
from typing import NamedTuple

from ttdn_desktop.paper.placement import PageMark


class Fit(Enum):
    """How large a page is drawn: as wide as the view, whole in the view, or by a chosen zoom."""

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
        self, marks: Sequence[PageMark], width: int, height: int, *, fit: Fit, zoom: float, margin: int, gap: int
    ) -> None:
        """`zoom` in pixels a point; used with Fit.ZOOM."""
        room_wide, room_high = max(width - 2 * margin, 50), max(height - 2 * margin, 50)
        scales = []
        for mark in marks:
            wide, whole = room_wide / mark.width, min(room_wide / mark.width, room_high / mark.height)
            scales.append({Fit.WIDTH: wide, Fit.PAGE: whole, Fit.ZOOM: zoom}[fit])
        sizes = [
            (ceil(mark.width * s - 0.01), ceil(mark.height * s - 0.01)) for mark, s in zip(marks, scales, strict=True)
        ]
        self.width = max([wide + 2 * margin for wide, _ in sizes], default=0)
        across = max(self.width, width)
        self.sheets: list[Sheet] = []
        y = margin
        for (wide, high), scale in zip(sizes, scales, strict=True):
            self.sheets.append(Sheet((across - wide) // 2, y, wide, high, scale))
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
