"""Two texts against each other: what is gone struck through, what is new on green, long equal stretches cut short."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from PySide6.QtWidgets import QTextBrowser, QWidget

from ttdn_desktop.carry.compare import Change
from ttdn_desktop.gui import style

_SHOWN = 70  # letters of an equal stretch shown on each side of a change


class DiffView(QTextBrowser):
    """Shows parts, each a heading and its pieces."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(12)

    def show_parts(self, parts: Iterable[tuple[str, Sequence[tuple[Change, str]]]], short: bool = True) -> None:
        """Shows the parts anew; `short` cuts what is the same in both."""
        self.setHtml("".join(_part(head, pieces, short) for head, pieces in parts))

    def show_text(self, text: str) -> None:
        """Shows plain lines instead."""
        self.setHtml(style.prose(text))


def _part(head: str, pieces: Sequence[tuple[Change, str]], short: bool) -> str:
    told = f'<p style="margin:8px 0 2px 0;color:{style.tint("deep")}"><b>{escape(head)}</b></p>' if head else ""
    drawn = [_piece(kind, text, short, n == 0, n == len(pieces) - 1) for n, (kind, text) in enumerate(pieces)]
    for n, ((kind, old), (after, new)) in enumerate(pairwise(pieces)):
        if kind is Change.GONE and after is Change.NEW and not (old[-1:].isspace() or new[:1].isspace()):
            drawn[n] += " "  # else 04 and 06 read as 0406
    body = "".join(drawn)
    return told + f'<p style="line-height:{style.LINE_HEIGHT}%;margin:0 0 6px 0">{body}</p>'


def _piece(kind: Change, text: str, short: bool, first: bool, last: bool) -> str:
    if kind is Change.SAME and short:
        text = _cut(text, first, last)
    body = escape(text).replace("\n", "<br>")
    if kind is Change.GONE:
        return f'<span style="color:{style.tint("stop")};text-decoration:line-through">{body}</span>'
    if kind is Change.NEW:
        look = f"color:{style.tint('good')};background-color:{style.tint('good-paper')}"
        return f'<span style="{look}">{body}</span>'
    return body


def _cut(text: str, first: bool, last: bool) -> str:
    """What is the same at the ends of a change, the middle left out."""
    ahead = 0 if first else _SHOWN
    behind = 0 if last else _SHOWN
    if len(text) <= ahead + behind + 20:
        return text
    return text[:ahead] + " … " + (text[-behind:] if behind else "")
