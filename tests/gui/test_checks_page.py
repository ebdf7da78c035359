"""The checks page: what stands before signing, groups, putting right, setting aside, going there."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.gui.section import lines, with_blocks
from ttdn_desktop.cli.demo import finish
from ttdn_desktop.gui.checks_page import ChecksPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.wording import checks_page as words


def checks(wizard: Wizard) -> ChecksPage:
    assert wizard.open_step("checks")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, ChecksPage)
    return page


def choose(page: ChecksPage, severity: Severity, rule: str) -> None:
    page._open(severity)
    row = next(row for row, finding in enumerate(page.findings.findings()) if finding.rule == rule)
    page.findings.list.setCurrentRow(row)


def test_what_stands_before_signing_is_said_in_words(wizard: Wizard) -> None:
    page = checks(wizard)
    text = page.bar.text()
    assert "chưa rà soát" in text and "chỗ còn phải điền" in text
    assert page.open is Severity.MUST and page.groups[Severity.MUST].isChecked()
    assert page.groups[Severity.MUST].text().endswith(f"({len(page.findings.findings())})")


def test_all_done_says_so(wizard: Wizard) -> None:
    finish(wizard.session)
    assert words.READY in checks(wizard).bar.text()


def test_every_row_says_where_what_and_why(wizard: Wizard) -> None:
    page = checks(wizard)
    rows = [page.findings.list.item(row).text() for row in range(page.findings.list.count())]
    titles = [wizard.session.title_of(section) for section in wizard.session.report.sections]
    assert all(any(title in row for title in titles) for row in rows)
    assert len(set(rows)) == len(rows)


def test_paragraph_stands_beside_and_enter_goes_there(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S33", "Mở đầu.", "Xã đã đã tổ chức lễ hội.")
    page = checks(wizard)
    choose(page, Severity.STYLE, "doubled-word") if _has(page, "doubled-word") else choose(page, *_any_in(page, "t2"))
    assert "đã tổ chức lễ hội" in page.text.toPlainText()
    qtbot.keyClick(page.findings.list, Qt.Key.Key_Return)
    assert wizard.step is not None and wizard.step.key == "S33"
    editor = wizard.ui.pages.currentWidget().editor  # type: ignore[attr-defined]
    assert editor.place()[0] == "t2"


def _has(page: ChecksPage, rule: str) -> bool:
    return any(f.rule == rule and f.severity is Severity.STYLE for f in page._session.findings())


def _any_in(page: ChecksPage, block: str) -> tuple[Severity, str]:
    found = next(f for f in page._session.findings() if f.block == block)
    return found.severity, found.rule


def test_f8_goes_round_the_list(qtbot: Any, wizard: Wizard) -> None:
    page = checks(wizard)
    count = page.findings.list.count()
    start = page.findings.list.currentRow()
    seen = []
    for _ in range(count):
        page.findings.next()
        seen.append(page.findings.list.currentRow())
    assert sorted(seen) == list(range(count)) and seen[-1] == start


def test_stale_words_are_put_right_and_undone_with_one_key(qtbot: Any, wizard: Wizard) -> None:
    page = checks(wizard)
    proposals = wizard.session.ready_proposals()
    assert proposals
    chosen = proposals[0]
    before = lines(wizard, chosen.section)
    severity = next(f.severity for f in wizard.session.findings() if (f.block, f.start) == (chosen.block, chosen.start))
    page._open(severity)
    row = next(i for i, f in enumerate(page.findings.findings()) if (f.block, f.start) == (chosen.block, chosen.start))
    page.findings.list.setCurrentRow(row)
    assert page.findings.fix.isEnabled()
    qtbot.mouseClick(page.findings.fix, Qt.MouseButton.LeftButton)
    assert lines(wizard, chosen.section) != before
    wizard.undo()
    assert lines(wizard, chosen.section) == before


def test_finding_that_stops_cannot_be_set_aside(wizard: Wizard) -> None:
    page = checks(wizard)
    stopping = {finding.key for finding in wizard.session.gate()}
    for severity in Severity:
        page._open(severity)
        for row, finding in enumerate(page.findings.findings()):
            page.findings.list.setCurrentRow(row)
            assert page.findings.waive.isEnabled() == (finding.key not in stopping)


@pytest.mark.parametrize("gone", [True, False])
def test_finding_set_aside_stays_aside_after_reopening(qtbot: Any, wizard: Wizard, gone: bool) -> None:
    page = checks(wizard)
    severity = next(
        s for s in (Severity.STYLE, Severity.SHOULD) if any(f.severity is s for f in wizard.session.findings())
    )
    page._open(severity)
    page.findings.list.setCurrentRow(0)
    finding = page.findings.current()
    assert finding is not None
    qtbot.mouseClick(page.findings.waive, Qt.MouseButton.LeftButton)
    assert page.findings.reason.field.hasFocus()
    if gone:
        page.findings.reason.field.insert("Đúng là như vậy")
    qtbot.keyClick(page.findings.reason.field, Qt.Key.Key_Return if gone else Qt.Key.Key_Escape)
    assert page.findings.reason.isHidden() and page.findings.list.hasFocus()
    assert (finding not in page.findings.findings()) == gone
    wizard.session.save()
    again = wizard._app.session(wizard.session.report.id)
    assert (finding.key not in {f.key for f in again.findings()}) == gone


def test_one_key_puts_right_or_asks_why_not_here_too(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S11", "Công tác thông tin đối ngoại được được quan tâm.")
    page = checks(wizard)
    page._open(Severity.SHOULD)
    page.findings.choose(next(f for f in page.findings.findings() if f.rule == "doubled-word"))
    qtbot.keyClick(page.findings.list, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert page.findings.reason.isVisible()
    qtbot.keyClick(page.findings.reason.field, Qt.Key.Key_Escape)
    qtbot.keyClick(page.findings.list, Qt.Key.Key_F9)
    assert not any(f.rule == "doubled-word" for f in page.findings.findings())


def test_page_without_findings_says_so(wizard: Wizard) -> None:
    page = checks(wizard)
    for severity in Severity:
        if not any(f.severity is severity for f in wizard.session.findings()):
            page._open(severity)
            assert page.findings.empty.isVisible() and not page.findings.list.isVisible()
    page.findings.show_findings(())
    assert not page.findings.empty.isHidden() and not page.findings.fix.isEnabled()


def test_after_putting_right_the_keyboard_stays_in_the_list(wizard: Wizard) -> None:
    with_blocks(
        wizard, "S11", "Công tác thông tin đối ngoại được được quan tâm.", "Nhân dân nhân dân tích cực, tích cực cực."
    )
    page = checks(wizard)
    page._open(Severity.SHOULD)
    row = next(row for row, f in enumerate(page.findings.findings()) if f.rule == "doubled-word")
    page.findings.list.setCurrentRow(row)
    page.findings.fix.setFocus()
    page.findings.fix.click()
    assert page.findings.list.hasFocus()  # not "Sửa hết": a second Enter would put everything right unseen


def test_the_bar_tells_of_what_must_be_put_right_and_does_not_stop() -> None:
    assert words.standing({}, 0) == words.READY
    assert "2 chỗ sai phải sửa" in words.standing({}, 2)
    assert "2 chỗ sai phải sửa" in words.standing({"gap-open": 1}, 2) and "1 chỗ còn phải điền" in words.standing(
        {"gap-open": 1}, 2
    )
