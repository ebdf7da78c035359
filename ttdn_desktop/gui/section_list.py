"""The list of steps on the left: title, number, state; any step can be opened at any time."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.icons import pixmap
from ttdn_desktop.operations.session import Step
from ttdn_desktop.wording import window as words

_STEP = Qt.ItemDataRole.UserRole
_ICON, _PAD, _INDENT = 18, 8, 12


class SectionList(QListWidget):
    """A list, not a tree: screen readers read lists well. `chosen` tells the key of the step a person asks for."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_StepDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWordWrap(True)  # without it Qt does not measure the rows anew when only the width changes
        self.itemClicked.connect(self._ask)
        self.itemActivated.connect(self._ask)

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Shows the steps; rows are changed in place, so that the list does not jump while somebody writes."""
        while self.count() > len(steps):
            self.takeItem(self.count() - 1)
        for row, step in enumerate(steps):
            if row == self.count():
                self.addItem(QListWidgetItem())
            item = self.item(row)
            if item.data(_STEP) != step:
                item.setData(_STEP, step)
                spoken = words.step_spoken(step)
                item.setText(spoken)  # what a screen reader says; the delegate draws number and title
                item.setToolTip(spoken)

    def set_current(self, key: str) -> None:
        """Marks the open step without asking for it."""
        for row in range(self.count()):
            if self.step_at(row).key == key:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))
                return

    def sizeHint(self) -> QSize:  # Qt override
        return QSize(264, 400)

    def step_at(self, row: int) -> Step:
        """The step of a row."""
        step: Step = self.item(row).data(_STEP)
        return step

    def _ask(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_STEP).key)


class _StepDelegate(QStyledItemDelegate):
    """Draws the state's icon, then number and title over as many lines as they need, sections indented by level."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        look: Any = option
        width: int = view.viewport().width() if isinstance(view, QListWidget) else look.rect.width()
        step: Step = index.data(_STEP)
        box = self._box(QRect(0, 0, width, 10_000), step)
        height = QFontMetrics(_font(step, look.font)).boundingRect(box, _FLAGS, _title(step)).height()
        return QSize(width, max(height, _ICON) + 2 * 6)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        step: Step = index.data(_STEP)
        look: Any = option  # the stubs leave out its fields
        state, rect = look.state, look.rect
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(style.tint("choice")))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(style.tint("accent")))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(style.tint("hover")))
        if step.kind == "figures":
            painter.setPen(QColor(style.tint("line")))
            painter.drawLine(rect.left() + _PAD, rect.top(), rect.right() - _PAD, rect.top())
        ratio = painter.device().devicePixelRatioF()
        left = rect.left() + _PAD + _indent(step)
        if not self._parent_done(index):
            painter.drawPixmap(left, rect.top() + 6, pixmap(f"step-{step.state.value}", _ICON, ratio=ratio))
        font = _font(step, look.font)
        painter.setFont(font)
        painter.setPen(QColor(style.tint("ink")))
        drop = max(0, (_ICON - QFontMetrics(font).height()) // 2)  # the first line stands level with the icon
        painter.drawText(self._box(rect.adjusted(0, 6 + drop, 0, 0), step), _FLAGS, _title(step))
        painter.restore()

    @staticmethod
    def _parent_done(index: QModelIndex | QPersistentModelIndex) -> bool:
        """True for a heading that only holds others: a tick there would speak for them."""
        below = index.sibling(index.row() + 1, 0).data(_STEP)
        step: Step = index.data(_STEP)
        return below is not None and step.kind == "section" and below.level > step.level and step.state == "done"

    @staticmethod
    def _box(rect: QRect, step: Step) -> QRect:
        return rect.adjusted(_PAD + _indent(step) + _ICON + 8, 0, -_PAD, 0)


_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


def _title(step: Step) -> str:
    return words.step_title(step)


def _indent(step: Step) -> int:
    return _INDENT * (max(step.level, 1) - 1)


def _font(step: Step, base: QFont) -> QFont:
    """Main sections bold; a heading in capitals, which needs more room, a little smaller."""
    font = QFont(base)
    if step.kind == "section" and step.level == 1:
        font.setBold(True)
        if step.title.isupper():
            font.setPointSizeF(base.pointSizeF() - 1.2)
    return font
