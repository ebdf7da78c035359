"""The window of the pages: Ctrl+P, both looks, its place remembered, and its end with the report."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from tests.gui.frame import a_window, an_app, opened, settle
from tests.gui.pages import LONG_MS, complete, middle_of
from tests.gui.section import closed, seeded, the_section
from ttdn_desktop.cli.demo import PERIOD, finish
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.help_dialog import HelpDialog
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.preview.window import PreviewWindow
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.operations.produce import Look
from ttdn_desktop.paper.words import paper_words


@pytest.fixture
def pages(qtbot: Any, wizard: Wizard) -> PreviewWindow:
    wizard.open_step("period")
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    made = wizard.preview.window
    assert made is not None
    complete(qtbot, made.pane)
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_ctrl_p_opens_the_pages_and_the_step_stays(wizard: Wizard, pages: PreviewWindow) -> None:
    assert pages.isVisible() and not pages.isModal()
    assert wizard.step is not None and wizard.step.key == "period"
    assert pages.pane.thumbnails.isVisible() and pages.draft_button.isChecked()
    assert "2026" in pages.windowTitle()
    wizard.ui.previewButton.click()
    assert wizard.preview.window is pages, "the same window comes to the front again"


def test_both_looks_can_be_seen_whatever_the_gate_says(qtbot: Any, wizard: Wizard, pages: PreviewWindow) -> None:
    assert wizard.session.gate()
    draft = pages.pane.model._wanted().make()
    assert not pages.notice.text()
    pages.sign_button.click()
    complete(qtbot, pages.pane)
    sign = pages.pane.model._wanted().make()
    assert "DỰ THẢO" in paper_words(draft) and "DỰ THẢO" not in paper_words(sign)
    assert pages.notice.text() and pages.sign_button.isChecked() and not pages.draft_button.isChecked()
    pages.draft_button.click()
    complete(qtbot, pages.pane)
    assert not pages.notice.text()


def test_what_the_font_lacks_is_told_above_the_old_pages_of_the_clean_look(
    qtbot: Any, wizard: Wizard, pages: PreviewWindow
) -> None:
    pages.sign_button.click()
    complete(qtbot, pages.pane)
    report = wizard.session.report
    wizard.session.change(msgspec.structs.replace(report, archive="VT, 漢"), what="signing", where="signing")
    qtbot.waitUntil(pages.pane.banner.isVisible, timeout=LONG_MS)
    assert "漢" in pages.pane.banner.text() and pages.pane.model.layout is not None
    wizard.session.undo()
    qtbot.waitUntil(lambda: not pages.pane.banner.isVisible(), timeout=LONG_MS)


def test_a_click_leads_to_the_paragraph_in_the_wizard(qtbot: Any, wizard: Wizard, pages: PreviewWindow) -> None:
    section = next(s for s in wizard.session.report.sections if s.blocks)
    block = section.blocks[0].id
    layout = pages.pane.model.layout
    assert layout is not None
    place = layout.of_block(block)
    assert place is not None
    pages.pane.view.show_page(place.page)
    pages.pane.view.verticalScrollBar().setValue(
        pages.pane.view.verticalScrollBar().value() + pages.pane.view.where(place.page, 0, place.y).y() - 40
    )
    qtbot.mouseClick(pages.pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(pages.pane, block))
    assert wizard.step is not None and wizard.step.key == section.key
    assert the_section(wizard, section.key).editor.place()[0] == block


def test_escape_closes_it_and_nothing_is_built_then(qtbot: Any, wizard: Wizard, pages: PreviewWindow) -> None:
    qtbot.keyClick(pages.pane.view, Qt.Key.Key_Escape)
    assert not pages.isVisible() and not pages.pane.model._active
    wizard.preview.open_window()
    assert pages.isVisible() and pages.pane.model._active


def test_f1_opens_the_page_about_printing(qtbot: Any, home: Path, sample_home: Path) -> None:
    with seeded(sample_home, home) as app:
        window = a_window(qtbot, app)
        opened(qtbot, window, app.find_report(PERIOD.code).id)
        assert window.wizard is not None
        window.wizard.preview.open_window()
        pages = window.wizard.preview.window
        assert pages is not None
        qtbot.waitUntil(pages.isActiveWindow)
        qtbot.keyClick(pages, Qt.Key.Key_F1)
        (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, HelpDialog) and w.isVisible())
        assert isinstance(dialog, QDialog) and "hai mặt" in dialog.ui.text.toPlainText()
        dialog.close()
        window.close()


def test_it_comes_back_where_it_was_and_goes_with_the_report(qtbot: Any, home: Path, sample_home: Path) -> None:
    with seeded(sample_home, home) as app:
        report = app.find_report(PERIOD.code).id
        for size in ((640, 500), (700, 520)):
            window = a_window(qtbot, app)
            opened(qtbot, window, report)
            settle(qtbot, window)
            assert window.wizard is not None
            window.wizard.preview.open_window()
            pages = window.wizard.preview.window
            assert pages is not None
            if size != (640, 500):
                assert (pages.width(), pages.height()) == (640, 500)
            pages.resize(*size)
            complete(qtbot, pages.pane)
            window.close()
            qtbot.waitUntil(lambda pages=pages: not _visible(pages), timeout=LONG_MS)
            app = an_app(home)


def _visible(window: PreviewWindow) -> bool:
    return window in QApplication.topLevelWidgets() and window.isVisible()


def test_a_report_made_outside_has_one_look(qtbot: Any, home: Path, sample_home: Path) -> None:
    with seeded(sample_home, home) as app:
        gui_main.application()
        report = next(one for one in app.store.reports() if one.made_outside)
        wizard = Wizard(app.session(report.id), app, Jobs())
        qtbot.addWidget(wizard)
        wizard.preview.open_window()
        pages = wizard.preview.window
        assert pages is not None and wizard.preview._look is Look.OUTSIDE
        complete(qtbot, pages.pane)
        assert not pages.draft_button.isVisible() and not pages.sign_button.isVisible()
        closed(wizard)


def test_what_stands_before_signing_is_said_only_while_it_does(
    qtbot: Any, wizard: Wizard, pages: PreviewWindow
) -> None:
    assert pages.notice.text() == ""
    pages.sign_button.click()
    stops = len(wizard.session.gate())
    qtbot.waitUntil(lambda: f"Còn {stops} chỗ" in pages.notice.text(), timeout=LONG_MS)
    finish(wizard.session)
    wizard.preview.touched()
    qtbot.waitUntil(lambda: pages.notice.text() == "", timeout=LONG_MS)
