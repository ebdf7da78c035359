"""How a paragraph's id, level, origin and review, and a figure's run, are kept in Qt's text formats."""

from functools import lru_cache

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextFormat

from ttdn_desktop.model.block import Block, FigureRef, Gap, Level, OriginKind, Paragraph, Run, Text
from ttdn_desktop.model.notation import parse_runs, write_runs

_USER = int(QTextFormat.Property.UserProperty)
ID, LEVEL, ORIGIN, REVIEWED, RUN, WHOLE = (_USER + n for n in range(1, 7))
OBJECT = int(QTextFormat.ObjectTypes.UserObject) + 1
HOLE = "\ufffc"

_LINE_HEIGHT = 142.0  # per cent; Ắ Ễ Ổ need the room
_SPACING = 6.0
_INDENT = {Level.TEXT: (0.0, 28.0), Level.DASH: (28.0, 0.0), Level.PLUS: (52.0, 0.0), Level.NUMBERED: (32.0, 0.0)}


def block_format(block: Block) -> QTextBlockFormat:
    """The format of a block of the report; tables and pictures are one drawn object in a paragraph of their own."""
    level = block.level if isinstance(block, Paragraph) else Level.TEXT
    look = level_format(level)
    look.setProperty(ID, block.id)
    look.setProperty(ORIGIN, block.origin.kind.value)
    look.setProperty(REVIEWED, block.reviewed)
    if not isinstance(block, Paragraph):
        look.setTextIndent(0)
        look.setTopMargin(4)
        look.setLineHeight(0, int(QTextBlockFormat.LineHeightTypes.SingleHeight.value))
    return look


def level_format(level: Level) -> QTextBlockFormat:
    """Indents, spacing and line height of a level."""
    look = QTextBlockFormat()
    left, first = _INDENT[level]
    look.setLeftMargin(left)
    look.setTextIndent(first)
    look.setBottomMargin(_SPACING)
    look.setLineHeight(_LINE_HEIGHT, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
    look.setProperty(LEVEL, level.value)
    return look


def whole_format(key: str) -> QTextCharFormat:
    """The format of the one character that stands for a table or picture; `key` says which."""
    look = QTextCharFormat()
    look.setObjectType(OBJECT)
    look.setProperty(WHOLE, key)
    return look


def run_format(run: Run) -> QTextCharFormat:
    """The format of a run; figures and gaps are objects that carry themselves in notation."""
    look = QTextCharFormat()
    if isinstance(run, Text):
        return text_format(run.bold, run.italic)
    look.setObjectType(OBJECT)
    look.setProperty(RUN, write_runs((run,)))
    return look


def text_format(bold: bool = False, italic: bool = False) -> QTextCharFormat:
    """Plain text, perhaps bold or italic."""
    look = QTextCharFormat()
    if bold:
        look.setFontWeight(700)
    if italic:
        look.setFontItalic(True)
    return look


def run_of(look: QTextCharFormat) -> FigureRef | Gap | None:
    """The figure or gap an object stands for; None for anything else."""
    if look.objectType() != OBJECT:
        return None
    return _object(str(look.property(RUN) or ""))


@lru_cache(4096)
def _object(notation: str) -> FigureRef | Gap | None:
    runs = parse_runs(notation)
    return runs[0] if len(runs) == 1 and isinstance(runs[0], FigureRef | Gap) else None


def id_of(block: QTextBlock) -> str:
    """The paragraph's id ("" for one the report does not know yet)."""
    return str(block.blockFormat().property(ID) or "")


def level_of(block: QTextBlock) -> Level:
    """The paragraph's level."""
    return Level(str(block.blockFormat().property(LEVEL) or Level.TEXT.value))


def unreviewed(block: QTextBlock) -> bool:
    """True for carried text nobody has looked at."""
    look = block.blockFormat()
    return str(look.property(ORIGIN) or "") == OriginKind.CARRIED.value and not look.property(REVIEWED)


def whole_at(look: QTextCharFormat) -> str:
    """The key of the table or picture a character of this format stands for, or ""."""
    return str(look.property(WHOLE) or "") if look.objectType() == OBJECT else ""


def whole_of(block: QTextBlock) -> str:
    """The key of the first table or picture drawn in this paragraph, or ""."""
    if HOLE not in block.text():
        return ""
    pieces = block.begin()
    while not pieces.atEnd():
        key = whole_at(pieces.fragment().charFormat())
        if key:
            return key
        pieces += 1
    return ""
