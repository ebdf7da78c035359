"""The base document of our DOCX (resources/templates/base.docx): opened with python-docx, fitted to the rules, packed without a clock.

python-docx's own template is US Letter, en-US, compatibility mode 14 (there justified lines break as in Word 2010) with 438 KB of
dead styles; ours is made by installer/make_base_docx.py. This module is imported late: python-docx takes a while to load.
"""

import zipfile
from functools import cache
from io import BytesIO

from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, Twips
from docx.styles.style import ParagraphStyle

from ttdn_desktop import places
from ttdn_desktop.documents.geometry import twips
from ttdn_desktop.paper.numbering import SCHEMES
from ttdn_desktop.paper.rules import Rules

BASE = ("templates", "base.docx")
HEADINGS, DASHES, PLUSES, ITEMS = 1, 2, 3, 4  # abstract numberings; the numbering instances 1..3 use the first three
_DATE = (1980, 1, 1, 0, 0, 0)  # a zip must have one; no clock gets into the file
_AUTOMATIC = {  # Word has no Vietnamese a) b) c) d) đ)
    "roman": "upperRoman", "part": "upperRoman", "arabic": "decimal", "decimal": "decimal", "decimal3": "decimal",
}  # fmt: skip
_WRITTEN = {
    "part": "Phần %{0}",
    "decimal": "%{1}.%{0}.",
    "decimal3": "%{2}.%{1}.%{0}.",
}  # by level, its parent, its grandparent
_SIZES = {  # style: field of rules.Sizes
    "Normal": "body",
    "Title": "title",
    "Subtitle": "title",
    "National": "national",
    "Motto": "motto",
    "Superior": "issuer",
    "Issuer": "issuer",
    "Number": "number",
    "Draft": "number",
    "Date": "date",
    "Authority": "authority",
    "Signer": "authority",
    "RecipientsTitle": "recipients_title",
    "Recipient": "recipients",
    "TableText": "table",
    "Caption": "table",
    "Header": "page_number",
    "Urgent": "urgent",
    "AppendixLabel": "appendix",
    "AppendixTitle": "title",
    "AppendixReference": "body",
    "MarginNumber": "margin_number",
}
_RUNNING = ("BodyText", "Heading1", "Heading2", "Heading3")
_SPACED = (*_RUNNING, "Salutation", "Caption", "Picture")


def open_base(rules: Rules, numbering: str) -> DocxDocument:
    """A new, empty document in the form those rules and that numbering scheme want."""
    document = Document(BytesIO(_base()))
    fit(document, rules, numbering)
    return document


@cache
def _base() -> bytes:
    return places.asset(*BASE).read_bytes()


def automatic(kind: str) -> bool:
    """Whether Word counts numbers of that kind itself; others stand in the text of the heading."""
    return kind in _AUTOMATIC


def styles_by_id(document: DocxDocument) -> dict[str, ParagraphStyle]:
    """The paragraph styles: names are for people and Vietnamese, ids are for us."""
    return {style.style_id: style for style in document.styles if isinstance(style, ParagraphStyle)}


def fit(document: DocxDocument, rules: Rules, numbering: str) -> None:
    """Sets everything in the document that follows from the rules: page, sizes, spacing, indents, numbers of headings."""
    styles = styles_by_id(document)
    for key, field in _SIZES.items():
        set_size(styles[key], getattr(rules.sizes, field))
    for key in _SPACED:
        styles[key].paragraph_format.space_after = Pt(rules.space_after)
    indent = Twips(twips(rules.indent_mm))
    for key in _RUNNING:
        styles[key].paragraph_format.line_spacing = float(rules.line_multiple)
        styles[key].paragraph_format.first_line_indent = indent
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        level.find(qn("w:pPr")).ind.firstLine = indent
    _count_headings(document, styles, SCHEMES[numbering])
    _set_page(document, rules)


def set_size(style: ParagraphStyle, points: float) -> None:
    """The font size, also for complex scripts, which python-docx leaves out."""
    style.font.size = Pt(points)
    look = style.element.get_or_add_rPr()
    other = look.find(qn("w:szCs"))
    if other is None:
        other = OxmlElement("w:szCs")
        look.find(qn("w:sz")).addnext(other)
    other.set(qn("w:val"), look.find(qn("w:sz")).get(qn("w:val")))


def _set_page(document: DocxDocument, rules: Rules) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (Twips(twips(side)) for side in rules.page_mm)
    section.top_margin, section.bottom_margin = Twips(twips(rules.top_mm)), Twips(twips(rules.bottom_mm))
    section.left_margin, section.right_margin = Twips(twips(rules.left_mm)), Twips(twips(rules.right_mm))
    section.gutter = Twips(0)
    section.header_distance = section.footer_distance = Twips(twips(rules.header_mm))


def _count_headings(document: DocxDocument, styles: dict[str, ParagraphStyle], kinds: tuple[str, ...]) -> None:
    """One multilevel list bound to the heading styles. python-docx has no API for list definitions."""
    headings = next(
        element
        for element in document.part.numbering_part.element.iter(qn("w:abstractNum"))
        if element.get(qn("w:abstractNumId")) == str(HEADINGS)
    )
    for place, (level, kind) in enumerate(zip(headings.iter(qn("w:lvl")), kinds, strict=True)):
        format_ = level.find(qn("w:numFmt"))
        format_.set(qn("w:val"), _AUTOMATIC.get(kind, "none"))
        text = _WRITTEN.get(kind, "%{0}.").format(place + 1, place, place - 1)
        level.find(qn("w:lvlText")).set(qn("w:val"), text if automatic(kind) else "")
        for bound in level.findall(qn("w:pStyle")):
            level.remove(bound)
        key = f"Heading{place + 1}"
        look = styles[key].element.get_or_add_pPr()
        look._remove_numPr()
        if automatic(kind):
            bound = OxmlElement("w:pStyle")
            bound.set(qn("w:val"), key)
            format_.addnext(bound)
            number(look, HEADINGS, place)


def number(look: object, instance: int, level: int | None = None) -> None:
    """Binds paragraph properties (of a paragraph or a style) to a level of a numbering instance."""
    properties = look.get_or_add_numPr()  # type: ignore[attr-defined]  # made at run time by python-docx
    if level is not None:
        properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = instance


def packed(document: DocxDocument) -> bytes:
    """The file: what python-docx writes, in a zip whose entries have one fixed date. The same document gives the same bytes."""
    written, out = BytesIO(), BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 0
            package.writestr(entry, made.read(name))
    return out.getvalue()
