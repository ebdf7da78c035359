"""The sign a line begins with: Phần thứ nhất, A., I., 1., 1.1., a), dash, plus; its kind tells the depth, its style does not."""

import re
from enum import StrEnum

import msgspec

from ttdn_desktop.reading.letters import LOWER, UPPER

_ORDINALS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_PLACES = "abcdđeghiklmnopqrstuvxy"


class NumeralKind(StrEnum):
    """Kinds of sign, from the top of a report down."""

    PART = "part"
    LETTER = "letter"
    ROMAN = "roman"
    ARABIC = "arabic"
    DECIMAL = "decimal"
    DECIMAL3 = "decimal3"
    POINT = "point"
    DASH = "dash"
    PLUS = "plus"


DEPTH_ORDER = (
    NumeralKind.PART,
    NumeralKind.LETTER,
    NumeralKind.ROMAN,
    NumeralKind.ARABIC,
    NumeralKind.DECIMAL,
    NumeralKind.DECIMAL3,
    NumeralKind.POINT,
)


class Numeral(msgspec.Struct, frozen=True):
    """The sign at the start of a line: `text` as printed without blanks around, the text begins at `end`, `value` its last number."""

    kind: NumeralKind
    text: str
    end: int
    value: int = 0

    @property
    def is_item(self) -> bool:
        """True for the signs of list items, which never head a section."""
        return self.kind in (NumeralKind.DASH, NumeralKind.PLUS)


_PATTERNS: tuple[tuple[NumeralKind, re.Pattern[str]], ...] = (
    (
        NumeralKind.PART,
        re.compile(
            r"\s*((?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+)?(nhất|hai|ba|tư|bốn|năm|sáu|bảy|NHẤT|HAI|BA|TƯ|BỐN|NĂM|SÁU|BẢY"
            r"|[IVX]+|\d{1,2})(?![\w])\s*[.:–-]?)\s*"
        ),
    ),
    # one sign may have been torn apart in the file ("I I."); the dot may be lost only in capitals and is then not guessed at
    (
        NumeralKind.ROMAN,
        re.compile(r"\s*(([IVX](?:\s?[IVXL]){0,5})\s*[./)–-])(?![\w/])\s*|\s*(([IVX]{1,6})\s*[./)])(?=[^\W\d_])\s*"),
    ),
    (NumeralKind.LETTER, re.compile(r"\s*(([A-HKĐ])\s*[.–-])(?=\s)\s*")),
    (NumeralKind.DECIMAL3, re.compile(r"\s*(\d{1,2}\.\s?\d{1,2}\.\s?(\d{1,2})\s*[.)]?)(?![\d/%,])\s+")),
    (
        NumeralKind.DECIMAL,
        re.compile(
            rf"\s*(\d{{1,2}}\.\s?(\d{{1,2}})\s*[.)]|\d{{1,2}}\.(\d{{1,2}})(?=\s+[^\W\d_{LOWER}]))(?![\d/%,])\s*"
        ),
    ),
    (
        NumeralKind.ARABIC,
        re.compile(
            r"\s*(\(?(\d{1,2})\s*[.)/])(?![\d.])\s*|\s*([IVX]{1,5}\.\s?(\d{1,2})\s*[.)]?)(?=\s)\s*"
            rf"|\s*((\d{{1,2}})\s?[-–])(?=\s+[{UPPER}])\s*"
        ),  # "1- Công tác …" below "I- …"
    ),
    (NumeralKind.POINT, re.compile(r"\s*(([a-zđ])\s*[.)])(?=\s)\s*|\s*(([a-zđ])\))\s*")),
    (NumeralKind.DASH, re.compile(r"\s*([-–—−‐‑•▪●◦\uf02d\uf0b7\uf0a7])\s*(?![-–—_])(?=\S)")),
    (NumeralKind.PLUS, re.compile(r"\s*(\+)\s*(?=\S)")),
)


def read_numeral(line: str) -> Numeral | None:
    """The sign the line begins with, or None; a line that is nothing but a number ("I.") has a sign and no text."""
    for kind, pattern in _PATTERNS:
        match = pattern.match(line)
        if match is None:
            continue
        groups = [group for group in match.groups() if group is not None]
        return Numeral(kind, " ".join(groups[0].split()), match.end(), _value(kind, groups[-1]))
    return None


def _value(kind: NumeralKind, sign: str) -> int:
    sign = re.sub(r"\s", "", sign)
    if sign.isdecimal():
        return int(sign)
    if kind is NumeralKind.PART and sign.lower() in _ORDINALS:
        return _ORDINALS[sign.lower()]
    if kind in (NumeralKind.ROMAN, NumeralKind.PART):
        values = [_ROMAN_VALUES.get(letter, 0) for letter in sign]
        return sum(-v if k + 1 < len(values) and v < values[k + 1] else v for k, v in enumerate(values))
    if kind is NumeralKind.LETTER:
        return "ABCDĐEGHIK".find(sign) + 1
    return _PLACES.find(sign) + 1
