"""The officer's window: start page and wizard, a status bar that says where the data is and when it was saved."""

import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QSizePolicy, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import later, messages, style, tab_order, theme_menu, whole
from ttdn_desktop.gui.assistance import Assistance
from ttdn_desktop.gui.commands import Commands
from ttdn_desktop.gui.desk import Desk
from ttdn_desktop.gui.forms.main_window import Ui_MainWindow
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.leaving import left_well, saved_late
from ttdn_desktop.gui.opening import Opening
from ttdn_desktop.gui.overview import Overview, opened
from ttdn_desktop.gui.safekeeping import Safekeeping
from ttdn_desktop.gui.start_page import StartPage
from ttdn_desktop.gui.tools import Tools
from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.wording import window as words

if TYPE_CHECKING:  # loaded by the worker once the start page stands: they bring the checks, the readers, the editor
    from ttdn_desktop.gui.beginning import Beginning
    from ttdn_desktop.gui.first_door import FirstDoor
    from ttdn_desktop.gui.importing import Importing
    from ttdn_desktop.gui.wizard import Wizard
    from ttdn_desktop.model.backup import BackupFile
    from ttdn_desktop.operations.session import ReportSession

_LOADED_LATER_MS = 300  # the start page is drawn and takes keys before the rest is loaded


