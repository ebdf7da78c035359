"""Words at line ends that readers of a PDF would misread: cut words ("KH-|UBND", a long address), and words that end with a hyphen.

The first piece of a cut word is read as the whole word, every further one as a blank; behind a hyphen at a line's end, which readers
take for a cut word and swallow, a no-break blank is read (ActualText: ISO 32000-1, 14.9.4). So nobody who copies, searches or listens
meets half a word or two that stick together, and the line end itself says nothing.
"""

from collections.abc import Iterator, Sequence

import msgspec

from ttdn_desktop.documents.fonts import text_width
from ttdn_desktop.documents.lines import Segment
from ttdn_desktop.documents.pdf_items import Said

_NBSP = "\u00a0"
_BLANKS = f" {_NBSP}"
_Line = list[Segment]


def whole_words(lines: Sequence[_Line]) -> list[tuple[_Line, tuple[Said, ...]]]:
    """The lines of a paragraph, each with what is to be read differently; segments are parted where such a piece begins or ends."""
    texts = ["".join(segment.text for segment in line) for line in lines]
    out: list[tuple[_Line, tuple[Said, ...]]] = [(line, ()) for line in lines]
    for row, start, end, words in _pieces(texts):
        line, said = out[row]
        if not said:
            line = list(line)
        first, last = _parted(line, start), _parted(line, end)
        out[row] = (line, (*said, Said(first, last, words)))
    return out


def _pieces(texts: list[str]) -> Iterator[tuple[int, int, int, str]]:
    """(line, first and last character, what is read there)."""
    row = 0
    while row < len(texts):
        bare = texts[row].rstrip(_BLANKS)
        start = max(bare.rfind(blank) for blank in _BLANKS) + 1
        if _goes_on(texts, row):
            pieces = [(row, start, len(bare))]
            going = True
            while going:
                row += 1
                head = _first_blank(texts[row])
                pieces.append((row, 0, head))
                going = head == len(texts[row]) and _goes_on(texts, row)
            word = "".join(texts[place][first:last] for place, first, last in pieces)
            yield (*pieces[0], _read(word))
            yield from ((place, first, last, " ") for place, first, last in pieces[1:] if last)
            if head < len(texts[row].rstrip(_BLANKS)):
                continue  # that line may end with a piece of another word
        elif bare.endswith("-"):
            yield row, start, len(bare), _read(bare[start:])
        row += 1


def _goes_on(texts: list[str], row: int) -> bool:
    """Every line that ends at a blank carries it; without one, and not the last, its last word goes on in the next."""
    return row + 1 < len(texts) and bool(texts[row]) and texts[row][-1] not in _BLANKS


def _first_blank(text: str) -> int:
    return min((at for blank in _BLANKS if (at := text.find(blank)) >= 0), default=len(text))


def _read(word: str) -> str:
    return f"{word}{_NBSP}" if word.endswith("-") else word


def _parted(line: _Line, at: int) -> int:
    """The place of the segment that begins at that character of the line; one that holds it inside is parted there."""
    for place, whole in enumerate(line):
        if at <= 0:
            return place
        if at < len(whole.text):
            first = msgspec.structs.replace(whole, text=whole.text[:at])
            rest = msgspec.structs.replace(whole, text=whole.text[at:])
            blanks = sum(first.text.count(blank) for blank in _BLANKS)
            first.width = text_width(first.text, whole.size, whole.bold, whole.italic) + whole.spacing * blanks
            rest.x, rest.width = whole.x + first.width, whole.width - first.width
            line[place : place + 1] = [first, rest]
            return place + 1
        at -= len(whole.text)
    return len(line)
