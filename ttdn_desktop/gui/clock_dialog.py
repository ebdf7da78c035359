"""Asked at the start when the machine's clock cannot be right: which day is it? The answer holds for this run."""

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from ttdn_desktop.gui import dialog_frame, style, whole
from ttdn_desktop.gui.date_field import DateField
from ttdn_desktop.operations.clock import Doubt
from ttdn_desktop.wording import safety as words


class ClockDialog(QDialog):
    """`day()` once accepted: the day the person said. Esc leaves the question open: then nothing expires and no day is counted."""

    def __init__(self, doubt: Doubt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doubt = doubt
        self._day: date | None = None
        self.setWindowTitle(words.CLOCK_TITLE)
        self.resize(560, 220)
        self.told = QLabel(style.prose(words.clock_wrong(doubt.says, doubt.before, doubt.saved)))
        self.told.setWordWrap(True)
        self.field = DateField()
        self.field.setAccessibleName(words.CLOCK_TITLE)
        label = QLabel(words.CLOCK_LABEL)
        label.setBuddy(self.field)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self.field)
        line.addStretch(1)
        self.problem = QLabel()
        self.problem.setProperty("role", "problem")
        self.problem.hide()
        note = QLabel(style.prose(words.CLOCK_NOTE, style.tint("quiet")))
        note.setWordWrap(True)
        self.use, self.right = QPushButton(words.CLOCK_USE), QPushButton(words.CLOCK_RIGHT)
        self.use.setProperty("role", "primary")
        self.use.setDefault(True)
        self.use.clicked.connect(self._use)
        self.right.clicked.connect(lambda: self._take(doubt.says))
        page = dialog_frame.told_column(self, words.CLOCK_TITLE, "calendar", self.told)
        page.addLayout(line)
        page.addWidget(self.problem)
        page.addWidget(note)
        page.addLayout(dialog_frame.foot(self.right, self.use))
        whole.let_scroll(self)
        self.field.setFocus()

    def day(self) -> date | None:
        """The day the person said, None while they said nothing."""
        return self._day

    def _use(self) -> None:
        day = self.field.value()
        self.problem.setText(words.CLOCK_MISSING)
        self.problem.setVisible(day is None)
        if day is not None:
            self._take(day)

    def _take(self, day: date) -> None:
        self._day = day
        self.accept()
