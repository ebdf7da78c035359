"""Checks of capitals (NĐ 30/2020, PL II): after marks, Nhà nước and Nhân dân, level words before names."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.checks.base import Hit, Rule, View, in_spot
from ttdn_desktop.model.finding import Severity
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


def capitals(view: View) -> Iterator[Hit]:
    """None after ";" and "," but for names; Nhà nước and Nhân dân; level words small before a name."""
    for spot in view.spots:
        for start, end, right, why in _capitals(spot.text):
            yield in_spot(spot, start, end, right, why=why)


@lru_cache(KEPT_TEXTS)
def _capitals(text: str) -> tuple[tuple[int, int, str, str], ...]:
    found: list[tuple[int, int, str, str]] = []
    for match in _AFTER_MARK.finditer(text):
        if not _NAMES.match(match[2]) and _is_common(match[2], text):
            found.append((*match.span(2), match[2][0].lower() + match[2][1:], "after-mark"))
    found += [(*match.span(), "Nhà nước", "state") for match in _PARTY_AND_STATE.finditer(text)]
    found += [(*match.span(), "Nhân dân", "people") for match in _PEOPLE.finditer(text)]
    found += [(*match.span(), match[0].lower(), "level") for match in _LEVEL.finditer(text)]
    return tuple(found)


def _is_common(word: str, text: str) -> bool:
    """True for a word that opens no name: a common verb or particle, or one the same text also writes small."""
    small = word[0].lower() + word[1:]
    return small in _COMMON or bool(re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text))


RULES = (Rule("capital", Severity.STYLE, "NĐ 30/2020, PL II", capitals),)
