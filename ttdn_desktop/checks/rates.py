"""Checks of rates and totals told in words: a percentage against its parts, parts of a whole, a running total against its last step."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS, quantities_in
from ttdn_desktop.checks.about import is_about, word_before
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, in_spot, text_rule
from ttdn_desktop.checks.linked_numbers import with_linked
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.period import PeriodKind
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.sentences import sentence_at, sentence_spans
from ttdn_desktop.text.numbers import parse_number, write_number

_N = r"(?:\d{1,3}(?:\.\d{3})+|\d+)"
_P = rf"(?P<p>{_N}(?:,\d+)?)\s*%"
_ALONE = r"(?<![\w/.,–-])"
_IS = r"(?:đạt|chiếm|bằng|tương đương|tương ứng)"
_RATE = rf"[\s,]*\(?\s*(?:{_IS}\s+)?(?:(?:tỷ|tỉ) lệ\s+)?(?:khoảng\s+|gần\s+|trên\s+|hơn\s+)?{_P}"
_PLAN = r"(?:so với\s+)?(?:kế hoạch|chỉ tiêu)"
_TIME = r"(?:tháng|ngày|năm|quý|tuần|giờ|phút|buổi|đợt)\b"
_WHAT = r"[^\d%;.()/\ufffc]"
# "28/30 thôn, đạt 95%" · "95% thôn (28/30)" · "80 trong tổng số 100 hộ (85%)" · "100 hộ, trong đó 80 hộ …, chiếm 85%"
_SHARES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_ALONE}(?<!ngày )(?<!tháng )(?<!số )(?<!quý )(?P<a>{_N})\s*/\s*(?P<b>{_N})\s+{_WHAT}{{1,60}}?{_RATE}",
        rf"{_ALONE}{_P}\s*{_WHAT}{{0,40}}\(\s*(?P<a>{_N})\s*/\s*(?P<b>{_N})(?![\d/])",
        rf"{_ALONE}(?P<a>{_N})\s+{_WHAT}{{0,30}}?\btrong (?:tổng )?số (?P<b>{_N})\s+{_WHAT}{{1,40}}?{_RATE}",
        rf"{_ALONE}(?P<a>{_N})\s+{_WHAT}{{0,20}}?\btrong\s+(?P<b>{_N})\s+(?!{_TIME}){_WHAT}{{1,40}}?{_RATE}",
        rf"{_ALONE}(?P<a>{_N})\s+{_WHAT}{{1,40}}?,\s*{_IS}\s+{_P}\s+{_PLAN}[^\d%;.(]{{0,30}}\(\s*(?P<b>{_N})\s+(?=[^\W\d])",
        rf"{_ALONE}(?P<b>{_N})\s+{_WHAT}{{1,60}}?,?\s*trong đó(?: có)?:?\s+(?P<a>{_N})\s+{_WHAT}{{1,60}}?[\s,(]*{_IS}\s+"
        rf"(?:(?:tỷ|tỉ) lệ\s+)?{_P}",
    )
)
# "45 tin, bài, tăng 5 tin, bài (12,5%) so với cùng kỳ": the rate is of what there was before
_CHANGE = re.compile(
    rf"{_ALONE}(?P<n>{_N})\s+{_WHAT}{{1,40}}?[\s,(]*(?P<way>tăng|giảm)\s+(?P<d>{_N})\s+{_WHAT}{{1,40}}?"
    rf"[\s,(]*(?:tăng|giảm|tương đương|bằng)?\s*{_P}\s*\)?\s*so với",
    re.IGNORECASE,
)
# "2.140 bài (tăng 290 bài so với cùng kỳ năm 2021 (1.850 bài))" · "20.000 lượt, tăng 15% so với cùng kỳ (17.400 lượt)"
_AGAINST = re.compile(
    rf"\b(?P<way>tăng|giảm)\s+(?:khoảng\s+|gần\s+|trên\s+|hơn\s+)?(?P<d>{_N}(?:,\d+)?)\s*(?P<unit>%|{_WHAT}{{1,30}}?)\s*(?:so )?với\s+"
    rf"[^.;()%\ufffc]{{0,60}}?\(\s*(?P<m>{_N})(?!\s*[%/,\d])",
    re.IGNORECASE,
)
_WHICH = r"(?:năm\s+(?:\d{4}|trước|ngoái))?"
_WITH_BEFORE = re.compile(
    rf"{_ALONE}(?P<n>{_N})\s+[^\d%;.()/\ufffc]{{1,40}}?\s*[(,]\s*cùng kỳ\s*{_WHICH}\s*(?:là|đạt|có|:)?\s*(?P<m>{_N})(?![%/\d])\s+"
    rf"{_WHAT}{{0,30}}?[,;]?\s*(?P<way>tăng|giảm)\s+(?:khoảng\s+|gần\s+|trên\s+|hơn\s+)?{_P}",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\btừ\s+(?P<m>{_N})\s+(?:{_WHAT}{{0,30}}?{_WHICH}\s*)?(?:lên|xuống|còn)(?:\s+(?:còn|đến))?\s+(?P<n>{_N})\s+{_WHAT}{{0,30}}?[,(]\s*"
    rf"(?:tức\s+|tương ứng\s+)?(?P<way>tăng|giảm)\s+(?:khoảng\s+|gần\s+|trên\s+|hơn\s+)?{_P}(?!\s*so với)",
    re.IGNORECASE,
)
_OF_A_PLAN = re.compile(r"\s*\)?\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán|so với|cùng kỳ)", re.IGNORECASE)
_SHARE = re.compile(
    rf"\bchiếm\s+(?:(?:tỷ|tỉ) lệ\s+|khoảng\s+|trên\s+|hơn\s+)*{_P}"
    rf"|{_ALONE}{_P.replace('<p>', '<q>')}\s+(?:số |tổng số |các )?(?:hộ|người dân|dân số|nhân dân|thôn|bản|xã|phường|khu dân cư|cán bộ"
    r"|đảng viên|công chức|cơ quan|đơn vị|học sinh|trường)\b",
    re.IGNORECASE,
)
_PART_OVER = re.compile(rf"{_ALONE}(?P<a>{_N})\s+{_WHAT}{{0,30}}?\btrong tổng số (?P<b>{_N})\b", re.IGNORECASE)
# of such a whole there is no part greater than all; of a plan there is
_NO_DATE = "".join(f"(?<!{word} )" for word in "ngày tháng sáng chiều tối đêm hôm đến từ".split())
_PLACES_OVER = re.compile(
    rf"{_ALONE}{_NO_DATE}(?P<a>{_N})\s*/\s*(?P<b>{_N})\s+(?:xã|phường|thị trấn|huyện|thôn|bản|xóm|ấp|buôn|khu phố|tổ dân phố"
    r"|hộ|cơ quan|đơn vị|trường|chi bộ|đảng bộ|đảng viên|cán bộ|công chức|người)\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"\b(?:lũy kế|luỹ kế|nâng tổng số|từ đầu năm đến nay|đến nay(?: đã)? có|tổng số đến nay)\b", re.IGNORECASE
)
_EACH = re.compile(rf"\b(?:mỗi|hằng|hàng)\s+(?P<step>quý|tháng|tuần)\s+{_WHAT}{{0,30}}?(?P<n>{_N})\s+", re.IGNORECASE)
_STEPS: dict[PeriodKind, dict[str, int]] = {
    PeriodKind.FIRST_HALF: {"quý": 2, "tháng": 6, "tuần": 26},
    PeriodKind.SECOND_HALF: {"quý": 2, "tháng": 6, "tuần": 26},
    PeriodKind.NINE_MONTHS: {"quý": 3, "tháng": 9, "tuần": 39},
    PeriodKind.YEAR: {"quý": 4, "tháng": 12, "tuần": 52},
    PeriodKind.QUARTER: {"tháng": 3, "tuần": 13},
}
_RESULTS = ("S2", "S3", "S4")
_NEAR = 40  # characters in which a number without a unit may stand before its rise
_ROOM = Decimal("0.1")  # points a rounded rate may be off
_VAGUE_ROOM = Decimal(5)  # points "trên 90%" may be off


def shares(text: str, _reference: Reference) -> Iterator[TextHit]:
    """A stated percentage that is not what its parts make; rounding (0,1 point, and the cut of a whole percent) is no fault."""
    if "%" not in text:
        return
    seen: set[int] = set()
    for place, pattern in enumerate(_SHARES):
        for match in pattern.finditer(text):
            part, whole = parse_number(match["a"]), parse_number(match["b"])
            if match.start("p") in seen or not whole or place > 1 and _OF_A_PLAN.match(text, match.end()):
                continue
            seen.add(match.start("p"))
            yield from _off(match, part * 100 / whole, f"{match['a']}/{match['b']}")
    for match in _CHANGE.finditer(text):
        now, change = parse_number(match["n"]), parse_number(match["d"])
        before = now - change if match["way"].lower() == "tăng" else now + change
        if before > 0:
            yield from _off(match, change * 100 / before, f"{match['d']}/{write_number(before)}")


def _off(match: re.Match[str], right: Decimal, parts: str) -> Iterator[TextHit]:
    if not _is_rate(match, "p", parse_number(match["p"]), right):
        shown = write_number(round(right, 1))
        yield TextHit(*match.span("p"), shown, {"right": shown, "parts": parts})


def differences(text: str, _reference: Reference) -> Iterator[TextHit]:
    """A rise or fall that is not the difference of the two numbers named, or goes the other way."""
    yield from _against_before(text)
    for match in _AGAINST.finditer(text) if "(" in text and "với" in text else ():
        then, said = parse_number(match["m"]), parse_number(match["d"])
        first = sentence_at(text, match.start())[0]
        counted = quantities_in(text)
        unit = next((quantity.unit for quantity in counted if quantity.start == match.start("m")), "")
        earlier = [quantity for quantity in counted if first <= quantity.start and quantity.end <= match.start()]
        before = [q for q in earlier if unit and q.unit.split()[:1] == unit.split()[:1]]
        before = before or [q for q in earlier if not (unit and q.unit) and match.start() - q.end < _NEAR]
        if not before or not then or any(_is_change(quantity.value, then, said, match) for quantity in before):
            continue
        now = before[-1]
        unit_of = "%" if match["unit"] == "%" else f" {match['unit'].strip()}"
        data = {"now": now.quote, "before": match["m"], "way": match["way"].lower(), "unit": unit_of}
        rises = match["way"].lower() == "tăng"
        if now.value != then and (now.value > then) is not rises:
            yield TextHit(*match.span("way"), "giảm" if rises else "tăng", data | {"why": "way"})
        elif not now.qualifier:
            right = abs(now.value - then) * (Decimal(100) / then if match["unit"] == "%" else 1)
            yield TextHit(*match.span("d"), write_number(round(right, 1)), data | {"why": "size"})


def _against_before(text: str) -> Iterator[TextHit]:
    """ "45 tin, bài (cùng kỳ 40 tin, bài, tăng 15%)", "tăng từ 40 lên 50 buổi (tăng 20%)"."""
    for pattern in (_WITH_BEFORE, _FROM_TO) if "%" in text and ("cùng kỳ" in text.lower() or "từ " in text) else ():
        for match in pattern.finditer(text):
            now, before, said = (parse_number(match[name]) for name in "nmp")
            data = {"now": match["n"], "before": match["m"]}
            rises = match["way"].lower() == "tăng"
            if before and now != before and (now > before) is not rises:
                yield TextHit(*match.span("way"), "giảm" if rises else "tăng", data | {"why": "way"})
            elif before and not _is_rate(match, "p", said, abs(now - before) * 100 / before):
                right = write_number(round(abs(now - before) * 100 / before, 1))
                yield TextHit(*match.span("p"), right, data | {"why": "size"})


def _is_rate(match: re.Match[str], name: str, said: Decimal, right: Decimal) -> bool:
    """True where a percentage is right, rounded, cut, or told with a word that leaves room."""
    word = word_before(match.string, match.start(name))
    if word and is_about(word, said, right, _VAGUE_ROOM):
        return True
    return abs(said - right) <= _ROOM if "," in match[name] else abs(said - right) < 1


def _is_change(now: Decimal, then: Decimal, said: Decimal, match: re.Match[str]) -> bool:
    """True where the words are right of these two numbers."""
    if now != then and (now > then) is not (match["way"].lower() == "tăng"):
        return False
    if match["unit"] == "%":
        return _is_rate(match, "d", said, abs(now - then) * 100 / then)
    word = word_before(match.string, match.start("d"))
    return is_about(word, said, abs(now - then))


def over_whole(text: str, _reference: Reference) -> Iterator[TextHit]:
    """A share of more than 100 %, or a part greater than the total number it is taken from."""
    for match in _SHARE.finditer(text) if "%" in text else ():
        if parse_number(match["p"] or match["q"]) > 100:
            yield TextHit(match.start(), match.end(), data={"why": "share"})
    parts = _PART_OVER.finditer(text) if "tổng số" in text else ()
    places = _PLACES_OVER.finditer(text) if "/" in text else ()
    for match in (*parts, *places):
        if parse_number(match["a"]) > parse_number(match["b"]):
            yield TextHit(match.start(), match.end(), data={"why": "part"})


def running_totals(text: str, _reference: Reference) -> Iterator[TextHit]:
    """A running total below what the period alone added to it, in one sentence and one unit."""
    small = text.lower()
    if not ("kế" in small or " nay" in small or "nâng tổng" in small) or not _RUNNING.search(text):
        return
    for first, last in sentence_spans(text):
        turn = _RUNNING.search(text, first, last)
        if not turn:
            continue
        counted = [q for q in quantities_in(text) if first <= q.start < last and q.unit]
        total = next((q for q in counted if q.start >= turn.end()), None)
        parts = [q for q in counted if total and q.end <= turn.start() and q.unit == total.unit]
        if total and parts and total.value < parts[-1].value:
            yield TextHit(turn.start(), total.unit_end, data={"part": f"{parts[-1].quote} {total.unit}"})


@lru_cache(KEPT_TEXTS)
def _steps_in(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where "mỗi quý 02 …" stands: its start, the place of its number, the step."""
    return tuple((match.start(), match.start("n"), match["step"].lower()) for match in _EACH.finditer(text))


def no_total(view: View) -> Iterator[Hit]:
    """So many a quarter or month, and the paragraph does not say how many that made in the period."""
    steps = _STEPS.get(view.report.period.kind, {})
    for spot in view.spots:
        if not spot.is_body or not spot.codes or spot.codes[0][:2] not in _RESULTS:
            continue
        for start, number, step in _steps_in(spot.text):
            times = steps.get(step)
            counted = quantities_in(spot.text)
            each = next((quantity for quantity in counted if quantity.start == number), None)
            if times is None or each is None or not each.unit:
                continue
            total = each.value * times
            if any(q.value == total or q.unit == each.unit and q.start != each.start and not q.rate for q in counted):
                continue
            made = f"{write_number(total, each.quote)} {each.unit}"
            yield in_spot(spot, start, each.unit_end, None, total=made)


RULES = (
    with_linked(text_rule("rate-wrong", Severity.SHOULD, "", shares)),
    with_linked(text_rule("change-wrong", Severity.SHOULD, "", differences)),
    with_linked(text_rule("share-over", Severity.SHOULD, "", over_whole)),
    with_linked(text_rule("total-below", Severity.SHOULD, "", running_totals)),
    Rule("total-missing", Severity.STYLE, "thông lệ", no_total),
)
