"""What law and custom may change: dated tables read from resources/reference, handed to the pure rooms as values."""

from datetime import date

import msgspec

from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.figure import Indicator


class Body(msgspec.Struct, frozen=True):
    """An organisation whose name holds for some dates: `names` as written in text, `successor` what replaced it."""

    names: tuple[str, ...]
    valid_to: date | None = None
    successor: str = ""
    basis: str = ""
    confirmed: bool = True  # false: heard of, not yet held against the act itself; may be shown, not asserted


class Anniversary(msgspec.Struct, frozen=True):
    """A day that reports celebrate with a count of years: `names` as written in text, the day and the year it is counted from."""

    names: tuple[str, ...]
    day: int
    month: int
    year: int


class Act(msgspec.Struct, frozen=True):
    """An act that was replaced or amended: its number as cited ("72/2015/NĐ-CP"), since when, by what."""

    reference: str
    since: date
    by: str
    amended: bool = False  # still in force, with changes
    basis: str = ""
    confirmed: bool = True


class Reference(msgspec.Struct, frozen=True):
    """All reference tables at once: holidays, indicators in catalogue order, bodies, acts, anniversaries, word lists.

    `circumstances` are words for things of their time (an epidemic, an election): old news in carried text. `variants` are
    groups of spellings of one thing, the usual one first: a report should keep to one of them.
    """

    holidays: Holidays = Holidays()
    indicators: tuple[Indicator, ...] = ()
    bodies: tuple[Body, ...] = ()
    confusables: dict[str, str] = {}
    reduplications: frozenset[str] = frozenset()
    secrecy_marks: tuple[str, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()
    acts: tuple[Act, ...] = ()
    circumstances: tuple[str, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()

    def indicator(self, code: str) -> Indicator | None:
        """The indicator with that code, or None."""
        return next((item for item in self.indicators if item.code == code), None)
