"""Pictures of the start page with years of reports, and what keeps work safe: search, trash, versions, recovery, clock, backups, damage."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec
from PySide6.QtGui import QPixmap

from ttdn_desktop.app import App
from ttdn_desktop.carry.compare import compare_words
from ttdn_desktop.gui.clock_dialog import ClockDialog
from ttdn_desktop.gui.damage_dialog import DamageDialog
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.recovery_dialog import RecoveryDialog
from ttdn_desktop.gui.restore_dialog import RestoreDialog
from ttdn_desktop.gui.shots_desk import Desk, Screen, over, settle
from ttdn_desktop.gui.trash_dialog import TrashDialog
from ttdn_desktop.gui.versions_dialog import VersionsDialog
from ttdn_desktop.model.backup import BackupFile, BackupLook, BackupReport, Damage, Lost
from ttdn_desktop.model.block import Paragraph, Text
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import ReportState
from ttdn_desktop.model.request import Issue
from ttdn_desktop.model.stored import Kept
from ttdn_desktop.operations.clock import Doubt
from ttdn_desktop.operations.recovery import Difference, Recovered

_OLD = (
    "Trong năm, xã đã phối hợp với Đồn Biên phòng tổ chức 04 buổi tuyên truyền về biên giới tại các thôn.",
    "Trong năm, xã đã phối hợp với Đồn Biên phòng và trường học tổ chức 06 buổi tuyên truyền về biên giới, chủ quyền lãnh thổ.",
)


def screens(desk: Desk) -> Iterator[Screen]:
    """The start page with ten years, a search, and every dialog of this room."""
    app, report = desk.seeded()
    _years(app, report)
    window = desk.window(app)
    yield "trang-dau-nhieu-nam", window.grab
    yield "trang-dau-tim", lambda: _searched(window, "tuyen truyen")
    yield "thung-rac", lambda: over(window, TrashDialog(app, window.jobs, window))
    app.store.timed_backup()
    yield "khoi-phuc", lambda: over(window, RestoreDialog(app, window.jobs, window))
    says = Doubt(date(2015, 1, 1), app.today, True)
    yield "hoi-ngay", lambda: over(window, ClockDialog(says, window))
    yield "tep-hong", lambda: over(window, DamageDialog(_damage(app.now()), window))
    yield "tat-ngang", lambda: over(window, RecoveryDialog(_cut_off(app.now()), app.today, window))
    yield "cac-ban-truoc", lambda: _versions(app, report, window)
    yield "trang-dau-den-ky", lambda: _due(app, report, window)


def _years(app: App, report: str) -> None:
    """Eighteen more reports, all received; two in the trash."""
    base = app.store.report(report)
    for year in range(base.period.year - 9, base.period.year):
        for kind, month in (("H1", 6), ("Y", 12)):
            period, day = Period.parse(f"{year}-{kind}"), date(year, month, 18)
            old = msgspec.structs.replace(
                base, id=period.code, period=period, window=period.window(), requests=(), state_day=day,
                state=ReportState.RECEIVED, issue=Issue("12", "BC-UBND", 15, month, year), source="",
            )  # fmt: skip
            app.store.save_report(old)
    for key in (f"{base.period.year - 9}-H1", f"{base.period.year - 8}-Y"):
        app.store.put_away(key)


def _searched(window: MainWindow, query: str) -> QPixmap:
    page = window.start_page
    page.ui.findEdit.setFocus()
    page.ui.findEdit.setText(query)
    page.ui.findEdit.setCursorPosition(len(query))
    window.desk.search(query)
    settle(window)
    picture = window.grab()
    page.ui.findEdit.clear()
    return picture


def _damage(now: datetime) -> Damage:
    aware = now.astimezone()
    first, second = Period.parse("2026-Y"), Period.parse("2026-H1")
    then = aware - timedelta(hours=2)
    held = (BackupReport("2026-Y", first, then), BackupReport("2026-H1", second, then))
    good = BackupLook(BackupFile("ttdn.db", now - timedelta(hours=2)), True, held)
    return Damage("D:\\TTDN\\ttdn.db", False, good, (Lost(BackupReport("2026-Y", first, aware), then, 3),))


def _cut_off(now: datetime) -> Recovered:
    aware = now.astimezone()
    pieces = tuple(compare_words(*_OLD))
    told = (Difference("s1", "III.3 Đối ngoại biên giới, chủ quyền lãnh thổ", pieces),)
    return Recovered("2026-Y", Period.parse("2026-Y"), aware - timedelta(hours=1), aware, told)


def _versions(app: App, report: str, window: MainWindow) -> QPixmap:
    session = app.session(report)
    section = next(s for s in session.report.sections if s.blocks)
    at = [(app.now() - timedelta(minutes=minutes)).astimezone().isoformat() for minutes in (12, 34, 1500)]
    kept = tuple(
        Kept(section.key, moment, section.title, 1, (*section.blocks[1:], Paragraph(f"k{n}", (Text(text),))))
        for n, (moment, text) in enumerate(zip(at, (*_OLD, _OLD[0]), strict=True))
    )
    gone = Kept("bo", at[0], "Công tác khác đã bỏ", 1, (Paragraph("g", (Text(_OLD[0]),)),))
    return over(window, VersionsDialog(session, (*kept, gone), section.key, window))


def _due(app: App, report: str, window: MainWindow) -> QPixmap:
    """Half a year on: this one is received, the next is due."""
    done = msgspec.structs.replace(app.store.report(report), state=ReportState.RECEIVED, state_day=app.today)
    app.store.save_report(done)
    app.set_today(date(done.period.year + 1, 5, 20))
    window.refresh()
    settle(window)
    return window.grab()
