"""How findings are laid before the officer: the weightiest first and open, the rest folded; by weight or by kind of rule."""

from collections.abc import Iterable
from typing import NamedTuple

from ttdn_desktop.checks.run import FAMILIES, FAMILY_OF, WEIGHT
from ttdn_desktop.model.finding import Finding, Severity

OPEN_SHOULD = 12  # more than this at once, and none of them is read
_READ_ON = "carried-unreviewed"
MUST, SHOULD, STYLE = "must", "should", "style"


class Weighed(NamedTuple):
    """Findings by weight, each in the order of the page; `rest` are those to be looked at by who has the time."""

    must: tuple[Finding, ...]
    should: tuple[Finding, ...]
    rest: tuple[Finding, ...]


class Group(NamedTuple):
    """Findings under one heading: `key` names it, `parts` are its findings by section or by rule, `folded` how it first stands."""

    key: str
    parts: tuple[tuple[str, tuple[Finding, ...]], ...]
    folded: bool = False

    @property
    def size(self) -> int:
        """How many findings it holds."""
        return sum(len(found) for _, found in self.parts)


def weigh(findings: Iterable[Finding]) -> Weighed:
    """Every must-finding, the weightiest should-findings, and the rest: light should-findings before those of taste."""
    by: dict[Severity, list[Finding]] = {severity: [] for severity in Severity}
    for finding in findings:
        by[finding.severity].append(finding)
    should = by[Severity.SHOULD]
    heavy = sorted(range(len(should)), key=lambda place: _weight(should[place]))[:OPEN_SHOULD]
    chosen = frozenset(heavy)
    light = [finding for place, finding in enumerate(should) if place not in chosen]
    return Weighed(tuple(by[Severity.MUST]), tuple(should[n] for n in sorted(heavy)), (*light, *by[Severity.STYLE]))


def weightiest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same findings, the weightiest kinds of rules first; what is answered by reading on comes last."""
    return tuple(sorted(findings, key=lambda finding: (_waits(finding), _weight(finding))))


def by_weight(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """The three groups, inside by section in the order of the page; the last one folded."""
    must, should, rest = weigh(findings)
    made = (Group(MUST, _parts(must)), Group(SHOULD, _parts(should)), Group(STYLE, _parts(rest), folded=True))
    return tuple(group for group in made if group.parts)


def in_section(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """One section's findings: the weightiest first, without headings inside; what is light folded."""
    must, should, rest = weigh(findings)
    made = (("", (*weightiest_first(must), *weightiest_first(should)), False), (STYLE, rest, True))
    return tuple(Group(key, (("", found),), folded) for key, found, folded in made if found)


def by_kind(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """By family of rules in the order of their worth, inside by rule; families that hold only matters of taste are folded."""
    held: dict[str, dict[str, list[Finding]]] = {}
    for finding in findings:
        held.setdefault(FAMILY_OF.get(finding.rule, ""), {}).setdefault(finding.rule, []).append(finding)
    groups = []
    for family in (*FAMILIES, ""):
        rules = held.get(family, {})
        parts = tuple(
            (rule, tuple(rules[rule])) for rule in sorted(rules, key=lambda rule: WEIGHT.get(rule, len(WEIGHT)))
        )
        if parts:
            taste = all(f.severity is Severity.STYLE for _, found in parts for f in found)
            groups.append(Group(family, parts, folded=taste))
    return tuple(groups)


def _parts(findings: Iterable[Finding]) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    held: dict[str, list[Finding]] = {}
    for finding in findings:  # they come in the order of the page
        held.setdefault(finding.section, []).append(finding)
    return tuple((section, tuple(sorted(found, key=_waits))) for section, found in held.items())


def _waits(finding: Finding) -> bool:
    """Answered paragraph by paragraph as one reads: it would be met first again and again."""
    return finding.rule == _READ_ON


def _weight(finding: Finding) -> tuple[int, int]:
    grave = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.STYLE: 2}
    return grave[finding.severity], WEIGHT.get(finding.rule, len(WEIGHT))
