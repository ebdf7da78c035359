"""A section's blocks into a QTextDocument, and back as drafts."""

from collections.abc import Mapping, Sequence
from unicodedata import is_normalized, normalize

import msgspec
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFragment

from ttdn_desktop.gui.editor.formats import (
    HOLE,
    ID,
    block_format,
    id_of,
    level_format,
    level_of,
    run_format,
    run_of,
    text_format,
    whole_at,
    whole_format,
    whole_of,
)
from ttdn_desktop.model.block import Block, Level, Paragraph, Run, Text, merge_runs
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.text.unicode import clean

Piece = tuple[Run, ...] | str  # runs of text, or the key of a table or picture


def load(document: QTextDocument, blocks: Sequence[Block]) -> None:
    """Fills the document with the blocks; an empty section is one empty paragraph to type into."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    cursor.setBlockFormat(block_format(Paragraph("")))
    cursor.setBlockCharFormat(text_format())
    for place, block in enumerate(blocks):
        if place:
            cursor.insertBlock()
        cursor.setBlockFormat(block_format(block))
        cursor.setBlockCharFormat(text_format())
        if isinstance(block, Paragraph):
            insert_runs(cursor, block.runs)
        else:
            cursor.insertText(HOLE, whole_format(block.id))
    cursor.endEditBlock()


def insert_runs(cursor: QTextCursor, runs: Sequence[Run]) -> None:
    """Inserts runs at the cursor."""
    for run in runs:
        if isinstance(run, Text):
            cursor.insertText(run.text, text_format(run.bold, run.italic))
        else:
            cursor.insertText(HOLE, run_format(run))


def insert_plain_block(cursor: QTextCursor) -> None:
    """A new empty paragraph of plain text below the cursor; the cursor goes into it."""
    cursor.insertBlock(level_format(Level.TEXT), text_format())


class Pieces:
    """What each paragraph of a document holds, read anew only where something changed: a word typed costs one paragraph."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._known: list[_Known | None] = []
        document.contentsChange.connect(self._changed)

    def of(self, block: QTextBlock) -> "_Known":
        """What is known of a paragraph."""
        number = block.blockNumber()
        if len(self._known) != self._document.blockCount():
            self._known = [None] * self._document.blockCount()
        known = self._known[number]
        if known is None:
            known = self._known[number] = _Known(pieces_of(block))
        return known

    def _changed(self, place: int, _removed: int, added: int) -> None:
        """The paragraphs from the first to the last that changed are forgotten; those behind them only move."""
        count = self._document.blockCount()
        first = max(self._document.findBlock(place).blockNumber(), 0)
        end = self._document.findBlock(place + added)
        last = end.blockNumber() if end.isValid() else count - 1
        gone = last - first + 1 - (count - len(self._known))
        if gone < 0 or first + gone > len(self._known):
            self._known = []
            return
        self._known[first : first + gone] = [None] * (last - first + 1)


class _Known:
    """A paragraph as it was read; `drafts` of it, and the block of the report it was `settled` as, once they were asked for."""

    __slots__ = ("drafts", "pieces", "settled")

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.drafts: list[Draft] | None = None
        self.settled: Block | None = None


def drafts(document: QTextDocument, known: Mapping[str, Block], pieces: Pieces | None = None) -> list[Draft]:
    """The paragraphs as drafts, cleaned to NFC; `known` gives back the tables and pictures that are only drawn here.

    A table met twice (pasted) becomes a block without an id. Words typed beside one become a paragraph of their own.
    """
    pieces = pieces or Pieces(document)
    found: list[Draft] = []
    seen: set[str] = set()
    block = document.begin()
    while block.isValid():
        held = pieces.of(block)
        if held.drafts is not None:
            found += held.drafts
            block = block.next()
            continue
        wanted, own = id_of(block), list[Draft]()
        for piece in held.pieces:
            if not isinstance(piece, str):
                if _says_something(piece):
                    own.append(Draft(level_of(block), piece, wanted))
                    wanted = ""
            elif piece in known:
                whole = known[piece]
                own.append(Draft(block=msgspec.structs.replace(whole, id="") if whole.id in seen else whole))
                seen.add(whole.id)
        if not any(isinstance(piece, str) for piece in held.pieces):
            held.drafts = own
        found += own
        block = block.next()
    return found


