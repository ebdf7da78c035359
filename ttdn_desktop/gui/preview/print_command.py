"""The hidden command `_print`: printers and their drivers in a process of their own, where they can neither halt nor break the window."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

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
from ttdn_desktop.process import limit_self, messages, parent_pipes, write_message

DPI = 300


def main(argv: Sequence[str]) -> int:
    """Runs in the child only, until its stdin ends; a print that has not been ended then is called back."""
    limit_self()
    heard, answers = parent_pipes()
    _qt = QGuiApplication(["ttdn"])  # printers need one
    desk, decoder = PrintDesk(), msgspec.msgpack.Decoder(Said)
    for message in messages(heard):
        write_message(answers, msgspec.msgpack.encode(desk.do(decoder.decode(message))))
    desk.leave()
    return 0


class PrintDesk:
    """One print at a time."""

    def __init__(self) -> None:
        self._printer: QPrinter | None = None
        self._painter = QPainter()

    def do(self, said: Said) -> Answered:
        """Every message has one answer."""
        match said:
            case Who():
                return printers()
            case Ask(printer=name):
                return reach(name)
            case Begin():
                self._printer = _printer(said)
                return Taken()
            case Leaf():
                return Taken() if self._paint(said) else Balked()
            case End():
                return Taken() if self._finish() else Balked()

    def leave(self) -> None:
        """Calls an unfinished print back."""
        if self._printer is not None:
            self._printer.abort()
            if self._painter.isActive():
                self._painter.end()
            self._printer = None

    def _paint(self, leaf: Leaf) -> bool:
        printer, painter = self._printer, self._painter
        if printer is None:
            return False
        _set_sheet(printer, leaf.width > leaf.height)
        if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
            return False
        dots = printer.resolution() / 72
        kind = QImage.Format.Format_Grayscale8
        picture = QImage(leaf.pixels, leaf.columns, leaf.rows, leaf.stride, kind)
        painter.drawImage(QRectF(0, 0, leaf.width * dots, leaf.height * dots), picture)
        return True

    def _finish(self) -> bool:
        printer, self._printer = self._printer, None
        if printer is None or not self._painter.isActive():
            return False
        ended: bool = self._painter.end()
        return ended and printer.printerState() != QPrinter.PrinterState.Error


def printers() -> Printers:
    """The printers of this computer."""
    names: list[str] = list(QPrinterInfo.availablePrinterNames())
    default = QPrinterInfo.defaultPrinterName()
    return Printers(tuple(sorted(names, key=lambda name: name != default)))


def reach(name: str) -> Reach:
    """What a printer can do; asking takes a while where it stands in a network."""
    info = QPrinterInfo.printerInfo(name)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    _set_sheet(printer, lies=False)
    sheet = printer.pageLayout()
    sheet.setUnits(QPageLayout.Unit.Point)
    white = sheet.minimumMargins()
    both = {QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexAuto} & set(info.supportedDuplexModes())
    return Reach(name, bool(both), (white.left(), white.top(), white.right(), white.bottom()))


def _printer(begin: Begin) -> QPrinter:
    made = QPrinter(QPrinterInfo.printerInfo(begin.printer), QPrinter.PrinterMode.HighResolution)
    if begin.file:
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(begin.file)
    known: Sequence[int] = made.supportedResolutions()
    if not known or DPI in known:
        made.setResolution(DPI)
    made.setColorMode(QPrinter.ColorMode.GrayScale)
    made.setDocName(begin.title)
    made.setCopyCount(begin.copies)
    made.setCollateCopies(True)
    made.setDuplex(QPrinter.DuplexMode.DuplexLongSide if begin.both_sides else QPrinter.DuplexMode.DuplexNone)
    return made


def _set_sheet(printer: QPrinter, lies: bool) -> None:
    """A4, lying or upright; one by one, for a whole QPageLayout without margins is refused by printers that cannot reach the edge."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)  # the page's own margins are part of its picture
