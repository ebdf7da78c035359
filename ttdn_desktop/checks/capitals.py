"""Checks of capitals (NĐ 30/2020, PL II): after marks, Nhà nước and Nhân dân, level words, common nouns, articles cited."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.checks.base import TextHit, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.letters import LOWER, UPPER

_AFTER_MARK = re.compile(rf"([;,]\s+)([{UPPER}][{LOWER}]+)(?=\s+(?!tịch|huy|thị|trưởng|nhiệm|tọa|toạ)[{LOWER}])")
_NOUNS = (
    "Báo chí|Du lịch|Thể thao|Văn nghệ|Nghệ thuật|Người dân|Đảng viên|Công chức|Viên chức|Phóng viên|Nhân viên"
    "|Địa phương|Đơn vị|Doanh nghiệp|Chuyên viên|Kinh tế|Xã hội|Giáo dục|Y tế|Quảng bá|Hình ảnh|Tiềm năng"
)
# a plain noun of the field with a capital, behind a word in small letters or behind such a word and a comma
_NOUN = re.compile(rf"(?:Lãnh đạo(?!\w)|(?:{_NOUNS})(?!\w)(?! [{UPPER}][{LOWER}]))")
_SMALL_BEFORE = re.compile(rf"(?<!\w)([{LOWER}]+)(,?) $")
_OFFICES = frozenset(
    "sở phòng ban bộ hội báo ngày luật tâm chí cục vụ viện khoa trường đài ngành đề mục năm tuần".split()
)
_IN_BODY = re.compile(
    rf"(?:Sở|Bộ|Phòng|Ban|Cục|Vụ|Chi cục|Hội|Liên hiệp|Viện|Khoa|Đài|Báo|Luật|Bộ luật|Trung tâm|Ủy ban|Uỷ ban|Ngày|Tuần|Đề án|Nghị định)"
    rf"\s+[{UPPER}][^.;:]{{0,80}}$"
)
_COMMON = frozenset(
    "thực tăng tiếp đẩy triển tổ phối xây nâng chỉ tham tuyên giữ bảo tạo góp phát huy mở hoàn kiện chủ nhanh các những một "
    "nhằm đồng qua từ khi do vì để và với về trong ngoài trên dưới kịp thường hằng hàng chưa còn đã đang sẽ được việc".split()
)
_AFTER_STOP = re.compile(rf"\. +([{LOWER}]{{2,}})(?= )")
_STOP = re.compile(
    rf"(?:^|[^{LOWER}])(?:v\.v|vv|tr|st|vd)$|(?:^|[^{LOWER}])[{LOWER}]?$"
)  # what stands before no full stop
_NEAR = 24  # letters before a word that tell how it is meant


class Case(NamedTuple):
    """Words that should begin with the other kind of letter (`big`: a capital), by what stands before them or must not."""

    why: str
    big: bool
    words: re.Pattern[str]
    behind: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None


_CASES = (
    Case("state", True, re.compile(r"nhà nước(?!\w)(?! pháp quyền)"), re.compile(r"(?:Đảng và|Đảng,|(?<!\w)của) $")),
    Case("party", True, re.compile(r"đảng(?=[,.;]| và | về | trong |$)"), re.compile(r"(?<!\w)của $")),
    Case(
        "people",
        True,
        re.compile(
            r"nhân dân(?!\w)(?! (?:gian|tộc|tình|số|cư|sự|chủ|ca|vũ|tệ|thế giới|tiến bộ|hai |các nước|nước|bạn|yêu chuộng|tự quản"
            r"|Lào|Trung|Cam|quốc tế))"
        ),
        unless=re.compile(
            r"(?:ban|Ban|nghệ|cá|công|bệnh|nạn|doanh|danh|đồng|ngoại|giao|đội|an|ninh|án|sát|sĩ|giáo|thuốc|dụng|trang|chiến tranh"
            r"|nhân|trận|quân|tra|thẩm|chủ|viên|minh|hòa|hoà|báo|Báo|tổ|Tổ|chúng|ưu tú,) $|\w$"
        ),
    ),
    Case(
        "level",
        False,
        re.compile(rf"(?:Tỉnh|Huyện|Xã|Thị trấn)(?= [{UPPER}][{LOWER}])"),
        re.compile(rf"(?:[{LOWER},]|(?:UB|HĐ)ND|MTTQ) $"),
    ),
    Case(
        "level",
        False,
        re.compile(rf"(?:Tỉnh|Huyện|Xã|Thành phố|Phường|Thị xã)(?=[,.;:)]|\s+(?!ủy|uỷ|đoàn|đội)[{LOWER}]|$)"),
        re.compile(r"(?:của|toàn|trong|ngoài|bàn|UBND|HĐND|cho|từ) $"),
    ),
    Case(
        "article",
        True,
        re.compile(r"(?:điều|chương|mục)(?= (?:\d|[IVX]+\b))"),
        re.compile(r"(?:tại|theo|[Kk]hoản \d{1,2}|và|,) $"),
    ),
    Case("article", False, re.compile(r"(?:Khoản|Điểm)(?= (?:\d|[a-zđ][,) ]))"), re.compile(rf"[{LOWER},;] $")),
    Case("weekday", True, re.compile(r"(?:hai|ba|tư|năm|sáu|bảy)(?!\w)"), re.compile(r"(?:sáng|chiều|tối|ngày) thứ $")),
    Case(
        "month",
        True,
        re.compile(r"(?:giêng|tư|tám|chín|mười|chạp)(?!\w)"),
        re.compile(r"(?:vào|cuối|đầu|giữa) tháng $"),
    ),
    Case(
        "month-word",
        False,
        re.compile(r"Tháng(?= (?:Giêng|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười|Chạp|\d{1,2}\b))"),
        re.compile(r"(?:[Tt]rong|[Vv]ào|[Cc]uối|[Đđ]ầu|[Gg]iữa|[Đđ]ến|[Tt]ừ|ngày \d{1,2}|mùng \d{1,2}) $"),
    ),
    Case("tet", True, re.compile(r"tết(?!\w)(?! [A-ZĐ])"), re.compile(r"(?:dịp|đón|vui|chúc|trước|sau|ăn) $")),
)


def capitals(text: str, _reference: Reference) -> Iterator[TextHit]:
    """None after ";" and "," but for names; one after a full stop; special nouns; level words and common nouns small."""
    for match in _AFTER_MARK.finditer(text):
        if match[2].lower() in _COMMON:
            yield _other(*match.span(2), text, "after-mark")
    for match in _NOUN.finditer(text):
        before = _SMALL_BEFORE.search(text[max(0, match.start() - _NEAR) : match.start()])
        if (
            before
            and before[1] not in _OFFICES
            and not _IN_BODY.search(text[max(0, match.start() - 90) : match.start()])
        ):
            yield _other(*match.span(), text, "after-mark" if before[2] else "common")
    for match in _AFTER_STOP.finditer(text):
        if not _STOP.search(text[max(0, match.start() - _NEAR) : match.start()]):
            yield _other(*match.span(1), text, "after-stop")._replace(severity=Severity.SHOULD)
    for case in _CASES:
        for match in case.words.finditer(text):
            before_it = text[max(0, match.start() - _NEAR) : match.start()]
            if (case.behind and not case.behind.search(before_it)) or (case.unless and case.unless.search(before_it)):
                continue
            yield _other(*match.span(), text, case.why)


def _other(start: int, end: int, text: str, why: str) -> TextHit:
    """A hit that proposes the other kind of first letter."""
    return TextHit(start, end, text[start].swapcase() + text[start + 1 : end], {"why": why})


RULES = (text_rule("capital", Severity.STYLE, "NĐ 30/2020, PL II", capitals),)
