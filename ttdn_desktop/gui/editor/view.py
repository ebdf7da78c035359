"""The text of one section as it is seen: paragraphs with their signs, figures as drawn objects, the margin, the findings' lines."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QInputMethodEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.formats import OBJECT, id_of, level_of, text_format, unreviewed, whole_of
from ttdn_desktop.gui.editor.margin import WIDTH, Margin
from ttdn_desktop.gui.editor.marks import Marks
from ttdn_desktop.gui.editor.objects import Label, Pills
from ttdn_desktop.gui.editor.places import units
from ttdn_desktop.gui.editor.read_write import Pieces, drafts, load, settle
from ttdn_desktop.model.block import Block, Level, Picture
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.finding import Finding

_MARKER = {Level.DASH: "-", Level.PLUS: "+"}
_POINT_SIZE = 11.5
_NEAR = 4  # paragraphs: of those, one is printed


class SectionView(QTextEdit):
    """Shows blocks and reads them back; how it is typed into is the business of SectionEditor."""

    loaded = Signal()  # other blocks are shown

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(12)
        font = QFont(self.font())
        font.setPointSizeF(_POINT_SIZE)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._pieces = Pieces(self.document())
        self._known: dict[str, Block] = {}  # by id, those taken out as well: they may be pasted back
        self._label = label
        self._loading = False
        self._composing = False  # an input method has letters under way that are no text yet
        self._unsettled: Sequence[Block] | None = None
        self._unmarked: Sequence[Finding] | None = None
        self.number_sign: Callable[[int], str] = lambda number: f"{number}."
        self.image: Callable[[Picture], QImage | None] = lambda _: None  # a picture's small form, once there is one
        self.told_of: Callable[[str], str] = lambda _: ""  # whose words a block's are, where they are another unit's
        self._pills = Pills(
            lambda: QFont(self.document().defaultFont()),
            label,
            lambda key: self._known.get(key),
            lambda picture: self.image(picture),
            lambda: max(self.viewport().width() - 2 * self.document().documentMargin() - 6, 80),
        )
        self.document().documentLayout().registerHandler(OBJECT, self._pills)
        self.marks = Marks(self.document())
        self.setViewportMargins(WIDTH, 0, 0, 0)
        self._margin = Margin(self)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)
        self._thick = self.cursorWidth()
        self.cursorPositionChanged.connect(self._show_cursor)

    def load(self, blocks: Sequence[Block]) -> None:
        """Shows a section's blocks."""
        self._know(blocks)
        self._composing, self._unsettled, self._unmarked = False, None, None
        self._quietly(lambda: load(self.document(), blocks))
        self.setCurrentCharFormat(text_format())
        self._margin.update()
        self.loaded.emit()

    def settle(self, blocks: Sequence[Block]) -> None:
        """Takes the ids, origins and reviews the report gave after an edit; the words stay as they are."""
        self._know(blocks)
        if self._composing:
            self._unsettled = blocks
            return
        fits: list[bool] = []
        self._quietly(lambda: fits.append(settle(self.document(), blocks, self._pieces)))
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
        return drafts(self.document(), self._known, self._pieces)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Draws the findings' wavy lines; does not count as a change."""
        if self._composing:
            self._unmarked = findings
            return
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

    def go_to(self, block: str, start: int = 0, end: int | None = None, focus: bool = True) -> None:
        """Puts the cursor (or a selection) into a paragraph, shows it and takes the keyboard unless told not to."""
        found = self._find(block)
        if found is None:
            return
        cursor, text = QTextCursor(found), found.text()
        start, end = units(text, start), None if end is None else units(text, end)
        limit = found.position() + max(found.length() - 1, 0)
        cursor.setPosition(min(found.position() + max(start, 0), limit))
        if end is not None and end > start:
            cursor.setPosition(min(found.position() + end, limit), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        if focus:
            self.setFocus()

    def show_hits(self, places: Sequence[tuple[str, int, int]]) -> None:
        """Washes over what was found: paragraph, start and end."""
        blocks = {id_of(block): block for block in self._all()} if places else {}
        chosen: list[QTextEdit.ExtraSelection] = []
        for key, start, end in places:
            block = blocks.get(key)
            if block is not None:
                found, text = QTextEdit.ExtraSelection(), block.text()
                cursor = QTextCursor(block)
                limit = block.position() + block.length() - 1
                cursor.setPosition(min(block.position() + units(text, start), limit))
                cursor.setPosition(min(block.position() + units(text, end), limit), QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setBackground(QColor(style.tint("look-paper")))
                found.cursor, found.format = cursor, look  # type: ignore[attr-defined]
                chosen.append(found)
        self.setExtraSelections(chosen)

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
        top = layout.hitTest(QPointF(self.document().documentMargin(), offset), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(top, 0))
        if block.previous().isValid():  # its room below may still be in view
            block = block.previous()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -offset)
            if rect.top() > self.viewport().height():
                return
            if rect.bottom() >= 0:
                yield block, rect
            block = block.next()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        going_on = bool(event.preeditString())
        if not going_on and self._unsettled is not None:  # before what was composed becomes text
            blocks, self._unsettled, self._composing = self._unsettled, None, False
            self.settle(blocks)
        super().inputMethodEvent(event)
        self._composing = going_on
        if not going_on and self._unmarked is not None:
            findings, self._unmarked = self._unmarked, None
            self.show_findings(findings)

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.document().defaultFont())
        here = self.textCursor().block()
        for block, rect in self.visible_blocks():
            if block == here and whole_of(block) and self.hasFocus():
                self._frame(painter, block, rect)
            painter.setPen(QColor(style.tint("ink")))
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

    def _show_cursor(self) -> None:
        """A table or picture is framed while the cursor is there; a line as high as it beside the frame says nothing more."""
        self.setCursorWidth(0 if whole_of(self.textCursor().block()) else self._thick)

    def _frame(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        """Around the table or picture the cursor stands at."""
        if block.layout().lineCount():
            line = block.layout().lineAt(0).naturalTextRect().translated(block.layout().position())
            line.translate(0, rect.top() - self.document().documentLayout().blockBoundingRect(block).top())
            painter.setPen(QPen(QColor(style.tint("accent")), 1.6))
            painter.drawRoundedRect(line.adjusted(-6, -3, 6, 3), 4, 4)

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


def _end_of_change(before: str, after: str) -> int:
    """Where in the new text the part ends that differs from the old."""
    same = 0
    limit = min(len(before), len(after))
    while same < limit and before[-1 - same] == after[-1 - same]:
        same += 1
    return len(after) - same
