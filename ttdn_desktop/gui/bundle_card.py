"""The card of the bundle: what goes into it beside the report, and the slip that goes with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from ttdn_desktop.gui.card import Card
from ttdn_desktop.wording import export_page as words


class BundleCard(Card):
    """`scans` and `files` are what was chosen; `choose` asks the officer for files of the kinds given."""

    def __init__(self, choose: Callable[[str], list[str]], parent: QWidget | None = None) -> None:
        super().__init__("package", words.BUNDLE, words.BUNDLE_TEXT, parent)
        self.scans: list[Path] = []
        self.files: list[Path] = []
        self._choose = choose
        self.pack_button = self.button(words.BUNDLE_BUTTON, primary=True)
        self.scan_button = self.button(words.ADD_SCAN)
        self.file_button = self.button(words.ADD_FILE)
        self.clear_button = QPushButton(words.CLEAR_FILES)
        self.slip_button = QPushButton(words.SLIP)
        self.slip_button.hide()
        for button in (self.clear_button, self.slip_button):
            button.setProperty("role", "flat")
            self.add_beside_state(button)
        self.scan_button.clicked.connect(lambda: self._add(self.scans, words.SCAN_FILES))
        self.file_button.clicked.connect(lambda: self._add(self.files, words.ATTACHED_FILES))
        self.clear_button.clicked.connect(self._clear)

    def show_chosen(self) -> None:
        """Names the files that will go in."""
        text = words.chosen(self.scans, self.files)
        self.clear_button.setVisible(bool(text))
        self.say(text)

    def _add(self, kept: list[Path], kinds: str) -> None:
        for name in self._choose(kinds):
            if Path(name) not in kept:
                kept.append(Path(name))
        self.show_chosen()

    def _clear(self) -> None:
        self.scans.clear()
        self.files.clear()
        self.show_chosen()
        self.scan_button.setFocus()  # its own button is gone now
