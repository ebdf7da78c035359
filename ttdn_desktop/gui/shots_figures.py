"""Pictures of the figures page and what hangs on it, for looking at: (name, grab) on an open window with a report."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QPixmap

from ttdn_desktop.gui.figures_page import FiguresPage
from ttdn_desktop.gui.main_window import MainWindow

_TYPED = {"C01": "78", "C02": "trên 120", "B01": "1", "B02": "?", "E12": "0", "F01": "-", "A01": "6", "D05": "1.234,5"}


def screens(window: MainWindow) -> Iterator[tuple[str, Callable[[], QPixmap]]]:
    """The table as it is when one comes, and filled with values that need a second look."""
    wizard = window.wizard
    assert wizard is not None
    wizard.open_step("figures")
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, FiguresPage)
    window.jobs.wait()
    yield "so-lieu", window.grab
    yield "so-lieu-canh-bao", lambda: _filled(window, page)


def _filled(window: MainWindow, page: FiguresPage) -> QPixmap:
    from ttdn_desktop.gui.figure_columns import NOTE, NOW, SOURCE

    table = page.table
    for code, value in _TYPED.items():
        if (row := table.row_of(code)) >= 0:
            table.take({(row, NOW): value})
    row = table.row_of("C02")
    table.take({(row, SOURCE): "Trang thông tin điện tử xã, 05/6", (row, NOTE): "có thêm trang cộng đồng"})
    page.view.to_row(table.row_of("C01"))
    return window.grab()
