"""What law and custom may change: dated tables read from resources/reference, handed to the pure rooms as values."""

import datetime

import msgspec

from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.figure import Indicator


class Pack(msgspec.Struct, frozen=True):
    """One reference table as a thing that has an age: its file's name, version, the day it was last looked through, its source.

    `confirmed` false: not all of it was held against the acts themselves. `own`: the office's file stands before the shipped one.
    """

    name: str
    version: int = 0
    dated: datetime.date | None = None
    source: str = ""
    confirmed: bool = False
    note: str = ""
    own: bool = False


class Body(msgspec.Struct, frozen=True):
    """An organisation whose name holds for some dates: `names` as written in text, `successor` what replaced it."""

    names: tuple[str, ...]
    valid_to: datetime.date | None = None
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
    """An act as it is cited: `reference` ("72/2015/NĐ-CP"), and what is known of it.

    `kind` "Nghị định", `title` what follows "về", or from its verb on ("quy định việc …"), `date` of signing, `issuer`, `effective` the day
    it came into force. Where it was replaced or amended: since when and by what. Two things may be unconfirmed, and are then said with
    "chưa xác nhận": number, date and title (`identity_confirmed`), and what became of it (`confirmed`).
    """

    reference: str
    kind: str = ""
    title: str = ""
    date: datetime.date | None = None
    issuer: str = ""
    effective: datetime.date | None = None
    identity_confirmed: bool = True
    since: datetime.date | None = None
    by: str = ""
    amended: bool = False  # still in force, with changes
    basis: str = ""
    confirmed: bool = True


class Circumstance(msgspec.Struct, frozen=True):
    """Words for a thing of its time ("giãn cách"): old news in carried text. Years in which it is the talk of the day, 0: any."""

    words: str
    first_year: int = 0
    last_year: int = 0


class Abbreviation(msgspec.Struct, frozen=True):
    """A short form and what it stands for; a `common` one needs no explanation at its first use."""

    short: str
    long: str
    common: bool = False


class Reference(msgspec.Struct, frozen=True):
    """All reference tables at once.

    `variants` are groups of spellings of one thing, the usual one first: a report should keep to one of them. `phrases` are those of
    the field, rightly written; `right_words` words that look like one of them: a first syllable and its second ones.
    """

    holidays: Holidays = Holidays()
    indicators: tuple[Indicator, ...] = ()
    bodies: tuple[Body, ...] = ()
    confusables: dict[str, str] = {}
    phrases: tuple[str, ...] = ()
    right_words: dict[str, str] = {}
    reduplications: frozenset[str] = frozenset()
    secrecy_marks: tuple[str, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()
    acts: tuple[Act, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    provinces: tuple[str, ...] = ()
    packs: tuple[Pack, ...] = ()

    def indicator(self, code: str) -> Indicator | None:
        """The indicator with that code, or None."""
        return next((item for item in self.indicators if item.code == code), None)
