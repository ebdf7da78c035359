"""The wizard: steps on the left, a page for each, free jumping; drawn from the ReportSession, saving as one writes."""

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui import pages, style
from ttdn_desktop.gui.autosave import Autosave
from ttdn_desktop.gui.checking import Checking
from ttdn_desktop.gui.commands import Commands
from ttdn_desktop.gui.cursor_places import CursorPlaces
from ttdn_desktop.gui.forms.wizard_page import Ui_WizardPage
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.leave_asking import LeaveAsking
from ttdn_desktop.gui.outline_change import OutlineChange
from ttdn_desktop.gui.preview.desk import PreviewDesk
from ttdn_desktop.gui.print_memory import remember_print
from ttdn_desktop.gui.section_desk import SectionDesk, shape
from ttdn_desktop.gui.sides import next_side
from ttdn_desktop.gui.wizard_bar import WizardBar
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.operations.session import ReportSession, Snapshot, Step, StepKind
from ttdn_desktop.operations.steps import next_unfinished, steps_of
from ttdn_desktop.wording import window as words
from ttdn_desktop.wording.life import LOCKED

_HINT_MS = 12_000  # time to read two lines twice
_REFRESH_MS = 700  # after the last key or change: the list of steps runs the checks, never between two keys


class Wizard(QWidget):
    """One open report. `step_opened` tells the key of each step shown; `home_wanted` and `help_wanted(topic)` ask the window.

    `places_left` tells, on leaving a step, where the cursor stood in each section: kept, and given back as `places` next time.
    """

    home_wanted = Signal()
    help_wanted = Signal(str)
    step_opened = Signal(str)
    places_left = Signal(str)

    def __init__(
        self, session: ReportSession, app: App, jobs: Jobs, parent: QWidget | None = None,
        commands: Commands | None = None, places: str = "",
    ) -> None:  # fmt: skip
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
        self.places = CursorPlaces(places)
        self.bar = WizardBar(self.ui, session)
        self.desk = SectionDesk(session, self._flush, self)
        self.asking = LeaveAsking(session, self.ui.leaveBar, self.open_step, self._review, self._say, self._page)
        self.outlines = OutlineChange(self, app, jobs, self._flush, self._say)
        self._hint_ends = QTimer(self, singleShot=True, interval=_HINT_MS)
        self._hint_ends.timeout.connect(lambda: self._say(""))
        self._findings = session.findings()
        self._shape = shape(session)
        self._refresh_timer = QTimer(self, singleShot=True)
        self._refresh_timer.timeout.connect(lambda: self.checking.then(self.refresh))
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
                "next-unfinished": self.go_unfinished,
                "find": lambda: self._seek("find"),
                "replace": lambda: self._seek("replace"),
                "edit-sections": self._pop_up_sections,
                "change-outline": self.outlines.ask,
                "other-side": self._other_side,
                "help": self._ask_help,
            },
        )
        self.refresh()

    # moving about

    def open_step(self, key: str, block: str = "") -> bool:
        """Goes to a step, and to a block of it; False when the open page may not be left, or there is no such step."""
        self._follow_shape()
        wanted = next((step for step in self._steps if step.key == key), None)
        if wanted is None:
            return False
        if self.step is not None and not self._leave():
            self.ui.steps.set_current(self.step.key)
            return False
        if wanted.kind not in self._pages:
            self._pages[wanted.kind] = self._make(wanted.kind)
        widget, page = self._pages[wanted.kind]
        before = self.window().focusWidget() if self.step is not None else None
        left = self.step.key if self.step is not None and self.step.kind is StepKind.SECTION else ""
        self.ui.leaveBar.hide()
        self.step = wanted
        page.enter(wanted)
        self._hand_commands(page)
        self.preview.follow_step(wanted)
        widget.setEnabled(not self.session.locked or wanted.kind not in (StepKind.PERIOD, StepKind.SIGNING))
        self.ui.pages.setCurrentWidget(widget)
        if block and hasattr(page, "show_block"):
            page.show_block(block)
        self._dress_step()
        focus = (
            self.window().focusWidget()
        )  # also while a dialog is just closing; a hidden page hands it to "Về trang đầu"
        strayed = focus is not before and focus is not None and not widget.isAncestorOf(focus)
        if focus is None or strayed or not self.isAncestorOf(focus):
            self.ui.steps.setFocus()
        if left and left != key and wanted.kind is not StepKind.CHECKS:  # that page says it of all sections
            self.asking.left(left)
        self.step_opened.emit(key)
        return True

    def go(self, by: int) -> None:
        """One step on (1) or back (-1)."""
        keys = [step.key for step in self._steps]
        place = keys.index(self.step.key) + by if self.step and self.step.key in keys else 0
        if 0 <= place < len(keys):
            self.open_step(keys[place])

    def go_unfinished(self) -> None:
        """To the next step that is not done; an issued report has only its handing over left."""
        if self.session.locked:
            self.open_step(StepKind.EXPORT.value)
            return
        self.open_step(next_unfinished(self._steps, self.step.key if self.step else ""))

    def _seek(self, command: str) -> None:
        """Find and replace belong to the text: from another step, the first section opens and answers."""
        section = next((step.key for step in self._steps if step.kind is StepKind.SECTION), "")
        if section and self.open_step(section):
            self.commands.trigger(command)

    def finish_step(self) -> None:
        """Says the section is finished, and goes on; asks first, once, when something in it was not looked at."""
        if self.step is None or not self._leave():
            return
        if self.step.kind is not StepKind.SECTION or not self.asking.hold(self.step.key, self._finished):
            self._finished()

    def _finished(self) -> None:
        if self.step is not None and self.step.kind is StepKind.SECTION and not self.session.locked:
            self.session.set_done(self.step.key)
        self.go(1)

    def undo(self) -> None:
        """Goes one change back, and to where it was made."""
        self._flush()
        self._after_step_back(self.session.figures, self.session.undo())

    def redo(self) -> None:
        """Takes the last undone change again."""
        self._flush()
        self._after_step_back(self.session.figures, self.session.redo())

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
        self.bar.fit(self.width())

    def refresh(self) -> None:
        """Draws the steps and the counters anew from the session, its checks included."""
        self._refresh_timer.stop()
        self._findings = self.session.findings()
        self.redraw()
        page = self._page()
        if page is not None and hasattr(page, "show_checked"):
            page.show_checked()

    def redraw(self) -> None:
        """Draws the steps anew by what the checks found last: takes no time."""
        here = self.ui.steps.current_key() if self.ui.steps.hasFocus() else ""
        self._steps = steps_of(self.session, self._findings)
        self.ui.steps.set_steps(self._steps)
        if self.step is not None:
            self.step = next((step for step in self._steps if step.key == self.step.key), self.step)
            self.ui.steps.mark_open(self.step.key)
            self.ui.steps.set_current(here or self.step.key)
        self.bar.show(self._steps, self._findings)
        self.asking.settle()
        self.ui.undoButton.setEnabled(self.session.can_undo)
        self.ui.redoButton.setEnabled(self.session.can_redo)

    def _dress_step(self) -> None:
        assert self.step is not None
        keys = [step.key for step in self._steps]
        place = keys.index(self.step.key)
        self.ui.steps.mark_open(self.step.key)
        self.ui.steps.set_current(self.step.key)
        self.ui.backButton.setEnabled(place > 0)
        self.ui.nextButton.setVisible(place < len(keys) - 1)
        self.ui.nextButton.setText(words.FINISH_NEXT if self.step.kind is StepKind.SECTION else words.NEXT)
        self._say("")

    def _say(self, hint: str) -> None:
        """Says something in the bottom bar for a while; then what always holds there."""
        self.ui.hintLabel.setText(hint or (LOCKED if self.session.locked else ""))
        if hint:
            self._hint_ends.start()

    def _connect(self) -> None:
        ui = self.ui
        ui.steps.chosen.connect(self.open_step)
        ui.steps.edit_asked.connect(self.desk.act)
        ui.steps.menu_asked.connect(self.desk.pop_up)
        ui.unfinishedButton.clicked.connect(self.go_unfinished)
        ui.sectionsButton.clicked.connect(self._pop_up_sections)
        self.desk.opened.connect(self._show_added)
        self.desk.stays.connect(self._stay_in_list)
        self.desk.told.connect(self._say)
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
        self.preview.printed.connect(lambda told: remember_print(self._app, self.session, self._jobs, told))

    # inner

    def _make(self, kind: StepKind) -> tuple[QWidget, pages.Page]:
        widget, page = pages.make(kind, self.session, self._app, self._jobs)
        self.ui.pages.addWidget(widget)
        style.press_by_enter(widget)
        page.changed.connect(self.autosave.touched)
        page.changed.connect(self._put_off_refresh)
        page.changed.connect(self.preview.touched)
        gifts = {
            "take_places": self.places.of,
            "take_checking": self.checking,
            "take_preview": lambda: self.preview.side,
            "take_pages_of": self.preview.pages_of,
        }
        hint = self._say
        pages.link(page, gifts, {"writing": self.preview.follow, "goto": self.open_step, "hint": hint})
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
        if news := self.places.news():
            self.places_left.emit(news)
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
        if shape(self.session) != self._shape:
            QTimer.singleShot(0, self._follow_shape)  # whoever changed it first comes to an end

    def _follow_shape(self) -> None:
        """Sections were added, renamed, moved or dropped: the list says so at once; from one that is gone to its neighbour."""
        if shape(self.session) == self._shape:
            return
        self._shape = shape(self.session)
        before = [step.key for step in self._steps if step.kind is StepKind.SECTION]
        self.redraw()
        if self.step is None:
            return
        keys = [step.key for step in self._steps]
        if self.step.key in keys:
            page = self._page()
            if page is not None and hasattr(page, "renamed"):
                page.renamed(self.step)
            self._dress_step()
            return
        place = before.index(self.step.key)
        near = (*before[place:], *reversed(before[:place]))
        in_list = self.ui.steps.hasFocus()
        self.step = None
        self.open_step(next(key for key in near if key in keys))
        if in_list:
            self.ui.steps.setFocus()

    def _put_off_refresh(self) -> None:
        if self._refresh_timer.isActive():
            self._refresh_timer.start(_REFRESH_MS)

    def _after_step_back(self, figures: PeriodFigures, done: Snapshot | None) -> None:
        """Shows where something was undone; a figure that stands on the open page is seen there."""
        self._follow_shape()
        if done is None or self.step is None:
            return
        self.redraw()
        page = self._pages[self.step.kind][1]
        here = done.where == "figures" and hasattr(page, "shows_change") and page.shows_change(figures)
        here = here or hasattr(page, "shows_undone") and page.shows_undone(done)
        target = next((step for step in self._steps if step.key == done.where), self.step)
        if here or target.kind is self.step.kind:
            self.step = self.step if here else target
            page.enter(self.step)
            self._dress_step()
            self.step_opened.emit(self.step.key)
        else:
            self.open_step(target.key)

    def _show_added(self, key: str) -> None:
        """A section was added: it is opened, to be written."""
        self._follow_shape()
        self.open_step(key)

    def _stay_in_list(self, key: str) -> None:
        """A section was changed from the list: the list stays with it and keeps the keyboard."""
        self._follow_shape()
        self.ui.steps.set_current(key)
        self.ui.steps.setFocus()

    def _pop_up_sections(self) -> None:
        """The menu of the sections, at its button."""
        key = self.ui.steps.current_key() or (self.step.key if self.step else "")
        self.desk.pop_up(key, self.ui.sectionsButton.mapToGlobal(QPoint(0, 0)))

    def _review(self, key: str) -> tuple[str, ...]:
        """Marks a section's carried paragraphs as looked at; those left need a look of their own."""
        page = self._page()
        if page is not None and self.step is not None and self.step.key == key and hasattr(page, "review_all"):
            left: tuple[str, ...] = page.review_all()
            return left
        return self.session.review_section(key)

    def _other_side(self) -> None:
        next_side(self.ui.side, self.ui.steps, self._pages[self.step.kind][0] if self.step else None)

    def _ask_help(self) -> None:
        asked = getattr(self._page(), "help_screen", None)  # a page with sides says which one has the keyboard
        self.help_wanted.emit(asked() if asked else self.step.kind.value if self.step else "start")
