"""The windows for bad days, for the list of all windows: a run cut off, backups, a damaged file, a wrong clock; and where data lies."""

from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from tests.screens.windows import Ground, window
from ttdn_desktop.carry.compare import Change
from ttdn_desktop.cli.demo import PERIOD
from ttdn_desktop.gui.clock_dialog import ClockDialog
from ttdn_desktop.gui.damage_dialog import DamageDialog
from ttdn_desktop.gui.data_place import DataPlaceDialog, look_around
from ttdn_desktop.gui.paste_dialog import PasteDialog
from ttdn_desktop.gui.recovery_dialog import RecoveryDialog
from ttdn_desktop.gui.restore_dialog import RestoreDialog
from ttdn_desktop.gui.trash_dialog import TrashDialog
from ttdn_desktop.gui.versions_dialog import VersionsDialog
from ttdn_desktop.model.backup import BackupFile, BackupLook, Damage
from ttdn_desktop.operations.clock import Doubt
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
def where_data_lies(ground: Ground) -> QWidget:
    return DataPlaceDialog(look_around(ground.app), ground.window)
