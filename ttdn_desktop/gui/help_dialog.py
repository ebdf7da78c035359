"""F1: short Vietnamese pages from resources/help, the one for the present screen first."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QListView, QListWidgetItem, QTextEdit, QWidget

from ttdn_desktop.gui import help_pages, style
from ttdn_desktop.gui.flat_cells import SpacedRows
from ttdn_desktop.gui.forms.help_dialog import Ui_HelpDialog
from ttdn_desktop.text.unicode import fold
from ttdn_desktop.wording.help import TOPICS, topic_of

_TOPIC = Qt.ItemDataRole.UserRole
_PAUSE_MS = 250


class HelpDialog(QDialog):
    """Find, a list of topics and the page of the chosen one; links between pages stay inside, none goes out."""

    help_topic = "phim-tat"  # F1 once more: the sheet of shortcuts

    def __init__(self, screen: str = "start", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HelpDialog()
        self.ui.setupUi(self)
        self.ui.topics.setItemDelegate(SpacedRows(self.ui.topics))
        style.fit(self, parent)
        self.ui.text.document().setDocumentMargin(20)
        self._find_timer = QTimer(self)
        self._find_timer.setSingleShot(True)
        self._find_timer.timeout.connect(self.find_words)
        self.ui.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ui.topics.setResizeMode(QListView.ResizeMode.Adjust)
        self._list(TOPICS)
        self.ui.topics.currentItemChanged.connect(lambda item, _: self._show_item(item))
        self.ui.text.anchorClicked.connect(self._follow)
        self.ui.findEdit.textChanged.connect(lambda _: self._find_timer.start(_PAUSE_MS))
        self.ui.findEdit.returnPressed.connect(self._enter_found)
        self.ui.closeButton.clicked.connect(self.accept)
        self.ui.closeButton.setAutoDefault(False)
        self.ui.closeButton.setDefault(False)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.ui.findEdit.setFocus)
        self.topic = ""
        self.open_topic(topic_of(screen))
        self.ui.text.setFocus()

    def open_topic(self, name: str) -> None:
        """Shows a topic by the name of its file; one not in the list is shown too, one that is none is not."""
        for row in range(self.ui.topics.count()):
            if self.ui.topics.item(row).data(_TOPIC) == name:
                self.ui.topics.setCurrentRow(row)
                return
        if help_pages.exists(name):
            self.ui.topics.setCurrentRow(-1)
            self._show(name)

    def find_words(self) -> None:
        """Lists the pages that have the words of the field, all pages when it is empty."""
        self._find_timer.stop()
        words = self.ui.findEdit.value()
        hits = help_pages.find(words)
        self._list([(hit.topic, f"{hit.title}\n{hit.line}".strip()) for hit in hits] if words else TOPICS)
        self.ui.noneLabel.setVisible(bool(words) and not hits)
        if words and hits:
            self.ui.topics.setCurrentRow(0)
        elif not words:
            self.open_topic(self.topic)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the find field first, Down goes from it to what was found."""
        in_field = self.ui.findEdit.hasFocus()
        if in_field and event.key() == Qt.Key.Key_Escape and self.ui.findEdit.text():
            self.ui.findEdit.clear()
            self.find_words()
        elif in_field and event.key() == Qt.Key.Key_Down:
            self._enter_found()
        else:
            super().keyPressEvent(event)

    def _enter_found(self) -> None:
        self.find_words()
        if self.ui.topics.count():
            self.ui.topics.setFocus()

    def _list(self, topics: Iterable[tuple[str, str]]) -> None:
        self.ui.topics.clear()
        for name, title in topics:
            item = QListWidgetItem(title)
            item.setData(_TOPIC, name)
            self.ui.topics.addItem(item)

    def _show_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(str(item.data(_TOPIC)))

    def _show(self, name: str) -> None:
        self.topic = name
        self.ui.text.setMarkdown(help_pages.page(name))
        _set_roomy(self.ui.text.document())
        self._light()

    def _light(self) -> None:
        """Marks the words looked for in the page, and shows the first."""
        marks: list[QTextEdit.ExtraSelection] = []
        document = self.ui.text.document()
        flat = fold_each(document.toPlainText())
        for word in fold(self.ui.findEdit.value()).split():
            at = flat.find(word)
            while at >= 0:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(document)  # type: ignore[attr-defined]
                mark.cursor.setPosition(at)  # type: ignore[attr-defined]
                mark.cursor.setPosition(at + len(word), QTextCursor.MoveMode.KeepAnchor)  # type: ignore[attr-defined]
                mark.format.setBackground(QColor(style.tint("look-paper")))  # type: ignore[attr-defined]
                marks.append(mark)
                at = flat.find(word, at + len(word))
        self.ui.text.setExtraSelections(marks)
        if marks:
            first = min(marks, key=lambda one: one.cursor.position()).cursor  # type: ignore[attr-defined]
            shown = QTextCursor(document)
            shown.setPosition(first.selectionStart())
            self.ui.text.setTextCursor(shown)
            self.ui.text.ensureCursorVisible()

    def _follow(self, link: QUrl) -> None:
        self.ui.findEdit.clear()
        self.find_words()
        self.open_topic(link.path().removesuffix(".md"))


def fold_each(text: str) -> str:
    """The text folded letter by letter, so that places in it are places in the text."""
    return "".join(fold(letter)[:1] or letter for letter in text)


def _set_roomy(document: QTextDocument) -> None:
    """Gives a page read from Markdown the house's line height, and headings of a modest size."""
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        look = block.blockFormat()
        look.setLineHeight(style.LINE_HEIGHT, proportional)
        if look.headingLevel():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            title = cursor.charFormat()
            title.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
            title.setFontPointSize(style.POINT_SIZE + 4)
            title.setForeground(QColor(style.tint("deep")))
            cursor.setCharFormat(title)
        cursor.mergeBlockFormat(look)
        if block.textList() is not None:  # Qt sets the bullet right against the words
            cursor.setPosition(block.position())
            cursor.insertText("\u00a0")
        block = block.next()
