"""Characters the paper's font does not have: found before anything is drawn, named with their place."""

from functools import cache

from ttdn_desktop.documents import fonts
from ttdn_desktop.errors import Refused
from ttdn_desktop.paper.blocks import Heading, NewSheet, Paper
from ttdn_desktop.paper.words import block_texts, collapse

_AROUND = 20  # letters quoted on either side


def check_characters(paper: Paper) -> None:
    """Raises Refused("characters-missing"): `characters` that lack, `quote` the words around the first, its place the heading above it.

    A character that cannot be seen is named by its number ("U+0007").
    """
    lacking: dict[str, tuple[str, str]] = {}  # character -> where, words around it
    where = ""
    for block in paper.blocks:
        texts = list(block_texts(block))
        if isinstance(block, Heading):
            where = collapse(texts[0])
        elif isinstance(block, NewSheet):
            where = block.label
        for text in texts:
            for char in fonts.missing(text) if not _shows().issuperset(text) else "":
                place = text.index(char)
                around = text[max(place - _AROUND, 0) : place + _AROUND]
                lacking.setdefault(char, (where, collapse("".join(map(_shown, around)))))
    if lacking:
        where, quote = next(iter(lacking.values()))
        raise Refused("characters-missing", where, characters=" ".join(map(_shown, lacking)), quote=quote)


@cache
def _shows() -> frozenset[str]:
    """All the characters of the font: most texts are done with at one look."""
    return frozenset(map(chr, fonts.face().widths))


def _shown(char: str) -> str:
    return char if char.isprintable() or char.isspace() else f"U+{ord(char):04X}"
