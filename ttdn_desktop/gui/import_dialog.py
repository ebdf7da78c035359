"""Looking over what was read of an old report before it is kept: unit, period, sections, figures, what has no place."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import style, tab_order, whole
from ttdn_desktop.gui.flat_cells import SpacedRows
from ttdn_desktop.gui.forms.import_dialog import Ui_ImportDialog
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.source import SourceDocument
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.operations.import_old import Imported, understand
from ttdn_desktop.operations.ports import Catalogue
from ttdn_desktop.wording import importing as words
from ttdn_desktop.wording.lookup import sentence, sentence_of


class ImportDialog(QDialog):
    """`ask` gives the Imported to keep, or None; without a path the document was pasted.

    Period and outline can be overruled; the document is then read again.
    """

    def __init__(
        self,
        path: Path | None,
        document: SourceDocument,
        catalogue: Catalogue,
        own: Unit | None,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)
        style.let_breathe(self)
        style.fit(self, parent)
        self._document, self._catalogue, self._own, self._jobs = document, catalogue, own, jobs
        self._file_name = path.name if path else ""
        self._outlines: tuple[Outline, ...] = catalogue.outlines()
        self._round = 0
        self._period_chosen = self._outline_chosen = False
        self.imported: Imported | None = None
        self.ui.fileLabel.setText(style.prose(words.read_from(path), "quiet"))
        self.ui.problemLabel.hide()
        for shown in (self.ui.sections, self.ui.figures, self.ui.unplaced, self.ui.warnings):
            shown.setTextElideMode(Qt.TextElideMode.ElideNone)
            shown.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.ui.warnings.setItemDelegate(SpacedRows(self.ui.warnings))
        for outline in self._outlines:
            self.ui.outlineBox.addItem(outline.title, outline.id)
        self.ui.periodField.changed.connect(self._choose_period)
        self.ui.outlineBox.activated.connect(self._choose_outline)
        self.ui.keepButton.clicked.connect(self.accept)
        self.ui.cancelButton.clicked.connect(self.reject)
        whole.let_scroll(self)
        tab_order.by_reading(self)
        self._read()

    @classmethod
    def ask(
        cls,
        path: Path | None,
        document: SourceDocument,
        catalogue: Catalogue,
        own: Unit | None,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> Imported | None:
        """Opens the dialog."""
        dialog = cls(path, document, catalogue, own, jobs, parent)
        return dialog.imported if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _choose_period(self) -> None:
        self._period_chosen = True
        self._read()

    def _choose_outline(self) -> None:
        self._outline_chosen = True
        self._read()

    def _read(self) -> None:
        """Understands the document with what was chosen, away from the window's thread; only the last answer counts."""
        self._round += 1
        this = self._round
        outline = self.ui.outlineBox.currentData() if self._outline_chosen else None
        period = self.ui.periodField.value() if self._period_chosen else None
        document, catalogue, own, name = self._document, self._catalogue, self._own, self._file_name
        self.ui.keepButton.setEnabled(False)
        self.ui.busyLabel.setText(words.BUSY)

        def done(imported: Imported) -> None:
            if this == self._round:
                self._show(imported)

        def failed(error: BaseException) -> None:
            if not isinstance(error, TtdnError):
                raise error
            if this == self._round:
                self._refuse(sentence_of(error))

        self._jobs.start(
            lambda: understand(document, catalogue, outline=outline, period=period, own=own, file_name=name),
            done,
            failed,
            owner=self,
        )

    def _refuse(self, text: str) -> None:
        self.imported = None
        self.ui.busyLabel.setText("")
        self.ui.problemLabel.setText(style.prose(text, "stop"))
        self.ui.problemLabel.show()

    def _show(self, imported: Imported) -> None:
        ui, report = self.ui, imported.report
        self.imported = imported
        ui.busyLabel.setText("")
        ui.problemLabel.hide()
        ui.keepButton.setEnabled(True)
        ui.periodField.blockSignals(True)
        ui.periodField.set_value(report.period)
        ui.periodField.blockSignals(False)
        ui.outlineBox.setCurrentIndex(max(ui.outlineBox.findData(report.outline), 0))
        ui.unitLabel.setText(style.prose(words.unit(imported.unit)))
        ui.requestLabel.setText(style.prose(words.requests(imported.requests)))
        ui.signerLabel.setText(style.prose(words.signer(report.signing)))
        ui.recipientsLabel.setText(style.prose(words.recipients(report.recipients)))
        _fill(ui.sections, words.sections(report, imported.numbers))
        _fill(ui.figures, words.figures(imported.figures, self._catalogue.reference()))
        _fill(ui.unplaced, words.unplaced(report.unplaced))
        for place, count in ((0, len(report.sections)), (1, len(imported.figures.figures)), (2, len(report.unplaced))):
            ui.tabs.setTabText(place, f"{words.TABS[place]} ({count})")
        told = [
            words.with_quote(sentence(w.code, w.quote, quote=w.quote, **w.data), w.quote) for w in imported.warnings
        ]
        _fill(ui.warnings, tuple(told))
        for row in range(ui.warnings.count()):
            ui.warnings.item(row).setIcon(icon("warning"))
        ui.warnings.setVisible(bool(told))
        ui.warningsCaption.setText(words.LOOK if told else words.ALL_CLEAR)


def _fill(shown: QListWidget, lines: tuple[str, ...]) -> None:
    shown.clear()
    shown.addItems(lines)
