"""One sheet of all shortcuts, drawn from the table of commands and the help page; it can be printed."""

import re
from html import escape

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QKeySequence, QPageLayout, QPageSize, QTextDocument
from PySide6.QtWidgets import QDialog, QPushButton, QTextBrowser, QWidget

from ttdn_desktop.gui import dialog_frame, messages, style, whole
from ttdn_desktop.gui.commands import COMMANDS, Command
from ttdn_desktop.gui.help_pages import page
from ttdn_desktop.wording import shortcuts as words
from ttdn_desktop.wording.commands import MENUS, TEXTS

_PAGE = "phim-tat"
Row = tuple[str, str]  # keys, what they do


def parts() -> dict[str, list[Row]]:
    """The sheet: under each menu its commands that have keys, then the keys of the places the help page tells of."""
    sheet: dict[str, list[Row]] = {}
    for menu, title in MENUS.items():
        rows = [(keys, text) for command in COMMANDS if command.menu == menu for keys, text in _keyed(command)]
        if rows:
            sheet[words.IN_MENU.format(menu=title.replace("&", ""))] = rows
    known = {_native(keys) for command in COMMANDS for keys in command.keys}
    for place, rows in _of_the_help().items():
        own = [row for row in rows if not set(row[0].split(", ")) <= known]
        if own:
            sheet.setdefault(place, []).extend(own)
    return sheet


def _keyed(command: Command) -> list[Row]:
    """The row of a command, none where it has no key; one the editor keeps for itself stands behind its text."""
    text, _, own = TEXTS.get(command.id, "").partition("\t")
    keys = ", ".join(_native(keys) for keys in command.keys) or own
    return [(keys, text.rstrip("…"))] if keys else []


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _of_the_help() -> dict[str, list[Row]]:
    """The tables of the help page: the first column's head is the place."""
    found: dict[str, list[Row]] = {}
    place = ""
    for line in page(_PAGE).splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")] if line.startswith("|") else []
        if len(cells) != 2:
            place = ""
        elif not place:
            place = cells[0]
            found[place] = []
        elif not re.fullmatch("-+", cells[0]):
            found[place].append((cells[0], cells[1]))
    return found


def html(*, printed: bool = False) -> str:
    """The sheet as a page: on paper in black."""
    names = ("page-ink", "page-quiet", "page-rule") if printed else ("ink", "deep", "line")
    ink, quiet, line = map(style.tint, names)
    made = list[str]()
    for place, rows in parts().items():
        made.append(f'<p style="font-weight:600;color:{quiet};margin:10px 0 2px 0">{escape(place)}</p>')
        cells = "".join(
            f'<tr><td width="34%" style="border-bottom:1px solid {line};padding:3px 8px 3px 0"><b>{escape(keys)}</b></td>'
            f'<td style="border-bottom:1px solid {line};padding:3px 0">{escape(what)}</td></tr>'
            for keys, what in rows
        )
        made.append(f'<table width="100%" cellspacing="0" style="color:{ink}">{cells}</table>')
    return _in_two_columns(made) if printed else "".join(made)


def _in_two_columns(made: list[str]) -> str:
    """Side by side, so that it is one page to be put up beside the screen."""
    half, sizes = 0, [piece.count("<tr>") for piece in made]
    while sum(sizes[:half]) * 2 < sum(sizes):
        half += 2  # a head and its table
    columns = "".join(
        f'<td width="50%" style="padding:0 10px">{"".join(part)}</td>' for part in (made[:half], made[half:])
    )
    return f'<h2>{escape(words.TITLE)}</h2><table width="100%"><tr valign="top">{columns}</tr></table>'


class ShortcutSheet(QDialog):
    """Shows the sheet; its button prints it on the printer Windows uses by itself."""

    help_topic = _PAGE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(760, 620)
        style.fit(self, parent)
        self.text = QTextBrowser()
        self.text.setAccessibleName(words.TITLE)
        self.text.setHtml(html())
        self.text.document().setDocumentMargin(12)
        self.print_button, close = QPushButton(words.PRINT), QPushButton(words.CLOSE)
        close.setProperty("role", "primary")
        close.setDefault(True)
        column = dialog_frame.column(self, words.TITLE)
        column.addWidget(self.text, 1)
        column.addLayout(dialog_frame.foot(close, aside=(self.print_button,)))
        self.print_button.clicked.connect(self.print_sheet)
        close.clicked.connect(self.accept)
        whole.let_scroll(self)
        self.text.setFocus()

    def print_sheet(self) -> None:
        """One page of A4, black on white."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        info = QPrinterInfo.defaultPrinter()
        if info.isNull():
            messages.tell(self, words.NO_PRINTER, "warning")
            return
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(a4())
        paper().print_(printer)
        messages.tell(self, words.PRINTED.format(printer=info.printerName()), "good")


def paper() -> QTextDocument:
    """The sheet as it is printed."""
    document = QTextDocument()
    document.setDefaultFont(QFont("Liberation Serif", 9))
    document.setHtml(html(printed=True))
    return document


def a4() -> QPageLayout:
    """A4 with the margins the office is used to."""
    margins = QMarginsF(20, 15, 15, 15)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
