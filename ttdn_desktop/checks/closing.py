"""Checks of subject, opening and closing against each other and the letterhead: the formula, whose report it is, on what subject."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import places_in
from ttdn_desktop.carry.spots import CLOSING, OPENING, SUBJECT
from ttdn_desktop.checks.base import Hit, Rule, View, in_printed, per_reference
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.letters import UPPER
from ttdn_desktop.reading.names import LEVELS, PlaceName, is_variant
from ttdn_desktop.text.unicode import old_tone

_COUNCIL = r"(?:Ủy|Uỷ|ỦY|UỶ)\s+(?:ban\s+nhân\s+dân|BAN\s+NHÂN\s+DÂN)|UBND"
# "báo cáo của UBND huyện công tác …": between whose it is and what it is on stands "về"
_ABOUT_LOST = re.compile(
    r"\bbáo cáo\s+của\s+(?P<unit>[^,.;:]{2,90}?)\s+(?P<what>kết quả|tình hình|công tác|hoạt động)(?=\s+\w)",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"(?:\bvề|\bvà|chỉ đạo|\bban|\btổ|hội đồng|phụ trách|quản lý|thực hiện|tham mưu|\bcác)$", re.IGNORECASE
)
_OF = re.compile(r"(?:\b(?:của|do|tại|cho|gửi|từ|với|bàn|đến|và|là|theo)|[,;.:(–-])\s*$", re.IGNORECASE)
_LEVEL = "|".join(level.replace(" ", r"\s+") for level in LEVELS)
_WHOSE = re.compile(rf"\bcủa\s+(?:{_COUNCIL})\s+(?P<level>{_LEVEL})\b(?P<named>\s+[{UPPER}])?")
_BEFORE_PLACE = re.compile(rf"(?:{_COUNCIL})\s+$")
_REPORTS = re.compile(r"\s+(?:xin |kính |tổng hợp |trân trọng )?báo cáo\b", re.IGNORECASE)
_TOPIC = re.compile(
    r"\b(?:công tác|hoạt động)\s+(?P<topic>[^\W\d][^,;.:…\d()]{2,80}?)\s*"
    r"(?=$|[,;.:…\d()]|\b(?:sáu|chín|ba)\s+tháng\b|\b(?:quý|tháng|năm|của|tại|trong|theo|như|cụ thể|trên địa bàn|từ ngày)\b"
    r"|\b(?:và\s+)?(?:phương hướng|nhiệm vụ|kiến nghị|đề xuất|kế hoạch)\b)",
    re.IGNORECASE,
)
_NO_TOPIC = frozenset("năm quý tháng của sáu chín ba này trên trong tại và".split())
_ENOUGH = 4  # syllables from which on a shorter name of the same subject is no other subject


def about_lost(view: View) -> Iterator[Hit]:
    """ "Trên đây là báo cáo của UBND … công tác …": "về" is missing; or the unit stands at the end without "của"."""
    for block in (OPENING, CLOSING):
        printed = view.printed["", block]
        for start, words in printed.own_words():
            for match in _ABOUT_LOST.finditer(words):
                if not re.search(r"\bvề\b", match["unit"]) and not _UNFINISHED.search(match["unit"]):
                    what = match["what"]
                    yield in_printed(
                        printed, start + match.start("what"), start + match.end("what"), f"về {what}", why="about"
                    )
    yield from _of_lost(view)


def _of_lost(view: View) -> Iterator[Hit]:
    printed, head = view.printed["", CLOSING], view.context.letterhead
    text = printed.text.rstrip(" ./;")
    for name in (head.full_name, head.short_name):
        if name and text.endswith(name) and len(text) > len(name) + 20:
            start = len(text) - len(name)
            if not _OF.search(text[:start]):
                yield in_printed(printed, start, len(text), f"của {name}", why="of")
            return


def other_unit(view: View) -> Iterator[Hit]:
    """Another unit named as the one that reports, or whose area it is: copied from a neighbour or an upper level."""
    own = next(iter(places_in(view.context.letterhead.area)), None)
    if own is None:
        return
    for block in (SUBJECT, OPENING, CLOSING):
        printed = view.printed["", block]
        text = printed.text
        found = [place for place in places_in(text) if not printed.is_cited(place.start)]
        named = any(_same(place, own) for place in found)
        for place in found:
            if _same(place, own) or place.level == own.level and is_variant(place.name, own.name):
                continue
            council = _BEFORE_PLACE.search(text[: place.start])
            before = text[: council.start()] if council else ""
            whose = bool(council) and (
                bool(_REPORTS.match(text, place.end)) or block != OPENING and bool(re.search(r"\bcủa\s+$", before))
            )
            if whose or place.level == own.level and block != OPENING and not named:
                right = f"{own.level} {own.name}"
                new = right.upper() if place.quote.isupper() else right
                yield in_printed(printed, place.start, place.end, new, right=right, why="place")
        for match in _WHOSE.finditer(text) if block == CLOSING else ():
            level = " ".join(match["level"].lower().split())
            if not match["named"] and level != own.level:
                yield in_printed(printed, *match.span("level"), own.level, right=f"{own.level} {own.name}", why="level")


def other_subject(view: View) -> Iterator[Hit]:
    """Opening or closing that speak of other work than the subject: "thông tin cơ sở" under "thông tin đối ngoại"."""
    spelled = _long_forms(view.context.reference)
    title = _topic(view.printed["", SUBJECT].text)
    if title is None:
        return
    right = title[2]
    for block in (OPENING, CLOSING):
        printed = view.printed["", block]
        for start, words in printed.own_words():
            at = words.lower().find("báo cáo")
            found = _topic(words[at:]) if at >= 0 else None
            if not found or _agree(_plain(found[2], spelled), _plain(right, spelled)):
                continue
            if not _named(_plain(right, spelled), _plain(words[at:], spelled)):
                first = start + at + found[0]
                yield in_printed(printed, first, first + len(found[2]), right, right=right)
                break


@lru_cache(256)
def _topic(text: str) -> tuple[int, int, str] | None:
    for match in _TOPIC.finditer(text):
        topic = match["topic"].rstrip()
        if topic.split()[0].lower() not in _NO_TOPIC:
            return match.start("topic"), match.start("topic") + len(topic), topic
    return None


def _agree(one: list[str], other: list[str]) -> bool:
    """The same words, one the beginning of the other, or the end of it where it is long enough to stand for the whole."""
    short, long = sorted((one, other), key=len)
    return long[: len(short)] == short or len(short) >= _ENOUGH and long[-len(short) :] == short


def _named(topic: list[str], words: list[str]) -> bool:
    """True where the words say the whole topic, with more before or behind."""
    size = len(topic)
    return size >= _ENOUGH and any(words[place : place + size] == topic for place in range(len(words) - size + 1))


@per_reference
def _long_forms(reference: Reference) -> dict[str, str]:
    return {form.short.casefold(): form.long.casefold() for form in reference.abbreviations}


def _plain(topic: str, long_forms: dict[str, str]) -> list[str]:
    words = re.findall(r"[\w&]+", old_tone(topic).casefold())
    return [part for word in words for part in old_tone(long_forms.get(word, word)).split()]


def _same(place: PlaceName, own: PlaceName) -> bool:
    return place.level == own.level and old_tone(place.name).casefold() == old_tone(own.name).casefold()


RULES = (
    Rule("unit-other", Severity.MUST, "NĐ 30/2020, PL I, II.2", other_unit),
    Rule("subject-other", Severity.SHOULD, "thông lệ", other_subject),
    Rule("closing-words", Severity.SHOULD, "thông lệ", about_lost),
)
