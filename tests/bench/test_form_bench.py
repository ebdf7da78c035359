"""The form checker: a file of ours and a real one judged in process, and the same through the child; no verdict."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.measure import table, ttdn, versus
from tests.paper.made import long_report, paper
from tests.real import real_file
from ttdn_desktop.documents.docx_writer import DocxWriter
from ttdn_desktop.documents.form_checker.judge import judge_form
from ttdn_desktop.documents.form_files import ChildFormChecker

pytestmark = pytest.mark.bench


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Prints the table at the end."""
    yield
    print(table())


@pytest.mark.parametrize(("pages", "reports"), [(4, 1), (30, 8)])
def test_our_own_files(pages: int, reports: int) -> None:
    sections = [one for seed in range(reports) for one in long_report(seed)]
    data = DocxWriter().render(paper(sections))
    versus(f"form judged, about {pages} pages of ours", lambda: judge_form(data, ""))


def test_a_real_report(tmp_path: Path) -> None:
    file = real_file("nguyen-binh-2021-h1.docx")
    data = file.read_bytes()
    versus("form judged, a real report of 4 pages", lambda: judge_form(data, ""))
    versus("the same in a child process", lambda: ChildFormChecker().check(file))


def test_cold_from_the_command_line(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(DocxWriter().render(paper(long_report(1))))
    versus(
        "ttdn check FILE, words and form, cold", ttdn(tmp_path / "home", "check", file, "--json", "--off", "gap-open")
    )
