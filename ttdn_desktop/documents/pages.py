"""PDF pages as pictures and their count, by PDFium."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from ttdn_desktop.errors import Refused

_ONE_AT_A_TIME = threading.RLock()  # PDFium must not be used from two threads at once


def page_count(data: bytes) -> int:
    """How many pages the PDF has. Raises Refused("pdf-unreadable")."""
    with opened(data) as document:
        return len(document)


def page_png(data: bytes, page: int = 1, dpi: int = 96) -> bytes:
    """One page (from 1) as PNG bytes. Raises Refused("pdf-unreadable"), IndexError for a page it does not have."""
    with opened(data) as document:
        if not 1 <= page <= len(document):
            raise IndexError(page)
        out = BytesIO()
        document[page - 1].render(scale=dpi / 72).to_pil().save(out, "PNG")
        return out.getvalue()


@contextmanager
def opened(data: bytes) -> Iterator[Any]:  # pypdfium2 has no types
    """The PDF opened by PDFium, closed at the end. Raises Refused("pdf-unreadable")."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise Refused("pdf-unreadable") from error
        try:
            yield document
        finally:
            document.close()
