"""How an entry of a reference pack is drawn: what it is, below what is told of it, and whether it is unconfirmed."""

from typing import Any, NamedTuple, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ttdn_desktop.gui import style
from ttdn_desktop.wording import packs as words

ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_SIDE, _GAP = 10, 4


class Line(NamedTuple):
    """An entry in words; `said` is all of it, `folded` the same for looking through."""

    head: str
    told: str
    confirmed: bool
    said: str
    folded: str


class EntryRows(QStyledItemDelegate):
    """Two lines each, all of one height: thousands are there at once."""

    def __init__(self, owner: QListView) -> None:
        super().__init__(owner)
        self._owner = owner

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        return QSize(120, 2 * self._line() + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # Qt override
        look = cast(Any, option)  # PySide6's stubs lack its fields
        held: Line = index.data(ENTRY)
        area, line = QRect(look.rect), self._line()
        painter.save()
        if look.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = look.state & QStyle.StateFlag.State_Selected
            painter.fillRect(area, QColor(style.tint("choice" if chosen else "hover")))
        painter.fillRect(QRect(area.left() + _SIDE, area.bottom(), area.width() - _SIDE, 1), QColor(style.tint("hair")))
        inside = area.adjusted(_SIDE, _GAP, -_SIDE, -_GAP)
        first, second = QRect(inside), QRect(inside)
        first.setHeight(line)
        second.setTop(inside.top() + line)
        font = QFont(self._owner.font())
        if not held.confirmed:
            painter.setFont(font)
            painter.setPen(QColor(style.tint("look")))
            painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words.UNCONFIRMED)
            first.setRight(first.right() - QFontMetrics(font).horizontalAdvance(words.UNCONFIRMED) - 10)
        font.setWeight(QFont.Weight.DemiBold)
        self._put(painter, first if held.told else inside, font, held.head, "deep")
        font.setWeight(QFont.Weight.Normal)
        if held.told:
            self._put(painter, second, font, held.told, "quiet")
        painter.restore()

    @staticmethod
    def _put(painter: QPainter, area: QRect, font: QFont, text: str, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(style.tint(colour)))
        short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)

    def _line(self) -> int:
        return round(QFontMetrics(self._owner.font()).lineSpacing() * 1.2)