def runs_of(block: QTextBlock) -> tuple[Run, ...]:
    """The runs of one paragraph of the document, tables and pictures left out."""
    return merge_runs(tuple(run for piece in pieces_of(block) if not isinstance(piece, str) for run in piece))


def pieces_of(block: QTextBlock) -> list[Piece]:
    """What a paragraph of the document holds: text, and the tables or pictures among it, in order."""
    pieces: list[Piece] = []
    runs: list[Run] = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        look, text = fragment.charFormat(), fragment.text()
        key, run = whole_at(look), run_of(look)
        if key:
            pieces += [merge_runs(tuple(runs)), key] if runs else [key]
            runs = []
        elif run is not None:
            runs += [run] * len(text)  # equal neighbours share one fragment
        else:
            plain = clean(text.replace(HOLE, "")).replace("\n", " ")
            runs.append(Text(plain, look.fontWeight() >= 600, look.fontItalic()))
        walk += 1
    merged = merge_runs(tuple(runs))
    return [*pieces, merged] if merged else pieces


def settle(document: QTextDocument, blocks: Sequence[Block], pieces: Pieces | None = None) -> bool:
    """Gives the document's paragraphs the ids, origins and reviews the report gave them; words and cursor stay untouched.

    False when the document does not stand as the report does (two things in one paragraph): then it must be loaded anew.
    """
    pieces = pieces or Pieces(document)
    place = 0
    block = document.begin()
    while block.isValid():
        held = pieces.of(block)
        if held.settled is not None and place < len(blocks) and held.settled is blocks[place]:
            place += 1
            block = block.next()
            continue
        said = [piece for piece in held.pieces if isinstance(piece, str) or _says_something(piece)]
        if not said:
            _forget(block)
        elif len(said) > 1 or place >= len(blocks) or not _fits(said[0], blocks[place]):
            return False
        else:
            _know(block, blocks[place])
            pieces.of(block).settled = blocks[place]
            place += 1
        block = block.next()
    return place == len(blocks)


def compose(cursor: QTextCursor) -> int | None:
    """Letters and marks typed one by one become the letters the report keeps (NFC), in the cursor's paragraph.

    Where in it the cursor belongs then; None when every letter was composed already.
    """
    block, text = cursor.block(), cursor.block().text()
    if is_normalized("NFC", text):
        return None
    before = text.encode("utf-16-le")[: 2 * cursor.positionInBlock()].decode("utf-16-le", "ignore")
    found: list[tuple[int, QTextFragment]] = []
    walk = block.begin()
    while not walk.atEnd():
        found.append((walk.fragment().position(), walk.fragment()))
        walk += 1
    put = QTextCursor(block)
    for place, piece in reversed(found):
        old, look = piece.text(), piece.charFormat()
        new = normalize("NFC", old)
        if new != old:
            put.setPosition(place)
            put.setPosition(place + len(old.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
            put.insertText(new, look)
    return len(normalize("NFC", before).encode("utf-16-le")) // 2


def set_level(cursor: QTextCursor, level: Level) -> None:
    """Gives the cursor's paragraph a level, everything else kept."""
    look = cursor.block().blockFormat()
    look.merge(level_format(level))
    cursor.setBlockFormat(look)


def _says_something(runs: tuple[Run, ...]) -> bool:
    """As model.edit drops empty paragraphs."""
    return any(not isinstance(run, Text) or run.text.strip() for run in runs)


def _fits(piece: Piece, known: Block) -> bool:
    return piece == merge_runs(known.runs) if isinstance(known, Paragraph) else isinstance(piece, str)


def _know(block: QTextBlock, known: Block) -> None:
    look = block_format(known)
    if block.blockFormat() != look:
        QTextCursor(block).setBlockFormat(look)
    if not isinstance(known, Paragraph) and whole_of(block) != known.id:
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(whole_format(known.id))


def _forget(block: QTextBlock) -> None:
    if id_of(block):
        look = level_format(level_of(block))
        look.clearProperty(ID)
        QTextCursor(block).setBlockFormat(look)
