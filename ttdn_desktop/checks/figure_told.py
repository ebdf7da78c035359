"""The numbers a report tells: in its sentences and in its own tables, by the indicator they are."""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ttdn_desktop.carry.seen import periods_in
from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.checks.about import is_about
from ttdn_desktop.checks.base import View
from ttdn_desktop.model.block import Paragraph
from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, is_background, same_unit, scaled
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.figure_heads import find_figures_under, with_heads
from ttdn_desktop.reading.figures import FigureSpan
from ttdn_desktop.text.numbers import read_form

_AHEAD = ("S5", "S6")  # sections that speak of what is to come hold no results


class Told(NamedTuple):
    """A number of a sentence that may stand for a figure."""

    spot: Spot
    span: FigureSpan


@lru_cache(1)
def told_in(view: View) -> dict[str, tuple[Told, ...]]:
    """Results of the unit's own told in the paragraphs, by indicator, in the order of the page.

    Not what is carried and was not looked at yet: its numbers are those of the period before.
    """
    found: dict[str, list[Told]] = {}
    heads: dict[str, str] = {}
    for section in view.report.sections:
        paragraphs = (block for block in section.blocks if isinstance(block, Paragraph))
        heads |= {paragraph.id: above for paragraph, above in with_heads(section.title, paragraphs)}
    for spot in view.spots:
        waits = spot.carried and not spot.reviewed
        if spot.is_body and not waits and not (spot.codes and spot.codes[0][:2] in _AHEAD):
            for span in find_figures_under(heads.get(spot.block, ""), spot.text, view.context.reference):
                if span.counts and not is_background(span.code) and of_period(span, view.report.period):
                    found.setdefault(span.code, []).append(Told(spot, span))
    return {code: tuple(told) for code, told in found.items()}


def of_period(span: FigureSpan, period: Period) -> bool:
    """False where the sentence speaks of another time: a day, a month, an earlier year."""
    return all(_is_of(words, period) for words in span.said.times)


def _is_of(words: str, period: Period) -> bool:
    for found in periods_in(words):
        said = found.period(period.year)
        return said is not None and (said == period or said.kind is PeriodKind.YEAR and said.year == period.year)
    return False


def agrees(span: FigureSpan, number: Decimal, unit: str, indicator: Indicator | None) -> bool:
    """True where the sentence and the number say the same: "trên 80" is right for 83, "khoảng 100" for 95."""
    value, own, _ = scaled(span.value, span.unit)
    number, other, _ = scaled(number, unit)
    if not like_units(indicator, own, other):
        return False
    return is_about(span.qualifier, value, number)


def like_units(indicator: Indicator | None, one: str, other: str) -> bool:
    """True where two numbers are counted alike, or for one of them it is not said how."""
    return not one or not other or same_unit(indicator, one, other)


def known(view: View, code: str) -> Figure | None:
    """The figure of the period the prose is held against: one a person entered, or that came from a table; not one read in the prose."""
    figure = view.context.figures.get(code)
    if figure is None or figure.status is FigureStatus.BLANK:
        return None
    from_prose = figure.source == "imported" and bool(figure.quote) and read_form(figure.written) == figure.value
    return None if from_prose else figure


def name_of(reference: Reference, code: str) -> str:
    """What an officer calls the indicator."""
    indicator = reference.indicator(code)
    return indicator.name if indicator else code


def written(span: FigureSpan) -> str:
    """The number as the sentence writes it: "trên 80 tin, bài"."""
    return " ".join(part for part in (span.qualifier, span.written, span.unit) if part)


def contradicting(
    told: Iterable[Told], number: Decimal, unit: str, indicator: Indicator | None
) -> tuple[tuple[Told, ...], bool]:
    """The sentences that cannot be right beside the number, and whether that is beyond doubt.

    A number that says it is a part is none of them; nor are several, of which one is the number itself or which make it together.
    """
    alike = [
        one
        for one in told
        if not one.span.said.subset and like_units(indicator, _counted(one)[1], scaled(number, unit)[1])
    ]
    alone = [one for one in alike if one.span.links]
    if not alone and _together(alike, number, unit, indicator):
        return tuple(alike[:1]), False
    wrong = [one for one in alone if not agrees(one.span, number, unit, indicator)]
    sure = tuple(one for one in wrong if one.span.said.whole)
    if sure or len(wrong) < len(alone) or not wrong:
        return sure, True  # where one of them is the figure, the others are of something in it
    if sum((_counted(one)[0] for one in alike), Decimal(0)) == scaled(number, unit)[0]:
        return (), True
    return tuple(wrong[:1]), len(alike) == 1


def _together(alike: list[Told], number: Decimal, unit: str, indicator: Indicator | None) -> bool:
    """True for several numbers of one sentence, none of them the figure, that make more than it ("2.000 tờ rơi, 1.500 tờ gấp")."""
    sentences = {(one.spot.block, one.span.sentence) for one in alike}
    inexact = any(one.span.qualifier or one.span.said.part for one in alike)
    if len(alike) < 2 or len(sentences) != 1 or inexact:
        return False
    if any(agrees(one.span, number, unit, indicator) for one in alike):
        return False
    return sum((_counted(one)[0] for one in alike), Decimal(0)) > scaled(number, unit)[0]


def _counted(one: Told) -> tuple[Decimal, str]:
    return scaled(one.span.value, one.span.unit)[:2]
