"""Jobs, the fault hook, one window for one home, starting and leaving the program."""

import logging
import os
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import a_window, an_app, answer, with_reports
from ttdn_desktop.app import App
from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.gui import main as gui_main
from ttdn_desktop.gui.jobs import Jobs, JobWatcher
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.problem_dialog import FaultHook, ProblemDialog
from ttdn_desktop.gui.single import SingleWindow
from ttdn_desktop.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def test_work_runs_elsewhere_and_its_result_comes_home(qtbot: Any) -> None:
    jobs = Jobs()
    seen: list[object] = []
    jobs.start(threading.get_ident, lambda ident: seen.append((ident, QThread.isMainThread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] != (threading.get_ident(), True) and seen[0][1] is True  # type: ignore[index]
    jobs.close()


def test_an_error_goes_to_failed_or_to_the_signal(qtbot: Any) -> None:
    jobs = Jobs()
    seen: list[BaseException] = []

    def refuse() -> None:
        raise Refused("stopped")

    jobs.start(refuse, None, seen.append)
    jobs.failed.connect(seen.append)
    jobs.start(refuse)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert all(isinstance(error, Refused) for error in seen)
    jobs.close()


def test_closing_waits_for_what_was_handed_over(qtbot: Any) -> None:
    jobs = Jobs()
    go, order = threading.Event(), []

    def first() -> str:
        go.wait(10)
        return "first"

    jobs.start(first, order.append)
    jobs.start(lambda: "second", order.append)
    assert jobs.busy
    threading.Timer(0.05, go.set).start()
    jobs.close()
    assert order == ["first", "second"] and not jobs.busy
    with pytest.raises(RuntimeError):
        jobs.start(lambda: None)


def test_long_work_says_how_far_it_is_and_stops_when_asked(qtbot: Any) -> None:
    jobs, watcher = Jobs(), JobWatcher()
    told: list[tuple[str, int, int]] = []
    errors: list[BaseException] = []
    watcher.stepped.connect(lambda *step: told.append(step))
    ready, go = threading.Event(), threading.Event()

    def work() -> None:
        watcher.step("đọc", 1, 2)
        ready.set()
        go.wait(10)
        watcher.step("ghi", 2, 2)

    jobs.start(work, None, errors.append)
    qtbot.waitUntil(ready.is_set)
    watcher.stop()
    go.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert told == [("đọc", 1, 2)] and isinstance(errors[0], Refused) and errors[0].code == "stopped"
    jobs.close()


@pytest.mark.logs_warnings
def test_a_fault_of_ours_gets_a_number_and_the_work_goes_on(qtbot: Any, tmp_path: Path, caplog: Any) -> None:
    shown: list[ProblemDialog] = []
    hook = FaultHook(tmp_path, shown.append)
    try:
        raise ValueError("chỗ hỏng")
    except ValueError as error:
        with caplog.at_level(logging.CRITICAL, "ttdn_desktop"):
            hook.handle(error)
    dialog = shown[0]
    qtbot.addWidget(dialog)
    number = caplog.records[-1].getMessage().split()[-1]
    assert number in dialog.ui.textLabel.text() and "chỗ hỏng" in dialog.ui.details.toPlainText()
    dialog.ui.copyButton.click()
    assert "ValueError" in gui_main.QApplication.clipboard().text()


def test_second_window_calls_the_first(qtbot: Any, home: Path) -> None:
    home.mkdir()
    first, second = SingleWindow(home), SingleWindow(home)
    assert first.take() and not second.take()
    with qtbot.waitSignal(first.called, timeout=5000):
        second.call()
    assert second.answered()
    first.release()
    assert second.take()
    second.release()


def test_a_lock_left_by_a_crash_does_not_keep_anybody_out(home: Path) -> None:
    home.mkdir()
    lock = (
        "from PySide6.QtCore import QLockFile; import os, sys;"
        "lock = QLockFile(sys.argv[1]); print(lock.tryLock(0), flush=True); os._exit(1)"
    )
    left = subprocess.run([sys.executable, "-c", lock, str(home / "window.lock")], capture_output=True, text=True)
    assert left.stdout.strip() == "True" and (home / "window.lock").exists()
    single = SingleWindow(home)
    assert single.take()
    single.release()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_second_start_raises_the_window_and_ends_with_0(qtbot: Any, home: Path) -> None:
    window = a_window(qtbot, an_app(home))
    single = SingleWindow(home)
    assert single.take()
    called: list[int] = []
    single.called.connect(window.come_forward)
    single.called.connect(lambda: called.append(1))
    window.showMinimized()
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    start = subprocess.Popen([sys.executable, "-m", "ttdn_desktop.gui.main", "--home", str(home)], cwd=ROOT, env=env)
    qtbot.waitUntil(lambda: start.poll() is not None, timeout=30_000)
    assert start.returncode == 0 and called and not window.isMinimized()
    single.release()


def test_home_that_cannot_be_used_is_told(qtbot: Any, tmp_path: Path) -> None:
    place = tmp_path / "là tệp"
    place.write_text("", "utf-8")
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[0].click()

    answer(QMessageBox, read)
    assert gui_main.main(["--home", str(place)]) == 3
    assert "là tệp" in told[0]


def test_store_held_by_a_command_is_told_and_tried_again(qtbot: Any, home: Path) -> None:
    holder = an_app(home)
    with_reports(holder)
    gui_main.application()
    window = MainWindow(an_app(home))
    qtbot.addWidget(window)
    errors: list[BaseException] = []
    window.open_home(errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=20_000)
    assert isinstance(errors[0], Trouble) and errors[0].code == "store-in-use"
    holder.close()
    window.open_home(errors.append)
    qtbot.waitUntil(lambda: bool(window.start_page.cards), timeout=20_000)
    assert len(errors) == 1


def test_window_stands_before_anything_heavy_is_loaded() -> None:
    ask = (
        "import sys; from ttdn_desktop.gui import main, main_window;"
        "print([n for n in ('docx', 'reportlab', 'sqlite_utils', 'pypdfium2', 'lxml', 'PIL', 'PySide6.QtNetwork') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stdout + done.stderr


def test_the_program_opens_stores_where_it_was_and_ends_with_0(home: Path) -> None:
    """`main` as the officer starts it, in a process of its own; the window is closed once it has opened its home."""
    home.mkdir()
    with App(Settings(home, lambda: datetime(2025, 7, 2, 9))) as app:  # no time the machine's clock could stand before
        report = with_reports(app)
        app.store.remember("last-report", report.id)
    drive = (
        "import sys; from PySide6.QtCore import QTimer; from ttdn_desktop.gui import main, main_window\n"
        "seen = []\n"
        "def look():\n"
        "    for w in main.QApplication.topLevelWidgets():\n"
        "        if isinstance(w, main_window.MainWindow) and w.wizard is not None and w.wizard.step is not None:\n"
        "            print(w.windowTitle()); w.close(); return\n"
        "    QTimer.singleShot(20, look)\n"
        "main.application(); QTimer.singleShot(20, look)\n"
        "sys.exit(main.main(['--home', sys.argv[1]]))\n"
    )
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    run = [sys.executable, "-c", drive, str(home)]
    done = subprocess.run(run, cwd=ROOT, env=env, capture_output=True, text=True, encoding="utf-8", timeout=60)
    told = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, done.stdout.strip(), told) == (0, "6 tháng đầu năm 2027 – TTĐN Desktop", [])
    with an_app(home) as app:
        assert app.store.recall("last-report") == report.id and app.store.recall("window")
    assert not (home / "window.lock").exists()
