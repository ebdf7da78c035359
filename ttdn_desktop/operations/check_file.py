"""Checks a report from elsewhere, without storing anything."""

from datetime import date

from ttdn_desktop.checks.run import Context, run
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.operations.import_old import Imported, understand
from ttdn_desktop.operations.ports import Catalogue


def context_of(imported: Imported, catalogue: Catalogue, today: date) -> Context:
    """What the checks look at for an imported report that stands alone: no previous period."""
    report = imported.report
    return Context(
        report=report,
        figures=imported.figures,
        previous=None,
        previous_figures=None,
        same_kind_figures=PeriodFigures(report.unit, report.period.same_kind_before().code),
        unit=imported.unit,
        letterhead=imported.unit.letterhead(report.letterhead),
        requests=imported.requests,
        outline=catalogue.outline(report.outline, report.outline_version),
        reference=catalogue.reference(),
        today=today,
    )


def check_file(
    document: SourceDocument, catalogue: Catalogue, *, outline: str | None = None, today: date
) -> tuple[Finding, ...]:
    """Findings of a file as it was read. Raises Refused when it cannot be understood as a report."""
    imported = understand(document, catalogue, outline=outline)
    return run(context_of(imported, catalogue, today))
