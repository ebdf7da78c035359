"""The tab "Số liệu" beside a section: its figures, each with last period's value, to be typed in place."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import style
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.figure_text import refusal, shown, state_word
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.text.unicode import one_line
from ttdn_desktop.wording import section as words


class SectionFigures(QScrollArea):
    """`typing` at each key, `changed` after a value was taken, `finished` on Enter in the last field; `hint` says

    what was wrong with one.
    """

    changed = Signal()
    typing = Signal()
    finished = Signal()
    hint = Signal(str)

    def __init__(self, session: ReportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fields: dict[str, QLineEdit] = {}
        self._half = ""  # the figure whose half-typed value the session holds
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def codes_of(self, key: str) -> list[str]:
        """The figures of a section: those in its text first, then those its outline expects there."""
        section = self._session.section(key)
        in_text = [r.code for b in section.blocks for r in getattr(b, "runs", ()) if isinstance(r, FigureRef)]
        known = self._session.outline.section(key)
        wanted = [code for code in (known.figures if known else ()) if self._session.figures.get(code) is not None]
        return list(dict.fromkeys((*in_text, *wanted)))

    def show_section(self, key: str) -> None:
        """Shows a section's figures."""
        codes = self.codes_of(key)
        if list(self._fields) == codes and codes:
            self.refresh()
            return
        self._fields = {}
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 8, 8, 8)
        if not codes:
            empty = QLabel(style.prose(words.NO_FIGURES, "quiet"))
            empty.setWordWrap(True)
            column.addWidget(empty)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        for row, code in enumerate(codes):
            self._add_row(grid, row, code)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(body)
        self.refresh()

    def refresh(self) -> None:
        """Shows the session's present values in the fields nobody is typing in."""
        for code, field in self._fields.items():
            figure = self._session.figures.get(code)
            if not field.hasFocus():
                field.setText(shown(figure))
            field.setToolTip(state_word(figure))

    def flush(self, half: bool = False) -> None:
        """Takes what stands in the field being typed in; `half`: typing goes on, what is no number yet is left alone."""
        for code, field in self._fields.items():
            self._take(code, field, half=half and field.hasFocus())

    def focus_figure(self, code: str) -> None:
        """Puts the cursor into a figure's field."""
        if code in self._fields:
            self._fields[code].setFocus()
            self._fields[code].selectAll()

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        self.focus_figure(next(iter(self._fields))) if self._fields else self.setFocus()

    def _add_row(self, grid: QGridLayout, row: int, code: str) -> None:
        indicator = self._session.reference.indicator(code)
        figure = self._session.figures.get(code)
        name = indicator.name if indicator else code
        unit = (figure.unit if figure else "") or (indicator.unit if indicator else "")
        label = QLabel()
        label.setWordWrap(True)
        field = CleanLine()
        field.setFixedWidth(84)
        field.setAccessibleName(f"{name} ({unit})")
        label.setBuddy(field)
        before = self._session.previous_figures.get(code) if self._session.previous_figures else None
        same = self._session.same_kind_figures.get(code)
        label.setText(style.prose(name) + style.prose(words.figure_note(unit, shown(before), shown(same)), "quiet"))
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignTop)
        field.editingFinished.connect(lambda: self._take(code, field))
        field.textEdited.connect(self.typing)
        field.returnPressed.connect(lambda: self._go_on(code))
        self._fields[code] = field

    def _go_on(self, code: str) -> None:
        """Enter goes to the next field; a value that was refused keeps the cursor."""
        self._take(code, self._fields[code])
        codes = list(self._fields)
        place = codes.index(code) + 1
        if not self._fields[code].property("wrong"):
            self.focus_figure(codes[place]) if place < len(codes) else self.finished.emit()

    def _take(self, code: str, field: QLineEdit, half: bool = False) -> None:
        typed, joined = one_line(field.text()), code == self._half
        self._half = code if half else ""
        if typed == shown(self._session.figures.get(code)):
            self._judge(field, "")
            return
        try:
            self._session.set_figure(code, typed, joined)
        except TtdnError as error:
            if not half:
                self._judge(field, refusal(error, self._session.reference))
            return
        self._judge(field, "")
        QTimer.singleShot(0, self.changed.emit)

    def _judge(self, field: QLineEdit, wrong: str) -> None:
        if bool(field.property("wrong")) == bool(wrong):
            return
        field.setProperty("wrong", bool(wrong))
        style.set_tone(field, "stop" if wrong else "")
        self.hint.emit(wrong)
