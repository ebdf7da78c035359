"""An issued report in the window: looked at, copied from, printed; nothing one presses changes its words."""

from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from tests.gui.frame import type_text
from tests.gui.section import control, press, the_section
from ttdn_desktop.cli.demo import finish
from ttdn_desktop.gui.export_page import ExportPage
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.operations.issue import issue


def issued(wizard: Wizard) -> None:
    finish(wizard.session)
    wizard.session.change(issue(wizard.session.report, "46", date(2026, 12, 15)), what="issue", where="export")
    wizard.session.save()


def test_nothing_typed_or_pasted_changes_it(qtbot: Any, wizard: Wizard) -> None:
    issued(wizard)
    before = wizard.session.report
    page = the_section(wizard, "S33")
    shown = page.editor.toPlainText()
    type_text(page.editor, "Chữ\b\b ")
    for key, text in (
        (Qt.Key.Key_Return, "\r"),
        (Qt.Key.Key_Tab, "\t"),
        (Qt.Key.Key_Delete, ""),
        (Qt.Key.Key_Backtab, ""),
    ):
        press(page.editor, key, text)
    for key in (Qt.Key.Key_B, Qt.Key.Key_X, Qt.Key.Key_V):
        control(page.editor, key)
    mime = QMimeData()
    mime.setText("dán")
    page.editor.insertFromMimeData(mime)
    page.leave()
    assert page.editor.toPlainText() == shown and wizard.session.report == before
    assert not page.figures.isEnabled() and not page.findings.fix.isEnabled()


def test_its_words_can_be_copied(wizard: Wizard) -> None:
    issued(wizard)
    page = the_section(wizard, "S33")
    page.editor.selectAll()
    page.editor.copy()
    copied = QApplication.clipboard().text()
    assert "phối hợp" in copied and "\ufffc" not in copied


def test_its_figures_stay(qtbot: Any, wizard: Wizard) -> None:
    issued(wizard)
    figures = wizard.session.figures
    assert wizard.open_step("figures")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    page.view.to_row(0)
    type_text(page.view, "9")
    press(page.view, Qt.Key.Key_Delete)
    QApplication.clipboard().setText("1\n2\n3")
    control(page.view, Qt.Key.Key_V)
    page.leave()
    assert wizard.session.figures == figures


def test_it_is_still_printed_and_packed(qtbot: Any, wizard: Wizard, tmp_path: Any, monkeypatch: Any) -> None:
    issued(wizard)
    monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda *_: str(tmp_path)))
    assert wizard.open_step("export")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, ExportPage)
    for button in (page.sign_button, page.bundle.pack_button):
        assert button.isEnabled()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        wizard._jobs.wait()
    assert "có thể rút USB" in page.bundle.state.text()


def test_ctrl_enter_goes_on_and_marks_nothing(wizard: Wizard) -> None:
    issued(wizard)
    before = wizard.session.report
    page = the_section(wizard, "S33")
    control(page.editor, Qt.Key.Key_Return)
    assert wizard.step is not None and wizard.step.key != "S33" and wizard.session.report == before
