"""Every window by keyboard and by ear: names, Vietnamese words, the order of Tab, underlined letters, keys, sizes of letters."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.gui.frame import a_window, an_app, settle
from tests.gui.section import seeded
from tests.screens import (
    walk,
    windows_safety,  # noqa: F401
)
from tests.screens.windows import WINDOWS, Ground
from ttdn_desktop import gui
from ttdn_desktop.app import App
from ttdn_desktop.cli.demo import finish, seed
from ttdn_desktop.gui import main, shots_desk

PASSING = {"CellField", "Offer"}  # there only while a cell is typed in, or a letter was read
SHOWN: set[type] = set()  # the classes met while the windows were walked


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample") / "home"


@pytest.fixture
def ground(qtbot: Any, home: Path, tmp_path: Path, template: Path) -> Iterator[Ground]:
    with seeded(template, home) as app, an_app(tmp_path / "empty") as nothing:
        windows = a_window(qtbot, app), a_window(qtbot, nothing)
        yield Ground(qtbot, *windows)
        for one in windows:
            one.close()


def opened(ground: Ground, name: str) -> QWidget:
    made = WINDOWS[name](ground)
    if isinstance(made, QDialog):
        ground.qtbot.addWidget(made)
    made.show()
    settle(ground.qtbot, ground.window)
    walk.drawn()
    SHOWN.update(type(widget) for widget in (made, *made.findChildren(QWidget)))
    return made


@pytest.mark.parametrize("name", WINDOWS)
def test_window(ground: Ground, name: str) -> None:
    assert walk.faults(opened(ground, name)) == {}


@pytest.mark.qt_log_ignore("This plugin does not support")  # no screen
def test_what_the_pictures_show(qapp: Any, tmp_path: Path, template: Path, monkeypatch: Any) -> None:
    """The dialogs and states of gui/shots_*.py, each as its picture is taken."""
    main.application()
    wrong: dict[str, dict[str, list[str]]] = {}
    names: list[str] = []

    def look(dialog: QWidget) -> None:
        SHOWN.update(type(widget) for widget in (dialog, *dialog.findChildren(QWidget)))
        if told := walk.faults(dialog):
            wrong[f"{names[-1]} {type(dialog).__name__}"] = told

    monkeypatch.setattr(shots_desk, "watchers", [look])
    desks: list[shots_desk.Desk] = []

    def new_desk() -> shots_desk.Desk:
        desks.append(a_desk(tmp_path, template))
        return desks[-1]

    for name, picture in shots_desk.more_screens(new_desk):
        names.append(name)
        picture()
        for window in desks[-1].windows:
            if window.isVisible():
                look(window)
    assert names and wrong == {}


def a_desk(folder: Path, template: Path) -> shots_desk.Desk:
    """Like the one pictures are taken with, on copies of the sample."""

    def new_app() -> App:
        return an_app(folder / f"home-{len(list(folder.iterdir()))}")

    return shots_desk.Desk(new_app, lambda app: seed(app).id, finish)


def widget_classes() -> set[type]:
    """Every class of widget that gui/ defines; forms made by Qt Designer and pictures for developers are none."""
    found: set[type] = set()
    for module in pkgutil.walk_packages(gui.__path__, "ttdn_desktop.gui."):
        if ".forms" in module.name or ".shots" in module.name:
            continue
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, QWidget) and kind.__module__ == module.name:
                found.add(kind)
    return found


def test_no_widget_is_left_out() -> None:
    """Runs after the windows were walked (all of them, or it says nothing)."""
    if len(SHOWN) < 20:
        pytest.skip("the windows were not all walked in this run")
    shown = {base for kind in SHOWN for base in kind.__mro__}
    assert {kind.__name__ for kind in widget_classes() if kind not in shown} - PASSING == set()


def test_the_walk_sees_what_is_wrong(qtbot: Any) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    column = QVBoxLayout(root)
    nameless, icon, first, second = QLineEdit(), QToolButton(), QCheckBox("&Lưu"), QPushButton("Bỏ qua &lần này")
    icon.setAccessibleName("Lịch")
    tiny, english = QLabel("Chữ nhỏ"), QLabel("Cancel the import")
    font = tiny.font()
    font.setPointSizeF(8)
    tiny.setFont(font)
    for widget in (second, first, nameless, icon, tiny, english):
        column.addWidget(widget)
    QWidget.setTabOrder(first, second)
    nameless.setStyleSheet("min-height: 0; max-height: 8px; padding: 0")
    root.show()
    walk.drawn()
    told = walk.faults(root)
    assert [line.split(":")[0] for line in told["unnamed"]] == ["no name", "no tool tip"]
    assert told["english"] == ["Cancel the import"] and told["letters"] == ["Alt+L 2 times"]
    assert (
        len(told["tab order"]) == 2
        and [line.split(":")[0] for line in told["small"]] == ["QLabel 'Chữ nhỏ'"]
        and told["cramped"]
    )


def test_english_is_told_from_vietnamese() -> None:
    vietnamese = [
        "In ra, hai bên cùng ký khi giao USB.",
        "Tên tệp Word: BC-TTDN-xa.docx",
        "Không có",
        "Ctrl+Z hoàn tác",
        "ban hanh",
    ]
    assert walk.english(vietnamese) == []
    words = ["Save", "Open…", "OK", "Yes", "Cut", "Look in:", "Details", "No such option", "File name"]
    assert walk.english(words) == sorted(words)
