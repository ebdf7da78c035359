"""All data moved to another drive: proven there before the program looks there, the old folder untouched."""

import os
from pathlib import Path

import pytest

from tests.gui.frame import NOW, with_reports
from ttdn_desktop import files, places
from ttdn_desktop.app import App
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.settings import Settings


@pytest.fixture
def app(home: Path, tmp_path: Path) -> App:
    home.mkdir()
    (tmp_path / "nguoi-dung").mkdir()
    return App(Settings(home, lambda: NOW, tmp_path / "nguoi-dung" / "data.ini"))


def everything(folder: Path) -> dict[str, bytes]:
    skipped = ("ttdn.db-wal", "ttdn.db-shm", "ttdn.db-journal")
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in skipped
    }


def test_everything_is_there_and_the_old_folder_stays(app: App, home: Path, tmp_path: Path) -> None:
    report = with_reports(app)
    digest = app.store.keep_file(b"a scan")
    app.store.remember("backup-folder", "E:/sao-luu")
    outline = home / "outlines" / "riêng.json"
    outline.parent.mkdir(exist_ok=True)
    outline.write_text("{}", "utf-8")
    app.store.backup()
    before = everything(home)
    old = app.move_home(tmp_path / "D" / "TTDN")
    with app:
        assert old == home and app.home == tmp_path / "D" / "TTDN"
        assert app.store.path == places.data_file(app.home)
        assert [r.id for r in app.store.reports()][0] == report.id and app.store.kept_file(digest) == b"a scan"
        assert app.store.recall("backup-folder") == "E:/sao-luu"
        assert (app.home / "outlines" / "riêng.json").read_text("utf-8") == "{}"
        assert list((app.home / "backups").glob("*.db"))
    after = everything(home)
    assert {name for name in before if before[name] != after.get(name)} <= {"ttdn.db"}
    with App(Settings(home, lambda: NOW)) as left:
        assert left.store.report(report.id) == report


def test_the_next_start_finds_the_chosen_folder(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TTDN_HOME")
    monkeypatch.setenv("TTDN_PROGRAM", str(tmp_path / "nowhere" / "program"))
    monkeypatch.setattr(places, "_platform", lambda: tmp_path / "nguoi-dung")
    target = tmp_path / "Ổ D" / "TTDN 100%"
    app.move_home(target)
    app.close()
    assert places.home() == target and places.pointer() == tmp_path / "nguoi-dung" / "data.ini"
    assert places.home(str(tmp_path / "khác")) == tmp_path / "khác", "the option goes before"
    assert places.pointer("khác") is None
    target.rename(target.with_name("cất đi"))
    with pytest.raises(Trouble) as told:
        places.home()
    assert (told.value.code, told.value.place) == ("home-gone", str(target)), "never an empty folder in its stead"
    assert not target.exists()


def test_a_folder_that_will_not_do_is_refused_and_nothing_changes(app: App, home: Path, tmp_path: Path) -> None:
    with_reports(app)
    taken = tmp_path / "taken"
    taken.mkdir()
    places.data_file(taken).write_bytes(b"another office")
    for folder, code in (
        (home, "home-same"),
        (home / "in", "home-inside"),
        (tmp_path, "home-inside"),
        (taken, "home-taken"),
    ):
        with pytest.raises(Refused) as told:
            app.move_home(folder)
        assert told.value.code == code
    assert places.data_file(taken).read_bytes() == b"another office"
    assert app.home == home and not (tmp_path / "nguoi-dung" / "data.ini").exists()
    app.close()


def test_a_medium_that_alters_bytes_is_found_out(
    app: App, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_reports(app)
    (home / "outlines").mkdir(exist_ok=True)
    (home / "outlines" / "a.json").write_text("{}", "utf-8")
    real = files.read_back
    monkeypatch.setattr(files, "read_back", lambda path: real(path)[:-1] if path.suffix == ".json" else real(path))
    with pytest.raises(Trouble) as told:
        app.move_home(tmp_path / "hỏng")
    assert told.value.code == "move-bad" and app.home == home
    assert not (tmp_path / "nguoi-dung" / "data.ini").exists()
    app.close()


def test_a_home_named_from_outside_does_not_move(home: Path, tmp_path: Path) -> None:
    with App.at(home) as named, pytest.raises(RuntimeError):
        named.move_home(tmp_path / "x")


def test_a_read_only_drive_is_told(app: App, read_only: Path) -> None:
    with_reports(app)
    with pytest.raises(Trouble) as told:
        app.move_home(read_only / "TTDN")
    assert told.value.code in ("home-unwritable", "read-only", "no-permission")
    app.close()
    assert os.listdir(read_only) == []
