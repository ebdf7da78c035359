"""The thin margin beside the text: each paragraph's origin, and whether it was reviewed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QToolTip, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.formats import ORIGIN, id_of, unreviewed
from ttdn_desktop.model.block import OriginKind
from ttdn_desktop.wording import section as words

if TYPE_CHECKING:
    from ttdn_desktop.gui.editor.view import SectionView

WIDTH = 14
OPEN = "open"  # carried, not reviewed
COLOURS = {
    OriginKind.CARRIED.value: "accent",
    OriginKind.EDITED.value: "good",
    OriginKind.EDITED_IN_WORD.value: "good",
    OriginKind.IMPORTED.value: "imported",
}


class Margin(QWidget):
    """Amber and broken: carried, not reviewed. Blue-green: carried and reviewed. Green: edited. Grey: imported. Nothing: new."""

    def __init__(self, editor: "SectionView") -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._word(event.pos().y()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(style.tint("paper")))
        for block, rect in self._editor.visible_blocks():
            self._bar(painter, block, rect)
        painter.end()

    def _word(self, y: int) -> str:
        for block, rect in self._editor.visible_blocks():
            if rect.top() <= y <= rect.bottom():
                sign = OPEN if unreviewed(block) else str(block.blockFormat().property(ORIGIN) or "")
                told = (words.LEGEND.get(sign, ""), self._editor.told_of(id_of(block)))
                return "\n".join(part for part in told if part)
        return ""

    def _bar(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        if unreviewed(block):
            top = rect.top() + 2
            while top < rect.bottom() - 8:
                painter.fillRect(QRectF(5, top, 4, 7), QColor(style.tint("look")))
                top += 11
            return
        colour = COLOURS.get(str(block.blockFormat().property(ORIGIN) or ""))
        if colour:
            painter.fillRect(QRectF(6, rect.top() + 2, 2.5, rect.height() - 10), QColor(style.tint(colour)))
