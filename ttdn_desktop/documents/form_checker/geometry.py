"""Where paragraphs may stand: the columns of a table from its grid, indent and cell margins."""

from lxml import etree

from ttdn_desktop.documents.docx_blocks import inside
from ttdn_desktop.documents.docx_numbering import number
from ttdn_desktop.documents.form_checker.lengths import twentieths
from ttdn_desktop.documents.form_checker.page import Column
from ttdn_desktop.documents.word_styles import Styles, W, child, val

_CELL_MARGIN = 5.4  # points left and right where no style says otherwise: what Word's own plain table has
_MOST = 64  # columns; more are a mistake or a trap


class Frame:
    """One table: its columns in the column it stands in."""

    def __init__(self, table: etree._Element, styles: Styles, around: Column) -> None:
        look = child(table, "tblPr")
        self.style = styles.of_table(look)
        self._margins = {side: _margin(look, styles, self.style, side) for side in ("left", "right")}
        grid = child(table, "tblGrid")
        widths = [twentieths(column, "w") for column in (() if grid is None else grid.iterchildren(W + "gridCol"))]
        self._widths: list[float] = [wide for wide in widths[:_MOST] if wide is not None]
        if len(self._widths) != len(widths) or not sum(self._widths):
            self._widths = _by_cells(table)
        self._left = self._begin(look, around)

    def cell(self, place: int, span: int, cell: etree._Element) -> Column:
        """The room for text in the cell that begins at grid column `place`."""
        if not self._widths or place + span > len(self._widths):
            return Column(None, None)
        own = child(cell, "tcPr", "tcMar")
        said = {side: _said(own, side) for side in ("left", "right")}
        left, right = (self._margins[side] if length is None else length for side, length in said.items())
        wide = sum(self._widths[place : place + span])
        start = None if self._left is None else self._left + sum(self._widths[:place]) + left
        return Column(start, max(wide - left - right, 0.0))

    def _begin(self, look: etree._Element | None, around: Column) -> float | None:
        if around.left is None or child(look, "tblpPr") is not None:
            return None
        align = val(child(look, "jc"))
        if align in ("center", "right", "end"):
            if around.width is None:
                return None
            spare = around.width - sum(self._widths)
            return around.left + (spare / 2 if align == "center" else spare)
        return around.left + (twentieths(child(look, "tblInd"), "w") or 0.0)


def span_of(element: etree._Element | None, otherwise: int) -> int:
    """A count of grid columns, kept within reason."""
    return otherwise if element is None else max(otherwise, min(number(val(element), otherwise), _MOST))


def _margin(look: etree._Element | None, styles: Styles, style: str, side: str) -> float:
    said = _said(child(look, "tblCellMar"), side)
    by_style = (_said(child(element, "tblPr", "tblCellMar"), side) for element in styles.chain(style))
    return said if said is not None else next((one for one in by_style if one is not None), _CELL_MARGIN)


def _said(margins: etree._Element | None, side: str) -> float | None:
    other = {"left": "start", "right": "end"}[side]
    found = child(margins, side)
    return twentieths(child(margins, other) if found is None else found, "w")


def _by_cells(table: etree._Element) -> list[float]:
    """Widths of the first row's cells, where the grid says nothing."""
    row = next(inside(table, "tr"), None)
    cells = [] if row is None else [child(cell, "tcPr", "tcW") for cell in inside(row, "tc")]
    widths = [twentieths(width, "w") if val(width, "type") in ("dxa", "") else None for width in cells[:_MOST]]
    return [wide for wide in widths if wide is not None] if all(wide is not None for wide in widths) else []
