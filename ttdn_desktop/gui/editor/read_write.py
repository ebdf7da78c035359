"""A section's blocks into a QTextDocument, and back as drafts."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from ttdn_desktop.gui.editor.formats import (
    HOLE,
    ID,
    LEVEL,
    block_format,
    id_of,
    level_of,
    run_format,
    run_of,
    text_format,
    whole_of,
)
from ttdn_desktop.model.block import Block, FigureRef, Level, Paragraph, Run, Text, merge_runs
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.text.unicode import clean


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
        insert_runs(
            cursor,
            block.runs if isinstance(block, Paragraph) else (Text(HOLE),),
            whole=not isinstance(block, Paragraph),
        )
    cursor.endEditBlock()


def insert_runs(cursor: QTextCursor, runs: Sequence[Run], whole: bool = False) -> None:
    """Inserts runs at the cursor; with `whole` the one object that stands for a table or picture."""
    for run in runs:
        if isinstance(run, Text) and not whole:
            cursor.insertText(run.text, text_format(run.bold, run.italic))
        else:
            cursor.insertText(HOLE, run_format(FigureRef("") if whole else run))


def drafts(document: QTextDocument, known: Mapping[str, Block]) -> list[Draft]:
    """The paragraphs as drafts, cleaned to NFC; `known` gives back the tables and pictures that are only drawn here."""
    found: list[Draft] = []
    block = document.begin()
    while block.isValid():
        whole = known.get(whole_of(block))
        if whole is not None and HOLE in block.text():
            found.append(Draft(id=whole.id, block=whole))
        else:
            runs = runs_of(block)
            if any(not isinstance(run, Text) or run.text.strip() for run in runs):
                found.append(Draft(level_of(block), runs, id_of(block)))
        block = block.next()
    return found


def runs_of(block: QTextBlock) -> tuple[Run, ...]:
    """The runs of one paragraph of the document."""
    runs: list[Run] = []
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.isValid():
            look = piece.charFormat()
            known = run_of(look)
            if known is not None:
                runs += [known] * len(piece.text())  # equal neighbours share one fragment
            else:
                text = clean(piece.text().replace(HOLE, "").replace("\u2028", " "))
                runs.append(Text(text, look.fontWeight() >= 600, look.fontItalic()))
        pieces += 1
    return merge_runs(tuple(runs))


def settle(document: QTextDocument, blocks: Sequence[Block]) -> None:
    """Gives the document's paragraphs the ids, origins and reviews the report gave them; words and cursor stay untouched."""
    waiting = list(blocks)
    block = document.begin()
    while block.isValid():
        if waiting and (runs_of(block) or whole_of(block)) and _fits(block, waiting[0]):
            known = waiting.pop(0)
            look = block_format(known)
            if block.blockFormat() != look:
                QTextCursor(block).setBlockFormat(look)
        elif not runs_of(block) and id_of(block):
            look = block.blockFormat()
            look.clearProperty(ID)
            look.setProperty(LEVEL, level_of(block).value)
            QTextCursor(block).setBlockFormat(look)
        block = block.next()


def _fits(block: QTextBlock, known: Block) -> bool:
    return known.id == whole_of(block) if not isinstance(known, Paragraph) else runs_of(block) == merge_runs(known.runs)


def set_level(cursor: QTextCursor, level: Level) -> None:
    """Gives the cursor's paragraph a level, everything else kept."""
    from ttdn_desktop.gui.editor.formats import level_format

    look = cursor.block().blockFormat()
    look.merge(level_format(level))
    cursor.setBlockFormat(look)
