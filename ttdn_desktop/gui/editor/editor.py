"""The editor of one section: Qt's own undo is off; words are read back as one edit at word end, pause or leaving."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QMimeData, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor import clipboard
from ttdn_desktop.gui.editor.formats import OBJECT, id_of, level_of, text_format, unreviewed, whole_of
from ttdn_desktop.gui.editor.margin import WIDTH, Margin
from ttdn_desktop.gui.editor.marks import Marks
from ttdn_desktop.gui.editor.objects import Label, Pills
from ttdn_desktop.gui.editor.read_write import drafts, load, set_level, settle
from ttdn_desktop.model.block import Block, Level, Picture, Table
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.finding import Finding

PAUSE_MS = 700  # a pause in typing ends an edit; well under the 1.5 s law
_DEEPER = {Level.TEXT: Level.DASH, Level.DASH: Level.PLUS, Level.PLUS: Level.PLUS, Level.NUMBERED: Level.DASH}
_SHALLOWER = {Level.PLUS: Level.DASH, Level.DASH: Level.TEXT, Level.TEXT: Level.TEXT, Level.NUMBERED: Level.TEXT}
_SIGNS = {"-": Level.DASH, "+": Level.PLUS}
_MARKER = {Level.DASH: "-", Level.PLUS: "+", Level.NUMBERED: "#"}
_WORD_ENDS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class SectionEditor(QTextEdit):
    """While a section is open its document is the truth; `edited` asks for the drafts to be taken as one edit.

    Nothing here changes what a person typed: UniKey's Backspaces must find the letters it counted on.
    """

    edited = Signal()
    review_asked = Signal(str)  # the paragraph's id
    undo_asked = Signal()
    redo_asked = Signal()
    block_changed = Signal(str)  # the cursor went to this paragraph

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sectionEditor")
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(12)
        font = QFont(self.font())
        font.setPointSizeF(11.5)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._blocks: Mapping[str, Block] = {}
        self._loading = False
        self._dirty = False
        self._here = ""
        self._pills = Pills(lambda: QFont(self.document().defaultFont()), label, self._whole_label)
        self.document().documentLayout().registerHandler(OBJECT, self._pills)
        self.marks = Marks(self.document())
        self.setViewportMargins(WIDTH, 0, 0, 0)
        self._margin = Margin(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.finish_edit)
        self.document().contentsChange.connect(self._changed)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)
        self.cursorPositionChanged.connect(self._moved)

    # what the page asks for

    def load(self, blocks: Sequence[Block]) -> None:
        """Shows a section's blocks."""
        self._blocks = {block.id: block for block in blocks}
        self._quietly(lambda: load(self.document(), blocks))
        self.setCurrentCharFormat(text_format())
        self._dirty = False
        self._pause.stop()
        self._margin.update()

    def settle(self, blocks: Sequence[Block]) -> None:
        """Takes the ids, origins and reviews the report gave after an edit; the words stay as they are."""
        self._blocks = {block.id: block for block in blocks}
        self._quietly(lambda: settle(self.document(), blocks))
        self._margin.update()

    def drafts(self) -> list[Draft]:
        """The paragraphs as they stand."""
        return drafts(self.document(), self._blocks)

    @property
    def dirty(self) -> bool:
        """True while something typed was not read back yet."""
        return self._dirty

    def finish_edit(self) -> None:
        """Ends the running edit: the page reads the drafts back."""
        self._pause.stop()
        if self._dirty:
            self._dirty = False
            self.edited.emit()

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

    def go_to(self, block: str, start: int = 0, end: int | None = None) -> None:
        """Puts the cursor (or a selection) into a paragraph and shows it."""
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

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if control and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish_edit()
            self.review_asked.emit(id_of(self.textCursor().block()))
        elif control and key == Qt.Key.Key_Z:
            self.finish_edit()
            (self.redo_asked if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.undo_asked).emit()
        elif control and key == Qt.Key.Key_Y:
            self.finish_edit()
            self.redo_asked.emit()
        elif control and key in (Qt.Key.Key_B, Qt.Key.Key_I):
            self._toggle(bold=key == Qt.Key.Key_B)
        elif key == Qt.Key.Key_Tab and not control:
            self._change_level(_DEEPER)
        elif key == Qt.Key.Key_Backtab:
            self._change_level(_SHALLOWER)
        elif key == Qt.Key.Key_Space and not control and self._sign_before_cursor() is not None:
            self._sign_to_level()
        elif key == Qt.Key.Key_Backspace and self._at_start_of_item():
            self._change_level(_SHALLOWER)
        elif whole_of(self.textCursor().block()) and event.text().isprintable() and event.text():
            return  # a table or picture is not typed into
        else:
            super().keyPressEvent(event)
            if key in _WORD_ENDS:
                self.finish_edit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.finish_edit()
        clipboard.paste(self.textCursor(), source)
        self.finish_edit()

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.copied(self.textCursor())

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.document().defaultFont())
        painter.setPen(QColor(style.INK))
        for block, rect in self.visible_blocks():
            sign = _MARKER.get(level_of(block))
            line = block.layout().lineAt(0) if block.layout().lineCount() else None
            if sign and line is not None:
                left = block.blockFormat().leftMargin() - 14 + self.document().documentMargin()
                painter.drawText(
                    QRectF(left, rect.top() + line.y(), 14, line.height()), Qt.AlignmentFlag.AlignVCenter, sign
                )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        frame = self.viewport().geometry()
        self._margin.setGeometry(QRect(frame.left() - WIDTH, frame.top(), WIDTH, frame.height()))

    # inner

    def _quietly(self, work: object) -> None:
        self._loading = True
        try:
            work()  # type: ignore[operator]
        finally:
            self._loading = False

    def _changed(self, _place: int, removed: int, added: int) -> None:
        if self._loading or (not removed and not added):
            return
        self._dirty = True
        self._pause.start()
        self._margin.update()

    def _moved(self) -> None:
        here = id_of(self.textCursor().block())
        if here != self._here and not self._loading:
            self._here = here
            self.block_changed.emit(here)

    def _find(self, key: str) -> QTextBlock | None:
        block = self.document().begin()
        while block.isValid():
            if id_of(block) == key:
                return block
            block = block.next()
        return None

    def _change_level(self, table: Mapping[Level, Level]) -> None:
        self.finish_edit()
        cursor = self.textCursor()
        set_level(cursor, table[level_of(cursor.block())])
        self._dirty = True
        self.finish_edit()

    def _sign_before_cursor(self) -> Level | None:
        cursor = self.textCursor()
        text = cursor.block().text()
        alone = cursor.positionInBlock() == 1 and text[:1] in _SIGNS and not cursor.hasSelection()
        return _SIGNS[text[0]] if alone and level_of(cursor.block()) is not _SIGNS[text[0]] else None

    def _sign_to_level(self) -> None:
        """A lone sign and Space make an item; the sign is its own undo step, so undo gives it back."""
        level = self._sign_before_cursor()
        self.finish_edit()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.deletePreviousChar()
        if level is not None:
            set_level(cursor, level)
        cursor.endEditBlock()
        self._dirty = True
        self.finish_edit()

    def _at_start_of_item(self) -> bool:
        cursor = self.textCursor()
        return cursor.atBlockStart() and not cursor.hasSelection() and level_of(cursor.block()) is not Level.TEXT

    def _toggle(self, bold: bool) -> None:
        self.finish_edit()
        look = self.currentCharFormat()
        if look.objectType() == OBJECT:
            return
        if bold:
            look.setFontWeight(400 if look.fontWeight() >= 600 else 700)
        else:
            look.setFontItalic(not look.fontItalic())
        self.mergeCurrentCharFormat(look)
        self._dirty = self.textCursor().hasSelection()
        self.finish_edit()

    def _whole_label(self, pos: int) -> str:
        block = self._blocks.get(whole_of(self.document().findBlock(pos)))
        if isinstance(block, Table):
            return f"▦ Bảng {len(block.rows)} dòng, {len(block.rows[0]) if block.rows else 0} cột  {block.caption}".rstrip()
        return f"▣ Hình  {block.caption}".rstrip() if isinstance(block, Picture) else "▣"
