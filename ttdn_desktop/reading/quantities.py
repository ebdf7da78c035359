"""Numbers that count something: their value, qualifier, unit word; dates, periods, document numbers, sizes left aside (corpus 3.7)."""

import re
from collections import deque
from decimal import Decimal

import msgspec

from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.dates import find_dates
from ttdn_desktop.reading.expressions import find_periods
from ttdn_desktop.text.numbers import parse_number

_NUMBER = re.compile(r"(?<![\w/.,:–-])(?P<digits>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d]|[.,/:]\d)")
_QUALIFIER = re.compile(r"\b(hơn|trên|gần|khoảng|ước|ước đạt|xấp xỉ|tối thiểu|ít nhất)\s+$", re.IGNORECASE)
_UNITS = (
    "lượt người|lượt cán bộ|lượt khách|lượt xe|lượt truy cập|lượt|tin, bài, phóng sự|tin, bài|tin bài|tin ảnh|tin ngắn|bài viết|bản tin"
    "|tin|bài|phóng sự|chuyên mục|chuyên đề|chương trình|đợt|buổi|cuộc|hội nghị|lớp|ngày|giờ|phút|câu|chiếc|tấm|cái|lá|tờ|cuốn|cụm|bộ loa"
    "|loa|bộ|mét|m²|m2|văn bản|kế hoạch|công văn|người|lãnh đạo|cán bộ|đồng chí|công chức|tập thể|cá nhân|đoàn|dự án|sự kiện|lễ hội"
    "|vụ việc|vụ|triệu đồng|tỷ đồng|đồng|usd|khách|đơn vị|xã|thôn|thị trấn|băng rôn|băng zôn|băng-rôn|pa nô|pa-nô|pano|khẩu hiệu|áp phích"
    "|tờ rơi|tờ gấp|cờ|xe|video clip|video|clip|file|usb|trang|tài khoản|mô hình|câu lạc bộ|kênh|gian hàng|sản phẩm"
)
_LONGEST_FIRST = "|".join(sorted(_UNITS.split("|"), key=len, reverse=True)).replace(" ", r"\s+")
_UNIT = re.compile(rf"\s*(?P<unit>{_LONGEST_FIRST})(?!\w)", re.IGNORECASE)
# What a number is part of and yet counts nothing of the period: scales, sizes, orders, percentages, law references, times of day.
_ASIDE = re.compile(
    r"(?<!\d)(?:\d+\s*/\s*\d+|\d+\s*m?\s*x\s*\d+\s*m?|\d+(?:,\d+)?\s*%)"
    r"|\b(?:Điều|khoản|điểm|thứ|khóa|khoá|số|lúc|giai đoạn|nhiệm kỳ)\s+\d+(?:\s*[-–/]\s*\d+)?"
    r"|(?<!mỗi )(?<!hằng )(?<!hàng )\b(?:quý|tháng|ngày|năm)\s+\d+(?:\s*[-–/]\s*\d+)?"
    r"|\[\d+\]|(?<!\d)\d+\s*[-–]\s*\d+|\bcovid\s*-?\s*\d+|https?://\S+|[\w.+-]{1,64}@[\w.-]{1,64}|(?-i:\b[A-ZĐ]{2,}-?\d+)",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(r"\s*(?:%|/\s*\d)")
_PER = re.compile(r"\s*/\s*(?P<per>\d+\s*[^\W\d_]+(?:\s+(?:tin|bài|tháng))?|(?:ngày|tuần|tháng|quý|năm|lần|buổi))")


class Quantity(msgspec.Struct, frozen=True):
    """A counted number at start..end (the digits), with the unit word after it (unit_end = end when there is none).

    `quote` is the string as found ("02"), `qualifier` the word before it ("trên"), `rate` what it is per ("01 bản tin") when it is a rate.
    """

    start: int
    end: int
    quote: str
    value: Decimal
    unit: str
    unit_end: int
    qualifier: str = ""
    rate: str = ""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All counted numbers of the text, in order."""
    aside = _aside_spans(text)
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text):
        start, end = match.span("digits")
        unit = _UNIT.match(text, end)
        unit_end = unit.end() if unit else end
        per = _PER.match(text, unit_end) if unit else None
        while aside and aside[0][1] <= start:
            aside.popleft()
        if aside and aside[0][0] < end:
            continue
        try:
            value = parse_number(match["digits"])
        except ValueError:
            continue
        if _NO_COUNT.match(text, end):
            continue
        before = _QUALIFIER.search(text, max(start - 20, 0), start)
        found.append(
            Quantity(
                start,
                end,
                match["digits"],
                value,
                " ".join(unit["unit"].lower().split()) if unit else "",
                unit_end,
                before[1].lower() if before else "",
                " ".join(per["per"].split()) if per else "",
            )
        )
    return tuple(found)


def _aside_spans(text: str) -> deque[tuple[int, int]]:
    """Stretches whose numbers count nothing, in order, overlapping ones made one."""
    spans = [(d.start, d.end) for d in find_dates(text)]
    spans += [c.reference for c in find_citations(text)]
    spans += [(p.start, p.end) for p in find_periods(text)]
    spans += [match.span() for match in _ASIDE.finditer(text)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return deque(joined)
