"""The step of signing: form of signature, name, place, recipients; the sheet is drawn while one types."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui import style
from ttdn_desktop.gui.forms.signing_page import Ui_SigningPage
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.paper_place import stand
from ttdn_desktop.gui.sheet_of import signing_sheet
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.unit import Signing
from ttdn_desktop.operations.session import ReportSession, Step
from ttdn_desktop.wording.signing import OTHER, URGENCY, signing_forms


class SigningPage(QWidget):
    """What is typed goes into the session on flush() and leave()."""

    changed = Signal()

    def __init__(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        super().__init__()
        self.ui = Ui_SigningPage()
        self.ui.setupUi(self)
        self.ui.heading.setMinimumHeight(style.TITLE_HIGH)
        style.let_breathe(self)
        for caption in (self.ui.authorityCaption, self.ui.addresseesCaption, self.ui.recipientsCaption):
            style.level_with_first_line(caption)
        self._session = session
        self._showing = False
        department = session.letterhead.issuer[0] if session.letterhead.superior and session.letterhead.issuer else ""
        self._forms = signing_forms(department)
        for label, _ in self._forms:
            self.ui.formBox.addItem(label)
        self.ui.formBox.addItem(OTHER)
        for key, label in URGENCY.items():
            self.ui.urgencyBox.addItem(label, key)
        self.ui.authorityEdit.set_rows(3)
        self.ui.addresseesEdit.set_rows(2)
        self.ui.recipientsEdit.set_rows(5)
        for line in (self.ui.nameEdit, self.ui.placeEdit, self.ui.archiveEdit):
            line.textEdited.connect(self._typed)
        for text in (self.ui.authorityEdit, self.ui.addresseesEdit, self.ui.recipientsEdit):
            text.textChanged.connect(self._typed)
        self.ui.formBox.activated.connect(self._choose_form)
        self.ui.urgencyBox.activated.connect(self._typed)

    def enter(self, step: Step) -> None:
        """Shows the report's present values."""
        report = self._session.report
        self._showing = True
        self.ui.authorityEdit.set_values(report.signing.authority)
        self.ui.nameEdit.set_value(report.signing.name)
        self.ui.placeEdit.set_value(report.place)
        self.ui.addresseesEdit.set_values(report.addressees)
        self.ui.recipientsEdit.set_values(report.recipients)
        self.ui.archiveEdit.set_value(report.archive)
        self.ui.urgencyBox.setCurrentIndex(max(self.ui.urgencyBox.findData(report.urgency), 0))
        self._showing = False
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        stand(self.ui, self.width())

    def leave(self) -> bool:
        """Writes back; there is nothing here that may not be left."""
        self.flush()
        return True

    def flush(self) -> None:
        """Puts what is typed into the session; an issued report stays as it is."""
        if self._session.locked:
            return
        self._session.change(self._typed_report(), what="signing", where="signing")

    def _typed_report(self) -> Report:
        ui = self.ui
        return msgspec.structs.replace(
            self._session.report,
            signing=Signing(ui.authorityEdit.values(), ui.nameEdit.value()),
            place=ui.placeEdit.value(),
            addressees=ui.addresseesEdit.values(),
            recipients=ui.recipientsEdit.values(),
            archive=ui.archiveEdit.value(),
            urgency=ui.urgencyBox.currentData() or "",
        )

    def _typed(self, *_: object) -> None:
        if not self._showing:
            self._draw()
            self.changed.emit()

    def _draw(self) -> None:
        report = self._typed_report()
        known = [lines for _, lines in self._forms]
        authority = report.signing.authority
        self.ui.formBox.setCurrentIndex(known.index(authority) if authority in known else len(known))
        self.ui.preview.show_sheet(signing_sheet(report, self._session.letterhead, self._session.requests))

    def _choose_form(self, row: int) -> None:
        if row < len(self._forms):
            self.ui.authorityEdit.set_values(self._forms[row][1])
        else:
            self.ui.authorityEdit.setFocus()
