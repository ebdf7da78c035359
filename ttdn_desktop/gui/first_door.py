"""Opens the first run in the window where it is wanted, and puts into effect what it ends with; the data's place later, too."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ttdn_desktop.app import App
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.data_place import Choice, DataPlaceDialog, Known, look_around, settle
from ttdn_desktop.gui.first_run import FACT, Begun, FirstRun, begin
from ttdn_desktop.gui.overview import Overview
from ttdn_desktop.model.report import Report
from ttdn_desktop.wording import data_place as words

if TYPE_CHECKING:
    from ttdn_desktop.gui.main_window import MainWindow


class FirstDoor:
    """Shown on an empty home, and while a first run is not done; put off, it waits for the next start or for a wish."""

    def __init__(self, app: App, window: "MainWindow") -> None:
        self._app, self._window = app, window
        self._put_off = False
        self.page: FirstRun | None = None

    def look(self, overview: Overview) -> None:
        """Called when the start page is drawn: opens the first run where there is one to do."""
        app, empty = self._app, overview.unit is None
        if self.page is not None or self._put_off or overview.current:
            return

        def work() -> Begun | None:
            return begin(app) if empty or app.store.recall(FACT) else None

        self._window.jobs.start(work, self._open)

    def ask(self, unit: bool = False) -> None:
        """The first run is wanted now: opened, or where it is open turned to the `unit`, else to what a report needs."""
        self._put_off = False
        app = self._app
        if self.page is None:
            self._window.jobs.start(lambda: begin(app), self._open)
        else:
            self.page.go_on(unit)

    def take_report(self, report: Report) -> None:
        """A report was brought in: an open first run goes on with it."""
        if self.page is not None:
            self.page.take_report(report)

    def leave(self) -> None:
        """A report is opened: whatever was still open of the first run is over."""
        if self.page is not None:
            self.page.done()
            self._drop()
            self._forget(lambda: None)

    def close_down(self) -> None:
        """The window closes: what was answered is remembered."""
        if self.page is not None:
            self.page.close_down()

    def choose_place(self) -> None:
        """Asks where the data lies and where its second backups go, and does it."""
        app, window = self._app, self._window

        def ask(known: Known) -> None:
            choice = None if QApplication.activeModalWidget() else DataPlaceDialog.ask(known, window)
            if choice is not None:
                self._settle(choice, window.refresh)

        window.jobs.start(lambda: look_around(app), ask)

    def _open(self, started: Begun | None) -> None:
        window = self._window
        if started is None or self.page is not None or window.wizard is not None:
            return
        page = FirstRun(self._app, window.jobs, started)
        self.page = page
        page.import_wanted.connect(window.import_report)
        page.paste_wanted.connect(window.paste_report)
        page.failed.connect(window.failed)
        page.later.connect(self._later)
        page.finished.connect(self._finished)
        window.commands.answer(page, {"help": lambda: window.show_help(page.help_screen())})
        window.ui.stack.addWidget(page)
        window.ui.stack.setCurrentWidget(page)
        page.open(page.page)  # the keyboard goes where it belongs now that the page is on the screen

    def _later(self) -> None:
        self._put_off = True
        self._drop()
        self._window.refresh()

    def _finished(self, wish: str) -> None:
        """The answers are stored: an old report comes in and the first run goes on, or the data is settled and the report begins."""
        window, page = self._window, self.page
        assert page is not None
        if wish in ("import", "paste"):
            (window.import_report if wish == "import" else window.paste_report)()
            return

        def done() -> None:
            page.done()
            self._drop()
            self._forget(self._begin)

        self._settle(page.review.place.choice(), done)

    def _forget(self, after: Callable[[], object]) -> None:
        app, window = self._app, self._window

        def done(_: object) -> None:
            after()

        window.jobs.start(lambda: app.store.remember(FACT, ""), done, window.failed)

    def _begin(self) -> None:
        self._window.refresh()
        self._window.beginning.new_report()

    def _drop(self) -> None:
        page = self.page
        if page is not None:
            self.page = None
            self._window.commands.leave(page)
            self._window.ui.stack.removeWidget(page)
            page.deleteLater()

    def _settle(self, choice: Choice, after: Callable[[], object]) -> None:
        app, window = self._app, self._window

        def done(old: Path | None) -> None:
            window.say("")
            if old is not None:
                window.home_changed()
                messages.tell(window, words.moved(app.home, old), "good")
            after()

        if choice.home is not None:
            window.say(words.MOVING)
        window.jobs.start(lambda: settle(app, choice), done, window.failed)
