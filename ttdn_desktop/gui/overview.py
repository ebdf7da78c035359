"""What the start page shows, reckoned away from the window's thread: the unit, reports in work, earlier ones."""

from datetime import date

import msgspec

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.session import Step, StepKind, StepState

_OPEN = {
    ReportState.DRAFTING, ReportState.SUBMITTED, ReportState.FOR_SIGNING, ReportState.SIGNED, ReportState.ISSUED,
    ReportState.RETURNED,
}  # fmt: skip


class Card(msgspec.Struct, frozen=True):
    """A report in work: its steps' states, what is still to do, its deadline."""

    report: Report
    outline: str
    steps: tuple[str, ...] = ()
    unreviewed: int = 0
    must: int = 0
    deadline: date | None = None

    @property
    def done(self) -> int:
        """How many steps are finished."""
        return sum(state == StepState.DONE for state in self.steps)


class Overview(msgspec.Struct, frozen=True):
    """The own unit (None before the first run is done) and its reports, newest period first."""

    unit: Unit | None
    current: tuple[Card, ...] = ()
    earlier: tuple[Card, ...] = ()


def look(app: App) -> Overview:
    """Reads the store; opens a session for each report in work to reckon its steps. Raises Trouble."""
    unit = app.store.own_unit()
    titles = {outline.id: outline.title for outline in app.catalogue.outlines()}
    current, earlier = [], []
    for report in app.store.reports():
        title = titles.get(report.outline, report.outline)
        if report.state in _OPEN and not report.made_outside:
            current.append(_card(app, report, title))
        else:
            earlier.append(Card(report, title))
    return Overview(unit, tuple(current), tuple(earlier))


def _card(app: App, report: Report, title: str) -> Card:
    try:
        session = app.session(report.id)
    except TtdnError:  # an outline that is gone: the card still opens the report and says why there
        return Card(report, title)
    all_steps = session.steps()
    below = (*all_steps[1:], all_steps[-1])
    steps = tuple(
        step.state.value for step, after in zip(all_steps, below, strict=True) if not _only_heads(step, after)
    )
    must = sum(finding.severity is Severity.MUST for finding in session.findings())
    days = [request.deadline for request in session.requests if request.deadline]
    return Card(report, title, steps, len(report.unreviewed()), must, min(days, default=None))


def _only_heads(step: Step, after: Step) -> bool:
    """A heading over others with nothing to write in it: no work, so it does not count."""
    return step.kind is StepKind.SECTION and after.level > step.level and step.state is StepState.DONE
