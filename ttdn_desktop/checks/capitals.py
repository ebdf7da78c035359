"""Checks of capitals (NĐ 30/2020, PL II): after marks, Nhà nước and Nhân dân, level words before names."""

import re
from collections.abc import Iterator

from ttdn_desktop.checks.base import TextHit, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.letters import LOWER, UPPER

# what may stand with a capital after ";" or ",": a name, a paper, a body
_NAMES = re.compile(
    r"(?:Nghị|Thông|Kế|Luật|Quyết|Chỉ|Kết|Công|Hướng|Chương|Báo|Tờ|Văn|Đề|Quy|Sở|Ban|Bộ|Phòng|Trung|Ủy|Uỷ|Hội|Đảng|Đoàn|Nhà|Nhân"
    r"|Cục|Tổng|Thủ|Chính|Quốc|Mặt|Liên|Đài|Trường|Cổng|Trang|Đội|Tổ|Huyện|Tỉnh|Thành|Đồn|Bí|Chủ|Phó|Giám)\b"
)
_AFTER_MARK = re.compile(rf"([;,]\s+)([{UPPER}][{LOWER}]+)(?=\s+[{LOWER}])")
_PARTY_AND_STATE = re.compile(r"(?<=Đảng và )nhà nước|(?<=Đảng, )nhà nước")
_PEOPLE = re.compile(
    r"(?<!ban )(?<!đồng )(?<!ngoại )(?<!đội )(?<!an )(?<!án )(?<!sát )(?<!sĩ )(?<!giáo )(?<!thuốc )(?<!dụng )(?<!trang )"
    r"(?<!chiến tranh )(?<!nhân )(?<!trận )(?<!Ban )(?<!quân )\bnhân dân\b(?! tệ)"
)
_LEVEL = re.compile(rf"(?<=[{LOWER},] )(Tỉnh|Huyện|Xã|Thị trấn)(?= [{UPPER}][{LOWER}])")
_COMMON = frozenset(
    "thực tăng tiếp đẩy triển tổ phối xây nâng chỉ tham tuyên giữ bảo tạo góp phát huy mở hoàn kiện chủ nhanh du các những một "
    "nhằm đồng qua từ khi do vì để và với về trong ngoài trên dưới kịp thường hằng hàng chưa còn đã đang sẽ được việc".split()
)


def capitals(text: str, _reference: Reference) -> Iterator[TextHit]:
    """None after ";" and "," but for names; Nhà nước and Nhân dân; level words small before a name."""
    for match in _AFTER_MARK.finditer(text):
        if not _NAMES.match(match[2]) and _is_common(match[2], text):
            yield TextHit(*match.span(2), match[2][0].lower() + match[2][1:], {"why": "after-mark"})
    for pattern, right, why in ((_PARTY_AND_STATE, "Nhà nước", "state"), (_PEOPLE, "Nhân dân", "people")):
        for match in pattern.finditer(text):
            yield TextHit(*match.span(), right, {"why": why})
    for match in _LEVEL.finditer(text):
        yield TextHit(*match.span(), match[0].lower(), {"why": "level"})


def _is_common(word: str, text: str) -> bool:
    """True for a word that opens no name: a common verb or particle, or one the same text also writes small."""
    small = word[0].lower() + word[1:]
    return small in _COMMON or bool(re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text))


RULES = (text_rule("capital", Severity.STYLE, "NĐ 30/2020, PL II", capitals),)
