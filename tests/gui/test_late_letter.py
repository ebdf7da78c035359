"""A letter's file read after its step was left still goes to its letter; its proposals wait until the letter is shown again."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.gui.frame import a_window, an_app, answer, opened, settle, with_reports
from ttdn_desktop.app import App
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.gui.period_page import PeriodPage
from ttdn_desktop.wording import letter as words


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "CV 1934.txt"
    path.write_text("Số: 1934/SVHTTDL-TTCS\nCao Bằng, ngày 24 tháng 5 năm 2027\n", "utf-8")
    return path


def period_page(qtbot: Any, app: App) -> tuple[MainWindow, PeriodPage]:
    report = with_reports(app)
    window = a_window(qtbot, app)
    opened(qtbot, window, report.id)
    assert window.wizard is not None
    window.wizard.open_step("period")
    page = window.wizard.ui.pages.currentWidget()
    assert isinstance(page, PeriodPage)
    return window, page


def held(window: MainWindow) -> threading.Event:
    go = threading.Event()
    window.jobs.start(lambda: go.wait(10))
    return go


def test_next_pressed_before_it_was_read(qtbot: Any, app: App, letter: Path) -> None:
    window, page = period_page(qtbot, app)
    wizard = window.wizard
    assert wizard is not None
    before, go = wizard.session.requests[0], held(window)
    page.ui.letterFile.take(letter)
    wizard.go(1)
    go.set()
    settle(qtbot, window)
    kept = wizard.session.requests[0]
    assert (kept.attachment_name, kept.id, kept.number) == ("CV 1934.txt", before.id, before.number) and kept.attachment
    assert window.focusWidget() is not page.ui.letterFile.take_all, "the keyboard stays where one works"
    assert wizard.autosave.finish() and app.store.requests()[0].attachment == kept.attachment
    wizard.go(-1)
    assert page.ui.letterFile.name() == "CV 1934.txt" and page.ui.letterFile.proposals
    assert page.ui.letterFile.attach.isEnabled()
    wizard.undo()
    assert wizard.session.requests[0] == before and page.ui.letterFile.name() == ""
    window.close()


def test_a_letter_with_nothing_typed_yet(qtbot: Any, app: App, letter: Path) -> None:
    window, page = period_page(qtbot, app)
    wizard = window.wizard
    assert wizard is not None
    for line in (page.ui.numberEdit, page.ui.symbolEdit, page.ui.bodyEdit, page.ui.subjectEdit):
        line.set_value("")
    page.ui.dateEdit.set_value(None)
    page.ui.deadlineEdit.set_value(None)
    page.flush()
    assert wizard.session.requests == ()
    go = held(window)
    page.ui.letterFile.take(letter)
    wizard.go(1)
    go.set()
    settle(qtbot, window)
    assert [made.attachment_name for made in wizard.session.requests] == ["CV 1934.txt"]
    wizard.go(-1)
    assert page.ui.letterFile.proposals
    window.close()


def test_another_letter_chosen_meanwhile_does_not_get_it(qtbot: Any, app: App, letter: Path) -> None:
    window, page = period_page(qtbot, app)
    wizard = window.wizard
    assert wizard is not None
    go = held(window)
    page.ui.letterFile.take(letter)
    page.ui.knownBox.setCurrentIndex(0)
    page.ui.knownBox.activated.emit(0)
    page.ui.numberEdit.set_value("77")
    page.flush()
    go.set()
    settle(qtbot, window)
    assert wizard.session.requests[0].number == "77" and not wizard.session.requests[0].attachment
    assert "CV 1934.txt" in page.ui.letterFile.said.text() and page.ui.letterFile.said.isVisible()
    window.close()


def test_a_report_is_not_begun_while_its_letter_is_being_read(qtbot: Any, app: App, letter: Path) -> None:
    with_reports(app)
    window = a_window(qtbot, app)
    if window.wizard is not None:
        window.go_home()
        settle(qtbot, window)

    def fill(dialog: NewReportDialog) -> None:
        go = held(window)
        dialog.ui.letterFile.take(letter)
        dialog.ui.createButton.click()
        assert dialog.isVisible() and words.READING in dialog.ui.problemLabel.text()
        go.set()
        qtbot.waitUntil(lambda: not dialog.ui.letterFile.reading, timeout=10_000)
        dialog.ui.createButton.click()

    answer(NewReportDialog, fill)
    window.new_report()
    qtbot.waitUntil(lambda: window.wizard is not None, timeout=30_000)
    assert window.wizard is not None and window.wizard.session.requests[0].attachment_name == "CV 1934.txt"
    window.close()
