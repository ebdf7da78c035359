"""The windows for bad days, for the list of all windows: a run cut off, backups, a damaged file, a wrong clock; and where data lies."""

from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from tests.screens.windows import Ground, window
from ttdn_desktop.carry.compare import Change
from ttdn_desktop.cli.demo import PERIOD
from ttdn_desktop.gui.clock_dialog import ClockDialog
from ttdn_desktop.gui.compare_dialog import Choice, CompareDialog
from ttdn_desktop.gui.damage_dialog import DamageDialog
from ttdn_desktop.gui.data_place import DataPlaceDialog, look_around
from ttdn_desktop.gui.paste_dialog import PasteDialog
from ttdn_desktop.gui.recovery_dialog import RecoveryDialog
from ttdn_desktop.gui.restore_dialog import RestoreDialog
from ttdn_desktop.gui.trash_dialog import TrashDialog
from ttdn_desktop.gui.versions_dialog import VersionsDialog
from ttdn_desktop.model.backup import BackupFile, BackupLook, Damage
from ttdn_desktop.operations.clock import Doubt
from ttdn_desktop.operations.compare_reports import Comparison, compare, said, said_now
from ttdn_desktop.operations.recovery import Difference, Recovered

DAY = datetime(2027, 6, 2, 14, 32, 5).astimezone()


@window
def run_cut_off(ground: Ground) -> QWidget:
    pieces = ((Change.SAME, "Công tác tuyên truyền"), (Change.GONE, "đã"), (Change.NEW, "tiếp tục được quan tâm"))
    parts = (Difference("ket-qua", "1. Thông tin, tuyên truyền", pieces),)
    return RecoveryDialog(Recovered("r", PERIOD, DAY, DAY, parts), date(2027, 6, 2), ground.window)


@window
def backups(ground: Ground) -> QWidget:
    return RestoreDialog(ground.app, ground.window.jobs, ground.window)


@window
def clock_behind(ground: Ground) -> QWidget:
    return ClockDialog(Doubt(date(2020, 1, 1), date(2027, 6, 2), True), ground.window)


@window
def data_damaged(ground: Ground) -> QWidget:
    good = BackupLook(BackupFile("backups/2027-06-02.db", DAY), True)
    return DamageDialog(Damage("ttdn.db", False, good), ground.window)


@window
def kept_versions(ground: Ground) -> QWidget:
    session = ground.wizard().session
    return VersionsDialog(session, ground.app.store.kept_versions(session.report.id), "", ground.window)


@window
def paste_report(ground: Ground) -> QWidget:
    return PasteDialog(ground.app.old_files, ground.window.jobs, ground.window)


@window
def trash(ground: Ground) -> QWidget:
    return TrashDialog(ground.app, ground.window.jobs, ground.window)


@window
def compared(ground: Ground) -> QWidget:
    return a_comparison(ground)


@window
def compared_figures(ground: Ground) -> QWidget:
    dialog = a_comparison(ground)
    dialog.tabs.setCurrentWidget(dialog.figures)
    return dialog


@window
def compared_with_nothing(ground: Ground) -> QWidget:
    session = ground.wizard().session
    return CompareDialog(
        session.report.id, "Năm 2026 (đang soạn)", (), "", not_asked, ground.window.jobs, ground.window
    )


def a_comparison(ground: Ground) -> CompareDialog:
    own, app = said_now(ground.wizard().session), ground.app
    other = said(app.store, app.store.report("2026-H1"))
    found = compare(own, other, app.catalogue.reference())
    choices = (Choice("2026-H1", "6 tháng đầu năm 2026 · nhập từ tệp cũ"),)
    name = "Năm 2026 (đang soạn)"
    return CompareDialog(own.report.id, name, choices, "2026-H1", lambda _: found, ground.window.jobs, ground.window)


def not_asked(_: object) -> Comparison:
    raise AssertionError


@window
def where_data_lies(ground: Ground) -> QWidget:
    return DataPlaceDialog(look_around(ground.app), ground.window)
