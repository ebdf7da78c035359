"""Jobs: slow work on one worker thread, its result handed back on the window's thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from ttdn_desktop.errors import Refused, TtdnError

T = TypeVar("T")


class Jobs(QObject):
    """Runs work one after the other; `done` and `failed` are called on the thread Jobs lives on.

    `work` closes over values only (report, paths, a JobWatcher): it must not touch widgets. Without `failed` an error
    goes to the `failed` signal, which the window shows. `owner` is who waits for the result: once it is gone, or is a dialog
    that was closed, the result is dropped; so is what it would have told of a refusal, but never a fault of ours.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ttdn-job")
        self._open = 0
        self._closed = False
        self._futures: set[Future[None]] = set()
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """True while something is waiting, running or not yet handed back."""
        return self._open > 0

    def start(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Queues `work`; its value goes to `done`, its exception to `failed`. Raises RuntimeError after close()."""
        if self._closed:
            raise RuntimeError("jobs are closed")
        self._open += 1
        if self._open == 1:
            self.busy_changed.emit(True)

        def run() -> None:
            try:
                value = work()
            except BaseException as error:  # handed to the window, also what is our own fault
                self._ended.emit((failed or self.failed.emit, error, owner if failed else None))
            else:
                self._ended.emit((done or _nothing, value, owner))

        self._futures = {future for future in self._futures if not future.done()}
        self._futures.add(self._pool.submit(run))

    def wait(self) -> None:
        """Waits until all queued work has run and hands the results back. For closing the window, and for tests."""
        while self._open:
            for future in tuple(self._futures):
                future.result()
            self._drain()

    def close(self) -> None:
        """Waits for what runs, hands it back and takes no more work."""
        self.wait()
        self._closed = True
        self._pool.shutdown(wait=True)

    def _drain(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _deliver(self, outcome: tuple[Callable[[Any], None], Any, QObject | None]) -> None:
        self._open -= 1
        if self._open == 0:
            self.busy_changed.emit(False)
        receiver, value, owner = outcome
        if owner is None or not _gone(owner):
            receiver(value)
        elif isinstance(value, BaseException) and not isinstance(value, TtdnError):
            self.failed.emit(value)


class JobWatcher(QObject):
    """ports.Watcher for a window: `stepped` is emitted from the worker and arrives on the window's thread; `stop` asks it to end."""

    stepped = Signal(str, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()

    def stop(self) -> None:
        """Asks the work to end at its next step."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """True once stop() was called."""
        return self._stop.is_set()

    def step(self, what: str, done: int, of: int) -> None:
        """Called by the work. Raises Refused("stopped")."""
        if self._stop.is_set():
            raise Refused("stopped")
        self.stepped.emit(what, done, of)


def _gone(owner: QObject) -> bool:
    """Whether nobody looks at it any more; a dialog not shown yet still will be."""
    if not isValid(owner):
        return True
    if not isinstance(owner, QDialog):
        return False
    return owner.isHidden() and owner.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _nothing(_: object) -> None:
    return None
