"""The tail of an old report: recipients, archive line, authority, seal note and the signer's name, in tables or loose lines."""

import re

from ttdn_desktop.model.source import SourceTable
from ttdn_desktop.reading.letters import UPPER
from ttdn_desktop.reading.lines import RULE, Line, cut_line, halves, open_table, split_columns, table_words
from ttdn_desktop.reading.numerals import read_numeral
from ttdn_desktop.reading.parts import Part, Piece

CLOSING = re.compile(r"^(Trên đây là|Trên đây\b|Trân trọng\b)")
RECIPIENTS = re.compile(r"^\W*Nơi\s+nhận\s*:?\W*", re.IGNORECASE)
_ARCHIVE = re.compile(r"^\W*Lưu\s*:?\s+|^\W*Lưu\s*:", re.IGNORECASE)
AUTHORITY = re.compile(
    r"^(TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\s*[./]|^(T/M|K/T|T/L)\s"
    r"|^(Q\. ?|P\. ?)?(PHÓ )?(CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|BÍ THƯ|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|TRƯỞNG)\b"
)
SEAL = re.compile(r"^\W{0,8}(đã ký|ký,? ghi rõ họ tên|chữ ký|ký tên|đã ký,? đóng dấu)", re.IGNORECASE)
_NAME = re.compile(
    rf"^(?:(?:TS|ThS|GS|PGS|BS|CN|KS|Ths|Đại tá|Thượng tá|Trung tá|Thiếu tá)\.?\s*)*[{UPPER}][\w']*(?:[ .]+[{UPPER}][\w']*){{1,5}}$"
)


def tail_at(lines: list[Line], start: int) -> int:
    """Index where recipients or signature begin; len(lines) when there are none."""
    first = len(lines)
    for place in range(len(lines) - 1, max(start, len(lines) - 60) - 1, -1):
        line = lines[place]
        if _is_tail_line(line):
            first = place
        elif line.item is None and (CLOSING.match(line.text) or line.text.endswith("./.")):
            break
        elif line.item is None and len(line.text) > 200:
            break
    return first


def read_tail(lines: list[Line]) -> list[Piece]:
    """Recipients, archive line, authority lines, seal note and name, from tables or loose lines in any order."""
    opened: list[Line] = []
    for line in lines:
        opened.extend(open_table(line.item) if isinstance(line.item, SourceTable) and _is_tail_line(line) else [line])
    pieces: list[Piece] = []
    in_list = signing = named = archived = False
    for line in (part for whole in halves(opened) for part in _apart(whole)):
        text = line.text.strip()
        part = Part.UNKNOWN
        if line.item is not None:
            pass
        elif RULE.match(text):
            part = Part.RULE
        elif match := RECIPIENTS.match(text):
            in_list, part = True, Part.RECIPIENTS
            if text[match.end() :].strip():
                pieces.append(Piece(part, cut_line(line, 0, match.end())))
                line = cut_line(line, match.end(), len(line.text))
                part = Part.ARCHIVE if _ARCHIVE.match(line.text) else Part.RECIPIENT
        elif _ARCHIVE.match(text) and in_list and not archived:
            part, archived = Part.ARCHIVE, True
        elif AUTHORITY.match(text) and text.isupper():
            part, signing = Part.AUTHORITY, True
        elif SEAL.match(text):
            part = Part.SEAL
        elif (
            signing
            and text.isupper()
            and not named
            and pieces[-1].part is Part.AUTHORITY
            and len(text) < 60
            and not _name_in_capitals(text)
        ):
            part = Part.AUTHORITY
        elif (
            signing
            and not named
            and _NAME.match(text)
            and (not in_list or archived or line.column or read_numeral(text) is None)
        ):
            part, named = Part.SIGNER, True
        elif in_list and not archived and (read_numeral(text) or text.endswith((";", ")", "."))):
            part = Part.RECIPIENT
        pieces.append(Piece(part, line))
    return pieces


def _apart(line: Line) -> list[Line]:
    """A line of the recipients with the authority copied behind it ("- Sở …; CHỦ TỊCH"), as text taken from a PDF has it, in two."""
    text = line.text
    if line.item is not None or not (RECIPIENTS.match(text) or _ARCHIVE.match(text) or read_numeral(text)):
        return [line]
    for gap in re.finditer(r"(?<=[;.:])\s+", text):
        behind = text[gap.end() :]
        if behind.isupper() and AUTHORITY.match(behind):
            return [cut_line(line, 0, gap.start()), cut_line(line, gap.end(), len(text))]
    return [line]


def _is_tail_line(line: Line) -> bool:
    if isinstance(line.item, SourceTable):
        words = table_words(line.item)
        return (
            bool(re.search(r"Nơi\s+nhận\s*:", words, re.IGNORECASE))
            or any(AUTHORITY.match(p.text) for p in open_table(line.item) if p.text.isupper())
            and len(words) < 600
        )
    if line.item is not None:
        return False
    return any(RECIPIENTS.match(part) or (AUTHORITY.match(part) and part.isupper()) for part in split_columns(line))


def _name_in_capitals(text: str) -> bool:
    """A signer's name in capitals under the authority lines: two to four words, none of them of an office."""
    words = text.split()
    office = {
        "ỦY",
        "UỶ",
        "BAN",
        "NHÂN",
        "DÂN",
        "CHỦ",
        "TỊCH",
        "PHÓ",
        "GIÁM",
        "ĐỐC",
        "TRƯỞNG",
        "PHÒNG",
        "XÃ",
        "HUYỆN",
        "PHƯỜNG",
        "ĐẢNG",
        "VỤ",
    }
    return 2 <= len(words) <= 5 and not office & set(words)
