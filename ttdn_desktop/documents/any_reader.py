"""Reads a file of any kind we know, in this process; strangers' files come here only inside the child."""

from pathlib import Path

from ttdn_desktop.documents import guard
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.source import SourceDocument, SourcePicture


def read_file(path: Path) -> SourceDocument:
    """The document in a DOCX or plain-text file. Raises Refused with a code of wording/reading_files.py."""
    return read_bytes(guard.load(path), path.name)


def read_bytes(data: bytes, name: str) -> SourceDocument:
    """The document in these bytes; the content decides what they are, not the name. Raises Refused."""
    if guard.kind_of(data, name) == "docx":
        from ttdn_desktop.documents.docx_reader import read_docx

        document = read_docx(data, name)
        if all(isinstance(item, SourcePicture) for item in document.items):
            raise Refused("file-only-pictures" if document.items else "file-no-text", name)
        return document
    from ttdn_desktop.documents.text_reader import read_text

    return read_text(data, name)
