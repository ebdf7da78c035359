"""The built-in help: every link leads somewhere, every screen, side tab and dialog has its page, words are found, F1 opens it."""

import importlib
import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout

from tests.gui.section import press
from tests.gui.unikey import send, stream
from ttdn_desktop import gui, places
from ttdn_desktop.gui import help_pages
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.commands import COMMANDS
from ttdn_desktop.gui.help_dialog import HelpDialog
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.operations.steps import StepKind
from ttdn_desktop.wording.help import DIALOGS, SCREENS, TOPICS, dialog_topic

HELP = places.asset("help")
PAGES = sorted(path.stem for path in HELP.glob("*.md"))
REFERENCE = {"cli", "goi-bao-cao", "ban-in", "phim-tat", "chu-cu"}  # looked up, not read through


def test_every_page_is_a_topic_and_every_topic_a_page() -> None:
    assert sorted(name for name, _ in TOPICS) == PAGES


@pytest.mark.parametrize("name", PAGES)
def test_links_of_a_page_lead_to_pages(name: str) -> None:
    text = (HELP / f"{name}.md").read_text("utf-8")
    for link in re.findall(r"\]\(([^)]*)\)", text):
        assert (HELP / link).is_file(), link
    assert text.startswith("# ") and len(re.findall("^# ", text, re.MULTILINE)) == 1


@pytest.mark.parametrize("name", [name for name in PAGES if name not in REFERENCE])
def test_a_page_is_at_most_a_screen_and_a_half(name: str) -> None:
    assert len((HELP / f"{name}.md").read_text("utf-8").split()) <= 330


def test_every_screen_and_side_has_a_page() -> None:
    assert {kind.value for kind in StepKind} <= set(SCREENS)
    assert all(help_pages.exists(topic) for topic in (*SCREENS.values(), *DIALOGS.values()))


def dialogs() -> set[type[QDialog]]:
    for module in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
        if ".shots" not in module.name:
            importlib.import_module(module.name)
    found: set[type[QDialog]] = set()
    waiting = [QDialog]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("ttdn_desktop."):
                found.add(kind)
    return found


def test_every_dialog_has_a_page() -> None:
    kinds = dialogs()
    assert len(kinds) > 7
    without = [k.__name__ for k in kinds if k.__name__ not in DIALOGS and not getattr(k, "help_topic", "")]
    assert without == []
    assert all(help_pages.exists(dialog_topic(k.__name__, getattr(k, "help_topic", ""))) for k in kinds)


def test_every_shortcut_of_the_menus_stands_on_its_sheet() -> None:
    page = help_pages.page("phim-tat")
    said = {"PgDown": "PgDn", "Return": "Enter", "Del": "Delete"}
    cells = " | ".join(line.split("|")[1] for line in page.splitlines() if line.startswith("|"))
    listed = {key.strip() for key in re.split(r"[|,]| hoặc ", cells)}
    for command in COMMANDS:
        for key in command.keys:
            name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
            for ours, theirs in said.items():
                name = name.replace(ours, theirs)
            assert name in listed, (command.id, name)


def test_words_are_found_with_or_without_marks(qtbot: Any) -> None:
    assert (
        {hit.topic for hit in help_pages.find("thùng rác")}
        == {hit.topic for hit in help_pages.find("thung  RAC")}
        != set()
    )
    assert help_pages.find("số liệu")[0].topic == "so-lieu", "a word of the title first"
    assert help_pages.find("khủng long") == [] and help_pages.find("  ") == []
    for hit in help_pages.find("excel"):
        assert "**" not in hit.line and "](" not in hit.line and len(hit.line) < 160


def test_find_in_the_dialog(qtbot: Any) -> None:
    gui_main.application()
    dialog = HelpDialog("figures")
    qtbot.addWidget(dialog)
    dialog.show()
    every = dialog.ui.topics.count()
    assert dialog.topic == "so-lieu" and every == len(TOPICS)
    dialog.activateWindow()
    dialog.ui.findEdit.setFocus()
    qtbot.waitUntil(dialog.ui.findEdit.hasFocus)
    QTest.keyClicks(dialog.ui.findEdit, "thung rac")
    press(dialog.ui.findEdit, Qt.Key.Key_Return, "\r")
    assert dialog.ui.topics.hasFocus() and 0 < dialog.ui.topics.count() < every
    assert dialog.topic == help_pages.find("thùng rác")[0].topic and dialog.ui.text.extraSelections()
    assert dialog.ui.text.textCursor().position() > 0
    dialog.ui.findEdit.setFocus()
    press(dialog.ui.findEdit, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.ui.topics.count() == every
    press(dialog.ui.findEdit, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("method", ["telex", "vni", "evkey"])
def test_words_typed_through_unikey_into_find(qtbot: Any, method: str) -> None:
    gui_main.application()
    dialog = HelpDialog("start")
    qtbot.addWidget(dialog)
    dialog.show()
    send(dialog.ui.findEdit, stream("sáp nhập đơn vị", method))
    assert dialog.ui.findEdit.text() == "sáp nhập đơn vị"
    dialog.find_words()
    assert dialog.topic == "don-vi"


def test_a_link_opens_its_page(qtbot: Any) -> None:
    gui_main.application()
    dialog = HelpDialog("start")
    qtbot.addWidget(dialog)
    for name, _ in TOPICS:
        dialog.open_topic(name)
        assert dialog.topic == name and len(dialog.ui.text.toPlainText()) > 100
    dialog.ui.text.anchorClicked.emit("lay-lai.md")
    assert dialog.topic == "lay-lai" and "Thùng rác" in dialog.ui.text.toPlainText()
    dialog.open_topic("../../pyproject")
    assert dialog.topic == "lay-lai"


class TrashDialog(QDialog):
    """A dialog of the name of one of ours, with a field."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)


def test_f1_in_a_dialog_opens_its_page(qtbot: Any) -> None:
    gui_main.application()
    dialog = TrashDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.field.setFocus()
    qtbot.waitUntil(dialog.field.hasFocus)
    QTest.keyClick(dialog.field, Qt.Key.Key_F1)
    pages = [one for one in dialog.findChildren(HelpDialog) if one.isVisible()]
    assert [one.topic for one in pages] == ["lay-lai"]
    pages[0].activateWindow()
    pages[0].ui.text.setFocus()
    qtbot.waitUntil(pages[0].ui.text.hasFocus)
    QTest.keyClick(pages[0].ui.text, Qt.Key.Key_F1)
    assert pages[0].topic == "phim-tat"
    pages[0].close()


@pytest.mark.parametrize(("side", "screen"), list(enumerate(("previous", "checks", "figures", "pages"))))
def test_f1_beside_a_section_is_about_that_side(wizard: Wizard, side: int, screen: str) -> None:
    section = next(step.key for step in wizard.session.steps() if step.kind is StepKind.SECTION)
    assert wizard.open_step(section)
    page: Any = wizard.ui.pages.currentWidget()
    asked: list[str] = []
    wizard.help_wanted.connect(asked.append)
    page.editor.setFocus()
    wizard.commands.trigger("help")
    page.ui.tabs.setCurrentIndex(side)
    page.ui.tabs.tabBar().setFocus()
    QApplication.processEvents()
    wizard.commands.trigger("help")
    assert asked == ["section", f"section-{screen}"] and all(name in SCREENS for name in asked)


def test_pages_name_no_place_of_this_machine() -> None:
    assert not any(str(Path.home()) in help_pages.page(name) for name in PAGES if str(Path.home()) != "/")
