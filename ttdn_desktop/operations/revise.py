"""Taking proposals and suggestions into a report: paragraphs, headings and the fields a person typed over."""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.carry import stale
from ttdn_desktop.carry.spots import (
    ADDRESSEE,
    ARCHIVE,
    CLOSING,
    OPENING,
    PLACE,
    RECIPIENT,
    SIGNER,
    SUBJECT,
    SYMBOL,
    TITLE,
    template_text,
)
from ttdn_desktop.model.block import HOLE, Text
from ttdn_desktop.model.edit import apply_proposals
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.came_from import came_from, former_areas
from ttdn_desktop.operations.issued_copy import letters_of
from ttdn_desktop.operations.link_figures import proposal_of
from ttdn_desktop.operations.ports import Catalogue, Store

_FIELDS = {PLACE: "place", SUBJECT: "subject", OPENING: "opening", CLOSING: "closing", ARCHIVE: "archive"}
_LISTS = {ADDRESSEE: "addressees", RECIPIENT: "recipients"}


def proposals_for(store: Store, catalogue: Catalogue, report: Report) -> tuple[Proposal, ...]:
    """What went stale in a stored report, by the report it was carried from. Raises Refused("unit-unknown")."""
    known = letters_of(store.requests(), report)
    sources = came_from(store, report) if report.sources else ()
    return stale.find(
        report,
        reference=catalogue.reference(),
        letterhead=store.unit(report.unit).letterhead(report.letterhead),
        requests=tuple(known[key] for key in report.requests if key in known),
        previous=sources[0].report.period if sources else None,
        former=former_areas(store, report),
        sources={one.report.id: one.report for one in sources},
    )


def accept(report: Report, proposals: Iterable[Proposal]) -> Report:
    """The report with the proposals in place, also those in headings and fields (pseudo blocks of carry.spots).

    One whose words no longer stand at its span, or that proposes nothing, changes nothing. Body text stays unreviewed.
    """
    chosen = [proposal for proposal in proposals if proposal.new or proposal.action is not Action.FLAG]
    for proposal in sorted(chosen, key=lambda p: -p.start):
        if proposal.block.startswith("@"):
            report = _in_field(report, proposal)
    return apply_proposals(report, [proposal for proposal in chosen if not proposal.block.startswith("@")])


def as_proposal(finding: Finding) -> Proposal | None:
    """A finding's suggestion as a proposal to accept; None when it has none or does not stand at a place in the text."""
    if (own := proposal_of(finding)) is not None:
        return own
    if finding.suggestion is None or finding.start < 0 or "row" in finding.data:
        return None
    new = (Text(finding.suggestion),) if finding.suggestion else ()
    return Proposal(
        finding.rule, finding.section, finding.block, finding.start, finding.end, finding.quote, Action.PROPOSE, new
    )


def _in_field(report: Report, proposal: Proposal) -> Report:
    """Words in a field or heading replaced; a figure or gap cannot stand there, so a blank becomes "…"."""
    name, _, number = proposal.block.partition(":")
    words = "".join(run.text if isinstance(run, Text) else "…" for run in proposal.new)

    def put(text: str) -> str:
        seen = template_text(text)[proposal.start : proposal.end]
        right = seen == proposal.quote and HOLE not in seen
        return text[: proposal.start] + words + text[proposal.end :] if right else text

    if name in _FIELDS:
        field = _FIELDS[name]
        return msgspec.structs.replace(report, **{field: put(getattr(report, field))})
    if name in _LISTS:
        field = _LISTS[name]
        names: tuple[str, ...] = getattr(report, field)
        changed = tuple(put(text) if place == int(number) else text for place, text in enumerate(names))
        return msgspec.structs.replace(report, **{field: changed})
    if name == SIGNER:
        return msgspec.structs.replace(
            report, signing=msgspec.structs.replace(report.signing, name=put(report.signing.name))
        )
    if name == SYMBOL:
        return msgspec.structs.replace(
            report, issue=msgspec.structs.replace(report.issue, symbol=put(report.issue.symbol))
        )
    if name == TITLE:
        section = report.section(proposal.section)
        return report.with_section(msgspec.structs.replace(section, title=put(section.title)))
    return report
