"""A Paper as strips of known height: what the PDF writer paginates and draws, and the parts of the document they belong to."""

from collections.abc import Sequence
from functools import lru_cache

from ttdn_desktop.documents.drawn import chart_image, code_matrix, code_side_mm
from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.geometry import (
    ADDRESSEE_MM,
    BESIDE_AIR,
    GUTTER,
    HEAD_BEFORE_KEPT,
    RULE_AIR,
    RULE_HEIGHT,
    RULE_THICKNESS,
    TITLE_AFTER,
    columns_left,
    line_height,
    line_width,
    points,
    rule_length,
    text_points,
)
from ttdn_desktop.documents.lines import Segment
from ttdn_desktop.documents.pagination import Strip, Unit
from ttdn_desktop.documents.pdf_items import BoxItem, ImageItem, Item, RuleItem, SquaresItem, TextItem
from ttdn_desktop.documents.pdf_strips import DESCENT, caption_unit, joined, laid_text, lowered, text_strip
from ttdn_desktop.documents.pdf_tables import table_units
from ttdn_desktop.documents.pdf_tags import Element, Tree
from ttdn_desktop.documents.pictures import picture_size
from ttdn_desktop.paper.blocks import (
    Align,
    Chart,
    Code,
    Columns,
    Grid,
    Heading,
    Image,
    Line,
    NewSheet,
    PaperBlock,
    Para,
    Span,
    Title,
)
from ttdn_desktop.paper.rules import Rules
from ttdn_desktop.paper.words import line_text, spans_text

_PICTURE = "Hình"  # told of a picture nobody described
_APPENDIX_HEAD = ("appendix_label", "appendix_title")


