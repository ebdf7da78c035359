"""One thread for the database: callers hand it work and wait, or take a future."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class StoreThread:
    """Runs work in order on its own thread. Work handed over is done even when the program ends right after."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="ttdn-store")
        self._ident = self._pool.submit(threading.get_ident).result()

    def run(self, work: Callable[[], T]) -> T:
        """The work's result, waited for; its exception is raised here. On the store thread itself it runs at once."""
        if threading.get_ident() == self._ident:
            return work()
        return self._pool.submit(work).result()

    def later(self, work: Callable[[], T]) -> "Future[T]":
        """The same without waiting; done after everything handed over before."""
        return self._pool.submit(work)

    def stop(self) -> None:
        """Waits for the work handed over, then ends the thread."""
        self._pool.shutdown(wait=True)
