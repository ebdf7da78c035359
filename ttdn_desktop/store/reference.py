"""Reference tables: resources/reference/*.json, each replaceable by a file of the same name in the home folder."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.figure import Indicator
from ttdn_desktop.model.reference import Act, Anniversary, Body, Reference
from ttdn_desktop.store.tables import load

FORMAT = 1
T = TypeVar("T", bound=msgspec.Struct)


class HolidayTable(msgspec.Struct, frozen=True):
    """holidays.json: days off with their names, make-up working days, where they come from, whether all is decided.

    `years` are those the table covers; `unconfirmed` names years or days for which no decision is known to us.
    """

    format: int
    years: tuple[int, ...]
    days_off: dict[date, str]
    make_up: tuple[date, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    source: str = ""
    confirmed: bool = False
    note: str = ""


class IndicatorTable(msgspec.Struct, frozen=True):
    """indicators.json: the figures' catalogue in its order."""

    format: int
    indicators: tuple[Indicator, ...]
    source: str = ""
    confirmed: bool = False
    note: str = ""


class BodyTable(msgspec.Struct, frozen=True):
    """bodies.json: organisations whose names hold for some dates."""

    format: int
    bodies: tuple[Body, ...]
    source: str = ""
    confirmed: bool = False
    note: str = ""


class TimeTable(msgspec.Struct, frozen=True):
    """times.json: what goes stale with the years: anniversaries, acts replaced, circumstances of their time."""

    format: int
    anniversaries: tuple[Anniversary, ...] = ()
    acts: tuple[Act, ...] = ()
    circumstances: tuple[str, ...] = ()
    source: str = ""
    confirmed: bool = False
    note: str = ""


class WordTable(msgspec.Struct, frozen=True):
    """words.json: words often confused, reduplications that are no slip, secrecy marks, variants of one spelling."""

    format: int
    confusables: dict[str, str] = {}
    reduplications: tuple[str, ...] = ()
    secrecy_marks: tuple[str, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()
    source: str = ""
    confirmed: bool = False
    note: str = ""


def read_reference(find: Callable[[str], Path | None]) -> Reference:
    """All tables as one value; `find` gives the file for a name or None.

    Raises Refused("reference-unreadable" | "reference-newer").
    """
    holidays = _table(find("holidays.json"), HolidayTable)
    indicators = _table(find("indicators.json"), IndicatorTable)
    bodies = _table(find("bodies.json"), BodyTable)
    words = _table(find("words.json"), WordTable) or WordTable(FORMAT)
    times = _table(find("times.json"), TimeTable) or TimeTable(FORMAT)
    return Reference(
        holidays=_calendar(holidays) if holidays else Holidays(),
        indicators=indicators.indicators if indicators else (),
        bodies=bodies.bodies if bodies else (),
        confusables=words.confusables,
        reduplications=frozenset(words.reduplications),
        secrecy_marks=words.secrecy_marks,
        anniversaries=times.anniversaries,
        acts=times.acts,
        circumstances=times.circumstances,
        variants=words.variants,
    )


def _calendar(table: HolidayTable) -> Holidays:
    return Holidays(
        days_off=frozenset(table.days_off),
        make_up=frozenset(table.make_up),
        years=frozenset(table.years),
    )


def _table(path: Path | None, kind: type[T]) -> T | None:
    return None if path is None else load(path, kind, FORMAT, "reference-unreadable")
