"""Words of the figures page: heads of the columns, states by key, doubts about a number, the form for villages."""

HEADS = {
    "name": "Chỉ tiêu",
    "unit": "Đơn vị tính",
    "now": "Kỳ này",
    "before": "Kỳ trước",
    "half": "6 tháng đầu năm",
    "same": "Cùng kỳ năm trước",
    "plan": "Kế hoạch năm",
    "estimate": "Ước cả năm",
    "change": "Tăng, giảm so cùng kỳ",
    "note": "Ghi chú",
    "source": "Nguồn",
    "state": "Tình trạng",
    "where": "Ở mục",
}
EXPLAINED = {
    "name": "Tên chỉ tiêu. Gõ số ở bất cứ cột nào thì số vào cột “Kỳ này”.",
    "unit": "Đơn vị tính của chỉ tiêu",
    "now": "Số của kỳ này. Gõ 0: không phát sinh; ?: chưa thống kê; -: không có nội dung này; Delete: để trống.",
    "before": "Số của báo cáo trước: {before}",
    "half": "Số 6 tháng đầu của chính năm này",
    "same": "Số cùng kỳ năm trước: {same}",
    "plan": "Chỉ tiêu kế hoạch của cả năm. Để theo dõi trong đơn vị, không đưa vào gói gửi Sở.",
    "estimate": "Ước thực hiện cả năm. Để theo dõi trong đơn vị, không đưa vào gói gửi Sở.",
    "change": "Kỳ này trừ cùng kỳ năm trước ({same}), và tăng giảm bao nhiêu phần trăm",
    "note": "Được in ở phụ lục và gửi kèm số liệu",
    "source": "Số này lấy ở đâu, ngày nào (Đài truyền thanh, 05/6). Chỉ lưu trong đơn vị.",
    "state": "Có số, hay vì sao chưa có số. F2 để chọn; gõ 0, ? hoặc - cũng được.",
    "where": "Mục của báo cáo dùng số này",
}
NOW_NAME = "Số liệu kỳ này"
TITLE = "Số liệu của báo cáo"
TABLE_NAME = "Bảng số liệu"
GUIDE = "0: không phát sinh · ?: chưa thống kê · -: không có nội dung này · Delete: để trống · Ctrl+V: dán từ Excel"
GUIDE_SHORT = "0: không phát sinh · ?: chưa thống kê · -: không có nội dung này"
ADD = "Thêm chỉ tiêu…"
ADD_ASK = "Chọn chỉ tiêu cần thêm"
GO, GO_TIP = "Đến mục", "Đến mục dùng số này"
APPENDIX = "In phụ lục số liệu kèm báo cáo"
COLUMNS = "Cột"
COLUMNS_NAME = "Chọn các cột của bảng"
COLUMNS_AUTO = "Để chương trình tự chọn cột"
SHOW_NAME = "Hiện những chỉ tiêu nào"
SHOWN = {
    "all": "Mọi chỉ tiêu",
    "used": "Có trong bài",
    "blank": "Còn trống",
    "doubt": "Có cảnh báo",
}
NOTHING_SHOWN = "Không có chỉ tiêu nào như vậy. Chọn “Mọi chỉ tiêu” để xem cả bảng."
NO_GROUP = "Chỉ tiêu khác"
DONE_COUNT = "{known}/{of} chỉ tiêu đã có"
STATE_NAME = "Tình trạng của số liệu"
STATE_CHOICES = (
    ("", "Chưa điền (để trống)"),
    ("0", "Không phát sinh (0)"),
    ("?", "Chưa thống kê (?)"),
    ("-", "Không có nội dung này (-)"),
)
KEEP_NUMBER = "Có số: {shown}"
LOOK_AGAIN = "Nên xem lại"
COPY, PASTE = "Chép", "Dán"
UNKNOWN_CELL = "chưa có"
IN_TEXT = "Trong bài: “{quote}”"
FROM_TEXT = "Lấy từ câu: “{quote}”"
DOUBTS = {
    "doubt-up": "Gấp {times} lần cùng kỳ ({old} → {now}). Đúng thì ghi lý do vào cột Ghi chú.",
    "doubt-down": "Cùng kỳ gấp {times} lần kỳ này ({old} → {now}). Đúng thì ghi lý do vào cột Ghi chú.",
    "doubt-range": "{count} kỳ cùng loại trước đây từ {low} đến {high}, kỳ này {now}. Đúng thì ghi lý do vào cột Ghi chú.",
    "doubt-half": "Số cả năm ({now}) nhỏ hơn số 6 tháng đầu năm ({half}).",
    "doubt-estimate": "Ước cả năm ({estimate}) nhỏ hơn số đã có ({now}).",
    "doubt-absent": "Cùng kỳ năm trước có {old}, kỳ này “không có nội dung này”. Đúng thì ghi lý do vào cột Ghi chú.",
}
SENTENCES = {
    "figure-negative": "Số “{value}” của chỉ tiêu {place} nhỏ hơn 0. Số liệu đếm được không có số âm. Hãy ghi lại; số cũ được giữ nguyên.",
    "figure-not-whole": "Số “{value}” của chỉ tiêu {place} không phải số nguyên; chỉ tiêu này đếm bằng “{unit}”. Hãy ghi lại; số cũ được giữ nguyên.",
}


def counted(known: int, of: int, open_in_text: int) -> str:
    """ "12/25 chỉ tiêu đã có · 3 số trong bài còn trống"."""
    text = DONE_COUNT.format(known=known, of=of)
    return f"{text} · {open_in_text} số trong bài còn trống" if open_in_text else text


def columns_left_out(count: int) -> str:
    """The button of the columns: how many have no room."""
    return f"{COLUMNS} (ẩn {count})" if count else COLUMNS


def columns_left_out_tip(names: list[str]) -> str:
    """Its tool tip: which ones."""
    return f"{COLUMNS_NAME}. Không đủ chỗ nên đang ẩn: {', '.join(names)}." if names else COLUMNS_NAME


def and_more(count: int) -> str:
    """After the first of several refusals."""
    return f" (và {count} chỗ khác)"


def doubt(code: str, data: dict[str, str]) -> str:
    """The sentence of one doubt."""
    return DOUBTS[code].format(**data)


def cell_said(head: str, name: str, text: str) -> str:
    """A cell as a screen reader says it."""
    return f"{name}, {head}: {text or UNKNOWN_CELL}"
