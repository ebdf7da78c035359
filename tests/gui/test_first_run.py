"""The first run on an empty home: by keyboard alone, by mouse alone, from an old report, left half way and resumed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from tests.gui.frame import NOW, a_window, an_app, answer, settle, type_text, with_reports
from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.gui.data_place import BACKUP_FACT, Known
from ttdn_desktop.gui.drives import Drive, Proposal
from ttdn_desktop.gui.first_run import FACT, NAMES, REVIEW, SIGNING, UNIT, WELCOME, FirstRun
from ttdn_desktop.gui.import_dialog import ImportDialog
from ttdn_desktop.gui.importing import Importing
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import NewReportDialog
from ttdn_desktop.gui.paste_dialog import PasteDialog
from ttdn_desktop.settings import Settings
from ttdn_desktop.wording import window as window_words

SAMPLE = places.asset("samples", "ky-truoc.txt")


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


def the_page(qtbot: Any, window: MainWindow) -> FirstRun:
    qtbot.waitUntil(lambda: window.first_door.page is not None and not window.jobs.busy, timeout=10_000)
    page = window.first_door.page
    assert page is not None and window.ui.stack.currentWidget() is page
    return page


def focused(window: MainWindow) -> QWidget:
    widget = window.focusWidget()
    assert widget is not None
    return widget


def tab_to(qtbot: Any, window: MainWindow, wanted: QWidget) -> None:
    """Tab until the keyboard stands there; every stop on the way must have a name."""
    for _ in range(40):
        if focused(window) is wanted:
            return
        qtbot.keyClick(focused(window), Qt.Key.Key_Tab)
    raise AssertionError(f"no way by Tab to {wanted.accessibleName()}")


def in_wizard(qtbot: Any, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.wizard is not None and not window.jobs.busy, timeout=20_000)


def test_by_keyboard_alone_from_an_empty_home_to_the_new_report(qtbot: Any, app: App) -> None:
    window = a_window(qtbot, app)
    page = the_page(qtbot, window)
    assert page.page == WELCOME and focused(window) is page.welcome.first
    tab_to(qtbot, window, page.welcome.ask)
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    assert page.page == UNIT and focused(window) is page.unit.province
    type_text(focused(window), "Cao Bằng")
    tab_to(qtbot, window, page.unit.name)
    type_text(focused(window), "Nguyên Bình")
    tab_to(qtbot, window, page.unit.formed)
    type_text(focused(window), "thị trấn Nguyên Bình; xã Thể Dục")
    tab_to(qtbot, window, page.next)
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    assert page.page == NAMES and page.names.issuer.values() == ("ỦY BAN NHÂN DÂN", "XÃ NGUYÊN BÌNH")
    assert page.names.paper is not None and page.names.paper.sheet().issuer[1] == "XÃ NGUYÊN BÌNH"
    tab_to(qtbot, window, page.next)
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    assert page.page == SIGNING and focused(window) is page.signing.signer
    type_text(focused(window), "Nguyễn Thị Hồng Ánh")
    tab_to(qtbot, window, page.next)
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    assert page.page == REVIEW and not page.review.problem.isVisible()
    tab_to(qtbot, window, page.review.outline)
    answer(NewReportDialog, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    in_wizard(qtbot, window)
    unit = app.store.own_unit()
    assert unit is not None and (unit.area, unit.province) == ("xã Nguyên Bình", "tỉnh Cao Bằng")
    assert [app.store.unit(key).area for key in unit.predecessors] == ["thị trấn Nguyên Bình", "xã Thể Dục"]
    assert window.wizard is not None
    report = window.wizard.session.report
    assert report.signing.name == "Nguyễn Thị Hồng Ánh" and report.signing.authority == (
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
    )
    assert report.addressees == ("Sở Văn hóa, Thể thao và Du lịch tỉnh Cao Bằng",)
    assert app.store.recall(FACT) == "" and window.first_door.page is None


def test_by_mouse_alone_from_last_periods_file(qtbot: Any, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shortest way: the file, a look, the new period."""
    monkeypatch.setattr(Importing, "choose", staticmethod(lambda window, folder: SAMPLE))
    window = a_window(qtbot, app)
    page = the_page(qtbot, window)
    click = Qt.MouseButton.LeftButton
    answer(ImportDialog, lambda dialog: qtbot.mouseClick(dialog.ui.keepButton, click))
    qtbot.mouseClick(page.welcome.first, click)
    qtbot.waitUntil(lambda: page.page == REVIEW, timeout=30_000)
    source = app.store.reports()[0]
    assert source.period.label() in page.review.imported.text() and page.review.new.isVisible()
    assert page.answers().signer == source.signing.name and page.answers().name in page.review.summary.text()
    answer(NewReportDialog, lambda dialog: qtbot.mouseClick(dialog.ui.createButton, click))
    qtbot.mouseClick(page.review.new, click)
    in_wizard(qtbot, window)
    assert window.wizard is not None and window.wizard.session.report.source == source.id
    assert app.store.report(source.id) == source, "the old report stays as it was"


