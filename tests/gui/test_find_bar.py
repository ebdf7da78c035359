"""Find and replace in the window: typed with or without marks, through all sections, by keys only, undone in one step."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.section import control, lines, press, with_blocks
from tests.gui.unikey import send, stream
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Table
from ttdn_desktop.operations.find import hits
from ttdn_desktop.text.find import Query

TABLE = Table("bang", (("Thôn", "Đài"), ("Nà Mai", "41")))


def opened(qtbot: Any, wizard: Wizard, key: Qt.Key = Qt.Key.Key_F) -> SectionPage:
    with_blocks(wizard, "S11", "Đài xã phát sóng.", "- Đài thôn.")
    page = with_blocks(wizard, "S33", "Mở đầu.", "Các đài {{C01}} đài.", TABLE)
    page.editor.go_to("t1", 0)
    control_key(qtbot, page, key)
    assert page.pane.find_bar.sought.hasFocus()
    return page


def control_key(qtbot: Any, page: SectionPage, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or page.editor, key, Qt.KeyboardModifier.ControlModifier)


def ask(qtbot: Any, page: SectionPage, words: str) -> None:
    field = page.pane.find_bar.sought
    field.clear()
    send(field, stream(words))
    qtbot.waitUntil(lambda: not page.pane.find_bar._pause.isActive())


def told(page: SectionPage) -> str:
    return page.pane.find_bar.count.text()


def chosen(page: SectionPage) -> tuple[str, str]:
    return page.editor.place()[0], page.editor.textCursor().selectedText()


def test_typed_in_the_bar_goes_to_the_next_in_this_section_and_counts_all(qtbot: Any, wizard: Wizard) -> None:
    page = opened(qtbot, wizard)
    ask(qtbot, page, "đài")
    total = len(hits(wizard.session.report, Query("đài")))
    assert total >= 5 and told(page).endswith(f"/{total}")
    assert chosen(page) == ("t2", "đài") and page.pane.find_bar.sought.hasFocus()
    assert not wizard.session.can_undo and not page.editor.dirty
    assert len(page.editor.extraSelections()) == 3
    ask(qtbot, page, "dai")
    assert chosen(page) == ("t2", "đài"), "without marks all spellings are found"
    ask(qtbot, page, "đaì")
    assert told(page) == "không thấy" and page.editor.extraSelections() == []


def test_enter_and_f3_go_through_all_sections_and_round(qtbot: Any, wizard: Wizard) -> None:
    page = opened(qtbot, wizard)
    ask(qtbot, page, "đài")
    seen = [(page._key, *chosen(page))]
    total = len(hits(wizard.session.report, Query("đài")))
    for count in range(total):
        if count % 2:
            press(page.pane.find_bar.sought, Qt.Key.Key_Return, "\r")
        else:
            wizard.commands.trigger("find-next")
        assert page.pane.find_bar.sought.hasFocus(), "the keyboard stays where one types"
        seen.append((page._key, *chosen(page)))
    assert seen[0] == seen[-1] and len({(s, told) for s, _, told in seen}) > 2
    assert ("S11", "t1", "Đài") in seen and ("S33", "bang", "\ufffc") in seen
    wizard.commands.trigger("find-previous")
    assert (page._key, *chosen(page)) == seen[-2]


def test_esc_goes_back_to_the_text_at_the_place_found(qtbot: Any, wizard: Wizard) -> None:
    page = opened(qtbot, wizard)
    ask(qtbot, page, "đài")
    press(page.pane.find_bar.sought, Qt.Key.Key_Escape)
    assert page.editor.hasFocus() and page.pane.find_bar.isHidden() and chosen(page) == ("t2", "đài")
    assert page.editor.extraSelections() == []
    wizard.commands.trigger("find-next")
    assert page.pane.find_bar.isHidden() and page.editor.hasFocus()
    assert page.editor.textCursor().selectedText() == "đài", "F3 goes on without the bar"


def test_words_chosen_in_the_text_are_looked_for(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S33", "Mở đầu.", "Các đài.")
    page.editor.go_to("t2", 4, 7)
    wizard.commands.trigger("find")
    assert page.pane.find_bar.sought.text() == "đài"


def test_replacing_one_by_one_and_all(qtbot: Any, wizard: Wizard) -> None:
    page = opened(qtbot, wizard, Qt.Key.Key_H)
    bar = page.pane.find_bar
    ask(qtbot, page, "đài")
    bar.put.setFocus()
    send(bar.put, stream("loa xã"))
    press(bar.put, Qt.Key.Key_Return, "\r")
    assert lines(wizard, "S33")[1] == "Các loa xã {{C01}} đài." and chosen(page) == ("t2", "đài")
    assert bar.put.hasFocus()
    left = hits(wizard.session.report, Query("đài"))
    assert f"Sẽ thay {len(left)} chỗ" in bar.plan.text() and f"({len(left)})" in bar.all.text()
    small = sum(hit.quote == "đài" for hit in left)
    assert f"Sẽ thay {len(left)} chỗ: “Đài” ({len(left) - small}), “đài” ({small})" in bar.plan.text(), (
        "what goes is named"
    )
    bar.case.setChecked(True)
    assert f"Sẽ thay {small} chỗ ở" in bar.plan.text(), "all as they were typed: the sections are enough"
    bar.case.setChecked(False)
    before = wizard.session.report
    qtbot.mouseClick(bar.all, Qt.MouseButton.LeftButton)
    assert not hits(wizard.session.report, Query("đài")) and lines(wizard, "S33")[1] == "Các loa xã {{C01}} loa xã."
    assert "Đã thay" in bar.plan.text() and lines(wizard, "S11") == ["loa xã xã phát sóng.", "- loa xã thôn."]
    page.editor.go_to("t1", 0)
    control(page.editor, Qt.Key.Key_Z)
    assert wizard.session.report == before and page.editor.toPlainText().count("đài") == 1
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, "S33")[1] == "Các đài {{C01}} đài."
    assert wizard.autosave.finish()


def test_what_is_typed_last_is_found_too_and_an_empty_line_is_no_trap(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S33", "Mở đầu.")
    page.editor.go_to("t1", 7)
    send(page.editor, "\n")
    send(page.editor, stream("Cuối đường"))
    wizard.commands.trigger("find")
    ask(qtbot, page, "duong")
    assert page.editor.textCursor().selectedText() == "đường"
    press(page.pane.find_bar.sought, Qt.Key.Key_Escape)
    press(page.editor, Qt.Key.Key_End)
    send(page.editor, "\n")
    wizard.commands.trigger("find-previous")
    assert page.editor.textCursor().selectedText() == "đường"


def test_an_issued_report_is_searched_but_not_replaced_in(qtbot: Any, wizard: Wizard, monkeypatch: Any) -> None:
    page = with_blocks(wizard, "S33", "Các đài.")
    monkeypatch.setattr(type(wizard.session), "locked", property(lambda _: True))
    page._lock()
    wizard.commands.trigger("replace")
    assert not page.pane.find_bar.put.isVisible() and not page.pane.find_bar.with_replace.isEnabled()
    ask(qtbot, page, "dai")
    assert page.editor.textCursor().selectedText() == "đài"
    wizard.commands.trigger("level-dash")
    wizard.commands.trigger("bold")
    assert lines(wizard, "S33") == ["Các đài."]
