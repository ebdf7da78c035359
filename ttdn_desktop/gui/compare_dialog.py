"""Two reports side by side: the sections with how much stayed, the words, the figures; F8 goes from difference to difference."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QStandardPaths
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QToolButton,
    QWidget,
)

from ttdn_desktop import files
from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import compare_paper, dialog_frame, messages, style, tab_order, whole
from ttdn_desktop.gui.compare_figures import CompareFigures
from ttdn_desktop.gui.compare_list import CompareList
from ttdn_desktop.gui.compare_text import CompareText, Spot, spots
from ttdn_desktop.gui.icons import dress, icon
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.operations.compare_reports import Comparison
from ttdn_desktop.wording import compare as words

Compare = Callable[[str | Path], Comparison]  # a stored report's id, or a file; called on a worker
_LIST_WIDE, _LEAST_HIGH = 316, 230


class Choice(NamedTuple):
    """A report that can be chosen: its id, and what the list says."""

    report: str
    text: str


class CompareDialog(QDialog):
    """Read only. `target` is (section, block) of the report at hand to go to, once the dialog was accepted."""

    def __init__(
        self,
        own: str,
        name: str,
        choices: Sequence[Choice],
        first: str,
        compare: Compare,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._own, self._compare, self._jobs = own, compare, jobs
        self.comparison: Comparison | None = None
        self.target: tuple[str, str] | None = None
        self._spots: list[Spot] = []
        self._at = -1
        self._asked: str | Path = ""
        self.setWindowTitle(words.TITLE)
        self.resize(1180, 660)
        style.fit(self, parent)
        self.name = QLabel(name)
        self.choose = QComboBox()
        self.choose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choose.setMinimumContentsLength(18)
        for choice in choices:
            self.choose.addItem(choice.text, choice.report)
        self.file = QPushButton(words.FILE)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("role", "subheading")
        self.only = QCheckBox(words.ONLY)
        self.only.setChecked(True)
        self.list = CompareList()
        self.text, self.figures = CompareText(), CompareFigures()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(words.TITLE)
        self.tabs.addTab(self.text, words.TAB_TEXT)
        self.tabs.addTab(self.figures, words.FIGURES)
        self.tabs.setCornerWidget(self._corner())
        self.tabs.setMinimumHeight(_LEAST_HIGH)
        self.legend = QLabel()
        self.legend.setWordWrap(True)
        style.set_tone(self.legend, "quiet", "role")
        self._buttons()
        self._lay_out()
        self._connect()
        self.choose.setCurrentIndex(max(self.choose.findData(first), 0) if choices else -1)
        whole.let_scroll(self)
        tab_order.by_reading(self)
        for one, other in ((self.tabs.tabBar(), self.before), (self.before, self.after)):
            QWidget.setTabOrder(one, other)  # they stand above the page
        self._enable()
        if choices:
            self._ask(str(self.choose.currentData()))
            self.list.setFocus()
        else:
            self.choose.setEnabled(False)
            self.told.setText(style.prose(words.NOTHING_ELSE))
            self.file.setFocus()

    # asking

    @staticmethod
    def choose_file(parent: QWidget) -> Path | None:
        """Asks for a file; tests answer in its place."""
        name, _ = QFileDialog.getOpenFileName(parent, words.CHOOSE_FILE, "", words.FILE_KINDS)
        return Path(name) if name else None

    @staticmethod
    def choose_target(parent: QWidget, start: str) -> str:
        """Asks where to save; tests answer in its place."""
        return QFileDialog.getSaveFileName(parent, words.SAVE_TITLE, start, words.SAVE_KINDS)[0]

    def open_file(self) -> None:
        """Lays a file beside the report."""
        path = self.choose_file(self)
        if path is not None:
            self._ask(path)

    def _ask(self, other: str | Path) -> None:
        self._asked = other
        self.told.setText(style.prose(words.COMPARING))
        compare = self._compare
        self._jobs.start(lambda: (other, compare(other)), self._show, self._failed, owner=self)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, TtdnError):
            self._jobs.failed.emit(error)
            return
        messages.show(self, error)
        if self.comparison is not None:
            self.told.setText(style.prose(words.whole(self.comparison.diff.reuse)))
        else:
            self.told.setText("")

    # showing

    def _show(self, found: tuple[str | Path, Comparison]) -> None:
        other, comparison = found
        if other != self._asked:
            return  # one has chosen another meanwhile
        self.comparison = comparison
        if isinstance(other, Path):
            self._name_file(other)
        self.told.setText(style.prose(words.whole(comparison.diff.reuse)))
        self._explain()
        self.list.blockSignals(True)
        self.list.show_comparison(comparison)
        self.list.blockSignals(False)
        self.figures.show_comparison(comparison)
        self._spots = spots(comparison)
        self._draw()
        self._enable()
        if not self._spots:
            self.told.setText(style.prose(words.SAME_ALL))

    def _explain(self) -> None:
        """Below the tab in front: what its marks mean."""
        if self.comparison is not None:
            explain = words.figures_legend if self.tabs.currentWidget() is self.figures else words.legend
            told = explain(*compare_paper.sides(self.comparison), compare_paper.same_kind(self.comparison))
            self.legend.setText(style.prose(told, "quiet"))

    def _draw(self) -> None:
        if self.comparison is not None:
            self.text.show_comparison(self.comparison, self.only.isChecked())
            self._to_section(self.list.currentRow())

    def _name_file(self, path: Path) -> None:
        """The file stands in the list of choices, and is the chosen one."""
        self.choose.blockSignals(True)
        place = self.choose.findData(str(path))
        if place < 0:
            self.choose.addItem(words.chosen_file(path.name), str(path))
            place = self.choose.count() - 1
        self.choose.setCurrentIndex(place)
        self.choose.setEnabled(True)
        self.choose.blockSignals(False)

    def _chosen(self, place: int) -> None:
        data = str(self.choose.itemData(place))
        self._ask(Path(data) if self.choose.itemText(place).startswith(words.chosen_file("")) else data)

    # going about

    def step(self, by: int) -> None:
        """F8, Shift+F8: to the next difference or the one before, round the report."""
        if not self._spots:
            return
        self.tabs.setCurrentWidget(self.text)
        row = max(self.list.currentRow(), 0)
        if self._at < 0:
            ahead = [n for n, spot in enumerate(self._spots) if spot.section >= row]
            self._at = (ahead[0] if ahead else 0) if by > 0 else (ahead[0] - 1 if ahead else -1) % len(self._spots)
        else:
            self._at = (self._at + by) % len(self._spots)
        spot = self._spots[self._at]
        self.list.blockSignals(True)
        self.list.setCurrentRow(spot.section)
        self.list.blockSignals(False)
        self.text.go(spot.anchor)
        self.count.setText(words.place_of(self._at + 1, len(self._spots)))

    def _to_section(self, row: int) -> None:
        self._at = -1
        self.count.setText(words.places(len(self._spots)))
        if row >= 0:
            self.text.go(f"s{row}")

    def place(self) -> tuple[str, str] | None:
        """Section and block of the report at hand where one stands; None where it has no such section."""
        if self.comparison is None:
            return None
        section = self.comparison.diff.sections[max(self.list.currentRow(), 0)]
        newer = self.comparison.new.report.id == self._own
        key = section.key if newer else section.old_key
        passage = section.passages[self._spots[self._at].passage] if self._at >= 0 else None
        blocks = (passage.new if newer else passage.old) if passage is not None else ()
        if not key or key in words.AROUND:
            return None
        return key, blocks[0] if blocks else ""

    def _go(self) -> None:
        self.target = self.place()
        if self.target is not None:
            self.accept()

    # taking along

    def copy(self) -> None:
        """The tab in front: words as a page and as lines, figures as a table."""
        if self.comparison is None:
            return
        data = QMimeData()
        if self.tabs.currentWidget() is self.figures:
            data.setText(compare_paper.figures_plain(self.comparison))
        else:
            short = self.only.isChecked()
            data.setHtml(compare_paper.page(self.comparison, short))
            data.setText(compare_paper.plain(self.comparison, short))
        QGuiApplication.clipboard().setMimeData(data)
        self._say(words.COPIED)

    def save(self) -> None:
        """Writes a page (.html) or lines (.txt) where the officer says."""
        if self.comparison is None:
            return
        old, new = (said.report.period.file_code for said in (self.comparison.old, self.comparison.new))
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = self.choose_target(self, str(folder / words.file_name(old, new)))
        if not name:
            return
        path, short, comparison = Path(name), self.only.isChecked(), self.comparison
        text = compare_paper.plain if path.suffix.lower() == ".txt" else compare_paper.file_text
        written = text(comparison, short).encode("utf-8")
        told = words.SAVED.format(path=path)
        self._jobs.start(lambda: files.write_atomic(path, written), lambda _: self._say(told), self._failed, owner=self)

    def print_it(self) -> None:
        """On the printer Windows uses by itself."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        from ttdn_desktop.gui.shortcut_sheet import a4

        info = QPrinterInfo.defaultPrinter()
        if self.comparison is None or info.isNull():
            messages.tell(self, words.NO_PRINTER, "warning")
            return
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(a4())
        compare_paper.document(self.comparison, self.only.isChecked()).print_(printer)
        messages.tell(self, words.PRINTED.format(printer=info.printerName()), "good")

    # inner

    def _buttons(self) -> None:
        self.copy_button, self.save_button = QPushButton(words.COPY), QPushButton(words.SAVE)
        self.print_button, self.close_button = QPushButton(words.PRINT), QPushButton(words.CLOSE)
        self.go_button = QPushButton(words.GO)
        for button, picture in ((self.copy_button, "copy"), (self.save_button, "save"), (self.print_button, "print")):
            dress(button, picture)
        dress(self.go_button, "next", "on-accent")
        self.go_button.setProperty("role", "primary")
        self.go_button.setDefault(True)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.hide()
        style.set_tone(self.said, "good")

    def _corner(self) -> QWidget:
        """Beside the tabs: which difference one is at, and the way to the others."""
        corner = QWidget()
        self.count = QLabel()
        self.count.setProperty("role", "quiet")
        self.before, self.after = QToolButton(), QToolButton()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(4)
        row.addWidget(self.count)
        for button, picture, text, by in (
            (self.before, "chevron-up", words.PREVIOUS_ONE, -1), (self.after, "chevron-down", words.NEXT_ONE, 1),
        ):  # fmt: skip
            button.setIcon(icon(picture))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _=False, by=by: self.step(by))
            row.addWidget(button)
        return corner

    def _say(self, text: str) -> None:
        self.said.setText(style.prose(text))
        self.said.setVisible(bool(text))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        this = QLabel(words.THIS)
        this.setProperty("role", "question")
        caption = dialog_frame.caption(words.WITH, self.choose)
        for widget in (this, self.name):
            top.addWidget(widget)
        top.addSpacing(16)
        top.addWidget(caption)
        top.addWidget(self.choose, 1)
        top.addWidget(self.file)
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self.told, 1)
        told.addWidget(self.only)
        listed = dialog_frame.caption(words.SECTIONS, self.list)
        left = QWidget()
        left.setFixedWidth(_LIST_WIDE if self.width() > 900 else 264 if self.width() > 800 else 210)
        column = dialog_frame.captioned(listed, self.list)
        column.setContentsMargins(0, 0, 0, 0)
        left.setLayout(column)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(left)
        middle.addWidget(self.tabs, 1)
        page = dialog_frame.column(self, words.TITLE)
        page.addLayout(top)
        page.addLayout(told)
        page.addLayout(middle, 1)
        page.addWidget(self.legend)
        page.addWidget(self.said)
        aside = (self.copy_button, self.save_button, self.print_button)
        page.addLayout(dialog_frame.foot(self.close_button, self.go_button, aside=aside))

    def _connect(self) -> None:
        self.choose.activated.connect(self._chosen)
        self.file.clicked.connect(self.open_file)
        self.tabs.currentChanged.connect(lambda *_: self._explain())
        self.only.toggled.connect(lambda *_: self._draw())
        self.list.currentRowChanged.connect(self._to_section)
        self.list.itemActivated.connect(lambda *_: self._go())
        for button, act in (
            (self.copy_button, self.copy), (self.save_button, self.save), (self.print_button, self.print_it),
            (self.close_button, self.reject), (self.go_button, self._go),
        ):  # fmt: skip
            button.clicked.connect(act)
        for key, by in (("F8", 1), ("Shift+F8", -1)):
            QShortcut(QKeySequence(key), self, lambda by=by: self.step(by))

    def _enable(self) -> None:
        for button in (self.copy_button, self.save_button, self.print_button, self.go_button):
            button.setEnabled(self.comparison is not None)
        for tool in (self.before, self.after):
            tool.setEnabled(bool(self._spots))
        self.count.setText(words.places(len(self._spots)) if self.comparison is not None else "")
