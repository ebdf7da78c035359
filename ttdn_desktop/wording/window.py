"""Words of the officer's window: steps, states, deadlines, where the data is and when it was saved."""

from datetime import date, datetime

from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.text.dates import date_short, day_text, month_text, weekday
from ttdn_desktop.wording.states import STATES, STEP_TITLES, STEPS

PROGRAM = "TTĐN Desktop – Báo cáo thông tin đối ngoại"
DATE_HINT = "ngày/tháng/năm"
DATE_WRONG = "Chưa phải là ngày. Ghi như 24/5/2026, hoặc bấm tờ lịch."
PICK_DATE = "Chọn ngày trên tờ lịch"
KINDS = (
    (PeriodKind.FIRST_HALF, "6 tháng đầu năm"),
    (PeriodKind.YEAR, "Năm"),
    (PeriodKind.SECOND_HALF, "6 tháng cuối năm"),
    (PeriodKind.NINE_MONTHS, "9 tháng đầu năm"),
    (PeriodKind.QUARTER, "Quý"),
    (PeriodKind.MONTH, "Tháng"),
    (PeriodKind.FREE, "Chuyên đề, từ ngày – đến ngày"),
)
LEVELS = ("xã", "phường", "đặc khu", "huyện", "quận", "thị xã", "thành phố")
PROVINCE_KINDS = ("tỉnh", "thành phố")


def capital(text: str) -> str:
    """The text with its first letter made capital: "năm 2026" -> "Năm 2026"."""
    return text[:1].upper() + text[1:]


def step_title(step: object) -> str:
    """What the list shows: "II.2 Tuyên truyền …", or the name of a step that is no section."""
    number, title, kind = (getattr(step, name) for name in ("number", "title", "kind"))
    title = title or STEP_TITLES.get(str(kind), str(kind))
    return f"{number} {title}".strip()


def step_spoken(step: object) -> str:
    """Title and state in words, for tool tips and screen readers."""
    return f"{step_title(step)}: {STEPS[str(getattr(step, 'state'))]}"  # noqa: B009


def deadline(day: date | None, today: date, holidays: Holidays) -> str:
    """"Hạn gửi Chủ nhật 20/6/2027, nên gửi trước thứ Sáu 18/6 (còn 6 ngày làm việc)"; says so when there is no deadline yet."""
    if day is None:
        return "Chưa có hạn gửi: hạn ghi ở văn bản yêu cầu báo cáo."
    text = f"Hạn gửi {weekday(day)}, {date_short(day)}"
    best = holidays.working_day_on_or_before(day)
    if best != day:
        text += f", nên gửi chậm nhất {weekday(best)}, {day_text(best.day)}/{month_text(best.month)}"
    left = holidays.working_days_between(today, best)
    if best < today:
        text += f" – đã quá {(today - best).days} ngày"
    elif best == today:
        text += " – là hôm nay"
    else:
        text += f" (còn {(best - today).days} ngày, {left} ngày làm việc)"
    if day.year not in holidays.years:
        text += f"; chưa trừ ngày nghỉ lễ năm {day.year}"
    return text


def progress(done: int, of: int, unreviewed: int, must: int) -> str:
    """"5/10 bước xong · 3 đoạn lấy từ kỳ trước chưa rà soát · 2 chỗ phải sửa"."""
    parts = [f"{done}/{of} bước xong"]
    if unreviewed:
        parts.append(f"{unreviewed} đoạn lấy từ kỳ trước chưa rà soát")
    if must:
        parts.append(f"{must} chỗ phải sửa")
    return " · ".join(parts)


def period_title(period: Period) -> str:
    """"6 tháng đầu năm 2027", "Năm 2026", "Từ ngày …"."""
    return capital(period.label())


def state(value: str) -> str:
    """The state of a report in words."""
    return capital(STATES[value])


def saved(at: datetime | None, unsaved: bool) -> str:
    """What the status bar says about saving."""
    if unsaved:
        return "đang lưu…"
    return f"đã lưu {at:%H:%M:%S}" if at else "đã lưu"


SAVE_FAILED = "CHƯA LƯU ĐƯỢC: {why}"
DATA_AT = "Dữ liệu: {home}"
SENTENCES = {
    "window-trouble": "Chương trình gặp trục trặc số {place}. Những gì đã viết vẫn được lưu; anh/chị làm tiếp được.",
}
PROGRAM_SHORT = "TTĐN Desktop"
UNDERSTOOD = "Đã hiểu"
FAULT_SAFE = "Những gì anh/chị đã viết vẫn được lưu trên máy này."


def fault(number: str) -> str:
    """What is said of a fault of ours."""
    return (
        f"Chương trình gặp một lỗi ngoài dự kiến (số {number}). Xin chép phần chi tiết dưới đây gửi người hỗ trợ; "
        "anh/chị có thể đóng cửa sổ này và làm việc tiếp."
    )
