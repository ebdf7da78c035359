"""What the cells of the table of figures say, read from the session: values, comparisons, doubts, places in the text."""

from functools import cached_property

from ttdn_desktop.checks.doubts import Doubt, History, adds_up, doubts
from ttdn_desktop.gui import figure_columns as columns
from ttdn_desktop.gui.figure_text import amount, difference, shown, shown_before, state_word
from ttdn_desktop.model.block import FigureRef, Paragraph
from ttdn_desktop.model.figure import Figure, FigureStatus, PeriodFigures
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.numbering import section_places
from ttdn_desktop.wording import figures as words
from ttdn_desktop.wording import joined


class Values:
    """The session's figures as they stand; made anew when they change."""

    def __init__(self, session: ReportSession, history: History) -> None:
        self._session = session
        self._history = history
        self._now = _by_code(session.figures)
        self._before = _by_code(session.previous_figures)
        self._same = _by_code(session.same_kind_figures)
        self._half = _by_code(history.half)
        self._indicators = {indicator.code: indicator for indicator in session.reference.indicators}
        self._doubts: dict[str, tuple[Doubt, ...]] = {}

    @cached_property
    def used(self) -> dict[str, tuple[str, str, str]]:
        """Figures of the text: code -> (section, block, the words around the first use)."""
        found: dict[str, tuple[str, str, str]] = {}
        for section, paragraph in self._session.report.paragraphs():
            for run in paragraph.runs:
                if isinstance(run, FigureRef) and run.code not in found:
                    found[run.code] = (section.key, paragraph.id, _around(paragraph, run, self._now))
        return found

    @cached_property
    def _numbers(self) -> dict[str, str]:
        report = self._session.report
        return section_places(report.numbering, report.sections)

    def codes(self) -> list[str]:
        """All figures: those of the period in their order, then those only the text uses."""
        codes = [figure.code for figure in self._session.figures.figures]
        return codes + [code for code in self.used if code not in self._now]

    @property
    def reference(self) -> Reference:
        """The reference tables."""
        return self._session.reference

    def figure(self, code: str) -> Figure:
        """The figure, a blank one if the period has none of that code."""
        indicator = self._indicators.get(code)
        return self._now.get(code) or Figure(code, unit=indicator.unit if indicator else "")

    def group(self, code: str) -> str:
        """The group of the catalogue a figure belongs to."""
        indicator = self._indicators.get(code)
        return (indicator.group if indicator else "") or words.NO_GROUP

    def doubts(self, code: str) -> tuple[Doubt, ...]:
        """What is odd about the figure."""
        if code not in self._doubts:
            indicator = self._indicators.get(code)
            summed = adds_up(indicator)
            self._doubts[code] = doubts(self.figure(code), self._same.get(code), self._history, adds_up=summed)
        return self._doubts[code]

    def section_of(self, code: str) -> str:
        """The section whose text uses the figure, else the one its outline expects it in, or ""."""
        if code in self.used:
            return self.used[code][0]
        expected = (s.key for s in self._session.outline.sections if code in s.figures)
        return next((key for key in expected if key in self._numbers), "")

    def is_waiting(self, code: str) -> bool:
        """True for a figure of the text that has no number yet."""
        return code in self.used and self.figure(code).number is None

    def has_values(self, column: int) -> bool:
        """True when the column says anything in any row."""
        if column == columns.BEFORE:  # in a year's report the period before usually is its first half
            return self._before != self._half and any(shown_before(figure) for figure in self._before.values())
        others = {columns.SAME: self._same, columns.CHANGE: self._same, columns.HALF: self._half}
        if column in others:
            return any(shown_before(figure) for figure in others[column].values())
        return any(self.text(code, column) for code in self._now)

    def text(self, code: str, column: int) -> str:
        """What a cell shows."""
        now, indicator = self._now.get(code), self._indicators.get(code)
        match column:
            case columns.NAME:
                return indicator.name if indicator else code
            case columns.UNIT:
                return (now.unit if now else "") or (indicator.unit if indicator else "")
            case columns.NOW:
                return shown(now)
            case columns.BEFORE:
                return shown_before(self._before.get(code), True, self.text(code, columns.UNIT))
            case columns.HALF:
                return shown_before(self._half.get(code), True, self.text(code, columns.UNIT))
            case columns.SAME:
                return shown_before(self._same.get(code), True, self.text(code, columns.UNIT))
            case columns.PLAN:
                return amount(now.plan if now else None)
            case columns.ESTIMATE:
                return amount(now.estimate if now else None)
            case columns.CHANGE:
                return difference(now, self._same.get(code))
            case columns.NOTE:
                return now.note if now else ""
            case columns.SOURCE:
                return now.source if now else ""
            case columns.STATE:
                return state_word(now) or (words.LOOK_AGAIN if self.doubts(code) else "")
            case _:
                return self._numbers.get(self.section_of(code), "")

    def about(self, code: str) -> str:
        """What is said below the table of a figure: its doubts, else where its number stands in the text."""
        said = [words.doubt(one.code, one.data) for one in self.doubts(code)]
        said += [told] if (told := self.joined(code)) else []
        if said:
            return " ".join(said)
        if code in self.used:
            return words.IN_TEXT.format(quote=self.used[code][2])
        quote = self.figure(code).quote
        return words.FROM_TEXT.format(quote=quote) if quote else ""

    def joined(self, code: str, column: int = -1) -> str:
        """What the units the own one was formed from have of a figure where not all have it, in words; of one column, or of all."""
        held = {columns.BEFORE: self._before, columns.HALF: self._half, columns.SAME: self._same}
        wanted = [column] if column in held else list(held) if column < 0 else []
        found = ((one, held[one].get(code)) for one in wanted)
        told = [joined.about(figure, words.HEADS[columns.KEYS[one]]) for one, figure in found if figure is not None]
        return " ".join(dict.fromkeys(part for part in told if part))

    def counts(self) -> tuple[int, int, int]:
        """Figures settled, figures in all, figures of the text still without a value."""
        known = sum(figure.status is not FigureStatus.BLANK for figure in self._now.values())
        return known, len(self._now), sum(map(self.is_waiting, self.used))


def _by_code(figures: PeriodFigures | None) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for figure in figures.figures if figures else ():
        found.setdefault(figure.code, figure)
    return found


def _around(paragraph: Paragraph, ref: FigureRef, now: dict[str, Figure]) -> str:
    """The words before and after a figure in its paragraph, the figure itself as it prints."""
    before = after = ""
    seen = False
    for run in paragraph.runs:
        if run is ref and not seen:
            seen = True
            continue
        said = (
            run.text if hasattr(run, "text") else shown(now.get(run.code)) or "…" if isinstance(run, FigureRef) else "…"
        )
        before, after = (before, after + said) if seen else (before + said, after)
    value = shown(now.get(ref.code)) or "…"
    return f"{_cut(before, -1)}{value}{_cut(after, 1)}".strip()


def _cut(text: str, side: int, most: int = 46) -> str:
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0] + "…" if side > 0 else "…" + text[-most:].split(" ", 1)[-1]
