"""After a run cut off, and back to what stood there before: all is told, all can be taken back, one step of undo each."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from tests.gui.frame import NOW, a_window, an_app, answer, opened, settle, type_text, with_reports
from tests.gui.section import lines, press, the_section
from ttdn_desktop.app import App
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.recovery_dialog import RecoveryDialog
from ttdn_desktop.gui.versions_dialog import VersionsDialog
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.running import RUNNING
from ttdn_desktop.settings import Settings

KEY = 2  # the place of the section the tests write in


class Clock:
    """The program's clock, moved by the test."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(home: Path, clock: Clock) -> Iterator[App]:
    home.mkdir()
    with App(Settings(home, clock)) as made:
        yield made


def written(qtbot: Any, window: MainWindow, report: Report, text: str) -> str:
    """Opens the report, types into a section, waits until it is stored; the section's key."""
    opened(qtbot, window, report.id)
    assert window.wizard is not None
    key = window.wizard.session.report.sections[KEY].key
    type_text(the_section(window.wizard, key).editor, text)
    assert window.wizard.autosave.finish()
    settle(qtbot, window)
    return key


def cut_off(window: MainWindow, app: App) -> None:
    """What a kill leaves: the store as it is, nothing told to it any more."""
    assert window.wizard is not None
    window.jobs.wait()
    app.close()
    window.wizard.autosave._timer.stop()


class Unasked:
    """Shuts any dialog that opens meanwhile, and remembers that it did."""

    def __init__(self) -> None:
        self.met: list[str] = []
        self.timer = QTimer()
        self.timer.timeout.connect(self._look)
        self.timer.start(20)

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            self.met.append(type(dialog).__name__)
            dialog.reject()


def again(qtbot: Any, home: Path, clock: Clock) -> tuple[MainWindow, App]:
    app = App(Settings(home, clock))
    return a_window(qtbot, app), app


def test_the_next_start_says_what_is_there_and_what_was_written(qtbot: Any, app: App, home: Path, clock: Clock) -> None:
    report = with_reports(app)
    clock.move(minutes=5)
    window = a_window(qtbot, app)
    clock.move(minutes=5, seconds=7)
    written(qtbot, window, report, "Đã đăng 45 tin, bài.")
    cut_off(window, app)
    clock.move(hours=1)
    told: list[str] = []

    def read(dialog: RecoveryDialog) -> None:
        told.extend((dialog.told.text(), dialog.view.toPlainText()))
        press(dialog.go_on, Qt.Key.Key_Return)

    answer(RecoveryDialog, read)
    second, app2 = again(qtbot, home, clock)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert "mọi chữ đến 09:10:07 còn đủ" in told[0] and "6 tháng đầu năm 2027" in told[0]
    assert "Đã đăng 45 tin, bài." in told[1]
    assert second.wizard is not None and second.wizard.session.report.id == report.id
    second.close()
    unasked = Unasked()
    third, app3 = again(qtbot, home, clock)
    qtbot.waitUntil(lambda: third.wizard is not None, timeout=10_000)
    settle(qtbot, third)
    assert not unasked.met, "a run that was closed is not told of"
    unasked.timer.stop()
    third.close()
    for used in (app2, app3):
        used.close()


def test_a_run_cut_off_before_anything_was_written_is_not_told_of(
    qtbot: Any, app: App, home: Path, clock: Clock
) -> None:
    report = with_reports(app)
    clock.move(minutes=5)
    window = a_window(qtbot, app)
    opened(qtbot, window, report.id)
    settle(qtbot, window)
    cut_off(window, app)
    clock.move(minutes=5)
    unasked = Unasked()
    second, app2 = again(qtbot, home, clock)
    assert app2.store.recall(RUNNING)
    qtbot.waitUntil(lambda: second.wizard is not None, timeout=10_000)
    settle(qtbot, second)
    assert not unasked.met
    unasked.timer.stop()
    second.close()
    app2.close()


def test_the_kept_versions_are_offered_from_there(qtbot: Any, app: App, home: Path, clock: Clock) -> None:
    report = with_reports(app)
    clock.move(minutes=5)
    window = a_window(qtbot, app)
    key = written(qtbot, window, report, "Một.")
    cut_off(window, app)
    seen: list[str] = []

    def look(dialog: VersionsDialog) -> None:
        seen.append(dialog.shelf.section)
        dialog.reject()

    def ask(dialog: RecoveryDialog) -> None:
        answer(VersionsDialog, look)
        dialog.versions.click()

    answer(RecoveryDialog, ask)
    second, app2 = again(qtbot, home, clock)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert seen == [key]
    second.close()
    app2.close()


def test_a_version_is_taken_back_as_one_step_of_undo(qtbot: Any, app: App, clock: Clock) -> None:
    report = with_reports(app)
    window = a_window(qtbot, app)
    key = written(qtbot, window, report, "Câu thứ nhất.")
    clock.move(minutes=11)
    written(qtbot, window, report, " Câu thứ hai.")
    assert window.wizard is not None
    now = lines(window.wizard, key)
    assert "Câu thứ hai." in now[0] or "Câu thứ hai." in now[-1]
    told: list[str] = []

    def take(dialog: VersionsDialog) -> None:
        told.append(dialog.list.item(0).text())
        assert "Câu thứ hai." in dialog.view.toPlainText(), "against what stands there now"
        press(dialog.list, Qt.Key.Key_Return)

    answer(VersionsDialog, take)
    window.commands.trigger("versions")
    qtbot.waitUntil(lambda: bool(told) and not window.jobs.busy, timeout=10_000)
    assert lines(window.wizard, key) == ["Câu thứ nhất."]
    assert window.wizard.step is not None and window.wizard.step.key == key
    window.wizard.undo()
    assert lines(window.wizard, key) == now
    window.wizard.redo()
    assert lines(window.wizard, key) == ["Câu thứ nhất."]
    window.close()


def test_a_dropped_section_comes_back_to_its_place(qtbot: Any, app: App, clock: Clock) -> None:
    report = with_reports(app)
    window = a_window(qtbot, app)
    key = written(qtbot, window, report, "Câu thứ nhất.")
    assert window.wizard is not None
    session = window.wizard.session
    order = [section.key for section in session.report.sections]
    kept = tuple(section for section in session.report.sections if section.key != key)
    session.change(msgspec.structs.replace(session.report, sections=kept), what="drop", where="period")
    window.wizard.forget_page()
    window.wizard.refresh()
    window.wizard.open_step(order[0])
    assert window.wizard.autosave.finish()

    def take(dialog: VersionsDialog) -> None:
        assert dialog.shelf.dropped and "đã bỏ" in dialog.sections.currentText()
        assert dialog.view.toPlainText() == "Câu thứ nhất."
        dialog.take_button.click()

    answer(VersionsDialog, take)
    window.safe.show_versions(key)
    qtbot.waitUntil(lambda: not window.jobs.busy and key in [s.key for s in session.report.sections], timeout=10_000)
    assert [section.key for section in session.report.sections] == order
    assert lines(window.wizard, key) == ["Câu thứ nhất."]
    window.wizard.undo()
    assert key not in [section.key for section in session.report.sections]
    window.close()


def test_nothing_to_take_back_is_said(qtbot: Any, home: Path) -> None:
    with an_app(home) as app:
        report = with_reports(app)
        dialog = VersionsDialog(app.session(report.id), ())
        qtbot.addWidget(dialog)
        assert "chưa có bản trước" in dialog.legend.text() and not dialog.take_button.isEnabled()
