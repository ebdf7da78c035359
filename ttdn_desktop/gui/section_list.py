"""The list of steps on the left: title, number, state; any step can be opened at any time, sections changed by keys."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ttdn_desktop.gui.step_rows import STEP, StepRows
from ttdn_desktop.operations.session import Step
from ttdn_desktop.wording import window as words

_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_Insert, _NONE): "add",
    (Qt.Key.Key_F2, _NONE): "rename",
    (Qt.Key.Key_Delete, _NONE): "drop",
    (Qt.Key.Key_Up, _ALT): "up",
    (Qt.Key.Key_Down, _ALT): "down",
    (Qt.Key.Key_Right, _ALT): "deeper",
    (Qt.Key.Key_Left, _ALT): "higher",
}


class SectionList(QListWidget):
    """A list, not a tree: screen readers read lists well. `chosen` tells the key of the step a person asks for.

    `edit_asked(what, key)` is a change of the sections asked for by a key, `menu_asked(key, place)` the menu of a step.
    """

    chosen = Signal(str)
    edit_asked = Signal(str, str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = StepRows(self)
        self.setItemDelegate(self._rows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWordWrap(True)  # without it Qt does not measure the rows anew when only the width changes
        self.itemClicked.connect(self._ask)
        self.itemActivated.connect(self._ask)

    @property
    def small(self) -> bool:
        """True while only states and numbers are shown."""
        return self._rows.small

    def set_small(self, small: bool) -> None:
        """Shows states and numbers only (a narrow window), or titles as well."""
        if small != self._rows.small:
            self._rows.small = small
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Shows the steps; rows are changed in place, so that the list does not jump while somebody writes."""
        while self.count() > len(steps):
            self.takeItem(self.count() - 1)
        for row, step in enumerate(steps):
            if row == self.count():
                self.addItem(QListWidgetItem())
            item = self.item(row)
            if item.data(STEP) != step:
                item.setData(STEP, step)
                spoken = words.step_spoken(step)
                item.setText(spoken)  # what a screen reader says; the delegate draws number and title
                item.setToolTip(spoken)

    def set_current(self, key: str) -> None:
        """Marks a step without asking for it."""
        for row in range(self.count()):
            if self.step_at(row).key == key:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))
                return

    def current_key(self) -> str:
        """The step the list stands at, "" for none; moving in the list opens nothing."""
        return self.step_at(self.currentRow()).key if self.currentRow() >= 0 else ""

    def mark_open(self, key: str) -> None:
        """Which step is open: it is drawn so, wherever the list's own cursor stands."""
        if key != self._rows.opened:
            self._rows.opened = key
            self.viewport().update()

    def sizeHint(self) -> QSize:  # Qt override
        return QSize(264, 400)

    def step_at(self, row: int) -> Step:
        """The step of a row."""
        step: Step = self.item(row).data(STEP)
        return step

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        what = _KEYS.get((Qt.Key(event.key()), modifiers))
        if what:
            self.edit_asked.emit(what, self.current_key())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # Qt override
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            item = self.currentItem()
            place = self.visualItemRect(item).bottomLeft() + QPoint(24, 0) if item else QPoint(24, 24)
        else:
            item = self.itemAt(event.pos())
            place = event.pos()
            if item is not None:
                self.setCurrentItem(item)
        self.menu_asked.emit(item.data(STEP).key if item else "", self.viewport().mapToGlobal(place))

    def _ask(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(STEP).key)
