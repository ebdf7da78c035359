"""A stale expression and what is proposed for it; nothing changes until a person accepts."""

from enum import StrEnum

import msgspec

from ttdn_desktop.model.block import Run


class Action(StrEnum):
    """What the corpus rule says of a stale class."""

    PROPOSE = "propose"  # old -> new shown, a person confirms
    BLANK = "blank"  # must be filled: becomes a Gap
    FLAG = "flag"  # only marked
    KEEP = "keep"


class Proposal(msgspec.Struct, frozen=True):
    """A span of one block (skeleton positions) that is stale by rule `rule` (K1 … K23); `new` are the runs proposed for it."""

    rule: str
    section: str
    block: str
    start: int
    end: int
    quote: str
    action: Action
    new: tuple[Run, ...] = ()
    preselected: bool = False
    data: dict[str, str] = {}
