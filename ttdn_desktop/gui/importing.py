"""Bringing in an old report from the window: a file or what was pasted, read in a child process, looked over, kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.errors import Refused, TtdnError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.import_dialog import ImportDialog
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.paste_dialog import PasteDialog
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.import_old import Imported, keep
from ttdn_desktop.wording import window as words
from ttdn_desktop.wording.lookup import sentence_of


class Importing:
    """One import at a time. `kept(report)` is called at the end; `busy(text)` tells what is being done, "" when nothing."""

    def __init__(
        self, app: App, jobs: Jobs, window: QWidget, kept: Callable[[Report], None], busy: Callable[[str], None]
    ) -> None:
        self._app, self._jobs, self._window = app, jobs, window
        self._kept, self._busy = kept, busy
        self._pasted = ("", "")  # HTML and text pasted last and not kept yet: turning back must not lose them

    @staticmethod
    def choose(window: QWidget, folder: str) -> Path | None:
        """Asks for the file."""
        name, _ = QFileDialog.getOpenFileName(window, words.CHOOSE_OLD, folder, words.OLD_FILES)
        return Path(name) if name else None

    def start(self) -> None:
        """Asks for a file and brings it in."""
        path = self.choose(self._window, self._app.store.recall("last-folder") or str(Path.home()))
        if path is not None:
            self.read(path)

    def paste(self) -> None:
        """Asks for the text of a whole report from the clipboard and brings it in."""
        app = self._app
        document, self._pasted = PasteDialog.ask(app.old_files, self._jobs, self._window, self._pasted)
        if document is not None:
            read = document
            self._jobs.start(app.store.own_unit, lambda own: self._look(None, read, own), self._failed)

    def read(self, path: Path) -> None:
        """Reads a file; a refusal is told in one sentence."""
        app = self._app

        def work() -> tuple[SourceDocument, Unit | None]:
            document = app.old_files.read(path)
            app.store.remember("last-folder", str(path.parent))
            return document, app.store.own_unit()

        self._busy(words.reading(path.name))
        self._jobs.start(work, lambda read: self._look(path, *read), self._failed)

    def _look(self, path: Path | None, document: SourceDocument, own: Unit | None) -> None:
        self._busy("")
        imported = ImportDialog.ask(path, document, self._app.catalogue, own, self._jobs, self._window)
        if imported is not None:
            self._keep(imported, force=False)

    def _keep(self, imported: Imported, force: bool) -> None:
        store = self._app.store

        def failed(error: BaseException) -> None:
            self._busy("")
            if not (isinstance(error, Refused) and error.code == "report-exists"):
                self._failed(error)
            elif messages.ask(self._window, sentence_of(error), (words.KEEP_BOTH, words.NOT_AGAIN), 1) == 0:
                self._keep(imported, force=True)

        def done(report: Report) -> None:
            self._busy("")
            self._pasted = ("", "")
            self._kept(report)

        def work() -> Report:
            return keep(imported, store, force=force).report

        self._busy(words.KEEPING)
        self._jobs.start(work, done, failed)

    def _failed(self, error: BaseException) -> None:
        self._busy("")
        if not isinstance(error, TtdnError):
            raise error
        messages.show(self._window, error)
