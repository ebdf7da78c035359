"""Told at the start after a run that was cut off: all is there up to that second, and what was written since the report was opened."""

from datetime import date

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from ttdn_desktop.gui import dialog_frame, style, whole
from ttdn_desktop.gui.diff_view import DiffView
from ttdn_desktop.operations.recovery import Recovered
from ttdn_desktop.wording import safety as words


class RecoveryDialog(QDialog):
    """`wants_versions` is True when the person asked to see the kept versions."""

    def __init__(self, found: Recovered, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wants_versions = False
        self.setWindowTitle(words.RECOVERY_TITLE)
        self.resize(760, 460 if found.differences else 200)
        style.fit(self, parent)
        self.told = QLabel(style.prose(words.recovered(found.period, found.until, today)))
        self.told.setWordWrap(True)
        since = QLabel(style.prose(words.since(found.opened, len(found.differences)), style.tint("quiet")))
        since.setWordWrap(True)
        self.view = DiffView(words.DIFFERENCE_NAME)
        self.view.show_parts((item.title, item.pieces) for item in found.differences)
        self.view.setVisible(bool(found.differences))
        self.go_on, self.versions = QPushButton(words.GO_ON), QPushButton(words.SEE_VERSIONS)
        self.go_on.setProperty("role", "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        self.versions.clicked.connect(self._versions)
        page = dialog_frame.told_column(self, words.RECOVERY_TITLE, "good", self.told)
        page.addWidget(since)
        page.addWidget(self.view, 1)
        page.addLayout(dialog_frame.foot(self.versions, self.go_on))
        whole.let_scroll(self)
        self.go_on.setFocus()

    def _versions(self) -> None:
        self.wants_versions = True
        self.accept()
