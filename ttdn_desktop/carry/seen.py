"""One spot as the stale rules see it: its text recognised once, and what the report around it says."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

import msgspec

from ttdn_desktop.carry.spots import Spot
from ttdn_desktop.model.block import Run, Text
from ttdn_desktop.model.period import Period, Window
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead
from ttdn_desktop.reading.citations import Citation, find_citations
from ttdn_desktop.reading.dates import DateSpan, find_dates
from ttdn_desktop.reading.expressions import Blank, PeriodWords, find_blanks, find_periods
from ttdn_desktop.reading.figures import find_figures
from ttdn_desktop.reading.names import find_places, find_variants
from ttdn_desktop.reading.quantities import find_quantities
from ttdn_desktop.reading.spans import covering

KEPT_TEXTS = 4096  # a report has some hundred paragraphs; typing makes a new text each pause

_DIGIT = re.compile(r"\d")
CLAUSE = 600  # letters of the longest clause
_BACK = 160  # letters before a place in which words say what it is

periods_in, citations_in, dates_in = find_periods, find_citations, find_dates  # these remember by themselves
blanks_in = lru_cache(KEPT_TEXTS)(find_blanks)
quantities_in = lru_cache(KEPT_TEXTS)(find_quantities)
figures_in = find_figures  # keeps what it found with the tables it was found by
places_in = lru_cache(KEPT_TEXTS)(find_places)
variants_in = lru_cache(KEPT_TEXTS)(find_variants)


class Around(msgspec.Struct, frozen=True):
    """What a stale rule knows of the report: `old` is the period of the report the text was carried from, if known.

    `sources` tells it by the report's id where texts come from several. `padded`: the house writes "06 tháng"; `former`: places
    the unit was formed from, or its own earlier names ("huyện Nguyên Bình"). `day` is that of the date line;
    `today` when it is looked at: an address that is gone by now.
    """

    period: Period
    window: Window
    reference: Reference
    letterhead: Letterhead
    requests: tuple[Request, ...] = ()
    old: Period | None = None
    padded: bool = False
    former: tuple[str, ...] = ()
    sources: Mapping[str, Period] = {}
    day: date | None = None
    today: date | None = None

    @property
    def dated(self) -> date:
        """The day the report stands on: of its date line, the end of its month while the day is blank, else of its window."""
        return self.day or self.window.end


class Elder(NamedTuple):
    """A carried text as it stood in the report before the one it was carried from, and that report's period."""

    text: str
    period: Period


class Seen:
    """A spot with its recognised spans; `around` is the report. `fresh_look`: carried and nobody has looked at it yet."""

    def __init__(self, spot: Spot, around: Around, elder: Elder | None = None) -> None:
        self.spot = spot
        self.elder = elder
        self.around = around
        self.text = spot.text
        self.new = around.period
        from_old = spot.carried or spot.block.startswith("@")  # a field or heading follows the report, whoever typed it
        self.old = around.sources.get(spot.source, around.old) if from_old else None

    @property
    def fresh_look(self) -> bool:
        """Carried text nobody has looked at yet: only there a mere reminder is worth showing."""
        return self.spot.carried and not self.spot.reviewed

    @property
    def year(self) -> int:
        """The year this place speaks of: in the plans that of the next period."""
        return (self.new.outlook() if self.spot.looks_ahead else self.new).year

    @property
    def old_year(self) -> int:
        """The year this place spoke of in the report it was carried from; 0 when that is not known."""
        if self.old is None:
            return 0
        return (self.old.outlook() if self.spot.looks_ahead else self.old).year

    @cached_property
    def low(self) -> str:
        """The text in small letters, each where it stands: for long lists of words, and to see whether one is there at all."""
        low = self.text.lower()
        return low if len(low) == len(self.text) else self.text  # "İ" would become two

    @cached_property
    def digits(self) -> bool:
        """True when there is a digit in it."""
        return bool(_DIGIT.search(self.text))

    @property
    def periods(self) -> tuple[PeriodWords, ...]:
        """Period expressions."""
        return periods_in(self.text)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Cited documents."""
        return citations_in(self.text)

    @property
    def dates(self) -> tuple[DateSpan, ...]:
        """Dates."""
        return dates_in(self.text)

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """Places left blank."""
        return blanks_in(self.text)

    def in_citation(self, start: int, end: int) -> bool:
        """True when the span lies in a cited document's words."""
        here = covering(self.citations, start)
        return here is not None and end <= here.end

    def clause_start(self, place: int) -> int:
        """Where the clause around a position begins, not farther away than a clause is long."""
        least = max(place - CLAUSE, 0)
        found = max(self.text.rfind(mark, least, place) for mark in (". ", "; ", ": ", "\n"))
        return found + 1 if found >= 0 else least

    def stands_before(self, pattern: re.Pattern[str], place: int) -> bool:
        """True when words that end at a position fit a pattern that ends with "$"."""
        return pattern.search(self.text, max(place - _BACK, 0), place) is not None

    def propose(
        self,
        rule: str,
        start: int,
        end: int,
        new: str | tuple[Run, ...] = (),
        *,
        action: Action = Action.PROPOSE,
        preselected: bool = False,
        data: dict[str, str] | None = None,
    ) -> Proposal:
        """A proposal over start..end of this spot; a plain string is one run of text."""
        runs: tuple[Run, ...] = (Text(new),) if isinstance(new, str) else new
        quote = self.text[start:end]
        return Proposal(
            rule, self.spot.section, self.spot.block, start, end, quote, action, runs, preselected, data or {}
        )

    def flag(self, rule: str, start: int, end: int, **data: str) -> Proposal:
        """A mark without a new text."""
        return self.propose(rule, start, end, (), action=Action.FLAG, data=data)
