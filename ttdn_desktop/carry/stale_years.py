"""Comparisons that need new values (K16), and the years nothing in the text explains (corpus 4.1), listed at the end."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.carry.seen import CLAUSE, Seen, quantities_in
from ttdn_desktop.carry.stale_days import can_chi
from ttdn_desktop.carry.stale_periods import GOAL, HISTORY, months_told
from ttdn_desktop.model.block import Gap
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.reading.expressions import Shape
from ttdn_desktop.reading.spans import beginning_in, covering

_COMPARED = re.compile(
    r"\b(?:cùng kỳ|so với|lũy kế|luỹ kế)\b[^.;]{0,20}?(?P<when>(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2} tháng)|\bcùng k[ỳì]\b"
    r"|\bso\s+với\s+(?:năm|kỳ|quý)\s+(?:trước|ngoái)\b"
    r"|\d\s*%\s+(?:so với\s+)?(?:kế hoạch|chỉ tiêu)\b(?:\s+năm\s+(?P<plan>(?:19|20)\d{2}))?",  # "Kế hoạch năm 2023" alone is a paper
    re.IGNORECASE,
)
_CUES = ("cùng kỳ", "cùng kì", "so với", "lũy kế", "luỹ kế", "%")
_VALUE = re.compile(
    r"\b(?:tăng|giảm|đạt|bằng|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn|gấp)\s+(?:thêm\s+|khoảng\s+|hơn\s+|gần\s+|trên\s+)?"
    r"(\d[\d.,]*\d|\d)\s*(%?)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;](?!\d)")
_YEAR = re.compile(r"(?<![\d/.,-])(?<!\d:)(?:\bnăm\s+)?((?:19|20)\d{2})(?![\d/])(?!\s*[-–—]\s*\d)", re.IGNORECASE)
_FOUR_DIGITS = re.compile(r"(?:19|20)\d\d")
_RANGE = re.compile(r"(?:19|20)\d{2}\s*(?:[-–—]|đến(?: năm)?)\s*(?:năm\s+)?(?:19|20)\d{2}")
# "Luật An ninh mạng năm 2018", "Hiến pháp 2013": the year is part of the law's name
_LAW = re.compile(
    r"\b(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Công ước|Hiệp định|Hiệp ước|Tuyên bố|Nghị quyết|[Vv]ăn kiện)\b[^.;,:\d]{0,80}(?:năm\s+)?$"
    r"|\b(?:UNCLOS|DOC)\s+$"
)
# "2019, 2020 và 2021": one of several years, told of as such
_LISTED = re.compile(r"(?:(?:19|20)\d{2}\s*(?:,|và|;)\s*(?:năm\s+)?)$", re.IGNORECASE)
_LISTS = re.compile(r"\s*(?:,|và)\s*(?:năm\s+)?(?:19|20)\d{2}(?!\d)", re.IGNORECASE)
_YEAR_END = re.compile(r"\bcuối\s+$", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"«][^“”\"«»]{0,120}$")
_DUE = re.compile(
    r"\b(?:hoàn thành|kết thúc|dự kiến|khánh thành|bàn giao)\s+(?:vào\s+|trong\s+)?(?:năm\s+)?$", re.IGNORECASE
)
# what stays true: "được công nhận năm 2018", "đạt chuẩn từ năm 2019"
_LASTING = re.compile(
    r"\b(?:từ|kể từ|từ sau)\s+(?:tháng\s+\d{1,2}/\s*)?(?:năm\s+)?$"
    r"|\b(?:thành lập|tái lập|chia tách|khánh thành|xếp hạng|công nhận|ghi danh|phong tặng|trao tặng|đạt chuẩn|khởi công|ra đời"
    r"|lần đầu)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:từ|kể từ|từ sau|thành lập|tái lập|chia tách)\s+(?:tháng\s+\d{1,2}/\s*|năm\s+)?$", re.IGNORECASE
)
_MOVED = re.compile(r"\b(?:tăng|giảm|so với|cùng kỳ|hơn|xuống|lên)\b", re.IGNORECASE)
_MEMORY = 15  # years: what an officer tells of longer ago is history, not a slip


class _Years(NamedTuple):
    """Where "2020 - 2025" stands."""

    start: int
    end: int


def comparisons(seen: Seen) -> Iterator[Proposal]:
    """K16: in a carried comparison the year moves with the report and the values must be found anew."""
    if not seen.fresh_look or not any(cue in seen.low for cue in _CUES):
        return
    for match in _COMPARED.finditer(seen.text):
        yield from _moved(seen, match)
        farthest = match.end() + CLAUSE
        stop = _STOP.search(seen.text, match.end(), farthest)
        end = stop.start() if stop else farthest
        for value in _VALUE.finditer(seen.text, seen.clause_start(match.start()), end):
            gap = (Gap("figure", value[1]),)
            data = {"why": "value", "was": value[1] + value[2]}
            yield seen.propose("K16", *value.span(1), gap, action=Action.BLANK, data=data)


def _moved(seen: Seen, match: re.Match[str]) -> Iterator[Proposal]:
    """The year of the comparison, or the months of "lũy kế 6 tháng", moved as the report moved."""
    group = "when" if match["when"] else "plan"
    said, old, new = match[group] or "", seen.old, seen.new
    if not said or old is None:
        return
    if said.isdigit():
        if (
            old.year != new.year
            and old.year - 1 <= int(said) <= old.year
            and not _whole_period(seen, match.start(group))
        ):
            yield seen.propose(
                "K16", *match.span(group), str(int(said) + new.year - old.year), data={"why": "year", "year": said}
            )
        return
    months = int(said.split()[0])
    follows = seen.text[match.end() : match.end() + 10].split()
    if "kế" in match[0].lower() and months == months_told(old) != months_told(new) > 0 and "năm" not in follows[:2]:
        yield seen.propose("K16", *match.span(group), f"{months_told(new)} tháng", data={"why": "months"})


def _whole_period(seen: Seen, place: int) -> bool:
    """True where the year belongs to "so với năm 2020" and the new period is no year: K1 puts the whole expression."""
    old = seen.old
    if old is None or old.kind is seen.new.kind:
        return False
    before = old.same_kind_before()
    if "cùng kỳ" in seen.low[max(0, place - 20) : place]:
        return False  # "cùng kỳ năm 2020" names the year alone, whatever the period
    told = covering(seen.periods, place)
    return told is not None and told.period(old.year) == before


def years_left(seen: Seen) -> Iterator[Proposal]:
    """Years that are not the report's, nor next to it in an allowed role, nor inside a citation, a date, a range or a law's name.

    The old report's own year in carried text is proposed to move on; any other is listed.
    """
    if not seen.digits or not seen.spot.is_body and not seen.spot.carried:
        return
    if not _FOUR_DIGITS.search(seen.text):
        return
    ranges: list[_Years] = []
    for match in _RANGE.finditer(seen.text):
        ranges.append(_Years(*match.span()))
        if seen.fresh_look and _is_over(seen, match):
            yield seen.flag("YEAR", *match.span(), year=match[0])
    for match in _YEAR.finditer(seen.text):
        start, end = match.span()
        year, now = int(match[1]), _moved_year(seen, int(match[1]))
        if year in (seen.new.year, seen.new.outlook().year) or _is_name(seen, start, year):
            continue
        told = covering(seen.dates, start), covering(ranges, start)
        if seen.in_citation(start, end) or any(t and end <= t.end for t in told) or _counts(seen, match.start(1)):
            continue
        stands = GOAL.search(seen.text, max(0, start - 40), start) or HISTORY.search(
            seen.text, max(0, start - 90), start
        )
        if now and not stands and not _for_a_person(seen, start, end, now):
            yield seen.propose(
                "YEAR", *match.span(1), str(now), data={"why": "old", "year": str(year), "now": str(now)}
            )
        elif not _explained(seen, start, year):
            if seen.fresh_look or not seen.spot.carried:
                yield seen.flag("YEAR", start, end, year=str(year))


def _for_a_person(seen: Seen, start: int, end: int, now: int) -> bool:
    """A year of the old report that must not simply be counted on: one of several, in a title, or an end of year yet to come."""
    if _LISTED.search(seen.text, max(0, start - 12), start) or _LISTS.match(seen.text, end):
        return True
    if _QUOTED.search(seen.text, max(0, start - 130), start) and re.search('[”"»]', seen.text[end:]):
        return True
    closes = seen.around.window.end.month < 10 and now == seen.new.year
    return closes and bool(_YEAR_END.search(seen.text, max(0, start - 8), start))


def _moved_year(seen: Seen, year: int) -> int:
    """What the old report's own year, or that of its plans, is in the new report; 0 for any other year."""
    if seen.old is None:
        return 0
    if year == seen.old.year:
        return seen.new.year
    return seen.new.outlook().year if year == seen.old.outlook().year else 0


