"""Checks of headings and what stands below them: what a heading announces is said, nothing hides in one short line, parts in order."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.carry.spots import TITLE, Spot
from ttdn_desktop.checks.base import Hit, Rule, View, in_spot
from ttdn_desktop.model.block import HOLE
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.reading.numerals import read_numeral


class Promise(NamedTuple):
    """What a heading may announce among other things, the words that keep it, and words the heading must also have."""

    announced: re.Pattern[str]
    kept: re.Pattern[str]
    beside: re.Pattern[str] | None = None


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


_FAULTS = "hạn chế|tồn tại|yếu kém|khuyết điểm|khó khăn|vướng mắc"
_LACKING = "chưa|còn|thiếu|tuy nhiên|bên cạnh đó|không đủ|không ít|ảnh hưởng|chậm"
_PROMISES = (
    Promise(_words("nguyên nhân"), _words("nguyên nhân|nguyên do")),
    Promise(_words("bài học(?: kinh nghiệm)?|kinh nghiệm"), _words("bài học|kinh nghiệm|rút ra")),
    Promise(_words("khó khăn|vướng mắc"), _words(f"{_FAULTS}|{_LACKING}")),
    Promise(_words("hạn chế|tồn tại|yếu kém|khuyết điểm"), _words(f"{_FAULTS}|{_LACKING}")),
    Promise(_words("kiến nghị|đề xuất"), _words("kiến nghị|đề nghị|đề xuất|mong |xin |cần được|hỗ trợ")),
    Promise(
        _words("phương hướng"),
        _words("phương hướng|nhiệm vụ|tiếp tục|thời gian tới|sẽ |tăng cường|đẩy mạnh|tập trung|phấn đấu|tháng cuối|quý|xây dựng"),
    ),
    Promise(
        _words("giải pháp|biện pháp"),
        _words("giải pháp|biện pháp|khắc phục|đề nghị|cần |tiếp tục|tăng cường|sẽ |đẩy mạnh|tập trung"),
        _words(_FAULTS),
    ),
)  # fmt: skip
_BARE = re.compile(r"\b(?:những|các|một số|về)\b", re.IGNORECASE)
_CAUSES = _words("nguyên nhân|nguyên do")
_NOTHING = re.compile(r"^\W*(?:không|chưa|có\b)", re.IGNORECASE)
_FEW = 7  # words: less says nothing to the reader; "Không có kiến nghị." is an answer
_SHORT_LINE = 14  # words a line that is a heading has at most


def promises(view: View) -> Iterator[Hit]:
    """A heading that announces causes, lessons, proposals … among other things over a text that gives none."""
    sections = view.report.sections
    titles = {spot.section: spot for spot in view.spots if spot.block == TITLE}
    bodies: dict[str, list[Spot]] = {}
    for spot in view.spots:
        if spot.block != TITLE and spot.section and spot.text.strip():
            bodies.setdefault(spot.section, []).append(spot)
    for place, section in enumerate(sections):
        below = [section]
        for other in sections[place + 1 :]:
            if other.level <= section.level:
                break
            below.append(other)
        texts = [spot.text for item in below for spot in bodies.get(item.key, ())]
        texts += [titles[item.key].text for item in below[1:] if item.blocks]
        for start, end in _broken(titles[section.key].text, texts) if texts else ():
            yield in_spot(titles[section.key], start, end)
        yield from _lines(bodies.get(section.key, []))


def _broken(title: str, texts: list[str]) -> Iterator[tuple[int, int]]:
    """Words of the title that are announced among others and not given."""
    for promise in _PROMISES:
        match = promise.announced.search(title)
        if match is None or promise.beside and not promise.beside.search(title) or not _is_composite(title, match):
            continue
        if not any(promise.kept.search(text) for text in texts):
            yield match.span()


def _is_composite(title: str, match: re.Match[str]) -> bool:
    """True where the heading is on something else before it: a part that is all about it says it by being there."""
    numeral = read_numeral(title)
    before = _BARE.sub("", title[numeral.end if numeral else 0 : match.start()])
    return bool(re.search(r"\w", before))


def _lines(spots: list[Spot]) -> Iterator[Hit]:
    """The same for lines in the text that are headings ("b) Hạn chế và nguyên nhân"), up to the next such line."""
    heads = [place for place, spot in enumerate(spots) if _is_heading(spot)]
    for place in heads:
        following = next((later for later in heads if later > place), len(spots))
        texts = [spot.text for spot in spots[place + 1 : following]]
        for start, end in _broken(spots[place].text, texts) if texts else ():
            yield in_spot(spots[place], start, end)


def _is_heading(spot: Spot) -> bool:
    numeral = read_numeral(spot.text) if spot.is_body else None
    line = spot.text.rstrip()
    return (
        numeral is not None
        and not numeral.is_item
        and len(line.split()) <= _SHORT_LINE
        and not line.endswith((".", ";", ",", "!", "?"))
    )


@lru_cache(KEPT_TEXTS)
def _says_causes(text: str) -> bool:
    return bool(_CAUSES.search(text))


def causes(view: View) -> Iterator[Hit]:
    """Shortcomings told and nowhere in the report a word on their causes."""
    faults = [section for section in view.report.sections if section.codes[:1] == ("S42",) and section.blocks]
    if not faults or any(_says_causes(spot.text) for spot in view.spots if spot.section):
        return
    title = next(spot for spot in view.spots if spot.section == faults[0].key and spot.block == TITLE)
    yield in_spot(title, 0, len(title.text)) if HOLE not in title.text else Hit(title.section, TITLE)


def short(view: View) -> Iterator[Hit]:
    """A section without sections below it that holds one line of a few words, and no answer of "none"."""
    sections = view.report.sections
    waiting: dict[str, list[Spot]] = {}
    for spot in view.spots:
        if spot.section and spot.block != TITLE and spot.text.strip():
            waiting.setdefault(spot.section, []).append(spot)
    for place, section in enumerate(sections):
        parent = place + 1 < len(sections) and sections[place + 1].level > section.level
        spots = waiting.get(section.key, [])
        if parent or len(spots) != 1 or len(section.blocks) != 1 or not spots[0].is_body or HOLE in spots[0].text:
            continue
        if len(spots[0].text.split()) <= _FEW and not _NOTHING.match(spots[0].text):
            yield in_spot(spots[0], 0, len(spots[0].text))


_AFTER = (("S43", ("S42",)), ("S50", ("S30",)), ("S60", ("S30", "S42")))


def order(view: View) -> Iterator[Hit]:
    """Causes before what they caused, plans or proposals before the results (style: the usual order leads the reader)."""
    first: dict[str, int] = {}
    for place, section in enumerate(view.report.sections):
        if section.codes:
            first.setdefault(section.codes[0], place)
    for code, earlier in _AFTER:
        late = [other for other in earlier if code in first and first.get(other, -1) > first[code]]
        if late:
            sections = view.report.sections
            before, after = sections[first[code]], sections[first[late[0]]]
            quote = view.printed[before.key, TITLE].text
            yield Hit(before.key, TITLE, quote=quote, data={"after": view.printed[after.key, TITLE].text})


RULES = (
    Rule("heading-promise", Severity.SHOULD, "thông lệ", promises),
    Rule("causes-none", Severity.STYLE, "thông lệ", causes),
    Rule("section-short", Severity.STYLE, "thông lệ", short),
    Rule("section-order", Severity.STYLE, "thông lệ", order),
)
