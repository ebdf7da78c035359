"""Findings as a list one works through: stepped over, put right, set aside and brought back, alone or all of a kind after a preview."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ttdn_desktop.gui import finding_done, style
from ttdn_desktop.gui.figure_choice import ask_which, can_choose
from ttdn_desktop.gui.finding_foot import FindingFoot
from ttdn_desktop.gui.finding_groups import How, place_of, places, shown
from ttdn_desktop.gui.finding_model import Aside, Row, alike, row_of, rows_of
from ttdn_desktop.gui.finding_proposed import Proposed
from ttdn_desktop.gui.findings_view import FindingsView
from ttdn_desktop.gui.fix_all_dialog import fix_all
from ttdn_desktop.gui.rule_switch import RuleSwitch
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations import fixing
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.waivers import STOPPING, bring_back, reasons, waive
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording import section as section_words
from ttdn_desktop.wording.rules.names import rule_name

_REASONS = 4


class FindingsList(QWidget):
    """`go` tells of a finding chosen, `jump` of one opened (Enter, double click); `changed` that one was put right or set aside.

    `told(text)` says why a key did nothing. `foot` holds the buttons: below the list, or where a page puts it. Beside the text
    of a section (`how` SECTION) the chosen row shows everything; elsewhere something beside the list does.
    """

    go = Signal(object)
    jump = Signal(object)
    changed = Signal()
    done = Signal(object)  # what was just done with one, before `changed`
    told = Signal(str)
    drawn = Signal()  # the rows are new

    def __init__(self, session: ReportSession, rules: RuleSwitch, how: How, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(section_words.TAB_CHECKS)
        self._session, self._rules, self.how = session, rules, how
        self._found: tuple[Finding, ...] = ()
        self._aside: tuple[Aside, ...] = ()
        self.waiting = False  # the one chosen took the place of one that is done, and was not looked at yet
        self._drawing = False
        self._folds: dict[tuple[How, str], bool] = {}
        self._proposed = Proposed(session)
        # Before the session changes: what is typed beside is read, and the act is done once the checks have looked at it.
        self.when_looked: Callable[[Callable[[], None]], None] = lambda act: act()
        self.keeps: Callable[[Finding], bool] | None = None  # what is looked for; None: all
        self.list = FindingsView(whole=how is How.SECTION)
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.foot = FindingFoot(with_go=how is not How.SECTION)
        self.fix, self.waive, self.back = self.foot.fix, self.foot.waive, self.foot.back
        self.reason, self.offer = self.foot.reason, self.foot.offer
        column = QVBoxLayout(self)
        around = 8 if how is How.SECTION else 0
        column.setContentsMargins(around, around, around, around)
        column.setSpacing(8)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        if how is How.SECTION:
            column.addWidget(self.foot)
            column.addStretch(0)
        self._connect()
        self._redraw()

    def _connect(self) -> None:
        self.list.chosen.connect(self._looked_at)
        self.list.chosen.connect(self._update_buttons)
        self.list.opened.connect(lambda row: self.jump.emit(row.finding))
        self.list.pressed_row.connect(self._pressed)
        self.list.fold_asked.connect(self.fold)
        self.foot.go.clicked.connect(lambda: self.jump.emit(self.current()))
        self.fix.clicked.connect(self.put_right)
        self.waive.clicked.connect(self.set_aside)
        self.back.clicked.connect(self.set_aside)
        self.foot.fix_kind.clicked.connect(self.put_kind_right)
        self.foot.fix_stale.clicked.connect(self._put_stale_right)
        self.reason.given.connect(self._waived)
        self.reason.closed.connect(self.list.setFocus)
        self.offer.closed.connect(lambda: self._keep_keys(self.offer))
        self.offer.switched.connect(lambda rule, on: self._rules.switch(rule, on, self.changed.emit))

    # what is shown

    def show_findings(self, findings: Sequence[Finding], aside: Sequence[Aside] = ()) -> None:
        """Shows these, and what was set aside; the chosen one stays chosen where it still stands."""
        if (tuple(findings), tuple(aside)) != (self._found, self._aside):
            self._found, self._aside = tuple(findings), tuple(aside)
            self._redraw()
        else:
            self._update_buttons()

    def say_checking(self) -> None:
        """Where nothing is shown yet, says that the checks are still looking."""
        self.empty.setText(style.prose(words.CHECKING, "quiet"))

    def put_together(self, how: How) -> None:
        """By weight or by kind; the one chosen stays so, its group opened."""
        finding = self._chosen()
        self.how = how
        self._redraw()
        if finding is not None:
            self.choose(finding)

    def look_for(self, keeps: Callable[[Finding], bool] | None) -> None:
        """Shows only what `keeps` says, all groups open; None: everything again."""
        self.keeps = keeps
        self._redraw()

    def fold(self, group: str, folded: bool) -> None:
        """Folds or opens a group."""
        self._folds[self.how, group] = folded
        at = self.list.at()
        self._redraw()
        self.list.go_to(min(at, len(self.list.rows.rows) - 1))

    def findings(self) -> list[Finding]:
        """Those that can be stepped through: what is folded and what was set aside is none of them."""
        return [row.finding for row in self.list.rows.rows if row.is_open and row.finding is not None]

    @property
    def count(self) -> tuple[int, int]:
        """How many are looked at, of how many there are; what was set aside is not counted."""
        return len(self._kept()[0]), len(self._found)

    def at(self, block: str, place: int) -> Finding | None:
        """The one a place in the text stands in, also one whose group is folded; the gravest first."""
        return next((f for f in self._found if f.block == block and f.start <= place <= f.end), None)

    def current(self) -> Finding | None:
        """The one chosen, also one that was set aside."""
        row = self.list.row()
        return row.finding if row is not None else None

    @property
    def row(self) -> Row | None:
        """The row chosen."""
        return self.list.row()

    def choose(self, finding: Finding) -> bool:
        """Makes this one the chosen one, its group opened; False when it is not shown."""
        number = self._number(finding)
        if number is None and finding in self._found:
            for group in shown(self.how, self._kept()[0], (), {}, {}, True):
                if any(finding in part.found for part in group.parts):
                    self._folds[self.how, group.key] = False
            self._redraw()
            number = self._number(finding)
        if number is not None:
            self.list.go_to(number)
        return number is not None

    def next(self, by: int = 1) -> None:
        """F8: the next finding, round the list; the one before with -1. After one was done, the next is the one at hand."""
        rows = self.list.rows.rows
        open_ones = [number for number, row in enumerate(rows) if row.is_open]
        if not open_ones:
            return
        at = self.list.at()
        if self.waiting and at in open_ones:
            number = at
        elif by > 0:
            number = next((n for n in open_ones if n > at), open_ones[0])
        else:
            number = next((n for n in reversed(open_ones) if n < at), open_ones[-1])
        self._wait(False)
        self.list.go_to(number)
        if number == at:
            self.list.chosen.emit()
        self.go.emit(rows[number].finding)

    def take_keys(self) -> None:
        """Gives the keyboard to the list, with one chosen."""
        if self.list.at() < 0:
            self.next()
        (self.list if self.list.rows.rows else self).setFocus()

    # what is done

    def put_right(self) -> None:
        """F9: what is proposed for the chosen one stands in its place."""
        self._with_chosen(self._put_right)

    def put_kind_right(self) -> None:
        """Ctrl+F9: every place of the chosen one's kind, looked at first."""
        self._with_chosen(self._put_kind_right)

    def set_aside(self) -> None:
        """Shift+F9: asks why the chosen one is to be set aside; one that was set aside comes back."""
        self._with_chosen(self._set_aside)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Escape and self.offer.isVisible():
            self.offer.hide()
        else:
            super().keyPressEvent(event)

    # inner

    def _with_chosen(self, act: Callable[[], None]) -> None:
        """Does it with the one chosen now; nothing where another stands in its place once the checks have looked."""
        meant = self.current()

        def do() -> None:
            now = self.current()
            if meant is None or now is None or alike(now, meant):
                act()

        self.when_looked(do)

    def _put_right(self) -> None:
        finding = self._chosen()
        proposal = self._session.proposal_for(finding) if finding is not None else None
        if finding is not None and can_choose(self._session, finding):
            self._keep_keys(self.foot)
            if ask_which(self._session, finding, self.window()):
                self._gone(finding_done.answered(finding))
            return
        if finding is None or proposal is None or self._session.locked:
            self.told.emit(words.NO_PROPOSAL if finding is not None else words.NOTHING_FOUND)
            return
        self._keep_keys(self.foot)  # else the keyboard falls from the greyed "Sửa" onto the button for all
        self._session.accept([proposal])
        self._gone(finding_done.put_right(self._session, finding, proposal))

    def _put_kind_right(self) -> None:
        finding = self._chosen()
        places = fixing.places_of_rule(self._session, finding.rule) if finding is not None else ()
        if not places or finding is None:
            self.told.emit(words.NO_KIND if finding is not None else words.NOTHING_FOUND)
            return
        self._fix_all(rule_name(finding.rule), places)

    def _set_aside(self) -> None:
        row, finding = self.row, self.current()
        if row is not None and row.waiver is not None and finding is not None:
            self._keep_keys(self.foot)
            self.offer.hide()
            bring_back(self._session, finding)
            self.changed.emit()
            return
        if finding is None or finding.rule in STOPPING:
            self.told.emit(words.NOT_WAIVED if finding is not None else words.NOTHING_FOUND)
            return
        self.offer.hide()
        given = tuple(dict.fromkeys((*reasons(self._session), *section_words.WAIVE_REASONS)))
        self.reason.ask(given[:_REASONS])

    def _pressed(self, row: Row) -> None:
        self._wait(False)
        self.list.chosen.emit()
        self.go.emit(row.finding)

    def _wait(self, on: bool) -> None:
        self.waiting = on
        self.list.waits(on and self.how is not How.SECTION)

    def _looked_at(self) -> None:
        """Another one was chosen, by the arrows or by whoever shows the list: it is looked at."""
        if not self._drawing:
            self._wait(False)

    def _chosen(self) -> Finding | None:
        """The open finding chosen."""
        row = self.row
        return row.finding if row is not None and row.is_open else None

    def _kept(self) -> tuple[Sequence[Finding], Sequence[Aside]]:
        keeps = self.keeps
        if keeps is None:
            return self._found, self._aside
        return [f for f in self._found if keeps(f)], [pair for pair in self._aside if keeps(pair[0])]

    def _redraw(self) -> None:
        self._drawing = True
        before, at, top = self.row, self.list.at(), self.list.verticalScrollBar().value()
        found, aside = self._kept()
        folds = {group: folded for (how, group), folded in self._folds.items() if how is self.how}
        named = places(self._session) if self.how is not How.SECTION else {}
        groups = shown(self.how, found, aside, named, folds, self.keeps is not None)
        by_kind = self.how is How.KIND
        self._proposed.ask()

        def place(finding: Finding) -> str:
            return place_of(finding, named) if by_kind or named and not finding.section else ""

        self.list.rows.show_rows(rows_of(groups, place, by_kind, self._proposed.words))
        rows = self.list.rows.rows
        self.empty.setText(
            style.prose(words.NOTHING_SHOWN if self._found or self._aside else words.NOTHING_FOUND, "quiet")
        )
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._choose_again(before, at)
        self.list.verticalScrollBar().setValue(top)
        self.list.scrollTo(self.list.currentIndex())  # the next one may stand just below what is seen
        if self.current() is None:
            self.reason.hide()
        self._drawing = False
        self._update_buttons()
        self.drawn.emit()

    def _choose_again(self, before: Row | None, at: int) -> None:
        """The same one; what was put right is gone: then the next one is at hand."""
        rows = self.list.rows.rows
        number = self._same(before)
        if number is None and (at >= 0 or self.how is not How.SECTION):
            number = next((n for n, row in enumerate(rows) if n >= max(at, 0) and row.is_open), None)
            if number is None:
                number = next((n for n in range(len(rows) - 1, -1, -1) if rows[n].is_open or rows[n].folds), None)
        if number is not None:
            self.list.setCurrentIndex(self.list.rows.index(number))

    def _same(self, before: Row | None) -> int | None:
        if before is None:
            return None
        if before.finding is not None:
            return self._number(before.finding)
        return next((n for n, row in enumerate(self.list.rows.rows) if row.folds and row.group == before.group), None)

    def _number(self, finding: Finding) -> int | None:
        return row_of(finding, self.list.rows.rows)

    def _update_buttons(self) -> None:
        row, finding, foot = self.row, self._chosen(), self.foot
        locked = self._session.locked
        fixable = finding is not None and not locked and self._session.proposal_for(finding) is not None
        self.fix.setEnabled(fixable or can_choose(self._session, finding))
        aside = row is not None and row.waiver is not None
        stopping = finding is not None and finding.rule in STOPPING
        self.waive.setVisible(not aside)
        self.back.setVisible(aside)
        self.waive.setEnabled(finding is not None and not stopping)
        self.waive.setToolTip(words.NOT_WAIVED if stopping else words.WAIVE_HINT)
        foot.go.setEnabled(self.current() is not None)
        if self._session.checked:  # else they are counted when the checks have looked
            self._count_kinds(finding)

    def _count_kinds(self, finding: Finding | None) -> None:
        foot, session = self.foot, self._session
        kind = len(fixing.of_rule(session, finding.rule)) if finding is not None else 0
        foot.fix_kind.setText(words.counted(words.FIX_KIND, kind))
        foot.fix_kind.setEnabled(kind > 1)
        if self.how is How.SECTION:
            section = next((f.section for f in self._found), "")
            stale = len(fixing.of_stale(session, section)) if section else 0
            foot.fix_kind.setVisible(kind > 1)
            foot.fix_stale.setText(words.counted(words.FIX_STALE, stale))
            foot.fix_stale.setVisible(stale > 1)
        else:
            foot.fix_stale.hide()

    def _put_stale_right(self) -> None:
        self.when_looked(self._ask_stale)

    def _ask_stale(self) -> None:
        section = next((f.section for f in self._found), "")
        self._fix_all(words.FIX_ALL_STALE, fixing.places_of_stale(self._session, section))

    def _fix_all(self, name: str, places: tuple[fixing.Place, ...]) -> None:
        self._keep_keys(self.foot)
        chosen = fix_all(name, places, self._session, self.window())
        if chosen:
            self._session.accept(chosen)
            self.changed.emit()

    def _keep_keys(self, part: QWidget) -> None:
        focus = part.focusWidget()
        if focus is not None and focus.hasFocus() or self.foot.has_keys():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gone(self, done: finding_done.Done) -> None:
        """It goes from the list at once; the others are looked for anew."""
        self.show_findings([f for f in self._found if f != done.finding], self._aside)
        self._wait(True)
        self.done.emit(done)
        self.changed.emit()

    def _waived(self, reason: str) -> None:
        self.list.setFocus()
        self._with_chosen(lambda: self._waive(reason))

    def _waive(self, reason: str) -> None:
        finding = self._chosen()
        if finding is not None:
            waive(self._session, finding, reason)
            self._gone(finding_done.set_aside(finding, reason))
            self._rules.ask_whether_off(finding.rule, lambda times: self.offer.ask(finding.rule, times))
