"""What to print, and where: printer, pages, copies, both sides; says beforehand what the printer's edges would cut off."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ttdn_desktop.errors import Refused, TtdnError
from ttdn_desktop.gui import dialog_frame, messages, style, whole
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.jobs import Jobs
from ttdn_desktop.gui.preview.page_range import pages_text, parse_pages
from ttdn_desktop.gui.preview.print_messages import Reach
from ttdn_desktop.gui.preview.printer import Order, beyond
from ttdn_desktop.paper.placement import Layout
from ttdn_desktop.wording import preview as words


class PrintDialog(QDialog):
    """`order()` is what was chosen, after it was accepted. `ask(name)` asks a printer what it can do, on a worker."""

    def __init__(
        self,
        layout: Layout,
        page: int,
        printers: list[str],
        ask: Callable[[str], Reach],
        jobs: Jobs,
        *,
        header_mm: float,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._layout, self._page, self._header_mm = layout, page, header_mm
        self._ask, self._jobs = ask, jobs
        self._reach: Reach | None = None
        self._left = False
        self.setWindowTitle(words.PRINT_TITLE)
        count = len(layout.pages)
        self.printer_box = QComboBox()
        self.printer_box.addItems(printers)
        self.all_button = QRadioButton(words.all_pages(count))
        self.here_button = QRadioButton(f"{words.HERE} ({page})")
        self.here_button.setEnabled(1 <= page <= count)
        self.some_button = QRadioButton(words.CHOSEN)
        self.all_button.setChecked(True)
        self.group = QButtonGroup(self)
        for button in (self.all_button, self.here_button, self.some_button):
            self.group.addButton(button)
        self.range_edit = CleanLine()
        self.range_edit.setPlaceholderText(words.RANGE_HINT)
        self.range_edit.setAccessibleName(words.RANGE_HINT)
        self.copies_box = QSpinBox()
        self.copies_box.setRange(1, 99)
        self.sides_box = QCheckBox(words.BOTH_SIDES)
        self.sides_box.setEnabled(False)
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        self.notice.setProperty("role", "banner")
        self.notice.hide()
        self.print_button = QPushButton(words.PRINT_NOW)
        self.print_button.setProperty("role", "primary")
        self.print_button.setDefault(True)
        self.cancel_button = QPushButton(words.NOT_NOW)
        self._lay_out()
        self._connect()
        whole.let_scroll(self)
        self._ask_printer()

    def order(self) -> Order:
        """What is to be printed. Raises Refused where the pages typed are none."""
        sides = self.sides_box.isEnabled() and self.sides_box.isChecked()
        return Order(self.printer_box.currentText(), self._pages(), self.copies_box.value(), sides)

    def accept(self) -> None:  # Qt override
        try:
            self._pages()
        except Refused as error:
            self._tell(messages.sentence(error), "stop")
            self.range_edit.setFocus()
            self.range_edit.selectAll()
            return
        super().accept()

    def done(self, result: int) -> None:  # Qt override
        self._left = True  # a printer may still answer
        super().done(result)

    # inner

    def _lay_out(self) -> None:
        some = QHBoxLayout()
        some.setSpacing(8)
        some.addWidget(self.some_button)
        some.addWidget(self.range_edit, 1)
        which = QVBoxLayout()
        which.setSpacing(4)
        which.addWidget(self.all_button)
        which.addWidget(self.here_button)
        which.addLayout(some)
        if parts := self._parts():
            told = QLabel(words.parts(parts))
            told.setProperty("role", "quiet")
            which.addWidget(told)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(words.PRINTER, self.printer_box)
        form.addRow(words.WHICH_PAGES, which)
        form.addRow(words.COPIES, self.copies_box)
        form.addRow("", self.sides_box)
        grey = QLabel(words.GREY)
        grey.setProperty("role", "quiet")
        form.addRow("", grey)
        column = dialog_frame.column(self, words.PRINT_HEADING)
        column.addLayout(form)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addLayout(dialog_frame.foot(self.cancel_button, self.print_button))
        self.setMinimumWidth(460)

    def _connect(self) -> None:
        self.printer_box.currentTextChanged.connect(self._ask_printer)
        self.group.buttonToggled.connect(lambda *_: self._look_at_edges())
        self.range_edit.textEdited.connect(lambda _: self.some_button.setChecked(True))
        self.range_edit.textEdited.connect(lambda _: self._look_at_edges())
        self.print_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)

    def _pages(self) -> tuple[int, ...]:
        count = len(self._layout.pages)
        if self.here_button.isChecked():
            return (self._page,)
        return (
            parse_pages(self.range_edit.text(), count) if self.some_button.isChecked() else tuple(range(1, count + 1))
        )

    def _parts(self) -> dict[str, str]:
        """The parts with numbers of their own, and which pages of the whole they are."""
        pages: dict[str, list[int]] = {}
        for number, mark in enumerate(self._layout.pages, 1):
            if mark.part:
                pages.setdefault(mark.part, []).append(number)
        return {part: pages_text(numbers) for part, numbers in pages.items()}

    def _ask_printer(self) -> None:
        name = self.printer_box.currentText()
        self._reach = None
        self.sides_box.setEnabled(False)
        self.sides_box.setToolTip(words.ASKING_PRINTER)
        ask = self._ask
        self._jobs.start(lambda: ask(name), self._answered, _silent, owner=self)

    def _answered(self, reach: Reach) -> None:
        if self._left or reach.printer != self.printer_box.currentText():
            return
        self._reach = reach
        self.sides_box.setEnabled(reach.both_sides)
        self.sides_box.setToolTip("" if reach.both_sides else words.ONE_SIDED)
        self._look_at_edges()

    def _look_at_edges(self) -> None:
        try:
            pages = self._pages()
        except Refused:
            pages = ()
        edges = beyond(self._layout, pages, self._reach, self._header_mm) if self._reach else []
        where = pages_text(page for one in edges for page in one.pages)
        self._tell(words.edges([(one.side, one.white) for one in edges], where) if edges else "", "look")

    def _tell(self, text: str, tone: str) -> None:
        self.notice.setText(style.prose(text) if text else "")
        style.set_tone(self.notice, tone)
        self.notice.setVisible(bool(text))
        self.adjustSize()  # a label of several lines does not ask for its room by itself


def _silent(error: BaseException) -> None:
    """A printer that says nothing of itself may still print."""
    if not isinstance(error, TtdnError):
        raise error
