"""Kept files are found by their SHA-256, and a bad one is never handed out."""

import hashlib
from pathlib import Path

import pytest

from ttdn_desktop import files, places
from ttdn_desktop.errors import Trouble
from ttdn_desktop.store.database import SqliteStore


def test_kept_once_under_its_hash(store: SqliteStore, folder: Path) -> None:
    data = "Ảnh".encode()
    digest = store.keep_file(data)
    assert digest == hashlib.sha256(data).hexdigest() == store.keep_file(data)
    assert store.kept_file(digest) == data
    assert [path.name for path in places.kept_files(folder).iterdir()] == [digest]


def test_missing_and_altered(store: SqliteStore, folder: Path) -> None:
    with pytest.raises(Trouble) as told:
        store.kept_file("0" * 64)
    assert told.value.code == "kept-missing"
    digest = store.keep_file(b"scan")
    path = places.kept_files(folder) / digest
    path.write_bytes(b"scar")
    with pytest.raises(Trouble) as told:
        store.kept_file(digest)
    assert (told.value.code, told.value.place) == ("kept-altered", str(path))
    store.keep_file(b"scan")  # brought in again, it is whole again
    assert store.kept_file(digest) == b"scan"


def test_only_hashes_name_files(store: SqliteStore) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        store.kept_file("../../../etc/passwd")


def test_a_medium_that_holds_something_else_is_told(
    store: SqliteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "read_back", lambda path: path.read_bytes()[:-1])
    with pytest.raises(Trouble) as told:
        store.keep_file(b"scan")
    assert told.value.code == "kept-altered" and told.value.place.startswith(str(places.kept_files(folder)))
