"""What the colours of the margin mean: a line below the editor, and a word for each paragraph."""

from collections.abc import Sequence
from html import escape

from ttdn_desktop.gui import style
from ttdn_desktop.gui.editor.margin import COLOURS, OPEN
from ttdn_desktop.model.block import Block, OriginKind
from ttdn_desktop.wording import section as words


def legend(blocks: Sequence[Block]) -> str:
    """The signs that stand in the margin of these blocks, as rich text; "" when there is none."""
    parts: list[str] = []
    for kind in (OPEN, *COLOURS):
        if any(sign_of(block) == kind for block in blocks):
            bar = "┇" if kind == OPEN else "┃"
            colour = style.LOOK if kind == OPEN else COLOURS[kind]
            parts.append(f'<span style="color:{colour};font-weight:700">{bar}</span> {escape(words.LEGEND[kind])}')
    return "&nbsp;&nbsp;&nbsp;".join(parts)


def sign_of(block: Block) -> str:
    """Which sign the margin draws for a block: OPEN, or its origin."""
    waiting = block.origin.kind is OriginKind.CARRIED and not block.reviewed
    return OPEN if waiting else block.origin.kind.value
