"""Two communes become one: their last Word files are read, the first report is made of both, reviewed, and goes to the signer."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.bench.ten_years import figures_of, text_of
from tests.gui.frame import a_window, settle
from tests.journeys.hands import CTRL, Keys, at_dialog
from tests.operations.reform import commune
from ttdn_desktop.app import App
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.notation import parse_line
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.export import export
from ttdn_desktop.operations.import_old import keep, understand
from ttdn_desktop.operations.issue import issue
from ttdn_desktop.operations.life import for_signing
from ttdn_desktop.operations.pack_report import pack_report
from ttdn_desktop.operations.produce import Look, produce
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.start import start
from ttdn_desktop.operations.unit_answers import read_before
from ttdn_desktop.settings import Settings

H1 = Period.parse("2025-H1")
SHARED = "Đảng ủy, Ủy ban nhân dân {} quan tâm chỉ đạo công tác thông tin đối ngoại trong toàn xã."


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    home.mkdir()
    with App(Settings(home, lambda: datetime(2025, 12, 1, 8, 30))) as made:
        yield made


def last_file(folder: Path, unit: Unit, seed: int) -> Path:
    """The Word file of a commune's last report, as its office left it."""
    day = date(2025, 6, 12)
    (folder / str(seed)).mkdir()
    with App(Settings(folder / str(seed), lambda: datetime(2025, 6, 12, 9))) as app:
        app.store.save_unit(unit)
        app.store.set_own_unit(unit.id)
        made = start(app.store, app.catalogue, unit, H1, outline="chung-2025", source="none", today=day)
        session = ReportSession(app.store, app.catalogue, made.id, today=day, clock=app.now)
        for key, lines in text_of(H1, 700, seed).items():
            first = [SHARED.format(unit.area)] if key == "S20" else []
            session.rewrite(key, [Draft(*parse_line(line)) for line in (*first, *lines)])
        for code, value in (figures_of(H1, seed) | {"A05": 1, "A06": 2}).items():
            session.set_figure(code, f"{value:02d}")
        session.mark(for_signing(session.report))
        session.change(issue(session.report, str(30 + seed), day), what="issue", final=True)
        path = folder / f"{unit.id}.docx"
        export(produce(session, app.store, Look.SIGN), [(app.docx, path)])
    return path


def test_from_two_word_files_to_the_first_report_of_the_new_commune(
    qtbot: Any, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [last_file(tmp_path, commune(name), seed) for seed, name in enumerate(("An Bình", "Mai Hạ"), 1)]
    before = read_before(("xã An Bình, xã Mai Hạ",), "tỉnh Bắc Vân")  # as the officer types it in the unit's dialog
    own = commune("Thạch Lâm", before=tuple(unit.id for unit in before))
    for unit in (*before, own):
        app.store.save_unit(unit)
    app.store.set_own_unit(own.id)
    for path in files:
        keep(understand(app.old_files.read(path), app.catalogue, own=own), app.store)
    assert {report.unit for report in app.store.reports()} == set(own.predecessors)

    # the new report, by keyboard: both are ticked, what goes where needs no list
    keys, window = Keys(qtbot), a_window(qtbot, app)
    told: list[str] = []

    def begin(dialog: NewReportDialog) -> None:
        ui = dialog.ui
        assert ui.periodField.value() == Period.parse("2025-Y") and len(dialog.sources()) == 2
        keys.tab_to(lambda widget: widget is ui.sourceParts)
        keys.press(Qt.Key.Key_Space)  # the first is not wanted, and then again it is
        assert [report.unit for report in dialog.sources()] == [own.predecessors[1]]
        keys.press(Qt.Key.Key_Space)
        told.extend(ui.sourceParts.item(row).text() for row in range(ui.sourceParts.count()))
        keys.press(Qt.Key.Key_Return)

    at_dialog(NewReportDialog, begin)
    keys.press(Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: window.wizard is not None and window.wizard.step is not None, timeout=20_000)
    settle(qtbot, window)
    wizard = window.wizard
    assert wizard is not None and [line.split(":")[0] for line in told] == ["xã An Bình", "xã Mai Hạ"]
    session = wizard.session
    assert session.unit.id == own.id and len(session.report.sources) == 2

    # whose words: below the text, and in the panel beside it, the shared sentence once
    assert wizard.open_step("S20")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    first, *others = session.section("S20").blocks
    assert len(first.origin.also) == 1 and "xã Mai Hạ" in page.pane.origin.toolTip()
    assert {block.origin.report for block in others} == set(session.report.sources)
    rows = [page.previous.list.item(row).text() for row in range(page.previous.list.count())]
    assert sum("Báo cáo của xã" in row for row in rows) == 2 and any("chỉ ghi một lần" in row for row in rows)

    # figures: the sums of both stand beside the fields
    summed = sum(figures_of(H1, seed)["C02"] for seed in (1, 2))
    assert session.previous_figures is not None and session.previous_figures.get("C02").number == summed  # type: ignore[union-attr]

    # review, figures, signing, export
    session.accept(session.ready_proposals())
    for code in {run.code for _, p in session.report.paragraphs() for run in p.runs if isinstance(run, FigureRef)}:
        session.set_figure(code, "12")
    session.review([block.id for _, block in session.report.blocks()])
    assert not session.gate()
    wizard.close_session()
    paper = produce(session, app.store, Look.SIGN)
    path = tmp_path / "moi.docx"
    export(paper, [(app.docx, path)])
    words = app.docx.read_words(path.read_bytes())
    assert "Thạch Lâm" in words and words.count("trong toàn xã") == 1
    assert "An Bình" not in words and "Mai Hạ" not in words
    assert words.count("6 tháng đầu năm 2025") == 1  # the head of a column of the appendix
    out = tmp_path / "goi"
    out.mkdir()
    bundle = pack_report(
        session, app.store, docx=app.docx, pdf=app.pdf, exchange=app.exchange, bundles=app.bundles, folder=out
    )
    data = Path(bundle.path).read_bytes()
    assert all(key.encode() not in data for key in (*session.report.sources, "also_from"))  # stays in the office
