"""The checks page: what stands between here and the chairman's desk, findings in three groups, the paragraph beside."""

from collections import Counter
from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.carry.compare import block_text
from ttdn_desktop.gui import style
from ttdn_desktop.gui.announce import announce
from ttdn_desktop.gui.findings_list import FindingsList, in_front
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.operations.session import ReportSession, Step, StepKind
from ttdn_desktop.paper.numbering import section_places
from ttdn_desktop.wording import checks_page as words
from ttdn_desktop.wording import section as section_words

_SIGNING_RULES = ("place-blank", "recipients-missing", "addressee-none", "archive-line", "signer-missing")


class ChecksPage(QWidget):
    """Groups open and close; one finding is chosen at a time, its paragraph stands beside."""

    changed = Signal()
    goto = Signal(str, str)
    hint = Signal(str)

    def __init__(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._chosen: Finding | None = None
        title = QLabel(words.TITLE)
        title.setMinimumHeight(style.TITLE_HIGH)
        title.setProperty("role", "heading")
        self.bar = QLabel()
        self.bar.setWordWrap(True)
        self.bar.setProperty("role", "banner")
        self.bar.setProperty("spaced", True)
        self.groups = {severity: QPushButton() for severity in Severity}
        self.open = Severity.MUST
        switch = QHBoxLayout()
        switch.setSpacing(8)
        for severity, button in self.groups.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, wanted=severity: self._open(wanted))
            switch.addWidget(button)
        switch.addStretch(1)
        self.findings = FindingsList(session, with_place=True)
        self.text = QTextBrowser()
        self.text.setAccessibleName(words.PLACE)
        self.go = QPushButton(section_words.GO)
        side = QVBoxLayout()
        side.setSpacing(8)
        where = QLabel(words.PLACE)
        where.setProperty("role", "subheading")
        side.addWidget(where)
        side.addWidget(self.text, 1)
        side.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        sheet = QFrame()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.findings, 3)
        row.addLayout(side, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.bar)
        column.addLayout(switch)
        column.addWidget(sheet, 1)
        self.findings.go.connect(self._show_place)
        self.findings.list.currentItemChanged.connect(lambda *_: self._show_place(self.findings.current()))
        self.findings.jump.connect(self._jump)
        self.findings.told.connect(self.hint)
        self.findings.changed.connect(self._again)
        self.go.clicked.connect(lambda: self._jump(self._chosen))

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the menus' commands mean while this page is open."""
        return {
            "next-finding": self.findings.next,
            "fix-finding": self.findings.put_right,
            "waive-finding": self.findings.set_aside,
        }

    def enter(self, step: Step) -> None:
        """Runs the checks and shows the gravest group that has something."""
        found = self._session.findings()
        self.open = next((s for s in Severity if any(f.severity is s for f in found)), Severity.MUST)
        self._draw()
        self.findings.list.setFocus()

    def leave(self) -> bool:
        """Nothing is typed here."""
        return True

    def _open(self, severity: Severity) -> None:
        self.open = severity
        self._draw()

    def _again(self) -> None:
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        found = self._session.findings()
        for severity, button in self.groups.items():
            button.setText(words.group_title(severity, sum(f.severity is severity for f in found)))
            button.setChecked(severity is self.open)
        self.findings.show_findings(tuple(f for f in found if f.severity is self.open))
        if self._session.report.made_outside:
            text, tone = words.OUTSIDE, "good"
        else:
            stops = Counter(finding.rule for finding in self._session.gate())
            besides = sum(f.severity is Severity.MUST for f in found) - sum(stops.values())
            text, tone = (
                words.standing(dict(stops), max(besides, 0)),
                "stop" if stops else "look" if besides > 0 else "good",
            )
        if (told := style.prose(text)) != self.bar.text():
            self.bar.setText(told)
            announce(self.bar, text)
        style.set_tone(self.bar, tone)
        self._show_place(self.findings.current())

    def _show_place(self, finding: Finding | None) -> None:
        self._chosen = finding
        self.go.setEnabled(finding is not None and bool(_step_of(finding)))
        if finding is None:
            self.text.setHtml("")
            return
        report = self._session.report
        section = next((s for s in report.sections if s.key == finding.section), None)
        place = section_places(report.numbering, report.sections).get(finding.section, "")
        head = f"{in_front(place)} {self._session.title_of(section)}".strip() if section else ""
        block = next((p for _, p in report.paragraphs() if p.id == finding.block), None)
        if block is None:
            others = section.blocks if section else ()
            body = f'<span style="color:{style.tint("quiet")}">{escape(words.NO_TEXT)}</span>'
            if others:
                body = "</p><p>".join(escape(block_text(b, self._session.figures)) for b in others)
        else:
            body = self._marked(block, finding)
        self.text.setHtml(
            f'<p style="color:{style.tint("deep")};font-weight:600">{escape(head)}</p><p style="line-height:145%">{body}</p>'
        )

    @staticmethod
    def _marked(block: Paragraph, finding: Finding) -> str:
        out, place = "", 0
        for run in block.runs:
            text = run.text if isinstance(run, Text) else (run.was or "…")
            size = len(text) if isinstance(run, Text) else 1
            first, last = max(finding.start - place, 0), min(finding.end - place, size)
            place += size
            if first >= last:
                out += escape(text)
                continue
            if not isinstance(run, Text):
                first, last = 0, len(text)
            mark = f'<span style="background-color:{style.tint("look-paper")};color:{style.tint("stop")}">{escape(text[first:last])}</span>'
            out += escape(text[:first]) + mark + escape(text[last:])
        return out

    def _jump(self, finding: Finding | None) -> None:
        step = _step_of(finding) if finding is not None else ""
        if finding is not None and step:
            known = any(b.id == finding.block for _, b in self._session.report.blocks())
            self.goto.emit(step, finding.block if known else "")


def _step_of(finding: Finding) -> str:
    """The step where a finding is put right: its section, else the page that holds such a field; "" when there is none."""
    if finding.section:
        return finding.section
    if finding.rule.startswith("request-") or finding.block in ("@opening", "@subject"):
        return StepKind.PERIOD.value
    return StepKind.SIGNING.value if finding.block.startswith("@") or finding.rule in _SIGNING_RULES else ""
