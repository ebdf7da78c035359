"""What is copied from the editor and what may be pasted into it: our own paragraphs, or clean plain text."""

from collections.abc import Callable, Mapping, MutableMapping

import msgspec
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor

from ttdn_desktop.gui.editor.formats import HOLE, level_of, text_format, whole_format, whole_of
from ttdn_desktop.gui.editor.read_write import insert_plain_block, insert_runs, pieces_of, set_level
from ttdn_desktop.model.block import Block, FigureRef, Gap, Level, Paragraph, Picture, Run, Table, Text
from ttdn_desktop.text.unicode import clean

OWN = "application/x-ttdn-blocks"
_BULLETS = {"-": Level.DASH, "–": Level.DASH, "•": Level.DASH, "\uf0b7": Level.DASH, "+": Level.PLUS}
_SIGNS = {Level.DASH: "- ", Level.PLUS: "+ "}
_DECODER = msgspec.json.Decoder(list[Paragraph | Table | Picture])
_BLANK = " \t\u00a0"


def copied(cursor: QTextCursor, known: Mapping[str, Block], label: Callable[[FigureRef | Gap], str]) -> QMimeData:
    """The selection: plain text for other programs (figures as they are read), and our own blocks for ourselves."""
    mime = QMimeData()
    blocks: list[Block] = []
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() <= end:
        blocks += _selected(block, start - block.position(), end - block.position(), known)
        block = block.next()
    mime.setData(OWN, msgspec.json.encode(blocks))
    mime.setText("\n".join(_plain(block, label) for block in blocks))
    return mime


def takes(mime: QMimeData) -> bool:
    """True for what may be pasted or dropped here: text, but no files."""
    return mime.hasFormat(OWN) or (mime.hasText() and (mime.hasHtml() or not mime.hasUrls()))


def paste(cursor: QTextCursor, mime: QMimeData, known: MutableMapping[str, Block]) -> None:
    """Puts the clipboard at the cursor as blocks of ours: NFC, no foreign formats, bullets made levels.

    One line goes into the text where it is; tables and pictures are remembered in `known`.
    """
    blocks = _own(mime) if mime.hasFormat(OWN) else _foreign(mime.text())
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for place, block in enumerate(blocks):
        if place or whole_of(cursor.block()) or (not isinstance(block, Paragraph) and cursor.block().text()):
            step_out(cursor)
        if isinstance(block, Paragraph):
            if place or (block.level is not Level.TEXT and not cursor.block().text()):
                set_level(cursor, block.level)
            insert_runs(cursor, block.runs)
        else:
            key = block.id if block.id not in known else f"{block.id}~{len(known)}"
            known[key] = block
            cursor.insertText(HOLE, whole_format(key))
    cursor.setCharFormat(text_format())
    cursor.endEditBlock()


def step_out(cursor: QTextCursor) -> None:
    """Opens an empty paragraph at the cursor: above a table when the cursor stands before it, else below."""
    if whole_of(cursor.block()) and cursor.atBlockStart():
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        set_level(cursor, Level.TEXT)
        return
    if whole_of(cursor.block()):
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    insert_plain_block(cursor)


def _own(mime: QMimeData) -> list[Block]:
    try:
        return list(_DECODER.decode(bytes(mime.data(OWN).data())))
    except msgspec.DecodeError:  # another version's clipboard
        return _foreign(mime.text())


def _foreign(text: str) -> list[Block]:
    lines = [line for line in clean(text).split("\n") if line.strip()]
    if len(lines) == 1:  # into the middle of a sentence: the blank at its edge is meant
        line = lines[0]
        before, after = " " * (line[0] in _BLANK), " " * (line[-1] in _BLANK)
        return [Paragraph("", (Text(f"{before}{' '.join(line.split())}{after}"),))]
    return [_foreign_line(" ".join(line.split())) for line in lines]


def _foreign_line(text: str) -> Block:
    level = _BULLETS.get(text[:1])
    if level is not None and text[1:2] == " ":
        return Paragraph("", (Text(text[2:]),), level)
    return Paragraph("", (Text(text),))


def _selected(block: QTextBlock, start: int, end: int, known: Mapping[str, Block]) -> list[Block]:
    """What of a paragraph lies within start..end (places in it); it keeps its level when it is taken from its beginning."""
    found: list[Block] = []
    level = level_of(block) if start <= 0 else Level.TEXT
    place = 0
    for piece in pieces_of(block):
        if isinstance(piece, str):
            if start <= place < end and piece in known:
                found.append(known[piece])
            place += 1
            continue
        runs = _within(piece, start - place, end - place)
        place += sum(len(run.text) if isinstance(run, Text) else 1 for run in piece)
        if runs or not found:
            found.append(Paragraph("", runs, level))
    return found or [Paragraph("")]


def _within(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    out: list[Run] = []
    place = 0
    for run in runs:
        size = len(run.text) if isinstance(run, Text) else 1
        first, last = max(start - place, 0), min(end - place, size)
        place += size
        if last > first:
            out.append(Text(run.text[first:last], run.bold, run.italic) if isinstance(run, Text) else run)
    return tuple(out)


def _plain(block: Block, label: Callable[[FigureRef | Gap], str]) -> str:
    if isinstance(block, Table):
        return "\n".join("\t".join(row) for row in block.rows)
    if isinstance(block, Picture):
        return block.caption
    text = "".join(run.text if isinstance(run, Text) else label(run) for run in block.runs)
    return _SIGNS.get(block.level, "") + text
