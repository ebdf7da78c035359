"""The fields one types a figure into: a line of text, and the choice of its state."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget

from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.figure_columns import KEYS, NAME, NOW, NUMBERS, STATE
from ttdn_desktop.gui.figure_table import FigureTable
from ttdn_desktop.gui.flat_cells import FlatCells
from ttdn_desktop.model.figure import FigureStatus
from ttdn_desktop.wording import figures as words

Index = QModelIndex | QPersistentModelIndex


class FigureFields(FlatCells):
    """Makes the field of a cell and hands what stands in it to the table; `opened(field)` is told of each line."""

    def __init__(self, table: FigureTable, opened: Callable[[CleanLine], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._opened = opened

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() == STATE:
            return self._states(parent, index)
        field = CleanLine(parent)
        field.setFrame(False)
        if index.column() in NUMBERS:
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
        head = words.NOW_NAME if index.column() == NOW else words.HEADS[KEYS[index.column()]]
        field.setAccessibleName(f"{head}: {self._table.cell(index.row(), NAME)}")
        self._opened(field)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            figure = self._table.values.figure(self._table.code(index.row()))
            sign = None if figure.status is FigureStatus.KNOWN else self._table.cell(index.row(), NOW)
            editor.setCurrentIndex(editor.findData(sign))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if isinstance(editor, QComboBox):
            sign = editor.currentData()
            if sign is not None:
                self._table.setData(index, sign)
        else:
            self._table.setData(index, cast(CleanLine, editor).text())

    def _states(self, parent: QWidget, index: Index) -> QComboBox:
        """The three things that are no number, and none; the number itself while there is one."""
        box = QComboBox(parent)
        box.setAccessibleName(f"{words.STATE_NAME}: {self._table.cell(index.row(), NAME)}")
        figure = self._table.values.figure(self._table.code(index.row()))
        if figure.status is FigureStatus.KNOWN:
            box.addItem(words.KEEP_NUMBER.format(shown=self._table.cell(index.row(), NOW)), None)
        for sign, name in words.STATE_CHOICES:
            box.addItem(name, sign)
        box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 24)
        box.activated.connect(lambda: self._chosen(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
