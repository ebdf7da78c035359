"""Compares two reports: of the store, of the open window, or a file from anywhere; nothing is stored."""

import msgspec

from ttdn_desktop.carry.report_diff import Said, diff_reports
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.difference import ReportDiff
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.operations.import_old import understand
from ttdn_desktop.operations.issued_copy import compared_with, figures_of, letters_of
from ttdn_desktop.operations.ports import Catalogue, Store
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.numbering import section_places


class Comparison(msgspec.Struct, frozen=True):
    """The earlier report, the later one, and what differs; `old_file`, `new_file` are a file's name where one came from a file.

    `places` name the later report's sections as people do ("II.2"), `old_places` the earlier one's.
    """

    old: Said
    new: Said
    diff: ReportDiff
    places: dict[str, str]
    old_places: dict[str, str]
    old_file: str = ""
    new_file: str = ""


def compare(one: Said, other: Said, reference: Reference, file: str = "") -> Comparison:
    """Both reports, the one whose period ends first as the earlier; of the same period `one` is. `file`: where `other` came from."""
    turned = other.report.period.order() < one.report.period.order()
    old, new = (other, one) if turned else (one, other)
    return Comparison(
        old,
        new,
        diff_reports(old, new, reference),
        section_places(new.report.numbering, new.report.sections),
        section_places(old.report.numbering, old.report.sections),
        file if turned else "",
        "" if turned else file,
    )


def said(store: Store, report: Report) -> Said:
    """A stored report as it prints. Raises Refused("unit-unknown")."""
    letters = letters_of(store.requests(), report)
    previous = store.previous_report(report.unit, report.period)
    return Said(
        report,
        figures_of(store, report),
        compared_with(store, report, previous.period if previous else None)[0],
        store.unit(report.unit).letterhead(report.letterhead),
        tuple(letters[key] for key in report.requests if key in letters),
    )


def said_now(session: ReportSession) -> Said:
    """The open report as it stands in the window."""
    return Said(session.report, session.figures, session.previous_figures, session.letterhead, session.requests)


def said_in_file(document: SourceDocument, catalogue: Catalogue, beside: Said, store: Store) -> Said:
    """A file's words as a report, by the outline of the one it is laid beside; where it names no period, of that one's period.

    Raises Refused("import-empty") and others of import.
    """
    report = beside.report
    unit = store.unit(report.unit)
    try:
        read = understand(document, catalogue, outline=report.outline, own=unit)
    except Refused as refused:
        if refused.code != "import-no-period":
            raise
        read = understand(document, catalogue, outline=report.outline, own=unit, period=report.period)
    return Said(read.report, read.figures, None, read.letterhead, read.requests)
