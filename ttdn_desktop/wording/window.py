"""Words of the officer's window: steps, states, deadlines, where the data is and when it was saved."""

from datetime import date, datetime

from ttdn_desktop.model.calendar import Holidays
from ttdn_desktop.model.period import Period, PeriodKind
from ttdn_desktop.model.request import Request
from ttdn_desktop.model.unit import Unit
from ttdn_desktop.text.dates import date_short, day_text, month_text, weekday
from ttdn_desktop.text.numbers import roman
from ttdn_desktop.wording.states import OTHER_STEPS, STATES, STEP_TITLES, STEPS

PROGRAM = "Báo cáo thông tin đối ngoại – TTĐN Desktop"
DATE_HINT = "ngày/tháng/năm"
DATE_WRONG = "Chưa phải là ngày. Ghi như 24/5/2026, hoặc bấm tờ lịch."
COMMAND_HELP = """Cách dùng: ttdn-window [--home THƯ_MỤC]

Mở cửa sổ làm việc của TTĐN Desktop.

Tùy chọn:
  --home THƯ_MỤC  Nơi để toàn bộ dữ liệu (mặc định: TTDN_HOME, rồi thư mục của người dùng).
  -h, --help      Hiện hướng dẫn này rồi thôi.

Các lệnh khác: ttdn --help."""
COMMAND_HOME_MISSING = "Tùy chọn “--home” phải kèm một thư mục. Xem cách dùng: ttdn-window --help."
PICK_DATE = "Chọn ngày trên tờ lịch"
PICK_DATE_KEY = "Chọn trên lịch (Alt+↓)"
KINDS: tuple[tuple[PeriodKind, int, str], ...] = (
    (PeriodKind.FIRST_HALF, 0, "6 tháng đầu năm"),
    (PeriodKind.YEAR, 0, "Năm"),
    (PeriodKind.SECOND_HALF, 0, "6 tháng cuối năm"),
    (PeriodKind.NINE_MONTHS, 0, "9 tháng đầu năm"),
    *((PeriodKind.QUARTER, number, f"Quý {roman(number)}") for number in range(1, 5)),
    *((PeriodKind.MONTH, number, f"Tháng {number}") for number in range(1, 13)),
    (PeriodKind.FREE, 0, "Chuyên đề, từ ngày đến ngày"),
)
KIND_NAME, YEAR_NAME, FIRST_DAY, LAST_DAY, TO = "Loại kỳ báo cáo", "Năm", "Từ ngày", "Đến ngày", "đến"
LEVELS = ("xã", "phường", "đặc khu", "thị trấn", "huyện", "quận", "thị xã", "thành phố")
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
    states = STEPS if str(getattr(step, "kind")) == "section" else OTHER_STEPS  # noqa: B009
    return f"{step_title(step)}: {states[str(getattr(step, 'state'))]}"  # noqa: B009


def deadline(day: date | None, today: date, holidays: Holidays) -> str:
    """ "Hạn gửi Chủ nhật 20/6/2027, nên gửi trước thứ Sáu 18/6 (còn 6 ngày làm việc)"; says so when there is no deadline yet."""
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
    """ "5/10 bước xong · 3 đoạn lấy từ kỳ trước chưa rà soát · 2 chỗ phải sửa"."""
    parts = [f"{done}/{of} bước xong"]
    if unreviewed:
        parts.append(f"{unreviewed} đoạn lấy từ kỳ trước chưa rà soát")
    if must:
        parts.append(f"{must} chỗ phải sửa")
    return " · ".join(parts)


def period_title(period: Period) -> str:
    """ "6 tháng đầu năm 2027", "Năm 2026", "Từ ngày …"."""
    return capital(period.label())


def state(value: str) -> str:
    """The state of a report in words."""
    return capital(STATES[value])


def saved(at: datetime | None, unsaved: bool, today: date) -> str:
    """What the status bar says about saving: the time, and the day when it is not today's; nothing while nothing was ever saved."""
    if unsaved:
        return "đang lưu…"
    if at is None:
        return ""
    local = at.astimezone()
    if local.date() == today:
        return f"đã lưu {local:%H:%M:%S}"
    return f"đã lưu {local:%H:%M} ngày {date_short(local.date())}"


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


DEPARTMENT = "Phòng Văn hóa - Xã hội"


