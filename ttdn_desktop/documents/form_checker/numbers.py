"""Rules of the page number (NĐ 30/2020, PL I, Mục I.7)."""

from collections.abc import Iterator

from ttdn_desktop.documents.form_checker.anatomy import Anatomy, short
from ttdn_desktop.documents.form_checker.base import NEAR, NOTHING, Hit, Rule, align, at, between, size, words
from ttdn_desktop.documents.form_checker.measure import pages
from ttdn_desktop.documents.form_checker.page import PageNumber
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import box

_BOX = box("page_number")
_PLACE = at("page_number")[0]
_SURELY = 1.25  # pages reckoned, above which there must be a second one


def _each(anatomy: Anatomy) -> Iterator[PageNumber]:
    for sheet in anatomy.page.sheets:
        yield from sheet.numbers


def number_missing(anatomy: Anatomy) -> Iterator[Hit]:
    """No page number in a document that surely has more than one page."""
    if not any(sheet.numbers for sheet in anatomy.sheet_of_main) and pages(anatomy) > _SURELY:
        yield Hit(_PLACE, "", NOTHING, Said("top-margin"))


def number_place(anatomy: Anatomy) -> Iterator[Hit]:
    """The number at the foot of the page."""
    for sheet in anatomy.page.sheets:
        if sheet.numbers and all(one.story == "footer" for one in sheet.numbers):
            yield Hit(_PLACE, "", Said("bottom-margin"), Said("top-margin"))


def number_align(anatomy: Anatomy) -> Iterator[Hit]:
    """The number not in the middle."""
    for one in _each(anatomy):
        if one.align not in ("center", "?"):
            yield Hit(_PLACE, "", align(one.align), align("center"))


def number_size(anatomy: Anatomy) -> Iterator[Hit]:
    """The number too small or too large."""
    low, high = _BOX.size
    for one in _each(anatomy):
        if not low - NEAR <= one.size <= high + NEAR:
            yield Hit(_PLACE, "", size(one.size), between("size", low, high))


def number_style(anatomy: Anatomy) -> Iterator[Hit]:
    """The number in italics."""
    for one in _each(anatomy):
        if one.italic:
            yield Hit(_PLACE, "", Said("style", {"italic": "1"}), Said("style", {"italic": ""}))


def number_first(anatomy: Anatomy) -> Iterator[Hit]:
    """The number on the first page too."""
    first = anatomy.page.sheets[0]
    if any(not one.conditional for one in (first.first if first.first_apart else first.numbers)):
        yield Hit(_PLACE, "", Said("on-first-page"), Said("from-second-page"))


def number_arabic(anatomy: Anatomy) -> Iterator[Hit]:
    """Numbers that are no Arabic ones."""
    for sheet in anatomy.sheet_of_main:
        other = sheet.format or next((one.format for one in sheet.numbers if one.format), "")
        if sheet.numbers and other:
            yield Hit(_PLACE, "", Said("number-format", {"name": short(other)}), Said("arabic"))


def number_start(anatomy: Anatomy) -> Iterator[Hit]:
    """Pages that do not count from 1, or begin anew within the document."""
    for place, sheet in enumerate(anatomy.sheet_of_main):
        if sheet.numbers and sheet.start is not None and (place or sheet.start != 1):
            yield Hit(_PLACE, "", Said("starts-at", {"value": str(sheet.start)}), Said("starts-at", {"value": "1"}))


def number_plain(anatomy: Anatomy) -> Iterator[Hit]:
    """Words or signs around the number ("Trang 2", "- 2 -")."""
    for one in _each(anatomy):
        if one.around:
            yield Hit(_PLACE, one.around, words(one.around), Said("number-alone"))


RULES = (
    Rule("page-number-missing", Severity.SHOULD, _BOX.basis, number_missing),
    Rule("page-number-place", Severity.SHOULD, _BOX.basis, number_place),
    Rule("page-number-align", Severity.SHOULD, _BOX.basis, number_align),
    Rule("page-number-size", Severity.SHOULD, _BOX.basis, number_size),
    Rule("page-number-style", Severity.SHOULD, _BOX.basis, number_style),
    Rule("page-number-first", Severity.SHOULD, _BOX.basis, number_first),
    Rule("page-number-arabic", Severity.SHOULD, _BOX.basis, number_arabic),
    Rule("page-number-start", Severity.SHOULD, _BOX.basis, number_start),
    Rule("page-number-plain", Severity.STYLE, _BOX.basis, number_plain),
)
