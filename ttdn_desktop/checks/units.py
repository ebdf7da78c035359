"""Checks of units of measure: money told in millions without the word for money."""

import re
from collections.abc import Iterator

from ttdn_desktop.checks.base import TextHit, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference

_BARE = re.compile(
    r"(?<![\w.,/])\d[\d.,]*\s*(?P<unit>triệu|tỷ|tỉ)(?=\s*(?:[,;:)]|\.(?:\s|$)|$)|\s+(?:bằng|đạt|tăng|giảm|so với|chiếm|để|cho|từ|và)\b)"
)
_MONEY = re.compile(
    r"\b(?:kinh phí|ngân sách|vốn|doanh thu|trị giá|giá trị|thu nhập|số tiền|tài trợ|đầu tư|dự toán|xã hội hóa)\b",
    re.IGNORECASE,
)
_REACH = 120  # characters before a number in which money is spoken of


def money(text: str, _reference: Reference) -> Iterator[TextHit]:
    """ "tổng kinh phí 268,5 triệu, bằng …": of what? "đồng" is left out."""
    for match in _BARE.finditer(text) if "triệu" in text or "tỷ" in text or "tỉ" in text else ():
        if _MONEY.search(text, max(0, match.start() - _REACH), match.start()):
            yield TextHit(*match.span("unit"), f"{match['unit']} đồng", {"number": match[0]})


RULES = (text_rule("money-unit", Severity.SHOULD, "thông lệ", money),)
