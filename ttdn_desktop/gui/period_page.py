"""The first step: the period and the letter that asks for the report; the opening sentence is drawn while one types."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ttdn_desktop.app import App
from ttdn_desktop.carry.roll import opening_template
from ttdn_desktop.gui import request_fields, style
from ttdn_desktop.gui.forms.period_page import Ui_PeriodPage
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.letter_file import Late, Tools
from ttdn_desktop.gui.paper_place import stand
from ttdn_desktop.gui.sheet_of import opening_sheet
from ttdn_desktop.model.period import Window, WindowRule
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.operations.late_letter import attach_late, goes_with
from ttdn_desktop.operations.letters import told_apart
from ttdn_desktop.operations.session import ReportSession, Step
from ttdn_desktop.wording import window as words


class PeriodPage(QWidget):
    """What is typed goes into the session on flush() and leave(); unreadable dates stay in their field and hold one back."""

    changed = Signal()

    def __init__(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        super().__init__()
        self.ui = Ui_PeriodPage()
        self.ui.setupUi(self)
        self.ui.heading.setMinimumHeight(style.TITLE_HIGH)
        self._session, self._app = session, app
        self._known: tuple[Request, ...] = ()
        self._base: Request | None = None
        self._shown: Request | None = None  # the base as the fields give it back
        self._shared: dict[str, bool] = {}
        self._taken: set[str] = set()
        self._showing = False
        self.ui.problemLabel.hide()
        self.ui.numberEdit.setMaximumWidth(96)
        request_fields.name_fields(self.ui, words.PERIOD_DATES)
        fields = (*request_fields.dates(self.ui), self.ui.startEdit, self.ui.endEdit)
        for line in (*request_fields.lines(self.ui), self.ui.kindEdit):
            line.textEdited.connect(self._typed)
        for field in fields:
            field.changed.connect(self._typed)
        self.ui.knownBox.activated.connect(self._choose_known)
        bodies = tuple(name for body in session.reference.bodies for name in (*body.names, body.successor) if name)
        tools = Tools(app.store, app.old_files, jobs, bodies)
        self.ui.letterFile.bind({"kind": self.ui.kindEdit, **request_fields.fields_of(self.ui)}, tools)
        self.ui.letterFile.changed.connect(self._typed)
        self.ui.letterFile.late = self._late
        self._fields = fields

    def enter(self, step: Step) -> None:
        """Shows the report's present values."""
        report = self._session.report
        self._showing = True
        self._known = self._app.store.requests()
        self._shared = self._app.store.letters_elsewhere(report.id)
        self._taken |= {request.id for request in self._known}
        self._base = self._session.requests[0] if self._session.requests else None
        self.ui.periodLabel.setText(words.period_title(report.period))
        self.ui.startEdit.set_value(report.window.start)
        self.ui.endEdit.set_value(report.window.end)
        self._fill_known()
        self._show_letter()
        self._showing = False
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        stand(self.ui, self.width())

    def leave(self) -> bool:
        """Writes back; False while a date cannot be read or the last day is before the first (it is marked and said)."""
        if self._session.locked:
            return True
        bad = next((field for field in self._fields if field.unreadable), None)
        told = words.date_unreadable(bad.edit.value()) if bad else ""
        if bad is None and self._reversed():
            bad, told = self.ui.endEdit, words.WINDOW_REVERSED
            bad.set_wrong(told)
        self.ui.problemLabel.setText(style.prose(told, "stop") if bad else "")
        self.ui.problemLabel.setVisible(bad is not None)
        if bad is not None:
            bad.setFocus()
        self.flush()
        return bad is None

    def flush(self) -> None:
        """Puts what is typed into the session; a date that cannot be read keeps its old value there. An issued report stays."""
        if self._session.locked:
            return
        request = self._typed_request()
        if request != self._base:
            if request is None:
                self._take_away()
            else:
                self._session.set_request(request, beside=self._base is None)
                self._taken.add(request.id)
            self._base = request
            self._shown = self._in_fields()
        self._session.change(self._typed_report(), what="period", where="period")

    def _take_away(self) -> None:
        """The report answers the letter shown no more."""
        others = tuple(request.id for request in self._others())
        without = msgspec.structs.replace(self._opened(bool(others)), requests=others)
        self._session.change(without, what="request", where="period")

    def _others(self) -> tuple[Request, ...]:
        """The letters answered beside the one shown."""
        return tuple(request for request in self._session.requests if self._base is None or request.id != self._base.id)

    def _show_letter(self) -> None:
        request_fields.show(self.ui, self._base)
        self.ui.kindEdit.set_value(self._base.kind if self._base else "Công văn")
        self._shown = self._in_fields()

    def _late(self) -> Late:
        """A file is chosen now; it is read later, when the page may be left or show another letter."""
        self.flush()
        key, session = self._base.id if self._base else "", self._session
        known = (*self._known, *session.requests)
        ids = frozenset(letter.id for letter in known)
        return Late(
            lambda: self.isVisible() and goes_with(self._base, key, ids),
            lambda sha256, name: not session.locked and attach_late(session, key, known, sha256, name),
        )

    def _typed_request(self) -> Request | None:
        """The letter meant: the one shown, put right, or another where the one shown is other reports' too."""
        typed = self._in_fields()
        if typed == self._shown:
            return self._base
        if typed is None or self._shown is None:
            return typed
        return told_apart(typed, self._shown, self._shared, self._known, self._taken)

    def _in_fields(self) -> Request | None:
        typed = request_fields.read(self.ui, self._base, self._taken)
        if typed is None:
            return None
        kind = self.ui.kindEdit.value() or "Công văn"
        kept = self._base or typed
        return msgspec.structs.replace(
            typed,
            kind=kind,
            date=kept.date if self.ui.dateEdit.unreadable else typed.date,
            deadline=kept.deadline if self.ui.deadlineEdit.unreadable else typed.deadline,
        )

    def _opened(self, has_request: bool) -> Report:
        """The report with the opening that goes with a letter, or with none."""
        report = self._session.report
        opening = opening_template(self._session.outline, has_request, report.opening)
        return msgspec.structs.replace(report, opening=opening)

    def _typed_report(self) -> Report:
        report = self._session.report
        start, end = self.ui.startEdit.value() or report.window.start, self.ui.endEdit.value() or report.window.end
        if (start, end) == (report.window.start, report.window.end) or end < start:
            return report
        window = report.period.window()
        rule = window.rule if (start, end) == (window.start, window.end) else WindowRule.REQUEST
        return msgspec.structs.replace(report, window=Window(start, end, rule))

    def _reversed(self) -> bool:
        start, end = self.ui.startEdit.value(), self.ui.endEdit.value()
        return bool(start and end and end < start)

    def _typed(self) -> None:
        if not self._showing:
            self.ui.problemLabel.hide()  # it told of what stood there before
            self._draw()
            self.changed.emit()

    def _draw(self) -> None:
        request = self._typed_request()
        requests = (*([request] if request else []), *self._others())
        opening = self._opened(bool(requests)).opening
        report = msgspec.structs.replace(self._typed_report(), opening=opening)
        self.ui.preview.show_sheet(opening_sheet(report, self._session.letterhead, requests))
        hint = words.window_rule(report.window.rule.value)
        wrong = self._reversed()
        if not wrong:
            self.ui.endEdit.set_wrong("")
        self.ui.windowHint.setText(style.prose(words.WINDOW_REVERSED if wrong else hint, "stop" if wrong else ""))
        day = request.deadline if request else None
        holidays = self._session.reference.holidays
        self.ui.deadlineHint.setText(style.prose(words.deadline(day, self._session.today, holidays) if day else ""))

    def _fill_known(self) -> None:
        box = self.ui.knownBox
        box.clear()
        box.addItem(words.NEW_LETTER, "")
        for request in self._known:
            box.addItem(words.letter_short(request), request.id)
            box.setItemData(box.count() - 1, words.letter(request), Qt.ItemDataRole.ToolTipRole)
        box.setCurrentIndex(max(box.findData(self._base.id if self._base else ""), 0))
        box.setToolTip(words.letter(self._base) if self._base else "")
        shown = bool(self._known)
        box.setVisible(shown)
        self.ui.knownCaption.setVisible(shown)

    def _choose_known(self) -> None:
        wanted = self.ui.knownBox.currentData()
        chosen = next((request for request in self._known if request.id == wanted), None)
        if self._session.locked:
            return
        self.flush()
        if chosen is not None:
            self._session.set_request(chosen, beside=self._base is None)
        elif self._base is not None:
            self._take_away()
        self._base = chosen
        self._show_letter()
        self.ui.knownBox.setToolTip(words.letter(chosen) if chosen else "")
        self._typed()
