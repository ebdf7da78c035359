"""F1 in every dialog: the first time the keyboard enters one, it gets a key of its own that opens its page.

No filter over the whole program: that would cost every key a call into Python.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ttdn_desktop.wording.help import dialog_topic

_DONE = "help-key"


class HelpKeys(QObject):
    """Belongs to the application."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__(qt)
        qt.focusChanged.connect(self._moved)

    def _moved(self, _: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if isinstance(window, QDialog) and not window.property(_DONE):
            window.setProperty(_DONE, True)
            key = QShortcut(QKeySequence(Qt.Key.Key_F1), window)
            key.activated.connect(lambda: open_for(window))


def open_for(dialog: QDialog) -> None:
    """Opens the help at the dialog's page, over it; in the help itself turns to its own page."""
    from ttdn_desktop.gui.help_dialog import HelpDialog

    topic = dialog_topic(type(dialog).__name__, getattr(dialog, "help_topic", ""))
    if isinstance(dialog, HelpDialog):
        dialog.open_topic(topic)
        return
    page = HelpDialog("", dialog)
    page.open_topic(topic)
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page.setModal(dialog.isModal())
    page.show()
