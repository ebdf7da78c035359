"""The trash: what lies in it and how long yet; taken out again, or deleted for good after a plain question."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from ttdn_desktop.app import App
from ttdn_desktop.gui import dialog_frame, messages, style
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.model.stored import Head
from ttdn_desktop.operations.trash import days_left, went_out
from ttdn_desktop.wording import trash as words

T = TypeVar("T")
_HEAD = Qt.ItemDataRole.UserRole


class TrashDialog(QDialog):
    """`changed` is True once something was to be taken out or deleted."""

    def __init__(self, app: App, jobs: Jobs, parent: QWidget | None = None, today: date | None = None) -> None:
        super().__init__(parent)
        self._app, self._jobs = app, jobs
        self._today = today or app.today
        self.changed = False
        self.setWindowTitle(words.TITLE)
        self.resize(720, 420)
        style.fit(self, parent)
        told = QLabel(style.prose(words.INTRO))
        told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(words.LIST_NAME)
        self.list.currentRowChanged.connect(self._chosen)
        self.list.itemDoubleClicked.connect(self.take_out)
        self.back_button, self.delete_button = QPushButton(words.TAKE_OUT), QPushButton(words.DELETE)
        self.close_button = QPushButton(words.CLOSE)
        dress(self.back_button, "undo", "on-accent")
        dress(self.delete_button, "delete")
        self.back_button.setProperty("role", "primary")
        self.back_button.setDefault(True)
        self.delete_button.setAutoDefault(False)  # Enter never deletes
        self.back_button.clicked.connect(self.take_out)
        self.delete_button.clicked.connect(self.delete)
        self.close_button.clicked.connect(self.accept)
        page = dialog_frame.column(self, words.TITLE)
        page.addWidget(told)
        page.addWidget(self.list, 1)
        page.addLayout(dialog_frame.foot(self.close_button, self.back_button, aside=(self.delete_button,)))
        self._chosen(-1)
        self._read()

    def take_out(self) -> None:
        """Takes the chosen report out of the trash."""
        head = self.current()
        if head is not None:
            self._do(lambda: self._app.store.take_out(head.report.id))

    def delete(self) -> None:
        """Deletes the chosen report for good, once the person has said so; one that went out is named in a question of its own."""
        head = self.current()
        if head is None:
            return
        sure = (words.DELETE_NOW, words.KEEP)
        if messages.ask(self, words.ask_delete(head.report), sure, 1) != 0:
            return
        if went_out(head.report) and messages.ask(self, words.ask_issued(head.report), sure, 1, "stop") != 0:
            return
        self._do(lambda: self._app.store.delete_report(head.report.id))

    def current(self) -> Head | None:
        """The chosen report."""
        item = self.list.currentItem()
        head: Head | None = item.data(_HEAD) if item is not None else None
        return head

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        if event.key() == Qt.Key.Key_Delete:
            self.delete()
        else:
            super().keyPressEvent(event)

    def _do(self, work: Callable[[], T]) -> None:
        self.changed = True  # also when the dialog is closed before it is done

        def done(_: T) -> None:
            self._read()

        self._jobs.start(work, done, owner=self)

    def _read(self) -> None:
        self._jobs.start(lambda: self._app.store.heads(trashed=True), self._show, owner=self)

    def _show(self, heads: tuple[Head, ...]) -> None:
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for head in heads:
            item = QListWidgetItem(words.line(head.report, days_left(head, self._today), went_out(head.report)))
            item.setData(_HEAD, head)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        (self.list if heads else self.close_button).setFocus()

    def _chosen(self, row: int) -> None:
        for button in (self.back_button, self.delete_button):
            button.setEnabled(row >= 0)
