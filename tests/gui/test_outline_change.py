"""A draft put by another outline from the wizard, by keyboard: looked at first, done, undone; a newer version offered once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.gui.frame import answer
from tests.gui.section import a_wizard, closed, lines, seeded, the_section
from tests.journeys.hands import Keys, at_dialog
from ttdn_desktop.app import App
from ttdn_desktop.gui.outline_dialog import OutlineDialog
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.wording import outline as words

DOWN, RETURN, ESCAPE = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def app(home: Path, tmp_path: Path) -> Iterator[App]:
    with seeded(tmp_path / "template", home) as made:
        yield made


@pytest.fixture
def wizard(qtbot: Any, app: App) -> Iterator[Wizard]:
    made = a_wizard(qtbot, app)
    yield made
    closed(made)


def settle(qtbot: Any, wizard: Wizard) -> None:
    qtbot.waitUntil(lambda: not wizard._jobs.busy, timeout=10_000)


def test_by_keyboard_and_back_with_one_key(qtbot: Any, wizard: Wizard) -> None:
    keys, session = Keys(qtbot), wizard.session
    page = the_section(wizard, "S42")
    before, here = session.report, lines(wizard, "S42")
    seen: list[str] = []

    def choose(dialog: OutlineDialog) -> None:
        assert isinstance(keys.at(), QComboBox)
        while dialog.box.currentData() != "sau-phan":
            keys.press(DOWN)
        keys.press(Qt.Key.Key_Tab)  # to the list: it can be read line by line
        assert keys.at() is dialog.view
        for _ in range(40):
            item = dialog.view.currentItem()
            seen.append(item.data(0, Qt.ItemDataRole.AccessibleTextRole) or item.text(0) if item else "")
            keys.press(DOWN)
        keys.press(RETURN)

    at_dialog(OutlineDialog, choose)
    wizard.commands.trigger("change-outline")
    qtbot.waitUntil(lambda: session.report.outline == "sau-phan", timeout=10_000)
    assert any(words.FATES["own"] in line for line in seen) and any(words.FATES["moved"] in line for line in seen)
    assert {b.id: b for _, b in session.report.blocks()} == {b.id: b for _, b in before.blocks()}
    assert wizard.step is not None and wizard.step.key == "S42" and lines(wizard, "S42") == here
    assert page.editor.toPlainText().count("\n") + 1 == len(here)
    assert "Ctrl+Z" in wizard.ui.hintLabel.text()
    assert [step.title for step in wizard._steps][1] == session.title_of(session.report.sections[0])
    wizard.undo()
    assert session.report == before and wizard.step is not None and wizard.step.key in {s.key for s in before.sections}
    wizard.redo()
    assert session.report.outline == "sau-phan"


def test_a_section_that_is_no_more_gives_way_to_the_first(qtbot: Any, wizard: Wizard) -> None:
    the_section(wizard, "S11")  # in the other outline it goes into the section on the whole situation
    before = {b.id: b for _, b in wizard.session.report.blocks()}
    at_dialog(
        OutlineDialog, lambda dialog: (dialog.box.setCurrentIndex(dialog.box.findData("sau-phan")), dialog.accept())
    )
    wizard.commands.trigger("change-outline")
    qtbot.waitUntil(lambda: wizard.session.report.outline == "sau-phan", timeout=10_000)
    assert wizard.step is not None and wizard.step.key == wizard.session.report.sections[0].key
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    wizard.open_step("S13")
    assert len(page.editor.drafts()) == len(wizard.session.section("S13").blocks) > 2
    wizard.undo()
    page = the_section(wizard, "S11")
    assert {b.id: b for _, b in wizard.session.report.blocks()} == before
    assert [draft.id for draft in page.editor.drafts()] == [b.id for b in wizard.session.section("S11").blocks]


def test_esc_changes_nothing_and_the_own_outline_cannot_be_chosen_again(qtbot: Any, wizard: Wizard) -> None:
    before = wizard.session.report
    told: list[tuple[bool, str]] = []

    def look(dialog: OutlineDialog) -> None:
        dialog.box.setCurrentIndex(dialog.box.findData(before.outline))
        told.append((dialog.do.isEnabled(), dialog.counted.text()))
        Keys(qtbot).press(ESCAPE)

    at_dialog(OutlineDialog, look)
    wizard.commands.trigger("change-outline")
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    settle(qtbot, wizard)
    assert told[0][0] is False and words.SAME_ALREADY in told[0][1]
    assert wizard.session.report == before and not wizard.session.can_undo


def older(app: App) -> str:
    """The draft, written by a version of its outline before the present one."""
    report = app.find_report("2026-Y")
    known = app.catalogue.outline(report.outline)
    app.catalogue._kept[known.id, 0] = msgspec.structs.replace(known, version=0)
    app.store.save_report(msgspec.structs.replace(report, outline_version=0))
    return report.id


def test_a_newer_version_is_offered_once(qtbot: Any, app: App) -> None:
    older(app)
    wizard = a_wizard(qtbot, app)
    wizard.open_step("S42")
    settle(qtbot, wizard)
    bar = wizard.outlines.bar
    assert bar.isVisible() and [button.text() for button in bar.buttons] == [words.SEE_NEWER, words.STAY_OLD]
    wizard.refresh()
    assert bar.isVisible()  # it stands until it is answered
    bar.buttons[1].click()
    settle(qtbot, wizard)
    closed(wizard)
    again = a_wizard(qtbot, app)
    settle(qtbot, again)
    assert not again.outlines.bar.isVisible()
    closed(again)


def test_the_newer_version_is_looked_at_from_the_bar(qtbot: Any, app: App) -> None:
    older(app)
    wizard = a_wizard(qtbot, app)
    settle(qtbot, wizard)
    answer(OutlineDialog, lambda dialog: Keys(qtbot).press(RETURN))
    wizard.outlines.bar.buttons[0].click()
    known = app.catalogue.outline(wizard.session.report.outline).version
    qtbot.waitUntil(lambda: wizard.session.report.outline_version == known, timeout=10_000)
    assert not wizard.outlines.bar.isVisible()
    closed(wizard)
