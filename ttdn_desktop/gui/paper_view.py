"""A sheet of paper drawn live: the head, title and opening of the report, its recipients and signature block."""

from html import escape

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.model.block import Gap, Run, Text
from ttdn_desktop.model.unit import Letterhead

_FAMILY = "Liberation Serif"
_WIDE_MM = 184.0  # text column of 165 mm (NĐ 30/2020, PL I, I) with a little white on both sides
_EDGE_MM = 9.5
_LEFT_MM = 67.0  # left column of the head; the right one must hold the Quốc hiệu on one line
_DETAIL = 20.0  # layout units per millimetre: drawn large and scaled down, lines break as on paper, not as a small screen font would
_GAP_TEXT = "…………"


class Sheet(msgspec.Struct, frozen=True):
    """What is drawn; empty parts are left out. `opening` holds one tuple of runs a paragraph."""

    superior: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    symbol: str = ""
    place: str = ""
    date_line: str = ""  # "ngày … tháng 6 năm 2027"
    doc_type: str = ""
    subject: str = ""
    addressees: tuple[str, ...] = ()
    opening: tuple[tuple[Run, ...], ...] = ()
    body: bool = False  # grey lines that stand for the text between title and signature
    recipients: tuple[str, ...] = ()
    archive: str = ""
    authority: tuple[str, ...] = ()
    signer: str = ""

    @classmethod
    def head(cls, letterhead: Letterhead, place: str = "", date_line: str = "") -> "Sheet":
        """The head of a letterhead alone."""
        return cls(letterhead.superior, letterhead.issuer, letterhead.symbol, place or letterhead.place, date_line)


