"""What pictures of windows are taken with: programs on throw-away homes, windows of 1366x768, dialogs laid over them.

A file gui/shots_NAME.py adds its screens with one function, `screens(desk)`, which yields pairs of a name (ASCII, it becomes the
file's) and a function that gives the picture. It gets a desk of its own; what it opens it need not close.
"""

import importlib
import pkgutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui import style
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.operations.session import ReportSession

SIZE = QSize(1366, 768)
Screen = tuple[str, Callable[[], QPixmap]]
watchers: list[Callable[[QWidget], None]] = []  # tests look at the dialogs while they are open


class Desk:
    """Makes programs and windows. `seeded` fills an empty program with the sample and gives the key of the report begun."""

    def __init__(
        self, new_app: Callable[[], App], seed: Callable[[App], str], finish: Callable[[ReportSession], None]
    ) -> None:
        self._new_app = new_app
        self._seed = seed
        self.finish = finish  # does the officer's work on the sample's session, so that the report is ready
        self.windows: list[MainWindow] = []

    def empty(self) -> App:
        """A program on a home without data."""
        return self._new_app()

    def seeded(self) -> tuple[App, str]:
        """A program that holds the sample, and its report's key."""
        app = self.empty()
        return app, self._seed(app)

    def window(self, app: App, report: str = "") -> MainWindow:
        """The window on a program, on the start page or with a report open."""
        window = MainWindow(app)
        self.windows.append(window)
        ratio = QApplication.primaryScreen().devicePixelRatio()
        window.resize(round(SIZE.width() / ratio), round(SIZE.height() / ratio))  # scaled: the same screen, less room
        window.show()
        window.open_home()
        settle(window)
        if report:
            window.open_report(report)
            settle(window)
        return window

    def close(self) -> None:
        """Closes the windows, and with each its program."""
        for window in self.windows:
            window.close()
            window.deleteLater()
        self.windows.clear()


def modules() -> list[ModuleType]:
    """The files gui/shots_NAME.py that have screens, by name."""
    folder = str(Path(__file__).parent)
    names = sorted(one.name for one in pkgutil.iter_modules([folder]) if one.name.startswith("shots_"))
    found = [importlib.import_module(f"ttdn_desktop.gui.{name}") for name in names]
    return [module for module in found if hasattr(module, "screens")]


def more_screens(new_desk: Callable[[], Desk]) -> Iterator[Screen]:
    """The screens of all those files, each file on a desk of its own."""
    for module in modules():
        desk = new_desk()
        yield from module.screens(desk)
        desk.close()


def settle(window: MainWindow) -> None:
    """Lets everything in the background finish and everything be drawn."""
    for _ in range(3):
        window.jobs.wait()
        drawn()


def drawn() -> None:
    """Lets everything be drawn."""
    loop = QEventLoop()
    for _ in range(20):
        loop.processEvents()


def until(done: Callable[[], bool], seconds: float = 30) -> None:
    """Waits for something a child process does. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("what was to be seen did not come")
        QApplication.processEvents()
        time.sleep(0.005)
    drawn()


def step(window: MainWindow, key: str) -> QPixmap:
    """A step of the open report."""
    assert window.wizard is not None
    window.wizard.open_step(key)
    settle(window)
    return window.grab()


def over(window: MainWindow, dialog: QDialog, below: QWidget | None = None) -> QPixmap:
    """The dialog over its window (the main one unless another is named), as a screen shows it; the dialog is gone afterwards."""
    below = below or window
    dialog.setModal(False)
    dialog.show()
    settle(window)
    for look in watchers:
        look(dialog)
    back, front = below.grab(), dialog.grab()
    ratio = back.devicePixelRatio()
    painter = QPainter(back)
    painter.fillRect(QRect(QPoint(0, 0), below.size()), style.shade("shadow", 90))
    place = QPoint(
        round((below.width() - front.width() / ratio) / 2), round((below.height() - front.height() / ratio) / 2)
    )
    painter.drawPixmap(place, front)
    painter.setPen(QColor(style.tint("edge")))  # the system's own frame
    painter.drawRect(QRect(place, front.deviceIndependentSize().toSize()).adjusted(-1, -1, 0, 0))
    painter.end()
    dialog.close()
    dialog.deleteLater()
    return back
