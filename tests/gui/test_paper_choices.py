"""What an officer chooses of the paper: the form of the page, the mark of urgency, the appendix."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox

from ttdn_desktop.gui import form_dialog
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.form_dialog import FormDialog
from ttdn_desktop.gui.signing_page import SigningPage
from ttdn_desktop.gui.unit_dialog import UnitDialog
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.operations.page_form import changed_form
from ttdn_desktop.operations.produce import has_appendix
from ttdn_desktop.operations.unit_profile import declare_unit
from ttdn_desktop.paper.rules import RANGES
from ttdn_desktop.wording.page_form import LABELS


def test_form_shows_and_gives_back_any_choice(qtbot: Any) -> None:
    form = PageForm("12/13/13", 13, 20, 25, 30, 15, 10, 8, 1.15)
    dialog = FormDialog(form)
    qtbot.addWidget(dialog)
    assert changed_form(PageForm(), dialog.answers()) == form
    qtbot.mouseClick(dialog.template, Qt.MouseButton.LeftButton)
    assert changed_form(form, dialog.answers()) == PageForm()


def test_no_field_leaves_the_decree(qtbot: Any) -> None:
    dialog = FormDialog(PageForm())
    qtbot.addWidget(dialog)
    assert set(dialog.fields) == set(RANGES) == set(LABELS)
    for name, field in dialog.fields.items():
        assert field.accessibleName()
        if isinstance(field, QDoubleSpinBox):
            for value in (0, 1000):
                field.setValue(value)
                assert RANGES[name].holds(field.value())
        else:
            assert isinstance(field, QComboBox) and not field.isEditable()


def test_the_unit_dialog_hands_the_form_on(qtbot: Any, monkeypatch: Any) -> None:
    unit = declare_unit("Suối Mơ", "xã", "tỉnh Lạng Sơn")
    dialog = UnitDialog(unit)
    qtbot.addWidget(dialog)
    assert not dialog.change().form
    asked: list[PageForm] = []

    def ask(form: PageForm, parent: object) -> dict[str, str]:
        asked.append(form)
        return {"left_mm": "30", "line_multiple": "1,15"}

    monkeypatch.setattr(form_dialog.FormDialog, "ask", ask)
    qtbot.mouseClick(dialog.form_button, Qt.MouseButton.LeftButton)
    assert dialog.change().form["left_mm"] == "30"
    qtbot.mouseClick(dialog.form_button, Qt.MouseButton.LeftButton)
    assert [form.left_mm for form in asked] == [35, 30]


def test_mark_of_urgency_goes_into_the_report(wizard: Wizard) -> None:
    assert wizard.open_step("signing")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SigningPage)
    box = page.ui.urgencyBox
    assert box.currentData() == ""
    box.setCurrentIndex(box.findData("hoa-toc"))
    box.activated.emit(box.currentIndex())
    assert page.leave()
    assert wizard.session.report.urgency == "hoa-toc"
    wizard.session.undo()
    page.enter(wizard.step)
    assert box.currentData() == ""


def test_appendix_is_switched_on_the_figures_page_and_undone(qtbot: Any, wizard: Wizard) -> None:
    assert wizard.open_step("figures")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    before = has_appendix(wizard.session)
    assert page.appendix.isChecked() == before
    qtbot.mouseClick(page.appendix, Qt.MouseButton.LeftButton)
    assert has_appendix(wizard.session) == (not before)
    wizard.undo()
    assert has_appendix(wizard.session) == before == page.appendix.isChecked()
