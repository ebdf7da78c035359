"""Where the home folder and what ships are found."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ttdn_desktop import places
from ttdn_desktop.errors import Trouble


def test_the_option_goes_before_the_environment(tmp_path: Path, home: Path) -> None:
    assert places.home(str(tmp_path / "chọn")) == tmp_path / "chọn"
    assert places.home() == home and home.is_dir() and not list(home.iterdir())


def test_portable_beside_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TTDN_HOME")
    program = tmp_path / "USB" / "TTDN"
    program.mkdir(parents=True)
    monkeypatch.setenv("TTDN_PROGRAM", str(program))
    (tmp_path / "USB" / "portable.ini").write_text("[portable]\n", "utf-8-sig")
    assert places.home() == tmp_path / "USB" / "data"
    (program / "portable.ini").write_text("[portable]\ndata = dữ liệu 100%\n", "utf-8-sig")
    assert places.home() == program / "dữ liệu 100%"
    (program / "portable.ini").write_text("data = x\n", "utf-8")
    with pytest.raises(Trouble) as told:
        places.home()
    assert (told.value.code, told.value.place) == ("portable-unreadable", str(program / "portable.ini"))


@pytest.mark.skipif(sys.platform != "linux", reason="the platform's folder is moved by XDG_DATA_HOME on Linux only")
def test_the_platforms_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TTDN_HOME")
    monkeypatch.setenv("TTDN_PROGRAM", str(tmp_path / "nowhere" / "program"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert places.home() == tmp_path / "share" / "ttdn"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Trouble) as told:
        places.home(str(tmp_path / "file" / "home"))
    assert (told.value.code, told.value.place, told.value.exit_code) == (
        "home-unwritable",
        str(tmp_path / "file" / "home"),
        3,
    )


def test_assets_from_the_checkout_and_from_an_installed_package(tmp_path: Path) -> None:
    assert places.asset("reference", "holidays.json").is_file()
    package = Path(places.__file__).parent
    installed = tmp_path / "site" / "ttdn_desktop"
    installed.mkdir(parents=True)
    for name in ("__init__.py", "places.py", "errors.py"):
        shutil.copy(package / name, installed)
    (installed / "resources" / "fonts").mkdir(parents=True)
    ask = "from ttdn_desktop import places; print(places.asset('fonts'))"
    done = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=tmp_path / "site",
        capture_output=True,
        text=True,
        env=dict(os.environ, PYTHONPATH=str(tmp_path / "site"), PYTHONUTF8="1"),
    )
    assert done.stdout.strip() == str(installed / "resources" / "fonts"), done.stderr
