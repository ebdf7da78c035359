"""From last period's Word file to the bundle by mouse alone: not one key is pressed."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from tests.gui.frame import a_window, settle
from tests.journeys.hands import Mouse, at_dialog
from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.gui.export_page import ExportPage
from ttdn_desktop.gui.figure_columns import STATE
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.import_dialog import ImportDialog
from ttdn_desktop.gui.importing import Importing
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.figure import FigureStatus
from ttdn_desktop.settings import Settings

SAMPLE = places.asset("samples", "ky-truoc.docx")


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    home.mkdir()
    with App(Settings(home, lambda: datetime(2026, 11, 23, 8, 30))) as made:
        yield made


def begun(qtbot: Any, window: MainWindow, mouse: Mouse) -> Wizard:
    """The old report is brought in, looked at, and the new one begun from it."""
    qtbot.waitUntil(lambda: window.first_door.page is not None and not window.jobs.busy, timeout=10_000)
    page = window.first_door.page
    assert page is not None
    at_dialog(ImportDialog, lambda dialog: mouse.click(dialog.ui.keepButton))
    mouse.click(page.welcome.first)
    qtbot.waitUntil(lambda: page.review.new.isVisible(), timeout=30_000)
    at_dialog(NewReportDialog, lambda dialog: mouse.click(dialog.ui.createButton))
    mouse.click(page.review.new)
    qtbot.waitUntil(lambda: window.wizard is not None and window.wizard.step is not None, timeout=20_000)
    settle(qtbot, window)
    assert window.wizard is not None
    return window.wizard


def look_through(qtbot: Any, wizard: Wizard, mouse: Mouse, key: str) -> None:
    """Takes what is proposed in a section, then marks its paragraphs as looked at."""
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    tabs = page.ui.tabs
    mouse.click(tabs.tabBar(), tabs.tabBar().tabRect(tabs.indexOf(page.findings)).center())
    for _ in range(30):
        found = page.findings
        shown = enumerate(found.list.rows.rows)
        rows = [n for n, row in shown if row.finding and row.is_open and wizard.session.proposal_for(row.finding)]
        if not rows:
            break
        mouse.row(found.list, rows[0])
        if not found.fix.isEnabled():
            break
        mouse.click(found.fix)
        qtbot.waitUntil(lambda: wizard.session.checked, timeout=10_000)
    if page.ui.reviewAllButton.isVisible():
        mouse.click(page.ui.reviewAllButton)
    for _ in range(20):
        if not any(section.key == key for section, _ in wizard.session.report.unreviewed()):
            return
        mouse.click(page.ui.reviewButton)
    raise AssertionError(key)


def none_happened(qtbot: Any, page: FiguresPage, mouse: Mouse, code: str) -> None:
    """Chooses "Không phát sinh (0)" in the column of states."""
    index = page.table.index(page.table.row_of(code), STATE)
    page.view.scrollTo(index)
    place = page.view.visualRect(index).center()
    mouse.click(page.view.viewport(), place)
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    box = page.view.indexWidget(index)
    assert isinstance(box, QComboBox)
    qtbot.waitUntil(lambda: box.view().isVisible())
    row = next(row for row in range(box.count()) if "(0)" in box.itemText(row))
    mouse.click(box.view().viewport(), box.view().visualRect(box.model().index(row, 0)).center())
    QApplication.processEvents()


def test_from_last_periods_file_to_the_bundle(
    qtbot: Any, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "Thư mục gửi"
    out.mkdir()
    monkeypatch.setattr(Importing, "choose", staticmethod(lambda window, folder: SAMPLE))  # the system's dialogs
    monkeypatch.setattr(ExportPage, "choose_folder", staticmethod(lambda parent, start: str(out)))
    mouse, window = Mouse(qtbot), a_window(qtbot, app)
    wizard = begun(qtbot, window, mouse)
    session = wizard.session

    def to(key: str) -> None:
        steps = [step.key for step in session.steps()]
        mouse.row(wizard.ui.steps, steps.index(key))
        assert wizard.step is not None and wizard.step.key == key

    for section in session.report.sections:
        to(section.key)
        look_through(qtbot, wizard, mouse, section.key)
    assert not session.report.unreviewed()

    to("figures")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    for code in dict.fromkeys(
        run.code for _, p in session.report.paragraphs() for run in p.runs if isinstance(run, FigureRef)
    ):
        none_happened(qtbot, page, mouse, code)
        figure = session.figures.get(code)
        assert figure is not None and figure.status is FigureStatus.ZERO, code

    mouse.click(wizard.ui.checkButton)
    assert not session.gate(), session.gate()
    mouse.click(wizard.ui.exportButton)
    export = wizard.ui.pages.currentWidget()
    assert isinstance(export, ExportPage)
    mouse.click(export.sign_button)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
    mouse.click(export.bundle.pack_button)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
    (bundle,) = out.glob("*.ttdn")
    assert app.exchange.verify(bundle).verdict == "accepted"
    print(f"\n{mouse.clicks} clicks from an empty home to the bundle")
