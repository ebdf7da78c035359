"""The first run keeps the places chosen, and its commands lead somewhere; the theme goes with the data."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.gui.frame import NOW, a_window, an_app, answer, settle, with_reports
from ttdn_desktop.app import App
from ttdn_desktop.gui import style, themes
from ttdn_desktop.gui.first_run import NAMES, REVIEW, UNIT, FirstRun
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.settings import Settings


def first_page(qtbot: Any, window: MainWindow) -> FirstRun:
    qtbot.waitUntil(lambda: window.first_door.page is not None, timeout=10_000)
    settle(qtbot, window)
    assert window.first_door.page is not None
    return window.first_door.page


def pinned(home: Path) -> App:
    home.mkdir(exist_ok=True)
    return App(Settings(home, lambda: NOW, home.parent / "pointer"))


def test_places_chosen_by_hand_are_there_when_it_goes_on(qtbot: Any, tmp_path: Path) -> None:
    home, data, backup = tmp_path / "home", tmp_path / "TTDN", tmp_path / "sao lưu"
    with pinned(home) as app:
        window = a_window(qtbot, app)
        page = first_page(qtbot, window)
        page.open(REVIEW)
        page.review.place.take_home(data)
        answer(QMessageBox, lambda box: box.buttons()[0].click())  # on the same drive
        page.review.place.take_backup(backup)
        assert page.review.place.choice() == (data, str(backup))
        window.close()
    with pinned(home) as app:
        window = a_window(qtbot, app)
        place = first_page(qtbot, window).review.place
        assert place.choice() == (data, str(backup)) and place.backup_label.text() == str(backup)
        place.backup_check.click()
        place.move_check.click()
        window.close()
    with pinned(home) as app:
        window = a_window(qtbot, app)
        assert first_page(qtbot, window).review.place.choice() == (None, "")
        window.close()


def test_what_is_only_proposed_is_proposed_anew(qtbot: Any, home: Path) -> None:
    with an_app(home) as app:
        window = a_window(qtbot, app)
        page = first_page(qtbot, window)
        page.open(NAMES)
        assert page.review.place.chosen() is None
        window.close()


def test_a_new_report_and_the_unit_lead_to_their_pages(qtbot: Any, home: Path) -> None:
    with an_app(home) as app:
        window = a_window(qtbot, app)
        page = first_page(qtbot, window)
        for command in ("new-report", "unit"):
            page.open(0)
            window.commands.action(command).trigger()
            settle(qtbot, window)
            assert page.page == UNIT and page.unit.first_field().hasFocus(), command
        page.unit.name.setText("Nguyên Bình")
        page.unit.province.setText("tỉnh Cao Bằng")
        page.open(NAMES)
        window.commands.action("new-report").trigger()
        settle(qtbot, window)
        assert page.page == REVIEW and page.answers().name == "Nguyên Bình"
        window.commands.action("unit").trigger()
        settle(qtbot, window)
        assert page.page == UNIT
        window.close()


@pytest.fixture
def light_again() -> Any:
    yield
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app)


def test_the_theme_goes_with_the_data_and_is_kept_there(qtbot: Any, tmp_path: Path, light_again: None) -> None:
    old, new = tmp_path / "home", tmp_path / "new"
    with pinned(old) as app:
        with_reports(app)
        window = a_window(qtbot, app)
        window.commands.trigger("theme-contrast")
        app.move_home(new)
        window.home_changed()
        assert themes.remembered(new) == "contrast"
        window.commands.trigger("theme-dark")
        assert themes.remembered(new) == "dark" and themes.remembered(old) == "contrast"
        window.close()
