"""The pages of one open report: the tab beside the text, the window, what they follow and where a click on them leads."""

from collections.abc import Callable
from copy import copy
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.preview.model import PreviewModel, Wanted
from ttdn_desktop.gui.preview.pane import PreviewPane
from ttdn_desktop.gui.preview.view import Place
from ttdn_desktop.operations.produce import Look, default_look, paper_of, produce
from ttdn_desktop.operations.session import ReportSession, Step, StepKind
from ttdn_desktop.paper.placement import Placement
from ttdn_desktop.paper.rules import rules_of
from ttdn_desktop.wording import preview as words
from ttdn_desktop.wording.window import period_title

if TYPE_CHECKING:
    from ttdn_desktop.gui.preview.window import PreviewWindow

_KEY = "preview-window"  # remembered: where the window was
_WARM_MS = 1500  # after the report was opened: the child starts then, not while the window is busy opening
# The step where what has no section of its own is written.
_STEPS = {
    "header": StepKind.SIGNING,
    "title": StepKind.PERIOD,
    "opening": StepKind.PERIOD,
    "addressee": StepKind.SIGNING,
    "closing": StepKind.SIGNING,
    "signature": StepKind.SIGNING,
    "appendix": StepKind.FIGURES,
    "appendix_pointer": StepKind.FIGURES,
}
_ROLES = {StepKind.PERIOD: "title", StepKind.SIGNING: "signature"}


class PreviewDesk(QObject):
    """`flush` reads the open page into the session. `goto(step, block)` asks for a place to be opened."""

    goto = Signal(str, str)
    help_wanted = Signal(str)
    printed = Signal(object)  # a printing.Printed

    def __init__(
        self, session: ReportSession, app: App, jobs: Jobs, flush: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._app, self._jobs, self._flush = session, app, jobs, flush
        self._place = Place()
        self._models: list[PreviewModel] = []
        self._side: PreviewPane | None = None
        self.window: PreviewWindow | None = None  # its module brings the printers with it: loaded when first opened
        self._look = default_look(session)
        self._geometry = ""
        self._closed = self._warmed = False
        jobs.start(lambda: app.store.recall(_KEY) or "", self._recalled, _no_matter)
        QTimer.singleShot(_WARM_MS, self, self._warm)

    @property
    def side(self) -> PreviewPane:
        """The pages to stand beside the text; they show the look the report has by itself."""
        if self._side is None:
            self._side = PreviewPane(self._model("side", lambda: default_look(self._session)), narrow=True)
            self._side.chosen.connect(self._go)
            self._side.view.follow(self._place)
        return self._side

    def touched(self) -> None:
        """Something was typed or changed."""
        for model in self._models:
            model.touched()

    def follow(self, section: str, blocks: tuple[str, ...] = (), share: float = 0.0) -> None:
        """The first of `blocks` that is printed is being written, `share` of the way through it; else its section."""
        self._follow(Place(blocks, section, share=share))

    def follow_step(self, step: Step) -> None:
        """A step was opened: the pages show what is written there."""
        if step.kind is not StepKind.SECTION:
            self._follow(Place(role=_ROLES.get(step.kind, "")))
        elif step.key != self._place.section:
            self._follow(Place(section=step.key))

    def pages_of(self, section: str) -> tuple[int, int] | None:
        """First and last page a section is printed on, as laid out last; None while nobody has looked at the pages."""
        layout = next((model.layout for model in self._models if model.layout is not None), None)
        on = [one.page for one in layout.placements if one.section == section] if layout else []
        return (min(on), max(on)) if on else None

    def open_window(self) -> None:
        """Shows the window of the pages, or brings it to the front."""
        if self.window is None:
            from ttdn_desktop.gui.preview.window import PreviewWindow

            model = self._model("window", lambda: self._look)
            title = f"{words.TITLE}: {period_title(self._session.report.period)}"
            self.window = PreviewWindow(model, self._app.preview, title, self._look)
            self.window.restore(self._geometry)
            self.window.pane.chosen.connect(self._go)
            self.window.look_chosen.connect(self._choose_look)
            self.window.print_wanted.connect(self._print)
            self.window.help_wanted.connect(self.help_wanted)
            self.window.printing.printed.connect(self.printed)
            self.window.pane.view.follow(self._place)
            model.laid_out.connect(self._tell_stops)
        self.window.come_forward()

    def close(self) -> None:
        """The report closes: so do its pages."""
        self._closed = True
        if self.window is not None:
            self.window.printing.close()
            place, store = self.window.place(), self._app.store
            self._jobs.start(lambda: store.remember(_KEY, place), None, _no_matter)
            self.window.close()
            self.window.deleteLater()
            self.window = None
        for model in self._models:
            model.close()
        self._models.clear()
        if self._warmed:
            self._app.preview.drop("side")  # nobody ever looked: the child that stood ready goes too

    # inner

    def _model(self, name: str, look: Callable[[], Look]) -> PreviewModel:
        made = PreviewModel(self._app.preview, name, lambda: self._wanted(look()), self)
        self._models.append(made)
        return made

    def _panes(self) -> list[PreviewPane]:
        return [pane for pane in (self._side, self.window.pane if self.window else None) if pane is not None]

    def _wanted(self, look: Look) -> Wanted:
        self._flush()
        session = copy(self._session)
        state = (look, session.report, session.figures, session.requests, session.unit)
        return Wanted(state, partial(paper_of, session, self._app.store.kept_file, look))

    def _follow(self, place: Place) -> None:
        self._place = place
        for pane in self._panes():
            pane.view.follow(place)

    def _choose_look(self, look: Look) -> None:
        self._look = look
        if self.window is not None:
            self.window.pane.model.build()

    def _tell_stops(self) -> None:
        """Counts away from the window's thread what keeps the copy for signing from being printed."""
        session = copy(self._session)

        def told(count: int) -> None:
            if self.window is not None:
                self.window.tell_stops(count)

        if not session.report.made_outside:
            self._jobs.start(lambda: len(session.gate()), told, _no_matter)

    def _go(self, place: Placement) -> None:
        step = place.section or _STEPS.get(place.role, StepKind.PERIOD).value
        self.goto.emit(step, place.block)

    def _print(self) -> None:
        assert self.window is not None
        from ttdn_desktop.gui.preview.printing import Job

        self._flush()
        session, store, look = copy(self._session), self._app.store, self._look
        title = f"{words.TITLE}: {period_title(session.report.period)}"
        header = rules_of(session.unit.form).header_mm
        page = self.window.pane.view.page
        self.window.printing.start(Job(title, look, lambda: produce(session, store, look), page, header))

    def _warm(self) -> None:
        if not self._closed:
            self._warmed = True
            self._app.preview.warm()

    def _recalled(self, geometry: str) -> None:
        self._geometry = geometry


def _no_matter(error: BaseException) -> None:
    """The place of a window could not be kept or recalled: nobody need hear of it."""
    if not isinstance(error, TtdnError):
        raise error
