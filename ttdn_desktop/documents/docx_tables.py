"""Tables of our DOCX: fixed widths, rows that never break, borders or none, a name for screen readers."""

from collections.abc import Callable, Iterator
from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Twips
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from ttdn_desktop.documents.geometry import CELL_AIR, CELL_PADDING

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_PLAIN_LOOK = {"firstRow": "0", "lastRow": "0", "firstColumn": "0", "lastColumn": "0", "noHBand": "1", "noVBand": "1"}


def add_table(
    document: Document, widths: list[int], rows: int, *, name: str, told: str, border: bool = False, left: int = 0
) -> Table:
    """An empty table of `rows` rows; `widths` of its columns and `left`, its indent, in twips.

    `name` and `told` are its alternative text, title and description (Table Properties > Alt Text in Word).

    Without a border it is an invisible frame: no lines and no padding, so that text stands where the page says.
    """
    table: Table = document.add_table(rows, len(widths))
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Twips(width)
    _dress(table, sum(widths), (name, told), border, left)
    return table


def repeat_on_each_page(table: Table, count: int) -> None:
    """The first rows stand again at the top of every page the table runs over."""
    for row in list(table.rows)[:count]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def paragraphs_of(cell: _Cell) -> Callable[[], Paragraph]:
    """Gives one new paragraph of the cell after another; the first is the one every cell has from the start."""

    def each() -> Iterator[Paragraph]:
        yield cell.paragraphs[0]
        while True:
            yield cell.add_paragraph()

    made = each()
    return lambda: next(made)


def _dress(table: Table, width: int, told: tuple[str, str], border: bool, left: int) -> None:
    """What python-docx has no API for, in the order the schema wants."""
    look = table._tbl.tblPr
    total, layout, last = look.xpath("./w:tblW | ./w:tblLayout | ./w:tblLook")
    total.set(qn("w:type"), "dxa")
    total.set(qn("w:w"), str(width))
    layout.addprevious(parse_xml(f'<w:tblInd {nsdecls("w")} w:w="{left}" w:type="dxa"/>'))
    if border:
        lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES)
        layout.addprevious(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))
    air, padding = (CELL_AIR * 20, CELL_PADDING * 20) if border else (0, 0)
    margins = "".join(
        f'<w:{side} w:w="{size}" w:type="dxa"/>'
        for side, size in zip(_SIDES, (air, padding, air, padding), strict=False)
    )
    layout.addnext(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
    last.set(qn("w:val"), "0000")
    for key, value in _PLAIN_LOOK.items():
        last.set(qn(f"w:{key}"), value)
    for tag, text in zip(("tblDescription", "tblCaption"), told[::-1], strict=True):
        if text:
            last.addnext(parse_xml(f"<w:{tag} {nsdecls('w')} w:val={quoteattr(text)}/>"))
