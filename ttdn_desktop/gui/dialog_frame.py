"""The frame every dialog of the house has: its margins and heading, and its foot with the chief button last."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.gui import icons, style


def column(dialog: QDialog, title: str) -> QVBoxLayout:
    """The column all of a dialog stands in, below its heading."""
    rows = _column(dialog)
    rows.addWidget(heading(title))
    return rows


def told_column(dialog: QDialog, title: str, picture: str, told: QLabel) -> QVBoxLayout:
    """The same for a dialog that tells something first: a picture, and beside it the heading and what is told."""
    drawn = QLabel()
    drawn.setPixmap(icons.pixmap(picture, 36, ratio=dialog.devicePixelRatioF()))
    words = QVBoxLayout()
    words.setSpacing(6)
    words.addWidget(heading(title))
    words.addWidget(told)
    head = QHBoxLayout()
    head.setSpacing(16)
    head.addWidget(drawn)
    head.addLayout(words, 1)
    rows = _column(dialog)
    rows.addLayout(head)
    return rows


def heading(title: str) -> QLabel:
    """What a dialog is about, in the size of a heading."""
    label = QLabel(title)
    label.setWordWrap(True)
    label.setProperty("role", "heading")
    return label


def captioned(caption: QWidget, pane: QWidget) -> QVBoxLayout:
    """A pane with its caption above: panes side by side begin at the same height."""
    rows = QVBoxLayout()
    rows.setSpacing(4)
    rows.addWidget(caption)
    rows.addWidget(pane, 1)
    return rows


def caption(text: str, pane: QWidget) -> QLabel:
    """What stands above a pane, and its spoken name."""
    label = QLabel(text)
    label.setBuddy(pane)
    style.set_tone(label, "question", "role")
    pane.setAccessibleName(text.replace("&", ""))
    return label


def foot(*buttons: QPushButton, aside: Sequence[QPushButton] = ()) -> QHBoxLayout:
    """The buttons of a dialog: `aside` far left, then turning away, what the dialog is for last."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in aside:
        row.addWidget(button)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def _column(dialog: QDialog) -> QVBoxLayout:
    rows = QVBoxLayout(dialog)
    rows.setContentsMargins(24, 20, 24, 20)
    rows.setSpacing(12)
    return rows
