"""A request letter read: number, symbol, day, who sends it, what about, until when; proposals, never more than that."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from ttdn_desktop.model.source import SourceDocument, SourceTable
from ttdn_desktop.reading.dates import find_dates
from ttdn_desktop.reading.deadline import Deadline, find_deadlines
from ttdn_desktop.reading.letters import LOWER, UPPER
from ttdn_desktop.reading.lines import RULE, flatten, halves, open_table
from ttdn_desktop.reading.names import find_places
from ttdn_desktop.text.unicode import fold, one_line

_TOP = 60  # lines looked at for the head: PDFs give a head of two columns line by line
_NUMBER = re.compile(
    rf"(?:^|\s)S[ốô]\s*:?\s*(?P<number>\d{{1,5}}[a-z]?)?[\s.…_]*(?P<joint>[/–-])\s*(?P<symbol>[{UPPER}][{UPPER}{LOWER}&]*\d{{0,2}}"
    rf"(?:\s?[/–-]\s?[{UPPER}][{UPPER}{LOWER}&]*\d{{0,2}})*)(?!\w)",
)
_ABOUT = re.compile(r"^(?:V/v|Về\s+việc)\s*:?\s*", re.IGNORECASE)
_AGENCY = re.compile(
    r"^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|SỞ|BAN|BỘ|CỤC|PHÒNG|TRUNG TÂM|VĂN PHÒNG|ĐẢNG BỘ|ĐẢNG UỶ|ĐẢNG ỦY|TỈNH UỶ|TỈNH ỦY|THÀNH UỶ|THÀNH ỦY"
    r"|HUYỆN UỶ|HUYỆN ỦY|TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|CÔNG AN|MẶT TRẬN)\b"
)
_NATION = re.compile(r"CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI|ĐỘC\s+LẬP|ĐẢNG\s+CỘNG\s+SẢN|^\*+$", re.IGNORECASE)
_ENDS = re.compile(r"^(?:Kính\s+gửi|Nơi\s+nhận|Căn cứ|Thực hiện|Để |Theo )|^[-+–]\s", re.IGNORECASE)
_DATE_LINE = re.compile(r"\bngày\b.{0,14}\btháng\b", re.IGNORECASE)
_KINDS = ("CÔNG ĐIỆN", "KẾ HOẠCH", "THÔNG BÁO", "HƯỚNG DẪN", "CHỈ THỊ", "QUYẾT ĐỊNH", "GIẤY MỜI")
# What names of agencies are made of, as a sentence writes them (NĐ 30/2020, PL II, V): a guess where the letter itself never says it.
_SMALL = {"và", "của", "về", "tại"}
_HALF = {
    "văn hóa": "Văn hóa", "thể thao": "Thể thao", "du lịch": "Du lịch", "thông tin": "Thông tin", "truyền thông": "Truyền thông",
    "xã hội": "Xã hội", "nội chính": "Nội chính",
    "nội vụ": "Nội vụ", "ngoại vụ": "Ngoại vụ", "tuyên giáo": "Tuyên giáo", "dân vận": "Dân vận",
}  # fmt: skip


class Letter(msgspec.Struct, frozen=True):
    """What was read; an empty part was not found or is not certain. `deadlines` in the order of the letter, each with its words."""

    number: str = ""
    symbol: str = ""
    day: date | None = None
    body: str = ""
    subject: str = ""
    kind: str = ""
    deadlines: tuple[Deadline, ...] = ()

    @property
    def empty(self) -> bool:
        """True when nothing was found."""
        return self == Letter()


def read_letter(document: SourceDocument, bodies: Iterable[str] = ()) -> Letter:
    """The letter in a document; `bodies` are names of organisations as they are written in a sentence (reference tables).

    A date without its year, or with a blank for the pen, is no proposal.
    """
    lines = _lines(document)
    head, at = lines[:_TOP], -1
    number = symbol = ""
    for place, line in enumerate(head):
        if match := _NUMBER.search(line):
            number, at = match["number"] or "", place
            symbol = re.sub(r"\s*([/–-])\s*", lambda m: m[1].replace("–", "-"), match["symbol"])
            break
    day = _date(head)
    kind = next((k for k in _KINDS if any(line.strip(" .:") == k for line in head)), "")
    if not kind and (symbol or any(_ABOUT.match(line) for line in head)):
        kind = "Công văn"
    subject = _subject(head, at)
    body = _body(head, at, lines, tuple(bodies))
    deadlines = tuple(found for found in find_deadlines(lines) if day is None or found.day >= day)
    return Letter(number, symbol, day, body, subject, kind.capitalize(), deadlines)


def _lines(document: SourceDocument) -> list[str]:
    """Every line of text in reading order, tables opened, columns run together set apart."""
    out: list[str] = []
    for line in flatten(document):
        inner = open_table(line.item) if isinstance(line.item, SourceTable) else [line]
        out += [one_line(part.text) for part in halves([one for one in inner if one.item is None])]
    return [line for line in out if line and not RULE.match(line)]


def _date(head: Sequence[str]) -> date | None:
    """The day on the line of place and date: written long, and nothing else behind it."""
    for line in head:
        for span in find_dates(line):
            if span.long and not line[span.end :].strip(" ./") and span.start <= 45 and not _ABOUT.match(line):
                if span.blank:
                    return None  # the letter's own date waits for the pen: no other date of the text is it
                if not re.match(r"(?i)(căn cứ|thực hiện|theo)\b", line):
                    return span.date
    return None


def _subject(head: Sequence[str], number_at: int) -> str:
    """What follows "V/v", over the lines it runs on; of a plan or notice the line under its kind."""
    for place, line in enumerate(head):
        match = _ABOUT.match(line)
        glued = re.search(r"\sV/v\s*:?\s*", line) if not match and place == number_at else None
        if not match and not glued:
            continue
        parts = [line[match.end() :] if match else line[glued.end() :] if glued else ""]
        for more in head[place + 1 : place + 7]:
            if _ENDS.match(more) or _NATION.search(more) or _AGENCY.match(more) or _NUMBER.search(more):
                break
            if _DATE_LINE.search(more):
                continue  # the right column of the head, between two lines of the left one
            if more[:1].isupper() and parts[-1].rstrip().endswith((".", ";")):
                break
            if len(more) > 90:
                break
            parts.append(more)
        return one_line(" ".join(parts)).strip(" .;:")
    return ""


def _body(head: Sequence[str], number_at: int, lines: Sequence[str], bodies: tuple[str, ...]) -> str:
    """The agency above the number as a sentence writes it, with the area it stands for."""
    above = head[: number_at if number_at >= 0 else 12]
    agencies: list[str] = []
    for line in above:
        if _NATION.search(line) or _DATE_LINE.search(line):
            continue
        if line.isupper() and (_AGENCY.match(line) or (agencies and len(line) < 60)):
            agencies.append(line)
    if not agencies:
        return ""
    joined = _joined(agencies)
    name = joined[-1]
    text = " ".join(lines)
    written = _as_written(name, text, bodies)
    area = next((f"{place.level} {place.name}" for line in reversed(agencies) for place in find_places(line)), "")
    if not area and len(joined) > 1 and (party := re.match(r"(?:TỈNH|THÀNH) (?:ỦY|UỶ) (.+)", joined[-2])):
        area = _title(party[1])
        return f"{written} Tỉnh ủy {area}" if joined[-2].startswith("TỈNH") else f"{written} Thành ủy {area}"
    if area and fold(area.split(" ", 1)[1]) not in fold(written):
        written = f"{written} {area}"
    return written


def _joined(agencies: Sequence[str]) -> list[str]:
    """Lines of the head put together where a name runs over two of them: "SỞ VĂN HÓA," "THỂ THAO VÀ DU LỊCH"."""
    out: list[str] = []
    for line in agencies:
        begins = _AGENCY.match(line) is not None
        carries_on = out and (not begins or out[-1] in ("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN"))
        if carries_on:
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
    return out


def _as_written(name: str, text: str, bodies: tuple[str, ...]) -> str:
    """A name in capitals as the letter's own sentences write it, else as a reference table does, else by the words it is made of."""
    for source in (text, *bodies):
        for match in re.finditer(re.escape(name), source, re.IGNORECASE):
            if not match[0].isupper() and match[0][:1].isupper():
                return match[0]
    return _guessed(name)


def _guessed(name: str) -> str:
    words = name.lower()
    for place in find_places(name):
        words = words.replace(place.quote.lower(), f"{place.level} {place.name}")
    for low, written in _HALF.items():
        words = re.sub(rf"(?<!\w){low}(?!\w)", written, words)
    return words[:1].upper() + words[1:]


def _title(text: str) -> str:
    return " ".join(word if word.lower() in _SMALL else word.capitalize() for word in text.split())
