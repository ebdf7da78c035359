"""Pictures of the menu Công cụ: the kinds of findings, the reference packs."""

from collections.abc import Iterator

from PySide6.QtGui import QPixmap

from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.packs_dialog import PacksDialog
from ttdn_desktop.gui.rule_switch import RuleSwitch
from ttdn_desktop.gui.rules_dialog import RulesDialog
from ttdn_desktop.gui.shots_desk import Desk, Screen, over, settle


def screens(desk: Desk) -> Iterator[Screen]:
    """On the start page of the sample."""
    app, _ = desk.seeded()
    window = desk.window(app)
    yield "cac-loai-loi-nhac", lambda: _rules(window)
    yield "bang-tra-cuu", lambda: _packs(window)


def _rules(window: MainWindow) -> QPixmap:
    dialog = RulesDialog(RuleSwitch(window._app, window.jobs, None), frozenset({"place-other", "year-left"}), window)
    dialog.choose("body-ended")
    return over(window, dialog)


def _packs(window: MainWindow) -> QPixmap:
    dialog = PacksDialog(window._app, window.jobs, lambda: None, window)
    dialog.show()
    settle(window)
    dialog.list.setCurrentRow(0)
    settle(window)
    return over(window, dialog)
