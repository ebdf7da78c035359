"""What is left on the screen: a new title wipes the old one away to the last mark, a maximized window stays so."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from tests.gui.frame import a_window, an_app, opened, settle, with_reports
from tests.gui.section import the_section
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.wizard import Wizard


class _Watch(QObject):
    """Notes whether the whole widget was drawn anew."""

    whole = False

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.whole = self.whole or event.region().contains(watched.rect().topLeft())
        return False


def test_the_padding_of_the_title_is_drawn_anew_with_its_words(qtbot: Any, wizard: Wizard) -> None:
    the_section(wizard, "S10")
    qtbot.waitExposed(wizard)
    QApplication.processEvents()
    title = the_section(wizard, "S11").ui.titleLabel
    QApplication.processEvents()
    watch = _Watch()
    title.installEventFilter(watch)
    the_section(wizard, "S12")
    qtbot.waitUntil(lambda: watch.whole, timeout=5_000)


def test_a_window_maximized_on_a_small_screen_stays_so(qtbot: Any, home: Path) -> None:
    with an_app(home) as app:
        window = a_window(qtbot, app)
        window.resize(800, 600)
        window.close()
    with an_app(home) as app:
        window = MainWindow(app)
        qtbot.addWidget(window)
        window.showMaximized()
        window.open_home()
        settle(qtbot, window)
        assert window.isMaximized()
        window.close()


def test_at_150_percent_no_page_is_wider_than_the_screen(qtbot: Any, home: Path) -> None:
    with an_app(home) as app:
        report = with_reports(app)
        window = a_window(qtbot, app)
        opened(qtbot, window, report.id)
        assert window.wizard is not None
        for step in window.wizard.session.steps():
            window.wizard.open_step(step.key)
        label = window.start_page.ui.unitLabel
        label.setText("UBND thành phố trực thuộc một tỉnh có tên rất dài · tỉnh Bà Rịa và Vũng Tàu xưa kia")
        window.resize(910, 480)
        settle(qtbot, window)
        assert window.ui.stack.minimumSizeHint().width() <= 910 - 12, "a bar at the side takes 12 of them"
