"""What each rule takes of a report of 6,000 words never seen before, the dearest first: where to look when all of them take too long."""

import statistics
import time
from collections import defaultdict
from datetime import datetime

import pytest

from tests.bench.ten_years import LAST, OUTLINE, UNIT, text_of
from ttdn_desktop.app import App
from ttdn_desktop.checks.base import View
from ttdn_desktop.checks.run import RULES
from ttdn_desktop.model.edit import Draft, rewrite_section
from ttdn_desktop.model.notation import parse_line
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.start import start
from ttdn_desktop.settings import Settings

pytestmark = pytest.mark.bench
RUNS, SHOWN = 5, 24


def test_what_each_rule_costs(tmp_path_factory: pytest.TempPathFactory) -> None:
    with App(Settings(tmp_path_factory.mktemp("home"), lambda: datetime(LAST, 12, 10, 9))) as app:
        app.store.save_unit(UNIT)
        app.store.set_own_unit(UNIT.id)
        made = start(app.store, app.catalogue, UNIT, Period.parse(f"{LAST}-Y"), outline=OUTLINE, today=app.today)
        session = app.session(made.id)
        took: dict[str, list[float]] = defaultdict(list)
        for seed in range(RUNS + 1):
            session.report = with_words(session.report, seed)
            view = View(session.context())
            began = time.process_time()
            assert view.proposals is not None
            took["stale"].append(time.process_time() - began)
            for rule in RULES:
                began = time.process_time()
                tuple(rule.findings(view))
                took[rule.id].append(time.process_time() - began)
    costs = sorted(((1000 * statistics.median(times[1:]), name) for name, times in took.items()), reverse=True)
    print(f"\nall rules: {sum(ms for ms, _ in costs):.0f} ms of work")
    for ms, name in costs[:SHOWN]:
        print(f"{ms:7.1f} ms  {name}")


def with_words(report: Report, seed: int) -> Report:
    """The report with other words in every section."""
    for key, lines in text_of(report.period, 5800, 500 + seed).items():
        report = rewrite_section(report, key, [Draft(*parse_line(line)) for line in lines])
    return report
