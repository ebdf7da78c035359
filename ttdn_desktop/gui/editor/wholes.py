"""Tables and pictures drawn in the text, small but as they are: a caption, the first rows, the picture itself."""

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from ttdn_desktop.gui import style
from ttdn_desktop.model.block import Picture, Table
from ttdn_desktop.wording import editor as words

_SHOWN = 5  # rows of a table, its heads included
_PAD = 7.0
_NARROWEST, _WIDEST = 44.0, 240.0  # of a column
_PICTURE = 190.0  # the longer side of a thumbnail, in points of the screen
_GAP = 4.0
_NUMBER = re.compile(r"[-+–]?\d[\d.,\s]*%?$")


def size_of(whole: Table | Picture, image: QImage | None, font: QFont, wide: float) -> QSizeF:
    """How much room it takes in a text so wide."""
    line = _line(font)
    if isinstance(whole, Picture):
        drawn = _fitted(image, wide)
        return QSizeF(
            max(drawn.width(), min(wide, _text_width(font, words.picture_label(whole.caption)))),
            drawn.height() + line + _GAP,
        )
    columns = _columns(whole, font.toString(), wide)
    rows = min(len(whole.rows), _SHOWN) + (len(whole.rows) > _SHOWN)
    high = (line + _GAP) * bool(whole.caption) + rows * line + 2
    return QSizeF(max(sum(columns), min(wide, _text_width(font, whole.caption))) + 2, high)


def draw(painter: QPainter, rect: QRectF, whole: Table | Picture, image: QImage | None, font: QFont) -> None:
    """Draws it into the room `size_of` asked for."""
    painter.save()
    painter.setFont(font)
    if isinstance(whole, Picture):
        _draw_picture(painter, rect, whole, image, font)
    else:
        _draw_table(painter, rect, whole, font)
    painter.restore()


def _draw_picture(painter: QPainter, rect: QRectF, whole: Picture, image: QImage | None, font: QFont) -> None:
    size = _fitted(image, rect.width())
    place = QRectF(rect.left(), rect.top(), size.width(), size.height())
    if image is None:
        painter.setPen(QPen(QColor(style.tint("line")), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(style.tint("room")))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(style.tint("quiet")))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words.PICTURE_WAITS)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
        painter.setPen(QPen(QColor(style.tint("line")), 1))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(QColor(style.tint("ink" if whole.caption else "quiet")))
    below = QRectF(rect.left(), place.bottom() + _GAP, rect.width(), _line(font))
    _text(painter, below, words.picture_label(whole.caption), font)


def _draw_table(painter: QPainter, rect: QRectF, whole: Table, font: QFont) -> None:
    line, top = _line(font), rect.top()
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    if whole.caption:
        painter.setPen(QColor(style.tint("deep")))
        painter.setFont(strong)
        _text(painter, QRectF(rect.left(), top, rect.width(), line), whole.caption, strong)
        top += line + _GAP
    columns = _columns(whole, font.toString(), rect.width() - 2)
    wide, heads = sum(columns), min(whole.header_rows, _SHOWN)
    shown = whole.rows[:_SHOWN]
    if heads:
        painter.fillRect(QRectF(rect.left(), top, wide, heads * line), QColor(style.tint("room")))
    painter.setPen(QPen(QColor(style.tint("line")), 1))
    for number in range(len(shown) + 1):
        painter.drawLine(QPointF(rect.left(), top + number * line), QPointF(rect.left() + wide, top + number * line))
    left = rect.left()
    for width in (0.0, *columns):
        left += width
        painter.drawLine(QPointF(left, top), QPointF(left, top + len(shown) * line))
    painter.setPen(QColor(style.tint("ink")))
    numbers = _numeric(whole)
    for number, row in enumerate(shown):
        face = strong if number < heads else font
        painter.setFont(face)
        left = rect.left()
        for place, width in enumerate(columns):
            cell = QRectF(left + _PAD, top + number * line, width - 2 * _PAD, line)
            _text(painter, cell, row[place].replace("\n", " / ") if place < len(row) else "", face, place in numbers)
            left += width
    if len(whole.rows) > _SHOWN:
        painter.setFont(font)
        painter.setPen(QColor(style.tint("quiet")))
        below = QRectF(rect.left(), top + len(shown) * line, rect.width(), line)
        _text(painter, below, words.more_rows(len(whole.rows) - _SHOWN), font)


def _numeric(whole: Table) -> frozenset[int]:
    """The columns that hold numbers alone below their heads: those stand at the right."""
    below = whole.rows[whole.header_rows :]
    columns = range(max((len(row) for row in below), default=0))
    held = {
        place: [row[place].strip() for row in below if place < len(row) and row[place].strip()] for place in columns
    }
    return frozenset(place for place, cells in held.items() if cells and all(_NUMBER.match(cell) for cell in cells))


def _text(painter: QPainter, place: QRectF, text: str, font: QFont, right: bool = False) -> None:
    short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), short)


@lru_cache(64)
def _columns(whole: Table, face: str, wide: float) -> tuple[float, ...]:
    """The widths of the columns: what their words need, made narrower together where the text is too narrow."""
    font = QFont()
    font.fromString(face)
    font.setWeight(QFont.Weight.DemiBold)
    count = max((len(row) for row in whole.rows), default=0) or 1
    need = [_NARROWEST] * count
    for row in whole.rows[:_SHOWN]:
        for place, cell in enumerate(row):
            need[place] = max(need[place], min(_text_width(font, cell.replace("\n", " / ")) + 2 * _PAD, _WIDEST))
    share = min(1.0, wide / sum(need))
    return tuple(width * share for width in need)


def _fitted(image: QImage | None, wide: float) -> QSizeF:
    if image is None or image.isNull():
        return QSizeF(min(_PICTURE, wide), _PICTURE * 0.6)
    share = min(_PICTURE / max(image.width(), image.height()), wide / image.width(), 1.0)
    return QSizeF(image.width() * share, image.height() * share)


def _line(font: QFont) -> float:
    return QFontMetricsF(font).height() * 1.3


def _text_width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
