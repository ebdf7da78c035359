"""Dates in running text: long, short, and the blank ones an office leaves for the registry clerk."""

import re
from datetime import date
from functools import lru_cache

import msgspec

from ttdn_desktop.reading.claims import Claims

# These two are looked for in small letters; the lookbehind stands behind the word so that the search can leap from one to the next.
_DAY = r"ngày(?<!\wngày)"
_LONG = re.compile(_DAY + r"\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{3,4})(?!\d)")
# also the second day of "20-22/10/2021"
_SHORT = re.compile(
    r"(?:(?<![\d/.-])|(?<=[\s(]\d-)|(?<=[\s(]\d\d-))(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{3,4})(?![\d/])"
)
_DAY_WORD = re.compile(r"(?<![\d/.-])ngày\s+$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# "ngày   tháng 6 năm 2021", "ngày … tháng … năm 20..": at least one of the three left for the pen (corpus K9)
_BLANK = re.compile(
    _DAY + r"(?P<d>[\s.…_]*\d{0,2}[\s.…_]*)tháng(?P<m>[\s.…_]*\d{0,2}[\s.…_]*)năm\s*(?P<y>\d{0,4})(?!\d)"
)


class DateSpan(msgspec.Struct, frozen=True):
    """A date at start..end; a part not written is 0. `date` is None when blank, short of a digit, or not in the calendar."""

    start: int
    end: int
    quote: str
    day: int
    month: int
    year: int
    long: bool

    @property
    def date(self) -> date | None:
        """The calendar date, if there is one."""
        try:
            return date(self.year, self.month, self.day) if self.year >= 1000 else None
        except ValueError:
            return None

    @property
    def blank(self) -> bool:
        """True when day, month or year waits for the pen."""
        return not (self.day and self.month and self.year)


@lru_cache(4096)  # every other recogniser asks, and one paragraph changes at a time
def find_dates(text: str) -> tuple[DateSpan, ...]:
    """All dates in the text, in order, not overlapping; `quote` is exactly text[start:end]."""
    found: list[DateSpan] = []
    claims = Claims()

    def add(start: int, end: int, day: str, month: str, year: str, long: bool) -> None:
        if claims.take(start, end):
            found.append(DateSpan(start, end, text[start:end], _int(day), _int(month), _int(year), long))

    low = text.lower()
    low = low if len(low) == len(text) else text
    if "ngày" in low:
        for match in _LONG.finditer(low):
            add(*match.span(), match[1], match[2], match[3], True)
        for match in _BLANK.finditer(low):
            add(*match.span(), match["d"], match["m"], match["y"], True)
    if _DIGIT.search(text):
        for match in _SHORT.finditer(text):
            word = _DAY_WORD.search(text, max(match.start() - 8, 0), match.start())
            add(word.start() if word else match.start(), match.end(), match[1], match[3], match[4], False)
    return tuple(sorted(found, key=lambda span: span.start))


def _int(text: str) -> int:
    digits = "".join(c for c in text if c in "0123456789")
    return int(digits) if digits else 0
