"""Putting a bundle on a stick: new names only, read back, judged; full, lying and infected sticks are told apart."""

import os
import shutil
from pathlib import Path

import pytest

from tests.exchange.makers import bundle
from ttdn_desktop import files
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.exchange.package import BagExchange
from ttdn_desktop.exchange.stick import FolderBundles, suspects
from ttdn_desktop.model.bundle import VerdictKind

NAME = "BC-xa-an-binh-2026-H1-01-0a1b2c3d.ttdn"


def put(folder: Path, data: bytes | None = None, name: str = NAME) -> object:
    return FolderBundles(BagExchange()).put(bundle() if data is None else data, name, folder)


def test_a_bundle_is_written_and_judged(tmp_path: Path) -> None:
    written = FolderBundles(BagExchange()).put(bundle(), NAME, tmp_path)
    assert Path(written.path) == tmp_path / NAME and written.sha256 == files.sha256(bundle())
    assert (tmp_path / NAME).read_bytes() == bundle()
    assert "data/bao-cao.pdf" in written.files and "bagit.txt" not in written.files and written.reasons == ()
    assert BagExchange().verify(Path(written.path)).verdict is VerdictKind.ACCEPTED
    assert [one.name for one in tmp_path.iterdir()] == [NAME]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"another's")
    second = FolderBundles(BagExchange()).put(bundle(), NAME, tmp_path)
    assert second.name == NAME.replace(".ttdn", "-2.ttdn") and (tmp_path / NAME).read_bytes() == b"another's"
    again = FolderBundles(BagExchange()).put(bundle(), NAME, tmp_path)
    assert again == second and len(list(tmp_path.iterdir())) == 2


def test_what_a_pulled_stick_left_is_cleared(tmp_path: Path) -> None:
    left, other = tmp_path / f"{NAME}.0011aabb.part", tmp_path / "phim.mp4.part"
    left.write_bytes(b"half"), other.write_bytes(b"theirs")
    put(tmp_path)
    assert not left.exists() and other.exists()


def test_a_full_stick_is_told_before_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(10, 9, 1))  # type: ignore[attr-defined]
    assert code(lambda: put(tmp_path)) == "disk-full"
    assert not list(tmp_path.iterdir())


def test_a_stick_that_gives_back_other_bytes_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fake capacity: writing succeeds, reading returns something else. The useless file is taken away again."""
    monkeypatch.setattr(files, "read_back", lambda path: path.read_bytes()[:-1] + b"?")
    assert code(lambda: put(tmp_path)) == "read-back"
    assert not list(tmp_path.iterdir())


def test_an_unsound_bundle_is_not_called_done(tmp_path: Path) -> None:
    assert code(lambda: put(tmp_path, bundle()[:-1])) == "bundle-unsound"


@pytest.mark.parametrize(
    "name", ["../x.ttdn", "a.ttdn", "BC-x-2026-H1-01-0a1b2c3d.zip", "BC-tên-2026-H1-01-0a1b2c3d.ttdn", NAME + "\n"]
)
def test_only_our_names(name: str, tmp_path: Path) -> None:
    assert code(lambda: put(tmp_path, name=name)) == "bundle-name"


def test_no_folder_and_no_right(tmp_path: Path) -> None:
    assert code(lambda: put(tmp_path / "E")) == "folder-missing"
    (tmp_path / "khóa").mkdir(mode=0o500)
    if os.access(tmp_path / "khóa", os.W_OK):
        pytest.skip("this user may write everywhere")
    assert code(lambda: put(tmp_path / "khóa")) == "no-permission"


def test_traces_of_worms_are_told_and_left(tmp_path: Path) -> None:
    for name in ("Autorun.inf", "Báo cáo.lnk", "setup.EXE", "x.vbs", "Báo cáo.docx", "ảnh.jpg"):
        (tmp_path / name).write_bytes(b"")
    written = FolderBundles(BagExchange()).put(bundle(), NAME, tmp_path)
    assert {reason.file for reason in written.reasons} == {"Autorun.inf", "Báo cáo.lnk", "setup.EXE", "x.vbs"}
    assert {reason.code for reason in written.reasons} == {"stick-suspect"}
    assert len(list(tmp_path.iterdir())) == 7


def test_the_root_of_the_stick_is_looked_at_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "autorun.inf").write_bytes(b"")
    (tmp_path / "BaoCao").mkdir()
    monkeypatch.setattr(os.path, "ismount", lambda place: Path(place) == tmp_path)
    assert [reason.file for reason in suspects(tmp_path / "BaoCao")] == ["autorun.inf"]


def code(act: object) -> str:
    with pytest.raises((Refused, Trouble)) as error:
        act()  # type: ignore[operator]
    return error.value.code
