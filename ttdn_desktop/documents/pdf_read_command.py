"""The hidden command `_pdf PAGE DPI`: reads a PDF of ours from stdin and tells its words, its pages and one picture."""

from collections.abc import Sequence

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.process import answer_parent, limit_self


class PdfRead(msgspec.Struct, frozen=True):
    """What is in a PDF: its words in order, its pages, one of them as PNG bytes."""

    words: str
    pages: int
    png: bytes


class PdfAnswer(msgspec.Struct, frozen=True):
    """What the child says: what it read, or the code of a refusal."""

    read: PdfRead | None = None
    refused: str = ""

    def taken(self) -> PdfRead:
        """What was read. Raises Refused."""
        if self.read is None:
            raise Refused(self.refused)
        return self.read


def main(argv: Sequence[str]) -> int:
    """Runs in the child only."""
    limit_self()
    with open(0, "rb", closefd=False) as given:
        answer_parent(msgspec.msgpack.encode(_answer(given.read(), int(argv[0]), int(argv[1]))))
    return 0


def _answer(data: bytes, page: int, dpi: int) -> PdfAnswer:
    from ttdn_desktop.documents.pages import page_count, page_png
    from ttdn_desktop.documents.pdf_words import pdf_words

    try:
        return PdfAnswer(PdfRead(pdf_words(data), page_count(data), page_png(data, page, dpi)))
    except Refused as refused:
        return PdfAnswer(None, refused.code)
