"""Starting: to the first window, to a usable start page, what is read from disk before, and what stays in memory."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.bench.measure import RUNS, table, ttdn

pytestmark = pytest.mark.bench

# Runs the real window and tells, as JSON: seconds to the first paint and to a start page with its cards that takes keys,
# files and bytes read by then, megabytes resident then, with a report open, and with the pages beside it.
STARTED = """
import json, os, sys, time
begun = time.perf_counter()
read = {}
sys.addaudithook(lambda event, args: event == "open" and isinstance(args[0], str) and read.setdefault(args[0]))
from PySide6.QtCore import QEvent, QObject, QTimer
from ttdn_desktop.gui import main
qt = main.application()
from ttdn_desktop.gui import main_window
told = {}
def resident(pid="self"):
    return int(next(l for l in open(f"/proc/{pid}/status") if l.startswith("VmRSS")).split()[1]) / 1024
def on_disk():
    mapped = {line.split(maxsplit=5)[-1].strip() for line in open("/proc/self/maps") if "/" in line}
    files = {os.path.realpath(name) for name in (*read, *mapped) if os.path.isfile(name)}
    return len(files), sum(os.path.getsize(name) for name in files)
class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and watched.window().isVisible() and not told:
            told["window"] = time.perf_counter() - begun
            told["window_files"], told["window_bytes"] = on_disk()
        return False
seen = Seen()
qt.installEventFilter(seen)
def children():
    me = str(os.getpid())
    status = (open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split() + [pid] for pid in os.listdir("/proc") if pid.isdigit())
    return [fields[-1] for fields in status if fields[1] == me]
def usable(window):
    told["page"] = time.perf_counter() - begun
    told["page_files"], told["page_bytes"] = on_disk()
    told["page_mb"] = resident()
    window.open_report(window.start_page.cards[0].card.report.id)
    QTimer.singleShot(4000, lambda: opened(window))
def opened(window):
    told["report_mb"] = resident()
    section = next(s.key for s in window.wizard.session.report.sections if len(s.blocks) > 1)
    window.wizard.open_step(section)
    tabs = window.wizard.ui.pages.currentWidget().ui.tabs
    tabs.setCurrentIndex(tabs.count() - 1)
    QTimer.singleShot(4000, finished)
def finished():
    told["with_pages_mb"] = resident() + sum(resident(pid) for pid in children())
    print(json.dumps(told), flush=True)
    os._exit(0)
def poll(window):
    if window.start_page.cards and window.start_page.isVisible() and qt.focusWidget() is not None:
        usable(window)
    else:
        QTimer.singleShot(1, lambda: poll(window))
show = main_window.MainWindow.open_home
def open_home(self, *args):
    show(self, *args)
    poll(self)
main_window.MainWindow.open_home = open_home
main.main(["--home", sys.argv[1]])
"""
BARE = """
import time
begun = time.perf_counter()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.perf_counter() - begun, flush=True)
        QTimer.singleShot(0, qt.quit)
qt = QApplication([])
label = Label("Báo cáo")
label.show()
qt.exec()
"""


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Prints what was measured."""
    yield
    print(table())


def output_of(source: str, *arguments: str) -> str:
    """The last line a small program prints, off screen."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TTDN_")}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, "-c", source, *arguments], check=True, capture_output=True, text=True, env=environment
    )
    return done.stdout.strip().splitlines()[-1]


def test_start_and_memory(tmp_path: Path) -> None:
    home = tmp_path / "home"
    ttdn(home, "_demo")()
    runs, bare = [], []
    output_of(BARE)
    for number in range(RUNS + 1):
        copy = tmp_path / f"home{number}"
        shutil.copytree(home, copy)
        runs.append(json.loads(output_of(STARTED, str(copy))))
        bare.append(float(output_of(BARE)))
    middle = {key: median(run[key] for run in runs[1:]) for key in runs[0]}
    print(
        f"\nbare Qt window {median(bare[1:]):.2f} s · first window {middle['window']:.2f} s"
        f" ({middle['window_files']:.0f} files, {middle['window_bytes'] / 1e6:.0f} MB of files opened)"
        f" · usable start page {middle['page']:.2f} s"
        f" ({middle['page_files']:.0f} files, {middle['page_bytes'] / 1e6:.0f} MB) · resident: start page"
        f" {middle['page_mb']:.0f} MB, report open {middle['report_mb']:.0f} MB, with the pages' child {middle['with_pages_mb']:.0f} MB"
    )
    assert middle["page"] > 0
