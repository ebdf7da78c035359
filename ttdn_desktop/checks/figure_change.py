"""How a linked figure changed, as the words around it say, beside what its value and that of the year before make."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ttdn_desktop.checks.base import Hit, Rule, View
from ttdn_desktop.checks.figure_told import name_of
from ttdn_desktop.model.block import FigureRef, Text
from ttdn_desktop.model.figure import compared, number_like
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.text.numbers import parse_number, write_number

_LESS = {"tăng": "giảm", "giảm": "tăng"}
_TYPED = re.compile(
    r"^(?P<before>[^.;:\ufffc]{0,60}?\b)(?P<told>(?P<word>tăng|giảm)\s+(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?P<rate>\s*%)?)"
    r"(?=[^.;\ufffc]{0,50}\bcùng kỳ)",
    re.IGNORECASE,
)
_ROOM = Decimal("0.11")  # points: a rate may be cut or rounded


def directions(view: View) -> Iterator[Hit]:
    """ "tăng" before a change that is less than nothing, "giảm" before one that is more."""
    for section, paragraph in view.report.paragraphs():
        place = 0
        for number, run in enumerate(paragraph.runs):
            before = paragraph.runs[number - 1] if number else None
            if isinstance(run, FigureRef) and run.aspect in ("change", "percent") and isinstance(before, Text):
                word = before.text.split()[-1].lower() if before.text.split() else ""
                by = _by(view, run.code, run.aspect)
                if word in _LESS and by is not None and (by <= 0 if word == "tăng" else by >= 0):
                    at = before.text.lower().rindex(word)
                    start, quote = place - len(before.text) + at, before.text[at : at + len(word)]
                    data = {"word": word, "name": name_of(view.context.reference, run.code), "code": run.code}
                    data |= {"between": before.text[at + len(word) :], "aspect": run.aspect, "form": run.form}
                    right = _LESS[word] if by else None
                    yield Hit(section.key, paragraph.id, start, start + len(word), quote, right, data)
            place += len(run.text) if isinstance(run, Text) else 1


def typed(view: View) -> Iterator[Hit]:
    """A change typed behind a figure ("￼ tin, bài, tăng 12% so với cùng kỳ") that is not what the two values make."""
    for section, paragraph in view.report.paragraphs():
        place = 0
        for number, run in enumerate(paragraph.runs):
            size = len(run.text) if isinstance(run, Text) else 1
            place += size
            behind = paragraph.runs[number + 1] if number + 1 < len(paragraph.runs) else None
            if isinstance(run, FigureRef) and run.aspect == "value" and isinstance(behind, Text):
                match = _TYPED.match(behind.text)
                right = _right(view, run.code, match) if match else None
                if match and right:
                    start, end = place + match.start("told"), place + match.end("told")
                    data = {"name": name_of(view.context.reference, run.code)}
                    yield Hit(section.key, paragraph.id, start, end, match["told"], right, data)


def _right(view: View, code: str, match: re.Match[str]) -> str | None:
    """What should stand there; None where it is right, or where nothing can be compared."""
    aspect = "percent" if match["rate"] else "change"
    by = _by(view, code, aspect)
    if by is None:
        return None
    word, told = match["word"].lower(), parse_number(match["number"])
    room = _ROOM if match["rate"] else Decimal(0)
    if by and match["rate"] and "," not in match["number"]:
        room = Decimal("0.5")  # "tăng 12%": rounded to a whole one
    if word == ("tăng" if by > 0 else "giảm") and abs(abs(by) - told) <= room:
        return None
    if not by:
        return ""
    return f"{'tăng' if by > 0 else 'giảm'} {write_number(abs(by))}{match['rate'] or ''}"


def _by(view: View, code: str, aspect: str) -> Decimal | None:
    held = (view.context.figures, view.context.same_kind_figures)
    new, old = (figures.get(code) if figures else None for figures in held)
    return compared(aspect, new.number if new else None, number_like(old, new))


RULES = (
    Rule("figure-direction", Severity.MUST, "thông lệ", directions),
    Rule("figure-change", Severity.SHOULD, "thông lệ", typed),
)
