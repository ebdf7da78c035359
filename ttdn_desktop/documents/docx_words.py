"""The words of a DOCX of ours read back with the reader that reads strangers' files: automatic numbers resolved."""

from collections.abc import Iterable, Iterator

from ttdn_desktop.model.source import SourceItem, SourceLine, SourceTable
from ttdn_desktop.paper.words import collapse


def docx_words(data: bytes, name: str = "") -> str:
    """All words of the body with one space between them, tables row by row; header and footer aside. Raises Refused."""
    from ttdn_desktop.documents.docx_reader import read_docx

    return collapse(" ".join(_texts(read_docx(data, name).items)))


def _texts(items: Iterable[SourceItem]) -> Iterator[str]:
    for item in items:
        if isinstance(item, SourceLine):
            yield f"{item.number} {item.text}"
        elif isinstance(item, SourceTable):
            for row in item.rows:
                for cell in row:
                    yield from _texts(cell)
