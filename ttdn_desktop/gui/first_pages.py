"""The first and the last page of the first run: how to begin, and what was answered with where the data goes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.data_place import DataPlace
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.paper_view import PaperView
from ttdn_desktop.gui.unit_questions import sheet_of
from ttdn_desktop.operations.unit_answers import Answers
from ttdn_desktop.wording import first_run as words
from ttdn_desktop.wording.data_place import TITLE as PLACE_TITLE

_ROOM_FOR_PAPER = 880


class Ways(QFrame):
    """A card of things one can begin with: a button and what it does, one a row."""

    def __init__(self, ways: tuple[tuple[QPushButton, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 12, 20, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self.hints: list[QLabel] = []
        for row, (button, text) in enumerate(ways):
            hint = QLabel(style.prose(text, "quiet"))
            hint.setWordWrap(True)
            hint.setProperty("spaced", True)  # level with the button's words
            button.setAccessibleDescription(text)
            grid.addWidget(button, row, 0)
            grid.addWidget(hint, row, 1)
            self.hints.append(hint)


class WelcomePage(QWidget):
    """Three ways in; the report of last period first."""

    import_wanted = Signal()
    paste_wanted = Signal()
    ask_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading, text = QLabel(words.WELCOME), QLabel(style.prose(words.WELCOME_TEXT))
        heading.setProperty("role", "heading")
        text.setWordWrap(True)
        self.first, self.paste, self.ask = QPushButton(words.IMPORT), QPushButton(words.PASTE), QPushButton(words.ASK)
        self.first.setProperty("role", "primary")
        dress(self.first, "import", "on-accent")
        dress(self.paste, "copy")
        dress(self.ask, "unit")
        ways = Ways(
            ((self.first, words.IMPORT_TEXT), (self.paste, words.PASTE_TEXT), (self.ask, words.ASK_TEXT)),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(heading)
        column.addWidget(text)
        column.addWidget(ways)
        column.addStretch(1)
        self.setMaximumWidth(980)
        self.first.clicked.connect(self.import_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.ask.clicked.connect(self.ask_wanted)


class ReviewPage(QWidget):
    """The answers in a few lines and on paper, the data's place, and what one begins with: `wanted("new" | "import" …)`."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading, text = QLabel(words.REVIEW), QLabel(style.prose(words.REVIEW_TEXT, "quiet"))
        heading.setProperty("role", "heading")
        text.setWordWrap(True)
        self.imported, self.summary, self.problem = QLabel(), QLabel(), QLabel()
        self.imported.setProperty("role", "banner")
        self.problem.setProperty("role", "banner")
        self.problem.setProperty("tone", "look")
        for label in (self.imported, self.summary, self.problem):
            label.setWordWrap(True)
        self.new, self.more = QPushButton(words.NEW), QPushButton(words.MORE)
        self.file, self.paste, self.outline = (
            QPushButton(words.IMPORT), QPushButton(words.PASTE), QPushButton(words.OUTLINE)
        )  # fmt: skip
        for button, picture in ((self.new, "new"), (self.file, "import")):
            button.setProperty("role", "primary")
            dress(button, picture, "on-accent")
        for button, picture in ((self.more, "import"), (self.paste, "copy"), (self.outline, "report")):
            dress(button, picture)
        self.after_import = Ways(((self.new, words.NEW_TEXT), (self.more, words.IMPORT_TEXT)))
        self.from_nothing = Ways(
            ((self.file, words.IMPORT_TEXT), (self.paste, words.PASTE_TEXT), (self.outline, words.OUTLINE_TEXT))
        )
        self.place = DataPlace()
        place = QFrame()
        place.setProperty("role", "card")
        inside = QVBoxLayout(place)
        inside.setContentsMargins(20, 8, 20, 10)
        caption = QLabel(PLACE_TITLE)
        caption.setProperty("role", "subtitle")
        inside.addWidget(caption)
        inside.addWidget(self.place)
        left = QVBoxLayout()
        left.setSpacing(8)
        for part in (
            heading,
            text,
            self.imported,
            self.summary,
            self.problem,
            self.after_import,
            self.from_nothing,
            place,
        ):
            left.addWidget(part)
        left.addStretch(1)
        self.paper = PaperView()
        self.paper.setMinimumWidth(340)
        self.paper.setMaximumWidth(400)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 3)
        row.addWidget(self.paper, 2, Qt.AlignmentFlag(0))
        for button, wish in (
            (self.new, "new"), (self.more, "import"), (self.file, "import"), (self.paste, "paste"), (self.outline, "outline"),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, wish=wish: self.wanted.emit(wish))

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        self.paper.setVisible(self.width() >= _ROOM_FOR_PAPER)

    def show_answers(self, answers: Answers, period: str, wrong: str) -> None:
        """Draws the page: after an import (`period` names its report) the new report is one press away."""
        self.imported.setText(words.IMPORTED.format(period=period))
        self.imported.setVisible(bool(period))
        self.summary.setText(
            style.prose(words.summary(answers.area, answers.province, answers.formed_from, answers.signer))
        )
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        self.after_import.setVisible(bool(period))
        self.from_nothing.setVisible(not period)
        for way in (self.after_import, self.from_nothing):
            way.setEnabled(not wrong)
        self.paper.show_sheet(sheet_of(answers))
        if not wrong:
            (self.new if period else self.file).setFocus()
