"""How long two reports of 6,000 words take to be laid side by side, against difflib on the same words at once."""

import random
from difflib import SequenceMatcher

import pytest

from tests.bench.measure import RUNS, versus
from tests.carry.reports import HEAD, report
from tests.paper.made import prose
from ttdn_desktop.carry.alike import shingles
from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.carry.report_diff import Said, diff_reports
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report

pytestmark = pytest.mark.bench
WORDS, _MOST_MS = 6000, 300


def said(held: Report) -> Said:
    return Said(held, PeriodFigures(held.unit, held.period.code), None, HEAD)


def reworked(lines: list[str], seed: int) -> list[str]:
    """As an office does in half a year: numbers and some words changed, a line moved, a few new, a few left out."""
    chance = random.Random(seed)
    out = [line.replace("6 tháng đầu", "năm") for line in lines if chance.random() > 0.08]
    for place in range(0, len(out), 4):
        words = out[place].split()
        words[len(words) // 2] = str(chance.randint(1, 400))
        words[len(words) // 3 : len(words) // 3 + 4] = "theo tinh thần đổi mới".split()
        out[place] = " ".join(words)
    out.insert(2, out.pop())
    return out + [prose(45, seed=9000 + seed)]


def test_two_long_reports(record_property: pytest.TestReport) -> None:
    parts = ("I_1", "I_2", "II", "III", "IV")
    old = {
        part: [prose(48, seed=100 * n + k) for k in range(WORDS // 48 // len(parts) + 1)]
        for n, part in enumerate(parts)
    }
    new = {part: reworked(lines, n) for n, (part, lines) in enumerate(old.items())}
    before = report(**{part: tuple(lines) for part, lines in old.items()})
    now = report("2021-Y", **{part: tuple(lines) for part, lines in new.items()})
    texts = ["\n".join(block_text(block) for _, block in held.blocks()).split() for held in (before, now)]
    assert min(map(len, texts)) >= WORDS * 0.9

    def ours() -> None:
        shingles.cache_clear()
        diff_reports(said(before), said(now), Reference())

    row = versus(
        f"two reports of {WORDS} words compared",
        ours,
        "difflib on all their words",
        lambda: SequenceMatcher(None, *texts, autojunk=False).get_opcodes(),
        min(RUNS, 3),
    )
    record_property("figures", f"{row.ours * 1000:.0f} ms; difflib at once {(row.theirs or 0) * 1000:.0f} ms")
    assert row.ours * 1000 <= _MOST_MS
