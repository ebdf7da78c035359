"""An officer who types until the power goes: the real window in a process of its own, real key events, each word written down.

`python -m tests.faults.typist HOME LOG`: LOG gets "SAID …" (what the start told of the last run), "READY", and for each word
typed its number with the monotonic and the wall clock, after its last key was taken.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from tests.gui.frame import type_text
from tests.gui.section import press
from ttdn_desktop.app import App
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.recovery_dialog import RecoveryDialog

EVERY_MS = 60  # a fast typist's word


class Typist:
    """Watches the window until the report is open, then types word after word."""

    def __init__(self, home: Path, log: Path, first: int) -> None:
        self._log = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._number = first
        self.window = MainWindow(App.at(home))
        self.window.show()
        self.window.open_home()
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(10)

    def _say(self, text: str) -> None:
        os.write(self._log, f"{text}\n".encode())

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RecoveryDialog):
            self._say(f"SAID {dialog.told.text()}")
            dialog.go_on.click()
            return
        wizard = self.window.wizard
        if dialog is not None or wizard is None or wizard.step is None or self.window.jobs.busy:
            return
        wizard.open_step(wizard.session.report.sections[2].key)
        self.editor = wizard.ui.pages.currentWidget().editor  # type: ignore[attr-defined]
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        press(self.editor, Qt.Key.Key_Return, "\r")
        self._timer.timeout.disconnect()
        self._timer.timeout.connect(self._type)
        self._timer.start(EVERY_MS)
        self._say("READY")

    def _type(self) -> None:
        type_text(self.editor, f"chư\bữ{self._number:05d} ")
        self._say(f"{self._number} {time.monotonic()} {time.time()}")
        self._number += 1


def main() -> int:
    qt = gui_main.application()
    kept = Typist(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
    assert kept is not None
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main())
