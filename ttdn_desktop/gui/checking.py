"""The checks away from the window's thread: a long report takes a third of a second, and that must not come between two keys."""

from collections.abc import Callable
from copy import copy

from PySide6.QtCore import QObject, QTimer

from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.session import ReportSession

_AGAIN_MS = 300  # the report changed while it was checked: once more, but not without a breath


class Checking(QObject):
    """Looks after the findings of one session."""

    def __init__(self, session: ReportSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = Jobs(self)
        self._waiting: list[Callable[[], None]] = []
        self._running = self._closed = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._start)

    def then(self, act: Callable[[], None]) -> None:
        """Calls `act` when findings and proposals of the present state are at hand: at once when they are.

        Those that wait are called in their order; when one of them changes the report, the others wait for the next findings.
        """
        if act not in self._waiting:
            self._waiting.append(act)
        self._start()

    def before(self, act: Callable[[], None], show: Callable[[], None], still: Callable[[], bool]) -> None:
        """`act`, which goes by the findings, at once when they are at hand; else when they are and `show` has drawn them.

        Not where `still` says that the person has gone on meanwhile: writes, or is elsewhere.
        """

        def shown() -> None:
            show()
            if still():
                act()

        if self._session.checked:
            act()
        else:
            self.then(shown)

    def close(self) -> None:
        """Waits for what runs; nothing more is called."""
        self._closed = True
        self._waiting.clear()
        self._again.stop()
        self._jobs.close()

    def _start(self) -> None:
        if self._running or self._closed:
            return
        while self._waiting and self._session.checked:
            self._waiting.pop(0)()
        if self._running or self._closed or not self._waiting:  # also by what was called
            return
        self._running = True
        twin = copy(self._session)

        def work() -> ReportSession:
            twin.findings()
            twin.proposals()
            return twin

        self._jobs.start(work, self._done)

    def _done(self, twin: ReportSession) -> None:
        self._running = False
        if self._session.take_checks(twin):
            self._start()
        elif not self._closed:
            self._again.start()
