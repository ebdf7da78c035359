"""The blocks of a Paper put into a DOCX with python-docx: by style, automatic numbers, head and signature as borderless tables."""

from collections.abc import Callable

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor, Twips
from docx.text.paragraph import Paragraph

from ttdn_desktop.documents.docx_base import ITEMS, automatic, number, styles_by_id
from ttdn_desktop.documents.docx_bookmarks import Bookmarks
from ttdn_desktop.documents.docx_grid import put_grid
from ttdn_desktop.documents.docx_pictures import put_image
from ttdn_desktop.documents.docx_sheets import begin_sheet
from ttdn_desktop.documents.docx_tables import add_table, paragraphs_of
from ttdn_desktop.documents.drawn import chart_image, code_image
from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.geometry import (
    ADDRESSEE_MM,
    BESIDE_AIR,
    GUTTER,
    HEAD_BEFORE_KEPT,
    RULE_THICKNESS,
    columns_left,
    line_height,
    line_width,
    rule_length,
    text_twips,
    twips,
)
from ttdn_desktop.paper.blocks import (
    Chart,
    Code,
    Columns,
    Grid,
    Heading,
    Image,
    Line,
    NewSheet,
    Paper,
    Para,
    Span,
    Title,
)
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
    "urgent": "Urgent",
    "doc_type": "Title",
    "subject": "Subtitle",
    "recipients_title": "RecipientsTitle",
    "recipient": "Recipient",
    "authority": "Authority",
    "signer": "Signer",
    "appendix_label": "AppendixLabel",
    "appendix_title": "AppendixTitle",
    "appendix_reference": "AppendixReference",
}
_LISTS = {"-": "ListBullet", "+": "ListBullet2"}
_TOLD = {  # title and description for those who cannot see the frameless tables
    "header": (
        "Phần đầu văn bản",
        "Bên trái: cơ quan ban hành, số và ký hiệu. Bên phải: Quốc hiệu, tiêu ngữ, địa danh và thời gian ban hành.",
    ),
    "signature": (
        "Nơi nhận và chữ ký",
        "Bên trái: nơi nhận. Bên phải: quyền hạn, chức vụ, chữ ký và họ tên người ký.",
    ),
    "slip": ("Bên giao và bên nhận", "Bên trái: chữ ký của bên giao. Bên phải: chữ ký của bên nhận."),
}
_RED = "FF0000"
# What follows w:framePr and w:pBdr in paragraph properties (CT_PPrBase).
_AFTER_BORDER = (
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:rPr",
)
_AFTER_FRAME = ("w:widowControl", "w:numPr", "w:suppressLineNumbers", "w:pBdr", *_AFTER_BORDER)
_BORDER = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="{RULE_THICKNESS * 8:.0f}" w:space="0" w:color="000000"/></w:pBdr>'


