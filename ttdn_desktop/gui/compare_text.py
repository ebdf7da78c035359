"""The words of two compared reports as one page: sections, paragraphs with what became of them, a place to go to for each."""

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from ttdn_desktop.carry.compare import compare_words, reads_alike
from ttdn_desktop.gui import style
from ttdn_desktop.gui.diff_look import pieces_html
from ttdn_desktop.model.difference import Change, Passage, SectionDiff
from ttdn_desktop.operations.compare_reports import Comparison
from ttdn_desktop.wording import compare as words

_BAR = 4
_ABOVE = 60  # of what stands before a difference that stays in sight


class Spot(NamedTuple):
    """A paragraph of the page that differs: the row of its section, its number there."""

    section: int
    passage: int

    @property
    def anchor(self) -> str:
        """Its name in the page."""
        return f"p{self.section}-{self.passage}"


def differs(passage: Passage) -> bool:
    """True for what F8 stops at."""
    return passage.change is not Change.SAME or passage.moved


def spots(comparison: Comparison) -> list[Spot]:
    """Everything that differs, in order."""
    return [
        Spot(row, number)
        for row, section in enumerate(comparison.diff.sections)
        for number, passage in enumerate(section.passages)
        if differs(passage)
    ]


def title(section: SectionDiff, comparison: Comparison) -> str:
    """ "II.2 Tuyên truyền …", as the later report has it, else the earlier."""
    if section.key in words.AROUND:
        return words.AROUND[section.key]
    number = comparison.places.get(section.key, "") if section.key else comparison.old_places.get(section.old_key, "")
    return words.place(number, section.title or section.old_title)


def html(comparison: Comparison, *, short: bool, printed: bool = False) -> str:
    """The page; `short` tells only how many paragraphs stayed as they were, `printed` is black on white."""
    return "".join(
        _section(row, section, comparison, short, printed) for row, section in enumerate(comparison.diff.sections)
    )


def _section(row: int, section: SectionDiff, comparison: Comparison, short: bool, printed: bool) -> str:
    quiet, deep = ("page-quiet", "page-ink") if printed else ("quiet", "deep")
    head = (
        f'<p style="margin:14px 0 2px 0"><a name="s{row}"></a>'
        f'<span style="color:{style.tint(deep)};font-weight:700">{escape(title(section, comparison))}</span><br>'
        f'<span style="color:{style.tint(quiet)}">{escape(words.state(section))}</span></p>'
    )
    if section.key and section.old_key and not reads_alike(section.title, section.old_title):
        renamed = pieces_html(compare_words(section.old_title, section.title, placement=False), printed)
        head += _line(f'<span style="color:{style.tint(quiet)}">{words.HEADING}</span> {renamed}')
    return head + "".join(_passages(row, section, comparison, short, printed))


def _passages(row: int, section: SectionDiff, comparison: Comparison, short: bool, printed: bool) -> Iterator[str]:
    quiet = style.tint("page-quiet" if printed else "quiet")
    for same, held in groupby(enumerate(section.passages), lambda pair: not differs(pair[1])):
        run = list(held)
        if same and short:
            if any(other.change is not Change.SAME or other.moved for other in section.passages):
                yield _line(f'<span style="color:{quiet};font-style:italic">{words.stayed(len(run))}</span>')
            continue
        for number, passage in run:
            note = words.passage_note(
                passage, comparison.old_places.get(passage.source, ""), passage.source == section.old_key
            )
            told = f'<span style="color:{quiet};font-style:italic">{escape(note)}</span><br>' if note else ""
            sign = f"{passage.sign} " if passage.sign in ("-", "+") else ""
            body = pieces_html(passage.pieces, printed)
            yield _line(f'<a name="{Spot(row, number).anchor}"></a>{told}{sign}{body}')


def _line(inner: str) -> str:
    return f'<p style="line-height:{style.LINE_HEIGHT}%;margin:0 0 6px 0">{inner}</p>'


class CompareText(QTextBrowser):
    """Shows the page; a bar beside the paragraph one stands at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TAB_TEXT)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(14)
        self._at = ""

    def show_comparison(self, comparison: Comparison, short: bool) -> None:
        """Shows it from the top."""
        self._at = ""
        self.setHtml(html(comparison, short=short))

    def go(self, anchor: str) -> None:
        """Scrolls to a section or paragraph, and puts the cursor there for those who hear the page."""
        cursor = self._place(anchor)
        if cursor is None:
            return
        self.setTextCursor(cursor)
        self._at = anchor
        top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
        self.verticalScrollBar().setValue(round(top) - (_ABOVE if anchor.startswith("p") else 8))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt override
        super().paintEvent(event)
        cursor = self._place(self._at) if self._at.startswith("p") else None
        if cursor is not None:
            area: QRectF = self.document().documentLayout().blockBoundingRect(cursor.block())
            painter = QPainter(self.viewport())
            top = area.top() - self.verticalScrollBar().value()
            painter.fillRect(QRectF(3, top, _BAR, area.height()), QColor(style.tint("accent")))
            painter.end()

    def _place(self, anchor: str) -> QTextCursor | None:
        block = self.document().begin()
        while block.isValid():
            piece = block.begin()
            while not piece.atEnd():
                if anchor in piece.fragment().charFormat().anchorNames():
                    return QTextCursor(block)
                piece += 1
            block = block.next()
        return None
