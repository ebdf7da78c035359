"""Every screen of the officer's window as a PNG at 1366x768, for the README and for looking at: a developer's command."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.gui import style
from ttdn_desktop.gui.export_page import ExportPage
from ttdn_desktop.gui.form_dialog import FormDialog
from ttdn_desktop.gui.help_dialog import HelpDialog
from ttdn_desktop.gui.import_dialog import ImportDialog
from ttdn_desktop.gui.main import application
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.new_report_dialog import Choices, NewReportDialog
from ttdn_desktop.gui.preview.pane import PreviewPane
from ttdn_desktop.gui.preview.print_dialog import PrintDialog
from ttdn_desktop.gui.preview.print_messages import Reach
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.unit_dialog import UnitDialog
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.operations.produce import Look

SIZE = QSize(1366, 768)
SIX = ("bat-dau", "muc", "so-lieu", "kiem-tra", "in-xuat-goi", "nhap-bao-cao")


def take(
    folder: Path, empty: App, app: App, report: str, finish: Callable[[Any], None], six: bool = False
) -> list[Path]:
    """Writes the pictures (all, or six of them): `empty` is a program without data, `app` one that holds the sample.

    `finish(session)` does the officer's work on the sample, so that the last pictures show a report that is ready.
    """
    application()
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for name, picture in _screens(empty, app, report, finish):
        if not six or name in SIX:
            made.append(folder / f"{name}.png")
            if not picture().save(str(made[-1])):
                raise OSError(f"cannot write {made[-1]}")
    return made


def _screens(
    empty: App, app: App, report: str, finish: Callable[[Any], None]
) -> Iterator[tuple[str, Callable[[], QPixmap]]]:
    first = _window(empty)
    yield "lan-dau", first.grab
    yield "don-vi", lambda: _with(first, UnitDialog(None, first))
    yield "trinh-bay", lambda: _with(first, FormDialog(PageForm(), first))
    first.close()
    window = _window(app)
    yield "bat-dau", window.grab
    sample = places.asset("samples", "ky-truoc.docx")
    own, catalogue, store = app.store.own_unit(), app.catalogue, app.store
    document = app.old_files.read(sample)
    yield "nhap-bao-cao", lambda: _with(window, ImportDialog(sample, document, catalogue, own, window.jobs, window))
    choices = Choices(
        store.reports(), catalogue.outlines(), store.requests(), catalogue.reference().holidays, app.today
    )
    yield "lap-bao-cao", lambda: _with(window, NewReportDialog(choices, window))
    yield "huong-dan", lambda: _with(window, HelpDialog("section", window))
    window.open_report(report)
    _settle(window)
    wizard = window.wizard
    assert wizard is not None
    yield "ky-bao-cao", lambda: _step(window, "period")
    section = next(s.key for s in wizard.session.report.sections if len(s.blocks) > 2)
    yield "muc", lambda: _step(window, section)
    yield "muc-kiem-tra", lambda: _tab(wizard, 1, window)
    yield "muc-so-lieu", lambda: _tab(wizard, 2, window)
    yield "muc-ban-in", lambda: _tab(wizard, 3, window)
    yield "so-lieu", lambda: _step(window, "figures")
    yield "ky-noi-nhan", lambda: _step(window, "signing")
    yield "kiem-tra", lambda: _step(window, "checks")
    finish(wizard.session)
    wizard.refresh()
    yield "kiem-tra-xong", lambda: _step(window, "checks")
    yield "muc-xong", lambda: _step(window, section)
    yield "ban-in", lambda: _pages(wizard)
    yield "ban-in-may-in", lambda: _print_dialog(wizard, window)
    yield "in-xuat-goi", lambda: _exported(window, app.home / "bao-cao")
    window.close()


def _window(app: App) -> MainWindow:
    window = MainWindow(app)
    window.resize(SIZE)
    window.show()
    window.open_home()
    _settle(window)
    return window


def _settle(window: MainWindow) -> None:
    """Lets everything in the background finish and everything be drawn."""
    for _ in range(3):
        window.jobs.wait()
        _draw()


def _draw() -> None:
    loop = QEventLoop()
    for _ in range(20):
        loop.processEvents()


def _with(window: MainWindow, dialog: QDialog, over: QWidget | None = None) -> QPixmap:
    """The dialog over its window (the main one unless another is named), as a screen shows it."""
    over = over or window
    dialog.setModal(False)
    dialog.show()
    _settle(window)
    back, front = over.grab(), dialog.grab()
    ratio = back.devicePixelRatio()
    painter = QPainter(back)
    painter.fillRect(QRect(QPoint(0, 0), over.size()), style.shade("shadow", 90))
    place = QPoint(
        round((over.width() - front.width() / ratio) / 2), round((over.height() - front.height() / ratio) / 2)
    )
    painter.drawPixmap(place, front)
    painter.setPen(style.shade("shadow", 120))
    painter.drawRect(QRect(place, front.deviceIndependentSize().toSize()).adjusted(-1, -1, 0, 0))
    painter.end()
    dialog.close()
    dialog.deleteLater()
    return back


def _step(window: MainWindow, key: str) -> QPixmap:
    assert window.wizard is not None
    window.wizard.open_step(key)
    _settle(window)
    return window.grab()


def _page(wizard: Wizard) -> QWidget:
    page: QWidget = wizard.ui.pages.currentWidget()
    return page


def _tab(wizard: Wizard, tab: int, window: MainWindow) -> QPixmap:
    page = _page(wizard)
    assert isinstance(page, SectionPage)
    page.ui.tabs.setCurrentIndex(tab)
    _draw()
    if page.pages.isVisible():
        _until_drawn(page.pages.pane)
    picture = window.grab()
    page.ui.tabs.setCurrentIndex(0)
    return picture


def _until_drawn(pane: QWidget | None) -> None:
    """Waits for the child that draws the pages."""
    assert isinstance(pane, PreviewPane)
    end = time.monotonic() + 30
    while not pane.complete:
        if time.monotonic() > end:
            raise TimeoutError("the pages were not drawn")
        QApplication.processEvents()
        time.sleep(0.005)
    _draw()


def _pages(wizard: Wizard) -> QPixmap:
    """The window of the printed pages, with the copy for signing."""
    wizard.preview.open_window()
    pages = wizard.preview.window
    assert pages is not None
    pages.resize(SIZE - QSize(0, 60))
    pages.sign_button.click()
    pages.pane.view.set_zoom(1.0)
    _until_drawn(pages.pane)
    return pages.grab()


def _print_dialog(wizard: Wizard, window: MainWindow) -> QPixmap:
    pages = wizard.preview.window
    assert pages is not None and pages.pane.model.layout is not None
    name = "HP LaserJet M404 (Văn phòng)"
    reach = Reach(name, True, (12, 40, 12, 12))
    dialog = PrintDialog(
        pages.pane.model.layout, 1, [name], lambda _: reach, window.jobs, header_mm=10, parent=pages
    )  # fmt: skip
    return _with(window, dialog, pages)


def _exported(window: MainWindow, folder: Path) -> QPixmap:
    """The last step after the copy for signing was written."""
    assert window.wizard is not None
    folder.mkdir(parents=True, exist_ok=True)
    window.wizard.open_step("export")
    page = _page(window.wizard)
    assert isinstance(page, ExportPage)
    page.choose_folder = lambda *_: str(folder)  # type: ignore[method-assign]
    page.export(Look.SIGN)
    _settle(window)
    return window.grab()
