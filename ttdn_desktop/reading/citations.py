"""Documents cited by number: letters, plans, laws; State symbols "537/STTTT-TTBCXB" and Party ones "179-CV/BTGHU" (corpus K4–K7)."""

import re
from bisect import bisect_left
from functools import lru_cache

import msgspec

from ttdn_desktop.reading.dates import DateSpan, find_dates
from ttdn_desktop.reading.letters import UPPER

_KINDS = (
    "Công văn|Văn bản|Kế hoạch|Nghị định|Thông tư liên tịch|Thông tư|Bộ luật|Luật|Pháp lệnh|Chỉ thị|Nghị quyết|Kết luận|Quyết định"
    "|Quy định|Quy chế|Hướng dẫn|Chương trình|Báo cáo|Thông báo|Thông tri|Tờ trình|Đề án|Giấy mời|Công điện|CV"
)
_WORD = r"[A-ZĐ][A-Za-zĐđ&]*\d{0,2}"
_HEAD = re.compile(
    rf"\b(?P<kind>{_KINDS}|{_KINDS.upper()}|(?:{_KINDS.lower()})(?=\s+số\s*:?\s*\d))\s+(?:liên\s+tịch\s+)?(?P<so>số\s*:?\s*)?"
    rf"(?P<reference>(?P<number>\d{{1,5}}[a-z]?)\s*(?P<joint>[/–_-])\s*(?P<symbol>(?:(?P<year>(?:19|20)\d{{2}})\s*/\s*)?{_WORD}(?:(?:\s?[/–_-]\s?|\.(?=[A-ZĐ]{{2}})){_WORD})*))"
)
_WRITER = r"(?:Ủy ban|Uỷ ban|UBND|Phòng|Trung tâm|Đảng ủy|Ban |Sở |huyện |xã |phường |thị |thành phố |tỉnh |báo cáo |nay |căn cứ )"
_BODY = re.compile(
    rf"\s*,?\s*(?:của|do)\s+(?P<body>[^,.;:\n]+?(?:,\s+(?!{_WRITER})[{UPPER}][^,.;:\n]*?)*)"
    r"(?=\s*(?:,?\s+(?:về|V/v|v/v|ban hành|phê duyệt)\b|[,.;:]|$))"
)
_LATE_DATE = re.compile(r",?\s*ngày\s+\d", re.IGNORECASE)  # "Công văn số 88/STTTT-BC của Sở Nội vụ ngày 05/6/2021"
_DIGIT = re.compile(r"\d")
_ABOUT = re.compile(r"\s*,?\s*(?:về\s+việc|V/v|v/v|về)\s+")
_ISSUES = re.compile(r"\s*,?\s*(?:ban\s+hành|phê\s+duyệt)\s+(?=Kế hoạch|Chương trình|Đề án|Chiến lược|Quy hoạch)")
_ISSUED = (
    "quyết định",
    "nghị quyết",
)  # these put another paper into force: "Quyết định số 17/QĐ-UBND ban hành Kế hoạch …"
# a subject may hold commas: it ends where the sentence turns to the writer, at ";" or at the end of the sentence
_END = re.compile(
    rf"\s*(?:[,;]\s*(?={_WRITER}[^,;]*)|;|[.:]\s*(?:[-+•]\s*)?(?=$|[{UPPER}])|\./\.|\s+và các văn bản|\.\.\.|…|$)"
)


class Citation(msgspec.Struct, frozen=True):
    """A cited document at start..end: its kind, number, symbol, date, body and subject as written.

    `reference` is the span of number and symbol. `year` is the year inside the symbol ("72/2015/NĐ-CP"), 0 when there is none;
    `party` is true for Party symbols, where a hyphen follows the number (Hướng dẫn 36-HD/VPTW).
    """

    start: int
    end: int
    quote: str
    kind: str
    number: str
    symbol: str
    reference: tuple[int, int]
    party: bool = False
    year: int = 0
    date: DateSpan | None = None
    body: str = ""
    subject: str = ""
    says_number: bool = True  # the word "số" stands before the number


@lru_cache(4096)
def find_citations(text: str) -> tuple[Citation, ...]:
    """All citations with a number, in order, not overlapping."""
    if not _DIGIT.search(text):
        return ()
    found: list[Citation] = []
    dates = find_dates(text)
    starts = [date.start for date in dates]
    heads = list(_HEAD.finditer(text))
    for place, head in enumerate(heads):
        limit = heads[place + 1].start() if place + 1 < len(heads) else len(text)
        end = head.end()
        nearest = bisect_left(starts, end)
        date = dates[nearest] if nearest < len(dates) else None
        if date and date.end <= limit and not text[end : date.start].strip(" ,()\u00a0"):
            end = date.end + (text[date.end : date.end + 1] == ")" and "(" in text[end : date.start])
        else:
            date = None
        body = subject = ""
        if match := _BODY.match(text, end, limit):
            body, end = match["body"].strip(), match.end("body")
            if date is None and nearest < len(dates) and (late := _LATE_DATE.search(body)):
                at = match.start("body") + late.start()
                if at <= dates[nearest].start and dates[nearest].end == end:
                    date, body = dates[nearest], body[: late.start()].strip()
        about = _ABOUT.match(text, end, limit)
        if about is None and head["kind"].lower() in _ISSUED:
            about = _ISSUES.match(text, end, limit)
        if match := about:
            stop = _END.search(text, match.end(), limit)
            last = stop.start() if stop else limit
            subject = text[match.end() : last].rstrip(" ,;")
            end = match.end() + len(subject) if subject else end
        symbol = re.sub(r"\s*([/–_.-])\s*", lambda m: "/" if m[1] == "/" else "-", head["symbol"])
        party = head["joint"] != "/"
        found.append(
            Citation(
                head.start(),
                end,
                text[head.start() : end],
                head["kind"],
                head["number"],
                symbol,
                head.span("reference"),
                party,
                int(head["year"] or 0),
                date,
                body,
                subject,
                bool(head["so"]),
            )
        )
    return tuple(found)
