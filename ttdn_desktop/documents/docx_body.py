"""word/document.xml of a Paper: paragraphs by style, automatic numbers, head and signature as borderless tables."""

from xml.sax.saxutils import escape, quoteattr

from ttdn_desktop.documents.docx_styles import HEAD, ITEMS, W
from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.geometry import (
    ADDRESSEE_MM,
    CELL_AIR,
    CELL_PADDING,
    RULE_THICKNESS,
    grid_columns,
    line_width,
    rule_length,
    text_twips,
    twips,
)
from ttdn_desktop.documents.pictures import normal_picture, picture_size
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
_BOLD = {"National", "Motto", "Issuer", "Draft", "Title", "Subtitle", "RecipientsTitle", "Authority", "Signer"}
_ITALIC = {"Date", "RecipientsTitle"}
_LISTS = {"-": "ListBullet", "+": "ListBullet2"}
_EMU = 12700  # per point
_NAMES = {"header": "Phần đầu văn bản", "signature": "Nơi nhận và chữ ký"}


class Body:
    """Builds the document part; `images` (bytes, kind) and `restarts` (first numbers of numbered runs) are filled on the way."""

    def __init__(self, paper: Paper, rules: Rules) -> None:
        self.paper = paper
        self.rules = rules
        self.images: list[tuple[bytes, str]] = []
        self.restarts: list[int] = []
        self._last_item = 0

    def document_xml(self) -> str:
        """The whole part."""
        blocks = self.paper.blocks
        out: list[str] = []
        for place, block in enumerate(blocks):
            following = blocks[place + 1] if place + 1 < len(blocks) else None
            signed = isinstance(following, Columns) and following.role == "signature"
            match block:
                case Columns():
                    out.append(self._columns(block))
                case Title():
                    out += self._lines(block.lines, text_twips(self.rules), title=True)
                case Heading():
                    out.append(self._heading(block))
                case Para():
                    out.append(self._para(block, signed))
                case Grid():
                    out.append(self._grid(block, signed))
                case Image():
                    out.append(self._image(block, signed))
        if blocks and isinstance(blocks[-1], Columns | Grid):
            # Word wants a paragraph after the last table and would add a full line: this one is a point high.
            out.append('<w:p><w:pPr><w:pStyle w:val="End"/></w:pPr></w:p>')
        return (
            f'{HEAD}<w:document xmlns:w="{W}" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
            'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f"<w:body>{''.join(out)}{self._section()}</w:body></w:document>"
        )

    def _section(self) -> str:
        rules = self.rules
        width, height = (twips(side) for side in rules.page_mm)
        head = twips(rules.header_mm)
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
            f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{twips(rules.top_mm)}" w:right="{twips(rules.right_mm)}" '
            f'w:bottom="{twips(rules.bottom_mm)}" w:left="{twips(rules.left_mm)}" w:header="{head}" w:footer="{head}" w:gutter="0"/>'
            "<w:titlePg/></w:sectPr>"
        )

    def _heading(self, block: Heading) -> str:
        kind = SCHEMES[self.paper.numbering][block.level - 1]
        typed = f"{block.number}\u00a0" if block.number and kind not in ("roman", "arabic", "decimal") else ""
        return _paragraph(f"Heading{block.level}", _runs(((Span(typed),) if typed else ()) + block.spans, bold=True))

    def _para(self, block: Para, signed: bool) -> str:
        spans = block.spans
        if block.role == "addressee":
            indent = ""
            if block.marker:
                left = twips(ADDRESSEE_MM) + round(text_width("Kính gửi", self.rules.sizes.body) * 20)
                indent = f'<w:ind w:left="{left}"/>'
                spans = (Span(f"{block.marker}\u00a0"), *spans)
            return _paragraph("Salutation", _runs(spans), indent)
        keep = "<w:keepNext/><w:keepLines/>" if signed else ""
        spacing = ' w:after="240"' if signed else ""
        style, extra = "BodyText", ""
        if block.marker in _LISTS:
            style = _LISTS[block.marker]
        elif block.marker.rstrip(".").isdigit():
            style, extra = "ListNumber", self._item(int(block.marker.rstrip(".")))
        elif block.marker:
            spans = (Span(f"{block.marker}\u00a0"), *spans)
        if block.role == "closing" and signed and not block.marker:
            return _paragraph("Closing", _runs(spans))
        return _paragraph(style, _runs(spans), keep + extra + (f"<w:spacing{spacing}/>" if spacing else ""))

    def _item(self, number: int) -> str:
        if number != self._last_item + 1 or not self.restarts or number == 1:
            self.restarts.append(number)
        self._last_item = number
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{ITEMS + len(self.restarts) - 1}"/></w:numPr>'

    def _lines(self, lines: tuple[Line, ...], width: int, *, title: bool = False) -> list[str]:
        out = []
        for line in lines:
            style = _STYLES[line.role]
            before = f'<w:spacing w:before="{line.space_before * 20:.0f}"/>' if line.space_before else ""
            inner = round((width - line_width(line, width / 20) * 20) / 2)
            indent = f'<w:ind w:left="{inner}" w:right="{inner}"/>' if inner else ""
            runs = _runs(line.spans, bold=style in _BOLD, italic=style in _ITALIC)
            out.append(_paragraph(style, runs, before + indent))
            if line.rule:
                side = (width - round(rule_length(line, width / 20) * 20)) // 2
                border = f'<w:pBdr><w:top w:val="single" w:sz="{RULE_THICKNESS * 8:.0f}" w:space="0" w:color="000000"/></w:pBdr>'
                out.append(
                    _paragraph(
                        "TitleRule" if title else "RuleLine", "", f'{border}<w:ind w:left="{side}" w:right="{side}"/>'
                    )
                )
        return out

    def _columns(self, block: Columns) -> str:
        widths = [twips(width) for width in block.widths_mm]
        rows = []
        for row in block.rows:
            cells = "".join(
                _cell(width, "".join(self._lines(lines, width)) or _paragraph("Normal", ""))
                for width, lines in zip(widths, row, strict=True)
            )
            rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
        return _table(widths, rows, name=_NAMES[block.role])

    def _grid(self, block: Grid, signed: bool) -> str:
        widths = grid_columns(block, text_twips(self.rules))
        rows = []
        for place, row in enumerate(block.rows):
            head = place < block.header_rows
            keep = "<w:keepNext/>" if head or (signed and place == len(block.rows) - 1) else ""
            cells = []
            for width, text in zip(widths, row, strict=True):
                style = "TableHead" if head else "TableText"
                inside = "".join(_paragraph(style, _runs((Span(line),), bold=head), keep) for line in text.split("\n"))
                cells.append(_cell(width, inside, middle=head))
            mark = "<w:cantSplit/><w:tblHeader/>" if head else "<w:cantSplit/>"
            rows.append(f"<w:tr><w:trPr>{mark}</w:trPr>{''.join(cells)}</w:tr>")
        caption = (
            _paragraph("Caption", _runs((Span(block.caption, italic=True),), italic=True), "<w:keepNext/>")
            if block.caption
            else ""
        )
        return caption + _table(widths, rows, name=block.caption, border=True) + _spacer(self.rules.space_after, signed)

    def _image(self, block: Image, signed: bool) -> str:
        data, kind, _, _, _ = normal_picture(block.data)
        wide, tall = (round(side * _EMU) for side in picture_size(block, self.rules))
        self.images.append((data, kind))
        key = len(self.images)
        name = quoteattr(block.caption or "Hình")
        drawing = (
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{tall}"/>'
            f'<wp:docPr id="{key}" name="Hình {key}" descr={name}/><a:graphic><a:graphicData '
            'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{key}" name="image{key}.{kind}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="rIdImage{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
            f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{tall}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
        )
        keep = "<w:keepNext/>"
        picture = _paragraph("Picture", f"<w:r>{drawing}</w:r>", keep if block.caption or signed else "")
        if not block.caption:
            return picture
        return picture + _paragraph(
            "Caption", _runs((Span(block.caption, italic=True),), italic=True), keep if signed else ""
        )


