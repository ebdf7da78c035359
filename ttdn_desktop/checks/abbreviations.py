"""Checks of short forms: explained once before they are used, written as they are known."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.carry.spots import CLOSING, OPENING, TITLE, Spot
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, in_spot, per_reference, spoken, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.letters import LOWER, UPPER
from ttdn_desktop.text.unicode import fold, old_tone

_SHORT = re.compile(r"(?<![\w/.&-])[A-ZĐ]{2,10}(?:(?:&|-)[A-ZĐ]{1,6})*(?![\w/&@]|-[\w]|\.\w)")
_ROMAN = re.compile(r"[IVXLC]+")
_SHOUTED = re.compile(
    rf"(?<![\w])[{UPPER}]*[{UPPER.replace('A-Z', '').replace('Đ', '')}][{UPPER}]*(?!\w)"
)  # a word in capitals, with marks
_MEANT = re.compile(
    r"\(\s*(?:sau đây\s+)?(?:(?:gọi|viết)\s+)?(?:tắt\s+)?(?:là:?\s+)?[“\"]?([A-ZĐ]{2,10}(?:[&-][A-ZĐ]{1,6})*)[”\"]?"
    r"(?:\s+(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu))?\s*\)"
    r"|(?:gọi|viết) tắt(?: là)?:?\s+[“\"]?([A-ZĐ]{2,10}(?:[&-][A-ZĐ]{1,6})*)"
    rf"|(?<![\w/-])([A-ZĐ]{{2,10}}(?:[&-][A-ZĐ]{{1,6}})*) \((?=[{UPPER}]?[{LOWER}]+ [{UPPER}]?[{LOWER}])"
)


_CAPITALS = re.compile(r"[A-ZĐ]{2}")


class Use(NamedTuple):
    """A short form in a text: where it stands; `explained` where its meaning stands beside it."""

    start: int
    end: int
    short: str
    explained: bool


@lru_cache(KEPT_TEXTS)
def uses(text: str) -> tuple[Use, ...]:
    """The short forms of a text: no Roman numbers, no words of a heading in capitals, no symbols of documents."""
    if not _CAPITALS.search(text) or text.upper() == text:
        return ()
    explained = {match.span(n) for match in _MEANT.finditer(text) for n in (1, 2, 3) if match[n]}
    shouted = [match.span() for match in _SHOUTED.finditer(text)]
    out: list[Use] = []
    for match in _SHORT.finditer(text):
        beside = any(match.end() + 1 == start or end + 1 == match.start() for start, end in shouted)
        if not _ROMAN.fullmatch(match[0]) and not beside:
            out.append(Use(*match.span(), match[0], match.span() in explained))
    return tuple(out)


class Known(NamedTuple):
    """The table: what a short form stands for, which need no word, which one a slip most likely is."""

    long: dict[str, str]
    common: frozenset[str]
    folded: dict[str, str]
    slips: frozenset[str]


@per_reference
def _known(reference: Reference) -> Known:
    folded: dict[str, list[str]] = defaultdict(list)
    for item in reference.abbreviations:
        folded[fold(item.short)].append(item.short)
    return Known(
        {item.short: item.long for item in reference.abbreviations},
        frozenset(item.short for item in reference.abbreviations if item.common),
        {key: shorts[0] for key, shorts in folded.items() if len(shorts) == 1},
        frozenset(reference.confusables),
    )


def slips(text: str, reference: Reference) -> Iterator[TextHit]:
    """A short form with a blank inside ("VH TT"), a letter off ("HDND", "UBDN") or one in small ("UBNd")."""
    known = _known(reference)
    if not known.long:
        return
    found = uses(text)
    for one, two in zip(found, found[1:], strict=False):
        joined = one.short + two.short
        apart = text[one.end : two.start]
        if (
            apart.isspace()
            and one.short != two.short
            and joined in known.long
            and f"{one.short} {two.short}" not in known.slips
            and f"{one.short} {two.short}" not in known.long
        ):
            yield TextHit(one.start, two.end, joined, {"why": "blank"})
    for use in found:
        if use.short in known.long or use.short in known.slips or use.explained:
            continue
        right = known.folded.get(fold(use.short)) or _changed_over(use.short, known)
        if right:
            yield TextHit(use.start, use.end, right, {"why": "letter"})
    for match in _SMALL.finditer(text) if _CAPITALS.search(text) else ():
        if match[0].upper() in known.long and match[0] not in known.long:
            yield TextHit(*match.span(), match[0].upper(), {"why": "letter"})


_SMALL = re.compile(rf"(?<![\w/.&-])[A-ZĐ]{{2,6}}[a-zđ][A-ZĐ]{{0,6}}(?![\w/{UPPER}])")


def _changed_over(short: str, known: Known) -> str:
    """The one form all know that this is with two letters changed over, or one doubled; "" when there is none or several."""
    if len(short) < 4 or not short.isalpha():
        return ""
    swapped = {short[:n] + short[n + 1] + short[n] + short[n + 2 :] for n in range(len(short) - 1)}
    single = {short[:n] + short[n + 1 :] for n in range(len(short) - 1) if short[n] == short[n + 1]}
    right = [form for form in (swapped | single) & known.common if len(form) >= 4]
    return right[0] if len(right) == 1 else ""


def explained(view: View) -> Iterator[Hit]:
    """Short forms never explained, explained too late or twice; the long form beside a short one nobody introduced."""
    known = _known(view.context.reference)
    places: dict[str, list[tuple[Spot, Use]]] = defaultdict(list)
    for spot in view.spots if known.long else ():
        if spot.is_body or spot.block in (OPENING, TITLE):
            for use in uses(spot.text):
                places[use.short].append((spot, use))
    for short, found in places.items():
        meant = [place for place, (_, use) in enumerate(found) if use.explained]
        if short in view.context.reference.confusables:
            continue
        if not meant:
            yield from _unexplained(view, short, found, known)
            continue
        for place in meant[1:]:
            yield _at(found[place], short, "twice")
        if meant[0] > 0:
            yield _at(found[0], short, "late")


def _unexplained(view: View, short: str, found: list[tuple[Spot, Use]], known: Known) -> Iterator[Hit]:
    long = known.long.get(short, "")
    if short not in known.common:
        if _a_name(*found[0]):
            return
        if short in known.long or not (known.folded.get(fold(short)) or _changed_over(short, known)):
            yield _at(found[0], short, "known" if long else "unknown", long)
    elif long and short != "TT":
        first = next((place for place in found if place[0].is_body), None)
        if first and any(
            spot.block != CLOSING and _says(spot.text, long)
            for spot in view.spots
            if spot.is_body or spot.block == OPENING
        ):
            yield _at(first, short, "mixed", long)


def _a_name(spot: Spot, use: Use) -> bool:
    """Capitals behind the word that says what they name ("đài VTC", "trang Zalo OA", "kỹ thuật số VTC")."""
    return bool(_KIND.search(spot.text[max(0, use.start - 24) : use.start]))


_KIND = re.compile(
    r"(?:đài|(?<!tình )hình|thuật số|trang|zalo|công ty|tập đoàn|ngân hàng|mạng|hãng|kênh|dự án|phần mềm|ứng dụng|hệ thống|giống|loại"
    r"|máy|cúp|giải|điện) $",
    re.IGNORECASE,
)


@lru_cache(KEPT_TEXTS)
def _says(text: str, long: str) -> bool:
    return old_tone(spoken(long)) in old_tone(spoken(text))


def _at(place: tuple[Spot, Use], short: str, why: str, long: str = "") -> Hit:
    spot, use = place
    return in_spot(spot, use.start, use.end, why=why, short=short, long=long)


RULES = (
    text_rule("abbreviation-slip", Severity.SHOULD, "", slips),
    Rule("abbreviation", Severity.STYLE, "", explained),
)
