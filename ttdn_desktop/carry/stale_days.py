"""Anniversaries with their years (K10) and without (K11), and the zodiac name of a year (K12)."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.model.block import HOLE
from ttdn_desktop.model.period import WindowRule
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.reference import Anniversary
from ttdn_desktop.text.unicode import old_tone
from ttdn_desktop.text.word_pattern import any_of

_DAY = r"(?:(?P<d{0}>\d{{1,2}})\s*[/.-]\s*(?P<m{0}>\d{{1,2}})\s*[/.-]\s*)?"
_COUNT = r"(?:(?<!\d)(?P<n>\d{1,3})\s+năm\b|\blần\s+thứ\s+(?P<nth>\d{1,3})(?!\d))"
_ANNIVERSARY = re.compile(
    _COUNT
    + r"(?P<what>[^()\[\].;\d]{0,120}(?:\d{1,2}\s*/\s*\d{1,2}(?!\s*/)[^()\[\].;\d]{0,60})?)"
    + r"(?:[(\[]\s*|(?=\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4}\s*[-–—]))(?:từ\s+)?(?:ngày\s+)?"
    + _DAY.format(1)
    + r"(?P<y1>1[89]\d\d|20\d\d)\s*(?:[-–—]|đến)\s*(?:ngày\s+)?"
    + _DAY.format(2)
    + r"(?P<y2>20\d\d)(?!\d)",
    re.IGNORECASE,
)
_YEARLESS = re.compile(r"\b(?:k[ỷỉ]\s+niệm|mừng)\s+(?:tròn\s+)?" + _COUNT, re.IGNORECASE)
# "kỷ niệm Ngày Báo chí cách mạng Việt Nam lần thứ 96"
_NTH_BEHIND = re.compile(
    r"\bk[ỷỉ]\s+niệm\s+(?P<what>[^().;,\d]{3,90}?)\s+lần\s+thứ\s+(?P<n>\d{1,3})(?!\d)", re.IGNORECASE
)
# "giai đoạn 5 năm (2016-2020)": both years belong to the count, a phase and no anniversary
_PHASE = re.compile(r"\b(?:giai đoạn|kế hoạch|nhiệm kỳ|chiến lược|chương trình)\b[^.;:]{0,60}$", re.IGNORECASE)
_NAMED = re.compile(r"(?<![\d.,/-])(?P<n>\d{1,3})\s+năm\s+", re.IGNORECASE)
_OTHER_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d{2}(?![\d/])")
_STEMS = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ")
_BRANCHES = ("thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi")
_SPELLINGS = {"tí": "tý", "tị": "tỵ", "kỉ": "kỷ", "quí": "quý"}
_ZODIAC_NAME = rf"(?:{'|'.join((*_STEMS, 'kỉ', 'quí'))})\s+(?:{'|'.join((*_BRANCHES, 'tí', 'tị'))})"
_ZODIAC = re.compile(
    rf"\b(?:tết|xuân|năm)\s+(?:(?:Nguyên\s+đán|cổ\s+truyền|âm\s+lịch|mới)\s+){{0,2}}(?:năm\s+)?(?P<name>{_ZODIAC_NAME})\b"
    r"(?:\s*[-–,(]?\s*(?:năm\s+)?(?P<year>20\d\d|19\d\d))?"
    rf"|(?<![-–,(])(?<![-–,(] )\b(?P<bare>{_ZODIAC_NAME})\s*[-–,(]?\s*(?:năm\s+)?(?P<year_behind>20\d\d|19\d\d)"
    rf"|\b(?P<year_before>20\d\d)(?P<joint>\s*[-–,(]\s*)(?:năm\s+|xuân\s+|tết\s+)?(?P<behind>{_ZODIAC_NAME})\b",
    re.IGNORECASE,
)
_STEM_AND_BRANCH = re.compile(_ZODIAC_NAME)
_CELEBRATED = 5  # years: a zodiac name older than that is history ("Xuân Mậu Thân"), not last year's greeting


def anniversaries(seen: Seen) -> Iterator[Proposal]:
    """K10: "99 năm Ngày … (21/6/1925 - 21/6/2024)": both the count and the second year move on; n = y2 - y1 must hold.

    Data: `old`, `new` count, `last` and `now` year; `round` "now" when the new count ends in 0 (wording and scale change),
    "before" when the old one did; `outside` "yes" when the day lies outside the report's period; `why` "broken" when the
    text's own count is wrong.
    """
    for match in _with_years(seen):
        if _is_phase(seen, match):
            continue
        count, first, last = _count(match), int(match["y1"]), int(match["y2"])
        when, broken = _when(seen, match, last), count != last - first
        if when == last and not broken or when <= first:
            continue
        group = "n" if match["n"] else "nth"
        data = {"why": "broken" if broken else "moved", "old": match[group], "new": str(when - first)}
        data |= {"last": str(last), "now": str(when), "first": str(first), "span": str(last - first)} | _round(
            count, when - first
        )
        data |= {"outside": "yes"} if _outside(seen, match, when) else {}
        start, end = match.start(group), match.end("y2")
        text = _padded(when - first, match[group]) + seen.text[match.end(group) : match.start("y2")] + str(when)
        if HOLE in text:
            yield seen.flag("K10", start, end, **data)
        else:
            yield seen.propose("K10", start, end, text, data=data)


def yearless(seen: Seen) -> Iterator[Proposal]:
    """K11: "kỷ niệm 99 năm Ngày …" without the years: the count by the founding year of the reference table.

    Where the table does not know the day the count moves on with the years in carried text.
    """
    if not seen.digits or "năm" not in seen.low and "lần thứ" not in seen.low:
        return
    taken = [match.span() for match in _with_years(seen)]
    for match in _NTH_BEHIND.finditer(seen.text) if "lần" in seen.low else ():
        taken.append(match.span("n"))
        yield from _counted(seen, match, match.span("n"), match.start("what"))
    counts = [(m, m.span("n" if m["n"] else "nth")) for m in _YEARLESS.finditer(seen.text)]
    counts += [(m, m.span("n")) for m in _NAMED.finditer(seen.text) if _founded(seen, m.end())]
    told: set[tuple[int, int]] = set()
    for match, span in counts:
        if span in told or any(start <= span[0] < end for start, end in taken):
            continue
        told.add(span)
        yield from _counted(seen, match, span)


def zodiac(seen: Seen) -> Iterator[Proposal]:
    """K12: the can chi name of a year that is not its own; auto in the corpus, so chosen beforehand."""
    if not _STEM_AND_BRANCH.search(seen.low):
        return
    for match in _ZODIAC.finditer(seen.text):
        group = "name" if match["name"] else "bare" if match["bare"] else "behind"
        name = " ".join(_SPELLINGS.get(part, part) for part in match[group].lower().split())
        told = match["year"] or match["year_behind"] or match["year_before"]
        written = int(told) if told else 0
        year = _year_meant(seen, name, written)
        if not year or name == can_chi(year).lower() and written in (0, year):
            continue
        right = can_chi(year)
        new = right.upper() if match[group].isupper() else right
        start, end = match.span(group)
        if match["year_before"]:
            new, start = str(year) + seen.text[match.end("year_before") : start] + new, match.start("year_before")
        elif written:
            place = "year" if match["year"] else "year_behind"
            new += seen.text[end : match.start(place)] + str(year)
            end = match.end(place)
        why = "moved" if not written or name == can_chi(written).lower() else "mismatch"
        data = {"why": why, "year": str(year)}
        yield seen.propose("K12", start, end, new, preselected=True, data=data)


def can_chi(year: int) -> str:
    """The sexagenary name of a year: 2021 -> "Tân Sửu"."""
    return f"{_STEMS[year % 10]} {_BRANCHES[year % 12]}".title()


def _with_years(seen: Seen) -> Iterator[re.Match[str]]:
    if not seen.digits or not any(sign in seen.text for sign in "([-–—"):
        return iter(())
    return _ANNIVERSARY.finditer(seen.text)


def _is_phase(seen: Seen, match: re.Match[str]) -> bool:
    """True for "giai đoạn 5 năm (2016-2020)", "Kế hoạch 5 năm (2021 - 2025)"."""
    whole = int(match["y2"]) - int(match["y1"]) + 1 == int(match["n"] or 0) and not match["what"].strip()
    return whole or not match["d1"] and not match["what"].strip() and seen.stands_before(_PHASE, match.start())


def _count(match: re.Match[str]) -> int:
    return int(match["n"] or match["nth"])


def _padded(count: int, like: str) -> str:
    return str(count).zfill(len(like) if like.startswith("0") else 1)


def _when(seen: Seen, match: re.Match[str], last: int) -> int:
    """The year an anniversary told for `last` is to be told for.

    In typed text one of last year is taken from last year's report, unless its day lies in the period (it begins in December)
    or the sentence says which year it speaks of.
    """
    if not seen.spot.carried:
        told = _OTHER_YEAR.search(seen.text, seen.clause_start(match.start()), match.start())
        copied = last == seen.new.year - 1 and seen.spot.is_body and not told and not _in_window(seen, match, last)
        return seen.year if copied else last
    if last > seen.year and last != seen.old_year:
        return last  # one still to come
    return seen.year


def _round(old: int, new: int) -> dict[str, str]:
    return {"round": "now"} if new % 10 == 0 else {"round": "before"} if old % 10 == 0 else {}


def _in_window(seen: Seen, match: re.Match[str], year: int) -> bool:
    """True when the anniversary's day in that year is one of the report's."""
    try:
        day = date(year, int(match["m1"] or 0), int(match["d1"] or 0))
    except ValueError:
        return False
    return seen.around.window.start <= day <= seen.around.window.end


def _outside(seen: Seen, match: re.Match[str], year: int) -> bool:
    """True when the anniversary's day is known and lies outside both the window and the calendar span of the period."""
    if not match["d1"]:
        return False
    try:
        day = date(year, int(match["m1"]), int(match["d1"]))
    except ValueError:
        return False
    told = seen.new.outlook() if seen.spot.looks_ahead else seen.new
    calendar, window = told.window(WindowRule.CALENDAR), seen.around.window
    return not (calendar.start <= day <= calendar.end or window.start <= day <= window.end)


