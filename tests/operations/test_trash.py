"""What the trash clears away by itself: after thirty days, never what went out."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from tests.gui.frame import NOW, an_app, with_reports
from ttdn_desktop.model.report import ReportState
from ttdn_desktop.model.request import Issue
from ttdn_desktop.operations.trash import clear, days_left, went_out


def test_thirty_days(home: Path) -> None:
    with an_app(home) as app:
        report = with_reports(app)
        app.store.put_away(report.id)
        (head,) = app.store.heads(trashed=True)
        today: date = NOW.date()
        assert [days_left(head, today + timedelta(n)) for n in (0, 1, 30, 45)] == [30, 29, 0, 0]
        assert clear(app.store, today + timedelta(30)) == ()
        assert clear(app.store, today + timedelta(31)) == (report.id,)
        assert not app.store.heads(trashed=True) and app.store.heads()


@pytest.mark.parametrize("how", [{"state": ReportState.SENT}, {"issue": Issue("12")}])
def test_what_went_out_stays(home: Path, how: dict[str, object]) -> None:
    with an_app(home) as app:
        report = msgspec.structs.replace(with_reports(app), **how)
        app.store.save_report(report)
        app.store.put_away(report.id)
        assert went_out(report) and not clear(app.store, NOW.date() + timedelta(400))
