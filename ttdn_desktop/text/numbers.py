"""Numbers as Vietnamese administrative text writes and reads them: 1.234,5 · 02 · Sáu · IV · đ)."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"[+-]?([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:[ \u00a0][0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_GROUPS = re.compile(r"[. \u00a0]")
_WORDS = {"không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8}
_WORDS |= {"chín": 9, "mười": 10, "mười một": 11, "mười hai": 12}
_ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LAST = {1: "mốt", 4: "tư", 5: "lăm"}  # behind "hai mươi" … "chín mươi"
_BELOW_100 = {word: value for word, value in _WORDS.items() if value} | {
    f"mười {'lăm' if one == 5 else word}": 10 + one for one, word in enumerate(_ONES) if one
}
for _ten in range(2, 10):
    _BELOW_100[f"{_ONES[_ten]} mươi"] = _ten * 10
    for _one in range(1, 10):
        _BELOW_100[f"{_ONES[_ten]} mươi {_LAST.get(_one, _ONES[_one])}"] = _ten * 10 + _one
_IN_WORDS = {value: word for word, value in reversed(_BELOW_100.items()) if word not in ("tư", "bẩy")}
# The numbers 1 to 99 in words, for a pattern that ignores no case: "Sáu", "hai mươi lăm".
SPELLED = (
    r"[Mm]ười(?:\s+(?:một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))?"
    r"|(?:[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín)(?:\s+mươi(?:\s+(?:mốt|một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?)?"
    r"|[Mm]ột|[Tt]ư|[Bb]ẩy"
)
_FORM = re.compile(rf"(?P<head>(?:.*[^\d.,+-])??)(?P<number>{_NUMBER.pattern}|(?<!\w)(?:{SPELLED}))")
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
    """The value as it stands in Vietnamese text: dot for thousands, comma for decimals.

    A `form` that writes just this value is printed as it is ("02", "trên 80", "1 250", "Sáu"); of any other its style is kept: the
    leading zero, the word in front, thousands without a dot or with a blank, a number in words.
    """
    head, written = split_form(form)
    was = read_form(form)
    if was == value:
        return form
    in_words = was is not None and written[0].isalpha()
    if was is not None and in_words and value in _IN_WORDS and value <= max(was, Decimal(10)):
        return head + cased(_IN_WORDS[int(value)], written)
    sign = "-" if value < 0 else ""
    whole, _, decimals = f"{abs(value):f}".partition(".")
    if value == value.to_integral_value():
        decimals = ""
    if written.startswith("0") and len(written) > 1 and not decimals:
        whole = whole.zfill(len(written))
    if len(written) < 4 or not written.isdigit() or written.startswith("0"):
        whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", " " if " " in written and not in_words else ".", whole)
    return head + sign + whole + (f",{decimals}" if decimals else "")


def split_form(form: str) -> tuple[str, str]:
    """The words before the number, with the blank behind them, and the number: "trên 80" -> ("trên ", "80"); both "" without one."""
    match = _FORM.fullmatch(form)
    return (match["head"], match["number"]) if match else ("", "")


def cased(word: str, like: str) -> str:
    """The word with a capital where the other begins with one."""
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def spelled_number(text: str) -> Decimal:
    """The value of a number written in words, 1 to 99 ("Sáu", "hai mươi lăm"). Raises ValueError on anything else."""
    value = _BELOW_100.get(" ".join(text.lower().split()))
    if value is None:
        raise ValueError(text)
    return Decimal(value)


def read_form(form: str) -> Decimal | None:
    """The value a form writes out ("trên 80" -> 80, "Sáu" -> 6); None where it writes none."""
    written = split_form(form)[1]
    if not written:
        return None
    return spelled_number(written) if written[0].isalpha() else parse_number(written)


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
