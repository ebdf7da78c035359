"""The last step: draft, copy for signing, number and date, bundle; each a card with its state; slow work in the background."""

from copy import copy
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.app import App
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import messages, style
from ttdn_desktop.gui.bundle_card import BundleCard
from ttdn_desktop.gui.card import Card
from ttdn_desktop.gui.export_jobs import Written, pack, prints_said, slip_beside, write_look
from ttdn_desktop.gui.issued_card import IssuedCard
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.page_picture import PagePicture
from ttdn_desktop.model.bundle import Bundle
from ttdn_desktop.model.report import ReportState
from ttdn_desktop.operations.export import ExportedFile
from ttdn_desktop.operations.life import for_signing
from ttdn_desktop.operations.naming import file_base
from ttdn_desktop.operations.ports import Writer
from ttdn_desktop.operations.prints import drafted
from ttdn_desktop.operations.produce import Look
from ttdn_desktop.operations.session import ReportSession, Step, StepKind
from ttdn_desktop.wording import export_page as words

_FOLDER = "export-folder"  # remembered: where the officer put the last files


class ExportPage(QWidget):
    """Cards in the order of the work."""

    changed = Signal()
    goto = Signal(str, str)
    hint = Signal(str)

    def __init__(self, session: ReportSession, app: App, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._app, self._jobs = session, app, jobs
        self._folder: Path | None = None
        self._packed: Bundle | None = None
        outside = session.report.made_outside
        self.draft = Card(
            "print", words.OUTSIDE if outside else words.DRAFT, words.OUTSIDE_TEXT if outside else words.DRAFT_TEXT
        )
        self.draft_button = self.draft.button(
            words.DRAFT_BUTTON if not outside else words.OUTSIDE + "…", primary=outside
        )
        self.sign = Card("sign", words.SIGN, words.SIGN_TEXT)
        self.sign_button = self.sign.button(words.SIGN_BUTTON, primary=True)
        self.checks_button = self.sign.button(words.TO_CHECKS)
        self.sign.setVisible(not outside)
        self.issued = IssuedCard(session)
        self.bundle = BundleCard(lambda kinds: self.choose_files(self, str(self._folder or Path.home()), kinds))
        self.open_buttons = {card: card.button(words.OPEN_FOLDER) for card in (self.draft, self.sign, self.bundle)}
        for button in self.open_buttons.values():
            button.hide()
        for card in (self.draft, self.sign, self.bundle):
            card.end_row()
        self.picture = PagePicture(words.NO_PREVIEW)
        self.caption = QLabel()
        self.caption.setProperty("role", "quiet")
        self._lay_out()
        self._connect()

    def enter(self, step: Step) -> None:
        """Shows what can be done now."""
        stops = len(self._session.gate())
        ready = not stops
        self.sign_button.setEnabled(ready)
        self.checks_button.setVisible(not ready)
        if not ready:
            self.sign.say(words.stopped(stops), "stop")
        elif self.sign.state.property("tone") == "stop":
            self.sign.say("")
        self.bundle.pack_button.setEnabled(ready or self._session.report.made_outside)
        self.issued.refresh()
        self.bundle.show_chosen()
        self._lead()
        self._tell_prints()

    def leave(self) -> bool:
        """Number and date are taken by their button only."""
        return True

    # what tests answer in the officer's place

    @staticmethod
    def choose_folder(parent: QWidget, start: str) -> str:
        """The folder or stick to write to, "" when turned away."""
        return QFileDialog.getExistingDirectory(parent, words.CHOOSE_FOLDER, start)

    @staticmethod
    def choose_files(parent: QWidget, start: str, kinds: str) -> list[str]:
        """Files to go into the bundle."""
        return QFileDialog.getOpenFileNames(parent, words.CHOOSE_FILES, start, kinds)[0]

    @staticmethod
    def show_file(path: Path) -> None:
        """Opens a file with the program the officer has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    # the cards' work

    def export(self, look: Look) -> None:
        """Writes DOCX and PDF of that look into a chosen folder."""
        folder = self._ask_folder()
        if folder is None:
            return
        card = self.sign if look is Look.SIGN else self.draft
        session, app = copy(self._session), self._app  # as it stands now: the work is done on another thread
        base = file_base(session.report, session.unit) + ("-ban-trinh" if look is Look.DRAFT else "")
        base = self._free_name(folder, base)
        if not base:
            return
        targets: list[tuple[Writer, Path]] = [(app.docx, folder / f"{base}.docx"), (app.pdf, folder / f"{base}.pdf")]

        def done(made: Written) -> None:
            self._busy(False)
            card.say(made.said, "good")
            if look is Look.SIGN:
                self._session.mark(for_signing(self._session.report))
            elif look is Look.DRAFT:
                self._session.mark(drafted(self._session.report, made.paper))
            self.picture.show_page(made.first_page)
            self.caption.setText(words.PREVIEW)
            self.open_buttons[card].show()
            self._lead()

        self._busy(True, card, words.WORKING["export"])
        self._jobs.start(lambda: write_look(session, app, look, targets), done, lambda error: self._failed(card, error))

    def pack(self) -> None:
        """Packs the report into a chosen folder; a number and day typed but not noted yet are noted first."""
        if self.issued.half_noted and not self.issued.take():
            return
        folder = self._ask_folder()
        if folder is None:
            return
        session, app, scans, files = copy(self._session), self._app, tuple(self.bundle.scans), tuple(self.bundle.files)

        def done(made: Bundle) -> None:
            self._busy(False)
            self._packed = made
            self.bundle.say(words.packed(made), "good")
            self.bundle.slip_button.show()
            self.open_buttons[self.bundle].show()

        self._busy(True, self.bundle, words.WORKING["bundle"])
        self._jobs.start(
            lambda: pack(session, app, folder, scans, files), done, lambda error: self._failed(self.bundle, error)
        )

    def make_slip(self) -> None:
        """Writes the phiếu giao nhận beside the bundle that was packed last, and shows it."""
        if self._packed is None:
            return
        path, app, form = Path(self._packed.path), self._app, self._session.unit.form

        def done(made: ExportedFile) -> None:
            self._busy(False)
            self.bundle.say(words.slipped(made.path), "good")
            self.show_file(made.path)

        self._busy(True, self.bundle, words.WORKING["slip"])
        self._jobs.start(lambda: slip_beside(path, app, form), done, lambda error: self._failed(self.bundle, error))

    # inner

    def _lead(self) -> None:
        """One button leads: to what comes next of the copy for signing, number and date, the bundle."""
        report = self._session.report
        if report.made_outside:
            next_one = self.draft_button
        elif report.issue.number:
            next_one = self.bundle.pack_button
        elif report.state in (ReportState.FOR_SIGNING, ReportState.SIGNED):
            next_one = self.issued.take_button
        else:
            next_one = self.checks_button if self._session.gate() else self.sign_button
        for button in (
            self.draft_button,
            self.checks_button,
            self.sign_button,
            self.issued.take_button,
            self.bundle.pack_button,
        ):
            style.set_tone(button, "primary" if button is next_one else "", "role")

    def _tell_prints(self) -> None:
        """Says on the cards which pages are no longer as they were printed."""
        session, app = copy(self._session), self._app

        def done(said: dict[Look, tuple[str, bool]]) -> None:
            for look, (text, same) in said.items():
                (self.sign if look is Look.SIGN else self.draft).say(text, "good" if same else "look")

        self._jobs.start(lambda: prints_said(session, app), done, _told_on_export)

    def _lay_out(self) -> None:
        title = QLabel(words.TITLE)
        title.setMinimumHeight(style.TITLE_HIGH)
        title.setProperty("role", "heading")
        cards = QWidget()
        cards.setProperty("role", "panel")
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for card in (self.draft, self.sign, self.issued, self.bundle):
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(cards)
        self.picture.setAccessibleName(words.PREVIEW)
        row = QHBoxLayout()
        row.setSpacing(12)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(560)  # the widest row of a card and the scroll bar, at 125 % too
        row.addWidget(area, 2)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.caption)
        side.addWidget(self.picture, 1)
        row.addLayout(side, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 8)
        whole.setSpacing(8)
        whole.addWidget(title)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        outside = self._session.report.made_outside
        self.draft_button.clicked.connect(lambda: self.export(Look.OUTSIDE if outside else Look.DRAFT))
        self.sign_button.clicked.connect(lambda: self.export(Look.SIGN))
        self.checks_button.clicked.connect(lambda: self.goto.emit(StepKind.CHECKS.value, ""))
        self.issued.noted.connect(self.changed)
        self.issued.noted.connect(self._lead)
        self.issued.hint.connect(self.hint)
        self.bundle.pack_button.clicked.connect(self.pack)
        self.bundle.slip_button.clicked.connect(self.make_slip)
        for button in self.open_buttons.values():
            button.clicked.connect(self._open_folder)

    def _ask_folder(self) -> Path | None:
        start = str(self._folder or self._app.store.recall(_FOLDER) or Path.home())
        chosen = self.choose_folder(self, start)
        if not chosen:
            return None
        self._folder = Path(chosen)
        self._app.store.remember(_FOLDER, chosen)
        return self._folder

    def _free_name(self, folder: Path, base: str) -> str:
        """The name to write under: an earlier export may have been worked on in Word since. "" when turned away."""
        taken = [path.name for path in (folder / f"{base}.docx", folder / f"{base}.pdf") if path.exists()]
        if not taken:
            return base
        answer = messages.ask(self, words.taken(taken), (words.OTHER_NAME, words.REPLACE, words.LEAVE_IT))
        if answer != 0:
            return base if answer == 1 else ""
        number = 2
        while any((folder / f"{base}-{number}{kind}").exists() for kind in (".docx", ".pdf")):
            number += 1
        return f"{base}-{number}"

    def _busy(self, busy: bool, card: Card | None = None, text: str = "") -> None:
        for button in (self.draft_button, self.sign_button, self.bundle.pack_button):
            button.setEnabled(not busy)
        if card is not None:
            card.say(text, "look")
        if not busy:
            gate_open = not self._session.gate()
            self.sign_button.setEnabled(gate_open)
            self.bundle.pack_button.setEnabled(gate_open or self._session.report.made_outside)

    def _failed(self, card: Card, error: BaseException) -> None:
        self._busy(False)
        card.say(messages.sentence(error), "stop")
        if not isinstance(error, TtdnError):
            raise error

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _told_on_export(error: BaseException) -> None:
    """What cannot be laid out is told when it is exported, not when one comes by."""
    if not isinstance(error, TtdnError):
        raise error
