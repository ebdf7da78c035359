"""Findings as wavy lines under the text: a highlighter only, so that typing and undo never meet them."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.formats import id_of
from ttdn_desktop.gui.editor.places import units
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.operations.link_figures import LINK

_COLOURS = {Severity.MUST: "stop", Severity.SHOULD: "look", Severity.STYLE: "style"}


class Marks(QSyntaxHighlighter):
    """Underlines the spans of the findings of each paragraph."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._spans: Mapping[str, Sequence[Finding]] = {}
        self._word = -1  # where in the document a word is being typed: no mark comes under it before it is left
        self._bare = -1  # the paragraph that lacks a mark for it

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Shows these findings; only paragraphs whose marks changed are drawn anew."""
        spans: dict[str, list[Finding]] = {}
        for finding in findings:
            if finding.block and finding.end > finding.start >= 0:
                spans.setdefault(finding.block, []).append(finding)
        changed = {key for key in (*spans, *self._spans) if spans.get(key) != self._spans.get(key)}
        self._spans = spans
        block = self.document().begin()
        while block.isValid():
            if id_of(block) in changed:
                self.rehighlightBlock(block)
            block = block.next()

    def typing_at(self, place: int) -> None:
        """A word is being typed at this place of the document; -1: it was left, its marks may come."""
        self._word = place
        if place >= 0:
            block = self.document().findBlock(place)
            here, spans = place - block.position(), self._spans.get(id_of(block), ())
            if any(finding.start <= here <= finding.end for finding in spans):
                self.rehighlightBlock(block)
        elif self._bare >= 0:
            block, self._bare = self.document().findBlock(self._bare), -1
            if block.isValid():
                self.rehighlightBlock(block)

    def highlightBlock(self, text: str) -> None:
        here = self._word - self.currentBlock().position()
        for finding in reversed(self._spans.get(id_of(self.currentBlock()), ())):  # the gravest last: its mark is seen
            if text[finding.start : finding.end] == finding.quote or not finding.quote:
                start, end = units(text, finding.start), units(text, finding.end)
                if finding.severity is Severity.STYLE and start == 0 and end >= units(text, len(text)):
                    continue  # told in the list; a line under the whole paragraph would hide the others
                if self._word >= 0 and start <= here <= end:
                    self._bare = self.currentBlock().position()
                    continue
                look = QTextCharFormat()
                wave, dots = QTextCharFormat.UnderlineStyle.WaveUnderline, QTextCharFormat.UnderlineStyle.DotLine
                offered = finding.rule == LINK  # nothing is wrong: a number that may become a figure
                look.setUnderlineStyle(dots if offered else wave)
                look.setUnderlineColor(QColor(style.tint("accent" if offered else _COLOURS[finding.severity])))
                self.setFormat(start, end - start, look)
