"""Pages on their way to the printer, one at a time: drawn by one child at 300 dpi grey, painted by another.

Every call here waits, and is for a worker thread.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NamedTuple, TypeVar

import msgspec

from ttdn_desktop.errors import Refused, Trouble
from ttdn_desktop.gui.jobs import JobWatcher
from ttdn_desktop.gui.preview.print_messages import (
    Answered,
    Ask,
    Balked,
    Begin,
    End,
    Leaf,
    Printers,
    Reach,
    Said,
    Taken,
    Who,
)
from ttdn_desktop.operations.preview import Answer, Built, Draw, Drawn, Failure, Preview, Use
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.placement import Layout, PageMark
from ttdn_desktop.process import ChildFailed, Kept

DPI = 300
_VIEW = "print"
_SIDES = ("left", "top", "right", "bottom")
_MM = 72 / 25.4  # points
_PAGE_S = 120.0  # for one page to be drawn; the child that draws is started anew long before
_PRINTER_S = 180.0  # for a printer to answer: one that sleeps in a network takes its time
_LEAVE_S = 5.0  # for the page that is on its way when a print is stopped
_MEMORY_MB = 2000
_DECODER = msgspec.msgpack.Decoder(Answered)
T = TypeVar("T")


class Order(NamedTuple):
    """What is to be printed. `file`: into a PDF file instead of a printer."""

    printer: str
    pages: tuple[int, ...]
    copies: int = 1
    both_sides: bool = False
    file: Path | None = None


class Edge(NamedTuple):
    """A side of the paper that a printer leaves white, in millimetres, and the pages that have something there."""

    side: str
    white: float
    pages: tuple[int, ...]


def beyond(layout: Layout, pages: Iterable[int], has: Reach, header_mm: float) -> list[Edge]:
    """Where ink of these pages stands on an edge the printer cannot print on; the page number stands `header_mm` below the top."""
    found: dict[str, Edge] = {}
    for page in pages:
        mark = layout.pages[page - 1]
        ink = _ink(layout, page, mark, header_mm)
        for side, blank, white in zip(_SIDES, ink, has.edges(mark.width > mark.height), strict=True):
            if blank < white - 0.3:  # a tenth of a millimetre is nothing
                old = found.get(side, Edge(side, 0.0, ()))
                found[side] = Edge(side, max(white / _MM, old.white), (*old.pages, page))
    return [found[side] for side in _SIDES if side in found]


class Sheets:
    """A document of its own for the printer, kept by the preview's child until it is closed."""

    def __init__(self, preview: Preview, make: Callable[[], Paper]) -> None:
        """Lays the paper out. Raises what `make` raises, and Trouble("preview-crashed")."""
        self._preview, self._make = preview, make
        self.paper: Paper | None = None
        self._answers: SimpleQueue[Answer] = SimpleQueue()
        preview.listen(_VIEW, self._answers.put)
        self._seq = preview.build(_VIEW, self._compose)
        try:
            self.layout = self._answer(Built, None).layout
        except BaseException:
            self.close()
            raise

    def picture(self, page: int, watcher: JobWatcher | None = None) -> Drawn:
        """A page in 256 greys at 300 dpi. Raises Refused("stopped"), Trouble("preview-crashed")."""
        wish = Draw(_VIEW, self._seq, ((page, DPI / 72),), Use.PRINT, grey=True)
        self._preview.draw(wish)
        return self._answer(Drawn, watcher, again=wish)

    def close(self) -> None:
        """The child may forget the document."""
        self._preview.drop(_VIEW)

    def _compose(self) -> Paper:
        self.paper = self._make()
        return self.paper

    def _answer(self, kind: type[T], watcher: JobWatcher | None, again: Draw | None = None) -> T:
        while True:
            answer = _waited_for(self._answers, _PAGE_S, watcher)
            if isinstance(answer, kind):
                return answer
            if answer is None:
                raise Trouble("preview-crashed")
            if isinstance(answer, Failure):
                raise answer.error()
            if again is not None:  # the child was started anew and has laid the paper out again
                self._preview.draw(again)


class PrinterChild:
    """The child that holds the printers: a driver that halts or breaks takes no window with it."""

    def __init__(self) -> None:
        """Raises OSError where no other process can be started."""
        self._answers: SimpleQueue[Answered | None] = SimpleQueue()
        self._child = Kept(
            ["_print"],
            memory_mb=_MEMORY_MB,
            received=lambda message: self._answers.put(_DECODER.decode(message)),
            ended=lambda: self._answers.put(None),
        )

    def printers(self) -> list[str]:
        """The names of the printers of this computer, the default one first. Raises Trouble("printer-silent")."""
        return list(self._say(Who(), Printers, "").names)

    def reach(self, name: str) -> Reach:
        """What a printer can do. Raises Trouble("printer-silent")."""
        return self._say(Ask(name), Reach, name)

    def print_pages(self, order: Order, sheets: Sheets, title: str, watcher: JobWatcher) -> None:
        """Prints page by page. Raises Refused("stopped"), Trouble("print-refused" | "printer-silent").

        close() then calls back what was sent.
        """
        file = str(order.file) if order.file else ""
        self._say(Begin(order.printer, title, order.copies, order.both_sides, file), Taken, order.printer, watcher)
        for place, page in enumerate(order.pages):
            watcher.step("print", place, len(order.pages))
            mark, drawn = sheets.layout.pages[page - 1], sheets.picture(page, watcher)
            leaf = Leaf(mark.width, mark.height, drawn.width, drawn.height, drawn.stride, drawn.pixels)
            self._say(leaf, Taken, order.printer, watcher)
        self._say(End(), Taken, order.printer)

    def close(self) -> None:
        """Ends the child; a print that was not ended is called back."""
        self._child.close(_LEAVE_S)

    def _say(self, said: Said, kind: type[T], printer: str, watcher: JobWatcher | None = None) -> T:
        try:
            self._child.send(msgspec.msgpack.encode(said))
        except ChildFailed as error:
            raise Trouble("printer-silent", printer) from error
        answer = _waited_for(self._answers, _PRINTER_S, watcher)
        if isinstance(answer, kind):
            return answer
        raise Trouble("print-refused" if isinstance(answer, Balked) else "printer-silent", printer)


def _waited_for(answers: "SimpleQueue[T]", seconds: float, watcher: JobWatcher | None) -> T | None:
    """The next answer, None when there is none for so long. Raises Refused("stopped") as soon as the watcher was stopped."""
    waited = 0.0
    while waited < seconds:
        if watcher is not None and watcher.stopped:
            raise Refused("stopped")
        try:
            return answers.get(timeout=0.2)
        except Empty:
            waited += 0.2
    return None


def _ink(layout: Layout, page: int, mark: PageMark, header_mm: float) -> tuple[float, float, float, float]:
    """How far from each edge the first ink stands, in points: left, top, right, bottom."""
    here = [one for one in layout.placements if one.page == page]
    top = [one.y for one in here] + ([header_mm * _MM] if mark.number > 1 else [])
    return (
        min((one.x for one in here), default=mark.width),
        min(top, default=mark.height),
        min((mark.width - one.x - one.width for one in here), default=mark.width),
        min((mark.height - one.y - one.height for one in here), default=mark.height),
    )
