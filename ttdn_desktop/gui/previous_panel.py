"""The tab "Kỳ trước": the previous text of this section paragraph by paragraph, beside what is written now, to be taken back."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QListWidgetItem, QMenu, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.carry.compare import Change, block_text
from ttdn_desktop.gui import style
from ttdn_desktop.gui.figure_text import shown
from ttdn_desktop.gui.previous_rows import ROW, PreviousRows, Row
from ttdn_desktop.model.block import Block, FigureRef, Level, Paragraph
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Section
from ttdn_desktop.operations.came_from import Came, sections_before, sources_of
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import section as words
from ttdn_desktop.wording.joined import joined
from ttdn_desktop.wording.window import period_title

_BATCH = 8  # paragraphs laid out at a time
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _Paragraphs(QListWidget):
    """Enter or Space takes the paragraph back; the menu key opens what else can be done with it."""

    take = Signal()
    menu = Signal(QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() in _TAKE and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.take.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # Qt override
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentItem() is not None:
            place = self.visualItemRect(self.currentItem()).center()
        self.menu.emit(self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt override
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:  # Qt override
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()


class PreviousPanel(QWidget):
    """`take_back` asks for a paragraph (report, block) of an earlier report to be put into the section again."""

    take_back = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QLabel()
        self.head.setWordWrap(True)
        style.set_tone(self.head, "quiet", "role")
        self.compared = QCheckBox(words.COMPARE)
        self.compared.setChecked(True)
        self.list = _Paragraphs()
        self.list.setAccessibleName(words.TAB_PREVIOUS)
        self.list.setToolTip(words.PREVIOUS_HINT)
        self.list.setItemDelegate(PreviousRows(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setBatchSize(_BATCH)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.take = QPushButton(words.TAKE_BACK)
        self.take.setToolTip(words.PREVIOUS_HINT)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.compared)
        column.addWidget(self.list, 1)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.setFocusProxy(self.list)
        self._rows: list[Row] = []
        self._session: ReportSession | None = None
        self._key = ""
        self.compared.toggled.connect(lambda *_: self._show_again())
        self.list.currentItemChanged.connect(lambda *_: self._offer())
        self.list.take.connect(self._take)
        self.list.menu.connect(self._pop_up)
        self.take.clicked.connect(self._take)

    def show_section(self, session: ReportSession, key: str) -> None:
        """Shows what the section was in the previous report; the row one stands at stays."""
        other, self._session, self._key = key != self._key, session, key
        held = sections_before(session.sources, session.section(key), session.report.period)
        for widget in (self.compared, self.list, self.take):
            widget.setVisible(bool(held))
        if not held:
            self.head.setText(style.prose(words.NO_PREVIOUS))
            self._rows = []
            self.list.clear()
            return
        same_kind = session.report.period.same_kind_before()
        beside = period_title(same_kind) if session.same_kind_figures.figures else ""
        several = len(session.sources) > 1
        whose = held[0][0].area if held[0][0].report.unit != session.report.unit else ""
        told = words.SEVERAL_BEFORE if several else words.text_of(period_title(held[0][0].report.period), whose)
        self.head.setText(style.prose(words.previous_head(told, beside)))
        rows: list[Row] = []
        for came, before in held:
            if several:
                rows.append(
                    Row("", "", words.report_of(came.area, came.report.period.label()), None, "", False, head=True)
                )
            rows += self._rows_of(session, came, before, same_kind)
        if rows != self._rows or other:
            self._fill(rows, int(several) if other else max(self.list.currentRow(), 0), fresh=other)

    def _rows_of(self, session: ReportSession, came: Came, before: Section, same_kind: Period) -> list[Row]:
        """One report's paragraphs, each beside the block that came from it or says the same."""
        key = came.report.id
        blocks = session.report.section(self._key).blocks
        now = {one.block: block for block in blocks for one in block.origin.sources if one.report == key}
        other_kind = same_kind != came.report.period
        return [self._row(session, came, old, now.get(old.id), other_kind) for old in before.blocks]

    def _show_again(self) -> None:
        if self._session is not None:
            self.show_section(self._session, self._key)

    def chosen(self) -> Row | None:
        """The paragraph the list stands at."""
        item = self.list.currentItem()
        row: Row | None = item.data(ROW) if item is not None else None
        return row

    def _row(self, session: ReportSession, came: Came, old: Block, new: Block | None, other_kind: bool) -> Row:
        sign = f"{old.level.value} " if isinstance(old, Paragraph) and old.level in (Level.DASH, Level.PLUS) else ""
        now = block_text(new, session.figures, session.same_kind_figures) if new is not None else None
        held = new if isinstance(new, Paragraph) else old
        codes = dict.fromkeys(run.code for run in getattr(held, "runs", ()) if isinstance(run, FigureRef))
        notes = [words.same_kind_note([self._value(session, code) for code in codes]) if other_kind else ""]
        if new is not None and new.origin.report != came.report.id:
            notes.append(words.twin_of([one.area for one in sources_of(new, session.sources)][:1]))
        note, text = "; ".join(filter(None, notes)), block_text(old, came.figures)
        return Row(old.id, sign, text, now, note, self.compared.isChecked(), came.report.id)

    @staticmethod
    def _value(session: ReportSession, code: str) -> str:
        """A figure of the same period last year with its unit of measure; "" when it is not known."""
        figure = session.same_kind_figures.get(code)
        if figure is not None and (told := joined(figure)):
            return told
        value = shown(figure)
        return f"{value} {figure.unit}".strip() if figure is not None and value not in ("", "?", "-") else ""

    def _fill(self, rows: list[Row], current: int, fresh: bool) -> None:
        self._rows = rows
        top = self.list.verticalScrollBar().value()
        self.list.clear()
        # Laid out bit by bit where one begins to read; at once where one stands in the midst of it.
        self.list.setLayoutMode(QListWidget.LayoutMode.Batched if fresh else QListWidget.LayoutMode.SinglePass)
        for row in rows:
            told = words.PREVIOUS_STATES[row.change.value] if row.compared and not row.head else ""
            item = QListWidgetItem(". ".join(part for part in (f"{row.sign}{row.text}", told, row.note) if part))
            item.setData(ROW, row)
            self.list.addItem(item)
        self.list.setAutoScroll(False)  # it comes later, when all is laid out, and would cut the first heading
        self.list.setCurrentRow(min(current, len(rows) - 1))
        self.list.setAutoScroll(True)
        self.list.verticalScrollBar().setValue(top if current and not fresh else 0)
        self._offer()

    def _offer(self) -> None:
        row = self.chosen()
        locked = self._session is None or self._session.locked
        self.take.setEnabled(not locked and row is not None and row.change is not Change.SAME)

    def _take(self) -> None:
        row = self.chosen()
        if row is not None and row.change is not Change.SAME:
            self.list.setFocus()
            self.take_back.emit(row.report, row.block)

    def menu(self) -> QMenu:
        """What can be done with the paragraph."""
        menu = QMenu(self)
        menu.addAction(words.TAKE_BACK, self._take).setEnabled(self.take.isEnabled())
        menu.addAction(words.COPY_PARAGRAPH, self._copy).setEnabled(self.chosen() is not None)
        return menu

    def _pop_up(self, place: QPoint) -> None:
        menu = self.menu()
        menu.exec(place)
        menu.deleteLater()

    def _copy(self) -> None:
        row = self.chosen()
        if row is not None:
            QGuiApplication.clipboard().setText(row.text)
