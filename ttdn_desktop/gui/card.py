"""A card of the export page: number, title, what it is for, its state, its buttons."""

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.announce import announce
from ttdn_desktop.gui.icons import pixmap


class Card(QFrame):
    """Buttons stand in a row below the text; `say` tells the state with a tone ("good", "look", "stop" or "")."""

    def __init__(self, picture: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        head = QLabel(title)
        head.setProperty("role", "subtitle")
        icon = QLabel()
        icon.setPixmap(pixmap(picture, 26, ratio=self.devicePixelRatioF()))
        body = QLabel(style.prose(text, "quiet"))
        body.setWordWrap(True)
        self.state = QLabel()
        self._said = ""
        self.state.setWordWrap(True)
        self.state.setProperty("role", "state")
        self.state.hide()
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.addWidget(icon, 0, 0)
        grid.addWidget(head, 0, 1)
        grid.addWidget(body, 1, 1)
        self._told = QHBoxLayout()
        self._told.setSpacing(8)
        self._told.addWidget(self.state, 1)
        grid.addLayout(self._told, 2, 1, 1, 2)
        grid.addLayout(self.row, 3, 1)
        grid.setColumnStretch(1, 1)

    def add(self, widget: QWidget) -> None:
        """Puts a field or a button at the end of the row."""
        self.row.addWidget(widget)

    def button(self, text: str, primary: bool = False) -> QPushButton:
        """A button at the end of the row."""
        made = QPushButton(text)
        if primary:
            made.setProperty("role", "primary")
        self.row.addWidget(made)
        return made

    def add_beside_state(self, widget: QWidget) -> None:
        """Puts a widget at the right of the state."""
        self._told.addWidget(widget)

    def end_row(self) -> None:
        """Keeps the row's widgets to the left."""
        self.row.addStretch(1)

    def say(self, text: str, tone: str = "") -> None:
        """Shows the card's state; nothing when the text is empty."""
        self.state.setText(style.prose(text))
        style.set_tone(self.state, tone)
        self.state.setVisible(bool(text))
        if text != self._said:
            announce(self, text, urgent=tone == "stop")
        self._said = text
