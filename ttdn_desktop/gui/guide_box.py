"""Guidance of the outline above the text: what to write, an example that is marked as one, how long it was before."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.operations.sections import words_in
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import section as words
from ttdn_desktop.wording.window import period_title

_MOST_LINES = 8  # then it scrolls: the text below keeps its room


class GuideBox(QTextBrowser):
    """Read and copied from, never put into the report by itself; as high as its words, up to some lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_tone(self, "guide", "role")
        self.setAccessibleName(words.GUIDE)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.hide()

    def show_guide(self, guidance: str, example: str, length: str) -> bool:
        """Shows these; False when there is nothing to say."""
        parts = [style.prose(text) for text in (guidance, length) if text]
        if example:
            quiet = style.tint("quiet")
            told = f'<span style="color:{quiet}">{escape(words.EXAMPLE)}</span><br><i>“{escape(example)}”</i>'
            parts.append(f'<p style="line-height:{style.LINE_HEIGHT}%;margin:4px 0 0 0">{told}</p>')
        self.setHtml("".join(parts))
        self.updateGeometry()
        return bool(parts)

    def show_section(self, session: ReportSession, key: str) -> bool:
        """Shows what the outline says of a section and how long it was before; False when there is nothing to say."""
        known, before, report = session.outline.section(key), session.previous_section(key), session.previous
        length = ""
        if before is not None and report is not None:
            length = words.usual_length(len(before.blocks), words_in(before.blocks), period_title(report.period))
        return self.show_guide(known.guidance if known else "", known.example if known else "", length)

    def sizeHint(self) -> QSize:  # Qt override
        most = round(self.fontMetrics().lineSpacing() * 1.38 * _MOST_LINES)
        return QSize(super().sizeHint().width(), min(round(self.document().size().height()), most) + 14)

    def minimumSizeHint(self) -> QSize:  # Qt override
        return QSize(120, self.fontMetrics().lineSpacing() * 2 + 14)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
