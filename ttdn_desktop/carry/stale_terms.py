"""Terms, plan phases, congresses and their numbers (K13), years counted from a beginning (K13, K14)."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ttdn_desktop.carry.seen import Seen
from ttdn_desktop.model.period import Window
from ttdn_desktop.model.proposal import Proposal
from ttdn_desktop.model.reference import Sitting, Sittings, TermsOfOffice
from ttdn_desktop.text.unicode import old_tone

_RANGE = re.compile(
    r"\b(?P<word>nhiệm kỳ|giai đoạn|(?:5|10)\s+năm)(?P<open>\s+\(?|\()(?P<y1>(?:19|20)\d{2})"
    r"(?P<joint>\s*(?:[-–—]|đến)\s*|\s+)(?:năm\s+)?(?P<y2>(?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NTH = re.compile(
    rf"\bnăm\s+thứ\s+(?P<nth>\d{{1,2}}|{'|'.join(_ORDINALS)})\b"
    r"|\b(?P<first>năm đầu tiên|năm đầu(?=\s+(?:thực hiện|triển khai|của nhiệm kỳ|nhiệm kỳ)))"
    r"|\b(?P<last>năm cuối(?=\s+(?:cùng|thực hiện|nhiệm kỳ|của)))|\b(?P<session>kỳ họp thứ \w+)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:sau|qua|trong|suốt)\s+(?P<about>(?:gần|hơn|trên|khoảng)\s+)?(?P<n>\d{1,2})\s+năm\b"
    r"|\b(?P<near>gần|hơn)\s+(?P<m>\d{1,2})\s+năm\b"
    r"|\b(?P<summed>sơ kết|tổng kết)\s+\d{1,2}\s+năm\b(?=\s+(?:thực hiện|triển khai|thi hành|hoạt động))"
    r"|\b(?P<worded>(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s+năm)(?=\s+(?:vừa\s+)?qua\b)",
    re.IGNORECASE,
)
# "5 năm 2021 - 2025", "5 năm tới", "3 năm liền": not years gone by since a beginning
_NO_SPAN = re.compile(
    r"\s+(?:\(?\s*(?:19|20)\d{2}|tới|tiếp theo|sau|một lần|gần đây|gần nhất|trở lại đây)", re.IGNORECASE
)
_PAST = re.compile(r"\s+(?:vừa\s+)?qua\b", re.IGNORECASE)  # "trong 5 năm qua": always the last five
_IN_A_ROW = re.compile(r"\s+(?:liền|liên tiếp|liên tục)", re.IGNORECASE)
_NUMERAL = r"(?P<number{0}>[IVXLC]+)(?![\w])"
_COMING = re.compile(
    r"\b(?:chào mừng|hướng tới|hướng đến|tiến tới|chuẩn bị|phục vụ|trước thềm)\b[^.;]{0,60}$", re.IGNORECASE
)
_OUTCOME = re.compile(r"\b(?:kết quả|thành công)\b[^.;]{0,40}$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:lần thứ|khóa|khoá)\s+(?:[IVXLC]+|\d+),?\s+$"
)  # "lần thứ XXI, nhiệm kỳ 2020 - 2025": both or none
_SITTING = re.compile(r"\bkỳ họp thứ\s+\w+[^.;]{0,40}$", re.IGNORECASE)
_BY_COURSE = re.compile(r"\bkh(?:óa|oá)\b", re.IGNORECASE)
_PAPER = re.compile(r"\b(?:Nghị quyết|Kết luận|Quy định|Chỉ thị|Hướng dẫn|Thông báo|Kế hoạch)\b[^.;]{0,60}$")


def terms(seen: Seen) -> Iterator[Proposal]:
    """K13: a term or phase that ended before the report's year, with the one after it where the table knows it.

    A dash lost between the years is proposed anywhere; one long over that the old report told of as past is history.
    """
    if not seen.digits or not any(word in seen.low for word in ("nhiệm kỳ", "giai đoạn", "năm")):
        return
    for match in _RANGE.finditer(seen.text):
        first, last = int(match["y1"]), int(match["y2"])
        cited = seen.in_citation(*match.span())
        if last <= first or cited and not match["joint"].strip():
            continue
        lost = not match["joint"].strip()
        ended = last < seen.new.year and seen.fresh_look and not (seen.old and last < seen.old.year)
        after = _term_after(seen.around.reference.terms_of_office, match["word"], first, last) if ended else None
        if after and (cited or seen.stands_before(_NUMBERED, match.start()) or _named_too(seen, match, after[0])):
            after = (
                None  # a paper's title, a term with its number, or the next one told of beside it: for a person to say
            )
        data = {"why": "over", "until": str(last)} if ended else {"why": "dash"}
        if after:
            said = match[0][: match.start("y1") - match.start()] + f"{after[0][0]}"
            said += (" - " if lost else match["joint"]) + f"{after[0][1]}"
            data |= {"next": f"{after[0][0]} - {after[0][1]}"} | ({} if after[1] else {"unconfirmed": "yes"})
            yield seen.propose("K13", match.start(), match.end(), said, data=data)
        elif ended:
            yield seen.flag("K13", match.start(), match.end(), **data)
        elif lost:
            said = seen.text[match.start() : match.end("y1")] + " - " + match["y2"]
            yield seen.propose("K13", match.start(), match.end(), said, preselected=True, data=data)


def sittings(seen: Seen) -> Iterator[Proposal]:
    """K13: a congress or parliament by its number, when a later one has met; papers of an earlier one keep its number.

    In typed text only one that is told of as still to come though it met long before the period.
    """
    table = _sittings(seen.around.reference.sittings)
    if table is None or not any(word in seen.low for word in ("đại hội", "quốc hội", "trung ương")):
        return
    pattern, rows = table
    for match in pattern.finditer(seen.text):
        place = int((match.lastgroup or "g0")[1:])
        group = f"number{place}"
        now = _latest(rows[place], match[group], seen.around.window.end)
        if not seen.fresh_look:
            before = seen.text[seen.clause_start(match.start()) : match.start()]
            coming = _COMING.search(before) or seen.spot.looks_ahead and _OUTCOME.search(before)
            now = _next(rows[place], match[group], seen.around.window) if coming else None
        if now is None or seen.in_citation(*match.span()):
            continue
        if _SITTING.search(seen.text, seen.clause_start(match.start()), match.start()):
            continue  # "kỳ họp thứ 9, Quốc hội khóa XV" is told of as one: the session is marked
        if _BY_COURSE.search(match[0]) and seen.stands_before(_PAPER, match.start()):
            continue  # "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII": its own number
        data = {"why": "later", "old": match[group], "new": now.number}
        data |= {} if now.confirmed else {"unconfirmed": "yes"}
        said = seen.text[match.start() : match.start(group)] + now.number + seen.text[match.end(group) : match.end()]
        yield seen.propose("K13", match.start(), match.end(), said, data=data)


def ordinals(seen: Seen) -> Iterator[Proposal]:
    """K13: "năm thứ 3 thực hiện" moves on with the years; "năm đầu tiên", "kỳ họp thứ …" are only marked."""
    if not seen.fresh_look or "năm" not in seen.low and "kỳ họp" not in seen.low or not _went_on(seen):
        return
    for match in _NTH.finditer(seen.text):
        moved = _moved(seen)
        if match["nth"] and moved:
            if said := _ordinal(match["nth"], moved):
                data = {"why": "ordinal", "old": match["nth"], "new": said}
                yield seen.propose("K13", *match.span("nth"), said, data=data)
                continue
        why = "session" if match["session"] else "last-year" if match["last"] else "first-year"
        yield seen.flag("K13", match.start(), match.end(), why=why)


def durations(seen: Seen) -> Iterator[Proposal]:
    """K14: "sau 5 năm phối hợp" in carried text is longer by the years gone by; round figures ("gần 20 năm") are marked."""
    if not seen.fresh_look or "năm" not in seen.low or not _went_on(seen):
        return
    for match in _SPAN.finditer(seen.text):
        if _NO_SPAN.match(seen.text, match.end()):
            continue
        moved, exact = _moved(seen), match["n"] if not match["about"] else ""
        if moved and exact and int(exact) + moved > 0 and not _rolls(seen, match.end()):
            said = str(int(exact) + moved).zfill(len(exact) if exact.startswith("0") else 1)
            data = {"why": "longer", "old": exact, "new": said}
            yield seen.propose("K14", *match.span("n"), said, data=data)
        else:
            yield seen.flag("K14", match.start(), match.end(), why="about")


def _rolls(seen: Seen, end: int) -> bool:
    """ "3 năm liền", "trong 5 năm qua": as many years as before, only others."""
    return bool(_IN_A_ROW.match(seen.text, end) or _PAST.match(seen.text, end))


def _named_too(seen: Seen, match: re.Match[str], after: tuple[int, int]) -> bool:
    """True where the next term stands in the same text already."""
    return any((int(m["y1"]), int(m["y2"])) == after for m in _RANGE.finditer(seen.text) if m.start() != match.start())


def _went_on(seen: Seen) -> bool:
    """False while the year is still the old report's: nothing is older than it was then."""
    return seen.old is None or seen.old.year != seen.new.year


