"""How the tests ask the stale finder about one text with the tables that ship."""

import msgspec

from tests.carry.reports import HEAD, one
from ttdn_desktop.carry import stale
from ttdn_desktop.model.notation import write_runs
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.model.unit import Letterhead
from ttdn_desktop.store.catalogue import FileCatalogue

SHIPPED: Reference = FileCatalogue(None).reference()
COMMUNE = msgspec.structs.replace(
    HEAD, area="xã Sơn Thủy", short_name="UBND xã Sơn Thủy", full_name="Ủy ban nhân dân xã Sơn Thủy"
)


def looked(
    text: str,
    new: str,
    old: str | None = None,
    *classes: str,
    carried: bool = True,
    section: str = "II",
    head: Letterhead = HEAD,
    former: tuple[str, ...] = (),
) -> list[Proposal]:
    """The proposals for a paragraph with this text in a report of `new` carried from one of `old`."""
    previous = Period.parse(old) if old else None
    made = one(text, new, carried=carried, section=section)
    every = stale.find(made, reference=SHIPPED, letterhead=head, requests=(), previous=previous, former=former)
    return [p for p in every if p.block.startswith("p") and (not classes or p.rule in classes)]


def said(proposals: list[Proposal]) -> list[tuple[str, str]]:
    """Quote and what is proposed; "" for a mark."""
    return [(p.quote, write_runs(p.new)) for p in proposals]


def whys(proposals: list[Proposal]) -> list[tuple[str, str, str]]:
    """Class, quote, why."""
    return [(p.rule, p.quote, p.data.get("why", "")) for p in proposals]
