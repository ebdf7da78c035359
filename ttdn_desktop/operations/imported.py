"""What reading an old report gives: the values to store, and what the officer should know of them."""

import msgspec

from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead, Unit
from ttdn_desktop.reading.parts import Piece


class Notice(msgspec.Struct, frozen=True):
    """Something the officer should know of an import: code (sentence in wording/reading), the words it concerns, data."""

    code: str
    quote: str = ""
    data: dict[str, str] = {}


class Imported(msgspec.Struct, frozen=True):
    """An old report understood, not yet stored. `pieces` is every line of the source with its part, in source order;

    `numbers` are the headings' numbers as printed, by section key; `pictures` bytes by SHA-256.
    """

    unit: Unit
    report: Report
    figures: PeriodFigures
    requests: tuple[Request, ...] = ()
    pictures: dict[str, bytes] = {}
    warnings: tuple[Notice, ...] = ()
    pieces: tuple[Piece, ...] = ()
    numbers: dict[str, str] = {}

    @property
    def letterhead(self) -> Letterhead:
        """The letterhead the report was written under."""
        return self.unit.letterhead(self.report.letterhead)