class MainWindow(QMainWindow):
    """Shown before anything is opened; `open_home()` then opens the store and goes where the officer left."""

    home_moved = Signal(object)  # the folder all data lies in from now on

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
        whole.let_page_scroll(self.ui.stack)
        self.desk = Desk(app, self)
        self.wizard: Wizard | None = None
        self._ready = False
        self._holidays = Holidays()
        self.opening, self.safe = Opening(app, self), Safekeeping(app, self)
        self.assistance, self.tools = Assistance(app, self), Tools(app, self)
        self._data, self._busy, self._saved = QLabel(), QLabel(), QLabel()
        self._data.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.ui.statusBar.addWidget(self._data, 1)
        self.ui.statusBar.addPermanentWidget(self._busy)
        self.ui.statusBar.addPermanentWidget(self._saved)
        self._data.setText(words.DATA_AT.format(home=app.home))
        self._data.setToolTip(self._data.text())
        self._data.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        )  # a long path widens no window
        self._connect()

    @cached_property
    def first_door(self) -> "FirstDoor":
        """The first run."""
        from ttdn_desktop.gui.first_door import FirstDoor

        return FirstDoor(self._app, self)

    @property
    def _first_page(self) -> QWidget | None:
        """The open first run, if there is one."""
        return self.first_door.page if "first_door" in self.__dict__ else None

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
        theme_menu.offer(self.commands, self, lambda: self._app.home, self.failed)

    # opening

    def open_home(self, failed: Callable[[BaseException], None] | None = None) -> None:
        """Opens the store away from the window's thread, then shows the report and step that were open last, or the start page."""
        self.opening.open(failed)

    def opened(self, overview: Overview) -> None:
        """The home is open: shows the start page, and loads what one opens next."""
        self._ready = True
        self._holidays = self._app.catalogue.reference().holidays
        self.safe.begin()
        self._show_start(overview)
        QTimer.singleShot(_LOADED_LATER_MS, self, self._load_the_rest)

    def _load_the_rest(self) -> None:
        if self._ready:
            self.jobs.start(lambda: later.everything(self._app))

    def go_home(self) -> None:
        """Leaves the report (saved) and shows the start page."""
        if self.leave_report():
            self.refresh()

    def leave_report(self) -> bool:
        """Closes the open report, saved; False when it may not be left yet."""
        if not self._close_wizard():
            return False
        self.remember("last-report", "")
        self.safe.left()
        return True

    def restore_backup(self, file: "BackupFile") -> None:
        """Puts a backup in the place of the data, and opens it as at the start."""
        from ttdn_desktop.gui.restore_dialog import restored

        self._ready = False
        self.safe.told = ""

        def done(aside: Path | None) -> None:
            messages.tell(self, restored(file, aside), "good")
            self.open_home()

        def failed(error: BaseException) -> None:
            self.open_home()
            self.failed(error)

        self.jobs.start(lambda: self._app.restore(Path(file.path)), done, failed)

    def refresh(self) -> None:
        """Reads the start page anew."""

        def done(overview: Overview) -> None:
            self._show_start(overview)
            self.desk.reckon(overview)

        self.jobs.start(self.desk.look, done)

    def open_report(
        self, key: str, section: str = "", block: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """Opens a report at the step it was left at, or at a section and block of it; `then` is done once it is open."""
        app = self._app

        def done(found: "tuple[ReportSession, str, str]") -> None:
            self.say("")
            if self._close_wizard():
                self._show_wizard(*found, block)
                if then is not None:
                    then()

        def work() -> "tuple[ReportSession, str, str]":
            session = app.session(key)
            session.steps()  # runs the checks here rather than on the window's thread
            session.proposals()
            opened(app, key)
            return session, section or app.store.recall(f"step:{key}") or "", app.store.recall(f"cursor:{key}") or ""

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

    def paste_report(self) -> None:
        """Brings in an old report from the clipboard."""
        if self._ready:
            self.importing.paste()

    def choose_data_place(self) -> None:
        """Asks where the data lies and where its second backups go."""
        if self._ready:
            self.first_door.choose_place()

    def home_changed(self) -> None:
        """All data lies elsewhere now."""
        self._data.setText(words.DATA_AT.format(home=self._app.home))
        self.home_moved.emit(self._app.home)

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

    def focusNextPrevChild(self, forwards: bool) -> bool:  # Qt override
        """Tab goes as one reads, whatever page was opened or field added last."""
        return tab_order.step(self, forwards) or super().focusNextPrevChild(forwards)

    def closeEvent(self, event: QCloseEvent) -> None:  # Qt override
        if self._first_page is not None:
            self.first_door.close_down()
        self.jobs.wait()
        last = self.wizard.session.report.id if self.wizard else ""
        if not self._close_wizard():
            event.ignore()
            return
        if self._ready:
            self.hide()  # a backup may take its time; the officer need not watch it
            try:
                self.safe.close()
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
        if self._first_page is not None:
            self.first_door.take_report(report)
        self.refresh()

    def _show_start(self, overview: Overview) -> None:
        self.commands.leave(self.start_page)
        begin = {
            "new-report": self.new_report,
            "import-report": self.import_report,
            "paste-report": self.paste_report,
            "unit": self.change_unit,
            "data-place": self.choose_data_place,
            "trash": self.desk.open_trash,
        }
        self.start_page.show_overview(overview, self._app.today, self._holidays)
        self.ui.stack.setCurrentWidget(self._first_page or self.start_page)
        self.commands.answer(self.start_page, begin | self.start_page.commands())
        self.setWindowTitle(words.PROGRAM)
        self._saved.setText(words.saved(overview.saved_at, False, self._app.today))
        style.set_tone(self._saved, "good")
        if not overview.current:
            self.jobs.start(later.first_door, lambda _: self.first_door.look(overview))

    def _show_wizard(self, session: "ReportSession", step: str, places: str, block: str = "") -> None:
        from ttdn_desktop.gui.wizard import Wizard

        if self._first_page is not None:
            self.first_door.leave()
        wizard = Wizard(session, self._app, self.jobs, commands=self.commands, places=places)
        self.wizard = wizard
        self.commands.leave(self.start_page)
        wizard.home_wanted.connect(self.go_home)
        wizard.help_wanted.connect(self.show_help)
        wizard.autosave.state_changed.connect(self._show_saved)
        wizard.step_opened.connect(lambda key: self.remember(f"step:{session.report.id}", key))
        wizard.places_left.connect(lambda told: self.remember(f"cursor:{session.report.id}", told))
        self.ui.stack.addWidget(wizard)
        self.ui.stack.setCurrentWidget(wizard)
        self.setWindowTitle(words.window_title(session.report.period))
        keys = [known.key for known in session.steps()]
        wizard.open_step(step if step in keys else keys[0], block)
        self._show_saved()
        self.commands.answer(wizard, {"versions": self.safe.show_versions, "compare": self.desk.comparing.of_open})
        self.remember("last-report", session.report.id)
        self.safe.opened(session.report.id)
        self.assistance.wizard_opened(wizard)

    def _close_wizard(self) -> bool:
        """Leaves and saves the open report; asks when the disk would not take it."""
        if self.wizard is not None:
            self.jobs.wait()  # a picture, a letter's file, forms of figures still come in, and go with the report
        wizard = self.wizard
        if wizard is None:
            return True
        self.assistance.stop_tour()
        if not left_well(wizard, self):
            return False
        self.jobs.wait()  # what leaving itself had begun
        saved_late(wizard, self)
        self.ui.stack.removeWidget(wizard)
        wizard.deleteLater()
        self.wizard = None
        return True

    def _show_saved(self) -> None:
        if self.wizard is None:
            return
        autosave = self.wizard.autosave
        if autosave.trouble is not None:
            self._saved.setText(words.SAVE_FAILED.format(why=messages.sentence(autosave.trouble)))
        else:
            self._saved.setText(words.saved(self.wizard.session.saved_at, autosave.unsaved, self._app.today))
        style.set_tone(self._saved, "stop" if autosave.trouble else "" if autosave.unsaved else "good")

    @property
    def data_label(self) -> QLabel:
        """Where the status bar says where the data is."""
        return self._data

    @property
    def saved_label(self) -> QLabel:
        """Where the status bar says when was saved."""
        return self._saved

    def say(self, text: str) -> None:
        """Says in the status bar what is being done; "" when nothing is."""
        self._busy.setText(text)

    def remember(self, key: str, value: str) -> None:
        """Stores a small fact about the window in the background."""
        self.jobs.start(lambda: self._app.store.remember(key, value), None, _not_worth_telling)

    def failed(self, error: BaseException) -> None:
        """Tells of an error of a job; a fault of ours goes on to the fault hook."""
        self.say("")
        if not isinstance(error, TtdnError):
            raise error
        messages.show(self, error)


def _not_worth_telling(error: BaseException) -> None:
    """The place of a window that could not be kept: the report's own saving tells of the disk."""
    if not isinstance(error, TtdnError):
        raise error
    logging.getLogger(__name__).info("not remembered: %s", error.code)
