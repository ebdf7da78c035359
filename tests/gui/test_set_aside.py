"""Findings set aside: seen again with reason and day, brought back, undone, kept; a kind set aside twice is offered to be switched off."""

from typing import Any

from PySide6.QtCore import Qt

from tests.gui.findings import checks, drawn, press_key, rows
from tests.gui.frame import type_text
from tests.gui.section import press, with_blocks
from ttdn_desktop.gui.checks_page import ChecksPage
from ttdn_desktop.gui.finding_model import ASIDE
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.rules_off import rules_off
from ttdn_desktop.operations.waivers import set_aside

SHIFT = Qt.KeyboardModifier.ShiftModifier
RULE = "doubled-word"


def with_slips(qtbot: Any, wizard: Wizard) -> ChecksPage:
    with_blocks(
        wizard, "S11", "Xã đã đã tổ chức.", "Nhân dân được được tham gia.", "Cán bộ có có hưởng ứng.", "Xã sẽ sẽ làm."
    )
    return checks(qtbot, wizard)


def doubled(wizard: Wizard) -> list[Finding]:
    return [f for f in wizard.session.findings() if f.rule == RULE]


def waived(qtbot: Any, wizard: Wizard, page: ChecksPage, reason: str) -> Finding:
    """Sets the first doubled word aside by key, its reason typed."""
    finding = doubled(wizard)[0]
    assert page.findings.choose(finding)
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9, SHIFT)
    assert page.findings.reason.field.hasFocus()
    type_text(page.findings.reason.field, reason)
    press(page.findings.reason.field, Qt.Key.Key_Return, "\r")
    drawn(qtbot, wizard)
    return finding


def go_to_aside(page: ChecksPage, finding: Finding) -> None:
    page.findings.fold(ASIDE, False)
    page.findings.list.go_to(next(n for n, row in enumerate(rows(page)) if row.waiver and row.finding == finding))


def test_it_goes_from_the_list_and_is_seen_again_with_reason_and_day(qtbot: Any, wizard: Wizard) -> None:
    page = with_slips(qtbot, wizard)
    finding = waived(qtbot, wizard, page, "Lời bài hát")
    assert finding not in page.findings.findings() and page.findings.list.hasFocus()
    head = next(row for row in rows(page) if row.group == ASIDE)
    assert head.text == "Đã bỏ qua (1)" and head.folded
    go_to_aside(page, finding)
    row = page.findings.row
    assert row is not None and row.told == "Đã bỏ qua ngày 02/6/2027: Lời bài hát"
    assert "Lời bài hát" in page.pane.text.toPlainText()
    assert page.findings.back.isVisible() and not page.findings.waive.isVisible() and not page.findings.fix.isEnabled()


def test_it_is_brought_back_by_button_and_by_key(qtbot: Any, wizard: Wizard) -> None:
    page = with_slips(qtbot, wizard)
    first = waived(qtbot, wizard, page, "a")
    go_to_aside(page, first)
    qtbot.mouseClick(page.findings.back, Qt.MouseButton.LeftButton)
    drawn(qtbot, wizard)
    assert first in wizard.session.findings() and set_aside(wizard.session) == ()
    assert not any(row.group == ASIDE for row in rows(page)) and page.findings.list.hasFocus()
    again = waived(qtbot, wizard, page, "b")
    go_to_aside(page, again)
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9, SHIFT)
    drawn(qtbot, wizard)
    assert again in wizard.session.findings()


def test_ctrl_z_takes_both_back_without_leaving_the_page(qtbot: Any, wizard: Wizard) -> None:
    page = with_slips(qtbot, wizard)
    finding = waived(qtbot, wizard, page, "a")
    press_key(qtbot, page.findings.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    drawn(qtbot, wizard)
    assert wizard.step is not None and wizard.step.key == "checks"
    assert finding in page.findings.findings() and set_aside(wizard.session) == ()
    wizard.redo()
    drawn(qtbot, wizard)
    go_to_aside(page, finding)
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9, SHIFT)
    wizard.undo()
    drawn(qtbot, wizard)
    assert [f for f, _ in set_aside(wizard.session)] == [finding]


