"""Numbers that count something: their value, qualifier, unit word; dates, periods, document numbers, sizes left aside (corpus 3.7)."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal

import msgspec

from ttdn_desktop.reading.citations import find_citations
from ttdn_desktop.reading.dates import find_dates
from ttdn_desktop.reading.expressions import find_periods
from ttdn_desktop.text.numbers import SPELLED, parse_number, spelled_number
from ttdn_desktop.text.unicode import old_tone

_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
# "05 đoàn/42 lượt người": a stroke behind a word joins two counts; behind a number it makes a scale, a date, a ratio
_NUMBER = re.compile(rf"(?<![\w.,:–-])(?<![^\W\d_]\d/)(?<!\d/)(?<!\d\s/)(?P<digits>{_DIGITS})(?![\d]|[.,/:]\d)")
_RATIO = re.compile(rf"(?<![\w/.,:–-])(?P<digits>{_DIGITS})\s?/\s?(?P<of>{_DIGITS})(?![\w/]|[.,]\d|\s?/)")
_QUALIFIER = re.compile(
    r"\b(hơn|(?<!cấp )trên|gần|khoảng|ước|ước đạt|ước khoảng|xấp xỉ|tối thiểu|ít nhất|không dưới)\s+$", re.IGNORECASE
)
_UNITS = (
    "lượt người|lượt cán bộ|lượt khách|lượt xem|lượt xe|lượt truy cập|lượt tin|lượt|tin, bài, ảnh, video|tin, bài, ảnh"
    "|tin, bài, video|tin bài, ảnh|tin bài, clip|tin, bài, phóng sự|tin, bài|tin bài|tin, ảnh|tin ảnh|tin ngắn|tin hình|bài viết"
    "|bản tin|tin|bài|phóng sự|chuyên mục|chuyên đề|chuyên trang|chương trình|đợt|buổi|cuộc|hội nghị|lớp|ngày|giờ|phút|câu|chiếc|tấm"
    "|cái|lá|tờ|cuốn|cụm loa|cụm|bộ loa|loa|bộ|mét vuông|mét|m²|m2|m|văn bản|kế hoạch|công văn|người|lãnh đạo|cán bộ|đồng chí"
    "|công chức|học viên|chuyên viên|viên chức|nhân viên|cộng tác viên|phó chủ tịch|chủ tịch|cơ quan, đơn vị|cơ quan|đại biểu|tập thể"
    "|cá nhân|đoàn|dự án|sự kiện|lễ hội|vụ việc|vụ|triệu đồng|tỷ đồng|tỉ đồng|nghìn đồng|đồng|triệu|tỷ|tỉ|triệu usd|usd|khách"
    "|nghìn lượt khách|nghìn lượt|triệu lượt|du khách|đơn vị|xã|phường|thôn|xóm|ấp|tổ dân phố|thị trấn|hộ dân|hộ gia đình|hộ"
    "|đảng viên|đoàn viên|hội viên|thành viên|thí sinh|học sinh|người dân|nghìn người|triệu người|đ|băng rôn|băng zôn|băng-rôn|pa nô"
    "|pa-nô|pano|khẩu hiệu|áp phích|tờ rơi|tờ gấp|cờ|xe|video clip|video|clip|file|tệp|usb|trang|tài khoản|mô hình|câu lạc bộ|khu phố"
    "|phiên họp|phiên|kênh|gian hàng|sản phẩm|phóng viên|quy chế"
)
_LONGEST_FIRST = "|".join(sorted(_UNITS.split("|"), key=len, reverse=True)).replace(" ", r"\s+")
_UNIT = re.compile(rf"\s*(?P<unit>{_LONGEST_FIRST})(?!\w)", re.IGNORECASE)
COUNTED = re.compile(
    rf"\d\s*(?:{_LONGEST_FIRST})(?!\w)", re.IGNORECASE
)  # digits with a unit of measure: perhaps a count
_SPELLED = re.compile(rf"(?<!\w)(?P<word>{SPELLED})(?=\s+(?:{_LONGEST_FIRST})(?!\w))", re.IGNORECASE)
# "một" is mostly an article, "năm" mostly a year: they count only behind a verb that brings something about, or behind a comma
_DONE = re.compile(
    r"(?:tổ chức|mở|phối hợp|đón|tiếp|được|ban hành|treo|duy trì|phân công|bố trí|cử|xây dựng|thực hiện|sản xuất"
    r"|phát|đăng|và|với|có|,)\s+$",
    re.IGNORECASE,
)
_GREATER = re.compile(r"(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|mươi|linh|lẻ)\s+$", re.IGNORECASE)
_ARTICLES = ("một", "năm", "tư")
# What a number is part of and yet counts nothing of the period: scales, sizes, orders, percentages, law references, times of day.
# They are looked for at the digits only, most of a text has none: what stands from there on, and the word before.
_FIRST_DIGIT = re.compile(r"\d(?<!\d\d)")
_FROM_DIGIT = re.compile(
    r"(?:\d+\s*/\s*\d+|\d+\s*m?\s*x\s*\d+\s*m?|\d+(?:,\d+)?\s*%|\d{1,2}\s*(?:giờ|h)\s*\d{1,2}(?:\s*phút)?|\d{1,2}h)(?!\w)"
    r"|\d+\s*[-–]\s*\d+",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(
    r"(?:\b(?P<order>Điều|khoản|điểm|thứ|khóa|khoá|(?<!tổng )số|giai đoạn|nhiệm kỳ|nghị quyết|mẫu|biểu|phụ lục|bảng|quyết định)"
    r"|\b(?P<hour>lúc|khung giờ|từ|vào)|(?<!mỗi )(?<!hằng )(?<!hàng )\b(?P<time>quý|tháng|ngày|năm))\s+$",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\d+(?:\s*[-–/]\s*\d+)?")
_HOURS = re.compile(r"\d{1,2}\s*(?:giờ|h)\b(?:\s*(?:đến|-)\s*\d{1,2}\s*(?:giờ|h)\b)?", re.IGNORECASE)
_RANGE = re.compile(r"\d+(?:[.,]\d+)*\s+(?:đến|tới)\s+\d+(?:[.,]\d+)*", re.IGNORECASE)
_GLUED = re.compile(r"(?:\bcovid\s*-?\s*|(?-i:\b[A-ZĐ]{2,}-?))$", re.IGNORECASE)
_SO_FAR = re.compile(r"(?:đầu|trong|cuối|cả|nửa|giữa)\s+năm\s+$", re.IGNORECASE)  # "từ đầu năm 120 tin": not of a year
_OF_YEAR = re.compile(r"\d{4}(?!\d)")
_NOTE = re.compile(r"\d+\]")
_ADDRESS = re.compile(r"https?://\S+|[\w.+-]{1,64}@[\w.-]{1,64}", re.IGNORECASE)
_DIGITS_ONLY = re.compile(r"\d+")
_LOOK_BACK = 24  # letters: the longest of those words with its blanks
_BEHIND_COLON = re.compile(r":\s*\d")
_BEHIND = re.compile(r"\d\s*/?\s*([^\W\d_]+)")
_NO_COUNT = re.compile(r"\s*(?:%|/\s*\d|tuổi\b|năm\b|tháng\b|km\b|ha\b|kg\b)", re.IGNORECASE)
_PER = re.compile(
    r"\s*/\s*(?P<per>0?1\s*[^\W\d_]+(?:\s+(?:tin|bài|tháng|trình))?(?!\w)|(?:ngày|tuần|tháng|quý|năm|lần|buổi)(?!\w))"
)

Span = tuple[int, int]


class Quantity(msgspec.Struct, frozen=True):
    """A counted number at start..end (the digits), with the unit word after it (unit_end = end when there is none).

    `begin` is where its qualifier stands, `start` without one. `quote` is the string as found ("02"), `qualifier` the word before it
    ("trên"), `rate` what it is per ("01 bản tin") when it is a rate, `of` the whole it is a part of ("15/17").
    """

    start: int
    end: int
    quote: str
    value: Decimal
    unit: str
    unit_end: int
    qualifier: str = ""
    rate: str = ""
    of: str = ""
    begin: int = -1


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All counted numbers of the text in digits, in order."""
    return tuple(_in_digits(text, _aside_spans(text))) if any(map(str.isdigit, text)) else ()


