"""The paper: DOCX and PDF/A of four and thirty pages, both files to the disk and verified, against LibreOffice; no verdict."""

import os
import shutil
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.bench.measure import process, table, ttdn, versus
from tests.paper.made import long_report, paper
from tests.real import office, real_file
from ttdn_desktop.documents.any_reader import read_file
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.documents.pdf_strips import laid_text
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.operations.export import export
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.store.catalogue import FileCatalogue

pytestmark = pytest.mark.bench
DOCX, PDF = DocxWriter(), PdfWriter()


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Prints the table at the end."""
    yield
    print(table())


@pytest.fixture(scope="module")
def four_pages() -> Paper:
    """A report of four or five pages: a real one where it is at hand, else one of chance."""
    try:
        source = read_file(real_file("nguyen-binh-2021-h1.docx"))
    except pytest.skip.Exception:
        return paper(long_report(1), look="sign")
    old = understand(source, FileCatalogue(None))
    return compose(old.report, old.figures, old.letterhead, old.requests, look="outside")


@pytest.fixture(scope="module")
def thirty_pages() -> Paper:
    """A report of about thirty pages."""
    sections = [one for seed in range(40) for one in long_report(seed, tables=seed % 3 == 0)]
    for count in range(20, len(sections)):
        made = paper([_named(one, place) for place, one in enumerate(sections[:count])])
        if len(PDF.layout(made).pages) >= 30:
            return made
    raise AssertionError("not long enough")


def _named(section, place: int):
    blocks = tuple(msgspec.structs.replace(block, id=f"s{place}-{n}") for n, block in enumerate(section.blocks))
    return msgspec.structs.replace(section, key=f"s{place}", blocks=blocks)


def test_writers_warm(four_pages: Paper, thirty_pages: Paper) -> None:
    for name, made in (("4 pages", four_pages), ("30 pages", thirty_pages)):
        versus(f"DOCX, {name}", lambda made=made: DOCX.render(made))
        versus(f"PDF/A-2a + UA, {name}", lambda made=made: PDF.render(made))
        versus(f"PDF for the preview, {name}", lambda made=made: PDF.render_placed(made, tagged=False))
        versus(f"layout alone, {name}", lambda made=made: PDF.layout(made))
        versus(f"PDF/A-2a + UA, {name}, every line new", lambda made=made: _forgetful(made))


def _forgetful(made: Paper) -> bytes:
    """Without the lines remembered from the last time, as the first export of a report is."""
    laid_text.cache_clear()
    return PDF.render(made)


def test_both_files_to_the_disk_and_verified(four_pages: Paper, tmp_path: Path) -> None:
    """Rendered, read back word for word, written whole, synced, read from the medium: against one conversion of the same DOCX."""
    docx, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
    versus(
        "both files written, synced, verified (in process)",
        lambda: export(four_pages, [(DOCX, docx), (PDF, pdf)]),
        "LibreOffice: the same DOCX to PDF",
        process(office(), "--headless", "--convert-to", "pdf", "--outdir", tmp_path / "office", docx),
    )
    print(f"\nof it fsync: {_sync_share(four_pages, tmp_path) * 1000:.1f} ms (median)")


def _sync_share(made: Paper, folder: Path) -> float:
    """Seconds one export spends in fsync."""
    spent: list[float] = []
    real = os.fsync

    def timed(handle: int) -> None:
        start = time.perf_counter()
        real(handle)
        spent[-1] += time.perf_counter() - start

    os.fsync = timed
    try:
        for _ in range(7):
            spent.append(0.0)
            export(made, [(DOCX, folder / "b.docx"), (PDF, folder / "b.pdf")])
    finally:
        os.fsync = real
    return statistics.median(spent)


def test_cold_from_the_command_line(tmp_path: Path) -> None:
    home = tmp_path / "home"
    ttdn(home, "_demo")()
    copy = tmp_path / "copy"
    shutil.copytree(home, copy)
    versus(
        "export, cold, from the command line",
        ttdn(copy, "export", "2026-H1", "--docx", tmp_path / "c.docx", "--pdf", tmp_path / "c.pdf"),
    )
