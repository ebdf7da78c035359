"""How long the window is held by what the checks, the comparison and their windows do, in a draft of 6,000 words after ten years."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from tests.bench.measure import TABLE, Row, table
from tests.bench.ten_years import ten_years
from tests.bench.test_typing_bench import Holds, run
from tests.gui.frame import a_window, opened, type_text
from ttdn_desktop.app import App
from ttdn_desktop.gui.checks_page import ChecksPage
from ttdn_desktop.gui.main import spare_the_typist
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.section_page import SectionPage
from ttdn_desktop.gui.wizard import Wizard
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.period import Period
from ttdn_desktop.operations.start import start
from ttdn_desktop.settings import Settings

pytestmark = pytest.mark.bench
_LAW_MS = 50  # of the window's thread's own work: others may hold the machine
_ONCE_MS = 150  # a page or a window is made when it is first opened, and nobody types meanwhile
SLIP, KEY = "đấu tranh với phân tử cơ hội ", "S33"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    with App(Settings(tmp_path_factory.mktemp("home"), lambda: datetime(2027, 5, 28, 9))) as app:
        ten_years(app.store, app.catalogue)
        unit = app.store.own_unit()
        assert unit is not None
        start(app.store, app.catalogue, unit, Period.parse("2027-H1"), today=app.today)
        yield app


class Stalls:
    """Measures the longest that the window's thread worked in one go."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self._holds = window, Holds()
        self.told: dict[str, float] = {}

    def of(self, name: str, act: Callable[[], object], wait: float = 1.0) -> None:
        run(0.2)
        self._holds.worked.clear()
        act()
        run(wait)
        self.idle()
        self.told[name] = 1000 * max(self._holds.worked)
        TABLE.append(Row(f"window held: {name}", self.told[name] / 1000, "", None))

    def idle(self) -> None:
        wizard = self.window.wizard
        end = time.perf_counter() + 20
        while time.perf_counter() < end and (self.window.jobs.busy or wizard and not wizard.session.checked):
            run(0.02)


def in_dialog(act: Callable[[Any], object], after: int = 400) -> None:
    """Once a dialog is open, does `act` with it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        ready = isinstance(dialog, QDialog) and dialog.isVisible()
        QTimer.singleShot(after if ready else 5, (lambda: act(dialog)) if ready else look)

    QTimer.singleShot(0, look)


def first(wizard: Wizard, rule: str) -> Finding:
    return next(finding for finding in wizard.session.findings() if finding.rule == rule)


def test_the_window_is_held_for_less_than_anyone_sees(qtbot: Any, template: App, tmp_path: Path) -> None:
    window = a_window(qtbot, template)
    spare_the_typist()
    stalls = Stalls(window)
    key = template.find_report("2027-H1").id
    stalls.of("a report opened (once)", lambda: opened(qtbot, window, key))
    wizard = window.wizard
    assert wizard is not None
    stalls.of("a section opened (once)", lambda: wizard.open_step(KEY))
    stalls.of("another section", lambda: wizard.open_step("S32"))
    stalls.of("back to it", lambda: wizard.open_step(KEY))
    written_in(wizard, stalls)
    stalls.of("the checks opened (once)", lambda: wizard.open_step("checks"))
    stalls.of("a section again", lambda: wizard.open_step(KEY))
    stalls.of("the checks again", lambda: wizard.open_step("checks"))
    worked_through(wizard, stalls)
    dialogs(wizard, stalls)
    stalls.of("the start page (once more)", window.go_home)
    print(table())
    late = {name: round(ms) for name, ms in stalls.told.items() if ms > (_ONCE_MS if "once" in name else _LAW_MS)}
    assert not late, late
    window.close()


def written_in(wizard: Wizard, stalls: Stalls) -> None:
    """Keys, the pause behind them, F9 right after typing."""
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, SectionPage)
    blocks = wizard.session.section(KEY).blocks
    page.editor.go_to(blocks[len(blocks) // 2].id, 20)

    def type_on(text: str) -> None:
        for letter in text:
            type_text(page.editor, letter)
            run(0.02)

    stalls.of("keys and the checks after them", lambda: type_on(SLIP * 3), 2)

    def at_once() -> None:
        type_on(SLIP)
        wizard.commands.trigger("fix-finding")

    stalls.of("F9 right after typing", at_once, 2)
    stalls.of("F8", lambda: wizard.commands.trigger("next-finding"))


def worked_through(wizard: Wizard, stalls: Stalls) -> None:
    """The checks page: groups opened, one and all put right, one set aside, words looked for."""
    page = wizard.ui.pages.currentWidget()
    assert isinstance(page, ChecksPage)
    for group in ("style", "should", "must"):
        stalls.of(f"group {group}", lambda group=group: page.findings.fold(group, False))  # type: ignore[misc]
    stalls.of("the next", page.findings.next)

    def fix(all_of_it: bool) -> None:
        page.findings.choose(first(wizard, "confusable"))
        (page.findings.put_kind_right if all_of_it else page.findings.put_right)()

    stalls.of("one put right", lambda: fix(False), 2)
    in_dialog(lambda dialog: dialog.accept())
    stalls.of("all of a kind, after a preview", lambda: fix(True), 2)
    stalls.of("undone", wizard.undo, 2)
    page.findings.choose(first(wizard, "confusable"))
    stalls.of("a reason asked for", page.findings.set_aside)
    stalls.of("set aside", lambda: page.findings.reason.given.emit("đúng như vậy"), 2)
    for typed in ("ph", "phối", "phối hợp", ""):
        stalls.of(f"looked for “{typed}”", lambda typed=typed: page.filter.field.setText(typed))  # type: ignore[misc]


def dialogs(wizard: Wizard, stalls: Stalls) -> None:
    """Compare, the kinds of findings, the reference packs."""
    for command in ("compare", "rules", "packs"):
        for time_of in (" (once)", ""):
            in_dialog(lambda dialog: dialog.reject(), 1200)
            stalls.of(f"window “{command}”{time_of}", lambda command=command: wizard.commands.trigger(command))  # type: ignore[misc]
