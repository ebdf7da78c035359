"""Numbers of an old report that are its figures become linked: printed letter for letter as they stood, and one value from then on."""

import msgspec

from ttdn_desktop.model.block import FigureRef, Paragraph, Run, Text, merge_runs, replace_span, skeleton
from ttdn_desktop.model.edit import map_paragraphs
from ttdn_desktop.model.figure import PeriodFigures, figure_text, is_background, same_unit
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.imported import Imported
from ttdn_desktop.reading.figure_heads import find_figures_under, with_heads
from ttdn_desktop.reading.figure_times import Time, time_of
from ttdn_desktop.reading.figures import FigureSpan

_PLANS = ("S5", "S6")


def linkable(imported: Imported, reference: Reference) -> int:
    """How many numbers `linked` would link."""
    made = linked(imported, reference)
    return sum(isinstance(run, FigureRef) for _, p in made.report.paragraphs() for run in p.runs)


def linked(imported: Imported, reference: Reference) -> Imported:
    """The import with its numbers linked where the figure read has just that value: nothing printed changes by it.

    Left as words: plans, parts, others' numbers, and a number whose look is not that of the words before it: a figure prints like these.
    """
    plans = {p.id for section, p in imported.report.paragraphs() if section.codes and section.codes[0][:2] in _PLANS}

    above = {
        paragraph.id: words
        for section in imported.report.sections
        for paragraph, words in with_heads(section.title, (b for b in section.blocks if isinstance(b, Paragraph)))
    }

    def link(paragraph: Paragraph) -> Paragraph:
        if paragraph.id in plans:
            return paragraph
        text, runs = skeleton(paragraph.runs), paragraph.runs
        for span in reversed(find_figures_under(above.get(paragraph.id, ""), text, reference)):
            form = text[span.begin : span.end]
            ref = FigureRef(span.code, "value", form)
            if _is_figure(span, imported.figures, reference) and figure_text(ref, imported.figures) == form:
                if _looks_like_before(runs, span.begin, span.end):
                    runs = replace_span(runs, span.begin, span.end, (ref,))
        return paragraph if runs is paragraph.runs else msgspec.structs.replace(paragraph, runs=merge_runs(runs))

    return msgspec.structs.replace(imported, report=map_paragraphs(imported.report, link))


def unlinked(report: Report, figures: PeriodFigures) -> Report:
    """The report with those numbers as words again that would print otherwise: other values of the period are known already."""

    def loosen(paragraph: Paragraph) -> Paragraph:
        runs = tuple(
            Text(run.form) if isinstance(run, FigureRef) and run.form and figure_text(run, figures) != run.form else run
            for run in paragraph.runs
        )
        return paragraph if runs == paragraph.runs else msgspec.structs.replace(paragraph, runs=merge_runs(runs))

    return map_paragraphs(report, loosen)


def _is_figure(span: FigureSpan, figures: PeriodFigures, reference: Reference) -> bool:
    figure, indicator = figures.get(span.code), reference.indicator(span.code)
    period = Period.parse(figures.period)
    if figure is None or not (span.links or span.said.part) or time_of(span, period) is Time.OTHER:
        return False
    if is_background(span.code):
        return False  # stays words: it is told again without being counted anew
    unit = f"{span.unit}/{span.rate}" if span.rate and "/" in figure.unit else span.unit
    return figure.value == span.value and (not unit or same_unit(indicator, unit, figure.unit))


def _looks_like_before(runs: tuple[Run, ...], start: int, end: int) -> bool:
    """True where one run holds the whole span, and the letters before it are as bold and as slanted."""
    place, before = 0, Text("")
    for run in runs:
        size = len(run.text) if isinstance(run, Text) else 1
        if place <= start and end <= place + size:
            alike = isinstance(run, Text) and (run.bold, run.italic) == (before.bold, before.italic)
            return isinstance(run, Text) and (place < start or alike)
        place += size
        before = run if isinstance(run, Text) else before
    return False
