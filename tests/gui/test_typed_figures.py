"""What is typed as a figure: undone it stays undone, refused it holds the page once and is not lost in silence."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.frame import type_text
from tests.gui.section import press, the_section
from ttdn_desktop.gui.figure_columns import NOW
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard


def side(qtbot: Any, wizard: Wizard) -> tuple[SectionPage, str]:
    """The first section with figures, its side tab open and its first field with the keyboard."""
    for section in wizard.session.report.sections:
        page = the_section(wizard, section.key)
        codes = page.figures.codes_of(section.key)
        if codes:
            page.ui.tabs.open(page.figures)
            page.figures.focus_figure(codes[0])
            qtbot.waitUntil(page.figures._fields[codes[0]].hasFocus)
            return page, codes[0]
    raise AssertionError("no section with figures")


def test_undo_of_a_figure_beside_the_text_is_not_undone_by_the_field(qtbot: Any, wizard: Wizard) -> None:
    page, code = side(qtbot, wizard)
    before = wizard.session.figures.get(code)
    type_text(page.figures._fields[code], "777")
    wizard.autosave.save()
    taken = wizard.session.figures.get(code)
    assert taken is not None and str(taken.number) == "777"
    wizard.undo()
    QApplication.processEvents()
    wizard.ui.steps.setFocus()  # the field that had the keyboard loses it
    QApplication.processEvents()
    assert wizard.session.figures.get(code) == before and wizard.session.can_redo
    wizard.redo()
    assert wizard.session.figures.get(code) == taken


def test_a_refused_figure_beside_the_text_holds_the_page_once(qtbot: Any, wizard: Wizard) -> None:
    page, code = side(qtbot, wizard)
    type_text(page.figures._fields[code], "12 tin bai")
    before, here = wizard.session.figures.get(code), wizard.step
    wizard.go(1)
    assert wizard.step == here and wizard.ui.hintLabel.text() != ""
    assert page.figures._fields[code].text() == "12 tin bai"
    qtbot.waitUntil(page.figures._fields[code].hasFocus)
    wizard.go(1)
    assert wizard.step != here and wizard.session.figures.get(code) == before


def test_a_refused_figure_in_the_table_holds_the_page_once(qtbot: Any, wizard: Wizard) -> None:
    assert wizard.open_step("figures")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    row = page.table.figure_rows()[0]
    page.view.setCurrentIndex(page.table.index(row, NOW))
    press(page.view, Qt.Key.Key_1, "1")
    type_text(page.view._field, "2 tin")  # type: ignore[arg-type]
    wizard.go(1)
    assert wizard.step is not None and wizard.step.key == "figures" and wizard.ui.hintLabel.text() != ""
    assert page.view.being_typed()[1] == "12 tin"
    wizard.go(1)
    assert wizard.step.key == "signing"


def test_find_answers_everywhere_in_the_wizard(wizard: Wizard) -> None:
    assert wizard.open_step("figures")
    wizard.commands.trigger("find")
    assert wizard.step is not None and wizard.step.kind == "section"
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage) and page.pane.find_bar.isVisible()
