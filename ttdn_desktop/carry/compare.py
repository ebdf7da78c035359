"""What differs from the previous period: words of two texts, paragraphs of two reports."""

import re
from difflib import SequenceMatcher
from enum import StrEnum

import msgspec

from ttdn_desktop.model.block import Block, FigureRef, Gap, Paragraph, Picture, Table, Text
from ttdn_desktop.model.figure import PeriodFigures, figure_text
from ttdn_desktop.model.report import Report

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


class Change(StrEnum):
    """What became of a piece of text or of a paragraph."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    CHANGED = "changed"  # of paragraphs only


class Pair(msgspec.Struct, frozen=True):
    """A block of the previous report and the one that came from it; one side is None when gone or new."""

    change: Change
    section: str  # of the current report; of the previous one when gone
    old: Block | None = None
    new: Block | None = None


def compare_words(old: str, new: str) -> list[tuple[Change, str]]:
    """The new text and what left it, piece by piece: joined SAME + NEW is `new`, joined SAME + GONE is `old`.

    Works by words; blanks between two changed words belong to the change: a rewritten phrase reads as one piece.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    out: list[tuple[Change, str]] = []
    gone = fresh = ""
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        left, right = "".join(before[i1:i2]), "".join(after[j1:j2])
        if kind == "equal" and (left.strip() or not (gone or fresh) or i2 == len(before)):
            out += [(Change.GONE, gone)] * bool(gone) + [(Change.NEW, fresh)] * bool(fresh) + [(Change.SAME, left)]
            gone = fresh = ""
        else:
            gone += left
            fresh += right
    out += [(Change.GONE, gone)] * bool(gone) + [(Change.NEW, fresh)] * bool(fresh)
    return out


def block_text(
    block: Block, figures: PeriodFigures | None = None, previous: PeriodFigures | None = None, gap: str = "…"
) -> str:
    """A block as plain text: figures as they print (or what stood there before, when not known yet), gaps as `gap`."""
    if isinstance(block, Table):
        return "\n".join(" | ".join(row) for row in block.rows)
    if isinstance(block, Picture):
        return block.caption
    out = ""
    for run in block.runs:
        if isinstance(run, Text):
            out += run.text
        elif isinstance(run, FigureRef):
            out += (figure_text(run, figures, previous) if figures else None) or run.was or gap
        elif isinstance(run, Gap):
            out += run.was or gap
    return out


def pair_blocks(
    previous: Report, current: Report, before: PeriodFigures | None = None, now: PeriodFigures | None = None
) -> tuple[Pair, ...]:
    """Blocks of the two reports paired by origin, in the order of the current report; what left stands at the end.

    A block that says the same words as the one it came from is SAME.
    """
    old = {block.id: (section.key, block) for section, block in previous.blocks()}
    pairs: list[Pair] = []
    met: set[str] = set()
    for section, block in current.blocks():
        known = old.get(block.origin.block) if block.origin.report == previous.id else None
        if known is None:
            pairs.append(Pair(Change.NEW, section.key, None, block))
            continue
        met.add(known[1].id)
        same = block_text(known[1], before) == block_text(block, now)
        if isinstance(block, Paragraph) and isinstance(known[1], Paragraph):
            same = same and block.level == known[1].level
        pairs.append(Pair(Change.SAME if same else Change.CHANGED, section.key, known[1], block))
    pairs += [Pair(Change.GONE, key, block) for name, (key, block) in old.items() if name not in met]
    return tuple(pairs)
