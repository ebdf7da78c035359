"""The table of figures over the session: rows by group, what may be typed where, refusals, a block pasted as one step."""

from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import figure_columns as columns
from ttdn_desktop.gui import style
from ttdn_desktop.gui.figure_columns import AMOUNTS, EDITABLE, KEYS, NAME, NOW, NUMBERS, STATE, TEXTS
from ttdn_desktop.gui.figure_text import refusal
from ttdn_desktop.gui.figure_values import Values
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.period import PeriodKind
from ttdn_desktop.operations.figure_entry import typed_amount, typed_figure
from ttdn_desktop.operations.figure_history import History
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.text.unicode import one_line
from ttdn_desktop.wording import figures as words

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[int, int]


class FigureTable(QAbstractTableModel):
    """A row for each group and for each of its figures. `refused` tells why a typed value was not taken, `taken` that one was."""

    refused = Signal(str)
    taken = Signal()

    def __init__(self, session: ReportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._history = History()
        self._known: tuple[object, Values] | None = None
        self._rows: list[tuple[str, str]] = []  # (code, "") or ("", group)
        self.show_only = "all"
        self.last_taken = True  # False after a value was refused
        self._half: tuple[str, int] = ("", -1)  # the figure and column whose half-typed value the session holds

    @property
    def values(self) -> Values:
        """The session's figures as cells."""
        token = (self._session.figures, self._session.report, self._history)
        if self._known is None or self._known[0] != token:
            self._known = (token, Values(self._session, self._history))
        return self._known[1]

    def set_history(self, history: History) -> None:
        """Takes what the unit reported before; a field being typed in stays open as it is, so only the cells it changes are told."""
        self._history = history
        for column in (columns.HALF, STATE) if self._rows else ():
            self.dataChanged.emit(self.index(0, column), self.index(len(self._rows) - 1, column))

    def reload(self) -> None:
        """Reads rows from the session anew: those wanted, group by group."""
        self.beginResetModel()
        values, groups = self.values, dict[str, list[str]]()
        for code in values.codes():
            if self._wanted(code):
                groups.setdefault(values.group(code), []).append(code)
        self._rows = []
        for group, codes in groups.items():
            self._rows += [("", group), *((code, "") for code in codes)]
        self.endResetModel()

    def _wanted(self, code: str) -> bool:
        match self.show_only:
            case "used":
                return code in self.values.used
            case "blank":
                return self.values.figure(code).status is FigureStatus.BLANK
            case "doubt":
                return bool(self.values.doubts(code))
            case _:
                return True

    def code(self, row: int) -> str:
        """The figure's code of a row; "" for the row of a group."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else ""

    def figure_rows(self) -> list[int]:
        """The rows that hold a figure."""
        return [row for row, (code, _) in enumerate(self._rows) if code]

    def group_rows(self) -> list[int]:
        """The rows that hold the name of a group."""
        return [row for row, (code, _) in enumerate(self._rows) if not code]

    def row_of(self, code: str) -> int:
        """The row of a figure, -1 where it is not shown."""
        return next((row for row, (known, _) in enumerate(self._rows) if known == code), -1)

    def cell(self, row: int, column: int) -> str:
        """What a cell shows."""
        code = self.code(row)
        return self.values.text(code, column) if code else self._rows[row][1] if column == NAME else ""

    def head(self, column: int) -> str:
        """A column's head; a half-year's "Kỳ trước" says so when it is a whole year."""
        previous, own = self._session.previous, self._session.report.period
        if (
            column == columns.BEFORE
            and previous
            and (previous.period.kind is PeriodKind.YEAR) > (own.kind is PeriodKind.YEAR)
        ):
            return f"{words.HEADS[KEYS[column]]} ({previous.period.label()})"
        return words.HEADS[KEYS[column]]

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(KEYS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        key = KEYS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.head(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            previous, period = self._session.previous, self._session.report.period
            before = previous.period.label() if previous else words.UNKNOWN_CELL
            return words.EXPLAINED[key].format(before=before, same=period.same_kind_before().label())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.code(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = index.column() in EDITABLE and not self._session.locked
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        code = self.code(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.cell(row, column)
        if not code:
            return _group_look(role)
        match role:
            case Qt.ItemDataRole.TextAlignmentRole if column in NUMBERS:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.BackgroundRole if column in (NOW, STATE):
                return self._background(code, column)
            case Qt.ItemDataRole.ForegroundRole if column not in (NAME, NOW, *AMOUNTS, *TEXTS):
                doubtful = column == STATE and self.values.doubts(code)
                return QBrush(QColor(style.tint("ink" if doubtful else "quiet")))
            case Qt.ItemDataRole.FontRole if column == NOW:
                bold = QFont()
                bold.setBold(True)
                return bold
            case Qt.ItemDataRole.DecorationRole if column == STATE and self.values.doubts(code):
                return icon("warning")
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(code, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                shown = self.values.joined(code, column) or self.cell(row, column)
                said = words.cell_said(words.HEADS[KEYS[column]], self.cell(row, NAME), shown)
                return " ".join((said, *self._doubts(code))) if column in (NOW, STATE) else said
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() not in EDITABLE or not self.code(index.row()):
            return False
        taken = not self.take({(index.row(), index.column()): str(value)})
        self._half = ("", -1)
        return taken

    # typing

    def take(self, typed: Mapping[Cell, str]) -> int:
        """Takes what was typed or pasted into cells, as one step of undo. The number refused, each of them left as it was.

        A cell that may not be typed into is passed over; an issued report takes nothing.
        """
        wanted = {cell: one_line(text) for cell, text in typed.items() if cell[1] in EDITABLE and self.code(cell[0])}
        if self._session.locked:
            return len(wanted)
        figures, refused = self._session.figures, list[str]()
        for (row, column), text in wanted.items():
            code = self.code(row)
            if text == self.cell(row, column) and column != STATE:
                continue
            try:
                figures = figures.with_figure(_typed(figures.get(code) or self.values.figure(code), column, text))
            except TtdnError as error:
                refused.append(refusal(error, self._session.reference))
        self.last_taken = not refused
        self.refused.emit("\n".join(refused[:1]) + (words.and_more(len(refused) - 1) if len(refused) > 1 else ""))
        if figures != self._session.figures:
            one = next(iter(wanted)) if len(wanted) == 1 else None
            self._change(figures, (self.code(one[0]), one[1]) if one else ("", -1))
            rows = [row for row, _ in wanted]
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(KEYS) - 1))
            self.taken.emit()
        return len(refused)

    def take_half(self, row: int, column: int, text: str) -> None:
        """Takes what stands in the field being typed in, to be saved; what is no number yet is left to be finished."""
        code = self.code(row)
        if not code or one_line(text) == self.cell(row, column):
            return
        try:
            value = _typed(self.values.figure(code), column, one_line(text))
        except TtdnError:
            return
        self._change(self._session.figures.with_figure(value), (code, column))
        self._half = (code, column)

    def _change(self, figures: PeriodFigures, what: tuple[str, int]) -> None:
        """The rest of a value that was saved half-way is no step of undo of its own."""
        joined = bool(what[0]) and what == self._half
        self._session.change(figures=figures, what="figure", where="figures", joined=joined)
        self._half = ("", -1)

    # looks

    def _background(self, code: str, column: int) -> QBrush | None:
        if column == STATE:
            return QBrush(QColor(style.tint("look-paper"))) if self.values.doubts(code) else None
        wash = QColor(style.tint("accent"))
        wash.setAlpha(14)
        return QBrush(QColor(style.tint("look-paper")) if self.values.is_waiting(code) else wash)

    def _tip(self, code: str, column: int) -> str | None:
        doubts = self._doubts(code)
        if told := self.values.joined(code, column):
            return told
        if column == columns.CHANGE and not doubts:
            return None
        return "\n".join([self.values.text(code, NAME), *doubts] if column == NAME or doubts else []) or (
            self.values.text(code, column) if column in TEXTS else None
        )

    def _doubts(self, code: str) -> list[str]:
        return [words.doubt(one.code, one.data) for one in self.values.doubts(code)]


def _typed(figure: Figure, column: int, text: str) -> Figure:
    if column in AMOUNTS:
        return typed_amount(figure, AMOUNTS[column], text)
    if column in TEXTS:
        return msgspec.structs.replace(figure, **{TEXTS[column]: text})
    return typed_figure(figure, text)


def _group_look(role: int) -> Any:
    match role:
        case Qt.ItemDataRole.BackgroundRole:
            return QBrush(QColor(style.tint("room")))
        case Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(style.tint("deep")))
        case Qt.ItemDataRole.FontRole:
            bold = QFont()
            bold.setBold(True)
            return bold
        case _:
            return None
