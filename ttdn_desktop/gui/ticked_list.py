"""A list of things to tick: the whole row is the box's, Space ticks it; rows of several lines, drawn by hand."""

from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextDocument
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ttdn_desktop.gui import style

HTML = (
    Qt.ItemDataRole.UserRole + 1
)  # a function that gives the row's words as rich text in the colours of the theme worn
Index = QModelIndex | QPersistentModelIndex
_LEFT, _GAP, _BOX = 36, 7, 16
_BATCH = 25
_KEPT = 400  # pages laid out


class TickedList(QListWidget):
    """Items with ItemIsUserCheckable have a box; those without (headings, what cannot be chosen) have none to press."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Rows(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setLayoutMode(
            QListWidget.LayoutMode.Batched
        )  # hundreds of rows come in bit by bit: each is laid out as a page
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._tick)

    def refill(self) -> None:
        """Empties it to be filled with some of its rows again: their heights are known, so all are put in place at once."""
        if self.count():
            self.setLayoutMode(QListWidget.LayoutMode.SinglePass)
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._tick(self.currentItem())
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _tick(item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)


class _Rows(QStyledItemDelegate):
    """A box and the words; a row without a box is a heading, or is ticked for good where it has a state."""

    def __init__(self, owner: QListWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._drawn: dict[object, QTextDocument] = {}
        self._high: dict[object, int] = {}

    def editorEvent(self, *_: object) -> bool:  # Qt override
        return False  # else a click on the box would tick it twice

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        key = self._key(index)
        if key not in self._high:
            self._high[key] = round(self._document(index).size().height()) + 2 * _GAP
        return QSize(self._owner.viewport().width(), self._high[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # Qt override
        look = cast(Any, option)  # PySide6's stubs lack its fields
        row, state = QRectF(look.rect), index.data(Qt.ItemDataRole.CheckStateRole)
        painter.save()
        if state is None:
            painter.fillRect(row, QColor(style.tint("shade")))
        elif look.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = look.state & QStyle.StateFlag.State_Selected
            painter.fillRect(row, QColor(style.tint("choice" if chosen else "hover")))
        left = _left(index)
        painter.fillRect(QRectF(row.left() + left, row.bottom(), row.width() - left, 1), QColor(style.tint("hair")))
        if state is not None:
            free = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
            self._box(painter, row, Qt.CheckState(state) is Qt.CheckState.Checked, free)
        painter.translate(row.left() + left, row.top() + _GAP)
        self._document(index).drawContents(painter)
        painter.restore()

    @staticmethod
    def _box(painter: QPainter, row: QRectF, ticked: bool, free: bool) -> None:
        box = QRectF(row.left() + 10, row.top() + _GAP + 2, _BOX, _BOX)
        filled = "accent" if free else "accent-off"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(style.tint(filled if ticked else "edge")))
        painter.setBrush(QColor(style.tint(filled if ticked else "paper")))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QColor(style.tint("on-accent" if free else "on-accent-off")))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")

    def _key(self, index: Index) -> tuple[object, ...]:
        """What a row's page depends on."""
        font, width = self._owner.font(), self._owner.viewport().width()
        text, ticked = index.data(Qt.ItemDataRole.DisplayRole), index.data(Qt.ItemDataRole.CheckStateRole)
        return text, ticked, width, font.pointSizeF(), style.worn().key

    def _document(self, index: Index) -> QTextDocument:
        key = self._key(index)
        if key not in self._drawn:
            if len(self._drawn) > _KEPT:
                self._drawn.clear()
            made = QTextDocument()
            made.setDefaultFont(self._owner.font())
            made.setDocumentMargin(0)
            made.setTextWidth(max(self._owner.viewport().width() - _left(index) - 12, 80))
            made.setHtml(f'<p style="line-height:{style.LINE_HEIGHT}%;margin:0">{index.data(HTML)()}</p>')
            self._drawn[key] = made
        return self._drawn[key]


def _left(index: Index) -> int:
    return _LEFT if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 12
