"""The window of the pages: both looks, thumbnails, zoom, and printing; it may stay open beside the text."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ttdn_desktop.gui import style
from ttdn_desktop.gui.icons import dress
from ttdn_desktop.gui.preview.model import PreviewModel
from ttdn_desktop.gui.preview.pane import PreviewPane
from ttdn_desktop.gui.preview.printing import Printing
from ttdn_desktop.operations.preview import Preview
from ttdn_desktop.operations.produce import Look
from ttdn_desktop.wording import preview as words


class PreviewWindow(QWidget):
    """A window of its own, not modal: on a second screen it shows the pages while one writes."""

    look_chosen = Signal(object)  # a Look
    print_wanted = Signal()
    help_wanted = Signal(str)

    def __init__(self, model: PreviewModel, preview: Preview, title: str, look: Look) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pane = PreviewPane(model)
        self.printing = Printing(preview, self)
        self.draft_button, self.sign_button = QPushButton(words.DRAFT), QPushButton(words.SIGN)
        self.print_button = QPushButton(words.PRINT)
        self.notice, self.state = QLabel(), QLabel()
        self.progress = QProgressBar()
        self.stop_button = QPushButton(words.STOP)
        self._looks = QButtonGroup(self)
        self._look, self._stops = look, 0
        self._dress(look)
        self._lay_out()
        self._connect()
        self.resize(980, 720)

    def restore(self, geometry: str) -> None:
        """Puts the window where it was, as `geometry()` told."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def place(self) -> str:
        """Where the window is, to be remembered."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def come_forward(self) -> None:
        """Shows the window in front, the keyboard on the pages."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.pane.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:  # Qt override
        if self.printing.busy and event.spontaneous():
            self._say(words.STOP_FIRST, "look")
            event.ignore()
            return
        super().closeEvent(event)

    # inner

    def _dress(self, look: Look) -> None:
        for button, hint, own in (
            (self.draft_button, words.DRAFT_HINT, Look.DRAFT), (self.sign_button, words.SIGN_HINT, Look.SIGN)
        ):  # fmt: skip
            button.setCheckable(True)
            button.setToolTip(hint)
            button.setChecked(own is look)
            button.setVisible(look is not Look.OUTSIDE)
            self._looks.addButton(button)
        dress(self.print_button, "print", "on-accent")
        self.print_button.setProperty("role", "primary")
        self.print_button.setToolTip(words.PRINT_HINT)
        self.notice.setWordWrap(True)
        self.notice.setProperty("role", "quiet")
        self.state.setProperty("role", "state")
        self.state.setWordWrap(True)
        self.progress.setMaximumWidth(220)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.stop_button.hide()
        self._show_notice(look)

    def _lay_out(self) -> None:
        bar, foot = QFrame(), QFrame()
        bar.setProperty("role", "bar")
        foot.setProperty("role", "footer")
        top, bottom = QHBoxLayout(bar), QHBoxLayout(foot)
        for row in (top, bottom):
            row.setContentsMargins(12, 8, 12, 8)
            row.setSpacing(8)
        top.addWidget(self.draft_button)
        top.addWidget(self.sign_button)
        top.addWidget(self.notice, 1)
        top.addWidget(self.print_button)
        bottom.addWidget(self.state, 1)
        bottom.addWidget(self.progress)
        bottom.addWidget(self.stop_button)
        self._foot = foot
        foot.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.pane, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.draft_button.clicked.connect(lambda: self._choose(Look.DRAFT))
        self.sign_button.clicked.connect(lambda: self._choose(Look.SIGN))
        self.print_button.clicked.connect(self.print_wanted)
        self.stop_button.clicked.connect(self.printing.stop)
        self.printing.said.connect(self._say)
        self.printing.stepped.connect(self._step)
        self.printing.running.connect(self._run)
        for keys, act in (
            ("Ctrl+P", self.print_wanted.emit), ("Esc", self._leave), ("Ctrl+W", self._leave),
            ("F1", lambda: self.help_wanted.emit("preview")),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(act)

    def _leave(self) -> None:
        if self.printing.busy:
            self._say(words.STOP_FIRST, "look")
        else:
            self.close()

    def _choose(self, look: Look) -> None:
        self._show_notice(look)
        self.look_chosen.emit(look)

    def tell_stops(self, count: int) -> None:
        """How much still stands before the copy for signing; said while that copy is shown."""
        self._stops = count
        self._show_notice(self._look)

    def _show_notice(self, look: Look) -> None:
        self._look = look
        self.notice.setText(words.ONLY_LOOK.format(count=self._stops) if look is Look.SIGN and self._stops else "")

    def _say(self, text: str, tone: str) -> None:
        self.state.setText(text)
        style.set_tone(self.state, tone)
        self._foot.setVisible(bool(text) or self.printing.busy)

    def _step(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _run(self, busy: bool) -> None:
        self.print_button.setEnabled(not busy)
        self.stop_button.setVisible(busy)
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)
        self._foot.setVisible(busy or bool(self.state.text()))