class UnitMaker:
    """Makes the units of blocks on one kind of sheet; what they hold is entered in the tree as it comes."""

    def __init__(self, rules: Rules, tree: Tree, *, appendix: bool = False) -> None:
        self.rules = rules
        self.tree = tree
        self.appendix = appendix
        self.width = text_points(rules)

    def units(self, blocks: Sequence[PaperBlock], start: int) -> list[Unit]:
        """The units of the blocks in order; the first one's number in the paper is `start`."""
        out: list[Unit] = []
        for place, block in enumerate(blocks):
            following = blocks[place + 1] if place + 1 < len(blocks) else None
            signed = isinstance(following, Columns) and following.role == "signature"
            made = self._block(block, signed)
            if signed and made and not isinstance(block, Columns):
                made[-1].keep_next = True
            for unit in made:
                unit.place = start + place
                self._name(unit, block)
            out += made
        return out

    def _block(self, block: PaperBlock, signed: bool) -> list[Unit]:
        match block:
            case Columns():
                return self._columns(block)
            case Title():
                return [self._title(block)]
            case Heading():
                return [self._heading(block)]
            case Para():
                return [self._para(block, signed)]
            case Grid():
                return table_units(block, self.rules, self.tree)
            case Image():
                return self._picture(block, block.alt)
            case Chart():
                return self._picture(_chart(block, self.rules), block.alt)
            case Code():
                return [self._code(block)]
            case NewSheet():
                raise ValueError("a new sheet is no block of a sheet")

    def _name(self, unit: Unit, block: PaperBlock) -> None:
        """Whose it is: the report's paragraph and section, else the role it has on the page."""
        if isinstance(block, Para | Grid | Image):
            unit.block, unit.section = block.block, block.section
        if isinstance(block, Heading):
            unit.section, unit.role = block.section, "heading"
        elif isinstance(block, Columns | Title):
            unit.role = block.role
        elif isinstance(block, Para) and block.role != "body":
            unit.role = block.role
        if self.appendix and not (unit.block or unit.section or isinstance(block, Columns)):
            unit.role = "appendix"

    def _columns(self, block: Columns) -> list[Unit]:
        left, right = (points(width) for width in block.widths_mm)
        start = columns_left(block.widths_mm, self.rules)
        out = []
        for one, other in block.rows:
            gutter = GUTTER if block.role == "signature" else 0.0
            first = joined(self._stack(one, start, left - gutter))
            second = joined(self._stack(other, start + left, right))
            row = Strip(max(first.height, second.height), [*first.items, *second.items])
            out.append(Unit([row], whole=True, x=start, width=left + right))
        return out

    def _title(self, block: Title) -> Unit:
        outline = None
        head: Element | None = None
        naming = sum(line.role in _APPENDIX_HEAD for line in block.lines) or 1
        if block.role == "appendix":
            head, depth = self.tree.heading(1)
            outline = (depth, ". ".join(line_text(line) for line in block.lines[:naming]))
        strips = self._stack(block.lines, 0.0, self.width, head, naming)
        return Unit([joined(strips)], after=TITLE_AFTER, keep_next=True, whole=True, outline=outline)

    def _stack(
        self, lines: tuple[Line, ...], x: float, width: float, head: Element | None = None, naming: int = 0
    ) -> list[Strip]:
        """The lines of a cell or title, rules included, each a strip of its own; the first `naming` ones are parts of `head`."""
        strips: list[Strip] = []
        for place, line in enumerate(lines):
            element = head if head and place < naming else self.tree.add("P")
            if line.frame_mm:
                strips.append(_framed(line, x, width, element))
                continue
            own = line_width(line, width)
            above = line.space_before
            for segments, said in laid_text(line.spans, line.size, own, line.align):
                strip = text_strip(segments, line.size, 1.0, element, x=x + (width - own) / 2, said=said, red=line.red)
                strips.append(lowered(strip, above) if above else strip)
                above = 0.0
            if line.rule:
                length = rule_length(line, width)
                rule = RuleItem(x + (width - length) / 2, RULE_AIR + RULE_THICKNESS / 2, length, RULE_THICKNESS)
                strips.append(Strip(RULE_AIR + RULE_HEIGHT + RULE_THICKNESS, [rule]))
        return strips

    def _heading(self, block: Heading) -> Unit:
        rules, size = self.rules, self.rules.sizes.body
        element, depth = self.tree.heading(block.level)
        if block.own_line:
            number = laid_text((Span(block.number),), size, self.width, Align.CENTER, bold=True)
            laid = [*number, *laid_text(block.spans, size, self.width, Align.CENTER, bold=True)]
        else:
            indent = points(rules.indent_mm)
            laid = laid_text(block.spans, size, self.width, first=indent, marker=block.number, bold=True)
        strips = [text_strip(line, size, rules.line_multiple, element, said=said) for line, said in laid]
        title = f"{block.number} {spans_text(block.spans)}".strip()
        return Unit(strips, after=rules.space_after, keep_next=True, whole=True, outline=(depth, title))

    def _para(self, block: Para, signed: bool) -> Unit:
        rules, size = self.rules, self.rules.sizes.body
        label: Element | None = None
        multiple = 1.0 if block.role == "addressee" else rules.line_multiple
        if block.role == "addressee":
            element = self.tree.add("P")
            indent = points(ADDRESSEE_MM)
            if block.marker:
                indent += text_width("Kính gửi", size)
            laid = laid_text(block.spans, size, self.width, Align.LEFT, indent=indent, marker=block.marker)
        else:
            if block.marker:
                label, element = self.tree.item(block.marker)
            else:
                element = self.tree.add("P")
            laid = laid_text(block.spans, size, self.width, first=points(rules.indent_mm), marker=block.marker)
        strips = [text_strip(line, size, multiple, element, said=said) for line, said in laid]
        first = strips[0].items[0]
        if label and isinstance(first, TextItem):
            first.label = label
        if block.beside:
            strips[0].items.append(self._beside(block.beside, first.y))
        after = HEAD_BEFORE_KEPT if signed else rules.space_after
        return Unit(strips, after=after, whole=signed, keep_next=signed)

    def _beside(self, number: int, y: float) -> TextItem:
        """The number of a paragraph in the margin: seen, but no text of the paper."""
        size, shown = self.rules.sizes.margin_number, str(number)
        width = text_width(shown, size)
        return TextItem(-BESIDE_AIR - width, y, [Segment(0.0, shown, size, False, False, "", width)])

    def _picture(self, block: Image, alt: str) -> list[Unit]:
        width, height = picture_size(block, self.rules)
        element = self.tree.add("Figure", alt or block.caption or _PICTURE)
        item = ImageItem((self.width - width) / 2, 0.0, width, height, block.data, element)
        after = self.rules.space_after
        picture = Unit([Strip(height, [item])], after=after, whole=True, keep_next=bool(block.caption))
        return [picture, self._caption(block.caption)] if block.caption else [picture]

    def _caption(self, words: str) -> Unit:
        return caption_unit(words, self.rules, self.tree.add("P"))

    def _code(self, block: Code) -> Unit:
        side = points(code_side_mm(block))
        element = self.tree.add("Figure", block.alt or _PICTURE)
        item = SquaresItem((self.width - side) / 2, 0.0, side, side, code_matrix(block.text), element)
        return Unit([Strip(side, [item])], after=self.rules.space_after, whole=True)


@lru_cache(maxsize=8)
def _chart(block: Chart, rules: Rules) -> Image:
    return chart_image(block, rules)


def _framed(line: Line, x: float, width: float, element: Element) -> Strip:
    """A mark of urgency in its frame (PL I, III.2), the words in the middle."""
    assert line.frame_mm
    wide, tall = (points(side) for side in line.frame_mm)
    left = x + ((width - wide) / 2 if line.align is Align.CENTER else 0.0)
    laid = laid_text(line.spans, line.size, wide, Align.CENTER)
    step = line_height(line.size)
    tall = max(tall, step * len(laid))
    half = RULE_THICKNESS / 2
    frame = BoxItem(left + half, half, wide - RULE_THICKNESS, tall - RULE_THICKNESS, RULE_THICKNESS, line.red)
    items: list[Item] = [frame]
    top = (tall - step * len(laid)) / 2
    for number, (segments, said) in enumerate(laid, 1):
        y = top + number * step - line.size * DESCENT
        items.append(TextItem(left, y, segments, element, said=said, red=line.red))
    return lowered(Strip(tall, items), line.space_before)
