"""The split between the text and what stands beside it: the text keeps its room where the window is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_TEXT = 480  # logical pixels the text has at least, where there is room for both
_SHARE, _TABS = 0.36, 330  # the names of the four tabs take that


class SideSplitter(QSplitter):
    """Shares its width anew with the window's; where the officer drew the line, it stays as far as the text has its room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn = 0
        self.splitterMoved.connect(lambda *_: self._remember())

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        if self.count() == 2:
            room = self.width() - self.handleWidth()
            most = max(room - _TEXT, self.widget(1).minimumWidth())
            side = min(self._drawn or max(round(room * _SHARE), _TABS), most)
            self.setSizes([room - side, side])

    def _remember(self) -> None:
        self._drawn = self.sizes()[1]
