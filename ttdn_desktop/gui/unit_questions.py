"""The three questions about the unit as pages: the first run asks them one by one, the unit's dialog shows them as tabs."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.gui import style
from ttdn_desktop.gui.clean_line import CleanLine, CleanText
from ttdn_desktop.gui.paper_view import PaperView, Sheet
from ttdn_desktop.operations.unit_answers import Answers, followed
from ttdn_desktop.wording import first_run as words
from ttdn_desktop.wording import window
from ttdn_desktop.wording.signing import OTHER, signing_forms

_ROOM_FOR_PAPER = 880


class Question(QWidget):
    """One page: `show_answers` fills it, `read` gives the answers with this page's own; `changed` while one types."""

    changed = Signal()

    def __init__(self, title: str, text: str, parent: QWidget | None = None, *, paper: bool = True) -> None:
        super().__init__(parent)
        self._answers = Answers()
        self._showing = False
        self.heading, self.text = QLabel(title), QLabel(style.prose(text, "quiet"))
        self.heading.setProperty("role", "heading")
        self.text.setWordWrap(True)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("role", "banner")
        self.note.setProperty("tone", "look")
        self.note.hide()
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(1, 1)
        left = QVBoxLayout()
        left.setSpacing(10)
        for part in (self.heading, self.text, self.note):
            left.addWidget(part)
        left.addLayout(self.grid)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 3)
        self.paper: PaperView | None = None
        if paper:
            self.paper = PaperView()
            self.paper.setMinimumWidth(340)
            self.paper.setMaximumWidth(460)
            row.addWidget(self.paper, 2)

    def show_answers(self, answers: Answers) -> None:
        """Fills the page."""
        self._answers = answers
        self._showing = True
        self._fill(answers)
        self._showing = False
        self._draw()

    def read(self, answers: Answers) -> Answers:
        """The answers with what stands here."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """A word above the fields; "" for none."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def first_field(self) -> QWidget:
        """Where the keyboard stands when the page opens."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        if self.paper is not None:
            self.paper.setVisible(self.width() >= _ROOM_FOR_PAPER)

    def _fill(self, answers: Answers) -> None:
        raise NotImplementedError

    def _draw(self) -> None:
        return None

    def _row(self, caption: str, field: QWidget, name: str = "") -> QLabel:
        label = QLabel(caption)
        label.setProperty("role", "question")
        label.setBuddy(field)
        field.setAccessibleName(name or caption.replace("&", ""))
        if isinstance(field, QComboBox):  # no wider than its place: its longest line is not its width
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(12)
        row = self.grid.rowCount()
        self.grid.addWidget(label, row, 0)
        if isinstance(field, QPlainTextEdit):
            style.level_with_first_line(label)
        self.grid.addWidget(field, row, 1)
        return label

    def _watch(self, fields: Iterable[QWidget]) -> None:
        for field in fields:
            if isinstance(field, QLineEdit):
                field.textEdited.connect(self._typed)
            elif isinstance(field, QPlainTextEdit):
                field.textChanged.connect(self._typed)
            elif isinstance(field, QComboBox):
                field.activated.connect(self._typed)

    def _typed(self, *_: object) -> None:
        if not self._showing:
            self._draw()
            self.changed.emit()


class UnitQuestion(Question):
    """Province, level, name; the units it was formed from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.UNIT_QUESTION, words.UNIT_TEXT, parent, paper=False)
        self.kind, self.province = QComboBox(), CleanLine()
        self.kind.addItems(window.PROVINCE_KINDS)
        self.level, self.name, self.formed = QComboBox(), CleanLine(), CleanText()
        self.level.addItems(window.LEVELS)
        self.province.setPlaceholderText(words.PROVINCE_EXAMPLE)
        self.name.setPlaceholderText(words.NAME_EXAMPLE)
        self.formed.set_rows(4)
        province = QWidget()
        beside = QHBoxLayout(province)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.kind)
        beside.addWidget(self.province, 1)
        label = self._row(words.PROVINCE, province)
        label.setBuddy(self.province)
        self.kind.setAccessibleName(words.PROVINCE_KIND)
        self.province.setAccessibleName(words.PROVINCE_NAME)
        self._row(words.LEVEL, self.level, words.LEVEL.replace("&", ""))
        self._row(words.NAME, self.name, "Tên đơn vị")
        self._row(words.FORMED, self.formed, words.FORMED_NAME)
        hint = QLabel(style.prose(words.FORMED_HINT, "quiet"))
        hint.setWordWrap(True)
        self.grid.addWidget(hint, self.grid.rowCount(), 1)
        self.setMaximumWidth(860)
        self._watch((self.kind, self.province, self.level, self.name, self.formed))

    def read(self, answers: Answers) -> Answers:
        area = self.province.value()
        typed = msgspec.structs.replace(
            answers,
            level=self.level.currentText(),
            name=self.name.value(),
            province=f"{self.kind.currentText()} {area}" if area else "",
            formed_from=self.formed.values(),
        )
        symbol = department_symbol(answers.department)
        return followed(typed, answers, (symbol, symbol))

    def first_field(self) -> QWidget:
        return self.province if not self.province.value() else self.name

    def _fill(self, answers: Answers) -> None:
        kind = next((k for k in window.PROVINCE_KINDS if answers.province.lower().startswith(f"{k} ")), "")
        self.kind.setCurrentText(kind or window.PROVINCE_KINDS[0])
        self.province.set_value(answers.province[len(kind) :].strip() if kind else answers.province)
        self.level.setCurrentText(answers.level)
        self.name.set_value(answers.name)
        self.formed.set_values(answers.formed_from)


