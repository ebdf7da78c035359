"""Runs all checks over a report: the table of rules, in the order their findings are listed."""

from ttdn_desktop.checks import (
    capitals,
    citations,
    figures,
    language,
    layout,
    names,
    periods,
    punctuation,
    structure,
    style,
)
from ttdn_desktop.checks.base import Context, Rule, View
from ttdn_desktop.model.finding import Finding, Severity

__all__ = ["RULES", "Context", "run"]

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *layout.RULES,
    *periods.RULES,
    *citations.RULES,
    *figures.RULES,
    *names.RULES,
    *language.RULES,
    *punctuation.RULES,
    *capitals.RULES,
    *style.RULES,
)

_GRAVE = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.STYLE: 2}


def run(context: Context) -> tuple[Finding, ...]:
    """All findings: the gravest first, then in the order of the page. A finding that says the same twice is given once."""
    view = View(context)
    order = {(spot.section, spot.block): place for place, spot in enumerate(view.spots)}
    sections = {section.key: order[(section.key, "@title")] for section in context.report.sections}
    found = {(f.key, f.start): f for rule in RULES for f in rule.findings(view)}

    def place(finding: Finding) -> tuple[int, int, int]:
        spot = order.get((finding.section, finding.block), sections.get(finding.section, -1))
        return _GRAVE[finding.severity], spot, finding.start

    return tuple(sorted(found.values(), key=place))
