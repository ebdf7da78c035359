"""The editor of one section: Qt's own undo is off; words are read back as one edit at word end, pause or leaving."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from ttdn_desktop.gui.editor import clipboard
from ttdn_desktop.gui.editor.formats import id_of, level_of, run_of, text_format, unreviewed, whole_at, whole_of
from ttdn_desktop.gui.editor.objects import Label
from ttdn_desktop.gui.editor.places import object_beside, object_here, sign_before
from ttdn_desktop.gui.editor.read_write import compose, set_level
from ttdn_desktop.gui.editor.view import SectionView
from ttdn_desktop.model.block import Block, FigureRef, Gap, Level, Picture, Table

PAUSE_MS = 700  # a pause in typing ends an edit; well under the 1.5 s law
_DEEPER = {Level.TEXT: Level.DASH, Level.DASH: Level.PLUS, Level.PLUS: Level.PLUS, Level.NUMBERED: Level.DASH}
_SHALLOWER = {Level.PLUS: Level.DASH, Level.DASH: Level.TEXT, Level.TEXT: Level.TEXT, Level.NUMBERED: Level.TEXT}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SectionEditor(SectionView):
    """While a section is open its document is the truth; `edited` asks for the drafts to be taken as one edit.

    Nothing here changes what a person typed: UniKey's Backspaces must find the letters it counted on.
    """

    typed = Signal()  # something changed; it is not read back yet
    edited = Signal(bool)  # read the drafts back; True: the word read last goes on
    review_asked = Signal(str)  # the paragraph's id
    undo_asked = Signal()
    redo_asked = Signal()
    pasted = Signal(object, int, int)  # a reading.pasted.Pasted, and from where to where it stands now
    whole_opened = Signal(str)  # a table's or picture's key: double click, F2, or Enter while it is chosen
    figure_opened = Signal(str)  # a figure's code: double click, or Enter on it

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.setObjectName("sectionEditor")
        self._dirty = False
        self._in_word = self._just_typed = False
        self.menu_extras: list[Callable[[QMenu, QTextCursor], None]] = []  # who puts entries into the menu at a place
        self._dropping = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        self.document().contentsChange.connect(self._changed)
        self.cursorPositionChanged.connect(self._word_left)

    # what the page asks for

    def load(self, blocks: Sequence[Block]) -> None:
        """Shows a section's blocks; what was not read back is let go."""
        super().load(blocks)
        self._dirty = self._in_word = False
        self._pause.stop()

    @property
    def dirty(self) -> bool:
        """True while something typed was not read back yet."""
        return self._dirty

    @property
    def under_way(self) -> bool:
        """True while a word is typed or composed: nothing is put into the text, the cursor stays where it is."""
        return self._dirty or self._composing

    def finish_edit(self) -> None:
        """Ends the running edit: the page reads the drafts back."""
        self._paused()
        if not self._composing:
            self._compose()

    def read_so_far(self) -> None:
        """Has the drafts read back in the middle of a word, to be saved; what follows belongs to the same step of undo."""
        if self._dirty:
            running = self._pause.isActive()
            self._read_back()
            self._in_word = running

    def set_level(self, level: Level) -> None:
        """Gives the paragraph at the cursor, or all that are chosen, a level."""
        self._change_level(dict.fromkeys(Level, level))

    def toggle(self, bold: bool) -> None:
        """Bold (or italic) on or off: of the words chosen, else of what is typed next."""
        if not self.isReadOnly():
            self.finish_edit()
            self._toggle(bold)

    def put(self, blocks: Sequence[Block], start: int, end: int) -> None:
        """Puts blocks in the place of what stands between two places: one step of undo."""
        self._edited_between(start, end, lambda cursor: clipboard.put(cursor, blocks, self._known))

    def put_whole(self, block: Table | Picture) -> None:
        """Puts a new table or picture below the paragraph at the cursor: one step of undo; the cursor stands behind it."""
        self.finish_edit()
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        clipboard.put(cursor, [block], self._known)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.finish_edit()
        self.setFocus()

    def whole(self, key: str) -> Table | Picture | None:
        """A table or picture of the text."""
        block = self._known.get(key)
        return block if isinstance(block, Table | Picture) else None

    def change_whole(self, key: str, block: Block, joined: bool = False) -> None:
        """A table or picture as it now is: one step of undo; `joined`: it goes on with the step before."""
        self.finish_edit()
        self._known[key] = block
        self.figures_changed()
        self._dirty, self._in_word = True, joined
        self.finish_edit()
        self.typed.emit()

    def convert(self, change: Callable[[str], str], start: int, end: int) -> None:
        """Changes the words between two places run by run: one step of undo."""
        self._edited_between(start, end, lambda cursor: clipboard.convert(cursor, change))

    def _edited_between(self, start: int, end: int, work: Callable[[QTextCursor], None]) -> None:
        self.finish_edit()
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        work(cursor)
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.finish_edit()

    # keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if self.isReadOnly():
            super().keyPressEvent(event)  # an issued report: looked at and copied from
        elif control and self._is_ours(event):
            self._command(event)
        elif key == Qt.Key.Key_Tab and not control:
            self._change_level(_DEEPER)
        elif key == Qt.Key.Key_Backtab:
            self._change_level(_SHALLOWER)
        elif event.text() == " " and not control and sign_before(self.textCursor()) is not None:
            self._sign_to_level(event)
        elif key == Qt.Key.Key_Backspace and self._at_start_of_item():
            self._change_level(_SHALLOWER)
        elif key in _ENTER and not control:
            self._enter()
        elif key == Qt.Key.Key_F2 and object_here(self.textCursor()) is not None:
            self._open_object(object_here(self.textCursor()))
        else:
            if event.text().isprintable() and event.text() and not control:
                self._make_room()
            super().keyPressEvent(event)
            if event.text() == " ":
                self.finish_edit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cursor = self._object_at(event.position().toPoint())
        if cursor is None or not self._open_object(cursor):
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        cursor = self._object_at(event.position().toPoint())
        if cursor is not None and not self.textCursor().hasSelection():
            look = cursor.charFormat()
            if isinstance(run_of(look), Gap) or whole_at(look):  # what is typed next takes a gap's place
                self.setTextCursor(cursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def context_menu(self, place: QPoint) -> QMenu:
        """Qt's own menu without its undo and redo, which are off here."""
        menu = self.createStandardContextMenu(place)
        for action in menu.actions():
            if not action.isSeparator() and action.objectName() not in ("edit-undo", "edit-redo"):
                break
            menu.removeAction(action)
        for extra in self.menu_extras:
            extra(menu, self.cursorForPosition(place))
        return menu

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return clipboard.takes(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.isReadOnly():
            return
        if not self._dropping:
            self.finish_edit()
        self._put(source)

    def dropEvent(self, event: QDropEvent) -> None:
        self.finish_edit()  # here, for the words moved are taken away before they are put in again
        self._dropping = True
        super().dropEvent(event)
        self._dropping = False
        self.finish_edit()

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.copied(self.textCursor(), self._known, lambda run: self._label(run)[0])

    # inner

    def _paused(self) -> None:
        """Nothing was typed for a while: an edit of its own, though the word may go on."""
        self._pause.stop()
        self._read_back()
        self._in_word = False

    def _compose(self) -> None:
        """A word that was left stands here as the report has it; while it is typed, Backspaces count its single marks."""
        cursor = self.textCursor()
        place: list[int | None] = []
        self._quietly(lambda: place.append(compose(cursor)))
        if place[0] is not None and not cursor.hasSelection():
            cursor.setPosition(min(cursor.block().position() + place[0], self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def _read_back(self) -> None:
        if self._dirty:
            self._dirty = False
            self.edited.emit(self._in_word)

    def _changed(self, _place: int, removed: int, added: int) -> None:
        if self._loading or (not removed and not added):
            return
        self._dirty = self._just_typed = True
        self._pause.start()
        self._margin.update()
        self.typed.emit()

    def _word_left(self) -> None:
        """The cursor stands behind something else than the word being typed: what the checks say of it may be marked."""
        cursor = self.textCursor()
        place = cursor.position()
        behind = self.document().characterAt(place - 1) if place else " "
        typing, self._just_typed = self._just_typed and not cursor.atBlockStart() and behind.isalnum(), False
        self._quietly(lambda: self.marks.typing_at(place if typing else -1))

    def _is_ours(self, event: QKeyEvent) -> bool:
        """Keys that mean something here before the window's shortcuts see them."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False  # Ctrl+Shift switches UniKey
        if event.key() in _ENTER:  # with nothing left to review it finishes the step
            return any(unreviewed(block) for block in self._all())
        return event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_B, Qt.Key.Key_I)

    def _command(self, event: QKeyEvent) -> None:
        self.finish_edit()
        key = event.key()
        if key in _ENTER:
            self.review_asked.emit(id_of(self.textCursor().block()))
        elif key in (Qt.Key.Key_B, Qt.Key.Key_I):
            self._toggle(bold=key == Qt.Key.Key_B)
        elif key == Qt.Key.Key_Y:
            self.redo_asked.emit()
        else:
            self.undo_asked.emit()

    def _enter(self) -> None:
        cursor = self.textCursor()
        chosen = object_here(self.textCursor()) if cursor.hasSelection() else None
        if chosen is not None and self._open_object(chosen):
            return
        if not cursor.hasSelection() and not cursor.block().text() and level_of(cursor.block()) is not Level.TEXT:
            self._change_level(_SHALLOWER)  # Enter on an empty item ends the list
            return
        if whole_of(cursor.block()) and not cursor.hasSelection():
            clipboard.step_out(cursor)
            cursor.setCharFormat(text_format())
        else:
            cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.finish_edit()

    def _make_room(self) -> None:
        """Words typed at a table or picture go into a paragraph of their own."""
        cursor, chosen = self.textCursor(), object_here(self.textCursor())
        only = chosen is not None and cursor.hasSelection() and whole_at(chosen.charFormat())
        if only:  # chosen by a click: it goes away by Delete, not by a letter
            cursor.setPosition(cursor.selectionEnd())
        if only or (not cursor.hasSelection() and whole_of(cursor.block())):
            clipboard.step_out(cursor)
            cursor.setCharFormat(text_format())
            self.setTextCursor(cursor)

    def _put(self, source: QMimeData) -> None:
        made, cursor = clipboard.read(source), self.textCursor()
        end = self.document().characterCount() - cursor.selectionEnd()
        start = cursor.selectionStart()
        clipboard.put(cursor, made.blocks, self._known)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        if not self._dropping:
            self.finish_edit()
        self.pasted.emit(made, start, self.document().characterCount() - end)

    def _change_level(self, table: Mapping[Level, Level]) -> None:
        """Of the paragraph the cursor stands in, or of all that are selected."""
        if self.isReadOnly():
            return
        self.finish_edit()
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and block.position() <= max(cursor.selectionEnd() - 1, cursor.selectionStart()):
            if not whole_of(block):
                set_level(QTextCursor(block), table[level_of(block)])
                self._dirty = True
            block = block.next()
        self.finish_edit()

    def _sign_to_level(self, event: QKeyEvent) -> None:
        """A lone sign and Space make an item; sign and Space are a step of undo before it, so undo gives them back."""
        level = sign_before(self.textCursor())
        super().keyPressEvent(event)
        self.finish_edit()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.deletePreviousChar()
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
        now, look = self.currentCharFormat(), QTextCharFormat()
        if bold:
            look.setFontWeight(400 if now.fontWeight() >= 600 else 700)
        else:
            look.setFontItalic(not now.fontItalic())
        if self.textCursor().hasSelection():
            self.mergeCurrentCharFormat(look)
            self._dirty = True
            self.finish_edit()
        else:
            plain = text_format(now.fontWeight() >= 600, now.fontItalic())
            plain.merge(look)
            self.setCurrentCharFormat(plain)

    def _object_at(self, point: QPoint) -> QTextCursor | None:
        """The object drawn under a point of the viewport, selected."""
        cursor = self.cursorForPosition(point)
        for after in (True, False):  # the cursor goes to the nearer edge of the character
            found = object_beside(cursor, after)
            if found is not None:
                left, right = QTextCursor(found), QTextCursor(found)
                left.setPosition(found.selectionStart())
                right.setPosition(found.selectionEnd())
                area = self.cursorRect(left).united(self.cursorRect(right))
                if area.contains(point):
                    return found
        return None

    def _open_object(self, cursor: QTextCursor | None) -> bool:
        run = run_of(cursor.charFormat()) if cursor is not None else None
        if isinstance(run, FigureRef):
            self.figure_opened.emit(run.code)
        elif cursor is not None and run is not None:
            self.setTextCursor(cursor)
        elif cursor is not None and whole_at(cursor.charFormat()):
            self.whole_opened.emit(whole_at(cursor.charFormat()))
            return True
        return run is not None
