"""Asks by which outline a draft is to go on, and shows what goes where before anything is changed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget

from ttdn_desktop.gui import dialog_frame, style, whole
from ttdn_desktop.gui.plan_view import PlanView
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.operations.change_outline import Plan, newer_version, plan, plan_rows
from ttdn_desktop.operations.plan_rows import counts_of
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import outline as words


class OutlineDialog(QDialog):
    """`chosen` is the plan looked at; accepted only where it changes something."""

    def __init__(self, session: ReportSession, outlines: Sequence[Outline], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._outlines = session, tuple(outlines)
        self.setWindowTitle(words.TITLE)
        self.resize(860, 600)
        style.fit(self, parent)
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(24)
        report = session.report
        for outline in self._outlines:
            here = (outline.id, outline.version) == (report.outline, report.outline_version)
            self.box.addItem(words.version_of(outline.title, outline.version, here), outline.id)
        self.counted = QLabel()
        self.counted.setWordWrap(True)
        self.view = PlanView()
        self.promise = QLabel(style.prose(words.PROMISE))
        self.promise.setWordWrap(True)
        style.set_tone(self.promise, "quiet", "role")
        self.do, self.cancel = QPushButton(words.DO), QPushButton(words.NOT_NOW)
        style.set_tone(self.do, "primary", "role")
        self.do.setDefault(True)
        column = dialog_frame.column(self, words.TITLE)
        column.addWidget(dialog_frame.caption(words.BY, self.box))
        column.addWidget(self.box)
        column.addWidget(self.counted)
        column.addWidget(self.view, 1)
        column.addWidget(self.promise)
        column.addLayout(dialog_frame.foot(self.cancel, self.do))
        self.box.currentIndexChanged.connect(self._show)
        self.do.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.box.setCurrentIndex(self._first())
        self._show()
        whole.let_scroll(self)
        self.box.setFocus()

    @classmethod
    def ask(cls, session: ReportSession, outlines: Sequence[Outline], parent: QWidget | None = None) -> Plan | None:
        """Opens the dialog; the plan to be done, or None."""
        dialog = cls(session, outlines, parent)
        return dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None

    @property
    def chosen(self) -> Plan:
        """The plan for the outline in the box."""
        return plan(self._session, self._outlines[max(self.box.currentIndex(), 0)])

    def _first(self) -> int:
        """The newer version of its own outline where there is one, else another than its own."""
        newer = newer_version(self._session, self._outlines)
        wanted = newer.id if newer is not None else ""
        others = [n for n, known in enumerate(self._outlines) if known.id != self._session.report.outline]
        return next((n for n, known in enumerate(self._outlines) if known.id == wanted), next(iter(others), 0))

    def _show(self) -> None:
        chosen = self.chosen
        rows = plan_rows(self._session, chosen) if chosen.changes else ()
        if self._session.report.made_outside:
            told = words.MADE_OUTSIDE
        else:
            told = words.counted(counts_of(rows)) if chosen.changes else words.SAME_ALREADY
        self.counted.setText(style.prose(told))
        self.view.show_rows(rows)
        self.do.setEnabled(chosen.changes and not self._session.locked and not self._session.report.made_outside)
