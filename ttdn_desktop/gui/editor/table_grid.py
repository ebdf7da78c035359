"""A table's cells as in a spreadsheet: type into them, go on by Enter and Tab, paste, rows and columns in and out, undo."""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ttdn_desktop.gui.editor.table_cells import CellField, Cells, cell_text
from ttdn_desktop.model.block import Table
from ttdn_desktop.reading.pasted import pasted_grid, pasted_html
from ttdn_desktop.wording import editor as words

MOST_ROWS, MOST_COLUMNS = 200, 20
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Rows = tuple[tuple[str, ...], ...]


class TableGrid(QTableWidget):
    """`changed` by every key in a cell. `left(1 | -1)` when Tab goes past an end; `told` says why something was not taken, else ""."""

    changed = Signal()
    left = Signal(int)
    told = Signal(str)
    done = Signal()  # Ctrl+Enter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = Cells(self)
        self._history: list[Rows] = []
        self._heads = 0
        self._filling = False
        self.setItemDelegate(self._cells)
        self.setAccessibleName(words.TABLE_NAME)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(56)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(34)
        self.itemChanged.connect(self._changed)
        self._cells.typing.connect(self.changed)
        self._later = QTimer(self)  # other widths, other heights: Qt's header asks only when words change
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._later.start(0))

    def show_rows(self, rows: Sequence[Sequence[str]], at: tuple[int, int] | None = None) -> None:
        """Shows these cells, the cursor in one of them."""
        wide = max((len(row) for row in rows), default=1) or 1
        self._filling = True
        self.setRowCount(max(len(rows), 1))
        self.setColumnCount(wide)
        self.setHorizontalHeaderLabels([chr(65 + place) for place in range(wide)])
        for number in range(self.rowCount()):
            for place in range(wide):
                words_here = rows[number][place] if number < len(rows) and place < len(rows[number]) else ""
                self.setItem(number, place, QTableWidgetItem(words_here))
        self._filling = False
        self._dress()
        if not self._history or self._history[-1] != self.rows():
            self._history.append(self.rows())
        row, column = at or (0, 0)
        self.go(min(row, self.rowCount() - 1), min(column, wide - 1))
        self.changed.emit()

    def rows(self) -> Rows:
        """The cells as they stand."""
        return tuple(
            tuple(cell_text(self._at(number, place)) for place in range(self.columnCount()))
            for number in range(self.rowCount())
        )

    def rows_so_far(self) -> Rows:
        """The cells with what stands in the field being typed in."""
        rows, field = [list(row) for row in self.rows()], self._field()
        if field is not None and self.currentRow() >= 0:
            rows[self.currentRow()][self.currentColumn()] = field.value()
        return tuple(map(tuple, rows))

    def go(self, row: int, column: int) -> None:
        """The cursor into a cell, that one alone chosen."""
        self.setCurrentCell(row, column, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def set_heads(self, count: int) -> None:
        """The first rows are heads: drawn strong."""
        self._heads = count
        self._dress()

    def undo(self) -> None:
        """One change of the cells back."""
        self.finish()
        if len(self._history) > 1:
            self._history.pop()
            self.show_rows(self._history[-1], (self.currentRow(), self.currentColumn()))

    def finish(self) -> None:
        """Takes what stands in the field being typed in."""
        field = self._field()
        if field is not None:
            self.commitData(field)
            super().closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def insert(self, row: int | None = None, column: int | None = None) -> None:
        """An empty row or column before the one numbered."""
        rows = [list(line) for line in self.rows()]
        if row is not None and len(rows) < MOST_ROWS:
            rows.insert(row, [""] * self.columnCount())
        elif column is not None and self.columnCount() < MOST_COLUMNS:
            for line in rows:
                line.insert(column, "")
        self.show_rows(
            rows, (self.currentRow() if row is None else row, self.currentColumn() if column is None else column)
        )

    def drop(self, *, rows: bool) -> None:
        """The rows (or columns) chosen go away; one stays."""
        chosen = {index.row() if rows else index.column() for index in self.selectedIndexes()} or {
            self.currentRow() if rows else self.currentColumn()
        }
        now, at = self.rows(), (self.currentRow(), self.currentColumn())
        left = [
            [cell for place, cell in enumerate(line) if rows or place not in chosen]
            for number, line in enumerate(now)
            if not rows or number not in chosen
        ]
        if left and left[0]:
            self.show_rows(left, at)

    def paste(self, mime: QMimeData) -> None:
        """Cells copied elsewhere, from the current one on; the table grows as far as it may."""
        made = pasted_html(mime.html(), mime.text()) if mime.hasHtml() else None
        table = next((block for block in made.blocks if isinstance(block, Table)), None) if made else None
        cells = [list(row) for row in table.rows] if table is not None else pasted_grid(mime.text())
        top, first = max(self.currentRow(), 0), max(self.currentColumn(), 0)
        high, wide = top + len(cells), first + max(map(len, cells))
        if high > MOST_ROWS or wide > MOST_COLUMNS:
            limits = {"most_rows": MOST_ROWS, "most_columns": MOST_COLUMNS}
            self.told.emit(words.TABLE_LARGE.format(rows=high, columns=wide, **limits))
            return
        self.told.emit("")
        rows = [list(line) + [""] * (wide - len(line)) for line in self.rows()]
        rows += [[""] * len(rows[0]) for _ in range(high - len(rows))]
        for number, line in enumerate(cells):
            for place, cell in enumerate(line):
                rows[top + number][first + place] = cell_text(cell)
        self.show_rows(rows, (top, first))

    def copied(self) -> str:
        """The cells chosen, parted by tabs."""
        chosen = self.selectedRanges()
        if not chosen:
            return ""
        area, rows = chosen[0], self.rows()
        lines = rows[area.topRow() : area.bottomRow() + 1]
        return "\n".join("\t".join(map(_quoted, line[area.leftColumn() : area.rightColumn() + 1])) for line in lines)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        elif key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._go(-1 if back else 1, 0)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._go(0, -1 if back or key == Qt.Key.Key_Backtab else 1)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().mimeData())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._blank()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from cell to cell."""
        return False

    def closeEditor(self, editor: QWidget, hint: Any) -> None:
        super().closeEditor(editor, hint)
        self.changed.emit()  # Esc takes back what the field said
        move, self._cells.move = self._cells.move, None
        if move is not None:
            self._go(*move)

    # inner

    def _field(self) -> CellField | None:
        """The field being typed in; those closed before may not be deleted yet."""
        fields = cast("list[CellField]", self.findChildren(CellField))
        return fields[-1] if fields and self.state() == QAbstractItemView.State.EditingState else None

    def _go(self, down: int, right: int) -> None:
        """Enter past the last row makes a row; so does Tab, unless the last row is still empty: then it leaves the table."""
        row, column = self.currentRow() + down, self.currentColumn() + right
        if right and column >= self.columnCount():
            row, column = row + 1, 0
        elif right and column < 0:
            row, column = row - 1, self.columnCount() - 1
        if row < 0:
            self.left.emit(-1) if right else None
        elif row < self.rowCount():
            self.go(row, column)
        elif any(self.rows()[-1]) and self.rowCount() < MOST_ROWS:
            self.insert(row=row)
            self.go(row, column)
        elif right:
            self.left.emit(1)

    def _blank(self) -> None:
        self._filling = True
        for item in self.selectedItems():
            item.setText("")
        self._filling = False
        self._changed()

    def _changed(self, _: object = None) -> None:
        if not self._filling and self.rows() != self._history[-1]:
            self._history.append(self.rows())
            self.changed.emit()

    def _dress(self) -> None:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        self._filling = True
        for number in range(self.rowCount()):
            for place in range(self.columnCount()):
                item = self.item(number, place)
                if item is not None:
                    item.setFont(strong if number < self._heads else self.font())
        self._filling = False

    def _at(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item is not None else ""


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if "\n" in cell else cell
