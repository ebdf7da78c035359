"""Pasting a whole report: nothing is lost by turning back, old letters are asked about, what cannot be read is said there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import a_window, an_app, answer, settle, with_reports
from ttdn_desktop.app import App
from ttdn_desktop.gui.import_dialog import ImportDialog
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.paste_dialog import PasteDialog
from ttdn_desktop.model.source import SourceLine
from ttdn_desktop.text.legacy import TCVN3
from ttdn_desktop.wording import paste as words

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


@pytest.fixture
def dialog(qtbot: Any, app: App) -> Iterator[PasteDialog]:
    jobs = Jobs()
    made = PasteDialog(app.old_files, jobs)
    qtbot.addWidget(made, before_close_func=lambda shown: shown.area.put("", ""))  # else closing asks
    made.show()
    yield made
    jobs.close()


def copied(html: str, text: str) -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def old(text: str) -> str:
    back = {letter: sign for sign, letter in TCVN3.items() if len(letter) == 1}
    return "".join(back.get(letter, letter) for letter in text)


def done(qtbot: Any, dialog: PasteDialog) -> list[str]:
    qtbot.waitUntil(lambda: dialog.document is not None and not dialog.isVisible(), timeout=20_000)
    assert dialog.document is not None
    return [item.text for item in dialog.document.items if isinstance(item, SourceLine)]


def test_ctrl_v_takes_html_and_enter_reads_it(qtbot: Any, dialog: PasteDialog) -> None:
    assert not dialog.read.isEnabled() and dialog.area.hasFocus()
    copied("<p class=MsoNormal><b>BÁO CÁO</b></p><p>Đoạn một</p>", "BÁO CÁO\nĐoạn một")
    qtbot.keyClick(dialog.area, Qt.Key.Key_V, CONTROL)
    assert dialog.area.toPlainText().startswith("BÁO CÁO") and "4 từ" in dialog.said.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert done(qtbot, dialog) == ["BÁO CÁO", "Đoạn một"]


def test_the_button_pastes_and_a_clipboard_without_text_changes_nothing(qtbot: Any, dialog: PasteDialog) -> None:
    copied("", "Chữ thường")
    qtbot.mouseClick(dialog.paste, Qt.MouseButton.LeftButton)
    assert dialog.area.text == "Chữ thường" and dialog.read.hasFocus()
    QGuiApplication.clipboard().setMimeData(QMimeData())
    dialog.paste.click()
    assert dialog.area.text == "Chữ thường"
    dialog.clear.click()
    assert not dialog.area.filled and not dialog.read.isEnabled()


def test_turning_away_with_something_pasted_asks_first(qtbot: Any, dialog: PasteDialog) -> None:
    copied("", "Chữ đã dán")
    dialog.paste.click()
    told: list[str] = []

    def stay(box: QMessageBox) -> None:
        told.append(box.text())
        qtbot.keyClick(box, Qt.Key.Key_Return)  # what Enter does must be to stay

    answer(QMessageBox, stay)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told and dialog.isVisible() and dialog.area.text == "Chữ đã dán"
    answer(QMessageBox, lambda box: box.buttons()[0].click())
    dialog.leave.click()
    assert not dialog.isVisible() and dialog.document is None


@pytest.mark.parametrize(("choice", "expected"), [(0, "công tác thông tin đối ngoại"), (1, "")])
def test_old_letters_are_shown_before_and_after(qtbot: Any, dialog: PasteDialog, choice: int, expected: str) -> None:
    typed = old("công tác thông tin đối ngoại")
    copied(f"<p style='font-family:.VnTime'>{typed}</p>", typed)
    dialog.paste.click()
    told: list[str] = []

    def pick(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[choice].click()

    answer(QMessageBox, pick)
    dialog.read.click()
    assert done(qtbot, dialog) == [expected or typed]
    assert typed in told[0] and "công tác thông tin đối ngoại" in told[0] and ".VnTime" in told[0]


def test_turning_away_from_that_question_keeps_the_paste(qtbot: Any, dialog: PasteDialog) -> None:
    typed = old("công tác thông tin đối ngoại")
    copied(f"<p style='font-family:.VnTime'>{typed}</p>", typed)
    dialog.paste.click()
    asked: list[int] = []

    def leave(box: QMessageBox) -> None:
        asked.append(1)
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    answer(QMessageBox, leave)
    dialog.read.click()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert dialog.isVisible() and dialog.area.filled and dialog.read.isEnabled()


def test_what_cannot_be_read_is_said_in_the_dialog(qtbot: Any, dialog: PasteDialog) -> None:
    dialog.area.put("<p>" + "x" * 12_000_001, "x")
    dialog.read.click()
    qtbot.waitUntil(lambda: "triệu ký tự" in dialog.said.text(), timeout=30_000)
    assert dialog.isVisible() and dialog.area.filled


def test_a_review_turned_away_has_the_paste_again(qtbot: Any, app: App) -> None:
    with_reports(app)
    window = a_window(qtbot, app)
    copied("", "BÁO CÁO\nCông tác thông tin đối ngoại năm 2025\nI. Kết quả\nĐã làm.")

    def paste(dialog: PasteDialog) -> None:
        dialog.paste.click()
        answer(ImportDialog, lambda review: review.reject())
        dialog.read.click()

    answer(PasteDialog, paste)
    window.paste_report()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.importing._pasted[1] != "", timeout=20_000)
    settle(qtbot, window)
    seen: list[str] = []

    def look(dialog: PasteDialog) -> None:
        seen.append(dialog.area.text)
        answer(QMessageBox, lambda box: box.buttons()[0].click())
        dialog.reject()

    answer(PasteDialog, look)
    window.paste_report()
    assert seen and seen[0].startswith("BÁO CÁO") and words.TITLE
    settle(qtbot, window)
