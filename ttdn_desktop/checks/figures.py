"""Checks of figures beside the unit's own past: jumps, a year below its half, numbers copied; statistics left in words."""

from collections.abc import Iterator

from ttdn_desktop.checks.base import Hit, Rule, View
from ttdn_desktop.checks.doubts import History, adds_up, doubts
from ttdn_desktop.checks.stale_findings import stale_rule
from ttdn_desktop.model.figure import PeriodFigures, number_like
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.period import PeriodKind

_AGAINST_SENSE = ("doubt-half", "doubt-estimate")  # these cannot be; the others may well be so and want a note
_COPIED = 3  # figures alike at once that are no chance
_WORTH = 5  # a number below it is often the same again ("01 lãnh đạo")


def against_sense(view: View) -> Iterator[Hit]:
    """A year's figure below that of its first half, an estimate of the year below what there is already."""
    return _doubts(view, impossible=True)


def jumps(view: View) -> Iterator[Hit]:
    """A figure three times the same period of the year before or a third of it, or far outside the range of all known years."""
    return _doubts(view, impossible=False)


def _doubts(view: View, *, impossible: bool) -> Iterator[Hit]:
    context = view.context
    before, same = context.previous_figures, context.same_kind_figures
    is_year = context.report.period.kind is PeriodKind.YEAR
    half = before if is_year and before and before.period == f"{context.report.period.year}-H1" else None
    known = History(context.figures_history, half)
    years = ", ".join(figures.period[:4] for figures in context.figures_history)
    for figure in context.figures.figures:
        indicator = context.reference.indicator(figure.code)
        old = same.get(figure.code) if same else None
        for doubt in doubts(figure, old, known, adds_up=adds_up(indicator)):
            if (doubt.code in _AGAINST_SENSE) is impossible:
                data = doubt.data | {"why": doubt.code, "code": figure.code, "years": years}
                yield Hit(figure.section, "", quote=indicator.name if indicator else figure.code, data=data)


def copied(view: View) -> Iterator[Hit]:
    """Three figures or more, and half of all, just as in the same period of the year before: counted anew, or copied?"""
    now, before = view.context.figures, view.context.same_kind_figures
    alike, compared = _alike(now, before) if before else ([], 0)
    if len(alike) >= _COPIED and 2 * len(alike) >= compared:
        indicators = (view.context.reference.indicator(code) for code in alike)
        names = [item.name if item else code for item, code in zip(indicators, alike, strict=True)]
        yield Hit(quote="; ".join(names[:4]) + ("; …" if len(names) > 4 else ""), data={"count": str(len(alike))})


def _alike(now: PeriodFigures, before: PeriodFigures) -> tuple[list[str], int]:
    """Codes of the figures with the same value as then, and how many could be compared."""
    alike: list[str] = []
    compared = 0
    for figure in now.figures:
        old = before.get(figure.code)
        then = number_like(old, figure)
        if figure.number is None or then is None or then < _WORTH or figure.note:
            continue
        compared += 1
        alike += [figure.code] if figure.number == then else []
    return alike, compared


RULES = (
    Rule("figure-half", Severity.SHOULD, "", against_sense),
    Rule("figure-jump", Severity.STYLE, "", jumps),
    Rule("figure-same", Severity.STYLE, "", copied),
    stale_rule("number-old", Severity.STYLE, "K17", "K17"),
)
