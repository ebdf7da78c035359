"""Printing what is seen: the gate for the copy for signing, the dialog, the pages one by one, and the way to stop them."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.jobs import Jobs, JobWatcher
from ttdn_desktop.gui.preview.print_dialog import PrintDialog
from ttdn_desktop.gui.preview.printer import Order, PrinterChild, Sheets
from ttdn_desktop.operations.preview import Preview
from ttdn_desktop.operations.produce import Look
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.placement import Layout
from ttdn_desktop.wording import preview as words


class Printed(NamedTuple):
    """What went to the printer: the numbers of the pages, the layout they are of, the paper, its look."""

    pages: tuple[int, ...]
    layout: Layout
    paper: Paper
    look: Look


class Job(NamedTuple):
    """What one asks to have printed: `make` composes it on a worker and raises what stands against it."""

    title: str
    look: Look
    make: Callable[[], Paper]
    page: int  # the one looked at
    header_mm: float  # where the page number stands


class Printing(QObject):
    """One print at a time, on a worker of its own: a slow printer holds nothing else up."""

    said = Signal(str, str)  # what is going on, in words, and a tone
    stepped = Signal(int, int)
    running = Signal(bool)
    printed = Signal(object)  # a Printed

    def __init__(self, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview, self._window = preview, parent
        self._jobs = Jobs(self)
        self._watcher: JobWatcher | None = None
        self.busy = self._closed = False

    def start(self, job: Job) -> None:
        """Prepares the pages and opens the dialog; nothing when a print is under way."""
        if self.busy:
            return
        self._run(True)
        self.said.emit(words.PREPARING, "")
        preview = self._preview

        def work() -> tuple[Sheets, PrinterChild, list[str]]:
            child, sheets = PrinterChild(), None  # it starts while the pages are laid out
            try:
                sheets = Sheets(preview, job.make)
                return sheets, child, child.printers()
            except BaseException:
                child.close()
                if sheets is not None:
                    sheets.close()
                raise

        self._jobs.start(work, lambda made: self._choose(job, *made), self._failed)

    def stop(self) -> None:
        """Ends the print after the page that is on its way."""
        if self._watcher is not None:
            self._watcher.stop()

    def close(self) -> None:
        """Stops and waits."""
        self._closed = True
        self.stop()
        self._jobs.close()

    # inner

    def _choose(self, job: Job, sheets: Sheets, child: PrinterChild, names: list[str]) -> None:
        if not names or self._closed:
            self._end(sheets, child)
            if self._closed:
                return
            messages.tell(self._window, words.NO_PRINTER, "print")
            return
        self.said.emit("", "")
        page = job.page if job.page <= len(sheets.layout.pages) else 0
        dialog = PrintDialog(
            sheets.layout, page, names, child.reach, self._jobs, header_mm=job.header_mm, parent=self._window
        )
        chosen = dialog.exec() == QDialog.DialogCode.Accepted
        order = dialog.order() if chosen else None
        dialog.deleteLater()
        if order is None:
            self._end(sheets, child)
        else:
            self.send(order, sheets, child, job)

    def send(self, order: Order, sheets: Sheets, child: PrinterChild, job: Job) -> None:
        """Prints what was chosen."""
        watcher = JobWatcher(self)
        watcher.stepped.connect(self._stepped)
        self._watcher = watcher
        self._run(True)

        def done(_: None) -> None:
            self._end(sheets, child)
            self.said.emit(words.printed(len(order.pages) * order.copies, order.printer), "good")
            assert sheets.paper is not None
            self.printed.emit(Printed(order.pages, sheets.layout, sheets.paper, job.look))

        def failed(error: BaseException) -> None:
            self._end(sheets, child)
            self._failed(error)

        self._jobs.start(lambda: child.print_pages(order, sheets, job.title, watcher), done, failed)

    def _stepped(self, _: str, done: int, of: int) -> None:
        self.said.emit(words.printing(done, of), "")
        self.stepped.emit(done, of)

    def _end(self, sheets: Sheets, child: PrinterChild) -> None:
        sheets.close()
        self._jobs.start(child.close)  # it may take its time to leave
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._run(False)
        self.said.emit("", "")

    def _failed(self, error: BaseException) -> None:
        self._run(False)
        self.said.emit("", "")
        if not isinstance(error, TtdnError):
            raise error
        if error.code == "stopped":
            self.said.emit(words.STOPPED, "look")
        elif error.code == "gate-closed":
            messages.tell(self._window, words.gate_closed(error.data["count"], error.data["first"]), "warning")
        else:
            messages.show(self._window, error)

    def _run(self, busy: bool) -> None:
        self.busy = busy
        self.running.emit(busy)
