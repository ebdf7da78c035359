"""Rules of the title block and of Kính gửi (NĐ 30/2020, PL I, Mục II.5.a and II.9.a)."""

import re
from collections.abc import Iterator

from ttdn_desktop.documents.form_checker.anatomy import Anatomy
from ttdn_desktop.documents.form_checker.base import Hit, Rule, at, box_rules, words
from ttdn_desktop.documents.form_checker.rows import TYPES
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import box


def type_missing(anatomy: Anatomy) -> Iterator[Hit]:
    """No document type; a công văn has none, its "V/v" stands under the number."""
    if not anatomy.titled and not anatomy.boxes.get("subject_letter"):
        yield Hit(*at("doc_type"), Said("nothing"), Said("box", {"key": "doc_type"}))


def _parted(anatomy: Anatomy) -> tuple[str, str]:
    """The document type as written, and what stands behind it on its line."""
    said = anatomy.boxes["doc_type"][0].words if anatomy.titled else ""
    size = max((len(name) for name in TYPES if said.upper().startswith(name)), default=0)
    return said[:size], said[size:].strip(" :.")


def type_case(anatomy: Anatomy) -> Iterator[Hit]:
    """The document type not in capitals."""
    name, _ = _parted(anatomy)
    if name and not name.isupper():
        wanted = Said("case", {"value": "upper"})
        yield Hit(*at("doc_type", anatomy.boxes["doc_type"][0]), words(name), wanted, name.upper())


def _tail(anatomy: Anatomy) -> str:
    """What of the line is the trích yếu."""
    rest = _parted(anatomy)[1]
    return "" if rest in ("TÓM TẮT", "NHANH", "SƠ KẾT", "TỔNG KẾT") else rest


def subject_own_line(anatomy: Anatomy) -> Iterator[Hit]:
    """The trích yếu on the line of the document type."""
    if rest := _tail(anatomy):
        row = anatomy.boxes["doc_type"][0]
        yield Hit(*at("subject", row), words(rest), Said("own-line"))


def subject_missing(anatomy: Anatomy) -> Iterator[Hit]:
    """No trích yếu below the document type."""
    if anatomy.titled and not anatomy.boxes.get("subject") and not _tail(anatomy):
        yield Hit(*at("subject"), Said("nothing"), Said("box", {"key": "subject"}))


def subject_stop(anatomy: Anatomy) -> Iterator[Hit]:
    """A full stop behind the trích yếu."""
    rows = anatomy.boxes.get("subject", ())
    if rows and rows[-1].words.endswith("."):
        yield Hit(*at("subject", rows[-1]), words("."), Said("no-stop"), rows[-1].words.rstrip(" ."))


def addressee_form(anatomy: Anatomy) -> Iterator[Hit]:
    """ "Kính gửi:" without its colon, several addressees on one line, or lines not ending ";" and "."."""
    rows = anatomy.boxes.get("addressee", [])
    if not rows:
        return
    first, listed = rows[0], rows[1:]
    if not re.match(r"Kính gửi:(\s|$)", first.words):
        yield Hit(*at("addressee", first), words(first.words), Said("addressee-head"))
        return
    if first.words.count(";") > 1 or (not listed and first.words.endswith(":")):
        yield Hit(*at("addressee", first), words(first.words), Said("addressee-lines"))
    for place, row in enumerate(listed):
        end = "." if place == len(listed) - 1 else ";"
        dashed = row.words.startswith("-") or row.para.number == "-"
        if not row.words.endswith(end) or not dashed:
            yield Hit(*at("addressee", row), words(row.words), Said("addressee-lines"))
            return


_SHOULD = Severity.SHOULD
_T = box("doc_type").basis
RULES = (
    Rule("doc-type-missing", Severity.MUST, _T, type_missing),
    Rule("doc-type-case", _SHOULD, _T, type_case),
    *box_rules("doc_type", "style", "align", "size"),
    Rule("subject-missing", Severity.MUST, _T, subject_missing),
    Rule("subject-own-line", _SHOULD, _T, subject_own_line),
    *box_rules("subject", "case", "style", "align", "size"),
    Rule("subject-stop", Severity.STYLE, _T, subject_stop),
    Rule("addressee-form", _SHOULD, box("addressee").basis, addressee_form),
    *box_rules("addressee", "style", "size"),
)
