"""Typing into a section: words as steps of undo, levels, signs, figures' edges, tables, review, taking back."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt

from tests.gui.frame import type_text
from tests.gui.section import control, lines, press, the_section, with_blocks
from ttdn_desktop.gui.editor.editor import PAUSE_MS
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import FigureRef, Level, Origin, OriginKind, Paragraph, Picture, Table, Text
from ttdn_desktop.model.notation import write_line

S = "S33"
TABLE = Table("bang", (("Thôn", "Hộ"), ("Nà Mai", "41")))
PICTURE = Picture("hinh", "0" * 64, "image/png", "Lễ hội")


def type_keys(editor: Any, text: str) -> None:
    """Letters as they come; "⏎" is Enter, "⇥" Tab, "⇤" Shift+Tab."""
    special = {"⏎": (Qt.Key.Key_Return, "\r"), "⇥": (Qt.Key.Key_Tab, "\t"), "⇤": (Qt.Key.Key_Backtab, "")}
    for letter in text:
        if letter in special:
            press(editor, *special[letter])
        elif letter == " ":
            press(editor, Qt.Key.Key_Space, " ")
        else:
            type_text(editor, letter)


def test_words_typed_are_steps_of_undo(wizard: Wizard) -> None:
    page = with_blocks(wizard, S)
    type_keys(page.editor, "Xã tổ chức lễ hội")
    page.editor.finish_edit()
    assert lines(wizard, S) == ["Xã tổ chức lễ hội"]
    seen = []
    while wizard.session.can_undo:
        control(page.editor, Qt.Key.Key_Z)
        seen.append("".join(lines(wizard, S)))
    assert seen == ["Xã tổ chức lễ ", "Xã tổ chức ", "Xã tổ ", "Xã ", ""]
    while wizard.session.can_redo:
        control(page.editor, Qt.Key.Key_Y)
    assert lines(wizard, S) == ["Xã tổ chức lễ hội"] and page.editor.toPlainText() == "Xã tổ chức lễ hội"


def test_saving_in_the_middle_of_a_word_is_no_step_of_undo(wizard: Wizard) -> None:
    page = with_blocks(wizard, S)
    for piece in ("Tie", "\bê", "ng", "\b\b\bếng ", "Viê", "\bệ", "t "):
        type_keys(page.editor, piece)
        wizard.autosave.save()
    assert lines(wizard, S) == ["Tiếng Việt "]
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == ["Tiếng "]
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == [] and not wizard.session.can_undo


def test_a_pause_ends_a_step(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S)
    type_keys(page.editor, "hai")
    assert page.editor.dirty and page.editor._pause.interval() == PAUSE_MS
    page.editor._pause.timeout.emit()
    type_keys(page.editor, "nửa")
    page.editor._pause.timeout.emit()
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == ["hai"]


def test_what_is_typed_is_in_the_store_within_the_law(wizard: Wizard) -> None:
    page = with_blocks(wizard, S)
    type_keys(page.editor, "Trong n")
    timer = wizard.autosave._timer
    assert timer.isActive() and timer.interval() + 300 <= 1500
    left = timer.remainingTime()
    type_keys(page.editor, "ă")
    assert timer.remainingTime() <= left, "a later key does not put it off"
    timer.stop()
    timer.timeout.emit()
    wizard.autosave._jobs.wait()
    stored = wizard._app.store.report(wizard.session.report.id)
    assert [b.runs for b in stored.section(S).blocks if isinstance(b, Paragraph)] == [(Text("Trong nă"),)]
    assert not wizard.autosave.unsaved


def test_opening_a_section_is_no_typing(wizard: Wizard) -> None:
    wizard.autosave.finish()
    for step in ("S11", "S12", "S33", "S11"):
        the_section(wizard, step)
    assert not wizard.autosave.unsaved and not wizard.session.can_undo


def test_sign_and_blank_make_an_item_and_undo_gives_them_back(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Mở đầu.")
    press(page.editor, Qt.Key.Key_End, modifiers=Qt.KeyboardModifier.ControlModifier)
    type_keys(page.editor, "⏎- việc một⏎việc hai⏎⇥nhỏ⏎⏎⏎hết")
    page.editor.finish_edit()
    assert lines(wizard, S) == ["Mở đầu.", "- việc một", "- việc hai", "+ nhỏ", "hết"], (
        "Enter on an empty item ends the list"
    )
    page = with_blocks(wizard, S)
    type_keys(page.editor, "- ")
    control(page.editor, Qt.Key.Key_Z)
    assert page.editor.toPlainText() == "- "
    type_keys(page.editor, "15 độ")
    page.editor.finish_edit()
    assert lines(wizard, S) == ["\\- 15 độ"], "a minus that was meant stays one"


def test_minus_inside_a_line_is_a_minus(wizard: Wizard) -> None:
    page = with_blocks(wizard, S)
    type_keys(page.editor, "Từ 5 - 7 thôn")
    page.editor.finish_edit()
    assert lines(wizard, S) == ["Từ 5 - 7 thôn"]


def test_levels_of_all_chosen_lines_change_together(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "một", "- hai", "+ ba", "bốn")
    cursor = page.editor.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(8, cursor.MoveMode.KeepAnchor)
    page.editor.setTextCursor(cursor)
    type_keys(page.editor, "⇥")
    assert lines(wizard, S) == ["- một", "+ hai", "+ ba", "bốn"]
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == ["một", "- hai", "+ ba", "bốn"]
    page.editor.go_to("t2")
    press(page.editor, Qt.Key.Key_Backspace)
    assert lines(wizard, S) == ["một", "hai", "+ ba", "bốn"], "Backspace at its start makes an item text first"


def test_typing_at_a_figures_edges_never_joins_it(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "{{C01}}{{C02}} tin")
    for place, typed in ((2, "b"), (1, "a"), (0, "đ")):
        page.editor.go_to("t1", place)
        type_text(page.editor, f"x\b{typed}")
    page.editor.finish_edit()
    assert lines(wizard, S) == ["đ{{C01}}a{{C02}}b tin"]
    page.editor.go_to("t1", 4)
    press(page.editor, Qt.Key.Key_Backspace)
    page.editor.finish_edit()
    assert lines(wizard, S) == ["đ{{C01}}ab tin"], "a figure goes away as one letter does"


def test_bold_and_italic_go_on_and_off(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "{{C01}}")
    press(page.editor, Qt.Key.Key_End)
    control(page.editor, Qt.Key.Key_B)
    type_keys(page.editor, "đậm ")
    control(page.editor, Qt.Key.Key_B)
    control(page.editor, Qt.Key.Key_I)
    type_keys(page.editor, "ngả")
    page.editor.finish_edit()
    assert lines(wizard, S) == ["{{C01}}**đậm **_ngả_"]
    page.editor.selectAll()
    control(page.editor, Qt.Key.Key_B)
    runs = wizard.session.section(S).blocks[0].runs  # type: ignore[union-attr]
    assert all(run.bold for run in runs if isinstance(run, Text)) and runs[0] == FigureRef("C01")


@pytest.mark.parametrize("whole", [TABLE, PICTURE])
def test_table_or_picture_survives_all_typing_around_it(wizard: Wizard, whole: Table | Picture) -> None:
    page = with_blocks(wizard, S, "trước", whole, "sau")
    page.editor.go_to(whole.id, 0)
    type_keys(page.editor, "chen ")
    assert lines(wizard, S) == ["trước", "chen ", f"<{whole.id}>", "sau"]
    page.editor.go_to(whole.id, 1)
    type_keys(page.editor, "x⏎y ")
    assert lines(wizard, S) == ["trước", "chen ", f"<{whole.id}>", "x", "y ", "sau"]
    page.editor.go_to(whole.id, 0, 1)
    press(page.editor, Qt.Key.Key_Delete)
    page.editor.finish_edit()
    assert f"<{whole.id}>" not in lines(wizard, S), "deleted like a letter"
    control(page.editor, Qt.Key.Key_Z)
    assert wizard.session.section(S).blocks[2] == whole, "and undone like one"


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_line_joined_with_a_table_stays_a_line(wizard: Wizard, key: Qt.Key) -> None:
    page = with_blocks(wizard, S, "trước", TABLE, "sau")
    page.editor.go_to("t3" if key == Qt.Key.Key_Backspace else "t1", 0 if key == Qt.Key.Key_Backspace else 99)
    press(page.editor, key)
    page.editor.finish_edit()
    assert lines(wizard, S) == ["trước", "<bang>", "sau"]
    assert page.editor.document().blockCount() == 3


def test_paragraph_ids_after_split_join_and_doubling(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Xã tổ chức lễ hội Nà Mai vào tháng Giêng.", "Khách đến đông.")
    ids = lambda: [b.id for b in wizard.session.section(S).blocks]  # noqa: E731
    page.editor.go_to("t1", 18)
    press(page.editor, Qt.Key.Key_Return, "\r")
    first, second, third = ids()
    assert "t1" in (first, second) and first != second and third == "t2"
    press(page.editor, Qt.Key.Key_Backspace)
    page.editor.finish_edit()
    assert ids() in (["t1", "t2"], [first, "t2"]) and lines(wizard, S)[0] == "Xã tổ chức lễ hội Nà Mai vào tháng Giêng."
    joined = ids()
    page.editor.selectAll()
    mime = page.editor.createMimeDataFromSelection()
    press(page.editor, Qt.Key.Key_End, modifiers=Qt.KeyboardModifier.ControlModifier)
    press(page.editor, Qt.Key.Key_Return, "\r")
    page.editor.insertFromMimeData(mime)
    assert ids()[:2] == joined and len(set(ids())) == 4


def carried(key: str, text: str) -> Paragraph:
    return Paragraph(key, (Text(text),), Level.TEXT, Origin(OriginKind.CARRIED, "2026-H1", "p1"), reviewed=False)


def test_review_one_by_one_with_the_key_then_the_key_finishes_the_step(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, carried("a", "Một."), carried("b", "Hai."))
    page.editor.go_to("a")
    waiting = lambda: [b.id for b in wizard.session.section(S).blocks if not b.reviewed]  # noqa: E731
    qtbot.keyClick(page.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert waiting() == ["b"] and page.editor.place()[0] == "b" and not page.ui.reviewButton.isHidden()
    qtbot.keyClick(page.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert waiting() == [] and page.ui.reviewButton.isHidden() and wizard.step is not None and wizard.step.key == S
    qtbot.keyClick(page.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.session.section(S).done and wizard.step.key != S, "nothing left to look at: the step is finished"


def test_review_of_the_whole_section_leaves_figures_and_old_words(qtbot: Any, wizard: Wizard) -> None:
    figure = msgspec.structs.replace(carried("b", ""), runs=(Text("Đăng "), FigureRef("C01"), Text(" tin.")))
    page = with_blocks(wizard, S, carried("a", "Bà con đoàn kết."), figure)
    told: list[str] = []
    page.hint.connect(told.append)
    qtbot.mouseClick(page.ui.reviewAllButton, Qt.MouseButton.LeftButton)
    assert [b.id for b in wizard.session.section(S).blocks if not b.reviewed] == ["b"]
    assert "1 đoạn" in told[-1] and page.editor.place()[0] == "b"
    control(page.editor, Qt.Key.Key_Z)
    assert [b.id for b in wizard.session.section(S).blocks if not b.reviewed] == ["a", "b"]


def test_editing_a_carried_paragraph_reviews_it_and_keeps_where_it_came_from(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, carried("a", "Bà con đoàn kết."))
    page.editor.go_to("a", 6)
    type_keys(page.editor, " các dân tộc")
    page.editor.finish_edit()
    block = wizard.session.section(S).blocks[0]
    assert (block.id, block.reviewed, block.origin) == ("a", True, Origin(OriginKind.EDITED, "2026-H1", "p1"))


def test_previous_words_come_back_in_their_place(wizard: Wizard) -> None:
    page = the_section(wizard, S)
    old = wizard.session.previous_section(S)
    assert old is not None
    page.editor.selectAll()
    press(page.editor, Qt.Key.Key_Delete)
    type_keys(page.editor, "Khác hẳn.")
    page.editor.finish_edit()
    there = lines(wizard, S)
    for block in old.blocks:
        page.previous.take_back.emit(wizard.session.report.source, block.id)
    wanted = [write_line(b.level, b.runs) for b in old.blocks if isinstance(b, Paragraph)]
    assert sorted(lines(wizard, S)) == sorted(wanted), "what came from one of them gives its place"
    while lines(wizard, S) != there:
        control(page.editor, Qt.Key.Key_Z)
    assert page.editor.toPlainText() == "Khác hẳn."


def test_paragraph_taken_back_stands_in_the_place_of_what_came_from_it(wizard: Wizard) -> None:
    page = the_section(wizard, S)
    old = wizard.session.previous_section(S)
    assert old is not None
    middle = wizard.session.section(S).blocks[1]
    page.editor.go_to(middle.id, 4)
    type_keys(page.editor, "mới ")
    page.previous.take_back.emit(wizard.session.report.source, middle.origin.block)
    block = wizard.session.section(S).blocks[1]
    before = next(b for b in old.blocks if b.id == middle.origin.block)
    assert isinstance(block, Paragraph) and isinstance(before, Paragraph)
    assert (block.id, block.runs) == (middle.id, before.runs)


def test_undo_goes_to_the_section_it_was_done_in(wizard: Wizard) -> None:
    first = with_blocks(wizard, "S11", "Một.")
    press(first.editor, Qt.Key.Key_End)
    type_keys(first.editor, " thêm")
    page = the_section(wizard, "S12")
    control(page.editor, Qt.Key.Key_Z)
    assert wizard.step is not None and wizard.step.key == "S11"
    assert page.editor.toPlainText() == "Một. ", "the page shows the section it went to"
    control(page.editor, Qt.Key.Key_Y)
    assert lines(wizard, "S11") == ["Một. thêm"] and page.editor.toPlainText() == "Một. thêm"


def test_cursor_is_where_it_was_on_coming_back(wizard: Wizard) -> None:
    page = with_blocks(wizard, "S11", "Một hai ba.", "Bốn năm sáu.")
    page.editor.go_to("t2", 4)
    the_section(wizard, "S12")
    wizard.open_step("checks")
    the_section(wizard, "S11")
    assert page.editor.place() == ("t2", 4)
    control(page.editor, Qt.Key.Key_Z)
    assert page.editor.place() == ("t2", 4), "nothing to undo moves nothing"


def test_marks_of_findings_change_no_text_and_no_undo(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Trong 6 tháng đầu năm 2019 đã đã làm.")
    before = (page.editor.toPlainText(), page.editor.drafts())
    page._refresh_side()
    assert page.findings.findings(), "there is something to mark"
    assert (page.editor.toPlainText(), page.editor.drafts()) == before
    assert not page.editor.dirty and not wizard.session.can_undo
    formats = [f for b in [page.editor.document().begin()] for f in b.layout().formats()]
    assert formats, "marks are layout formats"


def test_figure_opens_beside_the_text(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Đăng {{C01}} tin, {{?45}} bài.")
    page.editor.go_to("t1", 5, 6)
    press(page.editor, Qt.Key.Key_Return, "\r")
    assert page.ui.tabs.currentWidget() is page.figures
    field = page.figures._fields["C01"]
    qtbot.waitUntil(field.hasFocus)
    page.ui.tabs.setCurrentWidget(page.previous)
    cursor = page.editor.textCursor()
    cursor.setPosition(5)
    left = page.editor.cursorRect(cursor)
    point = left.center()
    point.setX(point.x() + 8)
    qtbot.mouseDClick(page.editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert page.ui.tabs.currentWidget() is page.figures
    field.clear()
    type_text(field, "52")
    field.editingFinished.emit()
    figure = wizard.session.figures.get("C01")
    assert figure is not None and str(figure.value) == "52"
    assert page.editor.toPlainText().count("\ufffc") == 2 and lines(wizard, S) == ["Đăng {{C01}} tin, {{?45}} bài."]


def test_open_gap_is_chosen_by_a_click_and_typed_over(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Đăng {{?45}} bài.")
    cursor = page.editor.textCursor()
    cursor.setPosition(5)
    point = page.editor.cursorRect(cursor).center()
    point.setX(point.x() + 8)
    qtbot.mouseClick(page.editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    type_keys(page.editor, "52")
    page.editor.finish_edit()
    assert lines(wizard, S) == ["Đăng 52 bài."]


def test_figure_refused_beside_the_text_keeps_what_was_there(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Đăng {{C01}} tin.")
    page._open_figure("C01")
    told: list[str] = []
    page.hint.connect(told.append)
    field = page.figures._fields["C01"]
    field.clear()
    type_text(field, "mươi")
    page.flush()
    assert not told, "half a word is not judged while it is being typed"
    page.leave()
    assert told and "mươi" in told[-1] and field.property("wrong")
    figure = wizard.session.figures.get("C01")
    assert figure is None or figure.value is None
    field.clear()
    type_text(field, "trên 80")
    page.leave()
    figure = wizard.session.figures.get("C01")
    assert figure is not None and (str(figure.value), figure.qualifier) == ("80", "trên")


def test_figures_are_filled_with_enter_and_f6_goes_there_and_back(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Đăng {{C01}} tin, {{C02}} bài.")
    page._open_figure("C01")
    fields = page.figures._fields
    qtbot.waitUntil(fields["C01"].hasFocus)
    type_text(fields["C01"], "5")
    press(fields["C01"], Qt.Key.Key_Return, "\r")
    assert fields["C02"].hasFocus()
    type_text(fields["C02"], "nhiều")
    press(fields["C02"], Qt.Key.Key_Return, "\r")
    assert fields["C02"].hasFocus(), "refused: the cursor stays"
    codes = list(fields)
    fields["C02"].clear()
    fields[codes[-1]].setFocus()
    press(fields[codes[-1]], Qt.Key.Key_Return, "\r")
    assert page.editor.hasFocus()
    for tab in range(page.ui.tabs.count()):
        page.ui.tabs.setCurrentIndex(tab)
        page.editor.setFocus()
        qtbot.keyClick(page.editor, Qt.Key.Key_F6)
        assert not page.editor.hasFocus() and page.ui.tabs.isAncestorOf(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_F6)
        assert wizard.ui.steps.hasFocus()
        qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_F6)
        assert page.editor.hasFocus()


def test_context_menu_has_no_undo_of_qt(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.")
    menu = page.editor.context_menu(page.editor.viewport().rect().center())
    names = [action.objectName() for action in menu.actions()]
    assert "edit-undo" not in names and "edit-paste" in names and names[0]
    menu.deleteLater()
