"""How long it takes to open a section of a long report, and the bare text edit against which that is to be seen."""

import gc
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QTextEdit

from tests.bench.measure import RUNS, TABLE, Row
from tests.gui.section import a_wizard, closed, seeded
from tests.paper.made import prose
from ttdn_desktop.app import App
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Level, Origin, OriginKind, Paragraph, Text, skeleton

pytestmark = pytest.mark.bench
WORDS = 6000
_MOST_MS, _MOST_TIMES = 50, 5


@pytest.fixture
def app(home: Path, tmp_path: Path) -> Iterator[App]:
    with seeded(tmp_path / "template", home) as made:
        yield made


def grown(wizard: Wizard, words: int) -> None:
    """The report with so many words, evenly in its sections, carried from a previous report as long."""
    session = wizard.session
    assert session.previous is not None
    old, new, count, number = [], [], 0, 0
    share = words / sum(bool(section.blocks) for section in session.report.sections)
    counter = session.report.counter + 10_000
    for section in session.report.sections:
        held: list[Paragraph] = []
        was: list[Paragraph] = []
        while section.blocks and sum(len(skeleton(p.runs).split()) for p in held) < share:
            counter += 1
            number += 1
            runs = (Text(prose(40, seed=number)),)
            level = Level.DASH if number % 3 else Level.TEXT
            was.append(Paragraph(f"o{number}", runs, level))
            kind = Origin(OriginKind.CARRIED, session.previous.id, f"o{number}")
            held.append(Paragraph(f"p{counter}", runs, level, kind))
        count += sum(len(skeleton(p.runs).split()) for p in held)
        new.append(msgspec.structs.replace(section, blocks=tuple(held) or section.blocks))
        old.append(msgspec.structs.replace(section, blocks=tuple(was)))
    session.previous = msgspec.structs.replace(session.previous, sections=tuple(old))
    session.sources = (msgspec.structs.replace(session.sources[0], report=session.previous),)
    grown_up = msgspec.structs.replace(session.report, sections=tuple(new), counter=counter)
    session.change(grown_up, what="grown")
    session.save()
    assert count >= words


def settle(wizard: Wizard) -> None:
    end = time.perf_counter() + 20
    while time.perf_counter() < end and not wizard.session.checked:
        QApplication.processEvents()
        time.sleep(0.002)
    QApplication.processEvents()


@pytest.mark.parametrize("tab", ["previous", "findings", "figures"])
def test_opening_a_section_of_six_thousand_words(qtbot: Any, app: App, tab: str) -> None:
    wizard = a_wizard(qtbot, app)
    grown(wizard, WORDS)
    keys = [section.key for section in wizard.session.report.sections if section.blocks]
    wizard.open_step(keys[0])
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    page.ui.tabs.setCurrentWidget(getattr(page, tab))
    wizard.checking.then(wizard.refresh)
    settle(wizard)
    gc.collect()
    gc.freeze()
    took: list[float] = []
    drawn: list[float] = []
    bare: list[float] = []
    for turn in range(4 * RUNS):
        key = keys[(turn + 1) % len(keys)]
        text = "\n".join(skeleton(b.runs) for b in wizard.session.section(key).blocks if isinstance(b, Paragraph))
        start = time.perf_counter()
        wizard.open_step(key)
        took.append(time.perf_counter() - start)
        QApplication.processEvents()
        drawn.append(time.perf_counter() - start)
        plain = QTextEdit()
        plain.resize(page.editor.size())
        start = time.perf_counter()
        plain.setPlainText(text)
        plain.show()
        QApplication.processEvents()
        bare.append(time.perf_counter() - start)
        plain.close()
        settle(wizard)
    gc.unfreeze()
    for what, seconds in (("handed over", took), ("drawn", drawn)):
        values = sorted(1000 * one for one in seconds)
        print(f"\n{tab}: section {what}: median {statistics.median(values):.0f} ms, worst {values[-1]:.0f} ms", end="")
    print(f"; a bare text edit with its words {1000 * statistics.median(bare):.0f} ms")
    TABLE.append(Row(f"open a section ({tab})", statistics.median(drawn), "bare QTextEdit", statistics.median(bare)))
    middle = statistics.median(drawn)
    assert middle * 1000 <= _MOST_MS or middle <= _MOST_TIMES * statistics.median(bare), "a busy machine slows both"
    closed(wizard)
