"""No rule ever changes text by itself, and nothing writes while an input method composes: every rule, every page, every timer."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests.gui.findings import checks, drawn, untidy
from tests.gui.section import lines, the_section
from ttdn_desktop.checks.run import RULES, run
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.operations.session import ReportSession


def stored(wizard: Wizard) -> tuple[object, ...]:
    """What the store says of the report, and of what was kept of it."""
    store, session = wizard._app.store, wizard.session
    key, unit, period = session.report.id, session.report.unit, session.report.period.code
    return store.report(key), store.figures(unit, period), store.waivers(key), store.kept_versions(key)


def composing(editor: Any, letters: str) -> None:
    """An input method shows letters that are not in the text yet."""
    QApplication.sendEvent(editor, QInputMethodEvent(letters, []))


def let_all_timers_run(qtbot: Any, wizard: Wizard) -> None:
    """Every timer of the window that is running fires, the checks come back from their thread, and saving, if any, ends."""
    for _ in range(3):
        for timer in wizard.findChildren(QTimer):
            if timer.isActive():
                timer.timeout.emit()
        drawn(qtbot, wizard)
        QApplication.processEvents()


@pytest.fixture
def saves(wizard: Wizard, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every change of the session's words and every write of the report from now on."""
    told: list[str] = []
    change, saving = ReportSession.change, ReportSession.saving

    def changed(self: ReportSession, *args: Any, **said: Any) -> None:
        before = self._present()
        change(self, *args, **said)
        if self._present() != before:
            told.append(f"change {said.get('what')}")

    def saved(self: ReportSession) -> Any:
        told.append("saving")
        return saving(self)

    monkeypatch.setattr(ReportSession, "change", changed)
    monkeypatch.setattr(ReportSession, "saving", saved)
    return told


def test_all_rules_all_timers_while_a_word_is_composed(qtbot: Any, wizard: Wizard, saves: list[str]) -> None:
    untidy(wizard)
    session = wizard.session
    session.save()
    page = the_section(wizard, "S33")
    page.editor.go_to(session.section("S33").blocks[0].id, 4)
    let_all_timers_run(qtbot, wizard)
    saves.clear()
    text, report, kept = page.editor.toPlainText(), session.report, stored(wizard)
    composing(page.editor, "tiê")
    found = run(msgspec.structs.replace(session.context(), off=frozenset()))
    assert len({finding.rule for finding in found}) > 10 and len(RULES) > 40
    let_all_timers_run(qtbot, wizard)
    composing(page.editor, "tiến")
    let_all_timers_run(qtbot, wizard)
    assert page.editor.toPlainText() == text and session.report is report, "the letters shown are none of the text's"
    assert saves == [] and not session.unsaved and stored(wizard) == kept
    assert page.findings.findings(), "and the findings were shown"
    composing(page.editor, "")


def test_every_page_opened_and_every_finding_looked_at_changes_nothing(
    qtbot: Any, wizard: Wizard, saves: list[str]
) -> None:
    untidy(wizard)
    session = wizard.session
    session.save()
    let_all_timers_run(qtbot, wizard)
    saves.clear()
    words = {section.key: lines(wizard, section.key) for section in session.report.sections}
    report, figures, kept = session.report, session.figures, stored(wizard)
    for step in session.steps():
        assert wizard.open_step(step.key)
        let_all_timers_run(qtbot, wizard)
    page = checks(qtbot, wizard)
    page.findings.look_for(lambda _: True)  # all groups open
    for _ in page.findings.findings():
        wizard.commands.trigger("next-finding")
    for rule in sorted({finding.rule for finding in session.findings()}):
        session.judge_by(off=session.rules_off | {rule})
    session.judge_by(off=frozenset())
    let_all_timers_run(qtbot, wizard)
    assert session.report is report and session.figures is figures
    assert {section.key: lines(wizard, section.key) for section in session.report.sections} == words
    assert stored(wizard) == kept and not session.unsaved
    assert [told for told in saves if told.startswith("change")] == []
