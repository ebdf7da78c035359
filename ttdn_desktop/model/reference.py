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


class Reference(msgspec.Struct, frozen=True):
    """All reference tables at once: holidays, indicators in catalogue order, bodies, confusable words, reduplications allowed."""

    holidays: Holidays = Holidays()
    indicators: tuple[Indicator, ...] = ()
    bodies: tuple[Body, ...] = ()
    confusables: dict[str, str] = {}
    reduplications: frozenset[str] = frozenset()
    secrecy_marks: tuple[str, ...] = ()

    def indicator(self, code: str) -> Indicator | None:
        """The indicator with that code, or None."""
        return next((item for item in self.indicators if item.code == code), None)
