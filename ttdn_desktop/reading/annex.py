"""Where a phụ lục begins behind a report: the word on a line of its own, "(Kèm theo …)" soon below it (NĐ 30/2020, PL I, III.1)."""

import re
from collections.abc import Sequence

from ttdn_desktop.reading.lines import Line

_LABEL = re.compile(r"phụ\s+lục(?:\s+(?:số\s+)?[ivxlc\d]{1,5})?\s*[.:]?", re.IGNORECASE)
_REFERENCE = re.compile(r"\(\s*(?:ban hành\s+)?kèm theo\b", re.IGNORECASE)
_NEAR = 6  # label, a title of a few lines, the reference


def annex_at(lines: Sequence[Line]) -> int:
    """The place of the first phụ lục's label; the number of lines where there is none."""
    for place, line in enumerate(lines):
        if line.item is None and _LABEL.fullmatch(line.text.strip()):
            near = lines[place + 1 : place + 1 + _NEAR]
            if any(other.item is None and _REFERENCE.match(other.text.strip()) for other in near):
                return place
    return len(lines)
