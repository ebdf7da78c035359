"""Numbers told with a word that leaves room: "trên 80" is right for 83, "gần 90" for 88, "khoảng 100" for 95."""

import re
from decimal import Decimal

_AT_LEAST = frozenset(("trên", "hơn", "ít nhất", "tối thiểu", "không dưới"))
_WORD = re.compile(
    r"\b(trên|hơn|gần|khoảng|ước|ước đạt|ước khoảng|xấp xỉ|ít nhất|tối thiểu|không dưới)\s+$", re.IGNORECASE
)
_ROOM = Decimal("0.1")  # of the number told


def word_before(text: str, start: int) -> str:
    """The word right before a number that leaves room; "" without one."""
    found = _WORD.search(text, max(start - 14, 0), start)
    return found[1].lower() if found else ""


def is_about(word: str, said: Decimal, number: Decimal, room: Decimal | None = None) -> bool:
    """True where the number told is right for the one that is known; `room` else than a tenth of it."""
    room = abs(said) * _ROOM if room is None else room
    if not word:
        return said == number
    if word in _AT_LEAST:
        return said <= number <= said + room
    return said - room <= number <= (said if word == "gần" else said + room)
