"""The sections of two compared reports as a list: title, and a bar for how much of the words stayed."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ttdn_desktop.gui import lines, style
from ttdn_desktop.gui.compare_text import title
from ttdn_desktop.operations.compare_reports import Comparison
from ttdn_desktop.wording import compare as words

_SHARE, _TITLE, _TOLD = (Qt.ItemDataRole.UserRole + n for n in range(3))
Index = QModelIndex | QPersistentModelIndex
_SIDE, _GAP, _BAR = 10, 7, 6


class CompareList(QListWidget):
    """A row a section; what a row says in words stands in its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_comparison(self, comparison: Comparison) -> None:
        """Fills the list; the first row is chosen."""
        self.clear()
        for section in comparison.diff.sections:
            name, told = title(section, comparison), words.state(section)
            item = QListWidgetItem(f"{name}: {told}")
            item.setToolTip(item.text())
            counted = section.reuse.share if section.key and not section.same else 1.0 if section.same else None
            item.setData(_SHARE, counted if section.passages else None)
            item.setData(_TITLE, name)
            item.setData(_TOLD, words.row_state(section))
            self.addItem(item)
        self.setCurrentRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Rows(QStyledItemDelegate):
    """As high as the title needs, the bar and its words below."""

    def __init__(self, owner: QListWidget) -> None:
        super().__init__(owner)
        self._owner = owner

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        font = self._owner.font()
        width = self._owner.viewport().width()
        high = lines.height_of(index.data(_TITLE), font, width - 2 * _SIDE)
        return QSize(width, high + QFontMetrics(font).height() + 2 * _GAP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # Qt override
        look: Any = option  # PySide6's stubs lack its fields
        rect, state = QRect(look.rect), look.state
        font: QFont = self._owner.font()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(style.tint("choice" if chosen else "hover")))
        if chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(style.tint("accent")))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(style.tint("hair")))
        inner = rect.adjusted(_SIDE, _GAP, -_SIDE, -_GAP)
        painter.setPen(QColor(style.tint("on-choice" if chosen else "ink")))
        painter.setFont(font)
        lines.draw(painter, inner, index.data(_TITLE), font)
        self._foot(painter, inner, index, chosen)
        painter.restore()

    def _foot(self, painter: QPainter, inner: QRect, index: Index, chosen: bool) -> None:
        """The bar at the left, as long as what stayed; beside it in words."""
        metrics = QFontMetrics(self._owner.font())
        share: float | None = index.data(_SHARE)
        line = QRect(inner.left(), inner.bottom() - metrics.height() + 1, inner.width(), metrics.height())
        told: str = index.data(_TOLD)
        if share is not None:
            long = min(line.width() // 4, 60)
            bar = QRectF(line.left(), line.center().y() - _BAR / 2 + 1, long, _BAR)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(style.tint("edge")))
            painter.setBrush(QColor(style.tint("paper")))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(style.tint("accent")))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), 3, 3)
            line.setLeft(line.left() + long + 8)
        painter.setPen(QColor(style.tint("on-choice" if chosen else "quiet")))
        painter.drawText(
            line,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            metrics.elidedText(told, Qt.TextElideMode.ElideRight, line.width()),
        )
