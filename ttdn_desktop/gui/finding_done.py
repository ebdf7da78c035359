"""What was just done with a finding: told in a sentence, with the place its words stand at now."""

from typing import NamedTuple

from ttdn_desktop.model.block import Text
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.operations import fixing
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording.checks import as_read


class Done(NamedTuple):
    """`start` to `end` are the words spoken of, -1 where there are none; `new`: they were put there."""

    finding: Finding
    told: str
    start: int = -1
    end: int = -1
    new: bool = False


def put_right(session: ReportSession, finding: Finding, proposal: Proposal) -> Done:
    """A proposal was taken: the new words stand in its place."""
    size = sum(len(run.text) if isinstance(run, Text) else 1 for run in proposal.new)
    told = words.done_line(as_read(finding.printed), fixing.words_of(session, proposal.new))
    return Done(finding, told, proposal.start, proposal.start + size, new=True)


def answered(finding: Finding) -> Done:
    """A question about a figure was answered."""
    return Done(finding, words.done_line(as_read(finding.printed), None))


def set_aside(finding: Finding, reason: str) -> Done:
    """The finding was set aside for a reason."""
    return Done(finding, words.aside_line(as_read(finding.printed), reason), finding.start, finding.end)
