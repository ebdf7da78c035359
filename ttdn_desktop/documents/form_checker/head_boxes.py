"""Head and title of a document: which line is which box (NĐ 30/2020, PL I, Mục IV: 1 to 5 and 9a), what is drawn under which."""

import re
from typing import NamedTuple

from ttdn_desktop.documents.form_checker.page import Para, Row, Stroke
from ttdn_desktop.documents.form_checker.rows import (
    STYLES,
    flat,
    is_bold,
    is_type,
    is_typed_rule,
    left,
    right,
    said_by_words,
)
from ttdn_desktop.documents.form_checker.strokes import of_text
from ttdn_desktop.reading.head import OPENING
from ttdn_desktop.reading.numerals import read_numeral

_HEAD_ROWS = 60  # a head is never longer
_SUBJECT_ROWS = 6
_ORGAN = re.compile(
    r"(ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|SỞ|PHÒNG|TRUNG TÂM|BAN|VĂN PHÒNG|CHI CỤC|CỤC|TỔNG CỤC|BỘ|VIỆN|TRƯỜNG|CÔNG AN|ĐẢNG ỦY|"
    r"HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|THANH TRA|ĐÀI|HỘI|CHI NHÁNH|TÒA ÁN|KHO BẠC|THƯ VIỆN|BẢO TÀNG|ĐOÀN|MẶT TRẬN)\b"
)
_AREA = re.compile(r"(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)\b")
_UNNAMED = re.compile(r"ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND")
_ADDRESSED = re.compile(r"kính\s+gửi\b", re.IGNORECASE)
_FRAMED = ("urgent", "secrecy", "circulation")  # what is drawn there is their frame
_UNDER = {"national": "motto", "motto": "motto", "superior": "issuer", "issuer": "issuer"}


class Head(NamedTuple):
    """Lines by box; lines drawn under "motto", "issuer", "subject"; how many drawn lines belong to none for certain.

    `end` is the place of the first paragraph behind head, title and addressees, `titled` whether a document type was found.
    """

    boxes: dict[str, list[Row]]
    strokes: dict[str, list[Stroke]]
    stray: int
    end: int
    titled: bool


def read_head(paras: list[Para], ours: bool) -> Head:
    """The head of a document, its title block and addressees."""
    rows = flat(paras[:_HEAD_ROWS])
    title = next((place for place, row in enumerate(rows) if is_type(row, ours)), -1)
    above = rows[:title] if title >= 0 else rows[: _without_title(rows)]
    boxes: dict[str, list[Row]] = {}
    strokes: dict[str, list[Stroke]] = {}
    stray = _above(above, ours, boxes, strokes)
    behind = above[-1].para.place + 1 if above else 0
    if title >= 0:
        boxes["doc_type"] = [rows[title]]
        behind = _title(rows[title], rows[title + 1 :], ours, boxes, strokes)
    elif above and not boxes.get("subject_letter"):  # a trích yếu may stand there without its BÁO CÁO
        behind = max(behind, _title(None, [r for r in rows if r.para.place >= behind], ours, boxes, strokes))
    behind = _addressees([row for row in rows if row.para.place >= behind], boxes, behind)
    return Head(boxes, strokes, stray, max(behind - (paras[0].place if paras else 0), 0), title >= 0)


def _without_title(rows: list[Row]) -> int:
    """Where the head ends when no document type is named: behind the last line that is surely of a head."""
    sure = [place for place, row in enumerate(rows[:25]) if said_by_words(row) not in ("", "secrecy", "urgent")]
    return sure[-1] + 1 if sure else 0


def _above(rows: list[Row], ours: bool, boxes: dict[str, list[Row]], strokes: dict[str, list[Stroke]]) -> int:
    """Puts the lines above the title into their boxes; the drawn lines that belong to none are counted."""
    agency: list[Row] = []
    under = {0: "", 1: "", -1: ""}  # by column: the last box that may have a line under it
    stray, counted = 0, set[int]()
    numbered = False
    for row in rows:
        side = 1 if right(row) else 0 if left(row) else -1
        key = said_by_words(row) or (STYLES.get(row.para.style, "") if ours else "")
        if not row.words or is_typed_rule(row):
            key = ""
        elif not key:
            key = _by_place(row, side, numbered)
        numbered = numbered or key == "number"
        if key in ("agency", "superior", "issuer"):
            agency.append(row)
            under[side] = "issuer"
        elif key:
            boxes.setdefault(key, []).append(row)
            under[side] = _UNDER.get(key, under[side] if key not in ("number", "date") else "")
        drawn = [*(row.para.strokes if row.para.place not in counted and key not in _FRAMED else ())]
        counted.add(row.para.place)
        typed = of_text(row.runs)
        drawn += [typed] if typed and (typed.kind == "typed" or key in ("motto", "issuer", "agency")) else []
        for stroke in drawn:
            # on a line of two columns, or where there are none, nobody can tell what a free shape stands under
            told = row.half < 0 and (side >= 0 or key == "motto" or stroke.kind != "shape")
            if under[side] and (told or stroke.kind in ("typed", "underline")):
                strokes.setdefault(under[side], []).append(stroke)
            else:
                stray += 1
    superior, issuer = _agencies(agency, ours)
    boxes |= {key: found for key, found in (("superior", superior), ("issuer", issuer)) if found}
    return stray


