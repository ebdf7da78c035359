"""The wizard: steps on the left, a page for each, free jumping; drawn from the ReportSession, saving as one writes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui import pages, style, tab_order
from ttdn_desktop.gui.autosave import Autosave
from ttdn_desktop.gui.checking import Checking
from ttdn_desktop.gui.commands import Commands
from ttdn_desktop.gui.forms.wizard_page import Ui_WizardPage
from ttdn_desktop.gui.icons import dress, icon
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.preview.desk import PreviewDesk
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.operations.life import for_signing
from ttdn_desktop.operations.prints import drafted, printed
from ttdn_desktop.operations.produce import Look
from ttdn_desktop.operations.session import ReportSession, Step, StepKind
from ttdn_desktop.wording import window as words
from ttdn_desktop.wording.life import LOCKED

if TYPE_CHECKING:
    from ttdn_desktop.gui.preview.printing import Printed

_NARROW, _LIST_WIDE, _LIST_SMALL = 1200, 264, 208  # a small screen, or a large one at 150 %: the page keeps its room
_REFRESH_MS = 700  # after the last key or change: the list of steps runs the checks, never between two keys


class Wizard(QWidget):
    """One open report. `step_opened` tells the key of each step shown; `home_wanted` and `help_wanted(topic)` ask the window."""

    home_wanted = Signal()
    help_wanted = Signal(str)
    step_opened = Signal(str)

    def __init__(
        self,
        session: ReportSession,
        app: App,
        jobs: Jobs,
        parent: QWidget | None = None,
        commands: Commands | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_WizardPage()
        self.ui.setupUi(self)
        self.session = session
        self._app, self._jobs = app, jobs
        self.commands = commands or Commands(self)
        self._pages: dict[StepKind, tuple[QWidget, pages.Page]] = {}
        self._steps: tuple[Step, ...] = ()
        self.step: Step | None = None
        self.autosave = Autosave(session, self._flush, self)
        self.checking = Checking(session, self)
        self.preview = PreviewDesk(session, app, jobs, self._flush, self)
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.timeout.connect(lambda: self.checking.then(self.refresh))
        self._dress()
        style.press_by_enter(self)
        self._connect()
        session.listeners += [self._session_changed, self.preview.touched]
        self.commands.answer(
            self,
            {
                "home": self.home_wanted.emit,
                "save": self.autosave.save,
                "preview": self.preview.open_window,
                "export": lambda: self.open_step(StepKind.EXPORT.value),
                "undo": self.undo,
                "redo": self.redo,
                "previous-step": lambda: self.go(-1),
                "next-step": lambda: self.go(1),
                "finish-step": self.finish_step,
                "checks": lambda: self.open_step(StepKind.CHECKS.value),
                "help": self._ask_help,
            },
        )
        self.refresh()

    # moving about

    def open_step(self, key: str, block: str = "") -> bool:
        """Goes to a step, and to a block of it; False when the open page may not be left, or there is no such step."""
        wanted = next((step for step in self._steps if step.key == key), None)
        if wanted is None:
            return False
        if self.step is not None and not self._leave():
            self.ui.steps.set_current(self.step.key)
            return False
        if wanted.kind not in self._pages:
            self._pages[wanted.kind] = self._make(wanted.kind)
        widget, page = self._pages[wanted.kind]
        before = QApplication.focusWidget() if self.step is not None else None
        self.step = wanted
        page.enter(wanted)
        self._hand_commands(page)
        self.preview.follow_step(wanted)
        widget.setEnabled(not self.session.locked or wanted.kind not in (StepKind.PERIOD, StepKind.SIGNING))
        self.ui.pages.setCurrentWidget(widget)
        if block and hasattr(page, "show_block"):
            page.show_block(block)
        self._dress_step()
        tab_order.by_reading(self)  # the page was added last, its fields may be new
        focus = QApplication.focusWidget()
        strayed = focus is not before and focus is not None and not widget.isAncestorOf(focus)
        if (
            focus is None or strayed or not self.isAncestorOf(focus)
        ):  # a hidden page hands the keyboard to "Về trang đầu"
            self.ui.steps.setFocus()
        self.step_opened.emit(key)
        return True

    def go(self, by: int) -> None:
        """One step on (1) or back (-1)."""
        keys = [step.key for step in self._steps]
        place = keys.index(self.step.key) + by if self.step and self.step.key in keys else 0
        if 0 <= place < len(keys):
            self.open_step(keys[place])

    def finish_step(self) -> None:
        """Says the section is finished, and goes on."""
        if self.step is not None and self._leave():
            if self.step.kind is StepKind.SECTION and not self.session.locked:
                self.session.set_done(self.step.key)
            self.go(1)

    def undo(self) -> None:
        """Goes one change back, and to where it was made."""
        self._flush()
        self._after_step_back(self.session.undo())

    def redo(self) -> None:
        """Takes the last undone change again."""
        self._flush()
        self._after_step_back(self.session.redo())

    def forget_page(self) -> None:
        """Leaves the open page as it is; what could be read of it is in the session already."""
        self.step = None

    def close_session(self) -> bool:
        """Leaves the page and saves, waiting for the disk. False when the page holds one back or the disk does."""
        if self.step is not None and not self._leave():
            return False
        if not self.autosave.finish():
            return False
        self._refresh_timer.stop()
        self._hand_commands(None)
        self.commands.leave(self)
        self.autosave.close()
        self.preview.close()
        self.checking.close()
        for listener in (self._session_changed, self.preview.touched):
            if listener in self.session.listeners:
                self.session.listeners.remove(listener)
        return True

    # drawing

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        self.ui.steps.setMaximumWidth(_LIST_WIDE if self.width() >= _NARROW else _LIST_SMALL)

    def refresh(self) -> None:
        """Draws the steps and the counters anew from the session."""
        self._refresh_timer.stop()
        self._steps = self.session.steps()
        self.ui.steps.set_steps(self._steps)
        if self.step is not None:
            self.step = next((step for step in self._steps if step.key == self.step.key), self.step)
            self.ui.steps.set_current(self.step.key)
        findings = self.session.findings()
        must = sum(finding.severity is Severity.MUST for finding in findings)
        should = sum(finding.severity is Severity.SHOULD for finding in findings)
        self.ui.checkButton.setText(words.check_count(must, should))
        style.set_tone(self.ui.checkButton, "stop" if must else "look" if should else "good")
        self.ui.undoButton.setEnabled(self.session.can_undo)
        self.ui.redoButton.setEnabled(self.session.can_redo)

    def _dress(self) -> None:
        ui = self.ui
        ui.titleLabel.setText(words.period_title(self.session.report.period))
        for button, name in (
            (ui.homeButton, "back"),
            (ui.backButton, "back"),
            (ui.previewButton, "eye"),
            (ui.checkButton, "checks"),
            (ui.exportButton, "package"),
        ):
            dress(button, name)
        for tool, name in ((ui.undoButton, "undo"), (ui.redoButton, "redo"), (ui.helpButton, "help")):
            tool.setIcon(icon(name))
            tool.setIconSize(QSize(20, 20))
        dress(ui.nextButton, "next", "on-accent", behind=True)
        ui.undoButton.setToolTip(words.UNDO)
        ui.redoButton.setToolTip(words.REDO)

    def _dress_step(self) -> None:
        assert self.step is not None
        keys = [step.key for step in self._steps]
        place = keys.index(self.step.key)
        self.ui.steps.set_current(self.step.key)
        self.ui.backButton.setEnabled(place > 0)
        self.ui.nextButton.setVisible(place < len(keys) - 1)
        self.ui.nextButton.setText(words.FINISH_NEXT if self.step.kind is StepKind.SECTION else words.NEXT)
        self.ui.hintLabel.setText(LOCKED if self.session.locked else "")

    def _connect(self) -> None:
        ui = self.ui
        ui.steps.chosen.connect(self.open_step)
        ui.homeButton.clicked.connect(self.home_wanted)
        ui.backButton.clicked.connect(lambda: self.go(-1))
        ui.nextButton.clicked.connect(self.finish_step)
        ui.checkButton.clicked.connect(lambda: self.open_step(StepKind.CHECKS.value))
        ui.previewButton.clicked.connect(self.preview.open_window)
        ui.exportButton.clicked.connect(lambda: self.open_step(StepKind.EXPORT.value))
        ui.undoButton.clicked.connect(self.undo)
        ui.redoButton.clicked.connect(self.redo)
        ui.helpButton.clicked.connect(self._ask_help)
        self.preview.goto.connect(self._come_to)
        self.preview.help_wanted.connect(self.help_wanted)
        self.preview.printed.connect(self._printed)

    # inner

    def _make(self, kind: StepKind) -> tuple[QWidget, pages.Page]:
        widget, page = pages.make(kind, self.session, self._app, self._jobs)
        self.ui.pages.addWidget(widget)
        style.press_by_enter(widget)
        page.changed.connect(self.autosave.touched)
        page.changed.connect(self._put_off_refresh)
        page.changed.connect(self.preview.touched)
        if hasattr(page, "take_checking"):
            page.take_checking(self.checking)
        if hasattr(page, "take_preview"):
            page.take_preview(lambda: self.preview.side)
        if hasattr(page, "writing"):
            page.writing.connect(self.preview.follow)
        if hasattr(page, "goto"):
            page.goto.connect(self.open_step)
        if hasattr(page, "hint"):
            page.hint.connect(self.ui.hintLabel.setText)
        return widget, page

    def _hand_commands(self, page: pages.Page | None) -> None:
        """The open page answers its own commands, none other does."""
        for _, known in self._pages.values():
            self.commands.leave(known)
        if page is not None and hasattr(page, "commands"):
            self.commands.answer(page, page.commands())

    def _come_to(self, key: str, block: str) -> None:
        """From the window of the pages to the place clicked on."""
        self.open_step(key, block)
        self.window().activateWindow()

    def _page(self) -> pages.Page | None:
        return self._pages[self.step.kind][1] if self.step is not None else None

    def _leave(self) -> bool:
        page = self._page()
        if page is not None and not page.leave():
            return False
        self.autosave.save()
        return True

    def _flush(self) -> None:
        page = self._page()
        if page is not None and hasattr(page, "flush"):
            page.flush()

    def _session_changed(self) -> None:
        if self.session.unsaved:
            self.autosave.touched()
        self.ui.undoButton.setEnabled(self.session.can_undo)
        self.ui.redoButton.setEnabled(self.session.can_redo)
        self._refresh_timer.start(_REFRESH_MS)

    def _put_off_refresh(self) -> None:
        if self._refresh_timer.isActive():
            self._refresh_timer.start(_REFRESH_MS)

    def _after_step_back(self, where: object) -> None:
        if where is None or self.step is None:
            return
        self.refresh()
        key = str(getattr(where, "where", "")) or self.step.key
        target = next((step for step in self._steps if step.key == key), self.step)
        if target.kind is self.step.kind:
            self.step = target
            self._pages[target.kind][1].enter(target)
            self._dress_step()
            self.step_opened.emit(target.key)
        else:
            self.open_step(target.key)

    def _printed(self, told: "Printed") -> None:
        """Pages went to the printer: they are remembered, a bản trình is counted."""
        app, key, look = self._app, self.session.report.id, told.look
        if look is not Look.OUTSIDE:
            ready = for_signing(self.session.report) if look is Look.SIGN else drafted(self.session.report, told.paper)
            self.session.mark(ready)
        self._jobs.start(lambda: printed(app.store, key, look.value, told.layout.pages, app.now(), told.pages))

    def _ask_help(self) -> None:
        self.help_wanted.emit(self.step.kind.value if self.step else "start")
