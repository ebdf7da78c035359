"""UniKey's keys in every field of every window and dialog; a new window with a field that is not walked fails here."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from tests.gui.everywhere import OWN_TESTS, Met, making
from tests.gui.frame import a_window, an_app, settle
from tests.gui.section import seeded
from tests.gui.unikey import SENTENCES, words
from tests.screens import walk
from tests.screens.windows import WINDOWS, Ground
from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import finish, seed
from ttdn_desktop.gui import shots_desk
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.preview.print_dialog import PrintDialog
from ttdn_desktop.gui.section_page import SectionPage

LINE = "Lễ hội Đình Chắn, huyện Quỳ Hợp; Ủy ban"
COMING: set[str] = set()  # files whose windows are not walked yet
QUIET = (
    "step_checks",
    "step_checks_nothing_left",
    "section_pages",
    "pages_window",
    "fault",
    "page_form",
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no screen


@pytest.fixture
def ground(qtbot: Any, home: Path, tmp_path: Path, sample_home: Path) -> Iterator[Ground]:
    with seeded(sample_home, home) as app, an_app(tmp_path / "empty") as nothing:
        windows = a_window(qtbot, app), a_window(qtbot, nothing)
        yield Ground(qtbot, *windows)
        for one in windows:
            one.close()


def all_windows(ground: Ground, met: Met) -> None:
    """The windows of tests/screens, one after the other on one program."""
    for name, opens in WINDOWS.items():
        if name in QUIET:  # nothing to type into, or a child process to wait for
            continue
        made = opens(ground)
        made.show()
        settle(ground.qtbot, ground.window)
        if name == "section_findings":
            page = ground.wizard().ui.pages.currentWidget()
            assert isinstance(page, SectionPage)
            page.findings.reason.ask(("Đúng là như vậy",))
        if name == "print_dialog":
            assert isinstance(made, PrintDialog)
            made.range_edit.setEnabled(True)
        walk.drawn()
        met.look(made)
        if isinstance(made, QDialog):
            made.close()
            made.deleteLater()


def all_pictures(folder: Path, met: Met, monkeypatch: Any) -> None:
    """The dialogs and states the pictures show."""
    monkeypatch.setattr(shots_desk, "watchers", [met.look])

    def new_app() -> App:
        return an_app(folder / f"home-{len(list(folder.iterdir()))}")

    for _, picture in shots_desk.more_screens(lambda: shots_desk.Desk(new_app, lambda app: seed(app).id, finish)):
        picture()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                met.look(window)


def judged(met: Met, record_property: Any) -> None:
    told = f"{len(met.fields)} fields, {len(met.texts)} texts each, {met.method}"
    print(told, sorted(met.fields))
    record_property("figures", told)
    assert met.wrong == {}
    seen = met.files | set(OWN_TESTS)
    left = {name for name, files in making().items() if not (files | {name}) & seen} - COMING
    assert left == set(), (
        "a window with a field that nobody types into: add it to tests/screens/windows.py or gui/shots_*.py"
    )


def test_every_field_and_no_window_left_out(
    ground: Ground, tmp_path: Path, monkeypatch: Any, record_property: Any
) -> None:
    met = Met((LINE,), "telex")
    all_windows(ground, met)
    all_pictures(tmp_path, met, monkeypatch)
    judged(met, record_property)
    assert len(met.fields) >= 45


@pytest.mark.slow
@pytest.mark.parametrize("method", ["telex", "vni", "evkey"])
def test_all_words_and_sentences_in_every_field(
    ground: Ground, tmp_path: Path, monkeypatch: Any, record_property: Any, method: str
) -> None:
    syllables = words()
    lines = tuple(" ".join(syllables[start : start + 60]) for start in range(0, len(syllables), 60))
    met = Met((*lines, *SENTENCES), method)
    all_windows(ground, met)
    all_pictures(tmp_path, met, monkeypatch)
    judged(met, record_property)