def issuers(level: str) -> tuple[str, str]:
    """The two who may issue the report of a unit of that level."""
    return f"Ủy ban nhân dân {level}", f"Phòng chuyên môn thuộc UBND {level}"


def initials(department: str) -> str:
    """ "Phòng Văn hóa - Xã hội" -> "VHXH": the letters of its symbol, without the word phòng."""
    names = [word for word in department.replace("-", " ").split() if word.isalpha()]
    kept = names[1:] if names and names[0].lower() == "phòng" else names
    return "".join(word[0].upper() for word in kept if word.lower() not in ("và",)) or "…"


def sentence_case(name: str) -> str:
    """A name in capitals as one writes it in a line, a guess the officer can mend: "PHÒNG VĂN HÓA - XÃ HỘI" -> "Phòng Văn hóa - Xã hội"."""
    if name.upper() == DEPARTMENT.upper():
        return DEPARTMENT
    words = name.split()
    return " ".join([*(word.capitalize() for word in words[:2]), *(word.lower() for word in words[2:])])


REQUEST_DATE, REQUEST_DEADLINE = "Ngày của văn bản yêu cầu", "Hạn gửi báo cáo"
SOURCE_NONE = "Trang trắng, chỉ có đề cương"
SOURCES_HINT = (
    "Nội dung các báo cáo được nối theo từng mục, theo thứ tự đơn vị; đoạn nói như nhau chỉ ghi một lần. Mỗi đoạn cho biết lấy từ báo cáo của"
    " đơn vị nào. Số liệu để trống chờ số mới."
)
SOURCES_NONE = (
    "Chưa chọn báo cáo nào để lấy nội dung: đánh dấu ít nhất một đơn vị, hoặc chọn “Trang trắng, chỉ có đề cương”."
)
SOURCE_HINT = "Câu chữ kỳ trước được mang sang nguyên văn, đánh dấu để anh/chị rà soát; số liệu để trống chờ số mới."
PERIOD_MISSING = "Chưa rõ kỳ báo cáo: ghi ngày đầu và ngày cuối, ngày đầu không sau ngày cuối."


def latest_source(period: Period) -> str:
    """The first choice of a source."""
    return f"Báo cáo gần nhất: {period.label()}"


def all_sources(count: int) -> str:
    """The first choice where the unit was formed from several."""
    return f"Báo cáo cuối của {count} đơn vị, nối theo từng mục"


def other_source(period: Period, value: str, area: str = "") -> str:
    """A report one may start from; `area` names the unit where it is not the office's own."""
    return f"{period_title(period)} ({STATES[value]})" + (f", {area}" if area else "")


def part_source(area: str, period: Period, value: str) -> str:
    """The last report of one of several units."""
    return f"{area}: {period.label()} ({STATES[value]})"


def window_hint(start: date, end: date) -> str:
    """The window of a period by NĐ 09/2019/NĐ-CP Điều 12."""
    return f"Số liệu từ {date_short(start)} đến hết {date_short(end)} (Nghị định 09/2019/NĐ-CP); sửa được ở bước đầu."


def date_unreadable(typed: str) -> str:
    """A date that is no date."""
    return f"“{typed}” chưa phải là ngày. Ghi như 24/5/2026."


PERIOD_DATES = {
    "dateEdit": REQUEST_DATE,
    "deadlineEdit": REQUEST_DEADLINE,
    "startEdit": "Số liệu tính từ ngày",
    "endEdit": "Số liệu tính đến hết ngày",
}
WINDOW_REVERSED = "Ngày cuối đứng trước ngày đầu; khoảng thời gian cũ vẫn giữ."
NEW_LETTER = "Văn bản mới…"
_RULES = {
    "nd09": "Theo Nghị định 09/2019/NĐ-CP, Điều 12.",
    "calendar": "Theo năm dương lịch.",
    "request": "Theo văn bản yêu cầu.",
}


def window_rule(rule: str) -> str:
    """Where the window of dates comes from."""
    return _RULES[rule]


def letter_short(request: Request) -> str:
    """What tells one request letter from another: "537/STTTT-TTBCXB ngày 24/5/2021"."""
    name = request.reference or "(chưa có số)"
    return f"{name} ngày {date_short(request.date)}" if request.date else name


def letter(request: Request) -> str:
    """A request letter in one line: "537/STTTT-TTBCXB ngày 24/5/2021, Sở …"."""
    return ", ".join(part for part in (letter_short(request), request.body) if part)


