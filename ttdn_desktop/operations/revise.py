"""Taking proposals and suggestions into a report: paragraphs, headings and the fields a person typed over."""

from collections.abc import Iterable

import msgspec

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
from ttdn_desktop.model.block import HOLE, Block, Table, Text
from ttdn_desktop.model.edit import apply_proposals
from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import Report
from ttdn_desktop.operations.link_figures import proposal_of, with_values

_FIELDS = {PLACE: "place", SUBJECT: "subject", OPENING: "opening", CLOSING: "closing", ARCHIVE: "archive"}
_LISTS = {ADDRESSEE: "addressees", RECIPIENT: "recipients"}


def accept(report: Report, proposals: Iterable[Proposal]) -> Report:
    """The report with the proposals in place, also those in tables' cells, headings and fields (pseudo blocks of carry.spots).

    One whose words no longer stand at its span, or that proposes nothing, changes nothing. Body text stays unreviewed.
    """
    chosen = [proposal for proposal in proposals if proposal.new or proposal.action is not Action.FLAG]
    for proposal in sorted(chosen, key=lambda p: -p.start):
        if proposal.block.startswith("@"):
            report = _in_field(report, proposal)
        elif "row" in proposal.data:
            report = _in_cell(report, proposal)
    return apply_proposals(report, [p for p in chosen if not p.block.startswith("@") and "row" not in p.data])


def taken(report: Report, figures: PeriodFigures, proposals: Iterable[Proposal]) -> tuple[Report, PeriodFigures]:
    """The same, and the figures that were blank and have the number that was linked to them."""
    chosen = tuple(proposals)
    made = accept(report, chosen)
    return made, with_values(figures, chosen) if made != report else figures


def as_proposal(finding: Finding) -> Proposal | None:
    """A finding's suggestion as a proposal to accept; None when it has none or does not stand at a place in the text."""
    if (own := proposal_of(finding)) is not None:
        return own
    if finding.suggestion is None or finding.start < 0:
        return None
    new = (Text(finding.suggestion),) if finding.suggestion else ()
    cell = {name: told for name, told in finding.data.items() if name in ("row", "column")}
    span = (finding.start, finding.end, finding.quote)
    return Proposal(finding.rule, finding.section, finding.block, *span, Action.PROPOSE, new, data=cell)


def _in_cell(report: Report, proposal: Proposal) -> Report:
    """Words in a table's cell replaced, where they still stand at their span."""
    here = (int(proposal.data["row"]), int(proposal.data["column"]))
    words = "".join(run.text if isinstance(run, Text) else "…" for run in proposal.new)

    def put(place: tuple[int, int], text: str) -> str:
        right = place == here and text[proposal.start : proposal.end] == proposal.quote
        return text[: proposal.start] + words + text[proposal.end :] if right else text

    def changed(block: Block) -> Block:
        if not isinstance(block, Table) or block.id != proposal.block:
            return block
        rows = tuple(tuple(put((r, c), text) for c, text in enumerate(row)) for r, row in enumerate(block.rows))
        return msgspec.structs.replace(block, rows=rows)

    section = report.section(proposal.section)
    return report.with_section(msgspec.structs.replace(section, blocks=tuple(map(changed, section.blocks))))


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
