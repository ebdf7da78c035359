"""What differs between two reports: pieces of text, paragraphs, sections, figures, and how much was taken over."""

from decimal import Decimal
from enum import StrEnum

import msgspec

from ttdn_desktop.model.figure import Figure

HEAD, FOOT = "@head", "@foot"  # keys of what stands before and behind the sections
UNIT, KIND = "unit", "kind"  # why two values are not compared: other units of measure, another kind of period


class Change(StrEnum):
    """What became of a piece of text or of a paragraph."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    CHANGED = "changed"  # of paragraphs only


Pieces = tuple[tuple[Change, str], ...]


class Reuse(msgspec.Struct, frozen=True):
    """Counts of the later text: its words and those of them that stayed; its numbers, days and periods and those that stayed."""

    words: int = 0
    kept: int = 0
    facts: int = 0
    facts_kept: int = 0

    @property
    def share(self) -> float | None:
        """The part of the words that stayed, 0 to 1; None where there are none."""
        return self.kept / self.words if self.words else None


class FigureChange(msgspec.Struct, frozen=True):
    """One figure of both; `change` and `percent` only where both values are known and may be compared, else `why` says why not."""

    code: str
    name: str
    old: Figure | None
    new: Figure | None
    change: Decimal | None = None
    percent: Decimal | None = None
    why: str = ""

    @property
    def unit(self) -> str:
        """The unit of measure of the later value, else of the earlier."""
        return next((one.unit for one in (self.new, self.old) if one is not None and one.unit), "")


class Passage(msgspec.Struct, frozen=True):
    """Paragraphs that belong together: ids in both reports, what became of them, the compared words.

    `source` is the key of the earlier section they stood in; `moved` when that is not the one this section goes on from, or
    when they stood in another order there.
    """

    change: Change
    pieces: Pieces
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    sign: str = ""
    source: str = ""
    moved: bool = False


class SectionDiff(msgspec.Struct, frozen=True):
    """A section of both reports, or of one of them (the other key is ""); `moved` when its place among the others changed."""

    key: str
    old_key: str
    code: str
    title: str
    old_title: str
    passages: tuple[Passage, ...] = ()
    reuse: Reuse = Reuse()
    moved: bool = False

    @property
    def same(self) -> bool:
        """True when every word below the heading stayed, and no paragraph moved."""
        return bool(self.key and self.old_key) and all(p.change is Change.SAME and not p.moved for p in self.passages)

    @property
    def changes(self) -> Pieces:
        """All of the section as one stretch of compared words, a paragraph a line."""
        out: list[tuple[Change, str]] = []
        started: set[Change] = set()
        for passage in self.passages:
            kinds = {kind for kind, _ in passage.pieces}
            sides = {Change.GONE if kind is Change.GONE else Change.NEW for kind in kinds - {Change.SAME}}
            sides |= {Change.GONE, Change.NEW} if Change.SAME in kinds else set()
            broken = sides & started
            if broken:
                out.append((Change.SAME if len(broken) == 2 else next(iter(broken)), "\n"))
            started |= sides
            out += passage.pieces
        return tuple(out)


class ReportDiff(msgspec.Struct, frozen=True):
    """All of it. `reuse` counts the sections, not the head and the foot, which are made from fields."""

    sections: tuple[SectionDiff, ...]
    reuse: Reuse
    figures: tuple[FigureChange, ...]
