"""Hands of an officer at the real window: only keys to whatever has the keyboard, or only clicks on what can be seen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QListView, QMenu, QWidget

from tests.gui.frame import answer

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Keys:
    """Every key goes to the widget that has the keyboard, as Qt would send it; nothing is named or focused from outside."""

    def __init__(self, qtbot: Any) -> None:
        self._qtbot = qtbot
        self.pressed = 0

    @staticmethod
    def at() -> QWidget:
        """The widget that has the keyboard."""
        modal, widget = QApplication.activeModalWidget(), QApplication.focusWidget()
        shown = (window for window in QApplication.topLevelWidgets() if window.isVisible() and window.isWindow())
        top = modal or QApplication.activeWindow() or next(shown, None)
        if top is not None and (widget is None or not (widget is top or top.isAncestorOf(widget))):
            widget = top.focusWidget() or modal  # off screen a dialog that just opened is not yet in front
        assert widget is not None, "nothing has the keyboard"
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """One key, so many times."""
        for _ in range(times):
            self.pressed += 1
            self._qtbot.keyClick(self.at(), key, modifiers)
            QApplication.processEvents()  # between two keys of a person the program does what it put off

    def type(self, text: str) -> None:
        """Finished letters, as an input method sends them."""
        for letter in text:
            self.pressed += 1
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(self.at(), QKeyEvent(kind, 0, NONE, letter))

    def tab_to(self, wanted: Callable[[QWidget], bool], back: bool = False, most: int = 60) -> QWidget:
        """Tab until the keyboard stands on what is wanted."""
        for _ in range(most):
            if wanted(self.at()):
                return self.at()
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        raise AssertionError(
            f"Tab does not come there; it stands on {self.at().objectName()} {self.at().accessibleName()}"
        )

    def button(self, text: str) -> None:
        """Tab to the button that says so, and Enter."""
        self.tab_to(lambda widget: says(widget, text))
        self.press(Qt.Key.Key_Return)


class Mouse:
    """Clicks on what is shown; what is hidden, disabled or under something else cannot be clicked."""

    def __init__(self, qtbot: Any) -> None:
        self._qtbot = qtbot
        self.clicks = 0

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """A click with the left button."""
        assert widget.isVisible() and widget.isEnabled(), (widget.objectName(), widget.accessibleName())
        self.clicks += 1
        if place is None:
            self._qtbot.mouseClick(widget, LEFT)
        else:
            self._qtbot.mouseClick(widget, LEFT, pos=place)

    def button(self, root: QWidget, text: str) -> None:
        """The shown button under `root` that says so."""
        found = [b for b in root.findChildren(QAbstractButton) if says(b, text) and b.isVisible()]  # type: ignore[type-abstract]
        assert len(found) == 1, (text, [b.text() for b in found])
        self.click(found[0])

    def row(self, rows: QListView, number: int) -> None:
        """A row of a list."""
        index = rows.model().index(number, 0)
        rows.scrollTo(index)
        self.click(rows.viewport(), rows.visualRect(index).center())

    def menu(self, menu: QMenu, text: str) -> None:
        """An entry of an open menu."""
        action = next(action for action in menu.actions() if plain(action.text()).startswith(text))
        self.click(menu, menu.actionGeometry(action).center())


def at_dialog(kind: type[QDialog], act: Callable[[Any], object]) -> None:
    """Once a dialog of this kind is open, does `act` with it; a fault closes it, so that the test ends and tells."""

    def tried(dialog: Any) -> None:
        try:
            act(dialog)
        except BaseException:
            dialog.done(0)
            raise

    answer(kind, tried)


def says(widget: QWidget, text: str) -> bool:
    """True for a button that can be pressed with that text (or spoken name)."""
    return (
        isinstance(widget, QAbstractButton)
        and widget.isEnabled()
        and text in (plain(widget.text()), widget.accessibleName())
    )


def plain(text: str) -> str:
    """The text without the mark of its underlined letter."""
    return text.replace("&", "").strip()
