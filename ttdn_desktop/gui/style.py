"""The look of the windows: palette, font, style sheet, and text set with room for Vietnamese marks."""

from html import escape
from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ttdn_desktop import places

ROOM = "#eef1f0"
PAPER = "#ffffff"
INK = "#1f2b2d"
QUIET = "#5b686b"
LINE = "#d5dbda"
ACCENT = "#0f5c66"
DEEP = "#0b454d"
LOOK = "#b36b00"  # amber: look here
LOOK_PAPER = "#fdf0d8"
STOP = "#b3261e"  # red: stops the export
STOP_PAPER = "#fbe6e4"
GOOD = "#2c7a4b"  # green: done and safe
GOOD_PAPER = "#e2f2e8"
_TINTS = {
    "room": ROOM, "paper": PAPER, "ink": INK, "quiet": QUIET, "line": LINE, "accent": ACCENT, "deep": DEEP, "look": LOOK,
    "look-paper": LOOK_PAPER, "stop": STOP, "stop-paper": STOP_PAPER, "good": GOOD, "good-paper": GOOD_PAPER,
}  # fmt: skip
POINT_SIZE = 10.5
LINE_HEIGHT = 138  # per cent; below 135 the marks of Ắ Ễ Ổ touch the line above


def tint(name: str) -> str:
    """A colour of the look in use by its name ("ink", "accent", "look-paper" …), for what is drawn by hand. Raises KeyError."""
    return _TINTS[name]


def apply(app: QApplication) -> None:
    """Gives the application its style. Fonts of the printed page are added so that previews look like paper."""
    app.setStyle("Fusion")
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font.setPointSizeF(POINT_SIZE)
    app.setFont(font)
    app.setPalette(_palette())
    sheet = places.asset("style", "app.qss").read_text("utf-8")
    app.setStyleSheet(sheet.replace("@icons@", places.asset("icons").as_posix()))
    for file in sorted(places.asset("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def prose(text: str, colour: str = "") -> str:
    """Plain text as rich text for a label of several lines, with the house's line height."""
    tint = f";color:{colour}" if colour else ""
    lines = "<br>".join(escape(line) for line in text.split("\n"))
    return f'<p style="line-height:{LINE_HEIGHT}%;margin:0{tint}">{lines}</p>'


def let_breathe(root: QWidget) -> None:
    """Gives every plain label of several lines under `root` the house's line height; call it once after setupUi."""
    for label in cast("list[QLabel]", root.findChildren(QLabel)):
        text = label.text()
        if label.wordWrap() and text and not text.startswith("<"):
            label.setText(prose(text))


def fit(dialog: QWidget, parent: QWidget | None) -> None:
    """Makes a dialog no larger than the window it belongs to: on a small screen its buttons must stay in reach."""
    if parent is not None:
        dialog.resize(dialog.size().boundedTo(parent.window().size() - QSize(16, 16)))


def press_by_enter(root: QWidget) -> None:
    """Lets Enter press the button that has the keyboard, outside dialogs too; Qt itself knows only Space there."""
    for button in cast("list[QPushButton]", root.findChildren(QPushButton)):
        button.setAutoDefault(True)


def set_tone(widget: QWidget, tone: str, name: str = "tone") -> None:
    """Sets a style property ("good" "look" "stop" "plain" or "") and redraws the widget with it."""
    if widget.property(name) == tone:
        return
    widget.setProperty(name, tone)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _palette() -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for where, colour in {
        role.Window: ROOM,
        role.Base: PAPER,
        role.AlternateBase: "#f7f9f8",
        role.Button: PAPER,
        role.WindowText: INK,
        role.Text: INK,
        role.ButtonText: INK,
        role.ToolTipBase: "#24383b",
        role.ToolTipText: PAPER,
        role.Highlight: ACCENT,
        role.HighlightedText: PAPER,
        role.PlaceholderText: "#8a9799",
        role.Link: ACCENT,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor("#98a2a3"))
    return palette
