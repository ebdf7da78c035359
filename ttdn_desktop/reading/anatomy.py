"""The parts of an old report: head, title, opening, body, closing, recipients, signature; every line gets exactly one part."""

import re
from enum import StrEnum

import msgspec

from ttdn_desktop.model.source import SourceDocument, SourceTable
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.headings import Heading, place_headings, read_heading, split_run_in
from ttdn_desktop.reading.letters import UPPER
from ttdn_desktop.reading.lines import Line, cut_line, flatten, join_wounds, open_table, split_columns, table_words
from ttdn_desktop.reading.numerals import read_numeral


class Part(StrEnum):
    """What a line is in the report."""

    ISSUER = "issuer"
    MOTTO = "motto"
    RULE = "rule"  # a drawn line typed as dashes
    NUMBER = "number"
    PLACE_DATE = "place_date"
    TYPE = "type"
    SUBJECT = "subject"
    ADDRESSEE = "addressee"
    OPENING = "opening"
    HEADING = "heading"
    BODY = "body"
    CLOSING = "closing"
    RECIPIENTS = "recipients"  # the label "Nơi nhận:"
    RECIPIENT = "recipient"
    ARCHIVE = "archive"
    AUTHORITY = "authority"
    SEAL = "seal"  # "(Đã ký)"
    SIGNER = "signer"
    UNKNOWN = "unknown"


class Piece(msgspec.Struct, frozen=True):
    """A line and its part; `heading` only for headings."""

    part: Part
    line: Line
    heading: Heading | None = None


_TYPE = re.compile(r"^(BÁO CÁO(?: TÓM TẮT| NHANH| SƠ KẾT| TỔNG KẾT| KẾT QUẢ)?)\b[ .:]*(.*)$", re.DOTALL)
_RULE = re.compile(r"^[\s_\-–—=*.]{3,}$")
_MOTTO = re.compile(r"cộng\s+h[oò][aà]\s+xã\s+hội|độc\s+lập\s*[-–]\s*tự\s+do|đảng\s+cộng\s+sản\s+việt\s+nam", re.IGNORECASE)
_NUMBER_LINE = re.compile(r"^S[ốô]\s*:?[\s.…_]*\d*[\s.…_]*[/-]\s*\S+|^S[ốô]\s*:\s*\S{0,12}$|^[/-]\s*BC\s*[-–]\s*\S+$", re.IGNORECASE)
_DATE_LINE = re.compile(r"^(?P<place>[^,\d]{0,60}?),?\s*ngày\b.{0,14}\btháng\b.{0,10}\bnăm\b.{0,8}$", re.IGNORECASE)
_AGENCY = re.compile(r"^(ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|SỞ |PHÒNG |TRUNG TÂM|BAN |ĐẢNG|CHI BỘ|CỘNG ĐỒNG|TỈNH |THÀNH PHỐ|HUYỆN |QUẬN |THỊ |XÃ |PHƯỜNG |ĐẶC KHU )")
_OPENING = re.compile(
    r"^(Thực hiện|Căn cứ|Được sự|Triển khai|Theo |Tiếp tục|Trong |Năm |Ngay từ|Qua |Để |Nhằm |Trên cơ sở|Xét |Ủy ban|UBND|Uỷ ban|Phòng |Ban |Trung tâm)")
_CLOSING = re.compile(r"^(Trên đây là|Trên đây\b|Trân trọng\b)")
_RECIPIENTS = re.compile(r"^\W*Nơi\s+nhận\s*:?\W*", re.IGNORECASE)
_ARCHIVE = re.compile(r"^\W*Lưu\s*:?\s+|^\W*Lưu\s*:", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"^(TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\s*[./]|^(Q\. ?|P\. ?)?(PHÓ )?(CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|BÍ THƯ|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|TRƯỞNG)\b")
_SEAL = re.compile(r"^\W*\(?\s*(đã ký|ký,? ghi rõ họ tên|chữ ký|ký tên|đã ký,? đóng dấu)", re.IGNORECASE)
_NAME = re.compile(rf"^(?:(?:TS|ThS|GS|PGS|BS|CN|KS|Ths|Đại tá|Thượng tá|Trung tá|Thiếu tá)\.?\s*)*[{UPPER}][\w']*(?:[ .]+[{UPPER}][\w']*){{1,5}}$")


