"""What stands beside the text: previous paragraphs taken back by key, findings put right or set aside by one key, figures by keyboard."""

from decimal import Decimal
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtWidgets import QApplication, QListWidget

from tests.gui.frame import type_text
from tests.gui.section import lines, press, the_section, with_blocks
from ttdn_desktop.carry.compare import Change
from ttdn_desktop.gui import style
from ttdn_desktop.gui.previous_rows import ROW, Row, _html
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Table
from ttdn_desktop.model.figure import Figure, FigureStatus
from ttdn_desktop.operations.waivers import reasons
from ttdn_desktop.wording import findings as finding_words
from ttdn_desktop.wording import section as words

S = "S33"
DOUBLED = "Công tác thông tin đối ngoại được được quan tâm."
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rows(page: SectionPage) -> list[Row]:
    panel = page.previous.list
    return [panel.item(row).data(ROW) for row in range(panel.count())]


def test_the_panel_says_where_words_and_figures_come_from(wizard: Wizard) -> None:
    page = the_section(wizard, S)
    assert "Văn: 6 tháng đầu năm 2026" in page.previous.head.text()
    assert "Số cùng kỳ" not in page.previous.head.text(), "no figures of 2025 are known"
    figure = Figure("C01", FigureStatus.KNOWN, Decimal(30), "tin, bài", "30")
    wizard.session.same_kind_figures = wizard.session.same_kind_figures.with_figure(figure)
    page = with_blocks(wizard, "S11", "Câu khác.")
    page = the_section(wizard, S)
    assert "Số cùng kỳ: Năm 2025" in page.previous.head.text()
    assert rows(page)[0].note == "cùng kỳ: 30 tin, bài"


def test_a_section_without_a_past_says_so_and_has_nothing_to_press(wizard: Wizard) -> None:
    from ttdn_desktop.operations import sections

    key = sections.add_own(wizard.session, "Mục hoàn toàn mới", "S60", 1)
    wizard._follow_shape()
    page = the_section(wizard, key)
    assert words.NO_PREVIOUS in page.previous.head.text()
    assert page.previous.list.isHidden() and page.previous.take.isHidden()


def test_what_became_of_each_paragraph_is_told_in_words_and_by_more_than_colour(wizard: Wizard) -> None:
    page = the_section(wizard, S)
    assert {row.change for row in rows(page)} == {Change.SAME}
    first = wizard.session.section(S).blocks[0]
    page.editor.go_to(first.id, 6)
    for letter in "rất nhiều ":
        press(page.editor, Qt.Key(0), letter)
    page.editor.finish_edit()
    last = wizard.session.section(S).blocks[-1]
    wizard.session.rewrite(S, [d for d in page.editor.drafts() if d.id != last.id])
    page = the_section(wizard, S)
    assert [row.change for row in rows(page)] == [Change.CHANGED, Change.SAME, Change.GONE]
    said = [page.previous.list.item(n).text() for n in range(3)]
    assert said[0].endswith("đã sửa") and "không còn" in said[2]
    html = _html(rows(page)[0])
    assert "text-decoration:underline" in html and "rất nhiều" in html
    struck = _html(Row("a", "", "một hai ba", "một ba", "", True))
    assert "line-through" in struck and "hai" in struck
    page.previous.compared.click()
    assert "underline" not in _html(rows(page)[0]) and page.previous.list.count() == 3


def test_the_differences_joined_give_the_old_and_the_new_text() -> None:
    row = Row("a", "- ", "Đăng 18 tin, <b> & bài", "Đăng 35 tin, bài", "", True)
    made = QTextDocument()
    made.setHtml(_html(row))
    shown = made.toPlainText().replace("\xa0", " ")
    assert shown.startswith("- Đăng 18 35 tin,") and "<b> &" in shown, "what a person typed is no markup"


