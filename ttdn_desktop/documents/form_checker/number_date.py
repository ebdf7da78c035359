"""Rules of the number and symbol, and of place and date (NĐ 30/2020, PL I, Mục II.3 and II.4)."""

import re
from collections.abc import Iterator

from ttdn_desktop.documents.form_checker.anatomy import Anatomy
from ttdn_desktop.documents.form_checker.base import Hit, Rule, at, box_rules, missing, words
from ttdn_desktop.documents.form_checker.page import Row
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import box

_BLANKS = r"[\s\u00a0.…_]*"
_MIXED = {"QyĐ", "CTr", "TTr", "TrS"}  # abbreviations of types that are no capitals (PL III)
_NUMBER = re.compile(rf"Số:(?P<blank>{_BLANKS})(?P<number>\d*){_BLANKS}/(?P<symbol>.*)")
_NUMBER_EXACT = re.compile(r"Số:[ \u00a0]+\d+[a-z]?/(\d{4}/)?[^\s/]+|Số:[\s\u00a0.…_]*/(\d{4}/)?[^\s/]+")
_GROUP = re.compile(r"[A-ZĐƯƠĂÂÊÔ0-9&.]+")
_DATE = re.compile(
    r"(?P<place>.*?)(?P<comma>\s*,)?(?P<gap>\s*)ngày\b(?P<day>[\s\u00a0.…_]*\d{0,2}[\s\u00a0.…_]*)tháng\b"
    r"(?P<month>[\s\u00a0.…_]*\d{0,2}[\s\u00a0.…_]*)năm\b(?P<year>\s*\d{4}|[\s\u00a0.…_]*\d{0,3}[\s.…_]*)"
)


def number_form(anatomy: Anatomy) -> Iterator[Hit]:
    """Not written "Số: 05/BC-UBND": colon, blanks, slash, hyphens, capitals; a number still to be given is a blank."""
    for row in anatomy.boxes.get("number", ()):
        said = row.text.strip()
        read = _NUMBER.fullmatch(said)
        symbol = read["symbol"].rpartition("/")[2] if read else ""
        fine = (
            _NUMBER_EXACT.fullmatch(said) is not None
            and "-" in symbol
            and all(group in _MIXED or _GROUP.fullmatch(group) for group in symbol.split("-"))
        )
        if not fine:
            yield Hit(*at("number", row), words(said), Said("number-form"), _mended(said))


def _mended(said: str) -> str | None:
    """The same number written as the decree wants it, where it is clear what is meant."""
    found = re.fullmatch(r"s[ốô]\s*:?\s*(\d+)\s*/\s*([\w&]+(?:\s*[-–]\s*[\w&]+)+)", said, re.IGNORECASE)
    if found is None:
        return None
    symbol = re.sub(r"\s*[-–]\s*", "-", found[2])
    return f"Số: {found[1].zfill(2)}/{symbol}"


def number_zero(anatomy: Anatomy) -> Iterator[Hit]:
    """A number below 10 without the 0 in front of it."""
    for row in anatomy.boxes.get("number", ()):
        read = _NUMBER.fullmatch(row.text.strip())
        if read and len(read["number"]) == 1:
            mended = row.words.replace(read["number"], f"0{read['number']}", 1)
            yield Hit(*at("number", row), words(row.words), words(mended), mended)


def date_form(anatomy: Anatomy) -> Iterator[Hit]:
    """A date not written "ngày 05 tháng 02 năm 2026"."""
    for row in anatomy.boxes.get("date", ()):
        if not _DATE.fullmatch(row.text.strip()):
            yield Hit(*at("date", row), words(row.words), Said("date-form"))


def date_place(anatomy: Anatomy) -> Iterator[Hit]:
    """No place name before the date."""
    for row, read in _dates(anatomy):
        if not read["place"].strip():
            yield Hit(*at("date", row), words(row.words), Said("box", {"key": "place"}))


def date_comma(anatomy: Anatomy) -> Iterator[Hit]:
    """No comma, or a blank before it, between the place and the date."""
    for row, read in _dates(anatomy):
        if read["place"].strip() and (read["comma"] != "," or not read["gap"]):
            mended = f"{read['place'].strip()}, {row.words[row.words.index('ngày') :]}"
            yield Hit(*at("date", row), words(row.words), words(mended), mended)


def date_zero(anatomy: Anatomy) -> Iterator[Hit]:
    """Days below 10 and the months 1 and 2 have a 0 in front, the months 3 to 9 have none."""
    for row, read in _dates(anatomy):
        day, month = (re.sub(r"\D", "", read[part]) for part in ("day", "month"))
        right_day = day.zfill(2) if day else ""
        plain = month.lstrip("0")
        right_month = plain.zfill(2) if plain in ("1", "2") else plain
        if (day, month) != (right_day, right_month):
            mended = row.words
            for unit, was, better in (("ngày", day, right_day), ("tháng", month, right_month)):
                mended = re.sub(rf"\b{unit}\s+{was}\b", f"{unit} {better}", mended) if was != better else mended
            yield Hit(*at("date", row), words(row.words), words(mended), mended)


def _dates(anatomy: Anatomy) -> Iterator[tuple[Row, re.Match[str]]]:
    for row in anatomy.boxes.get("date", ()):
        read = _DATE.fullmatch(row.text.strip())
        if read:
            yield row, read


_MUST, _SHOULD = Severity.MUST, Severity.SHOULD
_N, _D = box("number").basis, box("date").basis
RULES = (
    Rule("number-missing", _MUST, _N, missing("number")),
    Rule("number-form", _SHOULD, _N, number_form),
    Rule("number-zero", _SHOULD, _N, number_zero),
    *box_rules("number", "style", "align", "size"),
    Rule("date-missing", _MUST, _D, missing("date")),
    Rule("date-form", _SHOULD, _D, date_form),
    Rule("date-place", _MUST, _D, date_place),
    Rule("date-comma", _SHOULD, _D, date_comma),
    Rule("date-zero", _SHOULD, _D, date_zero),
    *box_rules("date", "style", "align", "size"),
)
