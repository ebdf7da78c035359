"""Printers, their reach, and pages on their way to one: each drawn by the child at 300 dpi grey, painted, let go. For a worker."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ttdn_desktop.errors import Trouble
from ttdn_desktop.gui.jobs import JobWatcher
from ttdn_desktop.gui.preview.model import image_of
from ttdn_desktop.operations.preview import Answer, Built, Draw, Drawn, Failure, Preview, Use
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.placement import Layout, PageMark

DPI = 300
_VIEW = "print"
_SIDES = ("left", "top", "right", "bottom")
_MM = 72 / 25.4  # points
_ANSWER_S = 120.0  # for one page; the child itself is started anew long before
T = TypeVar("T")


class Reach(NamedTuple):
    """What a printer can do: both sides by itself, and the edges of an upright A4 it leaves white (points; left, top, right, bottom)."""

    printer: str
    both_sides: bool
    white: tuple[float, float, float, float]

    def edges(self, lies: bool) -> tuple[float, float, float, float]:
        """The same for a page; one that lies may be turned either way, so the worse edge counts (Qt does not turn them itself)."""
        left, top, right, bottom = self.white
        long, short = max(left, right), max(top, bottom)
        return (short, long, short, long) if lies else self.white


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


def printers() -> list[str]:
    """The names of the printers of this computer, its default one first."""
    names: list[str] = list(QPrinterInfo.availablePrinterNames())
    default = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != default)


def reach(name: str) -> Reach:
    """Asks a printer what it can do; takes a while where it stands in a network."""
    info = QPrinterInfo.printerInfo(name)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    _set_sheet(printer, lies=False)
    sheet = printer.pageLayout()
    sheet.setUnits(QPageLayout.Unit.Point)
    white = sheet.minimumMargins()
    both = {QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexAuto} & set(info.supportedDuplexModes())
    return Reach(name, bool(both), (white.left(), white.top(), white.right(), white.bottom()))


def beyond(layout: Layout, pages: Iterable[int], has: Reach, header_mm: float) -> list[Edge]:
    """Where ink of these pages stands on an edge the printer cannot print on; the page number stands `header_mm` below the top."""
    found: dict[str, Edge] = {}
    for page in pages:
        mark = layout.pages[page - 1]
        ink = _ink(layout, page, mark, header_mm)
        for side, blank, white in zip(_SIDES, ink, has.edges(_lies(mark)), strict=True):
            if blank < white - 0.3:  # a tenth of a millimetre is nothing
                old = found.get(side, Edge(side, 0.0, ()))
                found[side] = Edge(side, max(white / _MM, old.white), (*old.pages, page))
    return [found[side] for side in _SIDES if side in found]


class Sheets:
    """A document of its own for the printer, kept by the preview's child until it is closed. Every call waits."""

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

    def picture(self, page: int, watcher: JobWatcher | None = None) -> QImage:
        """A page in 256 greys at 300 dpi. Raises Refused("stopped"), Trouble("preview-crashed")."""
        wish = Draw(_VIEW, self._seq, ((page, DPI / 72),), Use.PRINT, grey=True)
        self._preview.draw(wish)
        return image_of(self._answer(Drawn, watcher, again=wish))

    def close(self) -> None:
        """The child may forget the document."""
        self._preview.drop(_VIEW)

    def _compose(self) -> Paper:
        self.paper = self._make()
        return self.paper

    def _answer(self, kind: type[T], watcher: JobWatcher | None, again: Draw | None = None) -> T:
        waited = 0.0
        while waited < _ANSWER_S:
            if watcher is not None and watcher.stopped:
                watcher.step("", 0, 0)  # raises
            try:
                answer = self._answers.get(timeout=0.2)
            except Empty:
                waited += 0.2
                continue
            if isinstance(answer, kind):
                return answer
            if isinstance(answer, Failure):
                raise answer.error()
            if again is not None:  # the child was started anew and has laid the paper out again
                self._preview.draw(again)
        raise Trouble("preview-crashed")


def print_pages(order: Order, sheets: Sheets, title: str, watcher: JobWatcher) -> None:
    """Prints page by page. Raises Refused("stopped"), Trouble("print-refused") with the printer; what was sent is then called back."""
    printer = _printer(order, title)
    loops = 1 if printer.supportsMultipleCopies() else order.copies
    pages = order.pages * loops
    painter = QPainter()
    begun = False
    try:
        for place, page in enumerate(pages):
            watcher.step("print", place, len(pages))
            mark = sheets.layout.pages[page - 1]
            image = sheets.picture(page, watcher)
            _set_sheet(printer, _lies(mark))
            ready = printer.newPage() if begun else painter.begin(printer)
            if not ready:
                raise Trouble("print-refused", order.printer)
            begun = True
            dots = printer.resolution() / 72
            painter.drawImage(QRectF(0, 0, mark.width * dots, mark.height * dots), image)
    except BaseException:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    if printer.printerState() == QPrinter.PrinterState.Error:
        raise Trouble("print-refused", order.printer)


def _printer(order: Order, title: str) -> QPrinter:
    info = QPrinterInfo.printerInfo(order.printer)
    made = QPrinter(info, QPrinter.PrinterMode.HighResolution) if order.file is None else QPrinter()
    if order.file is not None:
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(order.file))
    known: Sequence[int] = made.supportedResolutions()
    if not known or DPI in known:
        made.setResolution(DPI)
    made.setColorMode(QPrinter.ColorMode.GrayScale)
    made.setDocName(title)
    made.setCopyCount(order.copies)
    made.setCollateCopies(True)
    made.setDuplex(QPrinter.DuplexMode.DuplexLongSide if order.both_sides else QPrinter.DuplexMode.DuplexNone)
    return made


def _set_sheet(printer: QPrinter, lies: bool) -> None:
    """A4, lying or upright; one by one, for a whole QPageLayout without margins is refused by printers that cannot reach the edge."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)  # the page's own margins are part of its picture


def _lies(mark: PageMark) -> bool:
    return mark.width > mark.height


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
