"""What the words around a number say it is: a result or a plan, of this period or all together, whose, a part of what."""

import msgspec

from ttdn_desktop.model.figure import Indicator
from ttdn_desktop.reading.figure_patterns import Around, Recogniser

_CLOSE = 7  # words between "cùng kỳ" and the number it speaks of
_BREATH = 12  # words between "mỗi" and the number it speaks of


class Says(msgspec.Struct, frozen=True):
    """`plan` an intention; `total` counted from earlier periods on; `subset` a part of a number before it; `part` one event or place only.

    `each` of every one of several, where the indicator is no rate itself. `whole` said to be all of the period ("trong kỳ", "tổng số").
    `aspect` "value", "change" (tăng 12) or "previous" (cùng kỳ 38). `scope` "" own, "lower", "upper". `times`: the dates and periods
    the sentence names before it.
    """

    plan: bool = False
    total: bool = False
    subset: bool = False
    part: bool = False
    each: bool = False
    whole: bool = False
    aspect: str = "value"
    scope: str = ""
    times: tuple[str, ...] = ()


def what_it_says(known: Recogniser, indicator: Indicator, around: Around, end: int, times: tuple[str, ...]) -> Says:
    """What stands around a number; `end` is where the words behind it end that told its indicator."""
    outside, subset = _outside_brackets(around), _subset(known, around)
    scope = {"own": ""}.get(indicator.scope, indicator.scope or _scope(known, around, end, outside))
    return Says(
        plan=_last(known, "plan", around, around.sentence) > _last(known, "done", around, around.sentence),
        total=not indicator.at_date and _last(known, "total", around, around.near_left) >= 0,
        subset=subset,
        part=_part(known, around),
        each=indicator.aggregation != "none"
        and _each(known, around, end, around.far_left if subset else around.near_left),
        whole=_last(known, "whole", around, around.sentence) >= 0,
        aspect=_aspect(known, around),
        scope=scope,
        times=times,
    )


def _outside_brackets(around: Around) -> list[int]:
    """The places of the clause before the number that stand in no closed bracket, the nearest first."""
    out: list[int] = []
    depth = 0
    for place in range(around.first - 1, around.far_left - 1, -1):
        word = around.words[place]
        if word == ")":
            depth += 1
        elif word == "(":
            depth = max(depth - 1, 0)
        elif not depth:
            out.append(place)
    return out


def _last(known: Recogniser, mark: str, around: Around, low: int) -> int:
    """Where the mark last ends before the number; -1 when it does not stand there."""
    return known.marks[mark].within(around.words, low, around.first)


def _subset(known: Recogniser, around: Around) -> bool:
    """Behind "trong đó", "gồm" or an open bracket."""
    if _last(known, "subset", around, around.far_left) >= 0:
        return True
    before = around.words[around.far_left : around.first]
    return before.count("(") > before.count(")")


def _part(known: Recogniser, around: Around) -> bool:
    """One event's, one topic's, one place's number: "30 băng rôn chào mừng bầu cử"."""
    event, narrow = known.marks["event"], known.marks["narrow"]
    if _last(known, "event", around, around.far_left) >= 0:
        return True
    for place in range(around.after, around.near_right):
        if around.words[place] in event.firsts and event.begins_at(around.words, place, around.near_right):
            return True
        if place >= around.behind and around.words[place] in narrow.firsts:
            if _narrows(known, around, place, around.near_right):
                return True
    before = range(around.near_left, around.first)
    return any(
        around.words[place] in narrow.firsts and _narrows(known, around, place, around.first) for place in before
    )


def _narrows(known: Recogniser, around: Around, place: int, limit: int) -> bool:
    """True where "về …", "tại …" says which of them: not where it names a proper place or nothing but the work itself."""
    general = known.marks["general"]
    return any(
        behind not in around.capitals and not general.begins_at(around.words, behind, around.far_right)
        for behind in known.marks["narrow"].begins_at(around.words, place, limit)
    )


def _each(known: Recogniser, around: Around, end: int, low: int) -> bool:
    """ "mỗi xã 02 bản tin", "bình quân 8 tin", "4 giờ mỗi ngày"."""
    each, words = known.marks["each"], around.words
    if each.within(words, max(low, around.first - _BREATH), around.first) >= 0:
        return True
    if end >= len(words):
        return False
    if words[end] == "/":  # "75 cuộc/3.820 lượt người" are two counts
        counted = end + 1 < len(words) and words[end + 1].isdecimal()
        return not counted or int(words[end + 1]) == 1 and words[end + 2 : end + 3] not in ((".",), (",",))
    return words[end] == "một" or bool(each.begins_at(words, end, around.far_right))


def _aspect(known: Recogniser, around: Around) -> str:
    words = around.words
    if known.marks["level"].ends_at(words, around.first, around.near_left) >= 0:
        return "value"
    if known.marks["change"].ends_at(words, around.first, around.near_left) >= 0:
        return "change"
    for place in range(around.first - 1, max(around.near_left, around.first - _CLOSE) - 1, -1):
        if words[place] == ",":
            break
        if known.marks["before"].ends_at(words, place + 1, around.near_left) >= 0:
            return "previous"
    return "value"


def _scope(known: Recogniser, around: Around, end: int, places: list[int]) -> str:
    """Whose number: the subject nearest before it, or who did it ("do Sở … tổ chức"); a place, addressee or partner is none."""
    words = around.words
    for place in range(end, around.near_right):
        if words[place] == "do" and known.marks["upper"].begins_at(words, place + 1, around.far_right):
            return "upper"
    upper, lower = known.marks["upper"], known.marks["lower"]
    for place in places:
        for scope, bodies in (("upper", upper), ("lower", lower)):
            start = bodies.ends_at(words, place + 1, around.far_left) if words[place] in bodies.lasts else -1
            if start >= 0 and known.marks["object"].ends_at(words, start, around.far_left) < 0:
                return scope
    return ""
