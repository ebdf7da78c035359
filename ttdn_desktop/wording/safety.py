"""Words for what keeps work safe: a run cut off, kept versions, the clock, backups, a damaged database."""

from datetime import date, datetime

from ttdn_desktop.model.period import Period
from ttdn_desktop.text.dates import date_short, weekday

SENTENCES = {
    "backup-folder-away": "Chưa chép được bản sao lưu sang {place}: ổ đĩa ấy không có ở máy lúc này. Bản sao lưu trên máy này vẫn có.",
}

# a run that was cut off
RECOVERY_TITLE = "Chữ đã viết còn đủ"
GO_ON, SEE_VERSIONS = "&Viết tiếp", "&Xem các bản trước của từng mục"
DIFFERENCE_NAME = "Phần khác nhau"


def recovered(period: Period, until: datetime, today: date) -> str:
    """What is said after a run that was cut off."""
    local = until.astimezone()
    when = f"{local:%H:%M:%S}" + (
        f" {weekday(local.date())}, {date_short(local.date())}" if local.date() != today else ""
    )
    return f"Lần trước chương trình bị tắt ngang khi đang mở báo cáo {period.label()}; mọi chữ đến {when} còn đủ."


def since(opened: datetime, count: int) -> str:
    """Above the differences."""
    if not count:
        return f"Từ lúc mở báo cáo ({opened.astimezone():%H:%M}) câu chữ các mục không đổi."
    return f"Từ lúc mở báo cáo ({opened.astimezone():%H:%M}) có {count} mục thay đổi:"


# kept versions
VERSIONS_TITLE, SECTION_LABEL, VERSIONS_LABEL = "Các bản trước của mục", "&Mục", "&Bản trước, lúc"
AGAINST_NOW = "Khác bây giờ ở đâu"
TAKE_VERSION, CLOSE = "&Lấy lại bản này", "Đó&ng"
NO_VERSIONS = "Mục này chưa có bản trước nào khác với bây giờ. Chương trình giữ bản trước khi mở báo cáo, mười phút một lần, và trước khi thay hàng loạt."
VERSION_LEGEND = "Gạch ngang: chỉ có ở bản trước. Nền xanh: mới thêm sau đó."
VERSION_LEGEND_GONE = "Mục này đã bỏ khỏi báo cáo; lấy lại thì mục trở về chỗ cũ."
DROPPED = "đã bỏ"


def version_time(at: datetime, today: date) -> str:
    """ "14:32 hôm nay", "14:32 thứ Hai, 12/6/2027"."""
    local = at.astimezone()
    return f"{local:%H:%M} " + (
        "hôm nay" if local.date() == today else f"{weekday(local.date())}, {date_short(local.date())}"
    )


def shelf(title: str, count: int, dropped: bool) -> str:
    """A section in the list of sections."""
    return title + (f" ({DROPPED})" if dropped else "") + (f" – {count} bản" if count else "")


def taken_back(title: str) -> str:
    """After a version was taken back."""
    return f"Đã lấy lại bản trước của “{title}”. Ctrl+Z: hoàn tác."


# the clock
CLOCK_TITLE = "Hôm nay là ngày nào?"
CLOCK_USE, CLOCK_RIGHT = "&Dùng ngày này", "Máy đúng, &giữ ngày của máy"
CLOCK_LABEL = "&Hôm nay"
CLOCK_NOTE = "Câu trả lời dùng cho đến khi đóng chương trình, để tính hạn gửi cho đúng. Nên nhờ người chỉnh lại ngày giờ của máy."
CLOCK_MISSING = "Ghi ngày hôm nay, như 24/5/2026."


def clock_wrong(says: date, before: date, saved: bool) -> str:
    """The question about a clock that cannot be right."""
    than = "lần lưu gần nhất" if saved else "ngày làm ra chương trình"
    return f"Máy đang để {weekday(says)}, {date_short(says)}, trước {than} ({weekday(before)}, {date_short(before)}). "


