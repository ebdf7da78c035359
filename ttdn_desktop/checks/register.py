"""Checks of how a report speaks: spoken words, the term it is about cut short, two lawful places of the tone in one report."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from ttdn_desktop.carry.seen import KEPT_TEXTS
from ttdn_desktop.carry.spots import OPENING, SUBJECT, Spot
from ttdn_desktop.checks.base import Hit, Rule, TextHit, View, cased, in_spot, per_reference, spoken, text_rule
from ttdn_desktop.checks.cut import cut_of
from ttdn_desktop.checks.syllable_shapes import shape
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.text.unicode import old_tone

# what a report on "thông tin đối ngoại" mostly means where it says "đối ngoại" of its own work
_SHORT_TERM = re.compile(
    r"(?<!\w)(?:làm|phụ trách|tham mưu|triển khai|tổ chức triển khai|thực hiện tốt|(?:nhận thức|tập huấn|nghiệp vụ|quy định|văn bản"
    r"|tuyên truyền)(?:,? [^\s,;:.]+){0,8}? về)"
    r" (?:các |những |tốt )?(?:công tác |hoạt động |chính sách hoạt động )?(đối ngoại)"
    r"(?! (?:nhân dân|biên phòng|quốc phòng|của Đảng|Đảng|kinh tế|văn hóa|và hội nhập|đa phương|song phương))(?!\w)"
    r"|(?<=của tỉnh về )(đối ngoại)(?! nhân dân)(?!\w)",
    re.IGNORECASE,
)
_TERM = "thông tin đối ngoại"
_MOVED = re.compile(r"(?:o[àảãáạ]|o[èẻẽéẹ]|(?<!q)u[ỳỷỹýỵ])$", re.IGNORECASE)
_OLD = re.compile(r"(?:[òỏõóọ][ae]|[ùủũúụ]y)$", re.IGNORECASE)
_I_OR_Y = re.compile(r"[hklmst][iíìỉĩịyýỳỷỹỵ]", re.IGNORECASE)
_SHOWN_TERMS = 3  # a reminder, not a list


def spoken_words(text: str, reference: Reference) -> Iterator[TextHit]:
    """Words of talk, or borrowed ones, where administrative text has its own."""
    pattern = _spoken(reference)
    for match in pattern.finditer(text) if cut_of(text).has(*reference.spoken) else ():
        right = reference.spoken.get(spoken(match[0]), "")
        said = right if "/" in match[0] else cased(right, match[0])  # "V/v" is no capital word
        yield TextHit(*match.span(), said or None)


@per_reference
def _spoken(reference: Reference) -> re.Pattern[str]:
    words = "|".join(
        r"\s+".join(map(re.escape, word.split())) for word in sorted(reference.spoken, key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w./@-])(?:{words or '(?!)'})(?![\w@-]|\.\w)", re.IGNORECASE)


def short_terms(view: View) -> Iterator[Hit]:
    """ "làm công tác đối ngoại" in a report on thông tin đối ngoại: the first few, as a reminder."""
    subject = next((spot.text.lower() for spot in view.spots if spot.block == SUBJECT), "")
    if _TERM not in subject:
        return
    told = 0
    for spot in view.spots:
        for start, end in _short_in(spot.text) if spot.is_body else ():
            if told < _SHOWN_TERMS:
                yield in_spot(spot, start, end, cased(_TERM, spot.text[start:end]))
                told += 1


@lru_cache(KEPT_TEXTS)
def _short_in(text: str) -> tuple[tuple[int, int], ...]:
    return (
        tuple(match.span(1 if match[1] else 2) for match in _SHORT_TERM.finditer(text)) if "đối ngoại" in text else ()
    )


def tone_places(view: View) -> Iterator[Hit]:
    """Both lawful places of the tone in one report ("hòa", "hoà"), i and y for one word: one of the rarer way is shown."""
    yield from _i_and_y(view)
    found = [(spot, *words) for spot in view.spots if spot.is_body for words in _tones_in(spot.text)]
    new = [place for place in found if place[3]]
    old = [place for place in found if not place[3]]
    if new and old:
        spot, start, end, is_new = (new if len(new) <= len(old) else old)[0]
        word = spot.text[start:end]
        yield in_spot(
            spot, start, end, old_tone(word) if is_new else None, why="tone", new=str(len(new)), old=str(len(old))
        )


def _i_and_y(view: View) -> Iterator[Hit]:
    """ "nhiệm kì" and "cùng kỳ" in one report."""
    ways: dict[str, list[tuple[Spot, int, int]]] = defaultdict(list)
    for spot in view.spots:
        for start, end in _ends_in_i(spot.text) if spot.is_body else ():
            ways[spot.text[start:end].lower()].append((spot, start, end))
    for word, places in ways.items():
        other = shape(word)
        if other != word and other in ways:
            few, right = (places, other) if len(places) < len(ways[other]) else (ways[other], word)
            spot, start, end = few[0]
            yield in_spot(spot, start, end, cased(right, spot.text[start:end]), why="i", right=right)
            return


@lru_cache(KEPT_TEXTS)
def _ends_in_i(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end, way in _ways_in(text) if way == "i")


@lru_cache(KEPT_TEXTS)
def _tones_in(text: str) -> tuple[tuple[int, int, bool], ...]:
    """Start, end and whether the tone stands the new way, of every word that could be written both ways."""
    return tuple((start, end, way == "new") for start, end, way in _ways_in(text) if way != "i")


def _ways_in(text: str) -> Iterator[tuple[int, int, str]]:
    cut = cut_of(text)
    for at, word in enumerate(cut.words):
        if way := _way(word):
            yield cut.starts[at], cut.ends[at], way


@lru_cache(8192)  # a report has some hundred different words
def _way(word: str) -> str:
    """ "new" or "old" for the place of the tone, "i" for a word that ends in i or y, "" where there is one way only."""
    return "new" if _MOVED.search(word) else "old" if _OLD.search(word) else "i" if _I_OR_Y.fullmatch(word) else ""


def _is_running(spot: Spot) -> bool:
    return spot.is_body or spot.block == OPENING


RULES = (
    text_rule("spoken-word", Severity.STYLE, "", spoken_words, _is_running),
    Rule("term-short", Severity.STYLE, "", short_terms),
    Rule("tone-mix", Severity.STYLE, "QĐ 1989/QĐ-BGDĐT", tone_places),
)
