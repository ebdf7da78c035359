"""The bar of find and replace below the text: what is looked for, how many there are, what would be put in its place."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.text.find import Query
from ttdn_desktop.text.unicode import clean
from ttdn_desktop.wording import editor as words

_PAUSE_MS = 180
_ROOMY = 560  # from here on the fields have their names before them


class FindBar(QFrame):
    """`asked` when something else is looked for (after a breath), `step(1 | -1)` for the next or the one before."""

    asked = Signal()
    step = Signal(int)
    replace_one = Signal()
    replace_all = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setProperty("role", "sheet")
        self.sought = CleanLine()
        self.put = CleanLine()
        for field, name, hint, key in (
            (self.sought, words.FIND_NAME, words.FIND_HINT, "findField"),
            (self.put, words.REPLACE_NAME, words.REPLACE_HINT, "replaceField"),
        ):
            field.setObjectName(key)
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
            field.setMinimumWidth(90)
        self.labels = (QLabel(words.FIND_LABEL), QLabel(words.REPLACE_LABEL))
        for label, field in zip(self.labels, (self.sought, self.put), strict=True):
            label.setBuddy(field)
        self.count = QLabel()
        self.count.setProperty("role", "quiet")
        self.plan = QLabel()
        self.plan.setWordWrap(True)
        self.plan.setProperty("role", "quiet")
        self.back = _tool("chevron-up", words.PREVIOUS, "Shift+F3")
        self.on = _tool("chevron-down", words.NEXT, "F3")
        self.case = _toggle(words.CASE, words.CASE_NAME)
        self.whole = _toggle(words.WHOLE, words.WHOLE_NAME)
        self.with_replace = _tool("replace", words.WITH_REPLACE, "Ctrl+H")
        self.with_replace.setCheckable(True)
        self.shut = _tool("close", words.CLOSE_FIND)
        self.one = QPushButton(words.REPLACE_ONE)
        self.all = QPushButton(words.REPLACE_ALL)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.set_replacing(False)
        self.hide()

    def query(self) -> Query:
        """What is looked for; blanks at its ends are meant."""
        typed = clean(self.sought.text()).replace("\n", " ")
        return Query(typed, self.case.isChecked(), self.whole.isChecked())

    def replacement(self) -> str:
        """What is put in its place; blanks at its ends are meant."""
        return clean(self.put.text()).replace("\n", " ")

    def open(self, replacing: bool, words_chosen: str = "") -> None:
        """Comes up with the keyboard in its first field."""
        if words_chosen:
            self.sought.setText(words_chosen)
        self.show()
        self.set_replacing(replacing)
        self.sought.setFocus()
        self.sought.selectAll()

    def set_replacing(self, on: bool) -> None:
        """Shows or hides what replaces."""
        self.with_replace.setChecked(on)
        for part in (self.put, self.one, self.all):
            part.setVisible(on)
        self._show_labels()
        self.plan.setVisible(on and bool(self.plan.text()))

    def tell(self, place: int, count: int, plan: str) -> None:
        """Shows how many there are, which of them is chosen, and what replacing all would do."""
        self.count.setText(words.place_of(place, count) if not self.query().empty else "")
        style.set_tone(self.count, "look" if not count and not self.query().empty else "quiet", "role")
        self.all.setText(words.replace_all(count))
        self.all.setEnabled(bool(count))
        self.one.setEnabled(bool(count))
        for button in (self.on, self.back):
            button.setEnabled(bool(count))
        self.say(plan)

    def say(self, plan: str) -> None:
        """A line below the fields."""
        self.plan.setText(style.prose(plan, "quiet") if plan else "")
        self.plan.setVisible(bool(plan) and self.with_replace.isChecked())

    def search_now(self) -> None:
        """What waits for a breath is looked for at once."""
        if self._pause.isActive():
            self._pause.stop()
            self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.sought.hasFocus():
            self.step.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.put.hasFocus():
            self.replace_one.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_labels()

    def _show_labels(self) -> None:
        """Where there is room; else the fields' own grey words must do."""
        roomy = self.width() >= _ROOMY
        self.labels[0].setVisible(roomy)
        self.labels[1].setVisible(roomy and self.with_replace.isChecked())

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, label in enumerate(self.labels):
            grid.addWidget(label, row, 0)
        grid.addWidget(self.sought, 0, 1)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        for part in (self.count, self.back, self.on, self.case, self.whole, self.with_replace, self.shut):
            tools.addWidget(part)
        grid.addLayout(tools, 0, 2)
        grid.addWidget(self.put, 1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.one)
        buttons.addWidget(self.all)
        buttons.addStretch(1)
        grid.addLayout(buttons, 1, 2)
        grid.addWidget(self.plan, 2, 0, 1, 3)
        order: tuple[QWidget, ...] = (
            self.sought,
            self.put,
            self.one,
            self.all,
            self.back,
            self.on,
            self.case,
            self.whole,
        )
        for first, second in zip(order, (*order[1:], self.with_replace), strict=True):
            QWidget.setTabOrder(first, second)
        QWidget.setTabOrder(self.with_replace, self.shut)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.asked)
        self.sought.textChanged.connect(lambda: self._pause.start())
        for button in (self.case, self.whole):
            button.toggled.connect(lambda: self.asked.emit())
        self.on.clicked.connect(lambda: self.step.emit(1))
        self.back.clicked.connect(lambda: self.step.emit(-1))
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)
        self.shut.clicked.connect(self.closed)
        self.with_replace.toggled.connect(self.set_replacing)


def _tool(drawing: str, name: str, keys: str = "") -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(drawing))
    button.setIconSize(QSize(18, 18))
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({keys})" if keys else name)
    return button


def _toggle(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