def test_from_what_was_copied_in_word(qtbot: Any, app: App) -> None:
    lines = SAMPLE.read_text("utf-8").split("\n")
    data = QMimeData()
    data.setHtml("".join(f"<p class=MsoNormal>{line}<o:p></o:p></p>" for line in lines if line.strip()))
    data.setText("\n".join(lines))
    QGuiApplication.clipboard().setMimeData(data)
    window = a_window(qtbot, app)
    page = the_page(qtbot, window)

    def paste(dialog: PasteDialog) -> None:
        qtbot.keyClick(dialog.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert dialog.read.isEnabled() and "từ" in dialog.said.text()
        answer(ImportDialog, lambda review: review.ui.keepButton.click())
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    answer(PasteDialog, paste)
    qtbot.mouseClick(page.welcome.paste, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.page == REVIEW, timeout=30_000)
    assert app.store.reports()[0].made_outside and page.answers().name


def test_back_keeps_everything_and_left_half_way_it_goes_on_there(qtbot: Any, home: Path) -> None:
    with an_app(home) as app:
        window = a_window(qtbot, app)
        page = the_page(qtbot, window)
        page.open(UNIT)
        page.unit.province.setText("Cao Bằng")
        page.unit.name.setText("Nguyên Bình")
        page.next.click()
        page.names.symbol.selectAll()
        type_text(page.names.symbol, "BC-UBNDX")
        page.back.click()
        assert page.unit.name.value() == "Nguyên Bình"
        page.unit.name.setText("Minh Tâm")
        page.next.click()
        assert page.names.issuer.values()[1] == "XÃ MINH TÂM", "what was proposed follows"
        assert page.names.symbol.value() == "BC-UBNDX", "what was typed stays"
        page.next.click()
        type_text(page.signing.signer, "Lý Văn A")
        window.close()
    with an_app(home) as again:
        window = a_window(qtbot, again)
        page = the_page(qtbot, window)
        assert page.page == SIGNING and page.signing.signer.value() == "Lý Văn A"
        assert page.answers().symbol == "BC-UBNDX" and again.store.own_unit() is None
        page.later_button.click()
        settle(qtbot, window)
        assert window.ui.stack.currentWidget() is window.start_page
        window.change_unit()
        assert the_page(qtbot, window).page == SIGNING
        window.close()


def test_closed_after_an_import_it_goes_on_at_the_review(
    qtbot: Any, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Importing, "choose", staticmethod(lambda window, folder: SAMPLE))
    with an_app(home) as app:
        window = a_window(qtbot, app)
        page = the_page(qtbot, window)
        answer(ImportDialog, lambda dialog: dialog.ui.keepButton.click())
        page.welcome.first.click()
        qtbot.waitUntil(lambda: page.page == REVIEW, timeout=30_000)
        answers = page.answers()
        window.close()
    with an_app(home) as again:
        window = a_window(qtbot, again)
        page = the_page(qtbot, window)
        assert page.page == REVIEW and page.answers() == answers and page.review.new.isVisible()
        window.new_report()
        answer(NewReportDialog, lambda dialog: dialog.ui.createButton.click())
        in_wizard(qtbot, window)
        assert window.first_door.page is None, "begun another way, the first run is over all the same"
        settle(qtbot, window)
        assert again.store.recall(FACT) == ""
        window.close()


def test_what_is_missing_is_said_and_the_step_before_is_one_press_away(qtbot: Any, app: App) -> None:
    window = a_window(qtbot, app)
    page = the_page(qtbot, window)
    page.steps[REVIEW].click()
    assert "bước 1" in page.review.problem.text() and not page.review.outline.isEnabled()
    page.steps[UNIT].click()
    assert page.page == UNIT
    page.unit.name.setText("Nguyên Bình")
    page.unit.province.setText("Cao Bằng")
    page.steps[REVIEW].click()
    assert page.review.outline.isEnabled()


def test_a_districts_report_asks_for_the_present_unit_and_carries_on_from_it(
    qtbot: Any, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "huyen.txt"
    old.write_text(SAMPLE.read_text("utf-8").replace("xã ", "huyện ").replace("XÃ ", "HUYỆN "), "utf-8")
    monkeypatch.setattr(Importing, "choose", staticmethod(lambda window, folder: old))
    window = a_window(qtbot, app)
    page = the_page(qtbot, window)
    answer(ImportDialog, lambda dialog: dialog.ui.keepButton.click())
    page.welcome.first.click()
    qtbot.waitUntil(lambda: page.page == UNIT, timeout=30_000)
    district = app.store.own_unit()
    assert district is not None and district.level == "huyện"
    assert page.unit.formed.values() == (district.area,) and district.area in page.unit.note.text()
    type_text(page.unit.name, "Tân Giang")
    page.open(REVIEW)
    answer(NewReportDialog, lambda dialog: dialog.ui.createButton.click())
    page.review.new.click()
    in_wizard(qtbot, window)
    own = app.store.own_unit()
    assert own is not None and own.name == "Tân Giang" and own.predecessors == (district.id,)
    assert app.store.unit(district.id) == district
    assert window.wizard is not None and window.wizard.session.report.source == app.store.reports(district.id)[0].id


def test_the_proposed_drive_is_used_and_its_second_backups_too(
    qtbot: Any, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    second, backup = tmp_path / "D" / "TTDN", tmp_path / "sao-luu"
    drives = (Drive(home.parent, "C", 10**12, system=True), Drive(tmp_path / "D", "D", 10**12))
    known = Known(home, True, "", drives, Proposal(second, backup))
    monkeypatch.setattr("ttdn_desktop.gui.first_run.look_around", lambda app: known)
    with App(Settings(home, lambda: NOW, tmp_path / "data.ini")) as app:
        window = a_window(qtbot, app)
        page = the_page(qtbot, window)
        page.open(UNIT)
        page.unit.name.setText("Nguyên Bình")
        page.unit.province.setText("Cao Bằng")
        page.open(REVIEW)
        assert str(second) in page.review.place.move_check.text() and "Windows" in page.review.place.why.text()
        moved: list[object] = []
        window.home_moved.connect(moved.append)
        told: list[str] = []

        def understood(box: Any) -> None:
            told.append(box.text())
            answer(NewReportDialog, lambda dialog: dialog.ui.createButton.click())
            box.buttons()[0].click()

        answer(QMessageBox, understood)
        page.review.outline.click()
        in_wizard(qtbot, window)
        assert app.home == second and moved == [second] and str(home) in told[0]
        assert app.store.recall(BACKUP_FACT) == str(backup)
        assert window.wizard is not None and places.data_file(second).is_file() and places.data_file(home).is_file()
        window.close()


def test_an_office_that_has_its_unit_is_never_asked_again(qtbot: Any, app: App) -> None:
    with_reports(app)
    window = a_window(qtbot, app)
    settle(qtbot, window)
    assert window.first_door.page is None and window.ui.stack.currentWidget() is window.start_page
    assert window.start_page.ui.unitLabel.text() == window_words.unit_line(app.store.own_unit())
