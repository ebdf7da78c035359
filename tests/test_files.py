"""Files are written whole or not at all; each kind of disk trouble is called by its name and leaves nothing behind."""

import errno
import os
from pathlib import Path

import pytest

from ttdn_desktop import files
from ttdn_desktop.errors import Refused, TtdnError


def test_writes_replaces_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "Báo cáo kỳ này.docx"
    files.write_atomic(path, b"one")
    files.write_atomic(path, b"two" * 100_000)
    assert files.read_back(path) == files.read(path) == b"two" * 100_000
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_an_existing_file_is_not_touched_when_asked_so(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    assert trouble(lambda: files.write_atomic(path, b"new", replace=False)) == ("file-exists", str(path))
    assert path.read_bytes() == b"old" and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("links", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS])
def test_new_files_also_where_the_disk_knows_no_links(
    links: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FAT and exFAT: the name is looked at and then taken by a rename."""
    if os.name == "nt":
        pytest.skip("Windows renames without links")
    monkeypatch.setattr(os, "link", failing(links))
    files.write_atomic(tmp_path / "a", b"1", replace=False)
    assert trouble(lambda: files.write_atomic(tmp_path / "a", b"2", replace=False))[0] == "file-exists"
    assert (tmp_path / "a").read_bytes() == b"1" and len(list(tmp_path.iterdir())) == 1


def test_a_name_taken_in_the_last_moment_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    synced = os.fsync

    def other_program(handle: int) -> None:
        path.write_bytes(b"theirs")
        synced(handle)

    monkeypatch.setattr(os, "fsync", other_program)
    assert trouble(lambda: files.write_atomic(path, b"ours", replace=False))[0] == "file-exists"
    assert path.read_bytes() == b"theirs"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EFBIG, "disk-full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "no-permission"),
        (errno.EPERM, "no-permission"),
        (errno.EIO, "gone"),
        (errno.ENODEV, "gone"),
        (errno.ENOTCONN, "gone"),
        (errno.ECONNABORTED, "gone"),
        (errno.ENOENT, "folder-missing"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_troubles_have_names_and_leave_the_old_file(
    number: int, code: str, call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, call, failing(number))
    assert trouble(lambda: files.write_atomic(path, b"new")) == (code, str(path))
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_windows_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for winerror, code in (
        (32, "open-elsewhere"),
        (33, "open-elsewhere"),
        (112, "disk-full"),
        (39, "disk-full"),
        (19, "read-only"),
    ):
        error = OSError(errno.EACCES, "x")
        error.winerror = winerror  # type: ignore[attr-defined]
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", raising(error))
            assert trouble(lambda: files.write_atomic(tmp_path / "a", b""))[0] == code


def test_a_file_held_for_a_moment_is_tried_again_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.name == "nt":
        pytest.skip("told for the others")
    calls, replaced = [], os.replace

    def busy(source: Path, target: Path) -> None:
        calls.append(source)
        if len(calls) < 4:
            raise PermissionError(errno.EACCES, "held")
        replaced(source, target)

    monkeypatch.setattr(os, "replace", busy)
    monkeypatch.setattr(files, "_WINDOWS", True)
    monkeypatch.setattr(files.time, "sleep", lambda _seconds: None)
    files.write_atomic(tmp_path / "a", b"x")
    assert (len(calls), (tmp_path / "a").read_bytes()) == (4, b"x")


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    for path, code in (
        (tmp_path / "none" / "a", "folder-missing"),
        (tmp_path / "file" / "a", "folder-missing"),
        (tmp_path / "folder", "is-folder"),
        (tmp_path / ("ế" * 200), "name-too-long"),
    ):
        assert trouble(lambda path=path: files.write_atomic(path, b"x")) == (code, str(path))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "folder"]


def test_long_vietnamese_names_are_written(tmp_path: Path) -> None:
    name = "ế" * 80 + ".docx"  # 245 bytes: the temporary name must not be longer than the disk allows
    files.write_atomic(tmp_path / name, b"x")
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_reading_has_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert files.read(path, 5) == b"12345"
    assert trouble(lambda: files.read(path, 4))[0] == "file-too-big"
    assert trouble(lambda: files.read(tmp_path / "b"))[0] == "file-missing"
    assert trouble(lambda: files.read(tmp_path))[0] == "is-folder"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert trouble(lambda: files.read(tmp_path / "pipe"))[0] == "not-a-file"


def test_refusals_inside_pass_through(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="stopped"), files.sorted_errors(tmp_path):
        raise Refused("stopped")


def failing(number: int) -> object:
    return raising(OSError(number, os.strerror(number)))


def raising(error: OSError) -> object:
    def call(*_arguments: object, **_named: object) -> None:
        raise error

    return call


def trouble(act: object) -> tuple[str, str]:
    with pytest.raises(TtdnError) as error:
        act()  # type: ignore[operator]
    return error.value.code, error.value.place
