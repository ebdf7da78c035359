"""Words for the list of steps: the bar asked on leaving a section, changing the sections of a report, what a drop takes away."""

SENTENCES = {
    "section-title-empty": "Mục phải có tên. Tên cũ vẫn giữ.",
    "section-last": "“{place}” là mục cuối cùng của báo cáo, không bỏ được. Hãy thêm mục khác trước.",
}

LOOK, LATER, LATER_ON = "Xem", "Để sau", "Để sau, sang bước tiếp"
GO_BACK = "Quay lại rà soát"
ALL_SEEN, ALL_SEEN_THERE = "Đã rà soát cả mục", "Đã rà soát cả mục ấy"

EDIT = "Sửa các mục…"
EDIT_HINT = "Thêm, đặt lại tên, chuyển chỗ, đổi cấp, bỏ mục của báo cáo này (trong danh sách: Shift+F10)"
ADD, RENAME, UP, DOWN, DEEPER, HIGHER, DROP = (
    "Thêm mục…",
    "Đặt lại tên…",
    "Chuyển lên",
    "Chuyển xuống",
    "Thành mục con",
    "Lên một cấp",
    "Bỏ mục này…",
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
NO_SECTION = "Chọn một mục trong danh sách trước."
CANNOT = {
    "up": "Mục này đã ở đầu.",
    "down": "Mục này đã ở cuối.",
    "deeper": "Mục này không xuống cấp thấp hơn được.",
    "higher": "Mục này đã ở cấp cao nhất.",
}

ADD_TITLE, RENAME_TITLE = "Thêm mục", "Đặt lại tên mục"
ADD_DO, RENAME_DO, NOT_NOW = "Thêm mục", "Đổi tên", "Thôi"
OF_OUTLINE = "Thêm mục nào?"
OWN_ROW = "Mục riêng, tự đặt tên"
OWN_TITLE = "Tên mục riêng (in đúng như ghi ở đây)"
NEW_NAME = "Tên mục (in đúng như ghi ở đây)"
PLACE = "Chỗ đặt"
SAME_LEVEL, CHILD = "Sau “{title}”, cùng cấp", "Mục con của “{title}”"
AT_END = "Ở cuối báo cáo"
FOLLOWS = "Chữ chỉ kỳ báo cáo (như “6 tháng đầu năm 2027”) sẽ tự đổi theo kỳ ở lần báo cáo sau."
DROP_ALL, DROP_ONE, DROP_HERE, KEEP_IT = "Bỏ tất cả", "Chỉ bỏ mục này, giữ mục con", "Bỏ mục này", "Giữ lại"
_SHORT = 44  # letters of a title in the bar, which has room for one line or two
REQUIRED = "Đề cương yêu cầu mục này; nếu bỏ, bước Kiểm tra sẽ nhắc."


def unreviewed(count: int, title: str = "") -> str:
    """ "Còn 2 đoạn chưa rà soát." or, from another step, with the section it speaks of."""
    if not title:
        return f"Còn {count} đoạn chưa rà soát."
    short = title if len(title) <= _SHORT else title[:_SHORT].rpartition(" ")[0] + " …"
    return f"“{short}” còn {count} đoạn chưa rà soát."


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
