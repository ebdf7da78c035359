"""Tables of the body and of a phụ lục in a DOCX: head rows repeated, group rows over all columns, each column aligned."""

from typing import TYPE_CHECKING

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import _Cell

from ttdn_desktop.documents.docx_tables import add_table, paragraphs_of, repeat_on_each_page
from ttdn_desktop.documents.geometry import END_HEIGHT, grid_columns, text_twips
from ttdn_desktop.paper.blocks import Align, Grid, Span

if TYPE_CHECKING:
    from ttdn_desktop.documents.docx_body import Body

_ALIGNS = {
    Align.LEFT: None,  # as the style has it
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def put_grid(body: "Body", block: Grid, signed: bool) -> None:
    """The caption, the table, and the paragraph that keeps it off what follows."""
    if block.caption:
        body.paragraph("Caption", (Span(block.caption, italic=True),), keep=True)
    widths = grid_columns(block, text_twips(body.rules))
    table = add_table(
        body.document, widths, len(block.rows), name=block.caption or "Bảng", told=_told(block), border=True
    )
    repeat_on_each_page(table, block.header_rows)
    for place, (made, row) in enumerate(zip(table.rows, block.rows, strict=True)):
        head, group = place < block.header_rows, place in block.groups and place >= block.header_rows
        keep = head or (group and place + 1 < len(block.rows)) or (signed and place == len(block.rows) - 1)
        cells = made.cells
        if group:
            _fill(body, cells[0].merge(cells[-1]), row[0], group=True, keep=keep)
            continue
        for column, (cell, text) in enumerate(zip(cells, row, strict=True)):
            align = block.aligns[column] if block.aligns and not head else Align.LEFT
            _fill(body, cell, text, head=head, keep=keep, align=align)
            if head:
                cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    body.marks.block(table.cell(0, 0).paragraphs[0]._p, block.block)
    # keeps the table off the next paragraph, and off a second table, which Word would join to it
    body.paragraph("End", keep=signed).paragraph_format.space_after = Pt(body.rules.space_after - END_HEIGHT)


def _told(block: Grid) -> str:
    """What a screen reader says of the table before it reads the cells."""
    size = f"Bảng {len(block.rows)} dòng, {len(block.rows[0])} cột"
    heads = [" ".join(text.split()) for text in block.rows[0]] if block.header_rows else []
    return f"{size}: {', '.join(text for text in heads if text)}." if any(heads) else f"{size}."


def _fill(
    body: "Body",
    cell: _Cell,
    text: str,
    *,
    head: bool = False,
    group: bool = False,
    keep: bool = False,
    align: Align = Align.LEFT,
) -> None:
    new = paragraphs_of(cell)
    for line in text.split("\n"):
        made = body.paragraph("TableHead" if head else "TableText", (Span(line, bold=group),), new=new, keep=keep)
        if _ALIGNS[align] is not None:
            made.paragraph_format.alignment = _ALIGNS[align]
