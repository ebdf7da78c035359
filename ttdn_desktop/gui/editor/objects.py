"""Figures, gaps, tables and pictures as one drawn character each: typing at their edge never joins them."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.formats import run_of
from ttdn_desktop.model.block import FigureRef, Gap

Label = Callable[[FigureRef | Gap], tuple[str, bool]]  # what is drawn, and whether it is still open

_PAD = 5.0


class Pills(QPyTextObject):
    """Draws each object as its text on a tinted ground: amber while it is open, pale when it has a value."""

    def __init__(self, font: Callable[[], QFont], label: Label, whole: Callable[[QTextCharFormat], str]) -> None:
        super().__init__()
        self._font = font
        self._label = label
        self._whole = whole

    def intrinsicSize(self, doc: QTextDocument, pos: int, look: QTextFormat) -> QSizeF:
        text, _ = self._text(look)
        metrics = QFontMetricsF(self._font())
        return QSizeF(metrics.horizontalAdvance(text) + 2 * _PAD, metrics.ascent())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, pos: int, look: QTextFormat
    ) -> None:
        rect = QRectF(rect)
        text, is_open = self._text(look)
        font = self._font()
        metrics = QFontMetricsF(font)
        baseline = rect.bottom()  # the object stands on the line's baseline
        ground = QRectF(rect.left() + 1, baseline - metrics.ascent(), rect.width() - 2, metrics.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(style.tint("look-edge" if is_open else "figure-edge")), 1))
        painter.setBrush(QColor(style.tint("look-paper" if is_open else "figure-paper")))
        painter.drawRoundedRect(ground, 3, 3)
        painter.setFont(font)
        painter.setPen(QColor(style.tint("look-ink" if is_open else "deep")))
        painter.drawText(QPointF(rect.left() + _PAD, baseline), text)
        painter.restore()

    def _text(self, look: QTextFormat) -> tuple[str, bool]:
        run = run_of(look.toCharFormat())
        return (self._whole(look.toCharFormat()), False) if run is None else self._label(run)
