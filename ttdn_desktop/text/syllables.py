"""Syllables Vietnamese can have: onset, rime and tone; what cannot be one is a slip of the keyboard."""

import re
from functools import lru_cache
from unicodedata import normalize

from ttdn_desktop.text.unicode import old_tone

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_ONSETS = frozenset(
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split() + [""]
)  # p as in "pin", "pê"
_RIMES = frozenset(
    "a ă â e ê i o ô ơ u ư y ai ay ây ao au âu eo êu ia iê iu oa oai oay oao oă oe oeo oi ôi ơi oo ua uâ uây uê ui ưi ưa uơ ươ "
    "ưu uy uya uyu am ăm âm em êm im om ôm ơm um ưm an ăn ân en ên in on ôn ơn un ang ăng âng eng ênh anh inh ong ông ung ưng "
    "oong oông oam oăm oan oăn oang oăng oanh oen oem uân uâng uênh uêch uên uyn uynh uych uyt uyp uyên uyêt iêm iên iêng iêu yêm yên "
    "yêng yêu yêt uôi uôm uôn uông ươi ươm ươn ương ươu ac ăc âc oc ôc uc ưc ec ooc oôc ap ăp âp ep êp ip op ôp ơp up at ăt ât et "
    "êt it ot ôt ơt ut ưt ach êch ich oac oăc oach oap oat oăt oet oem uât uêt iêc iêp iêt uôc uôt ươc ươp ươt ưu".split()
)
_AFTER_Q = frozenset("yt ynh yn ych yp ơn ơt ên êt".split())
_BEFORE_FRONT = {"gh": True, "ngh": True, "ng": False, "c": False}  # "ghi" and "nghi", but "gà", "ngà", "cà"
_STOPPED = ("c", "ch", "p", "t")
_LETTERS = re.compile(r"[aăâbcdđeêghiklmnoôơpqrstuưvxy]+")
_TWO_OR_MORE = 3  # syllables of a word from abroad written as one ("kilômét")


@lru_cache(8192)
def is_syllable(word: str) -> bool:
    """True for what can be a Vietnamese syllable, in either lawful place of its tone; "giếng", "quýt", "hòa" and "hoà"."""
    plain, tones = _parted(word)
    return len(tones) <= 1 and _fits(plain, tones) and _tone_in_place(word)


@lru_cache(8192)
def is_slip(word: str) -> bool:
    """True for a small-letter word with Vietnamese marks that can be no syllable, nor a few written as one ("ôtô", "vắcxin")."""
    plain = _parted(word)[0]
    if len(word) < 2 or word.isascii() or not word.islower() or not _LETTERS.fullmatch(plain):
        return False
    if not set(plain) & set("aăâeêioôơuưy"):  # an abbreviation ("ttđt"), a point of the law ("đ")
        return False
    return not is_syllable(word) and not _is_several(normalize("NFC", word), _TWO_OR_MORE)


def tone_mended(word: str) -> str | None:
    """The syllable whose tone went to another letter ("lựơng" -> "lượng"); None where it is another slip."""
    plain, tones = _parted(word)
    if len(tones) != 1:
        return None
    moved = (normalize("NFC", plain[: at + 1] + tones + plain[at + 1 :]) for at in range(len(plain)))
    right = [one for one in moved if is_syllable(one)]
    return old_tone(right[0]) if right else None


def _is_several(word: str, most: int) -> bool:
    """Each syllable behind the first begins with a consonant."""
    for cut in range(1, len(word)):
        head, tail = word[:cut], word[cut:]
        if is_syllable(head) and _parted(tail)[0][0] not in "aăâeêioôơuưy":
            if is_syllable(tail) or (most > 2 and _is_several(tail, most - 1)):
                return True
    return False


def _parted(word: str) -> tuple[str, str]:
    """The letters without tones, and the tones."""
    apart = normalize("NFD", word.lower())
    tones = "".join(c for c in apart if c in _TONES)
    return normalize("NFC", "".join(c for c in apart if c not in _TONES)), tones


def _fits(plain: str, tones: str) -> bool:
    for size in (3, 2, 1, 0):
        onset, rime = plain[:size], plain[size:]
        if len(onset) == size and onset in _ONSETS and rime:
            known = rime in _RIMES or (onset == "qu" and rime in _AFTER_Q)
            known = known and _BEFORE_FRONT.get(onset, rime[0] in "eêiy") == (rime[0] in "eêiy")
            if known and (not rime.endswith(_STOPPED) or tones in ("\u0301", "\u0323")):
                return True
    return False


def _tone_in_place(word: str) -> bool:
    """The tone stands on a letter with a hat, horn or breve where there is one (on ơ of ươ), else on one of the vowels."""
    letters = [normalize("NFD", letter) for letter in normalize("NFC", word.lower())]
    toned = [place for place, letter in enumerate(letters) if set(letter) & set(_TONES)]
    if not toned:
        return True
    bare = [normalize("NFC", "".join(c for c in letter if c not in _TONES)) for letter in letters]
    marked = [place for place, letter in enumerate(bare) if letter in ("ă", "â", "ê", "ô", "ơ", "ư")]
    return (
        toned[0] == marked[-1] or (bare[marked[0] :] in (["ư", "a"], ["ư", "u"]) and toned[0] == marked[0])
        if marked
        else True
    )