def dissect(document: SourceDocument) -> tuple[Piece, ...]:
    """Every line of the document with its part, in source order. Nothing is dropped but empty lines; torn paragraphs are joined."""
    lines = flatten(document)
    start = _title_at(lines)
    lines, start = _open_head_tables(lines, start)
    tail = _tail_at(lines, start)
    head = [Piece(_head_part(line), line) for line in _halves(lines[:start])]
    body_lines, after = lines[start:tail], lines[tail:]
    titles, rest = _titles(body_lines) if start < len(lines) and _is_title(lines[start]) else ([], body_lines)
    pieces = _body(join_wounds(rest))
    return (*_issuers(head), *titles, *pieces, *_tail(after))


def _is_title(line: Line) -> bool:
    match = _TYPE.match(line.text)
    return bool(match) and (match[1].isupper() if match else False)


def _title_at(lines: list[Line]) -> int:
    """Index of the line BÁO CÁO; without one, of the first line that is not of the head (0 when the text starts at once)."""
    for place, line in enumerate(lines[:60]):
        if line.item is None and _is_title(line):
            return place
        if isinstance(line.item, SourceTable) and any(_is_title(inner) for inner in open_table(line.item)):
            return place + 1
    place = 0
    while place < min(len(lines), 12) and (_head_part(lines[place]) is not Part.UNKNOWN or _is_head_table(lines[place])):
        place += 1
    return place


def _is_head_table(line: Line) -> bool:
    if not isinstance(line.item, SourceTable):
        return False
    return any(_head_part(inner) not in (Part.UNKNOWN, Part.RULE) for inner in open_table(line.item))


def _open_head_tables(lines: list[Line], start: int) -> tuple[list[Line], int]:
    """Head tables opened into lines; `start` moves with them."""
    out: list[Line] = []
    for line in lines[:start]:
        out.extend(open_table(line.item) if isinstance(line.item, SourceTable) and _is_head_table(line) else [line])
    for place, line in enumerate(out):  # the title stood inside the table
        if line.item is None and _is_title(line):
            return [*out, *lines[start:]], place
    return [*out, *lines[start:]], len(out)


def _halves(lines: list[Line]) -> list[Line]:
    """Two columns run together on one line set apart again."""
    out: list[Line] = []
    for line in lines:
        parts = split_columns(line) if line.item is None else []
        if len(parts) < 2:
            out.append(line)
        else:
            out.extend(Line(part, line.bold, line.italic, False, ((part, line.bold, line.italic),), (), None, min(k, 1), line.boxed)
                       for k, part in enumerate(parts))
    return out


def _head_part(line: Line) -> Part:
    text = line.text.strip()
    if line.item is not None or not text:
        return Part.UNKNOWN
    if _RULE.match(text):
        return Part.RULE
    if _MOTTO.search(text):
        return Part.MOTTO
    if _NUMBER_LINE.match(text):
        return Part.NUMBER
    if _DATE_LINE.match(text):
        return Part.PLACE_DATE
    if text.isupper() and (_AGENCY.match(text) or len(text) < 60):
        return Part.ISSUER
    return Part.ISSUER if re.match(r"^(UBND|Ủy ban nhân dân|Phòng|Trung tâm)\b", text) and len(text) < 70 else Part.UNKNOWN


