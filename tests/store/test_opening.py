"""Opening: locked at once, and every bad database refused with one sentence, its bytes untouched."""

import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.store.children import holder
from tests.store.conftest import Clock
from tests.store.values import a_report, a_unit
from ttdn_desktop import places
from ttdn_desktop.errors import Trouble
from ttdn_desktop.store.database import open_store
from ttdn_desktop.wording.lookup import sentence_of


def opened_with(folder: Path) -> Trouble:
    """The trouble opening the store ends in; its sentence must name the file."""
    with pytest.raises(Trouble) as told:
        open_store(folder)
    path = str(places.data_file(folder))
    assert told.value.place == path and path in sentence_of(told.value)
    return told.value


def with_data(folder: Path, backups: int = 0) -> Path:
    store = open_store(folder, Clock())
    store.save_unit(a_unit())
    store.save_report(a_report(sections=12, blocks=12))
    for _ in range(backups):
        store.backup()
    store.close()
    return places.data_file(folder)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_settings_that_durability_rests_on(store) -> None:
    def ask(pragma: str) -> object:
        return store._thread.run(lambda: store._db.execute(f"pragma {pragma}").fetchone()[0])

    wanted = {
        "locking_mode": "exclusive",
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "user_version": 2,
        "application_id": 0x5454444E,
    }
    assert {pragma: ask(pragma) for pragma in wanted} == wanted


def test_a_second_process_is_told_so(folder: Path) -> None:
    child = holder(folder)
    try:
        assert opened_with(folder).code == "store-in-use"
    finally:
        child.communicate("done\n")
    open_store(folder).close()


def test_a_second_store_in_this_process_too(folder: Path) -> None:
    first = open_store(folder)
    assert opened_with(folder).code == "store-in-use"
    first.save_unit(a_unit())  # the first one is not disturbed
    first.close()


@pytest.mark.parametrize(
    "how",
    [
        "pragma user_version = 3",
        "insert into _sqlite_migrations (migration_set, name, applied_at) values ('ttdn', '0099_later', '2030-01-01')",
    ],
)
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_newer_database_is_left_as_it_is(folder: Path, how: str, mode: str) -> None:
    path = with_data(folder)
    plain = sqlite3.connect(path)
    plain.execute(f"pragma journal_mode = {mode}")
    plain.execute(how)
    plain.commit()
    plain.close()
    before = bytes_of(folder)
    trouble = opened_with(folder)
    assert (trouble.code, trouble.exit_code) == ("store-newer", 3)
    assert bytes_of(folder) == before


def test_another_programs_database_is_left_as_it_is(folder: Path) -> None:
    plain = sqlite3.connect(places.data_file(folder))
    plain.execute("create table notes (words text)")
    plain.commit()
    plain.close()
    before = bytes_of(folder)
    assert opened_with(folder).code == "store-foreign"
    assert bytes_of(folder) == before


@pytest.mark.parametrize("backups", [0, 2])
@pytest.mark.parametrize("how", ["words", "torn", "middle"])
def test_a_damaged_database_is_left_as_it_is(folder: Path, how: str, backups: int) -> None:
    path = with_data(folder, backups)
    data = path.read_bytes()
    if how == "words":
        path.write_bytes("Không phải dữ liệu. ".encode() * 500)
    elif how == "torn":
        path.write_bytes(data[: len(data) // 2])
    else:
        path.write_bytes(data[:4096] + os.urandom(len(data) - 8192) + data[-4096:])
    before = bytes_of(folder)
    trouble = opened_with(folder)
    assert bytes_of(folder) == before
    if backups:
        newest = max(places.backups(folder).iterdir())
        assert (trouble.code, trouble.data["backup"]) == ("store-damaged", str(newest))
        assert str(newest) in sentence_of(trouble)
    else:
        assert trouble.code == "store-damaged-alone"


def test_the_newest_backup_that_can_be_read_is_named(folder: Path) -> None:
    path = with_data(folder, backups=2)
    older, newest = sorted(places.backups(folder).iterdir())
    newest.write_bytes(newest.read_bytes()[:3000])
    path.write_bytes(b"x" * 5000)
    assert opened_with(folder).data["backup"] == str(older)


@pytest.mark.parametrize("empty", [True, False])
def test_a_vanished_database_is_not_silently_started_anew(folder: Path, empty: bool) -> None:
    path = with_data(folder, backups=1)
    path.unlink()
    if empty:
        path.touch()
    trouble = opened_with(folder)
    assert trouble.code == "store-missing" and "backups" in str(trouble.data["backup"])
    assert path.exists() == empty


def test_an_empty_file_without_backups_is_a_start(folder: Path) -> None:
    places.data_file(folder).touch()
    store = open_store(folder)
    assert store.units() == ()
    store.close()


def test_a_folder_in_its_place(folder: Path) -> None:
    places.data_file(folder).mkdir()
    assert opened_with(folder).code == "store-cannot-open"


def test_a_read_only_disk(folder: Path) -> None:
    """A bind mount that only reads stops root too."""
    with_data(folder)
    if subprocess.run(["mount", "--bind", folder, folder], capture_output=True).returncode:
        pytest.skip("cannot bind-mount here: the read-only disk is not tried")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        assert opened_with(folder).code == "store-read-only"
        with pytest.raises(Trouble) as told:
            places.home(str(folder))
        assert told.value.code == "home-unwritable" and str(folder) in sentence_of(told.value)
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)
