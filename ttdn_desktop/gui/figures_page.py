"""The figures page: the table, what it shows, what is odd about the figure one is at, and forms for those who count."""

import json

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.app import App
from ttdn_desktop.gui import style
from ttdn_desktop.gui.figure_columns import ALWAYS, KEYS, NOW
from ttdn_desktop.gui.figure_forms import FigureForms
from ttdn_desktop.gui.figure_table import FigureTable
from ttdn_desktop.gui.figure_view import FigureView
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.figure_history import History, history
from ttdn_desktop.operations.produce import has_appendix
from ttdn_desktop.operations.session import ReportSession, Step, StepKind
from ttdn_desktop.wording import figures as words

_FACT = "figure-columns"
_HIGH, _BROAD = 520, 760


class FiguresPage(QWidget):
    """All figures of the period."""

    changed = Signal()
    goto = Signal(str, str)
    hint = Signal(str)

    def __init__(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._app, self._jobs = session, app, jobs
        self._held: object = None  # the refused value the page was held for
        self._told = ""  # why the last value was refused
        self.table = FigureTable(session)
        self.view = FigureView(self.table)
        self._build()
        self._connect()
        self._learn()

    def _build(self) -> None:
        title = QLabel(words.TITLE)
        title.setMinimumHeight(style.TITLE_HIGH)
        title.setProperty("role", "heading")
        self.count = QLabel()
        self.count.setProperty("role", "quiet")
        self.guide = QLabel(words.GUIDE)
        self.guide.setProperty("role", "quiet")
        self.guide.setWordWrap(True)
        self.appendix = QCheckBox(words.APPENDIX)
        self.show_only = QComboBox()
        self.show_only.setAccessibleName(words.SHOW_NAME)
        self.show_only.setMinimumWidth(120)  # it gives way first: else the page were too wide for 910 pixels
        for key, name in words.SHOWN.items():
            self.show_only.addItem(name, key)
        self.show_only.setToolTip(words.SHOW_NAME)
        self.columns = QPushButton(words.COLUMNS)
        self.columns.setAccessibleName(words.COLUMNS_NAME)
        self.columns.setToolTip(words.COLUMNS_NAME)
        self.columns_menu = QMenu(self.columns)
        self.columns.setMenu(self.columns_menu)
        self.columns.setProperty("role", "menu")
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setProperty("role", "state")
        self.about.setMinimumHeight(round(self.fontMetrics().lineSpacing() * style.LINE_HEIGHT / 100))
        self.forms = FigureForms(self._session, self._app, self._jobs, self, self.hint.emit, self._brought)
        self.add = QPushButton(words.ADD)
        dress(self.add, "add")
        self.go = QPushButton(words.GO)
        self.go.setToolTip(words.GO_TIP)
        self.go.setAccessibleName(words.GO_TIP)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        head, self.foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title)
        self.count.setWordWrap(True)  # on one line it would make the page too wide for a window of 910 pixels
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.count, 1)
        head.addSpacing(16)
        head.addWidget(self.appendix)
        for widget in (self.show_only, self.columns):
            self.foot.addWidget(widget)
        self.foot.addStretch(1)
        self.foot.addWidget(self.forms.button)
        self.foot.addWidget(self.go)
        self.foot.addWidget(self.add)
        column.addLayout(head)
        column.addWidget(self.guide)
        column.addWidget(self.view, 1)
        column.addWidget(self.about)
        column.addLayout(self.foot)

    def _connect(self) -> None:
        self.table.refused.connect(self._refused)
        self.table.taken.connect(self._taken)
        self.view.typing.connect(self.changed)
        self.view.fitted.connect(self._mark_columns)
        self.view.pasted_form = self.forms.read_pasted
        self.show_only.activated.connect(self._filter)
        self.columns_menu.aboutToShow.connect(self._fill_columns)
        self.appendix.clicked.connect(self._print_appendix)
        self.add.clicked.connect(self._add)
        self.go.clicked.connect(self._go)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._moved())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low or narrow screen the word on how to type is one short line: the heads' tool tips and F1 say the rest."""
        super().resizeEvent(event)
        roomy = event.size().height() >= _HIGH and event.size().width() >= _BROAD
        self.guide.setText(words.GUIDE if roomy else words.GUIDE_SHORT)

    # what the wizard asks

    def enter(self, step: Step) -> None:
        """Shows the session's figures; the cursor stays on its cell."""
        here = self.view.currentIndex()
        code, row, column = self.table.code(here.row()), max(here.row(), 0), here.column() if here.isValid() else NOW
        self.table.reload()
        self.view.fit_columns()
        known = self.table.row_of(code)
        self.view.to_row(known if known >= 0 else row, column)
        self.appendix.setChecked(has_appendix(self._session))
        self.appendix.setEnabled(not self._session.locked)
        self.add.setEnabled(not self._session.locked)
        self._update()
        self.view.setFocus()

    def leave(self) -> bool:
        """Takes a value being typed; one that is none holds the page once."""
        if self.view.state() == FigureView.State.EditingState:
            here, typed = self.view.being_typed()
            self.view.setFocus()  # ends the editing, which hands the value to the table
            if not self.table.last_taken and (here, typed) != self._held:
                self._held = (here, typed)
                self.view.open_again(here, typed)
                return False
        return True

    def flush(self) -> None:
        """Takes what is being typed, as far as it is a number; the field stays open."""
        self.view.take_half()

    def take_keys(self) -> None:
        """F6 comes here from the list of steps: to the table."""
        self.view.setFocus()

    @staticmethod
    def choose(parent: QWidget, names: list[str]) -> str | None:
        """Asks for one of the catalogue's figures; tests answer in its place."""
        name, chosen = QInputDialog.getItem(parent, words.ADD, words.ADD_ASK, names, 0, False)
        return name if chosen else None

    # inner

    def _learn(self) -> None:
        """Reads the unit's past and the columns chosen last time, away from the window's thread."""
        report, store = self._session.report, self._app.store
        indicators = self._session.reference.indicators

        def work() -> tuple[History, str]:
            return history(store, report.unit, report.period, indicators), store.recall(_FACT) or ""

        def done(found: tuple[History, str]) -> None:
            self.table.set_history(found[0])
            chosen = json.loads(found[1]) if found[1] else {}
            self.view.chosen = {key: shown for key, shown in chosen.items() if key in KEYS}
            self.view.fit_columns()
            self._update()

        self._jobs.start(work, done)

    def _refused(self, told: str) -> None:
        self._told = told
        self.hint.emit(told)
        if told:
            self._say(told, "stop")

    def _moved(self) -> None:
        """On another cell the refusal of the one before is no longer the matter."""
        self._told = ""
        self._update()

    def _taken(self) -> None:
        self.view.fit_columns()
        self._update()
        self.changed.emit()

    def _brought(self) -> None:
        """Figures came in from forms."""
        here = self.view.currentIndex()
        row, column = here.row(), here.column()
        self.table.reload()
        self.view.to_row(row, max(column, 0))
        self._taken()

    def _filter(self) -> None:
        self.table.show_only = self.show_only.currentData()
        self.table.reload()
        self._select(0)
        self._update()

    def _fill_columns(self) -> None:
        menu, shown = self.columns_menu, self.view.shown_columns()
        menu.clear()
        for column, key in enumerate(KEYS):
            if column not in ALWAYS:
                action = menu.addAction(words.HEADS[key])
                action.setCheckable(True)
                action.setChecked(column in shown)
                action.triggered.connect(lambda on, column=column: self._choose_column(column, on))
        menu.addSeparator()
        menu.addAction(words.COLUMNS_AUTO, self._free_columns)

    def _mark_columns(self) -> None:
        """Says on the button what has no room, as nobody hid it."""
        left = [words.HEADS[KEYS[column]] for column in self.view.crowded]
        self.columns.setText(words.columns_left_out(len(left)))
        self.columns.setToolTip(words.columns_left_out_tip(left))

    def _choose_column(self, column: int, shown: bool) -> None:
        self.view.choose(column, shown)
        self._remember()

    def _free_columns(self) -> None:
        self.view.chosen = {}
        self.view.fit_columns()
        self._remember()

    def _remember(self) -> None:
        chosen, store = json.dumps(self.view.chosen), self._app.store
        self._jobs.start(lambda: store.remember(_FACT, chosen))

    def _print_appendix(self, wanted: bool) -> None:
        report = msgspec.structs.replace(self._session.report, appendix="yes" if wanted else "no")
        self._session.change(report, what="appendix", where=StepKind.FIGURES.value)
        self.changed.emit()

    def _add(self) -> None:
        known = {figure.code for figure in self._session.figures.figures}
        offers = {f"{i.name} ({i.unit})": i.code for i in self._session.reference.indicators if i.code not in known}
        name = self.choose(self, list(offers))
        if name in offers:
            self._session.add_figure(offers[name])
            self.show_only.setCurrentIndex(0)
            self._filter()
            self._select(self.table.row_of(offers[name]))
            self.changed.emit()

    def _go(self) -> None:
        code = self.table.code(self.view.currentIndex().row())
        key = self.table.values.section_of(code) if code else ""
        if key:
            self.goto.emit(key, self.table.values.used.get(code, ("", "", ""))[1])

    def _select(self, row: int) -> None:
        self.view.to_row(row)

    def _update(self) -> None:
        self.count.setText(words.counted(*self.table.values.counts()))
        code = self.table.code(self.view.currentIndex().row())
        self.go.setEnabled(bool(code) and bool(self.table.values.section_of(code)))
        if not self.table.figure_rows():
            self._say(words.NOTHING_SHOWN, "")
        elif not self._told:
            self._say(
                self.table.values.about(code) if code else "", "look" if code and self.table.values.doubts(code) else ""
            )

    def _say(self, text: str, tone: str) -> None:
        self.about.setText(text)
        style.set_tone(self.about, tone)
