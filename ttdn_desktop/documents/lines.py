"""Text broken into lines as a current word processor breaks it: greedy, and justified lines may squeeze their blanks.

Since Word 2013 (compatibility mode 15) a justified line takes one more word when its blanks need to shrink by at most a quarter;
LibreOffice 25.2 does the same. Where a word may be broken, and all the fine print below, is what LibreOffice was seen to do.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.documents.fonts import LINE_HEIGHT, text_width
from ttdn_desktop.paper.blocks import Align, Span

SHRINK = 0.25
_ROUNDING = 1e-6
_FAR_BACK = 66  # characters within which a break behind a slash gives way to the blank before it
_WORDS = re.compile(r" +|[^ ]+")
# A word breaks behind dashes, ellipsis, "!", "?" and "|", and behind a hyphen unless a digit follows a letter ("COVID-19") or the
# word begins with it; behind a slash only where an address would not fit otherwise. Never before a closing sign.
_CLOSING = r"!?,.:;)\]}…/\"'“”‘’«»|–—\-"
_BREAK = re.compile(
    rf"(?<=[–—…!?|}}])(?=[^{_CLOSING}])|(?<=[^\u00a0]-)(?=[^{_CLOSING}])(?!(?<=[^\W\d_]-)\d)|(?<=/)(?=[^{_CLOSING}\d])"
)


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
    """A word or a part of one (pieces of different looks stuck together) and the blanks that follow it."""

    pieces: list[Segment]
    width: float = 0.0
    blank: str = ""
    blank_width: float = 0.0

    @property
    def slash(self) -> bool:
        """The word goes on behind a slash: no good place to break."""
        return not self.blank and self.pieces[-1].text.endswith("/")


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
    tokens = list(_tokens(spans, size, bold))
    lead = None
    if marker:  # a list number is a whole number of twips wide
        lead = Segment(0.0, f"{marker} ", size, bold, False, "", _whole_twips(text_width(f"{marker} ", size, bold)))
    lines: list[list[Segment]] = []
    at = 0
    while at < len(tokens) or not lines:
        start = indent + (first if not lines else 0.0)
        head = lead if lead and not lines else None
        room = width - start - (head.width if head else 0.0)
        end = _line_end(tokens, at, room, SHRINK if align is Align.JUSTIFY else 0.0)
        lines.append(_place(tokens[at:end], start, room, align, end == len(tokens), head))
        at = end
    return lines


def widest(lines: list[list[Segment]]) -> float:
    """Width of the widest line, its last blank aside: what the length of a rule is measured by."""
    ends = [line[-1].x + line[-1].width - _tail(line[-1]) - line[0].x for line in lines if line]
    return max(ends, default=0.0)


def _tail(segment: Segment) -> float:
    blanks = len(segment.text) - len(segment.text.rstrip(" "))
    return text_width(" ", segment.size, segment.bold, segment.italic) * blanks


def _tokens(spans: Iterable[Span], size: float, bold: bool) -> Iterator[_Token]:
    looks = [(span.text, span.bold or bold, span.italic, span.mark) for span in spans if span.text]
    token: _Token | None = None
    place = used = 0  # the span, and how much of it is dealt with
    for part in _parts("".join(look[0] for look in looks)):
        pieces: list[Segment] = []
        left = len(part)
        while left:
            text, heavy, italic, mark = looks[place]
            own = text[used : used + left]
            pieces.append(Segment(0.0, own, size, heavy, italic, mark, text_width(own, size, heavy, italic)))
            left -= len(own)
            used += len(own)
            if used == len(text):
                place, used = place + 1, 0
        width = sum(piece.width for piece in pieces)
        if part[0] != " ":
            if token:
                yield token
            token = _Token(pieces, width)
        elif token:
            token.blank, token.blank_width = part, width
    if token:
        yield token


def _parts(text: str) -> Iterator[str]:
    for word in _WORDS.findall(text):
        yield from _BREAK.split(word)


def _line_end(tokens: list[_Token], at: int, room: float, shrink: float) -> int:
    """Where the line that begins with tokens[at] ends. A word wider than the line is cut in two: the list grows.

    What fits at full width decides how much all may be squeezed: by its blanks and one more, however many words that lets in.
    """
    end = _settled(tokens, at, _fitting(tokens, at, room))
    if shrink and at < end < len(tokens):
        last = tokens[end - 1].pieces[-1]
        blanks = sum(token.blank_width for token in tokens[at : end - 1])
        blanks += text_width(" ", last.size, last.bold, last.italic)
        end = _settled(tokens, at, _fitting(tokens, at, room + _whole_twips(shrink * blanks)))
    if end > at or not tokens:
        return end
    end = _fitting(tokens, at, room)
    parts = _cut(tokens[end], room - sum(token.width for token in tokens[at:end]), must=end == at)
    tokens[end : end + 1] = parts
    return max(end + len(parts) - 1, at + 1)


def _fitting(tokens: list[_Token], at: int, room: float) -> int:
    """How far the words reach that fit in the room; `at` where not even the first does."""
    used = 0.0
    for end in range(at, len(tokens)):
        if used + _reach(tokens[end]) > room + _ROUNDING:
            return end
        used += tokens[end].width + tokens[end].blank_width
    return len(tokens)


def _settled(tokens: list[_Token], at: int, end: int) -> int:
    """The end moved back from behind a slash to the blank before it, if that is near; `at` when the line begins there."""
    if end in (at, len(tokens)) or not tokens[end - 1].slash:
        return end
    back, length = end, 0
    while back > at and length < _FAR_BACK:
        if tokens[back - 1].blank:
            return back
        back -= 1
        length += sum(len(piece.text) for piece in tokens[back].pieces)
    return back if back == at else end


def _cut(token: _Token, room: float, *, must: bool) -> list[_Token]:
    """The word in two, the first part as wide as the room allows; whole where nothing of it fits, unless it `must` be begun.

    The first part never ends with a hyphen: readers of the file would take it for a hyphenated word.
    """
    chars = [
        msgspec.structs.replace(p, text=c, width=text_width(c, p.size, p.bold, p.italic))
        for p in token.pieces
        for c in p.text
    ]
    count, used = 0, 0.0
    while count < len(chars) and used + chars[count].width <= room + _ROUNDING:
        used += chars[count].width
        count += 1
    if 1 < count < len(chars) and chars[count - 1].text == "-":
        count -= 1
    count = max(count, 1 if must else 0)
    if not 0 < count < len(chars):
        return [token]
    first, rest = _merged(chars[:count]), _merged(chars[count:])
    tail = _Token(rest, sum(piece.width for piece in rest), token.blank, token.blank_width)
    return [_Token(first, sum(piece.width for piece in first)), tail]


def _merged(pieces: list[Segment]) -> list[Segment]:
    out: list[Segment] = []
    for piece in pieces:
        if out and _same(out[-1], piece):
            out[-1].text += piece.text
            out[-1].width += piece.width
        else:
            out.append(piece)
    return out


def _reach(token: _Token) -> float:
    """How far the token reaches when the line is measured: slanted letters want a little room behind them."""
    end = reach = 0.0
    for piece in token.pieces:
        end += piece.width
        reach = max(reach, end + (slant_room(piece.size) if piece.italic else 0.0))
    return reach


def slant_room(size: float) -> float:
    """Points LibreOffice keeps free behind italic letters at a line's end: a twelfth of the line's height, in whole twips."""
    return round(size * LINE_HEIGHT * 20) // 12 / 20


def _whole_twips(points: float) -> float:
    return int(points * 20 + _ROUNDING) / 20


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
