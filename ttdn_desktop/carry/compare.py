"""What differs from the previous period: words of two texts, paragraphs of two reports."""

import msgspec

from ttdn_desktop.carry.word_match import matched, words_of
from ttdn_desktop.model.block import Block, FigureRef, Gap, Paragraph, Picture, Table, Text
from ttdn_desktop.model.difference import Change
from ttdn_desktop.model.figure import PeriodFigures, figure_text
from ttdn_desktop.model.report import Report
from ttdn_desktop.text.unicode import old_tone

__all__ = ["Change", "Pair", "block_text", "compare_words", "pair_blocks", "reads_alike"]


class Pair(msgspec.Struct, frozen=True):
    """A block of the previous report and the one that came from it; one side is None when gone or new."""

    change: Change
    section: str  # of the current report; of the previous one when gone
    old: Block | None = None
    new: Block | None = None


def compare_words(old: str, new: str, *, placement: bool = True) -> list[tuple[Change, str]]:
    """The new text and what left it, piece by piece: joined SAME + NEW is `new`, joined SAME + GONE is `old`.

    Works by words; blanks between two changed words belong to the change: a rewritten phrase reads as one piece. Without `placement`
    hoà and hòa are one word, both spellings being lawful: SAME then reads as in `new`.
    """
    before, after = words_of(old), words_of(new)
    left, right = [old[i:j] for i, j in before], [new[i:j] for i, j in after]
    runs = matched(left, right) if placement else matched([*map(old_tone, left)], [*map(old_tone, right)])
    out: list[tuple[Change, str]] = []
    i = j = 0
    for a, b, size in runs:
        for n in range(size):
            (start, end), (new_start, new_end) = before[a + n], after[b + n]
            _between(out, old[i:start], new[j:new_start])
            _add(out, Change.SAME, new[new_start:new_end])
            i, j = end, new_end
    _between(out, old[i:], new[j:])
    return out


def reads_alike(one: str, other: str) -> bool:
    """Whether two texts say the same words, wherever their tone marks stand."""
    return one == other or old_tone(one) == old_tone(other)


def _between(out: list[tuple[Change, str]], old: str, new: str) -> None:
    """What stands between two words that stayed; blanks at its ends that are the same stayed too."""
    if old == new:
        _add(out, Change.SAME, old)
        return
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b or not a.isspace()), None)
    head = min(len(old), len(new)) if head is None else head
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail] and old[-1 - tail].isspace():
        tail += 1
    _add(out, Change.SAME, old[:head])
    _add(out, Change.GONE, old[head : len(old) - tail])
    _add(out, Change.NEW, new[head : len(new) - tail])
    _add(out, Change.SAME, old[len(old) - tail :])


def _add(out: list[tuple[Change, str]], kind: Change, text: str) -> None:
    if not text:
        return
    if out and out[-1][0] is kind:
        text = out.pop()[1] + text
    out.append((kind, text))


def block_text(
    block: Block,
    figures: PeriodFigures | None = None,
    previous: PeriodFigures | None = None,
    gap: str = "…",
    was: bool = True,
) -> str:
    """A block as plain text: figures as they print, gaps as `gap`; with `was` what stood there before, when not known yet."""
    if isinstance(block, Table):
        return "\n".join(" | ".join(row) for row in block.rows)
    if isinstance(block, Picture):
        return block.caption
    out = ""
    for run in block.runs:
        if isinstance(run, Text):
            out += run.text
        elif isinstance(run, FigureRef):
            stood = (
                run.was if figures else run.was or run.form
            )  # without figures at hand, what was linked reads as it stood
            out += (figure_text(run, figures, previous) if figures else None) or was and stood or gap
        elif isinstance(run, Gap):
            out += was and run.was or gap
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
