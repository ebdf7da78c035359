"""Where every paragraph of a paper stands in a PDF, line by line: what two prints of one paper are compared by."""

import ctypes
from collections.abc import Iterator
from difflib import SequenceMatcher

import msgspec
import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument

from ttdn_desktop.paper.blocks import Grid, Paper
from ttdn_desktop.paper.words import block_texts

_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})  # PDFium's signs for a hyphen at a line's end
_SAME_LINE = 2.0  # points


class Char(msgspec.Struct, frozen=True):
    """A printed character, its page from 1, its baseline in points from the page's top."""

    text: str
    page: int
    y: float


class Printed(msgspec.Struct):
    """A paragraph of the paper: what it is, its lines without white space, the page each stands on."""

    kind: str
    lines: list[str]
    pages: list[int]


def page_count(pdf: bytes) -> int:
    """How many pages it has."""
    document = PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def printed(pdf: bytes, paper: Paper) -> list[Printed]:
    """The paragraphs of the paper as that PDF prints them. Raises AssertionError where the PDF says other words."""
    chars = list(_chars(pdf, paper))
    at = 0
    out: list[Printed] = []
    for kind, texts, head in _paragraphs(paper):
        for text in texts:
            found = Printed(kind, [], [])
            y = -1.0
            for sign in text:
                at += _repeated(chars, at, head)
                char = chars[at]
                assert char.text == sign, (
                    f"{text!r}: {''.join(c.text for c in chars[at : at + 40])!r} at page {char.page}"
                )
                if not found.lines or char.page != found.pages[-1] or abs(char.y - y) > _SAME_LINE:
                    found.lines.append("")
                    found.pages.append(char.page)
                found.lines[-1] += sign
                y = char.y
                at += 1
            out.append(found)
    assert at == len(chars), f"left over: {''.join(c.text for c in chars[at:])!r}"
    return out


def same_lines(theirs: list[Printed], ours: list[Printed]) -> tuple[int, int]:
    """(lines equal, all lines), each paragraph's list of lines beside the other's."""
    equal = total = 0
    for one, other in zip(theirs, ours, strict=True):
        blocks = SequenceMatcher(None, one.lines, other.lines, autojunk=False).get_matching_blocks()
        equal += sum(block.size for block in blocks)
        total += max(len(one.lines), len(other.lines))
    return equal, total


def _paragraphs(paper: Paper) -> Iterator[tuple[str, list[str], str]]:
    """(kind, its paragraphs, the head a page may repeat before them), no white space in any of them."""
    for block in paper.blocks:
        kind = type(block).__name__.lower()
        if isinstance(block, Grid):
            yield "caption", [bare(block.caption)], ""
            cells = [[bare(part) for cell in row for part in cell.split("\n")] for row in block.rows]
            head = "".join("".join(row) for row in cells[: block.header_rows])
            for place, row in enumerate(cells):
                yield kind, row, head if place >= block.header_rows else ""
        else:
            yield kind, [bare(text) for text in block_texts(block)], ""


def bare(text: str) -> str:
    """Without white space of any kind."""
    return "".join(text.split())


def _repeated(chars: list[Char], at: int, head: str) -> int:
    """How many characters of a table's head stand here once more, on a page that begins with it."""
    if not head or at == 0 or chars[at].page == chars[at - 1].page:
        return 0
    return len(head) if "".join(char.text for char in chars[at : at + len(head)]) == head else 0


def _chars(pdf: bytes, paper: Paper) -> Iterator[Char]:
    """All characters in the order they were drawn; page numbers, paragraph numbers in the margin and white space aside."""
    document = PdfDocument(pdf)
    top, left = (side * 72 / 25.4 for side in (paper.rules.top_mm, paper.rules.left_mm))
    x, y = ctypes.c_double(), ctypes.c_double()
    try:
        for number, page in enumerate(document, 1):
            height = page.get_height()
            text = page.get_textpage()
            for place in range(text.count_chars()):
                sign = chr(pdfium.FPDFText_GetUnicode(text.raw, place)).translate(_HYPHENS)
                if sign.isspace() or sign == "\0":
                    continue
                pdfium.FPDFText_GetCharOrigin(text.raw, place, x, y)
                small = pdfium.FPDFText_GetFontSize(text.raw, place) <= paper.rules.sizes.margin_number
                if height - y.value > top and not (small and x.value < left - 3):
                    yield Char(sign, number, height - y.value)
    finally:
        document.close()
