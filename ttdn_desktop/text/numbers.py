"""Numbers as Vietnamese administrative text writes and reads them: 1.234,5 · 02 · Sáu · IV · đ)."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"[+-]?([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:[ \u00a0][0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_GROUPS = re.compile(r"[. \u00a0]")
_WORDS = {"không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8}
_WORDS |= {"chín": 9, "mười": 10, "mười một": 11, "mười hai": 12}
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_POINTS = "abcdđeghiklmnopqrstuvxy"  # NĐ 30/2020 counts a, b, c, d, đ, e, g …: ă, â, f, j, w, z are skipped


def parse_number(text: str) -> Decimal:
    """The value of "1.234,5", "1 234", "02", "1234" or a small number word ("Sáu"). Raises ValueError on anything else.

    Blanks may only part thousands: "24 25" are two numbers.
    """
    word = " ".join(text.lower().split())
    if word in _WORDS:
        return Decimal(_WORDS[word])
    digits = text.strip()
    if not _NUMBER.fullmatch(digits):
        raise ValueError(text)
    return Decimal(_GROUPS.sub("", digits).replace(",", "."))


def write_number(value: Decimal, form: str = "") -> str:
    """The value as it stands in Vietnamese text: dot for thousands, comma for decimals. `form` "02" pads whole numbers to two digits;

    a form with a word in front keeps it ("trên 80" -> "trên 95").
    """
    sign = "-" if value < 0 else ""
    whole, _, decimals = f"{abs(value):f}".partition(".")
    head, _, digits = form.rpartition(" ")
    if value == value.to_integral_value():
        decimals = ""
    if digits.startswith("0") and len(digits) > 1 and not decimals:
        whole = whole.zfill(len(digits))
    plain_thousands = len(digits) >= 4 and digits.isdigit() and not digits.startswith("0")
    grouped = whole if plain_thousands else re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", whole)
    return (f"{head} " if head else "") + sign + grouped + (f",{decimals}" if decimals else "")


def roman(number: int) -> str:
    """1 -> I … 89 -> LXXXIX. Raises ValueError outside 1..89."""
    if not 1 <= number <= 89:
        raise ValueError(number)
    out = ""
    for value, letters in _ROMAN:
        while number >= value:
            out += letters
            number -= value
    return out


def point(number: int) -> str:
    """The letter of điểm number 1, 2 …: a, b, c, d, đ, e, g … (NĐ 30/2020, PL I, II.6). Raises ValueError past the alphabet."""
    if not 1 <= number <= len(_POINTS):
        raise ValueError(number)
    return _POINTS[number - 1]
