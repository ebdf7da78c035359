"""Words around findings: the list, what stands beside it, putting right many, setting aside, bringing back, switching off."""

import re
from datetime import datetime

from ttdn_desktop.text.dates import date_short

FIX, FIX_KIND, FIX_STALE, WAIVE, BACK, GO = (
    "Sửa",
    "Sửa cả loại này",
    "Sửa hết các chữ cũ",
    "Bỏ qua…",
    "Nhắc lại",
    "Đến chỗ này",
)
FIX_HINT, WAIVE_HINT = "Sửa theo đề nghị (F9)", "Bỏ qua chỗ này, ghi lý do (Shift+F9)"
FIX_KIND_HINT = "Xem mọi chỗ cùng loại rồi sửa một lần (Ctrl+F9)"
FIX_STALE_HINT = "Xem mọi chữ chỉ kỳ cũ, năm cũ của mục này rồi sửa một lần"
BACK_HINT = "Nhắc lại chỗ đã bỏ qua này (Shift+F9)"
WRITE, WRITE_HINT = "Viết tại đây", "Mở đoạn văn để viết ngay bên cạnh danh sách (F2); Esc: về danh sách"
NOT_WRITTEN = "Chỗ này không nằm trong đoạn văn nào để viết."
GO_HINT = "Mở đoạn văn này để viết (Enter)"
NO_PROPOSAL = "Chỗ này chưa có đề nghị sửa sẵn: sửa ngay trong đoạn văn."
NO_KIND = "Loại này không có chỗ nào sửa sẵn được."
NOT_WAIVED = "Chỗ này chặn bản trình ký, không bỏ qua được."
NOTHING_FOUND = "Không thấy chỗ nào phải sửa."
NOTHING_SHOWN = "Không có chỗ nào khớp với bộ lọc."
CHECKING = "Đang kiểm tra…"
LIST_HINT = "F8, Shift+F8: chỗ sau, chỗ trước. Enter: đến chỗ ấy. F9: sửa theo đề nghị. Shift+F9: bỏ qua, ghi lý do."
WHOLE_REPORT = "Phần chung của báo cáo"
CUT_OUT = "bỏ"
BLANK = "[?]"  # a place left to be filled, here as in the comparison of reports
FIX_ALL_BLANK = "[?] là chỗ để trống, điền sau."
_MOST = 140  # letters of a quote
AFTER_DONE = "F8: chỗ sau. Ctrl+Z: trả lại như trước."

GROUPS = {
    "must": "Phải sửa trước khi trình ký",
    "should": "Nên sửa",
    "style": "Góp ý câu chữ",
    "aside": "Đã bỏ qua",
}
OPENS, FOLDS = "đang gập, Enter để mở", "đang mở, Enter để gập"

PARAGRAPH = "Đoạn văn liên quan"
CONFIRMED_NOT = "chưa xác nhận"
CUSTOM, TABLES = "thông lệ", "bảng tra cứu"
_FROM_TABLES = frozenset({"K18"})  # bodies and their dates
LEGEND = "Gạch ngang: chữ bỏ đi. Nền xanh: chữ thay vào."

# the line asked when a kind was set aside again and again
OFF_ASK = "Lời nhắc “{name}” đã bỏ qua {times} lần. Tắt hẳn loại này?"
OFF_DO, OFF_NOT, OFF_BACK = "Tắt", "Vẫn nhắc", "Bật lại"
OFF_DONE = "Đã tắt “{name}”. Bật lại lúc nào cũng được: menu Công cụ, Các loại lời nhắc."

# the preview of many
FIX_ALL_TITLE = "Xem trước khi sửa"
FIX_ALL_HEAD = "Sửa một lần: {name}"
FIX_ALL_STALE = "Chữ chỉ kỳ cũ, năm cũ của mục này"
FIX_ALL_TOLD = "Bỏ dấu chọn ở chỗ không sửa (phím cách). Sửa xong vẫn trả lại được bằng Ctrl+Z, một lần cho tất cả."
FIX_ALL_LIST = "Những chỗ sẽ sửa"
FIX_ALL_DO = "Sửa {n} chỗ đã chọn"
FIX_ALL_EVERY, FIX_ALL_NONE = "Chọn hết", "Bỏ chọn hết"
CLOSE_NOT = "Thôi"


def group_title(key: str, count: int) -> str:
    """ "Nên sửa (7)"; of another group its own name."""
    return f"{GROUPS.get(key, key)} ({count})"


def counted(text: str, count: int) -> str:
    """A button that does several: "Sửa cả loại này (5)…"."""
    return f"{text} ({count})…" if count else f"{text}…"


def waived_line(reason: str, at: datetime | None) -> str:
    """ "Đã bỏ qua ngày 02/6/2027: Tên riêng"."""
    day = f" ngày {date_short(at.date())}" if at is not None else ""
    return f"Đã bỏ qua{day}: {reason}"


def done_line(old: str, new: str | None) -> str:
    """What was just put right: "Đã sửa “đã đã” thành “đã”."; `new` is "" for what was cut out, None where nobody can say."""
    said = shortened(old)
    if new is None or not old:
        return f"Đã sửa chỗ “{said}”." if old else "Đã sửa theo đề nghị."
    if BLANK in new:
        return f"Đã để trống chỗ “{said}”, chờ điền."
    return f"Đã sửa “{said}” thành “{shortened(new)}”." if new.strip() else f"Đã bỏ “{said}”."


def aside_line(quote: str, reason: str) -> str:
    """What was just set aside, and why."""
    return f"Đã bỏ qua “{shortened(quote)}”: {reason}" if quote else f"Đã bỏ qua: {reason}"


def shortened(text: str) -> str:
    """A long quote as far as one reads it to know which words are meant."""
    return text if len(text) <= _MOST else f"{text[:_MOST].rpartition(' ')[0]} …"


def basis_said(basis: str) -> str:
    """What a rule rests on, as people name it: "Nghị định 30/2020, Phụ lục II"; "thông lệ" for what no article asks for."""
    if basis in _FROM_TABLES:
        return TABLES
    if not basis or re.match(r"K\d", basis):
        return CUSTOM
    return re.sub(r"\bPL (?=[IVX])", "Phụ lục ", re.sub(r"\bNĐ (?=\d)", "Nghị định ", basis))


def basis_line(basis: str, unconfirmed: bool) -> str:
    """ "Căn cứ: thông lệ." with what is not yet held against the act itself said so."""
    return f"Căn cứ: {basis_said(basis)}{f' ({CONFIRMED_NOT})' if unconfirmed else ''}."


# the line above the list
FILTER, FILTER_NAME = "Lọc theo chữ, mục, lời nhắc (Ctrl+F)", "Lọc các chỗ tìm thấy"
KINDS_NAME, SECTIONS_NAME, HOW_NAME = "Loại lời nhắc", "Mục của báo cáo", "Cách xếp"
EVERY_KIND, EVERY_SECTION = "Mọi loại", "Mọi mục"
HOWS = {"weight": "Theo mức độ", "kind": "Theo loại"}


def counted_shown(shown: int, of: int, off: int) -> str:
    """ "Đang xem 5 trong 60 chỗ." and how many kinds are off."""
    told = f"Đang xem {shown} trong {of} chỗ." if shown != of else f"{of} chỗ." if of else ""
    return f"{told} {off} loại lời nhắc đang tắt." if off else told
