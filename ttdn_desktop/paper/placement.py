"""Where everything stands once a paper is laid out: pages with their labels and marks, paragraphs with their rectangles."""

from collections.abc import Iterable

import msgspec


class Placement(msgspec.Struct, frozen=True):
    """A piece of a block on one page; a paragraph that runs over a page end has one for each page.

    `page` counts from 1 over the whole file; `x`, `y`, `width`, `height` in points from the page's upper left corner. `block` is the
    report's paragraph id, `section` its section's key; `role` names what has neither: header | title | heading | opening | closing |
    addressee | signature | appendix.
    """

    page: int
    x: float
    y: float
    width: float
    height: float
    block: str = ""
    section: str = ""
    role: str = ""


class PageMark(msgspec.Struct, frozen=True):
    """One page: its size in points, how people name it (part "" or "Phụ lục", number in that part), a mark of all that is drawn on it.

    Two pages of equal `digest` look the same on paper.
    """

    width: float
    height: float
    number: int
    part: str = ""
    digest: str = ""

    @property
    def name(self) -> tuple[str, int]:
        """What people call it: part and number."""
        return self.part, self.number


class Layout(msgspec.Struct, frozen=True):
    """A paper laid out."""

    pages: tuple[PageMark, ...]
    placements: tuple[Placement, ...]

    def of_block(self, block: str, section: str = "") -> Placement | None:
        """The first piece of a paragraph; without it the first of its section; None when neither is printed."""
        found = next((one for one in self.placements if block and one.block == block), None)
        return found or next((one for one in self.placements if section and one.section == section), None)

    def at(self, page: int, x: float, y: float) -> Placement | None:
        """What stands at a point of a page: the piece that holds it, else the nearest above or below on that page."""
        here = [one for one in self.placements if one.page == page]
        inside = [one for one in here if one.x <= x <= one.x + one.width and one.y <= y <= one.y + one.height]
        if inside:
            return min(inside, key=lambda one: one.height)
        return min(here, key=lambda one: max(one.y - y, y - one.y - one.height, 0.0), default=None)


def changed_pages(before: tuple[PageMark, ...], now: tuple[PageMark, ...]) -> tuple[PageMark, ...]:
    """The pages of now that were not printed so before: another drawing under the same name, or a page that was not there."""
    old = {page.name: page.digest for page in before}
    return tuple(page for page in now if old.get(page.name) != page.digest)


def gone_pages(before: tuple[PageMark, ...], now: tuple[PageMark, ...]) -> tuple[PageMark, ...]:
    """The printed pages that are no longer part of the document: to be taken out of the folder."""
    names = {page.name for page in now}
    return tuple(page for page in before if page.name not in names)


def names_of(pages: Iterable[PageMark]) -> list[tuple[str, int]]:
    """The names of pages."""
    return [page.name for page in pages]