def _counted(seen: Seen, match: re.Match[str], span: tuple[int, int], name: int = -1) -> Iterator[Proposal]:
    """What is proposed for one count without years; `name` is where the day's name stands, behind the count if not told."""
    written = seen.text[slice(*span)]
    count, known = int(written), _founded(seen, match.end() if name < 0 else name)
    moved = seen.year - seen.old_year if seen.old_year else 0
    if known is not None:
        right = seen.year - known.year
        if count == right or not _may_be_wrong(seen, span[0], count, right):
            return
        data = {"why": "table", "old": written, "new": str(right), "first": str(known.year), "now": str(seen.year)}
        data |= {} if known.confirmed else {"unconfirmed": "yes"}
        yield seen.propose("K11", *span, _padded(right, written), data=data | _round(count, right))
    elif moved and count + moved > 0:
        right = count + moved
        data = {"why": "arithmetic", "old": written, "new": str(right), "now": str(seen.year)} | _round(count, right)
        yield seen.propose("K11", *span, _padded(right, written), data=data)
    elif seen.fresh_look and not seen.old_year:
        yield seen.flag("K11", match.start(), match.end(), why="unknown", count=written)


def _may_be_wrong(seen: Seen, place: int, count: int, right: int) -> bool:
    """In typed text a count of a year named beside it, or of the year to come, is no slip."""
    if seen.spot.carried:
        return True
    if count == seen.new.outlook().year - seen.year + right:
        return False
    return not _OTHER_YEAR.search(seen.text, seen.clause_start(place), place + 160)


