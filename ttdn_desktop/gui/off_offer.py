"""A calm line: a kind of finding was set aside again and again, is it to be switched off? And how to have it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.announce import announce
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording.rules.names import rule_name


class OffOffer(QFrame):
    """`switched(rule, on)` when the officer said so. It takes no keyboard by itself, and goes with Esc or "Vẫn nhắc"."""

    switched = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, wide: bool) -> None:
        """`wide`: there is room for the buttons beside the words."""
        super().__init__(parent)
        self._rule = ""
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("role", "guide")
        self.off_button, self.keep_button = QPushButton(words.OFF_DO), QPushButton(words.OFF_NOT)
        self.back_button = QPushButton(words.OFF_BACK)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(0 if wide else 1)
        for button in (self.back_button, self.keep_button, self.off_button):
            row.addWidget(button)
        whole = QBoxLayout(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom, self)
        whole.setContentsMargins(0, 0 if wide else 4, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.told, 1)
        self.told.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(row)
        self.off_button.clicked.connect(self._switch_off)
        self.back_button.clicked.connect(self._switch_back)
        self.keep_button.clicked.connect(self._close)
        self.hide()

    def ask(self, rule: str, times: int) -> None:
        """Asks."""
        self._rule = rule
        self._say(words.OFF_ASK.format(name=rule_name(rule), times=times), asking=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _say(self, text: str, asking: bool) -> None:
        self.told.setText(style.prose(text))
        self.off_button.setVisible(asking)
        self.keep_button.setVisible(asking)
        self.back_button.setVisible(not asking)
        self.show()
        announce(self, text)

    def _switch_off(self) -> None:
        self.closed.emit()  # the keyboard goes back before the button that has it is hidden
        self.switched.emit(self._rule, False)
        self._say(words.OFF_DONE.format(name=rule_name(self._rule)), asking=False)

    def _switch_back(self) -> None:
        self._close()
        self.switched.emit(self._rule, True)

    def _close(self) -> None:
        self.closed.emit()
        self.hide()