def may_count(text: str, words: Collection[str]) -> bool:
    """False where find_counts finds nothing that one of these words follows: told without looking for dates and papers cited."""
    behind = (word.lower() for word in _BEHIND.findall(text))
    if any(not words or old_tone(word) in words for word in behind):
        return True
    return _SPELLED.search(text) is not None or _BEHIND_COLON.search(text) is not None


def find_counts(text: str) -> tuple[Quantity, ...]:
    """The same with numbers written in words before a unit of measure ("Sáu cuộc") and parts of a whole ("15/17 thôn")."""
    words = [match for match in _SPELLED.finditer(text) if _counts(text, match)]
    digits = any(map(str.isdigit, text))
    if not words and not digits:
        return ()
    aside = _aside_spans(text)
    found = [*_in_digits(text, aside), *_ratios(text)] if digits else []
    found += [_made(text, m.start(), m.end(), m["word"], spelled_number(m["word"])) for m in words if _free(m, aside)]
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _in_digits(text: str, aside: list[Span]) -> Iterator[Quantity]:
    place = last = 0
    for match in _NUMBER.finditer(text):
        start, end = match.span("digits")
        while place < len(aside) and aside[place][1] <= start:
            place += 1
        if place < len(aside) and aside[place][0] < end or start < last or _NO_COUNT.match(text, end):
            continue
        try:
            value = parse_number(match["digits"])
        except ValueError:
            continue
        if value == 1 and text[start - 1 : start] == "/":
            continue  # "phút/01 bản tin": what a rate is per counts nothing
        made = _made(text, start, end, match["digits"], value)
        if made.rate:
            last = (
                text.index("/", made.unit_end) + 1 + len(made.rate)
            )  # the "01" of "10 phút/01 bản tin" counts nothing
        yield made


