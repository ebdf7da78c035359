"""Checks of names: the unit's own, organisations that ended, addresses."""

from ttdn_desktop.checks.stale_findings import stale_rule
from ttdn_desktop.model.finding import Severity

RULES = (
    stale_rule("own-name", Severity.MUST, "K19", "K19"),
    stale_rule("place-other", Severity.STYLE, "K19", "K19-other"),
    stale_rule("body-ended", Severity.SHOULD, "K18", "K18"),
    stale_rule("people-old", Severity.STYLE, "K20", "K20", proposed=Severity.SHOULD),
    stale_rule("address-old", Severity.STYLE, "K21", "K21"),
)
