"""The trash: how long a report lies there, and what is cleared away at the start of the program."""

from datetime import date

from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.model.stored import Head
from ttdn_desktop.operations.ports import Store

KEPT_DAYS = 30
_OUT = {
    ReportState.SIGNED, ReportState.ISSUED, ReportState.SENT, ReportState.RECEIVED, ReportState.RETURNED,
    ReportState.ACCEPTED,
}  # fmt: skip


def days_left(head: Head, today: date) -> int:
    """How many days a report still lies in the trash; 0 on its last day, never below."""
    if head.trashed_at is None:
        raise ValueError(head.report.id)
    return max(0, KEPT_DAYS - (today - head.trashed_at.date()).days)


def clear(store: Store, today: date) -> tuple[str, ...]:
    """Removes for good what lies there longer than 30 days; returns the ids. Only with a clock that is believed.

    What has gone out (signed, issued, sent) is never removed by itself.
    """
    gone = []
    for head in store.heads(trashed=True):
        if head.trashed_at and (today - head.trashed_at.date()).days > KEPT_DAYS and not went_out(head.report):
            store.delete_report(head.report.id)
            gone.append(head.report.id)
    return tuple(gone)


def went_out(report: Report) -> bool:
    """True for a report of ours that was signed, issued or sent: the office must be able to show it."""
    return not report.made_outside and (bool(report.issue.number) or report.state in _OUT)
