"""The comparison in the window: by the menu, by keys, beside a file; where it leads, what is taken along; nothing is changed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import a_window, answer, opened, settle
from tests.gui.section import seeded
from ttdn_desktop.app import App
from ttdn_desktop.gui.compare_dialog import CompareDialog
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.model.difference import Change
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.start import start

NEW = "Xã có phân công rõ người, rõ việc trong công tác thông tin đối ngoại."


@pytest.fixture
def app(home: Path, sample_home: Path) -> Iterator[App]:
    with seeded(sample_home, home) as made:
        yield made


@pytest.fixture
def window(qtbot: Any, app: App) -> Iterator[MainWindow]:
    made = a_window(qtbot, app)
    yield made
    made.close()


def with_dialog(qtbot: Any, window: MainWindow, act: Any, command: str = "compare") -> None:
    """Opens the comparison by its command, waits for it, and does `act` with it."""
    told: list[BaseException] = []

    def do(dialog: CompareDialog) -> None:
        try:
            qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
            act(dialog)
        except BaseException as error:
            told.append(error)
        if dialog.isVisible():
            dialog.reject()

    answer(CompareDialog, do)
    window.commands.action(command).trigger()
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    if told:
        raise told[0]


def test_the_open_report_is_compared_with_the_one_it_came_from_and_f8_leads_to_the_text(
    qtbot: Any, window: MainWindow, app: App
) -> None:
    opened(qtbot, window, app.find_report("2026-Y").id)
    wizard = window.wizard
    assert wizard is not None
    session = wizard.session
    kept = [Draft(b.level, b.runs, b.id) for b in session.section("S32").blocks if isinstance(b, Paragraph)]
    session.rewrite("S32", [*kept, Draft(runs=(Text(NEW),))])
    before = session.report

    def look(dialog: CompareDialog) -> None:
        comparison = dialog.comparison
        assert comparison is not None and comparison.new.report == before, "with what was typed last"
        assert comparison.old.report.id == "2026-H1" and dialog.choose.currentData() == "2026-H1"
        assert dialog.list.count() == len(comparison.diff.sections)
        assert "giữ nguyên" in dialog.list.item(2).text()
        seen = []
        for _ in range(len(dialog._spots)):
            qtbot.keyClick(dialog.list, Qt.Key.Key_F8)
            seen.append(dialog.place())
        added = session.section("S32").blocks[-1].id
        assert ("S32", added) in seen and len(set(seen)) > 5
        while dialog.place() != ("S32", added):
            qtbot.keyClick(dialog.list, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
        assert "chỗ khác" in dialog.count.text()
        dialog.go_button.click()

    with_dialog(qtbot, window, look)
    assert wizard.step is not None and wizard.step.key == "S32" and session.report == before
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    assert page.editor.textCursor().block().text() == NEW


def test_what_stayed_is_folded_and_unfolded(qtbot: Any, window: MainWindow, app: App) -> None:
    opened(qtbot, window, app.find_report("2026-Y").id)

    def look(dialog: CompareDialog) -> None:
        folded = dialog.text.toPlainText()
        dialog.only.click()
        whole = dialog.text.toPlainText()
        assert len(whole) > len(folded)
        for section in dialog.comparison.diff.sections if dialog.comparison else ():
            for passage in section.passages:
                words = [text for kind, text in passage.pieces if kind is Change.SAME]
                assert all(line in whole for text in words for line in text.split("\n"))

    with_dialog(qtbot, window, look)


def test_the_figures_are_a_table_of_their_own(qtbot: Any, window: MainWindow, app: App) -> None:
    start(app.store, app.catalogue, app.store.own_unit(), Period.parse("2027-H1"), today=app.today)  # type: ignore[arg-type]
    session = app.session("2027-H1")
    session.set_figure("C01", "27")
    session.save()
    opened(qtbot, window, "2027-H1")

    def look(dialog: CompareDialog) -> None:
        dialog.choose.setCurrentIndex(dialog.choose.findData("2026-H1"))
        dialog.choose.activated.emit(dialog.choose.currentIndex())
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
        table = dialog.figures
        rows = {
            table.item(row, 0).text(): [table.item(row, column).text() for column in range(1, 5)]
            for row in range(table.rowCount())
        }
        told = next(cells for name, cells in rows.items() if name.startswith("Tin, bài cộng tác"))
        assert told == ["18", "27", "tăng 9", "50%"]
        assert ["chưa có", "–", "–"] in [cells[1:] for cells in rows.values()]
        dialog.tabs.setCurrentWidget(table)
        assert "so với" in dialog.legend.text()
        dialog.copy_button.click()
        assert "18\t27\ttăng 9\t50%" in QGuiApplication.clipboard().text()

    with_dialog(qtbot, window, look)


def test_a_file_is_laid_beside_and_a_bad_one_told(
    qtbot: Any, window: MainWindow, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ttdn_desktop import places

    opened(qtbot, window, app.find_report("2026-Y").id)
    good, bad = places.asset("samples", "ky-truoc.docx"), tmp_path / "rỗng.txt"
    bad.write_text("")
    wanted = [good, bad]
    monkeypatch.setattr(CompareDialog, "choose_file", staticmethod(lambda parent: wanted.pop(0)))

    def look(dialog: CompareDialog) -> None:
        dialog.file.click()
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=30_000)
        assert dialog.comparison is not None and dialog.comparison.old_file == good.name
        assert dialog.choose.currentText() == f"Tệp {good.name}" and good.name in dialog.legend.text()
        told: list[str] = []
        answer(QMessageBox, lambda box: (told.append(box.text()), box.accept()))
        dialog.file.click()
        qtbot.waitUntil(lambda: bool(told), timeout=30_000)
        assert "rỗng.txt" in told[0] and dialog.comparison.old_file == good.name

    with_dialog(qtbot, window, look)


def test_it_is_saved_as_a_page_or_as_lines_and_copied(
    qtbot: Any, window: MainWindow, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, window, app.find_report("2026-Y").id)
    page, lines = tmp_path / "so sánh.html", tmp_path / "so sánh.txt"
    wanted = [page, lines]
    monkeypatch.setattr(CompareDialog, "choose_target", staticmethod(lambda parent, at: str(wanted.pop(0))))

    def look(dialog: CompareDialog) -> None:
        for _ in range(2):
            dialog.save_button.click()
            qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
        assert "line-through" in page.read_text("utf-8") and 'lang="vi"' in page.read_text("utf-8")
        assert "[−" in lines.read_text("utf-8") and "giữ nguyên" in lines.read_text("utf-8")
        assert str(lines) in dialog.said.text()
        dialog.copy_button.click()
        clip = QGuiApplication.clipboard().mimeData()
        assert clip.hasHtml() and clip.text() == lines.read_text("utf-8")

    with_dialog(qtbot, window, look)


def test_from_the_start_page_the_report_is_opened_at_the_place(qtbot: Any, window: MainWindow, app: App) -> None:
    settle(qtbot, window)

    def look(dialog: CompareDialog) -> None:
        dialog.list.setCurrentRow(3)
        assert dialog.place() == ("S12", "")
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    with_dialog(qtbot, window, look)
    qtbot.waitUntil(lambda: window.wizard is not None and window.wizard.step is not None, timeout=20_000)
    assert window.wizard is not None and window.wizard.step is not None and window.wizard.step.key == "S12"


def test_an_issued_report_is_compared_too(qtbot: Any, window: MainWindow, app: App) -> None:
    from datetime import date

    from ttdn_desktop.cli.demo import finish
    from ttdn_desktop.operations.issue import issue

    session = app.session(app.find_report("2026-Y").id)
    finish(session)
    session.change(issue(session.report, "46", date(2026, 12, 9)), what="issue", final=True)
    session.save()
    opened(qtbot, window, session.report.id)

    def look(dialog: CompareDialog) -> None:
        assert dialog.comparison is not None and "đã phát hành" in dialog.name.text()

    with_dialog(qtbot, window, look)
    assert window.wizard is not None and window.wizard.session.report == session.report
