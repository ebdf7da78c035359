"""The look of the windows: the theme worn, palette, font, style sheet, and text set with room for Vietnamese marks."""

import re
from html import escape
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ttdn_desktop import places
from ttdn_desktop.gui import themes
from ttdn_desktop.gui.themes import Theme

POINT_SIZE = 10.5
TITLE_HIGH = 34  # a page's title, as high as a button that may stand beside it: it is at one place on every page
LINE_HEIGHT = 138  # per cent; below 135 the marks of Ắ Ễ Ổ touch the line above
_CHOICE = "theme-choice"  # the application's property
_TOKEN = re.compile(r"@([a-z-]+)@")
_worn: list[Theme] = []  # the one in use; none before the first apply()


def worn() -> Theme:
    """The theme in use; the light one before any was put on."""
    return _worn[-1] if _worn else themes.theme(themes.LIGHT)


def tint(name: str) -> str:
    """A colour of the theme in use by its name ("ink", "accent", "look-paper" …: resources/style/light.json), to be asked for
    whenever something is drawn, never kept: the theme may change while the program runs. Raises KeyError."""
    return worn().colours[name]


def shade(name: str, alpha: int) -> QColor:
    """A colour of the theme, thinned (0 to 255), for shadows and washes. Raises KeyError."""
    colour = QColor(tint(name))
    colour.setAlpha(alpha)
    return colour


def choice() -> str:
    """What was chosen: "system", "light", "dark" or "contrast"."""
    app = QApplication.instance()
    return str(app.property(_CHOICE) or themes.AS_SYSTEM) if app is not None else themes.AS_SYSTEM


def apply(app: QApplication, wish: str = themes.AS_SYSTEM) -> None:
    """Gives the application its style; called again with another wish while it runs, it changes every open window."""
    first = not _worn or app.property(_CHOICE) is None
    app.setProperty(_CHOICE, wish)
    if first:
        app.setStyle("Fusion")
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        font.setPointSizeF(POINT_SIZE)
        app.setFont(font)
        for file in sorted(places.asset("fonts").glob("*.ttf")):  # so that previews look like paper
            QFontDatabase.addApplicationFont(str(file))
        app.styleHints().colorSchemeChanged.connect(lambda: _follow_system(app))
    _tell_system(app, wish)
    _wear(app, themes.theme(themes.wanted(wish)))


def _tell_system(app: QApplication, wish: str) -> None:
    """The frames Windows draws around our windows go with them."""
    hints = app.styleHints()
    if wish == themes.AS_SYSTEM:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(themes.scheme(themes.theme(wish)))


def _follow_system(app: QApplication) -> None:
    if choice() == themes.AS_SYSTEM:
        _wear(app, themes.theme(themes.wanted(themes.AS_SYSTEM)))


def _wear(app: QApplication, theme: Theme) -> None:
    before = _worn[-1] if _worn else None
    if before is theme and app.styleSheet():
        return
    _worn[:] = [theme]
    app.setPalette(_palette(theme))
    app.setStyleSheet(sheet(theme))
    if before is not None:
        from ttdn_desktop.gui.recolour import recolour

        recolour(app, before, theme)


def sheet(theme: Theme) -> str:
    """The style sheet in the colours of a theme. Raises KeyError for a colour no theme has."""
    known = {**theme.colours, "icons": places.asset("icons").as_posix(), "set": theme.drawings}
    return _TOKEN.sub(lambda found: known[found[1]], places.asset("style", "app.qss").read_text("utf-8"))


def prose(text: str, colour: str = "") -> str:
    """Plain text as rich text for a label of several lines, with the house's line height; `colour` is the name of a tint, or a tint."""
    look = f";color:{colour if colour.startswith('#') else tint(colour)}" if colour else ""
    lines = "<br>".join(escape(line) for line in text.split("\n"))
    return f'<p style="line-height:{LINE_HEIGHT}%;margin:0{look}">{lines}</p>'


def let_breathe(root: QWidget) -> None:
    """Gives every plain label of several lines under `root` the house's line height; call it once after setupUi."""
    for label in cast("list[QLabel]", root.findChildren(QLabel)):
        text = label.text()
        if label.wordWrap() and text and not text.startswith("<"):
            label.setText(prose(text))


def level_with_first_line(label: QLabel) -> None:
    """A caption beside a field of several lines stands at its first one."""
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setProperty("first-line", True)


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


def _palette(theme: Theme) -> QPalette:
    role, tints = QPalette.ColorRole, theme.colours
    palette = QPalette(QColor(tints["paper"]), QColor(tints["room"]))
    for where, name in {
        role.Window: "room",
        role.Base: "paper",
        role.AlternateBase: "shade",
        role.Button: "paper",
        role.WindowText: "ink",
        role.Text: "ink",
        role.ButtonText: "ink",
        role.BrightText: "stop",
        role.ToolTipBase: "tip",
        role.ToolTipText: "tip-ink",
        role.Highlight: "accent",
        role.HighlightedText: "on-accent",
        role.PlaceholderText: "hint",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Accent: "accent",
    }.items():
        palette.setColor(where, QColor(tints[name]))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(tints["off"]))
    return palette
