"""The reference packs: which stand there, how old and how sure they are, what is in them; one replaced by a file from a stick."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import dialog_frame, messages, style
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.pack_rows import ENTRY, EntryRows, Line
from ttdn_desktop.gui.whole import let_scroll
from ttdn_desktop.model.pack import PackCandidate, PackEntry, ShelvedPack
from ttdn_desktop.operations.packs import is_old
from ttdn_desktop.text.search import holds, needles
from ttdn_desktop.text.unicode import fold
from ttdn_desktop.wording import packs as words

_PACK = Qt.ItemDataRole.UserRole + 1
_LIST_WIDE = 300
Index = QModelIndex | QPersistentModelIndex


class PacksDialog(QDialog):
    """`taken` is called once a pack was replaced: what is open goes by the new tables."""

    def __init__(self, app: App, jobs: Jobs, taken: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app, self._jobs, self._taken = app, jobs, taken
        self._wanted = ""
        self.setWindowTitle(words.TITLE)
        self.resize(1000, 600)
        told = QLabel(style.prose(words.TOLD))
        told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(words.LIST_NAME)
        self.list.setMinimumSize(200, 140)
        self.list.setMaximumWidth(_LIST_WIDE)
        self.list.setItemDelegate(EntryRows(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setAccessibleName(words.ABOUT_NAME)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.field = CleanLine()
        self.field.setPlaceholderText(words.FILTER)
        self.field.setAccessibleName(words.FILTER)
        self.entries = QListView()
        self.entries.setAccessibleName(words.ENTRIES_NAME)
        self.entries.setMinimumHeight(90)
        self.entries.setUniformItemSizes(True)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines = _Lines(self)
        self.entries.setModel(self.lines)
        self.entries.setItemDelegate(EntryRows(self.entries))
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setProperty("role", "guide")
        self.detail.setAccessibleName(words.ENTRY_NAME)
        self.detail.setMinimumHeight(round(self.fontMetrics().lineSpacing() * 1.4 * 2) + 18)
        self.take_button, self.back_button = QPushButton(words.TAKE), QPushButton(words.BACK)
        self.close_button = QPushButton(words.CLOSE)
        self.close_button.setProperty("role", "primary")
        for button in (self.take_button, self.back_button):
            button.setAutoDefault(False)
        right = QVBoxLayout()
        right.setSpacing(8)
        for widget in (self.about, self.field):
            right.addWidget(widget)
        right.addWidget(self.entries, 1)
        right.addWidget(self.detail)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.list, 3)
        sides.addLayout(right, 7)
        column = dialog_frame.column(self, words.TITLE)
        column.addWidget(told)
        column.addLayout(sides, 1)
        column.addLayout(dialog_frame.foot(self.close_button, aside=(self.take_button, self.back_button)))
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.field.textChanged.connect(lambda _: self._look_for())
        self.entries.selectionModel().currentChanged.connect(lambda *_: self._show_entry())
        self.field.returnPressed.connect(self.entries.setFocus)
        self.take_button.clicked.connect(self.take)
        self.back_button.clicked.connect(self.give_back)
        self.close_button.clicked.connect(self.accept)
        let_scroll(self)
        style.fit(self, parent)
        self._read()

    @property
    def current(self) -> ShelvedPack | None:
        """The pack chosen."""
        item = self.list.currentItem()
        shelved: ShelvedPack | None = item.data(_PACK) if item is not None else None
        return shelved

    @staticmethod
    def ask_file(parent: QWidget) -> str:
        """Asks which file to take; tests answer in its place."""
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return QFileDialog.getOpenFileName(parent, words.CHOOSE, start, words.KINDS)[0]

    def take(self) -> None:
        """Puts a file in the place of the pack it is; asks first where that one is newer."""
        name = self.ask_file(self)
        if name:
            shelf = self._app.packs
            self._jobs.start(lambda: shelf.look_at(Path(name)), self._looked_at, self._refused, owner=self)

    def give_back(self) -> None:
        """Lays the office's own pack aside, once the person has said so."""
        shelved = self.current
        if shelved is None or not shelved.pack.own:
            return
        name = shelved.pack.name
        if messages.ask(self, words.ask_back(words.title(name)), (words.BACK_DO, words.BACK_NOT), 1) == 0:
            shelf = self._app.packs
            self._jobs.start(lambda: shelf.give_back(name), self._given_back, self._refused, owner=self)

    # inner

    def _looked_at(self, found: PackCandidate) -> None:
        name = words.title(found.pack.name)
        if found.older:
            present = next((s.pack.version for s in self._packs() if s.pack.name == found.pack.name), 0)
            question = words.ask_older(name, found.pack.version, present)
            if messages.ask(self, question, (words.OLDER_DO, words.OLDER_NOT), 1) != 0:
                return
        shelf, path = self._app.packs, Path(found.path)
        self._jobs.start(lambda: shelf.take(path, older_too=True), self._was_taken, self._refused, owner=self)

    def _was_taken(self, shelved: ShelvedPack) -> None:
        self._changed(shelved, words.TAKEN)

    def _given_back(self, shelved: ShelvedPack) -> None:
        self._changed(shelved, words.GIVEN_BACK)

    def _changed(self, shelved: ShelvedPack, told: str) -> None:
        self._wanted = shelved.pack.name
        self._taken()
        self._read()
        messages.tell(self, told.format(title=words.title(shelved.pack.name), version=shelved.pack.version), "good")

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, TtdnError):
            raise error
        messages.show(self, error)

    def _packs(self) -> list[ShelvedPack]:
        return [self.list.item(row).data(_PACK) for row in range(self.list.count())]

    def _read(self) -> None:
        shelf = self._app.packs
        self._jobs.start(shelf.packs, self._show, owner=self)

    def _show(self, packs: tuple[ShelvedPack, ...]) -> None:
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for number, shelved in enumerate(packs):
            old = is_old(shelved.pack, self._app.today)
            name, below = words.title(shelved.pack.name), words.line(shelved, old)
            item = QListWidgetItem(f"{name}. {words.short(shelved, old)}")
            item.setData(_PACK, shelved)
            item.setData(ENTRY, Line(name, below, True, item.text(), ""))
            item.setToolTip(words.short(shelved, old))
            self.list.addItem(item)
            row = number if shelved.pack.name == self._wanted else row
        self._wanted = ""
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.setFocus()

    def _chosen(self) -> None:
        shelved = self.current
        self.back_button.setEnabled(shelved is not None and shelved.pack.own)
        if shelved is None:
            return
        self.about.setText(style.prose(words.about(shelved, is_old(shelved.pack, self._app.today))))
        shelf, name = self._app.packs, shelved.pack.name
        self._jobs.start(lambda: _read_lines(shelf.entries(name)), self._show_lines, owner=self)

    def _show_lines(self, lines: list[Line]) -> None:
        self.lines.show_lines(lines, self.field.value())
        self.entries.setCurrentIndex(self.lines.index(0))
        self._show_entry()

    def _look_for(self) -> None:
        self.lines.look_for(self.field.value())
        self.entries.setCurrentIndex(self.lines.index(0))
        self._show_entry()

    def _show_entry(self) -> None:
        """The chosen entry whole: the list shows its beginning."""
        index = self.entries.currentIndex()
        said = str(self.lines.data(index)) if index.isValid() else words.NOTHING
        self.detail.setText(style.prose(f"{said.rstrip('.')}."))


class _Lines(QAbstractListModel):
    """The entries of one pack, or those looked for."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._all: list[Line] = []
        self._shown: list[Line] = []

    def show_lines(self, lines: list[Line], query: str) -> None:
        """Takes another pack's."""
        self._all = lines
        self.look_for(query)

    def look_for(self, query: str) -> None:
        """Shows those that hold the words."""
        wanted = needles(query)
        self.beginResetModel()
        self._shown = [line for line in self._all if holds(line.said, wanted, line.folded)] if wanted else self._all
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # Qt override
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # Qt override
        line = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.said
        return line if role == ENTRY else None


def _read_lines(entries: tuple[PackEntry, ...]) -> list[Line]:
    lines = []
    for held in entries:
        head, told, confirmed = words.entry(held)
        said = f"{head}: {told}" if told else head
        said += "" if confirmed else f" ({words.UNCONFIRMED})"
        lines.append(Line(head, told, confirmed, said, fold(said)))
    return lines
