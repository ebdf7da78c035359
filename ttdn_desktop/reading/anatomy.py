"""An old report taken apart: head, title, opening, body, closing, recipients, signature; every line gets exactly one part."""

import re

import msgspec

from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.reading.annex import annex_at
from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.head import OPENING, is_title, open_head_tables, read_head, read_titles, title_at
from ttdn_desktop.reading.headings import Heading, place_headings, read_heading, split_run_in
from ttdn_desktop.reading.lines import Line, cut_line, flatten, join_wounds
from ttdn_desktop.reading.numerals import read_numeral
from ttdn_desktop.reading.parts import Part, Piece
from ttdn_desktop.reading.tail import CLOSING, read_tail, tail_at

__all__ = ["Part", "Piece", "dissect"]


def dissect(document: SourceDocument) -> tuple[Piece, ...]:
    """Every line of the document with its part, in source order. Nothing is dropped but empty lines; torn paragraphs are joined."""
    whole = flatten(document)
    end = annex_at(whole)
    annex = [Piece(Part.ANNEX, line) for line in whole[end:]]
    lines, start = open_head_tables(whole[:end], title_at(whole[:end]))
    tail = tail_at(lines, start)
    titled = start < len(lines) and is_title(lines[start])
    titles, rest = read_titles(lines[start:tail]) if titled else ([], lines[start:tail])
    return (*read_head(lines[:start]), *titles, *_body(join_wounds(rest)), *read_tail(lines[tail:]), *annex)


def _body(lines: list[Line]) -> list[Piece]:
    """Opening, headings, prose and closing."""
    work, found = _headings(lines)
    order = sorted(found)
    placed = dict(zip(order, place_headings([found[place] for place in order]), strict=True))
    closing = _closing_at(work, order[-1] if order else -1)
    first = order[0] if order else _opening_end(work[:closing])
    pieces: list[Piece] = []
    for place, line in enumerate(work):
        if place >= closing:
            pieces.append(Piece(Part.CLOSING if line.item is None else Part.UNKNOWN, line))
        elif place in placed:
            pieces.append(Piece(Part.HEADING, line, placed[place]))
        elif place < first:
            pieces.append(Piece(Part.OPENING if line.item is None else Part.UNKNOWN, line))
        else:
            pieces.append(Piece(Part.BODY if order else Part.UNKNOWN, line))
    return pieces


def _headings(lines: list[Line]) -> tuple[list[Line], dict[int, Heading]]:
    """The lines, run-in headings cut off and lone numbers glued to their titles, and the headings by place."""
    found: dict[int, Heading] = {}
    work: list[Line] = []
    for line in lines:
        cut = split_run_in(line.text) if line.item is None else 0
        for half in [cut_line(line, 0, cut), cut_line(line, cut, len(line.text))] if cut else [line]:
            lone = found.get(len(work) - 1)
            if lone and not lone.title and half.item is None and read_numeral(half.text) is None:
                half = _glue(work.pop(), half)  # "I." stood alone on its line
            heading = read_heading(half.text, bold=half.bold) if half.item is None else None
            found.pop(len(work), None)
            if heading:
                found[len(work)] = heading
            work.append(half)
    return work, {place: heading for place, heading in found.items() if heading.title}


def _glue(number: Line, line: Line) -> Line:
    style = (number.bold and line.bold, number.italic and line.italic)
    return msgspec.structs.replace(
        line,
        text=f"{number.text} {line.text}",
        bold=number.bold or line.bold,
        runs=(*number.runs, (" ", *style), *line.runs),
    )


def _closing_at(lines: list[Line], last_heading: int) -> int:
    for place in range(len(lines) - 1, max(last_heading, len(lines) - 8), -1):
        if lines[place].item is None and re.match(r"^Trên đây\b", lines[place].text):
            return place
    if lines and len(lines) - 1 > last_heading and lines[-1].item is None:
        text = lines[-1].text
        if (
            CLOSING.match(text)
            or text.endswith("./.")
            and re.search(r"báo cáo", text, re.IGNORECASE)
            and not read_numeral(text)
        ):
            return len(lines) - 1
    return len(lines)


def _opening_end(lines: list[Line]) -> int:
    """Without headings: the opening ends with "như sau:", or is the first line when it cites a letter."""
    for place, line in enumerate(lines[:10]):
        if line.item is None and re.search(r"(như sau|sau đây)\s*:\s*$", line.text):
            return place + 1
    return (
        1 if lines and lines[0].item is None and (OPENING.match(lines[0].text) and find_citations(lines[0].text)) else 0
    )
