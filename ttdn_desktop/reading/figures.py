"""Figures of a report read from its sentences: which indicator a number is decided by the channel before it (corpus 3.7)."""

import re
from decimal import Decimal

import msgspec

from ttdn_desktop.reading.quantities import Quantity, find_quantities
from ttdn_desktop.reading.sentences import sentence_at

_B = r"băng\s?-?(?:rôn|zôn|rol|ron|zon)"
_NEWS = r"tin,? bài(?:, ảnh)?|tin|bài|tin bài|bài viết"
_ALONE = r"(?!(?:(?! và )[^.;,]){0,40}\d)"  # a channel with a number of its own behind it speaks of that one
_ON = r"^(?:,? ảnh|,? video|,? phóng sự)?[^.;,\d]{0,40}\btrên\b[^.;,\d]{0,40}"  # "đăng 95 tin, bài trên Cổng …"


class Rule(msgspec.Struct, frozen=True):
    """How one indicator is told: its number's unit word, and words that must stand before it (the channel) or right after it."""

    code: str
    unit: str
    left: str = ""
    right: str = ""
    never: str = ""  # words in the clause that make it another thing


# Tested in order for every number; the first that fits wins.
_RULES: tuple[Rule, ...] = (
    Rule("D03", r"bản tin", r"(?:mỗi|hằng|hàng) (?:quý|tháng)\s*$"),
    Rule("D04", r"phút", r"thời lượng\s*$"),
    Rule("D10", r"buổi|lần", r"", r"^\s*(?:/|trên|mỗi|một)\s*ngày"),
    Rule(
        "A05",
        r"lãnh đạo|đồng chí lãnh đạo|đồng chí",
        r"(?:phân công|cử|bố trí|giao)\b[^.;]{0,40}$",
        r"^(?: ủy ban nhân dân| ubnd)?[^.;,]{0,30}phụ trách",
    ),
    Rule("A05", r"lãnh đạo", r"(?:phân công|cử|bố trí|giao)\b[^.;]{0,40}$"),
    Rule(
        "A06",
        r"cán bộ|công chức|người",
        r"(?:phân công|bố trí|cử|giao)\b[^.;]{0,120}$",
        r"^[^.;,]{0,40}(?:tham mưu|đầu mối|phụ trách|theo dõi)",
    ),
    Rule(
        "A01",
        r"văn bản|kế hoạch|công văn|",
        r"(?:ban hành|tham mưu)(?: trên| hơn)?\s*$",
        r"^(?:\s*(?:văn bản|kế hoạch|công văn|chỉ đạo|hướng dẫn))*",
    ),
    Rule("A04", r"cuộc|buổi", r"", r"^\s*(?:họp|giao ban)(?! báo)"),
    Rule("A07", r"chương trình|quy chế", r"", r"^\s*phối hợp"),
    Rule("A08", r"cuộc|đợt|lượt", r"", r"^\s*(?:thanh tra|kiểm tra)"),
    Rule("A09", r"triệu đồng|tỷ đồng|đồng", r"kinh phí[^.;]{0,80}$"),
    Rule("A10", r"tập thể|cá nhân", r"(?:khen|thưởng|biểu dương)[^.;]{0,60}$"),
    Rule(
        "B05",
        r"lượt người|người|lượt cán bộ|lượt|cán bộ|công chức",
        r"\bcử\b[^.;]{0,40}$",
        r"^[^.;]{0,60}(?:tập huấn|bồi dưỡng)",
    ),
    Rule("B01", r"lớp", r"", r"^\s*(?:tập huấn|bồi dưỡng)"),
    Rule("B02", r"lượt người|lượt|người|học viên", r"lớp (?:tập huấn|bồi dưỡng)[^.;]{0,60}$"),
    Rule("B04", r"lượt người|lượt|người", r"(?:buổi|cuộc|hội nghị)[^.;]{0,60}(?:với|có|cho|thu hút)[^.;]{0,20}$"),
    Rule(
        "B03",
        r"hội nghị|buổi|cuộc",
        r"",
        r"^\s*(?:hội nghị )?(?:tuyên truyền|phổ biến|nói chuyện|sinh hoạt|quán triệt)",
    ),
    Rule(
        "B03",
        r"hội nghị|buổi|cuộc",
        r"tuyên truyền(?: miệng)?[^.;,]{0,20}$",
        never=r"xe|lưu động|chiếu phim|biểu diễn|phát thanh",
    ),
    Rule("C11", r"tin,? bài|tin|bài|tin bài|bài viết", r"", r"^[^.;,]{0,20}tiếng (?:nước ngoài|anh|trung)"),
    Rule("C07", _NEWS, r"", _ON + r"(?:mạng xã hội|facebook|zalo|fanpage)" + _ALONE),
    Rule("C02", _NEWS, r"", _ON + r"(?:(?:trang|cổng) (?:thông tin điện tử|ttđt|thông tin)|website)" + _ALONE),
    Rule("C01b", _NEWS, r"", _ON + r"(?:truyền thanh)" + _ALONE),
    Rule("C01", _NEWS, r"", _ON + r"(?:báo\b|đài (?:phát thanh|pt|ptth|tỉnh)|các cơ quan báo)" + _ALONE),
    Rule(
        "C07",
        r"tin,? bài|tin|bài|bài viết|tin bài",
        r"(?:mạng xã hội|facebook|zalo|fanpage|trang cộng đồng)[^.;]{0,60}$",
    ),
    Rule("C08", r"lượt", r"", r"^\s*tiếp cận"),
    Rule("C09", r"lượt", r"", r"^\s*tương tác"),
    Rule("C10", r"lượt|người", r"", r"^\s*(?:thích và )?theo dõi"),
    Rule("C06", r"lượt truy cập"),
    Rule("C06", r"lượt", r"", r"^\s*(?:người )?truy cập"),
    Rule(
        "C02",
        r"tin,? bài|tin|bài|tin bài|bài viết",
        r"(?:(?:trang|cổng|công) (?:thông tin điện tử|ttđt|thông tin)|website)[^.;]{0,60}$",
    ),
    Rule(
        "C01",
        r"tin,? bài(?:, phóng sự)?|tin|bài|tin bài|bài viết",
        r"(?:cộng tác|(?:cơ quan )?báo chí|báo (?:tỉnh|đài)|đài (?:phát thanh|pt|ptth|tỉnh)|gửi)[^.;]{0,80}$",
        never=r"đài truyền thanh (?:xã|huyện|cơ sở)",
    ),
    Rule(
        "D08",
        r"chương trình",
        r"",
        r"^[^.;,]{0,20}tiếng (?:dân tộc|khmer|tày|nùng|mông|h'mông|dao|thái|chăm|ê đê|gia rai|ba na|hoa)",
    ),
    Rule("D02", r"chương trình|video|clip|video clip|phóng sự", r"", r"^\s*(?:truyền hình|clip|phóng sự truyền hình)"),
    Rule("D02", r"video|clip|video clip"),
    Rule("D01", r"chương trình|bản tin", r"", r"^\s*(?:phát thanh|truyền thanh)"),
    Rule("D01", r"chương trình|bản tin", r"(?:bản tin địa phương|phát thanh|truyền thanh)[^.;]{0,60}$"),
    Rule("C01b", r"tin,? bài|tin|bài|tin bài", r"(?:phát thanh|truyền thanh)[^.;]{0,60}$"),
    Rule("C04", r"phóng sự"),
    Rule("D05", r"giờ", r"(?:phát sóng|tiếp âm|tiếp sóng|phát thanh)[^.;]{0,60}$"),
    Rule("D06", r"bộ loa|loa|cụm loa"),
    Rule("C05", r"chuyên mục", r"duy trì[^.;]{0,20}$"),
    Rule(
        "E01",
        r"đợt|lượt|buổi|ngày|giờ|chuyến|lần",
        r"(?:xe (?:thông tin|tuyên truyền|cổ động)|tuyên truyền lưu động|xe lưu động|lưu động)[^.;,]{0,40}$",
    ),
    Rule("E01", r"đợt|lượt|buổi|ngày|giờ|chuyến|lượt xe", r"", r"^\s*(?:xe|tuyên truyền lưu động|thông tin lưu động)"),
    Rule("E02g", r"câu|chiếc|tấm|cái|mét|băng rôn|băng zôn|", r"", rf"^\s*(?:{_B})?\s*(?:,|và)\s*(?:khẩu hiệu)"),
    Rule("E02g", r"câu|chiếc|tấm|cái|mét|lượt|", r"", rf"^\s*{_B}\s*(?:,|và)\s*(?:khẩu hiệu)"),
    Rule("E02g", r"câu|chiếc|tấm|cái|", rf"{_B}\s*(?:,|và)\s*khẩu hiệu[^.;,]{{0,20}}$"),
    Rule("E02", r"chiếc|tấm|cái|mét|băng rôn|băng zôn|băng-rôn|câu|", r"", rf"^\s*(?:{_B})"),
    Rule("E02", r"băng rôn|băng zôn|băng-rôn"),
    Rule("E03", r"câu|khẩu hiệu", r"", r"^\s*(?:khẩu hiệu)"),
    Rule("E03", r"khẩu hiệu"),
    Rule("E04", r"tấm|cụm|m²|m2|cái|chiếc|", r"", r"^\s*pa\s?-?n[ôo]"),
    Rule("E04", r"pa nô|pa-nô|pano"),
    Rule("E07", r"tờ rơi|tờ gấp"),
    Rule("E07", r"tờ", r"", r"^\s*(?:rơi|gấp)"),
    Rule("E05", r"tờ|tấm|cái|", r"", r"^\s*(?:áp phích|tranh cổ động)"),
    Rule("E05", r"áp phích"),
    Rule("E06", r"lá", r"", r"^\s*cờ"),
    Rule("E06", r"cờ"),
    Rule("E08", r"cụm", r"", r"^\s*cổ động"),
    Rule("E09", r"file|usb"),
    Rule("E11", r"buổi", r"", r"^\s*chiếu phim"),
    Rule("E12", r"buổi|chương trình", r"", r"^\s*(?:biểu diễn|giao lưu|văn nghệ)"),
    Rule("F01", r"đoàn", r"", r"^\s*(?:ra\b|đi)"),
    Rule("F02", r"đoàn", r"(?:đón|tiếp)[^.;,]{0,30}$", never=r"phóng viên"),
    Rule("F03", r"đoàn", r"", r"^[^.;,]{0,30}phóng viên"),
    Rule("F04", r"dự án", r"(?:phi chính phủ|pcpnn|viện trợ)[^.;]{0,80}$"),
    Rule("F06", r"lượt khách|khách|lượt", r"", r"^\s*(?:khách )?(?:du lịch|tham quan)"),
    Rule("H01", r"đơn vị", r"", r"^\s*hành chính"),
    Rule("H02", r"thôn|xóm|bản|tổ dân phố|ấp|khối"),
)
_PLAN = re.compile(r"\b(?:sẽ|dự kiến|phấn đấu|kế hoạch đề ra|chỉ tiêu giao)\b[^.;]{0,80}$", re.IGNORECASE)
_SUBSET = re.compile(r"(?:\btrong đó\b|\bgồm\b|\bbao gồm\b|\()[^.;()]*$", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:lũy kế|luỹ kế|nâng tổng số|đến nay|từ trước đến nay)\b[^.;]{0,60}$", re.IGNORECASE)
_REACH = 400  # characters on either side in which words can speak of a number


