"""A window or dialog whose contents scroll where the screen has no room for them: at 150 % or 200 % nothing runs off the edge."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_FRAME = QSize(16, 48)  # what the window's own frame and title take of the screen


class Whole(QScrollArea):
    """As large as its contents want, as small as the screen needs; it scrolls only where both cannot be."""

    def __init__(self, contents: QWidget, *, wraps: bool) -> None:
        """`wraps`: it grows with words that wrap in a narrow window; pages see to that themselves."""
        super().__init__()
        self._wraps = wraps
        self.setObjectName("whole")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(contents)

    def sizeHint(self) -> QSize:  # Qt override
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:  # Qt override
        return self.widget().minimumSizeHint().boundedTo(self.room())

    def room(self) -> QSize:
        """What the screen has for the inside of a window."""
        return self.screen().availableSize() - _FRAME

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt override
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._grow()
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # Qt override
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        """A dialog is as large as its words need, also when there come to be more of them."""
        window = self.window()
        if self._wraps and self.parentWidget() is window and window.isVisible():
            window.resize(window.size().expandedTo(self._least(window.width()).boundedTo(self.room())))

    def _fit(self) -> None:
        """Qt's own way would ask for the height the contents would like, not for the least they need."""
        view = self.maximumViewportSize()
        least = self._least(view.width())
        if least.height() > view.height():  # the bar at the side takes its width from the contents
            view.setWidth(view.width() - self.verticalScrollBar().sizeHint().width())
            least = self._least(view.width())
        self.widget().resize(view.expandedTo(least))

    def _least(self, wide: int) -> QSize:
        """The least the contents need: words that wrap need more where it is narrow."""
        least, layout = self.widget().minimumSizeHint(), self.widget().layout()
        if self._wraps and layout is not None and layout.hasHeightForWidth():
            least.setHeight(max(least.height(), layout.minimumHeightForWidth(max(wide, least.width()))))
        return least


def let_scroll(dialog: QWidget) -> None:
    """Puts all a dialog holds into such an area; call it when the dialog has been laid out."""
    layout = dialog.layout()
    if layout is None or dialog.findChild(Whole) is not None:
        return
    contents = QWidget()
    contents.setLayout(layout)  # takes what is in it along
    area = Whole(contents, wraps=True)
    _only(dialog, area)
    dialog.resize(dialog.size().boundedTo(area.room()))


def let_page_scroll(page: QWidget) -> None:
    """The same for a widget that stands in the layout of another, such as the pages of the main window."""
    around = page.parentWidget()
    layout = around.layout() if around is not None else None
    if layout is None:
        return
    place = layout.indexOf(page)
    layout.removeWidget(page)
    if not isinstance(layout, QVBoxLayout):
        raise TypeError(f"{type(layout).__name__} is no column")
    layout.insertWidget(place, Whole(page, wraps=False), 1)


def _only(dialog: QWidget, area: Whole) -> None:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
