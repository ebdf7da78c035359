"""Power cuts at random moments of real saves, on two kinds of disk: nothing corrupt, no promised save lost."""

import random
import shutil
from pathlib import Path

import pytest

from tests.store import power
from tests.store.children import writer
from tests.store.test_faults import prepared, stored_number
from ttdn_desktop import places
from ttdn_desktop.errors import Trouble
from ttdn_desktop.store import backups
from ttdn_desktop.store.migrations import OFFICE

SAVES = 12


def recorded(tmp_path: Path, *pragmas: str) -> tuple[Path, list[power.Call]]:
    """A home as it stood before, and the calls of opening it, its daily backup, twelve saves and closing."""
    before = prepared(tmp_path / "home")
    source = tmp_path / "before"
    shutil.copytree(before, source)
    calls = power.record(
        before, lambda trace: writer(before, 1, 1 + SAVES, before=trace, pragmas=pragmas), tmp_path / "calls.txt"
    )
    before.rename(tmp_path / "after")
    source.rename(before)
    return before, calls


def cut(home: Path, calls: list[power.Call], ordered: bool, chance: random.Random) -> tuple[dict[str, bytes], int]:
    """The files found after one cut, and the last save that was promised before it."""
    disk = power.disk_of(home, ordered)
    first = next(number for number, call in enumerate(calls) if str(places.data_file(home)).encode() in call[1])
    said = ""
    for call in calls[: chance.randint(first, len(calls))]:
        if call[0] == "write" and str(call[1][0]).startswith("1<"):
            said += power.text_of(call[1][1])
        else:
            disk.do(call)
    promised = [int(line) for line in said.split("\n")[:-1] if line.isdigit()]
    return disk.after_power_cut(chance), max(promised, default=0)


def power_cuts(tmp_path: Path, ordered: bool, cuts: int) -> None:
    home, calls = recorded(tmp_path)
    chance = random.Random(2026)
    for number in range(cuts):
        found, promised = cut(home, calls, ordered, chance)
        place = power.put(found, str(home), tmp_path / f"cut{number}")
        for copy in places.backups(place).glob("*.db"):  # one that bears its name is whole
            assert backups.is_good(copy, OFFICE)
        assert stored_number(place) >= promised
        shutil.rmtree(place)


@pytest.mark.parametrize("ordered", [False, True], ids=["strict", "ordered"])
def test_no_promised_save_is_lost(tmp_path: Path, ordered: bool) -> None:
    power_cuts(tmp_path, ordered, 40)


@pytest.mark.slow
@pytest.mark.parametrize("ordered", [False, True], ids=["strict", "ordered"])
def test_no_promised_save_is_lost_in_many_cuts(tmp_path: Path, ordered: bool) -> None:
    power_cuts(tmp_path, ordered, 500)


def test_the_disk_model_sees_what_a_missing_sync_costs(tmp_path: Path) -> None:
    """The same cuts with SQLite's syncs switched off: the model must find losses, or it proves nothing."""
    home, calls = recorded(tmp_path, "synchronous = off")
    chance = random.Random(2026)
    bad = 0
    for number in range(40):
        found, promised = cut(home, calls, False, chance)
        place = power.put(found, str(home), tmp_path / f"cut{number}")
        try:
            bad += stored_number(place) < promised
        except (AssertionError, Trouble):
            bad += 1
        shutil.rmtree(place)
    assert bad > 5
