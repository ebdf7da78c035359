"""Rules of the head: Quốc hiệu, tiêu ngữ, agency, number, place and date, marks (NĐ 30/2020, PL I, Mục II.1–II.4, III.2)."""

import re
from collections.abc import Iterator

from ttdn_desktop.documents.form_checker.anatomy import Anatomy, short
from ttdn_desktop.documents.form_checker.base import Hit, Rule, at, box_rules, missing, number, sizes_of, words
from ttdn_desktop.documents.form_checker.page import Row
from ttdn_desktop.documents.form_checker.rows import left, right
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import MOTTO, NATIONAL, SECRECY_MARKS, SIZE_SETS, URGENT_MARKS, box
from ttdn_desktop.text.unicode import old_tone

_RED = re.compile(r"([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})")


def _set_together(anatomy: Anatomy, key: str) -> tuple[Row | None, str]:
    """A component whose lines are the parts of one text (a Quốc hiệu of two lines), and that text."""
    rows = anatomy.boxes.get(key, [])
    return (rows[0] if rows else None), " ".join(row.words for row in rows)


def national_words(anatomy: Anatomy) -> Iterator[Hit]:
    """A Quốc hiệu of other words; where the tone of HOÀ stands does not matter."""
    row, said = _set_together(anatomy, "national")
    if row is not None and old_tone(said.lower()) != NATIONAL.lower():
        yield Hit(*at("national", row), words(said), words(NATIONAL), NATIONAL)


def motto_words(anatomy: Anatomy) -> Iterator[Hit]:
    """A tiêu ngữ of other words, capitals or hyphens ("Độc lập- Tự do", "Độc lập – Tự Do")."""
    row, said = _set_together(anatomy, "motto")
    if row is not None and said != MOTTO:
        yield Hit(*at("motto", row), words(said), words(MOTTO), MOTTO)


def coupled_sizes(anatomy: Anatomy) -> Iterator[Hit]:
    """Quốc hiệu, tiêu ngữ and date each in its range, but not in sizes that go together."""
    sizes = []
    for key in ("national", "motto", "date"):
        own = sizes_of(anatomy.boxes.get(key, ()))
        low, high = box(key).size
        if len(own) != 1 or not low <= own[0] <= high:
            return
        sizes.append(own[0])
    if tuple(sizes) not in {(s.national, s.motto, s.date) for s in SIZE_SETS.values()}:
        row = anatomy.boxes["national"][0]
        found = Said("size-set", {"value": "/".join(map(number, sizes))})
        yield Hit(*at("national", row), found, Said("size-sets", {"value": ", ".join(SIZE_SETS)}))


def columns(anatomy: Anatomy) -> Iterator[Hit]:
    """Quốc hiệu and date on the left, agency and number on the right."""
    for key, wrong, side in (("national", left, "right"), ("motto", left, "right"), ("date", left, "right"),
                             ("issuer", right, "left"), ("superior", right, "left"), ("number", right, "left")):  # fmt: skip
        for row in anatomy.boxes.get(key, ()):
            if wrong(row):
                other = {"left": "right", "right": "left"}[side]
                yield Hit(*at(key, row), Said(f"head-{other}"), Said(f"head-{side}"))


def urgent_form(anatomy: Anatomy) -> Iterator[Hit]:
    """A mark of urgency that is not red."""
    for row in anatomy.boxes.get("urgent", ()):
        if not all(_red(run.colour) for run in row.letters):
            yield Hit(*at("urgent", row), Said("not-red"), Said("red"))


def urgent_frame(anatomy: Anatomy) -> Iterator[Hit]:
    """A mark of urgency without a frame around it; a box or a table of its own may be one."""
    for row in anatomy.boxes.get("urgent", ()):
        para = row.para
        if not (para.look.borders or para.boxed or para.pictures or (para.table and para.columns == 1)):
            yield Hit(*at("urgent", row), Said("no-frame"), Said("frame"))


def urgent_words(anatomy: Anatomy) -> Iterator[Hit]:
    """A mark of urgency in other words than the three of the decree."""
    known = {old_tone(mark.words.lower()) for mark in URGENT_MARKS.values()}
    for row in anatomy.boxes.get("urgent", ()):
        if old_tone(row.words.lower()) not in known:
            marks = ", ".join(mark.words for mark in URGENT_MARKS.values())
            yield Hit(*at("urgent", row), words(row.words), words(marks))


def secrecy(anatomy: Anatomy) -> Iterator[Hit]:
    """A mark of secrecy: such a document must not be on this machine."""
    for row in anatomy.boxes.get("secrecy", ()):
        yield Hit(*at("secrecy", row), words(row.words), Said("no-secret"))
    for said in anatomy.page.stories:
        if said.strip(" .:-") in SECRECY_MARKS:
            yield Hit(at("secrecy")[0], said, words(said), Said("no-secret"))


def party(anatomy: Anatomy) -> Iterator[Hit]:
    """A document of the Party, for which the decree does not hold."""
    for row in anatomy.boxes.get("party", ())[:1]:
        yield Hit(*at("national", row), words(short(row.words)), Said("party-form"))


def _red(colour: str) -> bool:
    parts = _RED.fullmatch(colour)
    red, green, blue = (int(part, 16) for part in parts.groups()) if parts else (0, 0, 0)
    return red >= 0xC0 and green <= 0x50 and blue <= 0x50


_MUST, _SHOULD = Severity.MUST, Severity.SHOULD
RULES = (
    Rule("secrecy-stamp", _MUST, "NĐ 30/2020, PL I, Mục III.2", secrecy),
    Rule("national-missing", _MUST, box("national").basis, missing("national")),
    Rule("national-words", _MUST, box("national").basis, national_words),
    *box_rules("national", "case", "style", "align", "size"),
    Rule("motto-missing", _MUST, box("motto").basis, missing("motto")),
    Rule("motto-words", _MUST, box("motto").basis, motto_words),
    *box_rules("motto", "style", "align", "size"),
    Rule("head-sizes", _SHOULD, "NĐ 30/2020, PL I, Mục V", coupled_sizes),
    Rule("head-columns", _SHOULD, "NĐ 30/2020, PL I, Mục IV", columns),
    *box_rules("superior", "case", "style", "align", "size"),
    Rule("issuer-missing", _MUST, box("issuer").basis, missing("issuer")),
    *box_rules("issuer", "case", "style", "align", "size"),
    *box_rules("urgent", "case", "style", "size"),
    Rule("urgent-words", _SHOULD, box("urgent").basis, urgent_words),
    Rule("urgent-frame", _SHOULD, box("urgent").basis, urgent_frame),
    Rule("urgent-red", _SHOULD, box("urgent").basis, urgent_form),
)
PARTY = Rule("party-document", Severity.STYLE, "Hướng dẫn 36-HD/VPTW", party)
