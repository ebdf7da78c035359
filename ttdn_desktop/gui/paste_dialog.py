"""Pasting a whole old report: Ctrl+A, Ctrl+C in Word, Ctrl+V here; read in a child, old letters asked about."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import dialog_frame, messages, style, tab_order, whole
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.model.source import Pasted, SourceDocument
from ttdn_desktop.operations.ports import OldFiles
from ttdn_desktop.text.unicode import clean
from ttdn_desktop.wording import paste as words
from ttdn_desktop.wording.lookup import sentence_of

_SHOWN = 200_000  # characters drawn; all of it is read


class PasteArea(QPlainTextEdit):
    """Takes what is pasted or dropped as HTML and text, shows the text; nothing is typed here."""

    pasted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.html = self.text = ""
        self.setReadOnly(True)
        self.setAcceptDrops(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(True)
        self.setPlaceholderText(words.EMPTY)
        self.setAccessibleName(words.AREA)

    @property
    def filled(self) -> bool:
        """True once there is something to read."""
        return bool(self.html.strip() or self.text.strip())

    def take(self, source: QMimeData) -> None:
        """Takes what a clipboard holds; what holds no text leaves everything as it is."""
        html = source.html() if source.hasHtml() else ""
        text = source.text() if source.hasText() else ""
        if html.strip() or text.strip():
            self.put(html, text)

    def put(self, html: str, text: str) -> None:
        """Shows a paste made before; empty to clear."""
        self.html, self.text = html, text
        self.setPlainText(clean(text[:_SHOWN]))
        self.pasted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take(QGuiApplication.clipboard().mimeData())
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # Qt override
        menu = self.createStandardContextMenu()
        paste = menu.addAction(words.PASTE)
        paste.triggered.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))
        menu.exec(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # Qt override
        if event.mimeData().hasText() or event.mimeData().hasHtml():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # Qt override
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # Qt override
        self.take(event.mimeData())
        event.acceptProposedAction()


class PasteDialog(QDialog):
    """`ask` gives the document, or None. What was pasted is not thrown away without a question."""

    def __init__(self, old_files: OldFiles, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(760, 560)
        style.fit(self, parent)
        self._old_files, self._jobs = old_files, jobs
        self.document: SourceDocument | None = None
        guide = QLabel(style.prose(words.GUIDE))
        guide.setWordWrap(True)
        self.area = PasteArea()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setProperty("role", "state")
        self.paste, self.clear = QPushButton(words.PASTE), QPushButton(words.CLEAR)
        self.read, self.leave = QPushButton(words.READ), QPushButton(words.LEAVE)
        self.read.setProperty("role", "primary")
        self.read.setDefault(True)
        self.leave.setAutoDefault(False)
        column = dialog_frame.column(self, words.TITLE)
        column.addWidget(guide)
        column.addWidget(self.area, 1)
        column.addWidget(self.said)
        column.addLayout(dialog_frame.foot(self.leave, self.read, aside=(self.paste, self.clear)))
        whole.let_scroll(self)
        tab_order.by_reading(self)
        self.paste.clicked.connect(self._paste)
        self.clear.clicked.connect(self._clear)
        self.read.clicked.connect(self._read)
        self.leave.clicked.connect(self.reject)
        self.area.pasted.connect(self._show)
        self.area.setFocus()
        self._show()

    @classmethod
    def ask(
        cls, old_files: OldFiles, jobs: Jobs, parent: QWidget | None = None, before: tuple[str, str] = ("", "")
    ) -> tuple[SourceDocument | None, tuple[str, str]]:
        """Opens the dialog, with what was pasted `before`; the document or None, and what lies in the frame."""
        dialog = cls(old_files, jobs, parent)
        if any(before):
            dialog.area.put(*before)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return (dialog.document, (dialog.area.html, dialog.area.text)) if accepted else (None, ("", ""))

    def reject(self) -> None:  # Qt override: Esc, the cross and "Thôi"
        if self.area.filled and messages.ask(self, words.SURE, (words.DROP, words.KEEP), 1) != 0:
            return
        super().reject()

    def _paste(self) -> None:
        self.area.take(QGuiApplication.clipboard().mimeData())
        (self.read if self.area.filled else self.area).setFocus()

    def _clear(self) -> None:
        self.area.put("", "")
        self.area.setFocus()

    def _show(self) -> None:
        filled = self.area.filled
        self.read.setEnabled(filled)
        self.clear.setEnabled(filled)
        tables = self.area.html.lower().count("<table")
        self.said.setText(words.pasted(len(self.area.text.split()), tables) if filled else "")
        style.set_tone(self.said, "good" if filled else "")

    def _read(self) -> None:
        html, text, reader = self.area.html, self.area.text, self._old_files
        self.read.setEnabled(False)
        self.said.setText(words.READING)

        def failed(error: BaseException) -> None:
            self._show()
            if not isinstance(error, TtdnError):
                raise error
            self.said.setText(sentence_of(error))
            style.set_tone(self.said, "stop")

        self._jobs.start(lambda: reader.pasted(html, text), self._take, failed, owner=self)

    def _take(self, pasted: Pasted) -> None:
        self._show()
        self.document = pasted.document
        if pasted.as_typed is not None:
            told = words.old_font(pasted.font, pasted.before, pasted.after)
            answer = messages.ask(self, told, (words.CONVERT, words.AS_IT_IS, words.KEEP), 0, "info")
            if answer not in (0, 1):
                return
            self.document = pasted.document if answer == 0 else pasted.as_typed
        self.accept()
