"""Phụ lục số liệu: the figures of a report as a table of their own part, generated, referred to from the body.

NĐ 30/2020, PL I, Mục III.1 (label, title, "Kèm theo"; pages counted anew) and I.2 (a wide table lies on its side); Mẫu 2.1. The columns
are those reports compare by: this period, the one before, the same one a year before (corpus rule 4.1), the change, a note.
"""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from ttdn_desktop.model.figure import (
    Figure,
    FigureStatus,
    Indicator,
    PeriodFigures,
    is_background,
    number_like,
    partial_sums,
    same_unit,
)
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import Letterhead
from ttdn_desktop.paper.blocks import (
    Align,
    Chart,
    Grid,
    Line,
    NewSheet,
    PaperBlock,
    Para,
    Series,
    Span,
    Title,
)
from ttdn_desktop.paper.parts import date_words, number_text
from ttdn_desktop.paper.rules import APPENDIX, ENDING, Rules
from ttdn_desktop.paper.spans import plain
from ttdn_desktop.paper.words import block_texts
from ttdn_desktop.text.numbers import write_number

POINTER = "Số liệu chi tiết có tại Phụ lục kèm theo Báo cáo này."
_SAID = {FigureStatus.UNCOUNTED: "chưa thống kê", FigureStatus.ABSENT: "không có nội dung này"}
_UNKNOWN = "chưa có số liệu"
_NOT_COMPARED = "không so sánh"
_ALIGNS = (Align.CENTER, Align.LEFT, Align.CENTER, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT)
_WEIGHTS = (5.0, 32.0, 12.5, 9.0, 10.5, 8.5, 12.0, 10.5)
_MOST_BARS = 8  # categories of one chart: more would not be read on an office's printer
_MOST_CHARTS = 4


class Numbers(msgspec.Struct, frozen=True):
    """What the appendix prints: figures of this period, of the report before, of the same period a year before; the catalogue.

    `before_label` names the period of the report before, "" when there is none. `chart` adds bar charts.
    """

    figures: PeriodFigures
    before: PeriodFigures | None = None
    year_before: PeriodFigures | None = None
    before_label: str = ""
    indicators: tuple[Indicator, ...] = ()
    chart: bool = False


class _Row(msgspec.Struct, frozen=True):
    """One figure in all its columns."""

    name: str
    unit: str
    group: str
    now: Figure | None
    before: Figure | None
    year_before: Figure | None

    @property
    def same(self) -> Decimal | None:
        """The number a year before, in the unit of measure of now; None where the two cannot be compared."""
        return number_like(self.year_before, self.now)


def appendix(report: Report, letterhead: Letterhead, numbers: Numbers, rules: Rules) -> tuple[PaperBlock, ...]:
    """The part's blocks; empty when no figure of this period is known: an appendix of blanks helps nobody."""
    rows = _rows(numbers)
    if not any(row.now is not None and row.now.number is not None for row in rows):
        return ()
    size = rules.sizes
    number = _number(report, letterhead, rules)
    reference = f"(Kèm theo {_kind(report)} {number} {date_words(report, rules)} của {plain(letterhead.full_name)})"
    title = Title(
        (
            Line((Span(APPENDIX, bold=True),), size.appendix, role="appendix_label"),
            Line((Span(_title(report), bold=True),), size.title, role="appendix_title"),
            Line((Span(reference, italic=True),), size.body, role="appendix_reference", rule=rules.title_rule),
        ),
        "appendix",
    )
    charts = _charts(rows, report.period) if numbers.chart else ()
    return (
        NewSheet(APPENDIX, landscape=True),
        title,
        _grid(rows, report.period, numbers),
        *charts,
        _notes(rows, numbers),
    )


def pointer(blocks: Sequence[PaperBlock]) -> Para | None:
    """The sentence that refers to the appendix (PL I, III.1), None where the text already speaks of it."""
    said = any("phụ lục" in text.casefold() for block in blocks for text in block_texts(block))
    return None if said else Para((Span(POINTER),), role="appendix_pointer")


def _kind(report: Report) -> str:
    return plain(report.doc_type).capitalize()


def _number(report: Report, letterhead: Letterhead, rules: Rules) -> str:
    return "s" + number_text(report, letterhead, rules)[1:].replace(":", "", 1)


def _title(report: Report) -> str:
    return f"Số liệu công tác thông tin đối ngoại {report.period.label(report.pad_period)}".upper()


def _rows(numbers: Numbers) -> list[_Row]:
    """Every figure known in any of the three columns, in the catalogue's order, then as noted."""
    listed: dict[str, Indicator | None] = {i.code: i for i in numbers.indicators}
    held = [source for source in (numbers.figures, numbers.before, numbers.year_before) if source]
    for source in held:
        for figure in source.figures:
            listed.setdefault(figure.code, None)
    rows = []
    for code, indicator in listed.items():
        now, old, same = (
            source.get(code) if source else None for source in (numbers.figures, numbers.before, numbers.year_before)
        )
        if not any(figure is not None and _speaks(figure) for figure in (now, old, same)):
            continue
        if is_background(code) and (now is None or not _speaks(now)):
            continue  # a fact about the place that is not told anew is no gap
        unit = next((f.unit for f in (now, old, same) if f and f.unit), indicator.unit if indicator else "")
        rows.append(
            _Row(
                plain(indicator.name) if indicator else plain(now.note if now and now.note else code),
                plain(unit),
                plain(indicator.group) if indicator else "",
                now,
                old,
                same,
            )
        )
    return rows


