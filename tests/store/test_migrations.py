"""Old databases open in today's program; a step that fails leaves the old database and its backup."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from tests.store.conftest import Clock
from tests.store.values import a_report, a_unit
from ttdn_desktop import places
from ttdn_desktop.store import migrations
from ttdn_desktop.store.database import open_store
from ttdn_desktop.store.migrations import OFFICE
from ttdn_desktop.store.opening import open_database
from ttdn_desktop.store.scheme import Scheme

OLD = Path(__file__).parent / "old"
NOW = datetime(2030, 1, 1, 12, 0)


def later(step: Callable[[Database], None]) -> Scheme:
    """Tomorrow's scheme: one step more than today's."""
    steps = Migrations("ttdn")
    steps(name="0001_first")(migrations.first)
    steps(name="0002_trash")(migrations.trash)
    steps(name="0003_later")(step)
    return Scheme(OFFICE.application_id, steps, (*OFFICE.names, "0003_later"))


def schema(path: Path) -> list[tuple[str, str]]:
    plain = sqlite3.connect(path)
    found = plain.execute("select name, sql from sqlite_schema where sql is not null order by name").fetchall()
    plain.close()
    return found


@pytest.mark.parametrize("old", sorted(OLD.glob("*.sql")), ids=lambda path: path.stem)
def test_databases_of_each_released_schema_open(folder: Path, old: Path) -> None:
    path = places.data_file(folder)
    plain = sqlite3.connect(path)
    plain.executescript(old.read_text("utf-8"))
    plain.close()
    store = open_store(folder)
    unit = store.own_unit()
    assert unit is not None and unit.name == "Nguyên Bình" and unit.letterheads
    (report,) = store.reports(unit.id)
    assert report == a_report()
    (waiver,) = store.waivers(report.id)
    assert (waiver.finding, waiver.reason) == ("rule|s0", "đã hỏi")
    assert store.saved_sections(report.id, "s0")[0][1] == "Câu cũ"
    assert store.recall("last-open") == report.id
    store.close()
    fresh = folder / "fresh"
    fresh.mkdir()
    open_store(fresh).close()
    assert schema(path) == schema(places.data_file(fresh))  # migrated or made today: one schema


def test_every_step_is_named_and_has_an_old_database(folder: Path) -> None:
    """Whoever adds a step adds its name, and a snapshot of the schema it leaves behind."""
    db = open_database(places.data_file(folder), OFFICE, places.backups(folder), NOW)
    applied = tuple(step.name for step in OFFICE.steps.applied(db))
    assert applied == OFFICE.names and not OFFICE.pending(db)
    db.close()
    assert [path.stem for path in sorted(OLD.glob("*.sql"))] == list(OFFICE.names)


def test_backed_up_before_a_new_step(folder: Path) -> None:
    store = open_store(folder, Clock())
    store.save_report(a_report())
    store.close()
    before = schema(places.data_file(folder))
    scheme = later(lambda db: db.execute("alter table units add column phone text"))  # type: ignore[arg-type,return-value]
    db = open_database(places.data_file(folder), scheme, places.backups(folder), NOW)
    assert db.execute("pragma user_version").fetchone() == (3,)
    assert db.execute("select count(*) from blocks").fetchone() == (12,)
    db.close()
    (backup,) = places.backups(folder).iterdir()
    assert backup.name == "ttdn-20300101-120000-before-upgrade.db"
    assert schema(backup) == before


def test_a_failing_step_leaves_the_old_database(folder: Path) -> None:
    store = open_store(folder, Clock())
    store.save_unit(a_unit())
    store.close()
    before = schema(places.data_file(folder))

    def fails(db: Database) -> None:
        db.execute("alter table units add column phone text")
        db.execute("delete from units")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        open_database(places.data_file(folder), later(fails), places.backups(folder), NOW)
    assert schema(places.data_file(folder)) == before
    store = open_store(folder)  # today's program still works with it
    assert store.units() == (a_unit(),)
    store.close()
