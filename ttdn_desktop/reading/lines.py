"""A source document as a flat row of lines, with layout tables opened and page-break wounds joined."""

import re
from itertools import groupby

import msgspec

from ttdn_desktop.model.source import SourceDocument, SourceLine, SourcePicture, SourceTable
from ttdn_desktop.reading.numerals import read_numeral
from ttdn_desktop.text.unicode import one_line

_FINAL = frozenset('.;:!?…)]”"»/')
RULE = re.compile(r"^[\s_\-–—=*.]{3,}$|^\*+$|^[-–—=*.]{2,}\s*[oO0]{1,3}\s*[-–—=*.]{2,}$")  # a drawn line typed as signs
_COLUMNS = re.compile(r"\t+|[ \u00a0]{4,}|(?:^|\s)\|(?=\s|$)")
# Many blanks set two columns apart, but not where a number, a day or a month is left blank to be written by hand.
_BEFORE_BLANK = re.compile(r"(?:\bngày|\btháng|\bnăm|\bsố\s*:)$", re.IGNORECASE)
_BEHIND_BLANK = re.compile(r"tháng\b|năm\b|/", re.IGNORECASE)


class Line(msgspec.Struct, frozen=True):
    """One line: its text with the printed number in front, on one line; runs (text, bold, italic) cover exactly that text.

    `item` is a table or picture instead of text. `joints` are places where torn pieces were joined; `column` 1 for the right half
    of a two-column line or layout table, `boxed` for a line out of a layout table.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    centered: bool = False
    runs: tuple[tuple[str, bool, bool], ...] = ()
    joints: tuple[int, ...] = ()
    item: SourceTable | SourcePicture | None = None
    column: int = 0
    boxed: bool = False


def flatten(document: SourceDocument) -> list[Line]:
    """All lines in reading order; tables stay items (`open_table` opens the ones that only lay out head or signature)."""
    out: list[Line] = []
    for item in document.items:
        if isinstance(item, SourceLine):
            out.extend(split_line(item))
        else:
            out.append(Line(item=item))
    return out


def split_line(line: SourceLine, *, column: int = 0, boxed: bool = False) -> list[Line]:
    """The lines of one paragraph, cut at hard breaks; empty ones are left out."""
    runs = (
        tuple(line.runs)
        if "".join(run[0] for run in line.runs) == line.text and line.runs
        else ((line.text, line.bold, line.italic),)
    )
    if line.number:
        runs = ((line.number + " ", line.bold, line.italic), *runs)
    pieces: list[list[tuple[str, bool, bool]]] = [[]]
    for text, bold, italic in runs:
        parts = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").split("\n")
        pieces[-1].append((parts[0], bold, italic))
        pieces.extend([(part, bold, italic)] for part in parts[1:])
    out: list[Line] = []
    for piece in pieces:
        tidy = _tidy(piece)
        text = "".join(run[0] for run in tidy)
        if text:
            bold = line.bold or all(run[1] for run in tidy if run[0].strip())
            italic = line.italic or all(run[2] for run in tidy if run[0].strip())
            out.append(Line(text, bold, italic, line.centered, tidy, (), None, column, boxed))
    return out


def open_table(table: SourceTable) -> list[Line]:
    """The lines of a layout table, row by row, the left cell before the right one."""
    return [
        part
        for row in table.rows
        for place, cell in enumerate(row)
        for line in cell
        for part in split_line(line, column=min(place, 1), boxed=True)
    ]


def split_columns(line: SourceLine | Line) -> list[str]:
    """The halves of a line whose two columns were run together, set apart by tabs, many blanks or a bar."""
    return [part.strip() for part in _COLUMNS.split(line.text) if part.strip()]


def halves(lines: list[Line]) -> list[Line]:
    """Two columns run together on one line set apart again."""
    out: list[Line] = []
    for line in lines:
        parts = split_columns(line) if line.item is None else []
        if not parts or parts == [line.text.strip()]:
            out.append(line)
        else:
            out.extend(
                Line(
                    part,
                    line.bold,
                    line.italic,
                    False,
                    ((part, line.bold, line.italic),),
                    (),
                    None,
                    min(k, 1),
                    line.boxed,
                )
                for k, part in enumerate(parts)
            )
    return out


def table_words(table: SourceTable) -> str:
    """All words of a table, cell after cell."""
    return " ".join(one_line(line.text) for row in table.rows for cell in row for line in cell if line.text.strip())


def cut_line(line: Line, start: int, end: int) -> Line:
    """A stretch of a line, its runs cut with it."""
    runs: list[tuple[str, bool, bool]] = []
    place = 0
    for text, bold, italic in line.runs:
        part = text[max(start - place, 0) : max(end - place, 0)]
        place += len(text)
        if part:
            runs.append((part, bold, italic))
    if runs:
        runs[0] = (runs[0][0].lstrip(), *runs[0][1:])
        runs[-1] = (runs[-1][0].rstrip(), *runs[-1][1:])
    return msgspec.structs.replace(
        line, text=line.text[start:end].strip(), runs=tuple(run for run in runs if run[0]), joints=()
    )


def join_wounds(lines: list[Line]) -> list[Line]:
    """Paragraphs torn by a page break made whole: no final punctuation, and the next line begins in lower case (corpus 2.2, rule 5)."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _torn(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_whole(group) if len(group) > 1 else group[0] for group in groups]


