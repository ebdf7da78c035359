"""Beside the findings: what the chosen one says and why, what it rests on, and its paragraph with the place marked or changed."""

from html import escape

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.gui import style
from ttdn_desktop.gui.finding_done import Done
from ttdn_desktop.gui.finding_groups import place_of, places
from ttdn_desktop.gui.fix_all_dialog import changed_html
from ttdn_desktop.model.finding import Finding, Waiver
from ttdn_desktop.operations import fixing
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording.checks import message, why
from ttdn_desktop.wording.rules.names import rule_name

_MARK = "here"
_MOST = 4  # paragraphs shown of a section, where the finding stands in none


class FindingPane(QWidget):
    """`show_finding` draws it anew from the session's present words; `foot` of the list stands below."""

    def __init__(self, session: ReportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.head = QLabel()
        self.head.setProperty("role", "subheading")
        self.head.setWordWrap(True)
        self.text = _Words()
        self.text.setAccessibleName(words.PARAGRAPH)
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(48)
        self.text.document().setDocumentMargin(10)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.head)
        self.column.addWidget(self.text, 1)

    def show_finding(self, finding: Finding | None, waiver: Waiver | None = None) -> None:
        """Shows one; None: nothing is chosen."""
        self.head.setText(place_of(finding, places(self._session)) if finding else words.PARAGRAPH)
        self.text.setHtml(self._html(finding, waiver) if finding else "")
        self.text.show_mark()

    def show_done(self, done: Done) -> None:
        """Shows what was just done: the sentence, and the paragraph with its new words."""
        height = f"line-height:{style.LINE_HEIGHT}%"
        self.head.setText(place_of(done.finding, places(self._session)))
        told = (
            f'<p style="{height};margin:0 0 4px 0;color:{style.tint("good")};font-weight:600">{escape(done.told)}</p>'
        )
        told += f'<p style="{height};margin:0 0 8px 0;color:{style.tint("quiet")}">{escape(words.AFTER_DONE)}</p>'
        runs = fixing.runs_at(self._session, done.finding)
        if runs:
            before, inside, after = fixing.pieces(self._session, runs, done.start, done.end)
            mark = f"background-color:{style.tint('good-paper')};color:{style.tint('good-ink')};font-weight:600"
            said = f'<span style="{mark}">{escape(inside)}</span>' if done.new else escape(inside)
            told += _box(f"{escape(before)}{_anchor()}{said}{escape(after)}")
        self.text.setHtml(told)
        self.text.show_mark()

    def _html(self, finding: Finding, waiver: Waiver | None) -> str:
        quiet, height = style.tint("quiet"), f"line-height:{style.LINE_HEIGHT}%"
        small = f'<p style="{height};margin:0 0 4px 0;color:{quiet}">'
        name, said = rule_name(finding.rule), message(finding)
        told = f'<span style="font-weight:600">{escape(name)}.</span> ' if not said.startswith(name) else ""
        told += escape(said)
        parts = [f'<p style="{height};margin:0 0 8px 0;color:{style.tint("ink")}">{told}</p>']
        if waiver is not None:
            parts.append(f"{small}{escape(words.waived_line(waiver.reason, waiver.at))}</p>")
        basis = words.basis_line(finding.basis, bool(finding.data.get("unconfirmed")))
        parts += [f"{small}{escape(told)}</p>" for told in (why(finding), basis) if told]
        body = self._body(finding, waiver is None)
        return "".join((*parts, _box(body) if body else ""))

    def _body(self, finding: Finding, with_proposal: bool) -> str:
        """The words the finding stands in."""
        session = self._session
        runs = fixing.runs_at(session, finding)
        if not runs:
            return self._section(finding)
        before, old, after = fixing.pieces(session, runs, finding.start, finding.end)
        proposal = session.proposal_for(finding) if with_proposal else None
        if proposal is not None and finding.start >= 0:
            middle = changed_html(old, fixing.words_of(session, proposal.new))
        else:
            mark = f"background-color:{style.tint('look-paper')};color:{style.tint('stop')}"
            middle = f'<span style="{mark}">{escape(old)}</span>' if old else ""
        return f"{escape(before)}{_anchor()}{middle}{escape(after)}"

    def _section(self, finding: Finding) -> str:
        session = self._session
        section = next((s for s in session.report.sections if s.key == finding.section), None)
        blocks = section.blocks if section else ()
        texts = [block_text(block, session.figures, session.same_kind_figures) for block in blocks[:_MOST]]
        more = ["…"] if len(blocks) > _MOST else []
        return "<br>".join(escape(text) for text in (*texts, *more))


class _Words(QTextBrowser):
    """What is told and the paragraph; the place marked in it stays in sight, however little room there is."""

    def show_mark(self) -> None:
        """Scrolls so that it stands in the middle, with what is told above it where both have room."""
        bar = self.verticalScrollBar()
        bar.setValue(0)
        self.scrollToAnchor(_MARK)
        if bar.value() < bar.maximum():  # at the end of the text it is in sight as it is
            bar.setValue(max(0, bar.value() - self.viewport().height() // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        self.show_mark()


def _anchor() -> str:
    return f'<a name="{_MARK}"></a>'


def _box(body: str) -> str:
    """The words of the report, set off from what is said about them."""
    ink, paper = style.tint("ink"), style.tint("guide-paper")
    told = body.replace("\n", "<br>")
    return (
        f'<table width="100%" cellpadding="8" style="background-color:{paper};margin:4px 0 0 0">'
        f'<tr><td><p style="line-height:{style.LINE_HEIGHT}%;margin:0;color:{ink}">{told}</p></td></tr></table>'
    )
