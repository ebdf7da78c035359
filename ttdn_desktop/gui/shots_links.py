"""Pictures of numbers that may become figures: the dotted line and the offers, the menu, which of two is right, a comparison."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget

from ttdn_desktop.gui import figure_choice
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.shots_desk import Desk, Screen, settle
from ttdn_desktop.model.block import Paragraph
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.notation import parse_runs
from ttdn_desktop.operations.link_figures import DIFFERS

_SECTION = "S33"
_LINES = (
    "Trang thông tin điện tử của xã đăng 96 tin, bài; trang Facebook của xã đăng 112 tin, bài.",
    "Đài truyền thanh xã phát {{D01}} chương trình phát thanh; treo 42 băng rôn trên các trục đường.",
)


def screens(desk: Desk) -> Iterator[Screen]:
    """A section with numbers just typed."""
    app, report = desk.seeded()
    known = app.store.report(report)
    before = (Figure("D01", FigureStatus.KNOWN, Decimal(40), "chương trình"),)
    app.store.save_report(known, PeriodFigures(known.unit, known.period.same_kind_before().code, before))
    window = desk.window(app, report)
    yield "noi-so-danh-dau", lambda: _offers(window)
    yield "noi-so-menu", lambda: _menu(window)
    yield "noi-so-hai-so", lambda: _which(window)
    yield "chen-so-sanh", lambda: _compare(window)


def _page(window: MainWindow) -> SectionPage:
    wizard = window.wizard
    assert wizard is not None
    session = wizard.session
    made = tuple(Paragraph(f"so{place}", parse_runs(line)) for place, line in enumerate(_LINES))
    session.change(
        session.report.with_section(msgspec.structs.replace(session.section(_SECTION), blocks=made)), what="typing"
    )
    for code, value in (("C07", "112"), ("E02", "36"), ("D01", "45")):
        session.set_figure(code, value)
    wizard.open_step(_SECTION)
    settle(window)
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    return page


def _offers(window: MainWindow) -> QPixmap:
    page = _page(window)
    page.ui.tabs.setCurrentWidget(page.figures)
    settle(window)
    return window.grab()


def _menu(window: MainWindow) -> QPixmap:
    page = _page(window)
    page.editor.go_to("so0", _LINES[0].index("96") + 1)
    menu = page.editor.context_menu(page.editor.cursorRect().center())
    return _with(window, menu)


def _which(window: MainWindow) -> QPixmap:
    _page(window)
    assert window.wizard is not None
    session = window.wizard.session
    finding = next(f for f in session.findings(_SECTION) if f.rule == DIFFERS)
    made: list[QPixmap] = []

    def look() -> None:
        box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
        made.append(_with(window, box))
        box.reject()

    QTimer.singleShot(200, window, look)
    figure_choice.ask_which(session, finding, window)
    return made[0]


def _compare(window: MainWindow) -> QPixmap:
    page = _page(window)
    page.editor.go_to("so1", _LINES[1].index("{{") + 1)
    made: list[QPixmap] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        made.append(_with(window, menu))
        menu.close()

    QTimer.singleShot(200, window, look)
    page.pane.offers.ask_comparison()
    return made[0]


def _with(window: MainWindow, over: QWidget) -> QPixmap:
    """The window with a menu or a question over it."""
    picture = window.grab()
    over.ensurePolished()
    over.adjustSize()
    painter = QPainter(picture)
    middle = window.rect().center()
    at = middle - over.rect().center() if isinstance(over, QMessageBox) else QPoint(middle.x() // 2, middle.y() // 2)
    painter.drawPixmap(at, over.grab())
    painter.end()
    return picture
