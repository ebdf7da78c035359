"""The main job through the window, with keys: import, new report, review, figures, signing, checks, export, bundle, verify."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.gui.frame import a_window, answer, type_text
from tests.real import real_file
from ttdn_desktop.app import App
from ttdn_desktop.gui.clock_dialog import ClockDialog
from ttdn_desktop.gui.export_page import ExportPage
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.import_dialog import ImportDialog
from ttdn_desktop.gui.importing import Importing
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.signing_page import SigningPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.session import StepKind
from ttdn_desktop.settings import Settings

NEW_WORDS = "Ba\b\bBá Xuân đa\b\bđã."  # as UniKey sends it: Backspaces and finished letters
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    home.mkdir()
    with App(Settings(home, lambda: datetime(2021, 11, 22, 8, 30))) as made:
        yield made


def page_of(wizard: Wizard, kind: type[Any]) -> Any:
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, kind)
    return page


def step_to(qtbot: Any, wizard: Wizard, key: str) -> None:
    """Goes on with Ctrl+PgDn until that step is open."""
    for _ in range(40):
        if wizard.step is not None and wizard.step.key == key:
            return
        qtbot.keyClick(focus(wizard), Qt.Key.Key_PageDown, CONTROL)
    raise AssertionError(key)


def in_front(qtbot: Any, window: QWidget) -> None:
    """Off screen no window comes to the front by itself when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def focus(wizard: Wizard) -> QWidget:
    return wizard.ui.pages.currentWidget().focusWidget() or wizard.ui.steps


def test_from_last_periods_word_file_to_a_bundle(qtbot: Any, app: App, tmp_path: Path, monkeypatch: Any) -> None:
    source = real_file("nguyen-binh-2021-h1.docx")
    out = tmp_path / "Thư mục gửi"
    out.mkdir()
    monkeypatch.setattr(Importing, "choose", staticmethod(lambda window, folder: source))
    monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda parent, start: str(out)))

    # last period's Word file
    answer(ClockDialog, lambda dialog: dialog.right.click())  # the clock stands before this program was made
    window = a_window(qtbot, app)
    window.start_page.setFocus()
    answer(ImportDialog, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    qtbot.keyClick(window.start_page.ui.importButton, Qt.Key.Key_I, CONTROL)
    qtbot.waitUntil(lambda: bool(window.start_page.cards), timeout=30_000)

    # the new period
    def fill(dialog: NewReportDialog) -> None:
        assert dialog.ui.periodField.value() == Period.parse("2021-Y")
        type_text(dialog.ui.numberEdit, "1203")
        type_text(dialog.ui.symbolEdit, "STTTT-TTBCXB")
        type_text(dialog.ui.dateEdit.edit, "19/11/2021")
        type_text(dialog.ui.bodyEdit, "Sở Thông tin và Truyền thông tỉnh Cao Bằng")
        type_text(dialog.ui.subjectEdit, "báo cáo công tác thông tin đối ngoại năm 2021")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    answer(NewReportDialog, fill)
    in_front(qtbot, window)
    qtbot.keyClick(window.start_page.ui.newButton, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: window.wizard is not None and window.wizard.step is not None, timeout=20_000)
    wizard = window.wizard
    assert wizard is not None
    in_front(qtbot, window)
    session = wizard.session

    # each section: look at what was carried, write something new
    for section in session.report.sections:
        step_to(qtbot, wizard, section.key)
        page = page_of(wizard, SectionPage)
        for _ in range(40):
            if not any(owner.key == section.key for owner, _ in session.report.unreviewed()):
                break
            page.editor.setFocus()
            qtbot.keyClick(page.editor, Qt.Key.Key_Return, CONTROL)
        if section.key == "S12":
            page.editor.moveCursor(page.editor.textCursor().MoveOperation.End)
            qtbot.keyClick(page.editor, Qt.Key.Key_Return)
            type_text(page.editor, NEW_WORDS)
    assert not session.report.unreviewed()

    # figures
    step_to(qtbot, wizard, StepKind.FIGURES.value)
    figures = page_of(wizard, FiguresPage)
    figures._select(0)
    figures.view.setFocus()
    for _ in range(figures.table.rowCount()):  # Enter goes on to the next row
        for key in (Qt.Key.Key_9, Qt.Key.Key_Return):
            qtbot.keyClick(figures.view.indexWidget(figures.view.currentIndex()) or figures.view, key)
        qtbot.waitUntil(lambda: figures.view.state() != figures.view.State.EditingState)  # Qt commits a moment later
    figures.flush()

    # who signs
    step_to(qtbot, wizard, StepKind.SIGNING.value)
    signing = page_of(wizard, SigningPage)
    signing.ui.nameEdit.clear()
    type_text(signing.ui.nameEdit, "Nông Thị Ổn")

    # nothing stands in the way any more
    qtbot.keyClick(focus(wizard), Qt.Key.Key_F7)
    assert wizard.step is not None and wizard.step.key == "checks"
    assert not session.gate(), session.gate()

    # the pages as they will be printed
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_P, CONTROL)
    pages = wizard.preview.window
    assert pages is not None and pages.isVisible()
    qtbot.waitUntil(lambda: pages.pane.view.page == 1 and pages.pane.model.picture(1) is not None, timeout=20_000)
    qtbot.keyClick(pages.pane.view, Qt.Key.Key_Escape)
    assert not pages.isVisible()

    # Word, PDF, bundle
    in_front(qtbot, window)
    step_to(qtbot, wizard, StepKind.EXPORT.value)
    export = page_of(wizard, ExportPage)
    qtbot.mouseClick(export.sign_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
    (docx,), (pdf,) = out.glob("*.docx"), out.glob("*.pdf")
    words = app.docx.read_words(docx.read_bytes())
    assert "Bá Xuân đã." in words
    assert words.split() == app.pdf.read_words(pdf.read_bytes()).split()
    assert "1203/STTTT-TTBCXB ngày 19 tháng 11 năm 2021" in words and "Nông Thị Ổn" in words
    qtbot.mouseClick(export.bundle.pack_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
    (bundle,) = out.glob("*.ttdn")
    assert app.exchange.verify(bundle).verdict == "accepted"

    # the window closed and opened again is where it was
    assert window.close()
    answer(ClockDialog, lambda dialog: dialog.right.click())
    again = a_window(qtbot, App(app.settings))
    qtbot.waitUntil(lambda: again.wizard is not None and again.wizard.step is not None, timeout=20_000)
    assert again.wizard is not None and again.wizard.step is not None
    assert again.wizard.step.kind is StepKind.EXPORT and again.wizard.session.report.signing.name == "Nông Thị Ổn"
