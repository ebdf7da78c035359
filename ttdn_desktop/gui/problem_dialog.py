"""The window for our own faults: a number, that nothing is lost, details to send; and the hook that opens it."""

import logging
import secrets
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from ttdn_desktop.gui import style, whole
from ttdn_desktop.gui.forms.problem_dialog import Ui_ProblemDialog
from ttdn_desktop.wording import window as words

_LOG = logging.getLogger("ttdn_desktop.gui")


class ProblemDialog(QDialog):
    """Shows a fault's number and traceback; the text can be copied, the log folder opened."""

    def __init__(self, number: str, details: str, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ProblemDialog()
        self.ui.setupUi(self)
        self.ui.textLabel.setText(style.prose(words.fault(number)))
        self.ui.safeLabel.setText(style.prose(words.FAULT_SAFE, "good"))
        self.ui.details.setPlainText(details)
        self.ui.copyButton.clicked.connect(self._copy)
        self.ui.folderButton.setEnabled(folder is not None)
        self.ui.folderButton.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self.ui.closeButton.clicked.connect(self.accept)
        whole.let_scroll(self)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.details.toPlainText())


class FaultHook:
    """sys.excepthook of the window: logs under a number and shows the dialog, one at a time; the program goes on."""

    def __init__(self, logs: Path | None, show: Callable[[ProblemDialog], object] | None = None) -> None:
        self._logs = logs
        self._show = show or (lambda dialog: dialog.exec())
        self._open = False
        self.count = 0

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        number = secrets.token_hex(3).upper()
        self.count += 1
        _LOG.critical("fault %s", number, exc_info=(kind, error, trace))
        if self._open:
            return
        self._open = True
        try:
            self._show(ProblemDialog(number, "".join(traceback.format_exception(kind, error, trace)), self._logs))
        finally:
            self._open = False

    def handle(self, error: BaseException) -> None:
        """The same for an error caught by hand."""
        self(type(error), error, error.__traceback__)
