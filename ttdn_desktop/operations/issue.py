"""Notes the number and date văn thư gave the signed report (NĐ 30/2020 Điều 15: given after signing, never by this program)."""

import re
from datetime import date

import msgspec

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.text.dates import date_short
from ttdn_desktop.text.unicode import one_line

_NUMBER = re.compile(r"0*[1-9]\d{0,5}[a-zđ]?", re.IGNORECASE)  # from 01 (Điều 15); a clerk who forgot one writes 125a


def issue(report: Report, number: str, day: date) -> Report:
    """The report with number and date of issue, state đã phát hành. Raises Refused("issue-number", "issue-number-odd", "issue-date")."""
    number = one_line(number)
    if not number:
        raise Refused("issue-number", report.id)
    if not _NUMBER.fullmatch(number):
        raise Refused("issue-number-odd", number)
    if day < report.window.start:
        raise Refused("issue-date", report.id, day=date_short(day), start=date_short(report.window.start))
    signed = msgspec.structs.replace(
        report.issue, number=number.zfill(2), day=day.day, month=day.month, year=day.year, signer=report.signing.name
    )
    return msgspec.structs.replace(report, issue=signed, state=ReportState.ISSUED)
