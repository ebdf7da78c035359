"""Numbers typed in a section: marked calmly once the word is left, linked with one key, never by themselves."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.gui.section import lines, press, with_blocks
from tests.gui.unikey import send, stream
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.figure import Figure, FigureStatus
from ttdn_desktop.wording import figure_links as words

S = "S33"
START = "Trang thông tin điện tử của xã đăng"
TYPED, LINKED = f"{START} 96 tin, bài.", f"{START} {{{{C02|96}}}} tin, bài."


def dotted(page: SectionPage, number: int = 0) -> list[str]:
    block = page.editor.document().findBlockByNumber(number)
    return [
        block.text()[part.start : part.start + part.length]
        for part in block.layout().formats()
        if part.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    ]


def offered(qtbot: Any, page: SectionPage, rule: str = "figure-link") -> None:
    qtbot.waitUntil(lambda: any(f.rule == rule for f in page.findings._found), timeout=10_000)


def test_a_typed_number_is_marked_after_a_pause_and_nothing_else_happens(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, START)
    page.editor.go_to("t1", len(START))
    send(page.editor, stream(" 96 tin, bài. "))
    blank = wizard.session.figures.get("C02")
    offered(qtbot, page)
    assert dotted(page) == ["96"] and page.editor.toPlainText() == f"{TYPED} "
    assert wizard.session.figures.get("C02") == blank, "it is only offered"


def test_nothing_is_marked_or_linked_while_an_input_method_composes(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, TYPED)
    page.editor.go_to("t1", len(TYPED))
    QApplication.sendEvent(page.editor, QInputMethodEvent("ti", []))
    offered(qtbot, page)
    assert page.editor.toPlainText() == TYPED and dotted(page) == []
    done = QInputMethodEvent()
    done.setCommitString("tiế")
    QApplication.sendEvent(page.editor, done)
    qtbot.waitUntil(lambda: dotted(page) == ["96"], timeout=10_000)
    assert page.editor.toPlainText() == f"{TYPED}tiế"


def test_f9_at_the_number_links_it_and_ctrl_z_takes_it_back(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, TYPED)
    offered(qtbot, page)
    was = wizard.session.figures.get("C02")
    page.editor.go_to("t1", TYPED.index("96") + 1)
    qtbot.keyClick(page.editor, Qt.Key.Key_F9)
    figure = wizard.session.figures.get("C02")
    assert lines(wizard, S) == [LINKED] and figure is not None and figure.value == 96
    page.editor.go_to("t1", TYPED.index("96") + 1)
    send(page.editor, "7 ")
    page.editor.finish_edit()
    assert lines(wizard, S) == [LINKED.replace("}} tin", "}}7  tin")], "typing at a figure's edge never joins it"
    page.editor.undo_asked.emit()
    page.editor.undo_asked.emit()
    assert lines(wizard, S) == [TYPED] and wizard.session.figures.get("C02") == was


def test_the_side_tab_and_the_menu_offer_the_same(qtbot: Any, wizard: Wizard) -> None:
    page = with_blocks(wizard, S, TYPED)
    offered(qtbot, page)
    page.ui.tabs.setCurrentWidget(page.figures)
    offers = page.figures.offers
    assert offers is not None and [b.text() for b in offers.buttons] == [words.LINK]
    page.editor.go_to("t1", TYPED.index("96") + 1)
    menu = page.editor.context_menu(page.editor.cursorRect().center())
    first = menu.actions()[0]
    assert "96" in first.text() and "Cắt" in menu.actions()[2].text().replace("&", "")
    menu.deleteLater()
    offers.buttons[0].click()
    assert lines(wizard, S) == [LINKED]
    qtbot.waitUntil(lambda: page.figures.offers is not None and not page.figures.offers.buttons, timeout=10_000)


def test_two_values_are_asked_about(qtbot: Any, wizard: Wizard) -> None:
    wizard.session.set_figure("C02", "120")
    page = with_blocks(wizard, S, TYPED)
    offered(qtbot, page, "figure-differs")
    page.editor.go_to("t1", TYPED.index("96") + 1)
    asked: list[list[str]] = []

    def answer(number: int) -> None:
        box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
        asked.append([button.text().replace("&", "") for button in box.buttons()])
        next(b for b in box.buttons() if b.text().replace("&", "") == asked[-1][number]).click()

    QTimer.singleShot(100, lambda: answer(asked_for(words.LEAVE)))
    qtbot.keyClick(page.editor, Qt.Key.Key_F9)
    assert lines(wizard, S) == [TYPED] and len(asked) == 1
    QTimer.singleShot(100, lambda: answer(asked_for(words.TAKE_PROSE.format(said="96 tin, bài"))))
    qtbot.keyClick(page.editor, Qt.Key.Key_F9)
    figure = wizard.session.figures.get("C02")
    assert lines(wizard, S) == [LINKED] and figure is not None and figure.value == 96


def asked_for(text: str) -> int:
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    return [b.text() for b in box.buttons()].index(text)


def test_a_comparison_is_put_behind_the_figure(qtbot: Any, wizard: Wizard) -> None:
    session = wizard.session
    session.same_kind_figures = session.same_kind_figures.with_figure(Figure("C02", FigureStatus.KNOWN, Decimal(80)))
    session.set_figure("C02", "96")
    page = with_blocks(wizard, S, LINKED)
    told: list[str] = []
    page.hint.connect(told.append)
    page.editor.go_to("t1", len(START) + len(" X tin, bài"))

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert menu is not None
        press(menu, Qt.Key.Key_1, "1")

    QTimer.singleShot(100, choose)
    page.commands()["insert-comparison"]()
    assert lines(wizard, S) == [LINKED[:-1] + ", tăng {{C02.percent|+20}} so với cùng kỳ năm trước."]
    page.editor.undo_asked.emit()
    assert lines(wizard, S) == [LINKED] and told == []
    page.editor.go_to("t1", 0)
    page.commands()["insert-comparison"]()
    assert told == [words.NO_FIGURE]
