"""Shown when the data file cannot be opened: what is wrong, which backup there is, what is missing since; one key puts it back."""

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTextBrowser, QWidget

from ttdn_desktop.gui import dialog_frame, style, whole
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
        self.resize(720, 420)
        style.fit(self, parent)
        told = (
            words.damage(damage.missing, damage.place),
            words.damage_backup(good.file.at, len(good.reports), good.file.second),
        )
        self.told = QLabel(style.prose("\n".join(told)))
        self.told.setWordWrap(True)
        self.view = QTextBrowser()
        self.view.setTabChangesFocus(True)
        self.view.document().setDocumentMargin(12)
        self.view.setHtml(style.prose("\n".join(_missing(damage))))
        self.restore_button, self.close_button = QPushButton(words.DAMAGE_RESTORE), QPushButton(words.DAMAGE_LEAVE)
        dress(self.restore_button, "restore", "on-accent")
        self.restore_button.setProperty("role", "primary")
        self.restore_button.setDefault(True)
        self.restore_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        page = dialog_frame.told_column(self, words.DAMAGE_TITLE, "stop", self.told)
        page.addLayout(dialog_frame.captioned(dialog_frame.caption(words.DAMAGE_NAME, self.view), self.view), 1)
        page.addLayout(dialog_frame.foot(self.close_button, self.restore_button))
        whole.let_scroll(self)
        self.restore_button.setFocus()


def _missing(damage: Damage) -> list[str]:
    if damage.lost is None:
        return [words.DAMAGE_UNREADABLE]
    lost = [
        words.damage_since(item.report.period, item.then, item.report.changed_at, item.blocks) for item in damage.lost
    ]
    return lost or [words.DAMAGE_NOTHING]
