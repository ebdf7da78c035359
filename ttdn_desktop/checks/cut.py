"""A text cut into its syllables once, for all rules that look at words: where each stands, how it is written, its shape."""

import re
from functools import lru_cache

from ttdn_desktop.checks.syllable_shapes import shape

_WORD = re.compile(r"[^\W\d_]+")
_MANY = 20_000


class _Shapes(dict[str, str]):
    """Shapes by the word as it is written; a report has some hundred different ones."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MANY:
            self.clear()
        made = self[word] = shape(word)
        return made


_SHAPES = _Shapes()


class Cut:
    """The syllables of a text in parallel lists; `joined[n]`: nothing but blanks between syllable n and the one before it."""

    __slots__ = ("ends", "joined", "low", "pairs", "shapes", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in _WORD.finditer(text)]
        self.text = text
        self.low = text.lower()
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.words = [text[start:end] for start, end in spans]
        self.shapes = tuple(map(_SHAPES.__getitem__, self.words))
        self.pairs = list(zip(self.shapes, self.shapes[1:], strict=False))
        self.joined = [False, *(_blank(text, a, b) for a, b in zip(self.ends, self.starts[1:], strict=False))]

    def __len__(self) -> int:
        return len(self.words)

    def has(self, *words: str) -> bool:
        """True when one of the words, in small letters, stands somewhere in the text: worth a closer look."""
        low = self.low
        for (
            word
        ) in words:  # a plain loop: any() over a generator costs twice the time, and this is asked ten times a text
            if word in low:
                return True
        return False

    def run(self, first: int, last: int) -> bool:
        """True when nothing but blanks stands between the syllables first..last."""
        return last < len(self.words) and all(self.joined[first + 1 : last + 1])

    def said(self, first: int, last: int) -> str:
        """The text from syllable first to last."""
        return self.text[self.starts[first] : self.ends[last]]


def _blank(text: str, end: int, start: int) -> bool:
    return text[end] == " " if start - end == 1 else text[end:start].isspace()


@lru_cache(1024)  # the rules look at one text after another, each at all of it
def cut_of(text: str) -> Cut:
    """The text cut into its syllables."""
    return Cut(text)
