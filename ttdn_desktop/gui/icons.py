"""Icons: our own line drawings from resources/icons, drawn sharp for every screen, in another colour where asked."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ttdn_desktop import places

INK = "#37474a"  # the stroke colour the drawings are saved with
_SIZES = (16, 20, 24, 32, 48, 64)


@cache
def icon(name: str, colour: str = "") -> QIcon:
    """The icon of resources/icons/NAME.svg; `colour` replaces its ink (state icons keep their own). Raises FileNotFoundError."""
    drawing = places.asset("icons", f"{name}.svg").read_text("utf-8")
    if colour:
        drawing = drawing.replace(INK, colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_draw(renderer, size))
    return made


def pixmap(name: str, size: int, colour: str = "", ratio: float = 1.0) -> QPixmap:
    """The icon as a pixmap of `size` logical pixels for a screen of that device pixel ratio."""
    drawn = icon(name, colour).pixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _draw(renderer: QSvgRenderer, size: int) -> QPixmap:
    canvas = QPixmap(size, size)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return canvas
