"""Marks come under a word once it is left; while an input method composes nothing is marked, read back or changed."""

import unicodedata
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from tests.gui.section import lines, press, with_blocks
from tests.gui.unikey import send, stream
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.finding import Finding, Severity

S = "S33"


def marked(editor: SectionEditor, number: int = 0) -> list[str]:
    block = editor.document().findBlockByNumber(number)
    units = block.text().encode("utf-16-le")
    return [
        units[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le")
        for part in block.layout().formats()
        if part.length and part.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    ]


def finding(start: int, quote: str) -> Finding:
    return Finding("doubled-word", Severity.SHOULD, S, "t1", start, start + len(quote), quote)


def test_a_word_is_marked_once_it_is_left(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Đã làm.")
    page.editor.go_to("t1", 7)
    send(page.editor, stream(" xong xong"))
    page.editor.finish_edit()
    found = [finding(8, "xong xong"), finding(0, "Đã")]
    page.editor.show_findings(found)
    assert marked(page.editor) == ["Đã"], "the word may not be finished"
    send(page.editor, stream(" "))
    assert marked(page.editor) == ["xong xong", "Đã"] or marked(page.editor) == ["Đã", "xong xong"]
    send(page.editor, "\b")
    send(page.editor, "g\b")
    assert "xong xong" not in marked(page.editor), "it is worked on again"
    press(page.editor, Qt.Key.Key_Home)
    assert "xong xong" in marked(page.editor)
    assert page.editor.toPlainText() == "Đã làm. xong xong"


def test_marks_stand_right_behind_a_sign_that_is_two_for_qt(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "𝐀𝐁 đã đã làm")
    page.editor.go_to("t1", 0)
    page.editor.show_findings([finding(3, "đã đã")])
    assert marked(page.editor) == ["đã đã"]
    page.editor.go_to("t1", 3, 8)
    assert page.editor.textCursor().selectedText() == "đã đã"


def composed(editor: SectionEditor, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def test_nothing_changes_while_letters_are_composed(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Xã đã đã làm.", "Hai.")
    page.editor.go_to("t1", 2)
    send(page.editor, stream(" mới "))
    before = page.editor.toPlainText()
    for step in ("v", "vi", "viê", "việ", "việt"):
        composed(page.editor, step)
        page.editor.show_findings([finding(7, "đã đã")])
        page.flush()
        page.editor.finish_edit()
        wizard.autosave.save()
        assert page.editor.toPlainText() == before and marked(page.editor) == []
        layout = page.editor.textCursor().block().layout()
        assert layout.preeditAreaText() == step, "what is composed is left alone"
    composed(page.editor, "", "việt")
    assert page.editor.toPlainText() == before.replace(" mới ", " mới việt ").replace("  ", " ")
    page.editor.finish_edit()
    ids = [b.id for b in wizard.session.section(S).blocks]
    assert ids == ["t1", "t2"] and lines(wizard, S)[0].startswith("Xã mới việt")
    assert wizard.autosave.finish()


def test_a_new_paragraph_read_while_composing_keeps_its_id(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Một.")
    page.editor.go_to("t1", 4)
    send(page.editor, "\n")
    send(page.editor, stream("Hai"))
    composed(page.editor, "x")
    page.flush()
    second = wizard.session.section(S).blocks[1].id
    composed(page.editor, "", "xã khác hẳn từ đây")
    page.editor.finish_edit()
    assert [b.id for b in wizard.session.section(S).blocks] == ["t1", second]


def test_decomposed_letters_are_kept_composed(wizard: Wizard) -> None:
    page = with_blocks(wizard, S)
    send(page.editor, unicodedata.normalize("NFD", "Tiếng Việt đổi mới "))
    composed(page.editor, "", unicodedata.normalize("NFD", "Lễ hội"))
    page.editor.finish_edit()
    assert lines(wizard, S) == ["Tiếng Việt đổi mới Lễ hội"]
    page.editor.show_findings([Finding("x", Severity.MUST, S, wizard.session.section(S).blocks[0].id, 6, 10, "Việt")])
    assert marked(page.editor) == ["Việt"] and page.editor.toPlainText() == lines(wizard, S)[0]


def test_composing_in_the_middle_keeps_the_cursor(wizard: Wizard, qtbot: Any) -> None:
    page = with_blocks(wizard, S, "Một hai.")
    page.editor.go_to("t1", 4)
    composed(page.editor, "ba")
    composed(page.editor, "", "ba ")
    assert page.editor.textCursor().positionInBlock() == 7
    page.editor.moveCursor(QTextCursor.MoveOperation.End)
    page.editor.finish_edit()
    assert lines(wizard, S) == ["Một ba hai."]


def test_the_graver_mark_is_seen_and_a_remark_on_the_whole_paragraph_draws_no_line(wizard: Wizard) -> None:
    text = "Năm 2021 đã đã làm"
    page = with_blocks(wizard, S, text)
    whole = Finding("habit", Severity.STYLE, S, "t1", 0, len(text), text)
    inside = Finding("variant", Severity.STYLE, S, "t1", 0, 11, text[:11])
    page.editor.show_findings([finding(0, "Năm 2021"), inside, whole])
    formats = page.editor.document().findBlockByNumber(0).layout().formats()
    assert {(part.start, part.length) for part in formats if part.length} == {(0, 8), (8, 3)}
    assert len({part.format.underlineColor().name() for part in formats if part.length}) == 2
