"""The shelf of reference packs: what stands there, a newer one taken from a stick, refused files, the program's own put back."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.pack import ShelvedPack
from ttdn_desktop.operations.packs import old_ones
from ttdn_desktop.store.packs import KINDS
from ttdn_desktop.wording.lookup import sentence_of
from ttdn_desktop.wording.packs import TITLES, about, entry, title


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with App.at(home) as made:
        yield made


def shipped(name: str) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(places.asset("reference", f"{name}.json").read_text("utf-8"))
    return held


def a_file(folder: Path, held: dict[str, Any], name: str = "bang moi (1).json") -> Path:
    path = folder / name
    path.write_text(json.dumps(held, ensure_ascii=False), "utf-8")
    return path


def on_shelf(app: App, name: str) -> ShelvedPack:
    return next(shelved for shelved in app.packs.packs() if shelved.pack.name == name)


def newer(name: str = "confusables") -> dict[str, Any]:
    held = shipped(name)
    return held | {"version": held["version"] + 1, "dated": "2027-05-01", "confusables": {"báo cao": "báo cáo"}}


def test_every_pack_is_told_of_in_vietnamese(app: App) -> None:
    packs = app.packs.packs()
    assert [shelved.pack.name for shelved in packs] == [
        name for name in KINDS if places.asset("reference", f"{name}.json").is_file()
    ]
    assert {shelved.pack.name for shelved in packs} <= TITLES.keys(), "a new pack needs a name in wording/packs.py"
    for shelved in packs:
        entries = app.packs.entries(shelved.pack.name)
        assert len(entries) == shelved.entries
        assert not shelved.pack.own and shelved.shipped is None
        for held in entries:
            head, told, _ = entry(held)
            assert head.strip(), held
            assert not any(sign in head + told for sign in "{}_"), (head, told)
        said = about(shelved, False)
        assert "=" not in said and "_" not in said, said


def test_unconfirmed_entries_are_counted(app: App) -> None:
    bodies = on_shelf(app, "bodies")
    assert (
        bodies.unconfirmed
        == sum(not body["confirmed"] for body in shipped("bodies")["bodies"] if "confirmed" in body)
        > 0
    )


def test_a_newer_one_is_taken_and_counts_at_once(app: App, tmp_path: Path) -> None:
    before = app.catalogue.reference()
    assert "báo cao" not in before.confusables
    path = a_file(tmp_path, newer())
    found = app.packs.look_at(path)
    assert (found.pack.name, found.entries, found.older) == ("confusables", 1, False), (
        "known by what is in it, not by its name"
    )
    taken = app.packs.take(path)
    assert taken.pack.own and taken.pack.version == found.pack.version and taken.shipped is not None
    assert app.catalogue.reference().confusables == {"báo cao": "báo cáo"}
    assert places.reference(app.home).joinpath("confusables.json").read_bytes() == path.read_bytes()


def test_an_older_one_only_when_it_is_wanted(app: App, tmp_path: Path) -> None:
    app.packs.take(a_file(tmp_path, newer()))
    old = a_file(tmp_path, shipped("confusables"), "confusables.json")
    assert app.packs.look_at(old).older
    with pytest.raises(Refused, match="pack-older") as told:
        app.packs.take(old)
    assert str(old) in sentence_of(told.value)
    assert app.packs.take(old, older_too=True).pack.version == shipped("confusables")["version"]
    aside = places.reference(app.home) / "confusables.json.cu"
    assert json.loads(aside.read_text("utf-8"))["dated"] == "2027-05-01", "what was there is laid aside"


def test_the_programs_own_is_put_back(app: App, tmp_path: Path) -> None:
    app.packs.take(a_file(tmp_path, newer()))
    back = app.packs.give_back("confusables")
    assert not back.pack.own and "báo cao" not in app.catalogue.reference().confusables
    with pytest.raises(Refused, match="pack-not-own"):
        app.packs.give_back("confusables")
    with pytest.raises(Refused, match="pack-unknown"):
        app.packs.give_back("../ttdn")


def test_an_own_one_older_than_what_now_ships_is_told_of(app: App, tmp_path: Path) -> None:
    held = shipped("confusables") | {"version": 0, "dated": "2020-01-01"}
    taken = app.packs.take(a_file(tmp_path, held), older_too=True)
    assert taken.newer_shipped and "Chương trình có bản mới hơn" in about(taken, True)
    assert old_ones(app.packs.packs(), date(2026, 12, 1)) == ("confusables",)


@pytest.mark.parametrize(
    ("held", "code", "told"),
    [
        ({"format": 1, "strange": []}, "pack-strange", ""),
        ([1, 2], "pack-strange", ""),
        ({"format": 2, "confusables": {}}, "reference-newer", ""),
        ({"format": 1, "confusables": {"a": 1}}, "reference-unreadable", "confusables"),
        ({"format": 1, "confusables": {}, "notes": ""}, "reference-unreadable", "notes"),
        ({"confusables": {}}, "reference-unreadable", "format"),
        ({"format": 1, "bodies": [{"name": "Sở"}]}, "reference-unreadable", "name"),
    ],
)
def test_a_wrong_file_is_refused_with_one_sentence_and_nothing_changes(
    app: App, tmp_path: Path, held: Any, code: str, told: str
) -> None:
    path = a_file(tmp_path, held)
    with pytest.raises(Refused, match=code) as refused:
        app.packs.take(path)
    said = sentence_of(refused.value)
    assert str(path) in said and told in said
    assert not places.reference(app.home).exists()


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"PK\x03\x04"])
def test_no_table_at_all(app: App, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(data)
    with pytest.raises(Refused, match="reference-unreadable|pack-strange"):
        app.packs.look_at(path)


def test_every_shipped_file_is_known_again(app: App) -> None:
    for shelved in app.packs.packs():
        found = app.packs.look_at(places.asset("reference", f"{shelved.pack.name}.json"))
        assert (found.pack.name, found.entries, found.older) == (shelved.pack.name, shelved.entries, False)
        assert title(found.pack.name)
