"""The menu "Giao diện": which theme the window wears, ticked, put on at once and remembered."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ttdn_desktop.errors import Trouble
from ttdn_desktop.gui import style, themes
from ttdn_desktop.gui.commands import Commands


def offer(commands: Commands, who: object, home: Callable[[], Path], failed: Callable[[BaseException], object]) -> None:
    """From now on the commands of the menu change the theme, kept in `home()`; `failed` hears when it could not be."""

    def choose(wish: str) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        style.apply(app, wish)
        try:
            themes.remember(home(), wish)
        except Trouble as error:  # the theme is worn all the same
            failed(error)

    commands.answer(who, {f"theme-{wish}": partial(choose, wish) for wish in themes.CHOICES})
    commands.action(f"theme-{style.choice()}").setChecked(True)
