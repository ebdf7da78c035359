"""Letters other reports answer too, letters taken away, and what an issued report's pages write back: nothing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.gui.frame import a_window, an_app, opened, settle, type_text, with_reports
from ttdn_desktop.app import App
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.period_page import PeriodPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.issue import issue
from ttdn_desktop.operations.start import start

LETTER = "cv-537-2027"


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    with an_app(home) as made:
        yield made


@pytest.fixture
def first(app: App) -> Report:
    return with_reports(app)


def wizard_of(qtbot: Any, app: App, report: str) -> tuple[MainWindow, Wizard]:
    window = a_window(qtbot, app)
    if window.wizard is not None:
        window.go_home()
        settle(qtbot, window)
    opened(qtbot, window, report)
    assert window.wizard is not None
    return window, window.wizard


def page_of(wizard: Wizard) -> PeriodPage:
    wizard.open_step("period")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, PeriodPage)
    return page


def a_second(app: App, first: Report) -> Report:
    unit = app.store.own_unit()
    assert unit is not None
    letter = app.store.request(LETTER)
    return start(
        app.store, app.catalogue, unit, Period.parse("2027-Y"), source=first.id, request=letter, today=app.today
    )


def typed(page: PeriodPage, field: str, text: str) -> None:
    edit = getattr(page.ui, field)
    edit.selectAll()
    type_text(edit, text)


@pytest.mark.parametrize("how", ["draft", "issued", "issued long ago"])
def test_a_new_number_leaves_the_other_reports_letter(qtbot: Any, app: App, first: Report, how: str) -> None:
    session = app.session(first.id)
    if how != "draft":
        session.change(issue(session.report, "46", date(2027, 6, 15)), what="issue", where="export", final=True)
        session.save()
    if how == "issued long ago":
        app.store.save_report(msgspec.structs.replace(session.report, issued_with=None))
    second = a_second(app, first)
    _, wizard = wizard_of(qtbot, app, second.id)
    page = page_of(wizard)
    typed(page, "numberEdit", "12")
    page.flush()
    type_text(page.ui.numberEdit, "00")
    wizard.go(1)
    assert wizard.autosave.finish()
    assert app.session(first.id).requests == session.requests and app.store.request(LETTER).number == "537"
    kept = app.session(second.id)
    assert [letter.number for letter in kept.requests] == ["1200"] and kept.requests[0].id != LETTER
    assert [letter.number for letter in app.store.requests()].count("1200") == 1


def test_a_correction_of_what_names_no_letter_stays_the_same_letter(qtbot: Any, app: App, first: Report) -> None:
    second = a_second(app, first)
    _, wizard = wizard_of(qtbot, app, second.id)
    page = page_of(wizard)
    typed(page, "subjectEdit", "báo cáo cả năm")
    page.flush()
    assert wizard.session.report.requests == (LETTER,)


def test_an_issued_report_without_a_copy_keeps_what_it_prints(qtbot: Any, app: App, first: Report) -> None:
    session = app.session(first.id)
    session.change(issue(session.report, "46", date(2027, 6, 15)), what="issue", where="export", final=True)
    app.store.save_report(msgspec.structs.replace(session.report, issued_with=None))
    second = a_second(app, first)
    _, wizard = wizard_of(qtbot, app, second.id)
    page = page_of(wizard)
    typed(page, "subjectEdit", "báo cáo cả năm")
    wizard.go(1)
    assert wizard.autosave.finish()
    assert app.session(first.id).requests == session.requests
    assert app.session(second.id).requests[0].subject == "báo cáo cả năm"


def test_a_letter_of_this_report_alone_is_put_right(qtbot: Any, app: App, first: Report) -> None:
    _, wizard = wizard_of(qtbot, app, first.id)
    page = page_of(wizard)
    typed(page, "numberEdit", "538")
    wizard.go(1)
    assert wizard.autosave.finish()
    assert wizard.session.report.requests == (LETTER,) and app.store.request(LETTER).number == "538"


def test_typed_back_it_is_the_same_letter_again(qtbot: Any, app: App, first: Report) -> None:
    second = a_second(app, first)
    _, wizard = wizard_of(qtbot, app, second.id)
    page = page_of(wizard)
    page.ui.numberEdit.end(False)
    type_text(page.ui.numberEdit, "\b")
    page.flush()
    assert wizard.session.report.requests != (LETTER,)
    type_text(page.ui.numberEdit, "7")
    page.flush()
    assert wizard.session.report.requests == (LETTER,)


def test_a_new_letter_takes_the_old_one_away_and_undo_brings_it_back(qtbot: Any, app: App, first: Report) -> None:
    _, wizard = wizard_of(qtbot, app, first.id)
    page = page_of(wizard)
    page.ui.knownBox.setCurrentIndex(0)
    page.ui.knownBox.activated.emit(0)
    assert wizard.session.requests == ()
    wizard.go(1)
    assert page_of(wizard).ui.numberEdit.value() == ""
    wizard.undo()
    assert page.ui.numberEdit.value() == "537" and wizard.session.report.requests == (LETTER,)


def test_a_new_letter_beside_a_second_one_keeps_the_second(qtbot: Any, app: App, first: Report) -> None:
    session = app.session(first.id)
    other = msgspec.structs.replace(session.requests[0], id="cv-9-2027", number="9")
    session.set_request(other, beside=True)
    session.save()
    assert session.report.requests == ("cv-9-2027", LETTER)
    _, wizard = wizard_of(qtbot, app, first.id)
    page = page_of(wizard)
    page.ui.knownBox.setCurrentIndex(0)
    page.ui.knownBox.activated.emit(0)
    typed(page, "numberEdit", "77")
    page.flush()
    assert [letter.number for letter in wizard.session.requests] == ["77", "537"]


@pytest.mark.parametrize("odd", [{"kind": ""}, {"symbol": "/STTTT"}, {"subject": "hai  dấu cách"}])
def test_an_issued_report_with_an_odd_letter_can_be_left(
    qtbot: Any, app: App, first: Report, odd: dict[str, str]
) -> None:
    app.store.save_request(msgspec.structs.replace(app.store.request(LETTER), **odd))
    session = app.session(first.id)
    session.change(msgspec.structs.replace(session.report, place="Nguyên  Bình"), what="signing")
    session.change(issue(session.report, "46", date(2027, 6, 15)), what="issue", where="export", final=True)
    session.save()
    _, wizard = wizard_of(qtbot, app, first.id)
    for step in ("period", "signing", "period"):
        assert wizard.open_step(step)
    assert wizard.close_session() and app.store.report(first.id) == session.report


def test_a_reversed_window_holds_the_page_and_marks_the_field(qtbot: Any, app: App, first: Report) -> None:
    _, wizard = wizard_of(qtbot, app, first.id)
    page = page_of(wizard)
    page.ui.endEdit.edit.selectAll()
    type_text(page.ui.endEdit.edit, "1/1/2020")
    wizard.go(1)
    assert wizard.step is not None and wizard.step.key == "period"
    assert page.ui.problemLabel.isVisible() and page.ui.endEdit.edit.property("wrong") == "true"
    assert "Ngày cuối" in page.ui.problemLabel.text() and page.ui.endEdit.value() == date(2020, 1, 1)
    page.ui.endEdit.edit.selectAll()
    type_text(page.ui.endEdit.edit, "1/6/2027")
    assert page.ui.endEdit.edit.property("wrong") != "true"
    wizard.go(1)
    assert wizard.step.key != "period" and wizard.session.report.window.end == date(2027, 6, 1)
