"""Any damage to the data file ends in an open store: the backup put back, the damaged file kept, later words salvaged."""

import random
from datetime import datetime
from pathlib import Path

import pytest

from tests.store.conftest import Clock
from tests.store.values import a_report, a_unit, paragraph, with_blocks
from ttdn_desktop import places
from ttdn_desktop.errors import Trouble
from ttdn_desktop.model.report import Report
from ttdn_desktop.store import backups
from ttdn_desktop.store.database import SqliteStore, open_store
from ttdn_desktop.store.repair import examine, repair
from ttdn_desktop.store.second import every_backup


def filled(folder: Path, clock: Clock) -> Report:
    """A store with a backup, and words written after it."""
    store = open_store(folder, clock)
    store.save_unit(a_unit())
    report = a_report(sections=12, blocks=12)
    store.save_report(report)
    clock.move(minutes=1)
    store.timed_backup()
    clock.move(minutes=1)
    store.save_report(with_blocks(report, "s3", paragraph("late", "Viết sau bản sao lưu.")))
    store.close()
    return report


@pytest.mark.parametrize("seed", range(60))
def test_any_damage(folder: Path, clock: Clock, seed: int) -> None:
    report = filled(folder, clock)
    path, by_chance = places.data_file(folder), random.Random(seed)
    data = bytearray(path.read_bytes())
    if seed % 3 == 0:
        del data[by_chance.randrange(len(data)) :]
    for _ in range(by_chance.choice((1, 30, 4000)) if data else 0):
        data[by_chance.randrange(len(data))] = by_chance.randrange(256)
    path.write_bytes(data)
    try:
        open_store(folder, clock).close()
        return  # what was spoilt was empty room, or letters only: SQLite cannot tell
    except Trouble as trouble:
        if trouble.code == "store-newer":  # its version number was spoilt: nothing is overwritten
            return
        assert trouble.code in ("store-damaged", "store-missing", "store-foreign", "store-io")
    damage = examine(folder)
    assert damage.backup is not None and [item.id for item in damage.backup.reports] == [report.id]
    made = repair(folder, damage.backup, clock)
    assert Path(made.aside).read_bytes() == bytes(data)
    store = open_store(folder, clock)
    assert store.report(report.id) == report and store.is_sound()
    kept = store.kept_versions(report.id)
    assert bool(made.text) is bool(made.blocks)
    assert not made.text or Path(made.text).stat().st_size
    assert all(version.section.startswith("s") for version in kept)
    store.close()


def test_words_written_after_the_backup_are_kept_versions(folder: Path, clock: Clock) -> None:
    report = filled(folder, clock)
    path = places.data_file(folder)
    data = path.read_bytes()
    path.write_bytes(b"\0" * 60 + data[60:])
    damage = examine(folder)
    assert damage.backup is not None and damage.lost is not None
    assert [(item.report.id, item.blocks) for item in damage.lost] == [(report.id, 1)]
    made = repair(folder, damage.backup, clock)
    store = open_store(folder, clock)
    assert store.saved_sections(report.id, "s3")[0][1] == "Viết sau bản sao lưu." and made.blocks == 1
    store.close()


def test_of_those_made_by_themselves_ten_two_weeks_and_a_year_are_kept(
    store: SqliteStore, folder: Path, clock: Clock
) -> None:
    store.save_unit(a_unit())
    by_hand = store.backup()
    for _ in range(380):
        clock.move(days=1)
        store.save_unit(a_unit())
        assert store.timed_backup() is not None
    for _ in range(12):
        clock.move(minutes=30)
        store.save_unit(a_unit())
        store.timed_backup()
    times = [at for at, path in backups.found(places.backups(folder)) if path != by_hand]
    assert times[:10] == sorted(times[:10], reverse=True) and times[9] > times[0].replace(hour=0)
    assert len({at.date() for at in times if (times[0] - at).days < 14}) == 14
    months = {(at.year, at.month) for at in times}
    assert len(months) == 12 and len(times) < 10 + 14 + 12 and by_hand.exists()
    assert times == sorted(times, reverse=True) and isinstance(times[0], datetime)


def test_a_folder_of_strangers_files_is_left_alone(store: SqliteStore, folder: Path, clock: Clock) -> None:
    store.save_unit(a_unit())
    for name in ("ttdn-abc.db", "khac.db", "ttdn-20210101-000000.db", "ttdn-20210101-000000-before-upgrade.db"):
        (places.backups(folder)).mkdir(exist_ok=True)
        (places.backups(folder) / name).write_bytes(b"x")
    for _ in range(15):
        clock.move(minutes=30)
        store.save_unit(a_unit())
        store.timed_backup()
    names = {path.name for path in places.backups(folder).iterdir()}
    assert {"ttdn-abc.db", "khac.db", "ttdn-20210101-000000.db", "ttdn-20210101-000000-before-upgrade.db"} <= names
    assert len([item for item in every_backup(folder) if "timed" in item.path]) == 10
