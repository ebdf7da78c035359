"""The head of an old report: agency, motto, number, place and date, BÁO CÁO, subject, addressees."""

import re

import msgspec

from ttdn_desktop.model.source import SourceTable
from ttdn_desktop.reading.expressions import find_periods
from ttdn_desktop.reading.headings import read_heading
from ttdn_desktop.reading.lines import RULE, Line, cut_line, halves, open_table
from ttdn_desktop.reading.numerals import read_numeral
from ttdn_desktop.reading.parts import Part, Piece

_TYPE = re.compile(r"^(BÁO CÁO(?: TÓM TẮT| NHANH| SƠ KẾT| TỔNG KẾT| KẾT QUẢ)?)\b[ .:]*(.*)$", re.DOTALL)
MARK = re.compile(  # marks of a draft and of urgency (NĐ 30/2020, PL I, III.2)
    r"(?P<draft>(?:bản\s+)?dự\s+thảo(?:\s+lần(?:\s+thứ)?\s+\S{1,6})?)|h[oỏ][aả]\s+tốc|thượng\s+khẩn|khẩn", re.IGNORECASE
)
_MOTTO = re.compile(
    r"cộng\s+h[oò][aà]\s+xã\s+hội|độc\s+lập\s*[-–]\s*tự\s+do|đảng\s+cộng\s+sản\s+việt\s+nam", re.IGNORECASE
)
_NUMBER_LINE = re.compile(
    r"^S[ốô]\s*:?[\s.…_]*\d*[\s.…_]*[/-]\s*\S+|^S[ốô]\s*:\s*\S{0,12}$|^[/-]\s*BC\s*[-–]\s*\S+$", re.IGNORECASE
)
_DATE_LINE = re.compile(r"^(?P<place>[^,\d]{0,60}?),?\s*ngày\b.{0,14}\btháng\b.{0,10}\bnăm\b.{0,8}$", re.IGNORECASE)
_AGENCY = re.compile(
    r"^(ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|SỞ |PHÒNG |TRUNG TÂM|BAN |ĐẢNG|CHI BỘ|TỈNH |THÀNH PHỐ|HUYỆN |QUẬN |THỊ |XÃ |PHƯỜNG |ĐẶC KHU )"
)
OPENING = re.compile(
    r"^(Thực hiện|Căn cứ|Được sự|Triển khai|Theo |Tiếp tục|Trong |Năm |Ngay từ|Qua |Để |Nhằm "
    r"|Trên cơ sở|Xét |Ủy ban|UBND|Uỷ ban|Phòng |Ban |Trung tâm)"
)
_GLUED = re.compile(r"\s*\|\s*|(?<=\w)(?=\s*Số\s*:\s*[\d.… ]*/)")


_TASKS = re.compile(r"(?:phương hướng|nhiệm vụ)\b", re.IGNORECASE)  # the second half of a subject, on a line of its own
_ABOUT = re.compile(r"V/v\b", re.IGNORECASE)  # no Roman five: "V/v thực hiện …"


def title_at(lines: list[Line]) -> int:
    """Index of the line BÁO CÁO; without one, of the first line that is not of the head (0 when the text starts at once)."""
    for place, line in enumerate(lines[:60]):
        if line.item is None and is_title(line):
            return place
        if isinstance(line.item, SourceTable) and any(is_title(inner) for inner in open_table(line.item)):
            return place + 1
    place = 0
    while place < min(len(lines), 12) and (
        _head_part(lines[place]) is not Part.UNKNOWN or _is_head_table(lines[place])
    ):
        place += 1
    return place


def open_head_tables(lines: list[Line], start: int) -> tuple[list[Line], int]:
    """Head tables opened into lines; `start` moves with them."""
    out: list[Line] = []
    for line in lines[:start]:
        out.extend(open_table(line.item) if isinstance(line.item, SourceTable) and _is_head_table(line) else [line])
    for place, line in enumerate(out):  # the title stood inside the table
        if line.item is None and is_title(line):
            return [*out, *lines[start:]], place
    return [*out, *lines[start:]], len(out)


