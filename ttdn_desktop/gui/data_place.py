"""Where the data lies and where its second line of backups goes: proposed, chosen, moved with proof."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from ttdn_desktop import places
from ttdn_desktop.app import App
from ttdn_desktop.gui import dialog_frame, messages, style, tab_order, whole
from ttdn_desktop.gui.drives import Drive, Proposal, drive_of, drives, propose
from ttdn_desktop.wording import data_place as words

BACKUP_FACT = "backup-folder"  # in the store: every backup is copied there too; "" or None for none


class Known(NamedTuple):
    """What the widget starts from, found away from the window's thread."""

    home: Path
    movable: bool
    backup: str
    drives: tuple[Drive, ...]
    proposal: Proposal


class Choice(NamedTuple):
    """What is wanted: a new home (None: it stays) and the folder of the second backups ("": none)."""

    home: Path | None
    backup: str


def look_around(app: App) -> Known:
    """The drives and what holds now; for a worker thread."""
    found = drives()
    movable = app.settings.pointer is not None
    backup = app.store.recall(BACKUP_FACT) or ""
    second = places.second_backups()
    return Known(app.home, movable, backup, found, propose(found, app.home, second, movable=movable))


def settle(app: App, choice: Choice) -> Path | None:
    """Puts a choice into effect; returns the old home when the data was moved. For a worker thread. Raises as App.move_home."""
    app.store.remember(BACKUP_FACT, choice.backup)
    if choice.home is None or choice.home == app.home:
        return None
    return app.move_home(choice.home)


