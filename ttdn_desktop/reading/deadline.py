"""Deadlines in a letter: "trước ngày 10/6/2026", "chậm nhất ngày …", "trước 16 giờ 00 ngày …"."""

import re
from collections.abc import Iterable
from datetime import date

import msgspec

from ttdn_desktop.reading.dates import find_dates

_HOUR = r"(?:\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{1,2})?\s*(?:phút|')?\s*,?\s*(?:thứ\s+\w+\s*,?\s*|chủ\s+nhật\s*,?\s*)?)?"
_BEFORE = re.compile(
    rf"(?:trước|(?:chậm|muộn)\s+nhất(?:\s+(?:là|đến|vào|trước))*(?:\s+hết)?|hạn\s+(?:gửi|nộp|cuối|chót|báo\s+cáo)(?:\s+(?:là|báo\s+cáo|về))*\s*:?"
    rf"|thời\s+hạn(?:\s+\w+){{0,5}}?\s*:?|đến\s+hết|không\s+(?:quá|muộn\s+hơn))"
    rf"\s*(?:lúc\s+)?{_HOUR}(?:(?:hết|thứ\s+\w+|chủ\s+nhật)\s*,?\s*)?\(?$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:gửi|báo cáo|về Sở|về Ban|về UBND|tổng hợp|hoàn thành|xong|nộp|cung cấp|kết quả)\b", re.IGNORECASE
)
_WINDOW = re.compile(r"(?:số liệu|thống kê|tính|thời điểm|mốc|từ\s+ngày)[^.,;]{0,60}$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[A-ZĐ])")
_REACH = 70  # characters before a date in which the word that makes it a deadline stands


class Deadline(msgspec.Struct, frozen=True):
    """A day until which the report is asked for, and the words that say so."""

    day: date
    quote: str


def find_deadlines(lines: Iterable[str]) -> tuple[Deadline, ...]:
    """All days named as a deadline, those of sentences that ask for something first; a day without its year is none."""
    asked: list[Deadline] = []
    others: list[Deadline] = []
    for sentence in _SENTENCE.split(" ".join(lines)):
        for span in find_dates(sentence):
            lead = sentence[max(span.start - _REACH, 0) : span.start]
            said = _BEFORE.search(lead)
            if span.date is None or said is None:
                continue
            if _WINDOW.search(lead[: said.start()]):
                continue  # "số liệu tính đến hết ngày …": what the figures cover
            start = max(span.start - len(lead) + said.start() - 40, 0)
            while start and not sentence[start - 1].isspace():
                start -= 1  # whole words
            quote = ("…" if start else "") + sentence[start : span.end].strip()
            found = Deadline(span.date, quote)
            if all(found.day != known.day for known in (*asked, *others)):
                (asked if _ASKS.search(sentence) else others).append(found)
    return (*asked, *others)