def read_titles(lines: list[Line]) -> tuple[list[Piece], list[Line]]:
    """BÁO CÁO, the subject lines, rules and addressees below it; and the lines that follow."""
    pieces: list[Piece] = []
    match = _TYPE.match(lines[0].text)
    kind, rest = (match[1], match[2].strip()) if match else (lines[0].text, "")
    if rest and match:
        cut = match.start(2)
        pieces.append(Piece(Part.TYPE, cut_line(lines[0], 0, cut)))
        pieces.append(Piece(Part.SUBJECT, cut_line(lines[0], cut, len(lines[0].text))))
    else:
        pieces.append(Piece(Part.TYPE, lines[0]))
    place = 1
    while place < len(lines) and place <= 8:
        line = lines[place]
        text = line.text.strip()
        subjects = [piece for piece in pieces if piece.part is Part.SUBJECT]
        if line.item is not None:
            break
        if RULE.match(text):
            pieces.append(Piece(Part.RULE, line))
        elif re.match(r"^Kính\s+gửi", text, re.IGNORECASE) or (
            pieces[-1].part is Part.ADDRESSEE
            and read_numeral(text) is not None
            and not read_heading(text, bold=line.bold)
        ):
            pieces.append(Piece(Part.ADDRESSEE, line))
        elif not _ABOUT.match(text) and (read_numeral(text) or read_heading(text, bold=line.bold) and subjects):
            break
        elif not subjects and len(text) <= 300 and not (OPENING.match(text) and text.endswith(":")):
            pieces.append(Piece(Part.SUBJECT, line))
        elif subjects and pieces[-1].part is Part.SUBJECT and _continues_subject(subjects[-1].line, line):
            pieces.append(Piece(Part.SUBJECT, line))
        elif re.match(r"^\(.{3,120}\)$", text):
            pieces.append(Piece(Part.UNKNOWN, line))
        else:
            break
        place += 1
    return pieces, lines[place:]


def is_title(line: Line) -> bool:
    match = _TYPE.match(line.text)
    return bool(match) and (match[1].isupper() if match else False)


def _is_head_table(line: Line) -> bool:
    if not isinstance(line.item, SourceTable):
        return False
    return any(_head_part(inner) not in (Part.UNKNOWN, Part.RULE) for inner in open_table(line.item))


def _head_part(line: Line) -> Part:
    text = line.text.strip()
    if line.item is not None or not text:
        return Part.UNKNOWN
    if RULE.match(text):
        return Part.RULE
    if MARK.fullmatch(text):
        return Part.MARK
    if _MOTTO.search(text):
        return Part.MOTTO
    if _NUMBER_LINE.match(text):
        return Part.NUMBER
    if _DATE_LINE.match(text):
        return Part.PLACE_DATE
    if text.isupper() and (_AGENCY.match(text) or len(text) < 60):
        return Part.ISSUER
    return (
        Part.ISSUER if re.match(r"^(UBND|Ủy ban nhân dân|Phòng|Trung tâm)\b", text) and len(text) < 70 else Part.UNKNOWN
    )


def _issuers(head: list[Piece]) -> list[Piece]:
    """Short lines right below an agency line belong to its name."""
    out: list[Piece] = []
    for piece in head:
        near = out and out[-1].part is Part.ISSUER and out[-1].line.column == piece.line.column
        if piece.part is Part.UNKNOWN and near and piece.line.bold and 0 < len(piece.line.text) < 60:
            piece = msgspec.structs.replace(piece, part=Part.ISSUER)
        out.append(piece)
    return out


def _continues_subject(last: Line, line: Line) -> bool:
    text = line.text
    opens_small = text[:1].islower() or any(
        words.start == 0 and text[words.end : words.end + 1] != "," for words in find_periods(text)
    )  # "Năm 2023, thực hiện …" opens the text
    opens_small = opens_small or bool(_TASKS.match(text) and find_periods(text))
    if opens_small and last.text[-1:] not in ".:":  # "…; phương hướng, nhiệm vụ …" on a line of its own
        return len(text) <= 160 and not text.endswith((":", "."))
    if len(text) > 160 or text.endswith((":", ".", ";")) or OPENING.match(text) and not (line.bold or line.centered):
        return False
    return (last.bold and line.bold) or (last.centered and line.centered)


def read_head(lines: list[Line]) -> list[Piece]:
    """The lines above the title with their parts."""
    return _issuers([Piece(_head_part(line), line) for line in _unglued(halves(lines))])


def _unglued(lines: list[Line]) -> list[Line]:
    """Head lines whose cells were run together set apart: "… | …", and a number glued to the agency ("XÃ …Số: /BC-UBND")."""
    out: list[Line] = []
    for line in lines:
        cuts = list(_GLUED.finditer(line.text)) if line.item is None else []
        starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(line.text)]
        parts = [cut_line(line, start, end) for start, end in zip(starts, ends, strict=True)]
        kept = [part for part in parts if part.text]
        out.extend(kept if len(kept) > 1 else [line])
    return out
