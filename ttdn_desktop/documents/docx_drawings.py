"""Drawings in a DOCX: pictures with their bytes, text boxes with their paragraphs, objects that can only be named."""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from ttdn_desktop.documents.docx_package import Package
from ttdn_desktop.documents.word_styles import W
from ttdn_desktop.model.source import SourcePicture
from ttdn_desktop.text.unicode import one_line

PICTURE_LIMIT = 500
BYTES_LIMIT = 64 << 20
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_EMU_PER_MM = 36000
_PRINTABLE = {"image/png", "image/jpeg", "image/jpg", "image/gif", "image/bmp", "image/tiff"}
_VML_WIDTH = re.compile(r"(?:^|;)\s*width:\s*([\d.]{1,10})(pt|in|cm|mm|px)")
_MM = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96}

Warn = Callable[[str, str], None]


class Drawings:
    """Finds pictures and text boxes; counts them, so that one picture named a thousand times stays one file's worth."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._relations = package.relations(package.main)
        self._count = self._bytes = 0

    def pictures(self, drawing: etree._Element, warn: Warn) -> Iterator[SourcePicture]:
        """Pictures of a w:drawing, w:pict or w:object that lie in the file; linked or missing ones become warnings."""
        width, caption = _width(drawing), _caption(drawing)
        for element in drawing.iter(_A + "blip", _V + "imagedata"):
            if _boxed(element, drawing):
                continue  # comes with the paragraph inside the text box
            key = element.get(_R + "embed") or element.get(_R + "id") or element.get(_R + "link") or ""
            relation = self._relations.get(key)
            if relation is None:
                warn("picture-missing", caption or key or "?")
            elif relation.external or element.get(_R + "embed", element.get(_R + "id")) is None:
                warn("picture-linked", relation.target)
            elif (data := self._take(relation.target)) is not None:
                mime = self._package.mime(relation.target)
                if mime not in _PRINTABLE:
                    warn("picture-format", f"{relation.target} ({mime or '?'})")
                yield SourcePicture(data, mime, caption, width)
            else:
                warn("picture-missing", relation.target)
        if drawing.tag == W + "object":
            ole = drawing.find(".//" + _O + "OLEObject")
            warn("object", "" if ole is None else ole.get("ProgID", "OLE"))
        for graphic in drawing.iter(_A + "graphicData"):
            kind = graphic.get("uri", "").rsplit("/", 1)[-1]
            if kind in ("chart", "chartex", "diagram") and not _boxed(graphic, drawing):
                warn("object", f"{kind} {caption}".strip())

    def boxes(self, drawing: etree._Element) -> Iterator[etree._Element]:
        """The contents of its text boxes, outermost ones, each a container of paragraphs."""
        for box in drawing.iter(W + "txbxContent"):
            if not _boxed(box, drawing) and not _is_fallback(box, drawing):
                yield box

    def _take(self, part: str) -> bytes | None:
        if self._count >= PICTURE_LIMIT:
            return None
        data = self._package.data(part)
        if data is None or self._bytes + len(data) > BYTES_LIMIT:
            return None
        self._count += 1
        self._bytes += len(data)
        return data


def _boxed(element: etree._Element, drawing: etree._Element) -> bool:
    """True when a text box stands between the drawing and the element."""
    for above in element.iterancestors():
        if above is drawing:
            return False
        if above.tag == W + "txbxContent":
            return True
    return False


def _is_fallback(element: etree._Element, drawing: etree._Element) -> bool:
    """True inside mc:Fallback: the same box again for old programs."""
    for above in element.iterancestors():
        if above is drawing:
            return False
        if str(above.tag).endswith("}Fallback"):
            return True
    return False


def _width(drawing: etree._Element) -> float:
    """Width on paper in mm; 0 when the file does not say."""
    extent = drawing.find(".//" + _WP + "extent")
    if extent is not None:
        cx = extent.get("cx", "")
        return round(int(cx) / _EMU_PER_MM, 1) if cx.isascii() and cx.isdigit() and len(cx) < 10 else 0.0
    for shape in drawing.iter(_V + "shape", _V + "rect"):
        found = _VML_WIDTH.search(shape.get("style", ""))
        if found and found.group(1).count(".") < 2 and found.group(1) != ".":
            return round(float(found.group(1)) * _MM[found.group(2)], 1)
    return 0.0


def _caption(drawing: etree._Element) -> str:
    """The description a person gave the picture, if any."""
    named = drawing.find(".//" + _WP + "docPr")
    return "" if named is None else one_line(named.get("descr", "") or named.get("title", ""))[:300]
