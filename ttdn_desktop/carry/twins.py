"""Paragraphs of several reports that say the same: shown once, with all their sources (the units of 2025 share whole pages)."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.carry.seen import periods_in, quantities_in
from ttdn_desktop.model.block import HOLE, Block, Paragraph, Picture, Source, Table, skeleton
from ttdn_desktop.text.unicode import fold

_TOKENS = re.compile(r"[^\W\d_]+|\d+|[#§@]")
_LEAST = 3  # words: shorter paragraphs say the same by chance


def fold_twins(found: Sequence[tuple[int, str, Block]], names: Sequence[Iterable[str]]) -> list[Block]:
    """The blocks in order, each that says what one of another source said before left out and kept as its further source.

    `found` are (number of the source, id of its report, block), `names` the own names of each source's unit. Two alike of one source
    both stay: the office wrote them so.
    """
    shown: list[Block] = []
    by_words: dict[tuple[str, ...], list[tuple[int, set[int]]]] = {}
    for source, report, block in found:
        words = same_words(block, names[source])
        free = (one for one in by_words.get(words, ()) if source not in one[1]) if words else iter(())
        place, met = next(free, (-1, set()))
        if place < 0:
            if words:
                by_words.setdefault(words, []).append((len(shown), {source}))
            shown.append(block)
            continue
        met.add(source)
        origin = shown[place].origin
        also = (*origin.also, Source(report, block.origin.block or block.id))
        shown[place] = msgspec.structs.replace(shown[place], origin=msgspec.structs.replace(origin, also=also))
    return shown


def same_words(block: Block, names: Iterable[str]) -> tuple[str, ...]:
    """What is compared of a block: its words without marks, own names, figures and periods left out; () for what has no twin."""
    if isinstance(block, Picture):
        return ("picture", block.sha256)
    if isinstance(block, Table):
        cells = tuple(" ".join(_words(cell, names)) for row in (*block.rows, (block.caption,)) for cell in row)
        return ("table", str(len(block.rows)), *cells) if any(cells) else ()
    words = _words(skeleton(block.runs), names)
    spoken = sum(word.isalpha() for word in words)
    return (block.level.value, *words) if isinstance(block, Paragraph) and spoken >= _LEAST else ()


def own_names(unit_names: Iterable[str]) -> tuple[str, ...]:
    """Names as they are looked for, the longest first: "Ủy ban nhân dân xã An Bình" before "An Bình"."""
    return tuple(sorted({" ".join(name.split()) for name in unit_names if name.strip()}, key=len, reverse=True))


def _words(text: str, names: Iterable[str]) -> tuple[str, ...]:
    spans = [(p.start, p.end, "§") for p in periods_in(text)]
    for number in quantities_in(text):
        start = number.start
        if number.qualifier:
            start = len(text[:start].rstrip()) - len(number.qualifier)
        spans.append((start, number.end, "#"))
    last = len(text)
    for start, end, sign in sorted(spans, reverse=True):
        if end <= last:
            text, last = f"{text[:start]} {sign} {text[end:]}", start
    for name in names:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "@", text, flags=re.IGNORECASE)
    return tuple(_TOKENS.findall(fold(text.replace(HOLE, "#"))))
