"""The tab "Bản in" beside the text: the pages come into it when it is first opened, not before."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.wording import preview as words


class PagesTab(QWidget):
    """`source` gives the widget to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source: Callable[[], QWidget] | None = None
        self.pane: QWidget | None = None
        self.setAccessibleName(words.TAB)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column

    def showEvent(self, event: QShowEvent) -> None:  # Qt override
        super().showEvent(event)
        if self.pane is None and self.source is not None:
            self.pane = self.source()
            self._column.addWidget(self.pane)
            self.setFocusProxy(self.pane)
