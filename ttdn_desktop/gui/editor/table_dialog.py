"""The dialog of a table: its caption, its cells as in a spreadsheet, whether its first row is a head."""

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from ttdn_desktop.gui import dialog_frame, guard, style
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.editor.table_grid import Rows, TableGrid
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.model.block import Table
from ttdn_desktop.wording import editor as words

NEW = Table("", (("", "", ""),) * 4)
_DRAFT_MS = 500  # from the first key to the report; saving takes the rest of the 1.5 s


class TableDialog(QDialog):
    """Works on a copy: `table()` gives it back once the dialog was accepted; empty rows and columns at its end are left out.

    `drafted(Table)` tells while one types how far it is, for the report is saved as one writes.
    """

    drafted = Signal(object)

    def __init__(self, table: Table | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table or NEW
        self.setWindowTitle(words.TABLE_OLD if table else words.TABLE_NEW)
        self.resize(760, 520)
        self.caption = CleanLine()
        self.caption.setObjectName("captionField")
        self.caption.setPlaceholderText(words.CAPTION_HINT)
        self.caption.set_value(self._table.caption)
        label = QLabel(f"&{words.CAPTION}")
        label.setBuddy(self.caption)
        self.grid = TableGrid()
        self.grid.show_rows(self._table.rows)
        self.head = QCheckBox(f"&{words.HEADER}")
        self.head.setChecked(self._table.header_rows > 0)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("role", "problem")
        self.told.hide()
        self.accept_button = QPushButton(words.KEEP_TABLE if table else words.PUT_TABLE)
        self.accept_button.setProperty("role", "primary")
        self.leave_button = QPushButton(words.LEAVE)
        for button in (self.accept_button, self.leave_button):
            button.setAutoDefault(False)  # Enter belongs to the cells
        self._lay_out(label)
        self._connect()
        self._dress()
        self._start = self._told = self.table()
        style.fit(self, parent)
        (self.grid if table or not self._table.caption else self.caption).setFocus()

    def table(self) -> Table:
        """The table as it was left: its id, origin and what was looked at stay."""
        return self._made(self.grid.rows())

    def _made(self, cells: Rows) -> Table:
        rows = [list(row) for row in cells]
        while len(rows) > 1 and not any(rows[-1]):
            rows.pop()
        while len(rows[0]) > 1 and not any(row[-1] for row in rows):
            rows = [row[:-1] for row in rows]
        heads = max(self._table.header_rows, 1) if self.head.isChecked() else 0
        return msgspec.structs.replace(
            self._table, rows=tuple(map(tuple, rows)), caption=self.caption.value(), header_rows=min(heads, len(rows))
        )

    def accept(self) -> None:
        self.grid.finish()
        if not any(any(row) for row in self.grid.rows()):
            self._tell(words.TABLE_EMPTY)
            self.grid.setFocus()
            return
        super().accept()

    def reject(self) -> None:  # Qt override: Esc, the cross and "Thôi"
        if guard.may_close(self, self._made(self.grid.rows_so_far()) != self._start, words.TABLE_SURE):
            super().reject()

    def done(self, result: int) -> None:  # Qt override
        self._draft.stop()
        super().done(result)

    # inner

    def _typed(self, *_: object) -> None:
        if not self._draft.isActive():
            self._draft.start()

    def _tell_draft(self) -> None:
        now = self._made(self.grid.rows_so_far())
        if now != self._told:
            self._told = now
            self.drafted.emit(now)

    def _lay_out(self, label: QLabel) -> None:
        column = dialog_frame.column(self, self.windowTitle())
        column.addLayout(dialog_frame.captioned(label, self.caption))
        tools = QHBoxLayout()
        tools.setSpacing(4)
        rows = self._menu(words.ROWS_MENU.replace("n", "&n"), words.ROWS_MENU)
        for text, act in (
            (words.ROW_BELOW, lambda: self.grid.insert(row=self.grid.currentRow() + 1)),
            (words.ROW_ABOVE, lambda: self.grid.insert(row=max(self.grid.currentRow(), 0))),
            (words.ROW_GONE, lambda: self.grid.drop(rows=True)),
        ):
            rows.menu().addAction(text, act)
        columns = self._menu(f"&{words.COLUMNS_MENU}", words.COLUMNS_MENU)
        for text, act in (
            (words.COLUMN_AFTER, lambda: self.grid.insert(column=self.grid.currentColumn() + 1)),
            (words.COLUMN_BEFORE, lambda: self.grid.insert(column=max(self.grid.currentColumn(), 0))),
            (words.COLUMN_GONE, lambda: self.grid.drop(rows=False)),
        ):
            columns.menu().addAction(text, act)
        undo = QToolButton()
        undo.setIcon(icon("undo"))
        undo.setToolTip(f"{words.UNDO_IN_TABLE} (Ctrl+Z)")
        undo.setAccessibleName(words.UNDO_IN_TABLE)
        undo.clicked.connect(self.grid.undo)
        for part in (rows, columns, undo):
            tools.addWidget(part)
        tools.addStretch(1)
        tools.addWidget(self.head)
        column.addLayout(tools)
        column.addWidget(self.grid, 1)
        guide = QLabel(style.prose(words.TABLE_GUIDE))
        guide.setWordWrap(True)
        guide.setProperty("role", "quiet")
        column.addWidget(guide)
        column.addWidget(self.told)
        column.addLayout(dialog_frame.foot(self.leave_button, self.accept_button))

    def _menu(self, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("role", "zoom")
        button.setMenu(QMenu(button))
        return button

    def _connect(self) -> None:
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(_DRAFT_MS)
        self._draft.timeout.connect(self._tell_draft)
        self.grid.changed.connect(self._typed)
        self.caption.textEdited.connect(self._typed)
        self.head.toggled.connect(self._typed)
        self.accept_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.reject)
        self.head.toggled.connect(self._dress)
        self.caption.returnPressed.connect(self.grid.setFocus)
        self.grid.left.connect(lambda way: (self.leave_button if way > 0 else self.head).setFocus())
        self.grid.told.connect(self._tell)
        self.grid.done.connect(self.accept)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)

    def _dress(self) -> None:
        self.grid.set_heads(max(self._table.header_rows, 1) if self.head.isChecked() else 0)

    def _tell(self, text: str) -> None:
        self.told.setText(style.prose(text) if text else "")
        self.told.setVisible(bool(text))
