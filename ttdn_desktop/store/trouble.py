"""SQLite's errors sorted into what an officer can act on."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from ttdn_desktop.errors import Trouble

_CODES = {
    sqlite3.SQLITE_BUSY: "store-in-use",
    sqlite3.SQLITE_LOCKED: "store-in-use",
    sqlite3.SQLITE_FULL: "store-full",
    sqlite3.SQLITE_READONLY: "store-read-only",
    sqlite3.SQLITE_PERM: "store-read-only",
    sqlite3.SQLITE_CORRUPT: "store-damaged",
    sqlite3.SQLITE_NOTADB: "store-damaged",
    sqlite3.SQLITE_FORMAT: "store-damaged",
    sqlite3.SQLITE_CANTOPEN: "store-cannot-open",
    sqlite3.SQLITE_IOERR: "store-io",
    sqlite3.SQLITE_NOLFS: "store-io",
    sqlite3.SQLITE_PROTOCOL: "store-io",
    sqlite3.SQLITE_NOMEM: "store-io",
}
_PRIMARY = 0xFF  # SQLite's extended codes carry the primary one in their low byte


def trouble_code(error: sqlite3.Error) -> str | None:
    """The code for a fault of disk, file or lock; None for anything else: that is a bug of ours."""
    number = getattr(error, "sqlite_errorcode", None)
    return None if number is None else _CODES.get(number & _PRIMARY)


@contextlib.contextmanager
def sorted_errors(path: Path) -> Iterator[None]:
    """Turns sqlite3's errors about disk, file and lock into Trouble naming the database file; others pass as they are."""
    try:
        yield
    except sqlite3.Error as error:
        code = trouble_code(error)
        if code is None:
            raise
        raise Trouble(code, str(path), reason=str(error)) from error
