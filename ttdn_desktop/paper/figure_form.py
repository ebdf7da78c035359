"""The form for villages and the radio station: a sheet to print or to fill in a spreadsheet, one row for each figure.

What a form says of itself (`mark`) stands in a cell, so that it comes back through any program, CSV too.
"""

from collections.abc import Callable, Iterable

import msgspec

from ttdn_desktop.model.figure import YES_NO, Figure, FigureStatus, Indicator, PeriodFigures, is_counted
from ttdn_desktop.model.period import Period, Window
from ttdn_desktop.text.dates import date_short
from ttdn_desktop.text.numbers import write_number

MARK = "TTDN-SO-LIEU 1"
TITLE = "BIỂU SỐ LIỆU CÔNG TÁC THÔNG TIN ĐỐI NGOẠI"
WHO = "Nơi cung cấp số liệu:"
HEADS = ("Mã", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Kỳ trước (cả đơn vị)", "Ghi chú")
GUIDE = (
    "Chỉ điền vào các ô nền vàng. Không phát sinh: ghi 0. Chưa thống kê được: ghi dấu ?. "
    "Không có nội dung này: ghi dấu -. Việc không do mình theo dõi: để trống."
)
SHEET_NAME = "Số liệu"
HINT = "Ghi một số; 0: không phát sinh; ?: chưa thống kê; -: không có nội dung này."
WRONG = "Ô này nhận một số không âm, hoặc dấu ? hoặc dấu -."
WRONG_WHOLE = "Ô này nhận một số nguyên không âm, hoặc dấu ? hoặc dấu -."
WRONG_YES = "Ô này nhận chữ có hoặc không, hoặc dấu ? hoặc dấu -."
PAGE = "Trang &P/&N"
_OTHER = "Chỉ tiêu khác"


class FormRow(msgspec.Struct, frozen=True):
    """One figure; `kind` says what its entry may be: "whole", "number" or "yes-no". A row without code is the name of a group."""

    code: str
    name: str
    unit: str = ""
    before: str = ""
    kind: str = "number"


class FigureForm(msgspec.Struct, frozen=True):
    """The whole sheet."""

    office: str
    period: str
    mark: str
    rows: tuple[FormRow, ...]


def figure_form(
    figures: PeriodFigures,
    before: PeriodFigures | None,
    period: Period,
    window: Window,
    office: str,
    indicator: Callable[[str], Indicator | None],
) -> FigureForm:
    """The form that asks for these figures, grouped as the catalogue groups them; `before` fills the column "Kỳ trước"."""
    groups: dict[str, list[FormRow]] = {}
    for figure in figures.figures:
        known = indicator(figure.code)
        old = before.get(figure.code) if before else None
        unit = figure.unit or (known.unit if known else "")
        kind = "yes-no" if unit == YES_NO else "whole" if is_counted(unit) else "number"
        row = FormRow(figure.code, known.name if known else figure.code, unit, _shown(old), kind)
        groups.setdefault((known.group if known else "") or _OTHER, []).append(row)
    rows = [row for group, found in groups.items() for row in (FormRow("", group), *found)]
    label = period.label()
    said = f"{label[0].upper()}{label[1:]} (từ ngày {date_short(window.start)} đến ngày {date_short(window.end)})"
    return FigureForm(office, said, f"{MARK} {period.code}", tuple(rows))


def marked_period(cells: Iterable[str]) -> str | None:
    """The period's code a form bears, None where no cell bears the mark."""
    for cell in cells:
        if cell.startswith(MARK + " "):
            return cell.removeprefix(MARK + " ").strip()
    return None


def _shown(figure: Figure | None) -> str:
    signs = {FigureStatus.ZERO: "0", FigureStatus.UNCOUNTED: "?", FigureStatus.ABSENT: "-"}
    if figure is None:
        return ""
    if figure.status is FigureStatus.KNOWN and figure.value is not None:
        return f"{figure.value:f}" if not figure.qualifier else f"{figure.qualifier} {figure.written or figure.value}"
    return signs.get(figure.status, "")


def said(figure: Figure) -> str:
    """One answer in words: "3", "trên 80", "chưa thống kê"."""
    states = {
        FigureStatus.UNCOUNTED: "chưa thống kê",
        FigureStatus.ABSENT: "không có nội dung này",
        FigureStatus.ZERO: "0",
    }
    if figure.status is FigureStatus.KNOWN and figure.value is not None:
        return f"{figure.qualifier} {figure.written or write_number(figure.value)}".strip()
    return states.get(figure.status, "")


def contributions(parts: Iterable[tuple[str, Figure]]) -> str:
    """Who gave what, for the source of a sum: "Thôn A 3 + Thôn B 4; Thôn C chưa thống kê"."""
    counted, rest = list[str](), list[str]()
    for who, figure in parts:
        note = f" ({figure.note})" if figure.note else ""
        (counted if figure.number is not None else rest).append(f"{who} {said(figure)}{note}")
    return "; ".join(filter(None, (" + ".join(counted), *rest)))
