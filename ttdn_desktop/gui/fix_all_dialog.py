"""Many places put right at once: each is shown with its sentence, old and new, and can be left out, before anything changes."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidgetItem, QPushButton, QWidget

from ttdn_desktop.carry.compare import Change, compare_words
from ttdn_desktop.gui import dialog_frame, style
from ttdn_desktop.gui.finding_groups import places as section_names
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.ticked_list import HTML, TickedList
from ttdn_desktop.gui.whole import let_scroll
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.operations.fixing import Place
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import findings as words

_PLACE = Qt.ItemDataRole.UserRole


def fix_all(name: str, places: Sequence[Place], session: ReportSession, parent: QWidget) -> list[Proposal]:
    """Asks; the proposals that were left ticked, none when the person turned away."""
    dialog = FixAllDialog(name, places, section_names(session), parent)
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen() if taken else []
    dialog.deleteLater()
    return chosen


class FixAllDialog(QDialog):
    """`chosen()` are the proposals ticked: all of them at first."""

    def __init__(
        self, name: str, places: Sequence[Place], sections: dict[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.FIX_ALL_TITLE)
        self.resize(860, 540)
        blanks = any(words.BLANK in place.new for place in places)
        told = QLabel(style.prose(f"{words.FIX_ALL_TOLD} {words.FIX_ALL_BLANK}" if blanks else words.FIX_ALL_TOLD))
        told.setWordWrap(True)
        self.list = TickedList()
        self.list.setMinimumHeight(140)
        self.list.setAccessibleName(words.FIX_ALL_LIST)
        for place in places:
            head = sections.get(place.finding.section, "")
            item = QListWidgetItem(f"{head}: {place.before}{place.old} → {place.new or words.CUT_OUT}{place.after}")
            item.setData(_PLACE, place)
            item.setData(HTML, partial(_html, head, place))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.do_button, self.close_button = QPushButton(), QPushButton(words.CLOSE_NOT)
        self.every_button, self.none_button = QPushButton(words.FIX_ALL_EVERY), QPushButton(words.FIX_ALL_NONE)
        dress(self.do_button, "check", "on-accent")
        self.do_button.setProperty("role", "primary")
        self.do_button.setDefault(True)
        for button in (self.every_button, self.none_button):
            button.setAutoDefault(False)
        column = dialog_frame.column(self, words.FIX_ALL_HEAD.format(name=name))
        column.addWidget(told)
        column.addWidget(self.list, 1)
        aside = (self.every_button, self.none_button)
        column.addLayout(dialog_frame.foot(self.close_button, self.do_button, aside=aside))
        self.do_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        self.every_button.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self.none_button.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self.list.itemChanged.connect(lambda _: self._count())
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._count()
        let_scroll(self)
        style.fit(self, parent)

    def chosen(self) -> list[Proposal]:
        """What is to be put in place."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(_PLACE).proposal for item in items if item.checkState() is Qt.CheckState.Checked]

    def _tick(self, state: Qt.CheckState) -> None:
        self.list.blockSignals(True)  # counted once, not at every row
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)
        self.list.blockSignals(False)
        self._count()

    def _count(self) -> None:
        count = len(self.chosen())
        self.do_button.setText(words.FIX_ALL_DO.format(n=count))
        self.do_button.setEnabled(count > 0)


def _html(head: str, place: Place) -> str:
    told = f'<span style="color:{style.tint("quiet")}">{escape(head)}</span><br>' if head else ""
    body = f"{escape(place.before)}{changed_html(place.old, place.new)}{escape(place.after)}"
    return f'{told}<span style="color:{style.tint("ink")}">{body}</span>'


def changed_html(old: str, new: str) -> str:
    """Words against words: what goes struck through, what comes on green."""
    body, last = "", None
    for kind, piece in compare_words(old, new):
        apart = "&nbsp;" if kind is Change.NEW and last is Change.GONE else ""
        body += f'{apart}<span style="{_look(kind)}">{escape(piece)}</span>'
        last = kind
    return body


def _look(kind: Change) -> str:
    if kind is Change.GONE:
        return f"color:{style.tint('stop')};text-decoration:line-through"
    if kind is Change.NEW:
        return f"color:{style.tint('good-ink')};background-color:{style.tint('good-paper')};font-weight:600"
    return f"background-color:{style.tint('look-paper')}"
