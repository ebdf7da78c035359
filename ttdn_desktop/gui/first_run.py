"""The first run: three questions on a page each, an old report may answer them, then how to begin; left and resumed at any time."""

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.app import App
from ttdn_desktop.errors import Trouble
from ttdn_desktop.gui import style
from ttdn_desktop.gui.data_place import Known, look_around
from ttdn_desktop.gui.first_pages import ReviewPage, WelcomePage
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.unit_questions import NamesQuestion, Question, SigningQuestion, UnitQuestion, problem
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import DISTRICT_LEVELS
from ttdn_desktop.operations.unit_answers import Answers, answers_of, begun, keep_answers
from ttdn_desktop.text.unicode import fold
from ttdn_desktop.wording import first_run as words
from ttdn_desktop.wording.window import sentence_case

FACT = "first-run"  # in the store: where one is and what was answered, as JSON; "" once it is done
_SAVE_MS = 1000  # after the first key not remembered yet
WELCOME, UNIT, NAMES, SIGNING, REVIEW = range(5)


class Draft(msgspec.Struct, frozen=True):
    """What is remembered of an unfinished first run; `period` names the report that answered the questions.

    `place` is the folder of the data ("": it stays) and that of the second backups ("": none), once chosen by hand.
    """

    page: int = WELCOME
    answers: Answers = Answers()
    period: str = ""
    place: tuple[str, str] | None = None


class Begun(msgspec.Struct, frozen=True):
    """What a first run starts from: the draft of last time, and the drives."""

    draft: Draft
    known: Known


def begin(app: App) -> Begun:
    """Reads what was answered last time and looks for the drives; for a worker thread. A draft that cannot be read is none."""
    kept = app.store.recall(FACT) or ""
    try:
        draft = msgspec.json.decode(kept, type=Draft) if kept else Draft(answers=begun(Answers()))
    except msgspec.MsgspecError:
        draft = Draft(answers=begun(Answers()))
    return Begun(draft, look_around(app))


