"""Backups: whole, checked, never over an older one; the newest good one is found."""

import sqlite3
from pathlib import Path

import pytest

from tests.store.conftest import Clock
from tests.store.values import a_report
from ttdn_desktop import places
from ttdn_desktop.errors import Trouble
from ttdn_desktop.store import backups
from ttdn_desktop.store.database import SqliteStore, open_store
from ttdn_desktop.store.migrations import OFFICE


def test_a_backup_is_a_home_of_its_own(store: SqliteStore, tmp_path: Path) -> None:
    """Put back as the data file, it opens with everything in it."""
    report = a_report()
    store.save_report(report)
    digest = store.keep_file(b"scan")
    to = tmp_path / "USB"
    path = store.backup(to)
    store.save_report(a_report("later"))
    assert path.parent == to and path.name == "ttdn-20210610-080000.db"
    path.rename(to / "ttdn.db")
    put_back = open_store(to)
    assert put_back.reports() == (report,)
    assert put_back.kept_file(digest) == b"scan"
    put_back.close()


def test_names_never_collide(store: SqliteStore, folder: Path, clock: Clock) -> None:
    names = [store.backup().name for _ in range(3)]
    clock.move(seconds=1)
    names.append(store.backup().name)
    assert names == [
        "ttdn-20210610-080000.db",
        "ttdn-20210610-080000-2.db",
        "ttdn-20210610-080000-3.db",
        "ttdn-20210610-080001.db",
    ]
    assert not [path for path in places.backups(folder).iterdir() if path.name not in names]
    newest = backups.newest_good(places.backups(folder), OFFICE)
    assert newest is not None and newest.name == names[-1]


def test_kept_files_are_copied_once_and_bad_ones_named(store: SqliteStore, folder: Path, tmp_path: Path) -> None:
    digests = sorted(store.keep_file(data) for data in (b"one", b"two", b"three"))
    bad = places.kept_files(folder) / digests[0]
    bad.write_bytes(b"spoilt")
    with pytest.raises(Trouble) as told:
        store.backup(tmp_path / "USB")
    assert (told.value.code, told.value.place) == ("kept-altered", str(bad))
    assert sorted(path.name for path in (tmp_path / "USB" / "kept").iterdir()) == digests[1:]


def test_a_foreign_or_torn_file_is_no_backup(folder: Path) -> None:
    place = places.backups(folder)
    place.mkdir()
    with sqlite3.connect(place / "ttdn-20300101-000000.db") as plain:
        plain.execute("create table notes (words text)")
    plain.close()
    (place / "ttdn-20300102-000000.db").write_bytes(b"SQLite format 3\0" + b"\0" * 84)
    (place / "ttdn-20300103-000000.db").touch()
    assert backups.newest_good(place, OFFICE) is None


def test_where_no_backup_can_be_put(store: SqliteStore, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with pytest.raises(Trouble) as told:
        store.backup(blocked)
    assert str(blocked) in told.value.place
    assert store.is_sound()


def test_one_backup_a_day_before_the_days_work(folder: Path, clock: Clock) -> None:
    made: list[list[str]] = []
    for _day in range(20):
        for work in ("morning", "afternoon"):
            store = open_store(folder, clock)
            store.save_report(a_report(f"{clock.time:%d}-{work}"))
            store.close()
            clock.move(hours=4)
        made.append(sorted(path.name for path in places.backups(folder).iterdir()))
        clock.move(hours=16)
    assert made[0] == ["ttdn-20210610-120000-daily.db"]  # the first time there was nothing yet
    assert made[1] == [*made[0], "ttdn-20210611-080000-daily.db"]
    assert len(made[-1]) == 14 and made[-1][-1] == "ttdn-20210629-080000-daily.db"


def test_a_backup_that_cannot_be_made_stops_nobody(folder: Path, clock: Clock) -> None:
    open_store(folder, clock).close()
    places.backups(folder).touch()  # a file where the folder should be
    store = open_store(folder, clock)
    store.save_report(a_report())
    assert len(store.reports()) == 1
    store.close()
