"""NFC at the border, folding for search, Vietnamese order, ASCII names."""

import re
import unicodedata

# Kept: tab and newline. Dropped: other controls, byte-order mark, zero-width marks, lone surrogates, non-characters.
# U+00AD stays: in TCVN3 text it is the letter ư, and legacy detection needs to see it.
_DROP = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_NONCHAR = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_BLANKS = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng, the order of the Vietnamese dictionary
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS)}
_NEW_TONE = re.compile(r"(o)([àảãáạ])\b|(o)([èẻẽéẹ])\b|(u)([ỳỷỹýỵ])\b", re.IGNORECASE)


def _both(letter: str) -> tuple[str, str]:
    composed = unicodedata.normalize("NFC", letter)
    return composed, composed.upper()


_VOWELS = "aăâeêioôơuưy"
ALPHABET = "".join(  # every letter of Vietnamese text (f, j, w, z of names too) in both cases, toned vowels composed
    sorted({c for base in _LETTERS for tone in ("", *(_TONES if base in _VOWELS else "")) for c in _both(base + tone)})
)


def clean(text: str) -> str:
    """Text as the house keeps it: NFC, newlines as "\\n", no control or invisible characters (RFC-neutral; design law 6)."""
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
        .replace("\x0b", "\n")
    )
    text = _NONCHAR.sub("", _DROP.sub("", text))
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Cleaned text on one line, runs of blanks (NBSP too) made one space, ends trimmed."""
    return _BLANKS.sub(" ", clean(text).replace("\n", " ")).strip()


def fold(text: str) -> str:
    """Lower case without tones and marks, đ as d: what search compares ("Đối ngoại" -> "doi ngoai")."""
    flat = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in flat if not unicodedata.combining(c)))


def old_tone(text: str) -> str:
    """Tone marks placed the old way (hoà -> hòa, thuỷ -> thủy), so both lawful spellings compare equal.

    Both ways are legal (QĐ 1989/QĐ-BGDĐT 2018 for schoolbooks; NĐ 30/2020 mixes them): used for comparing, never for changing.
    """

    def move(match: re.Match[str]) -> str:
        first, second = match.group(0)[0], match.group(0)[1]
        if match.start() and match.string[match.start() - 1].lower() == "q":
            return match.group(0)  # "quý": u belongs to the consonant
        parts = unicodedata.normalize("NFD", second)
        tone = next(c for c in parts if c in _TONES)
        return unicodedata.normalize("NFC", first + tone) + unicodedata.normalize("NFC", parts.replace(tone, ""))

    return _NEW_TONE.sub(move, unicodedata.normalize("NFC", text))


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Key for Vietnamese dictionary order: letters a ă â b … first, then tones (ngang huyền hỏi ngã sắc nặng), then case."""
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char.lower())
        tone = next((c for c in parts if c in _TONES), "")
        base = unicodedata.normalize("NFC", parts.replace(tone, "")) if tone else unicodedata.normalize("NFC", parts)
        letters.append(1000 + _RANK[base] if base in _RANK else min(ord(base[0]), 999) if base else 0)
        tones.append(_TONES.index(tone) + 1 if tone else 0)
    return tuple(letters), tuple(tones), text


def ascii_name(text: str, limit: int = 40) -> str:
    """A file-name part of a-z, 0-9 and "-" only ("xã Nguyên Bình" -> "xa-nguyen-binh"); "x" when nothing is left."""
    flat = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    return flat[:limit].strip("-") or "x"
