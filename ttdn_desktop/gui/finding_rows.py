"""How a finding is drawn in a list: a slim bar for how grave it is, where it is, what stands there, why, what is proposed."""

from html import escape
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextDocument
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ttdn_desktop.gui import style
from ttdn_desktop.model.finding import Severity

HEAD = Qt.ItemDataRole.UserRole + 1
LINES = Qt.ItemDataRole.UserRole + 2  # quote, why, proposal; "" where there is none
SEVERITY = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex

_COLOURS = {Severity.MUST: "stop", Severity.SHOULD: "look", Severity.STYLE: "faint"}
_LEFT, _GAP, _BAR = 16, 6, 4


class FindingRows(QStyledItemDelegate):
    """Draws rows as high as their words need at the width of the list."""

    def __init__(self, owner: QListWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._drawn: dict[tuple[object, ...], QTextDocument] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._owner.viewport().width()
        return QSize(width, round(self._document(index, width).size().height()) + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, rect = cast(Any, option).state, cast(Any, option).rect  # PySide6's stubs lack both
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        row = QRectF(rect)
        painter.save()
        if chosen:
            painter.fillRect(row, QColor(style.tint("choice")))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(style.tint("hover")))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.tint(_COLOURS[index.data(SEVERITY)])))
        painter.drawRoundedRect(QRectF(row.left() + 4, row.top() + 7, _BAR, row.height() - 14), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(
            QRectF(row.left() + _LEFT, row.bottom() - 1, row.width() - _LEFT, 1), QColor(style.tint("hair"))
        )
        painter.translate(row.left() + _LEFT, row.top() + _GAP)
        self._document(index, self._owner.viewport().width()).drawContents(painter)
        painter.restore()

    def _document(self, index: Index, width: int) -> QTextDocument:
        head, lines = str(index.data(HEAD)), tuple(index.data(LINES))
        font: QFont = self._owner.font()
        key = (head, lines, width, font.pointSizeF(), style.worn().key)
        if key not in self._drawn:
            if len(self._drawn) > 400:
                self._drawn.clear()
            made = QTextDocument()
            made.setDefaultFont(font)
            made.setDocumentMargin(0)
            made.setTextWidth(max(width - _LEFT - 8, 80))
            made.setHtml(_html(head, lines))
            self._drawn[key] = made
        return self._drawn[key]


def _html(head: str, lines: tuple[str, ...]) -> str:
    quote, why, proposal = lines
    rows = [f'<span style="color:{style.tint("quiet")}">{escape(head)}</span>']
    if quote:
        rows.append(f'<span style="color:{style.tint("deep")};font-weight:600">“{escape(quote)}”</span>')
    rows.append(f'<span style="color:{style.tint("ink")}">{escape(why)}</span>')
    if proposal:
        rows.append(f'<span style="color:{style.tint("good")}">→ {escape(proposal)}</span>')
    return f'<p style="line-height:138%;margin:0">{"<br>".join(rows)}</p>'
