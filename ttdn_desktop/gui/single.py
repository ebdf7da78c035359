"""One window for one home: a lock file, and a `raise` file by which a second start calls the first window forward."""

import os
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QFileSystemWatcher, QLockFile, QObject, Signal

_LOCK, _RAISE = "window.lock", "raise"


class SingleWindow(QObject):
    """`take()` is True for the first window of a home; the others `call()` it and leave. `called` tells the first one."""

    called = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._lock = QLockFile(str(home / _LOCK))
        self._lock.setStaleLockTime(0)  # only a lock whose process is gone is stale, however old it is
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Takes the home for this window, and listens for calls. False when another window has it."""
        if not self._lock.tryLock(0):
            return False
        self._raise_file.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(self._home)], self)
        self._watcher.directoryChanged.connect(self._look)
        return True

    def call(self) -> None:
        """Asks the window that has the home to come forward."""
        self._raise_file.write_text(str(os.getpid()), "utf-8")

    def answered(self, wait_ms: int = 0) -> bool:
        """True once the other window has taken the call."""
        until = QDeadlineTimer(wait_ms)
        while self._raise_file.exists():
            if until.hasExpired():
                return False
            _nap()
        return True

    def release(self) -> None:
        """Gives the home free."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._lock.unlock()

    def move(self, home: Path) -> None:
        """The data lies elsewhere now: a second start is to find this window there."""
        self.release()
        self._home = home
        self._lock = QLockFile(str(home / _LOCK))
        self._lock.setStaleLockTime(0)
        self.take()

    @property
    def _raise_file(self) -> Path:
        return self._home / _RAISE

    def _look(self) -> None:
        if self._raise_file.exists():
            self._raise_file.unlink(missing_ok=True)
            self.called.emit()


def _nap() -> None:
    from PySide6.QtCore import QThread

    QThread.msleep(20)
