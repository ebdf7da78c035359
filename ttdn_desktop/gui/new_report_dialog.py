"""Starting a report: which period, from which report, by which outline, asked for by which letter."""

from datetime import date

import msgspec
from PySide6.QtWidgets import QDialog, QWidget

from ttdn_desktop.gui import guard, request_fields, style, tab_order, whole
from ttdn_desktop.gui.forms.new_report_dialog import Ui_NewReportDialog
from ttdn_desktop.gui.letter_file import Tools
from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.start import cautions
from ttdn_desktop.wording import window as words
from ttdn_desktop.wording.letter import READING
from ttdn_desktop.wording.lookup import sentence


class Choices(msgspec.Struct, frozen=True):
    """What the dialog offers, fetched before it opens."""

    reports: tuple[Report, ...]
    outlines: tuple[Outline, ...]
    requests: tuple[Request, ...]
    holidays: Holidays
    today: date


class Wish(msgspec.Struct, frozen=True):
    """What was asked for: arguments of operations.start.start."""

    period: Period
    outline: str
    source: str
    request: Request | None


class NewReportDialog(QDialog):
    """`ask` gives a Wish or None."""

    def __init__(self, choices: Choices, parent: QWidget | None = None, tools: Tools | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NewReportDialog()
        self.ui.setupUi(self)
        self._choices = choices
        self.ui.problemLabel.hide()
        request_fields.name_fields(self.ui, {"dateEdit": words.REQUEST_DATE, "deadlineEdit": words.REQUEST_DEADLINE})
        self.ui.numberEdit.setMaximumWidth(88)
        self.ui.periodField.set_value(suggested(choices.reports, choices.today))
        self._fill_sources()
        self._fill_outlines()
        if tools is not None:
            self.ui.letterFile.bind(request_fields.fields_of(self.ui), tools)
            self.ui.letterFile.changed.connect(self._letter_changed)
        self.ui.periodField.changed.connect(self._period_changed)
        self.ui.sourceBox.currentIndexChanged.connect(self._source_changed)
        self.ui.deadlineEdit.changed.connect(self._show_deadline)
        self.ui.cancelButton.clicked.connect(self.reject)
        self.ui.createButton.clicked.connect(self._create)
        self._source_changed()
        self._show_deadline()
        whole.let_scroll(self)
        tab_order.by_reading(self)

    @classmethod
    def ask(
        cls, choices: Choices, parent: QWidget | None = None, tools: Tools | None = None, period: Period | None = None
    ) -> Wish | None:
        """Opens the dialog, on a period where one is named; with `tools` the letter's file can be attached."""
        dialog = cls(choices, parent, tools)
        if period is not None:
            dialog.ui.periodField.set_value(period)
        return dialog.wish() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def reject(self) -> None:  # Qt override: Esc, the cross and "Thôi"
        if guard.may_close(self, request_fields.touched(self.ui)):
            super().reject()

    def wish(self) -> Wish | None:
        """What is chosen now; None while the period is not complete."""
        period = self.ui.periodField.value()
        if period is None:
            return None
        outline, source = self.ui.outlineBox.currentData(), self.ui.sourceBox.currentData()
        taken = {request.id for request in self._choices.requests}
        return Wish(period, outline, source, request_fields.read(self.ui, taken=taken))

    def source(self) -> Report | None:
        """The report whose words would be carried."""
        wanted = self.ui.sourceBox.currentData()
        if wanted == "latest":
            return latest_before(self._choices.reports, self.ui.periodField.value())
        return next((report for report in self._choices.reports if report.id == wanted), None)

    def _fill_sources(self) -> None:
        box = self.ui.sourceBox
        latest = latest_before(self._choices.reports, self.ui.periodField.value())
        kept = box.currentData()
        box.blockSignals(True)
        box.clear()
        if latest:
            box.addItem(words.latest_source(latest.period), "latest")
        for report in self._choices.reports:
            box.addItem(words.other_source(report.period, report.state), report.id)
        box.addItem(words.SOURCE_NONE, "none")
        box.setCurrentIndex(max(box.findData(kept), 0))
        box.blockSignals(False)

    def _fill_outlines(self) -> None:
        for outline in self._choices.outlines:
            self.ui.outlineBox.addItem(outline.title, outline.id)

    def _period_changed(self) -> None:
        self._fill_sources()
        self._source_changed()

    def _source_changed(self) -> None:
        source, period = self.source(), self.ui.periodField.value()
        if source:
            self.ui.outlineBox.setCurrentIndex(max(self.ui.outlineBox.findData(source.outline), 0))
        window = period.window() if period else None
        self.ui.windowLabel.setText(style.prose(words.window_hint(window.start, window.end)) if window else "")
        self.ui.sourceHint.setText(style.prose(words.SOURCE_HINT))
        self.ui.sourceHint.setVisible(source is not None)
        told = [sentence(c.code, **c.data) for c in cautions(period, source, self._choices.today)] if period else []
        self.ui.cautionLabel.setText(style.prose("\n".join(told)))
        self.ui.cautionLabel.setVisible(bool(told))
        self._grow()

    def _letter_changed(self) -> None:
        self._show_deadline()
        self._grow()

    def _grow(self) -> None:
        """Hints of several lines take the height they need, as far as the window behind has room; beyond that one scrolls."""
        layout, room = self.layout(), self.ui.room.layout()
        if layout is None or room is None:
            return
        room.activate()
        inner = room.totalHeightForWidth(max(self.ui.scroll.width(), self.width() - 48))
        around = (
            layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        )
        wanted = around - self.ui.scroll.sizeHint().height() + inner
        behind = self.parent()
        if isinstance(behind, QWidget):
            most = behind.window().height() - 16
        else:
            most = self.screen().availableSize().height()
        self.resize(self.width(), max(min(wanted, most), min(self.height(), most)))

    def _show_deadline(self) -> None:
        day = self.ui.deadlineEdit.value()
        text = words.deadline(day, self._choices.today, self._choices.holidays) if day else ""
        self.ui.deadlineHint.setText(style.prose(text))

    def _create(self) -> None:
        wrong = self._problem()
        self.ui.problemLabel.setText(style.prose(wrong, "stop"))
        self.ui.problemLabel.setVisible(bool(wrong))
        if not wrong:
            self.accept()

    def _problem(self) -> str:
        if self.ui.periodField.value() is None:
            return words.PERIOD_MISSING
        if self.ui.letterFile.reading:
            return READING
        bad = next((field for field in request_fields.dates(self.ui) if field.unreadable), None)
        return words.date_unreadable(bad.edit.value()) if bad else ""


def suggested(reports: tuple[Report, ...], today: date) -> Period:
    """The period most likely meant: the one due by today's date, or the one after it when that report is there already."""
    kind = PeriodKind.FIRST_HALF if today.month <= 7 else PeriodKind.YEAR
    period = Period(kind, today.year)
    while any(report.period == period for report in reports):
        first = period.kind is PeriodKind.FIRST_HALF
        period = Period(PeriodKind.YEAR, period.year) if first else Period(PeriodKind.FIRST_HALF, period.year + 1)
    return period


def latest_before(reports: tuple[Report, ...], period: Period | None) -> Report | None:
    """The last report of any kind that ends before the period, as the store would choose it."""
    if period is None:
        return None
    earlier = [report for report in reports if report.period.order()[0] < period.order()[0]]
    return max(earlier, key=lambda report: report.period.order(), default=None)
