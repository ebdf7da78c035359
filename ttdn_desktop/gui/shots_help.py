"""Pictures of the help and of the first-use tour."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QPixmap

from ttdn_desktop.gui.help_dialog import HelpDialog
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.shots_desk import Desk, Screen, drawn, over


def screens(desk: Desk) -> Iterator[Screen]:
    """A page, words found, and each mark of the tour."""
    app, report = desk.seeded()
    window = desk.window(app, report)
    yield "huong-dan-tim", lambda: _found(window)
    for number in range(6):
        yield f"gioi-thieu-{number + 1}", partial(_mark, window, number)


def _found(window: MainWindow) -> QPixmap:
    dialog = HelpDialog("figures", window)
    dialog.ui.findEdit.setText("thung rac")
    dialog.find_words()
    return over(window, dialog)


def _mark(window: MainWindow, number: int) -> QPixmap:
    window.commands.trigger("tour")
    tour = window.assistance.tour
    assert tour is not None
    tour.step(number)
    drawn()
    picture = window.grab()
    tour.end()
    return picture
