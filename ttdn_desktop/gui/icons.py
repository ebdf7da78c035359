"""Icons: our own line drawings from resources/icons, drawn sharp for every screen, in another colour where asked."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from ttdn_desktop import places

INK = "#37474a"  # the stroke colour the drawings are saved with
_SIZES = (16, 18, 20, 24, 32, 36, 48, 54, 64)
_DRAWN, _ROOM = 18, 6


@cache
def icon(name: str, colour: str = "") -> QIcon:
    """The icon of resources/icons/NAME.svg; `colour` replaces its ink (state icons keep their own). Raises FileNotFoundError."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_draw(name, colour, size))
    return made


def dress(button: QAbstractButton, name: str, colour: str = "", behind: bool = False) -> None:
    """Puts the icon on a button with a little room between drawing and word; `behind`: the drawing stands after the word."""
    button.setIcon(_roomy(name, colour, behind))
    button.setIconSize(QSize(_DRAWN + _ROOM, _DRAWN))
    if behind:
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@cache
def _roomy(name: str, colour: str, behind: bool) -> QIcon:
    made = QIcon()
    for ratio in (1, 2, 3):
        canvas = QPixmap((_DRAWN + _ROOM) * ratio, _DRAWN * ratio)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        painter.drawPixmap(_ROOM * ratio if behind else 0, 0, _draw(name, colour, _DRAWN * ratio))
        painter.end()
        made.addPixmap(canvas)
    return made


def pixmap(name: str, size: int, colour: str = "", ratio: float = 1.0) -> QPixmap:
    """The icon as a pixmap of `size` logical pixels for a screen of that device pixel ratio."""
    drawn = QPixmap(_draw(name, colour, round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def _draw(name: str, colour: str, size: int) -> QPixmap:
    drawing = places.asset("icons", f"{name}.svg").read_text("utf-8")
    if colour:
        drawing = drawing.replace(INK, colour)
    canvas = QPixmap(size, size)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return canvas
