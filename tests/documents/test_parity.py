"""Word's pages against ours: the DOCX as LibreOffice 25.2 prints it beside our PDF, paragraph by paragraph, line by line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents.by_chance import report_of_chance
from tests.documents.papers import PAPERS
from tests.documents.printed import Printed, bare, page_count, printed, same_lines
from tests.paper.made import paper, section
from tests.real import office_convert_all, real_file
from ttdn_desktop.documents.any_reader import read_file
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.compose import compose
from ttdn_desktop.paper.words import paper_words
from ttdn_desktop.store.catalogue import FileCatalogue

pytestmark = pytest.mark.slow
Record = Callable[[str, object], None]


def both(papers: list[Paper], folder: Path) -> list[tuple[bytes, bytes]]:
    """(LibreOffice's PDF of our DOCX, our PDF) of each.

    Ours without tags: with them a word that a line end cuts is read whole, and its line would be longer than the one printed.
    """
    documents = []
    for place, made in enumerate(papers):
        documents.append(folder / f"{place:02}.docx")
        documents[-1].write_bytes(DocxWriter().render(made))
    theirs = office_convert_all(documents, "pdf", folder / "office")
    ours = (PdfWriter().render_placed(made, tagged=False)[0] for made in papers)
    return [(path.read_bytes(), data) for path, data in zip(theirs, ours, strict=True)]


def laid(made: Paper, folder: Path) -> tuple[list[Printed], list[Printed]]:
    """(LibreOffice's paragraphs of our DOCX, our PDF's)."""
    ((theirs, ours),) = both([made], folder)
    assert page_count(theirs) == page_count(ours)
    return printed(theirs, made), printed(ours, made)


@pytest.mark.parametrize("look", ["outside", "draft"])
@pytest.mark.parametrize("name", ["nguyen-binh-2021-h1.docx", "nguyen-binh-2021-h1.txt", "nui-thanh-2024-h1.txt"])
def test_real_reports_have_the_same_pages_line_for_line(name: str, look: str, tmp_path: Path) -> None:
    source = read_file(real_file(name))
    old = understand(source, FileCatalogue(None))
    made = compose(old.report, old.figures, old.unit.letterhead(old.report.letterhead), old.requests, look=look)
    theirs, ours = laid(made, tmp_path)
    assert ours[-1].pages[-1] == 4 or look == "draft"
    assert theirs == ours


def test_reports_of_chance_have_the_same_lines_and_pages(tmp_path: Path, record_property: Record) -> None:
    """Twenty reports in six forms, bản trình among them. What may differ is a line whose width hangs on a fraction of a twip."""
    papers = [report_of_chance(seed) for seed in range(20)]
    shares, equal, total, pages = [], 0, 0, []
    for seed, ((theirs, ours), made) in enumerate(zip(both(papers, tmp_path), papers, strict=True)):
        pages.append(page_count(ours))
        assert page_count(theirs) == pages[-1], f"report {seed}"
        one, other = printed(theirs, made), printed(ours, made)
        same, all_ = same_lines(one, other)
        shares.append(same / all_)
        equal, total = equal + same, total + all_
        moved = [
            (a.lines[0], a.pages, b.pages) for a, b in zip(one, other, strict=True) if a.lines == b.lines and a != b
        ]
        assert not moved, f"report {seed}: {moved[:3]}"
    figures = (
        f"20 reports of {min(pages)}-{max(pages)} pages: {equal} of {total} lines as LibreOffice 25.2 prints them "
        f"({equal / total:.2%}), the worst report {min(shares):.2%}, all pages equal"
    )
    print(figures)
    record_property("figures", figures)
    assert min(pages) >= 3 and max(pages) <= 30
    assert min(shares) >= 0.95 and equal / total >= 0.97


def test_papers_of_every_kind_have_the_same_lines_and_pages(tmp_path: Path) -> None:
    """Phụ lục on its side, Phần, numbers in the margin, mark of urgency, slip with a QR code, pictures, long tables.

    Not the paper of cut words: one that changes its look sixty times within a word without end.
    """
    papers = {name: make() for name, make in PAPERS.items() if name not in ("cut words", "nguyen-binh", "nui-thanh")}
    for (theirs, ours), (name, made) in zip(both([*papers.values()], tmp_path), papers.items(), strict=True):
        assert printed(theirs, made) == printed(ours, made), name


@pytest.mark.parametrize("numbering", ["roman", "nd30", "arabic", "decimal", "plain"])
def test_office_prints_the_numbers_and_words_of_the_paper(numbering: str, tmp_path: Path) -> None:
    """Automatic numbers as another program counts them: every word of the paper stands in its print, in order."""
    sections = [
        section(f"s{n}", f"Tiêu đề {n}", level, ["# một", "# hai"])
        for n, level in enumerate((1, 2, 2, 3, 3, 1, 2, 3, 1))
    ]
    made = paper(sections, numbering=numbering)
    theirs, _ = laid(made, tmp_path)
    assert bare("".join("".join(one.lines) for one in theirs)) == bare(paper_words(made))
