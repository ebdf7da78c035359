"""What stands at a cursor: a drawn object, a lone sign that opens an item."""

import re
from bisect import bisect_left
from functools import lru_cache

from PySide6.QtGui import QTextCursor

from ttdn_desktop.gui.editor.formats import HOLE, level_of
from ttdn_desktop.model.block import Level

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_SIGNS = {"-": Level.DASH, "+": Level.PLUS}


def object_here(cursor: QTextCursor) -> QTextCursor | None:
    """The object selected, or the one beside the cursor (the one after it first)."""
    if cursor.hasSelection():
        first = QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        found = object_beside(first, after=True)
        return found if found is not None and cursor.selectionEnd() - cursor.selectionStart() == 1 else None
    return object_beside(cursor, after=True) or object_beside(cursor, after=False)


def object_beside(cursor: QTextCursor, after: bool) -> QTextCursor | None:
    """The object right after (or before) a cursor, selected; its charFormat() is the object's."""
    step = QTextCursor.MoveOperation.NextCharacter if after else QTextCursor.MoveOperation.PreviousCharacter
    found = QTextCursor(cursor)
    found.clearSelection()
    found.movePosition(step, QTextCursor.MoveMode.KeepAnchor)
    if found.selectedText() != HOLE:
        return None
    start, end = found.selectionStart(), found.selectionEnd()
    found.setPosition(start)
    found.setPosition(end, QTextCursor.MoveMode.KeepAnchor)  # a format is that of the character before the cursor
    return found


def sign_before(cursor: QTextCursor) -> Level | None:
    """The level a lone "-" or "+" before the cursor asks for when a blank follows; None anywhere else."""
    text = cursor.block().text()
    alone = cursor.positionInBlock() == 1 and text[:1] in _SIGNS and not cursor.hasSelection()
    return _SIGNS[text[0]] if alone and level_of(cursor.block()) is not _SIGNS[text[0]] else None


def units(text: str, place: int) -> int:
    """A place counted in letters as Qt counts it: a sign beyond the first 65,536 of Unicode is two there."""
    return place + bisect_left(_beyond(text), place)


@lru_cache(256)  # asked for each mark of a paragraph
def _beyond(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _BEYOND.finditer(text))
