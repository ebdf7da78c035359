"""The unit later on: names that change from a day leave old reports their old head; a correction mends them too."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt

from tests.gui.frame import a_window, an_app, answer, settle, type_text, with_reports
from ttdn_desktop.app import App
from ttdn_desktop.gui.unit_dialog import Around, UnitDialog
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.produce import Look, produce
from ttdn_desktop.operations.start import start
from ttdn_desktop.operations.unit_answers import answers_of, change_names, followed, keep_change
from ttdn_desktop.operations.unit_profile import declare_unit


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


def printed(app: App, report: str) -> str:
    session = app.session(report)
    return app.docx.read_words(app.docx.render(produce(session, app.store, Look.DRAFT)))


def own(app: App) -> Unit:
    unit = app.store.own_unit()
    assert unit is not None
    return unit


def changed(qtbot: Any, app: App, act: Any) -> None:
    window = a_window(qtbot, app)
    answer(UnitDialog, act)
    window.change_unit()
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=10_000)
    settle(qtbot, window)
    window.jobs.wait()


def names_tab(dialog: UnitDialog) -> None:
    dialog.tabs.setCurrentIndex(1)


def test_a_change_from_a_day_leaves_the_old_report_its_old_head(qtbot: Any, app: App) -> None:
    draft = with_reports(app)
    old = next(report for report in app.store.reports() if report.id != draft.id)

    def act(dialog: UnitDialog) -> None:
        names_tab(dialog)
        dialog.names.issuer.selectAll()
        dialog.names.issuer.insertPlainText("ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN GIANG")
        assert dialog.from_day.isChecked() and dialog.from_day.isVisible()
        assert dialog.day.value() == date(2027, 6, 2)
        dialog.drafts.setChecked(False)
        dialog.save.click()

    changed(qtbot, app, act)
    first, second = own(app).letterheads
    assert (first.valid_to, second.valid_from) == (date(2027, 6, 1), date(2027, 6, 2))
    assert "XÃ NGUYÊN BÌNH" in printed(app, old.id) and "PHƯỜNG TÂN GIANG" not in printed(app, old.id)
    assert app.store.report(old.id) == old and app.store.report(draft.id) == draft
    new = start(app.store, app.catalogue, own(app), Period.parse("2027-Y"), source="none", today=date(2027, 12, 16))
    assert new.letterhead == second.id and "PHƯỜNG TÂN GIANG" in printed(app, new.id)


def test_the_report_being_written_follows_when_that_is_wanted(qtbot: Any, app: App) -> None:
    draft = with_reports(app)

    def act(dialog: UnitDialog) -> None:
        dialog.tabs.setCurrentIndex(2)
        dialog.signing.signer.selectAll()
        type_text(dialog.signing.signer, "Hoàng Văn Bảy")
        assert dialog.drafts.isVisible() and dialog.drafts.isChecked()
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    changed(qtbot, app, act)
    followed = app.store.report(draft.id)
    assert followed.signing.name == "Hoàng Văn Bảy" and followed.letterhead == own(app).letterheads[1].id
    assert followed.place == draft.place


def test_a_correction_mends_the_head_it_was_written_under(qtbot: Any, app: App) -> None:
    draft = with_reports(app)

    def act(dialog: UnitDialog) -> None:
        names_tab(dialog)
        dialog.names.issuer.selectAll()
        dialog.names.issuer.insertPlainText("ỦY BAN NHÂN DÂN\nXÃ NGUYÊN BÌNH A")
        dialog.correct.setChecked(True)
        dialog.save.click()

    changed(qtbot, app, act)
    (head,) = own(app).letterheads
    assert head.issuer[1] == "XÃ NGUYÊN BÌNH A" and head.valid_from is None
    assert "XÃ NGUYÊN BÌNH A" in printed(app, draft.id)


def test_the_list_shows_every_dated_head_and_an_old_one_can_only_be_corrected(qtbot: Any, app: App) -> None:
    with_reports(app)

    def change(dialog: UnitDialog) -> None:
        names_tab(dialog)
        type_text(dialog.names.place, "X")
        dialog.save.click()

    changed(qtbot, app, change)
    unit = own(app)
    dialog = UnitDialog(unit, None, Around((), app.store.reports(), app.today))
    qtbot.addWidget(dialog)
    dialog.show()
    said = [dialog.heads.itemText(row) for row in range(dialog.heads.count())]
    assert said == ["UBND xã Nguyên Bình – từ 02/6/2027 đến nay", "UBND xã Nguyên Bình – từ đầu đến hết 01/6/2027"]
    dialog.heads.setCurrentIndex(1)
    dialog.heads.activated.emit(1)
    assert not dialog.from_day.isEnabled() and dialog.correct.isChecked()
    assert dialog.answers().place == "Nguyên Bình"


def test_nothing_changed_asks_nothing_and_keeps_everything(qtbot: Any, app: App) -> None:
    with_reports(app)
    before = own(app)

    def act(dialog: UnitDialog) -> None:
        for tab in (0, 1, 2, 0):
            dialog.tabs.setCurrentIndex(tab)
        assert not dialog._how.isVisible()
        dialog.save.click()

    changed(qtbot, app, act)
    assert own(app) == before


def test_a_change_without_its_day_is_not_taken(qtbot: Any, app: App) -> None:
    with_reports(app)
    unit = own(app)
    dialog = UnitDialog(unit, None, Around((), app.store.reports(), app.today))
    qtbot.addWidget(dialog)
    dialog.show()
    names_tab(dialog)
    type_text(dialog.names.place, "X")
    dialog.day.set_value(None)
    dialog.save.click()
    assert dialog.isVisible() and "ngày bắt đầu" in dialog.problem.text()


def test_a_department_may_issue_the_report(qtbot: Any) -> None:
    dialog = UnitDialog(declare_unit("Nguyên Bình", "xã", "tỉnh Cao Bằng"))
    qtbot.addWidget(dialog)
    names_tab(dialog)
    dialog.names.issuer_box.setCurrentIndex(1)
    dialog.names.issuer_box.activated.emit(1)
    answers = dialog.answers()
    assert answers.superior == ("UBND XÃ NGUYÊN BÌNH",) and answers.issuer == ("PHÒNG VĂN HÓA - XÃ HỘI",)
    assert (answers.symbol, answers.authority) == ("BC-VHXH", ("TRƯỞNG PHÒNG",))
    dialog.names.issuer_box.setCurrentIndex(0)
    dialog.names.issuer_box.activated.emit(0)
    assert dialog.answers().symbol == "BC-UBND" and dialog.answers().issuer[1] == "XÃ NGUYÊN BÌNH"


def test_units_it_was_formed_from_are_stored_as_units(qtbot: Any, app: App) -> None:
    with_reports(app)

    def act(dialog: UnitDialog) -> None:
        dialog.unit.formed.insertPlainText("thị trấn Nguyên Bình\nhuyện Nguyên Bình, tỉnh Bắc Kạn")
        dialog.save.click()

    changed(qtbot, app, act)
    before = [app.store.unit(key) for key in own(app).predecessors]
    assert [(unit.area, unit.province) for unit in before] == [
        ("thị trấn Nguyên Bình", "tỉnh Cao Bằng"), ("huyện Nguyên Bình", "tỉnh Bắc Kạn"),
    ]  # fmt: skip


def test_what_was_typed_stays_while_another_head_is_looked_at(qtbot: Any, app: App) -> None:
    draft = with_reports(app)
    unit = change_names(
        app.store, msgspec.structs.replace(own(app).letterheads[0], place="Cũ"), date(2027, 6, 1), False
    )
    dialog = UnitDialog(unit, None, Around((), app.store.reports(), app.today))
    qtbot.addWidget(dialog)
    dialog.show()
    names_tab(dialog)
    dialog.names.place.selectAll()
    type_text(dialog.names.place, "Tân Giang")
    for row in (1, 0):
        dialog.heads.setCurrentIndex(row)
        dialog.heads.activated.emit(row)
        assert dialog.answers().place == ("Tân Giang" if row == 0 else "Nguyên Bình")
    dialog.heads.setCurrentIndex(1)
    dialog.heads.activated.emit(1)
    dialog.save.click()
    assert dialog.isVisible() and "chưa lưu" in dialog.problem.text()
    dialog.save.click()
    assert not dialog.isVisible() and dialog.change().base == draft.letterhead


def test_an_old_head_only_looked_at_keeps_its_area(qtbot: Any, app: App) -> None:
    draft = with_reports(app)
    unit, head = own(app), own(app).letterheads[0]
    old = answers_of(unit, head)
    renamed = followed(msgspec.structs.replace(old, name="Minh Tâm"), old)
    unit = keep_change(app.store, renamed, base=head.id, day=date(2027, 6, 1))
    dialog = UnitDialog(unit, None, Around((), app.store.reports(), app.today))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.heads.setCurrentIndex(1)
    dialog.heads.activated.emit(1)
    assert not dialog._how.isVisible()
    wish = dialog.change()
    assert wish.base == draft.letterhead
    assert keep_change(app.store, wish.answers, base=wish.base, day=wish.day) == unit
