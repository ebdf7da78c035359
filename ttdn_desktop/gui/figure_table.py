"""The table of figures: model over the session, and a view one types into as into a spreadsheet."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import style
from ttdn_desktop.gui.figure_text import shown, state_word
from ttdn_desktop.gui.messages import sentence
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.figure import Figure, FigureStatus
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.numbering import section_places
from ttdn_desktop.text.numbers import write_number
from ttdn_desktop.text.unicode import one_line
from ttdn_desktop.wording import figures as words

NAME, UNIT, NOW, BEFORE, SAME, CHANGE, STATE, WHERE = range(8)
Index = QModelIndex | QPersistentModelIndex


class FigureTable(QAbstractTableModel):
    """One row a figure, in the outline's order. `refused` tells why a typed value was not taken."""

    refused = Signal(str)
    taken = Signal()

    def __init__(self, session: ReportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._codes: list[str] = []
        self._used: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        self.only_used = False

    def reload(self) -> None:
        """Reads rows and places from the session anew."""
        self.beginResetModel()
        report = self._session.report
        self._numbers = section_places(report.numbering, report.sections)
        self._used = {
            r.code: s.key for s, p in reversed(list(report.paragraphs())) for r in p.runs if isinstance(r, FigureRef)
        }
        codes = [figure.code for figure in self._session.figures.figures]
        codes += [code for code in self._used if code not in codes]
        self._codes = [code for code in codes if not self.only_used or code in self._used]
        self.endResetModel()

    def code(self, row: int) -> str:
        """The figure's code of a row."""
        return self._codes[row]

    def section_of(self, row: int) -> str:
        """The section whose text uses the figure, else the one its outline expects it in, or ""."""
        code = self._codes[row]
        if code in self._used:
            return self._used[code]
        expected = (s.key for s in self._session.outline.sections if code in s.figures)
        return next((key for key in expected if key in self._numbers), "")

    def counts(self) -> tuple[int, int, int]:
        """Figures settled, figures in all, figures of the text still without a value."""
        figures = {f.code: f for f in self._session.figures.figures}
        known = sum(f.status is not FigureStatus.BLANK for f in figures.values())
        waiting = sum(1 for code in self._used if code not in figures or figures[code].number is None)
        return known, len(figures), waiting

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._codes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(words.HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return words.HEADS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NOW else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (NOW, BEFORE, SAME, CHANGE):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.BackgroundRole and index.column() == NOW:
            waiting = self._codes[index.row()] in self._used and not self._text(index.row(), NOW)
            return QBrush(QColor(style.LOOK_PAPER if waiting else "#f2f8f8"))
        if role == Qt.ItemDataRole.ForegroundRole and index.column() not in (NAME, NOW):
            return QBrush(QColor(style.QUIET))
        if role == Qt.ItemDataRole.FontRole and index.column() == NOW:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words.HEADS[index.column()]}: {self._text(index.row(), index.column()) or '—'}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != NOW:
            return False
        typed = one_line(str(value))
        if typed == self._text(index.row(), NOW):
            return True
        try:
            self._session.set_figure(self._codes[index.row()], typed)
        except TtdnError as error:
            self.refused.emit(sentence(error))
            return False
        self.refused.emit("")
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), WHERE))
        self.taken.emit()
        return True

    def _text(self, row: int, column: int) -> str:
        code = self._codes[row]
        indicator = self._session.reference.indicator(code)
        now = self._session.figures.get(code)
        before = self._session.previous_figures.get(code) if self._session.previous_figures else None
        same = self._session.same_kind_figures.get(code)
        match column:
            case 0:
                return indicator.name if indicator else code
            case 1:
                return (now.unit if now else "") or (indicator.unit if indicator else "")
            case 2:
                return shown(now)
            case 3:
                return shown(before)
            case 4:
                return shown(same)
            case 5:
                return _change(now, same if same is not None and same.number is not None else None)
            case 6:
                return state_word(now)
            case _:
                return self._numbers.get(self.section_of(row), "")


class FigureView(QTableView):
    """Type to edit, Enter goes down, Delete blanks, paste takes a column from a spreadsheet."""

    def __init__(self, model: FigureTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(words.NOW_NAME)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in (
            (UNIT, 104),
            (NOW, 88),
            (BEFORE, 88),
            (SAME, 88),
            (CHANGE, 108),
            (STATE, 168),
            (WHERE, 72),
        ):
            self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        model = self.model()
        if event.matches(QKeySequence.StandardKey.Paste) and here.isValid():
            for step, line in enumerate(QGuiApplication.clipboard().text().splitlines()):
                if here.row() + step < model.rowCount():
                    model.setData(model.index(here.row() + step, NOW), line.split("\t")[0])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and here.isValid():
            model.setData(model.index(here.row(), NOW), "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self.setCurrentIndex(model.index(min(here.row() + 1, model.rowCount() - 1), NOW))
        else:
            if here.isValid() and here.column() != NOW and event.text().strip() and event.text().isprintable():
                self.setCurrentIndex(model.index(here.row(), NOW))
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: Any) -> None:
        super().closeEditor(editor, hint)
        from PySide6.QtWidgets import QAbstractItemDelegate

        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            row = min(self.currentIndex().row() + 1, self.model().rowCount() - 1)
            self.setCurrentIndex(self.model().index(row, NOW))


def _change(now: Figure | None, same: Figure | None) -> str:
    if now is None or same is None or now.number is None or same.number is None:
        return ""
    change = now.number - same.number
    sign = "+" if change > 0 else ""
    percent = f" ({sign}{write_number(round(change * 100 / same.number, 1))}%)" if same.number else ""
    return f"{sign}{write_number(change)}{percent}"
