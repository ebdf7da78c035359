"""The PDF in one warm process: the file an office keeps, and the quick one without tags that the preview draws; medians, no verdict."""

from collections.abc import Callable, Iterator

import pytest

from tests.bench.measure import table, versus
from tests.documents.papers import real_paper
from tests.paper.made import paper, prose, section
from ttdn_desktop.documents.pdf_strips import laid_text
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.paper.blocks import Paper

pytestmark = pytest.mark.bench
WRITER = PdfWriter()
RUNS = 15


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Prints the table at the end."""
    yield
    print(table())


def four_pages() -> Paper:
    """A real report where one is at hand, else as many words."""
    try:
        return real_paper("nguyen-binh-2021-h1.docx")
    except pytest.skip.Exception:
        return long(8)


def long(sections: int) -> Paper:
    """Six and a half sections make about four pages."""
    return paper(
        [
            section(f"s{n}", prose(8, n), 1 + n % 3, [prose(40 + 9 * place, n * 10 + place) for place in range(5)])
            for n in range(sections)
        ]
    )


def unseen(work: Callable[[], object]) -> Callable[[], object]:
    """The same without any line remembered from the last time."""

    def run() -> None:
        laid_text.cache_clear()
        work()

    return run


@pytest.mark.parametrize("name", ["4 pages", "30 pages"])
def test_pdf(name: str) -> None:
    made = four_pages() if name == "4 pages" else long(50)
    pages = WRITER.pages(WRITER.render(made))
    versus(f"PDF/A-2a, {pages} pages", lambda: WRITER.render(made), runs=RUNS)
    versus(f"PDF/A-2a, {pages} pages, all lines new", unseen(lambda: WRITER.render(made)), runs=RUNS)
    versus(f"PDF for the eye and layout, {pages} pages", lambda: WRITER.render_placed(made, tagged=False), runs=RUNS)
    anew = unseen(lambda: WRITER.render_placed(made, tagged=False))
    versus(f"PDF for the eye and layout, {pages} pages, all lines new", anew, runs=RUNS)
    versus(f"layout alone, {pages} pages, all lines new", unseen(lambda: WRITER.layout(made)), runs=RUNS)
