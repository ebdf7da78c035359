"""The table of commands: every one has words, no key UniKey or AltGr takes, no key twice; who is open answers."""

from collections import Counter

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ttdn_desktop.gui.commands import COMMANDS, Commands
from ttdn_desktop.wording.commands import MENUS, TEXTS


def test_every_command_has_words_and_a_menu() -> None:
    assert {command.id for command in COMMANDS if command.id} == set(TEXTS)
    assert {command.menu for command in COMMANDS} == set(MENUS)


def test_no_key_belongs_to_an_input_method_or_is_there_twice() -> None:
    keys = [QKeySequence(key) for command in COMMANDS for key in command.keys]
    assert all(not key.isEmpty() for key in keys)
    names = [key.toString(QKeySequence.SequenceFormat.PortableText) for key in keys]
    for name in names:
        assert "Ctrl+Shift" not in name and "Ctrl+Alt" not in name and name != "Alt+Z", name
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_who_came_last_answers_and_hands_back(qtbot) -> None:  # type: ignore[no-untyped-def]
    owner = QWidget()
    qtbot.addWidget(owner)
    commands, told = Commands(owner), list[str]()
    assert not commands.action("undo").isEnabled()
    window, page = object(), object()
    commands.answer(window, {"undo": lambda: told.append("window")})
    commands.answer(page, {"undo": lambda: told.append("page")})
    commands.action("undo").trigger()
    commands.leave(page)
    commands.action("undo").trigger()
    commands.leave(window)
    commands.trigger("undo")
    assert told == ["page", "window"] and not commands.action("undo").isEnabled()


def test_every_command_stands_in_a_menu(qtbot) -> None:  # type: ignore[no-untyped-def]
    owner, bar = QWidget(), QMenuBar()
    qtbot.addWidget(owner)
    qtbot.addWidget(bar)
    Commands(owner).fill(bar)
    menus = list(bar.findChildren(QMenu))
    shown = [action.objectName() for menu in menus for action in menu.actions() if action.objectName() in TEXTS]
    assert sorted(shown) == sorted(TEXTS) and all(isinstance(action, QAction) for action in bar.actions())
    assert [menu.title() for menu in menus if menu.parentWidget() is bar] == list(MENUS.values())
