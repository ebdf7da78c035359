"""The words of a Paper in reading order: what every file made of it must say, word for word."""

from collections.abc import Iterator

from ttdn_desktop.paper.blocks import (
    Chart,
    Code,
    Columns,
    Grid,
    Heading,
    Image,
    Line,
    NewSheet,
    Paper,
    PaperBlock,
    Para,
    Span,
    Title,
)


def paper_words(paper: Paper) -> str:
    """All words with one space between them; a table row by row, of two columns the left one first, numbers as printed."""
    return collapse(" ".join(text for block in paper.blocks for text in block_texts(block)))


def body_words(paper: Paper) -> str:
    """The words between head and signature: title, addressees, opening, sections, closing."""
    return collapse(" ".join(t for block in paper.blocks if not isinstance(block, Columns) for t in block_texts(block)))


def collapse(text: str) -> str:
    """White space of every kind (no-break spaces, line ends) made one space."""
    return " ".join(text.split())


def block_texts(block: PaperBlock) -> Iterator[str]:
    """The texts of one block, a text for every printed paragraph, number or marker in front."""
    match block:
        case Columns(rows=rows):
            for left, right in rows:
                yield from (line_text(line) for line in (*left, *right))
        case Title(lines=lines):
            yield from (line_text(line) for line in lines)
        case Heading(number=number, spans=spans):
            yield f"{number} {spans_text(spans)}"
        case Para(marker=marker, spans=spans):
            yield f"{marker} {spans_text(spans)}"
        case Grid(rows=cells, caption=caption):
            yield caption
            for row in cells:
                yield from row
        case Image(caption=caption) | Chart(caption=caption):
            yield caption
        case Code() | NewSheet():
            pass


def spans_text(spans: tuple[Span, ...]) -> str:
    """The text of spans."""
    return "".join(span.text for span in spans)


def line_text(line: Line) -> str:
    """The text of a line."""
    return spans_text(line.spans)
