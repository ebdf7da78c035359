"""Stale periods: the report's own period and the next one (K1, K2), and those with a word lost (K3)."""

import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.model.period import Period, PeriodKind, WindowRule
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.reading.expressions import PeriodWords, Shape, find_periods

_BESIDE = re.compile(r"\b(so với|cùng kỳ|giai đoạn|nhiệm kỳ)\s*$", re.IGNORECASE)
# "từ năm 2021", "được công nhận năm 2021": told as history, it stays what it was
HISTORY = re.compile(
    r"\b(?:từ|kể từ|từ sau|trước|sau)\s+(?:trong\s+)?$"
    r"|\b(?:thành lập|tái lập|chia tách|khánh thành|xếp hạng|công nhận|ghi danh|phong tặng|trao tặng|ban hành)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(kế hoạch|chương trình|dự toán|nghị quyết|đề án|chỉ tiêu|mục tiêu)\b[^.;:]{0,120}$", re.IGNORECASE
)
# "khởi công năm 2021", "đạt chuẩn nông thôn mới năm 2021": done then, once
_DONE_THEN = re.compile(
    r"\b(?:khởi công|đạt chuẩn|về đích|đón nhận|được tặng|được trao|ra mắt|khai trương)\b[^.;,]{0,60}(?<!trong )$",
    re.IGNORECASE,
)
# "Giải báo chí … năm 2021", "danh hiệu … năm 2021": the year is the thing's, whatever the report's period
_NAMED = re.compile(
    r"\b(?:giải\s+(?:thưởng|báo chí|ảnh|chạy|đua|bóng)|cuộc thi|hội thi|hội diễn|hội chợ|liên hoan|danh hiệu|chỉ số|phong trào"
    r"|lễ hội|ngày hội|tuần lễ|tuần văn hóa|festival|tết|mùa|vụ (?:xuân|hè|mùa|đông)|bước sang|bước vào|đầu xuân|chào đón|chào mừng|mừng)\b"
    r"[^.;:,]{0,80}(?<!trong )$",
    re.IGNORECASE,
)
_IS_A_YEAR = re.compile(r"\s+(?:là\s+năm|có\s+ý\s+nghĩa)\b", re.IGNORECASE)
_NOW = re.compile(r"\s+nay\b", re.IGNORECASE)
# "đến năm 2030, tầm nhìn đến năm 2045": goals
GOAL = re.compile(r"\b(?:đến|tới|tầm nhìn|định hướng|mục tiêu|trước)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?$", re.IGNORECASE)
_PLANS = re.compile(r"(phương hướng|nhiệm vụ)[^.;]{0,40}$", re.IGNORECASE)
_COMPARED = re.compile(r"(?:\bso với|\()\s*$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_COUNT = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_TORN = re.compile(r"(?:\bqúy\b|(?<=\s)[IV](?:\s[IV])+(?!\w))", re.IGNORECASE)
_HALVES = {Shape.FIRST_HALF: "sáu", Shape.SECOND_HALF: "sáu", Shape.NINE_MONTHS: "chín"}
_MONTHS = {Shape.FIRST_HALF: 6, Shape.NINE_MONTHS: 9}
_DAYS = re.compile(r"ngày\s*$")
_LONG = (PeriodKind.MONTH, PeriodKind.QUARTER)  # whose reports also count from New Year: "tháng 5 và 5 tháng năm 2017"


def defective(seen: Seen) -> Iterator[Proposal]:
    """K3: "6 tháng năm" with "đầu" or "cuối" lost; proposed is the report's period, in the plans the next one.

    Only marked where neither is a period of so many months.
    """
    for words in seen.periods:
        if words.shape is not Shape.DEFECTIVE or _DAYS.search(seen.low[max(0, words.start - 8) : words.start]):
            continue
        ahead = seen.spot.looks_ahead or seen.stands_before(_PLANS, words.start)
        meant = seen.new.outlook() if ahead else seen.new
        was = (seen.old.outlook() if ahead else seen.old) if seen.old else meant
        if words.number in (_length(meant), _length(was)):
            new = spell(meant, words, year=True, padded=seen.around.padded)
            yield seen.propose("K3", words.start, words.end, new, data={"why": "word-lost"})
        else:
            yield seen.flag("K3", words.start, words.end, why="word-lost")


def periods(seen: Seen) -> Iterator[Proposal]:
    """K1, K2: words of the old report's period or of its next period, put as the new report's; spelling kept."""
    for words in seen.periods:
        if words.shape is Shape.DEFECTIVE or seen.in_citation(words.start, words.end):
            continue
        found = _counted(seen, words) or _stale(seen, words)
        if found is not None:
            yield found
        elif torn := _TORN.search(words.quote):
            right = _mended(words.quote, torn)
            yield seen.propose("K1", words.start, words.end, right, preselected=True, data={"why": "torn"})


def spell(period: Period, like: PeriodWords, *, year: bool, padded: bool = False) -> str:
    """The period in the house spelling of another expression: 6/06, "Sáu tháng", capitals, "quý II/2022".

    Where only the year differs, everything else stays as it stands; `padded` is the house's habit where the old words show none.
    """
    same = like.period(period.year)
    if same is not None and msgspec.structs.replace(same, year=period.year) == period and not _TORN.search(like.quote):
        if like.year and year:
            return _YEAR.sub(str(period.year), like.quote)
        if not like.year and not year:
            return like.quote
    pads = like.padded or like.shape not in _HALVES and like.shape is not Shape.DEFECTIVE and padded
    words = period.label(pad=pads, year=year)
    count = like.quote.split()[0]
    spelled = _HALVES.get(like.shape, "")
    if spelled and count.lower() == spelled and words[:1].isdigit():
        number = {"6": "sáu", "9": "chín"}[words.split()[0].lstrip("0")]
        words = number + words[words.index(" ") :]
    if "/" in like.quote and period.kind in _LONG:
        words = words.replace(" năm ", "/")
    if like.upper:
        return words.upper()
    return words[:1].upper() + words[1:] if count[:1].isupper() else words


def within(inner: Period, outer: Period) -> bool:
    """True when a period lies inside another."""
    a, b = inner.window(), outer.window()
    return b.start <= a.start and a.end <= b.end


def months_told(period: Period) -> int:
    """How many months of its year are over when the period ends: "lũy kế 6 tháng"; 0 for days of its own."""
    return 0 if period.kind is PeriodKind.FREE else period.window(WindowRule.CALENDAR).end.month


def _stale(seen: Seen, words: PeriodWords) -> Proposal | None:
    """The words put into the new period, or marked; None when they are right as they stand."""
    new, old = seen.new, seen.old
    if old is None or old == new or words.shape is Shape.CUMULATIVE:
        return None
    meant = words.period(old.year)
    if meant is None:
        return None
    if words.shape is Shape.YEAR and seen.stands_before(GOAL, words.start):
        return None  # "đến năm 2025": a goal, listed with the years
    plan = words.shape is Shape.YEAR and seen.stands_before(_PLAN, words.start)
    if plan and meant in (old, old.outlook()):  # "dự toán năm 2021": of a year, whatever the report's period
        year = new.year if meant == old else new.outlook().year
        return _put(seen, words, "K1", Period(PeriodKind.YEAR, year), sure=False, why="plan")
    if meant in (old, old.outlook()) and told_as_history(seen, words.start):
        return seen.flag("K1", words.start, words.end, why="history")
    if words.shape is Shape.YEAR and meant in (old, old.outlook()) and _is_named(seen, words):
        return _put(
            seen,
            words,
            "K1",
            msgspec.structs.replace(meant, year=meant.year + new.year - old.year),
            sure=False,
            why="named",
        )
    if meant == old:
        return _put(seen, words, "K1", new, sure=True, why="own")
    if meant == old.outlook():
        return _put(seen, words, "K2", new.outlook(), sure=seen.spot.looks_ahead or not seen.spot.is_body, why="next")
    ahead = seen.spot.looks_ahead or seen.spot.codes[:1] and seen.spot.codes[0].startswith("S6")
    if within(meant, old.outlook()) and (ahead or not within(meant, old)):
        still = within(meant, new.outlook()) or not ahead and within(meant, new)
        return None if still else _part(seen, words, meant, new.outlook())
    if within(meant, old):
        return None if within(meant, new) else _part(seen, words, meant, new)
    if meant == old.same_kind_before() and (
        meant.kind is not PeriodKind.YEAR or seen.stands_before(_COMPARED, words.start)
    ):
        return _put(seen, words, "K1", new.same_kind_before(), sure=False, why="before")
    return None


def told_as_history(seen: Seen, place: int) -> bool:
    """True where a verb before the place tells what was done then and stays so."""
    return seen.stands_before(HISTORY, place) or seen.stands_before(_DONE_THEN, place)


def _as_it_was_first(seen: Seen, words: PeriodWords) -> PeriodWords | None:
    """How the same place was put two reports ago, when that one was of the kind of the new one: so it is put again."""
    old, elder = seen.old, seen.elder
    if old is None or elder is None or elder.period.kind is not seen.new.kind:
        return None
    mine = _roles(seen.periods, seen.text, old)
    theirs = _roles(find_periods(elder.text), elder.text, elder.period)
    if [role for _, role in mine] != [role for _, role in theirs]:
        return None
    return next((theirs[place][0] for place, (w, _) in enumerate(mine) if w == words), None)


def _roles(found: tuple[PeriodWords, ...], text: str, period: Period) -> list[tuple[PeriodWords, int]]:
    """The words of a report's period and of its next one; "6 tháng đầu năm nay" goes its own way."""
    return [(w, role) for w in found if (role := _role(w, period)) and not _NOW.match(text, w.end)]


def _role(words: PeriodWords, period: Period) -> int:
    """1 for words of a report's period, 2 for those of the next one, 0 for any others."""
    meant = words.period(period.year)
    return 1 if meant == period else 2 if meant is not None and meant == period.outlook() else 0


def _is_named(seen: Seen, words: PeriodWords) -> bool:
    """True where the year alone is meant: of a prize, a festival, "Năm 2021 là năm …", "bước sang năm 2021"."""
    return bool(
        _IS_A_YEAR.match(seen.text, words.end) or _NAMED.search(seen.text, seen.clause_start(words.start), words.start)
    )


def _put(seen: Seen, words: PeriodWords, rule: str, meant: Period, *, sure: bool, why: str) -> Proposal | None:
    first = _as_it_was_first(seen, words)
    new = spell(meant, first or words, year=bool((first or words).year), padded=seen.around.padded)
    if not words.year and _NOW.match(seen.text, words.end):
        new = "năm" if meant.kind is PeriodKind.YEAR else spell(meant, words, year=False, padded=seen.around.padded)
    if " ".join(new.split()).lower() == " ".join(words.quote.split()).lower():
        return None
    beside = seen.stands_before(_BESIDE, words.start)
    data = {"why": why, "now": meant.label()}
    return seen.propose(rule, words.start, words.end, new, preselected=sure and not beside, data=data)


def _part(seen: Seen, words: PeriodWords, part: Period, whole: Period) -> Proposal | None:
    """A part of the old period ("quý I/2026") as the same part of the new one; only marked where the new one has no such part."""
    moved = msgspec.structs.replace(part, year=whole.year)
    if part.kind is not PeriodKind.FREE and within(moved, whole):
        return _put(seen, words, "K1", moved, sure=False, why="part")
    return seen.flag("K1", words.start, words.end, why="no-such-part")


def _counted(seen: Seen, words: PeriodWords) -> Proposal | None:
    """ "5 tháng năm 2017": months counted from New Year to the end of the old period, put to the end of the new one."""
    old, new = seen.old, seen.new
    count = words.number if words.shape is Shape.CUMULATIVE else _MONTHS.get(words.shape, 0)
    if old is None or old == new or words.shape is not Shape.CUMULATIVE and old.kind not in _LONG:
        return None
    if count != months_told(old) or words.year not in (0, old.year) or not months_told(new):
        return None
    months = months_told(new)
    pad = "0" if words.padded and months < 10 else ""
    said = _COUNT.sub(f"{pad}{months}", words.quote, count=1)
    if words.year:
        said = said[:-4] + str(new.year)
    if months in (6, 9) and "đầu" not in said.lower():
        said = said.replace("tháng năm", "tháng đầu năm")
    if said == words.quote:
        return None
    return seen.propose("K1", words.start, words.end, said, preselected=True, data={"why": "own", "now": new.label()})


def _length(period: Period) -> int:
    """Of how many months a period is."""
    if period.kind is PeriodKind.FREE:
        return 0
    window = period.window(WindowRule.CALENDAR)
    return window.end.month - window.start.month + 1


def _mended(quote: str, torn: re.Match[str]) -> str:
    """ "QUÝ I I/2021" -> "QUÝ II/2021"; "Qúy" -> "Quý"."""
    whole = _TORN.sub(lambda m: "".join(m[0].split()) if m[0][0].upper() in "IV" else m[0], quote)
    return whole.replace("qúy", "quý").replace("Qúy", "Quý").replace("QÚY", "QUÝ") if torn else whole
