"""Icons: our own line drawings from resources/icons, in the colours of the theme, drawn sharp for every screen."""

import re
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from ttdn_desktop import places
from ttdn_desktop.gui import style

# The colours the drawings are saved with, and what they mean. The program's own icon keeps its colours.
SAVED = {
    "#37474a": "icon", "#0f5c66": "accent", "#b36b00": "look", "#2c7a4b": "good", "#b3261e": "stop", "#8a9799": "faint",
    "#ffffff": "paper",
}  # fmt: skip
_SAVED = re.compile("|".join(SAVED))
_OWN, _SMALL = ("app", "app-small"), 20  # up to that size the program's own icon is drawn simpler
_SIZES = (16, 18, 20, 24, 32, 36, 48, 54, 64)
_APP_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_DRAWN, _ROOM = 18, 6


class Made(NamedTuple):
    """How an icon or a pixmap was made: enough to make it again in another theme."""

    name: str
    colour: str
    kind: str = "icon"  # or "roomy", "roomy-behind", "pixmap"
    size: int = 0
    ratio: float = 1.0


_made: dict[int, Made] = {}  # by Qt's cache key, for as long as the program runs: a few hundred


def icon(name: str, colour: str = "") -> QIcon:
    """The icon of resources/icons/NAME.svg; `colour` names one of the theme to draw it in (state icons keep their own).

    Raises FileNotFoundError.
    """
    made = _icon(name, _hex(colour), style.worn().key)
    _made[made.cacheKey()] = Made(name, colour)
    return made


def dress(button: QAbstractButton, name: str, colour: str = "", behind: bool = False) -> None:
    """Puts the icon on a button with a little room between drawing and word; `behind`: the drawing stands after the word."""
    button.setIcon(_dressed(name, colour, behind))
    button.setIconSize(QSize(_DRAWN + _ROOM, _DRAWN))
    if behind:
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def pixmap(name: str, size: int, colour: str = "", ratio: float = 1.0) -> QPixmap:
    """The icon as a pixmap of `size` logical pixels for a screen of that device pixel ratio."""
    drawn = _pixmap(name, size, _hex(colour), ratio, style.worn().key)
    _made[drawn.cacheKey()] = Made(name, colour, "pixmap", size, ratio)
    return drawn


def again(picture: QIcon) -> QIcon | None:
    """One of our icons in the theme worn now; None for any other."""
    made = _made.get(picture.cacheKey())
    if made is None or made.kind == "pixmap":
        return None
    return (
        icon(made.name, made.colour) if made.kind == "icon" else _dressed(made.name, made.colour, made.kind != "roomy")
    )


def pixmap_again(picture: QPixmap) -> QPixmap | None:
    """One of our pixmaps in the theme worn now; None for any other."""
    made = _made.get(picture.cacheKey())
    return pixmap(made.name, made.size, made.colour, made.ratio) if made is not None and made.kind == "pixmap" else None


def _hex(colour: str) -> str:
    return colour if not colour or colour.startswith("#") else style.tint(colour)


def _dressed(name: str, colour: str, behind: bool) -> QIcon:
    made = _roomy(name, _hex(colour), behind, style.worn().key)
    _made[made.cacheKey()] = Made(name, colour, "roomy-behind" if behind else "roomy")
    return made


@cache
def _icon(name: str, colour: str, theme: str) -> QIcon:
    made = QIcon()
    for size in _APP_SIZES if name in _OWN else _SIZES:
        made.addPixmap(_draw(name, colour, size, theme))
    return made


@cache
def _pixmap(name: str, size: int, colour: str, ratio: float, theme: str) -> QPixmap:
    drawn = QPixmap(_draw(name, colour, round(size * ratio), theme))
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def _roomy(name: str, colour: str, behind: bool, theme: str) -> QIcon:
    made = QIcon()
    for ratio in (1, 2, 3):
        canvas = QPixmap((_DRAWN + _ROOM) * ratio, _DRAWN * ratio)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        painter.drawPixmap(_ROOM * ratio if behind else 0, 0, _draw(name, colour, _DRAWN * ratio, theme))
        painter.end()
        made.addPixmap(canvas)
    return made


@cache
def _draw(name: str, colour: str, size: int, theme: str) -> QPixmap:
    file = "app-small" if name == "app" and size <= _SMALL else name
    canvas = QPixmap(size, size)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _drawing(file, colour, theme).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return canvas


@cache
def _drawing(file: str, colour: str, theme: str) -> QSvgRenderer:
    """Read once for all its sizes: a page has dozens of icons, and opens between two keys."""
    drawing = places.asset("icons", f"{file}.svg").read_text("utf-8")
    if file not in _OWN:
        named = {saved: colour if colour and token == "icon" else style.tint(token) for saved, token in SAVED.items()}
        drawing = _SAVED.sub(lambda found: named[found[0]], drawing)
    return QSvgRenderer(QByteArray(drawing.encode()))
