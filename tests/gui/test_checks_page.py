"""The checks page: what is laid open, stepped through, looked for, put right, undone, and reached from it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.gui.findings import checks, drawn, press_key, rows, untidy
from tests.gui.section import lines, with_blocks
from ttdn_desktop.cli.demo import finish
from ttdn_desktop.gui.finding_groups import How
from ttdn_desktop.gui.finding_model import FindingModel
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.notation import parse_line
from ttdn_desktop.operations.waivers import STOPPING, set_aside
from ttdn_desktop.operations.weighing import OPEN_SHOULD
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording import readiness as readiness_words

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_must_and_the_weightiest_stand_open_the_rest_is_folded(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    found = wizard.session.findings()
    shown = page.findings.findings()
    must = [f for f in found if f.severity is Severity.MUST]
    should = [f for f in shown if f.severity is Severity.SHOULD]
    assert [f for f in shown if f.severity is Severity.MUST] == must
    assert len(should) == OPEN_SHOULD < sum(f.severity is Severity.SHOULD for f in found)
    assert len(shown) == len(must) + OPEN_SHOULD
    heads = [row.text for row in rows(page) if row.folds]
    rest = len(found) - len(shown)
    assert heads == [
        f"Phải sửa trước khi trình ký ({len(must)})", f"Nên sửa ({OPEN_SHOULD})", f"Góp ý câu chữ ({rest})",
    ]  # fmt: skip
    assert [row.folded for row in rows(page) if row.folds] == [False, False, True]


def test_inside_a_group_sections_come_as_on_the_page(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    order = [section.key for section in wizard.session.report.sections]
    should = [f.section for f in page.findings.findings() if f.severity is Severity.SHOULD and f.section]
    assert [order.index(key) for key in should] == sorted(order.index(key) for key in should)
    heads = [row.text for row in rows(page) if row.finding is None and not row.folds]
    assert any(text.startswith("III.1 ") for text in heads)


def test_headings_fold_and_open_by_key_and_mouse(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    last = next(n for n, row in enumerate(rows(page)) if row.folds and row.folded)
    count = len(page.findings.findings())
    page.findings.list.go_to(last)
    press_key(qtbot, page.findings.list, Qt.Key.Key_Return)
    assert len(page.findings.findings()) == page.findings.count[0] > count
    assert page.findings.list.at() == last, "one stays at the heading"
    press_key(qtbot, page.findings.list, Qt.Key.Key_Left)
    assert len(page.findings.findings()) == count
    area = page.findings.list.visualRect(page.findings.list.rows.index(last))
    qtbot.mouseClick(page.findings.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert len(page.findings.findings()) > count


def test_by_kind_of_rule(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    page.findings.choose(next(f for f in wizard.session.findings() if f.rule == "doubled-word"))
    chosen = page.findings.current()
    page.filter.how.setCurrentIndex(page.filter.how.findData(How.KIND.value))
    heads = [row.text for row in rows(page) if row.finding is None]
    assert any(text.startswith("Chữ viết sai, viết lặp (") for text in heads) and "Lặp từ" in heads
    assert page.findings.current() == chosen, "the same one is chosen"
    placed = [row.text for row in rows(page) if row.finding is not None]
    assert all(placed), "no heading says where it is: the row does"
    assert page.findings.count[0] == len(wizard.session.findings())


def test_f8_goes_round_all_that_stand_open_both_ways(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    count = len(page.findings.findings())
    start = page.findings.current()
    seen = []
    for _ in range(count):
        wizard.commands.trigger("next-finding")
        seen.append(page.findings.current())
    assert seen[-1] == start and len({(f.key, f.start) for f in seen if f}) == count
    wizard.commands.trigger("previous-finding")
    assert page.findings.current() == seen[-2]


def test_words_are_looked_for_without_marks_and_counted(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    total = len(wizard.session.findings())
    assert page.filter.told.text() == f"{total} chỗ."
    wizard.commands.trigger("find")
    assert page.filter.field.hasFocus()
    page.filter.field.setText("bang ron")
    shown = page.findings.findings()
    assert shown and all("băng" in f.quote or "băng" in (f.suggestion or "") for f in shown)
    assert page.filter.told.text() == f"Đang xem {len(shown)} trong {total} chỗ."
    press_key(qtbot, page.filter.field, Qt.Key.Key_Down)
    assert page.findings.list.hasFocus() and page.findings.current() in shown
    page.filter.field.setText("không có đâu")
    assert page.findings.empty.isVisible() and words.NOTHING_SHOWN in page.findings.empty.text()
    page.filter.field.setFocus()
    press_key(qtbot, page.filter.field, Qt.Key.Key_Escape)
    assert page.findings.count == (total, total) and page.findings.list.hasFocus()


def test_a_kind_or_a_section_alone(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    page.filter.kinds.setCurrentIndex(page.filter.kinds.findData("language"))
    page.filter.sections.setCurrentIndex(page.filter.sections.findData("S33"))
    shown = page.findings.findings()
    assert shown and {f.section for f in shown} == {"S33"}
    assert page.findings.count[0] == len(shown), "nothing that is looked for is folded away"
    offered = {page.filter.sections.itemData(n) for n in range(1, page.filter.sections.count())}
    assert offered == {f.section for f in wizard.session.findings()}


def test_every_row_says_what_and_why_to_a_screen_reader(qtbot: Any, wizard: Wizard) -> None:
    untidy(wizard)
    page = checks(qtbot, wizard)
    model = page.findings.list.rows
    assert isinstance(model, FindingModel)
    for number, row in enumerate(model.rows):
        said = model.index(number).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said.strip()
        if row.finding is not None:
            assert row.finding.quote in said and row.told.rstrip(".") in said


def test_paragraph_stands_beside_with_reason_and_basis_and_enter_goes_there(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S33", "Mở đầu.", "Xã đã đã tổ chức lễ hội.")
    page = checks(qtbot, wizard)
    page.findings.choose(next(f for f in wizard.session.findings() if f.rule == "doubled-word"))
    told = page.pane.text.toPlainText()
    assert "tổ chức lễ hội" in told and "Từ viết hai lần" in told and "Căn cứ: thông lệ" in told
    assert "line-through" in page.pane.text.toHtml(), "what is proposed is shown as a change of words"
    assert page.pane.head.text().startswith("III.1")
    press_key(qtbot, page.findings.list, Qt.Key.Key_Return)
    assert wizard.step is not None and wizard.step.key == "S33"
    editor = wizard.ui.pages.currentWidget().editor  # type: ignore[attr-defined]
    assert editor.place()[0] == "t2"


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ("NĐ 30/2020, PL II", "Nghị định 30/2020, Phụ lục II"),
        ("", "thông lệ"),
        ("K10, K11", "thông lệ"),
        ("đề cương", "đề cương"),
    ],
)
def test_what_a_rule_rests_on_is_named_as_people_name_it(basis: str, said: str) -> None:
    assert words.basis_line(basis, False) == f"Căn cứ: {said}."
    assert words.basis_line(basis, True) == f"Căn cứ: {said} (chưa xác nhận)."


def test_put_right_and_undone_without_leaving_the_page(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S11", "Công tác thông tin đối ngoại được được quan tâm.")
    page = checks(qtbot, wizard)
    finding = next(f for f in wizard.session.findings() if f.rule == "doubled-word")
    page.findings.choose(finding)
    assert page.findings.fix.isEnabled()
    page.findings.fix.setFocus()
    qtbot.mouseClick(page.findings.fix, Qt.MouseButton.LeftButton)
    assert finding not in page.findings.findings(), "it goes at once"
    assert page.findings.list.hasFocus(), "a second Enter puts nothing else right"
    drawn(qtbot, wizard)
    assert lines(wizard, "S11") == ["Công tác thông tin đối ngoại được quan tâm."]
    wizard.undo()
    drawn(qtbot, wizard)
    assert wizard.step is not None and wizard.step.key == "checks"
    assert lines(wizard, "S11")[0].count("được") == 2 and finding in page.findings.findings()


def test_f9_and_shift_f9_here_too(qtbot: Any, wizard: Wizard) -> None:
    with_blocks(wizard, "S11", "Công tác thông tin đối ngoại được được quan tâm.")
    page = checks(qtbot, wizard)
    page.findings.choose(next(f for f in wizard.session.findings() if f.rule == "doubled-word"))
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9, SHIFT)
    assert page.findings.reason.isVisible()
    press_key(qtbot, page.findings.reason.field, Qt.Key.Key_Escape)
    press_key(qtbot, page.findings.list, Qt.Key.Key_F9)
    drawn(qtbot, wizard)
    assert not any(f.rule == "doubled-word" for f in wizard.session.findings())


def test_what_stops_cannot_be_set_aside(qtbot: Any, wizard: Wizard) -> None:
    page = checks(qtbot, wizard)
    for finding in page.findings.findings():
        page.findings.choose(finding)
        assert page.findings.waive.isEnabled() == (finding.rule not in STOPPING)


def test_a_page_without_findings_says_so(qtbot: Any, wizard: Wizard) -> None:
    page = checks(qtbot, wizard)
    page.findings.show_findings(())
    assert page.findings.empty.isVisible() and words.NOTHING_FOUND in page.findings.empty.text()
    assert not page.findings.fix.isEnabled() and not page.findings.waive.isEnabled()
    for command in ("fix-finding", "fix-kind", "waive-finding", "next-finding"):
        wizard.commands.trigger(command)


# what still stands before signing


def test_what_stands_before_signing_is_said_in_words_and_leads_there(qtbot: Any, wizard: Wizard) -> None:
    page = checks(qtbot, wizard)
    unreviewed, gaps = len(wizard.session.report.unreviewed()), sum(f.rule == "gap-open" for f in wizard.session.gate())
    said = page.bar.accessibleName()
    assert said == f"Còn {unreviewed} đoạn chưa rà soát, {gaps} chỗ trống, rồi trình ký được."
    assert page.bar.property("tone") == "stop"
    page.bar.setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):  # part by part, then Enter
        press_key(qtbot, page.bar, key)
    first = wizard.step
    assert first is not None and first.key == next(f.section for f in wizard.session.gate() if f.rule == "gap-open")
    again = checks(qtbot, wizard)
    places: list[object] = []
    again.bar.wanted.connect(places.append)
    for _ in range(gaps):
        again.bar.go("gap-open")
    assert len(places) == gaps and len({repr(place) for place in places}) == gaps, "the next one each time, round"


def test_a_fault_that_stops_nothing_is_told_after_what_stops() -> None:
    assert readiness_words.sentence([], "") == readiness_words.READY
    assert "2 chỗ sai phải sửa" in readiness_words.sentence([], readiness_words.left("faults", 2))
    both = readiness_words.sentence(["1 chỗ trống"], readiness_words.left("faults", 2))
    assert both.index("1 chỗ trống") < both.index("trình ký được") < both.index("2 chỗ sai phải sửa")


def test_all_done_says_so_in_green(qtbot: Any, wizard: Wizard) -> None:
    finish(wizard.session)
    page = checks(qtbot, wizard)
    assert page.bar.property("tone") in ("good", "look")
    wizard.session.judge_by(off=frozenset(f.rule for f in wizard.session.findings()))
    wizard.refresh()
    drawn(qtbot, wizard)
    assert readiness_words.READY in page.bar.text() and page.bar.property("tone") == "good"


def test_the_page_follows_what_happens_elsewhere(qtbot: Any, wizard: Wizard) -> None:
    page = checks(qtbot, wizard)
    before = page.findings.count[1]
    wizard.session.rewrite("S11", [Draft(*parse_line("Xã đã đã tổ chức, nhân dân được được tham gia."))])
    qtbot.waitUntil(lambda: page.findings.count[1] != before, timeout=10_000)
    assert page.findings.count[1] == len(wizard.session.findings()) and set_aside(wizard.session) == ()
