"""Checks of periods, years and dates."""

from ttdn_desktop.checks.stale_findings import stale_rule
from ttdn_desktop.model.finding import Severity

RULES = (
    stale_rule("period-defective", Severity.MUST, "K3", "K3"),
    stale_rule("period-stale", Severity.SHOULD, "K1, K2", "K1", "K2"),
    stale_rule("comparison-stale", Severity.SHOULD, "K16", "K16"),
    stale_rule("anniversary-stale", Severity.SHOULD, "K10, K11", "K10", "K11"),
    stale_rule("zodiac-wrong", Severity.SHOULD, "K12", "K12"),
    stale_rule("date-odd", Severity.SHOULD, "K8", "K8"),
    stale_rule("time-words-old", Severity.STYLE, "K13–K15", "K13", "K14", "K15", proposed=Severity.SHOULD),
    stale_rule("year-left", Severity.STYLE, "", "YEAR", proposed=Severity.SHOULD),
)
