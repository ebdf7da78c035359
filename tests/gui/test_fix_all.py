"""Many put right at once: every place is looked at first, each can be left out, one step of undo; nothing without the preview."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt

from tests.gui.findings import checks, drawn, press_key, untidy
from tests.gui.frame import answer
from tests.gui.section import lines, the_section, with_blocks
from ttdn_desktop.gui.fix_all_dialog import FixAllDialog
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.finding import Finding

CTRL = Qt.KeyboardModifier.ControlModifier
SLIPS = ("Xã đã đã tổ chức. Câu khác.", "Nhân dân được được tham gia.", "Cán bộ có có hưởng ứng.")
RULE = "doubled-word"


def first(wizard: Wizard, rule: str = RULE) -> Finding:
    return next(f for f in wizard.session.findings() if f.rule == rule)


def test_all_of_a_kind_after_a_look_and_back_with_one_key(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S11", *SLIPS)
    page = checks(qtbot, wizard)
    page.findings.choose(first(wizard))
    assert page.findings.foot.fix_kind.text() == "Sửa cả loại này (3)…"
    said: list[str] = []

    def look(dialog: FixAllDialog) -> None:
        assert dialog.do_button.text() == "Sửa 3 chỗ đã chọn" and len(dialog.chosen()) == 3
        said.extend(dialog.list.item(n).text() for n in range(dialog.list.count()))
        dialog.list.setFocus()
        dialog.list.setCurrentRow(1)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        assert dialog.do_button.text() == "Sửa 2 chỗ đã chọn"
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    answer(FixAllDialog, look)
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9, CTRL)
    drawn(qtbot, wizard)
    assert said[0].endswith("Xã đã đã → đã tổ chức.") and said[0].startswith("I.1 "), (
        "place, old and new in its sentence"
    )
    assert lines(wizard, "S11") == ["Xã đã tổ chức. Câu khác.", SLIPS[1], "Cán bộ có hưởng ứng."]
    wizard.undo()
    drawn(qtbot, wizard)
    assert lines(wizard, "S11") == list(SLIPS) and wizard.step is not None and wizard.step.key == "checks"


def test_turned_away_nothing_changes(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S11", *SLIPS)
    page = checks(qtbot, wizard)
    page.findings.choose(first(wizard))
    before = wizard.session.report
    answer(FixAllDialog, lambda dialog: qtbot.keyClick(dialog.list, Qt.Key.Key_Escape))
    qtbot.mouseClick(page.findings.foot.fix_kind, Qt.MouseButton.LeftButton)
    assert wizard.session.report is before


def test_none_ticked_there_is_nothing_to_do(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S11", *SLIPS)
    page = checks(qtbot, wizard)
    page.findings.choose(first(wizard))

    def look(dialog: FixAllDialog) -> None:
        qtbot.mouseClick(dialog.none_button, Qt.MouseButton.LeftButton)
        assert not dialog.do_button.isEnabled() and dialog.chosen() == []
        area = dialog.list.visualItemRect(dialog.list.item(0)).center()
        qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=area)
        assert len(dialog.chosen()) == 1, "a click anywhere in a row ticks it, once"
        qtbot.mouseClick(dialog.every_button, Qt.MouseButton.LeftButton)
        assert len(dialog.chosen()) == 3
        dialog.reject()

    answer(FixAllDialog, look)
    page.findings.put_kind_right()


def test_stale_words_of_a_section_are_looked_at_before_they_change(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = the_section(wizard, "S33")
    foot = page.findings.foot
    drawn(qtbot, wizard)
    qtbot.waitUntil(lambda: not foot.fix_stale.isHidden(), timeout=10_000)
    page.ui.tabs.open(page.findings)
    before = lines(wizard, "S33")
    answer(FixAllDialog, lambda dialog: dialog.reject())
    qtbot.mouseClick(foot.fix_stale, Qt.MouseButton.LeftButton)
    assert lines(wizard, "S33") == before, "nothing without the preview"
    answer(FixAllDialog, lambda dialog: dialog.accept())
    qtbot.mouseClick(foot.fix_stale, Qt.MouseButton.LeftButton)
    after = lines(wizard, "S33")
    assert after != before and "Sở Thông tin" not in " ".join(after)
    wizard.undo()
    assert lines(wizard, "S33") == before, "one step"


def test_sections_are_kept_as_they_were_before(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S11", *SLIPS)
    wizard.session.save()
    page = checks(qtbot, wizard)
    page.findings.choose(first(wizard))
    answer(FixAllDialog, lambda dialog: dialog.accept())
    page.findings.put_kind_right()
    wizard.session.save()
    kept = wizard._app.store.kept_versions(wizard.session.report.id)
    assert any(version.section == "S11" and len(version.blocks) == 3 for version in kept)


def test_an_issued_report_is_only_looked_at(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S11", *SLIPS)
    session = wizard.session
    issue = msgspec.structs.replace(session.report.issue, number="12")
    session.report = msgspec.structs.replace(session.report, issue=issue)
    page = checks(qtbot, wizard)
    page.findings.choose(first(wizard))
    assert session.locked and not page.findings.fix.isEnabled() and not page.findings.foot.fix_kind.isEnabled()
    before = session.report
    for command in ("fix-finding", "fix-kind"):
        wizard.commands.trigger(command)
    assert session.report is before
