"""The slim bar above the text: the level, bold and italic, table, picture, find; it shows how things stand at the cursor."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from ttdn_desktop.gui.commands import COMMANDS
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.formats import level_of, whole_of
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.model.block import Level
from ttdn_desktop.wording import editor as words
from ttdn_desktop.wording.commands import TEXTS

LEVELS = {
    "level-text": Level.TEXT,
    "level-dash": Level.DASH,
    "level-plus": Level.PLUS,
    "level-number": Level.NUMBERED,
}
_ICONS = {"insert-table": "table", "insert-picture": "picture", "find": "search"}
_NAMED = {"insert-table": words.TABLE, "insert-picture": words.PICTURE, "find": words.FIND_LABEL}
_ROOMY = 600  # the text beside the side tabs in a window of 1200 pixels
_KEYS = {command.id: command.keys for command in COMMANDS} | {"italic": ("Ctrl+I",)}


class ToolBar(QWidget):
    """`act(command)` is called for a button pressed; the names are those of gui/commands.py."""

    def __init__(self, editor: SectionEditor, act: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._act = editor, act
        self.setAccessibleName(words.TOOLS_NAME)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        group = QButtonGroup(self)
        for names in (tuple(LEVELS), ("bold", "italic"), ("insert-table", "insert-picture"), ("find",)):
            if self.buttons:
                row.addSpacing(10)
            for name in names:
                button = self._made(name)
                row.addWidget(button)
                if name in LEVELS:
                    group.addButton(button)
        row.addStretch(1)
        editor.cursorPositionChanged.connect(self.show_state)
        editor.currentCharFormatChanged.connect(self.show_state)
        editor.edited.connect(self.show_state)
        editor.loaded.connect(self.show_state)
        self.show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What a drawing alone may not tell is said beside it, where there is room."""
        super().resizeEvent(event)
        look = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if self.width() >= _ROOMY
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for name in _NAMED:
            self.buttons[name].setToolButtonStyle(look)

    def show_state(self, _: object = None) -> None:
        """Presses in what holds at the cursor."""
        cursor, look = self._editor.textCursor(), self._editor.currentCharFormat()
        writable, whole = not self._editor.isReadOnly(), bool(whole_of(cursor.block()))
        level = level_of(cursor.block())
        for name, wanted in LEVELS.items():
            self.buttons[name].setChecked(level is wanted)
            self.buttons[name].setEnabled(writable and not whole)
        self.buttons["bold"].setChecked(look.fontWeight() >= 600)
        self.buttons["italic"].setChecked(look.fontItalic())
        for name in ("bold", "italic", "insert-table", "insert-picture"):
            self.buttons[name].setEnabled(writable)

    def _made(self, name: str) -> QToolButton:
        button = self.buttons[name] = QToolButton()
        button.setObjectName(f"tool-{name}")
        button.setIcon(icon(_ICONS.get(name, name)))
        button.setIconSize(QSize(20, 20))
        button.setCheckable(name in LEVELS or name in ("bold", "italic"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the text
        text = TEXTS[name].partition("\t")[0].rstrip("…")
        keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in _KEYS[name]]
        button.setToolTip(f"{text} ({keys[0]})" if keys else text)
        button.setAccessibleName(text)
        button.setText(_NAMED.get(name, ""))
        button.clicked.connect(lambda: self._pressed(name))
        return button

    def _pressed(self, name: str) -> None:
        self._act(name)
        self.show_state()
