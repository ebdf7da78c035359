"""The wishes a preview's child has not fulfilled yet: stale ones are left out, builds come before pictures of pages."""

import threading

import msgspec

from ttdn_desktop.operations.preview import Asked, Build, Draw, Drop, Use


class Inbox:
    """Filled by the thread that reads the pipe, emptied by the one that works."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._builds: dict[str, Build] = {}
        self._draws: dict[tuple[Use, str], Draw] = {}
        self._dropped: list[Drop] = []
        self._newest: dict[str, int] = {}
        self._count = self._told = 0

    def put(self, message: Asked) -> None:
        """Takes a message in; what it makes stale goes."""
        with self._changed:
            self._count += 1
            match message:
                case Build(view=view, seq=seq):
                    self._builds[view] = message
                    self._newest[view] = seq
                    self._forget(view)
                case Draw(view=view, seq=seq, use=use):
                    if seq == self._newest.get(view):
                        self._draws[use, view] = message
                case Drop(view=view):
                    self._builds.pop(view, None)
                    self._newest.pop(view, None)
                    self._forget(view)
                    self._dropped.append(message)
            self._changed.notify()

    def next(self) -> Asked | int:
        """The next thing to do, waited for; a Draw is of one page. An int when nothing is left of that many messages, once."""
        with self._changed:
            while True:
                if self._dropped:
                    return self._dropped.pop()
                if self._builds:
                    return self._builds.pop(next(iter(self._builds)))
                for use in Use:
                    for key in [key for key in self._draws if key[0] is use]:
                        wish = self._draws.pop(key)
                        if len(wish.pages) > 1:
                            self._draws[key] = msgspec.structs.replace(wish, pages=wish.pages[1:])
                        if wish.pages:
                            return msgspec.structs.replace(wish, pages=wish.pages[:1])
                if self._told != self._count:
                    self._told = self._count
                    return self._count
                self._changed.wait()

    def _forget(self, view: str) -> None:
        for key in [key for key in self._draws if key[1] == view]:
            del self._draws[key]
