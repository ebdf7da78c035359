"""Opening the home: is the clock right, was the last run cut off, is the data file whole; then the start page or the open report."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray

from ttdn_desktop.app import App
from ttdn_desktop.errors import Trouble, TtdnError
from ttdn_desktop.gui import later
from ttdn_desktop.gui.overview import Overview, look
from ttdn_desktop.operations.clock import EXCUSED, Doubt, doubt

if TYPE_CHECKING:
    from ttdn_desktop.gui.main_window import MainWindow
    from ttdn_desktop.model.backup import Damage
    from ttdn_desktop.operations.recovery import Recovered

DAMAGED = ("store-damaged", "store-damaged-alone", "store-missing")


class Opened(NamedTuple):
    """What was found at the start."""

    geometry: str
    last: str
    overview: Overview
    cut_off: "Recovered | None"


class Opening:
    """Works for one window, through its jobs; a store that cannot be opened is handed to `failed`."""

    def __init__(self, app: App, window: "MainWindow") -> None:
        self._app, self._window = app, window
        self._asked = False

    def open(self, failed: Callable[[BaseException], None] | None) -> None:
        """Opens the store away from the window's thread, then shows the report and step that were open last, or the start page."""

        def done(found: Opened | Doubt) -> None:
            if isinstance(found, Doubt):
                self._ask_clock(found)
                self.open(failed)
            else:
                self._show(found)

        def trouble(error: BaseException) -> None:
            if isinstance(error, Trouble) and error.code in DAMAGED:
                self._damaged(error, failed)
            else:
                (failed or self._window.jobs.failed.emit)(error)

        self._window.jobs.start(self._read, done, trouble)

    # inner

    def _read(self) -> Opened | Doubt:
        from ttdn_desktop.operations.recovery import recovered
        from ttdn_desktop.operations.trash import clear

        app, store = self._app, self._app.store
        newest, excused = store.newest_time(), store.recall(EXCUSED) or ""
        wrong = None if self._asked else doubt(app.now(), newest, app.settings.built, excused)
        if wrong is not None:
            return wrong
        if app.clock_believed:
            clear(store, app.today)
        cut_off = recovered(store)
        with suppress(TtdnError):  # told where they are asked for
            app.catalogue.reference()  # the tables, read here rather than on the window's thread
        return Opened(store.recall("window") or "", store.recall("last-report") or "", look(app), cut_off)

    def _ask_clock(self, wrong: Doubt) -> None:
        from ttdn_desktop.gui.clock_dialog import ClockDialog

        app = self._app
        self._asked = True
        dialog = ClockDialog(wrong, self._window)
        dialog.exec()
        day = dialog.day()
        dialog.deleteLater()
        app.set_today(day or wrong.before, believed=day is not None)
        if (
            day is not None and day < wrong.before
        ):  # the clock that stored that time ran ahead: it is not asked about again

            def excuse() -> None:
                newest = app.store.newest_time()
                app.store.remember(EXCUSED, newest.isoformat() if newest else "")

            self._window.jobs.start(excuse)

    def _show(self, found: Opened) -> None:
        window, overview = self._window, found.overview
        if found.geometry and not window.isMaximized():  # a small screen: maximized from the start, it stays so
            window.restoreGeometry(QByteArray.fromBase64(found.geometry.encode()))
        window.opened(overview)
        wanted = found.cut_off.report if found.cut_off else found.last
        if wanted and any(card.report.id == wanted for card in (*overview.current, *overview.earlier)):
            window.open_report(wanted, then=lambda: self._tell(found.cut_off))
        else:
            window.jobs.start(later.let_paint)
            window.desk.reckon(overview)

    def _tell(self, cut_off: "Recovered | None") -> None:
        """Says that all is there, and offers the kept versions."""
        if cut_off is None:
            return
        from ttdn_desktop.gui.recovery_dialog import RecoveryDialog

        dialog = RecoveryDialog(cut_off, self._app.today, self._window)
        dialog.exec()
        dialog.deleteLater()
        if dialog.wants_versions:
            first = next((item.section for item in cut_off.differences), "")
            self._window.safe.show_versions(first)

    def _damaged(self, error: Trouble, failed: Callable[[BaseException], None] | None) -> None:
        """Shows what is wrong and puts the newest good backup back, if the person wants it."""

        def told(damage: "Damage") -> None:
            from ttdn_desktop.gui.damage_dialog import DamageDialog

            if damage.backup is None:
                (failed or self._window.jobs.failed.emit)(error)
                return
            dialog = DamageDialog(damage, self._window)
            wanted = dialog.exec() == DamageDialog.DialogCode.Accepted
            dialog.deleteLater()
            if wanted:
                self._repair(damage, failed)
            else:
                (failed or self._window.jobs.failed.emit)(Closed(error))

        self._window.jobs.start(self._app.damage, told, failed)

    def _repair(self, damage: "Damage", failed: Callable[[BaseException], None] | None) -> None:
        from ttdn_desktop.gui import messages
        from ttdn_desktop.model.backup import Repaired
        from ttdn_desktop.wording import safety as words

        good = damage.backup
        assert good is not None

        def done(made: Repaired) -> None:
            told = "\n".join(
                part
                for part in (words.restored(good.file.at, made.aside), words.salvaged(made.blocks, made.text))
                if part
            )
            messages.tell(self._window, told, "good")
            self.open(failed)

        self._window.jobs.start(lambda: self._app.repair(good), done, failed)


class Closed(Trouble):
    """The person was told of the damage already and chose to close."""

    def __init__(self, cause: TtdnError) -> None:
        super().__init__(cause.code, cause.place, told=True, **cause.data)
