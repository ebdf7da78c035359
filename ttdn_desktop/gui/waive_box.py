"""A few lines below the findings: why one is set aside, typed or taken from the reasons given before; no dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.wording import section as words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WaiveBox(QFrame):
    """`given(reason)` when a reason was taken, `closed` when the person turned away (Esc). Hidden until `ask`."""

    given = Signal(str)
    closed = Signal()
    turned = Signal(bool)  # it opened, or closed

    def __init__(self, parent: QWidget | None = None, *, wide: bool) -> None:
        """`wide`: there is room for the question, the field and the buttons in one line."""
        super().__init__(parent)
        ask = QLabel(words.WAIVE_ASK)
        style.set_tone(ask, "question", "role")
        self.field = CleanLine()
        self.field.setAccessibleName(words.WAIVE_FIELD)
        ask.setBuddy(self.field)
        self.reasons = QListWidget()
        self.reasons.setAccessibleName(words.WAIVE_RECENT)
        self.reasons.setWordWrap(True)
        self.do, self.cancel = QPushButton(words.WAIVE_DO), QPushButton(words.WAIVE_NOT)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4 if not wide else 0, 0, 0)
        column.setSpacing(6)
        if wide:
            row.addWidget(ask)
            row.addWidget(self.field, 1)
            column.addLayout(row)
            column.addWidget(self.reasons)
        else:
            row.addStretch(1)
            for widget in (ask, self.field, self.reasons):
                column.addWidget(widget)
            column.addLayout(row)
        row.addWidget(self.cancel)
        row.addWidget(self.do)
        self.field.setPlaceholderText(words.WAIVE_HINT)
        self.field.textChanged.connect(lambda _: self.do.setEnabled(bool(self.field.value())))
        self.field.returnPressed.connect(self._take)
        self.do.clicked.connect(self._take)
        self.cancel.clicked.connect(self._close)
        self.reasons.itemClicked.connect(lambda item: self._choose(item.text()))
        self.hide()

    def ask(self, reasons: tuple[str, ...]) -> None:
        """Asks; `reasons` are those at hand, the likeliest first. The field is empty: Enter sets nothing aside without a reason."""
        self.reasons.clear()
        self.reasons.addItems(reasons)
        self.reasons.setFixedHeight(sum(map(self.reasons.sizeHintForRow, range(len(reasons)))) + 6)
        self.field.clear()
        self.do.setEnabled(False)
        self.show()
        self.field.setFocus()

    def setVisible(self, visible: bool) -> None:  # Qt override
        super().setVisible(visible)
        self.turned.emit(visible)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in _ENTER and self.reasons.hasFocus() and self.reasons.currentItem() is not None:
            self._choose(self.reasons.currentItem().text())
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.reasons.setFocus()
            self.reasons.setCurrentRow(max(self.reasons.currentRow(), 0))
        else:
            super().keyPressEvent(event)

    def _choose(self, reason: str) -> None:
        self.field.setText(reason)
        self._take()

    def _take(self) -> None:
        reason = self.field.value()
        if reason:
            self.hide()
            self.given.emit(reason)
        else:
            self.field.setFocus()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
