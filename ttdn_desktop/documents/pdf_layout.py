"""A Paper laid out on sheets: its parts with their own page numbers and sides, where every paragraph stands, a mark of each page."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

import msgspec

from ttdn_desktop.documents.geometry import points, text_points
from ttdn_desktop.documents.pagination import Placed, paginate
from ttdn_desktop.documents.pdf_items import BoxItem, ImageItem, RuleItem, SquaresItem, TextItem
from ttdn_desktop.documents.pdf_tags import Tree
from ttdn_desktop.documents.pdf_units import UnitMaker
from ttdn_desktop.paper.blocks import NewSheet, Paper, PaperBlock
from ttdn_desktop.paper.placement import Layout, PageMark, Placement
from ttdn_desktop.paper.rules import Rules


class Page(msgspec.Struct):
    """One page: the sheet it is set on, the part it belongs to, its number there, what stands on it."""

    rules: Rules
    part: str
    number: int
    placed: list[Placed]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        return points(self.rules.page_mm[0]), points(self.rules.page_mm[1])


def lay_out(paper: Paper) -> tuple[list[Page], Tree]:
    """The pages, and the parts of the document as a tree. Raises Refused("picture-unreadable")."""
    tree = Tree()
    pages: list[Page] = []
    for count, (sheet, start, blocks) in enumerate(_parts(paper.blocks)):
        rules = paper.rules.turned() if sheet and sheet.landscape else paper.rules
        if count:
            tree.part()
        units = UnitMaker(rules, tree, appendix=sheet is not None).units(blocks, start)
        height = points(rules.page_mm[1]) - points(rules.top_mm) - points(rules.bottom_mm)
        label = sheet.label if sheet else ""
        pages += [Page(rules, label, number, placed) for number, placed in enumerate(paginate(units, height), 1)]
    return pages, tree


def layout_of(pages: list[Page]) -> Layout:
    """Where everything stands, and a mark of every page."""
    marks = tuple(PageMark(*page.size, page.number, page.part, _digest(page)) for page in pages)
    placements = (one for number, page in enumerate(pages, 1) for one in _placements(number, page))
    return Layout(marks, tuple(placements))


def _parts(blocks: tuple[PaperBlock, ...]) -> Iterator[tuple[NewSheet | None, int, list[PaperBlock]]]:
    """(the sheet a part begins with, the number of its first block, its blocks)."""
    sheet: NewSheet | None = None
    start, part = 0, list[PaperBlock]()
    for place, block in enumerate(blocks):
        if isinstance(block, NewSheet):
            if part or sheet:
                yield sheet, start, part
            sheet, start, part = block, place + 1, []
        else:
            part.append(block)
    if part or sheet or not blocks:
        yield sheet, start, part


def _placements(number: int, page: Page) -> Iterator[Placement]:
    """A rectangle for every block on the page, over all of its strips."""
    left, top = points(page.rules.left_mm), points(page.rules.top_mm)
    last: tuple[int, float, float] | None = None  # block, top and bottom so far
    for place, placed in enumerate(page.placed):
        unit = placed.unit
        bottom = placed.y + placed.strip.height
        begins = last[1] if last and last[0] == unit.place else placed.y
        last = (unit.place, begins, bottom)
        following = page.placed[place + 1] if place + 1 < len(page.placed) else None
        if following is None or following.unit.place != unit.place:
            width = unit.width or text_points(page.rules)
            rectangle = (left + unit.x, top + begins, width, bottom - begins)
            yield Placement(number, *rectangle, unit.block, unit.section, unit.role)


def _digest(page: Page) -> str:
    """The same for two pages that look the same: everything drawn, with its place to a hundredth of a point."""
    drawn = sha256(f"{page.size} {page.number}\n".encode())
    for line in _drawn(page.placed):
        drawn.update(line.encode("utf-8", "surrogatepass"))
    return drawn.hexdigest()


def _drawn(strips: Iterable[Placed]) -> Iterator[str]:
    for placed in strips:
        for item in placed.strip.items:
            at = f"{item.x:.2f} {placed.y + item.y:.2f}"
            match item:
                case TextItem(segments=segments, red=red):
                    for one in segments:
                        look = f"{one.size} {one.bold:d}{one.italic:d}{red:d} {one.mark}"
                        yield f"{at} {one.x:.2f} {one.spacing:.3f} {look} {one.text}\n"
                case RuleItem():
                    yield f"{at} rule {item.length:.2f} {item.thickness}\n"
                case BoxItem():
                    yield f"{at} box {item.width:.2f} {item.height:.2f} {item.thickness} {item.red:d}\n"
                case ImageItem():
                    yield f"{at} picture {item.width:.2f} {item.height:.2f} {_fingerprint(item.data)}\n"
                case SquaresItem():
                    yield f"{at} code {item.width:.2f} {item.squares}\n"


@lru_cache(maxsize=16)
def _fingerprint(data: bytes) -> str:
    return sha256(data).hexdigest()
