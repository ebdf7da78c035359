"""Writing beside the list of findings: the section's own editor, nothing moved under the hands, nothing lost, one step of undo."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests.gui.findings import checks, drawn, press_key
from tests.gui.section import lines, press, with_blocks
from tests.gui.unikey import send, stream
from ttdn_desktop.gui.checks_page import ChecksPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.operations import sections
from ttdn_desktop.wording import findings as words

RULE = "doubled-word"
SLIPS = ("Xã đã đã tổ chức lễ hội.", "Nhân dân được được tham gia.")
CTRL = Qt.KeyboardModifier.ControlModifier


def writing(qtbot: Any, wizard: Wizard) -> ChecksPage:
    """The page with the first slip open to be written in."""
    with_blocks(wizard, "S11", *SLIPS)
    with_blocks(wizard, "S12", "Cán bộ có có hưởng ứng.")
    page = checks(qtbot, wizard)
    page.findings.choose(next(f for f in wizard.session.findings() if f.rule == RULE))
    press_key(qtbot, page.findings.list, Qt.Key.Key_F2)
    assert page.place.typing and page.findings.foot.write.isChecked()
    return page


def type_in(page: ChecksPage, text: str) -> None:
    for letter in stream(text, "telex"):
        send(page.place.editor, letter)


def test_f2_opens_the_words_and_what_is_typed_stands_in_the_report(qtbot: Any, wizard: Wizard) -> None:
    page = writing(qtbot, wizard)
    assert page.place.editor.textCursor().selectedText() == "đã đã"
    type_in(page, "đã vui vẻ ")
    page.place.finish()
    assert lines(wizard, "S11")[0] == "Xã đã vui vẻ  tổ chức lễ hội."
    drawn(qtbot, wizard)
    assert not any(f.rule == RULE and (f.section, f.block) == ("S11", "t1") for f in wizard.session.findings()), (
        "looked at anew"
    )
    assert page.place.typing and page.place.editor.place()[0] == "t1", "though its finding is gone, one goes on writing"
    press_key(qtbot, page.place.editor, Qt.Key.Key_Escape)
    assert page.findings.list.hasFocus() and page.place.isVisible()


def test_undo_there_takes_back_what_was_typed_there(qtbot: Any, wizard: Wizard) -> None:
    page = writing(qtbot, wizard)
    type_in(page, "sẽ ")
    page.place.finish()
    assert lines(wizard, "S11")[0] != SLIPS[0]
    press(page.place.editor, Qt.Key.Key_Z, modifiers=CTRL)
    drawn(qtbot, wizard)
    assert lines(wizard, "S11") == list(SLIPS) and page.place.editor.toPlainText().startswith(SLIPS[0])
    assert wizard.step is not None and wizard.step.key == "checks"
    wizard.redo()
    assert lines(wizard, "S11")[0] != SLIPS[0] and wizard.step.key == "checks"
    wizard.undo()
    assert lines(wizard, "S11") == list(SLIPS)


def test_f8_reads_what_was_typed_and_goes_on_to_the_next(qtbot: Any, wizard: Wizard) -> None:
    page = writing(qtbot, wizard)
    type_in(page, "đang")
    wizard.commands.trigger("next-finding")
    assert lines(wizard, "S11")[0] == "Xã đang tổ chức lễ hội."
    for _ in range(20):
        if page.place.key == "S12":
            break
        wizard.commands.trigger("next-finding")
        drawn(qtbot, wizard)
    finding = page.findings.current()
    assert finding is not None
    if page.place.can_open(finding):
        assert page.place.key == finding.section and page.place.typing


def test_f9_while_one_writes_loses_neither(qtbot: Any, wizard: Wizard) -> None:
    page = writing(qtbot, wizard)
    page.place.editor.go_to("t2", len(SLIPS[1]))
    type_in(page, " Rất vui")  # not read yet
    page.findings.choose(next(f for f in wizard.session.findings() if f.rule == RULE and f.block == "t1"))
    page.findings.put_right()
    drawn(qtbot, wizard)
    page.place.finish()
    assert lines(wizard, "S11") == ["Xã đã tổ chức lễ hội.", f"{SLIPS[1]} Rất vui"]
    assert page.place.editor.toPlainText().startswith("Xã đã tổ chức")


def test_half_a_word_is_in_the_session_when_the_page_is_left_or_saved(qtbot: Any, wizard: Wizard) -> None:
    page = writing(qtbot, wizard)
    type_in(page, "sẽ tổ")
    wizard._flush()
    assert lines(wizard, "S11")[0].startswith("Xã sẽ tổ ")
    type_in(page, " ch")
    assert wizard.open_step("S20")
    assert lines(wizard, "S11")[0].startswith("Xã sẽ tổ ch ")
    again = checks(qtbot, wizard)
    assert again.place.editor.toPlainText().startswith("Xã sẽ tổ ch ")


def test_while_a_word_is_composed_nothing_is_written_and_nothing_moves(qtbot: Any, wizard: Wizard) -> None:
    page = writing(qtbot, wizard)
    before, shown = wizard.session.report, page.place.editor.toPlainText()
    page.place.editor.go_to("t2", 4)
    QApplication.sendEvent(page.place.editor, QInputMethodEvent("tiê", []))
    for _ in range(3):
        wizard.refresh()
        drawn(qtbot, wizard)
    assert wizard.session.report is before and page.place.editor.toPlainText() == shown
    QApplication.sendEvent(page.place.editor, QInputMethodEvent("", []))


def test_what_stands_in_no_text_is_not_opened(qtbot: Any, wizard: Wizard) -> None:
    page = writing(qtbot, wizard)
    qtbot.mouseClick(page.findings.foot.write, Qt.MouseButton.LeftButton)
    assert not page.place.isVisible() and page.findings.list.hasFocus() and not page.findings.foot.write.isChecked()
    told: list[str] = []
    page.hint.connect(told.append)
    outside = next((f for f in wizard.session.findings() if not f.section), None)
    assert outside is not None and page.findings.choose(outside)
    press_key(qtbot, page.findings.list, Qt.Key.Key_F2)
    assert told == [words.NOT_WRITTEN] and not page.place.isVisible()


def test_an_issued_report_is_not_written_in(qtbot: Any, wizard: Wizard) -> None:
    page = writing(qtbot, wizard)
    page.place.close_down()
    session = wizard.session
    session.report = msgspec.structs.replace(
        session.report, issue=msgspec.structs.replace(session.report.issue, number="7")
    )
    assert not page.place.can_open(page.findings.findings()[0])


def test_a_section_that_is_dropped_goes_from_there(qtbot: Any, wizard: Wizard) -> None:
    page = writing(qtbot, wizard)
    sections.drop(wizard.session, "S11")
    qtbot.waitUntil(lambda: not page.place.isVisible(), timeout=10_000)
    page.place.finish()
    assert all(section.key != "S11" for section in wizard.session.report.sections)
