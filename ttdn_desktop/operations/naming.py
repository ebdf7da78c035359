"""Names a machine can use: ids of reports, units and requests, base names of the files they are written to."""

from collections.abc import Container

from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.text.unicode import ascii_name

_FILE_LIMIT = 64  # characters of a base name: paths on a stick stay below what Windows takes


def fresh_report_id(taken: Container[str], unit: Unit, period: Period, *, own: bool = True) -> str:
    """An id no report has yet: "2021-H1", then "2021-H1-2", "2021-H1-3" …

    For reports of other units than the office's own (`own` false: predecessors, neighbours) the unit's id goes in front
    ("huyen-nguyen-binh-cao-bang-2021-H1"), so that the period's code alone always means a report of the own unit.
    """
    base = period.file_code if own else f"{unit.id}-{period.file_code}"
    fresh, number = base, 2
    while fresh in taken:
        fresh, number = f"{base}-{number}", number + 1
    return fresh


def unit_id(level: str, name: str, province: str = "") -> str:
    """The id of a unit, ASCII and lasting: "huyen-nguyen-binh-cao-bang"; the province's own level word is left out."""
    words = province.split()
    for level_words in (["thành", "phố"], ["tỉnh"]):
        if [word.lower() for word in words[: len(level_words)]] == level_words:
            words = words[len(level_words) :]
    return ascii_name(f"{level} {name} {' '.join(words)}", 60)


def request_id(request: Request) -> str:
    """The id of a request letter: kind, number, symbol and year, for a number comes again each year (corpus K7)."""
    year = str(request.date.year) if request.date else ""
    return ascii_name(f"{request.kind} {request.reference} {year}", 80)


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
