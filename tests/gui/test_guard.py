"""Dialogs one typed into ask before they throw it away, and only then; those opened and left untouched just close."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from tests.gui.frame import an_app, answer, type_text, with_reports
from tests.gui.section import press
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.editor.picture_dialog import PictureDialog
from ttdn_desktop.gui.form_dialog import FormDialog
from ttdn_desktop.gui.new_report_dialog import Choices, NewReportDialog
from ttdn_desktop.gui.section_dialogs import AddDialog, TitleDialog
from ttdn_desktop.gui.unit_dialog import Around, UnitDialog
from ttdn_desktop.model.block import Picture
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.period import Period

Make = Callable[[Any], QDialog]


def a_new_report(app: Any) -> QDialog:
    store, known = app.store, app.catalogue
    return NewReportDialog(Choices.gather(store, known, app.today))


def a_unit(app: Any) -> QDialog:
    return UnitDialog(app.store.own_unit(), None, Around((), app.store.reports(), app.today))


CASES: dict[str, tuple[Make, Callable[[Any], object]]] = {
    "new report": (a_new_report, lambda dialog: type_text(dialog.ui.subjectEdit, "báo cáo")),
    "new report, a date": (a_new_report, lambda dialog: type_text(dialog.ui.deadlineEdit.edit, "31/")),
    "unit": (a_unit, lambda dialog: type_text(dialog.unit.name, "x")),
    "unit, another tab": (
        a_unit,
        lambda dialog: (
            dialog.tabs.setCurrentIndex(1),
            type_text(dialog.names.full, "x"),
            dialog.tabs.setCurrentIndex(2),
        ),
    ),
    "title": (lambda _: TitleDialog("Thông tin"), lambda dialog: type_text(dialog.field, "Mới")),
    "section": (lambda _: AddDialog((), (), None, "S10"), lambda dialog: type_text(dialog.field, "Mới")),
    "picture": (
        lambda _: PictureDialog(Picture("h", "0" * 64, "image/png", "Cũ"), QImage()),
        lambda dialog: type_text(dialog.caption, "Mới"),
    ),
    "page": (lambda _: FormDialog(PageForm()), lambda dialog: dialog.fields["space_after"].stepBy(1)),
}


@pytest.fixture
def app(qtbot: Any, home: Path) -> Any:
    gui_main.application()
    with an_app(home) as made:
        with_reports(made)
        yield made


@pytest.mark.parametrize("case", CASES)
def test_what_was_typed_is_asked_about(qtbot: Any, app: Any, case: str) -> None:
    make, type_into = CASES[case]
    dialog = make(app)
    qtbot.addWidget(dialog)
    asked: list[str] = []

    def say(button: int) -> None:
        def click(box: QMessageBox) -> None:
            asked.append(box.text())
            box.buttons()[button].click()

        answer(QMessageBox, click)

    def act() -> None:
        type_into(dialog)
        say(1)
        press(dialog, Qt.Key.Key_Escape)
        stayed.append(dialog.isVisible())
        say(0)
        press(dialog, Qt.Key.Key_Escape)
        stayed.append(dialog.isVisible())
        dialog.done(0)

    stayed: list[bool] = []
    QTimer.singleShot(0, act)
    dialog.exec()
    assert stayed == [True, False] and len(asked) == 2 and "Bỏ những gì vừa gõ" in asked[0]


@pytest.mark.parametrize("case", CASES)
def test_what_was_only_looked_at_closes_at_once(qtbot: Any, app: Any, case: str) -> None:
    dialog = CASES[case][0](app)
    qtbot.addWidget(dialog)

    def act() -> None:
        if isinstance(dialog, UnitDialog):
            for tab in (1, 2, 0):
                dialog.tabs.setCurrentIndex(tab)
        if isinstance(dialog, NewReportDialog):
            dialog.ui.periodField.set_value(Period.parse("2028-Y"))
        press(dialog, Qt.Key.Key_Escape)
        seen.append((dialog.isVisible(), QApplication.activeModalWidget()))
        dialog.done(0)

    seen: list[Any] = []
    QTimer.singleShot(0, act)
    dialog.exec()
    assert seen == [(False, None)]
