"""Checks of the arithmetic inside a table: a column of rates against its two columns, a total row against its rows."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.checks.base import Hit, Rule, View
from ttdn_desktop.model.block import Table
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.text.numbers import parse_number, write_number
from ttdn_desktop.text.unicode import fold

_TOTALS = ("tong cong", "cong", "tong so", "tong")
_AGREE = 2  # rows that show what a column of rates is reckoned from
_ROOM = Decimal("0.11")  # points: rates are rounded, and some are cut
_MOST_COLUMNS = 12
_SHOWN = 10  # words of a cell that tell which row or column it is

Rows = tuple[tuple[str, ...], ...]


class Odd(NamedTuple):
    """A cell that is not what the others make it, and what they make."""

    row: int
    column: int
    right: str


def rates(view: View) -> Iterator[Hit]:
    """A rate in a table that is not what the columns beside it make, where they do in most other rows."""
    for section, block in view.report.blocks():
        if isinstance(block, Table):
            for odd in _odd_rates(block.rows, block.header_rows):
                yield _hit(section.key, block, odd)


def totals(view: View) -> Iterator[Hit]:
    """A total in the last or first row of a table that is not the sum of the rows, where other columns add up."""
    for section, block in view.report.blocks():
        if isinstance(block, Table):
            for odd in _odd_totals(block.rows, block.header_rows):
                yield _hit(section.key, block, odd)


def _hit(section: str, table: Table, odd: Odd) -> Hit:
    cell = table.rows[odd.row][odd.column]
    line = next((said for said in table.rows[odd.row] if sum(map(str.isalpha, said)) > 2), "")
    head = next((row[odd.column] for row in reversed(table.rows[: table.header_rows]) if row[odd.column]), "")
    data = {
        "right": odd.right,
        "row": str(odd.row),
        "column": str(odd.column),
        "line": _flat(line),
        "head": _flat(head),
    }
    return Hit(section, table.id, 0, len(cell), cell, None, data)


def _flat(cell: str) -> str:
    words = cell.split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")


@lru_cache(KEPT_TEXTS)
def _odd_rates(rows: Rows, header: int) -> tuple[Odd, ...]:
    width = min(map(len, rows), default=0)
    if width > _MOST_COLUMNS:
        return ()
    numbers = [[_number(cell) for cell in row[:width]] for row in rows]
    heads = [" ".join(row[column] for row in rows[:header]) for column in range(width)]
    found: list[Odd] = []
    for column in (place for place, head in enumerate(heads) if "%" in head):
        made = _how(numbers[header:], column, width)
        for row in range(header, len(rows)) if made else ():
            said, right = numbers[row][column], made(numbers[row]) if made else None
            if said is not None and right is not None and abs(said - right) > _ROOM:
                found.append(Odd(row, column, write_number(round(right, 1))))
    return tuple(found)


def _how(numbers: list[list[Decimal | None]], column: int, width: int) -> "_Rate | None":
    """The two columns and the way by which most rows have their rate; None where none fits, or several do not agree."""
    best: tuple[int, _Rate] | None = None
    for part, whole in permutations((place for place in range(width) if place != column), 2):
        for change in (False, True):
            rate = _Rate(part, whole, change)
            reckoned = [(row[column], rate(row)) for row in numbers]
            known = [(said, right) for said, right in reckoned if said is not None and right is not None]
            hits = sum(abs(said - right) <= _ROOM for said, right in known)
            if hits >= _AGREE and hits > len(known) / 2 and (best is None or hits > best[0]):
                best = hits, rate
    return best[1] if best else None


class _Rate(NamedTuple):
    """One column as a percentage of another, or its change against it."""

    part: int
    whole: int
    change: bool

    def __call__(self, row: list[Decimal | None]) -> Decimal | None:
        part, whole = row[self.part], row[self.whole]
        if part is None or not whole:
            return None
        return (part - whole if self.change else part) * 100 / whole


@lru_cache(KEPT_TEXTS)
def _odd_totals(rows: Rows, header: int) -> tuple[Odd, ...]:
    width = min(map(len, rows), default=0)
    body = range(header, len(rows))
    labelled = [place for place in body if any(fold(cell).strip(" .:") in _TOTALS for cell in rows[place][:3])]
    if len(labelled) != 1 or labelled[0] not in (header, len(rows) - 1) or len(body) < 4:
        return ()
    total = labelled[0]
    right = odd = 0
    found: list[Odd] = []
    for column in range(1, width):
        values = [_number(rows[place][column]) for place in body if place != total]
        said = _number(rows[total][column])
        known = [value for value in values if value is not None]
        if said is None or len(known) < 2 or "%" in rows[0][column]:
            continue
        added = sum(known, Decimal(0))
        right, odd = right + (added == said), odd + (added != said)
        if added != said:
            found.append(Odd(total, column, write_number(added)))
    return tuple(found) if right and right >= odd else ()


def _number(cell: str) -> Decimal | None:
    try:
        return parse_number(cell.strip().rstrip("% "))
    except ValueError:
        return None


RULES = (
    Rule("table-rate", Severity.SHOULD, "", rates),
    Rule("table-total", Severity.SHOULD, "", totals),
)