def _torn(last: Line, line: Line) -> bool:
    if last.item or line.item or last.text[-1:] in _FINAL or not line.text[:1].islower():
        return False
    return read_numeral(line.text) is None


def _whole(group: list[Line]) -> Line:
    runs: list[tuple[str, bool, bool]] = []
    joints: list[int] = []
    size = 0
    for line in group:
        if runs:
            joints.append(size)
            runs.append((" ", *_style(group[0])))
            size += 1
        runs.extend(line.runs)
        size += len(line.text)
    return msgspec.structs.replace(
        group[0],
        text=" ".join(line.text for line in group),
        bold=all(line.bold for line in group),
        italic=all(line.italic for line in group),
        runs=_merge(tuple(runs)),
        joints=tuple(joints),
    )


def _style(line: Line) -> tuple[bool, bool]:
    return (line.runs[-1][1], line.runs[-1][2]) if line.runs else (False, False)


def _tidy(piece: list[tuple[str, bool, bool]]) -> tuple[tuple[str, bool, bool], ...]:
    """Runs with blanks collapsed across their borders and trimmed at both ends (wide gaps between columns are kept as a tab)."""
    out: list[tuple[str, bool, bool]] = []
    blank = True
    for text, bold, italic in piece:
        clean = ""
        parts = [*re.split(r"([ \t\u00a0\u2000-\u200a\u202f\u3000]+)", text), ""]
        for place, part in enumerate(parts):
            if not part:
                continue
            if part.isspace():
                wide = "\t" in part or len(part) >= 4
                handwritten = wide and (_BEFORE_BLANK.search(clean[-24:]) or _BEHIND_BLANK.match(parts[place + 1]))
                if not blank:
                    clean += "\t" if wide and not handwritten else " "
                blank = True
            else:
                clean += part
                blank = False
        if clean:
            out.append((clean, bold, italic))
    while out:
        text, bold, italic = out[-1]
        if text.rstrip():
            out[-1] = (text.rstrip(), bold, italic)
            break
        out.pop()
    return _merge(tuple(out))


def _merge(runs: tuple[tuple[str, bool, bool], ...]) -> tuple[tuple[str, bool, bool], ...]:
    out: list[tuple[str, bool, bool]] = []
    for (bold, italic), same in groupby((run for run in runs if run[0]), key=lambda run: run[1:]):
        out.append(("".join(run[0] for run in same), bold, italic))
    return tuple(out)