def test_it_is_saved_by_itself_and_is_there_after_reopening(qtbot: Any, wizard: Wizard) -> None:
    page = with_slips(qtbot, wizard)
    finding = waived(qtbot, wizard, page, "Tên riêng")
    qtbot.waitUntil(lambda: not wizard.session.unsaved, timeout=10_000)
    again = wizard._app.session(wizard.session.report.id)
    assert [(f.key, w.reason) for f, w in set_aside(again)] == [(finding.key, "Tên riêng")]


def test_no_reason_no_waiver(qtbot: Any, wizard: Wizard) -> None:
    page = with_slips(qtbot, wizard)
    page.findings.choose(doubled(wizard)[0])
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9, SHIFT)
    press(page.findings.reason.field, Qt.Key.Key_Return, "\r")
    assert page.findings.reason.isVisible() and not wizard.session.waivers
    press(page.findings.reason.field, Qt.Key.Key_Escape)
    assert not page.findings.reason.isVisible() and page.findings.list.hasFocus()


def test_the_second_time_it_is_offered_to_switch_the_kind_off(qtbot: Any, wizard: Wizard) -> None:
    page = with_slips(qtbot, wizard)
    waived(qtbot, wizard, page, "a")
    assert not page.findings.offer.isVisible()
    waived(qtbot, wizard, page, "b")
    qtbot.waitUntil(page.findings.offer.isVisible, timeout=10_000)
    offer = page.findings.offer
    assert "“Lặp từ” đã bỏ qua 2 lần" in offer.told.text()
    assert page.findings.list.hasFocus(), "it takes no keyboard by itself"
    qtbot.mouseClick(offer.off_button, Qt.MouseButton.LeftButton)
    drawn(qtbot, wizard)
    assert not doubled(wizard) and rules_off(wizard._app.store) == {RULE}
    assert not any(f.rule == RULE for f in page.findings.findings()), "the open report is judged by it at once"
    assert "1 loại lời nhắc đang tắt" in page.filter.told.text()
    assert page.findings.list.hasFocus() and offer.back_button.isVisible()
    qtbot.mouseClick(offer.back_button, Qt.MouseButton.LeftButton)
    drawn(qtbot, wizard)
    assert doubled(wizard) and not rules_off(wizard._app.store) and not offer.isVisible()


def test_kept_on_it_is_asked_again_only_after_two_more(qtbot: Any, wizard: Wizard) -> None:
    page = with_slips(qtbot, wizard)
    waived(qtbot, wizard, page, "a")
    waived(qtbot, wizard, page, "b")
    offer = page.findings.offer
    qtbot.waitUntil(offer.isVisible, timeout=10_000)
    offer.keep_button.setFocus()
    press_key(qtbot, offer.keep_button, Qt.Key.Key_Escape)
    assert not offer.isVisible() and page.findings.list.hasFocus()
    waived(qtbot, wizard, page, "c")
    assert not offer.isVisible()
    waived(qtbot, wizard, page, "d")
    qtbot.waitUntil(offer.isVisible, timeout=10_000)
    assert "đã bỏ qua 4 lần" in offer.told.text() and not rules_off(wizard._app.store)


def test_beside_a_section_too(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S11", "Xã đã đã tổ chức.", "Nhân dân được được tham gia.")
    qtbot.waitUntil(lambda: len([f for f in page.findings.findings() if f.rule == RULE]) == 2, timeout=10_000)
    page.ui.tabs.open(page.findings)
    before = page.ui.tabs.tabText(1)
    page.findings.choose(doubled(wizard)[0])
    page.findings.set_aside()
    type_text(page.findings.reason.field, "Lời hát")
    press(page.findings.reason.field, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: any(row.group == ASIDE for row in page.findings.list.rows.rows), timeout=10_000)
    assert page.ui.tabs.tabText(1) != before, "one less is counted"
    press_key(qtbot, page.findings.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not any(row.group == ASIDE for row in page.findings.list.rows.rows), timeout=10_000)
    assert wizard.step is not None and wizard.step.key == "S11"
