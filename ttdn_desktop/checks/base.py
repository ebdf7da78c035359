"""What every check gets and gives: the context, the view of it, the rule as data."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property, wraps
from typing import NamedTuple, TypeVar

import msgspec

from ttdn_desktop.carry import stale
from ttdn_desktop.carry.spots import CLOSING, OPENING, SUBJECT, TITLE, Spot, spots
from ttdn_desktop.checks.printed import Printed
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.model.outline import Outline
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead, Unit


class Context(msgspec.Struct, frozen=True):
    """Everything the checks look at. `previous` is the report this one was carried from, `requests` the letters it answers.

    `history`: the unit's reports before this one, the newest first, a few of them; `figures_history`: the figures of the same
    kind of period in earlier years, the newest first. `off`: ids of rules the office has switched off. `former`: places the unit
    was formed from ("huyện …"); `sources`: the reports text came from, by id, where there are others than `previous`.
    """

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
    history: tuple[Report, ...] = ()
    figures_history: tuple[PeriodFigures, ...] = ()
    off: frozenset[str] = frozenset()
    former: tuple[str, ...] = ()
    sources: dict[str, Report] = {}


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
            former=context.former,
            today=context.today,
            sources=context.sources | ({context.previous.id: context.previous} if context.previous else {}),
            elders={report.id: report for report in context.history},
        )

    @cached_property
    def printed(self) -> dict[tuple[str, str], Printed]:
        """Subject, opening, headings and closing as printed, by section and block, in the order of the page."""
        report, context = self.report, self.context
        fields = [("", SUBJECT, report.subject), ("", OPENING, report.opening)]
        fields += [(section.key, TITLE, section.title) for section in report.sections]
        fields.append(("", CLOSING, report.closing))
        return {
            (section, block): Printed(section, block, template, report, context.letterhead, context.requests)
            for section, block, template in fields
        }


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


class TextHit(NamedTuple):
    """A place in one text: what a rule finds that looks at nothing but the text and the reference tables."""

    start: int
    end: int
    suggestion: str | None = None
    data: dict[str, str] = {}
    severity: Severity | None = None


def anywhere(_spot: Spot) -> bool:
    """Fields, headings, paragraphs, cells."""
    return True


def in_body(spot: Spot) -> bool:
    """Only paragraphs of sections."""
    return spot.is_body


class Rule(NamedTuple):
    """A rule as data: its id, how grave, what it rests on, the function that looks. `stops`: part of the gate to the bản trình ký.

    Most rules look at one text at a time (`text`, made by text_rule): what they find is remembered with the text, so that
    after an edit only the changed paragraph is looked at anew. The others get the whole view (`look`); those that reckon have both
    (checks.linked_numbers).
    """

    id: str
    severity: Severity
    basis: str
    look: Callable[[View], Iterable[Hit]] | None = None
    stops: bool = False
    text: Callable[[str, Reference], Iterable[TextHit]] | None = None
    where: Callable[[Spot], bool] = anywhere

    def findings(self, view: View) -> Iterator[Finding]:
        """The rule's findings in this view."""
        if self.text:
            for spot in view.spots:
                if spot.text and self.where(spot):
                    yield from (self.finding_at(spot, hit) for hit in self.text(spot.text, view.context.reference))
        for hit in self.look(view) if self.look else ():
            yield self.finding(hit)

    def finding(self, hit: Hit) -> Finding:
        """A hit as a finding."""
        return Finding(
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

    def finding_at(self, spot: Spot, hit: TextHit) -> Finding:
        """A hit in a spot's text as a finding."""
        found = in_spot(spot, hit.start, hit.end, hit.suggestion, **hit.data)
        return self.finding(found._replace(severity=hit.severity))


def text_rule(
    rule: str,
    severity: Severity,
    basis: str,
    text: Callable[[str, Reference], Iterable[TextHit]],
    where: Callable[[Spot], bool] = anywhere,
) -> Rule:
    """A rule that looks at one text at a time; `where` says in which spots it counts."""
    return Rule(rule, severity, basis, text=text, where=where)


T = TypeVar("T")


def per_reference(build: Callable[[Reference], T]) -> Callable[[Reference], T]:
    """What is built once from the tables (a pattern, an index); kept for the tables last seen, told apart by identity."""
    kept: deque[tuple[Reference, T]] = deque(maxlen=4)

    @wraps(build)
    def of(reference: Reference) -> T:
        for known, value in tuple(kept):
            if known is reference:
                return value
        value = build(reference)
        kept.appendleft((reference, value))
        return value

    return of


def in_spot(spot: Spot, start: int, end: int, suggestion: str | None = None, **data: str) -> Hit:
    """A hit at start..end of a spot, quoting what stands there."""
    if spot.in_table:
        data |= {"row": str(spot.cell[0]), "column": str(spot.cell[1])}
    return Hit(spot.section, spot.block, start, end, spot.text[start:end], suggestion, data)


def in_printed(printed: Printed, start: int, end: int, suggestion: str | None = None, **data: str) -> Hit:
    """A hit at printed words of a field or heading; where a field made them it has no place in the stored text."""
    place = printed.span(start, end) or (-1, -1)
    return Hit(printed.section, printed.block, *place, printed.text[start:end], suggestion, data)


def spoken(words: str) -> str:
    """Words as they are looked up: lower case, one blank between them."""
    return " ".join(words.lower().split())


def cased(right: str, found: str) -> str:
    """The right spelling with the capitals of what was found."""
    if found.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if found[:1].isupper() else right
