"""The kept versions of a report's sections, each against what stands there now; one can be taken back."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from ttdn_desktop.carry.compare import block_text, compare_words
from ttdn_desktop.gui import dialog_frame, style
from ttdn_desktop.gui.diff_view import DiffView
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.model.block import Block
from ttdn_desktop.model.stored import Kept
from ttdn_desktop.operations.kept_versions import Shelf, shelves
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import safety as words

_VERSION = Qt.ItemDataRole.UserRole


class VersionsDialog(QDialog):
    """`chosen` is the version to take back once the dialog is accepted."""

    def __init__(
        self, session: ReportSession, kept: tuple[Kept, ...], section: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._shelves = shelves(session, kept)
        self.chosen: Kept | None = None
        self.setWindowTitle(words.VERSIONS_TITLE)
        self.resize(980, 560)
        style.fit(self, parent)
        self.sections = QComboBox()
        self.list = QListWidget()
        self.list.setFixedWidth(260)
        self.view = DiffView(words.AGAINST_NOW)
        self.legend = QLabel()
        self.legend.setWordWrap(True)
        self.take_button, self.close_button = QPushButton(words.TAKE_VERSION), QPushButton(words.CLOSE)
        dress(self.take_button, "undo", "on-accent")
        self.take_button.setProperty("role", "primary")
        self.take_button.setDefault(True)
        self.take_button.clicked.connect(self._take)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        for shelf in self._shelves:
            self.sections.addItem(words.shelf(shelf.title, len(shelf.versions), shelf.dropped))
        self.sections.currentIndexChanged.connect(self._show_shelf)
        self.list.currentRowChanged.connect(self._show_version)
        keys = [shelf.section for shelf in self._shelves]
        full = next((n for n, shelf in enumerate(self._shelves) if shelf.versions), 0)
        self.sections.setCurrentIndex(keys.index(section) if section in keys else full)
        self._show_shelf()
        self.list.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(dialog_frame.caption(words.SECTION_LABEL, self.sections))
        top.addWidget(self.sections, 1)
        listed = dialog_frame.caption(words.VERSIONS_LABEL, self.list)
        seen = dialog_frame.caption(words.AGAINST_NOW, self.view)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(dialog_frame.captioned(listed, self.list))
        middle.addLayout(dialog_frame.captioned(seen, self.view), 1)
        page = dialog_frame.column(self, words.VERSIONS_TITLE)
        page.addLayout(top)
        page.addLayout(middle, 1)
        page.addWidget(self.legend)
        page.addLayout(dialog_frame.foot(self.close_button, self.take_button))

    @property
    def shelf(self) -> Shelf:
        """The section looked at."""
        return self._shelves[max(self.sections.currentIndex(), 0)]

    def _show_shelf(self) -> None:
        self.list.clear()
        for version in self.shelf.versions:
            at = datetime.fromisoformat(version.at)
            item = QListWidgetItem(words.version_time(at, self._session.today))
            item.setData(_VERSION, version)
            self.list.addItem(item)
        told = words.VERSION_LEGEND_GONE if self.shelf.dropped else words.VERSION_LEGEND
        self.legend.setText(style.prose(told if self.shelf.versions else words.NO_VERSIONS, style.tint("quiet")))
        self.list.setCurrentRow(0)
        self._show_version(self.list.currentRow())

    def _show_version(self, row: int) -> None:
        version: Kept | None = self.list.item(row).data(_VERSION) if row >= 0 else None
        self.take_button.setEnabled(version is not None and not self._session.locked)
        if version is None:
            self.view.show_text("")
            return
        if self.shelf.dropped:
            self.view.show_text(self._text(version.blocks))
            return
        now = self._session.section(version.section).blocks
        self.view.show_parts([("", compare_words(self._text(version.blocks), self._text(now)))], short=False)

    def _text(self, blocks: tuple[Block, ...]) -> str:
        session = self._session
        return "\n".join(block_text(block, session.figures, session.same_kind_figures) for block in blocks)

    def _take(self) -> None:
        item = self.list.currentItem()
        self.chosen = item.data(_VERSION) if item is not None else None
        self.accept()
