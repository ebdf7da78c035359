"""Horizontal lines of a DOCX: a paragraph's border, a drawn shape, a row of underscores, underlined words; how long each is."""

import re
from collections.abc import Iterable

from lxml import etree

from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.form_checker.lengths import css, emu, measure
from ttdn_desktop.documents.form_checker.page import Column, Look, Run, Stroke
from ttdn_desktop.documents.word_styles import W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_FLAT = 3.0  # points: a shape no higher is a line
_TYPED = re.compile(r"[\s_\-–—―=*.…]{3,}|[\s_\-–—―=*.…]*[oO0][\s_\-–—―=*.…]*")
_LINES = {"line", "straightConnector1"}
_LINE_TYPES = ("#_x0000_t32", "#_x0000_t20")  # VML's connector and line


def of_border(look: Look, column: Column) -> Stroke | None:
    """The border above or below a paragraph, from its left indent to its right one."""
    if not look.borders:
        return None
    length = None if column.width is None else max(column.width - look.left - look.right, 0.0)
    return Stroke("border", length, (look.left - look.right) / 2)


def of_drawing(drawing: etree._Element) -> Iterable[Stroke]:
    """The flat shapes in a w:drawing, w:pict or w:object, text boxes aside."""
    for holder in drawing.iter(_WP + "inline", _WP + "anchor"):
        stroke = _of_shape(holder)
        if stroke:
            yield stroke
    for shape in drawing.iter(_V + "line", _V + "shape", _V + "rect"):
        stroke = _of_vml(shape)
        if stroke:
            yield stroke


def of_text(runs: tuple[Run, ...]) -> Stroke | None:
    """A line typed of underscores, dashes or the like; else words that are underlined from end to end."""
    text = "".join(run.text for run in runs)
    if not text.strip():
        return None
    if _TYPED.fullmatch(text) and len(text.strip()) >= 3:
        kind = "typed"
    elif all(run.underline for run in runs if run.text.strip()):
        kind = "underline"
    else:
        return None
    return Stroke(kind, sum(text_width(run.text.strip(), run.size, run.bold, run.italic) for run in runs))


def _of_shape(holder: etree._Element) -> Stroke | None:
    extent = holder.find(_WP + "extent")
    if extent is None or next(holder.iter(W + "txbxContent"), None) is not None:
        return None
    wide, high = emu(extent.get("cx")), emu(extent.get("cy"))
    named = {shape.get("prst") for shape in holder.iter(_A + "prstGeom")}
    if wide is None or high is None or (high > _FLAT and not named & _LINES) or high > wide:
        return None
    return Stroke("shape", wide, _off_centre(holder))


def _off_centre(holder: etree._Element) -> float | None:
    """0 for a shape that is centred by itself on its column; any other place is reckoned from something not known here."""
    place = holder.find(f"{_WP}positionH")
    told = None if place is None else place.find(_WP + "align")
    known = told is not None and place is not None and place.get("relativeFrom") in ("column", "character")
    return 0.0 if known and told is not None and (told.text or "") == "center" else None


def _of_vml(shape: etree._Element) -> Stroke | None:
    if next(shape.iter(W + "txbxContent"), None) is not None:
        return None
    ends = [measure(part, 0.75) for end in ("from", "to") for part in shape.get(end, "").split(",")]
    if shape.tag == _V + "line" and len(ends) == 4:
        x0, y0, x1, y1 = ends
        if x0 is not None and x1 is not None and abs((y0 or 0.0) - (y1 or 0.0)) <= _FLAT:
            return Stroke("shape", abs(x1 - x0))
        return None
    wide, high = css(shape.get("style", ""), "width"), css(shape.get("style", ""), "height")
    line = shape.get("type") in _LINE_TYPES or shape.get(_O + "connectortype") == "straight"
    if wide is None or high is None or (high > _FLAT and not line) or high > wide:
        return None
    return Stroke("shape", wide)