class PaperView(QWidget):
    """Draws a Sheet in the fonts of the printed page, scaled to its own width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_sheet(self, sheet: Sheet) -> None:
        """Draws another sheet; `accessibleName` says its words."""
        if sheet == self._sheet:
            return
        self._sheet = sheet
        words = (*sheet.superior, *sheet.issuer, sheet.doc_type, sheet.subject, *sheet.authority, sheet.signer)
        self.setAccessibleName(", ".join(word for word in words if word))
        self.update()

    def sheet(self) -> Sheet:
        """What is drawn now."""
        return self._sheet

    def sizeHint(self) -> QSize:  # Qt override
        return QSize(460, 420)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt override
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(style.tint("page-rule"))))
        painter.setBrush(QColor(style.tint("page")))
        painter.drawRect(page)
        painter.setClipRect(page)
        pen = QPen(QColor(style.tint("page-ink")), 1)
        pen.setCosmetic(True)  # rules stay one pixel wide
        painter.setPen(pen)
        shrink = self.width() / (_WIDE_MM * _DETAIL)
        painter.scale(shrink, shrink)
        _Pen(painter, _DETAIL).sheet(self._sheet, page.height() / shrink)


class _Pen:
    """Draws the parts one under the other; lengths in millimetres of the real page, `scale` pixels each."""

    def __init__(self, painter: QPainter, scale: float) -> None:
        self.painter = painter
        self.scale = scale
        self.left = _EDGE_MM * scale
        self.width = (_WIDE_MM - 2 * _EDGE_MM) * scale

    def sheet(self, sheet: Sheet, height: float) -> None:
        y = self.head(sheet, 8 * self.scale)
        if sheet.doc_type or sheet.subject:
            y = self.title(sheet, y + 7 * self.scale)
        if sheet.opening:
            self.opening(sheet.opening, y + 5 * self.scale)
        if sheet.body:
            y = self.body(y + 6 * self.scale)
        if sheet.authority or sheet.signer or sheet.recipients:
            self.foot(sheet, y + 10 * self.scale)

    def head(self, sheet: Sheet, top: float) -> float:
        split = _LEFT_MM * self.scale
        right_x, right_w = self.left + split, self.width - split
        y_left = self.centred(sheet.superior, self.left, split, top, 12.5)
        y_left = self.centred(sheet.issuer, self.left, split, y_left, 12.5, bold=True)
        self.rule(self.left, split, y_left, self.text_width(sheet.issuer[-1:], 12.5) * 0.42)
        y_right = self.centred(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), right_x, right_w, top, 12.5, bold=True)
        motto = ("Độc lập - Tự do - Hạnh phúc",)
        y_right = self.centred(motto, right_x, right_w, y_right, 13.5, bold=True)
        self.rule(right_x, right_w, y_right, self.text_width(motto, 13.5))
        y = max(y_left, y_right) + 3 * self.scale
        number = (f"Số:          /{sheet.symbol}",) if sheet.symbol else ()
        end = self.centred(number, self.left, split, y, 12.5)
        place = f"{sheet.place}, " if sheet.place else ""
        date_line = sheet.date_line or "ngày       tháng       năm"
        return max(end, self.centred((place + date_line,), right_x, right_w, y, 13, italic=True))

    def title(self, sheet: Sheet, y: float) -> float:
        y = self.centred((sheet.doc_type,), self.left, self.width, y, 14, bold=True)
        y = self.centred((sheet.subject,), self.left, self.width, y, 14, bold=True)
        self.rule(self.left, self.width, y, min(self.text_width((sheet.subject,), 14), self.width) * 0.36)
        if sheet.addressees:
            listed = sheet.addressees if len(sheet.addressees) > 1 else ()
            first = "Kính gửi:" if listed else f"Kính gửi: {sheet.addressees[0]}"
            y = self.centred((first, *(f"- {name};" for name in listed)), self.left, self.width, y + 4 * self.scale, 14)
        return y + 2 * self.scale

    def opening(self, paragraphs: tuple[tuple[Run, ...], ...], y: float) -> None:
        document = QTextDocument()
        document.setDefaultFont(self.font(14))
        document.setDocumentMargin(0)
        indent = 12.7 * self.scale
        look = f"text-indent:{indent:.0f}px;line-height:115%;margin:0 0 {2 * self.scale:.0f}px 0;color:{style.tint('page-ink')}"
        document.setHtml("".join(f'<p align="justify" style="{look}">{_html(runs)}</p>' for runs in paragraphs))
        document.setTextWidth(self.width)
        self.painter.save()
        self.painter.translate(QPointF(self.left, y))
        document.drawContents(self.painter)
        self.painter.restore()

    def body(self, y: float) -> float:
        for share in (1.0, 1.0, 1.0, 0.55):
            self.painter.fillRect(
                QRectF(self.left, y, self.width * share, 2 * self.scale), QColor(style.tint("page-faint"))
            )
            y += 6 * self.scale
        return y

    def foot(self, sheet: Sheet, y: float) -> None:
        split = 78 * self.scale
        text = self.line_text(("Nơi nhận:",), self.left, split, y, 12, bold=True, italic=True)
        lines = tuple(f"- {name};" for name in sheet.recipients)
        archive = (f"- Lưu: {sheet.archive}.",) if sheet.archive else ()
        self.line_text((*lines, *archive), self.left, split, text, 11)
        x, w = self.left + split, self.width - split
        end = self.centred(sheet.authority, x, w, y, 13.5, bold=True)
        self.centred((sheet.signer,), x, w, end + 26 * self.scale, 14, bold=True)

    def centred(self, lines: tuple[str, ...], x: float, w: float, y: float, points: float, **look: bool) -> float:
        return self.lines(lines, x, w, y, points, int(Qt.AlignmentFlag.AlignHCenter), **look)

    def line_text(self, lines: tuple[str, ...], x: float, w: float, y: float, points: float, **look: bool) -> float:
        return self.lines(lines, x, w, y, points, int(Qt.AlignmentFlag.AlignLeft), **look)

    def lines(
        self, lines: tuple[str, ...], x: float, w: float, y: float, points: float, align: int, **look: bool
    ) -> float:
        self.painter.setFont(self.font(points, **look))
        flags = align | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        for line in lines:
            if line:
                used = self.painter.boundingRect(QRectF(x, y, w, 100_000), flags, line)
                self.painter.drawText(QRectF(x, y, w, used.height() + self.scale), flags, line)
                y += used.height()
        return y

    def rule(self, x: float, w: float, y: float, length: float) -> None:
        if length > 0:
            middle = x + w / 2
            y += 1.2 * self.scale
            self.painter.drawLine(QPointF(middle - length / 2, y), QPointF(middle + length / 2, y))

    def text_width(self, lines: tuple[str, ...], points: float) -> float:
        metrics = QFontMetricsF(self.font(points, bold=True))
        return max((metrics.horizontalAdvance(line) for line in lines), default=0.0)

    def font(self, points: float, bold: bool = False, italic: bool = False) -> QFont:
        font = QFont(_FAMILY)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(max(6, round(points * 25.4 / 72 * self.scale)))
        font.setBold(bold)
        font.setItalic(italic)
        return font


def _html(runs: tuple[Run, ...]) -> str:
    parts = []
    for run in runs:
        if isinstance(run, Text):
            parts.append(escape(run.text))
        else:
            gap = isinstance(run, Gap)
            look = f"background:{style.tint('page-look-paper')};color:{style.tint('page-look')}"
            parts.append(f'<span style="{look}">{_GAP_TEXT if gap else "…"}</span>')
    return "".join(parts)
