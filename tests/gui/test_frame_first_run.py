"""The first run, importing and starting reports, through the window on a real store."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import a_window, an_app, answer, settle, type_text, with_reports
from tests.real import real_file
from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.gui.import_dialog import ImportDialog
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.gui.start_page import StartPage
from ttdn_desktop.gui.unit_dialog import UnitDialog
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.request import Issue
from ttdn_desktop.wording import window as words

SAMPLE = places.asset("samples", "ky-truoc.txt")


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


def titles(page: StartPage) -> list[str]:
    return [card.title for card in page.cards]


def test_put_off_the_empty_home_offers_ways_in(qtbot: Any, app: App) -> None:
    window = a_window(qtbot, app)
    qtbot.waitUntil(lambda: window.first_door.page is not None, timeout=10_000)
    assert window.first_door.page is not None
    window.first_door.page.later_button.click()
    settle(qtbot, window)
    ui = window.start_page.ui
    assert ui.welcome.isVisible() and ui.welcomeImport.isVisible() and ui.welcomeUnit.isVisible()
    assert not ui.newButton.isEnabled() and ui.welcomeImport.hasFocus()
    qtbot.mouseClick(ui.welcomeUnit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.first_door.page is not None, timeout=10_000)


def test_an_issued_report_is_opened_not_gone_on_with(qtbot: Any, app: App) -> None:
    report = with_reports(app)
    app.store.save_report(msgspec.structs.replace(report, issue=Issue("128", "BC-UBND", 12, 6, 2027)))
    window = a_window(qtbot, app)
    texts = {card.card.report.id: card.open_button.text() for card in window.start_page.cards}
    assert texts[report.id] == words.OPEN and words.GO_ON in texts.values()


def test_the_keyboard_stands_on_what_one_most_likely_came_for(qtbot: Any, app: App) -> None:
    window = a_window(qtbot, app)
    with_reports(app)
    window.refresh()
    settle(qtbot, window)
    assert window.first_door.page is not None
    window.first_door.page.later_button.click()
    settle(qtbot, window)
    first = next(card for card in window.start_page.cards if card.open_button.text() == words.GO_ON)
    assert first.open_button.hasFocus()


def test_old_report_is_looked_over_and_kept(qtbot: Any, app: App) -> None:
    window = a_window(qtbot, app)
    seen: list[str] = []

    def keep(dialog: ImportDialog) -> None:
        seen.extend(dialog.ui.sections.item(row).text() for row in range(dialog.ui.sections.count()))
        dialog.ui.keepButton.click()

    answer(ImportDialog, keep)
    window.importing.read(SAMPLE)
    qtbot.waitUntil(lambda: bool(window.start_page.cards), timeout=20_000)
    report = app.store.reports()[0]
    assert report.made_outside and len(seen) == len(report.sections) > 3
    assert titles(window.start_page) == [report.period.label()[:1].upper() + report.period.label()[1:]]
    assert window.start_page.ui.newButton.isEnabled()


def test_file_dropped_on_the_start_page_is_brought_in(qtbot: Any, app: App) -> None:
    window = a_window(qtbot, app)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(SAMPLE))])
    how = (Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 200), *how)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    answer(ImportDialog, lambda dialog: dialog.ui.keepButton.click())
    window.dropEvent(QDropEvent(QPointF(50, 200), *how))
    qtbot.waitUntil(lambda: bool(window.start_page.cards), timeout=20_000)


def test_real_report_shows_unit_request_signer_and_figures(qtbot: Any, app: App) -> None:
    path = real_file("nguyen-binh-2021-h1.docx")
    window = a_window(qtbot, app)
    document = app.old_files.read(path)
    dialog = ImportDialog(path, document, app.catalogue, None, window.jobs, window)
    qtbot.waitUntil(lambda: dialog.imported is not None, timeout=20_000)
    ui = dialog.ui
    assert "huyện Nguyên Bình" in ui.unitLabel.text() and "537/STTTT-TTBCXB" in ui.requestLabel.text()
    assert "Dương Hiến Hòa" in ui.signerLabel.text()
    assert ui.periodField.value() == Period.parse("2021-H1")
    assert ui.figures.count() == 6 and ui.tabs.tabText(1) == "Số liệu (6)"


def test_numbers_are_linked_unless_the_tick_is_taken_away(qtbot: Any, app: App) -> None:
    window = a_window(qtbot, app)
    dialog = ImportDialog(SAMPLE, app.old_files.read(SAMPLE), app.catalogue, None, window.jobs, window)
    qtbot.waitUntil(lambda: dialog.imported is not None, timeout=20_000)
    box, kept = dialog.ui.linkBox, dialog.chosen()
    assert box.isChecked() and not box.isHidden() and kept is not None and dialog.imported is not None
    count = sum(isinstance(run, FigureRef) for _, p in kept.report.paragraphs() for run in p.runs)
    assert count > 0 and str(count) in box.text()
    box.setChecked(False)
    assert dialog.chosen() == dialog.imported


def test_period_chosen_by_the_officer_overrules_what_was_read(qtbot: Any, app: App) -> None:
    window = a_window(qtbot, app)
    dialog = ImportDialog(SAMPLE, app.old_files.read(SAMPLE), app.catalogue, None, window.jobs, window)
    qtbot.waitUntil(lambda: dialog.imported is not None, timeout=20_000)
    dialog.ui.periodField.year.setValue(2019)
    qtbot.waitUntil(lambda: dialog.ui.keepButton.isEnabled(), timeout=20_000)
    assert dialog.imported is not None and dialog.imported.report.period.year == 2019


def test_same_report_twice_asks_first(qtbot: Any, app: App) -> None:
    window = a_window(qtbot, app)
    answer(ImportDialog, lambda dialog: dialog.ui.keepButton.click())
    window.importing.read(SAMPLE)
    qtbot.waitUntil(lambda: bool(window.start_page.cards), timeout=20_000)
    asked: list[str] = []

    def decline(box: QMessageBox) -> None:
        asked.extend(button.text() for button in box.buttons())
        box.buttons()[-1].click()

    def keep(dialog: ImportDialog) -> None:
        answer(QMessageBox, decline)
        dialog.ui.keepButton.click()

    answer(ImportDialog, keep)
    window.importing.read(SAMPLE)
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert asked == ["Nhập thêm một bản nữa", "Thôi, không nhập"]
    assert len(app.store.reports()) == 1


def test_bad_file_is_one_sentence(qtbot: Any, app: App, tmp_path: Path) -> None:
    bad = tmp_path / "Báo cáo hỏng.docx"
    bad.write_bytes(b"PK\x03\x04 no document at all")
    window = a_window(qtbot, app)
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[0].click()

    answer(QMessageBox, read)
    window.importing.read(bad)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "Báo cáo hỏng.docx" in told[0] and not app.store.reports()


def test_new_report_opens_in_the_wizard(qtbot: Any, app: App) -> None:
    with_reports(app)
    window = a_window(qtbot, app)

    def fill(dialog: NewReportDialog) -> None:
        assert dialog.ui.periodField.value() == Period.parse("2027-Y"), "the half-year is there: the year is next"
        assert "6 tháng đầu năm 2027" in dialog.ui.sourceBox.currentText()
        type_text(dialog.ui.numberEdit, "1203")
        type_text(dialog.ui.symbolEdit, "SVHTTDL-TTBCXB")
        type_text(dialog.ui.deadlineEdit.edit, "5/12/2027")
        assert "thứ Sáu" in dialog.ui.deadlineHint.text(), "a Sunday: better on the working day before"
        dialog.ui.createButton.click()

    answer(NewReportDialog, fill)
    qtbot.mouseClick(window.start_page.ui.newButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.wizard is not None, timeout=10_000)
    assert window.wizard is not None
    session = window.wizard.session
    assert session.report.period == Period.parse("2027-Y")
    assert session.requests[0].reference == "1203/SVHTTDL-TTBCXB"
    settle(qtbot, window)


def test_report_that_exists_is_offered_instead(qtbot: Any, app: App) -> None:
    known = with_reports(app)
    window = a_window(qtbot, app)

    def same(dialog: NewReportDialog) -> None:
        dialog.ui.periodField.set_value(Period.parse("2026-Y"))
        dialog.ui.sourceBox.setCurrentIndex(dialog.ui.sourceBox.count() - 1)
        answer(QMessageBox, lambda box: box.buttons()[0].click())
        dialog.ui.createButton.click()

    answer(NewReportDialog, same)
    window.new_report()
    qtbot.waitUntil(lambda: window.wizard is not None, timeout=10_000)
    assert window.wizard is not None and window.wizard.session.report.period == Period.parse("2026-Y")
    assert window.wizard.session.report.id != known.id
    settle(qtbot, window)


def test_cards_say_deadline_and_what_is_left(qtbot: Any, app: App) -> None:
    with_reports(app)
    window = a_window(qtbot, app)
    card = window.start_page.cards[0]
    text = card.ui.deadlineLabel.text()
    assert "Chủ nhật, 20/6/2027" in text and "thứ Sáu, 18/6" in text and "12 ngày làm việc" in text
    assert "bước xong" in card.ui.progressLabel.text() and card.ui.dots.isVisible()
    card.ui.openButton.click()
    qtbot.waitUntil(lambda: window.wizard is not None, timeout=10_000)
    settle(qtbot, window)


def test_commune_formed_from_the_district_carries_on_its_report(qtbot: Any, app: App) -> None:
    old = with_reports(app)
    window = a_window(qtbot, app)
    district = app.store.own_unit()

    def rename(dialog: UnitDialog) -> None:
        dialog.unit.level.setCurrentText("phường")
        dialog.unit.name.setText("Tân Giang")
        answer(QMessageBox, lambda box: box.buttons()[0].click())
        dialog.save.click()

    answer(UnitDialog, rename)
    window.change_unit()
    qtbot.waitUntil(lambda: window.start_page.ui.unitLabel.text().startswith("UBND phường Tân Giang"), timeout=10_000)
    own = app.store.own_unit()
    assert own is not None and district is not None and own.predecessors == (district.id,)
    assert app.store.unit(district.id) == district, "what was signed as the old unit stays so"
    source = app.store.previous_report(own.id, Period.parse("2027-Y"))
    assert source is not None and source.id == old.id


def test_ctrl_n_twice_asks_once(qtbot: Any, app: App) -> None:
    with_reports(app)
    window = a_window(qtbot, app)
    asked: list[NewReportDialog] = []

    def refuse(dialog: NewReportDialog) -> None:
        asked.append(dialog)
        qtbot.wait(50)
        dialog.reject()

    window.new_report()
    window.new_report()
    answer(NewReportDialog, refuse)
    qtbot.waitUntil(lambda: bool(asked) and not window.jobs.busy, timeout=10_000)
    qtbot.wait(50)
    assert len(asked) == 1 and window.wizard is None
