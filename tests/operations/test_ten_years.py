"""The invented commune other tests and benches stand on: the same words each time, real reports one from the other."""

from datetime import datetime
from pathlib import Path

from tests.bench.ten_years import periods, ten_years, text_of, word_count
from ttdn_desktop.app import App
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import ReportState
from ttdn_desktop.settings import Settings


def test_the_same_words_each_time() -> None:
    period = Period.parse("2026-H1")
    told = text_of(period)
    assert told == text_of(period) and told != text_of(period, seed=2)
    assert 6000 <= sum(len(line.split()) for lines in told.values() for line in lines) <= 7000
    assert [p.code for p in periods(2024, 2025)] == ["2024-H1", "2024-Y", "2025-H1", "2025-Y"]


def test_each_report_goes_on_from_the_one_before(home: Path) -> None:
    home.mkdir()
    with App(Settings(home, lambda: datetime(2026, 6, 1, 9))) as app:
        made = ten_years(app.store, app.catalogue, first=2024, last=2025, least=800, most=1000)
        reports = [app.store.report(key) for key in made]
    assert [report.source for report in reports] == ["", *made[:-1]]
    assert {report.state for report in reports} == {ReportState.RECEIVED}
    assert all(report.issued_with and not report.unreviewed() and word_count(report) > 700 for report in reports)
    carried = [block for _, block in reports[-1].blocks() if block.origin.report == made[-2]]
    assert len(carried) > len(list(reports[-1].blocks())) / 2
