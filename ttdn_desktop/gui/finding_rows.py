"""How findings are drawn in a list: two quiet lines each with a slim bar; where nothing stands beside, the chosen one whole."""

import re
from html import escape
from typing import Any, cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ttdn_desktop.gui import style
from ttdn_desktop.gui.finding_model import ROW, FindingModel, Index, Row
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording.checks import message, why
from ttdn_desktop.wording.rules.names import rule_name

_COLOURS = {Severity.MUST: "stop", Severity.SHOULD: "look", Severity.STYLE: "faint"}
_GROUP_COLOURS = {"must": "stop", "should": "look"}
_LEFT, _RIGHT, _GAP, _BAR, _SIGN = 18, 8, 5, 4, 20
_QUOTE_SHARE = 0.62  # of the line, where what is proposed needs room too


class FindingRows(QStyledItemDelegate):
    """Rows are of few heights, so that hundreds are laid out at once; `whole`: the chosen one shows everything it says."""

    def __init__(self, owner: QListView, rows: FindingModel, whole: bool) -> None:
        super().__init__(owner)
        self._owner, self._rows, self._whole = owner, rows, whole
        self._sizes: dict[tuple[bool, bool], QSize] = {}
        self._drawn: tuple[object, QTextDocument] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # Qt override
        row = self._rows.rows[
            index.row()
        ]  # asked of every row at once, hence not by the model's data(), and measured once
        if self._is_whole(index) and row.finding is not None:
            width = self._owner.viewport().width()
            return QSize(width, round(self._document(row, width).size().height()) + 2 * _GAP)
        kind = row.finding is not None, row.folds
        if kind not in self._sizes:
            line = self._line()
            high = 2 * line + 2 * _GAP if row.finding is not None else line + (3 if row.folds else 1) * _GAP
            self._sizes[kind] = QSize(self._owner.viewport().width(), high)
        return self._sizes[kind]

    def measure_anew(self) -> None:
        """The list is of another width, or of another font."""
        self._sizes.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # Qt override
        look = cast(Any, option)  # PySide6's stubs lack its fields
        row: Row = index.data(ROW)
        area, painter_font = QRect(look.rect), self._owner.font()
        painter.save()
        painter.setFont(painter_font)
        if row.finding is None:
            self._heading(painter, area, row)
        else:
            self._ground(painter, area, look.state)
            self._bar(painter, area, row)
            inside = area.adjusted(_LEFT, _GAP, -_RIGHT, -_GAP)
            if self._is_whole(index):
                painter.translate(inside.topLeft())
                self._document(row, self._owner.viewport().width()).drawContents(painter)
            else:
                self._lines(painter, inside, row)
        if row.folds and look.state & QStyle.StateFlag.State_Selected:
            self._frame(painter, area)
        painter.restore()

    # parts

    def _heading(self, painter: QPainter, area: QRect, row: Row) -> None:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        inside = area.adjusted(_LEFT, 0, -_RIGHT, 0)
        if row.folds:
            painter.fillRect(area, QColor(style.tint("shade")))
            painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(style.tint("hair")))
            painter.setPen(QColor(style.tint(_GROUP_COLOURS.get(row.group, "deep"))))
            sign = "▸" if row.folded else "▾"
            painter.drawText(area.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, sign)
            inside = area.adjusted(_SIGN + 2, 0, -_RIGHT, 0)
        else:
            painter.setPen(QColor(style.tint("quiet")))
            inside.adjust(0, _GAP, 0, 0)
        text = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected and self._owner.property("waits"):
            self._frame(painter, area)
        elif state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(style.tint("choice")))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(style.tint("hover")))
        painter.fillRect(QRect(area.left() + _LEFT, area.bottom(), area.width() - _LEFT, 1), QColor(style.tint("hair")))

    def _bar(self, painter: QPainter, area: QRect, row: Row) -> None:
        assert row.finding is not None
        name = "faint" if row.waiver else _COLOURS[row.finding.severity]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.tint(name)))
        painter.drawRoundedRect(QRectF(area.left() + 5, area.top() + 7, _BAR, area.height() - 14), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _frame(self, painter: QPainter, area: QRect) -> None:
        painter.setPen(QColor(style.tint("focus")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _lines(self, painter: QPainter, area: QRect, row: Row) -> None:
        """The words found and what is proposed; below, where and why. Without words found, the sentence comes first."""
        assert row.finding is not None
        plain, strong, line = painter.font(), QFont(painter.font()), self._line()
        strong.setWeight(QFont.Weight.DemiBold)
        first, second = QRect(area), QRect(area)
        first.setHeight(line)
        second.setTop(area.top() + line)
        finding = row.finding
        if finding.quote:
            arrow = "" if row.new is None else f"→ {row.new or words.CUT_OUT}"
            room = first.width()
            wanted = QFontMetrics(plain).horizontalAdvance(arrow) + 12 if arrow else 0
            quote = QFontMetrics(strong).elidedText(
                f"“{row.quote}”",
                Qt.TextElideMode.ElideRight,
                max(room - wanted, round(room * _QUOTE_SHARE)) if arrow else room,
            )
            painter.setFont(strong)
            self._put(painter, first, quote, "quiet" if row.waiver else "deep")
            if arrow:
                first.setLeft(first.left() + QFontMetrics(strong).horizontalAdvance(quote) + 10)
                painter.setFont(plain)
                self._put(painter, first, arrow, "good")
        else:
            self._put(painter, first, message(finding), "quiet" if row.waiver else "ink")
        painter.setFont(plain)
        self._put(painter, second, " · ".join(part for part in (row.text, _below(row)) if part), "quiet")

    @staticmethod
    def _put(painter: QPainter, area: QRect, text: str, colour: str) -> None:
        painter.setPen(QColor(style.tint(colour)))
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(area.width(), 0))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)

    def _line(self) -> int:
        return round(QFontMetrics(self._owner.font()).lineSpacing() * 1.2)

    def _is_whole(self, index: Index) -> bool:
        return self._whole and index.row() == self._owner.currentIndex().row()

    def _document(self, row: Row, width: int) -> QTextDocument:
        font = self._owner.font()
        key = (row.group, row.spoken, row.new, width, font.pointSizeF(), style.worn().key)
        if self._drawn is None or self._drawn[0] != key:
            made = QTextDocument()
            made.setDefaultFont(font)
            made.setDocumentMargin(0)
            made.setTextWidth(max(width - _LEFT - _RIGHT, 80))
            made.setHtml(_html(row))
            self._drawn = key, made
        return self._drawn[1]


def _below(row: Row) -> str:
    """What the second line says: of words with a proposal only their kind, for the first line says all the rest."""
    finding = row.finding
    assert finding is not None
    if row.waiver is not None:
        return row.told
    if not finding.quote:
        return why(finding)
    if row.new is None or row.new != finding.suggestion:
        rest = row.told.removeprefix(f"“{row.quote}”").lstrip(" :,")
        return rest[:1].upper() + rest[1:] if re.search(r"\w", rest) else row.told
    return "" if row.by_kind else rule_name(finding.rule)


def _html(row: Row) -> str:
    finding = row.finding
    assert finding is not None
    lines = [f'<span style="color:{style.tint("quiet")}">{escape(row.text)}</span>'] if row.text else []
    if finding.quote:
        lines.append(
            f'<span style="color:{style.tint("deep")};font-weight:600">“{escape(words.shortened(row.quote))}”</span>'
        )
    lines.append(f'<span style="color:{style.tint("ink")}">{escape(row.told)}</span>')
    if row.waiver is None:
        if row.new is not None and f"“{row.new}”" not in row.told:
            lines.append(f'<span style="color:{style.tint("good")}">→ {escape(row.new or words.CUT_OUT)}</span>')
        lines.append(f'<span style="color:{style.tint("quiet")}">{escape(why(finding))}</span>')
        basis = words.basis_line(finding.basis, bool(finding.data.get("unconfirmed")))
        lines.append(f'<span style="color:{style.tint("quiet")}">{escape(basis)}</span>')
    return f'<p style="line-height:{style.LINE_HEIGHT}%;margin:0">{"<br>".join(lines)}</p>'
