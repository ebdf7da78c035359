"""Rules of the lines under tiêu ngữ, agency and trích yếu: there, of the right length, centred, drawn (NĐ 30/2020, PL I, Mục II)."""

from collections.abc import Callable, Iterator

from ttdn_desktop.documents.form_checker.anatomy import Anatomy
from ttdn_desktop.documents.form_checker.base import NOTHING, Hit, Rule, at
from ttdn_desktop.documents.form_checker.measure import printed_widths
from ttdn_desktop.documents.form_checker.page import Row, Stroke
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import box

_SLACK = 0.1  # a line drawn by hand may be a tenth off
_OFF_CENTRE = 6.0  # points
_DRAWN = ("border", "shape")


def _asked(anatomy: Anatomy, key: str) -> Row | None:
    """The line of words a line must stand under."""
    rows = anatomy.boxes.get(key)
    return rows[-1] if rows else None


def _widths(anatomy: Anatomy, key: str, row: Row) -> list[float]:
    """What the drawn line may be measured by: the last printed line of the words, or their widest."""
    rows = anatomy.boxes.get(key) or [row]
    if any(one.half >= 0 for one in rows):
        return [max(printed_widths(row))]
    printed = printed_widths(row)
    return [max(printed), printed[-1], max(wide for one in rows for wide in printed_widths(one))]


def line_missing(key: str) -> Callable[[Anatomy], Iterator[Hit]]:
    """No line under the words; nothing is said while a drawn line is there that may be it."""

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        row = _asked(anatomy, key)
        if row is None or anatomy.strokes.get(key) or anatomy.stray:
            return
        yield Hit(*at(key, row), NOTHING, _length(key))

    return look


def line_length(key: str) -> Callable[[Anatomy], Iterator[Hit]]:
    """A line too short or too long for the words above it."""
    low, high = box(key).rule or (0.0, 0.0)

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        row, stroke = _asked(anatomy, key), _stroke(anatomy, key)
        if row is None or stroke is None or stroke.length is None or stroke.kind == "underline":
            return
        ratios = [stroke.length / wide for wide in _widths(anatomy, key, row) if wide > 0]
        if ratios and not any(low * (1 - _SLACK) <= ratio <= high * (1 + _SLACK) for ratio in ratios):
            yield Hit(*at(key, row), Said("percent", {"value": str(round(100 * ratios[0]))}), _length(key))

    return look


def line_centred(key: str) -> Callable[[Anatomy], Iterator[Hit]]:
    """A line that does not stand under the middle of the words."""

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        row, stroke = _asked(anatomy, key), _stroke(anatomy, key)
        if row is None or stroke is None or stroke.off_centre is None or row.para.look.align != "center":
            return
        words_off = (row.para.look.left - row.para.look.right) / 2
        if stroke.kind == "border" and abs(stroke.off_centre - words_off) > _OFF_CENTRE:
            yield Hit(*at(key, row), Said("off-centre"), Said("align", {"value": "center"}))

    return look


def line_typed(key: str) -> Callable[[Anatomy], Iterator[Hit]]:
    """A line typed as underscores or made by underlining the words."""

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        row, stroke = _asked(anatomy, key), _stroke(anatomy, key)
        if row is not None and stroke is not None and stroke.kind not in _DRAWN:
            yield Hit(*at(key, row), Said(f"line-{stroke.kind}"), Said("line-drawn"))

    return look


def _stroke(anatomy: Anatomy, key: str) -> Stroke | None:
    """The line under the words: a drawn one rather than another."""
    strokes = anatomy.strokes.get(key, [])
    return next((one for one in strokes if one.kind in _DRAWN), strokes[0] if strokes else None)


def _length(key: str) -> Said:
    return Said("line-whole" if box(key).rule == (1.0, 1.0) else "line-part")


_ASPECTS = (("missing", line_missing), ("length", line_length), ("centre", line_centred), ("typed", line_typed))
RULES = tuple(
    Rule(
        f"{key}-line-{aspect}",
        Severity.STYLE if aspect == "typed" else Severity.SHOULD,
        box(key).basis,
        make(key),
    )
    for key in ("motto", "issuer", "subject")
    for aspect, make in _ASPECTS
)
