"""What the start page does behind its back: reads the reports, reckons what is missing, searches, the trash."""

from typing import TYPE_CHECKING

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui.comparing import Comparing
from ttdn_desktop.gui.overview import Missing, Overview, look, reckon
from ttdn_desktop.model.report import Report
from ttdn_desktop.wording import start_page as words
from ttdn_desktop.wording import trash as trash_words

if TYPE_CHECKING:
    from ttdn_desktop.gui.main_window import MainWindow
    from ttdn_desktop.operations.find_text import Hit

_MOST = 100  # places a search gives


class Desk:
    """Works for the start page of one window, through the window's jobs."""

    def __init__(self, app: App, window: "MainWindow") -> None:
        self._app, self._window = app, window
        self._jobs, self._page = window.jobs, window.start_page
        self.comparing = Comparing(app, window)
        self._page.search_wanted.connect(self.search)
        self._page.compare_wanted.connect(self.comparing.of_stored)
        self._page.trash_wanted.connect(self.put_away)
        self._page.trash_view_wanted.connect(self.open_trash)

    def look(self) -> Overview:
        """For a worker: the heads."""
        return look(self._app)

    def reckon(self, overview: Overview) -> None:
        """Reckons one report after the other; each is shown as soon as it is known."""
        for card in overview.current:
            self._jobs.start(lambda key=card.report.id: self._missing(key), self._page.show_missing)  # type: ignore[misc]

    def _missing(self, key: str) -> dict[str, Missing]:
        try:
            return {key: reckon(self._app, key)}
        except TtdnError:  # an outline that is gone: the card still opens the report, and it is told there
            return {key: Missing()}

    def search(self, query: str) -> None:
        """Looks through all reports; what is found for an older query is not shown."""
        app = self._app

        def work() -> tuple["Hit", ...]:
            from ttdn_desktop.operations.find_text import search

            return search(app.store, query)

        self._page.ui.foundLabel.setText(words.SEARCHING)
        self._jobs.start(work, lambda hits: self._page.show_hits(query, hits, _MOST))

    def put_away(self, key: str) -> None:
        """Puts a report into the trash; says so, and how to get it back."""
        app = self._app

        def work() -> Report:
            app.store.put_away(key)
            return next(head.report for head in app.store.heads(trashed=True) if head.report.id == key)

        def done(report: Report) -> None:
            self._window.say(trash_words.put_away(report.period))
            self._window.refresh()

        self._jobs.start(work, done)

    def open_trash(self) -> None:
        """Shows the trash."""
        from ttdn_desktop.gui.trash_dialog import TrashDialog

        dialog = TrashDialog(self._app, self._jobs, self._window)
        dialog.exec()
        dialog.deleteLater()
        if dialog.changed:
            self._window.say("")
            self._window.refresh()
