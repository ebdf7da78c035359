"""The text of one section as it is seen: paragraphs with their signs, figures as drawn objects, the margin, the findings' lines."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.formats import OBJECT, id_of, level_of, text_format, unreviewed, whole_at
from ttdn_desktop.gui.editor.margin import WIDTH, Margin
from ttdn_desktop.gui.editor.marks import Marks
from ttdn_desktop.gui.editor.objects import Label, Pills
from ttdn_desktop.gui.editor.read_write import drafts, load, settle
from ttdn_desktop.model.block import Block, Level, Picture, Table
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.finding import Finding

_MARKER = {Level.DASH: "-", Level.PLUS: "+"}
_POINT_SIZE = 11.5
_NEAR = 4  # paragraphs: of those, one is printed


class SectionView(QTextEdit):
    """Shows blocks and reads them back; how it is typed into is the business of SectionEditor."""

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(12)
        font = QFont(self.font())
        font.setPointSizeF(_POINT_SIZE)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._known: dict[str, Block] = {}  # by id, those taken out as well: they may be pasted back
        self._label = label
        self._loading = False
        self.number_sign: Callable[[int], str] = lambda number: f"{number}."
        self._pills = Pills(lambda: QFont(self.document().defaultFont()), label, self._whole_label)
        self.document().documentLayout().registerHandler(OBJECT, self._pills)
        self.marks = Marks(self.document())
        self.setViewportMargins(WIDTH, 0, 0, 0)
        self._margin = Margin(self)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)

    def load(self, blocks: Sequence[Block]) -> None:
        """Shows a section's blocks."""
        self._know(blocks)
        self._quietly(lambda: load(self.document(), blocks))
        self.setCurrentCharFormat(text_format())
        self._margin.update()

    def settle(self, blocks: Sequence[Block]) -> None:
        """Takes the ids, origins and reviews the report gave after an edit; the words stay as they are."""
        self._know(blocks)
        fits: list[bool] = []
        self._quietly(lambda: fits.append(settle(self.document(), blocks)))
        if not fits[0]:  # a table and words shared a line: now each has its own
            self.reload(blocks)
        self._margin.update()

    def reload(self, blocks: Sequence[Block]) -> None:
        """Loads the blocks again: the view stays, the cursor goes to the end of what changed, or stays if no word did."""
        place, top, before = self.textCursor().position(), self.verticalScrollBar().value(), self.document().toRawText()
        self.load(blocks)
        self.verticalScrollBar().setValue(top)
        after = self.document().toRawText()
        cursor = self.textCursor()
        cursor.setPosition(place if after == before else _end_of_change(before, after))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def drafts(self) -> list[Draft]:
        """The paragraphs as they stand."""
        return drafts(self.document(), self._known)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Draws the findings' wavy lines; does not count as a change."""
        self._quietly(lambda: self.marks.set_findings(findings))

    def figures_changed(self) -> None:
        """Draws the figures again after their values changed."""
        self._quietly(lambda: self.document().markContentsDirty(0, self.document().characterCount()))
        self.viewport().update()

    def place(self) -> tuple[str, int]:
        """Where the cursor stands: the paragraph's id and the position in it."""
        cursor = self.textCursor()
        return id_of(cursor.block()), cursor.positionInBlock()

    def writing(self) -> tuple[tuple[str, ...], float]:
        """The ids of the cursor's paragraph and some before it (a new one has none yet), and how far the cursor is through it."""
        cursor = self.textCursor()
        block, ids = cursor.block(), list[str]()
        share = cursor.positionInBlock() / max(block.length() - 1, 1)
        while block.isValid() and len(ids) < _NEAR:
            ids.append(id_of(block))
            block = block.previous()
        return tuple(key for key in ids if key), share

    def go_to(self, block: str, start: int = 0, end: int | None = None) -> None:
        """Puts the cursor (or a selection) into a paragraph, shows it and takes the keyboard."""
        found = self._find(block)
        if found is None:
            return
        cursor = QTextCursor(found)
        limit = found.position() + max(found.length() - 1, 0)
        cursor.setPosition(min(found.position() + max(start, 0), limit))
        if end is not None and end > start:
            cursor.setPosition(min(found.position() + end, limit), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus()

    def next_unreviewed(self) -> bool:
        """Moves to the next paragraph nobody has looked at; False when there is none."""
        start = self.textCursor().block().next()
        for first in (start, self.document().begin()):
            block = first
            while block.isValid():
                if unreviewed(block):
                    self.go_to(id_of(block))
                    return True
                block = block.next()
        return False

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The paragraphs in view with their rectangles in the viewport's coordinates."""
        layout = self.document().documentLayout()
        offset = self.verticalScrollBar().value()
        block = self.document().begin()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -offset)
            if rect.top() > self.viewport().height():
                return
            if rect.bottom() >= 0:
                yield block, rect
            block = block.next()

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.document().defaultFont())
        painter.setPen(QColor(style.tint("ink")))
        for block, rect in self.visible_blocks():
            sign = self._sign_of(block)
            line = block.layout().lineAt(0) if sign and block.layout().lineCount() else None
            if line is not None:
                left = block.blockFormat().leftMargin() + self.document().documentMargin()
                width = painter.fontMetrics().horizontalAdvance(sign)
                painter.drawText(
                    QPoint(round(left - max(width + 5, 14)), round(rect.top() + line.y() + line.ascent())), sign
                )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        frame = self.viewport().geometry()
        self._margin.setGeometry(QRect(frame.left() - WIDTH, frame.top(), WIDTH, frame.height()))

    # inner

    def _quietly(self, work: Callable[[], object]) -> None:
        self._loading = True
        try:
            work()
        finally:
            self._loading = False

    def _know(self, blocks: Sequence[Block]) -> None:
        self._known.update((block.id, block) for block in blocks)

    def _all(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _find(self, key: str) -> QTextBlock | None:
        return next((block for block in self._all() if id_of(block) == key), None)

    def _sign_of(self, block: QTextBlock) -> str:
        level = level_of(block)
        if level is not Level.NUMBERED:
            return _MARKER.get(level, "")
        count = 0
        for other in self._all():
            count += level_of(other) is Level.NUMBERED and bool(other.text().strip())
            if other == block:
                break
        return self.number_sign(max(count, 1))

    def _whole_label(self, look: QTextCharFormat) -> str:
        block = self._known.get(whole_at(look))
        if isinstance(block, Table):
            return f"▦ Bảng {len(block.rows)} dòng, {len(block.rows[0]) if block.rows else 0} cột  {block.caption}".rstrip()
        return f"▣ Hình  {block.caption}".rstrip() if isinstance(block, Picture) else "▣"


def _end_of_change(before: str, after: str) -> int:
    """Where in the new text the part ends that differs from the old."""
    same = 0
    limit = min(len(before), len(after))
    while same < limit and before[-1 - same] == after[-1 - same]:
        same += 1
    return len(after) - same
