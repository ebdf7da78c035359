"""The button of the form for figures: write it out, read what came back, look, take."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QPushButton, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.figure_review_dialog import FigureReviewDialog
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.figure_form import Gathered, as_form, form_of, gather, read_forms, take
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import figure_form as words


class FigureForms:
    """Belongs to the figures page; `say(text)` tells what is being done, `taken()` that figures came in."""

    def __init__(
        self,
        session: ReportSession,
        app: App,
        jobs: Jobs,
        page: QWidget,
        say: Callable[[str], None],
        taken: Callable[[], None],
    ) -> None:
        self._session, self._app, self._jobs, self._page = session, app, jobs, page
        self._say, self._taken = say, taken
        self.button = QPushButton(words.FORM)
        dress(self.button, "sheet")
        menu = QMenu(self.button)
        self.send_action = menu.addAction(words.SEND, self.send)
        self.bring_action = menu.addAction(words.BRING, self.bring)
        self.button.setMenu(menu)
        self.button.setProperty("role", "menu")
        menu.aboutToShow.connect(lambda: self.bring_action.setEnabled(not session.locked))

    @staticmethod
    def ask_target(parent: QWidget, start: str) -> str:
        """Asks where to write; tests answer in its place."""
        return QFileDialog.getSaveFileName(parent, words.CHOOSE_TO, start, words.KINDS_TO)[0]

    @staticmethod
    def ask_files(parent: QWidget, start: str) -> list[str]:
        """Asks for the files that came back."""
        return QFileDialog.getOpenFileNames(parent, words.CHOOSE_FILES, start, words.KINDS_FROM)[0]

    def send(self) -> None:
        """Writes the empty form where the officer says."""
        start = _documents() / words.FILE_NAME.format(period=self._session.report.period.file_code)
        name = self.ask_target(self._page, str(start))
        if not name:
            return
        path = Path(name).with_suffix(".xlsx")
        form, sheets = form_of(self._session), self._app.sheets
        self._jobs.start(
            lambda: sheets.write(form, path), lambda _: self._say(words.MADE.format(path=path)), self._failed
        )

    def bring(self) -> None:
        """Reads the forms chosen away from the window's thread, and shows what they say."""
        names = self.ask_files(self._page, str(_documents()))
        if names:
            self.read([Path(name) for name in names])

    def read(self, paths: list[Path]) -> None:
        """As `bring`, of these files."""
        self._say(words.READING.format(count=len(paths)))
        sheets, session = self._app.sheets, self._session
        self._jobs.start(
            lambda: read_forms(sheets, paths, session), lambda found: self._look(found, len(paths)), self._failed
        )

    def read_pasted(self, block: list[list[str]]) -> bool:
        """Takes rows of a form copied in a spreadsheet; False where the block is none."""
        sheet = as_form(block, self._session)
        if sheet is not None:
            self._look(gather([(words.PASTED, (sheet,))], self._session), 1)
        return sheet is not None

    def _look(self, found: Gathered, files: int) -> None:
        self._say("")
        dialog = FigureReviewDialog(found, files, self._session.reference, self._page.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            count = take(self._session, dialog.chosen())
            self._taken()
            self._say(words.TAKEN.format(count=count))
        dialog.deleteLater()

    def _failed(self, error: BaseException) -> None:
        self._say("")
        if not isinstance(error, TtdnError):
            raise error
        messages.show(self._page, error)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
