"""What the tests of the window share: a real App on the test's own home, the window on it, ways to answer dialogs."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.start import start
from ttdn_desktop.operations.unit_profile import set_unit
from ttdn_desktop.settings import Settings

NOW = datetime(2027, 6, 2, 9, 0, 0)
UNIT = {"name": "Nguyên Bình", "level": "xã", "province": "tỉnh Cao Bằng", "signer": "Nguyễn Thị Hồng Ánh"}


def an_app(home: Path) -> App:
    """The program on a home, its clock standing on NOW."""
    home.mkdir(parents=True, exist_ok=True)
    return App(Settings(home, lambda: NOW))


def with_reports(app: App) -> Report:
    """Puts the unit, the report of 2026 and the one of 2027-H1 (answering a letter) into the store; returns the second."""
    unit = set_unit(app.store, UNIT)
    start(app.store, app.catalogue, unit, Period.parse("2026-Y"), source="none", today=app.today)
    letter = Request(
        "cv-537-2027",
        "537",
        "SVHTTDL-TTBCXB",
        datetime(2027, 5, 24).date(),
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Cao Bằng",
        "báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2027",
        datetime(2027, 6, 20).date(),
    )
    return start(
        app.store, app.catalogue, unit, Period.parse("2027-H1"), source="none", request=letter, today=app.today
    )


def a_window(qtbot: Any, app: App) -> MainWindow:
    """The window, opened on the app's home and shown."""
    gui_main.application()
    window = MainWindow(app)
    qtbot.addWidget(window)
    window.resize(1366, 740)
    window.show()
    window.open_home()
    settle(qtbot, window)
    return window


def settle(qtbot: Any, window: MainWindow) -> None:
    """Waits until nothing is being done in the background."""
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=10_000)


def opened(qtbot: Any, window: MainWindow, key: str) -> None:
    """Opens a report and waits for its wizard."""
    window.open_report(key)
    qtbot.waitUntil(lambda: window.wizard is not None and not window.jobs.busy, timeout=10_000)


def answer(kind: type[QWidget], act: Callable[[Any], object]) -> None:
    """Once a modal dialog of this kind is open (and ready, if it reads something first), does `act` with it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        ready = isinstance(dialog, kind) and getattr(dialog, "imported", True) is not None
        if ready:
            act(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def type_text(widget: QWidget, text: str) -> None:
    """Types letter by letter as UniKey sends them: finished letters, "\\b" a Backspace. (QTest aborts on letters like ễ.)"""
    widget.setFocus()
    for letter in text:
        key = Qt.Key.Key_Backspace if letter == "\b" else Qt.Key(0)
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
