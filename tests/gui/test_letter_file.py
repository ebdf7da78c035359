"""The request letter's own file: kept, read for proposals that never overwrite, opened again, in both places it can be attached."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import a_window, an_app, answer, opened, settle, type_text, with_reports
from ttdn_desktop.app import App
from ttdn_desktop.gui.letter_file import LetterFile
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.gui.period_page import PeriodPage
from ttdn_desktop.wording import letter as words

LETTER = """UBND TỈNH CAO BẰNG
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
Số: 1934/SVHTTDL-TTCS
Cao Bằng, ngày 24 tháng 5 năm 2027
V/v báo cáo công tác thông tin đối ngoại
6 tháng đầu năm 2027
Kính gửi: UBND các xã
Đề nghị gửi báo cáo về Sở trước ngày 11/6/2027.
"""
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "CV 1934.txt"
    path.write_text(LETTER, "utf-8")
    return path


def taken(qtbot: Any, widget: LetterFile, path: Path) -> None:
    widget.take(path)
    qtbot.waitUntil(lambda: bool(widget.value()) and widget.attach.isEnabled(), timeout=20_000)


def period_page(qtbot: Any, app: App) -> tuple[Any, PeriodPage]:
    report = with_reports(app)
    window = a_window(qtbot, app)
    opened(qtbot, window, report.id)
    window.wizard.open_step("period")
    page = window.wizard.ui.pages.currentWidget()
    assert isinstance(page, PeriodPage)
    return window, page


def test_proposals_stand_beside_the_fields_and_one_key_takes_each(qtbot: Any, app: App, letter: Path) -> None:
    window, page = period_page(qtbot, app)
    for line in (page.ui.numberEdit, page.ui.bodyEdit):
        line.clear()
    widget = page.ui.letterFile
    taken(qtbot, widget, letter)
    assert page.ui.numberEdit.value() == "" and page.ui.symbolEdit.value() == "SVHTTDL-TTBCXB", (
        "nothing is filled in by itself"
    )
    named = {button.whole(): button for button in widget.proposals}
    assert "Số: 1934" in named and "Hạn gửi: 11/6/2027  (đang ghi: 20/6/2027)" in named
    assert widget.take_all.hasFocus()
    named["Số: 1934"].setFocus()
    qtbot.keyClick(named["Số: 1934"], Qt.Key.Key_Return)
    assert page.ui.numberEdit.value() == "1934"
    qtbot.mouseClick(widget.take_all, Qt.MouseButton.LeftButton)
    assert page.ui.bodyEdit.value() == "Sở Văn hóa, Thể thao và Du lịch tỉnh Cao Bằng"
    assert page.ui.deadlineEdit.value() == date(2027, 6, 20), "what was typed stays until its own proposal is taken"
    left = next(button for button in widget.proposals if button.whole().startswith("Hạn gửi"))
    qtbot.mouseClick(left, Qt.MouseButton.LeftButton)
    page.flush()
    request = window.wizard.session.requests[0]
    assert (request.number, request.deadline) == ("1934", date(2027, 6, 11))
    assert request.attachment_name == "CV 1934.txt" and app.store.kept_file(request.attachment) == LETTER.encode()
    settle(qtbot, window)


def test_what_is_taken_is_undone_as_one_step(qtbot: Any, app: App, letter: Path) -> None:
    window, page = period_page(qtbot, app)
    before = window.wizard.session.requests
    page.flush()
    taken(qtbot, page.ui.letterFile, letter)
    page.flush()
    assert window.wizard.session.requests[0].attachment
    window.wizard.session.undo()
    assert window.wizard.session.requests == before
    settle(qtbot, window)


def test_a_scan_is_kept_and_says_so(qtbot: Any, app: App, tmp_path: Path) -> None:
    scan = tmp_path / "quét.png"
    scan.write_bytes(PNG)
    window, page = period_page(qtbot, app)
    taken(qtbot, page.ui.letterFile, scan)
    assert words.SCAN in page.ui.letterFile.said.text() and not page.ui.letterFile.proposals
    page.flush()
    assert app.store.kept_file(window.wizard.session.requests[0].attachment) == PNG
    settle(qtbot, window)


def test_the_attached_file_opens_again_under_its_name(
    qtbot: Any, app: App, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = period_page(qtbot, app)
    taken(qtbot, page.ui.letterFile, letter)
    shown: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(shown.append(Path(url.toLocalFile()))))
    page.ui.letterFile.open.click()
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].name == "CV 1934.txt" and shown[0].read_text("utf-8") == LETTER
    settle(qtbot, window)


def test_a_program_is_refused_and_a_damaged_pdf_is_kept(qtbot: Any, app: App, tmp_path: Path) -> None:
    program, damaged = tmp_path / "a.exe", tmp_path / "hỏng.pdf"
    program.write_bytes(b"MZ")
    damaged.write_bytes(b"%PDF-1.4 nothing")
    window, page = period_page(qtbot, app)
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[0].click()

    answer(QMessageBox, read)
    page.ui.letterFile.take(program)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert "a.exe" in told[0] and not page.ui.letterFile.value()
    taken(qtbot, page.ui.letterFile, damaged)
    assert "không đọc được chữ" in page.ui.letterFile.said.text()
    settle(qtbot, window)


def test_a_new_report_takes_its_letter_with_its_file(qtbot: Any, app: App, letter: Path) -> None:
    with_reports(app)
    window = a_window(qtbot, app)

    def fill(dialog: NewReportDialog) -> None:
        type_text(dialog.ui.subjectEdit, "của tôi")
        taken(qtbot, dialog.ui.letterFile, letter)
        dialog.ui.letterFile.take_all.click()
        assert dialog.ui.subjectEdit.value() == "của tôi" and "thứ Sáu" in dialog.ui.deadlineHint.text()
        assert dialog.height() <= window.height()
        dialog.ui.createButton.click()

    answer(NewReportDialog, fill)
    window.new_report()
    qtbot.waitUntil(lambda: window.wizard is not None, timeout=30_000)
    assert window.wizard is not None
    request = window.wizard.session.requests[0]
    assert (request.reference, request.deadline) == ("1934/SVHTTDL-TTCS", date(2027, 6, 11)) and request.attachment
    settle(qtbot, window)


def test_a_pdf_with_text_is_read(app: App, tmp_path: Path) -> None:
    """Our own writer's PDF stands for one with a text layer: it is read, not taken for a scan."""
    from ttdn_desktop.operations.produce import Look, produce

    report = with_reports(app)
    session = app.session(report.id)
    path = tmp_path / "thư.pdf"
    path.write_bytes(app.pdf.render(produce(session, app.store, Look.DRAFT)))
    document = app.old_files.letter(path)
    assert document.kind == "pdf" and len(document.items) > 10