def _speaks(figure: Figure) -> bool:
    return figure.status is not FigureStatus.BLANK


def _grid(rows: list[_Row], period: Period, numbers: Numbers) -> Grid:
    before = f"Kỳ trước ({numbers.before_label})" if numbers.before_label else "Kỳ trước"
    head = (
        "STT",
        "Chỉ tiêu",
        "Đơn vị tính",
        "Kỳ này",
        before,
        "Cùng kỳ năm trước",
        "Tăng, giảm so với cùng kỳ",
        "Ghi chú",
    )
    cells: list[tuple[str, ...]] = [head]
    groups: list[int] = []
    last = ""
    for number, row in enumerate(rows, 1):
        if row.group and row.group != last:
            groups.append(len(cells))
            cells.append((row.group, *[""] * (len(head) - 1)))
        last = row.group
        cells.append(
            (
                str(number),
                row.name,
                row.unit,
                _now(row.now),
                _amount(row.before, row.unit),
                _amount(row.year_before, row.unit),
                _change(row),
                _note(row),
            )
        )
    return Grid(tuple(cells), 1, aligns=_ALIGNS, weights=_WEIGHTS, groups=tuple(groups))


def _now(figure: Figure | None) -> str:
    if figure is None or figure.status is FigureStatus.BLANK:
        return _UNKNOWN
    if figure.number is None:
        return _SAID.get(figure.status, _UNKNOWN)
    return plain(write_number(figure.number, f"{figure.qualifier} 1".strip() if figure.qualifier else ""))


def _amount(figure: Figure | None, unit: str) -> str:
    """An earlier period's number, with its unit where that is not the row's; of units that became one, what some of them gave."""
    if figure is None or figure.number is None:
        return plain(partial_sums(figure))
    number = write_number(figure.number)
    return number if not figure.unit or same_unit(None, figure.unit, unit) else f"{number} {plain(figure.unit)}"


def _change(row: _Row) -> str:
    """ "+5 (+12,5%)": against the same period of the year before, the only one of like length for every kind of period."""
    now = row.now.number if row.now else None
    if now is None or row.same is None:
        known = row.year_before is not None and row.year_before.number is not None
        return _NOT_COMPARED if now is not None and (known or partial_sums(row.year_before)) else ""
    by = now - row.same
    if not by:
        return "0"
    share = f" ({_signed(round(by * 100 / row.same, 1))}%)" if row.same else ""
    return _signed(by) + share


def _signed(value: Decimal) -> str:
    return ("+" if value > 0 else "") + write_number(value)


def _note(row: _Row) -> str:
    return plain(row.now.note) if row.now and row.now.note and plain(row.now.note) != row.name else ""


def _notes(rows: list[_Row], numbers: Numbers) -> Para:
    """What the columns mean; the part ends as every text does (NĐ 30/2020, PL III)."""
    said = "Ghi chú: so sánh với cùng kỳ năm trước"
    if not any(row.same is not None for row in rows):
        said = "Ghi chú: chưa có số liệu cùng kỳ năm trước để so sánh"
    if any(partial_sums(figure) for row in rows for figure in (row.before, row.year_before)):
        said += "; số ghi “(2/3 đơn vị)” là tổng của các đơn vị cũ có số liệu, không dùng để so sánh"
    return Para((Span(f"{said}{ENDING}"),), role="appendix_note")


def _charts(rows: list[_Row], period: Period) -> tuple[Chart, ...]:
    """Bars for figures of one unit of measure, where at least two are known: unlike things are never drawn on one scale."""
    by_unit: dict[str, list[_Row]] = {}
    for row in rows:
        if row.now is not None and row.now.number is not None and row.now.number > 0:
            by_unit.setdefault(row.unit, []).append(row)
    charts: list[Chart] = []
    for unit, found in by_unit.items():
        if len(found) < 2 or len(charts) == _MOST_CHARTS:
            continue
        shown = found[:_MOST_BARS]
        series = [
            Series(f"Kỳ này ({period.label()})", tuple(_float(row.now.number if row.now else None) for row in shown))
        ]
        if any(row.same is not None for row in shown):
            series.append(Series("Cùng kỳ năm trước", tuple(_float(row.same) for row in shown)))
        caption = f"Biểu đồ {len(charts) + 1}. So sánh số liệu theo {unit or 'đơn vị'}"
        told = "; ".join(f"{row.name}: {_now(row.now)}" for row in shown)
        charts.append(
            Chart(tuple(row.name for row in shown), tuple(series), caption, f"{caption}: {told}", height_mm=95)
        )
    return tuple(charts)


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
