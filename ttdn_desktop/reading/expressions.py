"""Words that name a period ("6 tháng đầu năm 2021", "quý II/2018", "năm 2025") and places left blank (corpus K1, K2, K3, K9)."""

import re
from enum import StrEnum
from functools import lru_cache

import msgspec

from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.reading.claims import Claims
from ttdn_desktop.reading.dates import find_dates

_YEAR = r"(?P<year>(?:19|20)\d{2})(?!\d)"
_COUNT = r"(?P<count>0?[1-9]|1[0-2]|ba|sáu|chín)"
# "06 (sáu) tháng đầu năm 2021"; the blank before the year may be lost
_MONTHS = re.compile(
    rf"(?<![\w/.,]){_COUNT}(?:\s*\((?:ba|sáu|chín)\))?\s+tháng(?:\s+(?P<half>đầu|cuối))?(?:\s+của)?\s+năm(?:\s*{_YEAR}|\b)",
    re.IGNORECASE,
)
# "6 tháng đầu 2021", "6 tháng 2021", "nửa đầu năm 2021", "hai quý đầu năm 2021"
_HALVES = re.compile(
    rf"(?<![\w/.,])(?:(?P<count>0?[69]|sáu|chín)\s+tháng\s+(?:(?P<half>đầu|cuối)\s+)?{_YEAR}"
    r"|(?:nửa|(?:0?2|hai)\s+quý)\s+(?P<side>đầu|cuối)\s+năm(?:\s*(?P<of>(?:19|20)\d{2})(?!\d)|\b))",
    re.IGNORECASE,
)
# "những tháng cuối năm 2021", "thời gian còn lại của năm 2021"
_REST = re.compile(
    r"\b(?:(?:những|các)\s+tháng\s+(?:cuối|còn\s+lại)|(?:0?6|sáu)\s+tháng\s+còn\s+lại|thời\s+gian\s+còn\s+lại)"
    rf"(?:\s+(?:của|trong))?\s+năm(?:\s*{_YEAR}|\b)",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:quý|qúy)\s*(?P<number>I\s*V|I\s?I\s?I|I\s?I|I|[1-4])(?![\w])(?:\s*[/,]?\s*(?:năm\s+)?" + _YEAR + ")?",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?<!\d )(?<!\d)\btháng\s+(?P<number>0?[1-9]|1[0-2])(?!\d)\s*(?:[/.-]\s*|năm\s*)" + _YEAR, re.IGNORECASE
)
# "tháng 10, 11, 12 năm 2021", "tháng 3 đến tháng 9/2021": told by the last of them
_MONTH_LIST = re.compile(
    r"(?<!\d )(?<!\d)\btháng\s+(?:0?[1-9]|1[0-2])(?:\s*(?:,|và|đến|[-–])\s*(?:tháng\s+)?(?P<number>0?[1-9]|1[0-2])(?!\d))+"
    r"\s*(?:/\s*|năm\s*)" + _YEAR,
    re.IGNORECASE,
)
# "tháng 5 và 5 tháng năm 2017": the month of a monthly report, its year said later
_MONTH_TOO = re.compile(
    r"\btháng\s+(?P<number>0?[1-9]|1[0-2])(?P<year>(?!))?(?=\s+và\s+0?\d{1,2}\s+tháng\b)", re.IGNORECASE
)
_WHOLE = re.compile(r"(?<!đầu )(?<!giữa )(?<!cuối )\bnăm\s*" + _YEAR + r"(?!\s*[-–—]\s*(?:19|20)\d{2})", re.IGNORECASE)
_WORDS = {"ba": 3, "sáu": 6, "chín": 9}

# "trong năm 20 hội nghị": a count, no year cut short
_COUNTED = (
    "hội nghị|cuộc|buổi|lớp|đợt|lượt|tin|bài|chương trình|đoàn|ngày|xã|cán bộ|người|văn bản|câu|băng|đơn vị|dự án"
)
_CUT = r"(?P<year>năm(?<!\wnăm)\s+(?:20|19)\d?(?!\d)(?!\s+(?:" + _COUNTED + r")\b))"
_CUT_YEAR = re.compile(_CUT)
_BLANKS = re.compile(
    r"(?P<number>\bSố\s*:?[ .…_]*/|\bsố\s*:?[ .…_]+/(?=[A-ZĐ]{2})|(?<![\w.…])(?:…|\.{3,}|_{2,})\s*/\s*[A-ZĐ]{2,})"
    r"|(?P<date>(?<![\w/.…_])(?:[.…_]+|\d{1,2})\s*/\s*(?:[.…_]+\s*/\s*(?:20[\d.…_]*|[.…_]+)|\d{1,2}\s*/\s*20[.…_]+)|\bngày\s+/\s*\d{0,2}\s*/\s*20\d\d)"
    r"|(?P<dots>…{2,}|[.…]{5,}|_{3,}|(?<=\s)…(?=\s)|(?<!\w)x{3,}(?!\w))"
    r"|(?P<field>#[^\W\d]\w+|«[^»\n]{1,40}»|<<[^<>\n]{1,40}>>|\{[A-Za-z_]\w{0,40}\})|"
    + _CUT
    + r"|(?P<bracket>\[(?:(?i:cần bổ sung|bổ sung|số liệu|điền|ghi|nhập|tên )|…|\.{2,}|_+|x+|X+)[^\]]*\])"
)
_SIGNS = re.compile(r"[…_#«\[{]|\.\.|<<|xxx|số /|  /|ngày /")


