"""The first run, pasting, the unit's dialog, the data's place: nothing clipped on a small screen, every control named, UniKey safe."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from tests.gui.frame import NOW, a_window, settle, type_text, with_reports
from tests.gui.unikey import SENTENCES, stream
from tests.screens.test_nothing_clipped import SIZES, clipped, drawn
from ttdn_desktop.app import App
from ttdn_desktop.gui.clean_line import CleanLine, CleanText
from ttdn_desktop.gui.data_place import DataPlaceDialog, Known
from ttdn_desktop.gui.drives import Drive, Proposal
from ttdn_desktop.gui.first_run import NAMES, REVIEW, SIGNING, UNIT, WELCOME, FirstRun
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.paste_dialog import PasteDialog
from ttdn_desktop.gui.unit_dialog import Around, UnitDialog
from ttdn_desktop.settings import Settings

HOME = Path("/c/Users/Nguyễn Thị Hồng Ánh/AppData/Local/ttdn")
KNOWN = Known(
    HOME,
    True,
    "",
    (Drive(Path("/c"), system=True), Drive(Path("/d"))),
    Proposal(Path("/d/TTDN"), HOME / "backup"),
)
PAGES = (WELCOME, UNIT, NAMES, SIGNING, REVIEW)


@pytest.fixture(params=SIZES)
def window(request: Any, qtbot: Any, home: Path) -> Iterator[MainWindow]:
    home.mkdir()
    with App(Settings(home, lambda: NOW)) as app:
        made = a_window(qtbot, app)
        made.resize(SIZES[request.param])
        settle(qtbot, made)
        yield made
        made.close()


def first_run(qtbot: Any, window: MainWindow) -> FirstRun:
    qtbot.waitUntil(lambda: window.first_door.page is not None and not window.jobs.busy, timeout=10_000)
    page = window.first_door.page
    assert page is not None
    page.unit.province.set_value("Bà Rịa - Vũng Tàu")
    page.unit.name.set_value("Nguyên Bình Thượng")
    page.review.place.show_known(KNOWN, fresh=True)
    return page


def nameless(root: QWidget) -> list[str]:
    """Controls a screen reader would have no name for: no words of their own, no accessible name."""
    found = []
    for child in root.findChildren(QWidget):
        if isinstance(child.parent(), QComboBox) or child.objectName().startswith("qt_"):
            continue
        worded = isinstance(child, QAbstractButton) and child.text()
        control = isinstance(child, QLineEdit | QPlainTextEdit | QComboBox | QAbstractButton | QAbstractItemView)
        if control and child.isVisible() and not worded and not child.accessibleName():
            found.append(f"{type(child).__name__} {child.objectName()} in {type(child.parent()).__name__}")
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_the_first_run(qtbot: Any, window: MainWindow, page: int) -> None:
    shown = first_run(qtbot, window)
    size = window.size()
    shown.open(UNIT)
    shown.unit.province.set_value("Bà Rịa - Vũng Tàu")
    shown.unit.name.set_value("Nguyên Bình Thượng")
    shown.open(page)
    drawn()
    assert clipped(window) == [] and nameless(window) == []
    assert window.size() == size, "it wants a larger window"


def test_the_review_after_an_import(qtbot: Any, window: MainWindow) -> None:
    shown = first_run(qtbot, window)
    shown.review.show_answers(shown.answers(), "6 tháng đầu năm 2026", "")
    shown.stack.setCurrentIndex(REVIEW)
    drawn()
    assert clipped(window) == []


def test_the_dialogs(qtbot: Any, window: MainWindow) -> None:
    app = window._app
    with_reports(app)
    around = Around((), app.store.reports(), app.today)
    unit = UnitDialog(app.store.own_unit(), window, around)
    paste = PasteDialog(app.old_files, window.jobs, window)
    for dialog in (unit, paste, DataPlaceDialog(KNOWN, window)):
        dialog.show()
        tabs = dialog.findChild(QTabWidget)
        for tab in range(tabs.count()) if tabs is not None else [0]:
            if tabs is not None:
                tabs.setCurrentIndex(tab)
            if dialog is unit and tab == 2:
                type_text(unit.signing.signer, "X")  # a change: how it is meant is asked
                assert unit.from_day.isVisible()
            drawn()
            assert clipped(dialog) == [], (type(dialog).__name__, tab)
            assert nameless(dialog) == []
        assert dialog.height() <= window.height() and dialog.width() <= window.width()
        dialog.close()


def test_typing_as_unikey_sends_it_arrives_in_every_field(qtbot: Any, home: Path) -> None:
    home.mkdir()
    sentence = SENTENCES[0][:40].strip()
    with App(Settings(home, lambda: NOW)) as app:
        window = a_window(qtbot, app)
        page = first_run(qtbot, window)
        tried = 0
        for place in (UNIT, NAMES, SIGNING):
            page.open(place)
            for field in page.stack.currentWidget().findChildren(QWidget):
                if isinstance(field, CleanLine | CleanText) and field.isVisible():
                    field.clear()
                    type_text(field, stream(sentence, "telex"))
                    text = field.toPlainText() if isinstance(field, CleanText) else field.text()
                    assert text == unicodedata.normalize("NFC", sentence), field.accessibleName()
                    tried += 1
        assert tried >= 13
        window.close()
