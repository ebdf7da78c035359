"""Reads a DOCX into the view the rules look at (page.Page); a file the guard does not let in is refused as by the reader."""

from collections.abc import Iterator

from lxml import etree

from ttdn_desktop.documents.docx_blocks import blocks, inside, open_body
from ttdn_desktop.documents.docx_drawings import Drawings
from ttdn_desktop.documents.docx_inline import Inline, InlineWalker
from ttdn_desktop.documents.docx_numbering import Numbering
from ttdn_desktop.documents.docx_package import Package
from ttdn_desktop.documents.form_checker import strokes
from ttdn_desktop.documents.form_checker.geometry import Frame, span_of
from ttdn_desktop.documents.form_checker.looks import Looks, Theme
from ttdn_desktop.documents.form_checker.page import Column, Page, Para, Row, Run, Sheet
from ttdn_desktop.documents.form_checker.sheets import Sheets
from ttdn_desktop.documents.word_styles import Styles, W, child, val
from ttdn_desktop.text.unicode import clean

OUR_STYLES = frozenset(
    {"National", "Motto", "Issuer", "Authority", "Signer", "Recipient", "RecipientsTitle", "BodyText"}
)
_DRAWN = (W + "drawing", W + "pict", W + "object")


def read_page(data: bytes, name: str) -> Page:
    """The document in these bytes. Raises Refused with the reader's codes."""
    package = Package(data, name)
    return _Walk(package).read(open_body(package, name))


class _Runs(InlineWalker):
    """The inside of paragraphs with the look of every run."""

    def __init__(self, styles: Styles, looks: Looks) -> None:
        super().__init__(styles)
        self._looks = looks
        self.table_style = ""
        self.runs: list[Run] = []

    def _run(self, run: etree._Element, style: str, found: Inline) -> None:
        properties = child(run, "rPr")
        text = self._text(run, properties, style, found)
        dress = self._looks.run(properties, style, self.table_style)
        if text and not dress.hidden:
            self.runs.append(dress.look._replace(text=clean(text.upper() if dress.capitals else text)))


class _Walk:
    """One pass over the body."""

    def __init__(self, package: Package) -> None:
        root = self._part(package, "styles")
        self._styles = Styles(root)
        self._numbering = Numbering(self._part(package, "numbering"), self._styles)
        self._looks = Looks(root, self._styles, self._numbering, Theme.of(self._part(package, "theme")))
        self._walker = _Runs(self._styles, self._looks)
        self._drawings = Drawings(package)
        self._sheets = Sheets(package, self._styles, self._looks)
        self._ours = root is not None and OUR_STYLES <= {val(s, "styleId") for s in root.iterchildren(W + "style")}
        self._paras: list[Para] = []
        self._tables = 0
        self._foreign = False

    def read(self, body: etree._Element) -> Page:
        ends = self._sheets.read(body)
        self._ends = {end: place for place, end in enumerate(ends[:-1])}
        self._sheet = 0
        self._container(body, self._room(), "")
        return Page(tuple(self._paras), self._sheets.sheets, self._ours, self._sheets.words, self._foreign)

    def _room(self) -> Column:
        return Column(0.0, self._current.text_width)

    @property
    def _current(self) -> Sheet:
        return self._sheets.sheets[self._sheet]

    def _container(self, container: etree._Element, column: Column, style: str, **where: object) -> None:
        for element in blocks(container):
            if element.tag == W + "tbl":
                self._table(element, column if where else self._room(), **where)
            elif element.tag == W + "p":
                self._paragraph(element, column if where else self._room(), style, **where)
            else:
                self._foreign = True

    def _paragraph(self, element: etree._Element, column: Column, table_style: str, **where: object) -> None:
        properties = child(element, "pPr")
        look = self._looks.paragraph(properties, table_style)
        self._walker.table_style, self._walker.runs = table_style, []
        inline = self._walker.walk(element)
        para = Para(
            place=len(self._paras),
            style=self._styles.of_paragraph(properties),
            look=look,
            column=column,
            number=self._numbering.label(properties),
            sheet=self._sheet,
            page_break=any(val(br, "type") == "page" for br in element.iter(W + "br")),
            ends_sheet=element in self._ends,
            **where,  # type: ignore[arg-type]
        )
        para.rows = tuple(Row(para, runs) for runs in _lines(self._walker.runs))
        border = strokes.of_border(look, column)
        drawn = [stroke for drawing in inline.drawings for stroke in strokes.of_drawing(drawing)]
        para.strokes = (*([border] if border else []), *drawn)
        para.pictures = len(inline.drawings) - len(drawn)
        self._paras.append(para)
        for drawing in inline.drawings:
            for box in self._drawings.boxes(drawing):
                para.pictures = max(para.pictures, 1)
                self._container(box, Column(None, None), "", boxed=True)
        if para.ends_sheet:
            self._sheet = self._ends[element] + 1

    def _table(self, element: etree._Element, around: Column, **where: object) -> None:
        frame = Frame(element, self._styles, around)
        self._tables += 1
        own = self._tables
        for row_place, row in enumerate(inside(element, "tr")):
            if child(row, "trPr", "del") is not None:
                continue
            cells = list(inside(row, "tc"))
            at = span_of(child(row, "trPr", "gridBefore"), 0)
            for cell_place, cell in enumerate(cells):
                span = span_of(child(cell, "tcPr", "gridSpan"), 1)
                inner = {**where, "table": own, "cell": (row_place, cell_place), "columns": len(cells)}
                self._container(cell, frame.cell(at, span, cell), frame.style, **inner)
                at += span

    @staticmethod
    def _part(package: Package, kind: str) -> etree._Element | None:
        found = package.related(package.main, kind)
        return package.xml(found[0]) if found else None


def _lines(runs: list[Run]) -> Iterator[tuple[Run, ...]]:
    """The runs cut at line breaks: at least one line."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        if first:
            line.append(run._replace(text=first))
        for part in others:
            yield tuple(line)
            line = [run._replace(text=part)] if part else []
    yield tuple(line)
