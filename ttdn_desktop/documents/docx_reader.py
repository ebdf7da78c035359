"""Reads a DOCX into lines, tables and pictures in reading order, numbers resolved; what is left aside is a warning."""

from collections.abc import Iterator

from lxml import etree

from ttdn_desktop.documents.docx_blocks import blocks, inside, open_body
from ttdn_desktop.documents.docx_drawings import Drawings
from ttdn_desktop.documents.docx_inline import Inline, InlineWalker, Piece, joined, tidy
from ttdn_desktop.documents.docx_numbering import Numbering, number
from ttdn_desktop.documents.docx_package import Package
from ttdn_desktop.documents.word_styles import Styles, W, child, val
from ttdn_desktop.model.source import SourceDocument, SourceItem, SourceLine, SourceTable

_SPAN_LIMIT = 64  # a cell claiming more columns is a mistake or a trap
_QUOTE = 300  # characters of left-out text that a warning carries
_STORIES = ("header", "footer")
_NOTES = (("footnote", "footnotes"), ("endnote", "endnotes"), ("comment", "comments"))
LEFT_ASIDE = frozenset({  # what is not in the body, or not as it looked; each code has a sentence, "read-" before it
    "header", "footer", "footnote", "endnote", "comment", "text-box", "deleted-text", "hidden-text", "formula", "object",
    "nested-table", "picture-linked", "picture-missing", "picture-format", "foreign-part", "legacy-font",
})  # fmt: skip

Row = tuple[tuple[SourceLine, ...], ...]


def read_docx(data: bytes, name: str) -> SourceDocument:
    """The document in these bytes; `name` is told in refusals. Raises Refused with a code of wording/reading_files.py.

    Warnings are pairs of "read-" + a code of LEFT_ASIDE and the words concerned, at most 300 characters of them.
    """
    package = Package(data, name)
    return _Reader(package).read(open_body(package, name))


class _Reader:
    """One pass over the body; the numbering counters and open fields live as long as it."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(self._first("styles"))
        self._numbering = Numbering(self._first("numbering"), self._styles)
        self._walker = InlineWalker(self._styles)
        self._drawings = Drawings(package)
        self._warnings: list[tuple[str, str]] = []

    def read(self, body: etree._Element) -> SourceDocument:
        items = tuple(self._items(body))
        self._around()
        for font in self._walker.legacy:
            self._warn("legacy-font", font)
        return SourceDocument("docx", items, tuple(dict.fromkeys(self._warnings)))

    def _items(self, container: etree._Element) -> Iterator[SourceItem]:
        begun: Inline | None = None  # paragraphs whose mark was deleted (tracked): they go on in the next one
        last: etree._Element | None = None
        for element in blocks(container):
            if element.tag not in (W + "p", W + "tbl"):
                self._warn("foreign-part", element.tag.rsplit("}", 1)[-1])
                continue
            if element.tag == W + "tbl":
                yield from self._finish(begun, last)
                begun = None
                yield from self._table(element)
                continue
            last = child(element, "pPr")
            found = self._walker.walk(element)
            begun = found if begun is None else joined(begun, found)
            if child(last, "rPr", "del") is None:
                yield from self._finish(begun, last)
                begun = None
        yield from self._finish(begun, last)

    def _finish(self, found: Inline | None, properties: etree._Element | None) -> Iterator[SourceItem]:
        """The line of a whole paragraph, then the pictures and text boxes that hang in it."""
        if found is None:
            return
        label = self._numbering.label(properties)
        pieces = tidy(found.pieces)
        if pieces or label:
            yield self._line(pieces, label, properties)
        for code, text in found.left_out:
            self._warn(code, text)
        for drawing in found.drawings:
            yield from self._drawings.pictures(drawing, self._warn)
            for box in self._drawings.boxes(drawing):
                inside = list(self._items(box))
                self._warn("text-box", " ".join(_text_of(item) for item in inside))
                yield from inside

    def _line(self, pieces: list[Piece], label: str, properties: etree._Element | None) -> SourceLine:
        words = [piece for piece in pieces if piece[0].strip()]
        return SourceLine(
            text="".join(text for text, _, _ in pieces),
            number=label,
            bold=bool(words) and all(bold for _, bold, _ in words),
            italic=bool(words) and all(italic for _, _, italic in words),
            centered=self._styles.centered(properties),
            style=self._styles.name(self._styles.of_paragraph(properties)),
            runs=tuple(pieces),
        )

    def _table(self, table: etree._Element) -> Iterator[SourceItem]:
        aside: list[SourceItem] = []  # pictures: a cell of the model holds lines only
        rows = [self._row(row, aside) for row in inside(table, "tr") if child(row, "trPr", "del") is None]
        if any(cell for row in rows for cell in row):
            yield SourceTable(tuple(rows))
        yield from aside

    def _row(self, row: etree._Element, aside: list[SourceItem]) -> Row:
        cells: list[tuple[SourceLine, ...]] = [()] * _span(child(row, "trPr", "gridBefore"), 0)
        for cell in inside(row, "tc"):
            lines: list[SourceLine] = []
            for item in self._items(cell):
                if isinstance(item, SourceTable):
                    self._warn("nested-table", _text_of(item))
                    lines += [line for inner in item.rows for cell_lines in inner for line in cell_lines]
                elif isinstance(item, SourceLine):
                    lines.append(item)
                else:
                    aside.append(item)
            cells.append(tuple(lines))
            cells += [()] * (_span(child(cell, "tcPr", "gridSpan"), 1) - 1)
        return tuple(cells)

    def _around(self) -> None:
        """Headers, footers, notes and comments: not part of the body, so their text is told as warnings."""
        main = self._package.main
        for kind in _STORIES:
            for part in self._package.related(main, kind):
                self._warn(kind, self._story(self._package.xml(part)))
        for code, kind in _NOTES:
            for part in self._package.related(main, kind):
                root = self._package.xml(part)
                for note in () if root is None else root.iterchildren(W + code):
                    if val(note, "type") in ("", "normal"):
                        self._warn(code, self._story(note))

    def _story(self, element: etree._Element | None) -> str:
        walker = InlineWalker(self._styles)
        found = [] if element is None else [walker.walk(p) for p in element.iter(W + "p")]
        text = " ".join(piece[0] for inline in found for piece in tidy(inline.pieces)).strip()
        return "" if text.strip("-–— .").isdigit() else text  # a page number is no loss

    def _first(self, kind: str) -> etree._Element | None:
        parts = self._package.related(self._package.main, kind)
        return self._package.xml(parts[0]) if parts else None

    def _warn(self, code: str, text: str) -> None:
        assert code in LEFT_ASIDE
        if text.strip():
            self._warnings.append((f"read-{code}", " ".join(text.split())[:_QUOTE]))


def _span(element: etree._Element | None, otherwise: int) -> int:
    return otherwise if element is None else max(otherwise, min(number(val(element), otherwise), _SPAN_LIMIT))


def _text_of(item: SourceItem) -> str:
    if isinstance(item, SourceLine):
        return f"{item.number} {item.text}".strip()
    if isinstance(item, SourceTable):
        return " ".join(_text_of(line) for row in item.rows for cell in row for line in cell)
    return ""
