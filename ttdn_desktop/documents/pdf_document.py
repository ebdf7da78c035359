"""The objects of a PDF around its pages: fonts and pictures, the tree of tags, the outline, page labels, the catalogue."""

from collections.abc import Iterator

import msgspec

from ttdn_desktop.documents.geometry import points
from ttdn_desktop.documents.pdf_archive import VERSIONS, put_archive, put_info
from ttdn_desktop.documents.pdf_draw import PageInk
from ttdn_desktop.documents.pdf_file import PdfFile, text
from ttdn_desktop.documents.pdf_fonts import FontUse
from ttdn_desktop.documents.pdf_layout import Page
from ttdn_desktop.documents.pdf_pictures import put_picture
from ttdn_desktop.documents.pdf_tags import Tree, put_tree
from ttdn_desktop.paper.blocks import Paper


def document(paper: Paper, pages: list[Page], tree: Tree, conformance: str) -> bytes:
    """The whole file. `conformance` is a key of pdf_archive.VERSIONS, "" for a file without tags and archive claims."""
    file = PdfFile(VERSIONS.get(conformance, "1.7"))
    root, parent, resources = file.reserve(), file.reserve(), file.reserve()
    numbers = [file.reserve() for _ in pages]
    used, pictures = FontUse(), _Pictures(file)
    marks = []
    for place, (number, page) in enumerate(zip(numbers, pages, strict=True)):
        ink = PageInk(page, place, used, pictures.name, tagged=bool(conformance))
        content = file.add_stream(ink.operators)
        tags = f"/StructParents {place}/Tabs/S" if conformance else ""
        width, height = page.size
        file.put(
            number,
            f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {width:.2f} {height:.2f}]/Resources {resources} 0 R"
            f"/Contents {content} 0 R{tags}>>",
        )
        marks.append(ink.marks)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    file.put(parent, f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>")
    file.put(resources, f"<</Font {used.put(file)}/XObject {pictures.listed()}>>")
    entries = _outline(file, pages, numbers) + _labels(pages)
    if conformance:
        entries += put_tree(file, tree.root, numbers, marks) + put_archive(file, paper, conformance)
    language = f"/Lang {text(paper.language)}/ViewerPreferences<</DisplayDocTitle true>>"
    file.put(root, f"<</Type/Catalog/Pages {parent} 0 R{language}{entries}>>")
    return file.data(root, put_info(file, paper))


class _Pictures:
    """The pictures of a file, each put in once."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._numbers: dict[bytes, int] = {}

    def name(self, data: bytes) -> str:
        """Its name in the pages' resources."""
        if data not in self._numbers:
            self._numbers[data] = put_picture(self._file, data)
        return f"P{self._numbers[data]}"

    def listed(self) -> str:
        """The pictures' part of the resources."""
        return f"<<{''.join(f'/P{number} {number} 0 R' for number in self._numbers.values())}>>"


class _Mark(msgspec.Struct):
    """A line of the outline and those under it."""

    title: str
    goal: str
    number: int
    kids: "list[_Mark]" = []


def _outline(file: PdfFile, pages: list[Page], numbers: list[int]) -> str:
    """The outline, all of it open; what the catalogue says of it."""
    headings = list(_headings(pages, numbers))
    if not headings:
        return ""
    top = _Mark("", "", file.reserve())
    open_: list[_Mark] = [top]
    for level, title, goal in headings:
        mark = _Mark(title, goal, file.reserve())
        open_[level:] = [mark]
        open_[level - 1].kids.append(mark)
    _put_marks(file, top, "")
    return f"/Outlines {top.number} 0 R"


def _headings(pages: list[Page], numbers: list[int]) -> Iterator[tuple[int, str, str]]:
    """(level, title, goal in PDF syntax)."""
    for page, number in zip(pages, numbers, strict=True):
        top = page.size[1] - points(page.rules.top_mm)
        for placed in page.placed:
            if placed.first and placed.unit.outline:
                level, title = placed.unit.outline
                yield level, title, f"[{number} 0 R/XYZ 0 {top - placed.y:.2f} null]"


def _put_marks(file: PdfFile, mark: _Mark, entries: str) -> int:
    """Writes a line of the outline with all below it; how many lines that is."""
    count = len(mark.kids)
    for place, kid in enumerate(mark.kids):
        more = f"/Title {text(kid.title)}/Parent {mark.number} 0 R/Dest{kid.goal}"
        if place:
            more += f"/Prev {mark.kids[place - 1].number} 0 R"
        if place + 1 < len(mark.kids):
            more += f"/Next {mark.kids[place + 1].number} 0 R"
        count += _put_marks(file, kid, more)
    if mark.kids:
        entries += f"/First {mark.kids[0].number} 0 R/Last {mark.kids[-1].number} 0 R/Count {count}"
    file.put(mark.number, f"<<{entries}>>")
    return count


def _labels(pages: list[Page]) -> str:
    """Page numbers as printed, each part with its name in front, where there is more than one part."""
    begins = [(place, page) for place, page in enumerate(pages) if page.number == 1]
    if len(begins) == 1:
        return ""
    named = (f"/P {text(page.part + ' ')}" if page.part else "" for _, page in begins)
    listed = "".join(f"{place}<</S/D{name}>>" for (place, _), name in zip(begins, named, strict=True))
    return f"/PageLabels<</Nums[{listed}]>>"
