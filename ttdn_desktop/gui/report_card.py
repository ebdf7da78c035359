"""The start page's cards and rows: a report in work, a report that is due, an earlier report."""

from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.forms.report_card import Ui_ReportCard
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.gui.overview import Card, Missing
from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.operations.due import Due
from ttdn_desktop.operations.life import is_locked
from ttdn_desktop.wording import start_page as start_words
from ttdn_desktop.wording import window as words

_CORNER, _BAR = 8, 4
_LONGEST = Period(PeriodKind.FIRST_HALF, 2000)


class _Held(QFrame):
    """A report one can open, lay beside another or put into the trash: by its buttons, its menu, or Delete."""

    open_wanted = Signal(str)
    compare_wanted = Signal(str)
    trash_wanted = Signal(str)

    def __init__(self, card: Card) -> None:
        super().__init__()
        self.card = card
        self.open_button: QPushButton
        self.title = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Delete:
            self.trash_wanted.emit(self.card.report.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # Qt override
        self.menu().exec(event.globalPos())

    def menu(self) -> QMenu:
        """What one can do with the report."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, name, wanted in (
            (start_words.OPEN_ITEM, "report", self.open_wanted),
            (start_words.COMPARE_ITEM, "compare", self.compare_wanted),
            (start_words.TRASH_ITEM, "delete", self.trash_wanted),
        ):
            action = QAction(icon(name), text, menu)
            action.triggered.connect(lambda _=False, signal=wanted: signal.emit(self.card.report.id))
            menu.addAction(action)
        return menu

    def dress_more(self, button: QToolButton) -> None:
        """Makes a button the one of "…"."""
        button.setText("")
        button.setIcon(icon("more"))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(start_words.more(self.card.report.period))
        button.setAccessibleName(start_words.more(self.card.report.period))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.menu().exec(button.mapToGlobal(QPoint(0, button.height()))))


class ReportCard(_Held):
    """A report in work: period, state, deadline, what is missing, steps."""

    def __init__(self, card: Card, today: date, holidays: Holidays) -> None:
        super().__init__(card)
        self.ui = Ui_ReportCard()
        self.ui.setupUi(self)
        ui, report = self.ui, card.report
        self.setProperty("current", True)
        self.title = words.period_title(report.period)
        ui.periodLabel.setText(self.title)
        ui.outlineLabel.setText(card.outline)
        ui.stateLabel.setText(words.state(report.state.value))
        late = card.deadline is not None and card.deadline < today
        text = words.deadline(card.deadline, today, holidays)
        ui.deadlineLabel.setText(style.prose(text, style.tint("stop") if late else ""))
        to_write = not is_locked(report)
        ui.openButton.setText(words.GO_ON if to_write else words.OPEN)
        ui.openButton.setProperty("role", "primary" if to_write else "")
        ui.openButton.setAccessibleName(f"{ui.openButton.text()}: {self.title}")
        ui.openButton.clicked.connect(lambda: self.open_wanted.emit(report.id))
        self.open_button = ui.openButton
        self.dress_more(ui.moreButton)
        style.press_by_enter(self)
        self.show_missing(card.missing)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt override
        """The bar of what is in work, inside the card's round corners."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_card = QPainterPath()
        round_card.addRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
        painter.setClipPath(round_card)
        painter.fillRect(0, 0, _BAR, self.height(), QColor(style.tint("accent")))

    def show_missing(self, missing: Missing | None) -> None:
        """Shows steps and what is missing; None while that is being reckoned."""
        ui = self.ui
        if missing is None:
            ui.dots.set_states((), "")
            ui.missingLabel.hide()
            ui.progressLabel.setText(start_words.RECKONING)
            style.set_tone(ui.progressLabel, "quiet", "role")
            return
        done = start_words.steps_done(missing.done, len(missing.steps))
        told = start_words.missing(missing.unreviewed, missing.must, missing.blank, missing.no_request)
        ui.dots.set_states(missing.steps, done)
        ui.progressLabel.setText(done)
        style.set_tone(ui.progressLabel, "", "role")
        ui.missingLabel.setText(style.prose(told))
        style.set_tone(ui.missingLabel, "look", "role")
        ui.missingLabel.setVisible(bool(told))


class DueCard(QFrame):
    """A report whose time it is and that is not begun."""

    begin_wanted = Signal(object)

    def __init__(self, due: Due, today: date, holidays: Holidays) -> None:
        super().__init__()
        self.due = due
        self.ui = Ui_ReportCard()
        self.ui.setupUi(self)
        ui = self.ui
        ui.periodLabel.setText(words.period_title(due.period))
        ui.stateLabel.setText(words.capital(start_words.due_state(due.now)))
        style.set_tone(ui.stateLabel, "look" if due.now else "plain")
        ui.deadlineLabel.setText(style.prose(start_words.due_deadline(due.close, due.usual, today, holidays)))
        ui.words.removeItem(ui.progressLayout)  # with nothing in it, it would still be an empty line
        for part in (ui.outlineLabel, ui.missingLabel, ui.dots, ui.progressLabel, ui.moreButton):
            part.hide()
        ui.cardLayout.setAlignment(ui.words, Qt.AlignmentFlag.AlignVCenter)
        self.begin_button = ui.openButton
        self.begin_button.setText(start_words.BEGIN_THIS)
        self.begin_button.setAccessibleName(start_words.begin_name(due.period))
        self.begin_button.clicked.connect(lambda: self.begin_wanted.emit(due.period))
        style.press_by_enter(self)


class ReportRow(_Held):
    """An earlier report in one line: period, state and day."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        report = card.report
        self.title = words.period_title(report.period)
        self.open_button = QPushButton(_short(report.period))
        self.open_button.setProperty("role", "flat")
        self.open_button.setAccessibleName(f"{words.OPEN}: {self.title}, {start_words.row_state(report)}")
        self.open_button.setToolTip(card.outline)
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(report.id))
        self.open_button.setProperty("lean", "left")
        state = QLabel(start_words.row_state(report))
        state.setProperty("level", True)
        state.setProperty("role", "quiet" if report.made_outside else "state")
        if report.state.value in ("received", "accepted") and not report.made_outside:
            state.setProperty("tone", "good")
        more = QToolButton()
        self.dress_more(more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.open_button)
        row.addWidget(state)
        row.addWidget(more)
        row.addStretch(1)
        style.press_by_enter(self)


class YearBlock(QFrame):
    """The earlier reports of one year, side by side."""

    def __init__(self, year: int, rows: list[ReportRow], columns: int) -> None:
        super().__init__()
        self.setProperty("role", "card")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 4, 8, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        head = QLabel(str(year))
        head.setProperty("role", "subtitle")
        grid.addWidget(head, 0, 0)
        grid.setColumnMinimumWidth(0, 64)
        widest = rows[0].fontMetrics().horizontalAdvance(words.capital(_LONGEST.label(year=False))) + 24
        for row in rows:
            row.open_button.setMinimumWidth(widest)  # the states stand in line from year to year
        for place, row in enumerate(rows):
            grid.addWidget(row, place // columns, place % columns + 1)
        for column in range(columns):
            grid.setColumnStretch(column + 1, 1)


def year_blocks(rows: list[ReportRow], columns: int) -> list[QWidget]:
    """The rows grouped by year, newest year first."""
    years: dict[int, list[ReportRow]] = {}
    for row in rows:
        years.setdefault(row.card.report.period.year, []).append(row)
    return [YearBlock(year, held, columns) for year, held in sorted(years.items(), reverse=True)]


def _short(period: Period) -> str:
    """The year stands at the left already."""
    return words.capital(period.label(year=False)) if period.kind.value != "Y" else start_words.WHOLE_YEAR
