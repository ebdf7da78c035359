"""Finds what went stale in a report (corpus K1–K23): proposals only, nothing is changed here."""

from bisect import bisect_right
from calendar import monthrange
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from ttdn_desktop.carry.classes import CLASSES
from ttdn_desktop.carry.seen import KEPT_TEXTS, Around, Elder, Seen
from ttdn_desktop.carry.spots import Spot, spots
from ttdn_desktop.carry.stale_people import profile
from ttdn_desktop.carry.stale_touched import texts_of, untouched
from ttdn_desktop.model.block import FigureRef, Gap, Paragraph, skeleton
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead

_LOOKS = tuple(row.look for row in CLASSES if row.look)


def find(
    report: Report,
    *,
    reference: Reference,
    letterhead: Letterhead,
    requests: tuple[Request, ...],
    previous: Period | None = None,
    former: tuple[str, ...] = (),
    sources: Mapping[str, Report] = {},
    today: date | None = None,
    elders: Mapping[str, Report] = {},
) -> tuple[Proposal, ...]:
    """All stale expressions of the report, in the order of the page; spans of one paragraph do not overlap.

    `previous` is the period of the report the text was carried from: with it an expression is known to have meant the old
    period. `block` is a paragraph's id, or a field's or heading's pseudo id (carry.spots). Text a person typed is looked at
    too; mere reminders (K13–K17, K21) are given only for carried text nobody has reviewed. In a table's cell (data "row",
    "column"; positions count inside the cell) words are only marked. `former` are areas the unit was formed from; `sources` the
    reports the text came from, by id: with them each paragraph's period is known, and a place that has moved on already (taken
    or typed over) is not proposed a second time. `elders` are reports those came from in turn: words that come back to a period of the
    kind they were first written for are put as they were. `today` tells which web addresses are gone.
    """
    about = (report.period, report.window, reference, letterhead, requests, previous)
    periods = {key: source.period for key, source in sources.items()}
    around = Around(*about, report.pad_period, former, periods, _dated(report), today)
    looker, as_it_came = looker_for(around), texts_of(sources)
    first = _elders(report, sources, {**elders, **sources})
    looked = ((spot, looker.at(spot, first.get(spot.block))) for spot in spots(report) if spot.text)
    here = (p for spot, found in looked for p in untouched(spot, found, as_it_came))
    return (*here, *profile(report, around))


class Looker:
    """What the classes find under one set of circumstances, remembered text by text: typing changes one paragraph at a time."""

    def __init__(self, around: Around) -> None:
        self.around = around
        self._known: dict[object, tuple[Proposal, ...]] = {}

    def at(self, spot: Spot, elder: Elder | None = None) -> tuple[Proposal, ...]:
        """The proposals at one spot, in order; none overlap."""
        key = (
            spot.text,
            spot.section,
            spot.block,
            spot.codes,
            spot.carried,
            spot.reviewed,
            spot.cell,
            spot.source,
            elder,
        )
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= KEPT_TEXTS:
                self._known.clear()
            known = self._known[key] = tuple(self._look(spot, elder))
        return known

    def _look(self, spot: Spot, elder: Elder | None) -> Iterator[Proposal]:
        seen = Seen(spot, self.around, elder)
        here: list[Proposal] = []  # in order, none overlap
        for look in _LOOKS:
            for proposal in look(seen):
                at = bisect_right(here, proposal.start, key=_start)
                free = not at or here[at - 1].end <= proposal.start
                if free and (at == len(here) or proposal.end <= here[at].start):
                    here.insert(at, proposal)
        return (_in_cell(p, spot) for p in here)


def _start(proposal: Proposal) -> int:
    return proposal.start


def looker_for(around: Around) -> Looker:
    """The looker for these circumstances; the last few are kept, so that an unchanged paragraph is not looked at again."""
    for known in tuple(_LOOKERS):
        if known.around.reference is around.reference and _but_tables(known.around) == _but_tables(around):
            return known
    looker = Looker(around)
    _LOOKERS.appendleft(looker)
    return looker


def _but_tables(around: Around) -> tuple[object, ...]:
    told = around.period, around.window, around.letterhead, around.requests, around.old
    return (*told, around.padded, around.former, dict(around.sources), around.day, around.today)


_LOOKERS: deque[Looker] = deque(maxlen=4)


def _elders(report: Report, sources: Mapping[str, Report], known: Mapping[str, Report]) -> dict[str, Elder]:
    """By paragraph: how its words stood two reports ago, where that report was of the kind of this one."""
    came = [(block.id, block.origin) for _, block in report.paragraphs() if block.origin.report in sources]
    kept: dict[str, dict[str, Paragraph]] = {}

    def paragraph(key: str, block: str) -> Paragraph | None:
        if key not in kept:
            kept[key] = {one.id: one for _, one in known[key].paragraphs()} if key in known else {}
        return kept[key].get(block)

    found = {}
    for block, origin in came:
        source = paragraph(origin.report, origin.block)
        elder = known.get(source.origin.report) if source is not None else None
        if source is None or elder is None or elder.period.kind is not report.period.kind:
            continue
        if first := paragraph(elder.id, source.origin.block):
            found[block] = Elder(skeleton(first.runs), elder.period)
    return found


def _in_cell(proposal: Proposal, spot: Spot) -> Proposal:
    if not spot.in_table:
        return proposal
    data = proposal.data | {"row": str(spot.cell[0]), "column": str(spot.cell[1])}
    return msgspec.structs.replace(proposal, action=Action.FLAG, new=(), preselected=False, data=data)


def _dated(report: Report) -> date | None:
    issue = report.issue
    if not issue.year or not issue.month or not 1 <= issue.month <= 12:
        return None
    last = monthrange(issue.year, issue.month)[1]
    return date(issue.year, issue.month, min(issue.day or last, last))


def needs_single_review(report: Report, section: str, proposals: tuple[Proposal, ...]) -> set[str]:
    """Ids of the carried, unreviewed blocks of a section that must be looked at one by one.

    Those with a figure, a gap or something stale, and tables and pictures; the rest may be reviewed with the section in one step.
    Raises KeyError for an unknown section.
    """
    stale = {proposal.block for proposal in proposals if proposal.section == section}
    waiting = {block.id: block for owner, block in report.unreviewed() if owner.key == report.section(section).key}
    return {
        key
        for key, block in waiting.items()
        if key in stale
        or not isinstance(block, Paragraph)
        or any(isinstance(run, FigureRef | Gap) for run in block.runs)
    }
