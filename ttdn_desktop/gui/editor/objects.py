"""Figures, gaps, tables and pictures as one drawn character each: typing at their edge never joins them."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor import wholes
from ttdn_desktop.gui.editor.formats import run_of, whole_at
from ttdn_desktop.model.block import Block, FigureRef, Gap, Paragraph, Picture, Table

Label = Callable[[FigureRef | Gap], tuple[str, bool]]  # what is drawn, and whether it is still open

_PAD = 5.0


class Pills(QPyTextObject):
    """Draws each figure as its text on a tinted ground: amber while it is open, pale when it has a value.

    Tables and pictures (`whole` finds them by key, `image` a picture's small form, `wide` is the text's width) as they are.
    """

    def __init__(
        self,
        font: Callable[[], QFont],
        label: Label,
        whole: Callable[[str], Block | None],
        image: Callable[[Picture], QImage | None],
        wide: Callable[[], float],
    ) -> None:
        super().__init__()
        self._font, self._label = font, label
        self._whole, self._image, self._wide = whole, image, wide

    def intrinsicSize(self, doc: QTextDocument, pos: int, look: QTextFormat) -> QSizeF:
        whole, image = self._whole_of(look)
        if whole is not None:
            return wholes.size_of(whole, image, self._font(), self._wide())
        text, _ = self._text(look)
        metrics = QFontMetricsF(self._font())
        return QSizeF(metrics.horizontalAdvance(text) + 2 * _PAD, metrics.ascent())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, pos: int, look: QTextFormat
    ) -> None:
        rect = QRectF(rect)
        whole, image = self._whole_of(look)
        if whole is not None:
            wholes.draw(painter, rect, whole, image, self._font())
            return
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
        return ("▣", False) if run is None else self._label(run)

    def _whole_of(self, look: QTextFormat) -> tuple[Table | Picture | None, QImage | None]:
        key = whole_at(look.toCharFormat())
        block = self._whole(key) if key else None
        if block is None or isinstance(block, Paragraph):
            return None, None
        return block, self._image(block) if isinstance(block, Picture) else None