class NamesQuestion(Question):
    """The names on paper, the head drawn while one types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.NAMES_QUESTION, words.NAMES_TEXT, parent)
        self.issuer_box, self.department = QComboBox(), CleanLine()
        self.superior, self.issuer = CleanText(), CleanText()
        self.symbol, self.place, self.full, self.short = CleanLine(), CleanLine(), CleanLine(), CleanLine()
        self.superior.setPlaceholderText(words.NO_SUPERIOR)
        self.superior.set_rows(1)
        self.issuer.set_rows(2)
        self._row(words.ISSUER, self.issuer_box)
        self._department_label = self._row(words.DEPARTMENT, self.department)
        self._row(words.SUPERIOR, self.superior)
        self._row(words.LINES, self.issuer)
        self._row(words.SYMBOL, self.symbol)
        self._row(words.PLACE, self.place)
        self._row(words.FULL, self.full)
        self._row(words.SHORT, self.short)
        self._watch((self.superior, self.issuer, self.symbol, self.place, self.full, self.short))
        self.issuer_box.activated.connect(self._follow)
        self.department.textEdited.connect(self._follow)

    def read(self, answers: Answers) -> Answers:
        return msgspec.structs.replace(
            answers,
            department=self.department.value() if self.issuer_box.currentIndex() == 1 else "",
            superior=self.superior.values(),
            issuer=self.issuer.values(),
            symbol=self.symbol.value(),
            place=self.place.value(),
            full_name=self.full.value(),
            short_name=self.short.value(),
            authority=self._answers.authority,
        )

    def first_field(self) -> QWidget:
        return self.issuer_box

    def _follow(self, *_: object) -> None:
        """Another one issues the paper: the names that stood as they went with the first follow."""
        if self._showing:
            return
        if self.issuer_box.currentIndex() == 1 and not self.department.value():
            self.department.set_value(window.DEPARTMENT)
        old = msgspec.structs.replace(self.read(self._answers), department=self._answers.department)
        typed = self.read(self._answers)
        symbols = department_symbol(old.department), department_symbol(typed.department)
        self._answers = followed(typed, old, symbols)
        self._showing = True
        self._show_lines(self._answers)
        self._showing = False
        self._typed()

    def _fill(self, answers: Answers) -> None:
        self.issuer_box.clear()
        self.issuer_box.addItems(window.issuers(answers.level))
        self.issuer_box.setCurrentIndex(1 if answers.department else 0)
        self.department.set_value(answers.department)
        self._show_lines(answers)

    def _show_lines(self, answers: Answers) -> None:
        self.superior.set_values(answers.superior)
        self.issuer.set_values(answers.issuer)
        self.symbol.set_value(answers.symbol)
        self.place.set_value(answers.place)
        self.full.set_value(answers.full_name)
        self.short.set_value(answers.short_name)

    def _draw(self) -> None:
        for part in (self.department, self._department_label):
            part.setVisible(self.issuer_box.currentIndex() == 1)
        if self.paper is not None:
            self.paper.show_sheet(sheet_of(self.read(self._answers), foot=False))


class SigningQuestion(Question):
    """Who signs, who receives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.SIGN_QUESTION, words.SIGN_TEXT, parent)
        self.form, self.authority, self.signer = QComboBox(), CleanText(), CleanLine()
        self.addressees, self.recipients, self.archive = CleanText(), CleanText(), CleanLine()
        self.authority.set_rows(3)
        self.addressees.set_rows(2)
        self.recipients.set_rows(4)
        self._row(words.FORM, self.form)
        self._row(words.AUTHORITY, self.authority)
        self._row(words.SIGNER, self.signer)
        self._row(words.ADDRESSEES, self.addressees)
        self._row(words.RECIPIENTS, self.recipients)
        self._row(words.ARCHIVE, self.archive)
        self._forms: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self._watch((self.authority, self.signer, self.addressees, self.recipients, self.archive))
        self.form.activated.connect(self._choose)

    def read(self, answers: Answers) -> Answers:
        return msgspec.structs.replace(
            answers,
            authority=self.authority.values(),
            signer=self.signer.value(),
            addressees=self.addressees.values(),
            recipients=self.recipients.values(),
            archive=self.archive.value(),
        )

    def first_field(self) -> QWidget:
        return self.signer

    def _choose(self, row: int) -> None:
        if row < len(self._forms):
            self.authority.set_values(self._forms[row][1])
        else:
            self.authority.setFocus()

    def _fill(self, answers: Answers) -> None:
        self._forms = signing_forms(answers.department)
        self.form.clear()
        self.form.addItems([label for label, _ in self._forms] + [OTHER])
        self.authority.set_values(answers.authority)
        self.signer.set_value(answers.signer)
        self.addressees.set_values(answers.addressees)
        self.recipients.set_values(answers.recipients)
        self.archive.set_value(answers.archive)

    def _draw(self) -> None:
        typed = self.read(self._answers)
        known = [lines for _, lines in self._forms]
        self.form.setCurrentIndex(known.index(typed.authority) if typed.authority in known else len(known))
        if self.paper is not None:
            self.paper.show_sheet(sheet_of(typed))


def department_symbol(department: str) -> str:
    """The symbol of a report a department issues ("BC-VHXH"), else that of the Ủy ban nhân dân."""
    return f"BC-{window.initials(department)}" if department else "BC-UBND"


def sheet_of(answers: Answers, *, foot: bool = True) -> Sheet:
    """The paper as the answers have it; without `foot` its head alone."""
    place = answers.place or "…"
    if not foot:
        return Sheet(answers.superior, answers.issuer, answers.symbol, place)
    return Sheet(
        answers.superior,
        answers.issuer,
        answers.symbol,
        place,
        doc_type="BÁO CÁO",
        addressees=answers.addressees,
        body=True,
        recipients=answers.recipients,
        archive=answers.archive,
        authority=answers.authority,
        signer=answers.signer,
    )


def problem(answers: Answers) -> str:
    """What still has to be said, in words; "" when all is there."""
    if not answers.name:
        return words.NAME_MISSING
    if not answers.province:
        return words.PROVINCE_MISSING
    return "" if any(answers.issuer) else words.ISSUER_MISSING
