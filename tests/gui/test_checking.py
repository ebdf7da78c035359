"""The checks after a pause, away from the window's thread: the same findings, and never those of an older text."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread

from tests.gui.frame import type_text
from tests.gui.section import with_blocks
from ttdn_desktop.gui.checking import Checking
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.notation import parse_line


@pytest.fixture
def checking(wizard: Wizard) -> Iterator[Checking]:
    made = Checking(wizard.session)
    yield made
    made.close()


def rewritten(wizard: Wizard, text: str) -> None:
    level, runs = parse_line(text)
    wizard.session.rewrite("S12", [Draft(level, runs)])


def test_what_waits_is_called_with_fresh_findings_on_the_windows_thread(
    qtbot: Any, wizard: Wizard, checking: Checking
) -> None:
    rewritten(wizard, "Năm 2019 xã đã  phối hợp .")
    assert not wizard.session.checked
    called: list[tuple[bool, bool]] = []
    here = QThread.currentThread()
    checking.then(lambda: called.append((wizard.session.checked, QThread.currentThread() is here)))
    assert not called
    qtbot.waitUntil(lambda: bool(called), timeout=10_000)
    assert called == [(True, True)]
    found = wizard.session.findings()
    wizard.session._checked = None
    assert found == wizard.session.findings() and any(one.section == "S12" for one in found)


def test_with_findings_at_hand_nothing_is_waited_for(wizard: Wizard, checking: Checking) -> None:
    wizard.session.findings()
    wizard.session.proposals()
    called: list[int] = []
    checking.then(lambda: called.append(1))
    assert called == [1]


def test_a_change_while_it_checks_is_checked_again(qtbot: Any, wizard: Wizard, checking: Checking) -> None:
    rewritten(wizard, "Một")
    seen: list[str] = []

    def look() -> None:
        assert wizard.session.checked
        seen.append(str(wizard.session.section("S12").blocks[0].runs))  # type: ignore[union-attr]

    checking.then(look)
    rewritten(wizard, "Hai")
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert len(seen) == 1 and "Hai" in seen[0]


def test_closed_it_calls_nobody(qtbot: Any, wizard: Wizard, checking: Checking) -> None:
    rewritten(wizard, "Ba")
    called: list[int] = []
    checking.then(lambda: called.append(1))
    checking.close()
    checking.then(lambda: called.append(2))
    qtbot.wait(50)
    assert not called


def test_findings_of_a_section_appear_after_a_pause_in_typing(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S12", "Xã đã phối hợp.")
    before = page.findings.count[1]
    page.editor.go_to("t1", 0)
    type_text(page.editor, "Năm 2019,  huyện  ")
    qtbot.waitUntil(lambda: page.findings.count[1] > before, timeout=10_000)
