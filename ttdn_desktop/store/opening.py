"""Opens the database: locked at once, judged before anything is written, backed up before it is migrated."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from ttdn_desktop import files
from ttdn_desktop.errors import Trouble
from ttdn_desktop.store import backups
from ttdn_desktop.store.scheme import Scheme
from ttdn_desktop.store.trouble import sorted_errors, trouble_code

_PATIENCE_S = 0.5  # how long another program may hold the lock before we say so: it may be closing right now


def open_database(path: Path, scheme: Scheme, backup_folder: Path, now: datetime) -> Database:
    """The database, locked for this program alone until it is closed; made when there is none.

    Raises Trouble: "store-in-use", "store-newer" (file untouched), "store-foreign" (another program's database, untouched),
    "store-damaged" with the newest good backup or "store-damaged-alone" without, "store-missing" (gone or empty, though
    there are backups), "store-read-only", "store-cannot-open", "store-full", "store-io".
    """
    fresh = _is_fresh(path, scheme, backup_folder)
    try:
        with sorted_errors(path):
            connection = sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)
            try:
                return _prepare(connection, path, scheme, backup_folder, now, fresh)
            except BaseException:
                connection.close()
                raise
    except Trouble as trouble:
        if trouble.code == "store-damaged":
            raise damaged(path, scheme, backup_folder) from trouble
        raise


def damaged(path: Path, scheme: Scheme, backup_folder: Path) -> Trouble:
    """What to tell of a damaged database: the newest backup that can be read, if there is one."""
    good = backups.newest_good(backup_folder, scheme)
    if good is None:
        return Trouble("store-damaged-alone", str(path))
    return Trouble("store-damaged", str(path), backup=str(good))


def check(db: Database, deep: bool = False) -> bool:
    """True when the database's pages hang together; `deep` also compares indexes with their tables."""
    return db.execute("pragma integrity_check" if deep else "pragma quick_check").fetchall() == [("ok",)]


def _is_fresh(path: Path, scheme: Scheme, backup_folder: Path) -> bool:
    """True when there is no database yet, nor ever was."""
    with files.sorted_errors(path):
        if path.is_dir():
            raise Trouble("store-cannot-open", str(path))
        stands = path.exists() and path.stat().st_size > 0
    if stands and not os.access(path, os.W_OK):
        raise Trouble("store-read-only", str(path))  # SQLite would fall back to reading, and lock nothing
    if not stands and (good := backups.newest_good(backup_folder, scheme)) is not None:
        raise Trouble("store-missing", str(path), backup=str(good))
    return not stands


def _prepare(
    connection: sqlite3.Connection, path: Path, scheme: Scheme, backup_folder: Path, now: datetime, fresh: bool
) -> Database:
    for pragma in ("locking_mode = exclusive", "trusted_schema = off", "cell_size_check = on"):
        connection.execute(f"pragma {pragma}")
    connection.execute("begin exclusive")  # takes the lock now, not with the first save
    connection.execute("commit")
    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    if not fresh:
        _judge_any(db, path, scheme)
    for pragma in ("journal_mode = delete", "synchronous = extra", "foreign_keys = on"):
        connection.execute(f"pragma {pragma}")
    if not fresh and not check(db):
        raise Trouble("store-damaged", str(path))
    if scheme.pending(db):
        if scheme.started(db):
            backups.make(db, backup_folder / backups.name(now, "before-upgrade"))
        scheme.migrate(db)
    return db


def _judge_any(db: Database, path: Path, scheme: Scheme) -> None:
    """As _judge; a schema or a list of steps that cannot be read any more is damage, whatever SQLite calls it."""
    try:
        _judge(db, path, scheme)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if isinstance(error, sqlite3.Error) and trouble_code(error) is not None:
            raise
        raise Trouble("store-damaged", str(path)) from error


def _judge(db: Database, path: Path, scheme: Scheme) -> None:
    """Reads only: a database of a newer program or of another one must not change by one byte."""
    identity = db.execute("pragma application_id").fetchone()[0]
    version = db.execute("pragma user_version").fetchone()[0]
    empty = not version and not identity and db.execute("select count(*) from sqlite_schema").fetchone()[0] == 0
    if identity != scheme.application_id and not empty:
        raise Trouble("store-foreign", str(path))
    if version > scheme.version or scheme.unknown(db):
        raise Trouble("store-newer", str(path), version=version, known=scheme.version)
