"""Where the data goes: the second fixed drive proposed with its reason, sticks only after a warning, moved from the widget."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import NOW, answer, with_reports
from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.gui.data_place import BACKUP_FACT, Choice, DataPlace, DataPlaceDialog, Known, look_around, settle
from ttdn_desktop.gui.drives import ENOUGH, Drive, Proposal, drive_of, drives, propose
from ttdn_desktop.settings import Settings
from ttdn_desktop.wording import data_place as words

C = Drive(Path("/c"), "Windows", 50 * ENOUGH, system=True)
D = Drive(Path("/d"), "DATA", 90 * ENOUGH)
E = Drive(Path("/e"), "Lớn hơn", 99 * ENOUGH)
STICK = Drive(Path("/f"), "USB", 200 * ENOUGH, removable=True)
NET = Drive(Path("/z"), "Mạng", 200 * ENOUGH, remote=True)
HOME, SECOND = Path("/c/Users/a/ttdn"), Path("/c/Users/a/ttdn/backup")


@pytest.mark.parametrize(
    ("known", "home", "backup"),
    [
        ((C, D), Path("/d/TTDN"), SECOND),
        ((C, D, E), Path("/e/TTDN"), SECOND),
        ((C,), None, None),
        ((C, STICK), None, None),
        ((C, NET), None, None),
        ((C, D._replace(writable=False)), None, None),
        ((C, D._replace(free=ENOUGH - 1)), None, None),
        ((), None, None),
    ],
)
def test_only_a_fixed_writable_second_drive_with_room_is_proposed(
    known: tuple[Drive, ...], home: Path | None, backup: Path | None
) -> None:
    assert propose(known, HOME, SECOND) == Proposal(home, backup)


def test_a_home_named_from_outside_stays_and_gets_its_second_backups() -> None:
    assert propose((C, D), HOME, SECOND, movable=False) == Proposal(None, Path("/d/TTDN-sao-luu"))
    assert propose((C, D), Path("/d/TTDN"), SECOND) == Proposal(None, SECOND), "on the second drive already"
    assert propose((C, STICK), Path("/f/data"), SECOND) == Proposal(None, SECOND)


def test_the_longest_root_is_the_drive_of_a_folder() -> None:
    inner = Drive(Path("/d/in"))
    assert drive_of(Path("/d/in/x"), (C, D, inner)) == inner and drive_of(Path("/d/other"), (C, D, inner)) == D
    assert drive_of(Path("/nowhere"), (C,)) is None


def test_the_machines_own_drives_have_one_system_drive() -> None:
    found = drives()
    assert [drive.system for drive in found].count(True) == 1 and found[0].system


def a_place(qtbot: Any, known: tuple[Drive, ...], *, fresh: bool = True, backup: str = "") -> DataPlace:
    place = DataPlace()
    qtbot.addWidget(place)
    place.show_known(Known(HOME, True, backup, known, propose(known, HOME, SECOND)), fresh=fresh)
    place.show()
    return place


def test_the_first_run_has_the_proposal_taken_and_says_why(qtbot: Any) -> None:
    place = a_place(qtbot, (C, D))
    assert place.choice() == Choice(Path("/d/TTDN"), str(SECOND))
    assert "Windows" in place.why.text() and place.why.isVisible()
    qtbot.keyClick(place.move_check, Qt.Key.Key_Space)
    assert place.choice() == Choice(None, "/d/TTDN-sao-luu"), "the backups are never on the data's own drive"
    assert place.home_label.text() == f"Đang để ở: {HOME}" and "/d/TTDN" in place.move_check.text()
    qtbot.keyClick(place.move_check, Qt.Key.Key_Space)
    assert place.choice() == Choice(Path("/d/TTDN"), str(SECOND))


def test_later_nothing_moves_by_itself(qtbot: Any) -> None:
    assert a_place(qtbot, (C, D), fresh=False).choice() == Choice(None, "")
    assert a_place(qtbot, (C, D), fresh=False, backup="/d/sao").choice() == Choice(None, "/d/sao")


def test_a_stick_is_taken_only_after_a_warning(qtbot: Any) -> None:
    place = a_place(qtbot, (C, STICK))
    told: list[str] = []

    def decline(box: QMessageBox) -> None:
        told.append(box.text())
        box.buttons()[-1].click()

    answer(QMessageBox, decline)
    place.take_home(Path("/f/TTDN"))
    assert "USB" in told[0] and place.choice().home is None
    answer(QMessageBox, lambda box: box.buttons()[0].click())
    place.take_home(Path("/f/TTDN"))
    assert place.choice().home == Path("/f/TTDN")


def test_second_backups_on_the_datas_own_drive_are_asked_about(qtbot: Any) -> None:
    place = a_place(qtbot, (C, D))
    answer(QMessageBox, lambda box: box.buttons()[-1].click())
    place.take_backup(Path("/d/sao-luu"))
    assert place.choice().backup == str(SECOND)
    place.take_backup(Path("/c/sao-luu"))
    assert place.choice().backup == "/c/sao-luu"


def test_a_choice_is_put_into_effect_on_real_data(qtbot: Any, home: Path, tmp_path: Path) -> None:
    home.mkdir()
    app = App(Settings(home, lambda: NOW, tmp_path / "data.ini"))
    report = with_reports(app)
    known = look_around(app)
    assert known.movable and known.home == home
    dialog = DataPlaceDialog(known)
    qtbot.addWidget(dialog)
    dialog.place.take_home(tmp_path / "D" / "TTDN")
    dialog.place.take_backup(tmp_path / "E") if not known.drives else dialog.place.backup_check.setChecked(False)
    assert settle(app, dialog.place.choice()) == home
    with app:
        assert app.store.report(report.id) == report and places.data_file(app.home).is_file()
        assert settle(app, Choice(None, "/e/sao")) is None and app.store.recall(BACKUP_FACT) == "/e/sao"


def test_a_pinned_home_says_so_and_offers_no_change(qtbot: Any) -> None:
    place = DataPlace()
    qtbot.addWidget(place)
    place.show_known(Known(HOME, False, "", (C, D), propose((C, D), HOME, SECOND, movable=False)), fresh=True)
    place.show()
    assert not place.change.isVisible() and words.PINNED in place.why.text()
    assert place.choice() == Choice(None, "/d/TTDN-sao-luu")
