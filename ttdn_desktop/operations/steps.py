"""The steps of the wizard: their kinds, their five states, and how the open report fills them."""

from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from ttdn_desktop.model.block import OriginKind
from ttdn_desktop.model.figure import FigureStatus, PeriodFigures
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.report import Report, ReportState, Section
from ttdn_desktop.operations.weighing import weigh
from ttdn_desktop.paper.numbering import section_numbers

if TYPE_CHECKING:
    from ttdn_desktop.operations.session import ReportSession

_WORK = frozenset(
    {"carried-unreviewed", "section-empty", "gap-open"}
)  # what is still to do, no fault of what was written


class StepState(StrEnum):
    """The five states of a step (screens.md): ✓ xong · ◐ đang viết · ┇ lấy từ kỳ trước · ● có chỗ phải sửa · ○ chưa viết."""

    DONE = "done"
    STARTED = "started"
    CARRIED = "carried"
    PROBLEM = "problem"
    EMPTY = "empty"


class StepKind(StrEnum):
    """Which page draws the step."""

    PERIOD = "period"
    SECTION = "section"
    FIGURES = "figures"
    SIGNING = "signing"
    CHECKS = "checks"
    EXPORT = "export"


class Step(msgspec.Struct, frozen=True):
    """One step of the wizard; `key` is the section's key for sections, else the kind."""

    key: str
    kind: StepKind
    title: str
    number: str = ""
    level: int = 1
    state: StepState = StepState.EMPTY


class Standing(msgspec.Struct, frozen=True):
    """How the whole report stands. `early`: text is still to be written or reviewed, so what is missing is work and no fault;

    then `must` counts only the faults in sections the officer is through with. `blanks`: places to fill in, apart from `must`.
    `should` counts those that stand open on the checks page: the weightiest.
    """

    must: int = 0
    blanks: int = 0
    should: int = 0
    early: bool = False


def steps_of(session: "ReportSession", findings: tuple[Finding, ...] | None = None) -> tuple[Step, ...]:
    """All steps of the open report in order, each with its state, by these findings (the session's own unless given)."""
    report = session.report
    findings = session.findings() if findings is None else findings
    wrong = {f.section for f in findings if f.severity is Severity.MUST and f.rule not in _WORK}
    blank = {f.section for f in findings if f.rule == "gap-open"}
    numbers = section_numbers(report.numbering, report.sections)
    parents = {a.key for a, b in zip(report.sections, report.sections[1:], strict=False) if b.level > a.level}
    steps = [_plain(StepKind.PERIOD, StepState.DONE if session.requests else StepState.STARTED)]
    for section in report.sections:
        state = _section_state(section, section.key in wrong, section.key in blank, section.key in parents)
        title = session.title_of(section)
        steps.append(Step(section.key, StepKind.SECTION, title, numbers[section.key], section.level, state))
    steps.append(_plain(StepKind.FIGURES, _figures_state(session.figures)))
    signed = bool(report.signing.name and report.signing.authority and report.recipients)
    steps.append(_plain(StepKind.SIGNING, StepState.DONE if signed else StepState.EMPTY))
    steps.append(_plain(StepKind.CHECKS, _checks_state(standing(report, findings))))
    steps.append(_plain(StepKind.EXPORT, _export_state(report.state)))
    return tuple(steps)


def standing(report: Report, findings: tuple[Finding, ...]) -> Standing:
    """What the officer is told of the whole report while writing: first the work, and faults only where the work is done."""
    early = any(f.rule in ("carried-unreviewed", "section-empty") for f in findings)
    faults = [f for f in findings if f.severity is Severity.MUST and f.rule not in _WORK]
    if early:
        through = {s.key for s in report.sections if _is_through(s)}
        faults = [f for f in faults if f.section in through]
    blanks = sum(f.rule == "gap-open" for f in findings)
    return Standing(len(faults), blanks, len(weigh(findings).should), early)


def progress(steps: tuple[Step, ...]) -> tuple[int, int]:
    """(steps done, of how many); a heading that only holds others is no work and does not count."""
    below = (*steps[1:], *steps[-1:])
    counted = [
        step
        for step, after in zip(steps, below, strict=True)
        if not (step.kind is StepKind.SECTION and after.level > step.level and step.state is StepState.DONE)
    ]
    return sum(step.state is StepState.DONE for step in counted), len(counted)


def next_unfinished(steps: tuple[Step, ...], after: str) -> str:
    """The key of the next step that is not done, going round; the checks when only they are left, then the export step."""
    place = next((i for i, step in enumerate(steps) if step.key == after), -1)
    last = (StepKind.CHECKS, StepKind.EXPORT)
    for step in (*steps[place + 1 :], *steps[: place + 1]):
        if step.state is not StepState.DONE and step.kind not in last:
            return step.key
    checked = any(step.kind is StepKind.CHECKS and step.state is StepState.DONE for step in steps)
    return StepKind.EXPORT.value if checked else StepKind.CHECKS.value


def _plain(kind: StepKind, state: StepState) -> Step:
    return Step(kind.value, kind, "", "", 1, state)


def _section_state(section: Section, wrong: bool, blank: bool, parent: bool) -> StepState:
    if not section.blocks:
        return StepState.DONE if parent or section.done else StepState.EMPTY
    if any(b.origin.kind is OriginKind.CARRIED and not b.reviewed for b in section.blocks):
        return StepState.CARRIED
    if wrong or blank and section.done:
        return StepState.PROBLEM
    ready = section.done or all(b.origin.kind is OriginKind.IMPORTED or b.reviewed for b in section.blocks)
    return StepState.DONE if ready and not blank else StepState.STARTED


def _is_through(section: Section) -> bool:
    """The officer has said so, or has looked at everything there."""
    return section.done or bool(section.blocks) and all(block.reviewed for block in section.blocks)


def _checks_state(now: Standing) -> StepState:
    if now.early:
        return StepState.EMPTY
    if now.must:
        return StepState.PROBLEM
    return StepState.STARTED if now.blanks else StepState.DONE


def _export_state(state: ReportState) -> StepState:
    if state in (ReportState.SENT, ReportState.RECEIVED, ReportState.ACCEPTED):
        return StepState.DONE
    return StepState.EMPTY if state in (ReportState.DRAFTING, ReportState.RETURNED) else StepState.STARTED


def _figures_state(figures: PeriodFigures) -> StepState:
    states = {figure.status for figure in figures.figures}
    if not states or states == {FigureStatus.BLANK}:
        return StepState.EMPTY
    return StepState.STARTED if FigureStatus.BLANK in states else StepState.DONE
