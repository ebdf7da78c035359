"""The thin margin beside the text: each paragraph's origin, and whether it was reviewed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.formats import ORIGIN, unreviewed
from ttdn_desktop.model.block import OriginKind

if TYPE_CHECKING:
    from ttdn_desktop.gui.editor.editor import SectionEditor

WIDTH = 14
_COLOURS = {
    OriginKind.CARRIED.value: style.ACCENT,
    OriginKind.EDITED.value: style.GOOD,
    OriginKind.EDITED_IN_WORD.value: style.GOOD,
    OriginKind.IMPORTED.value: "#aab6b7",
}


class Margin(QWidget):
    """Amber and broken: carried, not reviewed. Blue-green: carried and reviewed. Green: edited. Grey: imported. Nothing: new."""

    def __init__(self, editor: "SectionEditor") -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(style.PAPER))
        for block, rect in self._editor.visible_blocks():
            self._bar(painter, block, rect)
        painter.end()

    def _bar(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        if unreviewed(block):
            top = rect.top() + 2
            while top < rect.bottom() - 8:
                painter.fillRect(QRectF(5, top, 4, 7), QColor(style.LOOK))
                top += 11
            return
        colour = _COLOURS.get(str(block.blockFormat().property(ORIGIN) or ""))
        if colour:
            painter.fillRect(QRectF(6, rect.top() + 2, 2.5, rect.height() - 10), QColor(colour))
