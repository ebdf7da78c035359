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
# a plain noun of the field behind a word in small letters, or behind such a word and a comma
_NOUN = re.compile(rf"(?<!\w)([{LOWER}]+),? (Lãnh đạo(?!\w)|(?:{_NOUNS})(?!\w)(?! [{UPPER}][{LOWER}]))")
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
_AFTER_STOP = re.compile(rf"(?<=[{LOWER}]{{2}})\. +([{LOWER}]{{2,}})(?= )")
_NO_STOP = re.compile(r"(?:v\.v|\bvv|\btr|\bst|\bTP|\bvd|\bVD)\.\s+$")
_ABOVE = r"(?:Tỉnh|Huyện|Xã|Thị trấn)"


class Case(NamedTuple):
    """A pattern whose first group should be written with the other kind of first letter; `big`: with a capital."""

    why: str
    pattern: re.Pattern[str]
    big: bool


_NOT_PEOPLE = (
    "ban |Ban |đồng |ngoại |giao |đội |an |ninh |án |sát |sĩ |giáo |thuốc |dụng |trang |chiến tranh |nhân |trận |quân |tra |thẩm |chủ "
    "|viên |hòa |hoà |báo |Báo |tổ |Tổ |chúng |ưu tú, |vũ trang "
)
_CASES = (
    Case("state", re.compile(r"(?:(?<=Đảng và )|(?<=Đảng, )|(?<=(?<!\w)của ))(nhà nước)(?!\w)(?! pháp quyền)"), True),
    Case("party", re.compile(r"(?<=(?<!\w)của )(đảng)(?=[,.;]| và | về | trong |$)"), True),
    Case(
        "people",
        re.compile(
            "".join(f"(?<!{word})" for word in _NOT_PEOPLE.replace("\n", "").split("|") if word)
            + r"\b(nhân dân)\b(?! (?:tệ|thế giới|tiến bộ|hai |các nước|nước|bạn|yêu chuộng|tự quản|Lào|Trung|Cam|quốc tế))"
        ),
        True,
    ),
    Case(
        "level",
        re.compile(rf"(?:(?<=[{LOWER},] )|(?<=(?:UB|HĐ)ND )|(?<=MTTQ ))({_ABOVE})(?= [{UPPER}][{LOWER}])"),
        False,
    ),
    Case(
        "level",
        re.compile(
            r"(?:(?<=của )|(?<=toàn )|(?<=trong )|(?<=ngoài )|(?<=bàn )|(?<=UBND )|(?<=HĐND )|(?<=cho )|(?<=từ ))"
            r"(Tỉnh|Huyện|Xã|Thành phố|Phường|Thị xã)"
            rf"(?=[,.;:)]|\s+(?!ủy|uỷ|đoàn|đội)[{LOWER}]|$)"
        ),
        False,
    ),
    Case(
        "article",
        re.compile(r"(?:(?<=tại )|(?<=theo )|(?<=khoản \d )|(?<=và )|(?<=, ))(điều|chương|mục)(?= (?:\d|[IVX]+\b))"),
        True,
    ),
    Case("article", re.compile(rf"(?<=[{LOWER},;] )(Khoản|Điểm)(?= (?:\d|[a-zđ][,) ]))"), False),
    Case("article", re.compile(r"(?<=\d, )(Khoản|Điểm)(?= (?:\d|[a-zđ][,) ]))"), False),
    Case("weekday", re.compile(r"(?<!\w)(?:sáng|chiều|tối|ngày) thứ (hai|ba|tư|năm|sáu|bảy)(?!\w)"), True),
    Case(
        "month",
        re.compile(
            r"(?:(?<=vào tháng )|(?<=cuối tháng )|(?<=đầu tháng )|(?<=giữa tháng ))(giêng|tư|tám|chín|mười|chạp)(?!\w)"
        ),
        True,
    ),
    Case("month", re.compile(r"(?<=Cách mạng )(Tháng)(?= Tám)"), False),
    Case(
        "tet",
        re.compile(
            r"(?:(?<=dịp )|(?<=đón )|(?<=vui )|(?<=chúc )|(?<=trước )|(?<=sau )|(?<=ăn ))(tết)(?!\w)(?! [A-ZĐ])"
        ),
        True,
    ),
)


def capitals(text: str, _reference: Reference) -> Iterator[TextHit]:
    """None after ";" and "," but for names; one after a full stop; special nouns; level words and common nouns small."""
    for match in _AFTER_MARK.finditer(text):
        if match[2].lower() in _COMMON:
            yield TextHit(*match.span(2), match[2][0].lower() + match[2][1:], {"why": "after-mark"})
    for match in _NOUN.finditer(text):
        if match[1] not in _OFFICES and not _IN_BODY.search(text, max(0, match.start() - 90), match.start(2)):
            why = "after-mark" if "," in match[0] else "common"
            yield TextHit(*match.span(2), match[2][0].lower() + match[2][1:], {"why": why})
    for match in _AFTER_STOP.finditer(text):
        if not _NO_STOP.search(text, max(0, match.start() - 4), match.start(1)):
            yield TextHit(*match.span(1), match[1][0].upper() + match[1][1:], {"why": "after-stop"}, Severity.SHOULD)
    for case in _CASES:
        for match in case.pattern.finditer(text):
            said = match[1]
            right = (said[0].upper() if case.big else said[0].lower()) + said[1:]
            yield TextHit(*match.span(1), right, {"why": case.why})


RULES = (text_rule("capital", Severity.STYLE, "NĐ 30/2020, PL II", capitals),)
