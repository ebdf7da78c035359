"""Checks of the year a comparison is with: "so với cùng kỳ năm 2023" in a report on 2025 skips a year."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.checks.base import Hit, Rule, View, in_spot
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.period import PeriodKind

_SAME = re.compile(
    r"\b(?:so )?với (?:(?:6|06|sáu|9|09|chín) tháng \w+ năm )?(?:cùng kỳ )?"
    r"(?:của )?năm (?P<year>20\d{2})(?!\d)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"trước dịch|giai đoạn|nhiệm kỳ|lần lượt|và năm|các năm|mốc|gốc", re.IGNORECASE)
_NEAR = 60


def years(view: View) -> Iterator[Hit]:
    """A figure compared with the same period two years back, or of the report's own year: the year before is meant.

    Not where the text also names the year before (two comparisons), or says why it looks further back.
    """
    period = view.report.period
    if period.kind is PeriodKind.FREE or view.context.previous is not None:
        return  # what was carried is another rule's
    for spot in view.spots:
        for start, end, year in _compared(spot.text) if spot.is_body and not spot.looks_ahead else ():
            around = spot.text[max(0, start - _NEAR) : end + _NEAR]
            if year == period.year - 2 and str(period.year - 1) not in around and not _ASIDE.search(around):
                yield in_spot(spot, start, end, str(period.year - 1), right=str(period.year - 1))


@lru_cache(KEPT_TEXTS)
def _compared(text: str) -> tuple[tuple[int, int, int], ...]:
    if "so với" not in text and "cùng kỳ" not in text:
        return ()
    return tuple((*match.span("year"), int(match["year"])) for match in _SAME.finditer(text))


RULES = (Rule("comparison-year", Severity.SHOULD, "thông lệ", years),)