def test_one_key_takes_a_paragraph_back_and_undo_returns_it(qtbot: Any, wizard: Wizard) -> None:
    page = the_section(wizard, S)
    before = lines(wizard, S)
    first = wizard.session.section(S).blocks[0]
    page.editor.go_to(first.id, 6)
    for letter in "rất nhiều ":
        press(page.editor, Qt.Key(0), letter)
    qtbot.keyClick(page.editor, Qt.Key.Key_1, CTRL)
    assert page.previous.list.hasFocus() and page.previous.list.currentRow() == 0
    page.editor.finish_edit()
    changed = lines(wizard, S)
    assert changed != before
    qtbot.waitUntil(lambda: rows(page)[0].change is Change.CHANGED, timeout=10_000)
    qtbot.keyClick(page.previous.list, Qt.Key.Key_Return)
    old = wizard.session.previous_section(S)
    assert old is not None and lines(wizard, S)[1:] == changed[1:]
    assert wizard.session.section(S).blocks[0].runs == old.blocks[0].runs  # type: ignore[union-attr]
    assert page.previous.list.hasFocus(), "the keyboard stays in the list"
    qtbot.keyClick(page.previous.list, Qt.Key.Key_Z, CTRL)
    assert lines(wizard, S) == changed


def test_a_gone_paragraph_comes_back_by_its_button_and_the_same_ones_offer_nothing(qtbot: Any, wizard: Wizard) -> None:
    page = the_section(wizard, S)
    assert not page.previous.take.isEnabled(), "nothing changed: nothing to take back"
    wizard.session.rewrite(S, page.editor.drafts()[:-1])
    page = the_section(wizard, S)
    page.previous.list.setCurrentRow(2)
    qtbot.mouseClick(page.previous.take, Qt.MouseButton.LeftButton)
    assert len(wizard.session.section(S).blocks) == 3 and page.editor.toPlainText().count("\n") == 2


def test_the_menu_of_a_previous_paragraph_copies_it(wizard: Wizard) -> None:
    page = the_section(wizard, S)
    menu = page.previous.menu()
    assert [action.text() for action in menu.actions()] == [words.TAKE_BACK, words.COPY_PARAGRAPH]
    menu.actions()[1].trigger()
    assert QApplication.clipboard().text() == rows(page)[0].text
    menu.deleteLater()


def test_tabs_are_filled_only_when_they_are_looked_at(qtbot: Any, wizard: Wizard) -> None:
    page = the_section(wizard, "S20")
    assert page.previous.list.count() == 2 and not page.figures._fields
    for key, tab in ((Qt.Key.Key_3, page.figures), (Qt.Key.Key_2, page.findings), (Qt.Key.Key_1, page.previous)):
        qtbot.keyClick(page.editor, key, CTRL)
        assert page.ui.tabs.currentWidget() is tab and page.ui.tabs.has_keys()
    assert page.figures._fields
    page.ui.tabs.setCurrentWidget(page.figures)
    the_section(wizard, S)
    assert set(page.figures._fields) == set(page.figures.codes_of(S)), "the open tab follows"
    assert rows(page) != [] and page.previous._key == "S20", "the other one waits"
    page.ui.tabs.setCurrentWidget(page.previous)
    assert page.previous._key == S


