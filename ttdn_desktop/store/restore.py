"""Puts a backup back as the data file; what stood there before is set aside first, never overwritten."""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ttdn_desktop import files, places
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.store import backups
from ttdn_desktop.store.migrations import OFFICE
from ttdn_desktop.store.trouble import trouble_code


def restore(home: Path, backup: Path, now: Callable[[], datetime] = datetime.now) -> Path | None:
    """Makes the backup the home's database; returns where the old database was set aside (None when there was none).

    A power cut at any moment leaves the old database, whole or set aside. Raises Refused("backup-unusable") for a file that
    is not a sound database of ours, Trouble("store-in-use") while the program works with the database.
    """
    data = files.read(backup)
    if not backups.is_good(backup, OFFICE):
        raise Refused("backup-unusable", str(backup))
    path = places.data_file(home)
    aside = _set_aside(path, now()) if path.exists() else None
    files.write_atomic(path, data)
    return aside


def _set_aside(path: Path, now: datetime) -> Path:
    """Copies the database and its journal: SQLite finds a journal by its database's name, so they stay together."""
    journal = path.with_name(path.name + "-journal")
    held = files.read(path)
    pages = files.read(journal) if journal.exists() else b""
    _must_be_free(path)  # may roll an unfinished save back: what is set aside is what stood there before
    aside = backups.unused(path.with_name(f"{path.stem}-old-{now:%Y%m%d-%H%M%S}{path.suffix}"))
    if pages:
        files.write_atomic(aside.with_name(aside.name + "-journal"), pages)
    files.write_atomic(aside, held, replace=False)
    with files.sorted_errors(journal):
        journal.unlink(missing_ok=True)  # it belongs to the old database and would spoil the new one
    return aside


def _must_be_free(path: Path) -> None:
    """Raises Trouble("store-in-use") while a program holds the database; any other fault of it is why it is replaced."""
    with contextlib.closing(sqlite3.connect(path, timeout=0.5, isolation_level=None)) as connection:
        try:
            connection.execute("begin exclusive")
        except sqlite3.Error as error:
            if trouble_code(error) == "store-in-use":
                raise Trouble("store-in-use", str(path)) from error
