"""All rules of the checks as a list an office can look through and switch: in the order of their worth, by family."""

from typing import NamedTuple

from ttdn_desktop.checks.run import FAMILIES
from ttdn_desktop.model.finding import Severity


class RuleInfo(NamedTuple):
    """A rule as it stands in the list; one that `stops` the bản trình ký cannot be switched off."""

    id: str
    family: str
    severity: Severity
    basis: str
    stops: bool


RULE_LIST: tuple[RuleInfo, ...] = tuple(
    RuleInfo(rule.id, family, rule.severity, rule.basis, rule.stops)
    for family, rules in FAMILIES.items()
    for rule in rules
)
