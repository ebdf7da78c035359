"""People carried along (K20) and the symbol of another unit (K19): held against the unit's profile."""

import re
from collections.abc import Iterator

from ttdn_desktop.carry.seen import Around, Seen
from ttdn_desktop.carry.spots import SIGNER, SYMBOL
from ttdn_desktop.model.block import Text
from ttdn_desktop.model.proposal import Action, Proposal
from ttdn_desktop.model.report import Report
from ttdn_desktop.reading.letters import LOWER, UPPER
from ttdn_desktop.reading.names import find_places

_SYLLABLE = rf"[{UPPER}][{LOWER}]{{0,7}}"
_NAME = rf"(?P<name>{_SYLLABLE}(?:[ \u00a0]{_SYLLABLE}){{1,4}})"
_POSTS = (
    "Phó Chủ tịch|Chủ tịch|Phó Bí thư|Bí thư|Phó Trưởng phòng|Trưởng phòng|Phó Giám đốc|Giám đốc|Phó Trưởng ban|Trưởng ban"
    "|Phó Chánh Văn phòng|Chánh Văn phòng|Ủy viên|Trưởng công an|Phó Trưởng đài|Trưởng đài|Chuyên viên"
)
# the commonest family names: behind them a post and its body name a person, no place ("Chủ tịch UBND huyện Nguyễn Văn An")
_FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Nông|Triệu|Đinh|Đoàn|Trịnh|Mai|Cao|Hà|Lương|Lưu|Tạ|Tô"
    "|Đàm|Bế|Ma|Lò|Lâm|Châu|Thái|Vi|Hứa|Lục|Quách|Chu|Tống|Trương"
)
_PERSON = re.compile(
    rf"\b(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à)\s+{_NAME}\s*(?:[,(–-]|,?\s+là)\s*(?P<post>(?:{_POSTS})\b|(?:{_POSTS.lower()})\b)"
)
_POST_FIRST = re.compile(
    rf"\b(?P<post>{_POSTS})(?:\s+(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Huyện ủy|Tỉnh ủy|Đảng ủy|Phòng|Sở)\b[^.;,()]{{0,40}}?)?"
    rf"\s+(?:(?:[Đđ]ồng chí|ông|bà)\s+)?(?P<name>(?:{_FAMILY})(?:[ \u00a0]{_SYLLABLE}){{2,4}})(?![{UPPER}{LOWER}])"
)
_SOLE = ("chủ tịch", "bí thư", "giám đốc", "trưởng phòng", "trưởng ban", "chánh văn phòng")  # one holder at a time
_POST_CUES = tuple(dict.fromkeys(post.lower() for post in _POSTS.split("|")))
_CUES = ("đồng chí", "đ/c", "ông ", "bà ", "chủ tịch", "bí thư", "trưởng phòng", "giám đốc", "trưởng ban")
_BEHIND = 120  # letters in which the body of a post is named


def people(seen: Seen) -> Iterator[Proposal]:
    """K20: a person named with a post in carried text: the profile's signer of that post is proposed, any other is marked."""
    if not seen.fresh_look or not any(word in seen.low for word in _CUES):
        return
    head = seen.around.letterhead
    signing = head.signing
    held = signing.authority[-1].lower() if signing.authority else ""
    for match in _PERSON.finditer(seen.text):
        post = match["post"].lower()
        start, end = match.span("name")
        if (
            post in _SOLE
            and post == held
            and signing.name
            and _of_own_unit(head.area, seen.text[match.end() : match.end() + _BEHIND])
        ):
            if signing.name.casefold() != match["name"].casefold():
                data = {"why": "profile", "post": match["post"], "now": signing.name}
                yield seen.propose("K20", start, end, signing.name, data=data)
        else:
            yield seen.flag("K20", start, end, why="named", post=match["post"])
    for match in _behind_post(seen):
        yield seen.flag("K20", *match.span("name"), why="named", post=match["post"])


def named_behind_post(seen: Seen) -> list[tuple[int, int]]:
    """Where persons stand that are named behind their post: "Phó Chủ tịch UBND huyện Trần Thị Bình"."""
    return [match.span("name") for match in _behind_post(seen)]


def _behind_post(seen: Seen) -> list[re.Match[str]]:
    if not any(word in seen.low for word in _POST_CUES):
        return []
    return [match for match in _POST_FIRST.finditer(seen.text) if match["name"] != "Hồ Chí Minh"]


def _of_own_unit(area: str, behind: str) -> bool:
    """True when what follows a post names the own unit or nothing: "Chủ tịch UBND tỉnh" is another's."""
    own = next(iter(find_places(area)), None)
    if not behind.strip() or behind.lstrip()[:1] in ",.;:)–-":
        return True
    words = rf"{own.level}(?:\s+{re.escape(own.name)})?" if own else re.escape(area)
    body = rf"\s*(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+)?{words}(?!\s+[{UPPER}]|\w)"
    return re.match(body, behind) is not None


def profile(report: Report, around: Around) -> Iterator[Proposal]:
    """K20, K19: signer and symbol of a report made from an earlier one against what the unit's profile says now.

    Another signing authority (a deputy signs) is the office's choice; another name under the same one is last year's.
    """
    if not report.source:
        return
    head, signing = around.letterhead, report.signing
    if head.signing.name and signing.name and signing.authority == head.signing.authority:
        if signing.name.casefold() != head.signing.name.casefold():
            post = signing.authority[-1] if signing.authority else ""
            data = {"why": "signer", "now": head.signing.name, "post": post}
            yield _fact("K20", SIGNER, signing.name, head.signing.name, data)
    symbol = report.issue.symbol
    if symbol and head.symbol and symbol != head.symbol:
        yield _fact("K19", SYMBOL, symbol, head.symbol, {"why": "symbol", "now": head.symbol})


def _fact(rule: str, block: str, said: str, new: str, data: dict[str, str]) -> Proposal:
    return Proposal(rule, "", block, 0, len(said), said, Action.PROPOSE, (Text(new),), False, data)
