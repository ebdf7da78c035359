"""How a cell of a table is drawn: flat, its words 8 pixels from the grid, the current one framed, no shine of the system's style."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ttdn_desktop.gui import lines, style, themes

PAD = 8  # from the grid to the words, left and right
_ROW_AIR = 10
AIR = 12  # above and below them together
Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag


class FlatCells(QStyledItemDelegate):
    """Draws words, check box and icon; the field one types into keeps its own look."""

    framed = True  # the current cell has a frame while the keyboard is there

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        """As high as the words need in the column's width."""
        look = self._look(option, index)
        hint = super().sizeHint(option, index)
        if look.rect.width() <= 0 or not look.text:
            return hint + QSize(2 * PAD, AIR)
        high = lines.height_of(look.text, look.font, self._words(look).width())
        return QSize(hint.width() + 2 * PAD, max(high, hint.height() if look.icon.isNull() else 0) + AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # Qt override
        look = self._look(option, index)
        cell, state, widget = QRect(look.rect), look.state, look.widget
        chosen = bool(state & _State.State_Selected)
        painter.save()
        ground: QBrush = look.backgroundBrush
        painter.fillRect(cell, QColor(style.tint("choice")) if chosen else ground)
        marked = ground.style() != Qt.BrushStyle.NoBrush and index.flags() & Qt.ItemFlag.ItemIsSelectable
        if marked and style.worn().key == themes.CONTRAST:  # a wash alone is not seen there
            amber = ground.color().name() == style.tint("look-paper")
            painter.setPen(QColor(style.tint("look-edge" if amber else "edge")))
            painter.drawRect(cell.adjusted(0, 0, -1, -1))
        ink = QColor(style.tint("on-choice")) if chosen else look.palette.color(look.palette.ColorRole.Text)
        place, text = self._words(look), str(look.text)
        look.text = ""
        look.backgroundBrush = QBrush()
        look.state = state & ~(_State.State_Selected | _State.State_HasFocus | _State.State_MouseOver)
        look.rect = _inner(cell)
        (widget.style() if widget else QApplication.style()).drawControl(
            QStyle.ControlElement.CE_ItemViewItem, look, painter, widget
        )
        painter.setClipRect(cell)
        painter.setPen(ink)
        painter.setFont(look.font)
        side = look.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask
        lines.draw(painter, place, text, look.font, side | Qt.AlignmentFlag.AlignVCenter)
        if self.framed and state & _State.State_HasFocus:
            painter.setPen(
                QPen(
                    QColor(style.tint("focus")),
                    2,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.SquareCap,
                    Qt.PenJoinStyle.MiterJoin,
                )
            )
            painter.drawRect(cell.adjusted(1, 1, -1, -1))
        painter.restore()

    def _look(self, option: QStyleOptionViewItem, index: Index) -> Any:
        look: Any = QStyleOptionViewItem(option)  # the stubs leave out its fields
        self.initStyleOption(look, index)
        return look

    @staticmethod
    def _words(look: Any) -> QRect:
        """Where the words stand, beside a check box or an icon."""
        cell = QRect(look.rect)
        area = cell.adjusted(PAD, 0, -PAD, 0)
        if look.features & QStyleOptionViewItem.ViewItemFeature.HasDecoration:
            area.setLeft(area.left() + look.decorationSize.width() + 6)
        if look.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            area.setLeft(area.left() + 22)
        return area


class SpacedRows(FlatCells):
    """Rows of a list whose words take several lines."""

    framed = False

    def __init__(self, owner: QListWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        owner.setResizeMode(QListWidget.ResizeMode.Adjust)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        look = self._look(option, index)
        width = self._owner.viewport().width()
        look.rect = QRect(0, 0, width, 0)
        return QSize(width, lines.height_of(look.text, look.font, self._words(look).width()) + _ROW_AIR)


def _inner(cell: QRect) -> QRect:
    """Where the system's style puts check box and icon: it keeps some pixels of its own."""
    return cell.adjusted(PAD - 3, 0, -PAD + 3, 0)
