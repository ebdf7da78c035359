"""Checks of proposals: each says whom it asks."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.carry.spots import TITLE, Spot
from ttdn_desktop.checks.base import Hit, Rule, View, in_spot
from ttdn_desktop.model.block import HOLE
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.reading.letters import UPPER

# a body with its name, or one named by its level right behind the asking ("đề nghị tỉnh")
_BODIES = (
    "Sở|Bộ|UBND|HĐND|Ủy ban|Uỷ ban|Phòng|Cục|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Huyện ủy|Đảng ủy|Chính phủ|Quốc hội|Trung tâm|Đài|Báo|Hội|Công an"
    "|Bộ đội|Đồn|Mặt trận|Liên đoàn|Tỉnh đoàn|Đoàn Thanh niên|Văn phòng|Thường trực|Ban Tuyên giáo|Cổng"
)
_PLACES = "tỉnh|thành phố|huyện|xã|trung ương|Trung ương|Tỉnh|Thành phố|Huyện|Nhà nước"
_BODY = re.compile(
    rf"\b(?:{_BODIES}|Ban (?!hành)[{UPPER}]\w+)\b"
    rf"|(?i:(?:đề|kiến) nghị|đề xuất|mong|xin|kính)\s+(?:với\s+|các\s+)?(?:{_PLACES})\b"
    r"|(?:của|do|về phía|đối với|Đối với)\s+(?:tỉnh|thành phố|Trung ương|trung ương)\b"
)
_VAGUE = re.compile(
    r"\b(?:cấp trên|các cấp|các ngành|cơ quan (?:cấp trên|chức năng|có thẩm quyền|chuyên môn))\b", re.IGNORECASE
)
_NONE = re.compile(r"^\W*(?:không có|chưa có|không)\b", re.IGNORECASE)
_LEAST = 6  # words a proposal has at least


def addressees(view: View) -> Iterator[Hit]:
    """Proposals that name nobody, or only "cấp trên": once a section, at the first; with one addressee in Kính gửi it is clear."""
    if len(view.report.addressees) == 1:
        return
    titles = {spot.section: spot for spot in view.spots if spot.block == TITLE}
    found: dict[str, list[Spot]] = {}
    named = False
    for spot in view.spots:
        if not spot.is_body or not spot.codes or spot.codes[0] != "S60":
            continue
        if spot.section not in found:
            found[spot.section] = []
            named = bool(_BODY.search(titles[spot.section].text))
        if spot.text.rstrip().endswith(":"):  # "Kính đề nghị Sở …:" stands for all that follows
            named = bool(_BODY.search(spot.text))
        elif not named and _asks_nobody(spot.text):
            found[spot.section].append(spot)
    for spots in found.values():
        if spots:
            vague = _VAGUE.search(spots[0].text)
            start, end = vague.span() if vague else _beginning(spots[0].text)
            yield in_spot(spots[0], start, end, None, count=str(len(spots)), why="vague" if vague else "none")


@lru_cache(KEPT_TEXTS)
def _asks_nobody(text: str) -> bool:
    return HOLE not in text and len(text.split()) >= _LEAST and not _NONE.match(text) and not _BODY.search(text)


def _beginning(text: str) -> tuple[int, int]:
    words = list(re.finditer(r"\S+", text))[:6]
    return words[0].start(), words[-1].end()


RULES = (Rule("proposal-addressee", Severity.STYLE, "thông lệ", addressees),)
