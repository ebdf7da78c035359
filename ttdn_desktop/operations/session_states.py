"""What a session remembers of a state of its report: to go back to it, and what the checks said of it."""

import msgspec

from ttdn_desktop.model.figure import PeriodFigures
from ttdn_desktop.model.finding import Finding, Waiver
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.report import Report
from ttdn_desktop.model.request import Request


class Snapshot(msgspec.Struct, frozen=True):
    """What undo goes back to: the values, what was done, in which step."""

    report: Report
    figures: PeriodFigures
    requests: dict[str, Request]
    waivers: dict[str, Waiver]
    what: str
    where: str


class Checked:
    """What the checks said of one state of the report under one set of tables and rules: the state, all findings, all proposals."""

    def __init__(self, of: tuple[object, ...], findings: tuple[Finding, ...], proposals: tuple[Proposal, ...]) -> None:
        self.of, self.findings, self.proposals = of, findings, proposals
        self._with_words = {_place(proposal): proposal for proposal in reversed(proposals) if proposal.new}

    def proposal_at(self, finding: Finding) -> Proposal | None:
        """The stale proposal that puts other words in a finding's place."""
        return self._with_words.get(_place(finding))


def _place(found: Finding | Proposal) -> tuple[str, str, int, str]:
    return found.section, found.block, found.start, found.quote
