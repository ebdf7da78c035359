"""Shown when the data file cannot be opened: what is wrong, which backup there is, what is missing since; one key puts it back."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ttdn_desktop.gui import icons, style, whole
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.model.backup import Damage
from ttdn_desktop.wording import safety as words


class DamageDialog(QDialog):
    """Accepted: the backup is to be put back. `damage.backup` must be there."""

    def __init__(self, damage: Damage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        good = damage.backup
        assert good is not None
        self.setWindowTitle(words.DAMAGE_TITLE)
        self.resize(720, 380)
        style.fit(self, parent)
        picture = QLabel()
        picture.setPixmap(icons.pixmap("stop", 36, ratio=self.devicePixelRatioF()))
        told = (
            words.damage(damage.missing, damage.place),
            words.damage_backup(good.file.at, len(good.reports), good.file.second),
        )
        self.told = QLabel(style.prose("\n".join(told)))
        self.told.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        head.addWidget(self.told, 1)
        self.view = QTextBrowser()
        self.view.setAccessibleName(words.DAMAGE_NAME)
        self.view.setTabChangesFocus(True)
        self.view.document().setDocumentMargin(12)
        self.view.setHtml(style.prose("\n".join(_missing(damage))))
        self.restore_button, self.close_button = QPushButton(words.DAMAGE_RESTORE), QPushButton(words.DAMAGE_LEAVE)
        dress(self.restore_button, "restore", "on-accent")
        self.restore_button.setProperty("role", "primary")
        self.restore_button.setDefault(True)
        self.restore_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.restore_button)
        row.addWidget(self.close_button)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 20, 20, 16)
        page.setSpacing(12)
        page.addLayout(head)
        page.addWidget(self.view, 1)
        page.addLayout(row)
        whole.let_scroll(self)
        self.restore_button.setFocus()


def _missing(damage: Damage) -> list[str]:
    if damage.lost is None:
        return [words.DAMAGE_UNREADABLE]
    lost = [
        words.damage_since(item.report.period, item.then, item.report.changed_at, item.blocks) for item in damage.lost
    ]
    return lost or [words.DAMAGE_NOTHING]
