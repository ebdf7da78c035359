"""The table of what goes stale (corpus K1–K23): each class, what is done about it, and the function that looks for it."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from ttdn_desktop.carry import (
    stale_dates,
    stale_days,
    stale_documents,
    stale_names,
    stale_numbers,
    stale_people,
    stale_periods,
    stale_spoken,
    stale_terms,
    stale_words,
    stale_years,
)
from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.model.proposal import Action, Proposal


class Way(StrEnum):
    """What is done about a class: AUTO is proposed and chosen beforehand; KEEP stands as it is, nothing is said."""

    AUTO = "auto"
    PROPOSE = "propose"
    BLANK = "blank"
    FLAG = "flag"
    KEEP = "keep"


ACTIONS = {Way.AUTO: Action.PROPOSE, Way.PROPOSE: Action.PROPOSE, Way.BLANK: Action.BLANK, Way.FLAG: Action.FLAG}


class StaleClass(NamedTuple):
    """A row: the corpus's number, the ways, the function that looks at one place.

    Without a function: K7 is how papers are told apart (_asks_for_this, checks.cited, naming), K22 is asked when a file is read
    (operations.import_period).
    """

    id: str
    ways: tuple[Way, ...]
    look: Callable[[Seen], Iterator[Proposal]] | None = None


# In this order; where two speak of the same words the earlier one is kept.
CLASSES: tuple[StaleClass, ...] = (
    StaleClass("K9", (Way.FLAG,), stale_words.blanks),
    StaleClass("K4", (Way.BLANK, Way.PROPOSE), stale_documents.request_letters),
    StaleClass("K5", (Way.BLANK, Way.PROPOSE, Way.FLAG), stale_documents.plans),
    StaleClass("K6", (Way.KEEP, Way.FLAG), stale_documents.acts),
    StaleClass("K7", (Way.KEEP,)),
    StaleClass("K10", (Way.PROPOSE, Way.FLAG), stale_days.anniversaries),
    StaleClass("K11", (Way.PROPOSE, Way.FLAG), stale_days.yearless),
    StaleClass("K12", (Way.AUTO,), stale_days.zodiac),
    StaleClass("K3", (Way.PROPOSE, Way.FLAG), stale_periods.defective),
    StaleClass("K16", (Way.PROPOSE, Way.BLANK), stale_years.comparisons),
    StaleClass("K13", (Way.PROPOSE, Way.FLAG), stale_terms.terms),
    StaleClass("K13", (Way.PROPOSE,), stale_terms.sittings),
    StaleClass("K1", (Way.PROPOSE,), stale_spoken.bounds),
    StaleClass("K1", (Way.AUTO, Way.PROPOSE, Way.FLAG), stale_periods.periods),
    StaleClass("K1", (Way.PROPOSE,), stale_spoken.spoken),
    StaleClass("K2", (Way.AUTO, Way.PROPOSE)),
    StaleClass("K8", (Way.KEEP, Way.FLAG), stale_dates.dates),
    StaleClass("K8", (Way.FLAG,), stale_dates.papers),
    StaleClass("K13", (Way.PROPOSE, Way.FLAG), stale_terms.ordinals),
    StaleClass("K14", (Way.PROPOSE, Way.FLAG), stale_terms.durations),
    StaleClass("K19", (Way.PROPOSE,), stale_names.own_names),
    StaleClass("K18", (Way.PROPOSE, Way.FLAG), stale_names.bodies),
    StaleClass("K18", (Way.PROPOSE,), stale_names.former),
    StaleClass("K18", (Way.PROPOSE, Way.FLAG), stale_names.provinces),
    StaleClass("K18", (Way.FLAG,), stale_names.communes),
    StaleClass("K20", (Way.PROPOSE, Way.FLAG), stale_people.people),
    StaleClass("K19", (Way.FLAG,), stale_names.other_places),
    StaleClass("K23", (Way.PROPOSE,), stale_words.doubled_words),
    StaleClass("K21", (Way.FLAG,), stale_words.addresses),
    StaleClass("K17", (Way.BLANK, Way.FLAG), stale_numbers.numbers),
    StaleClass("YEAR", (Way.PROPOSE, Way.FLAG), stale_years.years_left),
    StaleClass("K15", (Way.FLAG,), stale_words.circumstances),
    StaleClass("K22", (Way.FLAG,)),
)


def ways_of(rule: str) -> frozenset[Way]:
    """All a class may do; "K19-other" is a kind of K19."""
    key = rule.partition("-")[0]
    return frozenset(way for row in CLASSES if row.id == key for way in row.ways)
