"""What the store knows of a report besides its words: when it was changed, whether it lies in the trash, what a search found."""

from datetime import datetime

import msgspec

from ttdn_desktop.model.block import Block
from ttdn_desktop.model.report import Report


class Head(msgspec.Struct, frozen=True):
    """A report without its blocks, and its times; `trashed_at` is None outside the trash."""

    report: Report
    made_at: datetime
    changed_at: datetime
    trashed_at: datetime | None = None


class Found(msgspec.Struct, frozen=True):
    """A block that holds all words looked for; `section` is "" for what an import could not place."""

    report: str
    section: str
    block: str
    text: str
    folded: str  # the text without marks (text.unicode.fold)


class Kept(msgspec.Struct, frozen=True):
    """A kept version of a section: what stood there at that time, under which title; `key` names it within its section."""

    section: str
    at: str
    title: str
    level: int
    blocks: tuple[Block, ...]


class Stored(msgspec.Struct, frozen=True):
    """What of a section is in the store since a moment: its blocks then (empty when it was empty) and now."""

    section: str
    before: tuple[Block, ...]
    after: tuple[Block, ...]
