"""The parent's side of the preview's child: started when first needed, the newest paper only, started anew when it dies or hangs."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable

import msgspec

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.operations.preview import Answer, Asked, Build, Draw, Drop, Failure, Idle, Use
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.process import ChildFailed, Kept

MEMORY_MB = 900  # address space (POSIX); 4 pages take 170 MB of it, 30 pages with photographs twice that
SECONDS = 30.0  # without a sign of life: it hangs. An old machine takes 5 for its first start
_CRASHES, _WITHIN = 3, 120.0  # more crashes than that in so many seconds: nothing is tried until the paper changes
_FITS = 4000  # bytes that always fit into a pipe
_log = logging.getLogger(__name__)


class _View:
    """What one view wants, what was sent for it."""

    def __init__(self, hear: Callable[[Answer], None]) -> None:
        self.hear = hear
        self.seq = 0
        self.make: Callable[[], Paper] | None = None  # asked for, not sent yet
        self.sent: bytes | None = None  # the newest build as it was sent, to be sent again to a new child
        self.draws: dict[Use, Draw] = {}


class PreviewChild:
    """ports' Preview: one thread composes papers, sends them and minds the child; answers come on the child's reading thread."""

    def __init__(self, seconds: float = SECONDS, memory_mb: int = MEMORY_MB) -> None:
        self._seconds, self._memory_mb = seconds, memory_mb
        self._changed = threading.Condition()
        self._views: dict[str, _View] = {}
        self._left: list[str] = []  # views that closed, not told to the child yet
        self._seq = 0
        self._child: Kept | None = None
        self._life: object = None  # which child it is: one that we sent away, or killed, is no crash any more
        self._sent = self._done = 0  # messages sent to this child, and of those it has worked off
        self._alive_at = 0.0
        self._crashes: list[float] = []
        self._start = self._rest = self._closed = False
        self._thread: threading.Thread | None = None

    @property
    def pid(self) -> int | None:
        """The child's process id, None while there is none."""
        with self._changed:
            return self._child.pid if self._child else None

    def warm(self) -> None:
        """Starts the child, so that the first page comes soon."""
        with self._changed:
            self._start, self._rest = True, False
            self._wake()

    def listen(self, view: str, hear: Callable[[Answer], None]) -> None:
        """From now on `hear` is called with what is answered to that view, on a thread of ours."""
        with self._changed:
            self._views[view], self._rest = _View(hear), False

    def build(self, view: str, make: Callable[[], Paper]) -> int:
        """Asks for the paper `make` gives (called on our thread; a TtdnError it raises is answered as Failure)."""
        with self._changed:
            self._seq += 1
            wanted = self._views.get(view)
            if wanted is None or self._closed:
                return self._seq
            wanted.seq, wanted.make, wanted.draws = self._seq, make, {}
            if len(self._crashes) > _CRASHES:  # something changed since: once more
                self._crashes = self._crashes[-_CRASHES:]
            self._wake()
            return self._seq

    def draw(self, wish: Draw) -> None:
        """Asks for pages of the view's newest document."""
        with self._changed:
            view = self._views.get(wish.view)
            if view is not None and wish.seq == view.seq:
                view.draws[wish.use] = wish
                self._wake()

    def drop(self, view: str) -> None:
        """The view closes: nothing more is answered to it. The child goes with the last of them."""
        with self._changed:
            if self._views.pop(view, None) is not None:
                self._left.append(view)
            if not self._views:
                self._rest, self._start = self._child is not None, False
            self._changed.notify()

    def close(self) -> None:
        """Ends the child and waits for it."""
        with self._changed:
            self._closed = True
            self._views.clear()
            thread = self._thread
            self._changed.notify()
        if thread is not None:
            thread.join(2.0)  # longer only where a message to a hanging child does not get through
        self._let_go()
        if thread is not None:
            thread.join()

    # our thread

    def _wake(self) -> None:
        if self._thread is None and not self._closed:
            self._thread = threading.Thread(target=self._work, name="ttdn-preview", daemon=True)
            self._thread.start()
        self._changed.notify()

    def _work(self) -> None:
        while True:
            with self._changed:
                todo = self._todo()
                while not self._closed and todo is None:
                    self._changed.wait(self._patience())
                    self._kill_if_hanging()
                    todo = self._todo()
                if self._closed:
                    return
            with contextlib.suppress(ChildFailed):  # it is gone: `_ended` sees to what is to be done
                if todo is not None:
                    todo()

    def _todo(self) -> Callable[[], None] | None:
        """The next thing to do, taken off its list; None when there is nothing, or nothing that could be done."""
        if len(self._crashes) > _CRASHES:
            self._start = False
            for view in self._views.values():
                view.make, view.draws = None, {}
            return None
        if self._child is not None and self._rest:
            self._rest = False
            return self._let_go
        if self._child is not None and self._left:
            gone = self._left.pop()
            return lambda: self._send(Drop(gone))
        for name, view in self._views.items():
            if view.make is not None:
                make, view.make = view.make, None
                return lambda name=name, seq=view.seq, make=make: self._compose(name, seq, make)  # type: ignore[misc]
        if self._child is None:
            return self._begin if self._start or any(view.sent for view in self._views.values()) else None
        for view in self._views.values():
            if view.draws:
                wish = view.draws.pop(next(iter(view.draws)))
                return lambda: self._send(wish)
        return None

    def _compose(self, name: str, seq: int, make: Callable[[], Paper]) -> None:
        try:
            message = msgspec.msgpack.encode(Build(name, seq, make()))
        except TtdnError as error:
            self._tell(Failure.of(name, seq, error))
            return
        except Exception:  # a fault of ours: this thread goes on, the pane says that there are no pages
            _log.exception("a paper could not be composed")
            self._tell(Failure(name, seq, "preview-crashed"))
            return
        with self._changed:
            view = self._views.get(name)
            if view is None or view.seq != seq:
                return  # a newer one is waiting
            view.sent = message
            child = self._child
        if child is not None:  # else `_begin` sends it
            self._post(child, message)

    def _begin(self) -> None:
        life = object()
        with self._changed:
            self._start, self._life = False, life
            self._sent = self._done = 0
        try:
            child = Kept(["_preview"], memory_mb=self._memory_mb, received=self._hear, ended=lambda: self._ended(life))
        except OSError as error:  # no memory for another process
            _log.info("child _preview could not be started: %s", error)
            self._ended(life)
            return
        with self._changed:
            if self._life is life:  # else it died at once
                self._child, self._left = child, []
            known = [view.sent for view in self._views.values() if view.sent]
        for message in known:
            self._post(child, message)

    def _let_go(self) -> None:
        with self._changed:
            child, self._child, self._life = self._child, None, None
        if child is not None:
            child.close()

    def _send(self, message: Asked) -> None:
        with self._changed:
            child = self._child
        if child is not None:
            self._post(child, msgspec.msgpack.encode(message))

    def _post(self, child: Kept, message: bytes) -> None:
        with self._changed:
            if self._sent == self._done:
                self._alive_at = time.monotonic()
            self._sent += 1
        late = threading.Timer(self._seconds, child.kill)
        late.daemon = True
        if len(message) > _FITS:
            late.start()
        try:
            child.send(message)
        finally:
            late.cancel()

    def _patience(self) -> float | None:
        """Seconds until the child counts as hanging; None while nothing is expected of it."""
        if self._child is None or self._sent == self._done:
            return None
        return max(self._alive_at + self._seconds - time.monotonic(), 0.01)

    def _kill_if_hanging(self) -> None:
        patience = self._patience()
        if self._child is not None and patience is not None and patience <= 0.01:
            _log.info("child _preview gave no sign of life for %s s", self._seconds)
            self._alive_at = time.monotonic()
            self._child.kill()

    # the child's reading thread

    def _hear(self, message: bytes) -> None:
        answer = _DECODER.decode(message)
        with self._changed:
            self._alive_at = time.monotonic()
            if isinstance(answer, Idle):
                self._done = answer.count
                return
        self._tell(answer)

    def _tell(self, answer: Answer) -> None:
        """Hands an answer on; stale ones, and those of a view that closed, end here."""
        with self._changed:
            view = self._views.get(answer.view)
            if view is None or answer.seq != view.seq:
                return
            if isinstance(answer, Failure):
                view.sent = None
        view.hear(answer)

    def _ended(self, life: object) -> None:
        failed: list[Failure] = []
        with self._changed:
            if self._life is not life:
                return
            self._child = self._life = None
            now = time.monotonic()
            self._crashes = [at for at in self._crashes if at > now - _WITHIN] + [now]
            if len(self._crashes) > _CRASHES:
                failed = [Failure(name, view.seq, "preview-crashed") for name, view in self._views.items() if view.sent]
            self._changed.notify()
        for failure in failed:
            self._tell(failure)


_DECODER = msgspec.msgpack.Decoder(Answer | Idle)
