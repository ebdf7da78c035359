"""What is copied from the editor and what may be pasted into it: our own paragraphs, or clean plain text."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from ttdn_desktop.gui.editor.formats import level_of, text_format
from ttdn_desktop.gui.editor.read_write import insert_runs, runs_of, set_level
from ttdn_desktop.model.block import Level, Run, Text
from ttdn_desktop.model.notation import parse_line, write_line
from ttdn_desktop.text.unicode import clean

OWN = "application/x-ttdn-paragraphs"
_BULLETS = {"-": Level.DASH, "–": Level.DASH, "•": Level.DASH, "": Level.DASH, "+": Level.PLUS}


def copied(cursor: QTextCursor) -> QMimeData:
    """The selection: plain text for other programs, and in notation for ourselves (figures stay figures)."""
    mime = QMimeData()
    document = cursor.document()
    lines: list[str] = []
    block = document.findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd():
        runs = _within(
            runs_of(block), cursor.selectionStart() - block.position(), cursor.selectionEnd() - block.position()
        )
        whole = cursor.selectionStart() <= block.position()
        lines.append(write_line(level_of(block) if whole else Level.TEXT, runs))
        block = block.next()
    mime.setData(OWN, "\n".join(lines).encode("utf-8"))
    mime.setText(cursor.selection().toPlainText().replace("\ufffc", "…"))
    return mime


def paste(cursor: QTextCursor, mime: QMimeData) -> None:
    """Puts the clipboard's text at the cursor as paragraphs of ours: NFC, no foreign formats, bullets made levels."""
    if mime.hasFormat(OWN):
        lines = [parse_line(line) for line in bytes(mime.data(OWN).data()).decode("utf-8", "replace").split("\n")]
    else:
        lines = [_foreign(line) for line in clean(mime.text()).split("\n") if line.strip()]
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for place, (level, runs) in enumerate(lines):
        if place:
            cursor.insertBlock()
            set_level(cursor, level)
        elif level is not Level.TEXT and not cursor.block().text():
            set_level(cursor, level)
        insert_runs(cursor, runs)
    cursor.setCharFormat(text_format())
    cursor.endEditBlock()


def _foreign(line: str) -> tuple[Level, tuple[Run, ...]]:
    text = " ".join(line.split())
    level = _BULLETS.get(text[:1])
    if level is not None and text[1:2] == " ":
        return level, (Text(text[2:]),)
    return Level.TEXT, (Text(text),)


def _within(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    out: list[Run] = []
    place = 0
    for run in runs:
        size = len(run.text) if isinstance(run, Text) else 1
        first, last = max(start - place, 0), min(end - place, size)
        place += size
        if last <= first:
            continue
        out.append(Text(run.text[first:last], run.bold, run.italic) if isinstance(run, Text) else run)
    return tuple(out)
