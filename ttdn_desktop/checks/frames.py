"""Checks of words that call for others: a verb without its object, a medium without "trên", a comma where none can stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.carry.spots import CLOSING, Spot
from ttdn_desktop.checks.base import TextHit, per_reference, text_rule
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import BareWords, Reference
from ttdn_desktop.reading.letters import LOWER

_WELL = (
    r"(?:(?:có |thật |rất )?hiệu quả|tốt|nghiêm(?: túc)?|đầy đủ|đồng bộ|quyết liệt|kịp thời|thường xuyên|chặt chẽ|chính xác|nhanh chóng"
    r"|chủ động|rộng rãi|sâu rộng|thống nhất)"
)
_WELLS = rf"{_WELL}(?:(?:, | và |, và ){_WELL})*"
_DO = r"(?:thực hiện|triển khai thực hiện|triển khai|tổ chức thực hiện|quán triệt|phát huy|tuyên truyền|giải quyết|hoàn thành|khai thác)"
_THINGS = (
    r"(?:phương hướng|nhiệm vụ|giải pháp|chương trình|kế hoạch|nội dung|văn bản|chính sách|chủ trương|hoạt động|biện pháp|mục tiêu|chỉ tiêu"
    r"|nghị quyết|chỉ thị|quy định|đề án|dự án|phong trào|cuộc vận động|công tác|thông tin|vấn đề|sự kiện|tiềm năng)"
)
# "thực hiện có hiệu quả, các nhiệm vụ": the comma parts the verb from its object
_OBJECT_CUT = re.compile(rf"(?<!\w)({_DO} {_WELLS}), (?=(?:các|những|tốt các) {_THINGS}(?!\w))", re.IGNORECASE)
_NOT_A_VERB = re.compile(
    r"(?:được|bị|khi|nếu|để|nhằm|do|nhờ|việc|sau|trước|vì|muốn)\s+(?:đã |sẽ |phải |cần )?$", re.IGNORECASE
)
_UNITS = re.compile(r"(?<!\w)\d[\d.]* câu (?=(?:băng \w+|pa ?nô|panô|áp phích|cờ|tờ rơi|tờ gấp|biển hiệu)(?!\w))")
# "cung cấp kịp thời về các vấn đề": what is given is not said
_GIVE = re.compile(
    rf"(?<!\w)(?<!nguồn )(?:cung cấp|trao đổi, cung cấp)(?: {_WELLS})? về "
    r"(?=(?:các|những|tình hình|vấn đề|nội dung|công tác|chủ trương|hoạt động)(?!\w))",
    re.IGNORECASE,
)
_ORDER = r"(?:chỉ đạo|yêu cầu|đề nghị|giao|hướng dẫn|đôn đốc|phân công|quán triệt)"
_VERBS = (
    r"(?:quán triệt|triển khai|thực hiện|phối hợp|tăng cường|đẩy mạnh|chủ động|xây dựng|tuyên truyền|tham mưu|rà soát|nâng cao|bám sát"
    r"|tích cực|thường xuyên|kịp thời|ban hành|lồng ghép)"
)
_LINKED = r"(?: (?:liên quan|chuyên môn|trực thuộc|trên địa bàn|trong huyện|trong xã|của xã|của huyện))?"
_REPORT = re.compile(
    r"(?<!\w)(?:báo cáo|kết quả) của (?:\ufffc+|(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) "
    rf"(?:huyện|xã|phường|thị trấn|thị xã|thành phố|đặc khu|quận)(?: [^\W\d_{LOWER}]\w*)*)"
    r" (?=(?:công tác|tình hình|kết quả) )"
)


class Bare(NamedTuple):
    """Words that stand bare: the pattern, the table by the words."""

    pattern: re.Pattern[str]
    table: dict[str, BareWords]


class Frames(NamedTuple):
    """The patterns made from the tables."""

    bare: Bare | None
    media: re.Pattern[str] | None
    agents: re.Pattern[str] | None


def frames(text: str, reference: Reference) -> Iterator[TextHit]:
    """Words that lack what they call for, and commas between words that belong together."""
    made = _frames(reference)
    if made.bare:
        yield from _bare(text, made.bare)
    for match in made.media.finditer(text) if made.media else ():
        yield TextHit(*match.span(), f"{match[1]} trên {match[2]}", {"why": "medium"})
    if "ung cấp" in text:
        for match in _GIVE.finditer(text):
            start, end = match.span()
            right = text[start : end - len("về ")].rstrip()
            head, _, rest = right.partition("cung cấp") if "cung cấp" in right else right.partition("Cung cấp")
            yield TextHit(
                start, end - 1, f"{head}{right[len(head) : len(head) + 8]}{rest} thông tin về", {"why": "object"}
            )
    for match in _OBJECT_CUT.finditer(text):
        if not _NOT_A_VERB.search(text, max(0, match.start() - 20), match.start()):
            yield TextHit(match.start(), match.end() - 1, match[1], {"why": "cut"})
    for match in made.agents.finditer(text) if made.agents else ():
        start, end = match.span(1)
        yield TextHit(start, end, f"{match[2]} {match[3]}", {"why": "cut"})
    for match in _UNITS.finditer(text) if " câu " in text else ():
        start, end = match.span()
        noun = re.match(r"\w+(?: \w+)?", text[end:])
        yield TextHit(start, end + (noun.end() if noun else 0), None, {"why": "unit"}, Severity.STYLE)
    for match in _REPORT.finditer(text):
        word = text[match.end() :].split()[0]
        at = match.start()
        if "\ufffc" not in match[0]:
            yield TextHit(at, match.end() + len(word), f"{match[0]}về {word}", {"why": "about"})
        else:
            yield TextHit(match.end() - 1, match.end() + len(word), f" về {word}", {"why": "about"})


def _bare(text: str, bare: Bare) -> Iterator[TextHit]:
    for match in bare.pattern.finditer(text):
        known = bare.table[" ".join(match[1].lower().split())]
        before = re.search(r"(\w+)\s+$", text[max(0, match.start() - 24) : match.start()])
        if before and before[1].lower() in known.not_after.split():
            continue
        if known.needs:
            yield TextHit(*match.span(1), f"{match[1]} {known.needs}", {"why": "needs", "needs": known.needs})
        elif known.moves and before and (after := _NEXT.match(text, match.end())):
            first = match.start() - len(before[0])
            comma = "" if before[1].lower() in _LEADING else ","
            right = f"{before[1]}{comma} {match[1]} {after[1]}"
            yield TextHit(first, after.end(), right, {"why": "moved"})
        else:
            yield TextHit(*match.span(), None, {"why": "bare"})


_LEADING = frozenset("để nhằm và đã sẽ đang phải cần góp cũng mà còn có không sự việc".split())
_NEXT = re.compile(rf"(?<=,)\s+([{LOWER}]+)")


@per_reference
def _frames(reference: Reference) -> Frames:
    bare = agents = media = None
    if reference.bare_words:
        words = sorted((item.words for item in reference.bare_words), key=len, reverse=True)
        bare = Bare(
            re.compile(rf"(?<!\w)({_any(words)})\s?[,.;](?=\s|$)(?!\.\.)", re.IGNORECASE),
            {item.words: item for item in reference.bare_words},
        )
    if reference.media and reference.media_verbs:
        media = re.compile(
            rf"(?<!\w)({_any(reference.media_verbs)}) ((?:{_any(sorted(reference.media, key=len, reverse=True))})(?!\w))",
            re.IGNORECASE,
        )
    if reference.others:
        other = rf"(?:{_any(sorted(reference.others, key=len, reverse=True))}){_LINKED}"
        agents = re.compile(
            rf"(?<!\w){_ORDER} (?:tới |đến )?(?:các )?(?:{other}(?:, | và |, và )(?:các )?)*(({other}), ({_VERBS}))(?!\w)",
            re.IGNORECASE,
        )
    return Frames(bare, media, agents)


def _any(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)


def _not_closing(spot: Spot) -> bool:
    """The closing has a rule of its own."""
    return spot.block != CLOSING


RULES = (text_rule("frame", Severity.SHOULD, "", frames, _not_closing),)
