"""Backups of the database: durable, reopened and checked before they count."""

import contextlib
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from ttdn_desktop import files
from ttdn_desktop.errors import Trouble
from ttdn_desktop.store.scheme import Scheme
from ttdn_desktop.store.trouble import sorted_errors

_SUFFIX = ".db"
_DAILY = "daily"
_DAYS = 14  # daily backups kept; those made by hand or before an upgrade are never thinned


def name(now: datetime, why: str = "") -> str:
    """A backup's file name: "ttdn-20261122-083000.db", sorted by time; `why` is ASCII."""
    return f"ttdn-{now:%Y%m%d-%H%M%S}{'-' + why if why else ''}{_SUFFIX}"


def make(db: Database, path: Path) -> Path:
    """Copies the open database to a new file; returns its path. An existing file is never replaced: a number is added.

    The copy is written whole or not at all and flushed to the disk by us: right after SQLite's own copying a power cut left
    17 of 30 copies unusable. It is then opened and compared. Raises Trouble ("backup-bad" when the comparison fails).
    """
    with files.sorted_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    path = unused(path)
    counts = _counts(db.conn)
    files.write_atomic(path, db.conn.serialize(), replace=False)
    with sorted_errors(path), contextlib.closing(_open_copy(path)) as copy:
        sound = copy.execute("pragma integrity_check").fetchall() == [("ok",)] and _counts(copy) == counts
    if not sound:
        path.unlink()
        raise Trouble("backup-bad", str(path))
    return path


def daily(db: Database, folder: Path, now: datetime) -> Path | None:
    """The first backup of the day, before anything is changed; None when there is one already. Old daily ones are thinned."""
    made = sorted(folder.glob(f"ttdn-*-{_DAILY}{_SUFFIX}"))
    if any(path.name.startswith(f"ttdn-{now:%Y%m%d}-") for path in made):
        return None
    path = make(db, folder / name(now, _DAILY))
    for old in made[: -(_DAYS - 1)]:
        with files.sorted_errors(old):
            old.unlink()
    return path


def newest_good(folder: Path, scheme: Scheme) -> Path | None:
    """The newest backup in the folder that opens and is sound, or None."""
    try:
        found = sorted(folder.glob(f"ttdn-*{_SUFFIX}"), key=lambda path: path.name, reverse=True)
    except OSError:
        return None
    return next((path for path in found if is_good(path, scheme)), None)


def is_good(path: Path, scheme: Scheme) -> bool:
    """True when the file is a sound database of this kind."""
    try:
        with contextlib.closing(_open_copy(path)) as copy:
            ours = copy.execute("pragma application_id").fetchone()[0] == scheme.application_id
            return bool(ours and copy.execute("pragma quick_check").fetchall() == [("ok",)])
    except sqlite3.Error:
        return False


def _open_copy(path: Path) -> sqlite3.Connection:
    """Read only, and without the locks and journals of a database in use."""
    return sqlite3.connect(path.absolute().as_uri() + "?mode=ro&immutable=1", uri=True)


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = [row[0] for row in connection.execute("select name from sqlite_schema where type = 'table' order by name")]
    return {table: connection.execute(f'select count(*) from "{table}"').fetchone()[0] for table in tables}


def unused(path: Path) -> Path:
    """The path, or the next one with a number that no file has yet."""
    number = 1
    fresh = path
    while fresh.exists():
        number += 1
        fresh = path.with_stem(f"{path.stem}-{number}")
    return fresh