class DataPlace(QWidget):
    """Two rows: the data, the second backups; each with why. `choice()` says what is wanted now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Known | None = None
        self._home: Path | None = None
        self._backup = ""
        self._proposed = True  # the folder of the backups was not chosen by hand
        self._by_hand = False  # something was: what is proposed then holds no more
        self.move_check, self.backup_check = QCheckBox(words.MOVE_CHECK), QCheckBox(words.BACKUP_CHECK)
        self.home_label, self.backup_label, self.why, self.why_backup = QLabel(), QLabel(), QLabel(), QLabel()
        self.change, self.choose = QPushButton(words.CHANGE), QPushButton(words.CHOOSE)
        self.change.setAccessibleName(words.CHANGE_NAME)
        self.choose.setAccessibleName(words.CHOOSE_NAME)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (name, check, label, button, why) in enumerate(
            (
                (words.HOME, self.move_check, self.home_label, self.change, self.why),
                (words.BACKUP, self.backup_check, self.backup_label, self.choose, self.why_backup),
            )
        ):
            caption = QLabel(name)
            caption.setProperty("role", "question")
            label.setWordWrap(True)
            why.setWordWrap(True)
            why.setProperty("role", "quiet")
            grid.addWidget(caption, 3 * row, 0)
            grid.addWidget(label, 3 * row, 1)
            grid.addWidget(button, 3 * row, 2)
            grid.addWidget(check, 3 * row + 1, 1, 1, 2)
            grid.addWidget(why, 3 * row + 2, 1, 1, 2)
        self.move_check.toggled.connect(self._move_toggled)
        self.backup_check.toggled.connect(self._backup_toggled)
        for check in (self.move_check, self.backup_check):
            check.clicked.connect(self._chosen_by_hand)
        self.change.clicked.connect(self._change)
        self.choose.clicked.connect(self._choose)
        style.press_by_enter(self)

    def show_known(self, known: Known, *, fresh: bool) -> None:
        """Shows what holds; `fresh` (the first run) has the proposal taken already."""
        self._known = known
        proposal = known.proposal
        self._home = proposal.home
        self._backup = known.backup or (str(proposal.backup) if proposal.backup else "")
        self.move_check.setChecked(fresh and proposal.home is not None)
        self.backup_check.setChecked(bool(known.backup) or (fresh and bool(self._backup)))
        self.change.setVisible(known.movable)
        self._draw()

    def choice(self) -> Choice:
        """What is wanted now."""
        home = self._home if self.move_check.isChecked() else None
        return Choice(home, self._backup if self.backup_check.isChecked() else "")

    def chosen(self) -> tuple[str, str] | None:
        """What was chosen by hand, to be kept ("" for a home that stays, and for no second backups); None for what is proposed."""
        home, backup = self.choice()
        return (str(home) if home else "", backup) if self._by_hand else None

    def take_chosen(self, kept: tuple[str, str] | None) -> None:
        """Shows what was chosen by hand another time."""
        known = self._known
        if kept is None or known is None:
            return
        home, backup = kept
        if home and known.movable and Path(home) != known.home:
            self._home = Path(home)
        self.move_check.setChecked(bool(home) and self._home is not None)
        self._backup = backup or self._backup
        self._proposed = False
        self.backup_check.setChecked(bool(backup))
        self._by_hand = True
        self._draw()

    def take_home(self, folder: Path) -> None:
        """A folder chosen for the data; a stick or a network drive only after a warning."""
        known = self._known
        assert known is not None
        drive = drive_of(folder, known.drives)
        warning = words.STICK_HOME if drive and drive.removable else words.SYNCED if drive and drive.remote else ""
        if warning and messages.ask(self, warning.format(place=folder), (words.YES_STICK, words.NO_STICK), 1) != 0:
            return
        self._home = None if folder == known.home else folder
        self.move_check.setChecked(self._home is not None)
        self._draw()
        self._chosen_by_hand()

    def take_backup(self, folder: Path) -> None:
        """A folder chosen for the second backups; one on the data's own drive only after a warning."""
        known = self._known
        assert known is not None
        data = self.choice().home or known.home
        same = drive_of(folder, known.drives) == drive_of(data, known.drives)
        if same and messages.ask(self, words.SAME_DRIVE, (words.YES_SAME, words.NO_STICK), 1) != 0:
            return
        self._backup, self._proposed = str(folder), False
        self.backup_check.setChecked(True)
        self._draw()
        self._chosen_by_hand()

    def _chosen_by_hand(self, *_: object) -> None:
        self._by_hand = True
        self.changed.emit()

    def _change(self) -> None:
        name = QFileDialog.getExistingDirectory(self, words.CHOOSE_HOME, str(self._home or ""))
        if name:
            folder = Path(name)
            busy = folder.name == "TTDN" or (folder.is_dir() and not any(folder.iterdir()))
            self.take_home(folder if busy else folder / "TTDN")

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, words.CHOOSE_BACKUP, self._backup)
        if name:
            self.take_backup(Path(name))

    def _move_toggled(self) -> None:
        """A proposed folder for backups goes with the data: it must not lie on the same drive."""
        known = self._known
        if known is not None and self._proposed and not known.backup:
            stays = propose(known.drives, known.home, places.second_backups(), movable=False)
            folder = known.proposal.backup if self.move_check.isChecked() else stays.backup
            self._backup = str(folder) if folder else ""
            if not self._backup:
                self.backup_check.setChecked(False)
        self._draw()

    def _backup_toggled(self, on: bool) -> None:
        if on and not self._backup:
            self._choose()
            self.backup_check.setChecked(bool(self._backup))
        self._draw()

    def _draw(self) -> None:
        known = self._known
        if known is None:
            return
        home = self.choice().home or known.home
        self.home_label.setText(str(home))
        self.move_check.setVisible(self._home is not None)
        second = self._home is not None and self._home == known.proposal.home
        why = words.WHY_SECOND if second else "" if known.movable else words.PINNED
        self.why.setText(style.prose(why))
        self.why.setVisible(bool(why))
        self.backup_label.setText(self._backup or words.NO_BACKUP)
        reason = words.WHY_BACKUP if self._backup else words.WHY_ONE
        self.why_backup.setText(style.prose(reason))


class DataPlaceDialog(QDialog):
    """The same, later, from the menu; `ask` gives the choice, or None when turned away."""

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(720, 320)
        self.place = DataPlace()
        self.place.show_known(known, fresh=False)
        self.save, leave = QPushButton(words.SAVE), QPushButton(words.LEAVE)
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        column = dialog_frame.column(self, words.TITLE)
        column.addWidget(self.place)
        column.addStretch(1)
        column.addLayout(dialog_frame.foot(leave, self.save))
        whole.let_scroll(self)
        tab_order.by_reading(self)

    @classmethod
    def ask(cls, known: Known, parent: QWidget | None = None) -> Choice | None:
        """Opens the dialog."""
        dialog = cls(known, parent)
        return dialog.place.choice() if dialog.exec() == QDialog.DialogCode.Accepted else None
