"""Checks of what was left in the text: places not filled in, doubled words."""

from ttdn_desktop.checks.stale_findings import stale_rule
from ttdn_desktop.model.finding import Severity

RULES = (
    stale_rule("placeholder", Severity.MUST, "K9", "K9"),
    stale_rule("doubled-word", Severity.SHOULD, "K23", "K23"),
)
