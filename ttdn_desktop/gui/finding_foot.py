"""What can be done with the finding chosen: buttons, why it is set aside, and whether its kind is to be switched off."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.gui.off_offer import OffOffer
from ttdn_desktop.gui.waive_box import WaiveBox
from ttdn_desktop.wording import findings as words


class FindingFoot(QWidget):
    """Stands below a list of findings, or beside it; FindingsList says what its buttons do."""

    def __init__(self, parent: QWidget | None = None, *, with_go: bool) -> None:
        super().__init__(parent)
        self.fix, self.waive, self.back = QPushButton(words.FIX), QPushButton(words.WAIVE), QPushButton(words.BACK)
        self.go, self.fix_kind, self.fix_stale = QPushButton(words.GO), QPushButton(), QPushButton()
        for button, hint in (
            (self.fix, words.FIX_HINT),
            (self.waive, words.WAIVE_HINT),
            (self.back, words.BACK_HINT),
            (self.go, words.GO_HINT),
            (self.fix_kind, words.FIX_KIND_HINT),
            (self.fix_stale, words.FIX_STALE_HINT),
        ):
            button.setToolTip(hint)
        self.reason, self.offer = WaiveBox(), OffOffer(wide=with_go)
        row, many = QHBoxLayout(), QHBoxLayout() if with_go else QVBoxLayout()
        for line in (row, many):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
        for button in (self.fix, self.waive, self.back, self.go):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.fix_kind, self.fix_stale):
            many.addWidget(button)
        if with_go:
            many.addStretch(1)
        if not with_go:
            self.go.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addLayout(many)
        column.addWidget(self.reason)
        if not with_go:
            column.addWidget(self.offer)  # else the page puts it where it has room
        self.back.hide()

    def has_keys(self) -> bool:
        """Whether one of the buttons that may grey or go has the keyboard."""
        return any(button.hasFocus() for button in (self.fix, self.waive, self.back, self.fix_kind, self.fix_stale))
