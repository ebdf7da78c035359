"""What the paper can show: the characters of its font as data, and what to write instead of signs it has not.

The pure rooms cannot open a font; a test holds this list to the font that ships (Liberation Serif 2.1.5, all four faces alike).
"""

from functools import cache
from unicodedata import normalize

_RANGES = """
20-7e a0-36f 374-375 37a-37e 384-38a 38c 38e-3a1 3a3-3ce 3d0-513 51a-51d 591-5c7 5d0-5ea 5f0-5f4 1d00-1dca
1dfe-1e9b 1e9e 1ea0-1ef9 1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4
1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-2010 2012-2022 2026 202a-2030 2032-2034
2039-203a 203c 203e 2044 205e 206a-206f 2074-2079 207f-2089 2090-2094 20a0-20b5 20bf 20f0 2105 2113 2116-2117
2122 2126 212e 214d-214e 2153-2154 215b-215e 2184 2190-2195 21a8 21d4 2202 2206 220f 2211-2212 2215 2219-221a
221e-221f 2229 222b 2248 2260-2262 2264-2265 2302 2310 2320-2321 2500 2502 250c 2510 2514 2518 251c 2524 252c
2534 253c 2550-256c 2580 2584 2588 258c 2590-2593 25a0-25a1 25aa-25ac 25b2 25ba 25bc 25c4 25ca-25cc 25cf-25d9
25e6 263a-263c 2640 2642 2660 2663 2665-2666 2669-266c 266f 2c60-2c6d 2c71-2c77 2e17 a717-a721 a788-a78c
fb01-fb02 fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4f fe20-fe23 fffc
"""

# Signs people paste from other programs; the paper has a like one.
LOOKALIKES = {
    **{chr(code): normalize("NFKC", chr(code)) for code in range(0xFF01, 0xFF5F)},  # the wide signs of East Asian keyboards
    **{chr(code): normalize("NFKC", chr(code)) for code in range(0x3380, 0x33E0) if normalize("NFKC", chr(code)).isascii()},
    "☐": "□", "☑": "■", "☒": "■", "✓": "√", "✔": "√", "✗": "x", "✘": "x", "➢": "-", "➤": "-", "❖": "-", "◆": "-", "▶": "►", "‣": "►",
    "⁃": "-", "⋅": "·", "⇒": "→", "➔": "→", "☆": "*", "★": "*", "℃": "°C", "㎡": "m²", "㎥": "m³", "、": ",", "。": ".",
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "►", "\uf0e0": "→",  # bullets of Wingdings and Symbol
}  # fmt: skip


def unprintable(text: str) -> list[int]:
    """Places of characters the paper cannot show; white space is never one."""
    known = _known()
    odd = {char for char in set(text) if ord(char) not in known and not char.isspace()}
    return [place for place, char in enumerate(text) if char in odd] if odd else []


@cache
def _known() -> frozenset[int]:
    codes: set[int] = set()
    for item in _RANGES.split():
        first, _, last = item.partition("-")
        codes.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(codes)
