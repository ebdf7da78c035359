"""PDF pages as pictures and their count, by PDFium."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple

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


class Pixels(NamedTuple):
    """A page drawn: rows of `stride` bytes from the top, four bytes a pixel (blue, green, red, unused), or one in grey."""

    width: int
    height: int
    stride: int
    data: memoryview


class OpenPdf:
    """A PDF kept open to draw its pages again and again; for one thread. It closes when it is let go."""

    def __init__(self, data: bytes) -> None:
        """Raises Refused("pdf-unreadable")."""
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise Refused("pdf-unreadable") from error

    def draw(self, page: int, scale: float, *, grey: bool) -> Pixels:
        """One page (from 1) on white, `scale` pixels a point, its width and height rounded up to whole pixels.

        Raises MemoryError when there is no room for so large a picture.
        """
        import pypdfium2

        try:
            bitmap = self._document[page - 1].render(scale=scale, grayscale=grey, prefer_bgrx=True)
        except pypdfium2.PdfiumError as error:
            raise MemoryError from error
        return Pixels(bitmap.width, bitmap.height, bitmap.stride, memoryview(bitmap.buffer).cast("B"))


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
