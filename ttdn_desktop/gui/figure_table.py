"""The table of figures: model over the session, and a view one types into as into a spreadsheet."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import style
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.figure_text import refusal, shown, state_word
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.operations.figure_entry import typed_figure
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.numbering import section_places
from ttdn_desktop.text.numbers import write_number
from ttdn_desktop.text.unicode import one_line
from ttdn_desktop.wording import figures as words

NAME, UNIT, NOW, BEFORE, SAME, CHANGE, STATE, WHERE = range(8)
_WIDE = 900  # below it (a small screen, or a large one at 125 %) the columns of figures give way to the name
_WIDTHS = {
    UNIT: (104, 100), NOW: (88, 76), BEFORE: (88, 88), SAME: (88, 84), CHANGE: (108, 104), STATE: (168, 104), WHERE: (72, 68),
}  # fmt: skip
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
Index = QModelIndex | QPersistentModelIndex


class FigureTable(QAbstractTableModel):
    """One row a figure, in the outline's order. `refused` tells why a typed value was not taken."""

    refused = Signal(str)
    taken = Signal()

    def __init__(self, session: ReportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._codes: list[str] = []
        self._used: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        self.only_used = False
        self.last_taken = True  # False after a value was refused
        self._half = ""  # the figure whose half-typed value the session holds

    def reload(self) -> None:
        """Reads rows and places from the session anew."""
        self.beginResetModel()
        report = self._session.report
        self._numbers = section_places(report.numbering, report.sections)
        self._used = {
            r.code: s.key for s, p in reversed(list(report.paragraphs())) for r in p.runs if isinstance(r, FigureRef)
        }
        codes = [figure.code for figure in self._session.figures.figures]
        codes += [code for code in self._used if code not in codes]
        self._codes = [code for code in codes if not self.only_used or code in self._used]
        self.endResetModel()

    def code(self, row: int) -> str:
        """The figure's code of a row."""
        return self._codes[row]

    def section_of(self, row: int) -> str:
        """The section whose text uses the figure, else the one its outline expects it in, or ""."""
        code = self._codes[row]
        if code in self._used:
            return self._used[code]
        expected = (s.key for s in self._session.outline.sections if code in s.figures)
        return next((key for key in expected if key in self._numbers), "")

    def counts(self) -> tuple[int, int, int]:
        """Figures settled, figures in all, figures of the text still without a value."""
        figures = {f.code: f for f in self._session.figures.figures}
        known = sum(f.status is not FigureStatus.BLANK for f in figures.values())
        waiting = sum(1 for code in self._used if code not in figures or figures[code].number is None)
        return known, len(figures), waiting

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._codes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(words.HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return words.HEADS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NOW and not self._session.locked else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (NOW, BEFORE, SAME, CHANGE):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.BackgroundRole and index.column() == NOW:
            waiting = self._codes[index.row()] in self._used and not self._text(index.row(), NOW)
            return QBrush(QColor(style.tint("look-paper" if waiting else "entry")))
        if role == Qt.ItemDataRole.ForegroundRole and index.column() not in (NAME, NOW):
            return QBrush(QColor(style.tint("quiet")))
        if role == Qt.ItemDataRole.FontRole and index.column() == NOW:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == NAME:
            return self._text(index.row(), NAME)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words.HEADS[index.column()]}: {self._text(index.row(), index.column()) or '—'}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != NOW:
            return False
        taken = not self._take({index.row(): str(value)})
        self._half = ""
        return taken

    def paste(self, row: int, text: str) -> int:
        """Takes a column copied from a spreadsheet, from this row down: one step of undo. The number of values taken.

        Lines beyond the last row are left; a value that is no number is left out, and said.
        """
        cells = [line.split("\t")[0] for line in text.splitlines()]
        typed = {row + step: cell for step, cell in enumerate(cells) if row + step < len(self._codes)}
        return len(typed) - self._take(typed)

    def take_half(self, row: int, text: str) -> None:
        """Takes what stands in the field being typed in, to be saved; what is no number yet is left to be finished."""
        try:
            value = typed_figure(self._figure(self._codes[row]), one_line(text))
        except TtdnError:
            return
        if one_line(text) != self._text(row, NOW):
            code = self._codes[row]
            self._change(self._session.figures.with_figure(value), code)
            self._half = code

    def _take(self, typed: dict[int, str]) -> int:
        """The number of values refused; an issued report takes none."""
        if self._session.locked:
            return len(typed)
        figures, refused = self._session.figures, []
        for row, text in typed.items():
            code, value = self._codes[row], one_line(text)
            if value == self._text(row, NOW):
                continue
            try:
                figures = figures.with_figure(typed_figure(self._figure(code), value))
            except TtdnError as error:
                refused.append(refusal(error, self._session.reference))
        self.last_taken = not refused
        self.refused.emit("\n".join(refused[:1]) + (words.and_more(len(refused) - 1) if len(refused) > 1 else ""))
        if figures != self._session.figures:
            self._change(figures, self._codes[min(typed)] if len(typed) == 1 else "")
            self.dataChanged.emit(self.index(min(typed), 0), self.index(max(typed), WHERE))
            self.taken.emit()
        return len(refused)

    def _change(self, figures: PeriodFigures, code: str) -> None:
        """The rest of a number that was saved half-way is no step of undo of its own."""
        self._session.change(figures=figures, what="figure", where="figures", joined=bool(code) and code == self._half)
        self._half = ""

    def _figure(self, code: str) -> Figure:
        indicator = self._session.reference.indicator(code)
        return self._session.figures.get(code) or Figure(code, unit=indicator.unit if indicator else "")

    def _text(self, row: int, column: int) -> str:
        code = self._codes[row]
        indicator = self._session.reference.indicator(code)
        now = self._session.figures.get(code)
        before = self._session.previous_figures.get(code) if self._session.previous_figures else None
        same = self._session.same_kind_figures.get(code)
        match column:
            case 0:
                return indicator.name if indicator else code
            case 1:
                return (now.unit if now else "") or (indicator.unit if indicator else "")
            case 2:
                return shown(now)
            case 3:
                return shown(before)
            case 4:
                return shown(same)
            case 5:
                return _difference(now, same if same is not None and same.number is not None else None)
            case 6:
                return state_word(now)
            case _:
                return self._numbers.get(self.section_of(row), "")


class FigureView(QTableView):
    """Type to edit, Enter goes down, Delete blanks, paste takes a column from a spreadsheet.

    `typing` tells of each key in the field open in a row.
    """

    typing = Signal()

    def __init__(self, model: FigureTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = model
        self._field: CleanLine | None = None
        self.setItemDelegateForColumn(NOW, _Fields(self))
        self.setModel(model)
        self.setAccessibleName(words.NOW_NAME)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= _WIDE
        for column, (large, small) in _WIDTHS.items():
            self.setColumnWidth(column, large if wide else small)
        self.verticalHeader().setMinimumSectionSize(34 if wide else 44)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState or not here.isValid():
            super().keyPressEvent(event)  # Enter comes by here on its way from the field being typed in
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.table.paste(here.row(), QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(str(self.table.data(here) or ""))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.table.setData(self.table.index(here.row(), NOW), "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in _PLAIN:
            self.to_row(here.row() + 1)
        else:
            if here.column() != NOW and event.text().strip() and event.text().isprintable():
                self.to_row(here.row())
            super().keyPressEvent(event)

    def opened(self, field: CleanLine) -> None:
        """A field was opened in the current row."""
        self._field = field
        field.textEdited.connect(self.typing)

    def take_half(self) -> None:
        """Hands over what is being typed, the field stays open."""
        if self._field is not None and self.state() == QAbstractItemView.State.EditingState:
            self.table.take_half(self.currentIndex().row(), self._field.text())

    def to_row(self, row: int) -> None:
        """Puts the cursor on this period's value of a row, the last one at most."""
        if self.table.rowCount():
            self.setCurrentIndex(self.table.index(min(max(row, 0), self.table.rowCount() - 1), NOW))

    def closeEditor(self, editor: QWidget, hint: Any) -> None:
        row = self.currentIndex().row()
        super().closeEditor(editor, hint)
        if (
            hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
        ):  # Enter; a value that was refused keeps the cursor
            self.to_row(row + 1 if self.table.last_taken else row)


class _Fields(QStyledItemDelegate):
    """The field one types into."""

    def __init__(self, view: FigureView) -> None:
        super().__init__(view)
        self._view = view

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = CleanLine(parent)
        field.setFrame(False)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setAccessibleName(words.NOW_NAME)
        self._view.opened(field)
        return field


def _difference(now: Figure | None, same: Figure | None) -> str:
    if now is None or same is None or now.number is None or same.number is None:
        return ""
    change = now.number - same.number
    sign = "+" if change > 0 else ""
    percent = f" ({sign}{write_number(round(change * 100 / same.number, 1))}%)" if same.number else ""
    return f"{sign}{write_number(change)}{percent}"
