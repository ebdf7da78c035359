"""What a search in all reports found: period and section, below it the sentence with the words marked."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QKeyEvent, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ttdn_desktop.gui import style
from ttdn_desktop.wording import start_page as words

if TYPE_CHECKING:
    from ttdn_desktop.operations.find_text import Hit

_HIT = Qt.ItemDataRole.UserRole
_ROOM, _SIDE, _BOLD = 12, 24, 1.06  # the words found are bold, and wider


class FoundList(QListWidget):
    """`open_wanted(report, section, block)` when Enter is pressed on a place or it is clicked."""

    open_wanted = Signal(str, str, str)
    left = Signal()  # Up on the first line: back to the field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.FOUND_NAME)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemClicked.connect(self._open)
        self.hide()

    def show_hits(self, hits: "Sequence[Hit]") -> None:
        """Lists the places anew, the first one chosen."""
        self.clear()
        for hit in hits:
            item = QListWidgetItem(f"{words.hit_place(hit.period, hit.title)}: {hit.text}")  # what a screen reader says
            item.setData(_HIT, hit)
            self.addItem(item)
        if hits:
            self.setCurrentRow(0)

    def open_current(self) -> None:
        """Opens the chosen place."""
        if self.currentItem() is not None:
            self._open(self.currentItem())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and self.currentRow() <= 0):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        hit: Hit = item.data(_HIT)
        self.open_wanted.emit(hit.report, hit.section, hit.block)


class _Delegate(QStyledItemDelegate):
    """Draws a place in two or three lines; only what is on the screen is laid out."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:  # Qt override
        self.initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]
        view = option.widget  # type: ignore[attr-defined]
        drawing = view.style() if view is not None else QApplication.style()
        drawing.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        rect = option.rect.adjusted(_SIDE, _ROOM // 2, -_SIDE, -_ROOM // 2)  # type: ignore[attr-defined]
        page = _page(index.data(_HIT), option)
        page.setTextWidth(rect.width())
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, style.tint("ink"))  # type: ignore[attr-defined]
        context.clip = QRectF(0, 0, rect.width(), rect.height())  # type: ignore[attr-defined]
        page.documentLayout().draw(painter, context)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:  # Qt override
        hit: Hit = index.data(_HIT)
        view = option.widget  # type: ignore[attr-defined]
        room = (view.viewport().width() if view is not None else 0) - 2 * _SIDE
        lines = 2 if option.fontMetrics.horizontalAdvance(hit.text) * _BOLD < room else 3  # type: ignore[attr-defined]
        line = option.fontMetrics.lineSpacing() * style.LINE_HEIGHT // 100  # type: ignore[attr-defined]
        return QSize(200, lines * line + _ROOM + 4)


def _page(hit: "Hit", option: QStyleOptionViewItem) -> QTextDocument:
    page = QTextDocument()
    page.setDocumentMargin(0)
    page.setDefaultFont(option.font)  # type: ignore[attr-defined]
    told, at = "", 0
    for start, end in hit.spans:
        told += escape(hit.text[at:start])
        told += f'<b style="background:{style.tint("look-paper")}">{escape(hit.text[start:end])}</b>'
        at = end
    told += escape(hit.text[at:])
    head = escape(words.hit_place(hit.period, hit.title))
    height = f"line-height:{style.LINE_HEIGHT}%;margin:0"
    page.setHtml(f'<p style="{height};color:{style.tint("deep")}">{head}</p><p style="{height}">{told}</p>')
    return page
