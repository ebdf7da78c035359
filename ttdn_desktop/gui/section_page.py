"""A section's page: guidance, the editor, and beside it the previous period, the findings and the figures."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui import style
from ttdn_desktop.gui.checking import Checking
from ttdn_desktop.gui.editor.host import Host
from ttdn_desktop.gui.editor.legend import legend, sign_of
from ttdn_desktop.gui.editor.margin import OPEN
from ttdn_desktop.gui.editor.pane import EditorPane
from ttdn_desktop.gui.findings_list import FindingsList
from ttdn_desktop.gui.forms.section_page import Ui_SectionPage
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.preview.tab import PagesTab
from ttdn_desktop.gui.previous_panel import PreviousPanel
from ttdn_desktop.gui.section_figures import SectionFigures
from ttdn_desktop.model.block import Block, FigureRef, Gap, Paragraph, Text
from ttdn_desktop.model.edit import Draft
from ttdn_desktop.model.figure import PeriodFigures, figure_text
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.session import ReportSession, Snapshot, Step
from ttdn_desktop.paper.numbering import item_marker, numbered_sections
from ttdn_desktop.wording import preview as preview_words
from ttdn_desktop.wording import section as words

_CHECK_MS = 700  # after the last key: the checks take 20 to 50 ms and must not come between two keys


class SectionPage(QWidget):
    """One page serves all sections; `enter` loads the one asked for."""

    changed = Signal()
    goto = Signal(str, str)
    hint = Signal(str)
    writing = Signal(
        str, object, float
    )  # the section, ids from the cursor's paragraph upwards, how far the cursor is in it

    def __init__(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        super().__init__()
        self.ui = Ui_SectionPage()
        self.ui.setupUi(self)
        self._session = session
        self._key = ""
        self._shown: tuple[Block, ...] = ()
        self._cursors: dict[str, tuple[str, int]] = {}
        self.pane = EditorPane(self._label)
        self.editor = self.pane.editor
        self.editor.setAccessibleName(words.EDITOR_NAME)
        self.editor.setPlaceholderText(words.ADD_HINT)
        place = QVBoxLayout(self.ui.editorPlace)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.pane)
        self.previous = PreviousPanel()
        self.findings = FindingsList(session)
        self.figures = SectionFigures(session)
        self.ui.tabs.addTab(self.previous, words.TAB_PREVIOUS)
        self.ui.tabs.addTab(self.findings, words.TAB_CHECKS)
        self.ui.tabs.addTab(self.figures, words.TAB_FIGURES)
        self.pages = PagesTab()
        self.ui.tabs.addTab(self.pages, preview_words.TAB)
        self.ui.splitter.setSizes([620, 360])
        self.ui.splitter.setStretchFactor(0, 1)
        self.ui.guideLabel.hide()
        self.ui.reviewButton.setToolTip(words.REVIEW_ONE_HINT)
        self.ui.reviewAllButton.setToolTip(words.REVIEW_ALL_HINT)
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.timeout.connect(self._check_now)
        self._checking: Checking | None = None
        self.pane.attach(
            Host(
                session, jobs, app.store, lambda: app.picture_files,
                lambda: self._key, self._finish, self._reload, self.goto.emit, self.hint.emit,
            )
        )  # fmt: skip
        self._since_key = QElapsedTimer()
        self._since_key.start()
        self._connect()

    # what the wizard asks of a page

    def enter(self, step: Step) -> None:
        """Shows a section where it was left."""
        same = step.key == self._key
        place = self.editor.place() if same else self._cursors.get(step.key, ("", 0))
        self._key = step.key
        self.ui.titleLabel.setText(f"{step.number} {step.title}".strip())
        self.ui.titleLabel.update()  # setText redraws without the padding: the mark of an old "Ể" would stay above
        self._guide()
        self._load()
        self._lock()
        waiting = next((b.id for _, b in self._session.report.unreviewed() if b in self._shown), "")
        if place[0]:
            self.editor.go_to(*place)
        elif waiting:  # the first time: the first paragraph to be looked at, not the last
            self.editor.go_to(waiting)
        else:
            self.editor.setFocus()
        self._refresh_side()

    def leave(self) -> bool:
        """Reads the page back; a section may always be left."""
        self._finish()
        if self._key:
            self._cursors[self._key] = self.editor.place()
        self._check.stop()
        return True

    def flush(self) -> None:
        """Puts what is typed into the session, in the middle of a word if need be; the page stays open."""
        self.editor.read_so_far()
        self.figures.flush(half=True)

    def take_checking(self, checking: Checking) -> None:
        """Who checks after a pause, away from the window's thread."""
        self._checking = checking

    def take_preview(self, pages: Callable[[], QWidget]) -> None:
        """Where the printed pages come from once their tab is opened."""
        self.pages.source = pages

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the menus' commands mean while this page is open."""
        return {"next-finding": self._next_finding, "other-side": self._other_side, **self.pane.commands()}

    def show_block(self, block: str) -> None:
        """Goes to a paragraph of the open section."""
        self.editor.go_to(block)

    # typing

    def _finish(self) -> None:
        self.editor.finish_edit()
        self.figures.flush()

    def _typed(self) -> None:
        self._since_key.restart()
        self._check_soon()
        self.changed.emit()

    def _check_soon(self) -> None:
        self._check.start(max(_CHECK_MS - self._since_key.elapsed(), 0))

    def _check_now(self) -> None:
        if self._checking is not None:
            self._checking.then(self._refresh_side)
        else:
            self._refresh_side()

    def _take_edit(self, joined: bool) -> None:
        self._session.rewrite(self._key, self.editor.drafts(), joined=joined)
        self._settle()
        self._check_soon()

    def _settle(self) -> None:
        self._shown = self._session.section(self._key).blocks
        self.editor.settle(self._shown)
        self._status()

    def _take_back(self, block: str) -> None:
        """Puts a paragraph of the previous report back: in the place of what came from it, else at the end."""
        self._finish()
        old = self._session.previous_section(self._key)
        wanted = next((b for b in old.blocks if b.id == block), None) if old else None
        if not isinstance(wanted, Paragraph) or self._session.locked:
            return
        drafts = self.editor.drafts()
        known = {b.id: b for b in self._session.section(self._key).blocks if b.origin.block == block}
        for place, draft in enumerate(drafts):
            if draft.id in known:
                drafts[place] = Draft(wanted.level, wanted.runs, draft.id)
                break
        else:
            drafts.append(Draft(wanted.level, wanted.runs))
        self._session.rewrite(self._key, drafts, what="take-back")
        self._reload()

    def _lock(self) -> None:
        """An issued report is looked at, not written."""
        self.pane.lock(self._session.locked)
        self.figures.setEnabled(not self._session.locked)

    def _review(self, block: str) -> None:
        self.editor.finish_edit()
        if block:
            self._session.review([block], self._key)
            self._settle()
        self.editor.next_unreviewed()
        self._check_soon()
        self.changed.emit()

    def _review_all(self) -> None:
        self._finish()
        left = self._session.review_section(self._key)
        self._settle()
        self._check_soon()
        self.changed.emit()
        self.hint.emit(words.left_to_review(len(left)) if left else "")
        if left:
            self.editor.go_to(left[0])

    # drawing

    def _connect(self) -> None:
        self.editor.edited.connect(self._take_edit)
        self.editor.cursorPositionChanged.connect(self._tell_place)
        self.editor.typed.connect(self._typed)
        self.editor.figure_opened.connect(self._open_figure)
        self.editor.review_asked.connect(self._review)
        self.editor.undo_asked.connect(self._undo)
        self.editor.redo_asked.connect(self._redo)
        self.previous.take_back.connect(self._take_back)
        self.findings.go.connect(self._go_finding)
        self.findings.jump.connect(self._go_finding)
        self.findings.changed.connect(self._reload)
        self.figures.changed.connect(self._figures_taken)
        self.figures.typing.connect(self._typed)
        self.figures.hint.connect(self.hint)
        self.ui.guideButton.toggled.connect(self.ui.guideLabel.setVisible)
        self.ui.reviewButton.clicked.connect(lambda: self._review(self.editor.place()[0]))
        self.ui.reviewAllButton.clicked.connect(self._review_all)
        self.figures.finished.connect(self.editor.setFocus)

    def _load(self) -> None:
        self._shown = self._session.section(self._key).blocks
        depth = numbered_sections(self._session.report.numbering, self._session.report.sections)[1][self._key]
        self.editor.number_sign = lambda count: item_marker(self._session.report.numbering, depth, count)
        self.editor.load(self._shown)
        self._status()

    def _reload(self) -> None:
        self._shown = self._session.section(self._key).blocks
        self.editor.reload(self._shown)
        self._refresh_side()
        self.changed.emit()

    def _figures_taken(self) -> None:
        self.editor.figures_changed()
        self._check_soon()
        self.changed.emit()

    def _guide(self) -> None:
        known = self._session.outline.section(self._key)
        text = known.guidance if known else ""
        if known and known.example:
            text += f"\n{words.EXAMPLE}: {known.example}"
        self.ui.guideLabel.setText(style.prose(text))
        self.ui.guideButton.setVisible(bool(text))
        self.ui.guideLabel.setVisible(bool(text) and self.ui.guideButton.isChecked())

    def _status(self) -> None:
        blocks = self._session.section(self._key).blocks
        count = sum(
            len(r.text.split()) for b in blocks if isinstance(b, Paragraph) for r in b.runs if isinstance(r, Text)
        )
        waiting = any(sign_of(block) == OPEN for block in blocks)
        self.ui.reviewButton.setVisible(waiting)
        self.ui.reviewAllButton.setVisible(waiting)
        parts = (words.word_count(count), *legend(blocks), words.finding_count(len(self.findings.findings())))
        self.ui.statusLabel.setText("&nbsp;&nbsp; ".join(part for part in parts if part))

    def _refresh_side(self) -> None:
        found = self._session.findings(self._key)
        self.findings.show_findings(found)
        self.editor.show_findings(found)
        self.previous.show_section(self._session, self._key)
        self.figures.show_section(self._key)
        self.ui.tabs.setTabText(1, f"{words.TAB_CHECKS} {len(found)}" if found else words.TAB_CHECKS)
        self._status()

    def _go_finding(self, finding: Finding) -> None:
        if any(block.id == finding.block for block in self._shown):
            self.editor.go_to(finding.block, finding.start, finding.end)

    def _other_side(self) -> None:
        """Between the text and what stands beside it: Tab is a key of the text."""
        beside = self.ui.tabs.currentWidget()
        if not self.editor.hasFocus():
            self.editor.setFocus()
        elif beside is self.figures:
            self.figures.focus_first()
        else:
            (self.findings.list if beside is self.findings else beside).setFocus()

    def _next_finding(self) -> None:
        self.ui.tabs.setCurrentWidget(self.findings)
        self.findings.next()

    def _tell_place(self) -> None:
        if self._key:
            self.writing.emit(self._key, *self.editor.writing())

    def _open_figure(self, code: str) -> None:
        self.figures.show_section(self._key)
        self.ui.tabs.setCurrentWidget(self.figures)
        self.figures.focus_figure(code)

    def _undo(self) -> None:
        self._stepped(self._session.figures, self._session.undo())

    def _redo(self) -> None:
        self._stepped(self._session.figures, self._session.redo())

    def _stepped(self, before: PeriodFigures, step: Snapshot | None) -> None:
        """Shows where something was undone: here, or on the page it was done on."""
        if step is None:
            return
        changed = {f.code for f in (*before.figures, *self._session.figures.figures)
                   if before.get(f.code) != self._session.figures.get(f.code)}  # fmt: skip
        if step.where not in ("", self._key) and not changed & set(self.figures.codes_of(self._key)):
            self.goto.emit(step.where, "")
            return
        self._reload()

    def _label(self, run: FigureRef | Gap) -> tuple[str, bool]:
        value = (
            figure_text(run, self._session.figures, self._session.previous_figures)
            if isinstance(run, FigureRef)
            else None
        )
        return words.object_label(run, value)