class FigureSpan(msgspec.Struct, frozen=True):
    """A number of the text that is a figure: `start`/`end` cover the digits, `quote` its sentence (at sentence[0]..sentence[1]).

    `unit` as written; `plan` not a result but an intention; `subset` part of a number before it; `total` counted from earlier periods on.
    """

    start: int
    end: int
    code: str
    value: Decimal
    written: str
    unit: str
    qualifier: str
    quote: str
    sentence: tuple[int, int]
    rate: str = ""
    plan: bool = False
    subset: bool = False
    total: bool = False


def find_figures(text: str) -> tuple[FigureSpan, ...]:
    """The figures of one paragraph, in order."""
    out: list[FigureSpan] = []
    last_end = 0
    sentence = (0, 0)
    for quantity in find_quantities(text):
        if not sentence[0] <= quantity.start < sentence[1]:
            sentence = sentence_at(text, quantity.start)
            last_end = sentence[0]
        before = text[max(sentence[0], quantity.start - _REACH) : quantity.start]
        left = text[max(last_end, sentence[0], quantity.start - _REACH) : quantity.start]
        code = _code(
            quantity,
            left,
            before,
            text[quantity.unit_end : min(sentence[1], quantity.unit_end + _REACH)],
            text[quantity.end : min(sentence[1], quantity.end + _REACH)],
        )
        last_end = quantity.unit_end
        if code:
            out.append(
                FigureSpan(
                    quantity.start,
                    quantity.end,
                    code,
                    quantity.value,
                    quantity.quote,
                    quantity.unit,
                    quantity.qualifier,
                    text[sentence[0] : sentence[1]],
                    sentence,
                    quantity.rate or _period_rate(left),
                    bool(_PLAN.search(before)),
                    bool(_SUBSET.search(before)),
                    bool(_TOTAL.search(left)),
                )
            )
    return tuple(out)


def _code(quantity: Quantity, left: str, before: str, after_unit: str, after: str) -> str:
    """The indicator's code. `left` reaches back to the number before: the channel between two numbers belongs to the second."""
    for rule in _RULES:
        if not re.fullmatch(rule.unit, quantity.unit, re.IGNORECASE):
            continue
        whole = rule.code in (
            "A05",
            "A06",
            "B02",
            "B04",
        )  # these are told by words before an earlier number of the sentence
        side = before if whole else left
        if rule.left and not re.search(rule.left, side, re.IGNORECASE):
            continue
        if rule.right and not (
            re.search(rule.right, after_unit, re.IGNORECASE)
            or (not quantity.unit and re.search(rule.right, after, re.IGNORECASE))
        ):
            continue
        if rule.never and re.search(rule.never, side, re.IGNORECASE):
            continue
        return rule.code
    return ""


def _period_rate(left: str) -> str:
    match = re.search(r"\b(?:mỗi|hằng|hàng)\s+(quý|tháng|tuần|ngày|năm)\s*$", left, re.IGNORECASE)
    return match[1].lower() if match else ""
