"""The officer's window: start page and wizard, a status bar that says where the data is and when it was saved."""

import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import messages, style
from ttdn_desktop.gui.commands import Commands
from ttdn_desktop.gui.desk import Desk
from ttdn_desktop.gui.forms.main_window import Ui_MainWindow
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.overview import Overview, opened
from ttdn_desktop.gui.start_page import StartPage
from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.wording import window as words

if TYPE_CHECKING:  # loaded by the worker once the start page stands: they bring the checks, the readers, the editor
    from ttdn_desktop.gui.beginning import Beginning
    from ttdn_desktop.gui.importing import Importing
    from ttdn_desktop.gui.wizard import Wizard
    from ttdn_desktop.operations.session import ReportSession


class MainWindow(QMainWindow):
    """Shown before anything is opened; `open_home()` then opens the store and goes where the officer left."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setWindowTitle(words.PROGRAM)
        self.setAcceptDrops(True)  # a Word file dropped on the start page is brought in
        self._app = app
        app.in_window = True  # PDFium works in children only
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self.failed)
        self.commands = Commands(self)
        self.commands.fill(self.ui.menuBar)
        self.start_page = StartPage()
        self.ui.stack.addWidget(self.start_page)
        self.desk = Desk(app, self)
        self.wizard: Wizard | None = None
        self._ready = False
        self._holidays = Holidays()
        self._data, self._busy, self._saved = QLabel(), QLabel(), QLabel()
        self._data.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.ui.statusBar.addWidget(self._data, 1)
        self.ui.statusBar.addPermanentWidget(self._busy)
        self.ui.statusBar.addPermanentWidget(self._saved)
        self._data.setText(words.DATA_AT.format(home=app.home))
        self._connect()

    @cached_property
    def importing(self) -> "Importing":
        """Brings in old reports."""
        from ttdn_desktop.gui.importing import Importing

        return Importing(self._app, self.jobs, self, self._imported, self.say)

    @cached_property
    def beginning(self) -> "Beginning":
        """What one begins from the start page."""
        from ttdn_desktop.gui.beginning import Beginning

        return Beginning(self._app, self)

    def _connect(self) -> None:
        page = self.start_page
        page.new_wanted.connect(self.new_report)
        page.begin_wanted.connect(self.new_report)
        page.place_wanted.connect(self.open_report)
        page.import_wanted.connect(self.import_report)
        page.unit_wanted.connect(self.change_unit)
        page.open_wanted.connect(self.open_report)
        page.help_wanted.connect(self.show_help)
        self.commands.answer(
            self,
            {
                "quit": self.close,
                "help": lambda: self.show_help("start"),
            },
        )

    # opening

    def open_home(self, failed: Callable[[BaseException], None] | None = None) -> None:
        """Opens the store away from the window's thread, then shows the report and step that were open last, or the start page."""
        app = self._app

        def work() -> tuple[str, str, Overview]:
            return app.store.recall("window") or "", app.store.recall("last-report") or "", self.desk.look()

        def done(found: tuple[str, str, Overview]) -> None:
            geometry, last, overview = found
            if geometry and not self.isMaximized():  # a small screen: maximized from the start, it stays so
                self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
            self._ready = True
            self._holidays = app.catalogue.reference().holidays
            self._show_start(overview)
            self.jobs.start(_preload)
            if last and any(card.report.id == last for card in (*overview.current, *overview.earlier)):
                self.open_report(last)
            else:
                self.desk.reckon(overview)

        self.jobs.start(work, done, failed)

    def go_home(self) -> None:
        """Leaves the report (saved) and shows the start page."""
        if self._close_wizard():
            self._remember("last-report", "")
            self.refresh()

    def refresh(self) -> None:
        """Reads the start page anew."""

        def done(overview: Overview) -> None:
            self._show_start(overview)
            self.desk.reckon(overview)

        self.jobs.start(self.desk.look, done)

    def open_report(self, key: str, section: str = "", block: str = "") -> None:
        """Opens a report at the step it was left at, or at a section and block of it."""
        app = self._app

        def done(found: "tuple[ReportSession, str]") -> None:
            self.say("")
            if self._close_wizard():
                self._show_wizard(*found, block)

        def work() -> "tuple[ReportSession, str]":
            session = app.session(key)
            session.steps()  # runs the checks here rather than on the window's thread
            opened(app, key)
            return session, section or app.store.recall(f"step:{key}") or ""

        self.say(words.OPENING)
        self.jobs.start(work, done)

    # what one can begin

    def new_report(self, period: Period | None = None) -> None:
        """Asks for the period (the one named first) and starts the report."""
        if self._ready:
            self.beginning.new_report(period)

    def import_report(self) -> None:
        """Brings in an old report."""
        if self._ready:
            self.importing.start()

    def change_unit(self) -> None:
        """Asks the three questions of the first run, or changes what was answered."""
        if self._ready:
            self.beginning.change_unit()

    def show_help(self, screen: str) -> None:
        """Opens the help at the page for a screen."""
        from ttdn_desktop.gui.help_dialog import HelpDialog

        dialog = HelpDialog(screen, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def come_forward(self) -> None:
        """A second start called: shows this window in front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # Qt override
        if self._ready and self.wizard is None and len(event.mimeData().urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # Qt override
        path = event.mimeData().urls()[0].toLocalFile()
        if path:
            event.acceptProposedAction()
            self.importing.read(Path(path))

    # closing

    def closeEvent(self, event: QCloseEvent) -> None:  # Qt override
        self.jobs.wait()
        last = self.wizard.session.report.id if self.wizard else ""
        if not self._close_wizard():
            event.ignore()
            return
        if self._ready:
            try:
                self._app.store.remember("last-report", last)
                self._app.store.remember("window", bytes(self.saveGeometry().toBase64().data()).decode())
            except TtdnError as error:
                _not_worth_telling(error)
        self.jobs.close()
        self._app.close()
        self._ready = False
        event.accept()

    # inner

    def _imported(self, report: Report) -> None:
        self.say(words.imported(report.period))
        self.refresh()

    def _show_start(self, overview: Overview) -> None:
        self.commands.leave(self.start_page)
        begin = {"new-report": self.new_report, "import-report": self.import_report, "unit": self.change_unit}
        self.start_page.show_overview(overview, self._app.today, self._holidays)
        self._show(self.start_page)
        trash = {"trash": self.desk.open_trash}
        self.commands.answer(self.start_page, begin | trash | self.start_page.commands())
        self.setWindowTitle(words.PROGRAM)
        self._saved.setText("")

    def _show_wizard(self, session: "ReportSession", step: str, block: str = "") -> None:
        from ttdn_desktop.gui.wizard import Wizard

        wizard = Wizard(session, self._app, self.jobs, commands=self.commands)
        self.wizard = wizard
        self.commands.leave(self.start_page)
        wizard.home_wanted.connect(self.go_home)
        wizard.help_wanted.connect(self.show_help)
        wizard.autosave.state_changed.connect(self._show_saved)
        wizard.step_opened.connect(lambda key: self._remember(f"step:{session.report.id}", key))
        self.ui.stack.addWidget(wizard)
        self._show(wizard)
        self.setWindowTitle(words.window_title(session.report.period))
        keys = [known.key for known in session.steps()]
        wizard.open_step(step if step in keys else keys[0], block)
        self._show_saved()
        self._remember("last-report", session.report.id)

    def _close_wizard(self) -> bool:
        """Leaves and saves the open report; asks when the disk would not take it."""
        wizard = self.wizard
        if wizard is None:
            return True
        while not wizard.close_session():
            if wizard.autosave.trouble is None:  # the page holds one back and says why: a date that is none
                if messages.ask(self, words.PAGE_HOLDS, (words.STAY_TO_MEND, words.GO_ANYWAY)) != 1:
                    return False
                wizard.forget_page()
                continue
            told = words.SAVE_FAILED.format(why=messages.sentence(wizard.autosave.trouble))
            answer = messages.ask(self, told, (words.TRY_AGAIN, words.LOSE, words.STAY), 0, "stop")
            if answer == 1:
                break
            if answer != 0:
                return False
        self.jobs.wait()  # an export may still want to tell its page how it went
        self.ui.stack.removeWidget(wizard)
        wizard.deleteLater()
        self.wizard = None
        return True

    def _show(self, page: QWidget) -> None:
        self.ui.stack.setCurrentWidget(page)

    def _show_saved(self) -> None:
        if self.wizard is None:
            return
        autosave = self.wizard.autosave
        if autosave.trouble is not None:
            self._saved.setText(words.SAVE_FAILED.format(why=messages.sentence(autosave.trouble)))
        else:
            self._saved.setText(words.saved(self.wizard.session.saved_at, autosave.unsaved))
        style.set_tone(self._saved, "stop" if autosave.trouble else "" if autosave.unsaved else "good")

    def say(self, text: str) -> None:
        """Says in the status bar what is being done; "" when nothing is."""
        self._busy.setText(text)

    def _remember(self, key: str, value: str) -> None:
        self.jobs.start(lambda: self._app.store.remember(key, value), None, _not_worth_telling)

    def failed(self, error: BaseException) -> None:
        """Tells of an error of a job; a fault of ours goes on to the fault hook."""
        self.say("")
        if not isinstance(error, TtdnError):
            raise error
        messages.show(self, error)


def _preload() -> None:
    from ttdn_desktop.gui import pages

    pages.preload()


def _not_worth_telling(error: BaseException) -> None:
    """The place of a window that could not be kept: the report's own saving tells of the disk."""
    if not isinstance(error, TtdnError):
        raise error
    logging.getLogger(__name__).info("not remembered: %s", error.code)
