"""Syllables as the lexicon compares them: one shape for lawful spellings, and which two are a slip apart."""

import re
import unicodedata
from functools import lru_cache

from ttdn_desktop.text.unicode import fold, old_tone

_LEAST = 8  # letters of a phrase of two syllables from which one missing or foreign letter is told
# Small words that stand beside any other: no slip of a longer one when only two syllables are looked at.
SHORT_WORDS = frozenset(
    "để đó thì có còn không đã đang trong vẫn cần người số sẽ do từ tự khi chỉ cho về và với là mà ở ra vào lên nhiều một hai ba "
    "bốn năm sáu bảy tám chín mười việc điều sự cả mỗi mọi này kia ấy nào rất quá hơn như nhưng nên nếu vì bởi bị được các những "
    "cùng cũng đều đến tới lại rồi hãy chưa chẳng phải muốn biết thấy làm đi trên dưới ngoài sau trước giữa theo qua bằng tại của "
    "thể hoặc hay vừa thêm nữa mới đây đấy sao gì ai đâu bao mấy từng vài đủ bên ngày tháng giờ lần loại cái con đồng họ nhau khác".split()
)
_I = dict(zip("yýỳỷỹỵ", "iíìỉĩị", strict=True))
_Y_END = re.compile(r"^([hklmst]|qu)([yýỳỷỹỵ])$")
_ONSETS = (("ngh", "ng"), ("gh", "g"), ("tr", "ch"), ("gi", "d"), ("r", "d"), ("z", "d"), ("x", "s"), ("k", "c"))


@lru_cache(8192)
def shape(word: str) -> str:
    """Small letters, the tone in its old place, i for a lone y behind h k l m s t qu: one form for what is lawful both ways."""
    small = word.lower()
    if small.isascii() and not small.endswith("y"):
        return small
    small = old_tone(small)
    return _Y_END.sub(lambda match: match[1] + _I[match[2]], small)


@lru_cache(8192)
def unmarked(word: str) -> str:
    """The letters without tones and hats."""
    return fold(word)


@lru_cache(8192)
def near(said: str, right: str, letters: int = 0, long: bool = False) -> bool:
    """True when one syllable is the other with marks gone wrong, a sound written otherwise (tr/ch, s/x, d/gi/r), or one letter off.

    The last only in phrases long enough, and all but the first only where the marks are the same.
    """
    if said == right:
        return False
    one, two = unmarked(said), unmarked(right)
    if one == two:
        return True
    if _marks(said) != _marks(right):
        return False
    return _one_sound(one, two) or ((long or letters >= _LEAST) and _one_off(one, two, begins=long))


@lru_cache(8192)
def _marks(word: str) -> str:
    """Tones and hats in their order; the bar of đ counts."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in apart if unicodedata.combining(sign) or sign == "đ")


def _one_sound(one: str, two: str) -> bool:
    """True when the two differ in one sound that many mouths do not tell apart: x and s, tr and ch, d and gi, a last c and t, ng and n."""
    return _onset(one) == _onset(two) or _ending(one) == _ending(two)


def _onset(plain: str) -> str:
    """A syllable with its beginning as it is heard."""
    for begin, heard in _ONSETS:
        if plain.startswith(begin) and len(plain) > len(begin):
            rest = plain[len(begin) :]
            return heard + (rest if begin != "gi" or rest[0] in "aeiouy" else "i" + rest)
    return plain


def _ending(plain: str) -> str:
    """A syllable with its end as it is heard in the south."""
    return plain[:-1] + "t" if plain.endswith("c") else plain[:-1] if plain.endswith("ng") else plain


def _one_off(one: str, two: str, begins: bool) -> bool:
    """One letter too many, too few, two changed over, or another; another first letter ("liên" for "biên") only with `begins`."""
    if len(one) == len(two):
        places = [place for place, pair in enumerate(zip(one, two, strict=True)) if pair[0] != pair[1]]
        if len(places) == 2:
            left, right = places
            return right == left + 1 and one[left] == two[right] and one[right] == two[left]
        return len(places) == 1 and (begins or places[0] > 0)
    short, long = sorted((one, two), key=len)
    return len(long) == len(short) + 1 and any(long[:cut] + long[cut + 1 :] == short for cut in range(len(long)))
