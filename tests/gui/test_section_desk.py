"""Sections changed from the list of steps with keys, mouse, menu and dialogs; what is open follows, undo brings it all back."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox

from tests.gui.frame import answer, type_text
from tests.gui.section import press, the_section, with_blocks
from ttdn_desktop.gui.section_dialogs import AddDialog, TitleDialog
from ttdn_desktop.gui.wizard import Wizard

ALT = Qt.KeyboardModifier.AltModifier


def keys(wizard: Wizard) -> list[str]:
    return [section.key for section in wizard.session.report.sections]


def at(wizard: Wizard, key: str) -> None:
    """The keyboard in the list, at a section."""
    wizard.ui.steps.set_current(key)
    wizard.ui.steps.setFocus()


def shown(wizard: Wizard) -> list[str]:
    return [wizard.ui.steps.step_at(row).key for row in range(wizard.ui.steps.count())]


def test_keys_move_a_section_and_its_number_follows(qtbot: Any, wizard: Wizard) -> None:
    page = the_section(wizard, "S33")
    at(wizard, "S33")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Down, ALT)
    assert keys(wizard)[5:7] == ["S32", "S33"] and wizard.ui.steps.current_key() == "S33"
    assert wizard.ui.steps.hasFocus() and page.ui.titleLabel.text() == "2. Thông tin, tuyên truyền"
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Up, ALT)
    assert keys(wizard)[5:7] == ["S33", "S32"]
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Left, ALT)
    assert wizard.session.section("S33").level == 1 and page.ui.titleLabel.text().startswith("IV. ")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Right, ALT)
    assert wizard.session.section("S33").level == 2
    at(wizard, "S10")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Up, ALT)
    assert wizard.ui.hintLabel.text() == "Mục này đã ở đầu."


def test_undo_in_the_list_brings_back_step_by_step(qtbot: Any, wizard: Wizard) -> None:
    first = keys(wizard)
    at(wizard, "S32")
    for _ in range(2):
        qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Up, ALT)
    assert keys(wizard) != first
    for _ in range(2):
        qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert keys(wizard) == first and [k for k in shown(wizard) if k in first] == first


def test_f2_renames_by_typing_as_unikey_sends_it(qtbot: Any, wizard: Wizard) -> None:
    page = the_section(wizard, "S12")
    at(wizard, "S12")

    def rename(dialog: TitleDialog) -> None:
        assert dialog.field.text() == "Khó khăn"
        type_text(dialog.field, "Khó khăn, vươ\b\bướn\bng\b\bớng mắc")
        press(dialog.field, Qt.Key.Key_Return, "\r")

    answer(TitleDialog, rename)
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_F2)
    title = wizard.session.section("S12").title
    assert title.startswith("Khó khăn, v") and title.endswith("mắc")
    assert page.ui.titleLabel.text() == f"2. {title}" and wizard.focusWidget() is wizard.ui.steps
    wizard.undo()
    assert wizard.session.section("S12").title == "Khó khăn" and page.ui.titleLabel.text() == "2. Khó khăn"


def test_an_empty_title_is_refused_in_the_dialog_and_esc_changes_nothing(qtbot: Any, wizard: Wizard) -> None:
    at(wizard, "S12")

    def empty(dialog: TitleDialog) -> None:
        dialog.field.clear()
        press(dialog.field, Qt.Key.Key_Return, "\r")
        assert dialog.isVisible() and dialog.problem.isVisible() and "phải có tên" in dialog.problem.text()
        press(dialog, Qt.Key.Key_Escape)

    answer(TitleDialog, empty)
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_F2)
    assert wizard.session.section("S12").title == "Khó khăn" and not wizard.session.can_undo


def test_insert_adds_an_own_section_and_one_writes_at_once(qtbot: Any, wizard: Wizard) -> None:
    the_section(wizard, "S34")
    at(wizard, "S34")

    def fill(dialog: AddDialog) -> None:
        assert dialog.focusWidget() is dialog.field
        type_text(dialog.field, "Hợp tác quốc tế")
        press(dialog.field, Qt.Key.Key_Return, "\r")

    answer(AddDialog, fill)
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Insert)
    assert wizard.step is not None and wizard.step.title == "Hợp tác quốc tế" and wizard.step.number == "4."
    page = wizard.ui.pages.currentWidget()
    assert wizard.focusWidget() is page.editor and page.editor.toPlainText() == ""  # type: ignore[attr-defined]
    key = wizard.step.key
    wizard.undo()
    assert key not in keys(wizard) and wizard.step.key != key and wizard.step.key in keys(wizard)
    wizard.redo()
    assert key in keys(wizard) and wizard.step.key == key


def test_a_child_and_a_section_of_the_outline_are_added(qtbot: Any, wizard: Wizard) -> None:
    the_section(wizard, "S20")

    def child(dialog: AddDialog) -> None:
        dialog.place.setCurrentIndex(1)
        type_text(dialog.field, "Văn bản đã ban hành")
        dialog.do.click()

    answer(AddDialog, child)
    at(wizard, "S20")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Insert)
    assert wizard.step is not None and (wizard.step.number, wizard.step.level) == ("1.", 2)
    answer(QMessageBox, lambda box: box.buttons()[0].click())
    at(wizard, "S32")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Delete)
    assert "S32" not in keys(wizard)

    def known(dialog: AddDialog) -> None:
        rows = [dialog.list.item(row).text() for row in range(dialog.list.count())]
        dialog.list.setCurrentRow(rows.index(next(r for r in rows if r.startswith("Quảng bá"))))
        assert not dialog.field.isEnabled()
        dialog.do.click()

    answer(AddDialog, known)
    at(wizard, "S11")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Insert)
    assert wizard.step.key == "S32" and keys(wizard)[keys(wizard).index("S32") - 1] == "S33", "where the outline has it"


def test_a_drop_says_what_goes_and_undo_brings_the_text_back(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S60", "Đề nghị tỉnh quan tâm hỗ trợ kinh phí.")
    press(page.editor, Qt.Key.Key_End)
    for letter in " Gấp":
        press(page.editor, Qt.Key(0), letter)
    told: list[str] = []

    def drop(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[0].click()

    answer(QMessageBox, drop)
    at(wizard, "S60")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Delete)
    assert "1 đoạn (10 từ)" in told[0] and "Ctrl+Z" in told[0] and "Các bản trước" in told[0] and "yêu cầu" in told[0]
    assert "S60" not in keys(wizard) and wizard.step is not None and wizard.step.key == "S50"
    assert "Đã bỏ" in wizard.ui.hintLabel.text()
    assert wizard.autosave.finish()
    kept = wizard._app.store.saved_sections(wizard.session.report.id, "S60")
    assert "hỗ trợ kinh phí. Gấp" in kept[0][1]
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step.key == "S60" and page.editor.toPlainText().endswith("kinh phí. Gấp")


@pytest.mark.parametrize(("choice", "left"), [(0, []), (1, ["S33", "S32", "S34"]), (2, ["S30", "S33", "S32", "S34"])])
def test_a_part_goes_with_or_without_what_stands_below_it(
    qtbot: Any, wizard: Wizard, choice: int, left: list[str]
) -> None:
    the_section(wizard, "S33")
    answer(QMessageBox, lambda box: box.buttons()[choice].click())
    at(wizard, "S30")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Delete)
    assert [key for key in keys(wizard) if key in ("S30", "S33", "S32", "S34")] == left
    assert wizard.step is not None and wizard.step.key in keys(wizard)
    if choice == 0:
        assert wizard.step.key == "S42", "the open one was among them: its neighbour opens"
    if choice == 1:
        assert {wizard.session.section(key).level for key in left} == {1}


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_comes_by_key_and_by_button_and_does_the_same(qtbot: Any, wizard: Wizard) -> None:
    the_section(wizard, "S33")
    at(wizard, "S33")
    seen: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen.append([action.objectName() for action in menu.actions() if action.isEnabled() and action.text()])
        next(action for action in menu.actions() if action.objectName() == "down").trigger()
        menu.close()

    for way in ("key", "button", "right"):
        QTimer.singleShot(50, look)
        place = wizard.ui.steps.visualItemRect(wizard.ui.steps.item(6)).center()
        if way == "key":
            event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
            QApplication.sendEvent(wizard.ui.steps.viewport(), event)
        elif way == "button":
            at(wizard, "S33")
            qtbot.mouseClick(wizard.ui.sectionsButton, Qt.MouseButton.LeftButton)
        else:
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, wizard.ui.steps.mapToGlobal(place))
            QApplication.sendEvent(wizard.ui.steps.viewport(), event)
    assert seen[0] == ["add", "rename", "up", "down", "deeper", "higher", "drop"] == seen[1]
    assert keys(wizard)[4:8] != ["S30", "S33", "S32", "S34"]
    assert wizard.commands.action("edit-sections").isEnabled()


def test_steps_that_are_no_section_offer_only_to_add(qtbot: Any, wizard: Wizard) -> None:
    menu = wizard.desk.menu("figures")
    assert [a.objectName() for a in menu.actions() if a.isEnabled() and a.text()] == ["add"]
    at(wizard, "figures")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Delete)
    assert wizard.ui.hintLabel.text() == "Chọn một mục trong danh sách trước."
    menu.deleteLater()


def test_an_issued_report_keeps_its_sections(qtbot: Any, wizard: Wizard) -> None:
    import msgspec

    from ttdn_desktop.model.request import Issue

    session = wizard.session
    session.report = msgspec.structs.replace(session.report, issue=Issue("46"))
    before = keys(wizard)
    at(wizard, "S33")
    for key, modifier in ((Qt.Key.Key_Delete, None), (Qt.Key.Key_Down, ALT), (Qt.Key.Key_Insert, None)):
        qtbot.keyClick(wizard.ui.steps, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert keys(wizard) == before and "đã phát hành" in wizard.ui.hintLabel.text()
    assert not any(action.isEnabled() for action in wizard.desk.menu("S33").actions() if action.text())


def test_dialogs_name_their_fields_and_answer_to_esc(qtbot: Any, wizard: Wizard) -> None:
    item = wizard.session.outline.sections[0]
    for dialog in (TitleDialog("I", wizard), AddDialog((item,), ("Một",), ("S10", "I", 1), "S60", wizard)):
        dialog.show()
        for name in ("field", "list", "place"):
            widget = getattr(dialog, name, None)
            assert widget is None or widget.accessibleName()
        press(dialog, Qt.Key.Key_Escape)
        assert dialog.result() == QDialog.DialogCode.Rejected and not dialog.isVisible()
        dialog.deleteLater()


def test_undo_in_the_text_brings_back_a_section_dropped_elsewhere(qtbot: Any, wizard: Wizard) -> None:
    from ttdn_desktop.operations import sections

    before = wizard.session.section("S60").blocks
    page = the_section(wizard, "S11")
    sections.drop(wizard.session, "S60")
    wizard._follow_shape()
    assert "S60" not in shown(wizard)
    page.editor.setFocus()
    qtbot.keyClick(page.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step is not None and wizard.step.key == "S60" and "S60" in shown(wizard)
    assert wizard.session.section("S60").blocks == before
    qtbot.keyClick(page.editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: wizard.step is not None and wizard.step.key == "S50")
    assert "S60" not in keys(wizard)


def test_the_signs_of_numbered_items_follow_the_level(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S33", "# Một.", "# Hai.")
    assert page.editor.number_sign(1) == "a)"
    at(wizard, "S33")
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Left, ALT)
    assert page.editor.number_sign(1) == "1."
