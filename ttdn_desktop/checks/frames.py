"""Checks of words that call for others: a verb without its object, a medium without "trên", a comma where none can stand."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.carry.spots import CLOSING, Spot
from ttdn_desktop.checks.base import TextHit, per_reference, text_rule
from ttdn_desktop.checks.cut import Cut, cut_of
from ttdn_desktop.checks.phrases import whole_words
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import BareWords, Reference
from ttdn_desktop.reading.letters import LOWER, UPPER

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
_NOUN = re.compile(r"\w+(?: \w+)?")
# "cung cấp kịp thời về các vấn đề": what is given is not said
_GIVE = re.compile(
    rf"(?<!\w)(?<!nguồn )(?:cung cấp|trao đổi, cung cấp)(?: {_WELLS})? về "
    r"(?=(?:các|những|tình hình|vấn đề|nội dung|công tác|chủ trương|hoạt động)(?!\w))",
    re.IGNORECASE,
)
_ORDERS = ("chỉ đạo", "yêu cầu", "đề nghị", "giao", "hướng dẫn", "đôn đốc", "phân công", "quán triệt")
_VERBS = (
    r"(?:quán triệt|triển khai|thực hiện|phối hợp|tăng cường|đẩy mạnh|chủ động|xây dựng|tuyên truyền|tham mưu|rà soát|nâng cao|bám sát"
    r"|tích cực|thường xuyên|kịp thời|ban hành|lồng ghép)"
)
_VERB_CUT = re.compile(rf", {_VERBS}", re.IGNORECASE)
# "giao Phòng Văn hóa - Xã hội, Công an xã, phối hợp …": names in a row, and the comma parts the last from what it is to do
_NAME = rf"[{UPPER}](?:(?!\b(?:đã|sẽ|được|để|phải|và các)\b)[^,;.:]){{2,60}}?"
_DOES = re.compile(
    rf"(?<!\w)(?:{_VERBS}|chủ trì|phụ trách|theo dõi|tổ chức|báo cáo|làm|hướng dẫn|cung cấp|hỗ trợ|tiếp tục|mở)(?!\w)"
)
_LAST_NAME = (
    r"(?:(?:thị xã|thị trấn|thành phố|đặc khu|xã|phường|huyện|tỉnh)(?: [A-ZĐ]\w+){0,4}"
    rf"|[{UPPER}]\w+(?: [{LOWER}]\w*)?)"
)
_NAMED_CUT = re.compile(
    rf"(?<!\w)(?:[Cc]hỉ đạo|[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công)\s+(?P<told>(?:{_NAME}, ){{0,6}}?(?:{_NAME} )?"
    rf"(?P<cut>(?P<last>{_LAST_NAME}), (?P<verb>{_VERBS})))(?!\w)(?![^.;]*, (?:{_VERBS}|tổ chức|đã)\b)"
)
_LINKED = r"(?: (?:liên quan|chuyên môn|trực thuộc|trên địa bàn|trong huyện|trong xã|của xã|của huyện))?"
_REPORT = re.compile(
    r"(?<!\w)(?:báo cáo|kết quả) của (?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) "
    rf"(?:huyện|xã|phường|thị trấn|thị xã|thành phố|đặc khu|quận)(?: [^\W\d_{LOWER}]\w*)*)"
    r" (?=(?:công tác|tình hình|kết quả) )"
)


class Frames(NamedTuple):
    """What is made from the tables: words that stand bare, by the words; a medium without "trên"; who is given a task."""

    bare: dict[str, BareWords]
    ends: frozenset[str]  # the last words of the bare ones
    media: re.Pattern[str] | None
    media_verbs: tuple[str, ...]
    agents: re.Pattern[str] | None


def frames(text: str, reference: Reference) -> Iterator[TextHit]:
    """Words that lack what they call for, and commas between words that belong together."""
    made, cut = _frames(reference), cut_of(text)
    yield from _bare(cut, made, reference)
    if made.media and cut.has(*made.media_verbs):
        for match in made.media.finditer(text):
            yield TextHit(*match.span(), f"{match[1]} trên {match[2]}", {"why": "medium"})
    if cut.has("cung cấp"):
        yield from _given(text)
    if cut.has(", các ", ", những ", ", tốt các "):
        for match in _OBJECT_CUT.finditer(text):
            if not _NOT_A_VERB.search(text[max(0, match.start() - 20) : match.start()]):
                yield TextHit(match.start(), match.end() - 1, match[1], {"why": "cut"})
    if made.agents and cut.has(*_ORDERS) and _VERB_CUT.search(text):
        for match in made.agents.finditer(text):
            yield TextHit(*match.span(1), f"{match[2]} {match[3]}", {"why": "cut"})
    for match in _NAMED_CUT.finditer(text) if cut.has(*_ORDERS) and _VERB_CUT.search(text) else ():
        names = text[match.start("told") : match.start("verb")].rstrip(" ,")
        if all(piece[:1].isupper() for piece in names.split(", ")) and not _DOES.search(names):
            yield TextHit(*match.span("cut"), f"{match['last']} {match['verb']}", {"why": "cut"})
    for match in _UNITS.finditer(text) if " câu " in text else ():
        noun = _NOUN.match(text, match.end())
        yield TextHit(match.start(), noun.end() if noun else match.end(), None, {"why": "unit"}, Severity.STYLE)
    for match in _REPORT.finditer(text) if cut.has("của ubnd", "của ủy ban", "của uỷ ban") else ():
        word = text[match.end() : match.end() + len("tình hình")].split()[0]
        yield TextHit(match.start(), match.end() + len(word), f"{match[0]}về {word}", {"why": "about"})


def _given(text: str) -> Iterator[TextHit]:
    """ "cung cấp kịp thời về các vấn đề": "thông tin" is not said."""
    for match in _GIVE.finditer(text):
        start, end = match.span()
        if _SAID.search(text[max(0, start - 60) : start]):
            continue
        yield TextHit(start, end - 1, f"{text[start : end - len('về ')].rstrip()} thông tin về", {"why": "object"})


_SAID = re.compile(
    r"(?:thông tin|tài liệu|số liệu|nội dung)[^,.;:]*$", re.IGNORECASE
)  # "Thông tin được cung cấp kịp thời về …"


def _bare(cut: Cut, made: Frames, reference: Reference) -> Iterator[TextHit]:
    """Words of the table right before a mark."""
    table = made.bare
    for mark in _MARK.finditer(cut.text) if table else ():
        last = bisect_right(cut.ends, mark.start()) - 1
        if last < 0 or cut.ends[last] != mark.start() or cut.words[last].lower() not in made.ends:
            continue
        for first in range(max(0, last - _MOST_WORDS + 1), last + 1):
            known = table.get(" ".join(cut.words[first : last + 1]).lower()) if cut.run(first, last) else None
            if known:
                before = first - 1 if cut.joined[first] else -1
                fits = not known.only_before or (
                    last + 1 < len(cut) and cut.shapes[last + 1] in known.only_before.split()
                )
                aside = known.words == "một số" and _ASIDE.match(cut.text, mark.end())
                if fits and not aside and (before < 0 or cut.words[before].lower() not in known.not_after.split()):
                    yield _told(cut, known, before, first, last, mark.end(), reference)
                break


def _told(cut: Cut, known: BareWords, before: int, first: int, last: int, end: int, reference: Reference) -> TextHit:
    start, said = cut.starts[first], cut.said(first, last)
    if known.needs:
        return TextHit(start, cut.ends[last], f"{said} {known.needs}", {"why": "needs", "needs": known.needs})
    follows = last + 1 < len(cut) and cut.text[end - 1] == "," and cut.text[end : cut.starts[last + 1]].isspace()
    if known.moves and before >= 0 and follows and cut.words[last + 1].islower():
        comma = "" if cut.shapes[before] in _LEADING else ","
        begin, _ = whole_words(cut, before, before, reference)
        _, close = whole_words(cut, last + 1, last + 1, reference)
        right = f"{cut.said(begin, before)}{comma} {said} {cut.said(last + 1, close)}"
        return TextHit(cut.starts[begin], cut.ends[close], right, {"why": "moved"})
    return TextHit(start, end, None, {"why": "bare"})


_MARK = re.compile(r"\s?[,.;](?=\s|$)")
# "một số, nhất là ở vùng sâu, …", "Một số, không phải tất cả, …": words put in between, the thing follows or is known
_ASIDE = re.compile(
    r"\s(?:không|chưa|nhất là|chủ yếu|phần lớn|đa số|chứ|tuy|dù|mặc dù|thậm chí|ít nhất|kể cả|trong đó|nếu|do|vì|như|có lẽ|thường)(?!\w)",
    re.IGNORECASE,
)
_MOST_WORDS = 4
_LEADING = frozenset("để nhằm và đã sẽ đang phải cần góp cũng mà còn có không sự việc".split())


@per_reference
def _frames(reference: Reference) -> Frames:
    agents = media = None
    if reference.media and reference.media_verbs:
        media = re.compile(
            rf"(?<!\w)({_any(reference.media_verbs)}) ((?:{_any(sorted(reference.media, key=len, reverse=True))})(?!\w))",
            re.IGNORECASE,
        )
    if reference.others:
        other = rf"(?:{_any(sorted(reference.others, key=len, reverse=True))}){_LINKED}"
        agents = re.compile(
            rf"(?<!\w)(?:{_any(_ORDERS)}) (?:tới |đến )?(?:các )?(?:{other}(?:, | và |, và )(?:các )?)*(({other}), ({_VERBS}))(?!\w)",
            re.IGNORECASE,
        )
    bare = {item.words: item for item in reference.bare_words}
    return Frames(bare, frozenset(words.split()[-1] for words in bare), media, reference.media_verbs, agents)


def _any(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)


def _not_closing(spot: Spot) -> bool:
    """The closing has a rule of its own."""
    return spot.block != CLOSING


RULES = (text_rule("frame", Severity.SHOULD, "", frames, _not_closing),)
