"""F1: short Vietnamese pages from resources/help, the one for the present screen first."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from ttdn_desktop import places
from ttdn_desktop.gui import style
from ttdn_desktop.gui.forms.help_dialog import Ui_HelpDialog
from ttdn_desktop.wording.help import TOPICS, topic_of


class HelpDialog(QDialog):
    """A list of topics and the page of the chosen one; links between pages stay inside, none goes out."""

    def __init__(self, screen: str = "start", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HelpDialog()
        self.ui.setupUi(self)
        style.fit(self, parent)
        self.ui.text.document().setDocumentMargin(20)
        for name, title in TOPICS:
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.ui.topics.addItem(item)
        self.ui.topics.currentRowChanged.connect(self._show_row)
        self.ui.text.anchorClicked.connect(self._follow)
        self.ui.closeButton.clicked.connect(self.accept)
        self.open_topic(topic_of(screen))

    def open_topic(self, name: str) -> None:
        """Shows a topic by the name of its file."""
        names = [known for known, _ in TOPICS]
        self.ui.topics.setCurrentRow(names.index(name) if name in names else 0)

    def _show_row(self, row: int) -> None:
        page = places.asset("help", f"{TOPICS[row][0]}.md")
        self.ui.text.setMarkdown(page.read_text("utf-8"))
        _set_roomy(self.ui.text.document())

    def _follow(self, link: QUrl) -> None:
        self.open_topic(link.path().removesuffix(".md"))


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
        block = block.next()
