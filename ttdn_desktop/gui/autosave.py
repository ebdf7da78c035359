"""Saving while one writes: at most 1.5 s after the first unsaved key, on leaving a step, on closing (design law 2)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.session import ReportSession

FIRST_KEY_MS = 900  # from the first unsaved key to handing the report to the store: the rest of 1.5 s is for the disk
RETRY_MS = 5000


class Autosave(QObject):
    """Saves one session through a worker of its own, so that a long export never delays what was typed.

    `flush` reads the open page into the session first. `trouble` is the last error, None when the last save went well.
    """

    state_changed = Signal()

    def __init__(self, session: ReportSession, flush: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._flush = flush
        self._jobs = Jobs(self)
        self._running = False
        self._typed = False
        self.trouble: BaseException | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save)

    @property
    def unsaved(self) -> bool:
        """True while something typed is not in the store."""
        return self._typed or self._session.unsaved

    def touched(self) -> None:
        """Something was typed or changed: the clock of the first unsaved key starts, later keys do not put it back."""
        self._typed = True
        if not self._timer.isActive() and not self._running:
            self._timer.start(FIRST_KEY_MS)
        self.state_changed.emit()

    def read(self) -> None:
        """Reads what is typed on the open page into the session; the page stays open."""
        self._flush()

    def save(self) -> None:
        """Reads the page and hands what is unsaved to the store; returns at once."""
        self._timer.stop()
        if self._running:
            self._typed = True
            return
        self._flush()
        self._typed = False
        if not self._session.unsaved:
            self.trouble = None
            self.state_changed.emit()
            return
        work, mark = self._session.saving()
        self._running = True

        def done(_: None) -> None:
            self._running = False
            self.trouble = None
            mark()
            if self.unsaved:
                self._timer.start(FIRST_KEY_MS)
            self.state_changed.emit()

        self._jobs.start(work, done, self._failed)
        self.state_changed.emit()

    def finish(self) -> bool:
        """Saves and waits, for closing and for tests. False when the store would not take it (`trouble` says why)."""
        self._jobs.wait()
        self.save()
        self._jobs.wait()
        return not self._session.unsaved

    def close(self) -> None:
        """No more saving; call after finish()."""
        self._timer.stop()
        self._jobs.close()

    def _failed(self, error: BaseException) -> None:
        self._running = False
        self.trouble = error
        self._timer.start(RETRY_MS)
        self.state_changed.emit()
