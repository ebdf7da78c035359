"""Checks of breaks inside a sentence: a comma missing before a connective, ";" before no new clause, words that want quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ttdn_desktop.checks.base import TextHit, per_reference, text_rule
from ttdn_desktop.checks.cut import Cut, cut_of
from ttdn_desktop.checks.phrases import whole_words
from ttdn_desktop.model.finding import Severity
from ttdn_desktop.model.reference import Reference
from ttdn_desktop.reading.letters import LOWER


class Connective(NamedTuple):
    """Words that begin a new limb: what stands before them without a comma all the same, what must or must not follow."""

    words: str
    not_after: frozenset[str]
    before: str


# behind an adjective "nhất là" is a superlative: "khó khăn nhất là …"
_MOST = (
    "lớn cao mạnh tốt trọng khó dễ nhiều ít rõ sớm muộn nhanh chậm thấp xa gần đẹp hay mới cũ khăn lợi hợp thiết cực duy thống "
    "thứ trước bật yếu kém "
    "cần đúng gắt nặng sâu rộng dài ngắn đông vắng "
    "bé nhỏ quý vui quả tiếc đáng ngại lo biểu sắc biệt hoạt ưu đầu mừng và nét già trẻ"
)
_VERBS = (
    "đa mở tổ đẩy nâng tăng thực triển xây phát giới quảng tuyên giữ bảo thu hoàn "
    "phối chỉ tham cung kịp chủ tích đào bồi hướng phổ rà khai"
)
_CONNECTIVES = (
    Connective(
        "nhất là",
        frozenset(_MOST.split()),
        r" (?:các|những|trong|trên|đối|ở|vùng|công|về|khi|tại|từ|vào|việc|lĩnh|vấn|tình|người|đồng)\b",
    ),
    Connective("đặc biệt là", frozenset("cách và rất điều thật lại càng hay mà đó biển cảng".split()), r" \w"),
    Connective(
        "đồng thời",
        frozenset("và ra được hành hiện phải không cùng nhưng là đã sẽ cần một làm nhau có vừa gian".split()),
        rf" (?:{'|'.join(_VERBS.split())})\b",
    ),
    Connective("qua đó", frozenset("và trải thông cũng đi nhưng vượt chính".split()), r" (?!đến|tới)\w"),
    Connective("từ đó", frozenset("và cũng nhưng kể chính ngay bắt đi".split()), r" (?!đến|tới|trở|đi|ra)\w"),
)
_BREAK = re.compile(
    rf"(?<!\w)([{LOWER}]+) (?:" + "|".join(f"({one.words}(?={one.before}))" for one in _CONNECTIVES) + ")"
)
_LED = "".join(
    f"(?<!{word} )" for word in "đã sẽ đang nhằm để và cũng còn cực đó phải cần vừa thực trọng tiếp này mà có".split()
)
_HELP = re.compile(rf"(?:^|[,;:.] )((?:{'|'.join(_VERBS.split())}) (?:[^\s,;:.]+ ){{2,14}}?){_LED}(góp phần)(?= \w)")
_MANNER = (
    r"(?:kịp thời|chủ động|linh hoạt|hiệu quả|đồng bộ|chặt chẽ|nghiêm túc|sâu rộng|rộng rãi|thường xuyên|đầy đủ|chính xác|sáng tạo"
    r"|thiết thực|nhanh chóng|phù hợp|phong phú|đa dạng|khách quan|toàn diện|thống nhất"
    r"|quyết liệt|tích cực|liên tục|bài bản|công khai|minh bạch)"
)
# "được quan tâm; kịp thời, chủ động": what follows is no clause, only the manner
_NO_CLAUSE = re.compile(rf"[{LOWER}](;) {_MANNER}(?:(?:, | và |, và ){_MANNER})*(?=[.;]|$)")


def breaks(text: str, reference: Reference) -> Iterator[TextHit]:
    """Commas missing before connectives, ";" where a comma does."""
    cut = cut_of(text)
    for match in _BREAK.finditer(text) if cut.has(*(one.words for one in _CONNECTIVES)) else ():
        place = next(n for n in range(2, len(_CONNECTIVES) + 2) if match[n])
        if match[1] not in _CONNECTIVES[place - 2].not_after:
            yield _lacking(cut, match.end(1), match.end(), reference)
    for match in _HELP.finditer(text) if "góp phần" in text else ():
        yield _lacking(cut, match.start(2) - 1, match.end(2), reference)
    yield from _behind_semicolon(text)
    for match in _NO_CLAUSE.finditer(text) if ";" in text else ():
        at = bisect_right(cut.ends, match.start(1)) - 1
        first, last = whole_words(cut, at, at + 1, reference)
        said = cut.said(first, last)
        yield TextHit(
            cut.starts[first], cut.ends[last], said.replace(";", ",", 1), {"why": "semicolon"}, Severity.SHOULD
        )


def _behind_semicolon(text: str) -> Iterator[TextHit]:
    """ "thông tin xấu, độc; nhất là trên …": what follows is no clause."""
    for match in _PART.finditer(text) if "; " in text else ():
        yield TextHit(*match.span(), f"{match[1]}, {match[2]}", {"why": "semicolon"})


_PART = re.compile(rf"(?<!\w)([{LOWER}]+); (nhất là|đặc biệt là)(?!\w)")


def _lacking(cut: Cut, comma: int, end: int, reference: Reference) -> TextHit:
    """A comma lacks at a place: the word before it, and the connective that ends at `end`."""
    first, _ = whole_words(cut, at := bisect_right(cut.ends, comma) - 1, at, reference)
    word = cut.text[comma:end].strip()
    return TextHit(cut.starts[first], end, f"{cut.said(first, at)}, {word}", {"why": "comma", "word": word})


def quoted(text: str, reference: Reference) -> Iterator[TextHit]:
    """Words of the adversary's vocabulary that stand without quotation marks ("diễn biến hòa bình")."""
    pattern = _quoted(reference)
    done = curly = straight = 0  # marks open so far
    for match in pattern.finditer(text) if cut_of(text).has(*reference.quoted_terms) else ():
        start, after = match.start(), text[match.end() : match.end() + 1]
        curly += text.count("“", done, start) - text.count("”", done, start)
        straight += text.count('"', done, start)
        done = start
        opened = curly > 0 or straight % 2
        if not opened and after not in ("”", '"') and not match[0].isupper():
            yield TextHit(*match.span(), f"“{match[0]}”")


@per_reference
def _quoted(reference: Reference) -> re.Pattern[str]:
    words = "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(reference.quoted_terms, key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w“\"])(?:{words or '(?!)'})(?!\w)", re.IGNORECASE)


RULES = (
    text_rule("break", Severity.STYLE, "", breaks),
    text_rule("quotation", Severity.STYLE, "", quoted),
)
