"""Strips of a document put on pages: widows and orphans, headings kept with their text, blocks that must not be split."""

from collections.abc import Sequence

import msgspec

from ttdn_desktop.documents.pdf_items import Strip
from ttdn_desktop.documents.tall_strips import sliced

__all__ = ["Placed", "Strip", "Unit", "paginate"]

_ORPHANS = 2  # at least two lines of a paragraph on either page (Word's widow control)


class Unit(msgspec.Struct):
    """A paragraph, a table row or a picture: its strips, the space around it, how it holds together.

    `keep_next`: stands on the page where the next unit begins. `whole`: never split. `header` is repeated where a page begins
    with this unit (table heads). `outline` (level, title) makes a bookmark. `place` is the block's number in the paper, `block` the
    report's paragraph, `section` its section's key, `role` what it is on the page (paper.placement). `x` and `width` in points say
    where it stands beside the text's left edge; without a width it is as wide as the text.
    """

    strips: list[Strip]
    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    whole: bool = False
    header: list[Strip] = []
    outline: tuple[int, str] | None = None
    place: int = 0
    block: str = ""
    section: str = ""
    role: str = ""
    x: float = 0.0
    width: float = 0.0

    @property
    def height(self) -> float:
        """Height of all strips."""
        return sum(strip.height + strip.under for strip in self.strips)


class Placed(msgspec.Struct):
    """A strip on a page, its top `y` points below the top of the text area.

    `first` marks the unit's first strip, `repeated` a table head printed once more on a later page.
    """

    y: float
    strip: Strip
    unit: Unit
    first: bool = False
    repeated: bool = False


def paginate(units: Sequence[Unit], height: float) -> list[list[Placed]]:
    """The pages of the units; a page is never empty, and what is higher than a page is split wherever it must be."""
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for place, unit in enumerate(units):
        before = unit.before if pages[-1] else 0.0
        if pages[-1] and y + before + _together(units, place, height) > height + 0.01:
            pages.append([])
            y, before = 0.0, 0.0
        y += before
        strips = [
            part for strip in unit.strips for part in (sliced(strip, height) if strip.height > height else [strip])
        ]
        first = True
        while strips:
            fresh = not pages[-1]
            if fresh:
                for strip in unit.header:
                    pages[-1].append(Placed(y, strip, unit, repeated=True))
                    y += strip.height + strip.under
            count = _that_fit(strips, height - y, unit.whole) or (_forced(strips, height - y) if fresh else 0)
            for strip in strips[:count]:
                pages[-1].append(Placed(y, strip, unit, first))
                y += strip.height + strip.under
                first = False
            strips = strips[count:]
            if strips:
                pages.append([])
                y = 0.0
        y += unit.after
    return pages


def _together(units: Sequence[Unit], place: int, height: float) -> float:
    """Height that must stand on one page from here: the units kept with the next, and how much of the one after them."""
    total = 0.0
    for unit in units[place:]:
        total += unit.before if total else 0.0
        if not unit.keep_next:
            total += _beginning(unit)
            break
        total += unit.height + unit.after
    return min(total, height)  # a chain higher than a page cannot be kept together


def _beginning(unit: Unit) -> float:
    """What must not be torn off: all of a whole unit or of three lines, else the first two."""
    all_ = unit.whole or len(unit.strips) <= 2 * _ORPHANS - 1
    strips = unit.strips if all_ else unit.strips[:_ORPHANS]
    return sum(strip.height + strip.under for strip in strips) - (strips[-1].under if strips else 0.0)


def _that_fit(strips: list[Strip], room: float, whole: bool) -> int:
    """How many strips go on this page: none rather than a lonely line, and never all but one."""
    count, used = 0, 0.0
    for strip in strips:
        if used + strip.height > room + 0.01:
            break
        used += strip.height + strip.under
        count += 1
    if count == len(strips):
        return count
    if whole:
        return 0
    count = min(count, len(strips) - _ORPHANS)
    return count if count >= _ORPHANS else 0


def _forced(strips: list[Strip], room: float) -> int:
    """How many strips of a unit higher than a page go on an empty one: as many as fit, at least one."""
    count, used = 0, 0.0
    while count < len(strips) and used + strips[count].height <= room:
        used += strips[count].height + strips[count].under
        count += 1
    return max(count, 1)