def _is_over(seen: Seen, match: re.Match[str]) -> bool:
    """True for "2020 - 2021" when it ended since the old report; a goal and a paper's title are no such thing."""
    last = int(match[0][-4:])
    if last >= seen.new.year or seen.old and last < seen.old.year or seen.in_citation(*match.span()):
        return False
    return not GOAL.search(seen.text[max(0, match.start() - 40) : match.start()])


def _is_name(seen: Seen, start: int, year: int) -> bool:
    """The year belongs to a law's name or to a zodiac name: "Xuân Mậu Thân 1968"."""
    before = seen.text[max(0, start - 100) : start]
    return can_chi(year).lower() in before[-24:].lower() or bool(_LAW.search(before))


def _explained(seen: Seen, start: int, year: int) -> bool:
    """A goal to come, the year or period one compares with, something told since then long ago."""
    before = seen.text[max(0, start - 100) : start]
    if year > seen.new.year and (GOAL.search(before) or _DUE.search(before)):
        return True
    if year <= seen.new.year - _MEMORY or seen.old and year < seen.old.year and _LASTING.search(before):
        return True
    if (
        year == seen.new.year - 1
    ):  # "tăng so với năm 2020", "giảm từ 03 vụ năm 2020 xuống", "(6 tháng cuối năm 2020: 12 tin)"
        clause = seen.text[seen.clause_start(start) : start + 24]
        told = covering(seen.periods, start)
        if told is not None and told.shape is not Shape.YEAR or _COMPARED.search(clause) or _MOVED.search(clause):
            return True
    return not seen.spot.carried and bool(_SINCE.search(before))


def _counts(seen: Seen, start: int) -> bool:
    """True for "2021 lượt người": a count that looks like a year."""
    return any(quantity.unit for quantity in beginning_in(quantities_in(seen.text), start, start + 1))
