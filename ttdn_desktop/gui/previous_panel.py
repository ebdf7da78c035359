"""The tab "Kỳ trước": the previous text of this section with its differences word by word, and a way to take it back."""

from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from ttdn_desktop.carry.compare import Change, block_text, compare_words
from ttdn_desktop.gui import style
from ttdn_desktop.model.block import Block, Level, Paragraph
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import section as words
from ttdn_desktop.wording.window import period_title


def _look(change: Change) -> str:
    if change is Change.GONE:
        return f"color:{style.tint('stop')};text-decoration:line-through;"
    if change is Change.NEW:
        return f"color:{style.tint('good-ink')};background-color:{style.tint('good-paper')};"
    return ""


class PreviousPanel(QTextBrowser):
    """Read-only. `take_back` asks for a paragraph of the previous report to be put into the section again."""

    take_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(words.TAB_PREVIOUS)
        self.anchorClicked.connect(self._clicked)
        self._shown = ""

    def show_section(self, session: ReportSession, key: str) -> None:
        """Shows what the section was in the previous report."""
        previous = session.previous_section(key)
        report = session.previous
        if report is None or previous is None or not previous.blocks:
            self._show(f'<p style="color:{style.tint("quiet")}">{escape(words.NO_PREVIOUS)}</p>')
            return
        same_kind = session.report.period.same_kind_before()
        figures_from = period_title(same_kind) if session.same_kind_figures.figures else ""
        head = words.previous_head(period_title(report.period), figures_from)
        now = {b.origin.block: b for b in session.report.section(key).blocks if b.origin.report == report.id}
        parts = [f'<p style="color:{style.tint("quiet")};margin:0 0 6px 0">{escape(head).replace(chr(10), "<br>")}</p>']
        for old in previous.blocks:
            old_text = block_text(old, session.previous_figures)
            new = now.get(old.id)
            parts.append(self._paragraph(old, old_text, block_text(new, session.figures) if new is not None else None))
        self._show("".join(parts))

    def _paragraph(self, old: Block, text: str, now: str | None) -> str:
        sign = f"{old.level.value} " if isinstance(old, Paragraph) and old.level in (Level.DASH, Level.PLUS) else ""
        if now is None or now == text:
            body = escape(text)
        else:
            pieces = compare_words(text, now)
            body = ""
            for place, (kind, piece) in enumerate(pieces):
                apart = place and kind is Change.NEW and pieces[place - 1][0] is Change.GONE
                body += ("&nbsp;" if apart else "") + f'<span style="{_look(kind)}">{escape(piece)}</span>'
        link = (
            ""
            if now == text
            else f' <a href="take:{old.id}" style="color:{style.tint("accent")}">{escape(words.TAKE_BACK)}</a>'
        )
        colour = style.tint("ink") if now is not None else style.tint("quiet")
        return f'<p style="line-height:140%;margin:0 0 8px 0;color:{colour}">{sign}{body}{link}</p>'

    def _show(self, html: str) -> None:
        if html == self._shown:
            return
        self._shown = html
        place = self.verticalScrollBar().value()
        self.setHtml(html)
        self.verticalScrollBar().setValue(place)

    def _clicked(self, url: QUrl) -> None:
        if url.scheme() == "take":
            self.take_back.emit(url.path())
