"""Figures of a unit formed from several: what these reported in one period, added up unit of measure by unit of measure.

Zero is a number, "not reported" is none: where not all gave one, the sum is shown with how many did, and nothing is compared with it.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from ttdn_desktop.model.figure import YES_NO, Figure, FigureStatus, Indicator, PeriodFigures, Sum
from ttdn_desktop.text.numbers import write_number
from ttdn_desktop.text.unicode import fold

_AT_LEAST = frozenset(("trên", "hơn", "tối thiểu", "ít nhất"))
_AT_MOST = frozenset(("gần", "dưới", "không quá", "tối đa"))


def join(parts: Sequence[PeriodFigures], unit: str, period: str, indicators: Iterable[Indicator] = ()) -> PeriodFigures:
    """The figures of `unit` in a period as the sums over its parts; one part's are its own.

    A figure all parts gave in one unit of measure has the sum as its number. "Không có nội dung này" is an answer: that part is not
    counted. Yes-or-no, rates and what the catalogue never adds up have a number only where one part alone is concerned.
    """
    if len(parts) == 1:
        return PeriodFigures(unit, period, parts[0].figures)
    known = {indicator.code: indicator for indicator in indicators}
    codes = dict.fromkeys(figure.code for part in parts for figure in part.figures)
    return PeriodFigures(unit, period, tuple(_joined(code, parts, known.get(code)) for code in codes))


def of_a_whole(figures: PeriodFigures, unit: str, whole: str) -> PeriodFigures:
    """The figures of a larger unit, seen from one that came out of it: shown, never compared with."""
    return PeriodFigures(unit, figures.period, tuple(_of_a_whole(figure, whole) for figure in figures.figures))


def join_qualifiers(qualifiers: Iterable[str]) -> str:
    """The word before a sum: "trên" with anything exact stays "trên"; what points both ways is "khoảng"."""
    said = {" ".join(word.lower().split()) for word in qualifiers} - {""}
    if len(said) <= 1:
        return next(iter(said), "")
    if said <= _AT_LEAST:
        return "trên"
    return "gần" if said <= _AT_MOST else "khoảng"


def _joined(code: str, parts: Sequence[PeriodFigures], indicator: Indicator | None) -> Figure:
    found = [part.get(code) for part in parts]
    concerned = [f for f in found if f is None or f.status is not FigureStatus.ABSENT]
    numbered = [f for f in concerned if f is not None and f.number is not None]
    first = next(f for f in found if f is not None)
    unit = next((f.unit for f in numbered if f.unit), first.unit or (indicator.unit if indicator else ""))
    blank = Figure(code, unit=unit, section=first.section)
    if not concerned:
        return msgspec.structs.replace(blank, status=FigureStatus.ABSENT)
    if not numbered:
        uncounted = any(f is not None and f.status is FigureStatus.UNCOUNTED for f in concerned)
        return msgspec.structs.replace(blank, status=FigureStatus.UNCOUNTED) if uncounted else blank
    if not _adds_up(numbered, indicator):
        only = numbered[0] if len(concerned) == 1 else None
        return only or msgspec.structs.replace(blank, status=FigureStatus.UNCOUNTED)
    sums = _sums(numbered, len(concerned), indicator)
    if len(sums) > 1 or sums[0].have < sums[0].of:
        return msgspec.structs.replace(blank, status=FigureStatus.UNCOUNTED, sums=sums)
    value = sums[0].value
    return Figure(
        code,
        FigureStatus.KNOWN if value or sums[0].qualifier else FigureStatus.ZERO,
        value,
        sums[0].unit,
        write_number(value),
        sums[0].qualifier,
        section=first.section,
        plan=_plan(concerned),
        sums=sums,
    )


def _plan(concerned: Sequence[Figure | None]) -> Decimal | None:
    """The year's plan of all of them together, where each has one."""
    plans = [figure.plan for figure in concerned if figure is not None and figure.plan is not None]
    return sum(plans, Decimal(0)) if len(plans) == len(concerned) else None


def _sums(numbered: Sequence[Figure], of: int, indicator: Indicator | None) -> tuple[Sum, ...]:
    usual = indicator.unit if indicator else ""
    by_unit: dict[str, list[Figure]] = {}
    for figure in numbered:
        by_unit.setdefault(_measure(figure.unit or usual), []).append(figure)
    return tuple(
        Sum(
            sum((figure.number or Decimal(0) for figure in held), Decimal(0)),
            next((figure.unit for figure in held if figure.unit), usual),
            join_qualifiers(figure.qualifier for figure in held),
            len(held),
            of,
        )
        for held in by_unit.values()
    )


def _adds_up(numbered: Sequence[Figure], indicator: Indicator | None) -> bool:
    units = [figure.unit for figure in numbered]
    rate = any("/" in unit.replace(YES_NO, "/") or "%" in unit for unit in units)
    return not rate and (indicator is None or indicator.aggregation == "sum")


def _measure(unit: str) -> str:
    """ "Tin bài" and "tin, bài" measure the same."""
    return " ".join(fold(unit).replace(",", " ").split())


def _of_a_whole(figure: Figure, whole: str) -> Figure:
    if figure.number is None:
        return figure
    told = Sum(figure.number, figure.unit, figure.qualifier, whole=whole)
    return Figure(figure.code, FigureStatus.UNCOUNTED, unit=figure.unit, section=figure.section, sums=(told,))
