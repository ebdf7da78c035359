"""Pasted text as blocks of ours: lists become levels, tables tables, bold and italic stay, of all else only the words."""

import re
from collections.abc import Callable

import msgspec

from ttdn_desktop.model.block import Block, Level, Paragraph, Table, Text, merge_runs
from ttdn_desktop.reading.pasted_html import BLANK, is_sign, list_sign, read_html
from ttdn_desktop.text.legacy import detect, from_tcvn3, from_vni
from ttdn_desktop.text.unicode import clean

MOST = 2_000_000  # characters of markup that are looked at
_CELL = re.compile(r'(?:"((?:[^"]|"")*)"(?=[\t\n]|\Z)|([^\t\n]*))(\t|\n|\Z)')


class Pasted(msgspec.Struct, frozen=True):
    """`blocks` as they were copied; where they are letters of an old code ("tcvn3", "vni"), the same in Unicode beside them.

    `pictures`: how many were left out.
    """

    blocks: tuple[Block, ...]
    legacy: str = ""
    unicode: tuple[Block, ...] = ()
    pictures: int = 0


def pasted_text(text: str) -> Pasted:
    """Plain text, a paragraph a line; one line goes into a sentence, so the blank at its edge stays."""
    lines = [line for line in clean(text).split("\n") if line.strip()]
    if len(lines) == 1:
        made: tuple[Block, ...] = (Paragraph("", (Text(_edged(lines[0], lines[0])),)),)
    else:
        made = _grid(lines) or tuple(_line(line) for line in lines)
    return _judged(made, made, 0)


def pasted_html(html: str, text: str = "") -> Pasted | None:
    """What a browser, Word or Excel copied; `text` is its plain form. None when there are no words in it."""
    reader = read_html(html[:MOST])
    blocks = tuple(reader.blocks)
    if not blocks:
        return None
    upright = tuple(reader.upright)
    if (
        len(blocks) == 1
        and isinstance(blocks[0], Paragraph)
        and blocks[0].level is Level.TEXT
        and "\n" not in text.strip()
    ):
        blocks, upright = (_edges(blocks[0], text),), (_edges(upright[0], text),)
    return _judged(blocks, upright, reader.pictures, "vni" if reader.vni else "tcvn3")


def pasted_grid(text: str) -> list[list[str]]:
    """Cells parted by tabs, rows by newlines, as spreadsheets copy them; a cell in quotes may hold newlines."""
    rows: list[list[str]] = [[]]
    for match in _CELL.finditer(clean(text[:MOST]).removesuffix("\n")):
        quoted, bare, end = match.groups()
        rows[-1].append(bare if quoted is None else quoted.replace('""', '"'))
        if end == "\n":
            rows.append([])
        elif not end:
            break
    return rows


def _grid(lines: list[str]) -> tuple[Block, ...]:
    """Lines of cells parted by tabs, as many in each, are a table; signs or numbers and a tab are a list."""
    rows = [[" ".join(cell.split()) for cell in line.split("\t")] for line in lines]
    wide = {len(row) for row in rows}
    listed = len(rows) < 2 or wide in ({0}, {1}) or all(is_sign(row[0]) for row in rows)
    if listed or len(wide) > 1:
        return ()
    return (Table("", tuple(tuple(row) for row in rows)),)


def _line(text: str) -> Paragraph:
    level, words = list_sign(text)
    return Paragraph("", (Text(" ".join(words.split())),), level or Level.TEXT)


def _edged(words: str, text: str) -> str:
    """The words on one line, with a blank where the text they come from begins or ends with one."""
    plain = " ".join(words.split())
    return " " * bool(BLANK.match(text)) + plain + " " * bool(text and BLANK.fullmatch(text[-1]))


def _edges(block: Block, text: str) -> Block:
    assert isinstance(block, Paragraph)
    before, after = bool(text and BLANK.match(text)), bool(text and BLANK.fullmatch(text[-1]))
    runs = (*((Text(" "),) if before else ()), *block.runs, *((Text(" "),) if after else ()))
    return msgspec.structs.replace(block, runs=merge_runs(runs))


def _judged(blocks: tuple[Block, ...], upright: tuple[Block, ...], pictures: int, kind: str = "tcvn3") -> Pasted:
    if upright != blocks:
        return Pasted(blocks, kind, upright, pictures)
    kind = detect("\n".join(_words(blocks)))
    if not kind:
        return Pasted(blocks, pictures=pictures)
    convert = from_tcvn3 if kind == "tcvn3" else from_vni
    return Pasted(blocks, kind, tuple(_through(block, convert) for block in blocks), pictures)


def _words(blocks: tuple[Block, ...]) -> list[str]:
    out: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            out.append("".join(run.text for run in block.runs if isinstance(run, Text)))
        elif isinstance(block, Table):
            out += [cell for row in block.rows for cell in row]
    return out


def _through(block: Block, convert: Callable[[str], str]) -> Block:
    if isinstance(block, Paragraph):
        runs = tuple(
            msgspec.structs.replace(run, text=clean(convert(run.text))) if isinstance(run, Text) else run
            for run in block.runs
        )
        return msgspec.structs.replace(block, runs=merge_runs(runs))
    if isinstance(block, Table):
        rows = tuple(tuple(clean(convert(cell)) for cell in row) for row in block.rows)
        return msgspec.structs.replace(block, rows=rows, caption=clean(convert(block.caption)))
    return block
