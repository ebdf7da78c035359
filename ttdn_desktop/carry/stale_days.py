"""Anniversaries with their years (K10) and without (K11), and the zodiac name of a year (K12)."""

import re
from collections.abc import Iterator
from datetime import date

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.model.block import HOLE
from ttdn_desktop.model.period import WindowRule
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.reference import Anniversary

_DAY = r"(?:(?P<d{0}>\d{{1,2}})\s*[/.-]\s*(?P<m{0}>\d{{1,2}})\s*[/.-]\s*)?"
_ANNIVERSARY = re.compile(
    r"(?P<n>\d{1,3})\s+năm\s+(?P<what>[^()]{0,90}?)\(\s*(?:ngày\s+)?"
    + _DAY.format(1)
    + r"(?P<y1>1[89]\d\d|20\d\d)\s*[-–]\s*(?:ngày\s+)?"
    + _DAY.format(2)
    + r"(?P<y2>20\d\d)\s*\)",
    re.IGNORECASE,
)
_YEARLESS = re.compile(r"\bkỷ\s+niệm\s+(?:lần\s+thứ\s+)?(?P<n>\d{1,3})\s+năm\b", re.IGNORECASE)
_STEMS = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ")
_BRANCHES = ("thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi")
_SPELLINGS = {"tí": "tý", "tị": "tỵ", "kỉ": "kỷ", "quí": "quý"}
_ZODIAC = re.compile(
    rf"\b(?:tết|xuân|năm)\s+(?:Nguyên\s+đán\s+)?(?:năm\s+)?(?P<name>(?P<stem>{'|'.join((*_STEMS, 'kỉ', 'quí'))})\s+"
    rf"(?P<branch>{'|'.join((*_BRANCHES, 'tí', 'tị'))}))\b(?:\s*[-–]?\s*(?:năm\s+)?(?P<year>20\d\d))?",
    re.IGNORECASE,
)


def anniversaries(seen: Seen) -> Iterator[Proposal]:
    """K10: "99 năm Ngày … (21/6/1925 - 21/6/2024)": both the count and the second year move on; n = y2 - y1 must hold.

    Data: `round` "yes" when the new count ends in 0 (wording and scale change), `outside` "yes" when the day lies outside the
    report's period, `broken` "yes" when the text's own count is wrong.
    """
    year = seen.new.year
    for match in _ANNIVERSARY.finditer(seen.text):
        count, first, last = int(match["n"]), int(match["y1"]), int(match["y2"])
        broken = count != last - first
        if (not broken and last == year) or not seen.spot.carried and not broken:
            continue
        when = year if seen.spot.carried else last
        data = {"old": match["n"], "new": str(when - first)}
        data |= {"round": "yes"} if (when - first) % 10 == 0 else {}
        data |= {"broken": "yes"} if broken else {}
        data |= {"outside": "yes"} if _outside(seen, match, when) else {}
        start, end = match.start("n"), match.end("y2")
        text = (
            str(when - first).zfill(len(match["n"]) if match["n"].startswith("0") else 1)
            + seen.text[match.end("n") : match.start("y2")]
            + str(when)
        )
        if HOLE in text:
            yield seen.flag("K10", start, end, **data)
        else:
            yield seen.propose("K10", start, end, text, data=data)


def yearless(seen: Seen) -> Iterator[Proposal]:
    """K11: "kỷ niệm 99 năm Ngày …" without the years: the count by the founding year of the reference table.

    A day the table does not know is a reminder in carried text.
    """
    with_years = [match.span() for match in _ANNIVERSARY.finditer(seen.text)]
    for match in _YEARLESS.finditer(seen.text):
        if any(start <= match.start("n") < end for start, end in with_years):
            continue
        known = _founded(seen.around.reference.anniversaries, seen.text[match.end() : match.end() + 90])
        if known is None:
            if seen.fresh_look:
                yield seen.flag("K11", match.start(), match.end(), count=match["n"])
        elif int(match["n"]) != (count := seen.new.year - known.year):
            data = {"old": match["n"], "new": str(count)} | ({"round": "yes"} if count % 10 == 0 else {})
            yield seen.propose("K11", *match.span("n"), str(count), data=data)


def zodiac(seen: Seen) -> Iterator[Proposal]:
    """K12: the can chi name of a year that is not its own; auto in the corpus, so chosen beforehand."""
    for match in _ZODIAC.finditer(seen.text):
        written = int(match["year"]) if match["year"] else 0
        year = seen.new.year if seen.spot.carried or not written else written
        right = can_chi(year)
        name = " ".join(_SPELLINGS.get(part, part) for part in match["name"].lower().split())
        if name == right.lower() and written in (0, year):
            continue
        new = right.upper() if match["name"].isupper() else right
        end = match.end("name")
        if written:
            new += seen.text[end : match.start("year")] + str(year)
            end = match.end("year")
        yield seen.propose("K12", match.start("name"), end, new, preselected=True, data={"year": str(year)})


def can_chi(year: int) -> str:
    """The sexagenary name of a year: 2021 -> "Tân Sửu"."""
    return f"{_STEMS[year % 10]} {_BRANCHES[year % 12]}".title()


def _founded(days: tuple[Anniversary, ...], words: str) -> Anniversary | None:
    """The day the words name first; of two that begin alike the longer name."""
    found: list[tuple[int, int, Anniversary]] = []
    folded = " ".join(words.casefold().split())
    for day in days:
        for name in day.names:
            place = folded.find(" ".join(name.casefold().split()))
            if place >= 0:
                found.append((place, -len(name), day))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _outside(seen: Seen, match: re.Match[str], year: int) -> bool:
    """True when the anniversary's day is known and lies outside both the window and the calendar span of the period."""
    if not match["d1"]:
        return False
    try:
        day = date(year, int(match["m1"]), int(match["d1"]))
    except ValueError:
        return False
    calendar, window = seen.new.window(WindowRule.CALENDAR), seen.around.window
    return not (calendar.start <= day <= calendar.end or window.start <= day <= window.end)
