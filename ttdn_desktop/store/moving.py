"""All data copied to another folder and proven there; the old folder stays as it was."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from ttdn_desktop import files, places
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.store.database import SqliteStore, open_store

_SPARE = 64_000_000  # bytes that must stay free beside twice the data
_NOT_DATA = {"window.lock", "raise"}  # of the window that is open, not of the office


def copy_home(store: SqliteStore, home: Path, to: Path, now: Callable[[], datetime]) -> None:
    """Copies the database (as a checked backup), the kept files and every other file of the home; opens the copy and compares.

    Raises Refused("home-same" | "home-inside" | "home-taken"), Trouble("disk-full" | "home-unwritable" | "move-bad" and what the
    disk says). What was copied until then stays; the old data is never touched.
    """
    here, there = home.absolute().resolve(), to.absolute().resolve()
    if here == there:
        raise Refused("home-same", str(to))
    if here in there.parents or there in here.parents:
        raise Refused("home-inside", str(to))
    if places.data_file(to).exists():
        raise Refused("home-taken", str(to))
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble("home-unwritable", str(to), reason=error.strerror or "") from error
    others = list(_others(home))
    size = sum(path.stat().st_size for path in (*others, places.data_file(home)))
    with files.sorted_errors(to):
        if shutil.disk_usage(to).free < 2 * size + _SPARE:
            raise Trouble("disk-full", str(to))
    for path in others:
        _copy(path, to / path.relative_to(home))
    made = store.backup(to)
    with files.sorted_errors(to):
        made.rename(places.data_file(to))
    _prove(store, to, now)


def _others(home: Path) -> Iterator[Path]:
    """Every file of the home but the database with its journals, locks and half-written files."""
    for path in sorted(home.rglob("*")):
        name = path.name
        data = path.parent == home and name.startswith(places.data_file(home).name)
        if path.is_file() and not data and name not in _NOT_DATA and not name.endswith(files.PART):
            yield path


def _copy(path: Path, to: Path) -> None:
    data = files.read(path)
    with files.sorted_errors(to):
        to.parent.mkdir(parents=True, exist_ok=True)
    files.write_atomic(to, data)
    if files.read_back(to) != data:
        raise Trouble("move-bad", str(to))


def _prove(store: SqliteStore, to: Path, now: Callable[[], datetime]) -> None:
    """The copy opens as a store of its own, is sound, and holds the same units, reports and letters."""
    copy = open_store(to, now)
    try:
        same = all(
            getattr(copy, what)() == getattr(store, what)() for what in ("own_unit", "units", "reports", "requests")
        )
        if not same or not copy.is_sound():
            raise Trouble("move-bad", str(places.data_file(to)))
    finally:
        copy.close()
