"""Findings under their headings, as a page or a panel shows them: by weight, by kind of rule, or one section's."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from ttdn_desktop.gui.finding_model import ASIDE, Aside, Part, Shown
from ttdn_desktop.model.finding import Finding
from ttdn_desktop.operations import weighing
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.paper.numbering import section_places
from ttdn_desktop.wording import findings as words
from ttdn_desktop.wording.check_file import place as field_place
from ttdn_desktop.wording.rules.names import family_name, rule_name


class How(StrEnum):
    """How findings are put together."""

    WEIGHT = "weight"
    KIND = "kind"
    SECTION = "section"


def places(session: ReportSession) -> dict[str, str]:
    """Number and heading of each section; "" is what belongs to none."""
    report = session.report
    numbers = section_places(report.numbering, report.sections)
    named = {s.key: f"{in_front(numbers.get(s.key, ''))} {session.title_of(s)}".strip() for s in report.sections}
    return named | {"": words.WHOLE_REPORT}


def place_of(finding: Finding, named: Mapping[str, str]) -> str:
    """Where a finding stands, as people call it: its section, or the field of the report."""
    if finding.section:
        return named.get(finding.section, "")
    return field_place("", finding.block, named) if finding.block else words.WHOLE_REPORT


def in_front(place: str) -> str:
    """A section's number before its heading: "II." but "III.1"."""
    return f"{place}." if place and "." not in place else place


def shown(
    how: How,
    findings: Sequence[Finding],
    aside: Sequence[Aside],
    named: Mapping[str, str],
    folds: Mapping[str, bool],
    all_open: bool,
) -> list[Shown]:
    """The groups with their headings. `folds` is what the officer opened and folded, `all_open` while something is looked for."""
    made = {How.WEIGHT: weighing.by_weight, How.KIND: weighing.by_kind, How.SECTION: weighing.in_section}[how](findings)
    groups = []
    for group in made:
        if how is How.KIND:
            title = words.group_title(family_name(group.key), group.size)
            parts = [Part(rule_name(rule), found) for rule, found in group.parts]
        else:
            title = words.group_title(group.key, group.size) if group.key else ""
            parts = [Part(named.get(key, "") if how is How.WEIGHT else "", found) for key, found in group.parts]
        folded = not all_open and folds.get(group.key, group.folded)
        groups.append(Shown(group.key, title, parts, folded))
    if aside:
        title = words.group_title(ASIDE, len(aside))
        groups.append(Shown(ASIDE, title, [Part("", aside)], not all_open and folds.get(ASIDE, True)))
    return groups
