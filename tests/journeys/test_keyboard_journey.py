"""From an empty home to the bundle on the stick by keyboard alone: no mouse, no widget focused or named from outside."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from tests.gui.frame import a_window, settle
from tests.journeys.hands import CTRL, Keys, at_dialog, says
from ttdn_desktop.app import App
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.gui.export_page import ExportPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.settings import Settings
from ttdn_desktop.wording import first_run as first_words

RETURN, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
SENTENCE = "Xã đã phối hợp cộng tác với các cơ quan báo chí, đăng tin, bài trên trang thông tin điện tử."


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    home.mkdir()
    with App(Settings(home, lambda: datetime(2026, 6, 9, 8, 30))) as made:
        yield made


def first_run(qtbot: Any, window: MainWindow, keys: Keys) -> None:
    """The three questions, then a new report by the outline."""
    qtbot.waitUntil(lambda: window.first_door.page is not None and not window.jobs.busy, timeout=10_000)
    keys.button(first_words.ASK.replace("&", ""))
    keys.type("Bình Lâm")
    keys.tab_to(lambda widget: getattr(widget, "placeholderText", str)() == "Nguyên Bình")
    keys.type("Hòa Mai")
    for _ in range(2):
        keys.button(first_words.NEXT.replace("&", ""))
    keys.type("Hoàng Thị Mai Hương")
    keys.button(first_words.NEXT.replace("&", ""))

    def fill(dialog: NewReportDialog) -> None:
        ui = dialog.ui
        for field, text in (
            (ui.numberEdit, "812"),
            (ui.symbolEdit, "SVHTTDL-TTCS"),
            (ui.dateEdit.edit, "25/5/2026"),
            (ui.bodyEdit, "Sở Văn hóa, Thể thao và Du lịch tỉnh Bình Lâm"),
            (ui.subjectEdit, "báo cáo công tác thông tin đối ngoại 6 tháng đầu năm 2026"),
        ):
            keys.tab_to(lambda widget, field=field: widget is field)  # type: ignore[misc]
            keys.type(text)
        keys.press(RETURN)

    at_dialog(NewReportDialog, fill)
    keys.button(first_words.OUTLINE.replace("&", ""))
    qtbot.waitUntil(lambda: window.wizard is not None and window.wizard.step is not None, timeout=20_000)
    settle(qtbot, window)
    window.activateWindow()  # off screen no window comes to the front by itself when a dialog closes
    qtbot.waitUntil(window.isActiveWindow)


def test_from_an_empty_home_to_the_bundle(
    qtbot: Any, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "Thư mục gửi"
    out.mkdir()
    monkeypatch.setattr(
        ExportPage, "choose_folder", staticmethod(lambda parent, start: str(out))
    )  # the system's dialog
    keys, window = Keys(qtbot), a_window(qtbot, app)
    first_run(qtbot, window, keys)
    wizard = window.wizard
    assert wizard is not None
    session = wizard.session

    # every section gets a sentence; the keyboard stands in the text when a section opens
    for section in session.report.sections:
        for _ in range(len(session.steps())):
            if wizard.step is not None and wizard.step.key == section.key:
                break
            keys.press(Qt.Key.Key_PageDown, CTRL)
        if not isinstance(keys.at(), SectionEditor):
            keys.press(Qt.Key.Key_F6)
        assert isinstance(keys.at(), SectionEditor), (section.key, keys.at())
        keys.type(SENTENCE)
        keys.press(RETURN, CTRL)  # done, on to the next step
    assert all(section.blocks for section in session.report.sections)
    assert wizard.step is not None and wizard.step.key == "figures"

    # the figures by the table's keys: none happened, not counted, a number
    keys.tab_to(lambda widget: isinstance(widget, QTableView))
    for typed in ("0", "?", "12"):
        keys.type(typed)
        keys.press(RETURN)
    keys.press(Qt.Key.Key_PageDown, CTRL)
    assert wizard.step.key == "signing" and {f.status.value for f in session.figures.figures} >= {
        "zero",
        "uncounted",
        "known",
    }

    # what the checks say is put right or set aside by keys
    keys.press(Qt.Key.Key_F7)
    assert wizard.step.key == "checks"
    assert not session.gate(), session.gate()

    # Word, PDF and the bundle
    keys.press(Qt.Key.Key_PageDown, CTRL)
    assert wizard.step.key == "export"
    keys.button(wizard.ui.pages.currentWidget().sign_button.text())
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
    (docx,) = out.glob("*.docx")
    assert SENTENCE in app.docx.read_words(docx.read_bytes())
    keys.tab_to(lambda widget: says(widget, wizard.ui.pages.currentWidget().bundle.pack_button.text().replace("&", "")))
    keys.press(RETURN)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
    (bundle,) = out.glob("*.ttdn")
    assert app.exchange.verify(bundle).verdict == "accepted"
    print(f"\n{keys.pressed} keys from an empty home to the bundle")
