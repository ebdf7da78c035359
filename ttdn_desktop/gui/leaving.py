"""Leaving an open report: saved, or asked about when a page holds one back or the disk would not take it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import messages
from ttdn_desktop.wording import window as words

if TYPE_CHECKING:
    from ttdn_desktop.gui.wizard import Wizard


def left_well(wizard: "Wizard", window: QWidget) -> bool:
    """Leaves the page and saves; False when the person would rather stay."""
    while not wizard.close_session():
        if wizard.autosave.trouble is None:  # the page holds one back and says why: a date that is none
            if messages.ask(window, words.PAGE_HOLDS, (words.STAY_TO_MEND, words.GO_ANYWAY)) != 1:
                return False
            wizard.forget_page()
            continue
        told = words.SAVE_FAILED.format(why=messages.sentence(wizard.autosave.trouble))
        answer = messages.ask(window, told, (words.TRY_AGAIN, words.LOSE, words.STAY), 0, "stop")
        if answer == 1:
            return True
        if answer != 0:
            return False
    return True


def saved_late(wizard: "Wizard", window: QWidget) -> None:
    """Stores what came into the report after it was left; given up only by the person."""
    while wizard.session.unsaved and wizard.autosave.trouble is None:
        try:
            wizard.session.save()
        except TtdnError as error:
            told = words.SAVE_FAILED.format(why=messages.sentence(error))
            if messages.ask(window, told, (words.TRY_AGAIN, words.LOSE), 0, "stop") != 0:
                return
