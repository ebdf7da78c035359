"""The steps of the wizard: their kinds, their five states, and how the open report fills them."""

from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from ttdn_desktop.model.block import Gap, OriginKind, Paragraph
from ttdn_desktop.model.figure import FigureStatus, PeriodFigures
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.report import Section
from ttdn_desktop.paper.numbering import section_numbers

if TYPE_CHECKING:
    from ttdn_desktop.operations.session import ReportSession


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


def steps_of(session: "ReportSession") -> tuple[Step, ...]:
    """All steps of the open report in order, each with its state."""
    report = session.report
    stopping = {f.section for f in session.findings() if f.severity is Severity.MUST}
    numbers = section_numbers(report.numbering, report.sections)
    parents = {a.key for a, b in zip(report.sections, report.sections[1:], strict=False) if b.level > a.level}
    steps = [_plain(StepKind.PERIOD, StepState.DONE if session.requests else StepState.STARTED)]
    for section in report.sections:
        state = _section_state(section, section.key in stopping, section.key in parents)
        title = session.title_of(section)
        steps.append(Step(section.key, StepKind.SECTION, title, numbers[section.key], section.level, state))
    steps.append(_plain(StepKind.FIGURES, _figures_state(session.figures)))
    signed = bool(report.signing.name and report.signing.authority and report.recipients)
    steps.append(_plain(StepKind.SIGNING, StepState.DONE if signed else StepState.EMPTY))
    steps.append(_plain(StepKind.CHECKS, StepState.PROBLEM if stopping else StepState.DONE))
    steps.append(_plain(StepKind.EXPORT, StepState.EMPTY if session.gate() else StepState.STARTED))
    return tuple(steps)


def next_unfinished(steps: tuple[Step, ...], after: str) -> str:
    """The key of the next step that is not done, going round; the export step when all are."""
    place = next((i for i, step in enumerate(steps) if step.key == after), -1)
    for step in (*steps[place + 1 :], *steps[: place + 1]):
        if step.state is not StepState.DONE and step.kind is not StepKind.EXPORT:
            return step.key
    return StepKind.EXPORT.value


def _plain(kind: StepKind, state: StepState) -> Step:
    return Step(kind.value, kind, "", "", 1, state)


def _section_state(section: Section, stopping: bool, parent: bool) -> StepState:
    if not section.blocks:
        return StepState.DONE if parent or section.done else StepState.EMPTY
    if any(b.origin.kind is OriginKind.CARRIED and not b.reviewed for b in section.blocks):
        return StepState.CARRIED
    if stopping:
        return StepState.PROBLEM
    ready = section.done or all(b.origin.kind is OriginKind.IMPORTED or b.reviewed for b in section.blocks)
    gaps = any(isinstance(r, Gap) for b in section.blocks if isinstance(b, Paragraph) for r in b.runs)
    return StepState.DONE if ready and not gaps else StepState.STARTED


def _figures_state(figures: PeriodFigures) -> StepState:
    states = {figure.status for figure in figures.figures}
    if not states or states == {FigureStatus.BLANK}:
        return StepState.EMPTY
    return StepState.STARTED if FigureStatus.BLANK in states else StepState.DONE
