"""Sections of a DOCX: every phụ lục begins a new page, counts its pages from 1 and may lie on its side (PL I, I.2 and I.7)."""

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips

from ttdn_desktop.documents.geometry import twips
from ttdn_desktop.paper.rules import Rules


def begin_sheet(document: Document, rules: Rules, *, landscape: bool) -> None:
    """Ends the section so far and begins one on a sheet of those rules.

    The break stands in a paragraph a point high (style "End"): Word needs one there anyway, behind a table.
    """
    section = document.add_section(WD_SECTION.NEW_PAGE)
    breaking = document.element.body.xpath("./w:p[last()]")[0]
    breaking.style = "End"
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Twips(twips(side)) for side in rules.page_mm)
    look = section._sectPr
    for old in look.findall(qn("w:pgNumType")):
        look.remove(old)
    count = OxmlElement("w:pgNumType")
    count.set(qn("w:start"), "1")
    look.find(qn("w:pgMar")).addnext(count)
