"""The gate before the bản trình ký: what stops a report on its way to the signer (design.md §4)."""

from ttdn_desktop.checks.base import Context, View
from ttdn_desktop.checks.run import RULES
from ttdn_desktop.model.finding import Finding


def gate(context: Context) -> tuple[Finding, ...]:
    """The findings that stop: empty required section, unreviewed carried text, open gap, no place name, secrecy mark.

    A report imported or made outside is ungated: what was signed elsewhere is printed and packed as it is.
    """
    if context.report.made_outside:
        return ()
    view = View(context)
    return tuple(finding for rule in RULES if rule.stops for finding in rule.findings(view))
