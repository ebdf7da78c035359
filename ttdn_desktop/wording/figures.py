"""Words of the figures page."""

HEADS = ("Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Kỳ trước", "Cùng kỳ", "Tăng, giảm", "Tình trạng", "Ở mục")
NOW_NAME = "Số liệu kỳ này"
TITLE = "Số liệu của báo cáo"
GUIDE = (
    "Gõ số rồi Enter để xuống dòng dưới. Gõ 0: không phát sinh; gõ ?: chưa thống kê; gõ -: không có nội dung này; "
    "Delete: để trống. Chép một cột từ Excel rồi dán vào cột “Kỳ này” cũng được."
)
ADD = "Thêm chỉ tiêu…"
ADD_ASK = "Chọn chỉ tiêu cần thêm"
GO = "Đến mục dùng số này"
APPENDIX = "In phụ lục số liệu kèm báo cáo"
ONLY_USED = "Chỉ hiện chỉ tiêu có trong bài"
DONE_COUNT = "{known}/{of} chỉ tiêu đã có"


def counted(known: int, of: int, open_in_text: int) -> str:
    """ "12/25 chỉ tiêu đã có · 3 số trong bài còn trống"."""
    text = DONE_COUNT.format(known=known, of=of)
    return f"{text} · {open_in_text} số trong bài còn trống" if open_in_text else text


def and_more(count: int) -> str:
    """After the first of several refusals."""
    return f" (và {count} chỗ khác)"
