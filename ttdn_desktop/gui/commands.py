"""What can be done from the menus and by shortcut: one table, one QAction each, and whoever is open answers."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ttdn_desktop.gui.icons import icon
from ttdn_desktop.wording.commands import GROUPS, MENUS, TEXTS

Act = Callable[[], object]


class Command(NamedTuple):
    """`keys` are Qt's portable names; never Ctrl+Shift, Alt+Z or Ctrl+Alt: UniKey, EVKey and AltGr take those.

    Of the commands of one `group` one is ticked: they choose one of several, in a menu of their own.
    """

    id: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""


SEPARATOR = ""

# In the order the menus show them. A command of SEPARATOR draws a line. Its text stands in wording/commands.py under its id.
COMMANDS: tuple[Command, ...] = (
    Command("new-report", "report", ("Ctrl+N",), "new"),
    Command("import-report", "report", ("Ctrl+I",), "import"),
    Command("paste-report", "report", (), "copy"),
    Command("home", "report", (), "home"),
    Command(SEPARATOR, "report"),
    Command("save", "report", ("Ctrl+S",), "save"),
    Command("export", "report", (), "package"),
    Command("change-outline", "report", (), "sections"),
    Command("compare", "report", (), "compare"),
    Command(SEPARATOR, "report"),
    Command("unit", "report", (), "unit"),
    Command("data-place", "report", (), "folder"),
    Command("trash", "report", (), "delete"),
    Command("restore-backup", "report", (), "restore"),
    Command("quit", "report", ("Ctrl+Q",)),
    Command("undo", "edit", ("Ctrl+Z",), "undo"),
    Command("redo", "edit", ("Ctrl+Y",), "redo"),
    Command(SEPARATOR, "edit"),
    Command("fix-finding", "edit", ("F9",)),
    Command("fix-kind", "edit", ("Ctrl+F9",)),
    Command("waive-finding", "edit", ("Shift+F9",)),
    Command(SEPARATOR, "edit"),
    Command("edit-sections", "edit", (), "sections"),
    Command("versions", "edit", (), "compare"),
    Command(SEPARATOR, "edit"),
    Command("find", "edit", ("Ctrl+F",), "search"),
    Command("replace", "edit", ("Ctrl+H",), "replace"),
    Command("find-next", "edit", ("F3",)),
    Command("find-previous", "edit", ("Shift+F3",)),
    Command(SEPARATOR, "edit"),
    Command("level-text", "edit", ("Ctrl+5",), "level-text"),
    Command("level-dash", "edit", ("Ctrl+6",), "level-dash"),
    Command("level-plus", "edit", ("Ctrl+7",), "level-plus"),
    Command("level-number", "edit", ("Ctrl+8",), "level-number"),
    Command("bold", "edit", ("Ctrl+B",), "bold"),
    Command("italic", "edit", (), "italic"),  # Ctrl+I is the editor's own: at the start page it imports
    Command(SEPARATOR, "edit"),
    Command("insert-table", "edit", (), "table"),
    Command("insert-picture", "edit", (), "picture"),
    Command("insert-comparison", "edit", ("Ctrl+9",)),
    Command("preview", "view", ("Ctrl+P",), "eye"),
    Command(SEPARATOR, "view"),
    Command("side-previous", "view", ("Ctrl+1",)),
    Command("side-checks", "view", ("Ctrl+2",)),
    Command("side-figures", "view", ("Ctrl+3",)),
    Command("side-pages", "view", ("Ctrl+4",)),
    Command(SEPARATOR, "view"),
    Command("theme-system", "view", group="theme"),
    Command("theme-light", "view", group="theme"),
    Command("theme-dark", "view", group="theme"),
    Command("theme-contrast", "view", group="theme"),
    Command("previous-step", "go", ("Ctrl+PgUp",), "back"),
    Command("next-step", "go", ("Ctrl+PgDown",), "next"),
    Command("finish-step", "go", ("Ctrl+Return",)),
    Command("next-unfinished", "go", ("F4",)),
    Command(SEPARATOR, "go"),
    Command("other-side", "go", ("F6",)),
    Command("next-finding", "go", ("F8",)),
    Command("previous-finding", "go", ("Shift+F8",)),
    Command("checks", "go", ("F7",), "checks"),
    Command("rules", "tools", (), "checks"),
    Command("packs", "tools", (), "table"),
    Command("help", "help", ("F1",), "help"),
    Command("shortcuts", "help", ("Ctrl+F1",)),
    Command("tour", "help"),
    Command(SEPARATOR, "help"),
    Command("support", "help", (), "save"),
)


class Commands(QObject):
    """One action for each command; it is enabled while somebody answers it. `owner` is the widget the shortcuts work in."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._actions: dict[str, QAction] = {}
        self._acts: dict[str, list[tuple[object, Act]]] = {}
        self._groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            if command.id:
                self._actions[command.id] = self._made(command, owner)

    def action(self, key: str) -> QAction:
        """The command's action, for a button or a tool tip. Raises KeyError."""
        return self._actions[key]

    def answer(self, who: object, acts: Mapping[str, Act]) -> None:
        """From now on `who` does these commands; who answered before does so again once `who` has gone. Raises KeyError."""
        for key, act in acts.items():
            self._acts.setdefault(key, []).append((who, act))
            self._actions[key].setEnabled(True)

    def leave(self, who: object) -> None:
        """`who` answers no longer."""
        for key, kept in self._acts.items():
            kept[:] = [pair for pair in kept if pair[0] is not who]
            self._actions[key].setEnabled(bool(kept))

    def trigger(self, key: str) -> None:
        """Does a command, if somebody answers it."""
        kept = self._acts.get(key)
        if kept:
            kept[-1][1]()

    def fill(self, bar: QMenuBar) -> None:
        """Draws the menus."""
        bar.clear()
        for name, title in MENUS.items():
            menu = bar.addMenu(title)
            menu.setObjectName(f"menu-{name}")
            menu.aboutToShow.connect(lambda name=name: self._dress(name))
            groups: dict[str, QMenu] = {}
            for command in COMMANDS:
                if command.menu != name:
                    continue
                if not command.id:
                    menu.addSeparator()
                    continue
                if command.group and command.group not in groups:
                    groups[command.group] = menu.addMenu(GROUPS[command.group])
                groups.get(command.group, menu).addAction(self._actions[command.id])

    def _dress(self, name: str) -> None:
        """Gives a menu's actions their icons when it is first opened: drawing them all took a tenth of the start."""
        for command in COMMANDS:
            if command.menu == name and command.icon and self._actions[command.id].icon().isNull():
                self._actions[command.id].setIcon(icon(command.icon))

    def _made(self, command: Command, owner: QWidget) -> QAction:
        action = QAction(TEXTS[command.id], self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        if command.group:
            action.setCheckable(True)
            self._groups.setdefault(command.group, QActionGroup(self)).addAction(action)
        action.setEnabled(False)
        action.triggered.connect(lambda: self.trigger(command.id))
        owner.addAction(action)
        return action
