"""Stale expressions as findings: one rule a class, so that the checks page and the proposals say the same."""

from collections.abc import Iterator
from functools import partial

from ttdn_desktop.checks.base import Hit, Rule, View
from ttdn_desktop.model.block import Text
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.proposal import Action, Proposal


def from_stale(classes: frozenset[str], proposed: Severity | None, view: View) -> Iterator[Hit]:
    """The proposals of some classes; a proposal made of plain words is the suggestion.

    `proposed` is the weight of those that put words in the place of words, where it is another than the rule's. What is known
    by hearsay only, or may well still be right, is never more than a reminder.
    """
    for proposal in view.proposals:
        if proposal.rule in classes:
            unsure = not proposal.data.keys().isdisjoint(("unconfirmed", "reminder"))
            weight = Severity.STYLE if unsure else proposed if proposal.action is Action.PROPOSE else None
            yield _hit(proposal)._replace(severity=weight)


def stale_rule(rule: str, severity: Severity, basis: str, *classes: str, proposed: Severity | None = None) -> Rule:
    """A rule that reports the stale classes named (K1 …)."""
    return Rule(rule, severity, basis, partial(from_stale, frozenset(classes), proposed))


def _hit(proposal: Proposal) -> Hit:
    words = [run.text for run in proposal.new if isinstance(run, Text)]
    suggestion = "".join(words) if words and len(words) == len(proposal.new) else None
    data = proposal.data | {"class": proposal.rule, "action": proposal.action.value}
    return Hit(proposal.section, proposal.block, proposal.start, proposal.end, proposal.quote, suggestion, data)
