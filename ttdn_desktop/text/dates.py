"""Dates as NĐ 30/2020 writes them, and as old reports wrote them."""

import re
from datetime import date

_LONG = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_SHORT = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def day_text(day: int | None) -> str:
    """Day of the month with the leading zero below 10; empty when not known yet."""
    return f"{day:02d}" if day else ""


def month_text(month: int | None) -> str:
    """Month with a leading zero for 1 and 2 only (NĐ 30/2020, PL I, II.4); empty when not known yet."""
    return (f"{month:02d}" if month <= 2 else str(month)) if month else ""


def date_long(day: date) -> str:
    """ "ngày 05 tháng 02 năm 2026" (NĐ 30/2020, PL I, II.4: leading zero for days below 10 and months 1, 2)."""
    return f"ngày {day_text(day.day)} tháng {month_text(day.month)} năm {day.year}"


def date_short(day: date) -> str:
    """ "05/02/2026", "24/5/2021": the short form with the same leading zeros."""
    return f"{day_text(day.day)}/{month_text(day.month)}/{day.year}"


def weekday(day: date) -> str:
    """ "thứ Sáu" … "Chủ nhật", capitals by NĐ 30/2020, PL II."""
    return _WEEKDAYS[day.weekday()]


def parse_date(text: str) -> date:
    """The first long or short date in the text. Raises ValueError when there is none or it does not exist."""
    match = _LONG.search(text) or _SHORT.search(text)
    if not match:
        raise ValueError(text)
    day, month, year = (int(part) for part in match.groups())
    return date(year, month, day)
