"""Checks of names beside the unit's own: provinces, and the department that issues the report."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS, places_in
from ttdn_desktop.checks.base import Hit, Rule, View, in_spot, per_reference
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.names import PlaceName, is_variant
from ttdn_desktop.text.unicode import old_tone

_WORD = re.compile(r"[^\W\d_]+")
_COUNCIL = re.compile(r"^(?:Ủy|Uỷ) ban nhân dân\b|^UBND\b", re.IGNORECASE)
_LEVEL = re.compile(r"\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)\s")
_LEAST = 3  # syllables of a department's name


def provinces(view: View) -> Iterator[Hit]:
    """ "tỉnh Quãng Nam": a province's name misspelt; the own one is told with the unit's name."""
    known = _provinces(view.context.reference)
    if not known:
        return
    own = view.context.letterhead.province.removeprefix("tỉnh ").removeprefix("thành phố ")
    for spot in view.spots:
        for place in _strangers(spot.text, view.context.reference.province_names):
            if own and is_variant(place.name, own):
                continue
            alike = [name for name in known.values() if is_variant(place.name, name)]
            if len(alike) == 1:
                start = place.end - len(place.name)
                right = alike[0].upper() if place.quote.isupper() else alike[0]
                yield in_spot(spot, start, place.end, right)


@lru_cache(KEPT_TEXTS)
def _strangers(text: str, known: tuple[str, ...]) -> tuple[PlaceName, ...]:
    """Provinces named in the text that are none of the known ones."""
    names = {old_tone(name).casefold() for name in known} if "tỉnh" in text.lower() else set()
    return tuple(p for p in places_in(text) if names and p.level == "tỉnh" and old_tone(p.name).casefold() not in names)


@per_reference
def _provinces(reference: Reference) -> dict[str, str]:
    return {old_tone(name).casefold(): name for name in reference.province_names}


def department(view: View) -> Iterator[Hit]:
    """The issuing department's own name with a mark or a letter wrong ("Phòng Văn hoa - Xã hội")."""
    name = _LEVEL.split(view.context.letterhead.full_name)[0]
    words = _WORD.findall(name)
    if _COUNCIL.match(name) or len(words) < _LEAST:
        return
    known = " ".join(words)
    for spot in view.spots:
        if words[0].lower() not in spot.text.lower():
            continue
        found = list(_WORD.finditer(spot.text))
        for place in range(len(found) - len(words) + 1):
            if found[place][0].lower() != words[0].lower():
                continue
            window = found[place : place + len(words)]
            if is_variant(" ".join(match[0] for match in window), known):
                yield in_spot(spot, window[0].start(), window[-1].end(), name)


RULES = (
    Rule("department-name", Severity.SHOULD, "NĐ 30/2020, PL I, II.2", department),
    Rule("province-name", Severity.SHOULD, "NĐ 30/2020, PL II", provinces),
)