# backups
RESTORE_TITLE, BACKUPS_NAME = "Khôi phục từ bản sao lưu", "Các bản sao lưu"
RESTORE_INTRO = "Chọn một bản sao lưu để xem bản ấy khác bây giờ thế nào. Khôi phục xong, dữ liệu hiện nay vẫn được cất riêng, không mất."
RESTORE, READING = "&Khôi phục bản này…", "Đang đọc bản sao lưu…"
RESTORE_NOW = "Khôi phục"
LEAVE = "Thôi"
NO_BACKUPS = "Chưa có bản sao lưu nào."
BACKUP_BAD = "Bản sao lưu này không đọc được, không dùng để khôi phục."
SAME = "Không khác bây giờ."
SECOND_PLACE = "ổ thứ hai"


def backup_line(at: datetime, second: bool) -> str:
    """ "14:32 thứ Hai, 12/6/2027 · ổ thứ hai"."""
    return f"{at:%H:%M} {weekday(at.date())}, {date_short(at.date())}" + (f" · {SECOND_PLACE}" if second else "")


def backup_holds(count: int) -> str:
    """How many reports it holds."""
    return f"Bản sao lưu này có {count} báo cáo."


def backup_missing(period: Period) -> str:
    """A report the backup does not have."""
    return f"Không có báo cáo {period.label()}."


def backup_older(period: Period, then: datetime, now: datetime) -> str:
    """A report the backup has an older state of."""
    return f"Báo cáo {period.label()}: bản {_moment(then)}, bây giờ là bản {_moment(now)}."


def backup_more(period: Period) -> str:
    """A report only the backup has."""
    return f"Có thêm báo cáo {period.label()}."


def ask_restore(at: datetime) -> str:
    """Before a backup is put back."""
    return (
        f"Thay dữ liệu hiện nay bằng bản sao lưu {_moment(at)}? Dữ liệu hiện nay được cất riêng trong thư mục dữ liệu."
    )


def restored(at: datetime, aside: str) -> str:
    """After it was put back."""
    return f"Đã khôi phục bản sao lưu {_moment(at)}." + (f" Dữ liệu trước đó cất ở {aside}." if aside else "")


# a damaged database
DAMAGE_TITLE = "Tệp dữ liệu bị hỏng"
DAMAGE_RESTORE, DAMAGE_LEAVE = "&Lấy lại bản sao lưu", "Đó&ng chương trình"
DAMAGE_NAME = "Những gì còn thiếu so với lúc hỏng"


def damage(missing: bool, place: str) -> str:
    """What is wrong."""
    if missing:
        return f"Tệp dữ liệu {place} trống hoặc không còn, dù trước đây đã có báo cáo."
    return f"Tệp dữ liệu {place} bị hỏng, không mở được. Chương trình không ghi đè lên tệp ấy."


def damage_backup(at: datetime, count: int, second: bool) -> str:
    """Which backup there is."""
    where = " ở ổ thứ hai" if second else ""
    return (
        f"Bản sao lưu mới nhất còn tốt{where}: {_moment(at)}, {count} báo cáo. Lấy lại thì tệp hỏng vẫn được cất riêng."
    )


DAMAGE_UNREADABLE = "Không đọc được gì từ tệp hỏng: những gì viết sau bản sao lưu ấy có thể thiếu."
DAMAGE_NOTHING = "Theo những gì đọc được từ tệp hỏng, không thiếu gì so với bản sao lưu ấy."


def damage_since(period: Period, then: datetime | None, now: datetime, blocks: int) -> str:
    """A report that was changed after the backup, and what can be saved of it."""
    what = f"Báo cáo {period.label()}: sửa đến {_moment(now)}, bản sao lưu " + (
        f"đến {_moment(then)}" if then else "chưa có"
    )
    return what + (f"; còn đọc được {blocks} đoạn viết sau đó" if blocks else "") + "."


def salvaged(blocks: int, path: str) -> str:
    """After restoring: where the words written after the backup are."""
    if not blocks:
        return ""
    return (
        f"{blocks} đoạn viết sau bản sao lưu đã cứu được: xem ở “Các bản trước của mục” (thực đơn Soạn thảo) "
        f"và trong tệp {path}."
    )


def _moment(at: datetime) -> str:
    local = at.astimezone()
    return f"{local:%H:%M} ngày {date_short(local.date())}"
