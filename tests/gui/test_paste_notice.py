"""Paste in the window: lists and tables become ours in one step; old letters are offered, never changed by themselves."""

from typing import Any

from PySide6.QtCore import QMimeData, Qt

from tests.gui.section import control, lines, with_blocks
from tests.gui.unikey import send, stream
from tests.reading.test_pasted import TCVN3, UPRIGHT, WORD
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Table

S = "S33"


def pasted(editor: SectionEditor, text: str, html: str = "") -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    editor.insertFromMimeData(mime)


def test_a_page_of_word_is_one_step(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Cũ.")
    page.editor.go_to("t1", 3)
    pasted(page.editor, "nhiều\ndòng", WORD)
    now = lines(wizard, S)
    assert now[:5] == [
        "Cũ.**Công tác tuyên truyền** được quan _tâm_.",
        "- Việc một",
        "+ Việc nhỏ",
        "# Thứ nhất",
        "- Gõ tay",
    ]
    table = wizard.session.section(S).blocks[5]
    assert isinstance(table, Table) and table.rows == (("Thôn", "Số"), ("Nà Mai", "41\nhộ")) and len(now) == 6
    assert page.pane.notice.isHidden()
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == ["Cũ."] and not wizard.session.can_undo
    control(page.editor, Qt.Key.Key_Y)
    assert lines(wizard, S) == now


def test_old_letters_stay_until_the_officer_says_so(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Cũ.", "Cuối.")
    page.editor.go_to("t1", 3)
    notice = page.pane.notice
    pasted(page.editor, f" {TCVN3}\n- {TCVN3}")
    assert lines(wizard, S) == [f"Cũ.{TCVN3}", f"- {TCVN3}", "Cuối."] and notice.isVisible()
    assert "TCVN3" in notice.label.text()
    qtbot.mouseClick(notice.convert, Qt.MouseButton.LeftButton)
    assert lines(wizard, S) == [f"Cũ.{UPRIGHT}", f"- {UPRIGHT}", "Cuối."]
    assert notice.isHidden() and page.editor.hasFocus()
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == [f"Cũ.{TCVN3}", f"- {TCVN3}", "Cuối."]
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == ["Cũ.", "Cuối."]


def test_words_typed_since_the_paste_are_kept(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Cũ.")
    page.editor.go_to("t1", 3)
    pasted(page.editor, f" {TCVN3} ")
    page.editor.go_to("t1", 12)
    send(page.editor, stream(" xen giữa "))
    qtbot.mouseClick(page.pane.notice.convert, Qt.MouseButton.LeftButton)
    assert lines(wizard, S) == [f"Cũ. {UPRIGHT[:8]} xen giữa {UPRIGHT[8:]} "]


def test_keeping_it_as_it_is(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Cũ.")
    pasted(page.editor, TCVN3)
    before = wizard.session.report
    qtbot.mouseClick(page.pane.notice.keep, Qt.MouseButton.LeftButton)
    assert page.pane.notice.isHidden() and wizard.session.report == before


def test_pictures_left_out_are_told_of(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "Cũ.")
    told: list[str] = []
    page.hint.connect(told.append)
    pasted(page.editor, "chữ", "<p>chữ<img src='file:///x.png'></p>")
    assert "1 hình" in told[-1] and lines(wizard, S) == ["Cũ.chữ"]
