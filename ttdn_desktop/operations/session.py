"""ReportSession: the engine of the wizard, without any window: the open report, its undo, its steps, what is unsaved."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache

import msgspec

from ttdn_desktop.carry import stale
from ttdn_desktop.carry.kin import kin_of
from ttdn_desktop.carry.roll import opening_template
from ttdn_desktop.checks import gate as gate_rules
from ttdn_desktop.checks import run as check_rules
from ttdn_desktop.checks.base import View
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.edit import Draft, mark_reviewed, rewrite_section
from ttdn_desktop.model.fields import fill_text
from ttdn_desktop.model.figure import Figure, PeriodFigures
from ttdn_desktop.model.finding import Finding, Waiver
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report, Section
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead
from ttdn_desktop.operations import issued_copy, revise
from ttdn_desktop.operations.came_from import came_from, former_areas, last_period
from ttdn_desktop.operations.figure_entry import typed_figure
from ttdn_desktop.operations.life import after_edit, content, is_locked
from ttdn_desktop.operations.past import past
from ttdn_desktop.operations.ports import Catalogue, Store
from ttdn_desktop.operations.rules_off import rules_off
from ttdn_desktop.operations.session_context import context_of
from ttdn_desktop.operations.session_states import Checked, Snapshot
from ttdn_desktop.operations.steps import Step, StepKind, StepState, next_unfinished, steps_of

__all__ = ["ReportSession", "Snapshot", "Step", "StepKind", "StepState"]


class ReportSession:
    """The open report. Every change goes through `change`; listeners hear of it; saving is one transaction.

    `clock` gives the time for "saved at"; nothing here waits or starts threads.
    """

    def __init__(
        self, store: Store, catalogue: Catalogue, report: str, *, today: date, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self.clock = clock
        self.today = today
        self.report = store.report(report)
        self.unit = store.unit(self.report.unit)
        self._outline_of = lru_cache(8)(catalogue.outline)
        self.reference = catalogue.reference()
        self.figures = issued_copy.figures_of(store, self.report)
        self.sources = came_from(store, self.report)
        self.former = former_areas(store, self.report)
        self.previous = self.sources[0].report if self.sources else None
        compared = issued_copy.compared_with(store, self.report, last_period(self.sources), self.reference.indicators)
        self.previous_figures, self.same_kind_figures = compared
        self.history, self.figures_history = past(store, self.report, self.previous, self.reference.indicators)
        self.rules_off = rules_off(store)
        self._requests = issued_copy.letters_of(store.requests(), self.report)
        self.waivers = {waiver.finding: waiver for waiver in store.waivers(self.report.id)}  # replaced, never changed
        self.waived_rules = store.waived_rules()
        self._undo: list[Snapshot] = []
        self._redo: list[Snapshot] = []
        self._stored = self._present()
        self._checked: Checked | None = None
        self._before: list[tuple[Report, PeriodFigures, frozenset[str]]] = []
        self.saved_at: datetime | None = None
        self.listeners: list[Callable[[], None]] = []

    # what the report stands on

    @property
    def outline(self) -> Outline:
        """The outline the report is written by, in its version."""
        return self._outline_of(self.report.outline, self.report.outline_version)

    @property
    def letterhead(self) -> Letterhead:
        """The letterhead the report is written under."""
        return self.unit.letterhead(self.report.letterhead)

    @property
    def requests(self) -> tuple[Request, ...]:
        """The request letters this report answers."""
        return tuple(self._requests[key] for key in self.report.requests if key in self._requests)

    def section(self, key: str) -> Section:
        """A section of the open report. Raises Refused("section-unknown")."""
        try:
            return self.report.section(key)
        except KeyError:
            raise Refused("section-unknown", key, known=", ".join(s.key for s in self.report.sections)) from None

    def title_of(self, section: Section) -> str:
        """The section's heading with its fields filled."""
        return fill_text(section.title, self.report, self.letterhead, self.requests)

    def previous_section(self, key: str) -> Section | None:
        """The section of the previous report this one goes on from, or None."""
        return kin_of(self.report.section(key), self.report.period, self.previous) if self.previous else None

    # changes

    @property
    def locked(self) -> bool:
        """True for an issued report of ours: it may be looked at, printed, packed and sent, its words stay."""
        return is_locked(self.report)

    @property
    def unsaved(self) -> bool:
        """True while something is not in the store yet."""
        return self._present() != self._stored

    def change(
        self,
        report: Report | None = None,
        figures: PeriodFigures | None = None,
        *,
        requests: dict[str, Request] | None = None,
        waivers: dict[str, Waiver] | None = None,
        what: str,
        where: str = "",
        joined: bool = False,
        final: bool = False,
    ) -> None:
        """Takes a new report, figures, letters known and waivers as the present state; the old state goes on the undo list.

        `joined`: this goes on with the last change of the same kind and place, both are one step of undo.
        `final` (number, sending, answer): what happened outside is not undone, undo starts anew behind it. Raises
        Refused("report-issued") where the words of an issued report would change.
        """
        wanted = (report or self.report, figures or self.figures, requests or self._requests)
        new = issued_copy.sealed(self.report, *wanted, (self.previous_figures, self.same_kind_figures))
        aside = self.waivers if waivers is None else waivers
        if (*new, aside) == self._present():
            return
        reworded = content(new[0]) != content(self.report) or new[1:] != (self.figures, self._requests)
        if self.locked and reworded:
            raise Refused("report-issued", self.report.id)
        last = self._undo[-1] if self._undo else None
        if not (joined and last and (last.what, last.where) == (what, where)):
            self._undo.append(Snapshot(*self._present(), what, where))
        self._redo.clear()
        if final:
            self._undo.clear()
        self.report, self.figures, self._requests = (after_edit(self.report, new[0]) if reworded else new[0], *new[1:])
        self.waivers = aside
        self._tell()

    def mark(self, report: Report) -> None:
        """Takes a change of state that is no step of undo: the clean copy was made, everything written can still be undone.

        Raises ValueError when the words differ.
        """
        if content(report) != content(self.report):
            raise ValueError(report.id)
        if report != self.report:
            self.report = report
            self._tell()

    def undo(self) -> Snapshot | None:
        """Goes one change back; returns what was undone (and where), or None."""
        return self._step_back(self._undo, self._redo)

    def redo(self) -> Snapshot | None:
        """Takes an undone change again."""
        return self._step_back(self._redo, self._undo)

    @property
    def can_undo(self) -> bool:
        """True when there is something to undo."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """True when there is something to redo."""
        return bool(self._redo)

    def rewrite(self, section: str, drafts: Iterable[Draft], what: str = "typing", joined: bool = False) -> None:
        """Takes a section's text as the editor has it (`joined`: the word read last goes on); Raises Refused("section-unknown")."""
        self.section(section)
        self.change(rewrite_section(self.report, section, drafts), what=what, where=section, joined=joined)

    def set_figure(self, code: str, typed: str, joined: bool = False) -> None:
        """Takes a figure as typed: a number, "0", "" (blank), "?" (chưa thống kê) or "-" (không có nội dung này).

        Raises Refused("figure-unknown") or Refused("figure-unreadable").
        """
        figure = self.figures.get(code)
        indicator = self.reference.indicator(code)
        if figure is None and indicator is None:
            known = ", ".join(f.code for f in self.figures.figures)
            raise Refused("figure-unknown", code, known=known)
        figure = figure or Figure(code, unit=indicator.unit if indicator else "")
        value = typed_figure(figure, typed)
        self.change(figures=self.figures.with_figure(value), what="figure", where="figures", joined=joined)

    def add_figure(self, code: str) -> None:
        """Adds a figure of the catalogue, still blank. Raises Refused("figure-unknown")."""
        indicator = self.reference.indicator(code)
        if indicator is None:
            raise Refused("figure-unknown", code, known=", ".join(i.code for i in self.reference.indicators))
        if self.figures.get(code) is None:
            self.change(
                figures=self.figures.with_figure(Figure(code, unit=indicator.unit)), what="figure", where="figures"
            )

    def review(self, blocks: Iterable[str], where: str = "") -> None:
        """Marks blocks as looked at by a person; `where` is their section."""
        self.change(mark_reviewed(self.report, blocks), what="review", where=where)

    def review_section(self, key: str) -> tuple[str, ...]:
        """Marks in one step all carried blocks that hold no figure and nothing stale; returns the ids that need a look of their own."""
        section = self.section(key)
        single = stale.needs_single_review(self.report, key, self.proposals(key))
        self.change(
            mark_reviewed(self.report, [b.id for b in section.blocks if b.id not in single]), what="review", where=key
        )
        return tuple(b.id for b in section.blocks if b.id in single and not b.reviewed)

    def accept(self, proposals: Iterable[Proposal]) -> None:
        """Puts the proposals' words in place: one step of undo."""
        chosen = tuple(proposals)
        where = chosen[0].section if chosen else ""
        if len(chosen) > 1:
            self.keep_before(p.section for p in chosen if p.section)
        report, figures = revise.taken(self.report, self.figures, chosen)
        self.change(report, figures, what="proposal", where=where)

    def keep_before(self, sections: Iterable[str]) -> None:
        """Has the next save keep these sections as they are now (design law 2: before many words change or go at once)."""
        new = frozenset(sections).difference(*(known for _, _, known in self._before))
        if new:
            self._before.append((self.report, self.figures, new))

    def ready_proposals(self, section: str | None = None) -> tuple[Proposal, ...]:
        """Those that put words in the place of words: what may be taken all at once; none that blanks a place or is hearsay."""
        every = self.proposals(section)
        return tuple(p for p in every if p.action is Action.PROPOSE and p.new and "unconfirmed" not in p.data)

    def proposal_for(self, finding: Finding) -> Proposal | None:
        """What one key would put in the finding's place: its stale proposal, or its suggestion; None when a person must write.

        By what the checks found last, as the finding itself: it takes no time while they look again.
        """
        return (self._checked or self._looked()).proposal_at(finding) or revise.as_proposal(finding)

    def set_done(self, key: str, done: bool = True) -> None:
        """The officer says a section is finished, or not."""
        self.change(
            self.report.with_section(msgspec.structs.replace(self.section(key), done=done)), what="done", where=key
        )

    def set_request(self, request: Request, beside: bool = False) -> None:
        """Makes a letter the first this report answers, in the place of the first or (`beside`) before it; stored with the report."""
        opening = opening_template(self.outline, True, self.report.opening)
        others = tuple(key for key in self.report.requests[0 if beside else 1 :] if key != request.id)
        answered = msgspec.structs.replace(self.report, requests=(request.id, *others), opening=opening)
        self.change(answered, requests=self._requests | {request.id: request}, what="request", where="period")

    def save(self) -> None:
        """Stores report, figures and letters in one transaction. Raises Trouble; what is unsaved stays in hand."""
        work, done = self.saving()
        work()
        done()

    def saving(self) -> tuple[Callable[[], None], Callable[[], None]]:
        """The save in two halves for a window: the first may run on any thread, the second marks it done on this one."""
        present, read_at, was_locked = self._present(), self.clock(), is_locked(self._stored[0])
        (report, figures, requests, waivers), waived = present, self._stored[3]
        before, self._before = self._before, []
        letters = [request for key, request in requests.items() if self._stored[2].get(key) != request]

        def keep(store: Store) -> None:
            for letter in letters:
                store.save_request(letter)
            for was, its_figures, keys in before:
                store.save_report(was, its_figures)
                for key in keys & {section.key for section in was.sections}:
                    store.keep_section(report.id, key)
            store.save_report(report, None if was_locked else figures, read_at)  # an issued one's are a copy
            if waivers != waived:
                store.save_waivers(report.id, tuple(waivers.values()))

        def work() -> None:
            self._store.together(keep)

        def done() -> None:
            self._stored = present
            self.saved_at = self.clock()
            self._tell()

        return work, done

    # what is seen of it

    def context(self) -> check_rules.Context:
        """Everything the checks look at."""
        return context_of(self)

    def findings(self, section: str | None = None) -> tuple[Finding, ...]:
        """Findings of the whole report (or one section), those set aside left out."""
        live = (f for f in self._looked().findings if f.key not in self.waivers)
        return tuple(f for f in live if section is None or f.section == section)

    def found(self) -> tuple[Finding, ...]:
        """All findings, those set aside too."""
        return self._looked().findings

    @property
    def checked(self) -> bool:
        """True when findings and proposals of the present state are at hand, so that asking for them takes no time."""
        return self._checked is not None and self._checked.of == self._judged()

    def take_checks(self, twin: "ReportSession") -> bool:
        """Takes what a copy of this session found on another thread; False when this one has changed since."""
        if twin._judged() == self._judged():
            self._checked = twin._checked
        return self.checked

    def judge_by(self, reference: Reference | None = None, off: frozenset[str] | None = None) -> None:
        """From now on these tables hold, and these rules are off: what the checks say is asked anew."""
        self.reference = self.reference if reference is None else reference
        self.rules_off = self.rules_off if off is None else off
        self._tell()

    def gate(self) -> tuple[Finding, ...]:
        """What stops the bản trình ký."""
        return gate_rules.gate(self.context())

    def proposals(self, section: str | None = None) -> tuple[Proposal, ...]:
        """Stale expressions with what is proposed for each."""
        return tuple(p for p in self._looked().proposals if section is None or p.section == section)

    def _looked(self) -> Checked:
        if self._checked is None or self._checked.of != self._judged():
            view = View(self.context())
            self._checked = Checked(self._judged(), check_rules.look(view), view.proposals)
        return self._checked

    def steps(self) -> tuple[Step, ...]:
        """All steps in order, each with its state."""
        return steps_of(self)

    def next_unfinished(self, after: str) -> str:
        """The key of the next step that is not done, going round; the export step when all are."""
        return next_unfinished(self.steps(), after)

    # inner

    def _present(self) -> tuple[Report, PeriodFigures, dict[str, Request], dict[str, Waiver]]:
        """What saving stores; the dicts are replaced, never changed."""
        return self.report, self.figures, self._requests, self.waivers

    def _judged(self) -> tuple[object, ...]:
        """What the checks' answer depends on; the tables are told apart by identity."""
        return *self._present()[:3], self.rules_off, id(self.reference)

    def _step_back(self, source: list[Snapshot], target: list[Snapshot]) -> Snapshot | None:
        if not source:
            return None
        step = source.pop()
        target.append(Snapshot(*self._present(), step.what, step.where))
        gone_out = {
            "drafts": self.report.drafts,
            "draft_mark": self.report.draft_mark,
        }  # what left the house is not undone
        self.report = msgspec.structs.replace(step.report, **gone_out)
        self.figures, self._requests, self.waivers = step.figures, step.requests, step.waivers
        self._tell()
        return step

    def _tell(self) -> None:
        for listener in tuple(self.listeners):
            listener()
