"""Pictures of the wizard's frame and of a section's page: at the start and on the way, narrow, its menus, dialogs and side tabs."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.section_dialogs import AddDialog, TitleDialog
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.shots_desk import Desk, Screen, over, settle
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.operations import sections
from ttdn_desktop.operations.session import StepState

_NARROW = QSize(910, 512)  # 1366x768 at 150 %


def screens(desk: Desk) -> Iterator[Screen]:
    """The wizard on the sample."""
    app, report = desk.seeded()
    window = desk.window(app, report)
    wizard = window.wizard
    assert wizard is not None
    yield "khung-moi-bat-dau", lambda: _open(window, "S33")
    yield "muc-nen-viet-gi", lambda: _guide(window)
    yield "muc-so-voi-ky-truoc", lambda: _edited(window)
    yield "muc-bo-qua-co-ly-do", lambda: _waiving(window)
    yield "muc-so-lieu-canh", lambda: _figures(window)
    yield "khung-hoi-khi-roi-muc", lambda: _leaving(window)
    yield "khung-hoi-khi-xong", lambda: _finishing(window)
    yield "khung-menu-de-muc", lambda: _menu(window)
    yield "them-de-muc", lambda: _adding(window)
    yield "dat-lai-ten-de-muc", lambda: over(window, TitleDialog("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027", window))
    yield "khung-hep", lambda: _narrow(window)


def _wizard(window: MainWindow) -> Wizard:
    assert window.wizard is not None
    return window.wizard


def _page(window: MainWindow) -> SectionPage:
    page = _wizard(window).ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    return page


def _open(window: MainWindow, key: str) -> QPixmap:
    _wizard(window).open_step(key)
    settle(window)
    return window.grab()


def _guide(window: MainWindow) -> QPixmap:
    _open(window, "S33")
    _page(window).ui.guideButton.click()
    settle(window)
    picture = window.grab()
    _page(window).ui.guideButton.click()
    return picture


def _edited(window: MainWindow) -> QPixmap:
    """A paragraph rewritten, one deleted: what the panel says of them."""
    _open(window, "S33")
    session, editor = _wizard(window).session, _page(window).editor
    session.accept(session.ready_proposals("S33"))
    session.set_figure("C01", "35")
    drafts = editor.drafts()[:-1]
    session.rewrite("S33", drafts, what="typing")
    _wizard(window).open_step("S33")
    settle(window)
    return window.grab()


def _waiving(window: MainWindow) -> QPixmap:
    found = _wizard(window).session.findings()
    placed = [f for f in found if f.section]
    wanted = next((f for f in placed if f.severity is Severity.SHOULD), placed[0])
    _open(window, wanted.section)
    page = _page(window)
    page.ui.tabs.open(page.findings)
    page.findings.choose(wanted)
    page.findings.reason.ask(("Số của cả năm, đã đối chiếu", "Đúng là như vậy", "Tên riêng, lời trích"))
    settle(window)
    picture = window.grab()
    page.findings.reason.hide()
    return picture


def _figures(window: MainWindow) -> QPixmap:
    _open(window, "S33")
    page = _page(window)
    page.ui.tabs.open(page.figures)
    settle(window)
    picture = window.grab()
    page.ui.tabs.setCurrentWidget(page.previous)
    return picture


def _leaving(window: MainWindow) -> QPixmap:
    _open(window, "S12")
    return _open(window, "S20")


def _finishing(window: MainWindow) -> QPixmap:
    _wizard(window).finish_step()
    settle(window)
    return window.grab()


def _menu(window: MainWindow) -> QPixmap:
    wizard = _wizard(window)
    _open(window, "S33")
    menu = wizard.desk.menu("S33")
    menu.popup(wizard.ui.steps.mapToGlobal(wizard.ui.steps.rect().center()))
    settle(window)
    picture = window.grab()
    painter = QPainter(picture)
    painter.drawPixmap(menu.pos() - window.mapToGlobal(window.rect().topLeft()), menu.grab())
    painter.end()
    menu.close()
    return picture


def _adding(window: MainWindow) -> QPixmap:
    session = _wizard(window).session
    sections.drop(session, "S34")
    settle(window)
    wanting = tuple(item for item in session.outline.sections if item.key == "S34")
    dialog = AddDialog(
        wanting, tuple(i.title for i in wanting), ("S33", "III.1 Thông tin, tuyên truyền", 2), "S60", window
    )
    picture = over(window, dialog)
    session.undo()
    settle(window)
    return picture


def _narrow(window: MainWindow) -> QPixmap:
    wizard, size = _wizard(window), window.size()
    wizard.session.review_section("S33")
    window.resize(_NARROW)
    picture = _open(window, "S33")
    assert any(step.state is not StepState.DONE for step in wizard.session.steps())
    window.resize(size)
    return picture
