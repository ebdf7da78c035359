"""The first-use tour on the real window: every mark finds its control, keys go on and back, it comes once and again when asked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication

from tests.gui.frame import a_window, opened, settle
from tests.gui.section import press, seeded
from ttdn_desktop.cli.demo import PERIOD
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.tour import Tour
from ttdn_desktop.wording.tour import MARKS


@pytest.fixture
def window(qtbot: Any, home: Path, sample_home: Path) -> Iterator[MainWindow]:
    with seeded(sample_home, home) as app:
        made = a_window(qtbot, app)
        yield made
        made.close()


def report_of(window: MainWindow) -> str:
    return window._app.find_report(PERIOD.code).id


def begun(qtbot: Any, window: MainWindow) -> Tour:
    opened(qtbot, window, report_of(window))
    window.commands.trigger("tour")
    tour = window.assistance.tour
    assert tour is not None
    return tour


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1092, 614)], ids=["100 %", "125 %"])
def test_every_mark_stands_beside_its_control(qtbot: Any, window: MainWindow, size: QSize) -> None:
    window.resize(size)
    tour = begun(qtbot, window)
    seen = []
    for _ in MARKS:
        seen.append(tour.key)
        spot, box = tour._target(), QRect(tour.box.pos(), tour.box.size())
        assert spot.isValid() and window.rect().contains(spot), tour.key
        assert window.rect().contains(box) and not box.intersects(spot), tour.key
        assert tour.text.heightForWidth(tour.text.width()) <= tour.text.height() + 1, tour.key
        assert tour.box.accessibleName() and tour.isAncestorOf(QApplication.focusWidget() or window)
        press(tour, Qt.Key.Key_Right)
    assert seen == list(MARKS) and window.assistance.tour is None


def test_keys_of_the_tour(qtbot: Any, window: MainWindow) -> None:
    tour = begun(qtbot, window)
    wizard = window.wizard
    assert wizard is not None and wizard.step is not None and wizard.step.kind.value == "section"
    press(tour.next, Qt.Key.Key_Right)
    assert tour.key == "margin"
    press(tour.next, Qt.Key.Key_Left)
    assert tour.key == "steps" and not tour.back.isEnabled()
    press(tour.next, Qt.Key.Key_Return, "\r")
    assert tour.key == "margin"
    press(tour.next, Qt.Key.Key_Tab, "\t")
    assert tour.back.hasFocus()
    press(tour.back, Qt.Key.Key_Escape)
    assert window.assistance.tour is None
    assert wizard.step.key == "period", "back where one was"


def test_it_comes_once_to_a_person_and_never_to_a_test(qtbot: Any, window: MainWindow) -> None:
    opened(qtbot, window, report_of(window))
    assert window.assistance.tour is None
    for wanted in (True, False):
        window.go_home()
        settle(qtbot, window)
        window.assistance.offers_tour = True
        opened(qtbot, window, report_of(window))
        settle(qtbot, window)
        if wanted:
            qtbot.waitUntil(lambda: window.assistance.tour is not None)
            assert window.assistance.tour is not None
            window.assistance.tour.skip.click()
            settle(qtbot, window)
        else:
            for _ in range(5):
                QApplication.processEvents()
        assert window.assistance.tour is None
    assert window._app.store.recall("tour") == "seen"


def test_the_veil_follows_the_window(qtbot: Any, window: MainWindow) -> None:
    tour = begun(qtbot, window)
    window.resize(1100, 640)
    QApplication.processEvents()
    assert tour.size() == window.size()
    assert window.rect().contains(QRect(tour.box.pos(), tour.box.size()))
    assert tour.childAt(tour.box.pos() + QPoint(20, 20)) is not None
    press(tour, Qt.Key.Key_Escape)


@pytest.mark.parametrize("command", ["home", "next-step"])
def test_leaving_what_it_speaks_of_ends_it(qtbot: Any, window: MainWindow, command: str) -> None:
    begun(qtbot, window)
    window.commands.trigger(command)
    settle(qtbot, window)
    assert window.assistance.tour is None
    window.repaint()  # a veil left behind would draw beside a control that is gone
    QApplication.processEvents()
