"""The open draft put by another outline from the wizard: asked for in the menu, or offered once where a newer version is known."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from ttdn_desktop.app import App
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.leave_bar import LeaveBar
from ttdn_desktop.gui.outline_dialog import OutlineDialog
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.change_outline import change_outline, newer_version
from ttdn_desktop.wording import outline as words

if TYPE_CHECKING:
    from ttdn_desktop.gui.wizard import Wizard

_FACT = "outline-stays:"  # with the report's id: the version an officer did not want


class OutlineChange(QObject):
    """`flush` reads the open page, `say` tells what was done; the bar of its own stands above the one on leaving."""

    def __init__(
        self,
        wizard: "Wizard",
        app: App,
        jobs: Jobs,
        flush: Callable[[], object],
        say: Callable[[str], object],
    ) -> None:
        super().__init__(wizard)
        self._wizard, self._session = wizard, wizard.session
        self._app, self._jobs, self._flush, self._say = app, jobs, flush, say
        self.bar = LeaveBar()
        leave_bar = wizard.ui.leaveBar
        around = leave_bar.parentWidget()
        column = around.layout() if around is not None else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(leave_bar), self.bar)
        self.offer()

    def ask(self) -> None:
        """Asks for the outline, shows what goes where, does it."""
        self._flush()
        app, session = self._app, self._session

        def work() -> tuple[tuple[Outline, ...], list[Report]]:
            return app.catalogue.outlines(), [head.report for head in app.store.heads()]

        def done(found: tuple[tuple[Outline, ...], list[Report]]) -> None:
            outlines, others = found
            chosen = OutlineDialog.ask(session, outlines, self._wizard.window())
            if chosen is not None and change_outline(session, chosen, others):
                self.bar.hide()
                self._show()
                self._say(words.changed(chosen.outline.title, True))

        self._jobs.start(work, done)

    def _show(self) -> None:
        """Draws what is open anew; the first section where that is gone."""
        wizard = self._wizard
        key = wizard.step.key if wizard.step is not None else ""
        wizard.forget_page()
        if not wizard.open_step(key):
            wizard.open_step(self._session.report.sections[0].key)

    def offer(self) -> None:
        """Says once that the outline of the draft has a newer version."""
        app, session = self._app, self._session
        if session.locked or session.report.made_outside:
            return
        key = _FACT + session.report.id

        def work() -> tuple[Outline | None, str]:
            return newer_version(session, app.catalogue.outlines()), app.store.recall(key) or ""

        def done(found: tuple[Outline | None, str]) -> None:
            newer, stays = found
            if newer is None or stays == str(newer.version):
                return
            told = words.newer(newer.title, session.report.outline_version, newer.version)
            stay = (words.STAY_OLD, lambda: self._jobs.start(lambda: app.store.remember(key, str(newer.version))))
            self.bar.ask(told, ((words.SEE_NEWER, self.ask), stay))

        self._jobs.start(work, done)
