"""What came back in the forms, looked at before anything changes: numbers to take, and what to mend in which file and cell."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ttdn_desktop.gui import dialog_frame, style, whole
from ttdn_desktop.gui.figure_text import shown
from ttdn_desktop.gui.flat_cells import FlatCells
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.operations.figure_form import Gathered, Offer, Problem
from ttdn_desktop.paper.figure_form import said
from ttdn_desktop.wording import figure_form as words
from ttdn_desktop.wording.lookup import sentence

_NAME, _OLD, _NEW, _FROM = 1, 2, 3, 4
_ON = Qt.CheckState.Checked


class FigureReviewDialog(QDialog):
    """`chosen()` are the offers marked; what would replace a value typed before is not marked at first."""

    help_topic = "bieu-so-lieu"

    def __init__(self, found: Gathered, files: int, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(940, 600)
        style.fit(self, parent)
        self._offers: Sequence[Offer] = found.offers
        self._marks: list[QTableWidgetItem] = []
        intro = words.INTRO.format(forms=found.forms, files=files, count=len(found.offers))
        self.intro = QLabel(style.prose(intro if found.offers else words.NO_OFFERS))
        self.intro.setWordWrap(True)
        self.table = self._table(reference)
        clashes = sum(offer.clashes for offer in found.offers)
        self.clashes = QLabel(style.prose(words.CLASHES.format(count=clashes)))
        self.clashes.setWordWrap(True)
        self.clashes.setProperty("role", "look")
        self.clashes.setVisible(bool(clashes))
        self.problems = QListWidget()
        self.problems.setProperty("role", "lines")
        self.problems.setWordWrap(True)
        self.problems.setAccessibleName(words.PROBLEMS_NAME)
        self.problems.addItems([problem_text(problem) for problem in found.problems])
        head = QLabel(words.PROBLEMS.format(count=len(found.problems)))
        head.setProperty("role", "subheading")
        head.setBuddy(self.problems)
        for widget in (head, self.problems):
            widget.setVisible(bool(found.problems))
        self.table.setVisible(bool(found.offers))
        column = dialog_frame.column(self, words.TITLE)
        column.addWidget(self.intro)
        column.addWidget(self.table, 3)
        column.addWidget(self.clashes)
        column.addWidget(head)
        column.addWidget(self.problems, 2)
        column.addLayout(self._buttons())
        self.table.itemChanged.connect(lambda _: self._count())
        self._count()
        whole.let_scroll(self)
        (self.table if found.offers else self.cancel).setFocus()

    def chosen(self) -> list[Offer]:
        """The offers marked."""
        return [offer for offer, mark in zip(self._offers, self._marks, strict=True) if mark.checkState() is _ON]

    def mark_all(self, marked: bool) -> None:
        """Marks every offer, or none."""
        for mark in self._marks:
            mark.setCheckState(_ON if marked else Qt.CheckState.Unchecked)

    def _table(self, reference: Reference) -> QTableWidget:
        table = _Rows(len(self._offers), len(words.HEADS))
        table.setItemDelegate(FlatCells(table))
        table.setAccessibleName(words.TABLE_NAME)
        table.setHorizontalHeaderLabels(words.HEADS)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        for row, offer in enumerate(self._offers):
            indicator = reference.indicator(offer.new.code)
            name = indicator.name if indicator else offer.new.code
            mark = QTableWidgetItem()
            mark.setCheckState(Qt.CheckState.Unchecked if offer.clashes else _ON)
            self._marks.append(mark)
            mark.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words.HEADS[0]}: {name}")
            table.setItem(row, 0, mark)
            where = "\n".join(
                f"{part.who}: {words.PLACE.format(file=part.file, cell=part.cell)}" for part in offer.parts
            )
            for column, text in enumerate((name, shown(offer.old), said(offer.new), offer.new.source), _NAME):
                item = QTableWidgetItem(text)
                item.setToolTip(where if column == _FROM else text)
                if column in (_OLD, _NEW):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        head = table.horizontalHeader()
        for column, width in enumerate((52, 250, 90, 120)):
            table.setColumnWidth(column, width)
        head.setSectionResizeMode(_FROM, QHeaderView.ResizeMode.Stretch)
        if self._offers:
            table.setCurrentCell(0, _NAME)
        return table

    def _buttons(self) -> QHBoxLayout:
        self.all, self.none = QPushButton(words.ALL), QPushButton(words.NONE)
        self.cancel, self.take = QPushButton(words.CANCEL), QPushButton()
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self.all.clicked.connect(lambda: self.mark_all(True))
        self.none.clicked.connect(lambda: self.mark_all(False))
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)
        for widget in (self.all, self.none):
            widget.setVisible(bool(self._offers))
        return dialog_frame.foot(self.cancel, self.take, aside=(self.all, self.none))

    def _count(self) -> None:
        count = len(self.chosen())
        self.take.setText(words.TAKE.format(count=count))
        self.take.setEnabled(count > 0)


class _Rows(QTableWidget):
    """Space marks the row, wherever in it the cursor is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mark = self.item(self.currentRow(), 0)
        if event.key() == Qt.Key.Key_Space and mark is not None:
            mark.setCheckState(Qt.CheckState.Unchecked if mark.checkState() is _ON else _ON)
        else:
            super().keyPressEvent(event)


def problem_text(problem: Problem) -> str:
    """One line: where, and what is wrong there."""
    place = words.PLACE.format(file=problem.file, cell=problem.cell) if problem.cell else problem.file
    return words.problem_line(place, sentence(problem.code, problem.file, **problem.data))
