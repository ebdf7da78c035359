"""Words for the list of steps: the bar asked on leaving a section, changing the sections of a report, what a drop takes away."""

SENTENCES = {
    "section-title-empty": "Đề mục phải có tên. Tên cũ vẫn giữ.",
    "section-last": "“{place}” là đề mục cuối cùng của báo cáo, không bỏ được. Hãy thêm đề mục khác trước.",
}

LOOK, ALL_SEEN, LATER, LATER_ON = "Xem", "Đã xem cả phần", "Để sau", "Để sau, sang bước sau"
GO_BACK = "Quay lại xem"

EDIT = "Sửa đề mục…"
EDIT_HINT = "Thêm, đặt lại tên, chuyển chỗ, đổi cấp, bỏ đề mục của báo cáo này (trong danh sách: Shift+F10)"
ADD, RENAME, UP, DOWN, DEEPER, HIGHER, DROP = (
    "Thêm đề mục…",
    "Đặt lại tên…",
    "Chuyển lên",
    "Chuyển xuống",
    "Thành mục con",
    "Lên một cấp",
    "Bỏ đề mục này…",
)
KEYS = {
    "add": "Insert",
    "rename": "F2",
    "up": "Alt+↑",
    "down": "Alt+↓",
    "deeper": "Alt+→",
    "higher": "Alt+←",
    "drop": "Delete",
}
ACTS = {"add": ADD, "rename": RENAME, "up": UP, "down": DOWN, "deeper": DEEPER, "higher": HIGHER, "drop": DROP}
NO_SECTION = "Chọn một đề mục trong danh sách trước."
CANNOT = {
    "up": "Đề mục này đã ở đầu.",
    "down": "Đề mục này đã ở cuối.",
    "deeper": "Đề mục này không xuống cấp thấp hơn được.",
    "higher": "Đề mục này đã ở cấp cao nhất.",
}

ADD_TITLE, RENAME_TITLE = "Thêm đề mục", "Đặt lại tên đề mục"
ADD_DO, RENAME_DO, NOT_NOW = "Thêm đề mục", "Đổi tên", "Thôi"
OF_OUTLINE = "Đề mục của đề cương mà báo cáo này chưa có:"
OWN_ROW = "Đề mục riêng, tự đặt tên"
OWN_TITLE = "Tên đề mục riêng:"
NEW_NAME = "Tên đề mục, như sẽ in:"
PLACE = "Chỗ đặt:"
SAME_LEVEL, CHILD = "Sau “{title}”, cùng cấp", "Mục con của “{title}”"
AT_END = "Ở cuối báo cáo"
FOLLOWS = "Chữ chỉ kỳ báo cáo (như “6 tháng đầu năm 2027”) sẽ tự đổi theo kỳ ở lần báo cáo sau."
DROP_ALL, DROP_ONE, DROP_HERE, KEEP_IT = "Bỏ tất cả", "Chỉ bỏ đề mục này, giữ mục con", "Bỏ đề mục này", "Giữ lại"
REQUIRED = "Đề cương yêu cầu phần này; nếu bỏ, bước Kiểm tra sẽ nhắc."


def unreviewed(count: int, title: str = "") -> str:
    """ "Còn 2 đoạn chưa rà soát." or, from another step, with the section it speaks of."""
    return f"“{title}” còn {count} đoạn chưa rà soát." if title else f"Còn {count} đoạn chưa rà soát."


def drop_question(title: str, sections: int, blocks: int, words: int, required: bool) -> str:
    """What goes with a section, that it can be undone, and where it is found later."""
    takes = [f"{sections} mục con"] if sections else []
    if blocks:
        takes.append(f"{blocks} đoạn ({words} từ)")
    text = f"Bỏ “{title}”" + (f" cùng {' và '.join(takes)}" if takes else "") + "?\n"
    text += "Bỏ rồi vẫn lấy lại được bằng Ctrl+Z; về sau chữ đã viết còn trong “Các bản trước”."
    return f"{text}\n{REQUIRED}" if required else text


def dropped(title: str) -> str:
    """After a drop."""
    return f"Đã bỏ “{title}”. Ctrl+Z: lấy lại."


def step_number(number: str) -> str:
    """A section's number where there is room for nothing else: "III", "2"."""
    return number.removeprefix("Phần ").rstrip(".")
