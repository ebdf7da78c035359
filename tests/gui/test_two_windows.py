"""Two real processes on one home: the second calls the first window forward and leaves; a killed first keeps nobody out."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
FIRST = """
import sys
from PySide6.QtCore import QTimer
from ttdn_desktop.gui import main, main_window

def look():
    for window in main.QApplication.topLevelWidgets():
        if isinstance(window, main_window.MainWindow) and window._ready:
            if not down:
                window.showMinimized()
                down.append(1)
                print("DOWN", flush=True)
            elif not window.isMinimized():
                print("UP", flush=True)
                window.close()
                return
    QTimer.singleShot(20, look)

down = []
main.application()
QTimer.singleShot(20, look)
sys.exit(main.main(["--home", sys.argv[1]]))
"""


def started(*arguments: str) -> "subprocess.Popen[str]":
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def first_window(home: Path) -> "subprocess.Popen[str]":
    first = started("-c", FIRST, str(home))
    assert first.stdout is not None and first.stdout.readline().strip() == "DOWN"
    return first


def test_the_second_raises_the_first_and_leaves(home: Path) -> None:
    home.mkdir()
    first = first_window(home)
    second = started("-m", "ttdn_desktop.gui.main", "--home", str(home))
    try:
        assert second.wait(30) == 0
        out, _ = first.communicate(timeout=30)
        assert out.split() == ["UP"] and first.returncode == 0
    finally:
        for process in (first, second):
            process.kill()
            process.communicate()


def test_a_killed_first_keeps_nobody_out(home: Path) -> None:
    home.mkdir()
    first = first_window(home)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    second = first_window(home)
    third = started("-m", "ttdn_desktop.gui.main", "--home", str(home))
    try:
        assert third.wait(30) == 0
        out, _ = second.communicate(timeout=30)
        assert out.split() == ["UP"]
    finally:
        second.kill()
        second.communicate()
        third.communicate()
