"""Checks of marks and capitals: spaces around marks, broken ellipses, brackets, list ends, words NĐ 30 writes with a capital."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.checks.base import Hit, Rule, View, in_spot
from ttdn_desktop.model.block import HOLE, Block, Level, Paragraph, skeleton
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.reading.letters import LOWER, UPPER

_ADDRESS = re.compile(
    r"(?:https?://|\bwww\.)\S*|(?<![\w.])[\w.]{1,64}@[\w.-]{1,64}|(?<![\w.-])[\w.-]{1,64}\.(?:vn|com|org|net)\b\S*",
    re.IGNORECASE,
)


class Slip(NamedTuple):
    """A pattern and what to write instead (a template of re.expand)."""

    name: str
    pattern: re.Pattern[str]
    right: str


_SLIPS = (
    Slip("comma-dots", re.compile(r",\s?\.{1,9}"), "."),
    Slip(
        "space-before", re.compile(rf"(?<=[\w)”\"])[ \u00a0]+([,;:.!?])(?!\.)(?=[ \u00a0]|$|[{UPPER}{LOWER}])"), r"\1"
    ),
    Slip("space-after", re.compile(rf"([,;:!?])(?=[{UPPER}{LOWER}])"), r"\1 "),
    Slip("space-after", re.compile(rf"(?<=[{LOWER}]{{2}})(\.)(?=[{UPPER}][{LOWER}])"), r"\1 "),
    Slip("space-after", re.compile(rf"((?<!\.)\.{{3,9}}|…)(?=[{UPPER}{LOWER}])"), r"\1 "),
    Slip("dash", re.compile(r"(?<=\d)(?:[-–] +| +[-–])(?=\d)"), " - "),
    Slip("two-marks", re.compile(r"([,;:])[ \u00a0]*[,;:](?![/)])"), r"\1"),
)
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
_PAIRS = (("(", ")"), ("“", "”"))


def slips(view: View) -> Iterator[Hit]:
    """Spaces and marks in the wrong place."""
    for spot in view.spots:
        if not any(mark in spot.text for mark in ",;:.!?-–…"):
            continue
        aside = [match.span() for match in _ADDRESS.finditer(spot.text)]
        taken: list[tuple[int, int]] = []
        for slip in _SLIPS:
            for match in slip.pattern.finditer(spot.text):
                start, end = match.span()
                if any(start < b and a < end for a, b in aside) or any(start < b and a <= end for a, b in taken):
                    continue
                if HOLE in match[0] or spot.text[start:].startswith("./."):
                    continue
                taken.append((start, end))
                first, last = _word_span(spot.text, start, end)
                right = spot.text[first:start] + match.expand(slip.right) + spot.text[end:last]
                yield in_spot(spot, first, last, right, why=slip.name)


def brackets(view: View) -> Iterator[Hit]:
    """A bracket or quotation mark without its partner."""
    for spot in view.spots:
        for left, right in _PAIRS:
            depth = 0
            for place, char in enumerate(spot.text):
                depth += (char == left) - (char == right)
                listed = char == ")" and re.search(r"(?:^|\s)[a-zđ\d]{1,2}$", spot.text[:place])
                if depth < 0:
                    if not listed:
                        yield in_spot(spot, place, place + 1, why="unopened")
                    depth = 0
            if depth > 0:
                place = spot.text.rfind(left)
                yield in_spot(spot, place, place + 1, why="unclosed")


def list_ends(view: View) -> Iterator[Hit]:
    """In a list, an item that ends with another mark than its neighbours; the last one ends with a full stop."""
    for section in view.report.sections:
        for items in _lists(section.blocks):
            texts = [skeleton(item.runs).rstrip() for item in items]
            marks = [text[-1:] if text[-1:] in ".;," else "" for text in texts]
            inner = [mark for mark in marks[:-1] if mark]
            if len(items) < 3 or not inner:
                continue
            usual = max(sorted(set(inner)), key=inner.count)
            if inner.count(usual) * 2 <= len(inner):
                continue
            for place, (item, text, mark) in enumerate(zip(items, texts, marks, strict=True)):
                right = "." if place == len(items) - 1 else usual
                if mark != right and (mark or text[-1:].isalnum() or text[-1:] == ")"):
                    start = len(text) - len(mark)
                    yield Hit(section.key, item.id, start, len(text), mark, right, {"why": "list"})


def capitals(view: View) -> Iterator[Hit]:
    """Capitals by NĐ 30/2020, PL II: none after ";" and "," but for names; Nhà nước and Nhân dân; level words before names."""
    for spot in view.spots:
        text = spot.text
        for match in _AFTER_MARK.finditer(text):
            if not _NAMES.match(match[2]) and _is_common(match[2], text):
                yield in_spot(spot, *match.span(2), match[2][0].lower() + match[2][1:], why="after-mark")
        for match in _PARTY_AND_STATE.finditer(text):
            yield in_spot(spot, *match.span(), "Nhà nước", why="state")
        for match in _PEOPLE.finditer(text):
            yield in_spot(spot, *match.span(), "Nhân dân", why="people")
        for match in _LEVEL.finditer(text):
            yield in_spot(spot, *match.span(), match[0].lower(), why="level")


def _word_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around a mark, so that the quote can be read."""
    first = max(text.rfind(" ", 0, max(start, 1)), text.rfind(HOLE, 0, start)) + 1 if start else 0
    last = min((place for place in (text.find(" ", end), text.find(HOLE, end)) if place >= 0), default=len(text))
    return min(first, start), max(last, end)


def _lists(blocks: tuple[Block, ...]) -> Iterator[list[Paragraph]]:
    """Runs of neighbouring items of one level."""
    run: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.level in (Level.DASH, Level.PLUS):
            if run and run[-1].level is not block.level:
                yield run
                run = []
            run.append(block)
        else:
            if run:
                yield run
            run = []
    if run:
        yield run


_COMMON = frozenset(
    "thực tăng tiếp đẩy triển tổ phối xây nâng chỉ tham tuyên giữ bảo tạo góp phát huy mở hoàn kiện chủ nhanh du các những một "
    "nhằm đồng qua từ khi do vì để và với về trong ngoài trên dưới kịp thường hằng hàng chưa còn đã đang sẽ được việc".split()
)


def _is_common(word: str, text: str) -> bool:
    """True for a word that opens no name: a common verb or particle, or one the same text also writes small."""
    small = word[0].lower() + word[1:]
    return small in _COMMON or bool(re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text))


RULES = (
    Rule("punctuation", Severity.STYLE, "", slips),
    Rule("bracket", Severity.STYLE, "", brackets),
    Rule("list-end", Severity.STYLE, "", list_ends),
    Rule("capital", Severity.STYLE, "NĐ 30/2020, PL II", capitals),
)
