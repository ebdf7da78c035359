"""What is odd about one figure beside the unit's own past: one judgement for the table of figures and for the checks."""

from collections.abc import Iterable
from decimal import Decimal

import msgspec

from ttdn_desktop.model.figure import Figure, FigureStatus, Indicator, PeriodFigures, number_like
from ttdn_desktop.text.numbers import write_number

_ENOUGH = 3  # periods from which on there is a range at all
_FACTOR = Decimal(3)  # three times, or a third of, the year before
_ROOM = Decimal("1.5")  # how far outside the range is worth a word
_SMALL = 5  # below it everything jumps
_AT_END = "(đến cuối kỳ)"  # so the catalogue names what is counted on one day, not over the period


class History(msgspec.Struct, frozen=True):
    """Figures of the same kind of period in earlier years, newest first, and of the half-year inside a year's report."""

    past: tuple[PeriodFigures, ...] = ()
    half: PeriodFigures | None = None

    def numbers(self, figure: Figure) -> tuple[Decimal, ...]:
        """The values known of a figure in its unit of measure, newest first."""
        found = (number_like(figures.get(figure.code), figure) for figures in self.past)
        return tuple(number for number in found if number is not None)


class Doubt(msgspec.Struct, frozen=True):
    """One thing odd about a figure: a code of wording/figures.py and its data."""

    code: str
    data: dict[str, str] = {}


def adds_up(indicator: Indicator | None) -> bool:
    """True for events counted over a period, so that a year is never less than its first half (corpus 3.7, rule 7)."""
    return indicator is not None and indicator.aggregation == "sum" and _AT_END not in indicator.name


def doubts(figure: Figure, same: Figure | None, known: History, *, adds_up: bool = True) -> tuple[Doubt, ...]:
    """What is odd about the figure beside its own past; a note on it answers all that concerns its size.

    Codes: doubt-up, doubt-down, doubt-range, doubt-half, doubt-estimate, doubt-absent.
    """
    now, old = figure.number, number_like(same, figure)
    found: list[Doubt] = []
    half = number_like(known.half.get(figure.code), figure) if known.half is not None else None
    if adds_up and now is not None and half is not None and now < half:
        found.append(Doubt("doubt-half", {"now": write_number(now), "half": write_number(half)}))
    if now is not None and figure.estimate is not None and figure.estimate < now:
        found.append(Doubt("doubt-estimate", {"now": write_number(now), "estimate": write_number(figure.estimate)}))
    if figure.note:
        return tuple(found)
    if figure.status is FigureStatus.ABSENT and old:
        found.append(Doubt("doubt-absent", {"old": write_number(old)}))
    if now is not None:
        found += _size(now, old, known.numbers(figure))
    return tuple(found)


def _size(now: Decimal, old: Decimal | None, past: tuple[Decimal, ...]) -> Iterable[Doubt]:
    if now and old and (old >= _SMALL or now >= 3 * _SMALL):
        data = {"old": write_number(old), "now": write_number(now)}
        if now >= old * _FACTOR:
            return [Doubt("doubt-up", data | {"times": _times(now / old)})]
        if old >= now * _FACTOR:
            return [Doubt("doubt-down", data | {"times": _times(old / now)})]
    if len(past) >= _ENOUGH:
        low, high = min(past), max(past)
        if min(abs(now - high), abs(now - low)) >= _SMALL and (now > high * _ROOM or now * _ROOM < low):
            data = {"low": write_number(low), "high": write_number(high), "count": str(len(past))}
            return [Doubt("doubt-range", data | {"now": write_number(now)})]
    return []


def _times(ratio: Decimal) -> str:
    return write_number(round(ratio, 1))
