"""Measures one thing against another in one run, turn by turn, so that a slow moment of the machine hits both."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

RUNS = int(os.environ.get("TTDN_BENCH_RUNS", "5"))


class Row(NamedTuple):
    """One line of the table: medians in seconds, and theirs divided by ours (above 1: we are faster)."""

    what: str
    ours: float
    against: str
    theirs: float | None


TABLE: list[Row] = []


def versus(
    what: str,
    ours: Callable[[], object],
    against: str = "",
    theirs: Callable[[], object] | None = None,
    runs: int = RUNS,
) -> Row:
    """Runs both `runs` times in turn after one warm-up each; keeps and prints the medians."""
    ours()
    if theirs is not None:
        theirs()
    mine: list[float] = []
    other: list[float] = []
    for _ in range(runs):
        mine.append(_time(ours))
        if theirs is not None:
            other.append(_time(theirs))
    row = Row(what, statistics.median(mine), against, statistics.median(other) if other else None)
    TABLE.append(row)
    return row


def table() -> str:
    """All rows measured so far as text."""
    lines = ["", f"{'what':<46}{'ours':>9}   {'against':<40}{'theirs':>9}   theirs/ours"]
    for row in TABLE:
        theirs = f"{row.theirs * 1000:7.0f} ms" if row.theirs is not None else ""
        ratio = f"{row.theirs / row.ours:8.1f}x" if row.theirs is not None else ""
        lines.append(f"{row.what:<46}{row.ours * 1000:6.0f} ms   {row.against:<40}{theirs:>9}   {ratio}")
    return "\n".join(lines)


def process(*command: str | Path) -> Callable[[], object]:
    """A whole process, as a user would start it; it must end well."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TTDN_")}

    def run() -> None:
        subprocess.run(list(map(str, command)), check=True, capture_output=True, env=environment)

    return run


def ttdn(home: Path, *arguments: str | Path) -> Callable[[], object]:
    """A command of ours as a whole process."""
    return process(sys.executable, "-m", "ttdn_desktop", "--home", home, *arguments)


def script(source: str, *arguments: str | Path) -> Callable[[], object]:
    """A small Python program as a whole process."""
    return process(sys.executable, "-c", source, *arguments)


def together(steps: Sequence[Callable[[], object]]) -> Callable[[], object]:
    """Several steps as one."""

    def run() -> None:
        for step in steps:
            step()

    return run


def yardstick() -> float:
    """How many times slower than an office machine this one is at the moment: a plain loop that takes 10 ms there."""
    began = time.perf_counter()
    total = 0
    for number in range(200_000):
        total += number
    return (time.perf_counter() - began) / 0.010


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
