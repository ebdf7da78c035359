"""The dialog of a table: typed into as a spreadsheet with an input method on, pasted into, one step of undo in the text."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog

from tests.gui.frame import answer
from tests.gui.section import control, lines, press, with_blocks
from tests.gui.unikey import send, stream
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.editor.table_dialog import TableDialog
from ttdn_desktop.gui.editor.table_grid import MOST_ROWS
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Origin, OriginKind, Table

S = "S33"
TABLE = Table("bang", (("Thôn", "Hộ"), ("Nà Mai", "41")), 1, "Bảng 1")


def a_dialog(qtbot: Any, table: Table | None = None) -> TableDialog:
    gui_main.application()
    dialog = TableDialog(table)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.grid.setFocus()
    return dialog


@pytest.mark.parametrize("method", ["telex", "vni", "evkey"])
def test_typed_cell_by_cell(qtbot: Any, method: str) -> None:
    grid = a_dialog(qtbot).grid
    for cell in ("Thôn", "Số hộ", "Nghề"):
        send(grid, stream(cell, method))
        press(QApplication.focusWidget() or grid, Qt.Key.Key_Tab, "\t")
    for cell in ("Nà Mai", "Lũng Luông"):
        send(grid, stream(cell, method))
        press(QApplication.focusWidget() or grid, Qt.Key.Key_Return, "\r")
    assert grid.rows()[:3] == (("Thôn", "Số hộ", "Nghề"), ("Nà Mai", "", ""), ("Lũng Luông", "", ""))
    assert (grid.currentRow(), grid.currentColumn()) == (3, 0)


def test_enter_and_tab_past_the_end_make_a_row_and_tab_leaves_an_empty_one(qtbot: Any) -> None:
    dialog = a_dialog(qtbot, TABLE)
    grid = dialog.grid
    grid.go(1, 1)
    press(grid, Qt.Key.Key_Return, "\r")
    assert grid.rowCount() == 3 and (grid.currentRow(), grid.currentColumn()) == (2, 1)
    press(grid, Qt.Key.Key_Tab, "\t")
    assert grid.rowCount() == 3 and dialog.leave_button.hasFocus()
    grid.setFocus()
    grid.go(0, 0)
    press(grid, Qt.Key.Key_Backtab)
    assert dialog.head.hasFocus()


def test_a_cell_of_two_lines_and_replacing_and_going_on_writing(qtbot: Any) -> None:
    grid = a_dialog(qtbot, TABLE).grid
    grid.go(0, 0)
    send(grid, stream("một"))
    press(QApplication.focusWidget() or grid, Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.AltModifier)
    send(grid, stream("hai"))
    press(QApplication.focusWidget() or grid, Qt.Key.Key_Return, "\r")
    assert grid.rows()[0] == ("một\nhai", "Hộ") and grid.currentRow() == 1
    grid.undo()
    assert grid.rows() == TABLE.rows
    press(grid, Qt.Key.Key_Delete)
    assert grid.rows()[grid.currentRow()][grid.currentColumn()] == ""
    control(grid, Qt.Key.Key_Z)
    assert grid.rows() == TABLE.rows


def test_rows_and_columns_in_and_out(qtbot: Any) -> None:
    grid = a_dialog(qtbot, TABLE).grid
    grid.go(0, 0)
    grid.insert(column=1)
    grid.insert(row=1)
    assert grid.rows() == (("Thôn", "", "Hộ"), ("", "", ""), ("Nà Mai", "", "41"))
    grid.go(1, 1)
    grid.drop(rows=True)
    grid.go(0, 1)
    grid.drop(rows=False)
    assert grid.rows() == TABLE.rows
    for _ in range(3):
        grid.drop(rows=True)
    assert grid.rowCount() == 1, "one row stays"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1\t2\r\nba\tbo\u0302\u0301n\r\n", ""),
        ("rác", "<table><tr><td>1</td><td>2</td></tr><tr><td>ba</td><td>bo\u0302\u0301n</td></tr></table>"),
    ],
)
def test_cells_of_excel_and_word(qtbot: Any, text: str, html: str) -> None:
    grid = a_dialog(qtbot, TABLE).grid
    grid.go(1, 1)
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QApplication.clipboard().setMimeData(mime)
    control(grid, Qt.Key.Key_V)
    assert grid.rows() == (("Thôn", "Hộ", ""), ("Nà Mai", "1", "2"), ("", "ba", "bốn"))
    grid.selectAll()
    control(grid, Qt.Key.Key_C)
    assert QApplication.clipboard().text() == "Thôn\tHộ\t\nNà Mai\t1\t2\n\tba\tbốn"


def test_too_large_a_paste_is_told_and_nothing_lost(qtbot: Any) -> None:
    dialog = a_dialog(qtbot, TABLE)
    mime = QMimeData()
    mime.setText("\n".join("x\ty" for _ in range(MOST_ROWS + 1)))
    dialog.grid.paste(mime)
    assert dialog.told.isVisible() and str(MOST_ROWS) in dialog.told.text() and dialog.grid.rows() == TABLE.rows


def test_an_empty_table_is_not_taken(qtbot: Any) -> None:
    dialog = a_dialog(qtbot)
    dialog.accept()
    assert dialog.isVisible() and dialog.told.isVisible()
    send(dialog.grid, "x")
    press(dialog.grid, Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.ControlModifier)
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted and dialog.table().rows == (("x",),)


def test_new_table_in_the_text_is_one_step(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một hai.", "Ba.")
    page.editor.go_to("t1", 3)

    def fill(dialog: TableDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        send(dialog.grid, stream("Thôn"))
        dialog.caption.setFocus()
        send(dialog.caption, stream("Bảng các thôn"))
        dialog.accept()

    answer(TableDialog, fill)
    wizard.commands.trigger("insert-table")
    made = wizard.session.section(S).blocks[1]
    assert isinstance(made, Table) and made.rows == (("Thôn",),) and made.caption == "Bảng các thôn" and made.id
    assert lines(wizard, S)[0::2] == ["Một hai.", "Ba."]
    assert page.window().focusWidget() is page.editor
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == ["Một hai.", "Ba."] and not wizard.session.can_undo
    control(page.editor, Qt.Key.Key_Y)
    assert wizard.session.section(S).blocks[1] == made


@pytest.mark.parametrize("way", ["F2", "Enter", "double click"])
def test_opened_again_by_key_and_mouse(qtbot: Any, wizard: Wizard, way: str) -> None:
    carried = Table("bang", TABLE.rows, 1, "Bảng 1", Origin(OriginKind.CARRIED, "2026-H1", "p7"), False)
    page = with_blocks(wizard, S, "Một.", carried)

    def change(dialog: TableDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        assert dialog.grid.rows() == TABLE.rows and dialog.caption.text() == "Bảng 1" and dialog.head.isChecked()
        dialog.grid.go(1, 1)
        send(dialog.grid, "52")
        dialog.accept()

    answer(TableDialog, change)
    page.editor.go_to("bang", 0, 1 if way == "Enter" else None)
    if way == "F2":
        press(page.editor, Qt.Key.Key_F2)
    elif way == "Enter":
        press(page.editor, Qt.Key.Key_Return, "\r")
    else:
        block = page.editor.textCursor().block()
        rect = page.editor.document().documentLayout().blockBoundingRect(block)
        point = QPoint(40, round(rect.center().y() + 8))
        qtbot.mouseDClick(page.editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    made = wizard.session.section(S).blocks[1]
    assert isinstance(made, Table) and made.rows == (("Thôn", "Hộ"), ("Nà Mai", "52")) and made.id == "bang"
    assert made.reviewed and made.origin == Origin(OriginKind.EDITED, "2026-H1", "p7")
    control(page.editor, Qt.Key.Key_Z)
    assert wizard.session.section(S).blocks[1] == carried and not wizard.session.can_undo
    control(page.editor, Qt.Key.Key_Y)
    assert wizard.session.section(S).blocks[1] == made


def test_turned_away_changes_nothing(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.", TABLE)
    answer(TableDialog, lambda dialog: dialog.reject())
    page.editor.go_to("bang", 0)
    press(page.editor, Qt.Key.Key_F2)
    answer(TableDialog, lambda dialog: dialog.accept())
    press(page.editor, Qt.Key.Key_F2)
    assert not wizard.session.can_undo


def test_a_letter_typed_while_the_table_is_chosen_does_not_eat_it(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.", TABLE)
    page.editor.go_to("bang", 0, 1)
    send(page.editor, stream("đề "))
    assert lines(wizard, S) == ["Một.", "<bang>", "đề "]
