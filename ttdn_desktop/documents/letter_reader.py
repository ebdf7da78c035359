"""Reads a request letter: Word, text, a PDF's text layer; a scan has nothing to read and is only kept. In the child only."""

from pathlib import Path

from ttdn_desktop.documents import guard
from ttdn_desktop.documents.any_reader import read_bytes
from ttdn_desktop.documents.pages import opened
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.source import SourceDocument, SourceLine, SourcePicture
from ttdn_desktop.text.unicode import clean

PAGES = 30  # looked at; a letter has two
_PICTURES = ((b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"II*\0", "tif"), (b"MM\0*", "tif"))
_FEWEST = 40  # characters on a page below which a PDF is taken for a scan


def read_letter_file(path: Path) -> SourceDocument:
    """The lines of a letter; kind "scan" without items for pictures. Raises Refused as any_reader does, "pdf-unreadable" for a bad PDF."""
    data = guard.load(path)
    if kind_of_scan(data):
        return SourceDocument("scan")
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return _pdf(data)
    try:
        document = read_bytes(data, path.name)
    except Refused as refused:
        if refused.code == "file-only-pictures":
            return SourceDocument("scan")
        raise
    return SourceDocument(document.kind, tuple(i for i in document.items if not isinstance(i, SourcePicture)))


def kind_of_scan(data: bytes) -> str:
    """ "jpg", "png" or "tif" for a picture by its first bytes, else ""."""
    return next((name for sign, name in _PICTURES if data.startswith(sign)), "")


def _pdf(data: bytes) -> SourceDocument:
    lines: list[str] = []
    with opened(data) as document:
        for number in range(min(len(document), PAGES)):
            text = document[number].get_textpage().get_text_range()
            lines += clean(text.replace("\ufffe", "")).split("\n")  # that sign is PDFium's for a hyphen at a line's end
    if sum(len(line.strip()) for line in lines) < _FEWEST:
        return SourceDocument("scan")
    return SourceDocument("pdf", tuple(SourceLine(line.strip()) for line in lines if line.strip()))
