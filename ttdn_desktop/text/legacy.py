"""Old Vietnamese encodings, TCVN3 (ABC, the ".Vn…" fonts) and VNI, turned into Unicode letters.

Such text looks like "C«ng t¸c" or "Coâng taùc": letters of a western code page which only the old font draws right. The
name of the font decides; without one the share of words that are possible Vietnamese syllables does. VNI is never tried
on Unicode text: it would turn ô into ơ and look just as plausible.
"""

import re

# TCVN 5712:1993, the upper half from 0xA1; the combining marks 0xB0-0xB4 and the capitals with tones are its VN2 letters.
_TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
TCVN3 = {chr(0xA1 + place): letter for place, letter in enumerate(_TCVN3)}

_VNI_MARKS = {  # base letter -> its forms, each "old mark + letter"
    "a": "ùá øà ûả õã ïạ êă éắ èằ úẳ üẵ ëặ ââ áấ àầ åẩ ãẫ äậ",
    "e": "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ",
    "o": "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ",
    "ô": "ùớ øờ ûở õỡ ïợ",
    "u": "ùú øù ûủ õũ ïụ",
    "ö": "ùứ øừ ûử õữ ïự",
    "y": "ùý øỳ ûỷ õỹ",
}
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "î": "ỵ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "í": "í", "ì": "ì"}


def _vni() -> dict[str, str]:
    """One- and two-letter sequences in both cases; a capital letter takes its mark in either case."""
    table = {old.upper(): new.upper() for old, new in _VNI_ALONE.items()} | _VNI_ALONE
    for base, forms in _VNI_MARKS.items():
        for form in forms.split():
            mark, letter = form[0], form[1]
            table[base + mark] = letter
            table[base.upper() + mark.upper()] = table[base.upper() + mark] = letter.upper()
    return table


VNI = _vni()
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_FONT = re.compile(r"^(?:(\.vn)|vni[- ])", re.IGNORECASE)
_UNICODE = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(b|ch?|[dđ]|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th?|tr|t|v|x)?"
    r"(oai|oay|oao|oeo|uay|uây|uôi|uya|uyu|uyê|ươi|ươu|iêu|yêu|"
    r"ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iê|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|ue|uê|ui|uô|uơ|uy|ưa|ưi|ưu|ươ|yê|[aăâeêioôơuưy])"
    r"(ch|c|m|ng|nh|n|p|t)?"
)
_TONES = str.maketrans(
    "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy",
)
_ENOUGH = 0.9  # share of possible syllables; the right table gives 0.98, the wrong one below 0.7
_SAMPLE = 100_000  # characters looked at
_FEWEST = 8  # words with an accented letter, below which nothing can be said
_CAPITAL_LINE = re.compile(r"^(?=(?:[^A-Za-z\n]*[A-Z]){3})[^a-z\n]+$", re.MULTILINE)
_FROM_TCVN3 = {ord(old): new for old, new in TCVN3.items()}


def is_legacy_font(font: str) -> bool:
    """True for the fonts of TCVN3 (".VnTime", ".VnArialH") and VNI ("VNI-Times")."""
    return _FONT.match(font) is not None


def from_font(text: str, font: str) -> str:
    """Text typed in a font, as Unicode; unchanged when the font is not an old one or the text is Unicode already.

    TCVN3 has no capitals with tones: fonts ending in "H" draw small letters as capitals, so their text is upper-cased.
    """
    found = _FONT.match(font)
    if not found or _UNICODE.search(text):
        return text
    if not found.group(1):
        return from_vni(text)
    return from_tcvn3(text).upper() if font.rstrip().upper().endswith("H") else from_tcvn3(text)


def from_tcvn3(text: str) -> str:
    """TCVN3 letters as Unicode, one for one."""
    return text.translate(_FROM_TCVN3)


def with_capitals(text: str) -> str:
    """Text turned from TCVN3 without its fonts, lines in capitals made whole: "BáO CáO" was set in a font of capitals."""
    return _CAPITAL_LINE.sub(lambda found: found.group().upper(), text)


def from_vni(text: str) -> str:
    """VNI sequences as Unicode letters, longest first."""
    return _VNI_PATTERN.sub(lambda found: VNI[found.group()], text)


def detect(text: str) -> str:
    """ "tcvn3", "vni" or "" for text without a font: "" for Unicode text, for text without accents and when in doubt."""
    if _UNICODE.search(text):
        return ""
    shares = {name: _share(convert(text)) for name, convert in (("tcvn3", from_tcvn3), ("vni", from_vni))}
    name = max(shares, key=lambda key: shares[key])
    return name if shares[name] >= _ENOUGH and shares[name] > _share(text) else ""


def _share(text: str) -> float:
    """Among words with a letter beyond ASCII: the share of possible Vietnamese syllables; 0 when there are too few words."""
    words = [word for word in _WORD.findall(text[:_SAMPLE].lower()) if not word.isascii()]
    if len(words) < _FEWEST:
        return 0.0
    return sum(_SYLLABLE.fullmatch(word.translate(_TONES)) is not None for word in words) / len(words)