def _made(text: str, start: int, end: int, quote: str, value: Decimal, of: str = "", behind: int = 0) -> Quantity:
    unit = _UNIT.match(text, behind or end)
    unit_end = unit.end() if unit else end
    per = _PER.match(text, unit_end) if unit else None
    before = _QUALIFIER.search(text, max(start - 20, 0), start)
    return Quantity(
        start,
        end,
        quote,
        value,
        " ".join(unit["unit"].lower().split()) if unit else "",
        unit_end,
        before[1].lower() if before else "",
        " ".join(per["per"].split()) if per else "",
        of,
        before.start(1) if before else start,
    )


def _ratios(text: str) -> Iterator[Quantity]:
    """Parts of a whole; dates and document numbers look alike, so that only what a unit word follows counts."""
    for match in _RATIO.finditer(text):
        try:
            value, whole = parse_number(match["digits"]), parse_number(match["of"])
        except ValueError:
            continue
        made = _made(text, match.start(), match.end("digits"), match["digits"], value, match["of"], match.end())
        if made.unit and value <= whole:
            yield made


def _counts(text: str, match: re.Match[str]) -> bool:
    """True unless the word is an article or a year."""
    word = match["word"].lower()
    if _GREATER.search(text, max(match.start() - 10, 0), match.start()):
        return False  # "hai trăm năm mươi triệu": only the end of a number
    return word not in _ARTICLES or bool(_DONE.search(text, max(match.start() - 20, 0), match.start()))


def _free(match: re.Match[str], aside: list[Span]) -> bool:
    return not any(start < match.end() and match.start() < end for start, end in aside)


def _aside_spans(text: str) -> list[Span]:
    """Stretches whose numbers count nothing, in order, overlapping ones made one."""
    spans = [(d.start, d.end) for d in find_dates(text)]
    spans += [c.reference for c in find_citations(text)]
    spans += [(p.start, p.end) for p in find_periods(text)]
    spans += _by_their_words(text)
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _by_their_words(text: str) -> Iterator[Span]:
    """Stretches told by the digits themselves or the word before them, and addresses; none overlap."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if "@" in text or "://" in text else []
    yield from addresses
    end = 0
    for first in _FIRST_DIGIT.finditer(text):
        start = first.start()
        if start < end or any(begin <= start < over for begin, over in addresses):
            continue
        if span := _behind_word(text, start) or _from_digit(text, start):
            end = span[1]
            yield span


def _from_digit(text: str, start: int) -> Span | None:
    match = _FROM_DIGIT.match(text, start)
    return match.span() if match else None


def _behind_word(text: str, start: int) -> Span | None:
    """The digits at `start` with what stands before them, if that makes them an order, a time, a range, a sign."""
    before = text[start - 1] if start else ""
    if before == "[":
        note = _NOTE.match(text, start)
        return (start - 1, note.end()) if note else None
    if before.isspace() and (word := _WORD_BEFORE.search(text, max(0, start - _LOOK_BACK), start)):
        so_far = word["time"] and _SO_FAR.search(text, max(0, start - _LOOK_BACK), start)
        if so_far and not _OF_YEAR.match(text, start):
            return None
        tails = (_ORDER,) if not word["hour"] else (_HOURS, _RANGE) if word["hour"].lower() == "từ" else (_HOURS,)
        if tail := next((found for pattern in tails if (found := pattern.match(text, start))), None):
            return word.start(), tail.end()
    if before == "-" or before.isalpha() or before.isspace():
        glued = _GLUED.search(text, max(0, start - _LOOK_BACK), start)
        number = _DIGITS_ONLY.match(text, start) if glued else None
        return (glued.start(), number.end()) if glued and number else None
    return None
