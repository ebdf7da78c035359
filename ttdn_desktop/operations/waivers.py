"""Findings set aside with a reason and brought back: steps of undo like any other, kept in the office's store alone."""

from ttdn_desktop.checks.run import RULES
from ttdn_desktop.errors import Refused
from ttdn_desktop.model.finding import Finding, Waiver
from ttdn_desktop.operations.session import ReportSession

STOPPING = frozenset(rule.id for rule in RULES if rule.stops)  # no waiver opens the gate


def waive(session: ReportSession, finding: Finding, reason: str) -> None:
    """Sets a finding aside. Raises Refused("waive-stops") for one that stops the bản trình ký."""
    if finding.rule in STOPPING:
        raise Refused("waive-stops", finding.rule)
    waiver = Waiver(finding.key, reason, session.clock())
    session.change(waivers=session.waivers | {waiver.finding: waiver}, what="waive")


def bring_back(session: ReportSession, finding: Finding) -> None:
    """Takes a finding up again."""
    left = {key: waiver for key, waiver in session.waivers.items() if key != finding.key}
    session.change(waivers=left, what="bring-back")


def set_aside(session: ReportSession, section: str | None = None) -> tuple[tuple[Finding, Waiver], ...]:
    """What was set aside and still stands in the report (or one section), each with its waiver."""
    held = session.waivers
    found = (f for f in session.found() if section is None or f.section == section) if held else ()
    return tuple((f, held[f.key]) for f in found if f.key in held)


def reasons(session: ReportSession) -> tuple[str, ...]:
    """The reasons findings of this report were set aside with, the newest first."""
    return tuple(dict.fromkeys(waiver.reason for waiver in reversed(session.waivers.values())))


def times_waived(session: ReportSession, rule: str) -> int:
    """How often this office set something of this rule aside, in this report and in all others."""
    elsewhere = sum(found == rule and report != session.report.id for report, found in session.waived_rules)
    return elsewhere + sum(waiver.rule == rule for waiver in session.waivers.values())