class Shape(StrEnum):
    """How a period is put into words; CUMULATIVE is "5 tháng năm 2017", DEFECTIVE "6 tháng năm" with a word lost, REST the months left."""

    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    REST = "rest"
    NINE_MONTHS = "nine_months"
    QUARTER = "quarter"
    MONTH = "month"
    CUMULATIVE = "cumulative"
    YEAR = "year"
    DEFECTIVE = "defective"


class PeriodWords(msgspec.Struct, frozen=True):
    """A period expression at start..end; `year` 0 when not written, `padded` for "06 tháng", `upper` in capitals."""

    start: int
    end: int
    quote: str
    shape: Shape
    number: int = 0
    year: int = 0
    padded: bool = False
    upper: bool = False

    def period(self, year: int = 0) -> Period | None:
        """The period meant, with `year` where none is written; None when it cannot be told (no year, defective, cumulative)."""
        when = self.year or year
        kind = {
            Shape.FIRST_HALF: PeriodKind.FIRST_HALF,
            Shape.SECOND_HALF: PeriodKind.SECOND_HALF,
            Shape.REST: PeriodKind.SECOND_HALF,
            Shape.YEAR: PeriodKind.YEAR,
            Shape.NINE_MONTHS: PeriodKind.NINE_MONTHS,
            Shape.QUARTER: PeriodKind.QUARTER,
            Shape.MONTH: PeriodKind.MONTH,
        }.get(self.shape)
        return (
            Period(kind, when, self.number if kind in (PeriodKind.QUARTER, PeriodKind.MONTH) else 0)
            if kind and when
            else None
        )


class Blank(msgspec.Struct, frozen=True):
    """A place left for the pen or a forgotten placeholder: `kind` number | dots | field | year | bracket | date."""

    start: int
    end: int
    quote: str
    kind: str


@lru_cache(4096)
def find_periods(text: str) -> tuple[PeriodWords, ...]:
    """All period expressions in order, not overlapping; years inside dates are not periods."""
    low = text.lower()
    found: list[PeriodWords] = []
    if not any(word in low for word in ("tháng", "quý", "qúy", "năm")):
        return ()
    claims = Claims((span.start, span.end) for span in find_dates(text))

    def add(match: re.Match[str], shape: Shape, number: int = 0, padded: bool = False, year: str | None = "") -> None:
        if not claims.take(*match.span()):
            return
        year = match.group("year") if year == "" else year
        found.append(
            PeriodWords(
                match.start(),
                match.end(),
                match[0],
                shape,
                number,
                int(year) if year else 0,
                padded,
                match[0].isupper(),
            )
        )

    for match in _MONTHS.finditer(text) if "tháng" in low else ():
        count = _WORDS.get(match["count"].lower()) or int(match["count"])
        shape, number = _shape(count, (match["half"] or "").lower(), bool(match["year"]))
        add(match, shape, number, match["count"].startswith("0"))
    for match in _HALVES.finditer(text):
        if match["side"]:
            shape = Shape.FIRST_HALF if match["side"].lower() == "đầu" else Shape.SECOND_HALF
            add(match, shape, year=match["of"])
        else:
            count = _WORDS.get(match["count"].lower()) or int(match["count"])
            add(match, *_shape(count, (match["half"] or "").lower(), True), match["count"].startswith("0"))
    for match in _REST.finditer(text) if "còn lại" in low or "tháng cuối" in low else ():
        add(match, Shape.REST)
    for match in _QUARTER.finditer(text) if "quý" in low or "qúy" in low else ():
        numeral = re.sub(r"\s", "", match["number"].upper())
        add(match, Shape.QUARTER, {"I": 1, "II": 2, "III": 3, "IV": 4}.get(numeral) or int(numeral))
    for match in _MONTH_LIST.finditer(text) if "tháng" in low else ():
        add(match, Shape.MONTH, int(match["number"]))
    for match in _MONTH.finditer(text) if "tháng" in low else ():
        add(match, Shape.MONTH, int(match["number"]))
    for match in _MONTH_TOO.finditer(text) if "tháng" in low else ():
        add(match, Shape.MONTH, int(match["number"]))
    for match in _WHOLE.finditer(text):
        add(match, Shape.YEAR)
    return tuple(sorted(found, key=lambda words: words.start))


def find_blanks(text: str) -> tuple[Blank, ...]:
    """Places left blank and forgotten placeholders (corpus K9), in order."""
    signs = _SIGNS.search(text) is not None or "Số" in text and "/" in text
    pattern = _BLANKS if signs else _CUT_YEAR  # most paragraphs have no such sign
    found = [Blank(m.start(), m.end(), m[0], m.lastgroup or "") for m in pattern.finditer(text)]
    for span in find_dates(text):
        if span.blank:
            found = [blank for blank in found if blank.end <= span.start or span.end <= blank.start]
            found.append(Blank(span.start, span.end, span.quote, "date"))
    return tuple(sorted(found, key=lambda blank: blank.start))


def _shape(count: int, half: str, has_year: bool) -> tuple[Shape, int]:
    match count, half:
        case 6, "đầu":
            return Shape.FIRST_HALF, 0
        case 6, "cuối":
            return Shape.SECOND_HALF, 0
        case 9, "đầu":
            return Shape.NINE_MONTHS, 0
        case 3, "đầu":
            return Shape.QUARTER, 1
        case 3, "cuối":
            return Shape.QUARTER, 4
        case 9, "" if has_year:
            return Shape.NINE_MONTHS, 0
    # "6 tháng năm 2021" lacks đầu or cuối; "7 tháng năm 2018" is a count of months since New Year
    return (Shape.DEFECTIVE, count) if count == 6 or not has_year and not half else (Shape.CUMULATIVE, count)
