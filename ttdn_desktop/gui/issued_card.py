"""The card of the signed copy: number and date as the registry gave them, noted by one button."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.card import Card
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.date_field import DateField
from ttdn_desktop.model.request import Issue
from ttdn_desktop.operations.issue import issue
from ttdn_desktop.operations.produce import pass_gate
from ttdn_desktop.operations.session import ReportSession, StepKind
from ttdn_desktop.wording import export_page as words


class IssuedCard(Card):
    """`noted` tells that number and date were taken; `hint` is a word for the bottom bar."""

    noted = Signal()
    hint = Signal(str)

    def __init__(self, session: ReportSession, parent: QWidget | None = None) -> None:
        super().__init__("report", words.ISSUED, words.ISSUED_TEXT, parent)
        self._session = session
        self.number = CleanLine()
        self.number.setFixedWidth(90)
        self.number.setAccessibleName(words.NUMBER)
        self.number.setPlaceholderText(words.NUMBER)
        self.day = DateField()
        self.day.setFixedWidth(self.day.sizeHint().width())
        self.day.setAccessibleName(words.DAY)
        self.add(self.number)
        self.add(self.day)
        self.take_button = self.button(words.ISSUED_BUTTON)
        self.end_row()
        self.take_button.clicked.connect(self.take)
        for field in (self.number, self.day.edit):
            field.returnPressed.connect(self.take)

    def refresh(self) -> None:
        """Shows what is noted; what was typed and not noted yet stays."""
        number = self._session.report.issue
        if number.number:
            self.number.set_value(number.number)
            self.day.set_value(_day_of(number))
        self.say(words.issued(number), "good")

    @property
    def half_noted(self) -> bool:
        """True when a number and a day stand in their fields that the report does not have yet."""
        noted = self._session.report.issue
        typed = (self.number.value(), self.day.value())
        return all(typed) and typed != (noted.number, _day_of(noted))

    def take(self) -> bool:
        """Notes number and date of issue; False when they could not be noted, and why was said."""
        day, report = self.day.value(), self._session.report
        if day is None:
            self.hint.emit(words.ISSUED_TEXT)
            return False
        if day > self._session.today and not self._is_meant(day):
            self.day.edit.setFocus()
            return False
        try:
            if not report.made_outside:
                pass_gate(self._session)
            noted = issue(report, self.number.value(), day)
        except TtdnError as error:
            messages.show(self, error)
            return False
        # what happened to the paper outside is noted, not undone
        self._session.change(noted, what="issue", where=StepKind.EXPORT.value, final=True)
        self.say(words.issued(self._session.report.issue), "good")
        self.noted.emit()
        return True

    def _is_meant(self, day: date) -> bool:
        """A day still to come is most often a slip of the year."""
        question = words.day_to_come(day, self._session.today)
        return messages.ask(self, question, (words.DAY_AGAIN, words.DAY_MEANT, words.LEAVE_DAY)) == 1


def _day_of(noted: Issue) -> date | None:
    """The day of issue, None while a part of it is blank."""
    return date(noted.year, noted.month, noted.day) if noted.year and noted.month and noted.day else None
