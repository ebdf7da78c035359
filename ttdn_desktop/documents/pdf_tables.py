"""Tables of the body and of a phụ lục as strips: heads centred and repeated, group rows over all columns, high rows parted."""

from ttdn_desktop.documents.geometry import (
    BORDER,
    CELL_AIR,
    CELL_PADDING,
    grid_columns,
    line_height,
    points,
    text_twips,
)
from ttdn_desktop.documents.pagination import Strip, Unit
from ttdn_desktop.documents.pdf_items import BoxItem, Item, TextItem
from ttdn_desktop.documents.pdf_strips import DESCENT, Laid, caption_unit, laid_cell, lowered
from ttdn_desktop.documents.pdf_tags import Element, Tree, column_head, row_head
from ttdn_desktop.paper.blocks import Align, Grid
from ttdn_desktop.paper.rules import Rules


def table_units(block: Grid, rules: Rules, tree: Tree) -> list[Unit]:
    """The caption, then a unit for every row, or for every part of a row higher than half a page.

    A table without head rows is told by its first column (ISO 14289-1, 7.5: every cell has something that heads it).
    """
    table = tree.add("Table")
    out: list[Unit] = []
    if block.caption:
        out.append(caption_unit(block.caption, rules, table.add("Caption"), keep_next=True))
    widths = [width / 20 for width in grid_columns(block, text_twips(rules))]
    heads: list[Strip] = []
    part: Element | None = None
    for place, row in enumerate(block.rows):
        is_head = place < block.header_rows
        if place in (0, block.header_rows):
            part = table.add("THead" if is_head and block.header_rows < len(block.rows) else "TBody")
        assert part
        is_group = place in block.groups and not is_head
        strips = _row(block, row, widths, part.add("TR"), rules, head=is_head, group=is_group)
        if not place:
            lowered(strips[0], BORDER / 2)  # a table's first line has no row above to lie in
        if is_head:
            heads += strips
        keep = (is_head or is_group) and place + 1 < len(block.rows)
        out += [Unit([strip], keep_next=keep, whole=True, header=[] if is_head else heads) for strip in strips]
    out[-1].after = rules.space_after
    out[-1].strips[-1].under = 0.0
    return out


def _row(
    block: Grid, row: tuple[str, ...], widths: list[float], tags: Element, rules: Rules, *, head: bool, group: bool
) -> list[Strip]:
    """A table row as one strip, or as several when it is higher than half a page."""
    size = rules.sizes.table
    cells: list[tuple[float, Laid, Element]] = []  # width, lines, the cell's tag
    if group:
        laid = laid_cell(row[0], size, sum(widths) - 2 * CELL_PADDING, Align.LEFT, True)
        cells.append((sum(widths), laid, tags.add("TH", attributes=row_head(len(widths)))))
    else:
        for column, (text, width) in enumerate(zip(row, widths, strict=True)):
            align = Align.CENTER if head else block.aligns[column] if block.aligns else Align.LEFT
            leads = not (block.header_rows or column)
            cell = (
                tags.add("TH", attributes=row_head() if leads else column_head()) if head or leads else tags.add("TD")
            )
            cells.append((width, laid_cell(text, size, width - 2 * CELL_PADDING, align, head), cell))
    step = line_height(size)
    most = max(1, int((points(rules.page_mm[1] - rules.top_mm - rules.bottom_mm) / 2) // step))
    strips = []
    for start in range(0, max(len(laid) for _, laid, _ in cells), most):
        high = max(len(laid[start : start + most]) for _, laid, _ in cells)
        height = high * step + 2 * CELL_AIR + BORDER
        items: list[Item] = []
        texts: list[Item] = []
        x = 0.0
        for width, laid, tag in cells:
            items.append(BoxItem(x, 0.0, width, height))
            part = laid[start : start + most]
            top = BORDER / 2 + CELL_AIR + ((high - len(part)) * step / 2 if head else 0.0)
            for number, (segments, said) in enumerate(part, 1):
                y = top + number * step - size * DESCENT
                texts.append(TextItem(x + CELL_PADDING, y, segments, tag, said=said))
            x += width
        strips.append(
            Strip(height + BORDER / 2, items + texts, -BORDER / 2)
        )  # its lower line is the next row's upper one
    return strips
