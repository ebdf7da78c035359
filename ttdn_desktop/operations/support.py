"""The file for whoever helps: what machine, what versions, how much, in what state; not one word of a report, no name, no path."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.operations.doctor import Examined, examine
from ttdn_desktop.operations.ports import Store

_LINE = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\S* ([A-Z]+) (\S+) ?(.*)$")
_FRAME = re.compile(r'^\s*File ".*?(ttdn_desktop[\\/][\w\\/.]+)", line (\d+)')
_KIND = re.compile(r"^([A-Z]\w*(?:Error|Exception|Refused|Trouble|Warning)\w*)\b")
_OURS = re.compile(r"^ttdn_desktop(\.\w+)*$")
_CODE = re.compile(r"\b[a-z]+(?:-[a-z]+)+\b")
_LOG_LINES = 120

Fact = tuple[str, str]


class Supported(Examined, Protocol):
    """What the file is made from (App offers it)."""

    @property
    def store(self) -> Store:
        """The local store."""

    def machine(self) -> list[Fact]:
        """Versions, system, kind of data place, sizes: keys of wording/support.py."""

    def log_lines(self) -> list[str]:
        """The last lines of the log."""


def support_facts(app: Supported, codes: Callable[[], Iterable[str]], screen: Sequence[Fact] = ()) -> list[Fact]:
    """The facts in order. `codes` gives the error codes known: of a log line's words only these are kept.

    `screen` are facts only the window knows.
    """
    found = [*app.machine(), *screen, *_counts(app)]
    found += [
        (f"doctor-{one.name}", "good" if one.ok else f"bad {_code_of(one.detail, codes)}".strip())
        for one in examine(app)
    ]
    known = frozenset(codes())
    return [*found, *(("log", line) for line in scrubbed(app.log_lines(), known))]


def _counts(app: Supported) -> list[Fact]:
    """How many of each, never which: a report's id holds the unit's name."""
    try:
        reports = app.store.reports()
        sections = sum(len(report.sections) for report in reports)
        paragraphs = sum(len(tuple(report.paragraphs())) for report in reports)
        states = Counter(report.state.value for report in reports)
        figures = sum(len(app.store.figures(report.unit, report.period.code).figures) for report in reports)
        return [
            ("reports", str(len(reports))),
            ("outside", str(sum(report.made_outside for report in reports))),
            *((f"state-{state}", str(count)) for state, count in sorted(states.items())),
            ("units", str(len(app.store.units()))),
            ("requests", str(len(app.store.requests()))),
            ("sections", str(sections)),
            ("paragraphs", str(paragraphs)),
            ("figures", str(figures)),
        ]
    except TtdnError as error:
        return [("store-closed", error.code)]


def _code_of(detail: str, codes: Callable[[], Iterable[str]]) -> str:
    return detail if detail in frozenset(codes()) else ""


def scrubbed(lines: Sequence[str], codes: frozenset[str]) -> list[str]:
    """What may leave of the log: when, how grave, which part of the program, error codes we know, places in our own code."""
    kept: list[str] = []
    for line in lines[-_LOG_LINES:]:
        if (match := _LINE.match(line)) and _OURS.match(match[3]):
            said = " ".join(code for code in _CODE.findall(match[4]) if code in codes)
            kept.append(f"{match[1]} {match[2]} {match[3]} {said}".rstrip())
        elif frame := _FRAME.match(line):
            kept.append(f"  {frame[1]}:{frame[2]}".replace("\\", "/"))
        elif kind := _KIND.match(line):
            kept.append(f"  {kind[1]}")
    return kept
