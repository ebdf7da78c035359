"""A clock that cannot be right is asked about, the answer holds for this run, nothing expires meanwhile."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt

from tests.gui.frame import a_window, an_app, answer, type_text, with_reports
from tests.gui.section import press
from ttdn_desktop import BUILT as BUILT_ON
from ttdn_desktop.app import App
from ttdn_desktop.gui.clock_dialog import ClockDialog
from ttdn_desktop.operations.clock import EXCUSED, doubt
from ttdn_desktop.settings import Settings

BUILT = date(2025, 7, 1)
SAVED = datetime.fromisoformat("2027-06-02T09:00:00+07:00")


@pytest.mark.parametrize(
    ("now", "newest", "excused", "before", "saved"),
    [
        ("2027-06-02T08:00:00", SAVED, "", None, True),  # the same day: a clock may run a little back
        ("2027-06-01T23:59:00", SAVED, "", date(2027, 6, 2), True),
        ("2027-06-01T23:59:00", SAVED, SAVED.isoformat(), None, True),
        ("2027-06-01T23:59:00", SAVED.replace(month=7), SAVED.isoformat(), date(2027, 7, 2), True),
        ("2025-06-30T10:00:00", None, "", BUILT, False),
        ("2025-07-01T00:00:00", None, "", None, False),
        ("2015-01-01T00:00:00", SAVED, "", date(2027, 6, 2), True),
    ],
)
def test_which_clock_is_doubted(now: str, newest: datetime, excused: str, before: date | None, saved: bool) -> None:
    found = doubt(datetime.fromisoformat(now), newest, BUILT, excused)
    assert (found and found.before) == before and (found is None or found.saved is saved)


def a_home(home: Path, trashed: bool = False) -> None:
    with an_app(home) as app:
        report = with_reports(app)
        if trashed:
            app.store.save_report(msgspec.structs.replace(app.store.report("2026-Y"), place="x"))
            app.store.put_away("2026-Y")
        assert report.period.code == "2027-H1"


def at(home: Path, day: str) -> App:
    return App(Settings(home, lambda: datetime.fromisoformat(f"{day}T09:00:00")))


def test_asked_at_the_start_and_believed_for_this_run(qtbot: Any, home: Path) -> None:
    a_home(home)
    told: list[str] = []

    def say(dialog: ClockDialog) -> None:
        told.append(dialog.told.text())
        press(dialog.field.edit, Qt.Key.Key_Return)
        told.append(dialog.problem.text() if dialog.isVisible() else "")
        type_text(dialog.field.edit, "5/6/2027")
        press(dialog.field.edit, Qt.Key.Key_Return)

    with at(home, "2015-01-01") as app:
        answer(ClockDialog, say)
        window = a_window(qtbot, app)
        assert told[1].startswith("Ghi ngày hôm nay"), "no day is no answer"
        assert "thứ Năm, 01/01/2015" in told[0] and "lần lưu gần nhất (thứ Tư, 02/6/2027)" in told[0]
        assert app.today == date(2027, 6, 5) and app.clock_believed and app.now().hour == 9
        text = next(c for c in window.start_page.cards if c.card.report.id == "2027-H1").ui.deadlineLabel.text()
        assert "còn 13 ngày" in text
        app.store.save_report(msgspec.structs.replace(app.store.report("2027-H1"), place="y"))
        newest = app.store.newest_time()
        assert newest is not None and newest.astimezone().date() == date(2027, 6, 5), (
            "what is saved has the day as said"
        )
        window.close()


def test_without_an_answer_nothing_expires(qtbot: Any, home: Path) -> None:
    a_home(home, trashed=True)
    with at(home, "2026-01-01") as app:
        answer(ClockDialog, lambda dialog: dialog.reject())
        window = a_window(qtbot, app)
        assert app.today == date(2027, 6, 2) and not app.clock_believed
        assert app.store.heads(trashed=True)
        window.close()
    with at(home, "2028-01-01") as app:  # a believed clock clears it away
        window = a_window(qtbot, app)
        assert not app.store.heads(trashed=True)
        window.close()


def test_a_clock_that_ran_ahead_is_asked_about_once(qtbot: Any, home: Path) -> None:
    a_home(home)

    def right(dialog: ClockDialog) -> None:
        dialog.right.click()

    with at(home, "2026-12-01") as app:
        answer(ClockDialog, right)
        window = a_window(qtbot, app)
        assert app.today == date(2026, 12, 1) and app.store.recall(EXCUSED)
        window.close()
    with at(home, "2026-12-02") as app:
        window = a_window(qtbot, app)  # a question would stop us here
        assert window.start_page.isVisible() and app.today == date(2026, 12, 2)
        window.close()


def test_the_programs_own_day_is_known_to_the_window(qtbot: Any, home: Path) -> None:
    told: list[str] = []

    def right(dialog: ClockDialog) -> None:
        told.append(dialog.told.text())
        dialog.right.click()

    home.mkdir()
    assert App.at(home).settings.built == date.fromisoformat(BUILT_ON)
    with App(Settings(home, lambda: datetime(2020, 1, 1, 9), built=date.fromisoformat(BUILT_ON))) as app:
        answer(ClockDialog, right)
        window = a_window(qtbot, app)
        assert "ngày làm ra chương trình" in told[0] and app.today == date(2020, 1, 1)
        window.close()
