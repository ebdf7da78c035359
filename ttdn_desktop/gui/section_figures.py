"""The tab "Số liệu" beside a section: its figures with last period, last year and the change, to be typed in place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.errors import TtdnError
from ttdn_desktop.gui import style
from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.figure_offer_rows import OfferRows
from ttdn_desktop.gui.figure_text import refusal, shown, shown_before, state_word
from ttdn_desktop.model.block import FigureRef
from ttdn_desktop.model.figure import Figure, number_like
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.period import PeriodKind
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.text.unicode import one_line
from ttdn_desktop.wording import section as words
from ttdn_desktop.wording.window import period_title


class SectionFigures(QScrollArea):
    """`typing` at each key, `changed` after a value was taken, `finished` on Enter in the last field; `hint` says

    what was wrong with one; `wanted(finding)` that a number of the text is to be linked.
    """

    changed = Signal()
    typing = Signal()
    finished = Signal()
    hint = Signal(str)
    wanted = Signal(object)

    def __init__(self, session: ReportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fields: dict[str, QLineEdit] = {}
        self._notes: dict[str, tuple[QLabel, str, str]] = {}  # label, name, unit of measure
        self._half = ""  # the figure whose half-typed value the session holds
        self._held = ("", "")  # the refused value the page was held for
        self._offered: tuple[Finding, ...] = ()
        self.offers: OfferRows | None = None
        self._told: dict[str, str] = {}  # why a value that still stands in its field was refused, by code
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def codes_of(self, key: str) -> list[str]:
        """The figures of a section: those in its text first, then those its outline expects there."""
        section = self._session.section(key)
        in_text = [r.code for b in section.blocks for r in getattr(b, "runs", ()) if isinstance(r, FigureRef)]
        known = self._session.outline.section(key)
        wanted = [code for code in (known.figures if known else ()) if self._session.figures.get(code) is not None]
        return list(dict.fromkeys((*in_text, *wanted)))

    def show_offers(self, findings: Sequence[Finding]) -> None:
        """Numbers of the text that may be linked, above the figures."""
        self._offered = tuple(findings)
        if self.offers is not None:
            self.offers.show_offers(self._offered)

    def show_section(self, key: str) -> None:
        """Shows a section's figures."""
        codes = self.codes_of(key)
        if list(self._fields) == codes and codes:
            self.refresh()
            return
        self._fields, self._notes, self._told = {}, {}, {}
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 8, 8, 8)
        self.offers = OfferRows(self._session)
        self.offers.taken.connect(self.wanted)
        self.offers.show_offers(self._offered)
        column.addWidget(self.offers)
        if not codes:
            empty = QLabel(style.prose(words.NO_FIGURES, "quiet"))
            empty.setWordWrap(True)
            column.addWidget(empty)
        else:
            for text in (self._head(), words.FIGURES_HINT):
                line = QLabel(style.prose(text, "quiet"))
                line.setWordWrap(True)
                column.addWidget(line)
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
            self._note(code)

    def flush(self, half: bool = False) -> None:
        """Takes what stands in the field being typed in; `half`: typing goes on, what is no number yet is left alone."""
        for code, field in self._fields.items():
            self._take(code, field, half=half and field.hasFocus())

    def held(self) -> str:
        """Why the page should not be left yet: a value that was refused, told once and given the keyboard; "" lets it go."""
        refused = next(((code, told) for code, told in self._told.items() if told), ("", ""))
        if not refused[0] or refused == self._held:
            self._held = ("", "")
            return ""
        self._held = refused
        QTimer.singleShot(0, self, lambda: self.focus_figure(refused[0]))
        return refused[1]

    def let_go(self) -> None:
        """Every field shows the session's value again, the one with the keyboard too: what was undone is not typed anew."""
        self._half = ""
        for code, field in self._fields.items():
            field.setText(shown(self._session.figures.get(code)))
            self._judge(code, "")

    def focus_figure(self, code: str) -> None:
        """Puts the cursor into a figure's field."""
        if code in self._fields:
            self._fields[code].setFocus()
            self._fields[code].selectAll()
            self.ensureWidgetVisible(self._fields[code])

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
        self._notes[code] = (label, name, unit)
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignTop)
        field.editingFinished.connect(lambda: self._take(code, field))
        field.textEdited.connect(self.typing)
        field.returnPressed.connect(lambda: self._go_on(code))
        self._fields[code] = field

    def _head(self) -> str:
        session = self._session
        before = period_title(session.previous.period) if session.previous is not None else ""
        same = session.report.period.same_kind_before()
        known = session.same_kind_figures.figures and (session.previous is None or session.previous.period != same)
        return words.figures_head(before, period_title(same) if known else "")

    def _note(self, code: str) -> None:
        """Beside what stands there now: last period, the same period last year, and the change against it."""
        label, name, unit = self._notes[code]
        session, now = self._session, self._session.figures.get(code)
        before = session.previous_figures.get(code) if session.previous_figures else None
        same = session.same_kind_figures.get(code)
        if session.previous is not None and session.previous.period == session.report.period.same_kind_before():
            same = None  # they are one: said once
        change = self._change(now, same, before)
        note = words.figure_note(unit, shown_before(before, unit=unit), shown_before(same, unit=unit), change)
        text = style.prose(name) + style.prose(note, "quiet")
        if label.text() != text:
            label.setText(text)
            self._fields[code].setAccessibleDescription(note)

    def _change(self, now: Figure | None, same: Figure | None, before: Figure | None) -> str:
        """Against the same period of the year before, else last period where it is as long as this one: never a year against a half."""
        session = self._session
        own, last = session.report.period, session.previous.period if session.previous is not None else None
        alike = last is not None and (last == own.same_kind_before() or last.kind is own.kind is not PeriodKind.FREE)
        against, to_same = (same, True) if same is not None and same.number is not None else (before, False)
        then = number_like(against, now)
        if now is None or now.number is None or then is None or not (to_same or alike):
            return ""
        return words.change_of(now.number, then, to_same or last == own.same_kind_before())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt override
        """Up and Down go from field to field, as in a table."""
        codes = list(self._fields)
        here = next((place for place, code in enumerate(codes) if self._fields[code].hasFocus()), -1)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if here >= 0 and step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.focus_figure(codes[max(0, min(here + step, len(codes) - 1))])
        else:
            super().keyPressEvent(event)

    def _go_on(self, code: str) -> None:
        """Enter goes to the next field; a value that was refused keeps the cursor."""
        self._take(code, self._fields[code])
        codes = list(self._fields)
        place = codes.index(code) + 1
        if not self._fields[code].property("wrong"):
            self.focus_figure(codes[place]) if place < len(codes) else self.finished.emit()

    def _take(self, code: str, field: QLineEdit, half: bool = False) -> None:
        if not field.isModified():  # what nobody typed here may be older than what was typed elsewhere
            return
        typed, joined = one_line(field.text()), code == self._half
        self._half = code if half else ""
        if typed == shown(self._session.figures.get(code)):
            field.setModified(half)
            self._judge(code, "")
            return
        try:
            self._session.set_figure(code, typed, joined)
        except TtdnError as error:
            if not half:
                self._judge(code, refusal(error, self._session.reference))
            return
        field.setModified(half)
        self._judge(code, "")
        self._note(code)
        QTimer.singleShot(0, self.changed.emit)

    def _judge(self, code: str, wrong: str) -> None:
        field = self._fields[code]
        self._told[code] = wrong
        if bool(field.property("wrong")) == bool(wrong):
            return
        field.setProperty("wrong", bool(wrong))
        style.set_tone(field, "stop" if wrong else "")
        self.hint.emit(wrong)
