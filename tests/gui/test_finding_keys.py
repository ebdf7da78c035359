"""F9 and its sisters right after typing: the checks look away from the window's thread first, and nobody is written over meanwhile."""

from typing import Any

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests.gui.findings import checks, drawn
from tests.gui.frame import type_text
from tests.gui.section import lines, with_blocks
from ttdn_desktop.checks import run as check_rules
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard

DOUBLED = "Công tác thông tin đối ngoại được được quan tâm."
RIGHT = DOUBLED.replace("được được", "được")


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> set[bool]:
    """Whether the rules looked on the window's thread, each time they did."""
    seen: set[bool] = set()
    look, here = check_rules.look, QThread.currentThread()

    def looked(view: Any) -> Any:
        seen.add(QThread.currentThread() is here)
        return look(view)

    monkeypatch.setattr(check_rules, "look", looked)
    return seen


def just_typed(qtbot: Any, wizard: Wizard) -> SectionPage:
    """Two sentences with a slip each, the pause's check of what is typed before them still to come."""
    page = with_blocks(wizard, "S11", DOUBLED, DOUBLED)
    qtbot.waitUntil(lambda: sum(f.rule == "doubled-word" for f in page.findings.findings()) == 2, timeout=10_000)
    drawn(qtbot, wizard)
    page.editor.go_to("t1", 0)
    type_text(page.editor, "Nay ")
    return page


def test_f9_finds_its_place_though_words_before_it_were_just_typed(
    qtbot: Any, wizard: Wizard, threads: set[bool]
) -> None:
    page = just_typed(qtbot, wizard)
    page.findings.choose(next(f for f in page.findings.findings() if f.rule == "doubled-word"))
    page.findings.list.setFocus()
    threads.clear()
    wizard.commands.trigger("fix-finding")
    drawn(qtbot, wizard)
    assert lines(wizard, "S11") == [f"Nay {RIGHT}", DOUBLED]
    assert threads == {False}


def test_f9_twice_puts_two_right(qtbot: Any, wizard: Wizard, threads: set[bool]) -> None:
    page = just_typed(qtbot, wizard)
    page.findings.choose(next(f for f in page.findings.findings() if f.rule == "doubled-word"))
    page.findings.list.setFocus()
    threads.clear()
    wizard.commands.trigger("fix-finding")
    wizard.commands.trigger("fix-finding")
    drawn(qtbot, wizard)
    drawn(qtbot, wizard)
    assert lines(wizard, "S11") == [f"Nay {RIGHT}", RIGHT]
    assert threads == {False}


@pytest.mark.parametrize("by_input_method", [False, True])
def test_who_writes_on_is_not_written_over(qtbot: Any, wizard: Wizard, by_input_method: bool) -> None:
    page = just_typed(qtbot, wizard)
    page.editor.go_to("t2", DOUBLED.index("được được") + 3)
    wizard.commands.trigger("fix-finding")
    if by_input_method:
        QApplication.sendEvent(page.editor, QInputMethodEvent("tiê", []))
    else:
        type_text(page.editor, "a")
    drawn(qtbot, wizard)
    assert lines(wizard, "S11")[1] != RIGHT and "được được" in page.editor.toPlainText()
    QApplication.sendEvent(page.editor, QInputMethodEvent("", []))


def test_on_the_checks_page_too_the_window_never_looks_itself(qtbot: Any, wizard: Wizard, threads: set[bool]) -> None:
    with_blocks(wizard, "S11", DOUBLED, DOUBLED)
    page = checks(qtbot, wizard)
    page.findings.choose(next(f for f in wizard.session.findings() if f.rule == "doubled-word"))
    threads.clear()
    for _ in range(2):
        page.findings.put_right()
        drawn(qtbot, wizard)
    assert lines(wizard, "S11") == [RIGHT, RIGHT]
    assert threads == {False}
