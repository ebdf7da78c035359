"""The start page: what is missing, what is due, earlier periods by year, words found in all reports, the trash."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from tests.gui.frame import a_window, an_app, answer, settle, type_text, with_reports
from tests.gui.section import press
from ttdn_desktop.app import App
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.gui.overview import look
from ttdn_desktop.gui.report_card import ReportCard, ReportRow
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.trash_dialog import TrashDialog
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.model.request import Issue
from ttdn_desktop.settings import Settings


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


def with_words(app: App, report: Report, key: str, text: str) -> Report:
    block = Paragraph("w1", (Text(text),))
    new = report.with_section(msgspec.structs.replace(report.section(key), blocks=(block,)))
    app.store.save_report(new)
    return new


def earlier(app: App, report: Report, *codes: str) -> None:
    for code in codes:
        period = Period.parse(code)
        day = period.window().end.replace(day=18)
        app.store.save_report(
            msgspec.structs.replace(
                report, id=code, period=period, window=period.window(), requests=(),
                state=ReportState.RECEIVED, state_day=day, issue=Issue("12", "BC-UBND", 15, day.month, day.year),
            )
        )  # fmt: skip


def at(home: Path, day: str) -> App:
    return App(Settings(home, lambda: datetime.fromisoformat(f"{day}T09:00:00")))


def card(window: MainWindow, key: str) -> Any:
    return next(card for card in window.start_page.cards if card.card.report.id == key)


def test_a_card_says_what_is_missing(qtbot: Any, app: App) -> None:
    report = with_reports(app)
    window = a_window(qtbot, app)
    known = card(window, report.id)
    told = known.ui.missingLabel.text()
    assert isinstance(known, ReportCard) and "chỗ phải sửa" in told and "số liệu chưa điền" in told
    assert "văn bản yêu cầu" not in told and known.ui.dots.isVisible()
    without = card(window, "2026-Y").ui.missingLabel.text()
    assert "chưa có văn bản yêu cầu" in without.lower()


def test_what_was_reckoned_is_shown_at_once_until_the_report_changes(qtbot: Any, app: App) -> None:
    report = with_reports(app)
    assert {c.missing for c in look(app).current} == {None}
    a_window(qtbot, app)
    assert all(c.missing is not None and c.missing.steps for c in look(app).current)
    app.set_today(date(2027, 6, 3))
    app.store.save_report(msgspec.structs.replace(report, place="Nơi khác"))
    assert {c.report.id: c.missing is None for c in look(app).current} == {report.id: True, "2026-Y": False}


def test_one_button_of_the_page_is_the_strong_one(qtbot: Any, app: App) -> None:
    def strong(window: MainWindow) -> list[str]:
        buttons = window.start_page.findChildren(QPushButton)
        return [b.text() for b in buttons if b.property("role") == "primary" and b.isVisible()]  # type: ignore[attr-defined]

    report = with_reports(app)
    assert set(strong(a_window(qtbot, app))) == {"Viết tiếp"}
    for other in app.store.reports():
        app.store.save_report(msgspec.structs.replace(other, state=ReportState.RECEIVED))
    assert report and len(strong(a_window(qtbot, app))) == 1


def test_earlier_periods_stand_by_year_with_state_and_day(qtbot: Any, app: App) -> None:
    report = with_reports(app)
    earlier(app, report, "2025-Y", "2025-H1", "2019-H1")
    window = a_window(qtbot, app)
    rows = [c for c in window.start_page.cards if isinstance(c, ReportRow)]
    assert [row.card.report.id for row in rows] == ["2025-Y", "2025-H1", "2019-H1"]
    texts = {label.text() for label in rows[0].findChildren(QLabel)}
    assert "Sở đã nhận 18/12/2025" in texts
    assert rows[0].parent() is rows[1].parent() is not rows[2].parent()
    rows[2].open_button.click()
    qtbot.waitUntil(lambda: window.wizard is not None, timeout=10_000)
    assert window.wizard is not None and window.wizard.session.report.id == "2019-H1"
    settle(qtbot, window)


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2027-06-02", []),  # both are begun; the year's is not due yet
        ("2027-11-20", ["2027-Y"]),
        ("2028-01-20", ["2027-Y"]),
        ("2028-05-10", ["2028-H1"]),
    ],
)
def test_what_is_due_and_not_begun_has_a_card(qtbot: Any, home: Path, day: str, shown: list[str]) -> None:
    with an_app(home) as before:
        with_reports(before)
    with at(home, day) as app:
        window = a_window(qtbot, app)
        assert [due.due.period.code for due in window.start_page.due_cards] == shown
        window.close()


def test_the_usual_deadline_is_last_years_and_one_key_begins(qtbot: Any, home: Path) -> None:
    with an_app(home) as before:
        with_reports(before)
        for report in before.store.reports():
            before.store.save_report(msgspec.structs.replace(report, state=ReportState.RECEIVED))
    with at(home, "2028-05-20") as app:
        window = a_window(qtbot, app)
        (due,) = window.start_page.due_cards
        told = due.ui.deadlineLabel.text()
        assert "Chốt số liệu thứ Tư, 14/6/2028" in told and "20/6" in told and "thứ Ba" in told
        asked: list[Period | None] = []

        def see(dialog: NewReportDialog) -> None:
            asked.append(dialog.ui.periodField.value())
            dialog.reject()

        answer(NewReportDialog, see)
        assert due.begin_button.hasFocus()
        press(due.begin_button, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
        assert asked == [Period.parse("2028-H1")]
        window.close()


def test_words_are_found_marked_and_opened_by_keys(qtbot: Any, app: App) -> None:
    report = with_reports(app)
    key = report.sections[2].key
    with_words(app, report, key, "Mở đầu. Công tác tuyên truyền được quan tâm. Kết.")
    window = a_window(qtbot, app)
    page = window.start_page
    window.commands.trigger("find")
    assert page.ui.findEdit.hasFocus()
    type_text(page.ui.findEdit, "tuyen truyen")
    qtbot.waitUntil(lambda: page.ui.found.isVisible(), timeout=10_000)
    (hit,) = [page.ui.found.item(row).data(Qt.ItemDataRole.UserRole) for row in range(page.ui.found.count())]
    assert hit.text == "… Công tác tuyên truyền được quan tâm. …"
    assert [hit.text[start:end] for start, end in hit.spans] == ["tuyên", "truyền"]
    assert "6 tháng đầu năm 2027" in page.ui.found.item(0).text() and not page.ui.scroll.isVisible()
    press(page.ui.findEdit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.wizard is not None, timeout=10_000)
    settle(qtbot, window)
    wizard = window.wizard
    assert wizard is not None and wizard.step is not None and wizard.step.key == key
    assert isinstance(wizard.ui.pages.currentWidget(), SectionPage)


def test_marks_count_where_they_were_typed_and_escape_leaves(qtbot: Any, app: App) -> None:
    report = with_reports(app)
    with_words(app, report, report.sections[2].key, "Công tác tuyên truyền.")
    window = a_window(qtbot, app)
    page = window.start_page
    type_text(page.ui.findEdit, "tuyến")
    qtbot.waitUntil(lambda: page.ui.foundLabel.text() == "Không thấy trong báo cáo nào.", timeout=10_000)
    assert page.ui.scroll.isVisible()
    type_text(page.ui.findEdit, "\b" * 5 + "tuyên")
    qtbot.waitUntil(lambda: page.ui.found.isVisible(), timeout=10_000)
    press(page.ui.findEdit, Qt.Key.Key_Down)
    assert page.ui.found.hasFocus()
    press(page.ui.found, Qt.Key.Key_Up)
    assert page.ui.findEdit.hasFocus()
    press(page.ui.findEdit, Qt.Key.Key_Escape)
    assert page.ui.findEdit.text() == "" and page.ui.scroll.isVisible() and not page.ui.found.isVisible()


def test_delete_puts_into_the_trash_and_the_trash_gives_it_back(qtbot: Any, app: App) -> None:
    report = with_reports(app)
    window = a_window(qtbot, app)
    assert not window.start_page.ui.trashButton.isVisible()
    press(card(window, report.id).open_button, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.start_page.ui.trashButton.isVisible(), timeout=10_000)
    assert [c.card.report.id for c in window.start_page.cards] == ["2026-Y"]
    assert "thùng rác" in window._busy.text()
    lines: list[str] = []

    def take(dialog: TrashDialog) -> None:
        qtbot.waitUntil(lambda: dialog.list.count() == 1)
        lines.append(dialog.list.item(0).text())
        press(dialog.list, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog.list.count() == 0)
        dialog.accept()

    answer(TrashDialog, take)
    window.commands.trigger("trash")
    settle(qtbot, window)
    assert lines == ["6 tháng đầu năm 2027 · đang soạn · còn 30 ngày"]
    assert [c.card.report.id for c in window.start_page.cards] == [report.id, "2026-Y"]


@pytest.mark.parametrize(("state", "questions"), [(ReportState.DRAFTING, 1), (ReportState.SENT, 2)])
def test_deleting_for_good_asks_and_names_what_went_out(
    qtbot: Any, app: App, state: ReportState, questions: int
) -> None:
    report = msgspec.structs.replace(with_reports(app), state=state, issue=Issue("12" if questions == 2 else ""))
    app.store.save_report(report)
    app.store.put_away(report.id)
    window = a_window(qtbot, app)
    dialog = TrashDialog(app, window.jobs, window)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    asked: list[str] = []

    def yes(box: QMessageBox) -> None:
        asked.append(box.text())
        if len(asked) < questions:
            answer(QMessageBox, yes)
        box.buttons()[0].click()

    def no(box: QMessageBox) -> None:
        box.reject()

    answer(QMessageBox, no)
    press(dialog.list, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert app.store.heads(trashed=True), "Esc keeps it"
    answer(QMessageBox, yes)
    dialog.delete_button.click()
    settle(qtbot, window)
    assert len(asked) == questions and not app.store.heads(trashed=True)
    assert questions == 1 or "số 12" in asked[1] and "đã gửi" in asked[1]


def test_recently_opened_are_offered(qtbot: Any, app: App) -> None:
    report = with_reports(app)
    window = a_window(qtbot, app)
    for key in ("2026-Y", report.id):
        window.open_report(key)
        qtbot.waitUntil(lambda key=key: window.wizard is not None and window.wizard.session.report.id == key)
        settle(qtbot, window)
    window.go_home()
    settle(qtbot, window)
    row = window.start_page.ui.recentRow
    assert [row.itemAt(n).widget().text() for n in range(row.count())] == ["6 tháng đầu năm 2027", "Năm 2026"]


def test_a_small_window_sets_the_years_in_two_columns(qtbot: Any, app: App) -> None:
    report = with_reports(app)
    earlier(app, report, "2025-Y", "2025-H1", "2025-Q1")
    window = a_window(qtbot, app)
    rows = [c for c in window.start_page.cards if isinstance(c, ReportRow)]
    assert len({row.y() for row in rows}) == 1
    window.resize(1093, 614)
    qtbot.waitUntil(lambda: len({c.y() for c in window.start_page.cards if isinstance(c, ReportRow)}) == 2)
    assert date(2025, 12, 18) == rows[0].card.report.state_day
