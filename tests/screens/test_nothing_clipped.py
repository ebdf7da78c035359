"""Every word of every screen has its room: on a 1366x768 screen, and on the same one at 125 %."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

from tests.gui.frame import a_window, an_app, settle
from tests.gui.pages import complete
from tests.gui.section import seeded
from tests.screens import windows_safety  # noqa: F401
from tests.screens.windows import WINDOWS, Ground
from ttdn_desktop.cli.demo import PERIOD, finish
from ttdn_desktop.gui import main
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.whole import Whole
from ttdn_desktop.wording import preview as words

_WORDED = QLabel | QPushButton | QToolButton | QRadioButton | QCheckBox
EARLY = date(2026, 11, 23)  # the next half-year has not begun: the longest hint
SIZES = {"1366x768": QSize(1366, 768), "1366x768 at 125 %": QSize(1092, 614)}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample") / "home"


@pytest.fixture(params=SIZES)
def window(request: Any, qtbot: Any, home: Path, template: Path) -> Iterator[MainWindow]:
    with seeded(template, home) as app:
        made = a_window(qtbot, app)
        made.resize(SIZES[request.param])
        settle(qtbot, made)
        yield made
        made.close()


def clipped(root: QWidget) -> list[str]:
    """The words that do not fit into their widget, and the widgets cut off by the one around them."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, _WORDED) or not widget.text():
            continue
        name = f"{type(widget).__name__} {widget.objectName()} {widget.text()[:50]!r}"
        wanted, size = widget.sizeHint(), widget.size()
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.heightForWidth(size.width()) > size.height() + 1:
                found.append(f"too low: {name}: {size.height()} of {widget.heightForWidth(size.width())}")
        elif wanted.width() > size.width() + 1 or wanted.height() > size.height() + 1:
            found.append(f"too small: {name}: {size.toTuple()} of {wanted.toTuple()}")
        if not inside(widget, root):
            found.append(f"cut off: {name}")
    return found


def inside(widget: QWidget, root: QWidget) -> bool:
    """Whether all of a widget lies in the widgets around it; what scrolls downwards may be out of sight."""
    around = widget.parentWidget()
    while around is not None and around is not root.parentWidget():
        corner = widget.mapTo(around, QPoint(0, 0))
        area = QRect(corner, widget.size())
        scrolls = isinstance(around.parentWidget(), QAbstractScrollArea)
        if area.left() < 0 or area.right() > around.width():
            return False
        if scrolls:
            return True
        if area.top() < -1 or area.bottom() > around.height():
            return False
        around = around.parentWidget()
    return True


def drawn() -> None:
    for _ in range(10):
        QApplication.processEvents()


def test_the_look_itself_sees_what_is_clipped(qtbot: Any) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(200, 60)
    narrow, low, off = (
        QLabel("Ủy ban nhân dân", root),
        QLabel("Ủy ban nhân dân xã Hòa Mai " * 9, root),
        QPushButton("Sửa", root),
    )
    narrow.setFixedWidth(30)
    low.setWordWrap(True)
    low.setFixedSize(180, 20)
    off.move(190, 0)
    root.show()
    assert [line.split(":")[0] for line in clipped(root)] == ["too small", "too low", "cut off"]


@pytest.mark.parametrize("name", WINDOWS)
@pytest.mark.parametrize("scale", SIZES)
def test_every_window(
    qtbot: Any, home: Path, tmp_path: Path, template: Path, scale: str, name: str, monkeypatch: Any
) -> None:
    monkeypatch.setattr(Whole, "room", lambda _: SIZES[scale])  # the screen of the tests is another
    with seeded(template, home) as app, an_app(tmp_path / "empty") as nothing:
        ground = Ground(qtbot, a_window(qtbot, app), a_window(qtbot, nothing))
        mains = (ground.window, ground.empty)
        for one in mains:
            one.resize(SIZES[scale])
        made = WINDOWS[name](ground)
        if isinstance(made, QDialog):
            qtbot.addWidget(made)
        made.resize(made.size().boundedTo(SIZES[scale]))
        made.show()
        settle(qtbot, ground.window)
        drawn()
        assert clipped(made) == []
        assert made.width() <= SIZES[scale].width() and made.height() <= SIZES[scale].height(), made.size().toTuple()
        assert [bar.maximum() for whole in made.findChildren(Whole) for bar in bars(whole)] in ([], [0, 0]), (
            "it scrolls"
        )
        for one in mains:
            one.close()


def bars(area: QAbstractScrollArea) -> tuple[QScrollBar, QScrollBar]:
    return area.horizontalScrollBar(), area.verticalScrollBar()


def test_letters_with_two_marks_have_their_room(qtbot: Any) -> None:
    """A font may draw Ẫ above what it calls its line: a label has the room all the same."""
    main.application()
    label = QLabel("ẮỄỔậ")
    qtbot.addWidget(label)
    for role in ("", "title", "heading", "subtitle", "banner"):
        label.setProperty("role", role)
        label.ensurePolished()
        metrics = label.fontMetrics()
        drawn_at = metrics.tightBoundingRect("ẮỄỔẦẪỘặậỵ")
        label.resize(label.sizeHint())
        above, below = label.contentsRect().top(), label.height() - label.contentsRect().bottom()
        assert -drawn_at.top() <= metrics.ascent() + above and drawn_at.bottom() <= metrics.descent() + below, role


@pytest.mark.parametrize("ready", [False, True])
def test_every_step(qtbot: Any, window: MainWindow, ready: bool) -> None:
    size = window.size()
    report = next(r for r in window._app.store.reports() if r.period.code == PERIOD.code)
    window.open_report(report.id)
    qtbot.waitUntil(lambda: window.wizard is not None, timeout=10_000)
    settle(qtbot, window)
    wizard = window.wizard
    assert wizard is not None
    if ready:
        finish(wizard.session)
        wizard.refresh()
    wrong: dict[str, list[str]] = {}
    for step in wizard.session.steps():
        wizard.open_step(step.key)
        drawn()
        page = wizard.ui.pages.currentWidget()
        tabs = getattr(getattr(page, "ui", None), "tabs", None)
        for tab in range(tabs.count()) if tabs is not None else [0]:
            if tabs is not None:
                tabs.setCurrentIndex(tab)
                drawn()
            if found := clipped(window):
                wrong[f"{step.key}/{tab}"] = found
        assert window.size() == size, f"{step.key} wants a larger window"
    assert wrong == {}


def test_the_window_of_the_pages(qtbot: Any, window: MainWindow) -> None:
    report = next(r for r in window._app.store.reports() if r.period.code == PERIOD.code)
    window.open_report(report.id)
    qtbot.waitUntil(lambda: window.wizard is not None, timeout=10_000)
    assert window.wizard is not None
    window.wizard.preview.open_window()
    pages = window.wizard.preview.window
    assert pages is not None
    for width in (980, 640):
        pages.resize(width, 560)
        for button in (pages.draft_button, pages.sign_button):
            button.click()
            complete(qtbot, pages.pane)
            pages.printing.said.emit(words.STOPPED, "look")
            pages.pane.banner.setText(words.SENTENCES["preview-crashed"])
            pages.pane.banner.show()
            drawn()
            assert clipped(pages) == [], width
        assert pages.width() == width
