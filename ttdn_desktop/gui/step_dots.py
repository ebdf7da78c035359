"""The row of dots on a report's card: one per step, drawn by its state."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ttdn_desktop.gui.icons import pixmap

_SIZE, _GAP = 16, 4


class StepDots(QWidget):
    """Draws ✓ ◐ ┇ ● ○ for a sequence of step states ("done" "started" "carried" "problem" "empty")."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_states(self, states: tuple[str, ...], spoken: str) -> None:
        """Shows the states; `spoken` is what a screen reader says."""
        self._states = states
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setVisible(bool(states))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # Qt override
        return QSize(max(1, len(self._states) * (_SIZE + _GAP) - _GAP), _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt override
        painter = QPainter(self)
        for place, state in enumerate(self._states):
            drawn = pixmap(f"step-{state}", _SIZE, ratio=self.devicePixelRatioF())
            painter.drawPixmap(place * (_SIZE + _GAP), 0, drawn)
