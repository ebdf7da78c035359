"""What is copied from the editor and what may be pasted into it: our own paragraphs, or clean plain text."""

from collections.abc import Callable, Mapping, MutableMapping, Sequence

import msgspec
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor

from ttdn_desktop.gui.editor.formats import HOLE, OBJECT, level_of, text_format, whole_format, whole_of
from ttdn_desktop.gui.editor.read_write import insert_plain_block, insert_runs, pieces_of, set_level
from ttdn_desktop.model.block import Block, FigureRef, Gap, Level, Paragraph, Picture, Run, Table, Text
from ttdn_desktop.reading.pasted import Pasted, pasted_html, pasted_text
from ttdn_desktop.text.unicode import clean

OWN = "application/x-ttdn-blocks"
_SIGNS = {Level.DASH: "- ", Level.PLUS: "+ "}
_DECODER = msgspec.json.Decoder(list[Paragraph | Table | Picture])


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


def read(mime: QMimeData) -> Pasted:
    """What the clipboard holds, as blocks of ours."""
    if mime.hasFormat(OWN):
        try:
            return Pasted(tuple(_DECODER.decode(bytes(mime.data(OWN).data()))))
        except msgspec.DecodeError:  # another version's clipboard
            return pasted_text(mime.text())
    made = pasted_html(mime.html(), mime.text()) if mime.hasHtml() else None
    return made or pasted_text(mime.text())


def put(cursor: QTextCursor, blocks: Sequence[Block], known: MutableMapping[str, Block]) -> None:
    """Puts blocks at the cursor in the place of what is selected.

    One line goes into the text where it is; tables and pictures are remembered in `known`.
    """
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
            key = block.id if block.id and block.id not in known else f"{block.id}~{len(known)}"
            known[key] = block
            cursor.insertText(HOLE, whole_format(key))
    cursor.setCharFormat(text_format())
    cursor.endEditBlock()


def convert(cursor: QTextCursor, change: Callable[[str], str]) -> None:
    """The words selected, changed run by run; looks, figures and paragraphs stay."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    found: list[tuple[int, int, str]] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        walk = block.begin()
        while not walk.atEnd():
            piece = walk.fragment()
            first, last = max(piece.position(), start), min(piece.position() + piece.length(), end)
            if last > first and piece.charFormat().objectType() != OBJECT:
                found.append((first, last, piece.text()[first - piece.position() : last - piece.position()]))
            walk += 1
        block = block.next()
    cursor.beginEditBlock()
    for first, last, text in reversed(found):
        new = clean(change(text))
        if new != text:
            cursor.setPosition(last)
            look = cursor.charFormat()
            cursor.setPosition(first, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(new, look)
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
