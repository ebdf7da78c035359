"""The request letter's own file beside its fields: attached, read for proposals, opened again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop import files
from ttdn_desktop.errors import Refused, TtdnError
from ttdn_desktop.gui import messages, style, tab_order
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.date_field import DateField
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.ports import OldFiles, Store
from ttdn_desktop.reading.letter import Letter, read_letter
from ttdn_desktop.text.dates import date_short
from ttdn_desktop.text.unicode import clean
from ttdn_desktop.wording import letter as words

_LIMIT = 30_000_000
_KINDS = {".docx", ".doc", ".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".txt"}
_SHORT = 44  # characters of a proposal shown on one row with others
Field = CleanLine | DateField


class Tools(NamedTuple):
    """What the widget works with; `bodies` are names of organisations as a sentence writes them."""

    store: Store
    old_files: OldFiles
    jobs: Jobs
    bodies: tuple[str, ...] = ()


class Taken(NamedTuple):
    """A file kept: its digest and name, what was read, and a sentence where there was nothing to read."""

    sha256: str
    name: str
    letter: Letter
    said: str


class Late(NamedTuple):
    """Where a file goes that is read only after its letter was left: `here()` is True while it was not.

    `keep(digest, name)` puts it to its letter, and is False when nothing asks for it any more.
    """

    here: Callable[[], bool]
    keep: Callable[[str, str], bool]


def take_file(path: Path, tools: Tools) -> Taken:
    """Keeps the file and reads it; for a worker thread. Raises Refused("letter-kind") and what files.read and the store raise."""
    name = clean(path.name)
    if path.suffix.lower() not in _KINDS:
        raise Refused("letter-kind", name)
    sha256 = tools.store.keep_file(files.read(path, _LIMIT))
    try:
        document = tools.old_files.letter(path)
    except Refused:
        return Taken(sha256, name, Letter(), words.UNREAD)
    letter = read_letter(document, tools.bodies)
    said = words.SCAN if document.kind == "scan" else words.NOTHING if letter.empty else ""
    return Taken(sha256, name, letter, said)


class Offer(QPushButton):
    """A proposal: as wide as its words where there is room, else cut with an ellipsis (the tool tip says all of it)."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole = text
        self.setProperty("role", "chip")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._wanted = super().sizeHint()

    def whole(self) -> str:
        """All of its words."""
        return self._whole

    def sizeHint(self) -> QSize:  # Qt override
        return self._wanted

    def minimumSizeHint(self) -> QSize:  # Qt override
        return QSize(min(self._wanted.width(), 120), self._wanted.height())

    def event(self, event: QEvent) -> bool:  # Qt override
        if event.type() is QEvent.Type.Polish:  # the style sheet's font and padding hold from now on
            handled = super().event(event)
            self.setText(self._whole)
            self._wanted = super().sizeHint()
            self.updateGeometry()
            return handled
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        room = self.width() - 32
        text = self._whole if self._wanted.width() <= self.width() else ""
        self.setText(text or self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class LetterFile(QWidget):
    """Hidden until `bind` names the fields and tools. `changed` tells that a file was attached or taken off, or a proposal taken.

    `late`, where the fields may be left while a file is read, is asked when it is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._tools: Tools | None = None
        self._sha256 = self._name = ""
        self._letter = Letter()
        self._said = ""
        self._read: dict[str, Taken] = {}  # files that came late: their proposals wait until the letter is shown
        self.late: Callable[[], Late] | None = None
        self.attach, self.open, self.remove = QPushButton(), QPushButton(words.OPEN), QPushButton(words.REMOVE)
        dress(self.attach, "add")
        self.attach.setToolTip(words.HINT)
        self.attach.setAccessibleDescription(words.HINT)
        self.attached = QLabel()
        self.attached.setTextFormat(Qt.TextFormat.PlainText)
        self.attached.setMinimumWidth(40)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setProperty("role", "quiet")
        self.take_all = QPushButton(words.TAKE_ALL, self)
        self.proposals: list[Offer] = []
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.attach)
        first.addWidget(self.open)
        first.addWidget(self.remove)
        first.addWidget(self.attached, 1)
        self._box = QWidget()  # holds the proposals; made anew with them
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.said, 1)
        second.addWidget(self.take_all)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._box)
        self.setFocusProxy(self.attach)
        style.press_by_enter(self)
        self.attach.clicked.connect(self.choose)
        self.open.clicked.connect(self.open_file)
        self.remove.clicked.connect(self._remove)
        self.take_all.clicked.connect(self._take_all)
        self.hide()

    def bind(self, fields: dict[str, Field], tools: Tools) -> None:
        """From now on the widget works for these fields, by the names of wording.letter.PARTS."""
        self._fields, self._tools = fields, tools
        for field in fields.values():
            (field.changed if isinstance(field, DateField) else field.textEdited).connect(self._typed)
        self.show()
        self._draw()

    def value(self) -> str:
        """The SHA-256 of the attached file; "" for none."""
        return self._sha256

    def name(self) -> str:
        """The name the file came under."""
        return self._name

    def set_value(self, sha256: str, name: str) -> None:
        """Shows a file attached before."""
        if sha256 != self._sha256:
            read = self._read.pop(sha256, None)
            self._letter, self._said = (read.letter, read.said) if read else (Letter(), "")
        self._sha256, self._name = sha256, name
        self._draw()

    @property
    def reading(self) -> bool:
        """True while a file chosen is not read yet."""
        return not self.attach.isEnabled()

    def choose(self) -> None:
        """Asks for the file."""
        if self._tools is not None:
            start = self._tools.store.recall("last-letter-folder") or str(Path.home())
            name, _ = QFileDialog.getOpenFileName(self, words.CHOOSE, start, words.KINDS)
            if name:
                self.take(Path(name))

    def take(self, path: Path) -> None:
        """Keeps and reads a file in the background."""
        tools = self._tools
        assert tools is not None
        late = self.late() if self.late is not None else None

        def work() -> Taken:
            taken = take_file(path, tools)
            tools.store.remember("last-letter-folder", str(path.parent))
            return taken

        def failed(error: BaseException) -> None:
            self.attach.setEnabled(True)
            self._draw()
            if not isinstance(error, TtdnError):
                raise error
            messages.show(self, error)

        self.attach.setEnabled(False)
        self.said.setText(words.READING)
        self.said.show()
        window = self.window()
        owner = window if isinstance(window, QDialog) else self
        tools.jobs.start(work, lambda taken: self._came(taken, late), failed, owner=owner)

    def open_file(self) -> None:
        """Shows the attached file in the program the machine has for it."""
        tools, sha256, name = self._tools, self._sha256, self._name or "van-ban-yeu-cau"
        assert tools is not None

        def work() -> Path:
            path = Path(mkdtemp(prefix="ttdn-xem-")) / Path(name).name
            files.write_atomic(path, tools.store.kept_file(sha256))
            return path

        def done(path: Path) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        tools.jobs.start(work, done)

    def _came(self, taken: Taken, late: Late | None) -> None:
        if late is None or late.here():
            self._show(taken)
            return
        self.attach.setEnabled(True)
        if late.keep(taken.sha256, taken.name):
            self._read[taken.sha256] = taken
            self._draw()
        else:
            self._draw()
            self.said.setText(style.prose(words.late(taken.name), "quiet"))
            self.said.show()

    def _show(self, taken: Taken) -> None:
        self.attach.setEnabled(True)
        self._sha256, self._name, self._letter, self._said = taken.sha256, taken.name, taken.letter, taken.said
        self._draw()
        self.changed.emit()
        (self.take_all if self.proposals else self.open).setFocus()
        QTimer.singleShot(0, self, self._show_fields)

    def _show_fields(self) -> None:
        """The proposals push the fields down: as many of them as there is room for come back into sight."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            for field in self._fields.values():
                area.ensureWidgetVisible(field, 0, 8)
            area.ensureWidgetVisible(self.take_all if self.proposals else self.open, 0, 8)

    def _remove(self) -> None:
        self._sha256 = self._name = self._said = ""
        self._letter = Letter()
        self._draw()
        self.attach.setFocus()
        self.changed.emit()

    def _typed(self, *_: object) -> None:
        if self.proposals:
            self._draw()

    # proposals

    def _offers(self) -> list[tuple[str, str, date | None, str]]:
        """(part, value as shown, the day of a date, where it stands in the letter) of what the fields do not say yet."""
        letter = self._letter
        plain = (
            ("number", letter.number),
            ("symbol", letter.symbol),
            ("body", letter.body),
            ("subject", letter.subject),
        )
        found = [(part, text, None, "") for part, text in plain if text]
        dates = [("date", letter.day, "")] if letter.day else []
        dates += [("deadline", deadline.day, deadline.quote) for deadline in letter.deadlines]
        all_of = [*found, *((part, date_short(day), day, quote) for part, day, quote in dates)]
        order = list(words.PARTS)
        wanted = [offer for offer in all_of if self._present(offer[0]) != offer[1]]
        held = {part for part, text, _, _ in all_of if self._present(part) == text}
        return sorted((o for o in wanted if o[0] not in held), key=lambda offer: order.index(offer[0]))

    def _present(self, part: str) -> str:
        field = self._fields[part]
        return field.edit.value() if isinstance(field, DateField) else field.value()

    def _draw(self) -> None:
        had = any(button.hasFocus() for button in (*self.proposals, self.take_all))
        self.proposals = []
        kept = bool(self._sha256)
        offers = self._offers() if self._fields and kept else []
        self.attach.setText(words.ATTACH_OTHER if kept else words.ATTACH)
        self.attached.setText(words.attached(self._name) if kept else "")
        self.open.setToolTip(self._name)
        self.open.setVisible(kept)
        self.remove.setVisible(kept)
        read = not self._letter.empty
        said = self._said or (words.FOUND if offers else words.ALL_SAME if read and kept else "")
        self.said.setText(style.prose(said, "quiet"))
        self.said.setVisible(bool(said))
        self.take_all.setVisible(any(not self._present(part) for part, *_ in offers))
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        row: QHBoxLayout | None = None
        for offer in offers:
            long = len(offer[1]) > _SHORT or bool(self._present(offer[0]))
            if row is None or long or row.count() >= 5:
                row = QHBoxLayout()
                row.setSpacing(6)
                row.addStretch(1)
                rows.addLayout(row)
            row.insertWidget(row.count() - 1, self._button(*offer))
            if long:
                row = None
        self._column.replaceWidget(self._box, box)
        self._box.hide()
        self._box.deleteLater()
        self._box = box
        box.setVisible(bool(offers))
        if isinstance(self.window(), QDialog):  # the main window sees to its own
            tab_order.by_reading(self.window())
        if had:
            next((b for b in self.proposals), self.open).setFocus()

    def _button(self, part: str, text: str, day: date | None, quote: str) -> Offer:
        button = Offer(words.proposal(part, text, self._present(part)).replace("&", "&&"))
        button.setAccessibleName(words.take(part, text))
        button.setToolTip(quote or text)
        button.clicked.connect(lambda: self._accept(part, text, day))
        self.proposals.append(button)
        return button

    def _accept(self, part: str, text: str, day: date | None) -> None:
        self._put(part, text, day)
        self._draw()
        self.changed.emit()

    def _take_all(self) -> None:
        filled: set[str] = set()
        for part, text, day, _ in self._offers():
            if not self._present(part) and part not in filled:
                self._put(part, text, day)
                filled.add(part)
        self._draw()
        self.changed.emit()

    def _put(self, part: str, text: str, day: date | None) -> None:
        field = self._fields[part]
        if isinstance(field, DateField):
            field.set_value(day)
            field.changed.emit()
        else:
            field.set_value(text)
            field.textEdited.emit(text)
