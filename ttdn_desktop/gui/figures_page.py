"""The figures page: the table, a word on how to type into it, and how many are still open."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QInputDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.gui import style
from ttdn_desktop.gui.figure_table import FigureTable, FigureView
from ttdn_desktop.gui.icons import icon
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.produce import has_appendix
from ttdn_desktop.operations.session import ReportSession, Step, StepKind
from ttdn_desktop.wording import figures as words


class FiguresPage(QWidget):
    """All figures of the period."""

    changed = Signal()
    goto = Signal(str, str)
    hint = Signal(str)

    def __init__(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self.table = FigureTable(session)
        self.view = FigureView(self.table)
        title = QLabel(words.TITLE)
        title.setProperty("role", "heading")
        self.count = QLabel()
        self.count.setProperty("role", "quiet")
        guide = QLabel(style.prose(words.GUIDE, "quiet"))
        guide.setWordWrap(True)
        self.only_used = QCheckBox(words.ONLY_USED)
        self.appendix = QCheckBox(words.APPENDIX)
        self.add = QPushButton(icon("add"), words.ADD)
        self.go = QPushButton(words.GO)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.appendix)
        head.addSpacing(16)
        head.addWidget(self.count)
        foot.addWidget(self.only_used)
        foot.addStretch(1)
        foot.addWidget(self.go)
        foot.addWidget(self.add)
        column.addLayout(head)
        column.addWidget(guide)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.table.refused.connect(self.hint)
        self.table.taken.connect(self._taken)
        self.view.typing.connect(self.changed)
        self.only_used.toggled.connect(self._filter)
        self.appendix.clicked.connect(self._print_appendix)
        self.add.clicked.connect(self._add)
        self.go.clicked.connect(self._go)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._update())

    def enter(self, step: Step) -> None:
        """Shows the session's figures."""
        row = max(self.view.currentIndex().row(), 0)
        self.table.reload()
        self._select(row)
        self.appendix.setChecked(has_appendix(self._session))
        self.appendix.setEnabled(not self._session.locked)
        self._update()
        self.view.setFocus()

    def leave(self) -> bool:
        """Takes a value being typed."""
        if self.view.state() == FigureView.State.EditingState:
            self.view.setFocus()  # ends the editing, which hands the value to the table
        return True

    def flush(self) -> None:
        """Takes what is being typed, as far as it is a number; the field stays open."""
        self.view.take_half()

    @staticmethod
    def choose(parent: QWidget, names: list[str]) -> str | None:
        """Asks for one of the catalogue's figures; tests answer in its place."""
        name, chosen = QInputDialog.getItem(parent, words.ADD, words.ADD_ASK, names, 0, False)
        return name if chosen else None

    def _taken(self) -> None:
        self._update()
        self.changed.emit()

    def _filter(self, only_used: bool) -> None:
        self.table.only_used = only_used
        self.table.reload()
        self._select(0)

    def _print_appendix(self, wanted: bool) -> None:
        report = msgspec.structs.replace(self._session.report, appendix="yes" if wanted else "no")
        self._session.change(report, what="appendix", where=StepKind.FIGURES.value)
        self.changed.emit()

    def _add(self) -> None:
        known = {figure.code for figure in self._session.figures.figures}
        offers = {f"{i.name} ({i.unit})": i.code for i in self._session.reference.indicators if i.code not in known}
        name = self.choose(self, list(offers))
        if name in offers:
            self._session.add_figure(offers[name])
            self.table.reload()
            self._select(self.table.rowCount() - 1)
            self.changed.emit()

    def _go(self) -> None:
        row = self.view.currentIndex().row()
        key = self.table.section_of(row) if row >= 0 else ""
        if key:
            self.goto.emit(key, "")

    def _select(self, row: int) -> None:
        self.view.to_row(row)

    def _update(self) -> None:
        self.count.setText(words.counted(*self.table.counts()))
        row = self.view.currentIndex().row()
        self.go.setEnabled(row >= 0 and bool(self.table.section_of(row)))