def _issuers(head: list[Piece]) -> list[Piece]:
    """Short lines right below an agency line belong to its name."""
    out: list[Piece] = []
    for piece in head:
        near = out and out[-1].part is Part.ISSUER and out[-1].line.column == piece.line.column
        if piece.part is Part.UNKNOWN and near and piece.line.bold and 0 < len(piece.line.text) < 60:
            piece = msgspec.structs.replace(piece, part=Part.ISSUER)
        out.append(piece)
    return out


def _titles(lines: list[Line]) -> tuple[list[Piece], list[Line]]:
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
        if _RULE.match(text):
            pieces.append(Piece(Part.RULE, line))
        elif re.match(r"^Kính\s+gửi", text, re.IGNORECASE) or (pieces[-1].part is Part.ADDRESSEE and read_numeral(text) is not None
                                                               and not read_heading(text, bold=line.bold)):
            pieces.append(Piece(Part.ADDRESSEE, line))
        elif read_numeral(text) or read_heading(text, bold=line.bold) and subjects:
            break
        elif not subjects and len(text) <= 300 and not (_OPENING.match(text) and text.endswith(":")):
            pieces.append(Piece(Part.SUBJECT, line))
        elif subjects and pieces[-1].part is Part.SUBJECT and _continues_subject(subjects[-1].line, line):
            pieces.append(Piece(Part.SUBJECT, line))
        elif re.match(r"^\(.{3,120}\)$", text):
            pieces.append(Piece(Part.UNKNOWN, line))
        else:
            break
        place += 1
    return pieces, lines[place:]


def _continues_subject(last: Line, line: Line) -> bool:
    text = line.text
    if len(text) > 160 or text.endswith((":", ".", ";")) or _OPENING.match(text) and not (line.bold or line.centered):
        return False
    return text[:1].islower() or (last.bold and line.bold) or (last.centered and line.centered)


def _tail_at(lines: list[Line], start: int) -> int:
    """Index where recipients or signature begin; len(lines) when there are none."""
    first = len(lines)
    for place in range(len(lines) - 1, max(start, len(lines) - 60) - 1, -1):
        line = lines[place]
        if _is_tail_line(line):
            first = place
        elif line.item is None and (_CLOSING.match(line.text) or line.text.endswith("./.")):
            break
        elif line.item is None and len(line.text) > 200:
            break
    return first


def _is_tail_line(line: Line) -> bool:
    if isinstance(line.item, SourceTable):
        words = table_words(line.item)
        return bool(re.search(r"Nơi\s+nhận\s*:", words, re.IGNORECASE)) or any(_AUTHORITY.match(p.text) for p in open_table(line.item)
                                                                                if p.text.isupper()) and len(words) < 600
    if line.item is not None:
        return False
    return any(_RECIPIENTS.match(part) or (_AUTHORITY.match(part) and part.isupper()) for part in split_columns(line))


def _body(lines: list[Line]) -> list[Piece]:
    """Opening, headings, prose and closing."""
    found: dict[int, Heading] = {}
    work: list[Line] = []
    for line in lines:
        cut = split_run_in(line.text) if line.item is None else 0
        halves = [cut_line(line, 0, cut), cut_line(line, cut, len(line.text))] if cut else [line]
        for half in halves:
            last = work[-1] if work else None
            if last is not None and half.item is None and last.item is None and (len(work) - 1) in found and not found[len(work) - 1].title:
                half = _glue(work.pop(), half)  # "I." stood alone on its line
                found.pop(len(work), None)
            heading = read_heading(half.text, bold=half.bold) if half.item is None else None
            if heading:
                found[len(work)] = heading
            work.append(half)
    found = {place: heading for place, heading in found.items() if heading.title}
    order = sorted(found)
    placed = dict(zip(order, place_headings([found[place] for place in order]), strict=True))
    closing = _closing_at(work, order[-1] if order else -1)
    first = order[0] if order else _opening_end(work[:closing])
    pieces: list[Piece] = []
    for place, line in enumerate(work):
        if place >= closing:
            pieces.append(Piece(Part.CLOSING if line.item is None else Part.UNKNOWN, line))
        elif place in placed:
            pieces.append(Piece(Part.HEADING, line, placed[place]))
        elif place < first:
            pieces.append(Piece(Part.OPENING if line.item is None else Part.UNKNOWN, line))
        else:
            pieces.append(Piece(Part.BODY if order else Part.UNKNOWN, line))
    return pieces


