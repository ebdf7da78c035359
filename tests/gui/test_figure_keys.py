"""The table of figures by keys as in a spreadsheet: moving, blocks copied and pasted, states, notes typed through UniKey."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from tests.gui.frame import an_app, with_reports
from tests.gui.section import control, press
from tests.gui.unikey import SENTENCES, send, stream
from ttdn_desktop.gui.figure_columns import BEFORE, EDITABLE, ESTIMATE, KEYS, NAME, NOTE, NOW, PLAN, SOURCE, STATE
from ttdn_desktop.gui.figure_table import FigureTable
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.figure import FigureStatus

METHODS = ("telex", "vni", "evkey")


@pytest.fixture
def page(wizard: Wizard) -> FiguresPage:
    assert wizard.open_step("figures")
    made = wizard.ui.pages.currentWidget()
    assert isinstance(made, FiguresPage)
    wizard._jobs.wait()
    made.view.to_row(0)
    return made


def at(page: FiguresPage) -> tuple[int, int]:
    """The number of the figure the cursor is on, and its column."""
    here = page.view.currentIndex()
    return page.table.figure_rows().index(here.row()), here.column()


def go(page: FiguresPage, number: int, column: int = NOW) -> None:
    page.view.to_row(page.table.figure_rows()[number], column)


def text(page: FiguresPage, number: int, column: int = NOW) -> str:
    return page.table.cell(page.table.figure_rows()[number], column)


def mark(page: FiguresPage, first: tuple[int, int], last: tuple[int, int]) -> None:
    rows = page.table.figure_rows()
    block = QItemSelection(page.table.index(rows[first[0]], first[1]), page.table.index(rows[last[0]], last[1]))
    page.view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def field(page: FiguresPage) -> QLineEdit:
    return next(one for one in page.view.findChildren(QLineEdit) if one.isVisible())


def test_arrows_pass_over_groups_and_hidden_columns(page: FiguresPage) -> None:
    groups = page.table.group_rows()
    assert len(groups) > 3 and groups[0] == 0
    walked = []
    for _ in range(6):
        walked.append(at(page)[0])
        press(page.view, Qt.Key.Key_Down)
    assert walked == list(range(6))
    press(page.view, Qt.Key.Key_Home)
    assert at(page) == (6, NAME)
    shown = page.view.shown_columns()
    press(page.view, Qt.Key.Key_Right)
    assert at(page) == (6, shown[1])
    press(page.view, Qt.Key.Key_End)
    assert at(page) == (6, shown[-1])
    control(page.view, Qt.Key.Key_Home)
    assert at(page) == (0, NAME)
    control(page.view, Qt.Key.Key_End)
    assert at(page) == (len(page.table.figure_rows()) - 1, shown[-1])
    press(page.view, Qt.Key.Key_PageUp)
    assert at(page)[0] == len(page.table.figure_rows()) - 11


def test_tab_goes_through_the_cells_to_fill_and_leaves_at_the_end(page: FiguresPage) -> None:
    go(page, 0)
    seen = [at(page)]
    for _ in range(4):
        press(page.view, Qt.Key.Key_Tab, "\t")
        seen.append(at(page))
    assert len(set(seen)) == 5 and all(column in EDITABLE for _, column in seen) and seen[-1][0] == 1
    press(page.view, Qt.Key.Key_Backtab)
    assert at(page) == seen[-2]
    go(page, len(page.table.figure_rows()) - 1, [c for c in page.view.shown_columns() if c in EDITABLE][-1])
    press(page.view, Qt.Key.Key_Tab, "\t")
    assert not page.view.hasFocus() and page.isAncestorOf(page.focusWidget() or page)


def test_tab_in_a_field_takes_it_and_goes_right(qtbot: Any, page: FiguresPage) -> None:
    send(page.view, "12")
    press(field(page), Qt.Key.Key_Tab, "\t")
    qtbot.waitUntil(lambda: at(page) != (0, NOW))
    assert text(page, 0) == "12" and at(page)[0] == 0


def test_f2_opens_what_stands_there(page: FiguresPage) -> None:
    page.table.take({(page.table.figure_rows()[0], NOW): "1.250"})
    press(page.view, Qt.Key.Key_F2)
    assert field(page).text() == "1.250"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("column", [NOTE, SOURCE])
def test_words_typed_into_a_note_through_unikey(
    qtbot: Any, wizard: Wizard, page: FiguresPage, column: int, method: str
) -> None:
    page.view.choose(column, True)
    go(page, 1, column)
    send(page.view, stream(SENTENCES[1], method))
    assert field(page).text() == SENTENCES[1]
    press(field(page), Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: at(page) == (2, column))
    assert text(page, 1, column) == SENTENCES[1]
    wizard.undo()
    assert text(page, 1, column) == "" and not wizard.session.can_undo


def test_a_note_saved_half_way_is_one_step(qtbot: Any, wizard: Wizard, page: FiguresPage) -> None:
    go(page, 1, NOTE)
    send(page.view, stream("Mở thêm "))
    wizard.autosave.save()
    assert field(page).text() == "Mở thêm " and text(page, 1, NOTE) == "Mở thêm"
    send(page.view, stream("một chuyên mục"))
    press(field(page), Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: text(page, 1, NOTE) == "Mở thêm một chuyên mục")
    wizard.undo()
    assert text(page, 1, NOTE) == "" and not wizard.session.can_undo


def test_three_kinds_of_no_number_by_key_in_the_state(page: FiguresPage) -> None:
    for number, sign in enumerate(("0", "?", "-")):
        go(page, number, STATE)
        press(page.view, Qt.Key(ord(sign)), sign)
    states = [text(page, number, STATE) for number in range(3)]
    assert states == ["Không phát sinh (0)", "Chưa thống kê", "Không có nội dung này"]
    go(page, 0, STATE)
    press(page.view, Qt.Key.Key_Delete)
    assert text(page, 0, STATE) == "Chưa điền"


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
def test_state_from_the_list(qtbot: Any, wizard: Wizard, page: FiguresPage) -> None:
    page.table.take({(page.table.figure_rows()[0], NOW): "7"})
    go(page, 0, STATE)
    press(page.view, Qt.Key.Key_F2)
    box = page.view.findChild(QComboBox)
    assert isinstance(box, QComboBox) and box.currentText() == "Có số: 7" and box.count() == 5
    box.setCurrentIndex(box.findData("?"))
    box.activated.emit(box.currentIndex())
    figure = wizard.session.figures.get(page.table.code(page.table.figure_rows()[0]))
    assert figure is not None and figure.status is FigureStatus.UNCOUNTED
    wizard.undo()
    assert text(page, 0) == "7"


def test_the_menu_gives_a_state_to_all_that_is_selected(wizard: Wizard, page: FiguresPage) -> None:
    mark(page, (0, NOW), (4, NOW))
    page.view.set_state("-")
    assert [text(page, number) for number in range(6)] == ["-"] * 5 + [""]
    wizard.undo()
    assert text(page, 0) == "" and not wizard.session.can_undo


def test_a_block_goes_to_excel_and_comes_back(page: FiguresPage) -> None:
    for column in (PLAN, ESTIMATE):
        page.view.choose(column, True)
    block = "12\t1.200\t1.300,5\r\n?\t5\t\r\n0\t\t7\r\n-\t\t\r\n"
    hidden = [column for column in range(NOW + 1, PLAN) if not page.view.isColumnHidden(column)]
    for column in hidden:
        page.view.choose(column, False)
    told: list[str] = []
    page.hint.connect(told.append)
    QGuiApplication.clipboard().setText(block)
    go(page, 0)
    control(page.view, Qt.Key.Key_V)
    assert [text(page, n) for n in range(4)] == ["12", "?", "0", "-"]
    assert [text(page, n, PLAN) for n in range(3)] == ["1.200", "5", ""]
    assert text(page, 0, ESTIMATE) == "" and "1.300,5" in told[-1], "văn bản are whole"
    mark(page, (0, NOW), (3, PLAN))
    control(page.view, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "12\t1.200\n?\t5\n0\t\n-\t"
    control(page.view, Qt.Key.Key_X)
    assert [text(page, n) for n in range(4)] == [""] * 4
    control(page.view, Qt.Key.Key_V)
    assert [text(page, n) for n in range(4)] == ["12", "?", "0", "-"]


def test_numbers_of_an_english_excel_are_judged_by_their_column(page: FiguresPage) -> None:
    QGuiApplication.clipboard().setText("1,234\r\n12\r\n1,050,000")
    go(page, 0)
    control(page.view, Qt.Key.Key_V)
    assert [text(page, n) for n in range(3)] == ["1.234", "12", "1.050.000"]


def test_from_the_name_on_only_a_column_is_taken(page: FiguresPage) -> None:
    QGuiApplication.clipboard().setText("3\t9\n4\t9")
    go(page, 0, NAME)
    control(page.view, Qt.Key.Key_V)
    assert [text(page, n) for n in range(2)] == ["3", "4"] and text(page, 0, BEFORE) != "9"


def test_issued_report_is_looked_at_only(wizard: Wizard, page: FiguresPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(wizard.session), "locked", property(lambda _: True))
    go(page, 0)
    for key in ("5", "0"):
        press(page.view, Qt.Key(ord(key)), key)
    press(page.view, Qt.Key.Key_Delete)
    page.view.set_state("?")
    assert text(page, 0) == "" and not page.view.findChildren(QLineEdit)


def test_columns_chosen_are_remembered(qtbot: Any, wizard: Wizard, page: FiguresPage) -> None:
    page._fill_columns()
    actions = {action.text(): action for action in page.columns_menu.actions()}
    assert "Chỉ tiêu" not in actions and not actions["Kế hoạch năm"].isChecked()
    actions["Kế hoạch năm"].trigger()
    assert PLAN in page.view.shown_columns()
    wizard._jobs.wait()
    again = FiguresPage(wizard.session, wizard._app, wizard._jobs)
    qtbot.addWidget(again)
    wizard._jobs.wait()
    assert again.view.chosen == {KEYS[PLAN]: True}
    again._free_columns()
    assert again.view.chosen == {}


def test_f6_leaves_the_table_and_comes_back(qtbot: Any, wizard: Wizard, page: FiguresPage) -> None:
    wizard.window().activateWindow()
    page.view.setFocus()
    qtbot.waitUntil(page.view.hasFocus)
    wizard.commands.trigger("other-side")
    assert wizard.ui.steps.hasFocus()
    wizard.commands.trigger("other-side")
    assert page.view.hasFocus()


def test_a_whole_year_beside_a_half_year_says_so(qtbot: Any, home: Path) -> None:
    with an_app(home) as app:
        report = with_reports(app)
        session = app.session(report.id)
        assert session.previous is not None and session.previous.period.code == "2026-Y"
        table = FigureTable(session)
        heads = [table.headerData(c, Qt.Orientation.Horizontal) for c in (BEFORE, NOW)]
        assert heads == ["Kỳ trước (năm 2026)", "Kỳ này"]
