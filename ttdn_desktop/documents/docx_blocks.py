"""The blocks of a DOCX in order: paragraphs and tables, rows and cells, also inside content controls and tracked insertions."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from ttdn_desktop.documents.docx_inline import chosen
from ttdn_desktop.documents.docx_package import Package
from ttdn_desktop.documents.word_styles import W, child, val
from ttdn_desktop.errors import Refused

PARAGRAPH_LIMIT = 20_000
CELL_LIMIT = 200_000
_MC_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_OPEN = {W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
_BLOCKS = {W + name for name in ("p", "tbl", "altChunk", "subDoc")}
# Id of the style of the numbers in the margin of our drafts; LibreOffice makes ids anew, of the plain letters of "Số đoạn bên lề".
BESIDE = {"MarginNumber", "Sonbnl"}


def open_body(package: Package, name: str) -> etree._Element:
    """The body of the main part, of bearable length. Raises Refused (file-strict, file-no-main-part, file-too-long)."""
    root = package.xml(package.main)
    body = child(root, "body")
    if root is None or body is None:
        strict = root is not None and "purl.oclc.org" in str(root.tag)
        raise Refused("file-strict" if strict else "file-no-main-part", name)
    if len(list(islice(root.iter(W + "p"), PARAGRAPH_LIMIT + 1))) > PARAGRAPH_LIMIT:
        raise Refused("file-too-long", name, limit=PARAGRAPH_LIMIT)
    if len(list(islice(root.iter(W + "tc", W + "gridSpan"), CELL_LIMIT + 1))) > CELL_LIMIT:
        raise Refused("file-too-long", name, limit=PARAGRAPH_LIMIT)
    return body


def blocks(container: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order, and what stands for a text in another file (w:altChunk, w:subDoc)."""
    for element in container.iterchildren(etree.Element):
        if element.tag in _BLOCKS:
            if not is_beside(element):
                yield element
        elif element.tag in _OPEN:
            yield from blocks(element)
        elif element.tag == _MC_ALTERNATE:
            yield from blocks(chosen(element))


def is_beside(element: etree._Element) -> bool:
    """True for the number in the margin beside a paragraph of a bản trình of ours: seen, but no text."""
    properties = child(element, "pPr")
    return val(child(properties, "pStyle")) in BESIDE and child(properties, "framePr") is not None


def inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table ("tr") or cells of a row ("tc"), also those inside content controls."""
    for inner in element.iterchildren(etree.Element):
        if inner.tag == W + name:
            yield inner
        elif inner.tag in _OPEN:
            yield from inside(inner, name)
