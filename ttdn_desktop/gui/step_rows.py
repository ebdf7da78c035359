"""How a step is drawn in the list: the icon of its state, number and title, sections indented by their level."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ttdn_desktop.gui import lines, style
from ttdn_desktop.gui.icons import pixmap
from ttdn_desktop.operations.session import Step
from ttdn_desktop.wording import sections as section_words
from ttdn_desktop.wording import window as words

STEP = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ICON, _PAD, _INDENT, _GAP = 18, 8, 12, 5
_PICTURES = {"period": "calendar", "figures": "figures", "signing": "sign", "checks": "checks", "export": "package"}


class StepRows(QStyledItemDelegate):
    """`small`: state and number only. `opened`: the key of the open step, marked by a bar at its side."""

    def __init__(self, owner: QListWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.small = False
        self.opened = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        look: Any = option
        width: int = self._owner.viewport().width()
        step: Step = index.data(STEP)
        font = _font(step, look.font)
        if self.small:
            return QSize(width, max(QFontMetrics(font).height(), _ICON) + 2 * _GAP)
        box = _box(QRect(0, 0, width, 10_000), step)
        height = lines.height_of(words.step_title(step), font, box.width())
        return QSize(width, max(height, _ICON) + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # Qt override
        step: Step = index.data(STEP)
        look: Any = option  # the stubs leave out its fields
        state, rect = look.state, look.rect
        painter.save()
        opened = step.key == self.opened
        if opened or state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, QColor(style.tint("choice" if opened else "hover")))
        if opened:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(style.tint("accent")))
        if state & QStyle.StateFlag.State_Selected and self._owner.hasFocus():  # where the keys are
            painter.setPen(QColor(style.tint("accent")))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if step.kind == "figures":
            painter.setPen(QColor(style.tint("line")))
            painter.drawLine(rect.left() + _PAD, rect.top(), rect.right() - _PAD, rect.top())
        ratio = painter.device().devicePixelRatioF()
        left = rect.left() + _PAD + (0 if self.small else _indent(step))
        if not _only_heads(index):
            painter.drawPixmap(left, rect.top() + _GAP, pixmap(f"step-{step.state.value}", _ICON, ratio=ratio))
        font = _font(step, look.font)
        painter.setFont(font)
        painter.setPen(QColor(style.tint("on-choice" if opened else "ink")))
        drop = max(0, (_ICON - QFontMetrics(font).height()) // 2)  # the first line stands level with the icon
        if self.small and step.kind != "section":
            painter.drawPixmap(left + _ICON + 8, rect.top() + _GAP, pixmap(_PICTURES[step.kind], _ICON, ratio=ratio))
        elif self.small:
            place = rect.adjusted(_PAD + _ICON + 8, _GAP + drop, 0, 0)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), section_words.step_number(step.number) or "…")
        else:
            lines.draw(painter, _box(rect.adjusted(0, _GAP + drop, 0, 0), step), words.step_title(step), font)
        painter.restore()


def _only_heads(index: Index) -> bool:
    """True for a heading that only holds others: a tick there would speak for them."""
    below = index.sibling(index.row() + 1, 0).data(STEP)
    step: Step = index.data(STEP)
    return below is not None and step.kind == "section" and below.level > step.level and step.state == "done"


def _box(rect: QRect, step: Step) -> QRect:
    return rect.adjusted(_PAD + _indent(step) + _ICON + 8, 0, -_PAD, 0)


def _indent(step: Step) -> int:
    return _INDENT * (max(step.level, 1) - 1)


def _font(step: Step, base: QFont) -> QFont:
    """Main sections bold; a heading in capitals, which needs more room, a little smaller but never below 10 pt."""
    font = QFont(base)
    if step.kind == "section" and step.level == 1:
        font.setBold(True)
        if step.title.isupper():
            font.setPointSizeF(max(base.pointSizeF() - 1.2, min(base.pointSizeF(), 10.0)))
    return font
