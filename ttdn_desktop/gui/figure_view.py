"""The view of the table of figures: moves, types, copies and pastes as in a spreadsheet."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ttdn_desktop.gui import figure_clipboard, lines
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.figure_columns import EDITABLE, KEYS, NAME, NOW, NUMBERS, STATE, visible, wanted, width_of
from ttdn_desktop.gui.figure_fields import FigureFields
from ttdn_desktop.gui.figure_table import FigureTable
from ttdn_desktop.gui.flat_cells import AIR, PAD
from ttdn_desktop.model.figure import is_counted
from ttdn_desktop.wording import figures as words

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_SIGNS = {"0", "?", "-"}
_PAGE = 10
_ROW, _CELL_ROOM, _ICON_ROOM = 34, 2 * PAD, 22
_HEAD_ROOM = 10  # left and right of a head's words
Action = QAbstractItemView.CursorAction


class FigureView(QTableView):
    """Arrows move, a letter replaces, F2 opens, Enter goes down, Tab to the next cell to fill, Delete blanks the selection.

    `typing` tells of each key in the field open in a cell, `fitted` that columns came or went.
    """

    typing = Signal()
    fitted = Signal()  # the columns were chosen anew; `crowded` are those there is no room for

    def __init__(self, model: FigureTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = model
        self.chosen: dict[str, bool] = {}  # columns a person showed or hid
        self.crowded: list[int] = []
        self._field: CleanLine | None = None
        self.pasted_form: Callable[[list[list[str]]], bool] | None = None  # takes a block that is rows of our form
        self.setModel(model)
        self.setAccessibleName(words.TABLE_NAME)
        self.setProperty("role", "figures")
        self.setItemDelegate(FigureFields(model, self.opened, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(
            QHeaderView.ResizeMode.Fixed
        )  # fit_rows: Qt's own way asks every cell anew
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self._heights: dict[tuple[str, int, bool], int] = {}
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(40)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap))
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._spread_groups)
        model.dataChanged.connect(lambda first, last: self.fit_rows(first.row(), last.row()))

    # columns

    def choose(self, column: int, shown: bool) -> None:
        """A person shows or hides a column."""
        self.chosen[KEYS[column]] = shown
        self.fit_columns()

    def fit_columns(self) -> None:
        """Shows the columns there is something to see in, as far as there is room."""
        room = self.viewport().width()
        scale = max(1.0, self.fontMetrics().height() / 18)
        shown = visible(room, self.table.values.has_values, self.chosen, scale)
        for column in range(len(KEYS)):
            self.setColumnHidden(column, column not in shown)
            if column != NAME and column in shown:
                self.setColumnWidth(column, round(width_of(column, room) * scale))
        self._fit_head()
        self.fit_rows()
        self.crowded = sorted(wanted(self.table.values.has_values, self.chosen) - shown)
        self.fitted.emit()
        if self.currentIndex().isValid() and self.isColumnHidden(self.currentIndex().column()):
            self.to_row(self.currentIndex().row())

    def fit_rows(self, first: int = 0, last: int = -1) -> None:
        """Makes rows as high as their words need in the present widths; what was measured once is remembered."""
        widths = [(column, self.columnWidth(column)) for column in self.shown_columns()]
        for row in range(first, (last if last >= 0 else self.table.rowCount() - 1) + 1):
            known = bool(self.table.code(row))
            height = (
                max(self._height(self.table.cell(row, column), width, column) for column, width in widths)
                if known
                else _ROW
            )
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)

    def _height(self, text: str, width: int, column: int) -> int:
        if len(text) < 6:
            return _ROW
        bold = column == NOW
        key = (text, width - (_ICON_ROOM if column == STATE else 0), bold)
        if key not in self._heights:
            font = self.font()
            font.setBold(bold)
            self._heights[key] = max(_ROW, lines.height_of(text, font, max(key[1] - _CELL_ROOM, 20)) + AIR)
        return self._heights[key]

    def changeEvent(self, event: QEvent) -> None:
        """Another font, another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()

    def _fit_head(self) -> None:
        """Makes the heads as high as their words need in the present widths; Qt's own header does not reckon with wrapping."""
        head = self.horizontalHeader()
        font = head.font()
        font.setBold(True)
        metrics, flags = QFontMetrics(font), int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)
        highest = max(
            metrics.boundingRect(
                QRect(0, 0, self.columnWidth(column) - 2 * _HEAD_ROOM, 400), flags, self.table.head(column)
            ).height()
            for column in self.shown_columns()
        )
        head.setFixedHeight(max(34, highest + 14))

    def shown_columns(self) -> list[int]:
        """The columns to be seen, from left to right."""
        return [column for column in range(len(KEYS)) if not self.isColumnHidden(column)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _spread_groups(self) -> None:
        self.clearSpans()
        for row in self.table.group_rows():
            self.setSpan(row, 0, 1, len(KEYS))

    # moving

    def to_row(self, row: int, column: int = NOW) -> None:
        """Puts the cursor on a figure's cell: that row, else the next one that holds a figure, the last one at most."""
        rows = self.table.figure_rows()
        if rows:
            self.setCurrentIndex(self.table.index(next((known for known in rows if known >= row), rows[-1]), column))

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> Any:
        here, rows, shown = self.currentIndex(), self.table.figure_rows(), self.shown_columns()
        if not rows:
            return here
        row = min(range(len(rows)), key=lambda place: abs(rows[place] - here.row())) if here.isValid() else 0
        column = shown.index(here.column()) if here.column() in shown else 0
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        match action:
            case Action.MoveUp:
                row = 0 if far else row - 1
            case Action.MoveDown:
                row = len(rows) if far else row + 1
            case Action.MovePageUp:
                row -= _PAGE
            case Action.MovePageDown:
                row += _PAGE
            case Action.MoveLeft:
                column -= 1
            case Action.MoveRight:
                column += 1
            case Action.MoveHome:
                row, column = 0 if far else row, 0
            case Action.MoveEnd:
                row, column = len(rows) if far else row, len(shown)
            case _:
                pass
        return self.table.index(rows[min(max(row, 0), len(rows) - 1)], shown[min(max(column, 0), len(shown) - 1)])

    def _next_to_fill(self, by: int) -> bool:
        """Goes to the next cell one may type into, in reading order; False at the end, where Tab leaves the table."""
        here, rows = self.currentIndex(), self.table.figure_rows()
        open_columns = [column for column in self.shown_columns() if column in EDITABLE]
        cells = [(row, column) for row in rows for column in open_columns]
        ahead = [
            cell
            for cell in cells
            if (cell > (here.row(), here.column())) is (by > 0) and cell != (here.row(), here.column())
        ]
        if not ahead:
            return False
        self.setCurrentIndex(self.table.index(*(ahead[0] if by > 0 else ahead[-1])))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState or not here.isValid():
            super().keyPressEvent(event)  # Enter comes by here on its way from the field being typed in
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self.blank()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.blank()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in _PLAIN:
            self.to_row(here.row() + 1, here.column())
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if not self._next_to_fill(1 if event.key() == Qt.Key.Key_Tab else -1):
                super().keyPressEvent(event)
        elif here.column() == STATE and event.text() in _SIGNS:
            self.set_state(event.text())
        else:
            if event.text().strip() and event.text().isprintable() and here.column() not in EDITABLE - {STATE}:
                self.to_row(here.row())
            super().keyPressEvent(event)

    def event(self, event: Any) -> bool:
        """Tab is a key of the table until its last cell; Qt would take it for its own before keyPressEvent."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress and self._takes_tab(event):
            return True
        return super().event(event)

    def _takes_tab(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
        far = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return (
            bool(step) and not far and self.state() != QAbstractItemView.State.EditingState and self._next_to_fill(step)
        )

    # typing

    def opened(self, field: CleanLine) -> None:
        """A field was opened in the current cell."""
        self._field = field
        field.textEdited.connect(self.typing)

    def take_half(self) -> None:
        """Hands over what is being typed, the field stays open."""
        if self._field is not None and self.state() == QAbstractItemView.State.EditingState:
            here = self.currentIndex()
            if here.column() != STATE:
                self.table.take_half(here.row(), here.column(), self._field.text())

    def closeEditor(self, editor: QWidget, hint: Any) -> None:
        here = QPersistentModelIndex(self.currentIndex())
        typed = editor.text() if isinstance(editor, CleanLine) else ""
        ends = QAbstractItemDelegate.EndEditHint
        tabs = {ends.EditNextItem: 1, ends.EditPreviousItem: -1}
        super().closeEditor(editor, ends.NoHint if hint in tabs else hint)
        if hint not in tabs and hint != ends.SubmitModelCache:
            return
        if not self.table.last_taken:  # what was refused stays in the field, to be put right
            QTimer.singleShot(0, self, lambda: self.open_again(here, typed))
        elif hint in tabs:
            self._next_to_fill(tabs[hint])
        else:
            self.to_row(here.row() + 1, here.column())

    def being_typed(self) -> tuple[QPersistentModelIndex, str]:
        """The cell that is being typed into, and what stands there."""
        return QPersistentModelIndex(self.currentIndex()), self._field.text() if self._field is not None else ""

    def open_again(self, where: QPersistentModelIndex, typed: str) -> None:
        """Opens a cell with what was typed there, to be put right."""
        if where.isValid() and self.state() != QAbstractItemView.State.EditingState:
            index = self.table.index(where.row(), where.column())
            self.setCurrentIndex(index)
            self.edit(index)
            if self._field is not None and self.state() == QAbstractItemView.State.EditingState:
                self._field.setText(typed)
                self._field.selectAll()

    # blocks

    def cells(self) -> list[list[tuple[int, int]]]:
        """The selected cells row by row, those of groups and hidden columns left out; the current one where nothing is selected."""
        chosen = self.selectionModel().selectedIndexes()
        marked = {(index.row(), index.column()) for index in chosen} or {
            (self.currentIndex().row(), self.currentIndex().column())
        }
        rows = [row for row in self.table.figure_rows() if any(cell[0] == row for cell in marked)]
        return [[(row, column) for column in self.shown_columns() if (row, column) in marked] for row in rows]

    def copy(self) -> None:
        """Puts the selected cells on the clipboard as a spreadsheet takes them."""
        block = [[self.table.cell(*cell) for cell in row] for row in self.cells()]
        QGuiApplication.clipboard().setText(figure_clipboard.written(block))

    def blank(self) -> None:
        """Empties the selected cells; the row's value where the cell is not one to type into."""
        marked = [cell for row in self.cells() for cell in row]
        typable = [(row, NOW if column == STATE else column) for row, column in marked if column in EDITABLE]
        self.table.take(dict.fromkeys(typable or [(row, NOW) for row, _ in marked], ""))

    def set_state(self, sign: str) -> None:
        """Gives the selected figures a state: "" "0" "?" "-"."""
        self.table.take({(row, NOW): sign for row in {cell[0] for line in self.cells() for cell in line}})

    def paste(self) -> None:
        """Takes a block copied from a spreadsheet from the current cell on, down and to the right over the columns shown.

        Lines beyond the last figure are left; what is no number is left out, and said. One step of undo.
        """
        here, block = self.currentIndex(), figure_clipboard.read(QGuiApplication.clipboard().text())
        if self.pasted_form is None or not self.pasted_form(block):
            self.paste_block(block, here.row(), here.column())

    def paste_block(self, block: list[list[str]], row: int, column: int) -> int:
        """As `paste`, of these cells from that one on; the number of cells taken."""
        rows = [known for known in self.table.figure_rows() if known >= row]
        across = [known for known in self.shown_columns() if known >= column]
        block = [line[: len(across)] for line in block[: len(rows)]]
        if (
            column not in EDITABLE
        ):  # from the name or an old number on: only the first column is a value, and it is this period's
            block, across = [line[:1] for line in block], [NOW]

        def is_whole(place: int, _: int) -> bool:
            return is_counted(self.table.values.figure(self.table.code(rows[place])).unit)

        ours = figure_clipboard.as_ours(block, lambda place: across[place] in NUMBERS, is_whole)
        typed = {(rows[r], across[c]): text for r, line in enumerate(ours) for c, text in enumerate(line)}
        typed = {cell: text for cell, text in typed.items() if cell[1] in EDITABLE - {STATE}}
        refused = self.table.take(typed)
        if typed:
            self._mark(min(typed), max(typed))
        return len(typed) - refused

    def _mark(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        self.setCurrentIndex(self.table.index(*first))
        block = QItemSelection(self.table.index(*first), self.table.index(*last))
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        for sign, name in words.STATE_CHOICES:
            menu.addAction(name, lambda sign=sign: self.set_state(sign))
        menu.addSeparator()
        menu.addAction(words.COPY, self.copy)
        menu.addAction(words.PASTE, self.paste)
        for action in menu.actions():
            action.setEnabled(self.currentIndex().isValid())
        menu.exec(event.globalPos())
        menu.deleteLater()