def _by_place(row: Row, side: int, numbered: bool) -> str:
    """What a line is where its words do not tell: an agency above the number, a date beside it."""
    words = row.words
    if side == 1:
        return "date" if re.search(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|^ngày\b", words, re.IGNORECASE) else ""
    if numbered or len(words) > 120 or words.startswith(("(", "[")):
        return ""
    return "agency" if side == 0 or words.isupper() else ""


def _agencies(rows: list[Row], ours: bool) -> tuple[list[Row], list[Row]]:
    """The lines of the body above and of the one that issues: the last line that begins a body's name begins the issuer's."""
    if ours and any(row.para.style in ("Superior", "Issuer") for row in rows):
        above = [row for row in rows if row.para.style == "Superior"]
        return above, [row for row in rows if row.para.style != "Superior"]
    starts = [place for place, row in enumerate(rows) if _ORGAN.match(row.words.upper())]
    if len(starts) > 1:
        return rows[: starts[-1]], rows[starts[-1] :]
    light = next((place for place, row in enumerate(rows) if is_bold(row)), 0)
    if light and _AREA.match(rows[light].words.upper()) and _UNNAMED.fullmatch(rows[light - 1].words.upper()):
        light = 0  # "ỦY BAN NHÂN DÂN" and below it "HUYỆN …": one name, whatever is bold of it
    return rows[:light], rows[light:]


def _title(
    first: Row | None, rows: list[Row], ours: bool, boxes: dict[str, list[Row]], strokes: dict[str, list[Stroke]]
) -> int:
    """The trích yếu below BÁO CÁO (`first`); the place of the paragraph behind them."""
    subject: list[Row] = []
    behind = first.para.place + 1 if first else rows[0].para.place if rows else 0
    drawn = list(first.para.strokes) if first else []
    seen = {first.para.place} if first else set[int]()
    closed = False  # the line under the title ends it
    for row in rows:
        ruled = is_typed_rule(row) or (not row.words and bool(row.para.strokes))
        if row.words and not ruled and (closed or not _of_subject(row, first, subject, ours)):
            break
        closed = closed or ruled
        if row.para.place not in seen:
            drawn += row.para.strokes
        seen.add(row.para.place)
        if ruled:
            drawn += [typed] if (typed := of_text(row.runs)) else []
        elif row.words:
            subject.append(row)
            drawn += [typed] if (typed := of_text(row.runs)) else []
        if ruled or row.words:
            behind = row.para.place + 1
        if len(subject) > _SUBJECT_ROWS or row.para.place > behind + 3:
            break
    after = next((row.para for row in rows if row.para.place == behind and row.words), None)
    if after is not None and not drawn:  # a shape is often anchored to the first paragraph of the text
        drawn += [stroke for stroke in after.strokes if stroke.kind == "shape"]
    if subject:
        boxes["subject"] = subject
        strokes["subject"] = drawn
    return behind


def _of_subject(row: Row, first: Row | None, subject: list[Row], ours: bool) -> bool:
    table = first.para.table if first else 0
    if _ADDRESSED.match(row.words) or row.para.table != table or len(subject) >= _SUBJECT_ROWS:
        return False
    if (first and row.para is first.para) or (ours and row.para.style == "Subtitle"):
        return True
    if row.para.number or read_numeral(row.words) or row.words.startswith("("):
        return False
    if first is None:
        return row.para.look.align == "center" and is_bold(row)
    if row.para.look.align == "center" or (is_bold(row) and len(row.words) <= 300 and not row.words.endswith(":")):
        return True
    return not subject and len(row.words) <= 200 and not OPENING.match(row.words) and row.words[-1] not in ":.;"


def _addressees(rows: list[Row], boxes: dict[str, list[Row]], behind: int) -> int:
    """ "Kính gửi: …" and the lines listed below it; the place of the paragraph behind them."""
    found: list[Row] = []
    for row in rows[:40]:
        if not row.words:
            continue
        listed = bool(row.para.number) or (numeral := read_numeral(row.words)) is not None and numeral.is_item
        if not found and _ADDRESSED.match(row.words):
            found.append(row)
        elif found and listed and not found[-1].words.endswith("."):
            found.append(row)
        elif found and row.para.style == found[0].para.style == "Salutation":
            found.append(row)
        else:
            break
    if found:
        boxes["addressee"] = found
        return found[-1].para.place + 1
    return behind
