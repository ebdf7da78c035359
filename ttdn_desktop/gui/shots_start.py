"""Pictures of the start page and what belongs to it: search, trash, kept versions, recovery, clock, backups."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog

from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.trash_dialog import TrashDialog


def shots(window: MainWindow) -> Iterator[tuple[str, Callable[[], QPixmap]]]:
    """(name, how to take it) of a window that stands on the start page of a home with reports of several years."""
    yield "trang-dau", window.grab
    yield "trang-dau-tim", lambda: _searched(window, "tuyen truyen")
    yield "thung-rac", lambda: _dialog(window, TrashDialog(window._app, window.jobs, window))


def settle(window: MainWindow) -> None:
    """Lets what runs in the background finish and be drawn."""
    for _ in range(4):
        window.jobs.wait()
        loop = QEventLoop()
        for _ in range(20):
            loop.processEvents()


def _searched(window: MainWindow, query: str) -> QPixmap:
    page = window.start_page
    page.ui.findEdit.setText(query)
    page._enter()
    settle(window)
    picture = window.grab()
    page.ui.findEdit.clear()
    return picture


def _dialog(window: MainWindow, dialog: QDialog) -> QPixmap:
    dialog.setModal(False)
    dialog.show()
    settle(window)
    picture = dialog.grab()
    dialog.close()
    dialog.deleteLater()
    return picture
