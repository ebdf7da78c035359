"""A Paper as strips of known height: what the PDF writer paginates and draws."""

from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.geometry import (
    ADDRESSEE_MM,
    BORDER,
    CELL_AIR,
    CELL_PADDING,
    HEAD_BEFORE_KEPT,
    RULE_AIR,
    RULE_HEIGHT,
    RULE_THICKNESS,
    TITLE_AFTER,
    columns_left,
    grid_columns,
    line_gap,
    line_height,
    line_width,
    points,
    rule_length,
    text_points,
    text_twips,
)
from ttdn_desktop.documents.lines import Segment, break_lines
from ttdn_desktop.documents.pagination import BoxItem, ImageItem, Item, RuleItem, Strip, TextItem, Unit
from ttdn_desktop.documents.pictures import picture_size
from ttdn_desktop.paper.blocks import Align, Columns, Grid, Heading, Image, Line, Paper, Para, Span, Title
from ttdn_desktop.paper.rules import Rules
from ttdn_desktop.paper.words import spans_text

_DESCENT = 443 / 2048  # below the baseline


def units(paper: Paper, rules: Rules) -> list[Unit]:
    """The units of the whole paper in order."""
    out: list[Unit] = []
    for place, block in enumerate(paper.blocks):
        following = paper.blocks[place + 1] if place + 1 < len(paper.blocks) else None
        signed = isinstance(following, Columns) and following.role == "signature"
        match block:
            case Columns():
                out += _columns(block, rules)
            case Title():
                out += _title(block, rules)
            case Heading():
                out.append(_heading(block, rules))
            case Para():
                out.append(_para(block, rules, signed))
            case Grid():
                out += _grid(block, rules)
            case Image():
                out += _image(block, rules)
        if signed and not isinstance(block, Columns):
            out[-1].keep_next = True
    return out


def _strip(segments: list[Segment], size: float, multiple: float, x: float = 0.0) -> Strip:
    height = line_height(size)
    return Strip(height, [TextItem(x, height - size * _DESCENT, segments)], line_gap(size, multiple))


def _stack(lines: tuple[Line, ...], x: float, width: float) -> list[Strip]:
    """The lines of a cell or title, rules included, each a strip of its own."""
    strips: list[Strip] = []
    for line in lines:
        own = line_width(line, width)
        laid = break_lines(line.spans, line.size, own, align=line.align)
        above = line.space_before
        for segments in laid:
            strip = _strip(segments, line.size, 1.0, x + (width - own) / 2)
            strips.append(_lowered(strip, above) if above else strip)
            above = 0.0
        if line.rule:
            length = rule_length(line, width)
            rule = RuleItem(x + (width - length) / 2, RULE_AIR + RULE_THICKNESS / 2, length, RULE_THICKNESS)
            strips.append(Strip(RULE_AIR + RULE_HEIGHT + RULE_THICKNESS, [rule]))
    return strips


def _lowered(strip: Strip, by: float) -> Strip:
    for item in strip.items:
        item.y += by
    strip.height += by
    return strip


def _joined(strips: list[Strip]) -> Strip:
    """One strip of several, below each other."""
    items: list[Item] = []
    height = 0.0
    for strip in strips:
        items += _lowered(strip, height).items if height else strip.items
        height += strip.height - (height if height else 0.0)
    return Strip(height, items)


def _columns(block: Columns, rules: Rules) -> list[Unit]:
    left, right = (points(width) for width in block.widths_mm)
    start = columns_left(block.widths_mm, rules)
    out = []
    for one, other in block.rows:
        first, second = _joined(_stack(one, start, left)), _joined(_stack(other, start + left, right))
        row = Strip(max(first.height, second.height), [*first.items, *second.items])
        out.append(Unit([row], whole=True))
    return out


def _title(block: Title, rules: Rules) -> list[Unit]:
    strips = _stack(block.lines, 0.0, text_points(rules))
    return [Unit([_joined(strips)], after=TITLE_AFTER, keep_next=True, whole=True)]


def _heading(block: Heading, rules: Rules) -> Unit:
    size = rules.sizes.body
    laid = break_lines(
        block.spans, size, text_points(rules), first=points(rules.indent_mm), marker=block.number, bold=True
    )
    strips = [_strip(segments, size, rules.line_multiple) for segments in laid]
    title = f"{block.number} {spans_text(block.spans)}".strip()
    return Unit(strips, after=rules.space_after, keep_next=True, whole=True, outline=(block.level, title))


