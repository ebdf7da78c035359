"""Checks of what a file writes where the program would write it itself: the date line, the marks behind the recipients, "Lưu:"."""

import re
from collections.abc import Iterator, Sequence

from ttdn_desktop.carry.spots import ARCHIVE, PLACE, RECIPIENT
from ttdn_desktop.checks.base import Hit, Rule, View
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.reading.parts import Part, Piece

_DAY = re.compile(r"\bngày\s+(?P<day>\d{1,2})(?=\s+tháng\b)", re.IGNORECASE)
_MONTH = re.compile(r"\btháng\s+(?P<month>\d{1,2})(?=\s+năm\b)", re.IGNORECASE)
_COPY = re.compile(r"^\W*(?P<word>lưu)\s*(?P<mark>:?)\s*", re.IGNORECASE)


def _nothing(_view: View) -> tuple[Hit, ...]:
    """A report of the program has no such lines: it prints them itself, and prints them right."""
    return ()


DATE = Rule("date-written", Severity.STYLE, "NĐ 30/2020, PL I, II.4", _nothing)
ENDS = Rule("recipient-written", Severity.STYLE, "NĐ 30/2020, PL I, II.9", _nothing)
COPY = Rule("archive-written", Severity.STYLE, "NĐ 30/2020, PL I, II.9", _nothing)
RULES = (DATE, ENDS, COPY)


def written(pieces: Sequence[Piece]) -> Iterator[Finding]:
    """What the head and the foot of a file have otherwise than the decree."""
    for piece in pieces:
        if piece.part is Part.PLACE_DATE:
            yield from map(DATE.finding, _date(piece.line.text))
    recipients = [piece.line.text.strip() for piece in pieces if piece.part is Part.RECIPIENT]
    copies = [piece.line.text.strip() for piece in pieces if piece.part is Part.ARCHIVE]
    yield from map(ENDS.finding, _ends(recipients, copies))
    yield from map(COPY.finding, _copy(copies))


def _date(line: str) -> Iterator[Hit]:
    """A day under 10 or a month under 3 without its zero, a month from 3 on with one."""
    for match, name, zero_under in ((_DAY.search(line), "day", 10), (_MONTH.search(line), "month", 3)):
        if match:
            right = match[name].zfill(2) if int(match[name]) < zero_under else match[name].lstrip("0")
            if right and right != match[name]:
                yield Hit("", PLACE, quote=match[0], suggestion=match[0].replace(match[name], right))


def _ends(recipients: list[str], copies: list[str]) -> Iterator[Hit]:
    """A line without ";" where the others have it, and a last line without "." where the others end with a mark."""
    marked = [line for line in recipients if line.endswith((";", ",", "."))]
    if not marked:
        return
    for number, line in enumerate(recipients):
        if line[-1:].isalnum() or line.endswith(")"):
            yield Hit("", f"{RECIPIENT}:{number}", quote=_tail(line), suggestion=f"{_tail(line)};", data={"mark": ";"})
    if copies and (copies[-1][-1:].isalnum() or copies[-1].endswith(")")):
        yield Hit("", ARCHIVE, quote=_tail(copies[-1]), suggestion=f"{_tail(copies[-1])}.", data={"mark": "."})


def _tail(line: str) -> str:
    return line.lstrip("-–+•* \t")


def _copy(copies: list[str]) -> Iterator[Hit]:
    """ "Lưu VT": the colon is left out."""
    for line in copies:
        match = _COPY.match(line)
        if match and not match["mark"]:
            said = line[match.start("word") :]
            yield Hit("", ARCHIVE, quote=said, suggestion=f"{match['word']}: {line[match.end() :]}")
