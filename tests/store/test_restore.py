"""Putting a backup back: the old database is set aside with its journal, never overwritten."""

import sqlite3
from pathlib import Path

import pytest

from tests.store.children import holder
from tests.store.conftest import Clock
from tests.store.values import a_report
from ttdn_desktop import places
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.store.database import open_store
from ttdn_desktop.store.restore import restore


@pytest.fixture
def backup(folder: Path, clock: Clock) -> Path:
    """A backup with one report; the database has a second one since."""
    store = open_store(folder, clock)
    store.save_report(a_report("first"))
    path = store.backup()
    store.save_report(a_report("second"))
    store.close()
    return path


def reports(folder: Path) -> list[str]:
    store = open_store(folder)
    found = sorted(report.id for report in store.reports())
    store.close()
    return found


def test_a_damaged_database_gives_way_to_the_backup(folder: Path, backup: Path, clock: Clock) -> None:
    path = places.data_file(folder)
    path.write_bytes(b"spoilt " * 1000)
    with pytest.raises(Trouble) as told:
        open_store(folder)
    aside = restore(folder, Path(str(told.value.data["backup"])), clock)
    assert aside == folder / "ttdn-old-20210610-080000.db" and aside.read_bytes() == b"spoilt " * 1000
    assert reports(folder) == ["first"]


def test_a_vanished_database_too(folder: Path, backup: Path) -> None:
    places.data_file(folder).unlink()
    assert restore(folder, backup) is None
    assert reports(folder) == ["first"]


def test_a_good_database_is_set_aside_whole(folder: Path, backup: Path, clock: Clock) -> None:
    first = restore(folder, backup, clock)
    second = restore(folder, backup, clock)
    assert first and second and first != second
    assert reports(folder) == ["first"]
    first.replace(places.data_file(folder))
    assert reports(folder) == ["first", "second"]


def test_an_unfinished_save_goes_aside_with_its_journal(folder: Path, backup: Path) -> None:
    """Cut off in the middle of a save, as copied from a disk: database and journal only make sense together."""
    path = places.data_file(folder)
    live = sqlite3.connect(path, isolation_level=None)
    live.execute("pragma cache_size = 1")
    live.execute("begin")
    live.execute("update blocks set plain = plain || ?", ["x" * 5000])
    cut = {path: path.read_bytes(), path.with_name("ttdn.db-journal"): path.with_name("ttdn.db-journal").read_bytes()}
    live.execute("rollback")
    live.close()
    for place, data in cut.items():
        place.write_bytes(data)
    aside = restore(folder, backup)
    assert reports(folder) == ["first"] and aside is not None
    assert aside.read_bytes() == cut[path]
    journal = aside.with_name(aside.name + "-journal")
    aside.replace(path)
    journal.replace(path.with_name("ttdn.db-journal"))
    assert reports(folder) == ["first", "second"]  # SQLite rolls the cut-off save back


def test_what_is_no_backup_is_refused(folder: Path, backup: Path, tmp_path: Path) -> None:
    before = places.data_file(folder).read_bytes()
    other = tmp_path / "other.db"
    other.write_bytes(backup.read_bytes()[:-5000])
    with pytest.raises(Refused) as told:
        restore(folder, other)
    assert (told.value.code, told.value.place) == ("backup-unusable", str(other))
    with pytest.raises(Refused, match="file-missing"):
        restore(folder, tmp_path / "none.db")
    assert places.data_file(folder).read_bytes() == before


def test_not_while_the_program_is_open(folder: Path, backup: Path) -> None:
    child = holder(folder)
    try:
        with pytest.raises(Trouble, match="store-in-use"):
            restore(folder, backup)
    finally:
        child.communicate("done\n")
    assert reports(folder) == ["first", "second"]
    assert not list(folder.glob("ttdn-old-*"))
