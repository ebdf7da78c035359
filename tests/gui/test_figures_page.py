"""The figures page: typing, Enter, Delete, a column from a spreadsheet, values refused, saving half-way."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from tests.gui.frame import type_text
from tests.gui.section import control, press
from ttdn_desktop.errors import Refused
from ttdn_desktop.gui.figure_columns import BEFORE, CHANGE, NOW, STATE, WHERE
from ttdn_desktop.gui.figure_text import refusal
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.figure import FigureStatus


@pytest.fixture
def page(wizard: Wizard) -> FiguresPage:
    assert wizard.open_step("figures")
    made = wizard.ui.pages.currentWidget()
    assert isinstance(made, FiguresPage)
    made.view.to_row(0)
    return made


def place(page: FiguresPage, number: int) -> int:
    """The row of the figure with that number; rows of groups are not counted."""
    return page.table.figure_rows()[number]


def code(page: FiguresPage, number: int) -> str:
    return page.table.code(place(page, number))


def text(page: FiguresPage, number: int, column: int = NOW) -> str:
    return str(page.table.data(page.table.index(place(page, number), column)) or "")


def pasted(page: FiguresPage, number: int, *cells: str) -> int:
    """Values pasted one below the other from a figure on."""
    return page.view.paste_block([[cell] for cell in cells], place(page, number), NOW)


def open_field(page: FiguresPage) -> QLineEdit | None:
    """The field being typed in; Qt keeps the one before a while."""
    return next((field for field in page.view.findChildren(QLineEdit) if field.isVisible()), None)


def typed(qtbot: Any, page: FiguresPage, value: str) -> None:
    """Types into the current row and goes down with Enter."""
    rows = page.table.figure_rows()
    number = rows.index(page.view.currentIndex().row())
    type_text(page.view, value[:1])
    field = open_field(page)
    assert field is not None
    type_text(field, value[1:])
    press(field, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: open_field(page) is None)
    assert page.view.currentIndex().column() == NOW
    assert page.view.currentIndex().row() in rows[number : number + 2]


def test_values_are_typed_one_below_the_other(qtbot: Any, wizard: Wizard, page: FiguresPage) -> None:
    for value in ("12", "0", "?", "-", "1.234"):
        typed(qtbot, page, value)
    assert [text(page, row) for row in range(5)] == ["12", "0", "?", "-", "1.234"]
    assert [text(page, row, STATE) for row in range(4)] == [
        "", "Không phát sinh (0)", "Chưa thống kê", "Không có nội dung này",
    ]  # fmt: skip
    known = wizard.session.figures.get(code(page, 4))
    assert known is not None and str(known.value) == "1234"
    assert page.count.text().startswith("5/")


def test_enter_alone_goes_down_and_delete_blanks(page: FiguresPage) -> None:
    pasted(page, 0, "5", "6")
    press(page.view, Qt.Key.Key_Return, "\r")
    assert page.view.currentIndex().row() == place(page, 1)
    press(page.view, Qt.Key.Key_Delete)
    assert (text(page, 0), text(page, 1)) == ("5", "")


def test_typing_anywhere_in_a_row_types_this_periods_value(page: FiguresPage) -> None:
    page.view.setCurrentIndex(page.table.index(place(page, 2), BEFORE))
    type_text(page.view, "7")
    field = page.view.findChild(QLineEdit)
    assert (
        isinstance(field, QLineEdit)
        and field.text() == "7"
        and page.view.currentIndex() == page.table.index(place(page, 2), NOW)
    )
    press(field, Qt.Key.Key_Escape)
    assert text(page, 2) == ""


def test_refused_value_stays_in_its_field_to_be_put_right(qtbot: Any, wizard: Wizard, page: FiguresPage) -> None:
    typed(qtbot, page, "12")
    told: list[str] = []
    page.hint.connect(told.append)
    page.view.to_row(0)
    type_text(page.view, "r")
    field = open_field(page)
    assert field is not None
    type_text(field, "ất nhiều")
    press(field, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: open_field(page) not in (None, field))
    again = open_field(page)
    assert again is not None and again.text() == again.selectedText() == "rất nhiều"
    assert text(page, 0) == "12" and page.view.currentIndex().row() == place(page, 0)
    assert "rất nhiều" in told[-1] and page.about.text() == told[-1]
    type_text(again, "13")
    press(again, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: page.view.currentIndex().row() == place(page, 1))
    assert text(page, 0) == "13" and told[-1] == "" and "rất nhiều" not in page.about.text()


def test_esc_gives_up_what_was_refused(qtbot: Any, page: FiguresPage) -> None:
    type_text(page.view, "x")
    field = open_field(page)
    assert field is not None
    press(field, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: open_field(page) not in (None, field))
    press(open_field(page), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: open_field(page) is None)
    assert text(page, 0) == ""
    page.view.to_row(place(page, 3))
    assert "“x”" not in page.about.text()


def test_column_from_a_spreadsheet_is_one_step(wizard: Wizard, page: FiguresPage) -> None:
    told: list[str] = []
    page.hint.connect(told.append)
    QGuiApplication.clipboard().setText("12\t2025\r\n\r\nnhiều\r\n1.024\r\n")
    control(page.view, Qt.Key.Key_V)
    assert [text(page, row) for row in range(4)] == ["12", "", "", "1.024"]
    assert "nhiều" in told[-1]
    wizard.undo()
    assert [text(page, row) for row in range(4)] == ["", "", "", ""] and not wizard.session.can_undo


def test_pasting_beyond_the_last_row_leaves_the_rest(page: FiguresPage) -> None:
    last = len(page.table.figure_rows()) - 1
    assert pasted(page, last, "3", "4", "5") == 1
    assert text(page, last) == "3"


def test_what_is_being_typed_is_saved_and_the_field_stays(qtbot: Any, wizard: Wizard, page: FiguresPage) -> None:
    type_text(page.view, "1")
    field = page.view.findChild(QLineEdit)
    type_text(field, "2")
    assert wizard.autosave.unsaved
    wizard.autosave.save()
    wizard.autosave._jobs.wait()
    first = code(page, 0)
    report = wizard.session.report
    stored = wizard._app.store.figures(report.unit, report.period.code).get(first)
    assert stored is not None and str(stored.value) == "12" and field.isVisible()
    type_text(field, "5")
    press(field, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: text(page, 0) == "125")
    wizard.session.undo()
    assert text(page, 0) == "" and not wizard.session.can_undo, "saved half-way, undone as one"


def show(page: FiguresPage, what: str) -> int:
    """Shows only those figures; how many there are."""
    page.show_only.setCurrentIndex(page.show_only.findData(what))
    page.show_only.activated.emit(page.show_only.currentIndex())
    return len(page.table.figure_rows())


def test_only_figures_of_the_text_or_still_blank(page: FiguresPage) -> None:
    every = show(page, "all")
    used = show(page, "used")
    assert 0 < used < every and all(text(page, number, WHERE) for number in range(used))
    assert show(page, "blank") == every
    show(page, "all")
    pasted(page, 0, "4", "?")
    assert show(page, "blank") == every - 2
    odd = show(page, "doubt")
    assert odd < every and all(page.table.values.doubts(code(page, number)) for number in range(odd))
    assert show(page, "all") == every


def test_adding_a_figure_of_the_catalogue(wizard: Wizard, page: FiguresPage, monkeypatch: pytest.MonkeyPatch) -> None:
    every = len(page.table.figure_rows())
    offered: list[str] = []

    def choose(_: object, names: list[str]) -> str:
        offered.extend(names)
        return names[0]

    monkeypatch.setattr(page, "choose", choose)
    page.add.click()
    if not offered:
        pytest.fail("the catalogue offers nothing")
    assert len(page.table.figure_rows()) == every + 1
    assert page.table.cell(page.view.currentIndex().row(), 0) in offered[0]


def test_change_against_the_same_period_before(wizard: Wizard, page: FiguresPage) -> None:
    assert text(page, 0, CHANGE) == ""
    pasted(page, 0, "5")
    same = wizard.session.same_kind_figures.get(code(page, 0))
    assert bool(text(page, 0, CHANGE)) == bool(same is not None and same.number is not None)


def test_from_a_figure_to_its_section(wizard: Wizard, page: FiguresPage) -> None:
    values = page.table.values
    row = next(row for row in page.table.figure_rows() if values.section_of(page.table.code(row)))
    page.view.to_row(row)
    key = values.section_of(page.table.code(row))
    page.go.click()
    assert wizard.step is not None and wizard.step.key == key


def test_blank_and_zero_are_two_things(wizard: Wizard, page: FiguresPage) -> None:
    pasted(page, 0, "0")
    first = code(page, 0)
    zero = wizard.session.figures.get(first)
    assert zero is not None and zero.status is FigureStatus.ZERO
    press(page.view, Qt.Key.Key_Delete)
    blank = wizard.session.figures.get(first)
    assert blank is not None and blank.status is FigureStatus.BLANK


def test_a_refused_figure_is_named_as_the_officer_knows_it(wizard: Wizard) -> None:
    reference = wizard.session.reference
    known = reference.indicators[0]
    told = refusal(Refused("figure-unreadable", known.code, value="5x"), reference)
    assert known.name in told and known.code not in told and "5x" in told
