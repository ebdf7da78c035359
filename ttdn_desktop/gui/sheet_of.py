"""What the live paper shows of a report: its head, title, opening, recipients and signature."""

from ttdn_desktop.gui.paper_view import Sheet
from ttdn_desktop.model.fields import fill, fill_text
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead
from ttdn_desktop.text.dates import day_text, month_text


def opening_sheet(report: Report, letterhead: Letterhead, requests: tuple[Request, ...]) -> Sheet:
    """Head, title and the opening sentences, what is still missing shown as gaps."""
    paragraphs = tuple(fill(line, report, letterhead, requests) for line in report.opening.split("\n") if line.strip())
    return _sheet(report, letterhead, requests, opening=paragraphs)


def signing_sheet(report: Report, letterhead: Letterhead, requests: tuple[Request, ...]) -> Sheet:
    """Head, title, grey lines for the text, recipients and signature."""
    signing = report.signing
    return _sheet(
        report,
        letterhead,
        requests,
        body=True,
        addressees=report.addressees,
        recipients=report.recipients,
        archive=report.archive,
        authority=signing.authority,
        signer=signing.name,
    )


def _sheet(report: Report, letterhead: Letterhead, requests: tuple[Request, ...], **parts: object) -> Sheet:
    issue = report.issue
    blank = "      "
    day, month = day_text(issue.day) or blank, month_text(issue.month) or blank
    return Sheet(
        superior=letterhead.superior,
        issuer=letterhead.issuer,
        symbol=issue.symbol or letterhead.symbol,
        place=report.place or letterhead.place,
        date_line=f"ngày {day} tháng {month} năm {issue.year or blank}",
        doc_type=report.doc_type,
        subject=fill_text(report.subject, report, letterhead, requests),
        **parts,  # type: ignore[arg-type]
    )
