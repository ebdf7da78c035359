"""Word's pages against ours: the DOCX as LibreOffice 25.2 prints it, page by page and line by line, beside our PDF."""

import subprocess
from pathlib import Path

import pytest

from tests.paper.made import long_report, paper, section
from tests.real import office_convert, real_file
from ttdn_desktop.documents.any_reader import read_file
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.documents.pages import page_count
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.paper.words import collapse, paper_words
from ttdn_desktop.store.catalogue import FileCatalogue

pytestmark = pytest.mark.slow


def printed_lines(pdf: Path) -> list[list[str]]:
    """The printed lines of every page, white space collapsed; from poppler, the same reader for both files."""
    try:
        done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True)
    except FileNotFoundError:
        pytest.skip("no pdftotext")
    pages = done.stdout.decode().split("\f")[:-1]
    return [[collapse(line) for line in page.split("\n") if line.strip()] for page in pages]


def both(made: Paper, folder: Path) -> tuple[list[list[str]], list[list[str]]]:
    """(LibreOffice's lines of our DOCX, our PDF's lines)."""
    (folder / "bc.docx").write_bytes(DocxWriter().render(made))
    # Without tags: with them a word that a line end cuts is read whole, and its line would be longer than the one printed.
    (folder / "ours.pdf").write_bytes(PdfWriter().render_placed(made, tagged=False)[0])
    theirs = office_convert(folder / "bc.docx", "pdf", folder / "office")
    assert page_count(theirs.read_bytes()) == page_count((folder / "ours.pdf").read_bytes())
    return printed_lines(theirs), printed_lines(folder / "ours.pdf")


def share(theirs: list[list[str]], ours: list[list[str]]) -> float:
    """Share of our lines that stand on the same page of the other file."""
    same = sum(line in page for page, lines in zip(theirs, ours, strict=True) for line in lines)
    return same / sum(len(lines) for lines in ours)


@pytest.mark.parametrize("name", ["nguyen-binh-2021-h1.docx", "nguyen-binh-2021-h1.txt", "nui-thanh-2024-h1.txt"])
def test_real_reports_have_the_same_four_pages_line_for_line(name: str, tmp_path: Path) -> None:
    source = read_file(real_file(name))
    old = understand(source, FileCatalogue(None))
    made = compose(old.report, old.figures, old.unit.letterhead(old.report.letterhead), old.requests, look="outside")
    theirs, ours = both(made, tmp_path)
    assert len(ours) == 4
    assert theirs == ours


@pytest.mark.parametrize("seed", range(6))
def test_reports_of_chance_keep_their_pages(seed: int, tmp_path: Path) -> None:
    """Page for page; a few lines may differ where LibreOffice rounds the width of a line another way."""
    theirs, ours = both(paper(long_report(seed, tables=False), look="draft"), tmp_path)
    assert share(theirs, ours) >= 0.95


def test_office_prints_the_numbers_and_words_of_the_paper(tmp_path: Path) -> None:
    """Automatic numbers as another program counts them: every word of the paper stands in its print, in order."""
    sections = [
        section(f"s{n}", f"Tiêu đề {n}", level, ["# một", "# hai"])
        for n, level in enumerate((1, 2, 2, 3, 3, 1, 2, 3, 1))
    ]
    theirs, _ = both(paper(sections), tmp_path)
    printed = collapse(" ".join(line for page in theirs for line in page if not line.isdigit()))
    assert between(printed) == between(paper_words(paper(sections)))


def between(words: str) -> str:
    """The sections: head and signature stand in two columns, which poppler reads across."""
    return words.partition("như sau:")[2].partition("Trên đây")[0]
