"""A section's page: guidance, the editor, and beside it the previous period, the findings, the figures and the pages."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui.checking import Checking
from ttdn_desktop.gui.cursor_places import Place
from ttdn_desktop.gui.editor.counts import Counts
from ttdn_desktop.gui.editor.host import Host
from ttdn_desktop.gui.editor.legend import below_text, legend, sign_of
from ttdn_desktop.gui.editor.margin import OPEN
from ttdn_desktop.gui.editor.pane import EditorPane
from ttdn_desktop.gui.forms.section_page import Ui_SectionPage
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.model.block import Block, FigureRef, Gap
from ttdn_desktop.model.figure import PeriodFigures, figure_text
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.session import ReportSession, Snapshot, Step
from ttdn_desktop.operations.take_back import take_back
from ttdn_desktop.operations.waivers import set_aside
from ttdn_desktop.paper.numbering import item_marker, numbered_sections
from ttdn_desktop.wording import section as words

_CHECK_MS = 700  # after the last key: the checks take 20 to 50 ms and must not come between two keys


class SectionPage(QWidget):
    """One page serves all sections; `enter` loads the one asked for."""

    changed = Signal()
    goto = Signal(str, str)
    hint = Signal(str)
    asked = False  # the bar below asks the same
    # The section, ids from the cursor's paragraph upwards, how far the cursor is in it.
    writing = Signal(str, object, float)

    def __init__(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        super().__init__()
        self.ui = Ui_SectionPage()
        self.ui.setupUi(self)
        self._session = session
        self._key = ""
        self._shown: tuple[Block, ...] = ()
        self._places: dict[str, Place] = {}
        self.pane = EditorPane(self._label)
        self.editor = self.pane.editor
        self.editor.setAccessibleName(words.EDITOR_NAME)
        self.editor.setPlaceholderText(words.ADD_HINT)
        place = QVBoxLayout(self.ui.editorPlace)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.pane)
        side = self.ui.tabs
        side.set_up(session, app, jobs)
        self.previous, self.findings, self.figures, self.pages = side.previous, side.findings, side.figures, side.pages
        self._guide_wanted: bool | None = None  # None: open while the section is empty
        self._pages_of: Callable[[str], tuple[int, int] | None] = lambda _: None
        self.ui.reviewButton.setToolTip(words.REVIEW_ONE_HINT)
        self.ui.reviewAllButton.setToolTip(words.REVIEW_ALL_HINT)
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.timeout.connect(self._check_now)
        self._checking: Checking | None = None
        self._words = Counts()
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
        place: Place = self._place() if step.key == self._key else self._places.get(step.key, ("", 0, 0))
        self._key = step.key
        self.figures.let_go()
        self.renamed(step)
        self._load()
        self._guide()
        self._lock()
        waiting = next((b.id for _, b in self._session.report.unreviewed() if b in self._shown), "")
        if place[0] and any(block.id == place[0] for block in self._shown):
            self.editor.go_to(*place[:2])
            self.editor.verticalScrollBar().setValue(place[2])
        elif waiting:  # the first time: the first paragraph to be looked at, not the last
            self.editor.go_to(waiting)
        else:
            self.editor.setFocus()
        self.ui.tabs.show_section(self._key)
        if not self._session.checked:
            self.ui.tabs.forget_findings()
        self._check_now()

    def renamed(self, step: Step) -> None:
        """The number, level or title of the open section changed."""
        self.ui.titleLabel.setText(f"{step.number} {step.title}".strip())
        depth = numbered_sections(self._session.report.numbering, self._session.report.sections)[1][self._key]
        self.editor.number_sign = lambda count: item_marker(self._session.report.numbering, depth, count)
        self.ui.titleLabel.update()  # setText redraws without the padding: the mark of an old "Ể" would stay above

    def leave(self) -> bool:
        """Reads the page back; a figure that is none holds the page once."""
        self._finish()
        if why := self.figures.held():
            self.ui.tabs.open(self.figures)
            self.hint.emit(why)
            return False
        if self._alive:
            self._places[self._key] = self._place()
        self._check.stop()
        return True

    def flush(self) -> None:
        """Puts what is typed into the session, in the middle of a word if need be; the page stays open."""
        self.editor.read_so_far()
        self.figures.flush(half=True)

    def take_checking(self, checking: Checking) -> None:
        """Who checks after a pause, away from the window's thread."""
        self._checking = checking

    def take_places(self, places: dict[str, Place]) -> None:
        """Where the cursor stood in each section when it was left, also before the program was closed."""
        self._places = places

    def take_pages_of(self, pages_of: Callable[[str], tuple[int, int] | None]) -> None:
        """Who knows on which pages a section is printed."""
        self._pages_of = pages_of

    def take_keys(self) -> None:
        """Gives the keyboard to the text."""
        self.editor.setFocus()

    def go_beside(self) -> bool:
        """Gives the keyboard to what stands beside the text; False when it is there already."""
        if self.ui.tabs.has_keys():
            return False
        self.ui.tabs.take_keys()
        return True

    def take_preview(self, pages: Callable[[], QWidget]) -> None:
        """Where the printed pages come from once their tab is opened."""
        self.pages.source = pages

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the menus' commands mean while this page is open."""
        side = self.ui.tabs
        return {
            "next-finding": self._next_finding,
            "previous-finding": lambda: self._next_finding(-1),
            "fix-finding": lambda: self._at_finding(self.findings.put_right),
            "fix-kind": lambda: self._at_finding(self.findings.put_kind_right),
            "waive-finding": lambda: self._at_finding(self.findings.set_aside),
            "side-previous": lambda: side.open(self.previous),
            "side-checks": lambda: side.open(self.findings),
            "side-figures": lambda: side.open(self.figures),
            "side-pages": lambda: side.open(self.pages),
            **self.pane.commands(),
        }

    def help_screen(self) -> str:
        """The page of the help for where the keyboard is: the text, or the side tab in front."""
        side = self.ui.tabs
        names = {self.previous: "previous", self.findings: "checks", self.figures: "figures", self.pages: "pages"}
        return f"section-{names[side.currentWidget()]}" if side.has_keys() else "section"

    def show_block(self, block: str) -> None:
        """Goes to a paragraph of the open section, or to words in it: "p12", "p12:4:9"."""
        key, start, end = (*block.split(":"), "0", "0")[:3]
        self.editor.go_to(key, int(start), int(end))

    # typing

    @property
    def _alive(self) -> bool:
        """False once the section that is shown was dropped."""
        return any(section.key == self._key for section in self._session.report.sections)

    def _place(self) -> Place:
        return (*self.editor.place(), self.editor.verticalScrollBar().value())

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
        if self._checking is not None and not self._session.checked:
            self._checking.then(self.show_checked)
        else:
            self.show_checked()

    def _take_edit(self, joined: bool) -> None:
        if not self._alive:
            return
        self._session.rewrite(self._key, self.editor.drafts(), joined=joined)
        self._settle()
        self._check_soon()

    def _settle(self) -> None:
        self._shown = self._session.section(self._key).blocks
        self.editor.settle(self._shown)
        self.show_status()

    def _take_back(self, report: str, block: str) -> None:
        """Puts a paragraph of an earlier report back."""
        self._finish()
        if take_back(self._session, self._key, report, block, self.editor.drafts()):
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

    def review_all(self) -> tuple[str, ...]:
        """Marks what may be marked at once; the ids of what needs a look of its own."""
        self._finish()
        left = self._session.review_section(self._key)
        self._settle()
        self._check_soon()
        self.changed.emit()
        self.hint.emit(words.left_to_review(len(left)) if left else "")
        if left:
            self.editor.go_to(left[0])
        return left

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
        self.findings.when_looked = self._when_looked
        self.findings.go.connect(self._go_finding)
        self.findings.jump.connect(self._go_finding)
        self.findings.changed.connect(self._reload)
        self.findings.told.connect(self.hint)
        self.figures.changed.connect(self._figures_taken)
        self.figures.typing.connect(self._typed)
        self.figures.hint.connect(self.hint)
        self.figures.wanted.connect(self.pane.offers.take)
        self.ui.guideButton.clicked.connect(self._guide_toggled)
        self.ui.reviewButton.clicked.connect(lambda: self._review(self.editor.place()[0]))
        self.ui.reviewAllButton.clicked.connect(lambda: self.review_all())
        self.figures.finished.connect(self.editor.setFocus)

    def _load(self) -> None:
        self._shown = self._session.section(self._key).blocks
        self.editor.load(self._shown)
        self.show_status()

    def _reload(self) -> None:
        if not self._alive:
            return
        self._shown = self._session.section(self._key).blocks
        self.editor.reload(self._shown)
        self.ui.tabs.show_section(self._key)
        self._check_now()
        self.changed.emit()

    def _figures_taken(self) -> None:
        self.editor.figures_changed()
        self._check_soon()
        self.changed.emit()

    def _guide(self) -> None:
        known = self._session.outline.section(self._key)
        before = self._session.previous_section(self._key)
        self.ui.guideButton.setVisible(bool(known and (known.guidance or known.example) or before and before.blocks))
        wanted = not self._shown if self._guide_wanted is None else self._guide_wanted
        self.ui.guideButton.setChecked(wanted)
        self._show_guide(wanted)

    def _show_guide(self, wanted: bool) -> None:
        """Fills the guidance when it is to be read, not before."""
        said = wanted and self.ui.guideBox.show_section(self._session, self._key)
        self.ui.guideBox.setVisible(said)

    def _guide_toggled(self, on: bool) -> None:
        self._guide_wanted = on
        self._show_guide(on)

    def show_status(self) -> None:
        if not self._alive:
            return
        blocks = self._session.section(self._key).blocks
        waiting = not self.asked and any(sign_of(block) == OPEN for block in blocks)
        self.ui.reviewButton.setVisible(waiting)
        self.ui.reviewAllButton.setVisible(waiting)
        printed = self._pages_of(self._key)
        pages = words.pages(*printed) if printed else ""
        self.ui.statusLabel.setText(
            below_text((self._words.told(self._session.report, self._key), pages, *legend(blocks)))
        )

    def show_checked(self) -> None:
        """Shows what the checks say of the section."""
        if not self._alive or not self._session.checked:
            return
        found = self._session.findings(self._key)
        self.ui.tabs.show_findings(found, set_aside(self._session, self._key))
        self.editor.show_findings(found)
        self.ui.tabs.show_section(self._key)
        self.show_status()

    def _go_finding(self, finding: Finding) -> None:
        if any(block.id == finding.block for block in self._shown):
            self.editor.go_to(finding.block, finding.start, finding.end)

    def _at_finding(self, act: Callable[[], object]) -> None:
        """Does something with the finding the cursor stands in, else with the one chosen in the list, else the first."""
        at = self.editor.place() if self.editor.hasFocus() else None
        self._when_looked(lambda: self._do_at(at, act))

    def _do_at(self, at: tuple[str, int] | None, act: Callable[[], object]) -> None:
        if at is not None and (here := self.findings.at(*at)) is not None:
            self.findings.choose(here)
        if self.findings.current() is None:
            self._next_finding()
        if act == self.findings.set_aside:
            self.ui.tabs.setCurrentWidget(self.findings)
        act()

    def _when_looked(self, act: Callable[[], None]) -> None:
        """Reads what is typed; `act` once the findings stand where the words stand now."""
        self._finish()
        if self._checking is not None:
            self._checking.before(act, self.show_checked, partial(self._stays, self._key))

    def _stays(self, key: str) -> bool:
        return self.isVisible() and self._key == key and not self.editor.under_way

    def _next_finding(self, by: int = 1) -> None:
        self.ui.tabs.setCurrentWidget(self.findings)
        self.findings.next(by)

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
        if step is None or not self._alive:  # the wizard goes on from a section that is gone
            return
        if step.where not in ("", self._key) and not self.shows_change(before):
            self.goto.emit(step.where, "")
            return
        self.figures.let_go()
        self._reload()

    def shows_change(self, before: PeriodFigures) -> bool:
        """True when a figure that differs from `before` stands on this page."""
        now = self._session.figures
        return any(before.get(code) != now.get(code) for code in self.figures.codes_of(self._key))

    def _label(self, run: FigureRef | Gap) -> tuple[str, bool]:
        values = self._session.figures, self._session.same_kind_figures
        value = figure_text(run, *values) if isinstance(run, FigureRef) else None
        return words.object_label(run, value)
