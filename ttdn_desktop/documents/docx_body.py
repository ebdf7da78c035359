"""The blocks of a Paper put into a DOCX with python-docx: by style, automatic numbers, head and signature as borderless tables."""

import struct
from collections.abc import Callable
from io import BytesIO

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_COLOR_INDEX
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph

from ttdn_desktop.documents.docx_base import ITEMS, automatic, number, styles_by_id
from ttdn_desktop.documents.docx_bookmarks import Bookmarks
from ttdn_desktop.documents.docx_tables import add_table, paragraphs_of, repeat_on_each_page
from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.geometry import (
    ADDRESSEE_MM,
    HEAD_BEFORE_KEPT,
    RULE_THICKNESS,
    columns_left,
    grid_columns,
    line_width,
    rule_length,
    text_twips,
    twips,
)
from ttdn_desktop.documents.pictures import as_png, normal_picture, picture_size
from ttdn_desktop.paper.blocks import Columns, Grid, Heading, Image, Line, Paper, Para, Span, Title
from ttdn_desktop.paper.numbering import SCHEMES
from ttdn_desktop.paper.rules import Rules

_STYLES = {
    "national": "National",
    "motto": "Motto",
    "superior": "Superior",
    "issuer": "Issuer",
    "number": "Number",
    "date": "Date",
    "draft": "Draft",
    "doc_type": "Title",
    "subject": "Subtitle",
    "recipients_title": "RecipientsTitle",
    "recipient": "Recipient",
    "authority": "Authority",
    "signer": "Signer",
}
_LISTS = {"-": "ListBullet", "+": "ListBullet2"}
_NAMES = {"header": "Phần đầu văn bản", "signature": "Nơi nhận và chữ ký"}
_BORDER = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="{RULE_THICKNESS * 8:.0f}" w:space="0" w:color="000000"/></w:pBdr>'
# What python-docx raises for a picture whose header it cannot read, though Pillow can (a JPEG without JFIF, for one).
_UNKNOWN_PICTURE = (
    UnrecognizedImageError,
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    ValueError,
    LookupError,
    ArithmeticError,
    struct.error,
)