def _para(block: Para, rules: Rules, signed: bool) -> Unit:
    size, width, multiple = rules.sizes.body, text_points(rules), rules.line_multiple
    if block.role == "addressee":
        multiple = 1.0
        indent = points(ADDRESSEE_MM)
        if block.marker:
            indent += text_width("Kính gửi", size)
        laid = break_lines(block.spans, size, width, align=Align.LEFT, indent=indent, marker=block.marker)
    else:
        laid = break_lines(block.spans, size, width, first=points(rules.indent_mm), marker=block.marker)
    strips = [_strip(segments, size, multiple) for segments in laid]
    after = HEAD_BEFORE_KEPT if signed else rules.space_after
    return Unit(strips, after=after, whole=signed, keep_next=signed, block=block.block)


def _grid(block: Grid, rules: Rules) -> list[Unit]:
    size = rules.sizes.table
    out: list[Unit] = []
    if block.caption:
        out.append(_caption(block.caption, rules))
    widths = [width / 20 for width in grid_columns(block, text_twips(rules))]
    rows = [_rows(row, widths, size, place < block.header_rows, rules) for place, row in enumerate(block.rows)]
    _lowered(rows[0][0], BORDER / 2)  # a table's first line has no row above to lie in
    rows[-1][-1].under = 0.0
    heads = [strip for row in rows[: block.header_rows] for strip in row]
    for place, row in enumerate(rows):
        is_head = place < block.header_rows
        for strip in row:
            out.append(
                Unit(
                    [strip],
                    keep_next=is_head and place + 1 < len(rows),
                    whole=True,
                    header=[] if is_head else heads,
                    block=block.block,
                )
            )
    out[-1].after = rules.space_after
    return out


def _rows(row: tuple[str, ...], widths: list[float], size: float, head: bool, rules: Rules) -> list[Strip]:
    """A table row as one strip, or as several when it is higher than half a page."""
    step = line_height(size)
    most = max(1, int((points(rules.page_mm[1] - rules.top_mm - rules.bottom_mm) / 2) // step))
    align = Align.CENTER if head else Align.LEFT
    cells = [
        [
            line
            for text in cell.split("\n")
            for line in break_lines((Span(text, bold=head),), size, width - 2 * CELL_PADDING, align=align)
        ]
        for cell, width in zip(row, widths, strict=True)
    ]
    strips = []
    for start in range(0, max(len(cell) for cell in cells), most):
        parts = [cell[start : start + most] for cell in cells]
        height = max(len(part) for part in parts) * step + 2 * CELL_AIR + BORDER
        items: list[Item] = []
        x = 0.0
        for part, width in zip(parts, widths, strict=True):
            items.append(BoxItem(x, 0.0, width, height))
            top = (
                BORDER / 2 + CELL_AIR + (height - BORDER - 2 * CELL_AIR - len(part) * step) / 2
                if head
                else BORDER / 2 + CELL_AIR
            )
            for number, segments in enumerate(part):
                items.append(TextItem(x + CELL_PADDING, top + (number + 1) * step - size * _DESCENT, segments))
            x += width
        strips.append(Strip(height + BORDER / 2, items, -BORDER / 2))  # the line under it is the next row's upper one
    return strips


def _caption(text: str, rules: Rules, *, keep_next: bool = True) -> Unit:
    laid = break_lines((Span(text, italic=True),), rules.sizes.table, text_points(rules), align=Align.CENTER)
    strips = [_strip(segments, rules.sizes.table, 1.0) for segments in laid]
    return Unit(strips, after=rules.space_after, keep_next=keep_next, whole=True)


def _image(block: Image, rules: Rules) -> list[Unit]:
    width, height = picture_size(block, rules)
    x = (text_points(rules) - width) / 2
    picture = Unit(
        [Strip(height, [ImageItem(x, 0.0, width, height, block.data)])],
        after=rules.space_after,
        whole=True,
        keep_next=bool(block.caption),
        block=block.block,
    )
    return [picture, _caption(block.caption, rules, keep_next=False)] if block.caption else [picture]