def _moved(seen: Seen) -> int:
    return seen.new.year - seen.old.year if seen.old else 0


def _next(row: tuple[Sitting, ...], number: str, window: Window) -> Sitting | None:
    """The sitting to come when the one of that number met a year and more before the period began; None else."""
    place = next((place for place, one in enumerate(row) if one.number == number), len(row))
    if place + 1 >= len(row) or row[place].since.year >= window.start.year:
        return None
    return next((one for one in row[place + 1 :] if one.since >= window.start), row[-1])


def _ordinal(said: str, moved: int) -> str:
    """ "3" -> "4", "ba" -> "tư"; "" where there is no such word."""
    if said.isdigit():
        return str(int(said) + moved) if int(said) + moved > 0 else ""
    place = _ORDINALS.index(said.lower()) + moved
    return _ORDINALS[place] if 0 <= place < len(_ORDINALS) else ""


def _term_after(
    table: tuple[TermsOfOffice, ...], word: str, first: int, last: int
) -> tuple[tuple[int, int], bool] | None:
    """The next term of that length and whether it is confirmed; "5 năm 2021 - 2025" is a phase."""
    said = word.lower() if word[0].isalpha() else "giai đoạn"
    for row in table:
        if row.word == said and (after := row.after(first, last)):
            return after, row.confirmed
    return None


