"""The figures of two compared reports as a table: old value, new value, change, per cent."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from ttdn_desktop.gui.flat_cells import FlatCells
from ttdn_desktop.operations.compare_reports import Comparison
from ttdn_desktop.wording import compare as words
from ttdn_desktop.wording.window import period_title

_WIDE, _NAME = (130, 130, 150, 80), 190  # of the columns behind the name; of the name at least
_HEAD_AIR = 16
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CompareFigures(QTableWidget):
    """Only read; copied as it stands, with tabs between the cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setItemDelegate(FlatCells(self))
        self.setAccessibleName(words.FIGURES)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        head.setFixedHeight(2 * head.fontMetrics().lineSpacing() + _HEAD_AIR)
        self._fitting = QTimer(self, singleShot=True)  # once for all columns that change together
        self._fitting.timeout.connect(self._fit_rows)
        head.sectionResized.connect(lambda *_: self._fitting.start(0))

    def show_comparison(self, comparison: Comparison) -> None:
        """Fills the table."""
        rows = comparison.diff.figures
        heads = rows_heads(comparison)
        self.setHorizontalHeaderLabels(heads)
        self.setRowCount(len(rows))
        for place, cells in enumerate(cells_of(comparison)):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if 0 < column < 3:
                    item.setTextAlignment(_RIGHT)
                self.setItem(place, column, item)
        self._fitting.start(0)
        if rows:
            self.setCurrentCell(0, 0)

    def _fit_rows(self) -> None:
        if self.isVisible():  # else when it is shown: a thousand figures take their time
            self.resizeRowsToContents()

    def showEvent(self, event: QShowEvent) -> None:  # Qt override
        super().showEvent(event)
        self._fitting.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        for column, wide in enumerate(_WIDE, 1):
            self.setColumnWidth(column, wide)
        self.setColumnWidth(0, max(self.viewport().width() - sum(_WIDE), _NAME))


def rows_heads(comparison: Comparison) -> list[str]:
    """The heads of the columns."""
    periods = [period_title(said.report.period) for said in (comparison.old, comparison.new)]
    if periods[0] == periods[1]:
        periods = [words.before(periods[0]), words.after(periods[1])]
    return [words.INDICATOR, *periods, words.CHANGE, words.PERCENT]


def cells_of(comparison: Comparison) -> list[list[str]]:
    """The cells, row by row."""
    return [
        [
            f"{row.name} ({row.unit})" if row.unit else row.name,
            words.value(row.old),
            words.value(row.new),
            words.change_alone(row),
            words.percent_alone(row),
        ]
        for row in comparison.diff.figures
    ]
