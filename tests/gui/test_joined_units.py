"""A report made from those of several units in the window: whose words, sums of not all units beside the fields, what may be ticked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.gui.frame import an_app
from tests.gui.section import closed, the_section
from tests.operations.reform import commune, reformed, reported
from ttdn_desktop.app import App
from ttdn_desktop.gui import figure_columns as columns
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.new_report_dialog import Choices, NewReportDialog
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.start import start
from ttdn_desktop.wording import window as words

A, B, C = commune("An Bình"), commune("Mai Hạ"), commune("Tân Giang", "thị trấn")
OWN_A, OWN_B = "Hội xuân đông vui suốt ba ngày.", "Tượng đài được dựng bên bờ sông."
SAID = "{} đăng 12 tin, bài trên trang thông tin điện tử."


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        outline = made.catalogue.outline("chung-2025")
        reformed(made.store, A, B, C)
        for unit, told, own in ((A, "12 tin, bài", OWN_A), (B, "27 tin, bài", OWN_B)):
            said = (SAID.format(f"Xã {unit.name}"), own)
            reported(made.store, unit, "2026-H1", outline, {"C02": told, "C01": "5 tin, bài"}, S33=said)
        reported(made.store, C, "2026-H1", outline, {"C02": "?", "C01": "trên 6 tin, bài"}, S33=(SAID.format(C.area),))
        yield made


@pytest.fixture
def wizard(qtbot: Any, app: App) -> Iterator[Wizard]:
    gui_main.application()
    own = app.store.own_unit()
    assert own is not None
    made = start(app.store, app.catalogue, own, Period.parse("2026-Y"), today=app.today)
    wizard = Wizard(app.session(made.id), app, Jobs())
    qtbot.addWidget(wizard)
    wizard.resize(1366, 740)
    wizard.show()
    yield wizard
    closed(wizard)


def test_whose_words_stand_below_the_text_and_in_the_panel(wizard: Wizard) -> None:
    page = the_section(wizard, "S33")
    shared, own_a, own_b = wizard.session.section("S33").blocks
    line = page.pane.origin
    assert line.isVisible() and line.toolTip() == (
        "Từ báo cáo của xã An Bình, 6 tháng đầu năm 2026; viết giống: xã Mai Hạ, thị trấn Tân Giang"
    )
    page.editor.go_to(own_b.id)
    assert line.toolTip() == "Từ báo cáo của xã Mai Hạ, 6 tháng đầu năm 2026"
    rows = [page.previous.list.item(row).text() for row in range(page.previous.list.count())]
    heads = [place for place, text in enumerate(rows) if text.startswith("Báo cáo của ")]
    assert heads == [0, 3, 6] and "chỉ ghi một lần" in rows[4] and "xã An Bình" in rows[4]
    page.previous.list.setCurrentRow(3)
    assert not page.previous.take.isEnabled()  # whose report it is, is no paragraph to take


def test_a_twin_s_own_words_may_be_taken_instead(wizard: Wizard) -> None:
    page = the_section(wizard, "S33")
    shared = wizard.session.section("S33").blocks[0]
    page.previous.list.setCurrentRow(4)
    page.previous._take()
    first = wizard.session.section("S33").blocks[0]
    assert first.id == shared.id and "Xã Mai Hạ" in page.editor.toPlainText() and len(first.origin.sources) == 3
    page.editor.finish_edit()
    assert wizard.session.undo() is not None and wizard.session.section("S33").blocks[0] == shared


def test_a_sum_of_not_all_units_is_shown_and_not_compared(wizard: Wizard) -> None:
    session = wizard.session
    page = the_section(wizard, "S33")
    page.ui.tabs.setCurrentWidget(page.figures)
    notes = {code: label.text() for code, (label, _, _) in page.figures._notes.items()}
    assert "kỳ trước 39 (2/3 đơn vị), không so sánh" in notes["C02"] and "kỳ trước trên 16" in notes["C01"]
    session.set_figure("C02", "90")
    wizard.open_step("figures")
    wizard._jobs.wait()
    table_page = wizard.ui.pages.currentWidget()
    assert isinstance(table_page, FiguresPage)
    table = table_page.table
    row = table.row_of("C02")
    index = table.index(row, columns.BEFORE)
    assert table.cell(row, columns.BEFORE) == "39 (2/3)"
    assert "39 (2/3 đơn vị), không so sánh" in table.data(index, Qt.ItemDataRole.ToolTipRole)
    assert "39 (2/3 đơn vị)" in table.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert "không so sánh" in table.values.about("C02") and table.values.about("C01").count("không so sánh") == 0
    assert table.cell(table.row_of("C01"), columns.BEFORE) == "trên 16"


def test_one_ticks_whose_reports_are_taken(qtbot: Any, app: App) -> None:
    gui_main.application()
    dialog = NewReportDialog(Choices.gather(app.store, app.catalogue, app.today))
    qtbot.addWidget(dialog)
    dialog.ui.periodField.set_value(Period.parse("2026-Y"))
    parts = dialog.ui.sourceParts
    assert parts.isVisibleTo(dialog) and len(parts.taken()) == 3 and words.SOURCES_HINT in dialog.ui.sourceHint.text()
    for row in range(3):
        parts.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog._create()
    assert words.SOURCES_NONE in dialog.ui.problemLabel.text() and not dialog.result()
    parts.item(2).setCheckState(Qt.CheckState.Checked)
    dialog._create()
    wish = dialog.wish()
    assert wish is not None and wish.source == (f"{C.id}-2026-H1",) and dialog.result()
    dialog.ui.sourceBox.setCurrentIndex(dialog.ui.sourceBox.findData(f"{A.id}-2026-H1"))
    assert not parts.isVisibleTo(dialog) and [report.unit for report in dialog.sources()] == [A.id]
    dialog.ui.outlineBox.setCurrentIndex(dialog.ui.outlineBox.findData("sau-phan"))
    assert dialog.ui.planView.isVisibleTo(dialog) and dialog.ui.planView.topLevelItemCount() >= 2
    dialog.ui.periodField.set_value(Period.parse("2026-H1"))  # nothing was reported before that
    assert dialog.ui.sourceBox.findData("latest") == -1
