"""How a paragraph of the previous report is drawn: what left it struck through, what came underlined, and what became of it in words."""

from html import escape
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ttdn_desktop.carry.compare import Change, compare_words, reads_alike
from ttdn_desktop.gui import style
from ttdn_desktop.wording import section as words

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_SIDE, _GAP = 12, 6


class Row(NamedTuple):
    """A paragraph of an earlier report: its id, sign and text, what stands there now (None: nothing), a note on figures or a twin.

    `head`: no paragraph but whose report those below it are of; `report` is that report's id.
    """

    block: str
    sign: str
    text: str
    now: str | None
    note: str
    compared: bool
    report: str = ""
    head: bool = False

    @property
    def change(self) -> Change:
        """What became of it."""
        if self.head:
            return Change.SAME
        if self.now is None:
            return Change.GONE
        return Change.SAME if reads_alike(self.now, self.text) else Change.CHANGED


class PreviousRows(QStyledItemDelegate):
    """Rows are as high as their words need at the width of the list."""

    def __init__(self, owner: QListWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._drawn: dict[tuple[object, ...], QTextDocument] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        return QSize(self._owner.viewport().width(), round(self._document(index).size().height()) + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # Qt override
        look: Any = option  # PySide6's stubs lack its fields
        row = QRectF(look.rect)
        painter.save()
        if look.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = look.state & QStyle.StateFlag.State_Selected
            painter.fillRect(row, QColor(style.tint("choice" if chosen else "hover")))
        painter.fillRect(
            QRectF(row.left() + _SIDE, row.bottom(), row.width() - 2 * _SIDE, 1), QColor(style.tint("line"))
        )
        painter.translate(row.left() + _SIDE, row.top() + _GAP)
        self._document(index).drawContents(painter)
        painter.restore()

    def _document(self, index: Index) -> QTextDocument:
        row: Row = index.data(ROW)
        font = self._owner.font()
        key = (row, self._owner.viewport().width(), font.pointSizeF(), style.worn().key)
        if key not in self._drawn:
            if len(self._drawn) > 300:
                self._drawn.clear()
            made = QTextDocument()
            made.setDefaultFont(font)
            made.setDocumentMargin(0)
            made.setTextWidth(max(self._owner.viewport().width() - 2 * _SIDE, 80))
            made.setHtml(_html(row))
            self._drawn[key] = made
        return self._drawn[key]


def _html(row: Row) -> str:
    quiet, ink = style.tint("quiet"), style.tint("ink")
    if row.head:
        return f'<p style="margin:0;font-weight:600;color:{style.tint("deep")}">{escape(row.text)}</p>'
    if row.compared and row.now is not None and not reads_alike(row.now, row.text):
        body, last = "", None
        for kind, piece in compare_words(row.text, row.now, placement=False):
            apart = "&nbsp;" if kind is Change.NEW and last is Change.GONE else ""
            body += f'{apart}<span style="{_look(kind)}">{escape(piece)}</span>'
            last = kind
    else:
        body = escape(row.text)
    colour = quiet if row.compared and row.now is None else ink
    lines = [f'<span style="color:{colour}">{escape(row.sign)}{body}</span>'.replace("\n", "<br>")]
    told = [words.PREVIOUS_STATES[row.change.value]] if row.compared and row.change is not Change.SAME else []
    told += [row.note] if row.note else []
    lines += [f'<span style="color:{quiet};font-style:italic">{escape(text)}</span>' for text in told]
    return f'<p style="line-height:{style.LINE_HEIGHT}%;margin:0">{"<br>".join(lines)}</p>'


def _look(kind: Change) -> str:
    """By style as well as by colour: printed grey, or seen without colours, the difference stays."""
    if kind is Change.GONE:
        return f"color:{style.tint('stop')};text-decoration:line-through"
    if kind is Change.NEW:
        return f"color:{style.tint('good-ink')};text-decoration:underline;font-weight:600"
    return ""
