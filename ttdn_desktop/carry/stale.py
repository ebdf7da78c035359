"""Finds what went stale in a report (corpus K1–K23): proposals only, nothing is changed here."""

from collections import deque
from collections.abc import Callable, Iterator

import msgspec

from ttdn_desktop.carry import stale_days, stale_documents, stale_numbers, stale_periods, stale_words
from ttdn_desktop.carry.seen import KEPT_TEXTS, Around, Seen
from ttdn_desktop.carry.spots import Spot, spots
from ttdn_desktop.model.block import FigureRef, Gap, Paragraph
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Letterhead

# In this order; where two speak of the same words the earlier one is kept.
CLASSES: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (
    stale_words.blanks,  # K9
    stale_documents.request_letters,  # K4
    stale_documents.plans,  # K5
    stale_documents.acts,  # K6
    stale_days.anniversaries,  # K10
    stale_days.yearless,  # K11
    stale_days.zodiac,  # K12
    stale_periods.defective,  # K3
    stale_periods.comparisons,  # K16
    stale_periods.periods,  # K1, K2
    stale_documents.dates,  # K8
    stale_documents.papers,  # K8
    stale_words.terms,  # K13
    stale_words.durations,  # K14
    stale_words.own_names,  # K19
    stale_words.bodies,  # K18
    stale_words.other_places,  # K19
    stale_words.doubled_words,  # K23
    stale_words.addresses,  # K21
    stale_numbers.numbers,  # K17
    stale_periods.years_left,  # the list at the end of corpus 4.1
    stale_words.circumstances,  # K15
)


def find(
    report: Report,
    *,
    reference: Reference,
    letterhead: Letterhead,
    requests: tuple[Request, ...],
    previous: Period | None = None,
) -> tuple[Proposal, ...]:
    """All stale expressions of the report, in the order of the page; spans of one paragraph do not overlap.

    `previous` is the period of the report the text was carried from: with it an expression is known to have meant the old
    period. `block` is a paragraph's id, or a field's or heading's pseudo id (carry.spots). Text a person typed is looked at
    too; mere reminders (K13–K17, K21) are given only for carried text nobody has reviewed. In a table's cell (data "row",
    "column"; positions count inside the cell) words are only marked.
    """
    looker = looker_for(Around(report.period, report.window, reference, letterhead, requests, previous))
    return tuple(proposal for spot in spots(report) if spot.text for proposal in looker.at(spot))


class Looker:
    """What the classes find under one set of circumstances, remembered text by text: typing changes one paragraph at a time."""

    def __init__(self, around: Around) -> None:
        self.around = around
        self._known: dict[object, tuple[Proposal, ...]] = {}

    def at(self, spot: Spot) -> tuple[Proposal, ...]:
        """The proposals at one spot, in order; none overlap."""
        key = (spot.text, spot.section, spot.block, spot.codes, spot.carried, spot.reviewed, spot.cell)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= KEPT_TEXTS:
                self._known.clear()
            known = self._known[key] = tuple(self._look(spot))
        return known

    def _look(self, spot: Spot) -> Iterator[Proposal]:
        seen = Seen(spot, self.around)
        here: list[Proposal] = []
        for look in CLASSES:
            for proposal in look(seen):
                if all(proposal.end <= known.start or known.end <= proposal.start for known in here):
                    here.append(proposal)
        return (_in_cell(p, spot) for p in sorted(here, key=lambda proposal: proposal.start))


def looker_for(around: Around) -> Looker:
    """The looker for these circumstances; the last few are kept, so that an unchanged paragraph is not looked at again."""
    for known in tuple(_LOOKERS):
        if known.around.reference is around.reference and _but_tables(known.around) == _but_tables(around):
            return known
    looker = Looker(around)
    _LOOKERS.appendleft(looker)
    return looker


def _but_tables(around: Around) -> tuple[object, ...]:
    return around.period, around.window, around.letterhead, around.requests, around.old


_LOOKERS: deque[Looker] = deque(maxlen=4)


def _in_cell(proposal: Proposal, spot: Spot) -> Proposal:
    if not spot.in_table:
        return proposal
    data = proposal.data | {"row": str(spot.cell[0]), "column": str(spot.cell[1])}
    return msgspec.structs.replace(proposal, action=Action.FLAG, new=(), preselected=False, data=data)


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