class Body:
    """Puts the blocks of a paper into an empty document that fits its rules."""

    def __init__(self, document: Document, paper: Paper, rules: Rules) -> None:
        self.document = document
        self.paper = paper
        self.rules = rules
        styles = styles_by_id(document)
        self._looks = {key: (bool(style.font.bold), bool(style.font.italic)) for key, style in styles.items()}
        self._marks = Bookmarks()
        self._last_item = 0
        self._item_list = 0

    def write(self) -> None:
        """All blocks. Raises Refused("picture-unreadable")."""
        blocks = self.paper.blocks
        for place, block in enumerate(blocks):
            following = blocks[place + 1] if place + 1 < len(blocks) else None
            signed = isinstance(following, Columns) and following.role == "signature"
            match block:
                case Columns():
                    self._columns(block)
                case Title():
                    self._lines(block.lines, text_twips(self.rules), self.document.add_paragraph, "TitleRule")
                case Heading():
                    self._heading(block)
                case Para():
                    self._para(block, signed)
                case Grid():
                    self._grid(block, signed)
                case Image():
                    self._image(block, signed)
        if blocks and isinstance(blocks[-1], Columns | Grid):
            # Word wants a paragraph after the last table and would add a full line: this one is a point high.
            self._paragraph("End")

    def _paragraph(
        self,
        style: str,
        spans: tuple[Span, ...] = (),
        *,
        new: Callable[[], Paragraph] | None = None,
        keep: bool = False,
    ) -> Paragraph:
        """A paragraph in that style; bold and italic are written only where the style is not so itself."""
        paragraph = (new or self.document.add_paragraph)()
        paragraph._p.style = (
            style  # by id: paragraph.style looks through all styles each time, a third of the whole time
        )
        if keep:
            paragraph.paragraph_format.keep_with_next = True
        bold, italic = self._looks[style]
        for span in spans:
            run = paragraph.add_run(span.text)
            if span.bold and not bold:
                run.font.bold = run.font.cs_bold = True
            if span.italic and not italic:
                run.font.italic = run.font.cs_italic = True
            if span.mark:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        return paragraph

    def _heading(self, block: Heading) -> None:
        kind = SCHEMES[self.paper.numbering][block.level - 1]
        typed = (Span(f"{block.number}\u00a0"),) if block.number and not automatic(kind) else ()
        self._marks.section(self._paragraph(f"Heading{block.level}", typed + block.spans)._p, block.section)

    def _para(self, block: Para, signed: bool) -> None:
        spans = block.spans
        counted = block.marker.rstrip(".").isdigit()
        if block.marker and (block.role == "addressee" or not (counted or block.marker in _LISTS)):
            spans = (Span(f"{block.marker}\u00a0"), *spans)
        if block.role == "addressee":
            paragraph = self._paragraph("Salutation", spans)
            if block.marker:
                left = twips(ADDRESSEE_MM) + round(text_width("Kính gửi", self.rules.sizes.body) * 20)
                paragraph.paragraph_format.left_indent = Twips(left)
            return
        if block.role == "closing" and signed and not block.marker:
            self._paragraph("Closing", spans)
            return
        style = "ListNumber" if counted else _LISTS.get(block.marker, "BodyText")
        paragraph = self._paragraph(style, spans, keep=signed)
        self._marks.block(paragraph._p, block.block)
        if counted:
            self._count(paragraph, int(block.marker.rstrip(".")))
        if signed:
            paragraph.paragraph_format.keep_together = True
            paragraph.paragraph_format.space_after = Pt(HEAD_BEFORE_KEPT)

    def _count(self, paragraph: Paragraph, item: int) -> None:
        """Each run of numbered items has its own numbering instance, starting where the run starts."""
        if item != self._last_item + 1 or not self._item_list or item == 1:
            instance = self.document.part.numbering_part.element.add_num(ITEMS)
            instance.add_lvlOverride(ilvl=0).add_startOverride(item)
            self._item_list = instance.numId
        self._last_item = item
        number(paragraph._p.get_or_add_pPr(), self._item_list, 0)

    def _lines(self, lines: tuple[Line, ...], width: int, new: Callable[[], Paragraph], rule: str = "RuleLine") -> None:
        """Lines of head, title or signature in a column that many twips wide, with the drawn rules under them."""
        for line in lines:
            form = self._paragraph(_STYLES[line.role], line.spans, new=new).paragraph_format
            if line.space_before:
                form.space_before = Pt(line.space_before)
            inner = round((width - line_width(line, width / 20) * 20) / 2)
            if inner:
                form.left_indent = form.right_indent = Twips(inner)
            if line.rule:
                drawn = self._paragraph(rule, new=new)
                side = Twips((width - round(rule_length(line, width / 20) * 20)) // 2)
                drawn.paragraph_format.left_indent = drawn.paragraph_format.right_indent = side
                drawn._p.get_or_add_pPr().insert_element_before(parse_xml(_BORDER), "w:spacing", "w:ind")

    def _columns(self, block: Columns) -> None:
        widths = [twips(width) for width in block.widths_mm]
        table = add_table(
            self.document,
            widths,
            len(block.rows),
            name=_NAMES[block.role],
            left=round(columns_left(block.widths_mm, self.rules) * 20),
        )
        for made, row in zip(table.rows, block.rows, strict=True):
            for cell, width, lines in zip(made.cells, widths, row, strict=True):
                self._lines(lines, width, paragraphs_of(cell))

    def _grid(self, block: Grid, signed: bool) -> None:
        if block.caption:
            self._paragraph("Caption", (Span(block.caption, italic=True),), keep=True)
        widths = grid_columns(block, text_twips(self.rules))
        table = add_table(self.document, widths, len(block.rows), name=block.caption, border=True)
        repeat_on_each_page(table, block.header_rows)
        for place, (made, row) in enumerate(zip(table.rows, block.rows, strict=True)):
            head = place < block.header_rows
            keep = head or (signed and place == len(block.rows) - 1)
            for cell, text in zip(made.cells, row, strict=True):
                new = paragraphs_of(cell)
                for line in text.split("\n"):
                    self._paragraph("TableHead" if head else "TableText", (Span(line),), new=new, keep=keep)
                if head:
                    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        self._marks.block(table.cell(0, 0).paragraphs[0]._p, block.block)
        # keeps the table off the next paragraph, and off a second table, which Word would join to it
        self._paragraph("End", keep=signed).paragraph_format.line_spacing = Pt(self.rules.space_after)

    def _image(self, block: Image, signed: bool) -> None:
        data = normal_picture(block.data)[0]
        wide, tall = (Pt(side) for side in picture_size(block, self.rules))
        holder = self._paragraph("Picture", keep=bool(block.caption) or signed)
        run = holder.add_run()
        try:
            shape = run.add_picture(BytesIO(data), wide, tall)
        except _UNKNOWN_PICTURE:
            shape = run.add_picture(BytesIO(as_png(data)), wide, tall)
        self._marks.block(holder._p, block.block)
        told = shape._inline.docPr
        told.set("name", f"Hình {len(self.document.inline_shapes)}")
        told.set("descr", block.caption or "Hình")
        if block.caption:
            self._paragraph("Caption", (Span(block.caption, italic=True),), keep=signed)
