"""The window's PDF writer: the same words, pages and picture as PDFium gives at once, and the window never loads PDFium."""

import subprocess
import sys

import pytest

from tests.paper.made import appendix_paper, everything
from ttdn_desktop.documents.pdf_child import ChildPdfWriter
from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.errors import Refused
from ttdn_desktop.paper.words import paper_words

USE = """
import sys
from tests.paper.made import everything
from ttdn_desktop.documents.pdf_child import ChildPdfWriter
writer = ChildPdfWriter()
data = writer.render(everything())
assert writer.read_words(data) and writer.pages(data) and writer.picture(data)
print([name for name in sys.modules if name.startswith("pypdfium2")])
"""


def test_it_says_what_pdfium_says_here() -> None:
    made = appendix_paper(chart=True)
    child, here = ChildPdfWriter(), PdfWriter()
    data = child.render(made)
    assert child.read_words(data) == here.read_words(data) == paper_words(made)
    assert child.pages(data) == here.pages(data) == 3
    assert child.picture(data) == here.picture(data, 1, 110)
    assert child.picture(data, 2, 50) == here.picture(data, 2, 50)
    with pytest.raises(IndexError):
        child.picture(data, 4)


def test_another_file_is_read_anew() -> None:
    child = ChildPdfWriter()
    one, other = child.render(everything()), child.render(appendix_paper())
    assert child.read_words(one) != child.read_words(other)
    assert child.read_words(one) == paper_words(everything())


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        ChildPdfWriter().read_words(b"%PDF-1.7 nothing")
    assert refused.value.code == "pdf-unreadable"


def test_the_window_loads_no_pdfium() -> None:
    done = subprocess.run([sys.executable, "-c", USE], capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
