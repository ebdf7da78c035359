"""What the checks look at, taken from an open session."""

from typing import TYPE_CHECKING

from ttdn_desktop.checks.base import Context

if TYPE_CHECKING:
    from ttdn_desktop.operations.session import ReportSession


def context_of(session: "ReportSession") -> Context:
    """The open report with all it is held against: where it came from, what the unit reported before, the tables."""
    return Context(
        report=session.report,
        figures=session.figures,
        previous=session.previous,
        previous_figures=session.previous_figures,
        same_kind_figures=session.same_kind_figures,
        unit=session.unit,
        letterhead=session.letterhead,
        requests=session.requests,
        outline=session.outline,
        reference=session.reference,
        today=session.today,
        history=session.history,
        figures_history=session.figures_history,
        off=session.rules_off,
        former=session.former,
        sources={one.report.id: one.report for one in session.sources},
    )
