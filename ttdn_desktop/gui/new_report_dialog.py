"""Starting a report: which period, from which report, by which outline, asked for by which letter."""

from datetime import date

import msgspec
from PySide6.QtWidgets import QDialog, QWidget

from ttdn_desktop.carry.move import Fate
from ttdn_desktop.carry.sections import Old
from ttdn_desktop.gui import guard, request_fields, style, tab_order, whole
from ttdn_desktop.gui.forms.new_report_dialog import Ui_NewReportDialog
from ttdn_desktop.gui.letter_file import Tools
from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.formed_from import Candidate, Line, newest
from ttdn_desktop.operations.plan_rows import counts_of, rows_to_start
from ttdn_desktop.operations.ports import Catalogue, Store
from ttdn_desktop.operations.start import cautions, written_by
from ttdn_desktop.wording import outline as plan_words
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
    unit: str = ""
    units: tuple[Unit, ...] = ()
    written_by: dict[str, Outline | None] = {}  # of each report, where its version is still known

    @classmethod
    def gather(cls, store: Store, catalogue: Catalogue, today: date) -> "Choices":
        """Reads all of it; not on a window's thread."""
        own, reports = store.own_unit(), store.reports()
        return cls(
            reports,
            catalogue.outlines(),
            store.requests(),
            catalogue.reference().holidays,
            today,
            own.id if own is not None else "",
            store.units(),
            {report.id: written_by(catalogue, report) for report in reports},
        )


class Wish(msgspec.Struct, frozen=True):
    """What was asked for: arguments of operations.start.start."""

    period: Period
    outline: str
    source: str | tuple[str, ...]
    request: Request | None


class NewReportDialog(QDialog):
    """`ask` gives a Wish or None."""

    def __init__(self, choices: Choices, parent: QWidget | None = None, tools: Tools | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NewReportDialog()
        self.ui.setupUi(self)
        self._choices = choices
        self._offered: tuple[Candidate, ...] = ()
        self._followed: tuple[Report, ...] = ()  # the sources whose outline is chosen in the box
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
        self.ui.sourceParts.changed.connect(self._source_changed)
        self.ui.outlineBox.currentIndexChanged.connect(self._show_plan)
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
        box = self.ui.sourceBox.currentData()
        source = self.ui.sourceParts.taken() if self._of_several else box
        taken = {request.id for request in self._choices.requests}
        return Wish(period, self.ui.outlineBox.currentData(), source, request_fields.read(self.ui, taken=taken))

    def sources(self) -> tuple[Report, ...]:
        """The reports whose words would be carried."""
        wanted = self.ui.sourceBox.currentData()
        if wanted == "latest":
            named = (
                self.ui.sourceParts.taken()
                if self._of_several
                else [one.report.id for one in self._offered if one.taken]
            )
        else:
            named = [wanted]
        known = {report.id: report for report in self._choices.reports}
        return tuple(known[key] for key in named if key in known)

    @property
    def _of_several(self) -> bool:
        """True where the text would come from several units, each to be ticked."""
        return self.ui.sourceBox.currentData() == "latest" and len(self._offered) > 1

    def _fill_sources(self) -> None:
        box, choices, period = self.ui.sourceBox, self._choices, self.ui.periodField.value()
        areas = {unit.id: unit.area for unit in choices.units if unit.id != choices.unit}
        line = Line(choices.unit, choices.units, choices.reports)
        self._offered = line.candidates(period) if period else ()
        taken = [one for one in self._offered if one.taken]
        kept = box.currentData()
        box.blockSignals(True)
        box.clear()
        if taken:
            several = len(taken) > 1
            box.addItem(
                words.all_sources(len(taken)) if several else words.latest_source(taken[0].report.period), "latest"
            )
        for report in choices.reports:
            box.addItem(words.other_source(report.period, report.state, areas.get(report.unit, "")), report.id)
        box.addItem(words.SOURCE_NONE, "none")
        box.setCurrentIndex(max(box.findData(kept), 0))
        box.blockSignals(False)
        self.ui.sourceParts.offer(self._offered)

    def _fill_outlines(self) -> None:
        for outline in self._choices.outlines:
            self.ui.outlineBox.addItem(outline.title, outline.id)

    def _period_changed(self) -> None:
        self._fill_sources()
        self._source_changed()

    def _source_changed(self) -> None:
        sources, period, several = self.sources(), self.ui.periodField.value(), self._of_several
        if sources and sources != self._followed:
            self.ui.outlineBox.blockSignals(True)
            self.ui.outlineBox.setCurrentIndex(max(self.ui.outlineBox.findData(sources[0].outline), 0))
            self.ui.outlineBox.blockSignals(False)
        self._followed = sources
        window = period.window() if period else None
        self.ui.windowLabel.setText(style.prose(words.window_hint(window.start, window.end)) if window else "")
        for widget in (self.ui.partsCaption, self.ui.sourceParts):
            widget.setVisible(several)
        self.ui.sourceHint.setText(style.prose(words.SOURCES_HINT if len(sources) > 1 else words.SOURCE_HINT))
        self.ui.sourceHint.setVisible(bool(sources))
        first = newest(sources)
        told = [sentence(c.code, **c.data) for c in cautions(period, first, self._choices.today)] if period else []
        self.ui.cautionLabel.setText(style.prose("\n".join(told)))
        self.ui.cautionLabel.setVisible(bool(told))
        self._show_plan()

    def _show_plan(self) -> None:
        """What goes where, told where the outlines differ or the text is of several reports."""
        choices, period, key = self._choices, self.ui.periodField.value(), self.ui.outlineBox.currentData()
        outline = next((known for known in choices.outlines if known.id == key), None)
        olds = [Old(report, choices.written_by.get(report.id)) for report in self.sources()]
        rows = rows_to_start(olds, outline, period, choices.units) if outline is not None and period else ()
        self.ui.planLabel.setText(style.prose(plan_words.counted(counts_of(rows)) if rows else ""))
        self.ui.planView.show_rows(rows)
        for widget in (self.ui.planCaption, self.ui.planLabel):
            widget.setVisible(bool(rows))
        self.ui.planView.setVisible(any(row.fate is not Fate.SAME for row in rows))
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
        if self._of_several and not self.ui.sourceParts.taken():
            return words.SOURCES_NONE
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
