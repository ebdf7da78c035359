"""How long the window is held while three hundred findings are shown, opened, stepped over and looked through."""

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.measure import RUNS, TABLE, Row
from tests.gui.findings import checks
from tests.gui.section import a_wizard, closed, seeded
from ttdn_desktop.checks.run import RULES
from ttdn_desktop.gui.finding_groups import How
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.finding import Finding, Severity

pytestmark = pytest.mark.bench
MANY = 300
_MOST_MS = 50


@pytest.fixture
def wizard(qtbot: Any, home: Path, tmp_path: Path) -> Iterator[Wizard]:
    with seeded(tmp_path / "template", home) as app:
        made = a_wizard(qtbot, app)
        yield made
        closed(made)


def many() -> list[Finding]:
    sections = ("S11", "S20", "S33", "S60")
    return [
        Finding(
            RULES[n % len(RULES)].id, severity, sections[n % 4], f"p{n % 9}", n, n + 3,
            f"chữ số {n} trong một câu dài hơn", "thay bằng chữ khác", "NĐ 30/2020, PL II",
        )
        for severity in Severity for n in range(MANY // 3)
    ]  # fmt: skip


def held(act: Callable[[], object]) -> float:
    """The longest the window does nothing else: while it acts, or while it draws what became of it."""
    start = time.perf_counter()
    act()
    done = time.perf_counter()
    QApplication.processEvents()
    return max(done - start, time.perf_counter() - done)


def test_three_hundred_findings_do_not_hold_the_window(qtbot: Any, wizard: Wizard) -> None:
    page = checks(qtbot, wizard)
    found = many()
    acts: dict[str, Callable[[], object]] = {
        "shown": lambda: page.findings.show_findings(found),
        "opened": lambda: page.findings.fold("style", False),
        "next": page.findings.next,
        "looked through": lambda: page.filter.field.setText("chu so 29"),
        "all again": page.filter.clear,
        "by kind": lambda: page.findings.put_together(How.KIND),
        "by weight": lambda: page.findings.put_together(How.WEIGHT),
        "none": lambda: page.findings.show_findings(()),
    }
    times: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(RUNS + 1):
        for name, act in acts.items():
            times[name].append(held(act))
    for name, told in times.items():
        middle = statistics.median(told)
        TABLE.append(Row(f"{MANY} findings: {name}", middle, "", None))
        assert middle * 1000 < _MOST_MS, (name, [round(t * 1000, 1) for t in told])
