"""The start page over ten years of reports: its heads, and words found in all of them."""

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import seed
from ttdn_desktop.gui.overview import look
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import ReportState
from ttdn_desktop.operations.find_text import search
from ttdn_desktop.settings import Settings

pytestmark = pytest.mark.bench
QUERIES = ("tuyen truyen", "thong tin doi ngoai", "đại sứ quán", "can bo", "vắng mặt hẳn")
WORDS = (
    "Ủy ban nhân dân xã đã phối hợp với các cơ quan báo chí đăng tải tin bài về công tác thông tin đối ngoại, tuyên truyền chủ quyền"
).split()


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """Twenty reports of 6,000 words each."""
    home: Path = tmp_path_factory.mktemp("home")
    with App(Settings(home, lambda: datetime(2026, 11, 28, 9))) as made:
        report = made.store.report(seed(made).id)
        lines = [" ".join(WORDS[(n + m) % len(WORDS)] for m in range(60)) for n in range(100)]
        for year in range(2017, 2027):
            for kind in ("H1", "Y"):
                text = [*lines[:-1], f"Đón đoàn của Đại sứ quán năm {year}."]
                blocks = tuple(Paragraph(f"x{n}", (Text(line),)) for n, line in enumerate(text))
                first = msgspec.structs.replace(report.sections[0], blocks=blocks)
                period = Period.parse(f"{year}-{kind}")
                made.store.save_report(
                    msgspec.structs.replace(
                        report, id=period.code + "-x", period=period, window=period.window(), requests=(),
                        state=ReportState.RECEIVED, sections=(first, *report.sections[1:]),
                    )
                )  # fmt: skip
        yield made


def median_ms(work: Callable[[], object], runs: int = 7) -> float:
    work()
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def test_words_are_found_within_50_ms(app: App, record_property: Any) -> None:
    told = {query: median_ms(lambda query=query: search(app.store, query)) for query in QUERIES}  # type: ignore[misc]
    found = {query: len(search(app.store, query)) for query in QUERIES}
    record_property("figures", "; ".join(f"{query}: {found[query]} in {ms:.0f} ms" for query, ms in told.items()))
    assert max(told.values()) <= 50


def test_the_start_page_is_read_within_100_ms(app: App, record_property: Any) -> None:
    ms = median_ms(lambda: look(app))
    record_property("figures", f"heads of {len(app.store.heads())} reports in {ms:.0f} ms")
    assert ms <= 100
