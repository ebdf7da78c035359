"""Backups of the database: durable, reopened and checked before they count."""

import contextlib
import re
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from ttdn_desktop import files
from ttdn_desktop.errors import Trouble
from ttdn_desktop.store.scheme import Scheme
from ttdn_desktop.store.trouble import sorted_errors

_SUFFIX = ".db"
_DAILY, _TIMED = "daily", "timed"  # those made by themselves; those made by hand or before an upgrade are never thinned
_NEWEST, _DAYS, _MONTHS = (
    10,
    14,
    12,
)  # kept of them: the newest, one of each of the last days, one of each of the last months
_OURS = re.compile(rf"ttdn-(\d{{8}})-(\d{{6}})-(?:{_DAILY}|{_TIMED})(?:-\d+)?\{_SUFFIX}")
_MADE = re.compile(rf"ttdn-(\d{{8}}-\d{{6}})(?:-[a-z-]+)?(?:-\d+)?\{_SUFFIX}")


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
    with sorted_errors(path), contextlib.closing(open_copy(path)) as copy:
        sound = copy.execute("pragma integrity_check").fetchall() == [("ok",)] and _counts(copy) == counts
    if not sound:
        path.unlink()
        raise Trouble("backup-bad", str(path))
    return path


def daily(db: Database, folder: Path, now: datetime) -> Path | None:
    """The first backup of the day, before anything is changed; None when there is one already. Old ones are thinned."""
    if any(folder.glob(f"ttdn-{now:%Y%m%d}-*-{_DAILY}{_SUFFIX}")):
        return None
    path = make(db, folder / name(now, _DAILY))
    thin(folder)
    return path


def timed(db: Database, folder: Path, now: datetime) -> Path:
    """A backup of the work of the last half hour, or on closing. Old ones are thinned."""
    path = make(db, folder / name(now, _TIMED))
    thin(folder)
    return path


def mirror(path: Path, folder: Path) -> Path:
    """Copies a backup into a second folder, which must be there: a drive that is away is told, not made. Raises Trouble.

    The copy is read back; old ones there are thinned too.
    """
    if not folder.is_dir():
        raise Trouble("backup-folder-away", str(folder))
    copy, data = folder / path.name, files.read(path)
    files.write_atomic(copy, data)
    if files.read_back(copy) != data:
        raise Trouble("backup-bad", str(copy))
    thin(folder)
    return copy


def thin(folder: Path) -> None:
    """Of the backups made by themselves the ten newest stay, one of each of the last 14 days, one of each of the last 12 months."""
    made = sorted((path for path in folder.iterdir() if _OURS.fullmatch(path.name)), key=lambda path: path.name)
    days = {path.name[:13]: path for path in made}  # "ttdn-20270602": the last of each day
    months = {path.name[:11]: path for path in made}
    kept = {*made[-_NEWEST:], *list(days.values())[-_DAYS:], *list(months.values())[-_MONTHS:]}
    for old in made:
        if old not in kept:
            with files.sorted_errors(old):
                old.unlink()


def found(folder: Path) -> list[tuple[datetime, Path]]:
    """The backups in a folder with their time, newest first; none where it cannot be read."""
    try:
        names = [(match[1], path) for path in folder.iterdir() if (match := _MADE.fullmatch(path.name))]
    except OSError:
        return []
    return [(datetime.strptime(at, "%Y%m%d-%H%M%S"), path) for at, path in sorted(names, reverse=True)]


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
        with contextlib.closing(open_copy(path)) as copy:
            ours = copy.execute("pragma application_id").fetchone()[0] == scheme.application_id
            return bool(ours and copy.execute("pragma quick_check").fetchall() == [("ok",)])
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def open_copy(path: Path) -> sqlite3.Connection:
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
