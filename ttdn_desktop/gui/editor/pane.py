"""The editor with what belongs to it above and below: the place of its tool bar and of find and replace."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.editor.objects import Label


class EditorPane(QWidget):
    """What a section's page shows in its middle; `editor` is the text itself."""

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = SectionEditor(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.editor, 1)
        self.setFocusProxy(self.editor)
