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
        self.write = QPushButton(words.WRITE)
        self.write.setCheckable(True)
        for button, hint in (
            (self.fix, words.FIX_HINT),
            (self.waive, words.WAIVE_HINT),
            (self.back, words.BACK_HINT),
            (self.go, words.GO_HINT),
            (self.write, words.WRITE_HINT),
            (self.fix_kind, words.FIX_KIND_HINT),
            (self.fix_stale, words.FIX_STALE_HINT),
        ):
            button.setToolTip(hint)
        self.reason, self.offer = WaiveBox(wide=with_go), OffOffer(wide=with_go)
        self._buttons = QWidget()
        lines = QVBoxLayout(self._buttons)
        row = QHBoxLayout()
        for line in (lines, row):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
        lines.addLayout(row)
        if with_go:
            for button in (self.fix, self.fix_kind, self.fix_stale, self.waive, self.back):
                row.addWidget(button)
            row.addStretch(1)
            for button in (self.write, self.go):
                row.addWidget(button)
        else:
            for button in (self.fix, self.waive, self.back):
                row.addWidget(button)
            row.addStretch(1)
            for button in (self.fix_kind, self.fix_stale):
                lines.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._buttons)
        column.addWidget(self.reason)
        if not with_go:
            self.go.setParent(self)
            self.write.setParent(self)
            self.go.hide()
            self.write.hide()
            column.addWidget(self.offer)  # else the page puts it where it has room
        self.reason.turned.connect(self._buttons.setHidden)  # while it asks, there is nothing else to press
        self.back.hide()

    def has_keys(self) -> bool:
        """Whether one of the buttons that may grey or go has the keyboard."""
        return any(button.hasFocus() for button in (self.fix, self.waive, self.back, self.fix_kind, self.fix_stale))
