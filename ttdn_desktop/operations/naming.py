"""Names a machine can use: ids of reports, units and requests, base names of the files they are written to."""

from collections.abc import Container, Iterable
from itertools import count

from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.text.unicode import ascii_name, fold

_FILE_LIMIT = 64  # characters of a base name: paths on a stick stay below what Windows takes


def fresh_report_id(taken: Container[str], unit: Unit, period: Period, *, own: bool = True) -> str:
    """An id no report has yet: "2021-H1", then "2021-H1-2", "2021-H1-3" …

    For reports of other units than the office's own (`own` false: predecessors, neighbours) the unit's id goes in front
    ("huyen-nguyen-binh-cao-bang-2021-H1"), so that the period's code alone always means a report of the own unit.
    """
    return _free(period.file_code if own else f"{unit.id}-{period.file_code}", taken)


def unit_id(level: str, name: str, province: str = "") -> str:
    """The id of a unit, ASCII and lasting: "huyen-nguyen-binh-cao-bang"; the province's own level word is left out."""
    words = province.split()
    for level_words in (["thành", "phố"], ["tỉnh"]):
        if [word.lower() for word in words[: len(level_words)]] == level_words:
            words = words[len(level_words) :]
    return ascii_name(f"{level} {name} {' '.join(words)}", 60)


def request_id(request: Request, known: Iterable[Request] = ()) -> str:
    """The id of a request letter: kind, number, symbol and year, for a number comes again each year (corpus K7).

    Among letters known it is the id of the same letter; another letter under that name (of another body or day, or without a
    number) gets "-2", "-3" … behind: one must never take the place of the other.
    """
    year = str(request.date.year) if request.date else ""
    base = ascii_name(f"{request.kind} {request.reference} {year}", 80)
    letters = {letter.id: letter for letter in known}
    same = (key for key, letter in letters.items() if key.startswith(base) and _is_same(letter, request))
    return next(same, None) or _free(base, letters)


def _is_same(one: Request, other: Request) -> bool:
    if (one.kind, one.reference) != (other.kind, other.reference) or (
        one.date and other.date and one.date != other.date
    ):
        return False
    return bool(one.number) or (fold(one.body), fold(one.subject)) == (fold(other.body), fold(other.subject))


def _free(base: str, taken: Container[str]) -> str:
    return next(key for n in count(1) if (key := base if n == 1 else f"{base}-{n}") not in taken)


def file_base(report: Report, unit: Unit) -> str:
    """Base name of a report's files: "BC-TTDN-xa-nguyen-binh-2021-H1", ASCII, at most 64 characters.

    A second report of one period keeps the tail of its id ("…-2021-H1-2"); a long unit name is cut, the period never.
    """
    tail = report.period.file_code
    _, found, suffix = report.id.rpartition(tail)
    tail += suffix if found and suffix[:1] == "-" and suffix[1:].isdecimal() else ""
    head = f"BC-{ascii_name(report.series).upper()}-"
    name = ascii_name(f"{unit.level} {unit.name}", max(_FILE_LIMIT - len(head) - len(tail) - 1, 8))
    return f"{head}{name}-{tail}"