UNDO, REDO = "Hoàn tác việc vừa làm (Ctrl+Z)", "Làm lại việc vừa hoàn tác (Ctrl+Y)"
FINISH_NEXT, NEXT = "&Xong, tiếp", "&Tiếp"


def check_count(must: int, blanks: int, should: int, early: bool, short: bool = False) -> str:
    """What the button to the checks says: while one writes only the faults in what is finished, at the end all that is left."""
    if short:
        left = must + (0 if early else blanks)
        return f"{left}" if left else ""
    if must:
        return f"Kiểm tra: {must} phải sửa"
    if early:
        return "Kiểm tra"
    if blanks:
        return f"Kiểm tra: {blanks} chỗ chưa điền"
    return f"Kiểm tra: {should} nên sửa" if should else "Kiểm tra: đạt"


def steps_done(done: int, of: int) -> tuple[str, str, str]:
    """ "7/14 bước xong", and shorter where there is less room."""
    return f"{done}/{of} bước xong", f"{done}/{of} xong", f"{done}/{of}"


NEXT_UNFINISHED, NEXT_UNFINISHED_SHORT = "Bước chưa xong tiếp theo", "Việc tiếp"
NEXT_UNFINISHED_HINT = "Đến bước chưa xong tiếp theo (F4)"


CURRENT, CURRENT_NONE = "Kỳ này", "Kỳ này chưa có báo cáo. Bấm “Lập báo cáo kỳ mới” để bắt đầu."
IMPORTED = "Nhập từ tệp cũ"
GO_ON, OPEN = "Viết tiếp", "Mở"


def unit_line(unit: Unit | None) -> str:
    """ "UBND xã Nguyên Bình · tỉnh Cao Bằng"."""
    if unit is None:
        return PROGRAM
    name = next((head.short_name for head in reversed(unit.letterheads) if head.short_name), unit.area)
    return " · ".join(part for part in (name, unit.province) if part)


CHOOSE_OLD = "Chọn báo cáo cũ"
OLD_FILES = "Báo cáo Word hoặc tệp chữ (*.docx *.doc *.txt);;Mọi tệp (*)"
KEEPING, STARTING, OPENING = "Đang nhập báo cáo…", "Đang lập báo cáo…", "Đang mở báo cáo…"
KEEP_BOTH, NOT_AGAIN = "Nhập thêm một bản nữa", "Thôi, không nhập"
OPEN_THAT, LEAVE_IT = "Mở báo cáo ấy", "Thôi"
TRY_AGAIN, LOSE, STAY, CLOSE = "Thử lại", "Bỏ phần chưa lưu được", "Ở lại", "Đóng"
ALREADY_OPEN = (
    "Chương trình đang mở sẵn với dữ liệu này, nhưng cửa sổ ấy chưa hiện lên được. Xin tìm nó trên thanh tác vụ."
)


def reading(name: str) -> str:
    """While a file is read."""
    return f"Đang đọc {name}…"


def imported(period: Period) -> str:
    """After an import."""
    return f"Đã nhập báo cáo {period.label()}"


def exists(period: Period) -> str:
    """When the report one wants to start is there already."""
    return f"Đã có báo cáo {period.label()} với cùng văn bản yêu cầu và cùng đề cương."


def window_title(period: Period) -> str:
    """The window's title while a report is open."""
    return f"{period_title(period)} – {PROGRAM_SHORT}"


PAGE_HOLDS = "Trang đang mở có một ngày hoặc một số ghi chưa đúng. Giá trị cũ vẫn giữ; những điều khác đã lưu."
STAY_TO_MEND, GO_ANYWAY = "Ở lại sửa", "Đóng, giữ giá trị cũ"
NEW_UNIT, ONLY_A_NAME = "Đơn vị mới, lập từ đơn vị cũ", "Chỉ sửa tên ghi sai"


def unit_renamed(old: Unit, answers: dict[str, str]) -> str:
    """Asked when the unit's name or level changes and it has reports."""
    return (
        f"Đổi từ {old.area} sang {answers['level']} {answers['name']}. Nếu đây là đơn vị mới (sáp nhập, sắp xếp lại), "
        "báo cáo cũ giữ nguyên tên đơn vị cũ và báo cáo kỳ mới viết tiếp từ đó."
    )
