"""Forms on the figures page: written out, several brought back and looked at first, rows of one pasted, problems by cell."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.gui.frame import answer
from tests.gui.section import control, press
from tests.operations.filled import filled
from ttdn_desktop.documents.xlsx import write_form
from ttdn_desktop.gui.figure_columns import NOW, SOURCE
from ttdn_desktop.gui.figure_review_dialog import FigureReviewDialog
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.operations.figure_form import form_of


@pytest.fixture
def page(wizard: Wizard) -> FiguresPage:
    assert wizard.open_step("figures")
    made = wizard.ui.pages.currentWidget()
    assert isinstance(made, FiguresPage)
    wizard._jobs.wait()
    return made


def shown(page: FiguresPage, code: str, column: int = NOW) -> str:
    return page.table.cell(page.table.row_of(code), column)


def test_out_to_three_villages_and_back(
    qtbot: Any, wizard: Wizard, page: FiguresPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.forms, "ask_target", lambda *_: str(tmp_path / "Biểu"))
    told: list[str] = []
    page.hint.connect(told.append)
    page.forms.send_action.trigger()
    wizard._jobs.wait()
    empty = tmp_path / "Biểu.xlsx"
    assert empty.exists() and str(empty) in told[-1]
    page.table.take({(page.table.row_of("D01"), NOW): "20"})
    steps = len(wizard.session._undo)
    for name, values in {"Nà Rẻo": {"C01": 3, "D01": 24}, "Bó Ngòi": {"C01": 4}, "Cốc Phung": {"C01": "vài"}}.items():
        (tmp_path / f"{name}.xlsx").write_bytes(filled(empty.read_bytes(), f"Thôn {name}", values))
    files = [str(tmp_path / f"{name}.xlsx") for name in ("Nà Rẻo", "Bó Ngòi", "Cốc Phung")]
    monkeypatch.setattr(page.forms, "ask_files", lambda *_: files)
    seen: list[object] = []

    def look(dialog: FigureReviewDialog) -> None:
        seen.extend((dialog.take.text(), dialog.problems.item(0).text(), not dialog.clashes.isHidden()))
        assert shown(page, "C01") == "", "nothing has changed yet"
        press(dialog.take, Qt.Key.Key_Space, " ")

    answer(FigureReviewDialog, look)
    page.forms.bring_action.trigger()
    qtbot.waitUntil(lambda: bool(seen) and not wizard._jobs.busy, timeout=20_000)
    assert seen[0] == "&Lấy 1 số vào báo cáo", "what would replace 20 is not marked"
    assert "Cốc Phung.xlsx, ô D" in str(seen[1]) and "“vài”" in str(seen[1]) and seen[2]
    assert shown(page, "C01") == "7" and shown(page, "D01") == "20"
    assert shown(page, "C01", SOURCE) == "Thôn Nà Rẻo 3 + Thôn Bó Ngòi 4" and SOURCE in page.view.shown_columns()
    assert len(wizard.session._undo) == steps + 1
    wizard.undo()
    assert shown(page, "C01") == "" and shown(page, "D01") == "20"


def test_rows_of_a_form_pasted_are_looked_at_too(qtbot: Any, wizard: Wizard, page: FiguresPage) -> None:
    QGuiApplication.clipboard().setText("C01\tTin, bài\ttin, bài\t5\t18\t\nB01\tLớp\tlớp\t2\t\ttại Nhà văn hóa")

    def take(dialog: FigureReviewDialog) -> None:
        assert len(dialog.chosen()) == 2
        dialog.mark_all(False)
        assert not dialog.take.isEnabled()
        dialog.mark_all(True)
        press(dialog.table, Qt.Key.Key_Space, " ")
        assert len(dialog.chosen()) == 1, "Space marks or unmarks the row"
        press(dialog.table, Qt.Key.Key_Space, " ")
        dialog.accept()

    answer(FigureReviewDialog, take)
    page.view.to_row(0)
    control(page.view, Qt.Key.Key_V)
    assert shown(page, "C01") == "5" and shown(page, "B01", SOURCE) == "Bảng vừa dán 2 (tại Nhà văn hóa)"


def test_nothing_to_take_is_said(qtbot: Any, wizard: Wizard, page: FiguresPage, tmp_path: Path) -> None:
    path = tmp_path / "trống.xlsx"
    path.write_bytes(write_form(form_of(wizard.session)))
    seen: list[str] = []

    def look(dialog: FigureReviewDialog) -> None:
        seen.append(dialog.problems.item(0).text())
        assert dialog.table.isHidden() and not dialog.take.isEnabled()
        press(dialog, Qt.Key.Key_Escape)

    answer(FigureReviewDialog, look)
    page.forms.read([path])
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    assert seen == ["trống.xlsx: Biểu chưa điền số nào."] and not wizard.session.can_undo
