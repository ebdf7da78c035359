"""The checks page: what stands between here and the chairman's desk, findings under their headings, the paragraph beside."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui import style
from ttdn_desktop.gui.announce import announce
from ttdn_desktop.gui.checking import Checking
from ttdn_desktop.gui.finding_done import Done
from ttdn_desktop.gui.finding_filter import FindingFilter
from ttdn_desktop.gui.finding_groups import How, places
from ttdn_desktop.gui.finding_pane import FindingPane
from ttdn_desktop.gui.findings_list import FindingsList
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.place_editor import PlaceEditor
from ttdn_desktop.gui.readiness_bar import ReadinessBar
from ttdn_desktop.gui.rule_switch import RuleSwitch
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations.readiness import readiness
from ttdn_desktop.operations.session import ReportSession, Snapshot, Step, StepKind
from ttdn_desktop.operations.waivers import STOPPING, set_aside
from ttdn_desktop.wording import checks_page as page_words
from ttdn_desktop.wording import findings as words

_SIGNING_RULES = ("place-blank", "recipients-missing", "addressee-none", "archive-line", "signer-missing")
_HERE = ("proposal", "waive", "bring-back")  # what is done on this page is undone on it


class ChecksPage(QWidget):
    """Drawn from what the checks found last; asked anew, away from the window's thread, when the report changed since."""

    changed = Signal()
    goto = Signal(str, str)
    hint = Signal(str)

    def __init__(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._checking: Checking | None = None
        title = QLabel(page_words.TITLE)
        title.setMinimumHeight(style.TITLE_HIGH)
        title.setProperty("role", "heading")
        self.bar = ReadinessBar()
        self.filter = FindingFilter()
        self.findings = FindingsList(session, RuleSwitch(app, jobs, session), How.WEIGHT)
        self.pane = FindingPane(session)
        self.place = PlaceEditor(session)
        self.pane.column.addWidget(self.place, 2)
        self._just: Done | None = None  # what was done last, as long as nothing else was looked at
        self._done: list[Finding] = []  # what was put right or set aside here: undone, it is the chosen one again
        self.findings.when_looked = self._when_looked
        head, sides = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.filter.told, 0, Qt.AlignmentFlag.AlignBottom)
        sides.setSpacing(12)
        sides.addWidget(self.findings, 3)
        sides.addWidget(self.pane, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.findings.offer)
        column.addWidget(self.filter)
        column.addLayout(sides, 1)
        column.addWidget(self.findings.foot)
        self.bar.wanted.connect(self._to_left)
        self.filter.changed.connect(lambda: self.findings.look_for(self.filter.keeps()))
        self.filter.how_changed.connect(self.findings.put_together)
        self.filter.left.connect(self.findings.take_keys)
        self.findings.list.chosen.connect(self._show_place)
        self.findings.drawn.connect(self._drawn)
        self.findings.jump.connect(self._jump)
        self.findings.told.connect(self.hint)
        self.findings.done.connect(self._was_done)
        self.findings.changed.connect(self._again)
        self.findings.go.connect(self._moved)
        self.findings.foot.write.clicked.connect(self._write)
        self.findings.list.write_asked.connect(lambda: self._write(True))
        self.place.typed.connect(self.changed)
        self.place.taken.connect(self._taken)
        self.place.undone.connect(self._undone)
        self.place.left.connect(self._back_to_list)
        self.place.goto.connect(self.goto)
        self._told()

    # what the wizard asks of a page

    def take_checking(self, checking: Checking) -> None:
        """Who checks away from the window's thread."""
        self._checking = checking

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the menus' commands mean while this page is open."""
        return {
            "next-finding": self.findings.next,
            "previous-finding": lambda: self.findings.next(-1),
            "fix-finding": self.findings.put_right,
            "fix-kind": self.findings.put_kind_right,
            "waive-finding": self.findings.set_aside,
            "find": self.filter.take_keys,
            "write-here": lambda: self._write(True),
        }

    def enter(self, step: Step) -> None:
        """Shows what the checks say; where one was on the page, one is again."""
        self.findings.offer.hide()
        self.place.reload()
        self._look()
        self.findings.take_keys()

    def leave(self) -> bool:
        """What was typed beside the list is read."""
        self.place.finish()
        return True

    def flush(self) -> None:
        """Puts what is typed into the session, in the middle of a word if need be."""
        self.place.flush()

    def show_checked(self) -> None:
        """The checks have looked again: a kind was switched, something was undone."""
        if self._session.checked:
            self._draw()

    def shows_undone(self, done: Snapshot) -> bool:
        """True where something done on this page is undone: it is seen here, nobody is sent away."""
        return done.what in _HERE or bool(self.place.key) and done.where == self.place.key

    def take_keys(self) -> None:
        """Gives the keyboard to the list."""
        self.findings.take_keys()

    def go_beside(self) -> bool:
        """Gives the keyboard to the paragraph beside; False when it has it."""
        if self.pane.isAncestorOf(self.window().focusWidget() or self):
            return False
        self.pane.text.setFocus()
        return True

    # drawing

    def _look(self) -> None:
        if self._session.checked or self._checking is None:
            self._draw()
        else:
            self.findings.say_checking()
            self._checking.then(self._draw)

    def _again(self) -> None:
        """Something was put right, set aside or switched."""
        self.place.reload()
        self._look()
        self.changed.emit()

    def _draw(self) -> None:
        session = self._session
        found, aside = session.findings(), set_aside(session)
        self.bar.show_items(readiness(session), session.report.made_outside)
        self.filter.offer((*found, *(finding for finding, _ in aside)), places(session))
        self.findings.keeps = self.filter.keeps()
        self.findings.show_findings(found, aside)
        self._told()
        self.place.show_marks()
        self._choose_undone(found)
        self._show_place()
        if self.findings.hasFocus():  # the list was empty when it was handed the keyboard
            self.findings.take_keys()

    def _drawn(self) -> None:
        """The rows are new; where nothing is shown, nothing stands beside but what was done last."""
        self._told()
        if self.findings.row is None:
            self._show_place()
        beside = self.findings.row is not None or self._just is not None
        self.pane.setVisible(beside)
        self.findings.foot.setVisible(beside)

    def _told(self) -> None:
        self.filter.tell(*self.findings.count, len(self._session.rules_off))

    def _was_done(self, done: Done) -> None:
        self._just = done
        self._done.append(done.finding)
        announce(self.pane, done.told)

    def _choose_undone(self, found: Sequence[Finding]) -> None:
        """What was undone stands there again, and is looked at again."""
        back = next((finding for finding in reversed(self._done) if finding in found), None)
        if back is not None:
            self._done = [finding for finding in self._done if finding not in found]
            self._just = None
            self.findings.offer.hide()  # it counted what was set aside
            self.findings.choose(back)

    def _show_place(self) -> None:
        if self.place.typing:
            return  # what is written is not moved under the person's hands, though its finding be gone
        row = self.findings.row
        if not self.findings.waiting and row is not None:
            self._just = None
        self.findings.foot.write.setEnabled(bool(row and row.finding and self.place.can_open(row.finding)))
        if self._just is not None:
            self.pane.show_done(self._just)
        else:
            self.pane.show_finding(row.finding if row else None, row.waiver if row else None)
        self.findings.foot.go.setEnabled(bool(row and row.finding and _step_of(row.finding)))

    # writing beside the list

    def _write(self, on: bool) -> None:
        """Opens the chosen finding's words to be written in, or closes them."""
        finding = self.findings.current()
        if on and (finding is None or not self.place.can_open(finding)):
            self.hint.emit(words.NOT_WRITTEN)
        elif on and finding is not None:
            self.place.open(finding)
            self.place.editor.setFocus()
        else:
            self.place.close_down()
            self.findings.take_keys()
        self.findings.foot.write.setChecked(bool(self.place.key))

    def _moved(self, finding: Finding) -> None:
        """F8 or a click: the words written in are those of the finding chosen now."""
        if not self.place.key:
            return
        typing = self.place.typing
        if self.place.can_open(finding):
            self.place.open(finding)
        else:
            self._write(False)
        self.pane.show_finding(finding)
        if typing and self.place.key:
            self.place.editor.setFocus()

    def _when_looked(self, act: Callable[[], None]) -> None:
        """Reads what is typed; `act` once the findings stand where the words stand now."""
        self.place.finish()
        if self._checking is not None:
            self._checking.before(act, self._draw, lambda: self.isVisible() and not self.place.editor.under_way)

    def _taken(self) -> None:
        self._look()
        self.changed.emit()

    def _undone(self, done: Snapshot) -> None:
        if self.shows_undone(done):
            self._again()
        else:
            self.goto.emit(done.where, "")

    def _back_to_list(self) -> None:
        self.findings.take_keys()
        self._show_place()

    # going there

    def _to_left(self, finding: Finding) -> None:
        """From the bar: what stops is filled in at its place, a fault is looked at here first."""
        if finding.rule in STOPPING:
            self._jump(finding)
        elif self.findings.choose(finding):
            self.findings.list.setFocus()

    def _jump(self, finding: Finding | None) -> None:
        step = _step_of(finding) if finding is not None else ""
        if finding is not None and step:
            known = any(b.id == finding.block for _, b in self._session.report.blocks())
            span = f":{finding.start}:{finding.end}" if finding.start >= 0 and "row" not in finding.data else ""
            self.goto.emit(step, f"{finding.block}{span}" if known else "")


def _step_of(finding: Finding) -> str:
    """The step where a finding is put right: its section, else the page that holds such a field; "" when there is none."""
    if finding.section:
        return finding.section
    if finding.rule.startswith("request-") or finding.block in ("@opening", "@subject"):
        return StepKind.PERIOD.value
    return StepKind.SIGNING.value if finding.block.startswith("@") or finding.rule in _SIGNING_RULES else ""
