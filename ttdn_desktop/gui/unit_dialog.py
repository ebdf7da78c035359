"""The unit later on: the three questions as tabs, its dated letterheads, a correction or a change from a day on."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.gui import guard, style, tab_order, whole
from ttdn_desktop.gui.date_field import DateField
from ttdn_desktop.gui.form_dialog import FormDialog
from ttdn_desktop.gui.unit_questions import NamesQuestion, Question, SigningQuestion, UnitQuestion, problem
from ttdn_desktop.model.form import PageForm
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.operations.letterheads import drafts_under, present
from ttdn_desktop.operations.page_form import changed_form
from ttdn_desktop.operations.unit_answers import Answers, answers_of, begun, head_of
from ttdn_desktop.wording import first_run as words
from ttdn_desktop.wording.window import sentence_case


class Around(NamedTuple):
    """What the dialog must know beside the unit: the units it was formed from, the reports stored, today."""

    before: tuple[Unit, ...] = ()
    reports: tuple[Report, ...] = ()
    today: date = date.max


class Change(NamedTuple):
    """What is wanted: arguments of operations.unit_answers.keep_change."""

    answers: Answers
    base: str
    day: date | None
    drafts: bool
    form: dict[str, str]


class UnitDialog(QDialog):
    """`ask` gives a Change, or None. Old reports keep their names: a change holds from a day on, a correction is said to be one."""

    def __init__(self, unit: Unit | None, parent: QWidget | None = None, around: Around | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.DIALOG)
        self.resize(1060, 700)
        style.fit(self, parent)
        self._unit, self._around = unit, around or Around()
        self._form = unit.form if unit else PageForm()
        self._form_fields: dict[str, str] = {}
        self._heads = tuple(reversed(unit.letterheads)) if unit else ()
        self.unit, self.names, self.signing = UnitQuestion(), NamesQuestion(), SigningQuestion()
        self.pages: tuple[Question, ...] = (self.unit, self.names, self.signing)
        self.tabs, self.heads = QTabWidget(), QComboBox()
        self.correct, self.from_day, self.day = QRadioButton(words.CORRECT), QRadioButton(words.FROM), DateField()
        self.drafts, self.hint, self.problem = QCheckBox(words.DRAFTS), QLabel(), QLabel()
        self.form_button, self.leave, self.save = (
            QPushButton(words.PAGE_FORM), QPushButton(words.LEAVE), QPushButton(words.SAVE)
        )  # fmt: skip
        self._how = QFrame()
        self._lay_out()
        self._answers = begun(Answers())
        self._open = 0
        self._show_head()
        self._start = self._said()
        self.heads.activated.connect(self._head_chosen)
        self.tabs.currentChanged.connect(self._turn)
        for page in self.pages:
            page.changed.connect(self._changed)
        for button in (self.correct, self.from_day):
            button.toggled.connect(self._changed)
        self.day.changed.connect(self._changed)
        self.form_button.clicked.connect(self._ask_form)
        self.leave.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        whole.let_scroll(self)
        tab_order.by_reading(self)
        (self.unit.name if unit is not None else self.unit.province).setFocus()

    @classmethod
    def ask(cls, unit: Unit | None, parent: QWidget | None = None, around: Around | None = None) -> Change | None:
        """Opens the dialog."""
        dialog = cls(unit, parent, around)
        return dialog.change() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def answers(self) -> Answers:
        """What is answered now."""
        return self.pages[self._open].read(self._answers)

    def head(self) -> Letterhead | None:
        """The letterhead that is shown."""
        return self._heads[self.heads.currentIndex()] if self._heads else None

    def change(self) -> Change:
        """What is wanted now."""
        head = self.head()
        dated = self._how.isVisibleTo(self) and self.from_day.isChecked()
        day = self.day.value() if dated else None
        return Change(
            self.answers(), head.id if head else "", day, dated and self.drafts.isChecked(), dict(self._form_fields)
        )

    def reject(self) -> None:  # Qt override: Esc, the cross and "Thôi"
        if guard.may_close(self, self._said() != self._start):
            super().reject()

    def wrong(self) -> str:
        """What still has to be said, in words; "" when all is there."""
        missing = problem(self.answers())
        if missing:
            return missing
        dated = self._how.isVisibleTo(self) and self.from_day.isChecked()
        return words.DAY_MISSING if dated and self.day.value() is None else ""

    def _show_head(self, *_: object) -> None:
        unit, head = self._unit, self.head()
        if unit is not None and head is not None:
            department = sentence_case(head.issuer[0]) if head.superior and head.issuer else ""
            self._answers = answers_of(unit, head, self._around.before, department)
            current = head.id == present(unit, self._around.today).id
            used = any(report.letterhead == head.id for report in self._around.reports if report.unit == unit.id)
            self.from_day.setEnabled(current)
            (self.from_day if current and used else self.correct).setChecked(True)
            self.day.set_value(self._around.today if self._around.today != date.max else None)
            drafts = drafts_under(self._around.reports, unit, head.id)
            self.drafts.setVisible(bool(drafts))
            self.drafts.setChecked(bool(drafts))
        self.pages[self._open].show_answers(self._answers)
        self._changed()

    def _head_chosen(self, *_: object) -> None:
        self._show_head()
        self._start = self._said()

    def _said(self) -> tuple[Answers, dict[str, str]]:
        """What a person typed or chose, to be compared."""
        return self.answers(), dict(self._form_fields)

    def _turn(self, page: int) -> None:
        self._answers = self.pages[self._open].read(self._answers)
        self._open = page
        self.pages[page].show_answers(self._answers)
        self._changed()

    def _changed(self, *_: object) -> None:
        head = self.head()
        answers = self.answers()
        changed = head is not None and head_of(answers, head) != head
        used = head is not None and any(report.letterhead == head.id for report in self._around.reports)
        self._how.setVisible(changed and used)
        dated = self.from_day.isChecked()
        self.day.setEnabled(dated)
        self.drafts.setEnabled(dated)
        self.hint.setText(style.prose(words.FROM_HINT if dated else words.CORRECT_HINT, "quiet"))
        self.problem.hide()

    def _ask_form(self) -> None:
        """What the decree leaves open; taken with the rest when the unit is saved."""
        answers = FormDialog.ask(self._form, self)
        if answers is not None:
            self._form_fields = answers
            self._form = changed_form(self._form, answers)

    def _save(self) -> None:
        wrong = self.wrong()
        self.problem.setText(style.prose(wrong, "stop"))
        self.problem.setVisible(bool(wrong))
        if not wrong:
            self.accept()

    def _lay_out(self) -> None:
        title, caption = QLabel(words.DIALOG), QLabel(words.HEADS)
        title.setProperty("role", "heading")
        caption.setProperty("role", "question")
        caption.setBuddy(self.heads)
        self.heads.setAccessibleName(words.HEADS_NAME)
        self.heads.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.heads.setMinimumContentsLength(24)
        self.heads.addItems([words.head_line(head) for head in self._heads])
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(caption)
        top.addWidget(self.heads, 2)
        for part in (caption, self.heads):
            part.setVisible(bool(self._heads))
        for page, name in zip(self.pages, words.TABS, strict=True):
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            room = QWidget()
            room.setProperty("role", "panel")
            inner = QVBoxLayout(room)
            inner.setContentsMargins(16, 14, 16, 14)
            inner.addWidget(page)
            page.heading.hide()
            scroll.setWidget(room)
            self.tabs.addTab(scroll, name)
        self._how.setProperty("role", "card")
        how = QVBoxLayout(self._how)
        how.setContentsMargins(16, 8, 16, 8)
        how.setSpacing(2)
        choice = QHBoxLayout()
        choice.setSpacing(10)
        self.day.setAccessibleName(words.FROM_NAME)
        for way in (self.from_day, self.day, self.correct):
            choice.addWidget(way)
        choice.addStretch(1)
        self.hint.setWordWrap(True)
        how.addLayout(choice)
        how.addWidget(self.hint)
        how.addWidget(self.drafts)
        self.problem.setWordWrap(True)
        self.problem.setProperty("role", "problem")
        self.problem.hide()
        self.form_button.setAutoDefault(False)
        self.leave.setAutoDefault(False)
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.form_button)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._how)
        column.addWidget(self.problem)
        column.addLayout(foot)
