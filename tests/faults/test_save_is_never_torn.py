"""kill -9 at every system call of a save, every call failing once, and a disk that fills: the old file or the new one, never half."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
OLD, NEW = b"o" * 5_000, b"n" * 9_000
SAVE = """
import sys
from pathlib import Path
from ttdn_desktop import errors, files
path, replace = Path(sys.argv[1]), sys.argv[2] == "replace"
try:
    files.write_atomic(path, b"n" * 9_000, replace=replace)
except errors.TtdnError as error:
    print(error.code)
"""
CALLS = ("openat", "write", "fsync", "close", "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat")
pytestmark = pytest.mark.slow


def strace(path: Path, mode: str, *options: str) -> subprocess.CompletedProcess[str]:
    """A save of `path` watched by strace, only the calls that touch its folder's files."""
    if shutil.which("strace") is None:
        pytest.skip("no strace here")
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C"}
    command = [
        "strace",
        "-f",
        "-y",
        "-o",
        str(path.parent.parent / "trace"),
        *options,
        sys.executable,
        "-c",
        SAVE,
        str(path),
        mode,
    ]
    return subprocess.run(command, capture_output=True, text=True, env=env)


def calls_of(folder: Path, mode: str) -> list[tuple[str, int]]:
    """(call, its how-manieth in the whole process) for every call of a save that touches the folder."""
    path = prepared(folder, mode)
    done = strace(path, mode, "-e", "trace=" + ",".join(CALLS))
    if done.returncode and "ptrace" in done.stderr.lower():
        pytest.skip(f"strace may not trace here: {done.stderr.strip()[:100]}")
    assert done.returncode == 0, done.stderr
    seen: dict[str, int] = {}
    found = []
    for line in (folder.parent / "trace").read_text("utf-8", "replace").splitlines():
        match = re.match(r"\d+\s+(\w+)\(", line)
        if match:
            seen[match[1]] = seen.get(match[1], 0) + 1
            if str(folder) in line:
                found.append((match[1], seen[match[1]]))
    return found


def prepared(folder: Path, mode: str) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / "bao-cao.ttdn"
    if mode == "replace":
        path.write_bytes(OLD)
    return path


@pytest.mark.parametrize("mode", ["replace", "new"])
def test_killed_at_every_call(mode: str, tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    points = calls_of(folder, mode)
    assert len(points) >= 6, points
    outcomes = {"old": 0, "new": 0}
    for call, number in points:
        path = prepared(folder, mode)
        done = strace(path, mode, "-e", f"inject={call}:signal=KILL:when={number}")
        assert done.returncode != 0, (call, number)
        state = path.read_bytes() if path.exists() else None
        before = OLD if mode == "replace" else None
        assert state in (before, NEW), (call, number)
        outcomes["new" if state == NEW else "old"] += 1
        assert all(one == path or one.name.endswith(".part") for one in folder.iterdir())
    print(f"\nkill -9 at {len(points)} points ({mode}): {outcomes}, 0 torn")
    assert outcomes["old"] and outcomes["new"]


@pytest.mark.parametrize(
    ("fault", "code"), [("ENOSPC", "disk-full"), ("EIO", "gone"), ("EROFS", "read-only"), ("EACCES", "no-permission")]
)
@pytest.mark.parametrize("mode", ["replace", "new"])
def test_every_call_failing_once(mode: str, fault: str, code: str, tmp_path: Path) -> None:
    """A sentence with a code, the old file kept (or the new one whole), no leftover."""
    folder = tmp_path / "disk"
    for call, number in calls_of(folder, mode):
        path = prepared(folder, mode)
        done = strace(path, mode, "-e", f"inject={call}:error={fault}:when={number}")
        assert done.returncode == 0 and "Traceback" not in done.stderr, (call, number, done.stderr)
        state = path.read_bytes() if path.exists() else None
        assert state in (OLD if mode == "replace" else None, NEW), (call, number)
        assert done.stdout.strip() in ("", code), (call, number, done.stdout)
        if not done.stdout.strip():
            assert state == NEW, (call, number)
        left = [one.name for one in folder.iterdir() if one != path]
        assert not left or call.startswith("unlink"), (call, number, left)


@contextlib.contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, text=True
    )
    if done.returncode:
        pytest.skip(f"no small disk can be mounted here: {done.stderr.strip()[:100]}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_fills(tmp_path: Path) -> None:
    from tests.exchange.makers import bundle
    from ttdn_desktop import files
    from ttdn_desktop.errors import Trouble
    from ttdn_desktop.exchange.package import BagExchange
    from ttdn_desktop.exchange.stick import FolderBundles

    with small_disk(tmp_path / "usb", "64k") as disk:
        files.write_atomic(disk / "a", OLD)
        with pytest.raises(Trouble) as error:
            files.write_atomic(disk / "a", bytes(200_000))
        assert error.value.code == "disk-full" and (disk / "a").read_bytes() == OLD
        with pytest.raises(Trouble) as error:
            FolderBundles(BagExchange()).put(bundle(), "BC-x-2026-H1-01-0a1b2c3d.ttdn", disk)
        assert error.value.code == "disk-full"
        assert [one.name for one in disk.iterdir()] == ["a"]


def test_a_stick_locked_against_writing(tmp_path: Path) -> None:
    from tests.exchange.makers import bundle
    from ttdn_desktop.errors import Trouble
    from ttdn_desktop.exchange.package import BagExchange
    from ttdn_desktop.exchange.stick import FolderBundles

    with small_disk(tmp_path / "usb", "4m") as disk:
        done = subprocess.run(["mount", "-o", "remount,ro", str(disk)], capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"cannot be locked here: {done.stderr.strip()[:100]}")
        with pytest.raises(Trouble) as error:
            FolderBundles(BagExchange()).put(bundle(), "BC-x-2026-H1-01-0a1b2c3d.ttdn", disk)
        assert error.value.code == "read-only"
