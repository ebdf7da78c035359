"""kill -9 at 50 random moments while a person types into the real window: at most the last 1.5 s are lost, and the next start says so."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.gui.frame import with_reports
from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.store.versions import notation

ROOT = Path(__file__).resolve().parents[2]
LANES, KILLS = 2, 25  # two homes side by side
LOST_S = 1.5
pytestmark = pytest.mark.slow


class Word(NamedTuple):
    """A word, and when its last key had been taken."""

    number: int
    monotonic: float
    wall: float


class Killed(NamedTuple):
    """What was typed before a kill, when that was, and what the program said at its start."""

    words: tuple[Word, ...]
    at: float
    said: str


def typed_until_killed(home: Path, log: Path, first: int, after: float) -> Killed:
    log.unlink(missing_ok=True)
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    command = [sys.executable, "-m", "tests.faults.typist", str(home), str(log), str(first)]
    child = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 60
    while not (log.exists() and "READY" in log.read_text("utf-8")):
        assert child.poll() is None and time.monotonic() < until, log.read_text("utf-8") if log.exists() else "no log"
        time.sleep(0.01)
    time.sleep(after)
    at = time.monotonic()
    child.send_signal(signal.SIGKILL)
    child.wait()
    lines = log.read_text("utf-8").splitlines()
    said = next((line[5:] for line in lines if line.startswith("SAID ")), "")
    words = [line.split() for line in lines if line[:1].isdigit()]
    return Killed(tuple(Word(int(n), float(m), float(w)) for n, m, w in words), at, said)


def stored(home: Path) -> tuple[set[int], datetime]:
    """The words in the store, and the time the next start speaks of; the database must be sound."""
    with App.at(home) as app:
        assert app.store.is_sound()
        head = next(head for head in app.store.heads() if head.report.period.code == "2027-H1")
        text = notation(app.store.report(head.report.id).sections[2].blocks)
        return {int(number) for number in re.findall(r"chữ(\d{5})\b", text)}, head.changed_at


def lane(folder: Path, seed: int) -> list[float]:
    """Kills one home again and again; the seconds of typing each kill took with it."""
    by_chance, home, number = random.Random(seed), folder / f"home{seed}", 1
    home.mkdir()
    with App.at(home) as app:
        app.store.remember("last-report", with_reports(app).id)
    lost: list[float] = []
    due = ""
    for _ in range(KILLS):
        killed = typed_until_killed(home, folder / f"log{seed}", number, by_chance.uniform(0.3, 3.0))
        assert bool(killed.said) is bool(due) and due in killed.said, (due, killed.said)
        there, until = stored(home)
        missing = [word for word in killed.words if word.number not in there]
        lost.append(max((killed.at - word.monotonic for word in missing), default=0.0))
        assert lost[-1] <= LOST_S, f"{lost[-1]:.2f} s of typing lost"
        told = until.replace(microsecond=0).timestamp()
        assert not [word for word in missing if word.wall <= told], "what is said to be there is there"
        due = (
            f"mọi chữ đến {until.astimezone():%H:%M:%S} còn đủ"
            if killed.words and there & {w.number for w in killed.words}
            else ""
        )
        number = max((word.number for word in killed.words), default=number) + 1
    assert places.data_file(home).exists()
    return lost


def test_killed_while_typing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property) -> None:
    monkeypatch.delenv("TTDN_HOME")
    with ThreadPoolExecutor(LANES) as pool:
        lost = [seconds for part in pool.map(lambda seed: lane(tmp_path, seed), range(LANES)) for seconds in part]
    assert len(lost) == LANES * KILLS
    median = sorted(lost)[len(lost) // 2]
    record_property("figures", f"{len(lost)} kills: most lost {max(lost):.2f} s of typing, median {median:.2f} s")
