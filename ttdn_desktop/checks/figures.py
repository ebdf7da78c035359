"""Checks of numbers: parts and their total, figures that jumped, statistics left in words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ttdn_desktop.checks.base import Hit, Rule, View, in_spot
from ttdn_desktop.checks.stale_findings import stale_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.text.numbers import parse_number, write_number

_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d+"
# "17 đơn vị hành chính (trong đó có 15 xã và 02 thị trấn)"
_BRACKET = re.compile(
    rf"(?<![\w/.,])(?P<total>{_NUMBER})\s+(?P<what>[^\W\d][^().;:\d\ufffc]{{1,60}}?)\s*"
    r"\((?:(?P<some>trong\s+đó)(?:\s+có)?|gồm(?:\s+có)?|bao\s+gồm)?\s*:?\s*(?P<parts>[^()]{3,160})\)",
    re.IGNORECASE,
)
# "120 tin, bài, gồm 80 tin và 40 bài."
_LISTED = re.compile(
    rf"(?<![\w/.,])(?P<total>{_NUMBER})\s+(?P<what>[^\W\d][^().;:\d\ufffc]{{1,60}}?)\s*[,:]?\s+"
    r"(?:(?P<some>trong\s+đó)(?:\s+có)?|gồm(?:\s+có)?|bao\s+gồm)\s*:?\s+(?P<parts>\d(?:[^().;:]|\.(?=\d)){3,160})",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?<![\w/.,])({_NUMBER})(?![\w/%]|,\d|\s*%|\s*[/:]\s*\d)\s+[^\W\d_]")
_FACTOR = Decimal(3)  # a figure three times, or a third of, the year before is worth a look


def sums(view: View) -> Iterator[Hit]:
    """Parts that do not make their total: all of them where the text lists them in full, at most the total after "trong đó"."""
    for spot in view.spots:
        seen: set[int] = set()
        for pattern in (_BRACKET, _LISTED):
            for match in pattern.finditer(spot.text):
                if match.start() in seen:
                    continue
                seen.add(match.start())
                parts = [parse_number(number) for number in _PART.findall(match["parts"])]
                if len(parts) < 2 or "%" in match["parts"]:
                    continue
                total, added = parse_number(match["total"]), sum(parts, Decimal(0))
                full = not match["some"] or pattern is _BRACKET and " và " in match["parts"]
                if added > total or added < total and full:
                    data = {
                        "total": match["total"],
                        "sum": write_number(added),
                        "parts": " + ".join(map(write_number, parts)),
                    }
                    yield in_spot(spot, match.start(), match.end(), **data)


def jumps(view: View) -> Iterator[Hit]:
    """A figure at least three times, or at most a third of, the same period of the year before: mistyped, or worth a note."""
    before = view.context.same_kind_figures
    for figure in view.context.figures.figures:
        old = before.get(figure.code) if before else None
        new_value, old_value = figure.number, old.number if old else None
        if not new_value or not old_value or figure.note or old_value < 5 and new_value < 15:
            continue
        if new_value >= old_value * _FACTOR or old_value >= new_value * _FACTOR:
            data = {"code": figure.code, "old": write_number(old_value), "new": write_number(new_value)}
            indicator = view.context.reference.indicator(figure.code)
            yield Hit(figure.section, "", quote=indicator.name if indicator else figure.code, data=data)


RULES = (
    Rule("sum-wrong", Severity.SHOULD, "", sums),
    Rule("figure-jump", Severity.STYLE, "", jumps),
    stale_rule("number-old", Severity.STYLE, "K17", "K17"),
)
