"""What one begins from the start page: a new report, the own unit; questions first, then work in the background."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ttdn_desktop.app import App
from ttdn_desktop.errors import Refused
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.letter_file import Tools
from ttdn_desktop.gui.new_report_dialog import Choices, NewReportDialog, Wish
from ttdn_desktop.gui.unit_dialog import Around, Change, UnitDialog
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.start import start
from ttdn_desktop.operations.unit_answers import keep_change
from ttdn_desktop.wording import window as words

if TYPE_CHECKING:
    from ttdn_desktop.gui.main_window import MainWindow


class Beginning:
    """Asks in front of the window, and tells it when there is a report to open or a start page to draw anew."""

    def __init__(self, app: App, window: "MainWindow") -> None:
        self._app, self._window = app, window
        self._jobs = window.jobs

    def new_report(self, period: Period | None = None) -> None:
        """Asks for the period (the one named first) and starts the report; without a unit asks for that first."""
        app = self._app

        def work() -> tuple[Unit | None, Choices]:
            return app.store.own_unit(), Choices.gather(app.store, app.catalogue, app.today)

        def done(found: tuple[Unit | None, Choices]) -> None:
            unit, choices = found
            if unit is None:
                self._window.first_door.ask()
                return
            bodies = tuple(
                name for body in app.catalogue.reference().bodies for name in (*body.names, body.successor) if name
            )
            tools = Tools(app.store, app.old_files, self._jobs, bodies)
            wish = None if _dialog_open() else NewReportDialog.ask(choices, self._window, tools, period)
            if wish is not None:
                self._start(unit, wish)

        self._jobs.start(work, done)

    def change_unit(self) -> None:
        """Changes what was answered about the unit; without one the first run asks."""
        app = self._app

        def work() -> tuple[Unit | None, Around]:
            unit, store = app.store.own_unit(), app.store
            before = tuple(store.unit(key) for key in unit.predecessors) if unit else ()
            return unit, Around(before, store.reports(), app.today)

        def done(found: tuple[Unit | None, Around]) -> None:
            unit, around = found
            if unit is None:
                self._window.first_door.ask(unit=True)
                return
            change = None if _dialog_open() else UnitDialog.ask(unit, self._window, around)
            if change is not None:
                self._take_unit(unit, any(report.unit == unit.id for report in around.reports), change)

        self._jobs.start(work, done)

    def _take_unit(self, unit: Unit, has_reports: bool, change: Change) -> None:
        app, answers, succeed = self._app, change.answers, False
        if has_reports and (unit.level, unit.name) != (answers.level, answers.name):
            told = words.unit_renamed(unit, {"level": answers.level, "name": answers.name})
            picked = messages.ask(self._window, told, (words.NEW_UNIT, words.ONLY_A_NAME, words.LEAVE_IT), 0, "info")
            if picked not in (0, 1):
                return
            succeed = picked == 0

        def work() -> Unit:
            return keep_change(
                app.store,
                answers,
                base=change.base,
                day=change.day,
                drafts=change.drafts,
                succeed=succeed,
                form=change.form,
            )

        self._jobs.start(work, lambda _: self._window.refresh())

    def _start(self, unit: Unit, wish: Wish) -> None:
        app, window = self._app, self._window

        def work() -> Report:
            return start(
                app.store, app.catalogue, unit, wish.period,
                outline=wish.outline, source=wish.source, request=wish.request, today=app.today,
            )  # fmt: skip

        def failed(error: BaseException) -> None:
            if isinstance(error, Refused) and error.code == "report-exists":
                window.say("")
                if messages.ask(window, words.exists(wish.period), (words.OPEN_THAT, words.LEAVE_IT)) == 0:
                    window.open_report(error.place)
            else:
                window.failed(error)

        window.say(words.STARTING)
        self._jobs.start(work, lambda report: window.open_report(report.id), failed)


def _dialog_open() -> bool:
    """True while a question is open already: a second Ctrl+N must not ask twice."""
    return QApplication.activeModalWidget() is not None
