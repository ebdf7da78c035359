"""From the clean copy to the province's answer, and back to the desk."""

from datetime import date

import msgspec
import pytest

from ttdn_desktop.errors import Refused
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report, ReportState
from ttdn_desktop.model.request import Issue
from ttdn_desktop.operations.issue import issue
from ttdn_desktop.operations.life import after_edit, answered, for_signing, sent, withdraw

PERIOD = Period.parse("2026-H1")
REPORT = Report("2026-H1", "u", PERIOD, "o", 1, "roman", "ubnd", PERIOD.window(), "", "", "")
DAY = date(2026, 6, 20)


def test_the_way_to_the_province_and_its_answer() -> None:
    ready = for_signing(REPORT)
    assert ready.state is ReportState.FOR_SIGNING
    gone = sent(ready, DAY)
    assert (gone.state, gone.times_sent) == (ReportState.SENT, 1)
    back = answered(gone, "returned")
    assert back.state is ReportState.RETURNED
    assert sent(back, DAY).times_sent == 2
    assert answered(gone, "accepted").state is ReportState.ACCEPTED


def test_an_edit_after_the_clean_copy_puts_the_report_back_on_the_desk() -> None:
    ready = for_signing(REPORT)
    assert after_edit(ready, msgspec.structs.replace(ready, subject="khác")).state is ReportState.DRAFTING
    assert after_edit(REPORT, ready).state is ReportState.FOR_SIGNING


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (lambda: sent(REPORT, DAY), "life-not-ready"),
        (lambda: sent(for_signing(REPORT), date(2020, 1, 1)), "life-date"),
        (lambda: answered(for_signing(REPORT), "received"), "life-not-sent"),
        (lambda: answered(sent(for_signing(REPORT), DAY), "lost"), "life-answer"),
        (lambda: withdraw(REPORT), "life-on-desk"),
        (lambda: withdraw(msgspec.structs.replace(for_signing(REPORT), issue=Issue("05"))), "life-issued"),
    ],
)
def test_steps_out_of_order_are_refused(wish, code: str) -> None:
    with pytest.raises(Refused) as refused:
        wish()
    assert refused.value.code == code


def test_a_withdrawn_report_is_its_next_version() -> None:
    back = withdraw(for_signing(REPORT))
    assert (back.state, back.version) == (ReportState.DRAFTING, 2)


def test_a_number_is_a_number() -> None:
    given = issue(for_signing(REPORT), " 5 ", DAY)
    assert (given.issue.number, given.issue.day, given.state) == ("05", 20, ReportState.ISSUED)
    assert issue(REPORT, "125a", DAY).issue.number == "125a"
    for typed, code in (
        ("", "issue-number"),
        ("abc", "issue-number-odd"),
        ("0", "issue-number-odd"),
        ("00", "issue-number-odd"),
        ("12/BC-UBND", "issue-number-odd"),
    ):
        with pytest.raises(Refused, match=code):
            issue(REPORT, typed, DAY)
    with pytest.raises(Refused, match="issue-date"):
        issue(REPORT, "5", date(2020, 1, 1))
