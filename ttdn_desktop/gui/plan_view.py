"""What goes where, as a list one reads: old section, new section, how much; what stays one's own and what is still to be written."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ttdn_desktop.operations.plan_rows import Row, together
from ttdn_desktop.wording import outline as words

_LEAST, _MOST = 3, 11  # rows high
_SAID = Qt.ItemDataRole.AccessibleTextRole
_SIDE, _GAP = 12, 4  # room beside and above the words of a cell
Index = QModelIndex | QPersistentModelIndex


class PlanView(QTreeWidget):
    """The lines by what becomes of them; those that only go on as they were come last, folded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setHeaderLabels([words.OLD_HEAD, words.NEW_HEAD, words.COUNT_HEAD])
        self.setAccessibleName(words.LIST)
        self.setIndentation(16)
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapped(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        head = self.header()
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(True)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Lists a plan anew."""
        self.clear()
        for fate, title in words.GROUPS.items():
            held = together([row for row in rows if row.fate.value == fate])
            if not held:
                continue
            group = QTreeWidgetItem([f"{title} ({len(held)})"])
            self.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            for row, units in held:
                group.addChild(_item(row, units))
            group.setExpanded(fate != "same")
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # Qt override
        groups = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        rows = sum(1 + group.childCount() * group.isExpanded() for group in groups)
        line = self.fontMetrics().lineSpacing() + 2 * _GAP
        shown = max(_LEAST, min(rows, _MOST))
        return QSize(super().sizeHint().width(), shown * line + self.header().sizeHint().height() + 6)

    def minimumSizeHint(self) -> QSize:  # Qt override
        line = self.fontMetrics().lineSpacing() + 2 * _GAP
        return QSize(super().minimumSizeHint().width(), _LEAST * line + self.header().sizeHint().height() + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        room = self.viewport().width()
        last = min(260, max(120, room // 4))
        self.setColumnWidth(0, (room - last) // 2)
        self.setColumnWidth(1, (room - last) // 2)
        self.scheduleDelayedItemsLayout()


class _Wrapped(QStyledItemDelegate):
    """A cell is as high as its words need: a heading cut off tells nothing."""

    def __init__(self, tree: PlanView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        tree = self._tree
        if not index.parent().isValid():
            wide = tree.viewport().width()
        else:
            wide = tree.columnWidth(index.column()) - 2 * tree.indentation() * (index.column() == 0)
        font = tree.fontMetrics()
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        words_high = font.boundingRect(0, 0, max(wide - _SIDE, 40), 9999, flags, str(index.data() or "")).height()
        return QSize(wide, words_high + 2 * _GAP)


def _item(row: Row, units: int) -> QTreeWidgetItem:
    old = f"{row.of}: {row.old}" if row.of else row.old
    note = words.note(row.blocks, units, row.inside, row.optional)
    item = QTreeWidgetItem([old or words.NOTHING, row.new, note])
    item.setData(0, _SAID, words.line(row.fate.value, old, row.new, note))
    return item
