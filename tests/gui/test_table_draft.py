"""What is typed in the dialog of a table is saved while one types, is one step of undo, and is thrown away only after a question."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import answer
from tests.gui.section import control, lines, press, with_blocks
from tests.gui.unikey import send, stream
from ttdn_desktop.gui.editor.table_cells import CellField
from ttdn_desktop.gui.editor.table_dialog import TableDialog
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Origin, OriginKind, Table

S = "S33"
OLD = Table("bang", (("Thôn", "Hộ"), ("Nà Mai", "51")), 1, "Bảng 1", Origin(OriginKind.CARRIED, "2026-H1", "p7"))


def stored(wizard: Wizard) -> list[Table]:
    """The tables of the section as the next start would find them."""
    kept = wizard._app.store.report(wizard.session.report.id)
    return [block for block in kept.section(S).blocks if isinstance(block, Table)]


def saved(qtbot: Any, wizard: Wizard, cell: str) -> None:
    """Nothing but time passes: the autosave must come by itself, in the middle of a cell."""
    qtbot.waitUntil(lambda: any(cell in str(table.rows) for table in stored(wizard)), timeout=5000)


def test_a_new_table_is_saved_cell_by_cell_and_stays_one_step(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một hai.", "Ba.")
    page.editor.go_to("t1", 3)
    page.editor.textCursor().insertText("X ")  # typed and not read back yet: a step of its own

    def fill(dialog: TableDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        send(dialog.grid, stream("Thôn"))
        assert dialog.grid.findChildren(CellField), "the cell is still being typed in"
        saved(qtbot, wizard, "Thôn")
        press(dialog.grid.findChildren(CellField)[-1], Qt.Key.Key_Tab, "\t")
        send(dialog.grid, stream("Hộ"))
        saved(qtbot, wizard, "Hộ")
        dialog.accept()

    answer(TableDialog, fill)
    wizard.commands.trigger("insert-table")
    made = wizard.session.section(S).blocks[1]
    assert isinstance(made, Table) and made.rows == (("Thôn", "Hộ"),) and made.id
    assert len([b for b in wizard.session.section(S).blocks if isinstance(b, Table)]) == 1
    assert page.window().focusWidget() is page.editor
    send(page.editor, stream("sau "))
    assert lines(wizard, S)[1:] == [f"<{made.id}>", "sau ", "Ba."], "the cursor stands behind it"
    control(page.editor, Qt.Key.Key_Z)
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == ["MộtX  hai.", "Ba."]
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == ["Một hai.", "Ba."] and not wizard.session.can_undo


def test_a_table_changed_is_saved_while_one_types_and_stays_one_step(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.", OLD)

    def fill(dialog: TableDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        for place, value in ((1, "52"), (0, "53")):
            dialog.grid.go(1, place)
            send(dialog.grid, value)
            saved(qtbot, wizard, value)
        dialog.accept()

    answer(TableDialog, fill)
    page.editor.go_to("bang", 0)
    press(page.editor, Qt.Key.Key_F2)
    made = wizard.session.section(S).blocks[1]
    assert isinstance(made, Table) and made.rows[1] == ("53", "52") and made.id == "bang"
    assert made.origin.kind is OriginKind.EDITED and made.reviewed
    control(page.editor, Qt.Key.Key_Z)
    assert wizard.session.section(S).blocks[1] == OLD and not wizard.session.can_undo
    control(page.editor, Qt.Key.Key_Y)
    assert wizard.session.section(S).blocks[1] == made


@pytest.mark.parametrize("table", [None, OLD])
def test_turned_away_it_asks_and_takes_back_exactly_what_was_typed(
    qtbot: Any, wizard: Wizard, table: Table | None
) -> None:
    page = with_blocks(wizard, S, "Một.", OLD)
    before, questions = wizard.session.report, []

    def say(button: int) -> None:
        def click(box: QMessageBox) -> None:
            questions.append(box.text())
            box.buttons()[button].click()

        answer(QMessageBox, click)

    def fill(dialog: TableDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.grid.go(0, 0)
        send(dialog.grid, stream("Bỏ đi"))
        saved(qtbot, wizard, "Bỏ đi")
        dialog.grid.finish()
        say(1)
        press(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible() and dialog.grid.rows()[0][0] == "Bỏ đi", "one stays, nothing is lost"
        say(0)
        dialog.leave_button.click()
        assert not dialog.isVisible()

    answer(TableDialog, fill)
    page.editor.go_to("bang", 0)
    if table is None:
        wizard.commands.trigger("insert-table")
    else:
        press(page.editor, Qt.Key.Key_F2)
    assert len(questions) == 2 and "trong bảng" in questions[0]
    assert wizard.session.report == before and not wizard.session.can_undo
    assert page.editor.drafts()[1].block == OLD and wizard.autosave.finish() and stored(wizard) == [OLD]


def test_what_was_typed_and_taken_back_by_hand_needs_no_question(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.", OLD)

    def fill(dialog: TableDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.caption.setFocus()
        send(dialog.caption, stream("x"))
        saved_caption = lambda: any(t.caption != "Bảng 1" for t in stored(wizard))  # noqa: E731
        qtbot.waitUntil(saved_caption, timeout=5000)
        dialog.caption.setText("Bảng 1")
        press(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    answer(TableDialog, fill)
    page.editor.go_to("bang", 0)
    press(page.editor, Qt.Key.Key_F2)
    assert wizard.session.section(S).blocks[1] == OLD and not wizard.session.can_undo


def test_what_came_in_between_stays_when_the_table_is_dropped(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.")

    def fill(dialog: TableDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        send(dialog.grid, stream("Bỏ"))
        saved(qtbot, wizard, "Bỏ")
        wizard.session.add_figure(wizard.session.reference.indicators[-1].code)
        press(dialog.grid.findChildren(CellField)[-1], Qt.Key.Key_Tab, "\t")
        send(dialog.grid, stream("nữa"))
        saved(qtbot, wizard, "nữa")
        answer(QMessageBox, lambda box: box.buttons()[0].click())
        dialog.reject()

    before = wizard.session.figures
    answer(TableDialog, fill)
    page.editor.go_to("t1", 0)
    wizard.commands.trigger("insert-table")
    assert lines(wizard, S) == ["Một."] and [d.block for d in page.editor.drafts()] == [None]
    assert wizard.session.figures != before, "the figure added meanwhile is still there"
