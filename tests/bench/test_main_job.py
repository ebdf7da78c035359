"""The main job's steps, each against what a user would do instead where there is such a thing; ratios of one run, no verdict."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.bench.measure import process, script, table, ttdn, versus
from tests.real import office, real_file
from ttdn_desktop import places

pytestmark = pytest.mark.bench

WINDOW = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from ttdn_desktop.gui import main
class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.window().isVisible():
            os._exit(0)
        return False
qt = main.application()
seen = Seen()
qt.installEventFilter(seen)
main.main(["--home", sys.argv[1]])
"""
BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, qt.quit)
qt = QApplication([])
label = Label("Báo cáo")
label.show()
qt.exec()
"""
DOCXTPL = """
import sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render({})
template.save(sys.argv[2])
"""
MAKE_BAG = """
import sys, shutil, bagit
shutil.rmtree(sys.argv[2], ignore_errors=True)
shutil.copytree(sys.argv[1], sys.argv[2])
bagit.make_bag(sys.argv[2], checksums=["sha512"])
"""
CHECK_BAG = "import sys, bagit; bagit.Bag(sys.argv[1]).validate()"


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Prints the table at the end."""
    yield
    print(table())


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the sample's reports."""
    home = tmp_path_factory.mktemp("bench") / "home"
    ttdn(home, "_demo")()
    return home


@pytest.fixture(scope="module")
def last_report() -> Path:
    """Last period's Word file: a real one where it is at hand, else the sample."""
    try:
        return real_file("nguyen-binh-2021-h1.docx")
    except pytest.skip.Exception:
        return places.asset("samples", "ky-truoc.docx")


def converted(document: Path, to: str, folder: Path):
    """LibreOffice converting a document, as a process."""
    return process(office(), "--headless", "--convert-to", to, "--outdir", folder, document)


def test_start_to_first_window(begun: Path) -> None:
    versus("start to the first window", script(WINDOW, begun), "a bare Qt window", script(BARE_WINDOW))


def test_import(last_report: Path, tmp_path: Path) -> None:
    homes = (tmp_path / f"home{number}" for number in count())
    versus(
        "import last period's DOCX",
        lambda: ttdn(next(homes), "import", last_report)(),
        "LibreOffice: DOCX to text",
        converted(last_report, "txt:Text", tmp_path),
    )


def test_new_period(begun: Path, tmp_path: Path) -> None:
    numbers = count(2030)
    copy = tmp_path / "home"
    shutil.copytree(begun, copy)
    versus(
        "new period from the last one",
        lambda: ttdn(copy, "new", "--period", f"{next(numbers)}-H1", "--from", "2026-H1")(),
    )


def test_export(begun: Path, tmp_path: Path) -> None:
    docx, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
    both = ttdn(begun, "export", "2026-H1", "--docx", docx, "--pdf", pdf)
    both()
    versus(
        "export DOCX + PDF, checked word by word",
        both,
        "LibreOffice: DOCX to PDF",
        converted(docx, "pdf", tmp_path / "office"),
    )
    versus(
        "export DOCX alone",
        ttdn(begun, "export", "2026-H1", "--docx", docx),
        "docxtpl: a template filled",
        script(DOCXTPL, docx, tmp_path / "t.docx"),
    )


def test_bundle_and_verify(begun: Path, tmp_path: Path) -> None:
    payload, bag, out = tmp_path / "payload", tmp_path / "bag", tmp_path / "out"
    payload.mkdir()
    out.mkdir()
    ttdn(begun, "export", "2026-H1", "--docx", payload / "bao-cao.docx", "--pdf", payload / "bao-cao.pdf")()
    versus(
        "bundle: render, pack, write, read back",
        ttdn(begun, "bundle", "2026-H1", "--to", out),
        "bagit-python: make a bag",
        script(MAKE_BAG, payload, bag),
    )
    made = next(out.glob("*.ttdn"))
    versus("verify a bundle", ttdn(begun, "verify", made), "bagit-python: validate a bag", script(CHECK_BAG, bag))
