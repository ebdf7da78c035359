"""The bar above the text: by mouse and by the menus' keys it sets level and look, and it shows how things stand."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from tests.gui.section import control, lines, with_blocks
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Table

S = "S33"


@pytest.mark.parametrize(
    ("name", "key", "line"),
    [
        ("level-text", Qt.Key.Key_5, "một"),
        ("level-dash", Qt.Key.Key_6, "- một"),
        ("level-plus", Qt.Key.Key_7, "+ một"),
        ("level-number", Qt.Key.Key_8, "# một"),
    ],
)
def test_levels_by_button_key_and_menu(qtbot: Any, wizard: Wizard, name: str, key: Qt.Key, line: str) -> None:
    start = "- một" if name == "level-text" else "một"
    page = with_blocks(wizard, S, start)
    page.editor.go_to("t1", 2)
    button = page.pane.tools.buttons[name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert lines(wizard, S) == [line] and page.editor.hasFocus() and button.isChecked()
    control(page.editor, Qt.Key.Key_Z)
    assert lines(wizard, S) == [start] and not button.isChecked()
    qtbot.keyClick(page.editor, key, Qt.KeyboardModifier.ControlModifier)
    assert lines(wizard, S) == [line]
    control(page.editor, Qt.Key.Key_Z)
    wizard.commands.trigger(name)
    assert lines(wizard, S) == [line]


def test_bold_and_italic_by_button_and_shown_at_the_cursor(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "một **hai** ba")
    tools = page.pane.tools.buttons
    page.editor.go_to("t1", 5)
    assert tools["bold"].isChecked() and not tools["italic"].isChecked()
    page.editor.go_to("t1", 0, 3)
    assert not tools["bold"].isChecked()
    qtbot.mouseClick(tools["italic"], Qt.MouseButton.LeftButton)
    assert lines(wizard, S) == ["_một_ **hai** ba"] and tools["italic"].isChecked()
    wizard.commands.trigger("bold")
    assert lines(wizard, S) == ["_**một**_ **hai** ba"] or lines(wizard, S) == ["**_một_** **hai** ba"]


def test_at_a_table_levels_are_grey_and_every_button_says_its_key(wizard: Wizard) -> None:
    page = with_blocks(wizard, S, "một", Table("bang", (("a", "b"),)))
    page.editor.go_to("bang", 1)
    tools = page.pane.tools
    assert not tools.buttons["level-dash"].isEnabled()
    page.editor.go_to("t1", 0)
    assert tools.buttons["level-dash"].isEnabled()
    for name, button in tools.buttons.items():
        assert isinstance(button, QToolButton) and button.accessibleName() and button.toolTip(), name
        assert not button.icon().isNull()
    assert "Ctrl+8" in tools.buttons["level-number"].toolTip()