def _glue(number: Line, line: Line) -> Line:
    style = (number.bold and line.bold, number.italic and line.italic)
    return msgspec.structs.replace(line, text=f"{number.text} {line.text}", bold=number.bold or line.bold,
                                   runs=(*number.runs, (" ", *style), *line.runs))


def _closing_at(lines: list[Line], last_heading: int) -> int:
    for place in range(len(lines) - 1, max(last_heading, len(lines) - 8), -1):
        if lines[place].item is None and re.match(r"^Trên đây\b", lines[place].text):
            return place
    if lines and len(lines) - 1 > last_heading and lines[-1].item is None:
        text = lines[-1].text
        if _CLOSING.match(text) or text.endswith("./.") and re.search(r"báo cáo", text, re.IGNORECASE) and not read_numeral(text):
            return len(lines) - 1
    return len(lines)


def _opening_end(lines: list[Line]) -> int:
    """Without headings: the opening ends with "như sau:", or is the first line when it cites a letter."""
    for place, line in enumerate(lines[:10]):
        if line.item is None and re.search(r"(như sau|sau đây)\s*:\s*$", line.text):
            return place + 1
    return 1 if lines and lines[0].item is None and (_OPENING.match(lines[0].text) and find_citations(lines[0].text)) else 0


def _tail(lines: list[Line]) -> list[Piece]:
    """Recipients, archive line, authority lines, seal note and name, from tables or loose lines in any order."""
    opened: list[Line] = []
    for line in lines:
        opened.extend(open_table(line.item) if isinstance(line.item, SourceTable) and _is_tail_line(line) else [line])
    pieces: list[Piece] = []
    in_list = signing = named = archived = False
    for line in _halves(opened):
        text = line.text.strip()
        part = Part.UNKNOWN
        if line.item is not None:
            pass
        elif _RULE.match(text):
            part = Part.RULE
        elif match := _RECIPIENTS.match(text):
            in_list, part = True, Part.RECIPIENTS
            if text[match.end() :].strip():
                pieces.append(Piece(part, cut_line(line, 0, match.end())))
                line = cut_line(line, match.end(), len(line.text))
                part = Part.ARCHIVE if _ARCHIVE.match(line.text) else Part.RECIPIENT
        elif _ARCHIVE.match(text) and in_list and not archived:
            part, archived = Part.ARCHIVE, True
        elif _AUTHORITY.match(text) and text.isupper():
            part, signing = Part.AUTHORITY, True
        elif _SEAL.match(text):
            part = Part.SEAL
        elif signing and text.isupper() and not named and pieces[-1].part is Part.AUTHORITY and len(text) < 60 and not _name_in_capitals(text):
            part = Part.AUTHORITY
        elif signing and not named and _NAME.match(text) and (not in_list or archived or line.column or read_numeral(text) is None):
            part, named = Part.SIGNER, True
        elif in_list and not archived and (read_numeral(text) or text.endswith((";", ")", "."))):
            part = Part.RECIPIENT
        pieces.append(Piece(part, line))
    return pieces


def _name_in_capitals(text: str) -> bool:
    """A signer's name in capitals under the authority lines: two to four words, none of them of an office."""
    words = text.split()
    office = {"ỦY", "UỶ", "BAN", "NHÂN", "DÂN", "CHỦ", "TỊCH", "PHÓ", "GIÁM", "ĐỐC", "TRƯỞNG", "PHÒNG", "XÃ", "HUYỆN", "PHƯỜNG", "ĐẢNG", "VỤ"}
    return 2 <= len(words) <= 5 and not office & set(words)
