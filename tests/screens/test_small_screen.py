"""The same office screen at 125, 150 and 200 %: no window is larger than the screen, and what has no room can be scrolled to.

Each runs in a process of its own: size and scale of the screen are fixed when Qt starts.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from tests.gui.frame import a_window, an_app
from tests.gui.section import seeded
from tests.screens import (
    walk,
    windows_safety,  # noqa: F401
)
from tests.screens.windows import WINDOWS, Ground

SCALES = (pytest.param("1.25", marks=pytest.mark.slow), "1.5", pytest.param("2", marks=pytest.mark.slow))
_INSIDE = "TTDN_SMALL_SCREEN"


@pytest.mark.skipif(_INSIDE in os.environ, reason="this is the run inside")
@pytest.mark.parametrize("scale", SCALES)
def test_everything_can_be_reached(scale: str, tmp_path: Path) -> None:
    screen = {
        "name": "office",
        "x": 0,
        "y": 0,
        "width": 1366,
        "height": 768,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    plan = tmp_path / "screen.json"
    plan.write_text(json.dumps({"screens": [screen]}), "utf-8")
    environment = dict(
        os.environ, QT_QPA_PLATFORM=f"offscreen:configfile={plan}", QT_SCALE_FACTOR=scale, **{_INSIDE: scale}
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=300)
    assert done.returncode == 0, done.stdout[-4000:]
    assert " passed" in done.stdout


@pytest.fixture
def ground(qtbot: Any, home: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    template = tmp_path_factory.getbasetemp() / "small-sample"
    with seeded(template, home) as app, an_app(tmp_path / "empty") as nothing:
        windows = a_window(qtbot, app), a_window(qtbot, nothing)
        for one in windows:
            one.resize(room())
        yield Ground(qtbot, *windows)
        for one in windows:
            one.close()


def room() -> Any:
    return QApplication.primaryScreen().availableSize()


@pytest.mark.skipif(_INSIDE not in os.environ, reason="run by the test above")
@pytest.mark.parametrize("name", WINDOWS)
def test_window_on_a_small_screen(ground: Ground, name: str) -> None:
    assert room().width() == round(1366 / float(os.environ[_INSIDE]))
    made = WINDOWS[name](ground)
    if isinstance(made, QDialog):
        ground.qtbot.addWidget(made)
    if made.minimumSize().width() <= room().width():
        made.resize(made.size().boundedTo(room()))
    made.show()
    walk.drawn()
    assert made.width() <= room().width() and made.height() <= room().height(), made.size().toTuple()
    assert out_of_reach(made) == []


def out_of_reach(root: QWidget) -> list[str]:
    """Controls that lie beyond the edge of the window and cannot be scrolled to."""
    found = []
    for widget in walk.seen(root):
        if not isinstance(widget, walk.CONTROLS):
            continue
        area = next((w for w in _around(widget) if isinstance(w, QScrollArea) and _scrolls_aside(w)), None)
        within = area.widget() if area is not None else root
        corner = widget.mapTo(within, QPoint(widget.width(), 0)) if within.isAncestorOf(widget) else QPoint(0, 0)
        if corner.x() > within.width() + 1:
            found.append(walk.called(widget))
    return found


def _scrolls_aside(area: QScrollArea) -> bool:
    return area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def _around(widget: QWidget) -> Iterator[QWidget]:
    around = widget.parentWidget()
    while around is not None:
        yield around
        around = around.parentWidget()
