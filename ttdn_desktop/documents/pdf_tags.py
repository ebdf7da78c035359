"""What a screen reader follows: the tree of a document's parts (ISO 32000-1, 14.7) and who owns which mark on which page."""

import re

import msgspec

from ttdn_desktop.documents.pdf_file import PdfFile, text

_CELL = ("TH", "TD")
_RANKS = {"-": 2, "+": 3}  # gạch đầu dòng stand under a number, dấu cộng under a dash


class Element(msgspec.Struct, eq=False):
    """A part of the document: its type ("P", "H1", "TD" …), what is inside: other parts, or marks as (page, number), pages from 0.

    `alt` tells a figure in words. `attributes` are in PDF syntax; `box` is where a figure stands, set when it is drawn.
    """

    kind: str
    alt: str = ""
    attributes: str = ""
    box: tuple[float, float, float, float] | None = None
    kids: "list[Element | tuple[int, int]]" = []

    def add(self, kind: str, alt: str = "", attributes: str = "") -> "Element":
        """A new part at the end of this one."""
        made = Element(kind, alt, attributes)
        self.kids.append(made)
        return made


class Tree:
    """The parts of one paper in reading order, built as its blocks are laid out."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._here = self.root
        self._levels: list[int] = []
        self._lists: list[tuple[int, Element]] = []  # open lists, outermost first: (rank of the marker, the list)

    def part(self) -> None:
        """What follows is a part of its own (a phụ lục)."""
        self._lists = []
        self._here = self.root.add("Part")

    def add(self, kind: str, alt: str = "", attributes: str = "") -> Element:
        """A part at the top level."""
        self._lists = []
        return self._here.add(kind, alt, attributes)

    def heading(self, level: int) -> tuple[Element, int]:
        """A heading and its level as printed readers want it: the first is H1, none is skipped on the way down (ISO 14289-1, 7.4)."""
        self._levels = [*(above for above in self._levels if above < level), level]
        depth = len(self._levels)
        return self.add(f"H{depth}"), depth

    def item(self, marker: str) -> tuple[Element, Element]:
        """An item of a list, its label and its body: of the open list of such markers, else of a new one below what is open."""
        rank = _RANKS.get(marker, 1)
        while self._lists and self._lists[-1][0] > rank:
            self._lists.pop()
        if not self._lists or self._lists[-1][0] < rank:
            self._lists.append((rank, self._above().add("L", attributes=_numbering(marker))))
        item = self._lists[-1][1].add("LI")
        return item.add("Lbl"), item.add("LBody")

    def _above(self) -> Element:
        """Where a list below the open ones belongs: into the body of the last item."""
        if not self._lists:
            return self._here
        item = self._lists[-1][1].kids[-1]
        body = item.kids[-1] if isinstance(item, Element) else None
        return body if isinstance(body, Element) else self._here


def _numbering(marker: str) -> str:
    kind = "Decimal" if re.fullmatch(r"\d+\.", marker) else "LowerAlpha" if marker.endswith(")") else "None"
    return f"/O/List/ListNumbering/{kind}"


def column_head() -> str:
    """Attributes of a table cell that heads its column."""
    return "/O/Table/Scope/Column"


def row_head(columns: int = 1) -> str:
    """Attributes of a cell over that many columns that heads its row."""
    return f"/O/Table/Scope/Row/ColSpan {columns}"


def put_tree(file: PdfFile, root: Element, pages: list[int], marks: list[list[Element]]) -> str:
    """Writes the tree; what the catalogue says of it. `pages` are object numbers, `marks` the owner of each mark, page by page."""
    top = file.reserve()
    numbers: dict[int, int] = {}
    document = _put(file, root, top, pages, numbers)
    listed = "".join(
        f"{place}[{' '.join(f'{numbers[id(owner)]} 0 R' for owner in owners)}]" for place, owners in enumerate(marks)
    )
    parents = file.add(f"<</Nums[{listed}]>>")
    file.put(top, f"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(marks)}>>")
    return f"/StructTreeRoot {top} 0 R/MarkInfo<</Marked true>>"


def _put(file: PdfFile, element: Element, parent: int, pages: list[int], numbers: dict[int, int]) -> int:
    own = numbers[id(element)] = file.reserve()
    home = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    kids = []
    for kid in element.kids:
        if isinstance(kid, tuple):
            page, mark = kid
            kids.append(str(mark) if page == home else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {mark}>>")
        elif kid.kids or kid.kind in _CELL:
            kids.append(f"{_put(file, kid, own, pages, numbers)} 0 R")
    more = "" if home is None else f"/Pg {pages[home]} 0 R"
    if element.alt:
        more += f"/Alt {text(element.alt)}"
    if element.box:
        box = " ".join(f"{side:.2f}" for side in element.box)
        more += f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"
    elif element.attributes:
        more += f"/A<<{element.attributes}>>"
    inside = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
    file.put(own, f"<</Type/StructElem/S/{element.kind}/P {parent} 0 R{more}/K {inside}>>")
    return own
