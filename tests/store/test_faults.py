"""What was promised as saved is there: after kill -9, on a full disk, and with each system call failing in turn."""

import contextlib
import random
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.children import writer
from tests.store.values import a_report, paragraph, with_blocks
from ttdn_desktop import places
from ttdn_desktop.errors import Trouble
from ttdn_desktop.store.database import open_store


def stored_number(home: Path) -> int:
    """The number of the last words in the database, which must be sound; -1 when none were ever saved."""
    store = open_store(home)
    with contextlib.closing(store):
        assert store.is_sound()
        reports = store.reports()
    if not reports:
        return -1
    block = reports[0].section("s3").blocks[0]
    found = re.match(r"Câu (\d+) ", block.runs[0].text)  # type: ignore[union-attr]
    assert found and block.runs[0].text == f"Câu {found[1]} " + "dài " * (int(found[1]) * 97 % 3000)  # type: ignore[union-attr]
    return int(found[1])


def promised(output: str) -> int:
    """The number of the last save the child was promised; -1 when none."""
    return max((int(line) for line in output.split("\n") if line.isdigit()), default=-1)


def kill_rounds(home: Path, rounds: int) -> None:
    chance = random.Random(2026)
    first = 0
    for _ in range(rounds):
        child = writer(home, first)
        assert child.stdout is not None
        last = -1
        for _ in range(chance.randint(1, 40)):
            last = int(child.stdout.readline())
        child.kill()
        rest, _errors = child.communicate()
        last = max(last, promised(rest))
        first = stored_number(home) + 1
        assert first > last, "a promised save is lost"


def test_killed_while_saving(folder: Path) -> None:
    kill_rounds(folder, 3)


@pytest.mark.slow
def test_killed_while_saving_many_times(folder: Path) -> None:
    kill_rounds(folder, 40)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    place = tmp_path / "small"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True).returncode:
        pytest.skip("cannot mount a small disk here: the full disk is not tried")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def test_a_full_disk_keeps_what_was_stored(small_disk: Path) -> None:
    home = places.home(str(small_disk / "home"))
    filler = home / "film.mp4"
    filler.write_bytes(b"x" * 500_000)
    store = open_store(home)
    saved = []
    with pytest.raises(Trouble) as told:
        for number in range(1000):
            report = a_report(f"r{number:03}")
            store.save_report(with_blocks(report, "s0", paragraph("p0-0", "Chữ " * 4000)))
            saved.append(report.id)
    assert (told.value.code, told.value.place) == ("store-full", str(places.data_file(home)))
    assert len(saved) > 3
    assert sorted(report.id for report in store.reports()) == saved  # at once
    with pytest.raises(Trouble) as told:
        store.backup()
    assert told.value.code in ("disk-full", "store-full")
    store.close()
    (home / "more").write_bytes(b"")
    shutil.rmtree(places.backups(home), ignore_errors=True)
    _fill(home / "more")
    assert places.home(str(home)) == home
    store = open_store(home)  # and after a restart, with not a byte free
    assert sorted(report.id for report in store.reports()) == saved and store.is_sound()
    with pytest.raises(Trouble, match="store-full"):
        store.save_report(with_blocks(a_report("late"), "s0", paragraph("p0-0", "Chữ " * 20000)))
    filler.unlink()
    store.save_report(a_report("late"))  # room again: work goes on without a restart
    assert len(store.reports()) == len(saved) + 1
    store.close()


def _fill(path: Path) -> None:
    try:
        with open(path, "wb", buffering=0) as file:
            while file.write(b"x" * 512):
                pass
    except OSError:
        pass


