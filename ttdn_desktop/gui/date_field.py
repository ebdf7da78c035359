"""A date that may be blank: typed as 24/5/2021 or picked from a calendar (Alt+↓)."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.gui.style import set_tone, tint
from ttdn_desktop.text.dates import date_short, parse_date
from ttdn_desktop.wording import window as words


class DateField(QWidget):
    """`value()` is the date or None; `unreadable` is True while what is typed is no date. Text is set in order on leaving the field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = CleanLine(self)
        self.edit.setPlaceholderText(words.DATE_HINT)
        self.edit.setFixedWidth(self.edit.fontMetrics().horizontalAdvance(words.DATE_HINT) + 26)
        self.button = QToolButton(self)
        self.button.setIcon(icon("calendar"))
        self.button.setIconSize(QSize(18, 18))
        self.button.setToolTip(words.PICK_DATE_KEY)
        self.button.setAccessibleName(words.PICK_DATE)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setProperty("role", "calendar")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.edit)
        layout.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._tidy)
        self.button.clicked.connect(self._pick)
        QShortcut(QKeySequence("Alt+Down"), self, self._pick, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._popup: QFrame | None = None

    def setAccessibleName(self, name: str) -> None:  # Qt override
        self.edit.setAccessibleName(name)

    @property
    def unreadable(self) -> bool:
        """True while there is text that is no date."""
        return bool(self.edit.value()) and self._read() is None

    def value(self) -> date | None:
        """The date typed; None when blank or unreadable."""
        return self._read()

    def set_value(self, day: date | None) -> None:
        """Shows a date without telling of a change."""
        if self.value() != day or day is None:
            self.edit.setText(date_short(day) if day else "")
        self._mark()

    def _read(self) -> date | None:
        text = self.edit.value()
        try:
            return parse_date(text) if text else None
        except ValueError:
            return None

    def _typed(self) -> None:
        if not self.unreadable:
            self._mark()
        self.changed.emit()

    def _tidy(self) -> None:
        day = self._read()
        if day is not None and self.edit.value() != date_short(day):
            self.edit.setText(date_short(day))
        self._mark()

    def _mark(self) -> None:
        set_tone(self.edit, "true" if self.unreadable else "", "wrong")
        self.edit.setToolTip(words.DATE_WRONG if self.unreadable else "")

    def _pick(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(popup)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        calendar.setMinimumSize(320, 240)
        weekend = QTextCharFormat()
        weekend.setForeground(QColor(tint("quiet")))  # red is kept for what stops the export
        for day_of_week in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day_of_week, weekend)
        day = self._read()
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(calendar)
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(self._picked)
        self._popup = popup
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self.set_value(date(day.year(), day.month(), day.day()))
        self.edit.setFocus()
        self.changed.emit()
