"""The sheet of shortcuts: every key of every command, the keys of the editor and the table, on one page of A4."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPageSize, QPdfWriter
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import a_window, an_app, answer
from ttdn_desktop import places
from ttdn_desktop.gui import main
from ttdn_desktop.gui.commands import COMMANDS
from ttdn_desktop.gui.shortcut_sheet import ShortcutSheet, a4, paper, parts
from ttdn_desktop.wording import shortcuts as words
from ttdn_desktop.wording.commands import TEXTS


@pytest.fixture(autouse=True)
def vietnamese(qapp: Any) -> None:
    main.application()


def test_every_key_of_every_command_is_on_the_sheet() -> None:
    rows = [row for part in parts().values() for row in part]
    for command in COMMANDS:
        for keys in command.keys:
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            assert [
                what
                for keyed, what in rows
                if native in keyed.split(", ") and what == TEXTS[command.id].split("\t")[0].rstrip("…")
            ]


def test_keys_of_places_that_have_no_menu_are_there_too() -> None:
    sheet = parts()
    assert any("Tab" in keys for keys, _ in sheet["Ở một mục"]) and "Ở bảng số liệu" in sheet
    assert not [row for row in sheet["Ở mọi nơi"] if row[0] in ("F7", "F8", "Ctrl+S")] if "Ở mọi nơi" in sheet else True


def test_the_help_page_tells_every_key_of_the_menus() -> None:
    page = places.asset("help", "phim-tat.md").read_text("utf-8")
    for command in COMMANDS:
        for keys in command.keys:
            assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) in page, keys


def test_it_is_one_page_of_paper(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    writer = QPdfWriter(str(target))
    writer.setPageLayout(a4())
    document = paper()
    document.print_(writer)
    assert writer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    assert target.read_bytes().count(b"/Type /Page\n") == 1


def test_ctrl_f1_opens_it_and_esc_closes_it(qtbot: Any, home: Path) -> None:
    with an_app(home) as app:
        window = a_window(qtbot, app)
        seen: list[str] = []

        def look(sheet: ShortcutSheet) -> None:
            seen.append(sheet.text.toPlainText())
            qtbot.keyClick(sheet, Qt.Key.Key_Escape)

        answer(ShortcutSheet, look)
        qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
        assert "Ctrl+PgDn" in seen[0] and "Bước sau" in seen[0]
        window.close()


def test_without_a_printer_it_says_so(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    if not QPrinterInfo.defaultPrinter().isNull():
        pytest.skip("there is a printer here")
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[0].click()

    answer(QMessageBox, read)
    sheet.print_button.click()
    assert words.NO_PRINTER[:20] in told[0]
