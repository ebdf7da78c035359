"""The list itself: arrows over findings and headings, Enter jumps or folds; rows are as high as their words need."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QWidget

from ttdn_desktop.gui.finding_model import FindingModel, Index, Row
from ttdn_desktop.gui.finding_rows import FindingRows
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording import section as section_words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindingsView(QListView):
    """`chosen` when another row is current, `opened(row)` for Enter and double click, `pressed_row(row)` for a click,

    `fold_asked(group, folded)` when a heading is to open (False) or fold (True).
    """

    chosen = Signal()
    opened = Signal(object)
    pressed_row = Signal(object)
    fold_asked = Signal(str, bool)
    write_asked = Signal()  # F2

    def __init__(self, whole: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = whole
        self.rows = FindingModel(self)
        self.setModel(self.rows)
        self._look = FindingRows(self, self.rows, whole)
        self.setItemDelegate(self._look)
        self.setMouseTracking(True)
        self.setAccessibleName(section_words.TAB_CHECKS)
        self.setToolTip(words.LIST_HINT)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumHeight(90)

    def row(self) -> Row | None:
        """The current row."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def at(self) -> int:
        """Its number, -1 when there is none."""
        return self.currentIndex().row()

    def go_to(self, number: int) -> None:
        """Makes a row the current one."""
        self.setCurrentIndex(self.rows.index(number))
        self.scrollTo(self.currentIndex())

    def waits(self, on: bool) -> None:
        """The current row is next, but what stands beside still tells of the one before: it is framed, not filled."""
        if bool(self.property("waits")) != on:
            self.setProperty("waits", on)
            self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:  # Qt override
        super().currentChanged(current, previous)
        if self._whole:
            self.scheduleDelayedItemsLayout()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        row, key = self.row(), event.key()
        if row is not None and row.folds and key in (*_ENTER, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right):
            wanted = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}.get(Qt.Key(key), not row.folded)
            if wanted != row.folded:
                self.fold_asked.emit(row.group, wanted)
        elif row is not None and key in _ENTER:
            self.opened.emit(row)
        elif row is not None and key == Qt.Key.Key_F2:
            self.write_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt override
        super().mousePressEvent(event)
        row = self._under(event)
        if row is not None and row.folds and event.button() == Qt.MouseButton.LeftButton:
            self.fold_asked.emit(row.group, not row.folded)
        elif row is not None and row.finding is not None:
            self.pressed_row.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # Qt override
        row = self._under(event)
        if row is not None and row.folds:
            self.mousePressEvent(event)  # two clicks on a heading are two clicks
        elif row is not None and row.finding is not None:
            self.opened.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        self._lay_out_anew()
        self.scrollTo(self.currentIndex())  # a box that opens below does not hide what it asks about

    def showEvent(self, event: QShowEvent) -> None:  # Qt override
        super().showEvent(event)
        self._lay_out_anew()

    def changeEvent(self, event: QEvent) -> None:  # Qt override
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        if "_look" in self.__dict__:  # not while it is made
            self._look.measure_anew()
            self.scheduleDelayedItemsLayout()

    def _under(self, event: QMouseEvent) -> Row | None:
        index = self.indexAt(event.position().toPoint())
        return self.rows.rows[index.row()] if index.isValid() else None
