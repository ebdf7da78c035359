"""Keeping work safe while the window is open: timed backups, the mark of a running report, kept versions, restoring a backup."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.model.backup import BackedUp
from ttdn_desktop.operations.running import RUNNING, running
from ttdn_desktop.wording import safety as words
from ttdn_desktop.wording.lookup import sentence

if TYPE_CHECKING:
    from ttdn_desktop.gui.main_window import MainWindow
    from ttdn_desktop.model.stored import Kept

EVERY_MS = 30 * 60 * 1000


class Safekeeping(QObject):
    """Works for one window. `told` is what was said of the second folder, once a run."""

    def __init__(self, app: App, window: "MainWindow") -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self.told = ""
        self.timer = QTimer(self)
        self.timer.setInterval(EVERY_MS)
        self.timer.timeout.connect(self.back_up)

    def begin(self) -> None:
        """The home is open: from now on there is something to keep."""
        self.timer.start()
        self._window.commands.answer(self, {"restore-backup": self.restore})

    def opened(self, report: str) -> None:
        """A report was opened: should the run be cut off, the next one knows."""
        app = self._app
        self._window.remember(RUNNING, running(report, app.store.run, app.now()))

    def left(self) -> None:
        """The report was left well."""
        self._window.remember(RUNNING, "")

    def back_up(self) -> None:
        """A backup of what changed since the last one, in the background."""
        self._window.jobs.start(lambda: self._app.store.timed_backup(), self._made, self._failed)

    def close(self) -> None:
        """The last of a run, waited for. Raises Trouble for the mark that could not be taken away."""
        self.timer.stop()
        self._app.store.remember(RUNNING, "")
        try:
            self._app.store.timed_backup()
        except TtdnError as error:
            self._failed(error)  # the disk is full: saving has told of it

    def _made(self, made: BackedUp | None) -> None:
        if made is not None and made.trouble and not self.told:
            self.told = sentence(made.trouble, made.place)
            self._window.say(self.told)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, TtdnError):
            raise error
        if not self.told:
            self.told = sentence(error.code, error.place)
            self._window.say(self.told)

    # kept versions

    def show_versions(self, section: str = "") -> None:
        """Shows the kept versions of the open report's sections, the open section's first."""
        wizard = self._window.wizard
        if wizard is None:
            return
        key, app = wizard.session.report.id, self._app
        wanted = section or (wizard.step.key if wizard.step else "")
        wizard.autosave.save()
        self._window.jobs.start(lambda: app.store.kept_versions(key), lambda kept: self._versions(wanted, kept))

    def _versions(self, section: str, kept: "tuple[Kept, ...]") -> None:
        from ttdn_desktop.gui.versions_dialog import VersionsDialog
        from ttdn_desktop.operations.kept_versions import take_back

        wizard = self._window.wizard
        if wizard is None:
            return
        wizard.autosave.read()  # one went on typing until the versions came
        dialog = VersionsDialog(wizard.session, kept, section, self._window)
        dialog.exec()
        chosen, title = dialog.chosen, dialog.shelf.title
        dialog.deleteLater()
        if chosen is not None:
            wizard.autosave.read()
            take_back(wizard.session, chosen)
            wizard.forget_page()
            wizard.refresh()
            wizard.open_step(chosen.section)
            self._window.say(words.taken_back(title))

    # backups

    def restore(self) -> None:
        """Shows the backups, and puts one back if it is wanted."""
        from ttdn_desktop.gui.restore_dialog import RestoreDialog

        dialog = RestoreDialog(self._app, self._window.jobs, self._window)
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen is not None and self._window.leave_report():
            self._window.restore_backup(chosen)
