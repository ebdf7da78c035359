"""Words of the start page: what is missing, what is due, earlier periods, the search."""

from datetime import date

from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.period import Period
from ttdn_desktop.model.report import Report
from ttdn_desktop.text.dates import date_short, day_text, month_text, weekday
from ttdn_desktop.wording.states import STATES

FOUND_NAME = "Các chỗ tìm thấy"
NOTHING_FOUND = "Không thấy trong báo cáo nào."
FIND_MORE = "Gõ từ hai chữ cái trở lên."
SEARCHING = "Đang tìm…"
RECKONING = "đang xem còn thiếu gì…"
BEGIN_THIS = "Lập báo cáo kỳ này"
OPEN_ITEM, COMPARE_ITEM, TRASH_ITEM = "Mở", "So sánh với báo cáo khác…", "Bỏ vào thùng rác"
WHOLE_YEAR = "Cả năm"  # beside the year's own number
IMPORTED_STATE = "nhập từ tệp cũ"


def capital(text: str) -> str:
    """The text with its first letter made capital."""
    return text[:1].upper() + text[1:]


def steps_done(done: int, of: int) -> str:
    """ "5/10 bước xong"."""
    return f"{done}/{of} bước xong"


def missing(unreviewed: int, must: int, blank: int, no_request: bool) -> str:
    """What is still to do: "Còn 3 đoạn chưa rà soát · 2 chỗ phải sửa · 4 số liệu chưa điền · chưa có văn bản yêu cầu"; "" when nothing."""
    counted = ((unreviewed, "đoạn chưa rà soát"), (must, "chỗ phải sửa"), (blank, "số liệu chưa điền"))
    parts = [f"{count} {what}" for count, what in counted if count]
    told = f"Còn {' · '.join(parts)}" if parts else ""
    letter = "chưa có văn bản yêu cầu" if no_request else ""
    return capital(" · ".join(part for part in (told, letter) if part))


def more(period: Period) -> str:
    """The name of a card's "…" button."""
    return f"Việc khác với báo cáo {period.label()}"


def row_state(report: Report) -> str:
    """ "Sở đã nhận 18/12/2026": the state, and its day where it is known."""
    if report.made_outside:
        return IMPORTED_STATE
    return STATES[report.state.value] + _day(report)


def _day(report: Report) -> str:
    if report.state_day:
        return f" {date_short(report.state_day)}"
    issue = report.issue
    if issue.day and issue.month and issue.year:
        return f" {day_text(issue.day)}/{month_text(issue.month)}/{issue.year}"
    return ""


def due_deadline(close: date, usual: date | None, today: date, holidays: Holidays) -> str:
    """Of a report not begun: when its figures close and when it is usually wanted."""
    told = f"Chốt số liệu {weekday(close)}, {date_short(close)}"
    told += f" (đã qua {(today - close).days} ngày)" if close < today else ""
    if usual is None:
        return f"{told}. Hạn gửi ghi ở văn bản yêu cầu báo cáo."
    told += f". Năm trước hạn gửi là {day_text(usual.day)}/{month_text(usual.month)}"
    best = holidays.working_day_on_or_before(usual)
    this = f"năm nay ngày ấy là {weekday(usual)}"
    if best != usual:
        this += f", nên gửi chậm nhất {weekday(best)}, {day_text(best.day)}/{month_text(best.month)}"
    return f"{told}; {this}."


def due_state(now: bool) -> str:
    """The badge of a report not begun."""
    return "chưa lập" if now else "sắp tới"


def begin_name(period: Period) -> str:
    """The spoken name of the button that begins it."""
    return f"{BEGIN_THIS}: {period.label()}"


def hit_place(period: Period, title: str) -> str:
    """ "6 tháng đầu năm 2026 · II.2 Tuyên truyền"."""
    return " · ".join(part for part in (capital(period.label()), title or "Chưa xếp vào mục nào") if part)


def found_count(places: int, most: int) -> str:
    """How many places were found."""
    if not places:
        return NOTHING_FOUND
    return (
        f"{most} chỗ đầu tiên; gõ thêm chữ để thu hẹp."
        if places >= most
        else f"{places} chỗ. Enter: mở, Esc: thôi tìm."
    )
