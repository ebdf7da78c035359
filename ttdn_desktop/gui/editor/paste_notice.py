"""What is said of pasted text, in a bar above it: letters of an old code are changed only when the officer says so."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.editor import SectionEditor
from ttdn_desktop.reading.pasted import Pasted
from ttdn_desktop.text.legacy import from_tcvn3, from_vni
from ttdn_desktop.wording import editor as words


class PasteNotice(QFrame):
    """Comes up by itself after a paste it has something to say of; typing goes on meanwhile."""

    hint = Signal(str)

    def __init__(self, editor: SectionEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pasteNotice")
        self._editor = editor
        self._made: Pasted | None = None
        self._start, self._end, self._text = QTextCursor(), QTextCursor(), ""
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setProperty("role", "banner")
        style.set_tone(self.label, "look")
        self.convert = QPushButton(words.TO_UNICODE)
        self.keep = QPushButton(words.KEEP_AS_IS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        row.addWidget(self.convert)
        row.addWidget(self.keep)
        self.convert.clicked.connect(self._convert)
        self.keep.clicked.connect(self._done)
        editor.pasted.connect(self._pasted)
        editor.loaded.connect(self.hide)
        self.hide()

    def _pasted(self, made: Pasted, start: int, end: int) -> None:
        if made.pictures:
            self.hint.emit(words.NO_PICTURES.format(count=made.pictures))
        if not made.legacy:
            return
        self._made = made
        self._start, self._end = QTextCursor(self._editor.document()), QTextCursor(self._editor.document())
        self._start.setPosition(start)
        self._start.setKeepPositionOnInsert(True)
        self._end.setPosition(end)
        self._text = self._between()
        self.label.setText(words.LEGACY[made.legacy])
        self.show()

    def _convert(self) -> None:
        made, start, end = self._made, self._start.position(), self._end.position()
        if made is not None and start < end:
            if self._between() == self._text:
                self._editor.put(made.unicode, start, end)
            else:  # it was worked on since
                self._editor.convert(from_tcvn3 if made.legacy == "tcvn3" else from_vni, start, end)
            self.hint.emit(words.CONVERTED)
        self._done()

    def _done(self) -> None:
        self._made = None
        self.hide()
        self._editor.setFocus()

    def _between(self) -> str:
        cursor = QTextCursor(self._start)
        cursor.setPosition(self._end.position(), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()
