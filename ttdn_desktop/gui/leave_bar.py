"""A slim bar above the wizard's foot: asks once about paragraphs nobody has looked at, without a dialog, and goes by itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ttdn_desktop.gui import style

Choice = tuple[str, Callable[[], object]]


class LeaveBar(QFrame):
    """Hidden until `ask`; a press on any choice, or Esc, hides it again. `turned` tells of both."""

    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_tone(self, "footer", "role")
        self.label = QLabel()
        self.label.setWordWrap(True)
        style.set_tone(self.label, "banner", "role")
        style.set_tone(self.label, "look")
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self.label, 1)
        self.hide()

    def ask(self, text: str, choices: Sequence[Choice], take_keys: bool = False) -> None:
        """Shows the question; `take_keys` gives its first button the keyboard (the person is waiting for an answer)."""
        for old in self.buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        self.label.setText(text)
        self.setAccessibleName(text)
        for words, act in choices:
            button = QPushButton(words)
            button.setAutoDefault(True)
            button.setAccessibleDescription(text)
            button.clicked.connect(lambda _=False, act=act: self._chosen(act))
            self._row.addWidget(button)
            self.buttons.append(button)
        self.show()
        if take_keys:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def setVisible(self, visible: bool) -> None:  # Qt override
        super().setVisible(visible)
        self.turned.emit(visible)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Escape:
            self._chosen(lambda: None)
        else:
            super().keyPressEvent(event)

    def _chosen(self, act: Callable[[], object]) -> None:
        had_keys = any(button.hasFocus() for button in self.buttons)
        self.hide()
        act()
        if had_keys and not self.isVisible() and self.window().focusWidget() in (None, *self.buttons):
            after = self.nextInFocusChain()
            if after is not None:
                after.setFocus()
