"""Dialogs one types into: turned away by Esc, the cross or "Thôi", they ask before what was typed is thrown away."""

from PySide6.QtWidgets import QDialog

from ttdn_desktop.gui import messages
from ttdn_desktop.wording import general as words


def may_close(dialog: QDialog, typed: bool, question: str = words.DROP_TYPED) -> bool:
    """Asks where something was `typed` and somebody waits for the answer (the dialog was opened by `exec`); False to stay."""
    if not typed or not dialog.isModal():
        return True
    return messages.ask(dialog, question, (words.DROP, words.STAY_HERE), 1) == 0
