"""What a check finds, and what a person decided about it."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How grave a finding is; whether it stops the bản trình ký is a second thing, decided by the gate."""

    MUST = "must"
    SHOULD = "should"
    STYLE = "style"


class Finding(msgspec.Struct, frozen=True):
    """Rule id and data, no sentence. `start`/`end` are skeleton positions in the block; `suggestion` is a new text for the span."""

    rule: str
    severity: Severity
    section: str = ""
    block: str = ""
    start: int = -1
    end: int = -1
    quote: str = ""
    suggestion: str | None = None
    basis: str = ""  # "NĐ 30/2020, PL I, II.4"
    data: dict[str, str] = {}

    @property
    def printed(self) -> str:
        """The words there as a person reads them: linked figures with the characters they print."""
        return self.data.get("printed", self.quote)

    @property
    def key(self) -> str:
        """Identity for waivers: survives edits elsewhere in the paragraph, not another value of a figure it speaks of."""
        return f"{self.rule}|{self.section}|{self.block}|{self.printed}"


class Waiver(msgspec.Struct, frozen=True):
    """A finding set aside by a person, with the reason; local, never leaves the office."""

    finding: str
    reason: str = ""
    at: datetime | None = None  # None: from before times were asked for

    @property
    def rule(self) -> str:
        """The id of the rule that found it."""
        return self.finding.partition("|")[0]