def traced(home: Path, saves: int, inject: str) -> tuple[int, list[str]]:
    """Runs the writer for some saves with one system call on the database spoilt; its exit code and lines."""
    if shutil.which("strace") is None:
        pytest.skip("no strace here: failing system calls are not tried")
    path = places.data_file(home)
    command = (
        "strace",
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-P",
        str(path),
        "-P",
        f"{path}-journal",
        "-e",
        f"inject={inject}",
    )
    child = writer(home, 1, 1 + saves, before=command)
    output, errors = child.communicate()
    if "ptrace" in errors.lower() and "not permitted" in errors.lower():
        pytest.skip(f"strace may not trace here: {errors.strip()[:100]}")
    if child.returncode == 1:  # opening it failed: in words of ours, never raw
        assert errors.strip().split("\n")[-1].startswith("ttdn_desktop.errors.Trouble: store-"), errors
    return child.returncode, output.split("\n")


def prepared(place: Path) -> Path:
    """A home with one save in it, made once and copied."""
    place.mkdir(parents=True)
    child = writer(place, 0, 1)
    assert promised(child.communicate()[0]) == 0
    return place


@pytest.mark.slow
@pytest.mark.parametrize("call", ["openat", "pwrite64", "fdatasync", "unlink", "close"])
def test_killed_at_every_system_call_of_a_save(tmp_path: Path, call: str) -> None:
    """Opening, saving and closing once: whatever was promised is there, and nothing is torn."""
    source = prepared(tmp_path / "source")
    points = 0
    for when in range(1, 100):
        home = tmp_path / f"{call}-{when}"
        shutil.copytree(source, home)
        _code, lines = traced(home, 1, f"{call}:signal=KILL:when={when}")
        if "closed" in lines:
            break
        points += 1
        last = max(promised("\n".join(lines)), 0)
        assert stored_number(home) in (last, last + 1)
        shutil.rmtree(home)
    else:
        pytest.fail("the save never ended")
    assert points >= {"pwrite64": 20, "fdatasync": 4, "openat": 2}.get(call, 1)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("call", "error", "code", "stride"),
    [
        ("pwrite64", "ENOSPC", "store-full", 5),
        ("pwrite64", "EIO", "store-io", 11),
        ("pwrite64", "EROFS", "store-io", 11),
        ("fdatasync", "EIO", "store-io", 1),
    ],
)
def test_failing_system_calls_of_saves(tmp_path: Path, call: str, error: str, code: str, stride: int) -> None:
    """One call fails once: that save is refused in words, what was saved before stays, the next save works."""
    source = prepared(tmp_path / "source")
    troubled = 0
    for when in range(1, 300, stride):
        home = tmp_path / f"{call}-{when}"
        shutil.copytree(source, home)
        exit_code, lines = traced(home, 3, f"{call}:error={error}:when={when}")
        assert exit_code == 0 and lines[-2:] == ["closed", ""], lines
        said = [line for line in lines if line.startswith("trouble")]
        assert said in ([], [f"trouble {code}"])
        last = promised("\n".join(lines))
        assert last == 3 or lines[-3] == f"trouble {code}"
        # A save that failed at its very last step may be there after all, as if it had been promised.
        assert stored_number(home) in (last, 3 if said and last != 3 else last)
        shutil.rmtree(home)
        troubled += len(said)
        if not said:
            break
    else:
        pytest.fail("the saves never ended")
    assert troubled >= 5


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["signal=KILL", "error=ENOSPC", "error=EIO"])
@pytest.mark.parametrize(("call", "stride"), [("pwrite64", 9), ("fdatasync", 2), ("openat", 1)])
def test_faults_while_the_database_is_made(tmp_path: Path, call: str, stride: int, fault: str) -> None:
    """The very first start may fail anywhere; the next one works."""
    for when in range(1, 300, stride):
        home = tmp_path / f"{when}"
        home.mkdir()
        _code, lines = traced(home, 1, f"{call}:{fault}:when={when}")
        last = promised("\n".join(lines))
        assert stored_number(home) in (last, 1)
        shutil.rmtree(home)
        if last == 1 and "closed" in lines:
            break
    else:
        pytest.fail("the save never ended")
    assert when > 1
