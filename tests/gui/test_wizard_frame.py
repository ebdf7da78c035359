"""The frame of the wizard: calm at the start, progress, the next unfinished step, asked once on leaving, the same word on coming back."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.frame import a_window, an_app, opened, settle
from tests.gui.section import press, seeded, the_section, with_blocks
from ttdn_desktop.cli.demo import PERIOD, finish
from ttdn_desktop.gui.cursor_places import CursorPlaces
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Origin, OriginKind
from ttdn_desktop.operations.steps import progress


def buttons(wizard: Wizard) -> dict[str, Any]:
    return {button.text(): button for button in wizard.ui.leaveBar.buttons}


def unreviewed(wizard: Wizard, key: str) -> list[str]:
    blocks = wizard.session.section(key).blocks
    return [b.id for b in blocks if b.origin.kind is OriginKind.CARRIED and not b.reviewed]


def test_the_button_to_the_checks_is_calm_while_one_begins_and_red_only_at_the_end(wizard: Wizard) -> None:
    assert wizard.session.findings(), "there is plenty to do"
    assert wizard.ui.checkButton.text() == "Kiểm tra" and not wizard.ui.checkButton.property("tone")
    finish(wizard.session)
    wizard.refresh()
    assert wizard.ui.checkButton.property("tone") in ("good", "look")
    session = wizard.session
    session.change(msgspec.structs.replace(session.report, place=""), what="place", where="signing")
    wizard.refresh()
    assert wizard.ui.checkButton.property("tone") == "stop" and "1 phải sửa" in wizard.ui.checkButton.text()


def test_a_fault_in_a_finished_section_is_told_early_in_amber(wizard: Wizard) -> None:
    with_blocks(wizard, "S60", "Trong 6 tháng năm 2026 đã kiến nghị mở lớp.")
    wizard.session.set_done("S60")
    wizard.refresh()
    must = [f for f in wizard.session.findings("S60") if f.severity == "must"]
    assert must, "the sentence holds a fault"
    assert wizard.ui.checkButton.property("tone") == "look"
    assert wizard.ui.checkButton.text() == f"Kiểm tra: {len(must)} phải sửa"


def test_progress_counts_what_is_work(wizard: Wizard) -> None:
    steps = wizard.session.steps()
    heads = [s for s in steps if s.key in ("S10", "S30")]
    done, of = progress(steps)
    assert of == len(steps) - len(heads) and wizard.ui.progressLabel.text() == f"{done}/{of} bước xong"
    finish(wizard.session)
    wizard.refresh()
    assert wizard.ui.progressLabel.text() == f"{of - 2}/{of} bước xong", "figures of no section, and to print"


def test_next_unfinished_goes_round_and_ends_at_the_checks_and_printing(qtbot: Any, wizard: Wizard) -> None:
    wizard.open_step("S60")
    assert wizard.step is not None
    seen = []
    for _ in range(3):
        qtbot.keyClick(wizard, Qt.Key.Key_F4)
        seen.append(wizard.step.key)
    assert seen == ["figures", "S11", "S12"]
    qtbot.mouseClick(wizard.ui.unfinishedButton, Qt.MouseButton.LeftButton)
    assert wizard.step.key == "S20"


def test_finishing_holds_the_page_once_and_then_goes(qtbot: Any, wizard: Wizard) -> None:
    page = the_section(wizard, "S12")
    waiting = unreviewed(wizard, "S12")
    wizard.ui.nextButton.setFocus()
    qtbot.keyClick(wizard.ui.nextButton, Qt.Key.Key_Return)
    assert wizard.step is not None and wizard.step.key == "S12", "held"
    assert wizard.ui.leaveBar.label.text() == f"Còn {len(waiting)} đoạn chưa rà soát."
    assert buttons(wizard)["Xem"].hasFocus()
    qtbot.keyClick(buttons(wizard)["Xem"], Qt.Key.Key_Return)
    assert page.editor.hasFocus() and page.editor.place()[0] == waiting[0] and not wizard.ui.leaveBar.isVisible()
    qtbot.mouseClick(wizard.ui.nextButton, Qt.MouseButton.LeftButton)
    assert wizard.step.key == "S20", "asked once, then goes"
    assert wizard.session.section("S12").done


def test_all_seen_marks_them_and_goes_on(qtbot: Any, wizard: Wizard) -> None:
    the_section(wizard, "S12")
    qtbot.mouseClick(wizard.ui.nextButton, Qt.MouseButton.LeftButton)
    assert wizard.step is not None and wizard.step.key == "S12"
    qtbot.mouseClick(
        next(b for text, b in buttons(wizard).items() if text == "Đã rà soát cả mục"), Qt.MouseButton.LeftButton
    )
    left = unreviewed(wizard, "S12")
    assert (wizard.step.key == "S20") is (not left)
    if left:
        assert "xem từng đoạn" in wizard.ui.hintLabel.text()
    assert len(left) < 2


def test_later_goes_on_and_esc_stays(qtbot: Any, wizard: Wizard) -> None:
    the_section(wizard, "S11")
    qtbot.mouseClick(wizard.ui.nextButton, Qt.MouseButton.LeftButton)
    qtbot.keyClick(buttons(wizard)["Xem"], Qt.Key.Key_Escape)
    assert wizard.step is not None and wizard.step.key == "S11" and not wizard.ui.leaveBar.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None and wizard.isAncestorOf(focus) and focus.isVisible()
    the_section(wizard, "S12")
    qtbot.mouseClick(wizard.ui.nextButton, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons(wizard)["Để sau, sang bước tiếp"], Qt.MouseButton.LeftButton)
    assert wizard.step.key == "S20" and unreviewed(wizard, "S12")


def test_leaving_by_the_list_holds_nothing_and_asks_beside_the_next_page_once(qtbot: Any, wizard: Wizard) -> None:
    the_section(wizard, "S12")
    page = the_section(wizard, "S20")
    assert wizard.ui.leaveBar.isVisible() and "“Khó khăn” còn 2 đoạn" in wizard.ui.leaveBar.label.text()
    assert page.editor.hasFocus(), "the keyboard is where one went"
    qtbot.mouseClick(buttons(wizard)["Quay lại rà soát"], Qt.MouseButton.LeftButton)
    assert wizard.step is not None and wizard.step.key == "S12"
    assert page.editor.place()[0] == unreviewed(wizard, "S12")[0]
    the_section(wizard, "S11")
    the_section(wizard, "S12")
    the_section(wizard, "S20")
    assert not wizard.ui.leaveBar.isVisible(), "of S20 and S12 it was asked before"


def test_the_question_goes_when_it_is_answered_otherwise(wizard: Wizard) -> None:
    the_section(wizard, "S12")
    the_section(wizard, "S11")
    assert wizard.ui.leaveBar.isVisible()
    wizard.session.review(unreviewed(wizard, "S12"), "S12")
    wizard.refresh()
    assert not wizard.ui.leaveBar.isVisible()


def test_a_reviewed_section_is_left_without_a_word(wizard: Wizard) -> None:
    with_blocks(wizard, "S11", "Một câu mới viết.")
    the_section(wizard, "S33")
    assert not wizard.ui.leaveBar.isVisible()


def test_back_and_next_lose_nothing_typed(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, "S11", "Một.", "Hai.")
    page.editor.go_to("t2", 4)
    for letter in " Ba":
        press(page.editor, Qt.Key(0), letter)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        qtbot.keyClick(wizard, key, Qt.KeyboardModifier.ControlModifier)
    assert page.editor.toPlainText() == "Một.\nHai. Ba" and page.editor.place() == ("t2", 7)


def test_the_same_word_and_scroll_after_closing_the_program(qtbot: Any, home: Path, sample_home: Path) -> None:
    app = seeded(sample_home, home)
    report = app.find_report(PERIOD.code)
    session = app.session(report.id)
    blocks = tuple(
        msgspec.structs.replace(session.section("S20").blocks[0], id=f"q{n}", origin=Origin(), reviewed=True)
        for n in range(40)
    )
    session.change(
        report=session.report.with_section(msgspec.structs.replace(session.section("S20"), blocks=blocks)), what="t"
    )
    session.save()
    window = a_window(qtbot, app)
    opened(qtbot, window, report.id)
    assert window.wizard is not None
    page = the_section(window.wizard, "S20")
    page.editor.go_to("q30", 11)
    bar = page.editor.verticalScrollBar()
    bar.setValue(bar.value() - 40)
    top = bar.value()
    assert top > 0
    assert app.store.recall(f"cursor:{report.id}") is None, "never on each key"
    assert window.close()
    again = a_window(qtbot, an_app(home))
    qtbot.waitUntil(lambda: again.wizard is not None and not again.jobs.busy, timeout=10_000)
    assert again.wizard is not None and again.wizard.step is not None and again.wizard.step.key == "S20"
    reopened = again.wizard.ui.pages.currentWidget()
    assert isinstance(reopened, SectionPage)
    assert reopened.editor.place() == ("q30", 11)
    qtbot.waitUntil(lambda: abs(reopened.editor.verticalScrollBar().value() - top) <= 2, timeout=3000)
    settle(qtbot, again)


@pytest.mark.parametrize("stored", ["", "{}", "nonsense", '{"S20": 4}', "[1]"])
def test_places_that_cannot_be_read_are_none(stored: str) -> None:
    places = CursorPlaces(stored)
    assert places.of == {}
    places.of["S11"] = ("p1", 2, 30)
    news = places.news()
    assert CursorPlaces(news).of == places.of and places.news() == ""


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1093, 614), (910, 512)])
def test_everything_fits_and_the_text_keeps_its_room(wizard: Wizard, width: int, height: int) -> None:
    for step in wizard.session.steps():
        wizard.open_step(step.key)
    around = 60  # menu and status bar
    least = wizard.minimumSizeHint()
    assert least.width() <= width and least.height() <= height - around
    wizard.resize(width, height - around)
    page = the_section(wizard, "S33")
    QApplication.processEvents()
    assert wizard.width() == width
    assert page.editor.width() >= 480 and page.ui.tabs.width() >= 260 and page.ui.tabs.isVisible()
    assert wizard.ui.steps.small is (width == 910)
    for button in (wizard.ui.homeButton, wizard.ui.previewButton, wizard.ui.checkButton, wizard.ui.exportButton):
        assert button.width() >= button.minimumSizeHint().width() and button.accessibleName()
    assert wizard.ui.side.width() >= (208 if width > 910 else 72)


def test_f6_goes_round_list_text_and_side(qtbot: Any, wizard: Wizard) -> None:
    page = the_section(wizard, "S33")
    page.editor.setFocus()
    qtbot.keyClick(page.editor, Qt.Key.Key_F6)
    assert page.previous.list.hasFocus()
    qtbot.keyClick(page.previous.list, Qt.Key.Key_F6)
    assert wizard.ui.steps.hasFocus()
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_F6)
    assert page.editor.hasFocus()
    wizard.open_step("checks")
    wizard.ui.steps.setFocus()
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_F6)
    focus = QApplication.focusWidget()
    assert focus is not None and wizard.ui.pages.currentWidget().isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_F6)
    beside = QApplication.focusWidget()
    assert beside is not None and beside is not focus and wizard.ui.pages.currentWidget().isAncestorOf(beside)
    qtbot.keyClick(beside, Qt.Key.Key_F6)
    assert wizard.ui.steps.hasFocus()


def test_walking_in_the_list_opens_nothing_and_a_refresh_leaves_one_there(qtbot: Any, wizard: Wizard) -> None:
    the_section(wizard, "S11")
    wizard.ui.steps.setFocus()
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Down)
    assert wizard.ui.steps.current_key() == "S12" and wizard.step is not None and wizard.step.key == "S11"
    wizard.refresh()
    assert wizard.ui.steps.current_key() == "S12"
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Return)
    assert wizard.step.key == "S12"
