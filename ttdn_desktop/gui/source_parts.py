"""The last reports of the units a unit was formed from: ticked are those whose text the new report takes over."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ttdn_desktop.operations.formed_from import Candidate
from ttdn_desktop.wording import window as words

_KEY = Qt.ItemDataRole.UserRole
_MOST = 6  # rows high


class SourceParts(QListWidget):
    """`changed` when one is ticked or unticked; Space does it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._filling = False
        self.itemChanged.connect(lambda *_: None if self._filling else self.changed.emit())

    def offer(self, candidates: Sequence[Candidate]) -> None:
        """Lists them anew, those taken by themselves ticked; what a person ticked of the same reports stays."""
        known = {self.item(row).data(_KEY): self.item(row).checkState() for row in range(self.count())}
        same = list(known) == [one.report.id for one in candidates]
        self._filling = True
        self.clear()
        for one in candidates:
            told = words.part_source(one.unit.area, one.report.period, one.report.state.value)
            item = QListWidgetItem(told)
            item.setData(_KEY, one.report.id)
            item.setToolTip(told)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            taken = Qt.CheckState.Checked if one.taken else Qt.CheckState.Unchecked
            item.setCheckState(known[one.report.id] if same else taken)
            self.addItem(item)
        if candidates:
            self.setCurrentRow(0)
        self._filling = False
        self.updateGeometry()

    def taken(self) -> tuple[str, ...]:
        """The ids of the reports ticked, in the order of the units."""
        rows = (self.item(row) for row in range(self.count()))
        return tuple(item.data(_KEY) for item in rows if item.checkState() is Qt.CheckState.Checked)

    def sizeHint(self) -> QSize:  # Qt override
        line = max(self.sizeHintForRow(0), 24) if self.count() else 24
        return QSize(super().sizeHint().width(), line * max(1, min(self.count(), _MOST)) + 6)

    def minimumSizeHint(self) -> QSize:  # Qt override
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())
