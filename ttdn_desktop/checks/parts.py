"""Checks of what subject, opening, headings and closing announce: is it there, and do they announce the same?"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.carry.spots import CLOSING, OPENING, SUBJECT, TITLE
from ttdn_desktop.checks.base import Hit, Rule, View, in_printed
from ttdn_desktop.checks.coherence import said_in
from ttdn_desktop.checks.printed import Printed
from ttdn_desktop.model.finding import Severity


class Part(NamedTuple):
    """A part of a report: words that announce it, the section codes it has, words by which a text has it all the same."""

    key: str
    announced: re.Pattern[str]
    codes: tuple[str, ...]
    said: re.Pattern[str]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ASKS = r"(?:kiến nghị|đề xuất)"
_PARTS = (
    Part(
        "plans",
        _words(
            r"(?<!hiện )(?<!khai )\bphương hướng(?:,? nhiệm vụ)?(?: trọng tâm)?\b"
            r"|(?<!hiện )(?<!hiện các )(?<!thành )(?<!khai )\bnhiệm vụ(?: trọng tâm| chủ yếu)?(?=\s+(?:\d|sáu|năm|quý|tháng))"
        ),
        ("S50", "S51", "S52", "S53", "S54"),
        _words(
            r"\bphương hướng|\bnhiệm vụ (?:trọng tâm|chủ yếu|cụ thể|thời gian)|\bthời gian tới\b|\btháng cuối năm\b"
        ),
    ),
    Part(
        "asks",
        _words(rf"(?:\b{_ASKS}, {_ASKS}|(?<=, ){_ASKS}|(?<=và ){_ASKS})\b(?!\s+(?:với|Sở|UBND|cấp|lãnh))"),
        ("S60",),
        _words(r"\b(?:kiến nghị|đề xuất|đề nghị)\b"),
    ),
    Part("lessons", _words(r"\bbài học(?: kinh nghiệm)?\b"), ("S44",), _words(r"\bbài học|\bkinh nghiệm\b")),
    Part(
        "faults",
        _words(r"\b(?:hạn chế|tồn tại|khó khăn, vướng mắc|những khó khăn)\b"),
        ("S42", "S12", "S13", "S10"),
        _words(r"\b(?:hạn chế|tồn tại|khó khăn|vướng mắc|yếu kém|chưa)\b"),
    ),
    Part("causes", _words(r"\bnguyên nhân\b"), ("S43",), _words(r"\bnguyên (?:nhân|do)\b")),
)


def announced(view: View) -> Iterator[Hit]:
    """Parts that subject, opening or closing announce and the report has not."""
    have: dict[str, bool] = {}
    for block in (SUBJECT, OPENING, CLOSING):
        printed = view.printed["", block]
        for part, first, last in _found(printed):
            if part.key not in have:
                have[part.key] = _has(view, part)
            if not have[part.key]:
                yield in_printed(printed, first, last, part=part.key, why=block[1:])


def closing_parts(view: View) -> Iterator[Hit]:
    """Plans the closing speaks of and the subject does not (a should), or the other way round where the closing names its subject."""
    subject, closing = view.printed["", SUBJECT], view.printed["", CLOSING]
    if not subject.text.strip() or not closing.text.strip():
        return
    in_title = {part.key for part, _, _ in _found(subject)}
    in_closing = {part.key: (first, last) for part, first, last in _found(closing)}
    for key, (first, last) in in_closing.items():
        if key not in in_title and key == "plans" and said_in(subject.text):
            yield in_printed(closing, first, last, why="added")
    if "plans" in in_title and "plans" not in in_closing and said_in(closing.text):
        words = next(subject.text[first:last] for part, first, last in _found(subject) if part.key == "plans")
        yield Hit("", CLOSING, quote=words, data={"why": "left-out"}, severity=Severity.STYLE)


def _found(printed: Printed) -> Iterator[tuple[Part, int, int]]:
    """Parts announced in the field's own words, each once."""
    for part in _PARTS:
        for start, words in printed.own_words():
            if match := part.announced.search(words):
                yield part, start + match.start(), start + match.end()
                break


def _has(view: View, part: Part) -> bool:
    if any(code in part.codes for section in view.report.sections for code in section.codes):
        return True
    return any(part.said.search(spot.text) for spot in view.spots if spot.is_body or spot.block == TITLE)


RULES = (
    Rule("part-announced", Severity.SHOULD, "thông lệ", announced),
    Rule("closing-parts", Severity.SHOULD, "thông lệ", closing_parts),
)
