"""Text broken into lines as a current word processor breaks it: greedy, and justified lines may squeeze their spaces.

Since Word 2013 (compatibility mode 15) a justified line takes one more word when its spaces need to shrink by at most a
quarter; LibreOffice 25.2 does the same. With that rule both real reports come out line for line as LibreOffice prints them.
"""

import re
from collections.abc import Iterable

import msgspec

from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.paper.blocks import Align, Span

SHRINK = 0.25
# Words break at blanks and, as in Word, behind a hyphen between letters ("KH-|UBND", not "21/6-30/6").
_PART = re.compile(r" +|[^ ]+?(?<=[^\W_])-(?=[^\W\d_])|[^ ]+")


class Segment(msgspec.Struct):
    """Text of one look at `x` points from the column's left edge; `spacing` is added to every blank in it."""

    x: float
    text: str
    size: float
    bold: bool
    italic: bool
    mark: str
    width: float
    spacing: float = 0.0
    cut: bool = False  # a hyphen inside a word the line broke at: nothing stands between it and the next line


class _Token(msgspec.Struct):
    """A word (pieces of different looks stuck together) and the blanks that follow it."""

    pieces: list[Segment]
    width: float = 0.0
    blank: str = ""
    blank_width: float = 0.0
    breakable: bool = False  # ends with a hyphen the line may break behind


def break_lines(
    spans: Iterable[Span],
    size: float,
    width: float,
    *,
    align: Align = Align.JUSTIFY,
    indent: float = 0.0,
    first: float = 0.0,
    marker: str = "",
    bold: bool = False,
) -> list[list[Segment]]:
    """Lines of the text in a column of that width (points). `indent` is the left indent, `first` what the first line adds to it.

    The marker and the blank behind it stand on the first line and never stretch (as a list number in Word does not). Every
    line that ends at a blank carries that blank, so that the words of a file read back do not stick together.
    """
    tokens = [part for token in _tokens(spans, size, bold) for part in _cut(token, width - indent)]
    lead = Segment(0.0, f"{marker} ", size, bold, False, "", text_width(f"{marker} ", size, bold)) if marker else None
    lines: list[list[Segment]] = []
    while tokens or not lines:
        start = indent + (first if not lines else 0.0)
        head = lead if lead and not lines else None
        room = width - start - (head.width if head else 0.0)
        count = _fitting(tokens, room, SHRINK if align is Align.JUSTIFY else 0.0)
        row, tokens = tokens[:count], tokens[count:]
        lines.append(_place(row, start, room, align, not tokens, head))
    return lines


def widest(lines: list[list[Segment]]) -> float:
    """Width of the widest line, its last blank aside: what the length of a rule is measured by."""
    ends = [line[-1].x + line[-1].width - _tail(line[-1]) - line[0].x for line in lines if line]
    return max(ends, default=0.0)


def _tail(segment: Segment) -> float:
    blanks = len(segment.text) - len(segment.text.rstrip(" "))
    return text_width(" ", segment.size, segment.bold, segment.italic) * blanks


def _tokens(spans: Iterable[Span], size: float, bold: bool) -> list[_Token]:
    tokens: list[_Token] = []
    for span in spans:
        heavy = span.bold or bold
        parts = _PART.findall(span.text)
        for place, part in enumerate(parts):
            wide = text_width(part, size, heavy, span.italic)
            if part.isspace():
                if tokens:
                    tokens[-1].blank += part
                    tokens[-1].blank_width += wide
                continue
            piece = Segment(0.0, part, size, heavy, span.italic, span.mark, wide)
            if tokens and not tokens[-1].blank and not tokens[-1].breakable:
                tokens[-1].pieces.append(piece)
                tokens[-1].width += wide
            else:
                tokens.append(_Token([piece], wide))
            tokens[-1].breakable = part.endswith("-") and place + 1 < len(parts) and not parts[place + 1].isspace()
    return tokens


