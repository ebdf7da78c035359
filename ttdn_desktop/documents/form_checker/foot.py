"""Rules of the foot: authority, signer, recipients (NĐ 30/2020, Điều 13; PL I, Mục II.7 and II.9.b)."""

import re
from collections.abc import Iterator

from ttdn_desktop.documents.form_checker.anatomy import Anatomy
from ttdn_desktop.documents.form_checker.base import Hit, Rule, at, box_rules, missing, words
from ttdn_desktop.documents.form_checker.page import Row
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.form_finding import Said
from ttdn_desktop.paper.rules import SIGNING_FORMS, box

_ABBREVIATED = re.compile(r"(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)(?P<mark>\s*[./]?\s*)(?P<rest>\S.*)")
_BEGINS = re.compile(r"(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\b(?!-)", re.IGNORECASE)
_HEADS = ("CHỦ TỊCH", "GIÁM ĐỐC", "TRƯỞNG", "CHÁNH", "BÍ THƯ", "HIỆU TRƯỞNG", "BỘ TRƯỞNG", "THỦ TRƯỞNG", "VIỆN TRƯỞNG")
_DEGREES = re.compile(
    r"(?:^|[\s.,-])(?P<degree>(?:GS|PGS|TSKH|TS|ThS|Th\.S|Ths|CN|KS|BS|DS|LS|NCS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|CKI{1,2})\.?"
    r"|(?:Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Kỹ sư|Bác sĩ|Nhà giáo (?:ưu tú|nhân dân)))(?=[\s.,])",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(r"[-–]?\s*Lưu\b", re.IGNORECASE)
_APART = 10.0  # points the middle of a block on the right half is beyond the page's
_DASHED = re.compile(r"- \S")


def authority_place(anatomy: Anatomy) -> Iterator[Hit]:
    """Authority lines that do not stand on the right half of the page."""
    for row in anatomy.boxes.get("authority", ()):
        middle = _middle(row)
        half = anatomy.page.sheets[row.para.sheet].text_width / 2
        if middle is not None and middle < half + _APART:
            yield Hit(*at("authority", row), Said("left-half"), Said("right-half"))


def _middle(row: Row) -> float | None:
    """Where the middle of a centred line stands from the text's left edge."""
    column, look = row.para.column, row.para.look
    if row.half >= 0 or look.align != "center" or column.left is None or column.width is None or look.framed:
        return None
    return column.left + (column.width + look.left - look.right) / 2


def authority_form(anatomy: Anatomy) -> Iterator[Hit]:
    """TM., KT., TL., TUQ., Q. not written so: "TM ỦY BAN", "T/M ỦY BAN", "KT.CHỦ TỊCH"; or what they stand before."""
    for row in anatomy.boxes.get("authority", ()):
        said = row.words
        read = _ABBREVIATED.fullmatch(said.upper()) if _BEGINS.match(said) else None
        if read is None:
            continue
        letters = read[1].replace("/", "")
        right = f"{letters}. {read['rest']}"
        if f"{letters}." in SIGNING_FORMS and said.upper() != right:
            yield Hit(*at("authority", row), words(said), words(right), right)


def authority_order(anatomy: Anatomy) -> Iterator[Hit]:
    """KT. with no PHÓ below it, TM. with no office below it, KT. below PHÓ …: lines that do not belong together."""
    lines = [row.words.upper() for row in anatomy.boxes.get("authority", ())]
    for place, line in enumerate(lines):
        after = lines[place + 1 :]
        row = anatomy.boxes["authority"][place]
        if re.match(r"K/?T\b", line) and not any(re.match(r"(Q\. ?)?(PHÓ|THỨ TRƯỞNG)\b", below) for below in after):
            yield Hit(*at("authority", row), words(after[0] if after else line), Said("deputy-below"))
        elif re.match(r"T/?M\b|T/?L\b|TUQ\b", line) and not after:
            yield Hit(*at("authority", row), words(line), Said("office-below"))
        elif re.match(r"T/?M\b", line) and any(re.match(rf"T/?M[.\s]+{head}\b", line) for head in _HEADS):
            yield Hit(*at("authority", row), words(line), Said("collective"))


def signer_titles(anatomy: Anatomy) -> Iterator[Hit]:
    """A degree or honour in front of the signer's name."""
    for row in anatomy.boxes.get("signer", ()):
        found = _DEGREES.search(row.words)
        if found:
            name = " ".join(_DEGREES.sub(" ", row.words).replace(".", " ").split()).strip(" ,-")
            yield Hit(*at("signer", row), words(found["degree"]), Said("name-alone"), name or None)


def recipients_head(anatomy: Anatomy) -> Iterator[Hit]:
    """The words "Nơi nhận:" written otherwise."""
    for row in anatomy.boxes.get("recipients_title", ()):
        if row.words != "Nơi nhận:":
            yield Hit(*at("recipients_title", row), words(row.words), words("Nơi nhận:"), "Nơi nhận:")


def recipients_dash(anatomy: Anatomy) -> Iterator[Hit]:
    """A recipient without "- " in front; a line that goes on from the one above needs none."""
    open_line = False
    for row in anatomy.boxes.get("recipient", ()):
        dashed = _DASHED.match(row.words) or row.para.number in ("-", "–")
        if not dashed and not open_line:
            yield Hit(*at("recipient", row), words(row.words), Said("dash"), f"- {row.words.lstrip('-–+ ')}")
        open_line = row.words[-1:] not in ";.,"


def recipients_ends(anatomy: Anatomy) -> Iterator[Hit]:
    """Recipients not ending ";"; the list must end with the line Lưu, and that with "."."""
    rows = anatomy.boxes.get("recipient", [])
    for place, row in enumerate(rows[:-1]):
        goes_on = not (_DASHED.match(rows[place + 1].words) or rows[place + 1].para.number or _archive(rows[place + 1]))
        if not row.words.endswith(";") and not goes_on and not _archive(row):
            yield Hit(*at("recipient", row), words(row.words), Said("semicolon"), row.words.rstrip(" .,;") + ";")


def archive(anatomy: Anatomy) -> Iterator[Hit]:
    """No line "Lưu: VT, …" at the end of the recipients, or not written so."""
    rows = anatomy.boxes.get("recipient", [])
    if not anatomy.boxes.get("recipients_title") and not rows:
        return
    found = [row for row in rows if _archive(row)]
    if not found:
        yield Hit(*at("recipient", rows[-1] if rows else None), Said("nothing"), Said("archive-line"))
        return
    last = " ".join(row.words for row in rows[rows.index(found[-1]) :]).removeprefix("- ")
    if not re.match(r"Lưu:\s*VT\b", last):
        yield Hit(*at("recipient", found[-1]), words(last), Said("archive-line"))


def archive_stop(anatomy: Anatomy) -> Iterator[Hit]:
    """The last line of the recipients without its full stop; the drafter's sign and the count of copies may follow it."""
    rows = anatomy.boxes.get("recipient", [])
    if rows and any(map(_archive, rows)):
        last = rows[-1].words
        if not re.search(r"\.$|\.\s*[A-ZĐ]{1,5}\.?\s*\(?\d{0,4}\s*(b|bản)?\)?\.?$", last):
            yield Hit(*at("recipient", rows[-1]), words(last), Said("stop"), last.rstrip(" ;,") + ".")


def _archive(row: Row) -> bool:
    return _ARCHIVE.match(row.words) is not None


_SHOULD, _MUST = Severity.SHOULD, Severity.MUST
_S, _R = box("authority").basis, box("recipient").basis
RULES = (
    Rule("authority-missing", _MUST, _S, missing("authority")),
    *box_rules("authority", "case", "style", "align", "size"),
    Rule("authority-place", _SHOULD, _S, authority_place),
    Rule("authority-form", _SHOULD, "NĐ 30/2020, PL I, Mục II.7.a", authority_form),
    Rule("authority-order", Severity.STYLE, "NĐ 30/2020, Điều 13", authority_order),
    Rule("signer-name-missing", _MUST, _S, missing("signer")),
    *box_rules("signer", "case", "style", "align", "size"),
    Rule("signer-titles", _SHOULD, _S, signer_titles),
    Rule("recipients-title-missing", _MUST, _R, missing("recipients_title")),
    Rule("recipients-title-words", _SHOULD, _R, recipients_head),
    *box_rules("recipients_title", "style", "size"),
    *box_rules("recipient", "style", "size"),
    Rule("recipient-dash", _SHOULD, _R, recipients_dash),
    Rule("recipient-ends", _SHOULD, _R, recipients_ends),
    Rule("recipient-archive", _SHOULD, _R, archive),
    Rule("recipient-stop", _SHOULD, _R, archive_stop),
)
