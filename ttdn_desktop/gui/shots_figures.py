"""Pictures of the figures page: as one comes to it, with values that need a second look, and the forms that came back."""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtGui import QPixmap

from ttdn_desktop.gui.figure_columns import NOTE, NOW, SOURCE
from ttdn_desktop.gui.figure_review_dialog import FigureReviewDialog
from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.shots_desk import Desk, Screen, over, settle
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.sheet import Cell, Sheet
from ttdn_desktop.operations.figure_form import gather
from ttdn_desktop.paper.figure_form import HEADS, WHO

_BEFORE = {"C01": 15, "C02": 80, "B01": 1, "B02": 46, "A01": 6, "D01": 24, "E01": 25, "E02": 40, "F01": 2}
_TYPED = {"C01": "78", "C02": "trên 120", "B01": "1", "B02": "?", "E12": "0", "F01": "-", "A01": "6", "D05": "1.234,5"}
_VILLAGES = {
    "Thôn Nà Rẻo": {"C01": "3", "B01": "1", "D01": "12", "E02": "14"},
    "Thôn Bó Ngòi": {"C01": "4", "B01": "?", "D01": "9", "E02": "khoảng mười mấy"},
    "Đài truyền thanh xã": {"C01": "26", "D05": "310,5", "Z99": "5"},
}


def screens(desk: Desk) -> Iterator[Screen]:
    """The table filled, with doubts, and the dialog of forms over it."""
    app, report = desk.seeded()
    known = app.store.report(report)
    old = tuple(Figure(code, FigureStatus.KNOWN, Decimal(value)) for code, value in _BEFORE.items())
    app.store.save_report(known, PeriodFigures(known.unit, known.period.same_kind_before().code, old))
    window = desk.window(app)
    window.open_report(report)
    settle(window)
    yield "so-lieu-canh-bao", lambda: _filled(window)
    yield "so-lieu-bieu-da-nhan", lambda: _forms(window)


def _page(window: MainWindow) -> FiguresPage:
    wizard = window.wizard
    assert wizard is not None
    wizard.open_step("figures")
    settle(window)
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    return page


def _filled(window: MainWindow) -> QPixmap:
    page = _page(window)
    table = page.table
    for code, value in _TYPED.items():
        if (row := table.row_of(code)) >= 0:
            table.take({(row, NOW): value})
    row = table.row_of("C02")
    table.take({(row, SOURCE): "Trang tin xã, 05/6", (row, NOTE): "có thêm trang cộng đồng"})
    page.view.to_row(table.row_of("C01"))
    settle(window)
    return window.grab()


def _forms(window: MainWindow) -> QPixmap:
    wizard = window.wizard
    assert wizard is not None
    session = wizard.session
    found = [(f"{who}.xlsx", (_sheet(who, values),)) for who, values in _VILLAGES.items()]
    return over(window, FigureReviewDialog(gather(found, session), len(found), session.reference, window))


def _sheet(who: str, values: dict[str, str]) -> Sheet:
    rows = [(WHO, who), HEADS, *((code, "", "", value) for code, value in values.items())]
    return Sheet("", tuple(tuple(Cell(text) for text in row) for row in rows))
