"""Makes resources/templates/base.docx: page, styles, numbering, settings of our Word files, no content and no stock template.

The parts python-docx has no API for are in base_docx_parts.py; styles are added through it. What follows from the rules of NĐ 30/2020
(sizes, spacing, indents, margins) is set by the same function that fits the base to other rules when a report is written.
"""

import sys
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, Twips

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from base_docx_parts import skeleton  # noqa: E402

from ttdn_desktop.documents import docx_base as base  # noqa: E402
from ttdn_desktop.documents.geometry import (  # noqa: E402
    ADDRESSEE_MM,
    END_HEIGHT,
    HEAD_BEFORE_KEPT,
    RULE_AIR,
    RULE_HEIGHT,
    TITLE_AFTER,
    twips,
)
from ttdn_desktop.paper.rules import RULES  # noqa: E402

TARGET = ROOT.joinpath("resources", *base.BASE)
CENTRE, LEFT, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY


class Look(NamedTuple):
    """A paragraph style: id, name as people see it, what it is based on, and what the rules do not decide."""

    key: str
    name: str
    based: str
    align: WD_ALIGN_PARAGRAPH | None = None
    bold: bool = False
    italic: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    before: float = 0  # points
    after: float = 0
    exact: float = 0  # line height in points
    size: float = 0
    left: int = 0  # twips
    outline: int = -1
    following: str = ""
    list_instance: int = 0


LOOKS = (
    Look("BodyText", "Body Text", "Normal", BOTH),
    Look("Closing", "Lời kết", "BodyText", keep_next=True, keep_lines=True, after=HEAD_BEFORE_KEPT, following="BodyText"),
    Look("Salutation", "Kính gửi", "Normal", LEFT, left=twips(ADDRESSEE_MM), following="BodyText"),
    *(
        Look(
            f"Heading{n}", f"Heading {n}", "Normal", BOTH, bold=True, keep_next=True, keep_lines=True,
            outline=n - 1, following="BodyText",
        )
        for n in (1, 2, 3)
    ),
    Look("ListBullet", "List Bullet", "BodyText", list_instance=base.DASHES),
    Look("ListBullet2", "List Bullet 2", "BodyText", list_instance=base.PLUSES),
    Look("ListNumber", "List Number", "BodyText"),
    Look("Title", "Title", "Normal", CENTRE, bold=True, keep_next=True, following="Subtitle"),
    Look("Subtitle", "Subtitle", "Normal", CENTRE, bold=True, keep_next=True, following="BodyText"),
    Look("National", "Quốc hiệu", "Normal", CENTRE, bold=True, following="Motto"),
    Look("Motto", "Tiêu ngữ", "Normal", CENTRE, bold=True),
    Look("Superior", "Cơ quan chủ quản", "Normal", CENTRE, following="Issuer"),
    Look("Issuer", "Cơ quan ban hành", "Normal", CENTRE, bold=True),
    Look("Number", "Số, ký hiệu", "Normal", CENTRE),
    Look("Draft", "Dự thảo", "Normal", CENTRE, bold=True),
    Look("Date", "Địa danh, thời gian", "Normal", CENTRE, italic=True),
    Look("Authority", "Quyền hạn, chức vụ", "Normal", CENTRE, bold=True, keep_next=True, following="Signer"),
    Look("Signer", "Họ tên người ký", "Normal", CENTRE, bold=True),
    Look("RecipientsTitle", "Nơi nhận", "Normal", LEFT, bold=True, italic=True, following="Recipient"),
    Look("Recipient", "Nơi nhận, danh sách", "Normal", LEFT),
    Look("Urgent", "Dấu chỉ mức độ khẩn", "Normal", CENTRE, bold=True),
    Look("AppendixLabel", "Phụ lục", "Normal", CENTRE, bold=True, keep_next=True, outline=0, following="AppendixTitle"),
    Look("AppendixTitle", "Tên phụ lục", "Normal", CENTRE, bold=True, keep_next=True, following="AppendixReference"),
    Look("AppendixReference", "Kèm theo", "Normal", CENTRE, italic=True, keep_next=True, following="BodyText"),
    Look("MarginNumber", "Số đoạn bên lề", "Normal", LEFT),
    Look("RuleLine", "Đường kẻ", "Normal", before=RULE_AIR, exact=RULE_HEIGHT, size=RULE_HEIGHT / 2),
    Look("TitleRule", "Đường kẻ dưới trích yếu", "RuleLine", after=TITLE_AFTER, keep_next=True, following="BodyText"),
    Look("TableText", "Chữ trong bảng", "Normal", LEFT),
    Look("TableHead", "Đầu bảng", "TableText", CENTRE, bold=True, following="TableText"),
    Look("Caption", "Caption", "Normal", CENTRE, italic=True, following="BodyText"),
    Look("Picture", "Hình", "Normal", CENTRE, following="Caption"),
    Look("Header", "Header", "Normal", CENTRE),
    Look("End", "Cuối văn bản", "Normal", exact=END_HEIGHT, size=END_HEIGHT, following="BodyText"),
)  # fmt: skip
BUILT_IN = {"Body Text", "List Bullet", "List Bullet 2", "List Number", "Title", "Subtitle", "Caption", "Header",
            "Heading 1", "Heading 2", "Heading 3"}  # fmt: skip

# Lines, gaps and numbers beside: parts of the form, not what a person chooses for a paragraph.
TECHNICAL = {"RuleLine", "TitleRule", "End", "MarginNumber"}


def add_style(document: DocxDocument, look: Look) -> None:
    """One paragraph style; bold and italic also for complex scripts."""
    style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, look.name in BUILT_IN)
    style.element.styleId = look.key
    known = base.styles_by_id(document)
    style.base_style = known[look.based]
    technical = look.key in TECHNICAL
    style.hidden, style.unhide_when_used, style.quick_style = technical, technical, not technical
    style.priority = LOOKS.index(look) + 1
    form = style.paragraph_format
    if look.align is not None:
        form.alignment = look.align
    if look.keep_next:
        form.keep_with_next = True
    if look.keep_lines:
        form.keep_together = True
    if look.before:
        form.space_before = Pt(look.before)
    if look.after:
        form.space_after = Pt(look.after)
    if look.exact:
        form.line_spacing = Pt(look.exact)
    if look.left:
        form.left_indent = Twips(look.left)
    if look.bold:
        style.font.bold = style.font.cs_bold = True
    if look.italic:
        style.font.italic = style.font.cs_italic = True
    if look.size:
        base.set_size(style, look.size)
    if look.list_instance:
        base.number(style.element.get_or_add_pPr(), look.list_instance)
    if look.outline >= 0:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(look.outline))
        style.element.get_or_add_pPr().append(level)


def make() -> bytes:
    """The base document."""
    document = Document(BytesIO(skeleton()))
    for look in LOOKS:
        add_style(document, look)
    known = base.styles_by_id(document)
    for look in LOOKS:
        if look.following:
            known[look.key].next_paragraph_style = known[look.following]
    base.fit(document, RULES["nd30"], "roman")
    return base.packed(document)


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(make())
