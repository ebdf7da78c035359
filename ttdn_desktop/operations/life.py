"""The life of a report after writing: bản trình ký, sent, answered, taken back to the desk."""

from collections.abc import Mapping
from datetime import date

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.model.request import Issue
from ttdn_desktop.text.dates import date_short

ANSWERS: Mapping[str, ReportState] = {
    "received": ReportState.RECEIVED,
    "returned": ReportState.RETURNED,
    "accepted": ReportState.ACCEPTED,
}
_AT_THE_DESK = (ReportState.DRAFTING, ReportState.SUBMITTED)
_PRINTED = (ReportState.SUBMITTED, ReportState.FOR_SIGNING)


def for_signing(report: Report) -> Report:
    """The report whose clean copy went to the signer; a report made outside keeps its state."""
    if report.made_outside or report.state not in _AT_THE_DESK:
        return report
    return msgspec.structs.replace(report, state=ReportState.FOR_SIGNING)


def after_edit(old: Report, new: Report) -> Report:
    """A report whose words changed after its clean copy was made is back on the desk: what was printed is no longer what stands here."""
    if new.state is old.state and old.state in _PRINTED:
        return msgspec.structs.replace(new, state=ReportState.DRAFTING)
    return new


def is_locked(report: Report) -> bool:
    """True for a report of ours that has its number: its words are never changed (NĐ 30/2020 Điều 18 asks for a replacement)."""
    return bool(report.issue.number) and not report.made_outside


def content(report: Report) -> Report:
    """The report without what its life and the desk add: two reports say the same when their contents are equal."""
    return msgspec.structs.replace(
        report,
        state=ReportState.DRAFTING,
        issue=Issue(),
        times_sent=0,
        version=1,
        drafts=0,
        draft_mark="",
        state_day=None,
        issued_with=None,
        sections=tuple(msgspec.structs.replace(section, done=False) for section in report.sections),
    )


def sent(report: Report, day: date) -> Report:
    """The report as sent: one lần more. Raises Refused("life-not-ready") while it is on the desk, ("life-date") for a day too early."""
    if report.state in _AT_THE_DESK and not report.made_outside:
        raise Refused("life-not-ready", report.id)
    if day < report.window.start:
        raise Refused("life-date", report.id, day=date_short(day))
    return msgspec.structs.replace(report, state=ReportState.SENT, times_sent=report.times_sent + 1, state_day=day)


def answered(report: Report, answer: str, day: date | None = None) -> Report:
    """The report with the province's answer (a key of ANSWERS) and its day. Raises Refused("life-not-sent", "life-answer")."""
    if answer not in ANSWERS:
        raise Refused("life-answer", answer)
    if report.times_sent == 0:
        raise Refused("life-not-sent", report.id)
    return msgspec.structs.replace(report, state=ANSWERS[answer], state_day=day)


def withdraw(report: Report) -> Report:
    """The report back on the desk as its next version. Raises Refused("life-issued") once it has a number: then a replacement is written

    (NĐ 30/2020 Điều 18), and ("life-on-desk") when it never left.
    """
    if report.issue.number:
        raise Refused("life-issued", report.id)
    if report.state in _AT_THE_DESK:
        raise Refused("life-on-desk", report.id)
    return msgspec.structs.replace(report, state=ReportState.DRAFTING, version=report.version + 1, issued_with=None)
