"""Words that a line end cuts ("KH-|UBND", a long address): found, so that a reader of the PDF gets them whole.

The first piece is read as the whole word, every further one as a blank (ActualText: ISO 32000-1, 14.9.4). So nobody who copies,
searches or listens meets half a word, and the line end itself says nothing.
"""

from collections.abc import Sequence

import msgspec

from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.lines import Segment
from ttdn_desktop.documents.pdf_items import Said

_BLANKS = (" ", "\u00a0")
_Line = list[Segment]


def whole_words(lines: Sequence[_Line]) -> list[tuple[_Line, tuple[Said, ...]]]:
    """The lines of a paragraph, each with the pieces of cut words in it; segments are parted where such a piece begins or ends."""
    if not any(_goes_on(line) for line in lines[:-1]):
        return [(line, ()) for line in lines]
    rows = [[msgspec.structs.replace(segment) for segment in line] for line in lines]
    said: list[list[Said]] = [[] for _ in rows]
    place = 0
    while place < len(rows) - 1:
        if not _goes_on(rows[place]):
            place += 1
            continue
        start, end = _tail(rows[place]), len(rows[place])
        word = _text(rows[place][start:])
        pieces = [(place, start, end)]
        going = True
        while going and place < len(rows) - 1:
            place += 1
            head = _head(rows[place])
            word += _text(rows[place][:head])
            pieces.append((place, 0, head))
            going = head == len(rows[place]) and _goes_on(rows[place])
        for number, (row, first, last) in enumerate(pieces):
            if last > first:
                said[row].append(Said(first, last, " " if number else word))
    return [(row, tuple(pieces)) for row, pieces in zip(rows, said, strict=True)]


def _goes_on(line: _Line) -> bool:
    """Every line that ends at a blank carries it."""
    return bool(line) and not line[-1].text.endswith(_BLANKS)


def _text(segments: _Line) -> str:
    return "".join(segment.text for segment in segments)


def _tail(line: _Line) -> int:
    """The place of the first segment after the last blank; a segment with a blank in it is parted there."""
    for place in range(len(line) - 1, -1, -1):
        cut = max(line[place].text.rfind(blank) for blank in _BLANKS) + 1
        if cut:
            return _parted(line, place, cut)
    return 0


def _head(line: _Line) -> int:
    """The place of the first segment that begins at the first blank, else the count of all."""
    for place, segment in enumerate(line):
        found = [at for blank in _BLANKS if (at := segment.text.find(blank)) >= 0]
        if found:
            return _parted(line, place, min(found))
    return len(line)


def _parted(line: _Line, place: int, cut: int) -> int:
    """Cuts a segment before its character `cut` and returns the place of what follows."""
    whole = line[place]
    if cut == 0:
        return place
    if cut == len(whole.text):
        return place + 1
    first = msgspec.structs.replace(whole, text=whole.text[:cut])
    rest = msgspec.structs.replace(whole, text=whole.text[cut:])
    first.width = _advance(first)
    rest.x, rest.width = whole.x + first.width, whole.width - first.width
    line[place : place + 1] = [first, rest]
    return place + 1


def _advance(segment: Segment) -> float:
    """How far a segment reaches in points, its stretched blanks included."""
    blanks = sum(segment.text.count(blank) for blank in _BLANKS)
    return text_width(segment.text, segment.size, segment.bold, segment.italic) + segment.spacing * blanks