def test_f9_puts_right_what_the_cursor_stands_in(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S11", "Câu đầu không có gì.", DOUBLED)
    qtbot.waitUntil(lambda: any(f.rule == "doubled-word" for f in page.findings.findings()), timeout=10_000)
    page.editor.go_to("t2", DOUBLED.index("được được") + 3)
    qtbot.keyClick(page.editor, Qt.Key.Key_F9)
    assert lines(wizard, "S11")[1] == DOUBLED.replace("được được", "được")
    assert page.editor.hasFocus() and not any(f.rule == "doubled-word" for f in page.findings.findings())
    qtbot.keyClick(page.editor, Qt.Key.Key_Z, CTRL)
    assert lines(wizard, "S11")[1] == DOUBLED


def test_f9_where_nothing_is_proposed_says_so(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S11", "Đăng {{?}} tin.")
    qtbot.waitUntil(lambda: bool(page.findings.findings()), timeout=10_000)
    told: list[str] = []
    page.hint.connect(told.append)
    gap = next(f for f in page.findings.findings() if f.rule == "gap-open")
    page.editor.go_to(gap.block, gap.start)
    before = lines(wizard, "S11")
    qtbot.keyClick(page.editor, Qt.Key.Key_F9)
    qtbot.keyClick(page.editor, Qt.Key.Key_F9, SHIFT)
    assert told[-2:] == [finding_words.NO_PROPOSAL, finding_words.NOT_WAIVED] and lines(wizard, "S11") == before


def test_shift_f9_sets_aside_with_a_reason_typed_and_the_next_has_it_at_hand(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S11", DOUBLED, "Nhân dân nhân dân tích cực, rất rất vui.")
    qtbot.waitUntil(lambda: sum(f.rule == "doubled-word" for f in page.findings.findings()) > 1, timeout=10_000)
    page.editor.go_to("t1", DOUBLED.index("được được") + 3)
    qtbot.keyClick(page.editor, Qt.Key.Key_F9, SHIFT)
    box = page.findings.reason
    assert box.isVisible() and box.field.hasFocus() and not box.field.text(), (
        "no reason stands there to be taken by Enter"
    )
    type_text(box.field, "Lơ\b\bLời bài hát")
    count = len(page.findings.findings())
    press(box.field, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: len(page.findings.findings()) == count - 1, timeout=10_000)
    assert not box.isVisible() and lines(wizard, "S11")[0] == DOUBLED
    left = next(f for f in page.findings.findings() if f.rule == "doubled-word")
    page.findings.choose(left)
    page.findings.set_aside()
    assert box.reasons.item(0).text() == "Lời bài hát", "what was said before comes first"
    press(box.field, Qt.Key.Key_Down)
    assert box.reasons.hasFocus()
    press(box.reasons, Qt.Key.Key_Down)
    press(box.reasons, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: len(page.findings.findings()) == count - 2, timeout=10_000)
    wizard.session.save()
    again = wizard._app.session(wizard.session.report.id)
    assert set(reasons(again)) == {"Lời bài hát", words.WAIVE_REASONS[0]}


def test_an_empty_reason_is_not_taken_and_esc_turns_away(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S11", DOUBLED)
    qtbot.waitUntil(lambda: bool(page.findings.findings()), timeout=10_000)
    page.ui.tabs.open(page.findings)
    page.findings.choose(next(f for f in page.findings.findings() if f.rule == "doubled-word"))
    page.findings.set_aside()
    box = page.findings.reason
    press(box.field, Qt.Key.Key_Return, "\r")
    assert box.isVisible()
    press(box.field, Qt.Key.Key_Escape)
    assert not box.isVisible() and page.findings.list.hasFocus()
    assert any(f.rule == "doubled-word" for f in page.findings.findings())


def test_figures_tell_periods_and_change_and_go_by_arrow(qtbot: Any, wizard: Wizard) -> None:
    figure = Figure("C01", FigureStatus.KNOWN, Decimal(30), "tin, bài", "30")
    wizard.session.same_kind_figures = wizard.session.same_kind_figures.with_figure(figure)
    page = the_section(wizard, S)
    qtbot.keyClick(page.editor, Qt.Key.Key_3, CTRL)
    fields = page.figures._fields
    first, second, *_ = fields
    assert fields[first].hasFocus()
    type_text(fields[first], "45")
    press(fields[first], Qt.Key.Key_Down)
    assert fields[second].hasFocus()
    assert wizard.session.figures.get(first).number == Decimal(45)  # type: ignore[union-attr]
    note = fields[first].accessibleDescription()
    assert note == "tin, bài · kỳ trước 18 · cùng kỳ 30 · tăng 15 (50%) so cùng kỳ"
    type_text(fields[second], "7")
    press(fields[second], Qt.Key.Key_Up)
    told = fields[second].accessibleDescription()
    assert "kỳ trước" in told and "tăng" not in told and "giảm" not in told, (
        "a year is nothing to hold a half year against"
    )
    qtbot.keyClick(page.editor, Qt.Key.Key_Z, CTRL)
    press(fields[first], Qt.Key.Key_Down)
    press(fields[second], Qt.Key.Key_Up)
    assert fields[first].hasFocus()
    wizard.undo()
    assert "tăng" not in page.figures._fields[first].accessibleDescription()
    assert "6 tháng đầu năm 2026" in page.figures._head() and "Năm 2025" in page.figures._head()


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [("45", "30", "tăng 15 (50%)"), ("27", "30", "giảm 3 (10%)"), ("5", "5", "không đổi"), ("5", "0", "tăng 5"),
     ("1", "3", "giảm 2 (66,7%)"), ("1250", "50", "tăng 1.200 (2.400%)")],
)  # fmt: skip
def test_change_is_told_in_words(now: str, before: str, told: str) -> None:
    assert words.change_of(Decimal(now), Decimal(before), True) == f"{told} so cùng kỳ"
    assert words.change_of(Decimal(now), Decimal(before), False) == f"{told} so kỳ trước"


def test_guidance_opens_by_itself_only_where_nothing_is_written_and_never_writes(qtbot: Any, wizard: Wizard) -> None:
    page = the_section(wizard, S)
    assert not page.ui.guideBox.isVisible()
    text, before = page.editor.toPlainText(), lines(wizard, S)
    qtbot.mouseClick(page.ui.guideButton, Qt.MouseButton.LeftButton)
    box = page.ui.guideBox
    assert box.isVisible() and words.EXAMPLE in box.toPlainText() and "mục này dài 3 đoạn" in box.toPlainText()
    box.selectAll()
    box.copy()
    assert "Đăng 40 tin, bài" in QApplication.clipboard().text()
    assert page.editor.toPlainText() == text and lines(wizard, S) == before
    qtbot.mouseClick(page.ui.guideButton, Qt.MouseButton.LeftButton)
    empty = with_blocks(wizard, "S60")
    assert not empty.ui.guideBox.isVisible(), "put away, it stays away"


def test_an_empty_section_shows_its_guidance(wizard: Wizard) -> None:
    page = with_blocks(wizard, "S60")
    assert page.ui.guideBox.isVisible() and page.ui.guideButton.isChecked()


def test_words_and_pages_are_told_below_the_text(wizard: Wizard) -> None:
    page = with_blocks(wizard, "S11", "Một hai ba.", "Bốn năm.")
    assert "5&nbsp;từ" in page.ui.statusLabel.text() and "trang" not in page.ui.statusLabel.text()
    page.take_pages_of(lambda key: (2, 3) if key == "S11" else None)
    page.show_status()
    assert "trang&nbsp;2–3" in page.ui.statusLabel.text()


def test_rows_are_drawn_in_the_colours_of_the_theme_and_as_high_as_their_words(wizard: Wizard) -> None:
    page = the_section(wizard, "S20")
    panel: QListWidget = page.previous.list
    heights = [panel.visualItemRect(panel.item(row)).height() for row in range(panel.count())]
    assert heights[0] > heights[1] > panel.fontMetrics().lineSpacing()
    drawn = panel.viewport().grab().toImage()
    assert drawn.pixelColor(3, 3) == QColor(style.tint("choice")), "the row one stands at"


def test_a_table_that_was_there_comes_back_whole(wizard: Wizard) -> None:
    session = wizard.session
    assert session.previous is not None
    old = session.previous.section(S)
    table = Table("tb", (("a", "b"),), 0, "Bảng")
    before = session.previous.with_section(msgspec.structs.replace(old, blocks=(*old.blocks, table)))
    session.sources = (msgspec.structs.replace(session.sources[0], report=before),)
    page = the_section(wizard, S)
    page.previous.list.setCurrentRow(3)
    page.previous._take()
    held = [block for block in session.section(S).blocks if isinstance(block, Table)]
    assert [(one.rows, one.caption) for one in held] == [(table.rows, "Bảng")] and len(lines(wizard, S)) == 4


def test_a_paragraph_comes_back_to_where_it_used_to_stand(wizard: Wizard) -> None:
    page = the_section(wizard, S)
    whole = lines(wizard, S)
    drafts = page.editor.drafts()
    for gone in range(3):
        wizard.session.rewrite(S, [draft for place, draft in enumerate(drafts) if place != gone])
        page = the_section(wizard, S)
        page.previous.list.setCurrentRow(gone)
        page.previous._take()
        again = [line.split()[1] for line in lines(wizard, S)]
        assert again == [line.split()[1] for line in whole], gone
        drafts = page.editor.drafts()