def _year_meant(seen: Seen, name: str, written: int) -> int:
    """The year a zodiac name should be of; 0 when it is history or stands for itself."""
    if not seen.spot.carried:
        if written:
            return written
        coming = seen.new.outlook().year
        return coming if name == can_chi(coming).lower() else seen.new.year if _age(seen, name) <= _CELEBRATED else 0
    year, old = seen.year, seen.old_year
    if written:
        still_stands = written != old and (written > year or year - written > _CELEBRATED)
        return written if still_stands else year
    if old and name == can_chi(old).lower():
        return year
    return year if 1 <= _age(seen, name) <= _CELEBRATED else 0


def _age(seen: Seen, name: str) -> int:
    """How many years ago that name was last, from the year to come."""
    return next((back for back in range(60) if can_chi(seen.year + 1 - back).lower() == name), 60)


def _founded(seen: Seen, place: int) -> Anniversary | None:
    """The day of the table named right behind a count."""
    pattern, days = _table(seen.around.reference.anniversaries)
    match = pattern.match(old_tone(seen.text[place : place + 160]).casefold().replace("–", "-"))
    return days[" ".join(match["name"].split())] if match else None


@lru_cache(8)
def _table(days: tuple[Anniversary, ...]) -> tuple[re.Pattern[str], dict[str, Anniversary]]:
    """One pattern of all names, "Ngày" before them free, and which day each name is.

    A name must end there: "thành lập Đảng bộ huyện" is not "thành lập Đảng".
    """
    by_name = {
        " ".join(old_tone(name).casefold().removeprefix("ngày ").replace("–", "-").split()): day
        for day in days
        for name in day.names
    }
    head = r"\s*(?:nhân\s+)?(?:dịp\s+)?(?:ngày\s+)?(?:lễ\s+)?(?:ngày\s+)?"
    ends = r"(?=\s*(?:$|[^\w\s]|\d|(?:và|của|nước|với|trên|tại|theo|bằng|thống|cho|quang|vĩ|lần)\b))"
    return re.compile(rf"{head}(?P<name>{any_of(by_name)}){ends}"), by_name
