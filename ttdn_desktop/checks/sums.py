"""Checks of parts and their total told in one breath: "17 đơn vị (15 xã và 02 thị trấn)"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ttdn_desktop.carry.seen import dates_in, periods_in, quantities_in
from ttdn_desktop.checks.about import is_about, word_before
from ttdn_desktop.checks.base import TextHit, text_rule
from ttdn_desktop.checks.linked_numbers import with_linked
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.expressions import Shape
from ttdn_desktop.text.numbers import parse_number, write_number

_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+)"
_TOTAL = rf"(?<![\w/.,])(?P<total>{_NUMBER})\s+(?P<what>[^\W\d][^().;:\d\ufffc]{{1,60}}?)"
# "17 đơn vị hành chính (trong đó có 15 xã và 02 thị trấn)"
_BRACKET = re.compile(
    rf"{_TOTAL}\s*\((?:(?P<some>trong\s+đó)(?:\s+có)?|gồm(?:\s+có)?|bao\s+gồm)?\s*:?\s*(?P<parts>[^()]{{3,200}})\)",
    re.IGNORECASE,
)
# "120 tin, bài, gồm 80 tin và 40 bài." · "68 đại biểu, trong đó: cấp huyện 24 đại biểu, cấp xã 44 đại biểu"
_LISTED = re.compile(
    rf"{_TOTAL}\s*[,:.]?\s+(?:(?P<some>trong\s+đó)(?:\s+có)?|gồm(?:\s+có)?|bao\s+gồm)\s*:?\s+(?P<parts>(?:[^().;:]|\.(?=\d)){{3,200}})",
    re.IGNORECASE,
)
# "57 buổi với 3.400 lượt người. Trong đó, quý I: 12 buổi, quý II: 16 buổi …": the total stands further back, in the parts' unit
_BY_LABEL = re.compile(
    rf"\btrong\s+đó\s*[,:]?\s+(?P<parts>(?:[^\W\d][^,;.:\d]{{1,30}}?\s*:?\s+{_NUMBER}\s+(?P<unit>[^\W\d][^,;.:()\d]{{1,20}}?)\s*(?:[,;]|\bvà\b|$|(?=\.(?:\s|$)))\s*){{2,8}})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s*\+\s*")
_ONE = re.compile(rf"(?<![\w/.,])({_NUMBER})(?![\w/%]|,\d|\s*%|\s*[/:]\s*\d)\s+(?=[^\W\d_])")
# Wholes made of parts of another name; any other total must share a word with its parts ("3 lớp, trong đó 120 lượt người" is no sum).
_WHOLES = frozenset(
    "đơn vị cơ quan tổ chức địa phương điểm sản phẩm cơ sở đại biểu người cán bộ hội viên trường".split()
)
# Units of measure that are never added up with another of their line (corpus 3.7, rule 9).
_NEVER_ADDED = tuple(
    frozenset(line.split()) for line in ("đợt lượt buổi ngày giờ chuyến", "câu chiếc mét tấm cụm m² m2", "triệu tỷ")
)
_HALVES = {
    frozenset(((Shape.QUARTER, 1), (Shape.QUARTER, 2))): True,
    frozenset(((Shape.QUARTER, 3), (Shape.QUARTER, 4))): True,
    frozenset((Shape.QUARTER, number) for number in range(1, 5)): True,
    frozenset(((Shape.FIRST_HALF, 0), (Shape.SECOND_HALF, 0))): True,
}  # times that make a whole together: their numbers are its parts
_TIMES = re.compile(r"\b(?:quý|qúy)\s+(?:[IV]+|\d)\b|\b0?6 tháng (?:đầu|cuối)(?: năm)?\b", re.IGNORECASE)
_SOME_MONTHS = re.compile(r"\btháng\s+\d", re.IGNORECASE)
_VAGUE = re.compile(r"\b(?:trên|hơn|gần|khoảng|ước|xấp xỉ)\s+\d", re.IGNORECASE)
_LABEL = re.compile(
    rf"(?!(?:quý|tháng|thôn|tổ|khu|phường|xóm|ấp|đợt|lớp|số|kỳ|khóa|năm|đồn|trường|lần|nhóm|cụm|đội)\b)[^\W\d][^\d:]{{3,40}}?:?\s(?P<n>{_NUMBER})",
    re.IGNORECASE,
)
_REACH = 500  # characters a total may stand before its parts
_TOLD_AGAIN = re.compile(r"\s*,\s*(?:với\s+)?(?:tổng cộng|tổng số|cộng)\b", re.IGNORECASE)  # what follows is no part
_SOME_WORDS = frozenset("các có là và của trong được cho với".split())


def sums(text: str, _reference: Reference) -> Iterator[TextHit]:
    """Parts that do not make their total: all of them where the text lists them in full, at most the total after "trong đó"."""
    seen: set[int] = set()
    for pattern in _worth(text):
        for match in pattern.finditer(text):
            if match.start() in seen:
                continue
            seen.add(match.start())
            parts, whole = _parts(match["parts"], match["what"])
            if len(parts) < 2:
                parts, whole = _labels(match["parts"], parse_number(match["total"])), True
            if len(parts) < 2:
                continue
            total, added = parse_number(match["total"]), sum(parts, Decimal(0))
            word = word_before(text, match.start("total")) or (_VAGUE.search(match["parts"]) and "khoảng")
            if word and is_about(word, total, added):
                continue
            full = whole and (not match["some"] or pattern is _BRACKET and " và " in match["parts"])
            if added > total or added < total and full:
                data = {
                    "total": match["total"],
                    "sum": write_number(added),
                    "parts": " + ".join(map(write_number, parts)),
                }
                yield TextHit(match.start(), match.end(), data=data)


def _worth(text: str) -> tuple[re.Pattern[str], ...]:
    """The patterns a text can hold: each is dear, and most texts have no bracket and no "gồm"."""
    small = text.lower()
    listed = "gồm" in small or "trong" in small and "đó" in small
    return tuple(pattern for pattern, here in ((_BRACKET, "(" in text), (_LISTED, listed)) if here)


def labelled(text: str, _reference: Reference) -> Iterator[TextHit]:
    """Parts with a label each, whose total stands in an earlier sentence: the last number of their unit before "trong đó"."""
    for match in _BY_LABEL.finditer(text):
        counted = quantities_in(text)
        parts = [q for q in counted if match.start("parts") <= q.start < match.end()]
        units = {quantity.unit for quantity in parts}
        totals = [q for q in counted if q.end <= match.start() and match.start() - q.start < _REACH and q.unit in units]
        if len(parts) < 2 or len(units) != 1 or not totals or totals[-1].qualifier or any(q.qualifier for q in parts):
            continue
        added = sum((quantity.value for quantity in parts), Decimal(0))
        if added != totals[-1].value and _touches(text, totals[-1].unit_end, match.start()):
            data = {
                "total": totals[-1].quote,
                "sum": write_number(added),
                "parts": " + ".join(quantity.quote for quantity in parts),
            }
            yield TextHit(match.start(), match.end(), data=data)


def _touches(text: str, end: int, start: int) -> bool:
    """True where the total is not the one the direct patterns see, and no third sentence stands between."""
    between = text[end:start]
    return between.strip(" ,:.") != "" and between.count(". ") <= 1


def _parts(listed: str, what: str) -> tuple[list[Decimal], bool]:
    """The numbers of the parts, and whether all parts have one; none where the words count something else, or another period."""
    times = periods_in(listed)
    halves = _HALVES.get(frozenset((time.shape, time.number) for time in times), False)
    if "%" in listed or times and not (halves and not any(time.year for time in times)):
        return [], False
    listed = _TOLD_AGAIN.split(listed)[0]
    if dates_in(listed) or re.search(r"cùng kỳ|so với", listed, re.IGNORECASE):
        return [], False
    listed = _TIMES.sub(lambda match: " " * len(match[0]), listed)
    units = {quantity.unit for quantity in quantities_in(listed)}
    if any(len(units & line) > 1 for line in _NEVER_ADDED):
        return [], False
    numbers: list[Decimal] = []
    counted: set[str] = set()
    whole = True
    for piece in _BETWEEN.split(listed):
        found = list(_ONE.finditer(piece))
        if not found:
            whole = (
                whole and bool(numbers) and len(piece.split()) < 2
            )  # "980 tin, bài" goes on; "các thành viên" is one more part
            continue
        if len(found) > 1 and found[0].start() > len(piece) - len(piece.lstrip()):
            return [], False
        numbers.append(parse_number(found[0][1]))
        counted |= _words(" ".join(piece[found[0].end() :].split()[:2]))
    whole = whole and not _SOME_MONTHS.search(listed)
    return (numbers, whole) if _words(what) & (counted | _WHOLES) else ([], False)


def _labels(listed: str, total: Decimal) -> list[Decimal]:
    """Parts told without their unit ("Báo tỉnh 20, Đài tỉnh 26"): only where they all but make the total, so that it is a slip."""
    found = [_LABEL.fullmatch(piece.strip()) for piece in _BETWEEN.split(listed)]
    numbers = [parse_number(match["n"]) for match in found if match]
    close = abs(sum(numbers, Decimal(0)) - total) * 10 <= total
    return numbers if len(numbers) == len(found) > 1 and close else []


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]+", text)} - _SOME_WORDS


# "50 phần quà, mỗi phần trị giá 500.000 đồng, tổng trị giá 25.000.000 đồng"
_EACH = re.compile(
    rf"(?<![\w/.,])(?P<n>{_NUMBER})\s+(?P<thing>[^\W\d_]+)(?:\s+[^\W\d_]+){{0,4}}\s*[,(]\s*(?:trị giá\s+)?mỗi\s+(?P=thing)"
    rf"\s+[^\d.;()]{{0,24}}?"
    rf"(?P<each>{_NUMBER}(?:,\d+)?)\s+(?P<one>(?:nghìn |ngàn |triệu |tỷ )?đồng)\s*\)?\s*[,;]?\s*(?:với\s+)?tổng\s+[^\d.;()]{{0,30}}?"
    rf"(?P<all>{_NUMBER}(?:,\d+)?)\s+(?P<whole>(?:nghìn |ngàn |triệu |tỷ )?đồng)",
    re.IGNORECASE,
)
_WORTH = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}


def products(text: str) -> Iterator[TextHit]:
    """So many things at so much each, and a total that is not what they make."""
    for match in _EACH.finditer(text) if "mỗi" in text and "tổng" in text else ():
        one, whole = (_WORTH.get(match[name].lower().partition(" ")[0], 1) for name in ("one", "whole"))
        made = parse_number(match["n"]) * parse_number(match["each"]) * one
        if made != parse_number(match["all"]) * whole:
            told = f"{match['n']} × {match['each']} {match['one']}"
            data = {
                "why": "each",
                "total": f"{match['all']} {match['whole']}",
                "sum": f"{write_number(made)} đồng",
                "parts": told,
            }
            yield TextHit(match.start(), match.end(), data=data)


def every(text: str, reference: Reference) -> Iterator[TextHit]:
    """All parts and totals of a text."""
    yield from sums(text, reference)
    yield from products(text)
    if "trong đó" not in text.lower():
        return
    whole = [match.span("parts") for pattern in _worth(text) for match in pattern.finditer(text) if _full(match)]
    for hit in labelled(text, reference):
        if not any(first < hit.end and hit.start < last for first, last in whole):
            yield hit


def _full(match: re.Match[str]) -> bool:
    return len(_parts(match["parts"], match["what"])[0]) > 1


RULES = (with_linked(text_rule("sum-wrong", Severity.SHOULD, "", every)),)
