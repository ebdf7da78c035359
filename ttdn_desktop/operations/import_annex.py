"""The phụ lục số liệu of a report this program printed, read back as the figures it was made of."""

from collections.abc import Iterator, Sequence

import msgspec

from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.source import SourceTable
from ttdn_desktop.paper.appendix import POINTER
from ttdn_desktop.reading.anatomy import Part, Piece
from ttdn_desktop.text.numbers import parse_number
from ttdn_desktop.text.unicode import fold

_TITLE = fold("Số liệu công tác thông tin đối ngoại")
_NAME, _UNIT, _NOW, _NOTE = 1, 2, 3, 7  # columns of paper.appendix
_COLUMNS = 8


def is_own_annex(pieces: Sequence[Piece]) -> bool:
    """True when what stands behind the report is the table this program makes: it is made anew, not kept as text."""
    annex = [piece.line for piece in pieces if piece.part is Part.ANNEX]
    titled = any(line.item is None and fold(line.text).startswith(_TITLE) for line in annex[:4])
    return titled and any(True for _ in _rows(annex_tables(pieces)))


def annex_tables(pieces: Sequence[Piece]) -> list[SourceTable]:
    """The tables behind the report."""
    items = (piece.line.item for piece in pieces if piece.part is Part.ANNEX)
    return [item for item in items if isinstance(item, SourceTable)]


def without_annex(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The report's own lines, the sentence that points to the annex left out: it is printed anew with it."""
    return tuple(p for p in pieces if p.part is not Part.ANNEX and p.line.text.strip() != POINTER)


def with_annex_figures(figures: PeriodFigures, pieces: Sequence[Piece], reference: Reference) -> PeriodFigures:
    """The figures with those of the annex; of two for one code the annex's value counts, with the sentence's place and quote."""
    codes = {fold(indicator.name): indicator for indicator in reference.indicators}
    for name, unit, now, note in _rows(annex_tables(pieces)):
        indicator = codes.get(fold(name))
        words, _, digits = now.rpartition(" ")
        try:
            value = parse_number(digits)
        except ValueError:
            continue
        if indicator is None:
            continue
        known = figures.get(indicator.code) or Figure(indicator.code, unit=unit or indicator.unit, source="imported")
        status = FigureStatus.KNOWN if value else FigureStatus.ZERO
        figures = figures.with_figure(
            msgspec.structs.replace(
                known,
                status=status,
                value=value if value else None,
                written=known.written or digits,
                qualifier=words or known.qualifier,
                note=note or known.note,
            )
        )
    return figures


def _rows(tables: Sequence[SourceTable]) -> Iterator[tuple[str, str, str, str]]:
    """(name, unit, this period, note) of every row of a table with the columns of paper.appendix."""
    for table in tables:
        rows = [[" ".join(line.text for line in cell).strip() for cell in row] for row in table.rows]
        if not rows or len(rows[0]) != _COLUMNS or fold(rows[0][_NOW]) != fold("Kỳ này"):
            continue
        for row in rows[1:]:
            if len(row) == _COLUMNS and row[_NAME]:
                yield row[_NAME], row[_UNIT], row[_NOW], row[_NOTE]
