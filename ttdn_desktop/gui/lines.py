"""Words drawn by hand over several lines: broken at a width, the lines far enough apart for the marks of Ắ and ộ."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from ttdn_desktop.gui import style

_DOUBT = 4  # pixels by which a line's width may be misjudged


def height_of(text: str, font: QFont, width: int) -> int:
    """How high the text is in that width."""
    metrics = QFontMetrics(font)
    if "\n" not in text and metrics.horizontalAdvance(text) < width - _DOUBT:
        return metrics.height()
    lines = _laid(text, font, width).lineCount()
    return metrics.height() + (lines - 1) * step(metrics)


def step(metrics: QFontMetrics) -> int:
    """From one line to the next."""
    return round(metrics.lineSpacing() * style.LINE_HEIGHT / 100)


def draw(
    painter: QPainter, area: QRect, text: str, font: QFont, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    """Draws the text in the painter's colour; `align` may hold AlignVCenter too. What is too wide in one piece ends in "…"."""
    metrics = QFontMetrics(font)
    widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    if widest > area.width():
        text = "\n".join(
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width()) for line in text.split("\n")
        )
    laid = _laid(text, font, area.width(), align & Qt.AlignmentFlag.AlignHorizontal_Mask)
    high = metrics.height() + (laid.lineCount() - 1) * step(metrics)
    middle = align & Qt.AlignmentFlag.AlignVCenter
    top = area.top() + (max(0, (area.height() - high) // 2) if middle else 0)
    laid.draw(painter, QPointF(area.left(), top))


def _laid(text: str, font: QFont, width: int, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    place, between = 0, step(QFontMetrics(font))
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, place))
        place += between
    layout.endLayout()
    return layout