def _latest(row: tuple[Sitting, ...], number: str, day: date) -> Sitting | None:
    """The sitting that has taken the place of that number by then; None when it still is the latest or is not of the row."""
    numbers = [one.number for one in row]
    if number not in numbers:
        return None
    later = [one for one in row[numbers.index(number) + 1 :] if one.since <= day]
    return later[-1] if later else None


@lru_cache(8)
def _sittings(table: tuple[Sittings, ...]) -> tuple[re.Pattern[str], list[tuple[Sitting, ...]]] | None:
    """One pattern over all names with the number's place in each; the group g0, g1 … says which name, the list whose row.

    Numerals in capitals only; both spellings of "khóa".
    """
    each: list[str] = []
    rows: list[tuple[Sitting, ...]] = []
    for sitting in table:
        for name in sitting.names:
            before, _, behind = name.partition("…")
            number = _NUMERAL.format(len(rows))
            words = _words(before) + r"\s+" + number + (r"\s+" + _words(behind) if behind else "")
            each.append(f"(?P<g{len(rows)}>{words})")
            rows.append(sitting.row)
    return (re.compile(rf"(?<!\w)(?:{'|'.join(each)})"), rows) if each else None


def _words(name: str) -> str:
    """The words of a name, their first letters in either case, "khóa" and "khoá"."""
    spoken = (re.escape(old_tone(word)) for word in name.split())
    either = (f"[{word[0].upper()}{word[0].lower()}]{word[1:]}" if word[0].isalpha() else word for word in spoken)
    return r"\s+".join(word.replace("hóa", "h(?:óa|oá)") for word in either)
