"""Where the keyboard is: after changing pages, on entering a section, on a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.section import press, the_section
from ttdn_desktop.gui.editor.formats import id_of
from ttdn_desktop.gui.wizard import Wizard


def test_a_page_left_behind_does_not_hand_the_keyboard_to_the_way_home(wizard: Wizard) -> None:
    for before in ("S11", "figures", "checks", "signing"):
        for after in ("export", "checks", "period", "figures"):
            wizard.open_step(before)
            wizard.open_step(after)
            focus = QApplication.focusWidget()
            assert focus is not None
            assert focus is wizard.ui.steps or wizard.ui.pages.currentWidget().isAncestorOf(focus), (
                before,
                after,
                focus,
            )


def test_a_section_opens_at_its_first_paragraph_to_be_looked_at(wizard: Wizard) -> None:
    page = the_section(wizard, "S12")
    waiting = [
        block.id for _, block in wizard.session.report.unreviewed() if block in wizard.session.section("S12").blocks
    ]
    assert len(waiting) > 1
    assert id_of(page.editor.textCursor().block()) == waiting[0]


def test_enter_presses_the_button_that_has_the_keyboard(wizard: Wizard) -> None:
    wizard.open_step("figures")
    assert wizard.step is not None
    wizard.ui.nextButton.setFocus()
    press(wizard.ui.nextButton, Qt.Key.Key_Return)
    assert wizard.step.key == "signing"
