"""The PDF writer of the window: what PDFium reads and draws is done in a child, so that no fault of it takes the window along."""

from typing import TYPE_CHECKING

import msgspec

from ttdn_desktop.documents.pdf_writer import PdfWriter
from ttdn_desktop.process import run_child

if TYPE_CHECKING:
    from ttdn_desktop.documents.pdf_read_command import PdfRead

FIRST, DPI = 1, 110  # the page a window shows after an export, and how large
_SECONDS = 60
_MEMORY_MB = 900


class ChildPdfWriter(PdfWriter):
    """A ports.Writer for PDF that asks a child about a file it wrote; about one file it asks once."""

    def __init__(self) -> None:
        super().__init__()
        self._last: tuple[bytes, PdfRead] | None = None

    def read_words(self, data: bytes) -> str:
        """The words of a PDF of ours in order, page numbers aside. Raises ChildFailed, Refused("pdf-unreadable")."""
        return self._read(data).words

    def pages(self, data: bytes) -> int | None:
        """How many pages it has. Raises as `read_words` does."""
        return self._read(data).pages

    def picture(self, data: bytes, page: int = FIRST, dpi: int = DPI) -> bytes:
        """One page (from 1) as PNG bytes. Raises IndexError for a page it does not have, else as `read_words` does."""
        read = self._read(data)
        if not 1 <= page <= read.pages:
            raise IndexError(page)
        return read.png if (page, dpi) == (FIRST, DPI) else _asked(data, page, dpi).png

    def _read(self, data: bytes) -> "PdfRead":
        if self._last is None or self._last[0] != data:
            self._last = data, _asked(data, FIRST, DPI)
        return self._last[1]


def _asked(data: bytes, page: int, dpi: int) -> "PdfRead":
    from ttdn_desktop.documents.pdf_read_command import PdfAnswer

    said = run_child(["_pdf", str(page), str(dpi)], timeout=_SECONDS, memory_mb=_MEMORY_MB, input=data)
    answer = msgspec.msgpack.decode(said, type=PdfAnswer)
    return answer.taken()
