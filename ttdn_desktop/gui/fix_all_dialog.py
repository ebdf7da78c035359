"""Many places put right at once: each is shown with its sentence, old and new, and can be left out, before anything changes."""

from collections.abc import Sequence
from html import escape
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ttdn_desktop.carry.compare import Change, compare_words
from ttdn_desktop.gui import dialog_frame, style
from ttdn_desktop.gui.finding_groups import places as section_names
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.whole import let_scroll
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.operations.fixing import Place
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import findings as words

_PLACE = Qt.ItemDataRole.UserRole
_HEAD = Qt.ItemDataRole.UserRole + 1
_LEFT, _GAP, _BOX = 36, 7, 16
Index = QModelIndex | QPersistentModelIndex


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
        told = QLabel(style.prose(words.FIX_ALL_TOLD))
        told.setWordWrap(True)
        self.list = _Ticked()
        self.list.setMinimumHeight(140)
        self.list.setAccessibleName(words.FIX_ALL_LIST)
        for place in places:
            head = sections.get(place.finding.section, "")
            item = QListWidgetItem(f"{head}: {place.before}{place.old} → {place.new or words.CUT_OUT}{place.after}")
            item.setData(_PLACE, place)
            item.setData(_HEAD, head)
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
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)

    def _count(self) -> None:
        count = len(self.chosen())
        self.do_button.setText(words.FIX_ALL_DO.format(n=count))
        self.do_button.setEnabled(count > 0)


class _Ticked(QListWidget):
    """Space ticks, Enter is the dialog's."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Rows(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)  # hundreds of sentences come in bit by bit
        self.setBatchSize(25)
        self.itemClicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._clicked(self.currentItem())
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _clicked(item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)


class _Rows(QStyledItemDelegate):
    """A box, the section, the sentence with what goes and what comes; the whole row is the box's."""

    def __init__(self, owner: QListWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._drawn: dict[object, QTextDocument] = {}

    def editorEvent(self, *_: object) -> bool:  # Qt override
        return False  # else a click on the box would tick it twice

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        return QSize(self._owner.viewport().width(), round(self._document(index).size().height()) + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # Qt override
        look = cast(Any, option)
        row = QRectF(look.rect)
        painter.save()
        if look.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = look.state & QStyle.StateFlag.State_Selected
            painter.fillRect(row, QColor(style.tint("choice" if chosen else "hover")))
        painter.fillRect(QRectF(row.left() + _LEFT, row.bottom(), row.width() - _LEFT, 1), QColor(style.tint("hair")))
        self._box(painter, row, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked)
        painter.translate(row.left() + _LEFT, row.top() + _GAP)
        self._document(index).drawContents(painter)
        painter.restore()

    @staticmethod
    def _box(painter: QPainter, row: QRectF, ticked: bool) -> None:
        box = QRectF(row.left() + 10, row.top() + _GAP + 2, _BOX, _BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(style.tint("accent" if ticked else "edge")))
        painter.setBrush(QColor(style.tint("accent" if ticked else "paper")))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QColor(style.tint("on-accent")))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")

    def _document(self, index: Index) -> QTextDocument:
        font, width = self._owner.font(), self._owner.viewport().width()
        key = (index.row(), width, font.pointSizeF(), style.worn().key)
        if key not in self._drawn:
            if len(self._drawn) > 400:
                self._drawn.clear()
            made = QTextDocument()
            made.setDefaultFont(font)
            made.setDocumentMargin(0)
            made.setTextWidth(max(width - _LEFT - 12, 80))
            made.setHtml(_html(index.data(_HEAD), index.data(_PLACE)))
            self._drawn[key] = made
        return self._drawn[key]


def _html(head: str, place: Place) -> str:
    told = f'<span style="color:{style.tint("quiet")}">{escape(head)}</span><br>' if head else ""
    body = f"{escape(place.before)}{changed_html(place.old, place.new)}{escape(place.after)}"
    return f'<p style="line-height:{style.LINE_HEIGHT}%;margin:0;color:{style.tint("ink")}">{told}{body}</p>'


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
