"""Checks of parts and their total told in one breath: "17 đơn vị (15 xã và 02 thị trấn)"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ttdn_desktop.carry.seen import dates_in, periods_in
from ttdn_desktop.checks.base import TextHit, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
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
_BETWEEN = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s*\+\s*")
_ONE = re.compile(rf"(?<![\w/.,])({_NUMBER})(?![\w/%]|,\d|\s*%|\s*[/:]\s*\d)\s+(?=[^\W\d_])")
# Wholes made of parts of another name; any other total must share a word with its parts ("3 lớp, trong đó 120 lượt người" is no sum).
_WHOLES = frozenset(
    "đơn vị cơ quan tổ chức địa phương điểm sản phẩm cơ sở đại biểu người cán bộ hội viên trường".split()
)
_SOME_WORDS = frozenset("các có là và của trong được cho với".split())


def sums(text: str, _reference: Reference) -> Iterator[TextHit]:
    """Parts that do not make their total: all of them where the text lists them in full, at most the total after "trong đó"."""
    seen: set[int] = set()
    for pattern in (_BRACKET, _LISTED):
        for match in pattern.finditer(text):
            if match.start() in seen:
                continue
            seen.add(match.start())
            parts = _parts(match["parts"], match["what"])
            if len(parts) < 2:
                continue
            total, added = parse_number(match["total"]), sum(parts, Decimal(0))
            full = not match["some"] or pattern is _BRACKET and " và " in match["parts"]
            if added > total or added < total and full:
                data = {
                    "total": match["total"],
                    "sum": write_number(added),
                    "parts": " + ".join(map(write_number, parts)),
                }
                yield TextHit(match.start(), match.end(), data=data)


def _parts(listed: str, what: str) -> list[Decimal]:
    """The numbers of the parts; none where the words count something else, or compare with another period."""
    if "%" in listed or periods_in(listed) or dates_in(listed) or re.search(r"cùng kỳ|so với", listed, re.IGNORECASE):
        return []
    numbers: list[Decimal] = []
    counted: set[str] = set()
    for piece in _BETWEEN.split(listed):
        found = _ONE.findall(piece)
        if not found:
            continue
        if len(found) > 1 and not _ONE.match(piece.lstrip()):
            return []
        numbers.append(parse_number(found[0]))
        counted |= _words(piece)
    whole = _words(what)
    return numbers if whole & counted or whole & _WHOLES else []


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]+", text)} - _SOME_WORDS


RULES = (text_rule("sum-wrong", Severity.SHOULD, "", sums),)
