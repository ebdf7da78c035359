"""The wizard's frame: steps, jumping, the two pages of its own, saving, undo, closing and reopening."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from tests.gui.frame import a_window, an_app, answer, opened, settle, type_text, with_reports
from ttdn_desktop.app import App
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.period_page import PeriodPage
from ttdn_desktop.gui.signing_page import SigningPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.block import Text


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


@pytest.fixture
def window(qtbot: Any, app: App) -> MainWindow:
    report = with_reports(app)
    made = a_window(qtbot, app)
    opened(qtbot, made, report.id)
    return made


@pytest.fixture
def wizard(window: MainWindow) -> Wizard:
    assert window.wizard is not None
    return window.wizard


def period_page(wizard: Wizard) -> PeriodPage:
    assert wizard.open_step("period")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, PeriodPage)
    return page


def signing_page(wizard: Wizard) -> SigningPage:
    assert wizard.open_step("signing")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SigningPage)
    return page


def stored(window: MainWindow) -> Any:
    assert window.wizard is not None
    return window._app.store.report(window.wizard.session.report.id)


def test_every_step_is_listed_with_its_state_in_words(wizard: Wizard) -> None:
    spoken = [wizard.ui.steps.item(row).text() for row in range(wizard.ui.steps.count())]
    assert spoken[0] == "Kỳ báo cáo và văn bản yêu cầu: xong"
    assert [line.split(":")[0] for line in spoken[-4:]] == [
        "Số liệu",
        "Ký và nơi nhận",
        "Kiểm tra",
        "In, xuất, gói báo cáo",
    ]
    assert len(spoken) == len(wizard.session.report.sections) + 5
    assert any(line.endswith("chưa viết") for line in spoken)


def test_any_step_opens_by_a_click_and_keys_go_on_and_back(qtbot: Any, wizard: Wizard) -> None:
    last = wizard.ui.steps.count() - 3
    place = wizard.ui.steps.visualItemRect(wizard.ui.steps.item(last)).center()
    wizard.ui.steps.scrollToItem(wizard.ui.steps.item(last))
    place = wizard.ui.steps.visualItemRect(wizard.ui.steps.item(last)).center()
    qtbot.mouseClick(wizard.ui.steps.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wizard.step is not None and wizard.step.key == "signing"
    wizard.open_step("period")
    assert not wizard.ui.backButton.isEnabled()
    qtbot.keyClick(wizard, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step.key == wizard.session.report.sections[0].key
    qtbot.keyClick(wizard, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step.key == "period"


def test_finishing_a_section_says_so_and_goes_on(qtbot: Any, wizard: Wizard) -> None:
    first, second = (section.key for section in wizard.session.report.sections[:2])
    wizard.open_step(first)
    qtbot.mouseClick(wizard.ui.nextButton, Qt.MouseButton.LeftButton)
    assert wizard.session.report.section(first).done
    assert wizard.step is not None and wizard.step.key == second


def test_opening_sentence_follows_the_letter_while_one_types(wizard: Wizard) -> None:
    page = period_page(wizard)
    page.ui.numberEdit.selectAll()
    type_text(page.ui.numberEdit, "538")
    words = "".join(run.text for run in page.ui.preview.sheet().opening[0] if isinstance(run, Text))
    assert "538/SVHTTDL-TTBCXB ngày 24 tháng 5 năm 2027" in words
    page.ui.dateEdit.edit.clear()
    page.ui.dateEdit.edit.textEdited.emit("")
    assert any(not isinstance(run, Text) for run in page.ui.preview.sheet().opening[0]), "a missing date is a gap"


def test_taking_the_letter_away_changes_the_opening_and_undo_brings_it_back(qtbot: Any, wizard: Wizard) -> None:
    page = period_page(wizard)
    session = wizard.session
    for field in (page.ui.numberEdit, page.ui.symbolEdit, page.ui.bodyEdit, page.ui.subjectEdit):
        field.clear()
    page.ui.dateEdit.set_value(None)
    page.ui.deadlineEdit.set_value(None)
    page.flush()
    assert session.requests == () and session.report.opening == session.outline.opening_without_request
    page.enter(wizard.step)
    assert "Thực hiện Công văn" not in str(page.ui.preview.sheet().opening)
    wizard.undo()
    assert page.ui.numberEdit.value() == "537" and session.report.opening == session.outline.opening


def test_second_letter_stays_when_the_first_is_changed(wizard: Wizard, app: App) -> None:
    session = wizard.session
    second = msgspec.structs.replace(session.requests[0], id="cv-9-2027", number="9")
    app.store.save_request(second)
    session._requests[second.id] = second
    session.change(msgspec.structs.replace(session.report, requests=("cv-537-2027", second.id)), what="request")
    page = period_page(wizard)
    page.ui.numberEdit.end(False)
    type_text(page.ui.numberEdit, "8")
    page.flush()
    assert [letter.number for letter in session.requests] == ["5378", "9"]


def test_typing_as_unikey_does_survives_saving_in_mid_word(wizard: Wizard) -> None:
    page = period_page(wizard)
    body = page.ui.bodyEdit
    body.clear()
    for part in ("U", "y\b\bỦy", " ban nha", "\b\bhâ", "n da", "\bâ", "n "):
        type_text(body, part)
        wizard.autosave.save()
        page.flush()
    type_text(body, "xã  Nguye\bê")
    type_text(body, "n\b\bễn")
    assert body.text() == "Ủy ban nhân dân xã  Nguyễn"
    page.flush()
    assert wizard.session.requests[0].body == "Ủy ban nhân dân xã Nguyễn", "blanks are set in order on the way in only"


def test_decomposed_letters_become_one(wizard: Wizard) -> None:
    page = period_page(wizard)
    page.ui.subjectEdit.setText("ba\u0301o ca\u0301o")
    page.flush()
    assert wizard.session.requests[0].subject == "báo cáo"


def test_half_a_number_never_overwrites_another_letter(wizard: Wizard, app: App) -> None:
    page = period_page(wizard)
    page.ui.knownBox.setCurrentIndex(0)
    page.ui.knownBox.activated.emit(0)
    type_text(page.ui.numberEdit, "5")
    page.flush()
    type_text(page.ui.numberEdit, "37")
    page.flush()
    wizard.autosave.finish()
    letters = {letter.id: letter for letter in app.store.requests()}
    assert letters["cv-537-2027"].body.startswith("Sở Văn hóa") and len(letters) == 2
    assert wizard.session.requests[0].number == "537" and wizard.session.requests[0].id != "cv-537-2027"


def test_date_that_is_none_keeps_one_on_the_page_and_the_old_date_in_the_report(wizard: Wizard) -> None:
    page = period_page(wizard)
    page.ui.deadlineEdit.edit.setText("31/2/2027")
    assert not wizard.open_step("signing")
    assert wizard.step is not None and wizard.step.key == "period"
    assert page.ui.problemLabel.isVisible() and "31/2/2027" in page.ui.problemLabel.text()
    assert str(wizard.session.requests[0].deadline) == "2027-06-20"
    page.ui.deadlineEdit.edit.setText("18/6/2027")
    assert wizard.open_step("signing")


def test_window_of_dates_follows_the_letter(wizard: Wizard) -> None:
    page = period_page(wizard)
    page.ui.startEdit.edit.setText("1/12/2026")
    page.flush()
    window = wizard.session.report.window
    assert (str(window.start), window.rule) == ("2026-12-01", "request")
    page.ui.endEdit.edit.setText("1/1/2020")
    page.flush()
    assert wizard.session.report.window == window, "an end before the start is not taken"
    assert not wizard.open_step("signing") and page.ui.problemLabel.isVisible()
    page.ui.endEdit.edit.setText("1/6/2027")
    assert wizard.open_step("signing")


def test_form_of_signing_gives_the_lines_and_the_sheet_shows_them(wizard: Wizard) -> None:
    page = signing_page(wizard)
    page.ui.formBox.setCurrentIndex(1)
    page.ui.formBox.activated.emit(1)
    assert page.ui.authorityEdit.values() == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    type_text(page.ui.recipientsEdit, "Sở Văn hóa, Thể thao và Du lịch;")
    assert page.ui.preview.sheet().authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    page.leave()
    report = wizard.session.report
    assert report.signing.authority[1] == "KT. CHỦ TỊCH" and report.recipients == ("Sở Văn hóa, Thể thao và Du lịch;",)


def test_what_is_typed_reaches_the_disk_by_itself(qtbot: Any, window: MainWindow, wizard: Wizard) -> None:
    page = signing_page(wizard)
    page.ui.nameEdit.clear()
    type_text(page.ui.nameEdit, "Lý Thị Ổn")
    assert wizard.autosave.unsaved and window._saved.text() == "đang lưu…"
    qtbot.waitUntil(lambda: not wizard.autosave.unsaved, timeout=5000)
    assert stored(window).signing.name == "Lý Thị Ổn"
    assert window._saved.text() == "đã lưu 09:00:00"


def test_later_keys_do_not_put_the_save_off(qtbot: Any, window: MainWindow, wizard: Wizard) -> None:
    page = signing_page(wizard)
    type_text(page.ui.placeEdit, "a")
    left = wizard.autosave._timer.remainingTime()
    qtbot.wait(60)
    type_text(page.ui.placeEdit, "b")
    assert 0 < wizard.autosave._timer.remainingTime() < left <= 1500


@pytest.mark.parametrize("choice", ["try again", "stay"])
def test_disk_that_refuses_is_told_and_nothing_is_lost(
    qtbot: Any, window: MainWindow, wizard: Wizard, choice: str
) -> None:
    store = window._app.store
    store._thread.run(lambda: store._db.execute("pragma query_only = on"))  # the disk says no, as a locked stick does
    page = signing_page(wizard)
    page.ui.nameEdit.end(False)
    type_text(page.ui.nameEdit, " B")
    wizard.autosave.finish()
    assert window._saved.text().startswith("CHƯA LƯU ĐƯỢC")

    def respond(box: QMessageBox) -> None:
        buttons = {button.text(): button for button in box.buttons()}
        if choice == "try again":
            store._thread.run(lambda: store._db.execute("pragma query_only = off"))
            buttons["Thử lại"].click()
        else:
            buttons["Ở lại"].click()

    answer(QMessageBox, respond)
    window.go_home()
    if choice == "try again":
        settle(qtbot, window)
        assert window.wizard is None
    else:
        assert window.wizard is wizard and page.ui.nameEdit.value().endswith(" B")
        store._thread.run(lambda: store._db.execute("pragma query_only = off"))
        wizard.autosave.finish()
    report = next(r for r in store.reports() if r.period.code == "2027-H1")
    assert report.signing.name.endswith(" B")


def test_undo_goes_back_to_where_the_change_was(qtbot: Any, wizard: Wizard) -> None:
    page = signing_page(wizard)
    before = page.ui.archiveEdit.value()
    page.ui.archiveEdit.setText("VT, VHXH, NgT")
    wizard.open_step("period")
    wizard.ui.steps.setFocus()
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step is not None and wizard.step.key == "signing"
    assert page.ui.archiveEdit.value() == before == wizard.session.report.archive
    qtbot.keyClick(wizard.ui.steps, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert page.ui.archiveEdit.value() == "VT, VHXH, NgT" == wizard.session.report.archive


def test_closing_and_reopening_finds_everything_where_it_was(qtbot: Any, home: Path) -> None:
    app = an_app(home)
    report = with_reports(app)
    window = a_window(qtbot, app)
    opened(qtbot, window, report.id)
    assert window.wizard is not None
    page = signing_page(window.wizard)
    page.ui.nameEdit.clear()
    type_text(page.ui.nameEdit, "Hoàng Văn Đức")
    assert window.close()
    again = a_window(qtbot, an_app(home))
    qtbot.waitUntil(lambda: again.wizard is not None, timeout=10_000)
    assert again.wizard is not None and again.wizard.step is not None
    assert (again.wizard.session.report.id, again.wizard.step.key) == (report.id, "signing")
    reopened = again.wizard.ui.pages.currentWidget()
    assert isinstance(reopened, SigningPage) and reopened.ui.nameEdit.value() == "Hoàng Văn Đức"
    assert again._app.store.recall("window"), "where and how large the window was"
    settle(qtbot, again)


def test_going_home_shows_the_start_page_and_it_is_remembered(qtbot: Any, window: MainWindow, wizard: Wizard) -> None:
    qtbot.mouseClick(wizard.ui.homeButton, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.ui.stack.currentWidget() is window.start_page and window.wizard is None
    assert window._app.store.recall("last-report") == ""


def test_every_step_fits_an_old_screen_at_125_per_cent(wizard: Wizard) -> None:
    for step in wizard.session.steps():
        wizard.open_step(step.key)
    assert wizard.minimumSizeHint().width() <= 1366 / 1.25 and wizard.minimumSizeHint().height() <= 768 / 1.25 - 80
    wizard.window().resize(1093, 560)
    wizard.open_step("period")
    form = wizard.ui.pages.currentWidget().ui  # type: ignore[attr-defined]
    assert form.preview.isVisible() and form.fieldsLayout.indexOf(form.preview) > 0, (
        "below the fields, which keep their room"
    )
    wizard.window().resize(1366, 700)
    assert form.paperColumn.indexOf(form.preview) > 0, "beside them again"


@pytest.mark.parametrize("leave", [True, False])
def test_closing_over_a_date_that_is_none_asks(qtbot: Any, window: MainWindow, wizard: Wizard, leave: bool) -> None:
    page = period_page(wizard)
    page.ui.deadlineEdit.edit.setText("31/2/2027")
    page.ui.bodyEdit.setText("Sở Văn hóa")
    answer(QMessageBox, lambda box: box.buttons()[1 if leave else 0].click())
    assert window.close() is leave
    if leave:
        with an_app(window._app.home) as again:
            letter = again.store.request("cv-537-2027")
        assert (letter.body, str(letter.deadline)) == ("Sở Văn hóa", "2027-06-20")
    else:
        assert window.wizard is wizard
        page.ui.deadlineEdit.edit.setText("20/6/2027")
