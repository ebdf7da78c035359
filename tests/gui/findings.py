"""The checks page on the sample, and a report with slips of many kinds in it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ttdn_desktop.gui.checks_page import ChecksPage
from ttdn_desktop.gui.finding_model import Row
from ttdn_desktop.gui.shots_checks import untidy as _untidy
from ttdn_desktop.gui.wizard import Wizard


def untidy(wizard: Wizard) -> None:
    """Puts slips of many kinds into four sections."""
    _untidy(wizard.session)


def checks(qtbot: Any, wizard: Wizard) -> ChecksPage:
    """Opens the checks page and waits for the checks."""
    assert wizard.open_step("checks")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, ChecksPage)
    drawn(qtbot, wizard)
    return page


def drawn(qtbot: Any, wizard: Wizard) -> None:
    """Waits until what the checks say of the present words is shown."""
    qtbot.waitUntil(lambda: not wizard._jobs.busy, timeout=10_000)  # what was switched or asked of the store is back
    asked: list[bool] = []
    wizard.checking.then(lambda: asked.append(True))
    qtbot.waitUntil(lambda: bool(asked) and not wizard._jobs.busy, timeout=10_000)


def rows(page: ChecksPage) -> list[Row]:
    """The rows of the list."""
    return page.findings.list.rows.rows


def press_key(
    qtbot: Any, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key as a person presses it: the window's shortcuts hear it first."""
    qtbot.keyClick(widget, key, modifiers)
