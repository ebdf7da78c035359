"""Characters the paper's font does not have: found before anything is drawn, named with their place."""

from ttdn_desktop.documents import fonts
from ttdn_desktop.errors import Refused
from ttdn_desktop.paper.blocks import Paper
from ttdn_desktop.paper.words import block_texts

_AROUND = 20  # letters quoted on either side


def check_characters(paper: Paper) -> None:
    """Raises Refused("characters-missing") with the characters, and the words around the first of them as `quote`."""
    lacking: dict[str, str] = {}
    for text in (text for block in paper.blocks for text in block_texts(block)):
        for char in fonts.missing(text):
            place = text.index(char)
            lacking.setdefault(char, text[max(place - _AROUND, 0) : place + _AROUND].strip())
    if lacking:
        raise Refused("characters-missing", characters=" ".join(lacking), quote=next(iter(lacking.values())))
