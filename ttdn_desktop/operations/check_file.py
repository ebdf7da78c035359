"""Checks a report from elsewhere, without storing anything: whole, or line by line where it cannot be read as a report."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.checks.run import RULES, WEIGHT, Context, run
from ttdn_desktop.checks.written import written
from ttdn_desktop.model.block import Paragraph
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.source import SourceDocument, SourceLine, SourceTable
from ttdn_desktop.operations.import_old import Imported, understand
from ttdn_desktop.operations.ports import Catalogue
from ttdn_desktop.paper.numbering import section_places


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


class CheckedWords(NamedTuple):
    """What was found, and how people name the section (its key) or the line (a block of LINE) of each finding."""

    findings: tuple[Finding, ...]
    places: dict[str, str]


LINE = "@line:"  # block of a finding in a file that is no report, its number behind


def check_file(
    document: SourceDocument,
    catalogue: Catalogue,
    *,
    outline: str | None = None,
    period: Period | None = None,
    today: date,
) -> CheckedWords:
    """Findings of a file read as a report. Raises Refused when it cannot be understood as one."""
    imported = understand(document, catalogue, outline=outline, period=period)
    return CheckedWords(findings_of(imported, catalogue, today), section_names(imported))


def findings_of(imported: Imported, catalogue: Catalogue, today: date) -> tuple[Finding, ...]:
    """What all rules find in a report from elsewhere, what only its file shows among it."""
    found = (*run(context_of(imported, catalogue, today)), *written(imported.pieces))
    return tuple(sorted(found, key=lambda one: _GRAVE[one.severity]))


def section_names(imported: Imported) -> dict[str, str]:
    """ "II.2 Tuyên truyền …" by key; of a point that runs on, its first words."""
    report = imported.report
    numbers = section_places(report.numbering, report.sections)
    return {section.key: f"{numbers[section.key]} {_short(section.title)}".strip() for section in report.sections}


def _short(title: str) -> str:
    words = title.rstrip(" :").split()
    return " ".join(words) if len(words) <= _SHOWN else " ".join(words[:_SHOWN]) + " …"


_GRAVE = {severity: place for place, severity in enumerate(Severity)}
_SHOWN = 16  # words of a heading that tell which it is


def check_lines(document: SourceDocument, reference: Reference) -> tuple[Finding, ...]:
    """What the rules that look at one text find in each line and cell of a file, the gravest first, then in order."""
    spots = [Spot("", f"{LINE}{n}", text, paragraph=Paragraph(f"{LINE}{n}")) for n, text in _numbered(document)]
    found = [
        (rule.finding_at(spot, hit), n)
        for n, spot in enumerate(spots)
        for rule in RULES
        if rule.text and rule.where(spot)
        for hit in rule.text(spot.text, reference)
    ]
    found.sort(key=lambda pair: (_GRAVE[pair[0].severity], pair[1], pair[0].start, WEIGHT[pair[0].rule]))
    return tuple(finding for finding, _ in found)


def _numbered(document: SourceDocument) -> Iterator[tuple[int, str]]:
    """The texts of a file with the number of their line, from 1; all cells of a table stand on one."""
    for number, item in enumerate(document.items, 1):
        if isinstance(item, SourceLine):
            yield number, item.text
        elif isinstance(item, SourceTable):
            yield from ((number, line.text) for row in item.rows for cell in row for line in cell if line.text)
