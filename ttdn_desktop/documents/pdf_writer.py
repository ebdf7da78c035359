"""Paper -> PDF with ReportLab's canvas: Liberation Serif embedded, our own line and page breaks, page number from page 2."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from ttdn_desktop import files
from ttdn_desktop.documents import fonts
from ttdn_desktop.documents.geometry import BORDER, points
from ttdn_desktop.documents.pagination import BoxItem, ImageItem, Item, Placed, RuleItem, TextItem, paginate
from ttdn_desktop.documents.pdf_units import units
from ttdn_desktop.documents.pdf_words import ARTIFACT, CUT
from ttdn_desktop.documents.pictures import normal_picture
from ttdn_desktop.errors import Refused
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.rules import Rules
from ttdn_desktop.paper.words import block_texts

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_MARK = (1.0, 0.93, 0.55)  # the yellow behind what is still to be filled


class PdfWriter:
    """A ports.Writer for PDF. The same paper gives the same bytes."""

    suffix = ".pdf"

    def render(self, paper: Paper) -> bytes:
        """The PDF. Raises Refused("characters-missing") when the font lacks a character: nothing is ever left out silently."""
        _check_characters(paper)
        rules = paper.rules
        height = points(rules.page_mm[1]) - points(rules.top_mm) - points(rules.bottom_mm)
        pages = paginate(units(paper, rules), height)
        out = BytesIO()
        canvas = _canvas(out, paper, rules)
        for number, page in enumerate(pages, 1):
            _draw_page(canvas, rules, number, page)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    def read_words(self, data: bytes) -> str:
        """The words of a PDF of ours in order, page numbers aside."""
        from ttdn_desktop.documents.pdf_words import pdf_words

        return pdf_words(data)

    def pages(self, data: bytes) -> int | None:
        """How many pages it has."""
        from ttdn_desktop.documents.pages import page_count

        return page_count(data)

    def picture(self, data: bytes, page: int, dpi: int) -> bytes:
        """One page (from 1) as PNG bytes. Raises IndexError for a page it does not have."""
        from ttdn_desktop.documents.pages import page_png

        return page_png(data, page, dpi)

    def save(self, path: Path, data: bytes) -> None:
        """Writes the file whole or not at all. Raises Trouble."""
        files.write_atomic(path, data)

    def load(self, path: Path) -> bytes:
        """The file as the medium holds it. Raises Trouble."""
        return files.read_back(path)


def _check_characters(paper: Paper) -> None:
    lacking: dict[str, str] = {}  # character -> words around it
    for text in (text for block in paper.blocks for text in block_texts(block)):
        for char in fonts.missing(text):
            place = text.index(char)
            lacking.setdefault(char, text[max(place - 20, 0) : place + 20].strip())
    if lacking:
        raise Refused("characters-missing", characters=" ".join(lacking), quote=next(iter(lacking.values())))


def _canvas(out: BytesIO, paper: Paper, rules: Rules) -> "Canvas":
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    known = pdfmetrics.getRegisteredFontNames()
    for bold in (False, True):
        for italic in (False, True):
            name = fonts.face(bold, italic).name
            if name not in known:
                pdfmetrics.registerFont(TTFont(name, BytesIO(fonts.face(bold, italic).data)))
    size = (points(rules.page_mm[0]), points(rules.page_mm[1]))
    canvas = Canvas(
        out,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        lang=paper.language,
        initialFontName=fonts.face().name,  # type: ignore[arg-type]  # a font name, whatever the stubs say
        initialFontSize=rules.sizes.body,
    )
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setTitle(paper.title)
    canvas.setSubject(paper.subject)
    canvas.setAuthor(paper.author)
    canvas.setCreator("TTDN Desktop")
    canvas.setProducer("TTDN Desktop, ReportLab")
    return canvas


def _draw_page(canvas: "Canvas", rules: Rules, number: int, page: list[Placed]) -> None:
    left = points(rules.left_mm)
    top = points(rules.page_mm[1]) - points(rules.top_mm)
    if number > 1:
        size = rules.sizes.page_number
        centre = (points(rules.page_mm[0]) + left - points(rules.right_mm)) / 2
        base = points(rules.page_mm[1]) - points(rules.header_mm) - size * fonts.LINE_HEIGHT + size * 443 / 2048
        with _marked(canvas, ARTIFACT):
            canvas.setFont(fonts.face().name, size)
            canvas.drawString(centre - fonts.text_width(str(number), size) / 2, base, str(number))
    for placed in page:
        if placed.first and placed.unit.outline:
            level, title = placed.unit.outline
            key = f"p{number}y{placed.y:.0f}"
            canvas.bookmarkPage(key, fit="XYZ", left=0, top=top - placed.y)
            canvas.addOutlineEntry(title, key, level - 1)
        with _marked(canvas, ARTIFACT) if placed.repeated else nullcontext():
            for item in placed.strip.items:
                _draw_item(canvas, left + item.x, top - placed.y - item.y, item)


def _draw_item(canvas: "Canvas", x: float, y: float, item: Item) -> None:
    match item:
        case TextItem():
            _draw_text(canvas, x, y, item)
        case RuleItem():
            with _marked(canvas, ARTIFACT):
                canvas.setLineWidth(item.thickness)
                canvas.line(x, y, x + item.length, y)
        case BoxItem():
            with _marked(canvas, ARTIFACT):
                canvas.setLineWidth(BORDER)
                canvas.rect(x, y - item.height, item.width, item.height, fill=0)
        case ImageItem():
            _draw_image(canvas, x, y - item.height, item)


@contextmanager
def _marked(canvas: "Canvas", tag: str) -> Iterator[None]:
    """Marked content: what is drawn inside carries the tag."""
    canvas.addLiteral(f"/{tag} BMC")
    yield
    canvas.addLiteral("EMC")


def _draw_text(canvas: "Canvas", x: float, y: float, item: TextItem) -> None:
    for segment in item.segments:
        if segment.mark:
            canvas.saveState()
            canvas.setFillColorRGB(*_MARK)
            blanks = len(segment.text) - len(segment.text.rstrip(" "))
            width = segment.width - blanks * (
                fonts.text_width(" ", segment.size, segment.bold, segment.italic) + segment.spacing
            )
            canvas.rect(x + segment.x, y - 0.22 * segment.size, width, 1.1 * segment.size, stroke=0, fill=1)
            canvas.restoreState()
    for cut, segments in groupby(item.segments, key=lambda segment: segment.cut):
        text = canvas.beginText(x, y)
        for segment in segments:
            text.setTextOrigin(x + segment.x, y)
            text.setFont(fonts.face(segment.bold, segment.italic).name, segment.size)
            text.setWordSpace(segment.spacing)
            text.textOut(segment.text)
        text.setWordSpace(0)
        with _marked(canvas, CUT) if cut else nullcontext():
            canvas.drawText(text)


def _draw_image(canvas: "Canvas", x: float, y: float, item: ImageItem) -> None:
    from reportlab.lib.utils import ImageReader

    data, _, _, _, _ = normal_picture(item.data)
    canvas.drawImage(ImageReader(BytesIO(data)), x, y, item.width, item.height, mask="auto")
