"""Words for what goes where: a draft put by another outline, a new report made by another outline or from several reports."""

SENTENCES = {
    "outline-made-outside": "Báo cáo {place} làm ở nơi khác, đã ký; phần mềm giữ nguyên như bản đã ký nên không đổi đề cương."
    " Báo cáo kỳ mới lập từ đó thì chọn đề cương nào cũng được.",
}

TITLE = "Đổi đề cương"
COMMAND = "Đổi đề cương…"
BY = "Theo đề &cương"
LIST = "Mục cũ vào đâu"
OLD_HEAD, NEW_HEAD, COUNT_HEAD = "Mục cũ", "Mục mới", "Nội dung"
DO, NOT_NOW = "Đổi đề cương", "Thôi"
PROMISE = "Chữ đã viết, đoạn đã rà soát, số liệu đều giữ nguyên; chỉ chỗ đứng và tên mục theo đề cương mới. Ctrl+Z: lấy lại như cũ."
SAME_ALREADY = "Báo cáo đang theo đúng đề cương này."
MADE_OUTSIDE = "Báo cáo làm ở nơi khác, đã ký: không đổi đề cương."

GROUPS = {
    "moved": "Chuyển sang mục khác của đề cương",
    "own": "Giữ thành mục riêng (đề cương không có mục này)",
    "asked": "Đề cương cần, chưa có nội dung",
    "same": "Giữ nguyên mục",
}
NOTHING = "(chưa có)"
OPTIONAL = "chưa có nội dung; không bắt buộc"
FATES = {"moved": "chuyển sang", "own": "giữ thành mục riêng", "asked": "chưa có nội dung", "same": "giữ nguyên"}
_COUNTED = {
    "same": "{} mục giữ nguyên",
    "moved": "{} mục chuyển sang mục khác",
    "own": "{} mục giữ thành mục riêng",
    "asked": "{} mục chưa có nội dung",
}


def version_of(title: str, version: int, here: bool) -> str:
    """ "Mẫu chung cho cấp xã (bản 3, đang dùng)": an outline in the box."""
    return f"{title} (bản {version}, đang dùng)" if here else f"{title} (bản {version})"


def newer(title: str, old: int, new: int) -> str:
    """Told on opening a draft: its outline has a newer version."""
    return f"Đề cương “{title}” đã có bản {new}, báo cáo này đang theo bản {old}. Chữ đã viết vẫn giữ nguyên khi chuyển sang bản mới."


SEE_NEWER, STAY_OLD = "Xem mục cũ vào đâu…", "Để như cũ"


def counted(counts: dict[str, int]) -> str:
    """ "9 mục giữ nguyên · 1 mục giữ thành mục riêng": the plan in one line."""
    return " · ".join(
        _COUNTED[fate].format(counts[fate]) for fate in ("same", "moved", "own", "asked") if counts.get(fate)
    )


def blocks(count: int, units: int = 1) -> str:
    """ "3 đoạn", "8 đoạn của 3 đơn vị"."""
    told = f"{count} đoạn" if count else "chưa có nội dung"
    return f"{told} của {units} đơn vị" if units > 1 else told


def note(blocks_: int, units: int, inside_: str, optional: bool) -> str:
    """What stands beside a line: how much goes along, or where the text may be, or that none must be."""
    if inside_:
        return inside(inside_)
    return OPTIONAL if optional else blocks(blocks_, units)


def inside(title: str) -> str:
    """Where the text of a section only asked for may stand already."""
    return f"có thể đã viết trong “{title}”"


def line(fate: str, old: str, new: str, note: str) -> str:
    """One line of the plan for a terminal and for a screen reader."""
    told = f"{old} → {new}" if old and new and old != new else old or new
    return f"{told}: {FATES[fate]}" + (f" ({note})" if note else "")


LOOKED = "Mới xem, chưa đổi gì."


def changed(title: str, in_window: bool = True) -> str:
    """After the change; in the window one key brings it back."""
    return f"Đã đổi sang đề cương “{title}”." + (" Ctrl+Z: lấy lại như cũ." if in_window else "")
