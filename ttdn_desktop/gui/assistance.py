"""What the menu Trợ giúp offers beside the pages: the first-use tour, and the file for whoever helps."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ttdn_desktop import files
from ttdn_desktop.app import App
from ttdn_desktop.wording import support as words
from ttdn_desktop.wording.lookup import sentences

if TYPE_CHECKING:  # loaded when asked for: they bring what the start page does not need
    from ttdn_desktop.gui.main_window import MainWindow
    from ttdn_desktop.gui.tour import Mark, Tour
    from ttdn_desktop.gui.wizard import Wizard
    from ttdn_desktop.operations.support import Fact

_FACT = "tour"


class Assistance(QObject):
    """Belongs to the main window and answers its commands "tour", "support" and "shortcuts"."""

    def __init__(self, app: App, window: "MainWindow") -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self.offers_tour = False  # only a person's start shows the tour by itself
        self.tour: Tour | None = None
        window.commands.answer(self, {"support": self.save_support, "shortcuts": self.show_shortcuts})

    def wizard_opened(self, wizard: "Wizard") -> None:
        """The tour can be asked for while a report is open; the first time ever it comes by itself."""
        self._window.commands.answer(wizard, {"tour": lambda: self.show_tour(wizard)})
        if self.offers_tour:
            self.offers_tour = False
            store = self._app.store
            self._window.jobs.start(lambda: store.recall(_FACT), lambda seen: None if seen else self._offer(wizard))

    def show_tour(self, wizard: "Wizard") -> None:
        """Shows the tour on the window, at a section; afterwards the step one was at is open again."""
        if self.tour is not None:
            return
        before = wizard.step.key if wizard.step is not None else ""
        section = _worth_showing(wizard)
        if section and section != before:
            if not wizard.open_step(section):
                return
            QApplication.processEvents()  # the page is laid out before its parts are pointed at
        from ttdn_desktop.gui.tour import Tour

        self.tour = Tour(self._window, self._marks(wizard))
        self.tour.ended.connect(lambda: self._ended(wizard, before))
        wizard.step_opened.connect(self.stop_tour)
        self.tour.begin()

    def show_shortcuts(self) -> None:
        """Opens the sheet of shortcuts."""
        from ttdn_desktop.gui.shortcut_sheet import ShortcutSheet

        dialog = ShortcutSheet(self._window)
        dialog.exec()
        dialog.deleteLater()

    def stop_tour(self) -> None:
        """The page the tour speaks of goes: so does the tour."""
        tour, self.tour = self.tour, None
        if tour is not None:
            tour.end()

    def save_support(self) -> None:
        """Writes the file for whoever helps where the officer says."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.ask_target(self._window, str(folder / words.FILE_NAME))
        if not name:
            return
        path, app, screen = Path(name), self._app, self._screen()

        def work() -> None:
            from ttdn_desktop.operations.support import support_facts

            files.write_atomic(path, words.text(support_facts(app, sentences, screen)).encode("utf-8"))

        self._window.jobs.start(work, lambda _: self._window.say(words.MADE.format(path=path)))

    @staticmethod
    def ask_target(parent: QWidget, start: str) -> str:
        """Asks where to write; tests answer in its place."""
        return QFileDialog.getSaveFileName(parent, words.CHOOSE, start, words.KINDS)[0]

    # inner

    def _offer(self, wizard: "Wizard") -> None:
        if self._window.wizard is wizard:
            QTimer.singleShot(0, self, lambda: self.show_tour(wizard) if self._window.wizard is wizard else None)

    def _ended(self, wizard: "Wizard", before: str) -> None:
        gone_through, self.tour = self.tour is not None, None
        store = self._app.store
        self._window.jobs.start(lambda: store.remember(_FACT, "seen"))
        if (
            gone_through
            and before
            and self._window.wizard is wizard
            and wizard.step is not None
            and wizard.step.key != before
        ):
            wizard.open_step(before)

    def _marks(self, wizard: "Wizard") -> "list[Mark]":
        page = wizard.ui.pages.currentWidget()
        inner = getattr(page, "ui", None)
        ui = wizard.ui
        return [
            ("steps", lambda: ui.steps),
            ("margin", lambda: getattr(page, "editor", None)),
            ("previous", lambda: getattr(inner, "tabs", None)),
            ("checks", lambda: ui.checkButton),
            ("saved", lambda: self._window.saved_label),
            ("export", lambda: ui.exportButton),
        ]

    def _screen(self) -> "list[Fact]":
        """What only the window knows."""
        screens = [
            f"{s.size().width()}x{s.size().height()} ({s.devicePixelRatio():g}, {s.logicalDotsPerInch():.0f} dpi)"
            for s in QApplication.screens()
        ]
        size = self._window.size()
        return [
            ("qt", QLibraryInfo.version().toString()),
            ("screen", "; ".join(screens)),
            ("window", f"{size.width()}x{size.height()}"),
            ("font", f"{QApplication.font().pointSizeF():g} pt"),
        ]


def _worth_showing(wizard: "Wizard") -> str:
    """The section whose text shows most of what there is: the open one if it has words, else the first that has; "" without any."""
    sections = {section.key: len(section.blocks) for section in wizard.session.report.sections}
    if wizard.step is not None and sections.get(wizard.step.key):
        return wizard.step.key
    first = next((step.key for step in wizard.session.steps() if step.kind == "section"), "")
    return next((key for key, blocks in sections.items() if blocks > 1), first)
