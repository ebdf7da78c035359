"""A list of findings: quote, why, what is proposed; Enter jumps, buttons put it right or set it aside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.finding_rows import HEAD, LINES, SEVERITY, FindingRows
from ttdn_desktop.gui.waive_box import WaiveBox
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.waivers import STOPPING, reasons, waive
from ttdn_desktop.paper.numbering import section_places
from ttdn_desktop.wording import section as words
from ttdn_desktop.wording.checks import message
from ttdn_desktop.wording.states import SEVERITIES

_FINDING = Qt.ItemDataRole.UserRole


class _Rows(QListWidget):
    """Rows are as high as their words need at the present width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()


class FindingsList(QWidget):
    """`go` tells of a finding chosen, `jump` of one opened (Enter, double click); `changed` that one was put right or set aside.

    `told(text)` says why a key did nothing.
    """

    go = Signal(object)
    jump = Signal(object)
    changed = Signal()
    told = Signal(str)

    def __init__(self, session: ReportSession, parent: QWidget | None = None, *, with_place: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TAB_CHECKS)
        self._session = session
        self._with_place = with_place
        self.list = _Rows()
        self.list.setItemDelegate(FindingRows(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(words.TAB_CHECKS)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = QLabel(style.prose(words.NOTHING_FOUND, "quiet"))
        self.empty.setWordWrap(True)
        self.fix = QPushButton(words.FIX)
        self.waive = QPushButton(words.WAIVE)
        self.fix.setToolTip(words.FIX_HINT)
        self.waive.setToolTip(words.WAIVE_HINT)
        self.list.setToolTip(words.LIST_HINT)
        self.reason = WaiveBox()
        self.fix_all = QPushButton(words.FIX_ALL)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.fix, self.waive):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        around = 0 if with_place else 8
        column.setContentsMargins(around, around, around, around)
        column.setSpacing(8)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.fix_all)
        column.addWidget(self.reason)
        self.list.itemActivated.connect(lambda item: self.jump.emit(item.data(_FINDING)))
        self.list.itemClicked.connect(lambda item: self.go.emit(item.data(_FINDING)))
        self.list.currentItemChanged.connect(lambda *_: self._update_buttons())
        self.fix.clicked.connect(self.put_right)
        self.waive.clicked.connect(self.set_aside)
        self.reason.given.connect(self._waived)
        self.reason.closed.connect(self.list.setFocus)
        self.fix_all.clicked.connect(self._fix_all)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Shows these; the chosen one stays chosen where it still stands."""
        if tuple(self.findings()) != findings or not findings:
            self._fill(findings)
        self.empty.setVisible(not findings)
        self.list.setVisible(bool(findings))
        if self.current() is None:
            self.reason.hide()
        self._update_buttons()

    def _fill(self, findings: tuple[Finding, ...]) -> None:
        chosen, row = self.current(), self.list.currentRow()
        top = self.list.verticalScrollBar().value()
        self.list.clear()
        places = self._places() if self._with_place else {}
        for finding in findings:
            head = (
                places.get(finding.section, words.WHOLE_REPORT)
                if self._with_place
                else SEVERITIES[finding.severity.value]
            )
            lines = (finding.quote, message(finding), finding.suggestion or "")
            item = QListWidgetItem(". ".join(part for part in (head, *lines) if part))  # what a screen reader says
            for role, value in ((_FINDING, finding), (HEAD, head), (LINES, lines), (SEVERITY, finding.severity)):
                item.setData(role, value)
            item.setToolTip(finding.basis)
            self.list.addItem(item)
            if chosen is not None and finding.key == chosen.key and finding.start == chosen.start:
                self.list.setCurrentItem(item)
        self.list.verticalScrollBar().setValue(top)
        if self.list.currentRow() < 0 and (
            row >= 0 or self._with_place
        ):  # what was put right is gone: the next one is at hand
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))

    def next(self) -> None:
        """F8: the next finding, round the list."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())
            self.go.emit(self.list.currentItem().data(_FINDING))

    def current(self) -> Finding | None:
        """The one chosen."""
        item = self.list.currentItem()
        found: Finding | None = item.data(_FINDING) if item is not None else None
        return found

    def findings(self) -> list[Finding]:
        """Those shown."""
        return [self.list.item(row).data(_FINDING) for row in range(self.list.count())]

    def _places(self) -> dict[str, str]:
        """Number and heading of each section."""
        report = self._session.report
        numbers = section_places(report.numbering, report.sections)
        return {
            s.key: f"{in_front(numbers.get(s.key, ''))} {self._session.title_of(s)}".strip() for s in report.sections
        }

    def _update_buttons(self) -> None:
        finding = self.current()
        self.fix.setEnabled(
            finding is not None and not self._session.locked and self._session.proposal_for(finding) is not None
        )
        stopping = finding is not None and finding.rule in STOPPING
        self.waive.setEnabled(finding is not None and not stopping)
        self.waive.setToolTip(words.NOT_WAIVED if stopping else words.WAIVE_HINT)
        fixable = len(self._fixable())
        self.fix_all.setVisible(fixable > 1)
        self.fix_all.setText(f"{words.FIX_ALL} ({fixable})")

    def put_right(self) -> None:
        """F9: what is proposed for the chosen one stands in its place."""
        finding = self.current()
        proposal = self._session.proposal_for(finding) if finding is not None else None
        if proposal is None or self._session.locked:
            self.told.emit(words.NO_PROPOSAL if finding is not None else words.NOTHING_FOUND)
            return
        self._keep_keys()  # else the keyboard falls from the greyed "Sửa" onto "Sửa hết"
        self._session.accept([proposal])
        self.changed.emit()

    def set_aside(self) -> None:
        """Shift+F9: asks why the chosen one is to be set aside."""
        finding = self.current()
        if finding is None or finding.rule in STOPPING:
            self.told.emit(words.NOT_WAIVED if finding is not None else words.NOTHING_FOUND)
            return
        self.list.scrollToItem(self.list.currentItem())
        self.reason.ask(tuple(dict.fromkeys((*reasons(self._session), *words.WAIVE_REASONS)))[:4])

    def choose(self, finding: Finding) -> bool:
        """Makes this one the chosen one; False when it is not shown."""
        for row, known in enumerate(self.findings()):
            if known == finding:
                self.list.setCurrentRow(row)
                return True
        return False

    def take_keys(self) -> None:
        """Gives the keyboard to the list, with one chosen."""
        if self.list.count() and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        (self.list if self.list.count() else self).setFocus()

    def _keep_keys(self) -> None:
        if self.fix.hasFocus() or self.fix_all.hasFocus():
            self.list.setFocus()

    def _fix_all(self) -> None:
        self.list.setFocus()
        self._session.accept(self._fixable())
        self.changed.emit()

    def _fixable(self) -> list[Proposal]:
        """The stale words among those shown that can be renewed all at once."""
        if self._session.locked:
            return []
        here = {f.section for f in self.findings()}
        return [p for p in self._session.ready_proposals() if p.section in here]

    def _waived(self, reason: str) -> None:
        finding = self.current()
        self.list.setFocus()
        if finding is not None:
            waive(self._session, finding, reason)
            self.changed.emit()


def in_front(place: str) -> str:
    """A section's number before its heading: "II." but "III.1"."""
    return f"{place}." if place and "." not in place else place
