"""How compared words look: what left struck through, what came bold and underlined; by style as well as by colour."""

from collections.abc import Iterable
from html import escape

from ttdn_desktop.gui import style
from ttdn_desktop.model.difference import Change


def look(kind: Change, printed: bool = False) -> str:
    """The style of a piece; printed grey, or seen without colours, the difference stays."""
    if kind is Change.GONE:
        return f"color:{style.tint('page-quiet' if printed else 'stop')};text-decoration:line-through"
    if kind is Change.NEW:
        return f"color:{style.tint('page-ink' if printed else 'good-ink')};text-decoration:underline;font-weight:600"
    return ""


def pieces_html(pieces: Iterable[tuple[Change, str]], printed: bool = False) -> str:
    """The pieces in a row; a blank between what left and what came, else 04 and 06 read as 0406."""
    out, last, end = "", None, " "
    for kind, text in pieces:
        glued = kind is Change.NEW and last is Change.GONE and not (end.isspace() or text[:1].isspace())
        body = escape(text).replace("\n", "<br>")
        out += f'{"&nbsp;" if glued else ""}<span style="{look(kind, printed)}">{body}</span>'
        last, end = kind, text[-1:]
    return out
