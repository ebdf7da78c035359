"""The field one types a cell into: Enter and Tab go on, Alt+Enter makes a new line in the cell."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QPlainTextEdit, QStyleOptionViewItem, QWidget

from ttdn_desktop.gui.flat_cells import FlatCells
from ttdn_desktop.text.unicode import clean
from ttdn_desktop.wording import editor as words

Index = QModelIndex | QPersistentModelIndex
Move = tuple[int, int]  # rows down, columns to the right
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellField(QPlainTextEdit):
    """Plain text of a cell; `value` is cleaned on the way out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cellField")
        self.setAccessibleName(words.TABLE_NAME)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)

    def value(self) -> str:
        """The cell's words: NFC, blanks collapsed line by line, empty lines dropped."""
        return cell_text(self.toPlainText())


class Cells(FlatCells):
    """Opens a CellField; `moved` is called with where the cursor goes after it. `typing` while one types in it."""

    typing = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.move: Move | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = CellField(parent)
        field.textChanged.connect(self.typing)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, CellField)
        if editor.toPlainText() != (index.data(Qt.ItemDataRole.EditRole) or ""):
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole) or "")
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        assert isinstance(editor, CellField)
        if index.data(Qt.ItemDataRole.EditRole) != editor.value():
            model.setData(index, editor.value(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)  # type: ignore[attr-defined]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, CellField):
            plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                watched.insertPlainText("\n")
                return True
            if event.key() in _ENTER and plain:
                return self._end(watched, (-1 if back else 1, 0))
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return self._end(watched, (0, -1 if back or event.key() == Qt.Key.Key_Backtab else 1))
        return super().eventFilter(watched, event)

    def _end(self, field: CellField, move: Move) -> bool:
        self.move = move
        self.commitData.emit(field)
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.NoHint)
        return True


def cell_text(text: str) -> str:
    """A cell's words as the report keeps them."""
    return "\n".join(line for line in (" ".join(part.split()) for part in clean(text).split("\n")) if line)
