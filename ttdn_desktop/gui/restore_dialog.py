"""The backups, here and in the second folder, each against what stands now; one can be put back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QWidget,
)

from ttdn_desktop.app import App
from ttdn_desktop.gui import dialog_frame, messages, style
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.model.backup import BackupFile, BackupLook
from ttdn_desktop.model.stored import Head
from ttdn_desktop.wording import safety as words

_FILE = Qt.ItemDataRole.UserRole


class RestoreDialog(QDialog):
    """`chosen` is the backup to put back, None when none is wanted."""

    def __init__(self, app: App, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app, self._jobs = app, jobs
        self._heads: tuple[Head, ...] = ()
        self._looked: dict[str, BackupLook] = {}
        self.chosen: BackupFile | None = None
        self.setWindowTitle(words.RESTORE_TITLE)
        self.resize(860, 480)
        style.fit(self, parent)
        intro = QLabel(style.prose(words.RESTORE_INTRO))
        intro.setWordWrap(True)
        self.list = QListWidget()
        self.list.setMinimumWidth(280)
        self.list.setMaximumWidth(340)
        self.view = QTextBrowser()
        self.view.setTabChangesFocus(True)
        self.view.document().setDocumentMargin(12)
        self.restore_button, self.close_button = QPushButton(words.RESTORE), QPushButton(words.CLOSE)
        dress(self.restore_button, "restore")
        self.restore_button.setAutoDefault(False)
        self.restore_button.setEnabled(False)
        self.close_button.setDefault(True)
        self.restore_button.clicked.connect(self._restore)
        self.close_button.clicked.connect(self.reject)
        self.list.currentRowChanged.connect(self._chosen)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        listed = dialog_frame.caption(words.BACKUPS_NAME, self.list)
        seen = dialog_frame.caption(words.AGAINST_NOW, self.view)
        middle.addLayout(dialog_frame.captioned(listed, self.list))
        middle.addLayout(dialog_frame.captioned(seen, self.view), 1)
        page = dialog_frame.column(self, words.RESTORE_TITLE)
        page.addWidget(intro)
        page.addLayout(middle, 1)
        page.addLayout(dialog_frame.foot(self.close_button, self.restore_button))
        self.list.setFocus()
        jobs.start(
            lambda: (app.backups(), (*app.store.heads(), *app.store.heads(trashed=True))), self._show, owner=self
        )

    def _show(self, found: tuple[tuple[BackupFile, ...], tuple[Head, ...]]) -> None:
        files, self._heads = found
        for file in files:
            item = QListWidgetItem(words.backup_line(file.at, file.second))
            item.setData(_FILE, file)
            item.setToolTip(file.path)
            self.list.addItem(item)
        if files:
            self.list.setCurrentRow(0)
        else:
            self.view.setHtml(style.prose(words.NO_BACKUPS))

    def _chosen(self, row: int) -> None:
        file: BackupFile = self.list.item(row).data(_FILE)
        known = self._looked.get(file.path)
        if known is not None:
            self._show_look(known)
            return
        self.restore_button.setEnabled(False)
        self.view.setHtml(style.prose(words.READING))
        self._jobs.start(lambda: self._app.look_into(file), self._show_look, owner=self)

    def _show_look(self, look: BackupLook) -> None:
        self._looked[look.file.path] = look
        item = self.list.currentItem()
        if item is None or item.data(_FILE) != look.file:
            return
        differences = self._differences(look) if look.sound else []
        self.restore_button.setEnabled(bool(differences))
        told = [words.backup_holds(len(look.reports)), *(differences or [words.SAME])]
        told = told if look.sound else [words.BACKUP_BAD]
        self.view.setHtml(style.prose("\n".join(told)))

    def _differences(self, look: BackupLook) -> list[str]:
        there = {report.id: report for report in look.reports}
        told = []
        for head in self._heads:
            report = there.pop(head.report.id, None)
            if report is None:
                told.append(words.backup_missing(head.report.period))
            elif report.changed_at < head.changed_at:
                told.append(words.backup_older(head.report.period, report.changed_at, head.changed_at))
        told += [words.backup_more(report.period) for report in there.values()]
        return told

    def _restore(self) -> None:
        file: BackupFile = self.list.currentItem().data(_FILE)
        if messages.ask(self, words.ask_restore(file.at), (words.RESTORE_NOW, words.LEAVE), 1) == 0:
            self.chosen = file
            self.accept()


def restored(file: BackupFile, aside: Path | None) -> str:
    """What is said afterwards."""
    return words.restored(file.at, str(aside) if aside else "")
