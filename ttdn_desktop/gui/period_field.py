"""Choosing a reporting period: the kind, the year, or two dates for a special report."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from ttdn_desktop.gui.date_field import DateField
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.wording import window as words


class PeriodField(QWidget):
    """`value()` is the period, or None while the two dates of a free one are not both readable and in order."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(words.KIND_NAME)
        self.kind.setMaxVisibleItems(12)
        for kind, number, label in words.KINDS:
            self.kind.addItem(label, f"{kind.value}:{number}")  # a string: Qt does not find tuples again
        self.year = QSpinBox(self)
        self.year.setRange(2000, 2100)
        self.year.setAccessibleName(words.YEAR_NAME)
        self.start, self.end = DateField(self), DateField(self)
        self.start.setAccessibleName(words.FIRST_DAY)
        self.end.setAccessibleName(words.LAST_DAY)
        self.to = QLabel(words.TO, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.kind, self.year, self.start, self.to, self.end):
            row.addWidget(part)
        row.addStretch(1)
        self.setFocusProxy(self.kind)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.year.valueChanged.connect(self.changed)
        self.start.changed.connect(self.changed)
        self.end.changed.connect(self.changed)
        self._show_parts()

    def value(self) -> Period | None:
        """The period chosen."""
        kind, _, number = str(self.kind.currentData()).partition(":")
        if kind != PeriodKind.FREE:
            return Period(PeriodKind(kind), self.year.value(), int(number))
        first, last = self.start.value(), self.end.value()
        if first is None or last is None or last < first:
            return None
        return Period(PeriodKind.FREE, last.year, 0, first, last)

    def set_value(self, period: Period) -> None:
        """Shows a period."""
        self.kind.setCurrentIndex(self.kind.findData(f"{period.kind.value}:{period.number}"))
        self.year.setValue(period.year)
        self.start.set_value(period.start)
        self.end.set_value(period.end)
        self._show_parts()

    def _kind_changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        free = str(self.kind.currentData()).startswith(PeriodKind.FREE.value)
        self.year.setVisible(not free)
        for part in (self.start, self.to, self.end):
            part.setVisible(free)