class Body:
    """Puts the blocks of a paper into an empty document that fits its rules."""

    def __init__(self, document: Document, paper: Paper, rules: Rules) -> None:
        self.document = document
        self.paper = paper
        self.rules = rules
        styles = styles_by_id(document)
        self._looks = {key: (bool(style.font.bold), bool(style.font.italic)) for key, style in styles.items()}
        self.marks = Bookmarks()
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
                    put_grid(self, block, signed)
                case Image():
                    put_image(self, block, signed)
                case Chart():
                    put_image(self, chart_image(block, self.rules), signed)
                case Code():
                    put_image(self, code_image(block), signed)
                case NewSheet():
                    self._new_sheet(block)
        if blocks and isinstance(blocks[-1], Columns | Grid):
            # Word wants a paragraph after the last table and would add a full line: this one is a point high.
            self.paragraph("End")

    def paragraph(
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
        heading = self.paragraph(f"Heading{block.level}", typed + block.spans)
        self.marks.section(heading._p, block.section)
        if block.own_line:
            _title_below(heading)
        self.marks.section(heading._p, block.section)

    def _new_sheet(self, block: NewSheet) -> None:
        """The part before ends with a section break in a paragraph a point high: a break of its own would be an empty line."""
        self.rules = self.paper.rules.turned() if block.landscape else self.paper.rules
        begin_sheet(self.document, self.rules, landscape=block.landscape)
        self._item_list = 0

    def _para(self, block: Para, signed: bool) -> None:
        spans = block.spans
        if block.beside:
            self._beside(block.beside)
        counted = block.marker.rstrip(".").isdigit()
        if block.marker and (block.role == "addressee" or not (counted or block.marker in _LISTS)):
            spans = (Span(f"{block.marker}\u00a0"), *spans)
        if block.role == "addressee":
            paragraph = self.paragraph("Salutation", spans)
            if block.marker:
                left = twips(ADDRESSEE_MM) + round(text_width("Kính gửi", self.rules.sizes.body) * 20)
                paragraph.paragraph_format.left_indent = Twips(left)
            return
        if block.role == "closing" and signed and not block.marker:
            self.paragraph("Closing", spans)
            return
        style = "ListNumber" if counted else _LISTS.get(block.marker, "BodyText")
        paragraph = self.paragraph(style, spans, keep=signed)
        self.marks.block(paragraph._p, block.block)
        if counted:
            self._count(paragraph, int(block.marker.rstrip(".")))
        if signed:
            paragraph.paragraph_format.keep_together = True
            paragraph.paragraph_format.space_after = Pt(HEAD_BEFORE_KEPT)

    def _beside(self, number: int) -> None:
        """The paragraph's number in the margin: a frame beside the paragraph that follows, no part of its text."""
        shown = str(number)
        wide = round(text_width(shown, self.rules.sizes.margin_number) * 20) + 20
        at = twips(self.rules.left_mm) - BESIDE_AIR * 20 - wide
        size = self.rules.sizes
        down = round(
            (line_height(size.body) - line_height(size.margin_number)) * 16
        )  # to the baseline of the first line
        made = self.paragraph("MarginNumber", (Span(shown),))
        frame = f'<w:framePr {nsdecls("w")} w:w="{wide}" w:wrap="around" w:vAnchor="text" w:hAnchor="page" w:x="{at}" w:y="{down}"/>'
        made._p.get_or_add_pPr().insert_element_before(parse_xml(frame), *_AFTER_FRAME)

    def _count(self, paragraph: Paragraph, item: int) -> None:
        """Each run of numbered items has its own numbering instance, starting where the run starts."""
        if item != self._last_item + 1 or not self._item_list or item == 1:
            instance = self.document.part.numbering_part.element.add_num(ITEMS)
            instance.add_lvlOverride(ilvl=0).add_startOverride(item)
            self._item_list = instance.numId
        self._last_item = item
        number(paragraph._p.get_or_add_pPr(), self._item_list, 0)

    def _lines(
        self,
        lines: tuple[Line, ...],
        width: int,
        new: Callable[[], Paragraph],
        rule: str = "RuleLine",
        *,
        gutter: int = 0,
    ) -> None:
        """Lines of head, title or signature in a column that many twips wide, with the drawn rules under them.

        `gutter` twips stay free at the right of the column.
        """
        for line in lines:
            made = self.paragraph(_STYLES[line.role], line.spans, new=new)
            form = made.paragraph_format
            if line.frame_mm:
                _frame(made, line, width)
            if line.space_before:
                form.space_before = Pt(line.space_before)
            inner = round((width - line_width(line, width / 20) * 20) / 2)
            if inner and not line.frame_mm:
                form.left_indent = form.right_indent = Twips(inner)
            if gutter:
                form.right_indent = Twips(inner + gutter)
            if line.rule:
                drawn = self.paragraph(rule, new=new)
                side = Twips((width - round(rule_length(line, width / 20) * 20)) // 2)
                drawn.paragraph_format.left_indent = drawn.paragraph_format.right_indent = side
                drawn._p.get_or_add_pPr().insert_element_before(parse_xml(_BORDER), *_AFTER_BORDER)

    def _columns(self, block: Columns) -> None:
        widths = [twips(width) for width in block.widths_mm]
        name, told = _TOLD[block.role]
        table = add_table(
            self.document,
            widths,
            len(block.rows),
            name=name,
            told=told,
            left=round(columns_left(block.widths_mm, self.rules) * 20),
        )
        for made, row in zip(table.rows, block.rows, strict=True):
            for place, (cell, width, lines) in enumerate(zip(made.cells, widths, row, strict=True)):
                gutter = GUTTER * 20 if block.role == "signature" and place == 0 else 0
                self._lines(lines, width - gutter, paragraphs_of(cell), gutter=gutter)


def _frame(paragraph: Paragraph, line: Line, width: int) -> None:
    """The frame of a mark of urgency in a column that many twips wide (PL I, III.2): borders, room above and below the words."""
    assert line.frame_mm
    wide, tall = (twips(side) for side in line.frame_mm)
    air = max(0, round((tall / 20 - line_height(line.size)) / 2 - RULE_THICKNESS))
    color = _RED if line.red else "000000"
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{RULE_THICKNESS * 8:.0f}" w:space="{air}" w:color="{color}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Twips((width - wide) // 2 + air * 20)  # borders stand outside the indents
    borders = parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>")
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDER)
    if line.red:
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor.from_string(_RED)


def _title_below(heading: Paragraph) -> None:
    """ "Phần I" on a line of its own, centred, the title below it in the same paragraph: one entry of the outline."""
    form = heading.paragraph_format
    form.alignment, form.first_line_indent = WD_ALIGN_PARAGRAPH.CENTER, Twips(0)
    heading.runs[0]._r.insert(0, OxmlElement("w:br"))
