"""Findings as wavy lines under the text: a highlighter only, so that typing and undo never meet them."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.formats import id_of
from ttdn_desktop.model.finding import Finding, Severity

_COLOURS = {Severity.MUST: "stop", Severity.SHOULD: "look", Severity.STYLE: "style"}


class Marks(QSyntaxHighlighter):
    """Underlines the spans of the findings of each paragraph."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._spans: Mapping[str, Sequence[Finding]] = {}

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

    def highlightBlock(self, text: str) -> None:
        for finding in self._spans.get(id_of(self.currentBlock()), ()):
            if text[finding.start : finding.end] == finding.quote or not finding.quote:
                look = QTextCharFormat()
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                look.setUnderlineColor(QColor(style.tint(_COLOURS[finding.severity])))
                self.setFormat(finding.start, finding.end - finding.start, look)
