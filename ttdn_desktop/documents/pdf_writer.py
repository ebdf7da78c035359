"""Paper -> PDF/A-2a and PDF/UA-1 with ReportLab's font maker: Liberation Serif embedded, our own line and page breaks, tags, outline."""

from pathlib import Path

from ttdn_desktop import files
from ttdn_desktop.documents.pdf_archive import VERSIONS
from ttdn_desktop.documents.pdf_characters import check_characters
from ttdn_desktop.documents.pdf_document import document
from ttdn_desktop.documents.pdf_layout import lay_out, layout_of
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.placement import Layout


class PdfWriter:
    """A ports.Writer for PDF. The same paper gives the same bytes.

    `conformance` "2a" is what an office keeps (PDF/A-2a, PDF/UA-1); "1b" the same pages for checkers of the older standard.
    """

    suffix = ".pdf"

    def __init__(self, conformance: str = "2a") -> None:
        if conformance not in VERSIONS:
            raise ValueError(conformance)
        self._conformance = conformance

    def render(self, paper: Paper) -> bytes:
        """The PDF. Raises Refused("characters-missing") when the font lacks a character: nothing is ever left out silently."""
        check_characters(paper)
        pages, tree = lay_out(paper)
        return document(paper, pages, tree, self._conformance)

    def render_placed(self, paper: Paper, *, tagged: bool = True) -> tuple[bytes, Layout]:
        """The PDF and where everything stands in it; without tags it is for the eye alone, and quicker. Raises as render does."""
        check_characters(paper)
        pages, tree = lay_out(paper)
        return document(paper, pages, tree, self._conformance if tagged else ""), layout_of(pages)

    def layout(self, paper: Paper) -> Layout:
        """Where everything would stand, without a file. Raises Refused("picture-unreadable")."""
        return layout_of(lay_out(paper)[0])

    def read_words(self, data: bytes) -> str:
        """The words of a PDF of ours in order, page numbers aside."""
        from ttdn_desktop.documents.pdf_words import pdf_words

        return pdf_words(data)

    def pages(self, data: bytes) -> int | None:
        """How many pages it has."""
        from ttdn_desktop.documents.pages import page_count

        return page_count(data)

    def picture(self, data: bytes, page: int, dpi: int) -> bytes:
        """One page (from 1) as PNG bytes. Raises IndexError for a page it does not have."""
        from ttdn_desktop.documents.pages import page_png

        return page_png(data, page, dpi)

    def save(self, path: Path, data: bytes) -> None:
        """Writes the file whole or not at all. Raises Trouble."""
        files.write_atomic(path, data)

    def load(self, path: Path) -> bytes:
        """The file as the medium holds it. Raises Trouble."""
        return files.read_back(path)
