"""What every check gets and gives: the context, the view of it, the rule as data."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import NamedTuple

import msgspec

from ttdn_desktop.carry import stale
from ttdn_desktop.carry.spots import Spot, spots
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead, Unit


class Context(msgspec.Struct, frozen=True):
    """Everything the checks look at. `previous` is the report this one was carried from, `requests` the letters it answers."""

    report: Report
    figures: PeriodFigures
    previous: Report | None
    previous_figures: PeriodFigures | None
    same_kind_figures: PeriodFigures | None
    unit: Unit
    letterhead: Letterhead
    requests: tuple[Request, ...]
    outline: Outline
    reference: Reference
    today: date


class View:
    """A context with what several rules need, reckoned once: the spots of the report and its stale expressions."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.report = context.report

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """All places where words stand."""
        return tuple(spots(self.report))

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """What carry.stale finds in the whole report, fields included."""
        context = self.context
        return stale.find(
            self.report,
            reference=context.reference,
            letterhead=context.letterhead,
            requests=context.requests,
            previous=context.previous.period if context.previous else None,
        )


class Hit(NamedTuple):
    """One place a rule found: a spot's coordinates, the words there, what to write instead; `severity` overrides the rule's."""

    section: str = ""
    block: str = ""
    start: int = -1
    end: int = -1
    quote: str = ""
    suggestion: str | None = None
    data: dict[str, str] = {}
    severity: Severity | None = None


class Rule(NamedTuple):
    """A rule as data: its id, how grave, what it rests on, the function that looks. `stops`: part of the gate to the bản trình ký."""

    id: str
    severity: Severity
    basis: str
    look: Callable[[View], Iterable[Hit]]
    stops: bool = False

    def findings(self, view: View) -> Iterable[Finding]:
        """The rule's findings in this view."""
        for hit in self.look(view):
            yield Finding(
                rule=self.id,
                severity=hit.severity or self.severity,
                section=hit.section,
                block=hit.block,
                start=hit.start,
                end=hit.end,
                quote=hit.quote,
                suggestion=hit.suggestion,
                basis=self.basis,
                data=hit.data,
            )


def in_spot(spot: Spot, start: int, end: int, suggestion: str | None = None, **data: str) -> Hit:
    """A hit at start..end of a spot, quoting what stands there."""
    if spot.in_table:
        data |= {"row": str(spot.cell[0]), "column": str(spot.cell[1])}
    return Hit(spot.section, spot.block, start, end, spot.text[start:end], suggestion, data)


def spoken(words: str) -> str:
    """Words as they are looked up: lower case, one blank between them."""
    return " ".join(words.lower().split())


def cased(right: str, found: str) -> str:
    """The right spelling with the capitals of what was found."""
    if found.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if found[:1].isupper() else right
