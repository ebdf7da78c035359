"""Rules of the sheet: paper, orientation, margins, font and colour (NĐ 30/2020, PL I, Mục I.1–I.4)."""

from collections.abc import Iterator

from ttdn_desktop.documents.fonts import WORD_FONT
from ttdn_desktop.documents.form_checker.anatomy import Anatomy, short
from ttdn_desktop.documents.form_checker.base import Hit, Rule, between, mm, number
from ttdn_desktop.documents.form_checker.lengths import MM
from ttdn_desktop.documents.form_checker.page import Para, Row, Run, Sheet
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import RANGES
from ttdn_desktop.paper.rules import RULES as SHEETS
from ttdn_desktop.text.legacy import is_legacy_font

_NEAR_MM = 0.6  # half a millimetre, and what is lost where a length is rounded to the twentieth of a point
_I = "NĐ 30/2020, PL I, Mục I."
_A4 = SHEETS["nd30"].page_mm
_BESIDE = {"top": ("left", "right"), "bottom": ("left", "right"), "left": ("top", "bottom"), "right": ("top", "bottom")}
_NEARLY_BLACK = 0x20


def _where(anatomy: Anatomy, place: int) -> Said:
    return Said("sheet", {"number": str(place + 1)} if len(anatomy.page.sheets) > 1 else {})


def paper_size(anatomy: Anatomy) -> Iterator[Hit]:
    """A paper that is not A4, upright or lying."""
    for place, sheet in enumerate(anatomy.page.sheets):
        sides = sorted((sheet.width * MM, sheet.height * MM))
        if any(abs(side - wanted) > _NEAR_MM for side, wanted in zip(sides, _A4, strict=True)):
            yield Hit(_where(anatomy, place), "", _paper(sheet.width * MM, sheet.height * MM), _paper(*_A4))


def orientation(anatomy: Anatomy) -> Iterator[Hit]:
    """The text itself laid on its side without a table that would want it."""
    tables = {para.sheet for para in anatomy.between if para.table and para.columns > 1}
    for place, sheet in enumerate(anatomy.sheet_of_main):
        if sheet.landscape and place not in tables:
            yield Hit(_where(anatomy, place), "", Said("landscape"), Said("portrait"))


def wrong_margin(side: str) -> Rule:
    """The rule for one margin; a sheet that lies may have its margins turned with it, as Word turns them."""
    allowed = RANGES[f"{side}_mm"]

    def wrong(sheet: Sheet, at: str) -> float | None:
        found: float = getattr(sheet, at) * MM
        return None if allowed.low - _NEAR_MM <= found <= allowed.high + _NEAR_MM else found

    def look(anatomy: Anatomy) -> Iterator[Hit]:
        for place, sheet in enumerate(anatomy.page.sheets):
            found = wrong(sheet, side)
            turned = sheet.landscape and any(wrong(sheet, beside) is None for beside in _BESIDE[side])
            if found is not None and not turned:
                yield Hit(_where(anatomy, place), "", mm(found / MM), between("mm", allowed.low, allowed.high))

    return Rule(f"margin-{side}", Severity.SHOULD, allowed.basis, look)


def font_family(anatomy: Anatomy) -> Iterator[Hit]:
    """Letters in another font than Times New Roman."""
    for para, row, run in _runs(anatomy):
        for font in run.fonts:
            if font.casefold() != WORD_FONT.casefold() and not is_legacy_font(font):
                yield Hit(anatomy.where(para), short(row.words), _font(font), _font(WORD_FONT))
                break


def font_unicode(anatomy: Anatomy) -> Iterator[Hit]:
    """Letters in a font of an old encoding (TCVN3, VNI)."""
    for para, row, run in _runs(anatomy):
        old = next(filter(is_legacy_font, run.fonts), "")
        if old:
            yield Hit(anatomy.where(para), short(row.words), _font(old), _font(WORD_FONT))


def font_colour(anatomy: Anatomy) -> Iterator[Hit]:
    """Letters in another colour than black; a mark of urgency is red."""
    urgent = {row.para.place for row in anatomy.boxes.get("urgent", ())}
    for para, row, run in _runs(anatomy):
        if run.colour and para.place not in urgent and not _black(run.colour):
            yield Hit(anatomy.where(para), short(row.words), Said("colour", {"value": run.colour}), Said("black"))


def _runs(anatomy: Anatomy) -> Iterator[tuple[Para, Row, Run]]:
    """Every run with letters or digits in it."""
    for para in anatomy.page.paras:
        for row in para.rows:
            for run in row.runs:
                if any(map(str.isalnum, run.text)):
                    yield para, row, run


def _black(colour: str) -> bool:
    try:
        return len(colour) == 6 and max(bytes.fromhex(colour)) < _NEARLY_BLACK
    except ValueError:
        return True  # a colour that is no colour is drawn black


def _paper(width: float, height: float) -> Said:
    return Said("paper", {"width": number(width), "height": number(height)})


def _font(name: str) -> Said:
    return Said("font", {"name": short(name)})


RULES = (
    Rule("paper-size", Severity.SHOULD, _I + "1", paper_size),
    Rule("paper-orientation", Severity.SHOULD, _I + "2", orientation),
    *(wrong_margin(side) for side in ("top", "bottom", "left", "right")),
    Rule("font-unicode", Severity.SHOULD, _I + "4", font_unicode),
    Rule("font-family", Severity.SHOULD, _I + "4", font_family),
    Rule("font-colour", Severity.SHOULD, _I + "4", font_colour),
)
