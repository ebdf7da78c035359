"""Makes resources/samples/ky-truoc.docx from ky-truoc.txt, formatted the way an office does by hand (no styles, typed numbers)."""

import re
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import _Cell

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
CENTRE, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
MOTTO = (("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True), ("Độc lập - Tự do - Hạnh phúc", True))


def write(
    where: Doc | _Cell, text: str, *, bold: bool = False, italic: bool = False, size: float = 14, align: object = CENTRE
) -> None:
    """One paragraph with direct formatting."""
    paragraph = where.add_paragraph()
    paragraph.alignment = align
    if align is BOTH:
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.paragraph_format.space_after = Pt(6)
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    run.font.name, run.font.size = "Times New Roman", Pt(size)


def cell(
    table_cell: _Cell, lines: list[tuple[str, bool]], *, italic: bool = False, size: float = 13, align: object = CENTRE
) -> None:
    """A table cell with one paragraph a line."""
    for text, bold in lines:
        write(table_cell, text, bold=bold, italic=italic, size=size, align=align)
    first = table_cell.paragraphs[0]._element
    first.getparent().remove(first)


def main() -> None:
    """Writes the file."""
    parts = [part.strip() for part in (SAMPLES / "ky-truoc.txt").read_text(encoding="utf-8").split("\n\n")]
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    agency, number, day, title = parts[:4]
    head = document.add_table(2, 2)
    cell(head.cell(0, 0), [(line, place == 1) for place, line in enumerate(agency.split("\n"))])
    cell(head.cell(0, 1), list(MOTTO))
    cell(head.cell(1, 0), [(number, False)])
    cell(head.cell(1, 1), [(day, False)], italic=True)
    for line in title.split("\n"):
        write(document, line, bold=True)
    recipients = parts.index("Nơi nhận:")
    for text in parts[4:recipients]:
        write(document, text, bold=bool(re.match(r"([IVX]+\.|\d\.)\s", text)), align=BOTH)
    sign = document.add_table(1, 2)
    cell(
        sign.cell(0, 0),
        [(line, False) for line in f"{parts[recipients]}\n{parts[recipients + 1]}".split("\n")],
        size=11,
        align=WD_ALIGN_PARAGRAPH.LEFT,
    )
    cell(
        sign.cell(0, 1),
        [(line, True) for line in f"{parts[recipients + 2]}\n{parts[recipients + 3]}".split("\n")],
        size=14,
    )
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.save(str(SAMPLES / "ky-truoc.docx"))


if __name__ == "__main__":
    main()
