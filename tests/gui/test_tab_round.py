"""The Tab key goes round the whole window on every page of the wizard, and Shift+Tab the same way back."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.frame import a_window, an_app, settle, with_reports
from ttdn_desktop.gui.tab_order import stops

_MOST = 120  # stops of a page; a ring that is longer than that is none


@pytest.mark.parametrize("step", ["period", "figures", "signing", "checks", "export"])
def test_tab_comes_to_every_stop_and_back_to_the_first(qtbot: Any, tmp_path: Path, step: str) -> None:
    with an_app(tmp_path / "home") as app:
        report = with_reports(app)
        window = a_window(qtbot, app)
        window.open_report(report.id)
        settle(qtbot, window)
        assert window.wizard is not None
        window.wizard.open_step(step)
        settle(qtbot, window)
        with qtbot.waitActive(window):
            window.activateWindow()
        first = next(stop for stop in stops(window) if stop.isVisible() and stop.isEnabled())
        first.setFocus()
        ring = walked(first, Qt.Key.Key_Tab)
        missed = [s for s in stops(window) if s.isVisible() and s.isEnabled() and s not in ring]
        assert [(type(s).__name__, s.objectName(), s.accessibleName()) for s in missed] == []
        back = walked(first, Qt.Key.Key_Backtab)
        assert back == [ring[0], *reversed(ring[1:])]
        window.close()


def walked(first: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where the keyboard stands, press by press, until it is back at the first."""
    ring = [first]
    while len(ring) < _MOST:
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, key)
        at = QApplication.focusWidget()
        assert at is not None
        if at is first:
            return ring
        ring.append(at)
    raise AssertionError([f"{type(w).__name__} {w.objectName()}" for w in ring[-12:]])