def _paragraph(style: str, runs: str, extra: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{runs}</w:p>'


def _runs(spans: tuple[Span, ...], *, bold: bool = False, italic: bool = False) -> str:
    """Runs; `bold` and `italic` are what the style already is, so only a difference is written."""
    out = []
    for span in spans:
        look = ("<w:b/><w:bCs/>" if span.bold and not bold else "") + (
            "<w:i/><w:iCs/>" if span.italic and not italic else ""
        )
        look += '<w:highlight w:val="yellow"/>' if span.mark else ""
        out.append(
            f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{escape(span.text)}</w:t></w:r>'
        )
    return "".join(out)


def _cell(width: int, inside: str, *, middle: bool = False) -> str:
    align = '<w:vAlign w:val="center"/>' if middle else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{align}</w:tcPr>{inside}</w:tc>'


def _table(widths: list[int], rows: list[str], *, name: str, border: bool = False) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
    borders = f"<w:tblBorders>{lines}</w:tblBorders>" if border else ""
    pad, air = (CELL_PADDING * 20, CELL_AIR * 20) if border else (0, 0)
    margins = "".join(
        f'<w:{side} w:w="{size}" w:type="dxa"/>'
        for side, size in (("top", air), ("left", pad), ("bottom", air), ("right", pad))
    )
    caption = f"<w:tblCaption w:val={quoteattr(name)}/>" if name else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" '
        f'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{caption}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _spacer(height: float, signed: bool) -> str:
    """What keeps a table off the next paragraph (and off a second table, which Word would join to it)."""
    keep = "<w:keepNext/>" if signed else ""
    return _paragraph("End", "", f'{keep}<w:spacing w:line="{height * 20:.0f}" w:lineRule="exact"/>')
