"""How a column copied from a spreadsheet writes its numbers: 1.234,5 as here, or 1,234.5 as an English Excel does."""

import re
from collections.abc import Iterable

_VIETNAMESE = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,}|\d+,(\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+)")
_ENGLISH = re.compile(r"[+-]?(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d+\.(\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+)")
_EITHER_COMMA = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")  # 1,234: a thousand, or one and a bit


def is_english(cells: Iterable[str], whole: bool) -> bool:
    """True when the cells of one column write 1,234.5: told by those that can be read one way only.

    A column of nothing but "1,234" is English where only `whole` numbers make sense, Vietnamese else.
    """
    texts = [cell.strip() for cell in cells]
    english = sum(bool(_ENGLISH.fullmatch(text)) for text in texts)
    vietnamese = sum(bool(_VIETNAMESE.fullmatch(text)) for text in texts)
    if english != vietnamese:
        return english > vietnamese
    return whole and not english and any(_EITHER_COMMA.fullmatch(text) for text in texts)


def to_vietnamese(cell: str, english: bool) -> str:
    """The cell as our own reader wants it; what can be read one way only is read so, whatever the column does."""
    text = cell.strip()
    plain = text.removeprefix("+")
    if _VIETNAMESE.fullmatch(text) or not (_ENGLISH.fullmatch(text) or english):
        return plain
    return plain.translate(str.maketrans(",.", ".,")) if re.fullmatch(r"-?[\d,]+(\.\d+)?", plain) else plain
