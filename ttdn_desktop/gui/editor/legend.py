"""What the colours of the margin mean, counted: part of the line below the editor."""

import re
from collections import Counter
from collections.abc import Sequence
from html import escape

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.margin import COLOURS, OPEN
from ttdn_desktop.model.block import Block, OriginKind
from ttdn_desktop.wording import section as words

_TAGS = re.compile(r"(<[^>]*>)")


def legend(blocks: Sequence[Block]) -> list[str]:
    """Each sign that stands in the margin of these blocks with its meaning and how many have it, as rich text."""
    counts = Counter(sign_of(block) for block in blocks)
    return [
        f'<span style="color:{style.tint("look" if kind == OPEN else COLOURS[kind])};font-weight:700">{"┇" if kind == OPEN else "┃"}</span>'
        f"&nbsp;{counts[kind]} {escape(words.LEGEND[kind])}"
        for kind in (OPEN, *COLOURS)
        if counts[kind]
    ]


def below_text(parts: Sequence[str]) -> str:
    """The line below the editor as rich text, never broken in the middle of a part."""
    told = "&nbsp;&nbsp;&nbsp; ".join(_whole(part) for part in parts if part)
    return f'<p style="line-height:{style.LINE_HEIGHT}%;margin:0">{told}</p>'


def _whole(part: str) -> str:
    return "".join(piece if piece.startswith("<") else piece.replace(" ", "&nbsp;") for piece in _TAGS.split(part))


def sign_of(block: Block) -> str:
    """Which sign the margin draws for a block: OPEN, or its origin."""
    waiting = block.origin.kind is OriginKind.CARRIED and not block.reviewed
    return OPEN if waiting else block.origin.kind.value