def _cut(token: _Token, room: float) -> list[_Token]:
    """A word wider than the column in parts that fit (a long address); the parts have no blank between them.

    No part ends with a hyphen: readers of the file would take it for a hyphenated word.
    """
    if token.width <= room:
        return [token]
    chars = [
        msgspec.structs.replace(p, text=c, width=text_width(c, p.size, p.bold, p.italic))
        for p in token.pieces
        for c in p.text
    ]
    parts: list[list[Segment]] = [[]]
    used = 0.0
    for char in chars:
        if parts[-1] and used + char.width > room:
            carried = [parts[-1].pop()] if parts[-1][-1].text == "-" and len(parts[-1]) > 1 else []
            parts.append(carried)
            used = sum(piece.width for piece in carried)
        parts[-1].append(char)
        used += char.width
    tokens = [_Token(_merged(part), sum(piece.width for piece in part)) for part in parts]
    tokens[-1].blank, tokens[-1].blank_width = token.blank, token.blank_width
    return tokens


def _merged(pieces: list[Segment]) -> list[Segment]:
    out: list[Segment] = []
    for piece in pieces:
        if out and _same(out[-1], piece):
            out[-1].text += piece.text
            out[-1].width += piece.width
        else:
            out.append(piece)
    return out


def _fitting(tokens: list[_Token], room: float, shrink: float) -> int:
    """How many tokens stand on the line, at least one."""
    used = blanks = 0.0
    for count, token in enumerate(tokens):
        if count and used + token.width > room + shrink * blanks + 1e-6:
            return count
        used += token.width + token.blank_width
        blanks += token.blank_width
    return len(tokens)


def _place(
    row: list[_Token], start: float, room: float, align: Align, last: bool, head: Segment | None
) -> list[Segment]:
    natural = sum(token.width + token.blank_width for token in row) - (row[-1].blank_width if row else 0.0)
    stretch = 0.0
    x = start
    if align is Align.CENTER:
        x += (room - natural) / 2
    elif align is Align.RIGHT:
        x += room - natural
    gaps = sum(_blanks(p.text) for t in row for p in t.pieces) + sum(len(token.blank) for token in row[:-1])
    if align is Align.JUSTIFY and gaps and (not last or natural > room):
        stretch = (room - natural) / gaps
    line: list[Segment] = []
    if head:
        line.append(msgspec.structs.replace(head, x=x))
        x += head.width
    own = len(line)  # the marker stays a segment of its own: its blank never stretches
    for place, token in enumerate(row):
        blank = token.blank or (" " if last and place == len(row) - 1 else "")
        for index, piece in enumerate(token.pieces):
            text = piece.text + (blank if index == len(token.pieces) - 1 else "")
            wide = text_width(text, piece.size, piece.bold, piece.italic) + stretch * _blanks(text)
            if len(line) > own and _same(line[-1], piece):
                line[-1].text += text
                line[-1].width += wide
            else:
                line.append(msgspec.structs.replace(piece, x=x, text=text, width=wide, spacing=stretch))
            x += wide
    if not last and not row[-1].blank and line[-1].text.endswith("-"):
        _part_hyphen(line)
    return line


def _part_hyphen(line: list[Segment]) -> None:
    """The hyphen that ends the line made a segment of its own, marked: the word goes on in the next line."""
    whole = line[-1]
    wide = text_width("-", whole.size, whole.bold, whole.italic)
    hyphen = msgspec.structs.replace(whole, x=whole.x + whole.width - wide, text="-", width=wide, spacing=0.0, cut=True)
    whole.text, whole.width = whole.text[:-1], whole.width - wide
    line[-1:] = [whole, hyphen] if whole.text else [hyphen]


def _blanks(text: str) -> int:
    return text.count(" ") + text.count("\u00a0")


def _same(one: Segment, other: Segment) -> bool:
    return (one.bold, one.italic, one.mark) == (other.bold, other.italic, other.mark)
