"""The editor's own screens for the pictures: tool bar and levels, find and replace, a table, a picture, pasted old letters."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap

from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.section_page import SectionPage


def editor_screens(window: MainWindow, section: str) -> Iterator[tuple[str, Callable[[], QPixmap]]]:
    """Name and picture of each; the window has a report open that may be written into."""
    wizard = window.wizard
    assert wizard is not None
    wizard.open_step(section)
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    yield "soan-thao", lambda: _seen(window)

    def finding() -> QPixmap:
        wizard.commands.trigger("replace")
        page.pane.find_bar.sought.setText("xa")
        page.pane.find_bar.put.setText("phường")
        _wait(600)
        return _seen(window)

    yield "tim-thay", finding
    if page.pane.seek is not None:
        page.pane.seek.close()


def _seen(window: MainWindow) -> QPixmap:
    _wait(200)
    return window.grab()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
