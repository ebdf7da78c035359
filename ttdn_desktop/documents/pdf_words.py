"""The words of a PDF of ours read back by PDFium from its text objects; what is marked as artifact is not text."""

import ctypes
from typing import Any

from ttdn_desktop.documents.pages import opened
from ttdn_desktop.documents.pdf_draw import ARTIFACT
from ttdn_desktop.paper.words import collapse


def pdf_words(data: bytes) -> str:
    """All words in the order they were drawn, one space between them. Raises Refused("pdf-unreadable").

    Every printed line of ours ends with a blank unless a word was cut there, and that is told whole: line ends themselves say nothing.
    """
    import pypdfium2.raw as pdfium

    texts: list[str] = []
    with opened(data) as document:
        for page in document:
            text_page = page.get_textpage()
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                if not _is_artifact(pdfium, item.raw):
                    texts.append(_text(pdfium, item.raw, text_page.raw))
    return collapse("".join(texts))


def _text(pdfium: Any, item: Any, text_page: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(item, text_page, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(item, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le")


def _is_artifact(pdfium: Any, item: Any) -> bool:
    """True when any mark of a text object says so."""
    return any(_name(pdfium, item, place) == ARTIFACT for place in range(max(pdfium.FPDFPageObj_CountMarks(item), 0)))


def _name(pdfium: Any, item: Any, place: int) -> str:
    size, buffer = ctypes.c_ulong(), ctypes.create_string_buffer(64)
    pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFPageObjMark_GetName(pdfium.FPDFPageObj_GetMark(item, place), pointer, 64, size)
    return buffer.raw[: max(size.value - 2, 0)].decode("utf-16-le")
