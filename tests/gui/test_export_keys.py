"""The last step by keyboard alone, and a date of issue that has not come yet."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMessageBox, QTableView, QWidget

from tests.gui.frame import a_window, answer, opened, settle, type_text
from tests.gui.section import press, seeded
from ttdn_desktop.cli.demo import PERIOD, finish
from ttdn_desktop.gui.export_page import ExportPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.wording import export_page as words


@pytest.fixture
def window(qtbot: Any, home: Any, sample_home: Any) -> Any:
    with seeded(sample_home, home) as app:
        made = a_window(qtbot, app)
        opened(qtbot, made, app.find_report(PERIOD.code).id)
        assert made.wizard is not None
        finish(made.wizard.session)
        made.wizard.open_step("export")
        settle(qtbot, made)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow, timeout=5000)
        yield made
        made.close()


def page_of(window: MainWindow) -> ExportPage:
    assert window.wizard is not None
    page = window.wizard.ui.pages.currentWidget()
    assert isinstance(page, ExportPage)
    return page


def tab_to(window: MainWindow, wanted: QWidget) -> int:
    """Presses Tab until the keyboard is there; how often."""
    for pressed in range(1, 40):
        focus = QApplication.focusWidget()
        assert focus is not None
        press(focus, Qt.Key.Key_Tab, "\t")
        if wanted.hasFocus():
            return pressed
    raise AssertionError(f"Tab never comes to {wanted}")


def test_the_cards_come_one_after_the_other(window: MainWindow, tmp_path: Any, qtbot: Any) -> None:
    page, folder = page_of(window), tmp_path / "ra"
    folder.mkdir()
    page.choose_folder = lambda *_: str(folder)  # type: ignore[method-assign]
    assert window.wizard is not None
    window.wizard.ui.steps.setFocus()
    order = (
        page.draft_button,
        page.sign_button,
        page.issued.number,
        page.issued.day.edit,
        page.issued.take_button,
        page.bundle.pack_button,
    )
    for stop in order:
        tab_to(window, stop)
    window.wizard.ui.steps.setFocus()
    tab_to(window, page.sign_button)
    press(page.sign_button, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", ".pdf"]
    assert page.sign.state.text() and page.sign.state.isVisible()


@pytest.mark.parametrize(
    ("button", "noted"), [(words.DAY_AGAIN, False), (words.DAY_MEANT, True), (words.LEAVE_DAY, False)]
)
def test_a_date_of_issue_to_come_is_asked_about(window: MainWindow, button: str, noted: bool) -> None:
    page, told = page_of(window), list[str]()

    def choose(box: QMessageBox) -> None:
        told.append(box.text())
        next(one for one in box.buttons() if one.text() == button).click()

    type_text(page.issued.number, "46")
    type_text(page.issued.day.edit, "15/6/2028")
    answer(QMessageBox, choose)
    press(page.issued.day.edit, Qt.Key.Key_Return)
    assert "15/6/2028" in told[0] and "2/6/2027" in told[0]
    assert window.wizard is not None
    assert bool(window.wizard.session.report.issue.number) is noted
    assert page.issued.day.edit.value() == "15/6/2028", "what was typed stays"


def test_a_day_that_has_come_is_taken_without_a_word(window: MainWindow) -> None:
    page = page_of(window)
    type_text(page.issued.number, "46")
    type_text(page.issued.day.edit, "2/6/2027")
    press(page.issued.day.edit, Qt.Key.Key_Return)
    assert window.wizard is not None and window.wizard.session.report.issue.number == "46"


@pytest.mark.qt_log_ignore("This plugin does not support")  # no screen
def test_the_calendar_opens_by_key(window: MainWindow, qtbot: Any) -> None:
    page = page_of(window)
    page.issued.day.edit.setFocus()
    qtbot.keyClick(page.issued.day.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = page.issued.day.findChild(QCalendarWidget)
    assert calendar is not None and calendar.isVisible()
    qtbot.keyClick(calendar.findChild(QTableView), Qt.Key.Key_Return)
    assert page.issued.day.value() is not None
