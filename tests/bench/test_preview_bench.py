"""How soon after the last key the new page is seen, and how long the window's thread is ever held up meanwhile."""

import gc
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.measure import RUNS
from tests.gui.frame import type_text
from tests.gui.section import a_wizard, closed, seeded
from tests.paper.made import long_report, paper, prose
from ttdn_desktop.app import App
from ttdn_desktop.documents.preview_child import PreviewChild
from ttdn_desktop.gui.jobs import JobWatcher
from ttdn_desktop.gui.preview.model import PAUSE_MS
from ttdn_desktop.gui.preview.pane import PreviewPane
from ttdn_desktop.gui.preview.printer import Order, PrinterChild, Sheets
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Level, Paragraph, Text

pytestmark = pytest.mark.bench
BURSTS = 6 * RUNS
_KEY_S = 0.09  # a quick typist
_TICK_MS = 5


class Seen(QObject):
    """When the view last painted a page that is up to date."""

    def __init__(self, pane: PreviewPane) -> None:
        super().__init__()
        self.pane, self.at = pane, 0.0
        pane.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.at and self.complete():
            QTimer.singleShot(0, self._painted)
        return False

    def complete(self) -> bool:
        return self.pane.view.complete

    def _painted(self) -> None:
        self.at = self.at or time.perf_counter()


class Ticker(QObject):
    """A timer of 5 ms: the longest wait between two of its ticks is how long the window's thread was held up."""

    def __init__(self) -> None:
        super().__init__()
        self.ticks: list[tuple[float, float]] = []  # the wait before each tick, and when it came
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.ticks.append((now - self._last, now))
        self._last = now


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample") / "home"


@pytest.fixture
def app(template: Path, home: Path) -> Iterator[App]:
    with seeded(template, home) as made:
        yield made


def grown(wizard: Wizard, pages: int) -> None:
    """Gives the report that many pages of prose."""
    session, number = wizard.session, 0
    texts = [section for section in session.report.sections if section.blocks]
    for section in texts:
        blocks = list(section.blocks)
        for _ in range(round(3.2 * pages / len(texts))):
            number += 1
            blocks.append(Paragraph(f"n{number}", (Text(prose(95, number)),), (Level.TEXT, Level.DASH)[number % 2]))
        session.report = session.report.with_section(msgspec.structs.replace(section, blocks=tuple(blocks)))


def run(seconds: float = 0.0, until: Any = None) -> None:
    end = time.perf_counter() + (seconds if until is None else 20)
    while time.perf_counter() < end and not (until and until()):
        QApplication.processEvents()
        time.sleep(0.001)
    assert until is None or until()


def told(seconds: list[float]) -> str:
    values = sorted(1000 * one for one in seconds)
    middle, high = values[len(values) // 2], values[int(len(values) * 0.95)]
    return f"median {middle:5.0f} ms   p95 {high:5.0f} ms   worst {values[-1]:5.0f} ms"


@pytest.mark.parametrize("pages", [4, 30])
def test_typing_beside_the_pages(qtbot: Any, app: App, pages: int) -> None:
    wizard = a_wizard(qtbot, app)
    grown(wizard, pages)
    key = [section.key for section in wizard.session.report.sections if section.blocks][1]
    wizard.open_step(key)
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    page.ui.tabs.setCurrentWidget(page.pages)
    pane = page.pages.pane
    assert isinstance(pane, PreviewPane)
    seen = Seen(pane)
    run(until=lambda: pane.model.fresh and seen.complete())
    print(f"\n{len(pane.model.layout.pages)} pages, {os.cpu_count()} processors")
    run(2.0)
    gc.collect()
    gc.freeze()  # as the program does once it has started
    after: list[float] = []
    building: list[float] = []
    quiet = Ticker()
    run(2.0)
    idle = max(gap for gap, _ in quiet.ticks)
    ticker = Ticker()
    for burst in range(BURSTS):
        for letter in "tuyên truyền "[burst % 3 :]:
            type_text(page.editor, letter)
            run(_KEY_S)
        before = pane.model._seq
        type_text(page.editor, "x")
        last, seen.at = time.perf_counter(), 0.0
        run(until=lambda before=before: pane.model._seq > before and seen.at > 0)
        after.append(seen.at - last)
        building.append(max(gap for gap, at in ticker.ticks if at > last))
        run(1.2)  # saving, checks and the list of steps come in their turn
    print(f"page seen after the last key   {told(after)}")
    print(f"page seen after the pause      {told([one - PAUSE_MS / 1000 for one in after])}")
    print(f"window's thread held up: worst {1000 * max(building):.0f} ms while pages are built, ", end="")
    print(
        f"{1000 * max(gap for gap, _ in ticker.ticks):.0f} ms with saving and checks, {1000 * idle:.0f} ms doing nothing"
    )
    gc.unfreeze()
    closed(wizard)


def peak_mb(pid: int | None) -> str:
    """The most memory a process has had, where /proc tells."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((f"{int(line.split()[1]) // 1024} MB" for line in lines if line.startswith("VmHWM")), "?")


def test_the_children(tmp_path: Path) -> None:
    made = paper(long_report(4))
    cold: list[float] = []
    for warm in (False, True) * RUNS:
        child = PreviewChild()
        if warm:
            child.warm()
            time.sleep(2.0)
        start = time.perf_counter()
        sheets = Sheets(child, lambda: made)
        sheets.picture(1)
        cold.append(time.perf_counter() - start)
        if len(cold) < 2 * RUNS:
            child.close()
    print(f"\nfirst page, the child not started yet  {told(cold[::2])}")
    print(f"first page, the child warmed           {told(cold[1::2])}")
    start = time.perf_counter()
    press = PrinterChild()
    press.printers()
    print(f"printers known after                   {1000 * (time.perf_counter() - start):5.0f} ms")
    pages = tuple(range(1, len(sheets.layout.pages) + 1))
    start = time.perf_counter()
    press.print_pages(Order("", pages, file=tmp_path / "x.pdf"), sheets, "x", JobWatcher())
    print(f"a page to the printer at 300 dpi       {1000 * (time.perf_counter() - start) / len(pages):5.0f} ms")
    print(f"memory: pages {peak_mb(child.pid)}, printers {peak_mb(press._child.pid)}")
    press.close()
    child.close()
