"""Every screen of the officer's window as a PNG at 1366x768, for the README and for looking at: a developer's command."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from ttdn_desktop import places
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
from ttdn_desktop.gui.shots_desk import SIZE, Desk, Screen, drawn, more_screens, over, settle, step, until
from ttdn_desktop.gui.unit_dialog import UnitDialog
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.operations.produce import Look

__all__ = ["SIX", "SIZE", "Desk", "take"]
SIX = ("bat-dau", "muc", "so-lieu", "kiem-tra", "in-xuat-goi", "nhap-bao-cao")


def take(folder: Path, new_desk: Callable[[], Desk], theme: str, six: bool = False) -> list[Path]:
    """Writes the pictures (all, or six of them) in a theme; each file of screens gets a desk of its own."""
    style.apply(application(), theme)
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for name, picture in _all(new_desk, six):
        if not six or name in SIX:
            made.append(folder / f"{name}.png")
            if not picture().save(str(made[-1])):
                raise OSError(f"cannot write {made[-1]}")
    return made


def _all(new_desk: Callable[[], Desk], six: bool) -> Iterator[Screen]:
    desk = new_desk()
    yield from _screens(desk)
    desk.close()
    if not six:
        yield from more_screens(new_desk)


def _screens(desk: Desk) -> Iterator[Screen]:
    app, report = desk.seeded()
    first = desk.window(desk.empty())
    yield "lan-dau", first.grab
    yield "don-vi", lambda: over(first, UnitDialog(None, first))
    yield "trinh-bay", lambda: over(first, FormDialog(PageForm(), first))
    window = desk.window(app)
    yield "bat-dau", window.grab
    sample = places.asset("samples", "ky-truoc.docx")
    own, catalogue, store = app.store.own_unit(), app.catalogue, app.store
    document = app.old_files.read(sample)
    yield "nhap-bao-cao", lambda: over(window, ImportDialog(sample, document, catalogue, own, window.jobs, window))
    choices = Choices.gather(store, catalogue, app.today)
    yield "lap-bao-cao", lambda: over(window, NewReportDialog(choices, window))
    yield "huong-dan", lambda: over(window, HelpDialog("section", window))
    window.open_report(report)
    settle(window)
    wizard = window.wizard
    assert wizard is not None
    yield "ky-bao-cao", lambda: step(window, "period")
    section = next(s.key for s in wizard.session.report.sections if len(s.blocks) > 2)
    yield "muc", lambda: step(window, section)
    yield "muc-kiem-tra", lambda: _tab(wizard, 1, window)
    yield "muc-so-lieu", lambda: _tab(wizard, 2, window)
    yield "muc-ban-in", lambda: _tab(wizard, 3, window)
    yield "so-lieu", lambda: step(window, "figures")
    yield "ky-noi-nhan", lambda: step(window, "signing")
    yield "kiem-tra", lambda: step(window, "checks")
    desk.finish(wizard.session)
    wizard.refresh()
    yield "kiem-tra-xong", lambda: step(window, "checks")
    yield "muc-xong", lambda: step(window, section)
    yield "ban-in", lambda: _pages(wizard)
    yield "ban-in-may-in", lambda: _print_dialog(wizard, window)
    yield "in-xuat-goi", lambda: _exported(window, app.home / "bao-cao")


def _page(wizard: Wizard) -> QWidget:
    page: QWidget = wizard.ui.pages.currentWidget()
    return page


def _tab(wizard: Wizard, tab: int, window: MainWindow) -> QPixmap:
    page = _page(wizard)
    assert isinstance(page, SectionPage)
    page.ui.tabs.setCurrentIndex(tab)
    drawn()
    if page.pages.isVisible():
        _until_drawn(page.pages.pane)
    picture = window.grab()
    page.ui.tabs.setCurrentIndex(0)
    return picture


def _until_drawn(pane: QWidget | None) -> None:
    """Waits for the child that draws the pages."""
    assert isinstance(pane, PreviewPane)
    until(lambda: pane.complete)


def _pages(wizard: Wizard) -> QPixmap:
    """The window of the printed pages, with the copy for signing."""
    wizard.preview.open_window()
    pages = wizard.preview.window
    assert pages is not None
    pages.resize(wizard.window().size() - QSize(0, 40))
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
    return over(window, dialog, pages)


def _exported(window: MainWindow, folder: Path) -> QPixmap:
    """The last step after the copy for signing was written."""
    assert window.wizard is not None
    folder.mkdir(parents=True, exist_ok=True)
    window.wizard.open_step("export")
    page = _page(window.wizard)
    assert isinstance(page, ExportPage)
    page.choose_folder = lambda *_: str(folder)  # type: ignore[method-assign]
    page.export(Look.SIGN)
    settle(window)
    return window.grab()
