"""What still stands between a report and the chairman's desk: what stops the bản trình ký first, then what is wrong besides."""

from typing import NamedTuple

from ttdn_desktop.model.finding import Finding, Severity
from ttdn_desktop.operations.session import ReportSession
from ttdn_desktop.operations.waivers import STOPPING

FAULTS = "faults"  # must be put right, though the bản trình ký could be made
# As one works: the text first, then the places in it, then the fields.
_ORDER = ("secrecy-mark", "section-empty", "carried-unreviewed", "gap-open", "place-blank")


class Item(NamedTuple):
    """One kind of thing left: a rule's id or FAULTS, how many (paragraphs where they are counted), where they are."""

    what: str
    many: int
    places: tuple[Finding, ...]


def readiness(session: ReportSession) -> tuple[Item, ...]:
    """Everything left, as one works through it; () when the report may go to the signer. A report made outside waits for nothing."""
    if session.report.made_outside:
        return ()
    stops: dict[str, list[Finding]] = {}
    for finding in session.found():  # no waiver takes a stop away
        if finding.rule in STOPPING:
            stops.setdefault(finding.rule, []).append(finding)
    items = [_item(rule, stops[rule]) for rule in sorted(stops, key=_place)]
    faults = [f for f in session.findings() if f.severity is Severity.MUST and f.rule not in STOPPING]
    return (*items, *([_item(FAULTS, faults)] if faults else []))


def stops(items: tuple[Item, ...]) -> bool:
    """Whether something among them stops the bản trình ký."""
    return any(item.what != FAULTS for item in items)


def _item(what: str, places: list[Finding]) -> Item:
    counts = (found.data.get("count", "1") for found in places)
    return Item(what, sum(int(count) if count.isdecimal() else 1 for count in counts), tuple(places))


def _place(rule: str) -> tuple[int, str]:
    return (_ORDER.index(rule) if rule in _ORDER else len(_ORDER)), rule
