"""PDF pages as pictures and their count, by PDFium."""

from io import BytesIO
from typing import Any

from ttdn_desktop.errors import Refused


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


def opened(data: bytes) -> Any:  # pypdfium2 has no types
    """The PDF opened by PDFium (a context manager). Raises Refused("pdf-unreadable")."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refused("pdf-unreadable") from error
