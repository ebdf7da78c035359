"""Rows of a report's own tables that name an indicator: the value they give for this period."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ttdn_desktop.carry.seen import figures_in, periods_in
from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.checks.base import View
from ttdn_desktop.model.block import Table
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.numbers import parse_number
from ttdn_desktop.text.unicode import fold

_NOW = frozenset(
    fold(words)
    for words in ("Kỳ này", "Thực hiện", "Kết quả", "Kết quả thực hiện", "Số lượng", "Số liệu", "Kết quả đạt được")
)
_NAMES = ("chi tieu", "noi dung", "chi so", "ten chi tieu", "noi dung chi tieu", "danh muc")
_UNITS = ("dvt", "don vi tinh", "don vi")
_NOT_NOW = ("so sanh", "ty le", "tang", "giam", "ke hoach", "cung ky", "ky truoc", "uoc", "ghi chu", "%", "luy ke")


class Row(NamedTuple):
    """A cell with this period's value of an indicator."""

    spot: Spot
    code: str
    value: Decimal
    unit: str
    written: str


@lru_cache(1)
def rows_in(view: View) -> tuple[Row, ...]:
    """All such cells of the report, in order."""
    return tuple(row for block in _tables(view) for row in _rows(view, block))


def _tables(view: View) -> Iterator[dict[tuple[int, int], Spot]]:
    """Each table's cells by place."""
    tables: dict[str, dict[tuple[int, int], Spot]] = {}
    for spot in view.spots:
        if spot.in_table:
            tables.setdefault(spot.block, {})[spot.cell] = spot
    headed = {block.id for _, block in view.report.blocks() if isinstance(block, Table) and block.header_rows}
    return (cells for key, cells in tables.items() if key in headed)


def _rows(view: View, cells: dict[tuple[int, int], Spot]) -> Iterator[Row]:
    head = {column: spot.text for (row, column), spot in cells.items() if row == 0}
    name, unit = _column(head, _NAMES), _column(head, _UNITS)
    now = _own_column(head, view.report.period)
    if name < 0 or now < 0:
        return
    for (row, column), spot in cells.items():
        if row and column == now:
            named = cells.get((row, name))
            measured = cells.get((row, unit))
            made = _row(spot, named.text if named else "", measured.text if measured else "", view.context.reference)
            if made is not None:
                yield made


def _row(spot: Spot, name: str, unit: str, reference: Reference) -> Row | None:
    try:
        value = parse_number(spot.text.strip())
    except ValueError:
        return None
    code = next((item.code for item in reference.indicators if fold(item.name) == fold(name.strip())), "")
    if not code:
        told = {span.code for span in figures_in(f"{name.strip()}: {spot.text.strip()} {unit.strip()}", reference)}
        told |= (
            {span.code for span in figures_in(f"{spot.text.strip()} {name.strip().lower()}", reference)}
            if not told
            else set()
        )
        code = next(iter(told)) if len(told) == 1 else ""
    return Row(spot, code, value, " ".join(unit.split()), spot.text.strip()) if code else None


def _column(head: dict[int, str], names: tuple[str, ...]) -> int:
    return next((column for column, text in head.items() if fold(" ".join(text.split())).startswith(names)), -1)


def _own_column(head: dict[int, str], period: Period) -> int:
    """The column that says it is of this period, else the only one that gives results without naming a time; -1 for none."""
    plain: list[int] = []
    for column, text in head.items():
        said = fold(" ".join(text.split()))
        times = [words.period(period.year) for words in periods_in(text)]
        if any(word in said for word in _NOT_NOW):
            continue
        if any(time == period or time and time.kind is PeriodKind.YEAR and time.year == period.year for time in times):
            return column
        if not times and said in _NOW:
            plain.append(column)
    return plain[0] if len(plain) == 1 else -1