class FirstRun(QWidget):
    """`import_wanted`, `paste_wanted` ask the window; `later` leaves it open for next time.

    `finished(wish)` once the answers are stored: "new" a new report, "import", "paste", "outline". The window then puts
    `place_choice()` into effect. `take_report` answers the questions from a report brought in.
    """

    finished = Signal(str)
    import_wanted = Signal()
    paste_wanted = Signal()
    later = Signal()
    failed = Signal(object)

    def __init__(self, app: App, jobs: Jobs, started: Begun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app, self._jobs = app, jobs
        self._answers, self._period = started.draft.answers, started.draft.period
        self._closed = False
        self.welcome, self.review = WelcomePage(), ReviewPage()
        self.unit, self.names, self.signing = UnitQuestion(), NamesQuestion(), SigningQuestion()
        self.review.place.show_known(started.known, fresh=True)
        self.review.place.take_chosen(started.draft.place)
        self.stack = QStackedWidget()
        self.steps: list[QPushButton] = []
        self.later_button, self.back, self.next = (
            QPushButton(words.LATER), QPushButton(words.BACK), QPushButton(words.NEXT)
        )  # fmt: skip
        self.problem = QLabel()
        self._lay_out()
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(_SAVE_MS)
        self._save_timer.timeout.connect(self.save)
        for page in (self.unit, self.names, self.signing):
            page.changed.connect(self._typed)
        self.review.place.changed.connect(self._typed)
        self.welcome.import_wanted.connect(lambda: self._begin("import"))
        self.welcome.paste_wanted.connect(lambda: self._begin("paste"))
        self.welcome.ask_wanted.connect(lambda: self.open(UNIT))
        self.review.wanted.connect(self._begin)
        self.back.clicked.connect(lambda: self.open(max(self.page - 1, WELCOME)))
        self.next.clicked.connect(lambda: self.open(min(self.page + 1, REVIEW)))
        self.later_button.clicked.connect(self._later)
        self.open(started.draft.page)

    @property
    def page(self) -> int:
        """The page that is open."""
        return self.stack.currentIndex()

    def help_screen(self) -> str:
        """Which help page F1 opens."""
        return "start" if self.page in (WELCOME, REVIEW) else "unit"

    def answers(self) -> Answers:
        """What is answered now, the open page's fields included."""
        page = self._question()
        return page.read(self._answers) if page is not None else self._answers

    def open(self, page: int) -> None:
        """Opens a page; what the last one says is kept."""
        self._answers = self.answers()
        self.stack.setCurrentIndex(page)
        question = self._question()
        self.problem.hide()
        if question is not None:
            question.show_answers(self._answers)
            question.first_field().setFocus()
        elif page == REVIEW:
            self.review.show_answers(self._answers, self._period, problem(self._answers))
        else:
            self.welcome.first.setFocus()
        self.back.setVisible(page > WELCOME)
        self.next.setVisible(WELCOME < page < REVIEW)
        for place, button in enumerate(self.steps):
            button.setChecked(place == page)
        self._typed()

    def go_on(self, unit: bool) -> None:
        """To the question of the unit when that is wanted; to the page a report begins on, once all is answered."""
        self.open(UNIT if unit or problem(self.answers()) else REVIEW)

    def take_report(self, report: Report) -> None:
        """A report was brought in: it answers the questions; of a district, the present unit is asked for first."""
        app = self._app

        def work() -> tuple[Answers, str]:
            unit = app.store.unit(report.unit)
            head = unit.letterhead(report.letterhead)
            department = sentence_case(head.issuer[0]) if head.superior and head.issuer else ""
            before = tuple(app.store.unit(key) for key in unit.predecessors)
            return answers_of(unit, head, before, department), unit.area

        self._jobs.start(work, lambda read: self._taken(report, *read), self.failed.emit)

    def _taken(self, report: Report, read: Answers, area: str) -> None:
        if self._closed:
            return
        self._period = report.period.label()
        own = self._answers
        if read.level in DISTRICT_LEVELS:
            if not own.name:
                fresh = Answers("xã", "", read.province, (area,))
                self._answers = begun(fresh)
            elif area not in own.formed_from:
                self._answers = msgspec.structs.replace(own, formed_from=(*own.formed_from, area))
            self.stack.setCurrentIndex(REVIEW)  # the open page must not be read over what the report said
            self.unit.say(words.DISTRICT.format(area=area))
            self.open(UNIT if not own.name else REVIEW)
            return
        if not own.name:
            self._answers = read
        elif (
            fold(own.area) != fold(area) and area not in own.formed_from
        ):  # another unit's report: one it was formed from
            self._answers = msgspec.structs.replace(own, formed_from=(*own.formed_from, area))
        self.stack.setCurrentIndex(REVIEW)
        self.open(REVIEW)

    def save(self) -> None:
        """Remembers where one is and what was answered."""
        if self._closed:
            return
        text = msgspec.json.encode(Draft(self.page, self.answers(), self._period, self.review.place.chosen())).decode()
        store = self._app.store
        self._jobs.start(lambda: store.remember(FACT, text), None, self._not_saved)

    def close_down(self) -> None:
        """Remembers everything a last time; the widget is on its way out."""
        self._save_timer.stop()
        self.save()
        self._closed = True

    def done(self) -> None:
        """The first run has ended: nothing more is remembered of it."""
        self._save_timer.stop()
        self._closed = True

    def _not_saved(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            raise error
        self.failed.emit(error)

    def _question(self) -> Question | None:
        page = self.stack.currentIndex()
        return {UNIT: self.unit, NAMES: self.names, SIGNING: self.signing}.get(page)

    def _typed(self) -> None:
        if not self._save_timer.isActive():
            self._save_timer.start()

    def _later(self) -> None:
        self.close_down()
        self.later.emit()

    def _begin(self, wish: str) -> None:
        """From the welcome page an old report comes first; from the last one the answers are stored before anything begins."""
        if self.page == WELCOME:
            (self.import_wanted if wish == "import" else self.paste_wanted).emit()
            return
        answers = self.answers()
        wrong = problem(answers)
        if wrong:
            self.problem.setText(wrong)
            self.problem.show()
            return
        app, today = self._app, self._app.today
        self.setEnabled(False)

        def done(_: object) -> None:
            self.setEnabled(True)
            self.finished.emit(wish)

        def failed(error: BaseException) -> None:
            self.setEnabled(True)
            self.failed.emit(error)

        self._save_timer.stop()
        self._jobs.start(lambda: keep_answers(app.store, answers, today), done, failed)

    def _lay_out(self) -> None:
        top = QFrame()
        top.setProperty("role", "bar")
        title = QLabel(words.TITLE)
        title.setProperty("role", "title")
        line = QHBoxLayout(top)
        line.setContentsMargins(24, 10, 16, 10)
        line.setSpacing(6)
        line.addWidget(title)
        line.addSpacing(16)
        for place, name in enumerate(words.STEPS):
            step = QPushButton(name)
            step.setProperty("role", "flat")
            step.setCheckable(True)
            step.setAccessibleName(words.STEP_SPOKEN.format(name=name))
            step.clicked.connect(lambda _=False, place=place: self.open(place))
            self.steps.append(step)
            line.addWidget(step)
        line.addStretch(1)
        for page in (self.welcome, self.unit, self.names, self.signing, self.review):
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            room = QWidget()
            room.setProperty("role", "room")
            inner = QVBoxLayout(room)
            inner.setContentsMargins(24, 12, 24, 12)
            inner.addWidget(page)
            scroll.setWidget(room)
            self.stack.addWidget(scroll)
        foot = QFrame()
        foot.setProperty("role", "footer")
        ends = QHBoxLayout(foot)
        ends.setContentsMargins(24, 8, 24, 8)
        ends.setSpacing(8)
        self.later_button.setProperty("role", "flat")
        self.later_button.setToolTip(words.LATER_TIP)
        self.problem.setProperty("role", "problem")
        self.problem.hide()
        self.next.setProperty("role", "primary")
        ends.addWidget(self.later_button)
        ends.addWidget(self.problem)
        ends.addStretch(1)
        ends.addWidget(self.back)
        ends.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self.stack, 1)
        column.addWidget(foot)
        style.press_by_enter(self)
